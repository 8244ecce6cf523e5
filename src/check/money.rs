//! What rules about money share: between which amounts it lies, which measures it is for, and euros in words.

use std::collections::BTreeSet;

use super::words;
use crate::analysis::money;
use crate::canvas::money::{Budget, BudgetStatus, Commitment, Vat};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::{Comparison, Ref, TotalAmount, YearAmount, to};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Finding;
use crate::numeral;
use crate::text;
use crate::text::Text;

/// Between which two amounts money lies: "at most € 5" has a least of 0, "at least € 5" has no most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub least: i64,
    pub most: Option<i64>,
}

impl Span {
    const NOTHING: Self = Self { least: 0, most: Some(0) };

    /// Exactly so much.
    pub fn exactly(eur: i64) -> Self {
        Self { least: eur, most: Some(eur) }
    }

    fn of(eur: i64, comparison: Option<Comparison>) -> Self {
        match comparison {
            None | Some(Comparison::Exactly) => Self::exactly(eur),
            Some(Comparison::AtLeast | Comparison::MoreThan) => Self { least: eur, most: None },
            Some(Comparison::AtMost | Comparison::LessThan | Comparison::Almost) => {
                Self { least: eur.min(0), most: Some(eur) }
            }
            Some(Comparison::About) => Self { least: eur.min(0), most: None },
        }
    }

    fn plus(self, other: Self) -> Self {
        let most = self.most.zip(other.most).map(|(a, b)| a.saturating_add(b));
        Self { least: self.least.saturating_add(other.least), most }
    }

    /// How many euros two amounts are apart at the least; nothing where they can be the same.
    pub fn apart(self, other: Self) -> Option<i64> {
        let over = |low: Self, high: Self| {
            low.most.filter(|most| *most < high.least).map(|most| high.least.saturating_sub(most))
        };
        over(self, other).or_else(|| over(other, self))
    }

    /// In words: "€ 5", "minstens € 5", "hoogstens € 5".
    pub fn shown(self) -> Text {
        let eur = euros(self.most.unwrap_or(self.least));
        match self.most {
            Some(most) if most == self.least => eur,
            Some(_) => text!("hoogstens {eur}", "at most {eur}"; eur),
            None => text!("minstens {eur}", "at least {eur}"; eur),
        }
    }
}

/// Whole euros as they are written: "€ 1.250.000", "€1,250,000".
pub(super) fn euros(eur: i64) -> Text {
    Text::of(|lang| numeral::euros(eur, lang))
}

/// An amount as a record tells it, and the field that does; a record may tell the same money in more than one way.
pub(super) type Telling = (&'static str, Span);

fn tellings(
    amounts: &[YearAmount],
    amount: Option<&TotalAmount>,
    single: Option<i64>,
    of_all: Option<Comparison>,
) -> Vec<Telling> {
    let spans = amounts.iter().filter_map(|a| Some(Span::of(a.eur?, a.comparison.or(of_all))));
    let years = spans.reduce(Span::plus).map(|span| ("amounts", span));
    let total = amount.and_then(|a| Some(("amount", Span::of(a.eur?, a.comparison.or(of_all)))));
    let single = single.map(|eur| ("eur", Span::of(eur, of_all)));
    [years, total, single].into_iter().flatten().collect()
}

/// What a measure costs, as it tells it.
pub(super) fn of_measure(measure: &Measure) -> Vec<Telling> {
    tellings(&measure.amounts, measure.amount.as_ref(), None, None)
}

/// What a budget line brings, as it tells it. The amount of one year that also stands among the years is told by them.
pub(super) fn of_budget(budget: &Budget) -> Vec<Telling> {
    let among = |eur: &i64| {
        budget.year.is_some() && budget.amounts.iter().any(|a| a.year == budget.year && a.eur == Some(*eur))
    };
    let single = budget.eur.filter(|eur| !among(eur));
    tellings(&budget.amounts, budget.amount.as_ref(), single, budget.comparison)
}

/// What a contribution brings, as it tells it.
pub(super) fn of_commitment(commitment: &Commitment) -> Vec<Telling> {
    tellings(&commitment.amounts, commitment.amount.as_ref(), commitment.eur, None)
}

/// Money for a purpose: a budget line or a contribution.
pub(super) struct Line<'a> {
    pub record: &'a dyn AnyRecord,
    /// Who brings it in.
    pub party: Option<&'a str>,
    /// The field that tells how much, and how much that is.
    pub told: Telling,
    /// Euros per year.
    pub years: money::Years,
    pub vat: Option<Vat>,
    /// Places of the measures it is for in the canvas; nothing where it is, or may be, for something else too.
    pub measures: Option<BTreeSet<usize>>,
}

