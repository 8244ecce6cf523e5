//! Dates and fuzzy periods: a day, a month, a quarter, a year, a span of years, or words such as "begin 2016".

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday, date};

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
    (&["begin", "start", "early", "beginning"], (1, 4)),
    (&["medio", "midden", "halverwege", "mid", "mid-", "middle"], (5, 8)),
    (&["eind", "einde", "ultimo", "late", "end"], (9, 12)),
    (&["voorjaar", "lente", "spring"], (3, 5)),
    (&["zomer", "summer"], (6, 8)),
    (&["najaar", "herfst", "autumn"], (9, 11)),
    (&["eerste helft", "eerste halfjaar", "first half", "h1"], (1, 6)),
    (&["tweede helft", "tweede halfjaar", "second half", "h2"], (7, 12)),
    (&["eerste kwartaal", "kwartaal 1", "first quarter", "quarter 1", "q1", "k1"], (1, 3)),
    (&["tweede kwartaal", "kwartaal 2", "second quarter", "quarter 2", "q2", "k2"], (4, 6)),
    (&["derde kwartaal", "kwartaal 3", "third quarter", "quarter 3", "q3", "k3"], (7, 9)),
    (&["vierde kwartaal", "kwartaal 4", "fourth quarter", "quarter 4", "q4", "k4"], (10, 12)),
    (
        &[
            "in",
            "heel",
            "jaar",
            "het jaar",
            "de loop",
            "in de loop",
            "loop",
            "during",
            "all",
            "circa",
            "ca.",
            "rond",
            "around",
        ],
        (1, 12),
    ),
];

/// Parts of a month in words, with the days they are taken to mean.
const PARTS_OF_MONTH: &[(&[&str], (i8, i8))] = &[
    (&["begin", "early", "start", "beginning"], (1, 15)),
    (&["half", "medio", "midden", "mid", "middle"], (10, 20)),
    (&["eind", "einde", "ultimo", "late", "end"], (16, 31)),
];

/// Ordinals in figures, with the words that [`PARTS`] has for them.
const ORDINALS: &[(&str, &str)] = &[
    ("1e", "eerste"),
    ("2e", "tweede"),
    ("3e", "derde"),
    ("4e", "vierde"),
    ("1st", "first"),
    ("2nd", "second"),
    ("3rd", "third"),
    ("4th", "fourth"),
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
    let article =
        ["de ", "het ", "the ", "op ", "per ", "on "].iter().find_map(|word| words.strip_prefix(word));
    let words = article.unwrap_or(words);
    if let Some(day) = iso(words).filter(|_| words.len() == 10) {
        return Some(Range::day(day));
    }
    if let Some(year) = year(words) {
        return Range::year(year);
    }
    // 2026-03, 2026-Q3, 2026-W45
    if let Some((head, tail)) = words.split_once('-')
        && let Some(year) = year(head)
    {
        if let Some(quarter) = tail.strip_prefix(['q', 'k']).and_then(|q| q.parse::<i8>().ok()) {
            return (1..=4)
                .contains(&quarter)
                .then(|| Range::months((year, quarter * 3 - 2), (year, quarter * 3)))?;
        }
        if let Some(number) = tail.strip_prefix('w') {
            return week(year, number);
        }
        if tail.len() == 2
            && let Ok(month) = tail.parse::<i8>()
        {
            return Range::months((year, month), (year, month));
        }
    }
    if let Some(Figures { range, .. }) = in_figures(words) {
        return Some(range);
    }
    // the year stands at the end, behind a space or "Q4-2026", or at the head: "2026 Q4"
    let behind = words.rsplit_once([' ', '-', '/']).and_then(|(head, tail)| Some((head, year(tail)?)));
    let before = || words.split_once(' ').and_then(|(head, tail)| Some((tail, year(head)?)));
    let (head, year) = behind.or_else(before)?;
    named(head.trim_end_matches([' ', ',']), year)
}

