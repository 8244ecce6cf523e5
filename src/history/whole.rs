//! A record that came or went, told with what matters of it: how it stands, its money, its day.

use serde_json::Value;

use super::change::{Subject, Weight};
use super::names::Names;
use super::saying::{How, Saying};
use super::words;
use crate::canvas::field::{Field, Turn, Word};
use crate::canvas::record::Record;
use crate::canvas::value::HIDDEN;
use crate::canvas::{AnyRecord, head, log, money, offer, parties, plan, support, views};
use crate::numeral::euros;
use crate::sheet::Holds;
use crate::text;
use crate::text::{Lang, Text};

/// Kinds of which a steering group asks about each that came or went, in the order in which it does.
const ASKED: &[&str] = &[
    head::Head::KIND,
    support::Decision::KIND,
    plan::Measure::KIND,
    money::Budget::KIND,
    money::Commitment::KIND,
    plan::Goal::KIND,
    plan::Indicator::KIND,
    support::Proposition::KIND,
    support::Outcome::KIND,
    views::Assessment::KIND,
    support::Backing::KIND,
    views::Objection::KIND,
    plan::Milestone::KIND,
    support::Action::KIND,
    parties::Meeting::KIND,
    offer::Initiative::KIND,
    log::Opportunity::KIND,
    log::Challenge::KIND,
    log::Experiment::KIND,
];

/// How soon a steering group asks about a kind: after all of these, about the others.
pub fn rank(kind: &str) -> usize {
    ASKED.iter().position(|asked| *asked == kind).unwrap_or(ASKED.len())
}

/// A record that came.
pub fn came(names: &Names<'_>, record: &dyn AnyRecord) -> (Subject, Weight, Saying) {
    let turn = standing(record).and_then(|value| value.turn());
    let subject = match turn {
        Some(Turn::Decided) => Subject::Decided,
        Some(Turn::Promised) => Subject::Promised,
        _ if record.kind() == money::Commitment::KIND => Subject::Promised,
        _ => Subject::New,
    };
    (subject, weight(record), saying(names, record, How::Came))
}

/// A record that went.
pub fn went(names: &Names<'_>, record: &dyn AnyRecord) -> (Subject, Weight, Saying) {
    let firm = matches!(standing(record).and_then(|v| v.turn()), Some(Turn::Decided | Turn::Promised));
    let weight = if firm { Weight::Reversal } else { weight(record) };
    (Subject::Dropped, weight, saying(names, record, How::Went))
}

fn weight(record: &dyn AnyRecord) -> Weight {
    if ASKED.contains(&record.kind()) { Weight::Material } else { Weight::Minor }
}

/// How a record stands, of those values that are better or worse than others.
fn standing(record: &dyn AnyRecord) -> Option<&'static Field> {
    let value = record.value();
    record.fields().iter().filter(|field| field.holds == Holds::Choice).find_map(|field| {
        words::value_of(field, value.get(field.english())?).filter(|known| known.rank.is_some())
    })
}

fn saying(names: &Names<'_>, record: &dyn AnyRecord, how: How) -> Saying {
    let name = Text::of(|lang| names.full(record, lang));
    let phrase = Text::of(|lang| matters(names, record, name.get(lang), lang));
    Saying { name, phrase, how }
}

/// What matters of a record and is not in its name.
fn matters(names: &Names<'_>, record: &dyn AnyRecord, name: &str, lang: Lang) -> String {
    let value = record.value();
    let mut told: Vec<String> = Vec::new();
    for field in record.fields() {
        let Some(held) = value.get(field.english()).filter(|held| !held.is_null()) else { continue };
        let ranked = || words::value_of(field, held).is_some_and(|known| known.rank.is_some());
        let said = match field.holds {
            Holds::Choice if ranked() => words::choice(field, held, lang),
            Holds::Day if field.is(Word::Due) && field.english() == "date" => names.shown(field, held, lang),
            Holds::Day if field.is(Word::Due) => {
                let label = words::label(record.kind(), None, field, lang);
                names.shown(field, held, lang).map(|day| format!("{label} {day}"))
            }
            _ => worth(names, field, held, lang),
        };
        told.extend(said.filter(|said| said != HIDDEN && !says(name, said)));
    }
    told.join(", ")
}

/// What a field says that a record is worth: euros, or hours and the like.
fn worth(names: &Names<'_>, field: &Field, held: &Value, lang: Lang) -> Option<String> {
    match (field.holds, &*field.english()) {
        (Holds::List(Holds::Table), "amounts") if words::is_money(field) => total(held, lang),
        (Holds::Table | Holds::Number, _) if words::is_money(field) => names.shown(field, held, lang),
        (Holds::Table, "quantity") => names.shown(field, held, lang),
        _ => None,
    }
    .filter(|said| said != HIDDEN)
}

/// What a record is worth, where it says so and its name does not.
pub fn worth_of(names: &Names<'_>, record: &dyn AnyRecord) -> Option<Text> {
    let value = record.value();
    let said = |lang| {
        record.fields().iter().find_map(|field| worth(names, field, value.get(field.english())?, lang))
    };
    let (nl, en) = (said(Lang::Nl)?, said(Lang::En)?);
    (!says(&names.full(record, Lang::Nl), &nl)).then(|| Text::new(nl, en))
}

/// Whether a name says something already, with whatever spaces.
fn says(name: &str, said: &str) -> bool {
    text::spaced(name).contains(&text::spaced(said))
}

fn total(held: &Value, lang: Lang) -> Option<String> {
    let amounts: Vec<i64> =
        held.as_array()?.iter().filter_map(|amount| amount.get("eur")?.as_i64()).collect();
    let sum = amounts.iter().fold(0_i64, |sum, eur| sum.saturating_add(*eur));
    (sum != 0).then(|| euros(sum, lang))
}
