//! Abbreviations in capitals that a reader may not know: what a text has, and what explains them.

use std::collections::HashSet;

use super::lists;
use super::passages::Passage;
use super::subject::Subject;
use crate::canvas::value::Prose;

/// The letters of an abbreviation: fewer is an initial, more is a word in capitals.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=6;

/// An abbreviation in a text, and where it begins.
pub(super) type Found<'t> = (usize, &'t str);

/// The abbreviations of a text; none in one that is in capitals as a whole.
pub(super) fn all(text: &str) -> impl Iterator<Item = Found<'_>> {
    let shouts = !text.chars().any(char::is_lowercase);
    let mut at = 0;
    let runs = text.split(|c: char| !c.is_alphanumeric()).map(move |word| {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (start, word)
    });
    runs.filter(move |(_, word)| {
        !shouts && LETTERS.contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}

/// What needs no explanation in a canvas: what everybody knows, and what it explains or names itself.
pub(super) struct Explained<'s> {
    words: HashSet<&'s str>,
    initials: Vec<String>,
}

impl<'s> Explained<'s> {
    /// Gathers it; worth while only once a text has an abbreviation.
    pub fn of(subject: &'s Subject<'_>, passages: &'s [Passage<'_>]) -> Self {
        const NAMES: &[&str] = &[
            "id",
            "name",
            "short",
            "publisher",
            "source",
            "document",
            "place-name",
            "unit",
            "term",
            "variants",
        ];
        let mut known = Self { words: lists::ABBREVIATIONS.iter().copied().collect(), initials: Vec::new() };
        for walked in subject.records.iter() {
            for leaf in &walked.leaves {
                let field = leaf.path.split(['.', '[']).next().unwrap_or_default();
                if NAMES.contains(&field) {
                    known.words.extend(leaf.text.split(|c: char| !c.is_alphanumeric()));
                    known.initials.extend([initials(leaf.text, false), initials(leaf.text, true)]);
                }
            }
        }
        let region = subject.canvas.head.region.as_ref().and_then(|region| region.name.as_ref());
        for (_, text) in region.iter().flat_map(|name: &&Prose| name.all()) {
            known.initials.extend([initials(text, false), initials(text, true)]);
        }
        for passage in passages {
            let text = passage.text;
            // "samenwerkingsovereenkomst (SOK)", "SOK (samenwerkingsovereenkomst)"
            known.words.extend(all(text).filter_map(|(at, word)| {
                let inside = text[..at].ends_with('(');
                (inside || text[at + word.len()..].trim_start().starts_with('(')).then_some(word)
            }));
        }
        known
    }

    /// Whether a reader can find what an abbreviation stands for.
    pub fn has(&self, word: &str) -> bool {
        const ROMAN: &[char] = &['I', 'V', 'X', 'L', 'C', 'D', 'M'];
        let watched = |n: &lists::Watched| n.nl.contains(&word) || n.en.contains(&word);
        self.words.contains(word)
            || word.chars().all(|c| ROMAN.contains(&c))
            || lists::WATCHED.iter().any(watched)
            || self.initials.iter().any(|initials| initials.contains(word))
    }
}

/// The first letters of the words of a name in capitals: of all, or of those only that are written with one.
fn initials(name: &str, large: bool) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    words.filter(|c| !large || c.is_uppercase()).flat_map(char::to_uppercase).collect()
}
