//! Where a rule stands as it was written, also inside the quotation marks of one of its fields.

use std::ops::Range;

use super::cel::Fault;
use crate::diagnostic::{Finding, Label, Level};
use crate::sheet::Place;
use crate::source::Source;
use crate::text::Text;

/// One `[[rule]]` in its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Writ<'a> {
    pub place: &'a Place,
    pub source: &'a Source,
    /// Which rule of the file, from 0.
    pub number: usize,
    /// Its name, as far as it has one.
    pub name: &'a str,
}

impl Writ<'_> {
    /// The path of a field in the file.
    fn path(&self, field: &str) -> String {
        if field.is_empty() {
            format!("rule[{}]", self.number)
        } else {
            format!("rule[{}].{field}", self.number)
        }
    }

    /// Whether the rule has a field.
    pub(super) fn has(&self, field: &str) -> bool {
        self.place.has(&self.path(field))
    }

    /// Whether a field holds something that was refused as text, which is told already.
    pub(super) fn refused(&self, field: &str) -> bool {
        let (start, end) = self.label(field).span;
        self.has(field) && !self.source.text()[start..end].starts_with(['"', '\'', '{'])
    }

    /// The value of a field, or the header of the rule.
    pub(super) fn label(&self, field: &str) -> Label {
        self.place.at(&self.path(field))
    }

    /// A stretch of the text that a field holds; all of it, where an escape keeps text and file apart.
    pub(super) fn within(&self, field: &str, text: &str, span: &Range<usize>) -> Label {
        let label = self.label(field);
        let raw = &self.source.text()[label.span.0..label.span.1];
        let quotes = ["'''", "\"\"\"", "'", "\""].into_iter().find(|quotes| raw.starts_with(quotes));
        let Some(quotes) = quotes else { return label };
        let mut start = label.span.0 + quotes.len();
        if quotes.len() == 3 {
            let rest = &self.source.text()[start..];
            start += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        }
        match self.source.text().get(start..start + text.len()) {
            Some(written) if written == text => {
                Label { span: (start + span.start, start + span.end), ..label }
            }
            _ => label,
        }
    }

    /// Something amiss with a field.
    pub(super) fn amiss(&self, field: &str, message: Text, help: Text) -> Finding {
        self.finding(field, self.label(field), message, help)
    }

    /// Something amiss inside the text of a field.
    pub(super) fn fault(&self, field: &str, text: &str, fault: Fault) -> Finding {
        let label = self.within(field, text, &fault.span);
        self.finding(field, label, fault.message, fault.help)
    }

    fn finding(&self, field: &str, label: Label, message: Text, help: Text) -> Finding {
        let address = format!("rule.{}#{field}", self.name);
        Finding::new("house-rule", Level::Error, message).about(address).at(label).help(help)
    }
}
