//! Names: which kind or field someone meant, and spellings that only newer TOML knows.

use std::borrow::Cow;

use crate::diagnostic::{Finding, Label, Level};
use crate::source::Span;
use crate::text;
use crate::text::{Text, nearest};

use super::tree::{Node, Value};
use super::{Dictionary, Kind, Sheet};

/// How a written name was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Understood {
    /// It is the name.
    Exactly,
    /// It is the Dutch name, or the name in another spelling: no doubt.
    Surely,
    /// It is near the name.
    Perhaps,
}

/// A name in lower case with hyphens.
pub(super) fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.trim_matches(super::scan::blank).chars() {
        match c {
            '_' => out.push('-'),
            c if super::scan::blank(c) => out.push('-'),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// A name without accents.
pub(super) fn plain_letters(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ý' | 'ÿ' => 'y',
            c => c,
        })
        .collect()
}

/// The English names of a Dutch one in any spelling.
pub(super) fn english<'d>(dictionary: &'d dyn Dictionary, name: &str) -> Vec<&'d str> {
    let kebab = kebab(name);
    let spellings = [name.to_owned(), kebab.clone(), kebab.replace('-', " "), plain_letters(&kebab)];
    spellings.iter().map(|name| dictionary.english(name)).find(|names| !names.is_empty()).unwrap_or_default()
}

/// The known name that someone meant.
pub(super) fn understand<'k>(
    dictionary: &dyn Dictionary,
    name: &str,
    known: impl IntoIterator<Item = &'k str> + Clone,
) -> Option<(&'k str, Understood)> {
    let find = |wanted: &str| known.clone().into_iter().find(|k| *k == wanted);
    if let Some(known) = find(name) {
        return Some((known, Understood::Exactly));
    }
    // a Dutch word with several meanings has the one that is known here
    let sure = english(dictionary, name).into_iter().find_map(find).or_else(|| find(&kebab(name)));
    if let Some(known) = sure {
        return Some((known, Understood::Surely));
    }
    near(name, known).map(|known| (known, Understood::Perhaps))
}

/// The nearest known name, if it is near in proportion to its length too: `kleur` is not `eur`.
fn near<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    let name = plain_letters(&kebab(name));
    let found = nearest(&name, known)?;
    let distance = strsim::damerau_levenshtein(&name, found);
    (distance <= 1 || distance * 3 <= found.len()).then_some(found)
}

/// Longer names are no slips of the pen.
const LONGEST_NAME: usize = 60;

impl Sheet<'_> {
    /// The kind that a header names.
    pub(super) fn kind(&self, name: &str) -> Option<(Kind, Understood)> {
        let lower = kebab(name);
        if let Some(kind) = self.kinds.iter().find(|kind| kind.name == name) {
            return Some((*kind, Understood::Exactly));
        }
        if let Some(kind) = self.kinds.iter().find(|kind| kebab(kind.dutch) == lower && !lower.is_empty()) {
            return Some((*kind, Understood::Surely));
        }
        let (found, how) = understand(self.dictionary, name, self.kinds.iter().map(|kind| kind.name))?;
        self.kinds.iter().find(|kind| kind.name == found).map(|kind| (*kind, how))
    }

    /// A label in this file; its ends are moved onto character boundaries.
    pub(super) fn label(&self, span: Span) -> Label {
        Label::new(self.id, fit(self.text, span))
    }
}

/// A span within a text and on its character boundaries.
pub(super) fn fit(text: &str, span: Span) -> Span {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// Reports what can be read but should not stand there: what TOML 1.1 allows and most editors and other
/// readers refuse, and paths whose backslashes mean something else.
pub(super) fn newer(sheet: &Sheet<'_>, node: &Node<'_>, findings: &mut Vec<Finding>) {
    let raw = sheet.text.get(node.span.clone()).unwrap_or_default();
    match &node.value {
        Value::Table(entries) => {
            if raw.starts_with('{') && spread(raw) {
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
                ));
            }
            for entry in entries {
                newer(sheet, &entry.node, findings);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| newer(sheet, item, findings)),
        Value::String(Cow::Owned(_)) if windows_path(raw) => findings.push(
            Finding::new(
                "syntax",
                Level::Error,
                text!(
                    "In deze tekst staat een pad van Windows; een \\ heeft tussen dubbele aanhalingstekens een \
                     andere betekenis.",
                    "This text holds a Windows path; within double quotes a \\ has another meaning."
                ),
            )
            .at(sheet.label(node.span.clone()))
            .help(text!(
                "Zet het pad tussen enkele aanhalingstekens: `'C:\\…'`.",
                "Put the path in single quotes: `'C:\\…'`."
            )),
        ),
        Value::String(Cow::Owned(_)) if raw.starts_with('"') => {
            if let Some(at) = new_escape(raw) {
                let at = node.span.start + at;
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
                ));
            }
        }
        Value::Datetime(moment) if moment.time.is_some_and(|time| time.second.is_none()) => {
            findings.push(finding(
                sheet,
                node.span.clone(),
                text!(
                    "De tijd {raw} heeft geen seconden; niet alle programma's lezen dat.",
                    "The time {raw} has no seconds; not all programs read that."
                ),
                text!("Zet er `:00` achter.", "Put `:00` after it."),
            ));
        }
        _ => {}
    }
}

/// Whether a text in double quotes is a path whose backslashes happen to be valid: `"C:\temp"`.
fn windows_path(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    bytes.first() == Some(&b'"')
        && bytes.get(1).is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(2..4) == Some(br":\")
        && bytes.get(4) != Some(&b'\\')
}

fn finding(sheet: &Sheet<'_>, span: Span, message: Text, help: Text) -> Finding {
    Finding::new("newer-toml", Level::Warning, message).at(sheet.label(span)).help(help)
}

/// Whether a `{ }` runs over lines by itself, or has a comma before its closing brace.
fn spread(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    if !raw.contains('\n') {
        return raw.strip_suffix('}').is_some_and(|raw| raw.trim_end().ends_with(','));
    }
    let mut open = Vec::new();
    let mut last = b' ';
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        match byte {
            b'"' | b'\'' => {
                at = super::scan::quoted_end(raw, at);
                last = byte;
                continue;
            }
            b'#' => {
                at = raw[at..].find('\n').map_or(bytes.len(), |n| at + n);
                continue;
            }
            b'{' | b'[' => open.push(byte),
            b'}' | b']' => {
                if byte == b'}' && last == b',' && open.len() == 1 {
                    return true;
                }
                open.pop();
            }
            b'\n' if open.len() == 1 => return true,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
        at += 1;
    }
    false
}

fn new_escape(raw: &str) -> Option<usize> {
    let bytes = raw.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() {
        if bytes[at] == b'\\' {
            if matches!(bytes[at + 1], b'e' | b'x') {
                return Some(at);
            }
            at += 1;
        }
        at += 1;
    }
    None
}
