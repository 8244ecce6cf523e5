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
    let digit = |word: &&str| word.bytes().any(|byte| byte.is_ascii_digit());
    // most texts hold no figure
    if !digit(&text) {
        return false;
    }
    let named = |word: &&str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let name = bare.as_str();
        word.contains(SIGNS) || NAMES.contains(&name) && !AMBIGUOUS.contains(&name) && !SPOKEN.contains(&name)
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().filter(|(_, word)| digit(word)).any(|(n, word)| {
        let before = n.checked_sub(1).and_then(|n| words.get(n));
        word.contains(SIGNS) || before.is_some_and(named) || words.get(n + 1).is_some_and(named)
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
