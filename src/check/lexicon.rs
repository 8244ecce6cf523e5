//! Finds the words and phrases of a list in a text: whole words only, whatever their case.

use std::collections::HashMap;

/// Words and phrases, each with what it stands for.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    /// By the first word, in lower case.
    table: HashMap<String, Vec<(Vec<String>, T)>>,
}

/// A word or phrase as it stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hit<'t, T> {
    /// As written.
    pub words: &'t str,
    /// The offset of its first byte.
    pub at: usize,
    /// What it stands for.
    pub entry: T,
}

impl<T> Hit<'_, T> {
    /// The offset after its last byte.
    pub const fn end(&self) -> usize {
        self.at + self.words.len()
    }
}

impl<T: Copy> Lexicon<T> {
    /// From forms as they are written: "living lab" also finds "Living-labs".
    pub fn new<F: AsRef<str>>(forms: impl IntoIterator<Item = (F, T)>) -> Self {
        let mut table: HashMap<String, Vec<(Vec<String>, T)>> = HashMap::new();
        for (form, entry) in forms {
            let words: Vec<String> = words(form.as_ref()).map(|(_, word)| word.to_lowercase()).collect();
            let Some(first) = words.first() else { continue };
            table.entry(first.clone()).or_default().push((words, entry));
        }
        // The longest phrase first: "triple helix" before "triple".
        table.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
        Self { table }
    }

    /// What of the list stands in a text, in order; no two overlap.
    pub fn find<'t>(&self, text: &'t str) -> Vec<Hit<'t, T>> {
        let mut hits: Vec<Hit<'t, T>> = Vec::new();
        for (at, first) in words(text) {
            if hits.last().is_none_or(|hit| at >= hit.end()) {
                hits.extend(self.begins(text, at, first));
            }
        }
        hits
    }

    /// The phrase that begins with this word.
    fn begins<'t>(&self, text: &'t str, at: usize, first: &str) -> Option<Hit<'t, T>> {
        let first = first.to_lowercase();
        let singular = first.strip_suffix('s').unwrap_or(&first);
        let lists = [first.as_str(), singular].into_iter().filter_map(|word| self.table.get(word));
        lists.flatten().find_map(|(form, entry)| {
            let end = phrase_end(&text[at..], form)?;
            Some(Hit { words: &text[at..at + end], at, entry: *entry })
        })
    }
}

/// Where a text that begins with a phrase is past it; the last word may be a plural.
fn phrase_end(text: &str, form: &[String]) -> Option<usize> {
    let mut end = 0;
    let mut found = words(text);
    for (n, wanted) in form.iter().enumerate() {
        let (at, word) = found.next()?;
        let lower = word.to_lowercase();
        let plural = n + 1 == form.len() && lower.strip_suffix('s') == Some(wanted);
        if !(lower == *wanted || plural) || !joins(&text[end..at]) {
            return None;
        }
        end = at + word.len();
    }
    Some(end)
}

/// The words of a text with their offsets: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let length = text[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - start);
        rest = start + length;
        Some((start, &text[start..rest]))
    })
}

/// Whether what stands between two words keeps them one phrase.
fn joins(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’'))
}
