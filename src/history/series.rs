//! What is told anew at each moment: answers, backing, readings of a figure. A later one is told as from … to ….

use std::cmp::Ordering;

use jiff::civil::Date;
use serde_json::Value;

use super::change::{Subject, Weight};
use super::fields::Difference;
use super::names::Names;
use super::pieces::Said;
use super::words::{choice, figure, when};
use crate::analysis::outcome::{self, lower_median};
use crate::canvas::field::{Field, Held};
use crate::canvas::plan::{Direction, Indicator};
use crate::canvas::record::Record;
use crate::canvas::support::Backing;
use crate::canvas::value::Score;
use crate::canvas::views::Assessment;
use crate::canvas::{AnyRecord, Canvas};
use crate::numeral::figures;
use crate::period;
use crate::text;
use crate::text::{Lang, Text};

/// Fields that say what was answered, and when.
const ANSWERS: &[&str] = &[
    "value",
    "counts",
    "dont-know",
    "not-needed",
    "wave",
    "session",
    "date",
    "in-favour",
    "with-conditions",
    "neutral",
    "against",
    "not-asked",
];

/// Whether a field of a record of a series says what was answered, and when.
pub fn answers(kind: &str, path: &str) -> bool {
    [Assessment::KIND, Backing::KIND].contains(&kind) && ANSWERS.contains(&path)
}

/// The day of a record that has a later one.
pub fn day(canvas: &Canvas, record: &dyn AnyRecord) -> Option<Date> {
    match (assessment(canvas, record), backing(canvas, record)) {
        (Some(assessment), _) => outcome::day(canvas, assessment),
        (_, Some(backing)) => backing.date.map(|day| day.0),
        _ => None,
    }
}

fn same(one: &dyn AnyRecord, other: &dyn AnyRecord) -> bool {
    std::ptr::addr_eq(one, other)
}

fn assessment<'c>(canvas: &'c Canvas, record: &dyn AnyRecord) -> Option<&'c Assessment> {
    canvas.assessments.iter().find(|known| same(*known, record))
}

fn backing<'c>(canvas: &'c Canvas, record: &dyn AnyRecord) -> Option<&'c Backing> {
    canvas.backings.iter().find(|known| same(*known, record))
}

/// What was answered, and what is: at two moments, or corrected at one.
pub fn told(
    names: &Names<'_>,
    was: (&Canvas, &dyn AnyRecord),
    is: (&Canvas, &dyn AnyRecord),
) -> Option<Said> {
    let (old, new) = (Answer::of(was.0, was.1)?, Answer::of(is.0, is.1)?);
    let corrected = old.day == new.day && old.when(names, Lang::Nl) == new.when(names, Lang::Nl);
    let phrase = Text::of(|lang| {
        let at = |answer: &Answer<'_>| {
            let when = answer.when(names, lang).filter(|_| !corrected);
            when.map_or_else(|| answer.say(lang), |when| format!("{} ({when})", answer.say(lang)))
        };
        let (before, after) = (at(&old), at(&new));
        match (corrected, lang) {
            (true, Lang::Nl) => format!("gecorrigeerd van {before} naar {after}"),
            (true, Lang::En) => format!("corrected from {before} to {after}"),
            (false, Lang::Nl) => format!("van {before} naar {after}"),
            (false, Lang::En) => format!("from {before} to {after}"),
        }
    });
    let subject = match new.stands(&old) {
        _ if corrected => Subject::Other,
        Some(Ordering::Greater) => Subject::Better,
        Some(Ordering::Less) => Subject::Worse,
        _ => Subject::Other,
    };
    let weight = if corrected { Weight::Minor } else { Weight::Material };
    Some(Said::new(subject, weight, phrase))
}

/// What was answered at one moment.
struct Answer<'c> {
    record: &'c dyn AnyRecord,
    day: Option<Date>,
    what: What,
}

enum What {
    /// A value on the scale or beside it, and how many answered.
    Score(Score, i64),
    /// In favour, with conditions, neutral, against.
    Backing([i64; 4]),
}

impl<'c> Answer<'c> {
    fn of(canvas: &'c Canvas, record: &dyn AnyRecord) -> Option<Self> {
        if let Some(found) = assessment(canvas, record) {
            let mut counts = [0_u32; 5];
            for (slot, count) in counts.iter_mut().zip(&found.counts) {
                *slot = u32::try_from(*count).unwrap_or(0);
            }
            let n: i64 = counts.iter().map(|count| i64::from(*count)).sum();
            let score = if n > 0 { Score::Value(lower_median(&counts)) } else { found.value? };
            let day = outcome::day(canvas, found);
            return Some(Self { record: found, day, what: What::Score(score, n) });
        }
        let found = backing(canvas, record)?;
        let counts = [found.in_favour, found.with_conditions, found.neutral, found.against];
        let what = What::Backing(counts.map(|n| n.unwrap_or(0).max(0)));
        Some(Self { record: found, day: found.date.map(|day| day.0), what })
    }

    /// The round, session or day.
    fn when(&self, names: &Names<'_>, lang: Lang) -> Option<String> {
        let value = self.record.value();
        let shown = |name: &str| {
            let field = self.record.fields().iter().find(|field| field.english() == name)?;
            names.shown(field, value.get(name)?, lang)
        };
        shown("wave").or_else(|| shown("session")).or_else(|| shown("date"))
    }

