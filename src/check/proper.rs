//! Proper names in texts: what a name says is no use of the words in it.

use super::Subject;
use crate::canvas::field::Word;
use crate::canvas::walk::LeafKind;

/// Fields that hold the title of a document somebody else wrote.
const TITLES: &[(&str, &str)] = &[("evidence", "source"), ("policy", "document")];

/// The names and titles that a canvas knows: of organisations, initiatives, bodies, sources.
pub(super) struct Names<'s>(Vec<&'s str>);

impl<'s> Names<'s> {
    /// Gathers them; worth while only once a word is found that may stand in one.
    pub fn of(subject: &'s Subject<'_>) -> Self {
        let mut names = Vec::new();
        for walked in subject.records.iter() {
            let kind = walked.record.kind();
            let name = walked.record.fields().iter().find(|f| f.is(Word::Name) && f.is(Word::Others));
            for leaf in &walked.leaves {
                let LeafKind::Prose(lang) = leaf.kind else { continue };
                let path = leaf.path;
                let whole =
                    if lang.is_some() { path.rsplit_once('.').map_or(path, |(w, _)| w) } else { path };
                if name.is_some_and(|field| field.is_called(whole)) || TITLES.contains(&(kind, whole)) {
                    names.push(leaf.text.trim());
                }
            }
        }
        names.retain(|name| !name.is_empty());
        Self(names)
    }

    /// Whether the words from one offset to another belong to a name: one that the canvas knows, or one that capitals
    /// show, “Fieldlab Vezels”.
    pub fn hold(&self, text: &str, at: usize, end: usize) -> bool {
        let known = self.0.iter().any(|name| {
            let mut found = text.match_indices(name);
            // a longer one: a word by itself is what it says, whoever is called so
            name.len() > end - at && found.any(|(start, _)| start <= at && end <= start + name.len())
        });
        known || joined(text, at, end)
    }
}

/// Whether the words between two offsets and a word beside them are written with capitals.
fn joined(text: &str, at: usize, end: usize) -> bool {
    if !begins_large(&text[at..]) {
        return false;
    }
    let beside = |c: char| matches!(c, ' ' | '-' | '\u{a0}');
    let after = text[end..].strip_prefix(beside).is_some_and(begins_large);
    let before = text[..at].strip_suffix(beside).is_some_and(|before| {
        let word = before
            .rfind(|c: char| !c.is_alphanumeric())
            .map_or(0, |n| n + text[n..].chars().next().map_or(1, char::len_utf8));
        begins_large(&before[word..]) && !opens_sentence(&before[..word])
    });
    after || before
}

fn begins_large(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// Whether what comes after a text is the head of a sentence.
pub(super) fn opens_sentence(before: &str) -> bool {
    let before = before.trim_end();
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '“', '"', '‘', '(', '–', '—'])
}