/// The budget lines that are not reclaimed and say how much they are.
pub(super) fn budgets(canvas: &Canvas) -> Vec<(&Budget, Line<'_>)> {
    let live = canvas.budgets.iter().filter(|b| b.status != Some(BudgetStatus::Reclaimed));
    let line = |budget| line(canvas, budget);
    live.filter_map(|b| Some((b, line(b)?))).collect()
}

fn line<'a>(canvas: &Canvas, budget: &'a Budget) -> Option<Line<'a>> {
    Some(Line {
        record: budget,
        party: budget.source.as_deref(),
        told: of_budget(budget).first().copied()?,
        years: money::budget_years(budget),
        vat: budget.vat,
        measures: purposes(canvas, &budget.r#for),
    })
}

/// The contributions that say how many euros they are.
pub(super) fn contributions(canvas: &Canvas) -> Vec<(&Commitment, Line<'_>)> {
    let line = |commitment: &'_ Commitment| -> Option<(Telling, money::Years)> {
        Some((of_commitment(commitment).first().copied()?, money::commitment_years(commitment)))
    };
    let told = canvas.commitments.iter().filter_map(|c| Some((c, line(c)?)));
    told.map(|(commitment, (told, years))| {
        let measures = purposes(canvas, &commitment.r#for);
        let party = commitment.party.as_deref();
        (commitment, Line { record: commitment, party, told, years, vat: None, measures })
    })
    .collect()
}

/// The measures that money is for, by their place in the canvas: named themselves, or by their line of the programme.
/// Nothing where no purpose is named, or one that is no measure: then the money may be for more than measures.
pub(super) fn purposes(canvas: &Canvas, targets: &[Ref<to::Purpose>]) -> Option<BTreeSet<usize>> {
    let mut all = BTreeSet::new();
    for target in targets {
        let of = |m: &Measure| m.id.as_deref() == Some(&**target) || m.line.as_deref() == Some(&**target);
        let found: Vec<usize> =
            canvas.measures.iter().enumerate().filter(|(_, m)| of(m)).map(|(at, _)| at).collect();
        if found.is_empty() {
            return None;
        }
        all.extend(found);
    }
    (!all.is_empty()).then_some(all)
}

/// What measures cost together; nothing where one of them does not say, or was stopped on the way.
pub(super) fn cost(canvas: &Canvas, measures: &BTreeSet<usize>) -> Option<Span> {
    measures.iter().try_fold(Span::NOTHING, |sum, at| {
        let measure = canvas.measures.get(*at).filter(|m| m.status != Some(MeasureStatus::Stopped))?;
        Some(sum.plus(of_measure(measure).first()?.1))
    })
}

/// Lines together. What is with and what is without tax cannot be added up.
pub(super) fn together<'a>(lines: impl IntoIterator<Item = &'a Line<'a>>) -> Option<Span> {
    let (mut sum, mut taxed, mut untaxed) = (Span::NOTHING, false, false);
    for line in lines {
        taxed |= line.vat == Some(Vat::Incl);
        untaxed |= line.vat == Some(Vat::Excl);
        sum = sum.plus(line.told.1);
    }
    (!(taxed && untaxed)).then_some(sum)
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