    fn say(&self, lang: Lang) -> String {
        match self.what {
            What::Score(score, n) => {
                let value = serde_json::to_value(score).unwrap_or_default();
                let word = value_field().and_then(|field| choice(field, &value, lang)).unwrap_or_default();
                match (n, lang) {
                    (0, _) => word,
                    (1, Lang::Nl) => format!("{word}, 1 antwoord"),
                    (1, Lang::En) => format!("{word}, 1 answer"),
                    (n, Lang::Nl) => format!("{word}, {} antwoorden", figures(n, lang)),
                    (n, Lang::En) => format!("{word}, {} answers", figures(n, lang)),
                }
            }
            What::Backing(counts) => {
                let words: [&str; 4] = match lang {
                    Lang::Nl => ["voor", "onder voorwaarden", "neutraal", "tegen"],
                    Lang::En => ["in favour", "with conditions", "neutral", "against"],
                };
                let told = counts.iter().zip(words).filter(|(n, _)| **n > 0);
                let told: Vec<String> =
                    told.map(|(n, word)| format!("{} {word}", figures(*n, lang))).collect();
                text::list(&told, lang)
            }
        }
    }

    /// Whether it is more than another; nothing where neither can be said.
    fn stands(&self, old: &Self) -> Option<Ordering> {
        match (&self.what, &old.what) {
            (What::Score(Score::Value(is), _), What::Score(Score::Value(was), _)) => Some(is.cmp(was)),
            (What::Backing(is), What::Backing(was)) => {
                let share = |counts: &[i64; 4], n: usize| {
                    counts[n] as f64 / counts.iter().map(|n| *n as f64).sum::<f64>().max(1.0)
                };
                let for_it = share(is, 0).total_cmp(&share(was, 0));
                Some(for_it.then(share(was, 3).total_cmp(&share(is, 3))))
            }
            _ => None,
        }
    }
}

/// The field of an assessment that says its value.
fn value_field() -> Option<&'static Field> {
    Assessment::FIELDS.iter().find(|field| field.english() == "value")
}

/// A target that was set lower or higher, of a figure of which more or less is better.
pub fn target(difference: &Difference, record: &dyn AnyRecord) -> Option<Said> {
    if record.kind() != Indicator::KIND || difference.path != "target.value" {
        return None;
    }
    let (was, is) = (difference.was.as_f64()?, difference.is.as_f64()?);
    let subject = match (is > was) == is_up(record) {
        true => Subject::Better,
        false => Subject::Worse,
    };
    let phrase = Text::of(|lang| {
        let (was, new) = (figure(was, lang), figure(is, lang));
        match (lang, difference.is.as_f64() > difference.was.as_f64()) {
            (Lang::Nl, true) => format!("streefwaarde verhoogd van {was} naar {new}"),
            (Lang::Nl, false) => format!("streefwaarde verlaagd van {was} naar {new}"),
            (Lang::En, true) => format!("target raised from {was} to {new}"),
            (Lang::En, false) => format!("target lowered from {was} to {new}"),
        }
    });
    Some(Said::new(subject, Weight::Material, phrase))
}

/// Whether more of a figure is better.
fn is_up(record: &dyn AnyRecord) -> bool {
    record.value().get("direction").and_then(Value::as_str) != Some(Direction::Lower.name())
}

/// A figure that was measured again: the last reading, and the one before.
pub fn reading(difference: &Difference, record: &dyn AnyRecord) -> Option<Said> {
    if record.kind() != Indicator::KIND || difference.path != "readings" {
        return None;
    }
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let (was, is) = (list(&difference.was), list(&difference.is));
    if was.iter().any(|old| !is.contains(old)) {
        return None;
    }
    let value = record.value();
    let at = |reading: &Value| {
        let words = reading.get("date").and_then(Value::as_str)?;
        Some((period::parse(words)?.end?, reading.get("value")?.as_f64()?, words.to_owned()))
    };
    let new =
        is.iter().filter(|reading| !was.contains(reading)).filter_map(at).max_by_key(|(day, ..)| *day)?;
    let baseline = value.get("baseline").filter(|baseline| baseline.is_object()).and_then(at);
    let old = was
        .iter()
        .filter_map(at)
        .chain(baseline)
        .filter(|(day, ..)| *day < new.0)
        .max_by_key(|(day, ..)| *day);
    let up = is_up(record);
    let subject = match old.as_ref().and_then(|old| new.1.partial_cmp(&old.1)) {
        Some(Ordering::Greater) if up => Subject::Better,
        Some(Ordering::Greater) => Subject::Worse,
        Some(Ordering::Less) if up => Subject::Worse,
        Some(Ordering::Less) => Subject::Better,
        _ => Subject::Other,
    };
    let phrase = Text::of(|lang| {
        let say = |(_, number, words): &(Date, f64, String)| {
            format!("{} ({})", figure(*number, lang), when(words, lang))
        };
        let after = say(&new);
        match (&old, lang) {
            (None, Lang::Nl) => format!("gemeten: {after}"),
            (None, Lang::En) => format!("measured: {after}"),
            (Some(old), Lang::Nl) => format!("van {} naar {after}", say(old)),
            (Some(old), Lang::En) => format!("from {} to {after}", say(old)),
        }
    });
    Some(Said::new(subject, Weight::Material, phrase))
}
