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

/// Whether a text is still what stood there to be filled in.
pub(super) fn is_one(text: &str) -> bool {
    let within = |c: char| {
        matches!(c, '[' | ']' | '<' | '>' | '(' | ')' | '“' | '”' | '"' | '\'') || c.is_whitespace()
    };
    if is_mark(text) {
        return true;
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
