//! The canvas's own words: texts printed for readers, without names and without what others said or wrote.

use std::borrow::Cow;

use super::{Subject, Walked};
use crate::canvas::field::Word;
use crate::canvas::record::Record;
use crate::canvas::value::Circle;
use crate::canvas::walk::{Leaf, LeafKind};
use crate::canvas::{AnyRecord, field};
use crate::diagnostic::{Edit, Fix};
use crate::sheet::quoted;
use crate::text::{Lang, Text};

/// One text in one language.
pub(super) struct Passage<'a> {
    /// The record that holds it.
    pub record: &'a dyn AnyRecord,
    /// Its path, with its language where it names one: `pillars[0].proof.nl`.
    pub path: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Whether it stands in a table per language.
    pub named: bool,
    /// The words.
    pub text: &'a str,
}

impl<'a> Passage<'a> {
    /// A leaf, if it is text for readers.
    fn new(record: &'a dyn AnyRecord, leaf: Leaf<'a>, own: Lang) -> Option<Self> {
        let LeafKind::Prose(lang) = leaf.kind else { return None };
        let (named, lang) = (lang.is_some(), lang.unwrap_or(own));
        Some(Self { record, path: leaf.path, lang, named, text: leaf.text })
    }

    /// The path without numbers and language: `pillars.proof`.
    pub fn field(&self) -> String {
        field(self.whole())
    }

    /// The path without the language: that of the field that holds a text per language.
    pub fn whole(&self) -> &str {
        let end = if self.named { self.path.rfind('.') } else { None };
        &self.path[..end.unwrap_or(self.path.len())]
    }

    /// A fix that writes the text anew.
    pub fn rewritten(&self, title: Text, text: &str) -> Option<Fix> {
        let place = self.record.place();
        if !place.has(self.path) {
            return None;
        }
        let label = place.at(self.path);
        Some(Fix {
            title,
            edits: vec![Edit { source: label.source, span: label.span, replacement: quoted(text) }],
            certain: false,
        })
    }
}

/// All of them, in the order of the records: those that leave the team, and no earlier propositions.
pub(super) fn own<'s>(subject: &'s Subject<'_>) -> Vec<Passage<'s>> {
    let canvas = subject.canvas;
    let passage = |(record, leaf): &(usize, usize)| {
        let Walked { record, leaves, .. } = subject.records.get(*record);
        Passage::new(*record, leaves.get(*leaf)?, canvas.lang())
    };
    subject.records.own.get_or_init(|| find(subject)).iter().filter_map(passage).collect()
}

/// Finds them, as numbers of records and leaves.
fn find(subject: &Subject<'_>) -> Vec<(usize, usize)> {
    let canvas = subject.canvas;
    let archived: Vec<_> = canvas.propositions.iter().filter(|p| p.archived == Some(true)).collect();
    let mut found = Vec::new();
    for (number, Walked { record, leaves, .. }) in subject.records.iter().enumerate() {
        let record = *record;
        if record.is(Word::Others) || record.circle() <= Circle::Internal {
            continue;
        }
        if archived.iter().any(|p| std::ptr::eq(Record::place(*p), record.place())) {
            continue;
        }
        for (n, leaf) in leaves.iter().enumerate() {
            let Some(passage) = Passage::new(record, leaf, canvas.lang()) else { continue };
            let others = field::is_at(record.fields(), passage.path, Word::Others);
            if !others && !passage.text.trim().is_empty() {
                found.push((number, n));
            }
        }
    }
    found
}

/// A path without the numbers of items.
pub(super) fn field(path: &str) -> String {
    let mut field = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            c if !inside => field.push(c),
            _ => {}
        }
    }
    field
}

/// The sentences of a text. What stands after a colon or semicolon counts as one by itself.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let ends = c == '\n' || (matches!(c, '.' | '!' | '?' | ':' | ';' | '…') && next.is_none_or(closes));
        if ends {
            let end = at + c.len_utf8();
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Whether a mark before this character ends a sentence: not within "1.250" or "www.streek.nl".
fn closes(next: char) -> bool {
    next.is_whitespace() || matches!(next, '”' | '"' | '’' | '»' | ')')
}

/// A text with what stands between quotation marks blanked, byte for byte: those are words of others.
pub(super) fn unquoted(text: &str) -> Cow<'_, str> {
    const MARKS: [(char, char); 5] = [('“', '”'), ('„', '”'), ('«', '»'), ('‘', '’'), ('"', '"')];
    let plain = text.is_ascii() && !text.contains('"');
    if plain || !text.contains(MARKS.map(|(open, _)| open)) {
        return Cow::Borrowed(text);
    }
    let mut left = text.to_owned();
    for (open, close) in MARKS {
        let mut from = 0;
        while let Some(start) = left[from..].find(open).map(|at| from + at) {
            let inside = start + open.len_utf8();
            let Some(end) = left[inside..].find(close).map(|at| inside + at + close.len_utf8()) else {
                break;
            };
            left.replace_range(start..end, &" ".repeat(end - start));
            from = end;
        }
    }
    Cow::Owned(left)
}
