//! Days on which nobody meets: Sundays and holidays of the country whose language a canvas is in.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use crate::canvas::head::Locale;
use crate::text;
use crate::text::{Say, Text};

/// Days after Easter Sunday that are free in the Netherlands and in Belgium.
const MOVABLE: &[(i32, Say)] = &[
    (0, Say { nl: "Eerste Paasdag", en: "Easter Sunday" }),
    (1, Say { nl: "Tweede Paasdag", en: "Easter Monday" }),
    (39, Say { nl: "Hemelvaartsdag", en: "Ascension Day" }),
    (49, Say { nl: "Eerste Pinksterdag", en: "Whit Sunday" }),
    (50, Say { nl: "Tweede Pinksterdag", en: "Whit Monday" }),
];

/// Days of the year that are free in both.
const FIXED: &[(i8, i8, Say)] = &[
    (1, 1, Say { nl: "Nieuwjaarsdag", en: "New Year’s Day" }),
    (12, 25, Say { nl: "Eerste Kerstdag", en: "Christmas Day" }),
];

/// Those of the Netherlands alone; of the King’s birthday, see [`free`].
const DUTCH: &[(i8, i8, Say)] = &[(12, 26, Say { nl: "Tweede Kerstdag", en: "Boxing Day" })];

/// Those of Belgium alone.
const BELGIAN: &[(i8, i8, Say)] = &[
    (5, 1, Say { nl: "de Dag van de Arbeid", en: "Labour Day" }),
    (7, 11, Say { nl: "de feestdag van Vlaanderen", en: "the Flemish holiday" }),
    (7, 21, Say { nl: "de nationale feestdag", en: "the national holiday" }),
    (8, 15, Say { nl: "Maria-Tenhemelopneming", en: "Assumption" }),
    (11, 1, Say { nl: "Allerheiligen", en: "All Saints’ Day" }),
    (11, 11, Say { nl: "Wapenstilstand", en: "Armistice Day" }),
];

/// What a day is called, if nobody meets on it. A text in English says not where it is: only what is free everywhere.
pub(super) fn free(day: Date, locale: Locale) -> Option<Text> {
    let own: &[_] = match locale {
        Locale::NlNl => DUTCH,
        Locale::NlBe => BELGIAN,
        Locale::EnGb => &[],
    };
    let fixed = FIXED.iter().chain(own).find(|(month, at, _)| (*month, *at) == (day.month(), day.day()));
    let moved = || {
        let easter = easter(day.year())?;
        MOVABLE.iter().find(|(after, _)| easter.checked_add(Span::new().days(*after)).ok() == Some(day))
    };
    let king = || locale == Locale::NlNl && kings_day(day.year()) == Some(day);
    if let Some(say) = fixed.map(|(.., say)| say).or_else(|| moved().map(|(_, say)| say)) {
        return Some(say.text());
    }
    if king() {
        return Some(text!("Koningsdag", "King’s Day"));
    }
    (day.weekday() == Weekday::Sunday).then(|| text!("een zondag", "a Sunday"))
}

/// 27 April, or the day before where that is a Sunday.
fn kings_day(year: i16) -> Option<Date> {
    let day = Date::new(year, 4, 27).ok()?;
    if day.weekday() == Weekday::Sunday { day.yesterday().ok() } else { Some(day) }
}

/// Easter Sunday, by the rule of the Gregorian calendar as Meeus and others give it.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let corrected = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - corrected - of_century % 4) % 7;
    let late = (golden + 11 * corrected + 22 * to_sunday) / 451;
    let days = corrected + to_sunday - 7 * late + 114;
    Date::new(year.try_into().ok()?, (days / 31).try_into().ok()?, (days % 31 + 1).try_into().ok()?).ok()
}
