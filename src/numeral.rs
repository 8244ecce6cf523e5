//! Whole numbers in words, up to twenty, and the tens; and long ones with their thousands apart.

use crate::text::Lang;

const ONES_NL: [&str; 21] = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];
const ONES_EN: [&str; 21] = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const TENS_NL: [&str; 7] = ["dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const TENS_EN: [&str; 7] = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// From nought to twenty, nought as running text says it.
const fn ones(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &ONES_NL,
        Lang::En => &ONES_EN,
    }
}

/// From thirty to ninety.
const fn tens(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Nl => &TENS_NL,
        Lang::En => &TENS_EN,
    }
}

/// The word for a number that has one.
pub fn word(number: i64, lang: Lang) -> Option<&'static str> {
    let word = match usize::try_from(number).ok()? {
        n @ 0..=20 => ones(lang).get(n),
        n @ 30..=90 if n % 10 == 0 => tens(lang).get(n / 10 - 3),
        _ => None,
    };
    word.copied()
}

/// The words for numbers above one: "one" is also an article.
pub fn above_one(lang: Lang) -> impl Iterator<Item = &'static str> {
    ones(lang)[2..].iter().chain(tens(lang)).copied()
}

/// Digits with a mark before every three, counted from the end.
pub fn in_threes(digits: &str, mark: char) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}
