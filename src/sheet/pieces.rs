//! Cuts the text of a sheet at the headers of its records, so that of many moments of a sheet each distinct record is read
//! once.

use std::collections::BTreeSet;

/// The line that every sheet begins with, as it stands before a piece that is read by itself.
pub const FORMAT: &str = "format = 1\n";

/// The texts of the records of a sheet, each with its header and what stands below it; nothing where they cannot be told
/// apart without reading the sheet. A cut within a text or list leaves a piece before it that is no TOML, which whoever
/// reads it finds out.
pub fn pieces(text: &str) -> Option<Vec<&str>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut pieces = Vec::new();
    let (mut start, mut kind) = (None, "");
    let (mut once, mut many) = (BTreeSet::new(), BTreeSet::new());
    for at in headers(text) {
        let (name, brackets) = header(&text[at..])?;
        let first = name.split('.').next().unwrap_or_default();
        if first.len() < name.len() {
            // what stands below another record than the one before it
            if first != kind {
                return None;
            }
            continue;
        }
        match start {
            None if !is_format(&text[..at]) => return None,
            None => {}
            Some(start) => pieces.push(&text[start..at]),
        }
        // a table twice, or a table and a list of one name, is for who reads the sheet
        if brackets == 1 && !once.insert(first) {
            return None;
        }
        many.extend((brackets == 2).then_some(first));
        if once.contains(first) && many.contains(first) {
            return None;
        }
        (start, kind) = (Some(at), first);
    }
    pieces.push(&text[start?..]);
    Some(pieces)
}

/// Where lines begin that begin with a bracket.
fn headers(text: &str) -> impl Iterator<Item = usize> {
    let first = text.starts_with('[').then_some(0);
    let lines = text.match_indices('\n').map(|(at, _)| at + 1);
    first.into_iter().chain(lines.filter(|at| text.as_bytes().get(*at) == Some(&b'[')))
}

/// The name in a header at the start of a text, and how many brackets stand before it.
fn header(text: &str) -> Option<(&str, usize)> {
    let line = text.lines().next().unwrap_or_default();
    let brackets = if line.starts_with("[[") { 2 } else { 1 };
    let (name, rest) = line[brackets..].split_once(&"]]"[..brackets])?;
    let rest = rest.trim_start();
    let bare = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
    let plain = name.split('.').all(bare) && (rest.is_empty() || rest.starts_with('#'));
    plain.then_some((name, brackets))
}

/// Whether nothing stands above the first header but the format and remarks.
fn is_format(text: &str) -> bool {
    let said: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    said == [FORMAT.trim()]
}
