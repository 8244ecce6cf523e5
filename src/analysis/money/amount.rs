//! Euros with how they stand to the true amount, and euros per year: adding up loses neither.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::value::{Comparison, TotalAmount, YearAmount};

/// Whole euros, and how they stand to the true amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "amount")]
pub struct Amount {
    /// Whole euros.
    pub eur: i64,
    /// How they stand to the true amount.
    pub comparison: Comparison,
}

impl Default for Amount {
    fn default() -> Self {
        Self::exactly(0)
    }
}

impl Amount {
    /// Exactly so much.
    pub const fn exactly(eur: i64) -> Self {
        Self { eur, comparison: Comparison::Exactly }
    }

    /// So much, in the words of a sheet.
    pub fn new(eur: i64, comparison: Option<Comparison>) -> Self {
        Self { eur, comparison: comparison.unwrap_or(Comparison::Exactly) }
    }

    /// Two amounts together. Sums stop at the largest number there is: a sheet may hold any number.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self { eur: self.eur.saturating_add(other.eur), comparison: both(self.comparison, other.comparison) }
    }

    /// What is left of this amount without another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        let eur = self.eur.saturating_sub(other.eur);
        Self { eur, comparison: both(self.comparison, flipped(other.comparison)) }
    }
}

/// How the sum of two amounts stands to the true one: what is at least so much keeps that beside an exact amount, and
/// beside what may be less nobody can say more than "about".
fn both(one: Comparison, other: Comparison) -> Comparison {
    use Comparison::{About, Almost, AtLeast, AtMost, Exactly, LessThan, MoreThan};
    match (one, other) {
        (Exactly, c) | (c, Exactly) => c,
        (a, b) if a == b => a,
        (MoreThan | AtLeast, MoreThan | AtLeast) => AtLeast,
        (LessThan | AtMost | Almost, LessThan | AtMost | Almost) => AtMost,
        _ => About,
    }
}

/// How what is left stands to the true rest, when this is how the part taken off stands to the true part.
const fn flipped(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::MoreThan => Comparison::LessThan,
        Comparison::LessThan | Comparison::Almost => Comparison::MoreThan,
        same => same,
    }
}

/// Euros per year; the year 0 holds what the source does not split.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Years(pub BTreeMap<i64, Amount>);

impl Years {
    /// Years from amounts; without those a total, or else a single amount. What one says beside another is the same
    /// money told again, not more of it.
    pub(super) fn told(
        amounts: &[YearAmount],
        total: Option<&TotalAmount>,
        single: Option<(i64, i64)>,
        of_all: Option<Comparison>,
    ) -> Self {
        let mut years = Self::default();
        for amount in amounts {
            if let Some(eur) = amount.eur {
                years.add(amount.year.unwrap_or(0), Amount::new(eur, amount.comparison.or(of_all)));
            }
        }
        let whole = total.and_then(|total| Some((0, Amount::new(total.eur?, total.comparison.or(of_all)))));
        let whole = whole.or_else(|| single.map(|(year, eur)| (year, Amount::new(eur, of_all))));
        if let Some((year, amount)) = whole.filter(|_| years.0.is_empty()) {
            years.add(year, amount);
        }
        years
    }

    /// Adds an amount to a year.
    pub fn add(&mut self, year: i64, amount: Amount) {
        let known = self.0.entry(year).or_default();
        *known = known.plus(amount);
    }

    /// Adds what others bring in each year.
    pub fn add_all(&mut self, other: &Self) {
        other.0.iter().for_each(|(year, amount)| self.add(*year, *amount));
    }

    /// Takes off what another brings in each year.
    pub fn take(&mut self, other: &Self) {
        for (year, amount) in &other.0 {
            let known = self.0.entry(*year).or_default();
            *known = known.minus(*amount);
        }
    }

    /// All years together.
    pub fn total(&self) -> Amount {
        self.0.values().fold(Amount::default(), |sum, amount| sum.plus(*amount))
    }

    /// Whether there are euros in it.
    pub fn has_euros(&self) -> bool {
        self.0.values().any(|amount| amount.eur != 0)
    }

    /// Whether all of it is told per year.
    pub fn split(&self) -> bool {
        !self.0.contains_key(&0)
    }
}
