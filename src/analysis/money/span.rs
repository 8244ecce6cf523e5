//! Between which two amounts money lies: what rules compare, where sums of papers say "about".

use crate::canvas::money::{Budget, Commitment};
use crate::canvas::plan::Measure;
use crate::canvas::value::{Comparison, TotalAmount, YearAmount};

/// Between which two amounts money lies: "at most € 5" has a least of 0, "at least € 5" has no most, "about € 50" is
/// anything from € 45 to € 55.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The least that it is.
    pub least: i64,
    /// The most that it is; nothing where it may be any amount more.
    pub most: Option<i64>,
}

impl Span {
    pub(super) const NOTHING: Self = Self { least: 0, most: Some(0) };

    /// Exactly so much.
    pub const fn exactly(eur: i64) -> Self {
        Self { least: eur, most: Some(eur) }
    }

    fn of(eur: i64, comparison: Option<Comparison>) -> Self {
        match comparison {
            None | Some(Comparison::Exactly) => Self::exactly(eur),
            Some(Comparison::AtLeast | Comparison::MoreThan) => Self { least: eur, most: None },
            Some(Comparison::AtMost | Comparison::LessThan) => Self { least: eur.min(0), most: Some(eur) },
            Some(Comparison::Almost) => Self { least: eur.saturating_sub(rounding(eur)), most: Some(eur) },
            Some(Comparison::About) => {
                let off = rounding(eur);
                Self { least: eur.saturating_sub(off), most: Some(eur.saturating_add(off)) }
            }
        }
    }

    /// Two amounts together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
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
}

/// How far an amount that is "about" so much may be off: a tenth. That "10 million" may stand for anything from 5 to 15
/// nobody means who writes it beside a sum of 14.
const fn rounding(eur: i64) -> i64 {
    eur.saturating_abs() / 10
}

/// An amount as a record tells it, and the field that does; a record may tell the same money in more than one way.
pub type Telling = (&'static str, Span);

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
pub fn of_measure(measure: &Measure) -> Vec<Telling> {
    tellings(&measure.amounts, measure.amount.as_ref(), None, None)
}

/// What was spent on a measure; nothing where it does not say.
pub fn of_spent(measure: &Measure) -> Option<Span> {
    tellings(&measure.spent, None, None, None).first().map(|(_, span)| *span)
}

/// What a budget line brings, as it tells it. The amount of one year that also stands among the years is told by them.
pub fn of_budget(budget: &Budget) -> Vec<Telling> {
    let among = |eur: &i64| {
        budget.year.is_some() && budget.amounts.iter().any(|a| a.year == budget.year && a.eur == Some(*eur))
    };
    let single = budget.eur.filter(|eur| !among(eur));
    tellings(&budget.amounts, budget.amount.as_ref(), single, budget.comparison)
}

/// What a contribution brings, as it tells it.
pub fn of_commitment(commitment: &Commitment) -> Vec<Telling> {
    tellings(&commitment.amounts, commitment.amount.as_ref(), commitment.eur, None)
}
