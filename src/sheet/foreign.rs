//! Money of other countries: the program counts in euros and converts nothing.

use crate::text;
use crate::text::{Text, visible};

use super::names::parts;

/// What money is called that is not the euro: signs, codes and words, small.
const SIGNS: &[char] = &['£', '$', '¥', '₤', '₽', '₺', '₹', '₩'];
const NAMES: &[&str] = &[
    "gbp", "usd", "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "jpy", "cny", "cad", "aud", "isk", "ron",
    "bgn", "try", "uah", "pond", "ponden", "pound", "pounds", "sterling", "dollar", "dollars", "frank",
    "franken", "kroon", "kronen", "krona", "kronor", "krone", "kroner", "zloty", "yen", "pence", "cents",
    "sfr", "fr", "kr", "us", "hfl",
];
/// Of these, the ones that are words of their own where no amount stands beside them.
const AMBIGUOUS: &[&str] = &["try", "fr", "kr", "us", "ron", "cents", "pond", "frank", "kroon", "sterling"];

/// And those that are something else in a running text: computer-aided design, a weight.
const SPOKEN: &[&str] = &["cad", "pounds", "pound"];

/// No name with what may stand on either side of it is longer, in bytes.
const LONGEST: usize = 14;

/// Whether an amount is written in other money than euros: `£255m`, `300 SEK`.
pub(super) fn is_amount(written: &str) -> bool {
    let digits = written.contains(|c: char| c.is_ascii_digit());
    digits
        && (written.contains(SIGNS) || apart(written).any(|word| NAMES.contains(&&*word)))
        && !written.contains('€')
}

/// Whether the name of a field names other money than euros: `gbp`, `cost-usd`.
pub(super) fn is_name(written: &str) -> bool {
    let named = |word: &String| NAMES.contains(&&**word) && !AMBIGUOUS.contains(&&**word);
    written.contains(SIGNS) || parts(written).iter().any(named)
}

/// Whether a unit is other money than euros: "£", "£m", "mln. dollar".
pub(crate) fn is_unit(written: &str) -> bool {
    is_name(written) && !written.contains('€')
}

/// Whether a text speaks of an amount in other money than euros: a sign or a name beside a figure. A word that has
/// another meaning too, as the weight of "pond", says nothing.
pub(crate) fn is_spoken(text: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let beside = |at: usize, sign: &str| {
        digit(text[..at].trim_end().chars().next_back())
            || digit(text[at + sign.len()..].trim_start().chars().next())
    };
    // most texts hold no figure, and those that do seldom a sign
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if text.match_indices(SIGNS).any(|(at, sign)| beside(at, sign)) {
        return true;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let figure =
        |word: Option<&&str>| word.is_some_and(|word| word.bytes().any(|byte| byte.is_ascii_digit()));
    words.iter().enumerate().any(|(n, word)| {
        // no name is longer, with a bracket or a comma on either side
        if word.len() > LONGEST {
            return false;
        }
        let word = bare(word);
        let named = NAMES.contains(&&*word) && !AMBIGUOUS.contains(&&*word) && !SPOKEN.contains(&&*word);
        named && (n.checked_sub(1).is_some_and(|n| figure(words.get(n))) || figure(words.get(n + 1)))
    })
}

/// The words in an amount, each apart from the digits beside it.
fn apart(written: &str) -> impl Iterator<Item = String> {
    written.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// What is said of it, and what to write.
pub(super) fn said(written: &str) -> (Text, Text) {
    let v = visible(written);
    let message = text!(
        "`{v}` is niet in euro's; bedragen staan hier in euro's, en er wordt niet omgerekend.",
        "`{v}` is not in euros; amounts stand here in euros, and nothing is converted."
    );
    let help = text!(
        "Schrijf het bedrag in hele euro's, met de koers en de dag in `note`; of laat het bedrag weg en noem het in `note`.",
        "Write the amount in whole euros, with the rate and its day in `note`; or leave the amount out and tell it in `note`."
    );
    (message, help)
}