/// A stretch of a year by its name: a part, a month, a part of a month, a week, a day.
fn named(head: &str, year: i16) -> Option<Range> {
    let head = head.strip_suffix(" van").or_else(|| head.strip_suffix(" of")).unwrap_or(head);
    let numbered = ORDINALS.iter().find_map(|(figure, word)| {
        Some(format!(
            "{word}{}",
            head.strip_prefix(figure)?.strip_prefix(' ').map(|rest| format!(" {rest}"))?
        ))
    });
    let part = numbered.as_deref().unwrap_or(head);
    if let Some((_, (from, to))) = PARTS.iter().find(|(names, _)| names.contains(&part)) {
        return Range::months((year, *from), (year, *to));
    }
    if head == "winter" {
        // that which begins in the year or that which ends in it
        let end = Date::new(year.checked_add(1)?, 2, 1).ok()?.last_of_month();
        return Some(Range { start: Date::new(year - 1, 12, 1).ok(), end: Some(end) });
    }
    if let Some(number) = ["week ", "wk ", "week", "wk"].iter().find_map(|word| head.strip_prefix(word)) {
        return week(year, number.trim());
    }
    let (before, month_name) = head
        .strip_prefix("mid-")
        .map(|month| ("mid", month))
        .or_else(|| head.rsplit_once(' '))
        .unwrap_or(("", head));
    let Some(month) = month(month_name) else {
        // "November 1"
        let (month, day) = (month(before)?, ordinal(month_name)?);
        return Date::new(year, month, day).ok().map(Range::day);
    };
    if before.is_empty() {
        return Range::months((year, month), (year, month));
    }
    let before = before.strip_suffix(" van").or_else(|| before.strip_suffix(" of")).unwrap_or(before);
    if let Some((_, (from, to))) = PARTS_OF_MONTH.iter().find(|(names, _)| names.contains(&before)) {
        let first = Date::new(year, month, 1).ok()?;
        let end = first.last_of_month();
        let day = |day: i8| Date::new(year, month, day.min(end.day())).ok();
        return Some(Range { start: day(*from), end: day(*to) });
    }
    // "dinsdag 28" names the weekday too; "vóór 28" is no day
    let (weekday, day) =
        before.rsplit_once(' ').map_or((None, before), |(weekday, day)| (Some(weekday), day));
    if weekday.is_some_and(|name| !WEEKDAYS.contains(&name.trim_end_matches(','))) {
        return None;
    }
    Date::new(year, month, ordinal(day)?).ok().map(Range::day)
}

/// The number of a day, with or without what makes it an ordinal: "1", "1e", "1st".
fn ordinal(day: &str) -> Option<i8> {
    let end = day.find(|c: char| !c.is_ascii_digit()).unwrap_or(day.len());
    let known = ["", "e", "ste", "de", "st", "nd", "rd", "th"].contains(&&day[end..]);
    known.then(|| day[..end].parse().ok()).flatten()
}

/// A week by its number, from Monday to Sunday.
fn week(year: i16, number: &str) -> Option<Range> {
    let monday = ISOWeekDate::new(year, number.parse().ok()?, Weekday::Monday).ok()?.date();
    Some(Range { start: Some(monday), end: monday.checked_add(6.days()).ok() })
}

/// A day or month written in figures, in another order than the program writes it: 1-11-2026, 11/2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// The days that it means.
    pub range: Range,
    /// Whether it could also be read with the month before the day.
    pub either: bool,
    /// Whether the year stands in two figures.
    pub short: bool,
}

/// Reads a day or month in figures, the day before the month where both can be.
pub fn in_figures(words: &str) -> Option<Figures> {
    let words = words.trim();
    let parts: Vec<&str> = words.split(['-', '/', '.']).collect();
    if !(2..=3).contains(&parts.len()) || !parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let small = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse::<i8>().ok()).flatten();
    let day = |year, month, day, either, short| {
        Some(Figures { range: Date::new(year, month, day).ok().map(Range::day)?, either, short })
    };
    match parts[..] {
        [month, last] => {
            let (year, month) = (year(last)?, small(month)?);
            Some(Figures { range: Range::months((year, month), (year, month))?, either: false, short: false })
        }
        [first, middle, last] if year(first).is_some() => {
            // as the program writes it, it is not in another order
            let other = words.len() < 10 || !words.contains('-');
            day(year(first)?, small(middle)?, small(last)?, false, false).filter(|_| other)
        }
        [first, middle, last] => {
            // of a year in two figures only the near ones are surely no day
            let near = small(last).filter(|_| last.len() == 2).filter(|year| (20..=49).contains(year));
            let near = near.map(|year| 2000 + i16::from(year));
            let (year, first, middle) = (year(last).or(near)?, small(first)?, small(middle)?);
            if middle > 12 {
                return day(year, first, middle, false, near.is_some());
            }
            day(year, middle, first, first <= 12 && first != middle, near.is_some())
        }
        _ => None,
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
    for mark in [" tot en met ", " t/m ", " tot ", " to ", " through ", " en ", " and ", "–", "—", "/", "-"]
    {
        let Some((from, to)) = words.split_once(mark) else { continue };
        let (from, to) = (from.trim(), to.trim());
        let Some(to_range) = simple(to) else { continue };
        // "maart–juni 2026": the year stands once, at the end
        let with_year = || simple(&format!("{from} {}", to_range.end?.year()));
        // "12–16 oktober 2026": the month does too
        let in_month = || {
            let end = to_range.end?;
            Date::new(end.year(), end.month(), ordinal(from)?).ok().map(Range::day)
        };
        let from_range = simple(from).or_else(with_year).or_else(in_month);
        if let Some(from_range) = from_range {
            return from_range.to(to_range);
        }
    }
    None
}

fn year(words: &str) -> Option<i16> {
    // "'26"
    if let Some(short) = words.strip_prefix(['\'', '’', '‘']).filter(|short| short.len() == 2) {
        return short.parse::<i16>().ok().filter(|year| (0..=99).contains(year)).map(|year| 2000 + year);
    }
    (words.len() == 4).then(|| words.parse().ok()).flatten().filter(|year| (1000..=2999).contains(year))
}

/// The day that the program is built to treat as the earliest one: used to order periods without start.
pub const EARLIEST: Date = date(1000, 1, 1);
