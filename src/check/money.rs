//! What rules about money share: euros, measures and parties in words, and how far a finding about them travels.

use std::collections::BTreeSet;

use super::words;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Finding;
use crate::numeral;
use crate::text;
use crate::text::Text;

pub(super) use crate::analysis::money::{
    Line, Span, Telling, budgets, contributions, cost, of_budget, of_commitment, of_measure, of_spent,
    purposes, together,
};

/// An amount in words: "€ 5", "minstens € 5", "hoogstens € 5", "€ 45 tot € 55".
pub(super) fn shown(span: Span) -> Text {
    let eur = euros(span.most.unwrap_or(span.least));
    match span.most {
        Some(most) if most == span.least => eur,
        Some(_) if span.least > 0 => {
            let least = euros(span.least);
            text!("{least} tot {eur}", "{least} to {eur}"; least, eur)
        }
        Some(_) => text!("hoogstens {eur}", "at most {eur}"; eur),
        None => text!("minstens {eur}", "at least {eur}"; eur),
    }
}

/// Whole euros as they are written: "€ 1.250.000", "€1,250,000".
pub(super) fn euros(eur: i64) -> Text {
    Text::of(|lang| numeral::euros(eur, lang))
}

/// The names of measures.
pub(super) fn names(canvas: &Canvas, measures: &BTreeSet<usize>) -> Text {
    let named = measures.iter().filter_map(|at| canvas.measures.get(*at));
    let names: Vec<Text> = named.map(|m| words::name(canvas, m.title.as_ref(), m.id.as_deref())).collect();
    words::list(&names)
}

/// The printed name of a party: an organisation, body or initiative.
pub(super) fn party(canvas: &Canvas, id: Option<&str>) -> Text {
    let known = id.and_then(|id| {
        let of_body = || canvas.body(id)?.name.as_ref();
        let of_initiative = || canvas.initiative(id)?.name.as_ref();
        canvas.actor(id).and_then(|a| a.name.as_ref()).or_else(of_body).or_else(of_initiative)
    });
    words::name(canvas, known, id)
}

/// Of the records that a finding tells about, the one that travels least, the last of equals: said at its address, the
/// finding reaches nobody who may not see one of them.
pub(super) fn narrowest<'a>(records: &[&'a dyn AnyRecord]) -> Option<&'a dyn AnyRecord> {
    let least = records.iter().map(|record| record.circle()).min()?;
    records.iter().rev().find(|record| record.circle() == least).copied()
}

/// Says a finding that also tells about other records no further than the one of them that travels least.
pub(super) fn keep_within(finding: &mut Finding, own: &dyn AnyRecord, others: &[&dyn AnyRecord]) {
    if let Some(least) = narrowest(others).filter(|least| least.circle() < own.circle()) {
        finding.address = least.address();
    }
}
