//! Dates and fuzzy periods: a day, a month, a quarter, a year, a span of years, or words such as "begin 2016".

use jiff::civil::{Date, date};

use crate::text;
use crate::text::Text;

/// The first and last day that a period can mean; an open side is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// First day, unless the period is open at its start ("tot 2025").
    pub start: Option<Date>,
    /// Last day, unless the period is open at its end ("sinds 2014").
    pub end: Option<Date>,
}

impl Range {
    /// One day.
    pub const fn day(day: Date) -> Self {
        Self { start: Some(day), end: Some(day) }
    }

    /// From the first day of a year and month to the last day of another.
    fn months(from: (i16, i8), to: (i16, i8)) -> Option<Self> {
        let start = Date::new(from.0, from.1, 1).ok()?;
        let end = Date::new(to.0, to.1, 1).ok()?.last_of_month();
        (start <= end).then_some(Self { start: Some(start), end: Some(end) })
    }

    /// A whole year.
    pub fn year(year: i16) -> Option<Self> {
        Self::months((year, 1), (year, 12))
    }

    /// From the start of one period to the end of another.
    fn to(self, other: Self) -> Option<Self> {
        match (self.start, other.end) {
            (Some(a), Some(b)) if a > b => None,
            (start, end) => Some(Self { start, end }),
        }
    }
}

/// Names of months, Dutch then English, full and short, without a point.
pub const MONTHS: [[&str; 4]; 12] = [
    ["januari", "jan", "january", "jan"],
    ["februari", "feb", "february", "feb"],
    ["maart", "mrt", "march", "mar"],
    ["april", "apr", "april", "apr"],
    ["mei", "mei", "may", "may"],
    ["juni", "jun", "june", "jun"],
    ["juli", "jul", "july", "jul"],
    ["augustus", "aug", "august", "aug"],
    ["september", "sep", "september", "sept"],
    ["oktober", "okt", "october", "oct"],
    ["november", "nov", "november", "nov"],
    ["december", "dec", "december", "dec"],
];

/// Names of days, Dutch then English.
const WEEKDAYS: [&str; 14] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Parts of a year in words, with the months they are taken to mean.
const PARTS: &[(&[&str], (i8, i8))] = &[
    (&["begin", "begin van", "start van", "early", "start of", "beginning of"], (1, 4)),
    (&["medio", "midden", "halverwege", "mid", "mid-", "middle of"], (5, 8)),
    (&["eind", "einde", "eind van", "late", "end of", "the end of"], (9, 12)),
    (&["voorjaar", "voorjaar van", "lente", "spring", "spring of"], (3, 5)),
    (&["zomer", "zomer van", "summer", "summer of"], (6, 8)),
    (&["najaar", "najaar van", "herfst", "autumn", "autumn of"], (9, 11)),
    (&["eerste helft", "eerste helft van", "eerste helft van de", "first half of"], (1, 6)),
    (&["tweede helft", "tweede helft van", "second half of"], (7, 12)),
    (&["eerste kwartaal", "eerste kwartaal van", "first quarter of", "q1", "k1"], (1, 3)),
    (&["tweede kwartaal", "tweede kwartaal van", "second quarter of", "q2", "k2"], (4, 6)),
    (&["derde kwartaal", "derde kwartaal van", "third quarter of", "q3", "k3"], (7, 9)),
    (&["vierde kwartaal", "vierde kwartaal van", "fourth quarter of", "q4", "k4"], (10, 12)),
    (
        &["in", "heel", "jaar", "het jaar", "de loop van", "in de loop van", "during", "all of", "circa"],
        (1, 12),
    ),
];

/// Reads a period in words, Dutch or English; `None` when the words name no time that is understood.
///
/// "tot 2025" ends on the last day of 2025: Dutch practice wavers between up to and through, and the later
/// reading never calls a promise broken too early.
pub fn parse(words: &str) -> Option<Range> {
    let words = words.trim().to_lowercase().replace(['\u{a0}', '\u{2009}'], " ");
    let words = text::spaced(&words);
    simple(&words).or_else(|| open(&words)).or_else(|| between(&words))
}

/// The number of the month that a word in small letters names, from 1; a short name may end with a point.
pub fn month(word: &str) -> Option<i8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word)).map(|(_, number)| number)
}

/// The day that an ISO date names.
pub fn iso(words: &str) -> Option<Date> {
    words.parse().ok()
}

