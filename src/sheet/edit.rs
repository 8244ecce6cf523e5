//! Edits in the text of a sheet: every byte outside them stays, and what is inserted ends its lines as the file does.

use crate::diagnostic::Edit;
use crate::source::Span;

use super::scan::{self, StatementKind};

/// Edits that fit a text: in order, apart from each other, on its character boundaries, with its line ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edits(Vec<Fitted>);

/// One edit that fits its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// The bytes of the old text that go.
    pub old: Span,
    /// The bytes of the new text that come.
    pub new: Span,
    /// What comes.
    pub with: String,
    /// Whether it only puts whole lines between those that are there.
    pub lines: bool,
    /// Which of the edits it was, as they came.
    pub number: usize,
}

/// A stretch of lines that belong together: a header, a field with all lines of its value, or any other line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// From the start of its first line up to and with its last line break.
    pub span: Span,
    /// Whether it is a header.
    pub header: bool,
}

/// Cuts a text into stretches; together they cover it.
pub fn stretches(text: &str) -> Vec<Stretch> {
    scan::statements(text)
        .into_iter()
        .map(|s| Stretch { header: matches!(s.kind, StatementKind::Header(_)), span: s.span })
        .collect()
}

impl Edits {
    /// Fits edits to the text that they are about; none if they overlap, or do not lie in it.
    pub fn fit(text: &str, edits: &[Edit]) -> Option<Self> {
        let mut list: Vec<Fitted> =
            edits.iter().enumerate().map(|(n, edit)| fitted(text, n, edit)).collect::<Option<_>>()?;
        list.sort_by_key(|edit| (edit.old.start, edit.old.end));
        // two insertions at one place have no order that everyone would choose
        let apart = |pair: &[Fitted]| pair[0].old.end <= pair[1].old.start && pair[0].old != pair[1].old;
        if !list.windows(2).all(apart) {
            return None;
        }
        let (mut added, mut removed) = (0, 0);
        for edit in &mut list {
            edit.new.start = edit.old.start + added - removed;
            edit.new.end = edit.new.start + edit.with.len();
            added += edit.with.len();
            removed += edit.old.len();
        }
        Some(Self(list))
    }

    /// The edits, in order.
    pub fn list(&self) -> &[Fitted] {
        &self.0
    }

    /// The text with the edits made.
    pub fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 64);
        let mut at = 0;
        for edit in &self.0 {
            out.push_str(text.get(at..edit.old.start).unwrap_or_default());
            out.push_str(&edit.with);
            at = edit.old.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }

    /// Where what starts at an offset of the old text comes to stand: behind what is inserted there.
    pub fn start(&self, offset: usize) -> usize {
        self.shift(offset, |edit| edit.old.start < offset || edit.old == (offset..offset))
    }

    /// Where what ends at an offset of the old text comes to end: before what is inserted there.
    pub fn end(&self, offset: usize) -> usize {
        self.shift(offset, |edit| edit.old.start < offset)
    }

    fn shift(&self, offset: usize, before: impl Fn(&Fitted) -> bool) -> usize {
        let (mut added, mut removed) = (0, 0);
        for edit in self.0.iter().take_while(|edit| before(edit)) {
            let part = edit.old.end.min(offset) - edit.old.start;
            removed += part;
            added += if edit.old.end <= offset { edit.with.len() } else { edit.with.len().min(part) };
        }
        offset + added - removed
    }
}

/// An edit with the line ends of the text around it; whole lines begin on a line of their own.
fn fitted(text: &str, number: usize, edit: &Edit) -> Option<Fitted> {
    let old = edit.span.0..edit.span.1;
    text.get(old.clone())?;
    let mut with = edit.replacement.replace("\r\n", "\n");
    let on_a_line = text[..old.start].is_empty() || text[..old.start].ends_with('\n');
    let mut lines = old.is_empty() && with.ends_with('\n') && on_a_line;
    if old.is_empty()
        && old.end == text.len()
        && !on_a_line
        && let Some(inserted) = with.strip_suffix('\n')
    {
        // a file whose last line does not end keeps that habit
        with = format!("\n{inserted}");
        lines = true;
    }
    let ending = ending(text, old.start);
    if ending != "\n" {
        with = with.replace('\n', ending);
    }
    Some(Fitted { old, new: 0..0, with, lines, number })
}

/// How the line before an offset ends; without one, the first line; `\n` in a text of one line.
fn ending(text: &str, offset: usize) -> &'static str {
    let at = text[..offset].rfind('\n').or_else(|| text.find('\n'));
    if at.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// A text as TOML writes it, between double quotes, on one line.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
