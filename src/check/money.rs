//! What rules about money share: euros, measures and parties in words, and how far a finding about them travels.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::words;
use crate::canvas::money::{Budget, Commitment, ContributionKind, MoneySort};
use crate::canvas::value::{Ref, to};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Finding;
use crate::numeral;
use crate::text;
use crate::text::Text;

pub(super) use crate::analysis::money::{
    Line, Span, Telling, Years, budgets, contributions, cost, of_budget, of_commitment, of_measure, of_spent,
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

/// The years of money that is for years that are over, and for nothing else.
pub(super) fn years_over(years: &Years, today: Date) -> Option<String> {
    let mut used = years.0.iter().filter(|(_, amount)| amount.eur != 0).map(|(year, _)| *year);
    let first = used.next()?;
    let last = used.next_back().unwrap_or(first);
    let over = first > 0 && last < i64::from(today.year());
    over.then(|| if first == last { first.to_string() } else { format!("{first}–{last}") })
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

/// The money of a canvas, each told once.
pub(super) struct Once<'a> {
    pub budgets: Vec<(&'a Budget, Line<'a>)>,
    pub contributions: Vec<(&'a Commitment, Line<'a>)>,
    /// What is told again, after where it was told first.
    pub again: Vec<(Line<'a>, Line<'a>)>,
}

/// Takes apart what is told twice: on two budget lines, as two contributions, or as one of each.
pub(super) fn once(canvas: &Canvas) -> Once<'_> {
    let mut once = Once { budgets: Vec::new(), contributions: Vec::new(), again: Vec::new() };
    let (mut lines, mut promises): (HashMap<_, Vec<usize>>, HashMap<_, Vec<usize>>) = Default::default();
    for (budget, line) in budgets(canvas) {
        let near = lines.entry(key(&line, &budget.r#for)).or_default();
        let first = near.iter().map(|at| &once.budgets[*at]);
        match first.filter(|(_, known)| alike(known, &line)).find(|(other, _)| same_budget(other, budget)) {
            Some((_, first)) => once.again.push((first.clone(), line)),
            None => {
                near.push(once.budgets.len());
                once.budgets.push((budget, line));
            }
        }
    }
    for (commitment, line) in contributions(canvas) {
        let key = key(&line, &commitment.r#for);
        let of_budget = lines.get(&key).into_iter().flatten().map(|at| &once.budgets[*at]);
        let of_budget = of_budget.filter(|(b, known)| alike(known, &line) && same_sort(b, commitment));
        let near = promises.entry(key).or_default();
        let promised = near.iter().map(|at| &once.contributions[*at]);
        let promised = promised.filter(|(c, known)| alike(known, &line) && same_commitment(c, commitment));
        let first = of_budget.map(|(_, line)| line).chain(promised.map(|(_, line)| line)).next();
        match first {
            Some(first) => once.again.push((first.clone(), line)),
            None => {
                near.push(once.contributions.len());
                once.contributions.push((commitment, line));
            }
        }
    }
    once
}

/// What lines that tell the same money have in common.
fn key<'a>(line: &Line<'a>, targets: &'a [Ref<to::Purpose>]) -> (Option<&'a str>, Vec<&'a str>, i64) {
    (line.party, targets.iter().map(|target| &**target).collect(), line.years.total().eur)
}

/// Whether two lines are of one party, and of the same amounts.
fn alike(one: &Line<'_>, other: &Line<'_>) -> bool {
    one.party.is_some() && one.party == other.party && one.years == other.years && one.years.has_euros()
}

/// Whether nothing tells two budget lines apart but how far they are.
fn same_budget(one: &Budget, other: &Budget) -> bool {
    one.kind == other.kind
        && one.nature == other.nature
        && one.cover == other.cover
        && one.r#for == other.r#for
        && one.decision == other.decision
        && one.instrument == other.instrument
}

/// Whether nothing tells two contributions apart but how firm they are.
fn same_commitment(one: &Commitment, other: &Commitment) -> bool {
    one.kind == other.kind && one.r#for == other.r#for && one.condition == other.condition
}

/// Whether a budget line can be a contribution told again: both money, or both not.
fn same_sort(budget: &Budget, commitment: &Commitment) -> bool {
    let money = matches!(commitment.kind, None | Some(ContributionKind::Money));
    money == (budget.kind != Some(MoneySort::InKind)) && budget.r#for == commitment.r#for
}
