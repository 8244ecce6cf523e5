//! Numbers as each language writes them: in words up to twenty, and the tens; in figures, and as amounts.

use std::fmt::Display;
use std::sync::LazyLock;

use fixed_decimal::{Decimal, SignDisplay};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, DecimalFormatterPreferences};

use crate::text::Lang;

/// What stands before a number below nought, in all that is printed.
const MINUS: char = '−';

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

/// A whole number in words if it has one, as running text has it; else in figures.
pub fn in_words(number: i64, lang: Lang) -> String {
    word(number, lang).map_or_else(|| figures(number, lang), str::to_owned)
}

/// A number in figures, its thousands apart: `5.329`, `−0,6`.
pub fn figures(number: impl Display, lang: Lang) -> String {
    static WRITERS: LazyLock<[DecimalFormatter; 2]> = LazyLock::new(|| writers(GroupingStrategy::Always));
    written(number, &WRITERS[lang as usize])
}

/// A number in figures, undivided as a year is.
pub fn undivided(number: impl Display, lang: Lang) -> String {
    static WRITERS: LazyLock<[DecimalFormatter; 2]> = LazyLock::new(|| writers(GroupingStrategy::Never));
    written(number, &WRITERS[lang as usize])
}

/// A number in figures, with two decimals at the most.
pub fn rounded(number: f64, lang: Lang) -> String {
    figures((number * 100.0).round() / 100.0, lang)
}

/// An amount in euros: `€ −540.000`, `−€540,000`.
pub fn euros(amount: impl Display, lang: Lang) -> String {
    let figures = figures(amount, lang);
    match (lang, figures.strip_prefix(MINUS)) {
        (Lang::Nl, _) => format!("€\u{a0}{figures}"),
        (Lang::En, None) => format!("€{figures}"),
        (Lang::En, Some(figures)) => format!("{MINUS}€{figures}"),
    }
}

/// An amount in cents, as one in euros and cents: `€ 0,68`.
pub fn cents(amount: i64, lang: Lang) -> String {
    let mut amount = Decimal::from(amount);
    amount.multiply_pow10(-2);
    euros(amount, lang)
}

/// One writer of figures per language; their data is built into the program.
fn writers(grouping: GroupingStrategy) -> [DecimalFormatter; 2] {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(grouping);
    Lang::ALL.map(|lang| {
        let language = DecimalFormatterPreferences::from(&lang.locale());
        DecimalFormatter::try_new(language, options).expect("figures are built in")
    })
}

/// What is no number stands as it is.
fn written(number: impl Display, writer: &DecimalFormatter) -> String {
    let plain = number.to_string();
    let Ok(decimal) = plain.parse::<Decimal>() else { return plain };
    let decimal = decimal.with_sign_display(SignDisplay::Negative);
    writer.format(&decimal).to_string().replace('-', MINUS.encode_utf8(&mut [0; 4]))
}
