//! What the measures cost, who pays how much in which year, and what is not covered yet.

use std::collections::{BTreeMap, BTreeSet};

use crate::canvas::Canvas;
use crate::canvas::money::{Budget, BudgetStatus, Commitment, Firmness, Nature};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::{Comparison, TotalAmount, YearAmount};

/// Whole euros per year; the year 0 holds totals that the source does not split.
pub type Years = BTreeMap<i64, i64>;

/// All years together. Sums stop at the largest number there is: a sheet may hold any number.
pub fn total(years: &Years) -> i64 {
    years.values().fold(0, |sum, eur| sum.saturating_add(*eur))
}

fn add(years: &mut Years, year: i64, eur: i64) {
    let known = years.entry(year).or_default();
    *known = known.saturating_add(eur);
}

/// What one source brings in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Id of the party; empty for contributions put together.
    pub party: String,
    /// Euros per year.
    pub years: Years,
    /// How far it is, where all its lines agree.
    pub status: Option<BudgetStatus>,
    /// One-off or structural, where all its lines agree.
    pub nature: Option<Nature>,
    /// Where its amounts stand to the true ones, if not exactly.
    pub comparison: Option<Comparison>,
    /// The words for the period of an unsplit total.
    pub period: Option<String>,
}

impl Row {
    /// All years together.
    pub fn total(&self) -> i64 {
        total(&self.years)
    }
}

/// Cost, cover and what is open, in whole euros.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Money {
    /// The years, in order; without 0.
    pub years: Vec<i64>,
    /// What the measures that are not stopped cost.
    pub cost: Years,
    /// Public and other budget lines, per party in the order of the sheets.
    pub budgets: Vec<Row>,
    /// All contributions together.
    pub contributions: Row,
    /// How many parties contribute euros; a group counts its members.
    pub contributors: i64,
    /// Contributions that are signed or paid and whose condition, if any, is met.
    pub secured: i64,
    /// Contributions that hang on a condition not met yet.
    pub conditional: i64,
    /// Contributions promised by word of mouth or intended only.
    pub soft: i64,
}

impl Money {
    /// Cost of all years.
    pub fn total(&self) -> i64 {
        total(&self.cost)
    }

    /// Cost without cover, per year; only years that can be compared.
    pub fn open(&self) -> Years {
        let mut open = self.cost.clone();
        for row in self.budgets.iter().chain([&self.contributions]) {
            for (year, eur) in &row.years {
                add(&mut open, *year, eur.saturating_neg());
            }
        }
        open
    }

    /// Cents of contributions for each euro of budget, if both are there.
    pub fn leverage_cents(&self) -> Option<i64> {
        let public: i128 = self.budgets.iter().map(|row| i128::from(row.total())).sum();
        let private = i128::from(self.contributions.total());
        let cents = (public > 0 && private > 0).then(|| (private * 100 + public / 2) / public)?;
        i64::try_from(cents).ok()
    }
}

/// Years from amounts; without those a total, or else a single amount. What one says beside another is the same money
/// told again, not more of it. What is in no year comes under 0.
fn years(amounts: &[YearAmount], total: Option<&TotalAmount>, single: Option<(i64, i64)>) -> Years {
    let mut years = Years::new();
    for amount in amounts {
        if let Some(eur) = amount.eur {
            add(&mut years, amount.year.unwrap_or(0), eur);
        }
    }
    let whole = total.and_then(|total| total.eur).map(|eur| (0, eur)).or(single);
    if let Some((year, eur)) = whole.filter(|_| years.is_empty()) {
        add(&mut years, year, eur);
    }
    years
}

/// Cost of one measure per year.
pub fn measure_years(measure: &Measure) -> Years {
    years(&measure.amounts, measure.amount.as_ref(), None)
}

/// What one budget line brings per year.
pub fn budget_years(budget: &Budget) -> Years {
    years(&budget.amounts, budget.amount.as_ref(), budget.eur.map(|eur| (budget.year.unwrap_or(0), eur)))
}

/// What one contribution brings per year.
pub fn commitment_years(commitment: &Commitment) -> Years {
    years(&commitment.amounts, commitment.amount.as_ref(), commitment.eur.map(|eur| (0, eur)))
}

/// Adds the money of a canvas up.
pub fn money(canvas: &Canvas) -> Money {
    let mut money = Money::default();
    for measure in &canvas.measures {
        if measure.status == Some(MeasureStatus::Stopped) {
            continue;
        }
        for (year, eur) in measure_years(measure) {
            add(&mut money.cost, year, eur);
        }
    }
    for budget in &canvas.budgets {
        if budget.status == Some(BudgetStatus::Reclaimed) {
            continue;
        }
        add_budget(&mut money.budgets, budget);
    }
    for commitment in &canvas.commitments {
        add_commitment(&mut money, commitment);
    }
    money.contributors = contributors(canvas, canvas.commitments.iter());
    let all = money.cost.keys().chain(money.budgets.iter().flat_map(|r| r.years.keys()));
    let mut listed: Vec<i64> =
        all.chain(money.contributions.years.keys()).copied().filter(|y| *y != 0).collect();
    listed.sort_unstable();
    listed.dedup();
    money.years = listed;
    money
}

fn add_budget(rows: &mut Vec<Row>, budget: &Budget) {
    let party = budget.source.as_deref().unwrap_or_default();
    let position = rows.iter().position(|r| r.party == party).unwrap_or_else(|| {
        rows.push(Row {
            party: party.to_owned(),
            status: budget.status,
            nature: budget.nature,
            comparison: budget.comparison.or(budget.amount.as_ref().and_then(|a| a.comparison)),
            ..Row::default()
        });
        rows.len() - 1
    });
    let row = &mut rows[position];
    row.status = row.status.filter(|status| Some(*status) == budget.status);
    row.nature = row.nature.filter(|nature| Some(*nature) == budget.nature);
    if let Some(period) = budget.amount.as_ref().and_then(|a| a.period.as_ref()) {
        row.period.get_or_insert_with(|| period.words.clone());
    }
    for (year, eur) in budget_years(budget) {
        add(&mut row.years, year, eur);
    }
}

fn add_commitment(money: &mut Money, commitment: &Commitment) {
    let years = commitment_years(commitment);
    let total = total(&years);
    for (year, eur) in years {
        add(&mut money.contributions.years, year, eur);
    }
    let sum = match hardness(commitment) {
        Hardness::Secured => &mut money.secured,
        Hardness::Conditional => &mut money.conditional,
        Hardness::Soft => &mut money.soft,
    };
    *sum = sum.saturating_add(total);
}

/// How hard a contribution is, as totals tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// How many parties the euros of contributions come from. One that promises five times is one: the number decides
/// whether a sum hides its parts. Contributions without a party may all be of the same one.
pub fn contributors<'a>(canvas: &Canvas, commitments: impl Iterator<Item = &'a Commitment>) -> i64 {
    let with_euros = commitments.filter(|c| commitment_years(c).values().any(|eur| *eur != 0));
    let parties: BTreeSet<Option<&str>> = with_euros.map(|c| c.party.as_deref()).collect();
    let members = |id: &str| canvas.actor(id)?.number;
    let numbers = parties.into_iter().map(|party| party.and_then(members).unwrap_or(1).max(1));
    numbers.fold(0, i64::saturating_add)
}
