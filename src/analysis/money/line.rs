//! Money for a purpose, line by line: who brings it in, how firm it is, and which measures it is for.

use std::collections::BTreeSet;

use super::amount::Years;
use super::span::{Span, Telling, of_budget, of_commitment, of_measure};
use crate::canvas::money::{
    Budget, BudgetStatus, Commitment, ContributionKind, Firmness, MoneySort, Nature, Vat,
};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::{Circle, Ref, to};
use crate::canvas::{AnyRecord, Canvas};

/// Cost of one measure per year.
pub fn measure_years(measure: &Measure) -> Years {
    Years::told(&measure.amounts, measure.amount.as_ref(), None, None)
}

/// What one budget line brings per year.
pub fn budget_years(budget: &Budget) -> Years {
    let single = budget.eur.map(|eur| (budget.year.unwrap_or(0), eur));
    Years::told(&budget.amounts, budget.amount.as_ref(), single, budget.comparison)
}

/// What one contribution brings per year.
pub fn commitment_years(commitment: &Commitment) -> Years {
    let single = commitment.eur.map(|eur| (0, eur));
    Years::told(&commitment.amounts, commitment.amount.as_ref(), single, None)
}

/// How hard a contribution is, as totals tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hardness {
    /// Signed or paid, and its condition, if any, is met.
    Secured,
    /// Signed or paid, but it hangs on a condition.
    Conditional,
    /// Promised by word of mouth, intended, or nobody knows.
    Soft,
}

/// How hard one contribution is.
pub fn hardness(commitment: &Commitment) -> Hardness {
    match commitment.firmness {
        None | Some(Firmness::Oral | Firmness::Intent) => Hardness::Soft,
        _ if commitment.condition.is_some() && commitment.met != Some(true) => Hardness::Conditional,
        _ => Hardness::Secured,
    }
}

/// Where money comes from, and how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A budget line.
    Budget(Option<BudgetStatus>),
    /// A contribution.
    Contribution(Hardness),
}

/// Money for a purpose: a budget line that is not reclaimed or a contribution, that says how much it is.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The record that tells it.
    pub record: &'a dyn AnyRecord,
    /// Where it comes from.
    pub origin: Origin,
    /// Who brings it in.
    pub party: Option<&'a str>,
    /// The field that tells how much, and how much that is.
    pub told: Telling,
    /// Euros per year.
    pub years: Years,
    /// The words for the period of an amount that is not split.
    pub period: Option<&'a str>,
    /// How it stands to value-added tax.
    pub vat: Option<Vat>,
    /// One-off or structural.
    pub nature: Option<Nature>,
    /// Whether it is hours, a facility or data, and no money.
    pub in_kind: bool,
    /// How far it may travel.
    pub circle: Circle,
    /// Places of the measures it is for in the canvas; nothing where it is, or may be, for something else too.
    pub measures: Option<BTreeSet<usize>>,
    /// Places of measures that it is for beside something else.
    pub beside: BTreeSet<usize>,
    /// Whether no purpose is named: then it is for all measures that are not over.
    pub for_all: bool,
}

/// The budget lines that are not reclaimed and say how much they are.
pub fn budgets(canvas: &Canvas) -> Vec<(&Budget, Line<'_>)> {
    let live = canvas.budgets.iter().filter(|b| b.status != Some(BudgetStatus::Reclaimed));
    let line = |budget| of_one_budget(canvas, budget);
    live.filter_map(|b| Some((b, line(b)?))).collect()
}

