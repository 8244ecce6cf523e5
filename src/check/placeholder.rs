//! Texts that are still what stood there to be filled in: what the program inserts, and what people leave.

use crate::text::folded;

/// Words with which a note to oneself begins.
const BEGINNINGS: &[&str] = &["todo", "fixme", "lorem ipsum"];

/// Words that people leave where a text still has to come.
const WORDS: &[&str] = &[
    "tbd",
    "tba",
    "to be determined",
    "to be added",
    "to be filled in",
    "to fill in",
    "fill in",
    "n.t.b.",
    "ntb",
    "nader te bepalen",
    "nog te bepalen",
    "nog invullen",
    "nog in te vullen",
    "in te vullen",
    "invullen",
    "vul in",
    "vul hier in",
    "placeholder",
    // what `new` and the advice of other rules write
    "hoe maken wij",
    "how do we make",
    "in te stemmen met",
    "to agree to",
    "een titel voor dit canvas",
    "a title for this canvas",
    "naam van het initiatief",
    "name of the initiative",
];

/// With which two bytes any of these begins: for each first byte a set of second ones, a bit for each by its last five
/// bits. Crosses begin with two.
const FIRST: [u32; 256] = {
    let mut first = [0; 256];
    first[b'x' as usize] = bit(b'x');
    let lists: [&[&str]; 2] = [BEGINNINGS, WORDS];
    let mut n = 0;
    while n < BEGINNINGS.len() + WORDS.len() {
        let (list, at) = if n < BEGINNINGS.len() { (0, n) } else { (1, n - BEGINNINGS.len()) };
        let word = lists[list][at].as_bytes();
        first[word[0] as usize] |= bit(word[1]);
        n += 1;
    }
    first
};

const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Whether a text is still what stood there to be filled in.
pub(super) fn is_one(text: &str) -> bool {
    let within = |c: char| {
        matches!(c, '[' | ']' | '<' | '>' | '(' | ')' | '“' | '”' | '"' | '\'') || c.is_whitespace()
    };
    if is_mark(text) {
        return true;
    }
    // nearly every text can be told by its first two letters
    let mut bytes = text.trim_start_matches(within).bytes();
    let (Some(first), Some(second)) = (bytes.next(), bytes.next()) else { return false };
    if second.is_ascii() && FIRST[usize::from(first.to_ascii_lowercase())] & bit(second) == 0 {
        return false;
    }
    let text = folded(text);
    let bare = text.trim_matches(within);
    let crosses = bare.len() >= 3 && bare.chars().all(|c| c == 'x');
    let begins = BEGINNINGS.iter().any(|word| {
        bare.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    });
    let end = |c: char| matches!(c, '.' | ':' | '…' | '!' | '?' | ' ');
    crosses || begins || WORDS.contains(&bare) || WORDS.contains(&bare.trim_end_matches(end))
}

/// Whether a text is only marks: an ellipsis, points, question marks or a line to write on.
pub(super) fn is_mark(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '…' | '.' | '?' | '_') || c.is_whitespace()) && !text.trim().is_empty()
}
