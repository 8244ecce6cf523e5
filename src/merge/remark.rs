//! Remarks: those of ours stay, and what theirs say anew comes to stand where it belongs.

use std::collections::HashMap;

/// Every remark of a text that is TOML, with where it begins.
pub fn all(text: &str) -> Vec<(usize, &str)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'#' => {
                let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
                found.push((at, text[at..end].trim_end()));
                at = end;
            }
            quote @ (b'"' | b'\'') => at = quoted_end(bytes, at, quote),
            _ => at += 1,
        }
    }
    found
}

/// The offset behind a quoted text.
fn quoted_end(bytes: &[u8], start: usize, quote: u8) -> usize {
    let long = bytes[start..].starts_with(&[quote; 3]);
    let close = if long { &[quote; 3][..] } else { &[quote][..] };
    let mut at = start + close.len();
    while at < bytes.len() && !bytes[at..].starts_with(close) {
        at += if quote == b'"' && bytes[at] == b'\\' { 2 } else { 1 };
    }
    at += close.len();
    // up to two quotes may belong to the text itself
    let more = bytes.get(at..).unwrap_or_default().iter().take(2).take_while(|byte| long && **byte == quote);
    at + more.count()
}

/// How often each remark stands in each of three texts.
#[derive(Debug)]
pub struct Remarks<'t> {
    base: HashMap<&'t str, usize>,
    ours: HashMap<&'t str, usize>,
    theirs: HashMap<&'t str, usize>,
}

fn counted(text: &str) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    all(text).into_iter().for_each(|(_, remark)| *counts.entry(remark).or_default() += 1);
    counts
}

impl<'t> Remarks<'t> {
    /// Of three texts.
    pub fn of(base: &'t str, ours: &'t str, theirs: &'t str) -> Self {
        Self { base: counted(base), ours: counted(ours), theirs: counted(theirs) }
    }

    fn number(counts: &HashMap<&str, usize>, remark: &str) -> usize {
        counts.get(remark).copied().unwrap_or_default()
    }

    /// Whether theirs say it anew.
    fn is_new(&self, remark: &str) -> bool {
        Self::number(&self.theirs, remark) > Self::number(&self.base, remark)
    }

    /// Whether theirs took it away.
    fn is_gone(&self, remark: &str) -> bool {
        Self::number(&self.theirs, remark) < Self::number(&self.base, remark)
    }

    /// Whether what comes of all must have it.
    pub fn is_due(&self, remark: &str) -> bool {
        self.is_new(remark) || Self::number(&self.ours, remark) > 0 && !self.is_gone(remark)
    }

    /// The lines above something, as ours have them with what theirs changed.
    pub fn above(&self, base: Option<&str>, ours: &str, theirs: Option<&str>) -> String {
        let Some(theirs) = theirs else { return ours.to_owned() };
        let known: Vec<&str> = lines(ours).collect();
        let new: Vec<&str> =
            lines(theirs).filter(|line| self.is_new(line) && !known.contains(line)).collect();
        let was: Vec<&str> = base.into_iter().flat_map(lines).collect();
        let gone = |line: &str| self.is_gone(line) && was.contains(&line);
        if new.is_empty() && !known.iter().any(|line| gone(line)) {
            return ours.to_owned();
        }
        if base.is_some_and(|base| alike(base, ours)) {
            return theirs.to_owned();
        }
        let kept = ours.split_inclusive('\n').filter(|line| !gone(line.trim()));
        kept.map(str::to_owned).chain(new.into_iter().map(|line| format!("{line}\n"))).collect()
    }

    /// The lines above something that only theirs have: blank ones, and remarks that are new with it.
    pub fn above_new(&self, theirs: &str) -> String {
        theirs
            .split_inclusive('\n')
            .filter(|line| line.trim().is_empty() || self.is_new(line.trim()))
            .collect()
    }
}

/// The remarks among lines.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| line.starts_with('#'))
}

/// Whether two texts are the same but for how their lines end.
pub fn alike(one: &str, other: &str) -> bool {
    one.lines().eq(other.lines())
}