fn of_one_budget<'a>(canvas: &Canvas, budget: &'a Budget) -> Option<Line<'a>> {
    Some(Line {
        record: budget,
        origin: Origin::Budget(budget.status),
        party: budget.source.as_deref(),
        told: of_budget(budget).first().copied()?,
        years: budget_years(budget),
        period: budget.amount.as_ref().and_then(|a| a.period.as_ref()).map(|period| period.words.as_str()),
        vat: budget.vat,
        nature: budget.nature,
        in_kind: budget.kind == Some(MoneySort::InKind),
        circle: AnyRecord::circle(budget),
        beside: beside(canvas, &budget.r#for),
        measures: purposes(canvas, &budget.r#for),
        for_all: budget.r#for.is_empty(),
    })
}

/// The contributions that say how many euros they are.
pub fn contributions(canvas: &Canvas) -> Vec<(&Commitment, Line<'_>)> {
    let line = |commitment| of_one_commitment(canvas, commitment);
    canvas.commitments.iter().filter_map(|c| Some((c, line(c)?))).collect()
}

fn of_one_commitment<'a>(canvas: &Canvas, commitment: &'a Commitment) -> Option<Line<'a>> {
    Some(Line {
        record: commitment,
        origin: Origin::Contribution(hardness(commitment)),
        party: commitment.party.as_deref(),
        told: of_commitment(commitment).first().copied()?,
        years: commitment_years(commitment),
        period: None,
        vat: None,
        nature: None,
        in_kind: !matches!(commitment.kind, None | Some(ContributionKind::Money)),
        circle: AnyRecord::circle(commitment),
        beside: beside(canvas, &commitment.r#for),
        measures: purposes(canvas, &commitment.r#for),
        for_all: commitment.r#for.is_empty(),
    })
}

/// The measures that money is for, by their place in the canvas: named themselves, or by their line of the programme.
/// Nothing where no purpose is named, or one that is no measure: then the money may be for more than measures.
pub fn purposes(canvas: &Canvas, targets: &[Ref<to::Purpose>]) -> Option<BTreeSet<usize>> {
    let all: Option<Vec<Vec<usize>>> =
        targets.iter().map(|target| Some(named(canvas, target)).filter(|found| !found.is_empty())).collect();
    all.map(|found| found.into_iter().flatten().collect()).filter(|all: &BTreeSet<usize>| !all.is_empty())
}

/// The measures among purposes of which one is no measure.
fn beside(canvas: &Canvas, targets: &[Ref<to::Purpose>]) -> BTreeSet<usize> {
    let found: Vec<Vec<usize>> = targets.iter().map(|target| named(canvas, target)).collect();
    if found.iter().all(|found| !found.is_empty()) {
        return BTreeSet::new();
    }
    found.into_iter().flatten().collect()
}

/// The measures of an id; where there are none, those of a line of the programme of that id.
fn named(canvas: &Canvas, target: &str) -> Vec<usize> {
    let of = |is: &dyn Fn(&Measure) -> bool| -> Vec<usize> {
        canvas.measures.iter().enumerate().filter(|(_, m)| is(m)).map(|(at, _)| at).collect()
    };
    let own = of(&|m| m.id.as_deref() == Some(target));
    if own.is_empty() { of(&|m| m.line.as_deref() == Some(target)) } else { own }
}

/// What measures cost together; nothing where one of them does not say, or was stopped on the way.
pub fn cost(canvas: &Canvas, measures: &BTreeSet<usize>) -> Option<Span> {
    measures.iter().try_fold(Span::NOTHING, |sum, at| {
        let measure = canvas.measures.get(*at).filter(|m| m.status != Some(MeasureStatus::Stopped))?;
        Some(sum.plus(of_measure(measure).first()?.1))
    })
}

/// Lines together. What is with and what is without tax cannot be added up.
pub fn together<'a>(lines: impl IntoIterator<Item = &'a Line<'a>>) -> Option<Span> {
    let (mut sum, mut taxed, mut untaxed) = (Span::NOTHING, false, false);
    for line in lines {
        taxed |= line.vat == Some(Vat::Incl);
        untaxed |= line.vat == Some(Vat::Excl);
        sum = sum.plus(line.told.1);
    }
    (!(taxed && untaxed)).then_some(sum)
}

/// Cents of contributions for each euro of budget; nothing where one of the two is nought.
pub fn cents(contributed: i64, budget: i64) -> Option<i64> {
    let (public, private) = (i128::from(budget), i128::from(contributed));
    let cents = (public > 0 && private > 0).then(|| (private * 100 + public / 2) / public)?;
    i64::try_from(cents).ok()
}

/// How many parties the euros of contributions come from. One that promises five times is one: the number decides
/// whether a sum hides its parts. Contributions without a party may all be of the same one.
pub fn contributors<'l, 'a: 'l>(canvas: &Canvas, lines: impl Iterator<Item = &'l Line<'a>>) -> i64 {
    let parties: BTreeSet<Option<&str>> =
        lines.filter(|line| line.years.has_euros()).map(|line| line.party).collect();
    let members = |id: &str| canvas.actor(id)?.number;
    let numbers = parties.into_iter().map(|party| party.and_then(members).unwrap_or(1).max(1));
    numbers.fold(0, i64::saturating_add)
}
