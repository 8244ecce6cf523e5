//! Recognizes days and periods as people write them in Word and Excel.

use super::meaning::{Meaning, Slip};
use crate::period;
use crate::text;

fn month(part: &str) -> Option<u32> {
    let part = part.to_lowercase();
    period::month(&part)
        .and_then(|number| u32::try_from(number).ok())
        .or_else(|| digits(part.as_str(), 1..=2))
}

fn digits(part: &str, count: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (count.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
        .then(|| part.parse().ok())
        .flatten()
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A day in another order than TOML has.
pub(super) fn date(plain: &str, v: &str) -> Option<Slip> {
    let parts: Vec<&str> = plain.split(['-', '/', '.', ' ', '\u{2013}']).filter(|p| !p.is_empty()).collect();
    let [first, middle, last] = parts[..] else { return None };
    let month = month(middle)?;
    let (year, day) = match (digits(first, 4..=4), digits(last, 1..=2)) {
        (Some(year), Some(day)) => (year, day),
        _ => (digits(last, 4..=4)?, digits(first, 1..=2)?),
    };
    let exists = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    if !exists {
        let (nl, en) = if (1..=12).contains(&month) {
            let [nl, _, en, _] = period::MONTHS[month as usize - 1];
            let n = days(year, month);
            let mut en = en.to_owned();
            en[..1].make_ascii_uppercase();
            (format!("{nl} {year} heeft {n} dagen"), format!("{en} {year} has {n} days"))
        } else {
            (format!("er is geen maand {month}"), format!("there is no month {month}"))
        };
        return Some(Slip {
            meaning: Meaning::Date,
            message: text!("De datum {v} bestaat niet: {nl}.", "The date {v} does not exist: {en}."),
            help: text!(
                "Schrijf een datum die bestaat, als jaar-maand-dag: 2016-03-14.",
                "Write a date that exists, as year-month-day: 2016-03-14."
            ),
            toml: None,
            certain: false,
        });
    }
    let toml = format!("{year:04}-{month:02}-{day:02}");
    Some(Slip {
        meaning: Meaning::Date,
        message: text!(
            "De datum {v} is niet te lezen: een datum is jaar-maand-dag.",
            "The date {v} cannot be read: a date is written as year-month-day."
        ),
        help: text!("Schrijf {toml}, zonder aanhalingstekens.", "Write {toml}, without quotes."),
        toml: Some(toml),
        certain: true,
    })
}

/// Whether a date of two numbers and a year could be read with its day first or with its month first.
pub(super) fn either_order(written: &str) -> bool {
    let written = written.trim_matches(['"', '\'', ' ']);
    let parts: Vec<&str> = written.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let [first, middle, year] = parts[..] else { return false };
    let small = |part| digits(part, 1..=2).is_some_and(|n| (1..=12).contains(&n));
    digits(year, 4..=4).is_some()
        && small(first)
        && small(middle)
        && digits(first, 1..=2) != digits(middle, 1..=2)
}

/// Words that periods are made of.
const SEASONS: [&str; 34] = [
    "begin",
    "medio",
    "midden",
    "eind",
    "einde",
    "half",
    "halverwege",
    "voorjaar",
    "lente",
    "zomer",
    "najaar",
    "herfst",
    "winter",
    "vanaf",
    "sinds",
    "tot",
    "na",
    "voor",
    "circa",
    "ca.",
    "rond",
    "kwartaal",
    "early",
    "mid",
    "late",
    "end",
    "spring",
    "summer",
    "autumn",
    "from",
    "since",
    "until",
    "quarter",
    "eerste",
];

/// A period in words without quotes.
pub(super) fn period(plain: &str, v: &str) -> Option<Slip> {
    let lower = plain.to_lowercase();
    let parts: Vec<&str> =
        lower.split([' ', '-', '/', '\u{2013}', '\u{2014}']).filter(|p| !p.is_empty()).collect();
    let year = |part: &&str| digits(part, 4..=4).is_some_and(|y| (1800..2200).contains(&y));
    if !parts.iter().any(year) {
        return None;
    }
    let quarter = |part: &str| {
        part.strip_prefix(['q', 'k']).is_some_and(|n| matches!(n, "1" | "2" | "3" | "4"))
            || part.strip_suffix("e").is_some_and(|n| digits(n, 1..=1).is_some())
    };
    let known = parts.iter().all(|part| {
        year(part)
            || quarter(part)
            || digits(part, 2..=2).is_some()
            || SEASONS.contains(part)
            || (part.len() > 2 && period::month(part).is_some())
    });
    if !known || parts.len() < 2 {
        return None;
    }
    Some(Slip {
        meaning: Meaning::Text,
        message: text!("De periode {v} staat zonder aanhalingstekens.", "The period {v} has no quotes."),
        help: text!("Schrijf `\"{v}\"`.", "Write `\"{v}\"`."),
        toml: Some(format!("\"{plain}\"")),
        certain: true,
    })
}
