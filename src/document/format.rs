//! Days and periods as readers of a locale write them.

use std::fmt;

use icu_calendar::Date as IcuDate;
use icu_datetime::fieldsets::{YM, YMD, YMDE};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};
use icu_locale_core::Locale as IcuLocale;
use jiff::civil::Date;

use crate::canvas::clock::Clock;
use crate::canvas::head::Locale;
use crate::period::{self, Range};
use crate::text::Lang;

/// Writes days and periods for one locale.
pub struct Format {
    locale: Locale,
    date: DateTimeFormatter<YMD>,
    weekday: DateTimeFormatter<YMDE>,
    month: DateTimeFormatter<YM>,
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Format").field("locale", &self.locale).finish_non_exhaustive()
    }
}

impl Format {
    /// The formatter of a locale; its data is built into the program.
    ///
    /// # Panics
    /// Never with the three locales there are: ICU4X carries their data.
    pub fn new(locale: Locale) -> Self {
        let icu: IcuLocale = locale.name().parse().expect("a known locale");
        Self {
            locale,
            date: DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&icu), YMD::long())
                .expect("date data is built in"),
            weekday: DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&icu), YMDE::long())
                .expect("date data is built in"),
            month: DateTimeFormatter::try_new(DateTimeFormatterPreferences::from(&icu), YM::long())
                .expect("date data is built in"),
        }
    }

    /// The locale it writes for.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The language it writes in.
    pub const fn lang(&self) -> Lang {
        match self.locale {
            Locale::NlNl | Locale::NlBe => Lang::Nl,
            Locale::EnGb => Lang::En,
        }
    }

    /// A day in full: `26 augustus 2026`.
    pub fn date(&self, day: Date) -> String {
        match IcuDate::try_new_iso(i32::from(day.year()), day.month() as u8, day.day() as u8) {
            Ok(date) => self.date.format(&date).to_string(),
            Err(_) => day.to_string(),
        }
    }

    /// A day in full with its name, `woensdag 26 augustus 2026`; where it is no day, the period.
    pub fn weekday(&self, words: &str) -> String {
        let day = period::iso(words);
        let iso =
            |day: Date| IcuDate::try_new_iso(i32::from(day.year()), day.month() as u8, day.day() as u8).ok();
        day.and_then(iso)
            .map_or_else(|| self.period(words), |day| self.weekday.format(&day).to_string().replace(',', ""))
    }

    /// A time of day: `13.30`, `13:30`.
    pub fn clock(&self, time: Clock) -> String {
        let time = time.to_string();
        let time = time.strip_prefix('0').unwrap_or(&time);
        if self.lang() == Lang::Nl { time.replace(':', ".") } else { time.to_owned() }
    }

    /// A month in full: `augustus 2026`.
    fn month(&self, day: Date) -> String {
        match IcuDate::try_new_iso(i32::from(day.year()), day.month() as u8, 1) {
            Ok(date) => self.month.format(&date).to_string(),
            Err(_) => day.to_string(),
        }
    }

    /// A period as written, with ISO dates in full, and with common words in the reader's language.
    pub fn period(&self, words: &str) -> String {
        if let Some(day) = period::iso(words) {
            return self.date(day);
        }
        let Some(range) = period::parse(words) else { return words.to_owned() };
        // figures alone read the same in both languages
        if words.chars().all(|c| !c.is_alphabetic()) {
            let whole = |from: Date, to: Date| from == from.first_of_year() && to == to.last_of_year();
            return match (range.start, range.end) {
                (Some(from), Some(to)) if !whole(from, to) => self.range(range),
                _ => None,
            }
            .unwrap_or_else(|| words.replace('-', "–"));
        }
        if self.lang() == Lang::Nl && !looks_english(words) || self.lang() == Lang::En && looks_english(words)
        {
            return words.to_owned();
        }
        self.range(range).unwrap_or_else(|| words.to_owned())
    }

    /// A range in the words of the locale, where it has a common form.
    fn range(&self, range: Range) -> Option<String> {
        let nl = self.lang() == Lang::Nl;
        let (start, end) = match (range.start, range.end) {
            (Some(start), Some(end)) => (start, end),
            (None, Some(end)) => {
                let end = self.stretch(end.first_of_year(), end).unwrap_or_else(|| self.date(end));
                return Some(if nl { format!("tot en met {end}") } else { format!("until {end}") });
            }
            (Some(start), None) => {
                let year = start.month() == 1 && start.day() == 1;
                let start = if year { start.year().to_string() } else { self.date(start) };
                return Some(if nl { format!("vanaf {start}") } else { format!("from {start}") });
            }
            (None, None) => return None,
        };
        if start == end {
            return Some(self.date(start));
        }
        self.stretch(start, end).or_else(|| Some(format!("{}–{}", self.month(start), self.month(end))))
    }

    /// A year, part of a year or month that has a name.
    fn stretch(&self, start: Date, end: Date) -> Option<String> {
        let (year, last) = (start.year(), end.year());
        let whole = start.day() == 1 && end == end.last_of_month();
        if !whole {
            return None;
        }
        if start.month() == 1 && end.month() == 12 {
            return Some(if year == last { year.to_string() } else { format!("{year}–{last}") });
        }
        if year != last {
            return None;
        }
        if start.month() == end.month() {
            return Some(self.month(start));
        }
        let (nl, en) = match (start.month(), end.month()) {
            (1, 4) => ("begin {y}", "early {y}"),
            (5, 8) => ("medio {y}", "mid-{y}"),
            (9, 12) => ("eind {y}", "late {y}"),
            (3, 5) => ("voorjaar {y}", "spring {y}"),
            (6, 8) => ("zomer {y}", "summer {y}"),
            (9, 11) => ("najaar {y}", "autumn {y}"),
            (1, 6) => ("eerste helft {y}", "first half of {y}"),
            (7, 12) => ("tweede helft {y}", "second half of {y}"),
            (1, 3) => ("eerste kwartaal {y}", "first quarter of {y}"),
            (4, 6) => ("tweede kwartaal {y}", "second quarter of {y}"),
            (7, 9) => ("derde kwartaal {y}", "third quarter of {y}"),
            (10, 12) => ("vierde kwartaal {y}", "fourth quarter of {y}"),
            _ => return None,
        };
        let form = if self.lang() == Lang::Nl { nl } else { en };
        Some(form.replace("{y}", &year.to_string()))
    }
}

/// Whether the words of a period are English; Dutch and English share most names of months.
fn looks_english(words: &str) -> bool {
    let words = words.to_lowercase();
    [
        "early",
        "mid-",
        "late",
        "spring",
        "summer",
        "autumn",
        "half of",
        "quarter of",
        "from ",
        "since",
        "until",
        "through",
        "before",
        "after",
        "january",
        "february",
        "march",
        "may ",
        "june",
        "july",
        "august ",
        "october",
    ]
    .iter()
    .any(|mark| words.contains(mark))
}
