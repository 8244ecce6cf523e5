//! Spellings that only newer TOML knows, and paths whose backslashes mean something else.

use std::borrow::Cow;

use crate::diagnostic::{Finding, Level};
use crate::source::Span;
use crate::text;
use crate::text::Text;

use super::kind::Sheet;
use super::lines;
use super::tree::{Node, Value};

/// Reports what can be read but should not stand there: what TOML 1.1 allows and most editors and other
/// readers refuse, and paths whose backslashes mean something else.
pub(super) fn newer(sheet: &Sheet<'_>, node: &Node<'_>, findings: &mut Vec<Finding>) {
    let raw = || sheet.text.get(node.span.clone()).unwrap_or_default();
    match &node.value {
        Value::Table(entries) => {
            let raw = raw();
            if raw.starts_with('{') && spread(raw) {
                let edits = joined(raw).map(|with| vec![(node.span.clone(), with)]);
                findings.push(finding(
                    sheet,
                    node.span.start..node.span.start + 1,
                    text!(
                        "Een tabel tussen accolades hoort op één regel te staan, zonder komma aan het eind.",
                        "A table between braces belongs on one line, without a comma at its end."
                    ),
                    text!(
                        "Zet alles tussen de accolades op één regel en laat de laatste komma weg.",
                        "Put everything between the braces on one line and leave out the last comma."
                    ),
                    edits.unwrap_or_default(),
                ));
            }
            for entry in entries {
                newer(sheet, &entry.node, findings);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| newer(sheet, item, findings)),
        Value::String(Cow::Owned(_)) if windows_path(raw()) => findings.push(path(sheet, node, raw())),
        Value::String(Cow::Owned(_)) if raw().starts_with('"') => {
            let escapes = new_escapes(raw());
            if let Some((at, _)) = escapes.first() {
                let at = node.span.start + at;
                let edits = escapes
                    .iter()
                    .map(|(at, with)| (node.span.start + at..node.span.start + at + 2, (*with).to_owned()));
                findings.push(finding(
                    sheet,
                    at..at + 2,
                    text!(
                        "De code `\\e` of `\\x` in een tekst kennen niet alle programma's.",
                        "Not all programs know the code `\\e` or `\\x` in a text."
                    ),
                    text!(
                        "Schrijf het teken zelf, of `\\u` met vier cijfers.",
                        "Write the character itself, or `\\u` with four digits."
                    ),
                    edits.collect(),
                ));
            }
        }
        Value::Datetime(moment) if moment.time.is_some_and(|time| time.second.is_none()) => {
            let raw = raw();
            let minutes = raw.find(':').map(|at| node.span.start + at + 3);
            findings.push(finding(
                sheet,
                node.span.clone(),
                text!(
                    "De tijd {raw} heeft geen seconden; niet alle programma's lezen dat.",
                    "The time {raw} has no seconds; not all programs read that."
                ),
                text!("Zet er `:00` achter.", "Put `:00` after it."),
                minutes.map(|at| (at..at, ":00".to_owned())).into_iter().collect(),
            ));
        }
        _ => {}
    }
}

fn finding(sheet: &Sheet<'_>, span: Span, message: Text, help: Text, edits: Vec<(Span, String)>) -> Finding {
    let mut finding = Finding::new("newer-toml", Level::Warning, message).at(sheet.label(span)).help(help);
    finding.fix = lines::fix(sheet, edits, true);
    finding
}

/// A path between double quotes whose backslashes happen to be valid.
fn path(sheet: &Sheet<'_>, node: &Node<'_>, raw: &str) -> Finding {
    let (start, end) = (node.span.start, node.span.end);
    let single = "'".to_owned();
    let edits = vec![(start..start + 1, single.clone()), (end - 1..end, single)];
    let possible = !raw.contains(['\'', '\n']) && !raw.contains("\\\"");
    // `"Q:\nA:"` may be two lines of text
    let certain = !raw[3..].starts_with("\\n");
    let mut finding = Finding::new(
        "syntax",
        Level::Error,
        text!(
            "In deze tekst staat een pad van Windows; een \\ heeft tussen dubbele aanhalingstekens een andere \
             betekenis.",
            "This text holds a Windows path; within double quotes a \\ has another meaning."
        ),
    )
    .at(sheet.label(node.span.clone()))
    .help(text!(
        "Zet het pad tussen enkele aanhalingstekens: `'C:\\…'`.",
        "Put the path in single quotes: `'C:\\…'`."
    ));
    finding.fix = lines::fix(sheet, if possible { edits } else { Vec::new() }, certain);
    finding
}

/// Whether a text in double quotes is a path whose backslashes happen to be valid: `"C:\temp"`. A letter, a colon and
/// a tab with no name after it, as in `"A:\t"`, is no path.
fn windows_path(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    bytes.first() == Some(&b'"')
        && bytes.get(1).is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(2..4) == Some(br":\")
        && !matches!(bytes.get(4), Some(b'\\' | b'"'))
        && bytes.get(5).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a `{ }` runs over lines by itself, or has a comma before its closing brace.
fn spread(raw: &str) -> bool {
    let mut spread = false;
    walk(raw, &mut |at, depth| {
        spread |= depth == 1 && (raw.as_bytes()[at] == b'\n' || last_comma(raw, at));
    });
    spread
}

/// Visits each byte of a table between braces that stands outside quotes and remarks, with the number of open brackets.
fn walk(raw: &str, visit: &mut dyn FnMut(usize, usize)) {
    let bytes = raw.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'"' | b'\'' => {
                at = super::scan::quoted_end(raw, at).max(at + 1);
                continue;
            }
            b'#' => {
                at = raw[at..].find('\n').map_or(bytes.len(), |n| at + n);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => visit(at, depth),
        }
        at += 1;
    }
}

/// Whether a comma is followed by nothing but blanks and the closing brace.
fn last_comma(raw: &str, at: usize) -> bool {
    raw.as_bytes()[at] == b',' && raw[at + 1..].trim() == "}"
}

/// A table between braces on one line, without a last comma; none if it holds remarks, which belong to their lines.
fn joined(raw: &str) -> Option<String> {
    let bytes = raw.as_bytes();
    let mut out = String::with_capacity(raw.len());
    let (mut depth, mut at) = (0_usize, 0);
    while at < bytes.len() {
        let mut end = at + 1;
        match bytes[at] {
            b'"' | b'\'' => end = super::scan::quoted_end(raw, at).max(end),
            b'#' if depth == 1 => return None,
            b'#' => end = raw[at..].find('\n').map_or(bytes.len(), |n| at + n),
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 && last_comma(raw, at) => {
                at = end;
                continue;
            }
            b' ' | b'\t' | b'\r' | b'\n' if depth == 1 => {
                let rest = raw[at..].trim_start_matches([' ', '\t', '\r', '\n']);
                end = bytes.len() - rest.len();
                if raw[at..end].contains('\n') {
                    out.push(' ');
                    at = end;
                    continue;
                }
            }
            _ => {
                while !raw.is_char_boundary(end) {
                    end += 1;
                }
            }
        }
        out.push_str(&raw[at..end]);
        at = end;
    }
    Some(out)
}

/// Escapes that older readers do not know, with what they know: offsets of two bytes.
fn new_escapes(raw: &str) -> Vec<(usize, &'static str)> {
    let bytes = raw.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] == b'\\' {
            match bytes[at + 1] {
                b'e' => found.push((at, "\\u001b")),
                b'x' => found.push((at, "\\u00")),
                _ => {}
            }
            at += 1;
        }
        at += 1;
    }
    found
}
