//! Finds the words and phrases of a list in a text: whole words only, whatever their case.

use std::collections::HashMap;

/// Words and phrases, each with what it stands for.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    /// By the first word, in lower case.
    table: HashMap<String, Vec<(Vec<String>, T)>>,
    /// Per first two letters the lengths that a first word has, a bit each: few words of a text get past it.
    lengths: Vec<u32>,
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
        let mut lengths = vec![0; CELLS];
        for (form, entry) in forms {
            let words: Vec<String> = words(form.as_ref()).map(|(_, word)| word.to_lowercase()).collect();
            let Some(first) = words.first() else { continue };
            // with and without the -s of a plural
            lengths[cell(first)] |= length(first.len()) | length(first.len() + 1);
            table.entry(first.clone()).or_default().push((words, entry));
        }
        // The longest phrase first: "triple helix" before "triple".
        table.values_mut().for_each(|list| list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
        Self { table, lengths }
    }

    /// What of the list stands in a text, in order; no two overlap.
    pub fn find<'t>(&self, text: &'t str) -> Vec<Hit<'t, T>> {
        let mut hits: Vec<Hit<'t, T>> = Vec::new();
        for (at, first) in words(text) {
            let past = hits.last().is_none_or(|hit| at >= hit.end());
            if past && self.may_begin(first) {
                hits.extend(self.begins(text, at, first));
            }
        }
        hits
    }

    /// Whether a phrase may begin with this word.
    fn may_begin(&self, word: &str) -> bool {
        !word.is_ascii() || self.lengths[cell(word)] & length(word.len()) != 0
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

/// How many pairs of first letters are told apart.
const CELLS: usize = 32 * 32;

fn cell(word: &str) -> usize {
    let letter = |n: usize| word.as_bytes().get(n).map_or(0, |byte| usize::from(byte & 31));
    letter(0) * 32 + letter(1)
}

fn length(bytes: usize) -> u32 {
    1 << bytes.min(31)
}

/// The words of a text with their offsets: runs of letters and digits.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = run(text, rest, Letter::No);
        rest = run(text, start, Letter::Yes);
        (start < rest).then(|| (start, &text[start..rest]))
    })
}

/// Whether a byte is a letter or digit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    No,
    Yes,
    /// It begins a character beyond ASCII, of which nearly every text has few.
    Perhaps,
}

const LETTERS: [Letter; 256] = {
    let mut letters = [Letter::Perhaps; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        letters[byte as usize] = if byte.is_ascii_alphanumeric() { Letter::Yes } else { Letter::No };
        byte += 1;
    }
    letters
};

/// Where a run of letters and digits, or of what is none, ends.
fn run(text: &str, from: usize, letters: Letter) -> usize {
    let mut at = from;
    while let Some(byte) = text.as_bytes().get(at) {
        at += match LETTERS[usize::from(*byte)] {
            Letter::Perhaps => match text[at..].chars().next() {
                Some(c) if c.is_alphanumeric() == (letters == Letter::Yes) => c.len_utf8(),
                _ => break,
            },
            letter if letter == letters => 1,
            _ => break,
        };
    }
    at
}

/// Whether what stands between two words keeps them one phrase.
fn joins(between: &str) -> bool {
    between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’'))
}
