//! How far days and periods are apart, in words.

use std::cmp::Ordering;

use jiff::Unit;
use jiff::civil::Date;

use crate::numeral;
use crate::period::Range;
use crate::text;
use crate::text::{Lang, Text};

/// From where to where a period moved: both its ends, in one direction. A period that is told more precisely did not.
pub fn moved(was: Range, is: Range) -> Option<(Date, Date)> {
    let both = |was: Option<Date>, is: Option<Date>| Some(is?.cmp(&was?));
    let ends = (both(was.start, is.start), both(was.end, is.end));
    let (from, to) = (was.end.or(was.start)?, is.end.or(is.start)?);
    match ends {
        (Some(a), Some(b)) if a == b && a != Ordering::Equal => Some((from, to)),
        (None, Some(a)) | (Some(a), None) if a != Ordering::Equal => Some((from, to)),
        _ => None,
    }
}

/// How far two days are apart: `35 dagen later`, `drie maanden eerder`.
pub fn apart(from: Date, to: Date) -> Text {
    let later = to > from;
    let (first, last) = if later { (from, to) } else { (to, from) };
    let months = i64::from(last.year() - first.year()) * 12 + i64::from(last.month() - first.month());
    let ends = first == first.last_of_month() && last == last.last_of_month();
    let whole = months > 0 && (first.day() == last.day() || ends);
    let days = first.until((Unit::Day, last)).map_or(0, |span| i64::from(span.get_days()));
    let number = |n: i64, lang| numeral::in_words(n, lang);
    let distance = Text::of(|lang| match (lang, months % 12 == 0 && whole, whole) {
        (Lang::Nl, true, _) => format!("{} jaar", number(months / 12, lang)),
        (Lang::En, true, _) if months == 12 => "one year".to_owned(),
        (Lang::En, true, _) => format!("{} years", number(months / 12, lang)),
        (Lang::Nl, _, true) if months == 1 => "een maand".to_owned(),
        (Lang::Nl, _, true) => format!("{} maanden", number(months, lang)),
        (Lang::En, _, true) if months == 1 => "one month".to_owned(),
        (Lang::En, _, true) => format!("{} months", number(months, lang)),
        (Lang::Nl, ..) if days == 1 => "een dag".to_owned(),
        (Lang::Nl, ..) => format!("{} dagen", number(days, lang)),
        (Lang::En, ..) if days == 1 => "one day".to_owned(),
        (Lang::En, ..) => format!("{} days", number(days, lang)),
    });
    if later {
        text!("{distance} later", "{distance} later"; distance)
    } else {
        text!("{distance} eerder", "{distance} earlier"; distance)
    }
}
