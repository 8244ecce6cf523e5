//! A record that came or went, told with what matters of it: how it stands, its money, its day.

use serde_json::Value;

use super::change::{Subject, Weight};
use super::names::{Names, sentence};
use super::words;
use crate::canvas::field::{Field, Turn, Word};
use crate::canvas::record::Record;
use crate::canvas::value::HIDDEN;
use crate::canvas::{AnyRecord, log, money, offer, parties, plan, support, views};
use crate::numeral::euros;
use crate::sheet::Holds;
use crate::text::{Lang, Text};

/// Kinds of which a steering group asks about each that came or went.
const ASKED: &[&str] = &[
    offer::Initiative::KIND,
    views::Assessment::KIND,
    views::Objection::KIND,
    plan::Goal::KIND,
    plan::Indicator::KIND,
    plan::Measure::KIND,
    plan::Milestone::KIND,
    money::Budget::KIND,
    money::Commitment::KIND,
    support::Backing::KIND,
    support::Decision::KIND,
    support::Action::KIND,
    support::Proposition::KIND,
    support::Outcome::KIND,
    log::Opportunity::KIND,
    log::Challenge::KIND,
    log::Experiment::KIND,
    parties::Meeting::KIND,
];

/// A record that came.
pub fn came(names: &Names<'_>, record: &dyn AnyRecord) -> (Subject, Weight, Text) {
    let turn = standing(record).and_then(|value| value.turn());
    let subject = match turn {
        Some(Turn::Decided) => Subject::Decided,
        Some(Turn::Promised) => Subject::Promised,
        _ if record.kind() == money::Commitment::KIND => Subject::Promised,
        _ => Subject::New,
    };
    let sentence = sentence(|lang| {
        let told = told(names, record, lang);
        if lang == Lang::Nl { format!("nieuw: {told}.") } else { format!("new: {told}.") }
    });
    (subject, weight(record), sentence)
}

/// A record that went.
pub fn went(names: &Names<'_>, record: &dyn AnyRecord) -> (Subject, Weight, Text) {
    let firm = matches!(standing(record).and_then(|v| v.turn()), Some(Turn::Decided | Turn::Promised));
    let sentence = sentence(|lang| {
        let told = told(names, record, lang);
        match lang {
            Lang::Nl => format!("staat er niet meer in: {told}."),
            Lang::En => format!("no longer listed: {told}."),
        }
    });
    (Subject::Dropped, if firm { Weight::Reversal } else { weight(record) }, sentence)
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

/// A record by its name, with what matters of it.
fn told(names: &Names<'_>, record: &dyn AnyRecord, lang: Lang) -> String {
    let value = record.value();
    let mut told: Vec<String> = Vec::new();
    let name = names.full(record, lang);
    for field in record.fields() {
        let Some(held) = value.get(field.english()).filter(|held| !held.is_null()) else { continue };
        let ranked = || words::value_of(field, held).is_some_and(|known| known.rank.is_some());
        let said = match field.holds {
            Holds::Choice if ranked() => words::choice(field, held, lang),
            Holds::List(Holds::Table) if words::is_money(field) && field.english() == "amounts" => {
                total(held, lang)
            }
            Holds::Table if words::is_money(field) => names.shown(field, held, lang),
            Holds::Table if field.english() == "quantity" => names.shown(field, held, lang),
            Holds::Number if words::is_money(field) => names.shown(field, held, lang),
            Holds::Day if field.is(Word::Due) && field.english() == "date" => names.shown(field, held, lang),
            Holds::Day if field.is(Word::Due) => {
                let label = words::label(record.kind(), None, field, lang);
                names.shown(field, held, lang).map(|day| format!("{label} {day}"))
            }
            _ => None,
        };
        told.extend(said.filter(|said| said != HIDDEN && !name.contains(said.as_str())));
    }
    if told.is_empty() { name } else { format!("{name} ({})", told.join(", ")) }
}

fn total(held: &Value, lang: Lang) -> Option<String> {
    let amounts: Vec<i64> =
        held.as_array()?.iter().filter_map(|amount| amount.get("eur")?.as_i64()).collect();
    let sum = amounts.iter().fold(0_i64, |sum, eur| sum.saturating_add(*eur));
    (sum != 0).then(|| euros(sum, lang))
}