/// A day as a sentence says it: "24 september 2026", "24 September 2026".
pub fn day_in_words(day: Date) -> Text {
    let [dutch, _, english, _] = MONTHS[usize::from(day.month().unsigned_abs()) - 1];
    let (number, year) = (day.day(), day.year());
    let (first, rest) = english.split_at(1);
    let english = first.to_uppercase() + rest;
    text!("{number} {dutch} {year}", "{number} {english} {year}")
}

/// A period as a sentence says it: a day in words, all else as written.
pub fn in_words(words: &str) -> Text {
    iso(words.trim()).map_or_else(|| Text::new(words, words), day_in_words)
}

/// A single stretch: a day, a month, a quarter, a part of a year or a year.
fn simple(words: &str) -> Option<Range> {
    if let Some(day) = iso(words).filter(|_| words.len() == 10) {
        return Some(Range::day(day));
    }
    if let Some(year) = year(words) {
        return Range::year(year);
    }
    // 2026-03, 2026-Q3
    if let Some((head, tail)) = words.split_once('-')
        && let Some(year) = year(head)
    {
        if let Some(quarter) = tail.strip_prefix(['q', 'k']).and_then(|q| q.parse::<i8>().ok()) {
            return (1..=4)
                .contains(&quarter)
                .then(|| Range::months((year, quarter * 3 - 2), (year, quarter * 3)))?;
        }
        if tail.len() == 2
            && let Ok(month) = tail.parse::<i8>()
        {
            return Range::months((year, month), (year, month));
        }
    }
    if let Some(year) = words.strip_prefix("mid-").and_then(year) {
        return Range::months((year, 5), (year, 8));
    }
    let (head, tail) = words.rsplit_once(' ')?;
    let year = year(tail)?;
    if let Some((_, (from, to))) = PARTS.iter().find(|(names, _)| names.contains(&head)) {
        return Range::months((year, *from), (year, *to));
    }
    let (day, month) = head.rsplit_once(' ').map_or((None, head), |(day, month)| (Some(day), month));
    let month = self::month(month)?;
    match day {
        None => Range::months((year, month), (year, month)),
        Some(day) => {
            // "dinsdag 28" names the weekday too; "vóór 28" is no day
            let (weekday, day) =
                day.rsplit_once(' ').map_or((None, day), |(before, day)| (Some(before), day));
            if weekday.is_some_and(|name| !WEEKDAYS.contains(&name.trim_end_matches(','))) {
                return None;
            }
            let day = day.parse::<i8>().ok()?;
            Date::new(year, month, day).ok().map(Range::day)
        }
    }
}

/// A stretch with one open side.
fn open(words: &str) -> Option<Range> {
    let after = |names: &[&str]| {
        names.iter().find_map(|name| words.strip_prefix(name)?.strip_prefix(' ')).and_then(simple)
    };
    if let Some(end) = after(&["tot en met", "t/m", "uiterlijk", "tot", "through", "until", "by"]) {
        return Some(Range { start: None, end: end.end });
    }
    if let Some(end) = after(&["vóór", "voor", "before"]) {
        return Some(Range { start: None, end: end.start.and_then(|d| d.yesterday().ok()) });
    }
    let start = after(&["vanaf", "sinds", "na", "from", "since", "after"])?;
    Some(Range { start: start.start, end: None })
}

/// A stretch from one period to another.
fn between(words: &str) -> Option<Range> {
    let words = words.strip_prefix("van ").or_else(|| words.strip_prefix("from ")).unwrap_or(words);
    for mark in [" tot en met ", " t/m ", " tot ", " to ", " through ", "–", "—", "/", "-"] {
        let Some((from, to)) = words.split_once(mark) else { continue };
        let (from, to) = (from.trim(), to.trim());
        let Some(to_range) = simple(to) else { continue };
        // "maart–juni 2026": the year stands once, at the end
        let from_range = simple(from).or_else(|| simple(&format!("{from} {}", to_range.end?.year())));
        if let Some(from_range) = from_range {
            return from_range.to(to_range);
        }
    }
    None
}

fn year(words: &str) -> Option<i16> {
    (words.len() == 4).then(|| words.parse().ok()).flatten().filter(|year| (1000..=2999).contains(year))
}

/// The day that the program is built to treat as the earliest one: used to order periods without start.
pub const EARLIEST: Date = date(1000, 1, 1);
