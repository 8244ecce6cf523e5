//! Statements that parse by themselves but contradict an earlier one: a key that stands twice.

use toml::de::Error;

use crate::diagnostic::{Finding, Level};
use crate::source::Span;
use crate::text;
use crate::text::visible;

use super::kind::Sheet;
use super::lines::broken;
use super::messages;
use super::scan::{self, Statement};
use super::tree::{Entry, Node};

/// What is wrong with a statement that parses by itself but contradicts an earlier one.
pub(super) fn contradiction(
    sheet: &Sheet<'_>,
    statement: &Statement,
    span: Span,
    error: &Error,
    table: &[Entry<'_>],
    prefix: &str,
) -> Finding {
    let duplicate = error.message().starts_with("duplicate key");
    let name = visible(sheet.text[span.clone()].trim_matches(['"', '\'']));
    let address = broken(sheet, statement, prefix).pop().map(|path| format!("#{path}")).unwrap_or_default();
    if !duplicate {
        return Finding::new("syntax", Level::Error, messages::translate(error.message()))
            .about(address)
            .at(sheet.label(span))
            .help(messages::look());
    }
    let finding = Finding::new(
        "duplicate-key",
        Level::Error,
        text!(
            "`{name}` staat er twee keer; het tweede is niet gelezen.",
            "`{name}` occurs twice here; the second was not read."
        ),
    )
    .about(address)
    .at(sheet.label(span.clone()))
    .help(text!("Verwijder een van beide.", "Remove one of the two."));
    let leads = |at: usize| {
        let line = sheet.text[..at].rfind('\n').map_or(0, |n| n + 1);
        sheet.text[line..at].trim_matches(scan::blank).is_empty()
    };
    let mut keys = Vec::new();
    keys_named(table, &sheet.text[span.clone()], &mut keys);
    let first = keys
        .into_iter()
        .filter(|key| key.start < span.start && (!leads(span.start) || leads(key.start)))
        .max_by_key(|key| key.start);
    match first {
        Some(first) => finding.also(sheet.label(first).with(text!("eerst hier", "first here"))),
        None => finding,
    }
}

fn keys_named(entries: &[Entry<'_>], name: &str, out: &mut Vec<Span>) {
    fn below(node: &Node<'_>, name: &str, out: &mut Vec<Span>) {
        keys_named(node.entries(), name, out);
        node.items().iter().for_each(|item| below(item, name, out));
    }
    for entry in entries {
        if entry.key == name.trim_matches(['"', '\'']) {
            out.push(entry.key_span.clone());
        }
        below(&entry.node, name, out);
    }
}
