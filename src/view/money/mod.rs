//! What measures cost and who pays, as the readers of one circle may see it. Every row and column that is printed whole
//! adds up; what a reader may not see is a row without a number of its own.

mod rows;
mod shown;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::money::{Amount, Hardness, Line, Money, Origin, Set, contributions, measure_years};
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::money::{BudgetStatus, Commitment, Nature};
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Period, Ref, Target, to};
use crate::check::Subject;

use rows::Table;
use shown::Part;

pub use rows::{Row, RowKind};

/// What measures cost, who pays, and what is open.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money")]
pub struct Sums {
    /// What measures cost in all that are not over; absent where none of them says so.
    pub cost: Option<Amount>,
    /// One-off or structural; absent where measures differ or do not say.
    pub nature: Option<Nature>,
    /// Whether every measure that is not over says what it costs.
    pub cost_whole: bool,
    /// Money that is asked, or of which nobody says how far it is.
    pub asked: Amount,
    /// Money that is announced or pledged.
    pub promised: Amount,
    /// Money that is granted, but not paid.
    pub granted: Amount,
    /// Money that is paid.
    pub paid: Amount,
    /// What is asked, by party.
    pub asked_of: Vec<Asked>,
    /// What parties contribute, put together.
    pub contributions: Contributions,
    /// What is open after all that is asked is given and all that is promised comes; absent where cost or payers are
    /// not known, or the reader does not see all.
    pub open: Option<Amount>,
    /// What measures cost for which no payer is known.
    pub unpaid: Amount,
    /// Measures that share money, each set with its own sums.
    pub sets: Vec<SetSums>,
    /// The years of the rows, in order.
    pub years: Vec<i64>,
    /// Whether some amounts are in no year.
    pub undated: bool,
    /// Whether the columns of the years add up: not where what is open cannot be told per year.
    pub columns_add: bool,
    /// The rows of the table, what they cost last; none where no cost is known.
    pub rows: Vec<Row>,
    /// Money for something else, or for measures whose cost is not known.
    pub elsewhere: Vec<Row>,
    /// Cents of contributions for each euro of budget; absent where one of the two is nought or not seen whole.
    pub leverage_cents: Option<i64>,
}

/// What is asked of one party.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "asked")]
pub struct Asked {
    /// Key of the party; empty where the sheet names none.
    #[schemars(with = "Ref<to::Party>")]
    pub party: String,
    /// How much.
    pub amount: Amount,
}

/// What parties contribute, put together. A part is absent where it would tell of too few.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "contributions")]
pub struct Contributions {
    /// All of it; absent where there is none, or where it would tell of too few.
    pub total: Option<Amount>,
    /// Of these, money.
    pub money: Option<Amount>,
    /// Of these, the value of hours, facilities and data.
    pub in_kind: Option<Amount>,
    /// Of these, signed or paid without an open condition.
    pub secured: Option<Amount>,
    /// Of these, signed or paid, waiting for a condition.
    pub conditional: Option<Amount>,
    /// Of these, promised by word of mouth or intended.
    pub soft: Option<Amount>,
    /// Whether some of it is promised by word of mouth or intended only.
    pub some_soft: bool,
    /// Whether some of it waits for a condition.
    pub some_conditional: bool,
    /// Whether all of it waits for a condition, also what is not signed.
    pub all_conditional: bool,
    /// Whether all of it comes from firms.
    pub firms: bool,
    /// Whether some contributions are left out, since too few parties stand behind what the reader does not see.
    pub withheld: bool,
}

/// Measures that share money.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money-set")]
pub struct SetSums {
    /// Keys of the measures.
    #[schemars(with = "Vec<Ref<to::Measure>>")]
    pub measures: Vec<String>,
    /// What they cost.
    pub cost: Amount,
    /// Money of the budget that is asked.
    pub asked: Amount,
    /// Money of the budget that is promised, granted or paid.
    pub given: Amount,
    /// What parties contribute; absent where that would tell of too few.
    pub contributions: Option<Amount>,
    /// What is open; absent where no payer is known, or the reader does not see all.
    pub open: Option<Amount>,
}

/// What the readers of a circle may see of the money of a canvas.
pub(super) fn sums(subject: &Subject<'_>, seen: &Canvas, circle: Circle) -> Sums {
    let canvas = subject.canvas;
    let money = Money::of(canvas);
    let (known, whole_known) = (Known::of(seen), Known::of(canvas));
    let known = [&known, &whole_known];
    let visible = |at: &usize| Record::circle(&canvas.measures[*at]) >= circle;
    let (mine, others): (Vec<_>, Vec<_>) =
        money.sets.into_iter().partition(|set| set.measures.iter().all(visible));
    // a set of which the reader sees a part only is told nothing of
    drop(others);
    let cost_whole = mine.iter().all(|set| set.cost.is_some());
    let (priced, unpriced): (Vec<_>, Vec<_>) = mine.into_iter().partition(|set| set.cost.is_some());
    let (whole, loose): (Vec<_>, Vec<_>) = priced.into_iter().partition(|set| set.whole);
    let beside: Vec<_> =
        loose.iter().chain(&unpriced).flat_map(|set| &set.lines).chain(&money.elsewhere).collect();

    let min_n = subject.settings().min_n;
    let hidden = |line: &&Line<'_>| {
        matches!(line.origin, Origin::Contribution(_)) && line.circle < circle && line.years.has_euros()
    };
    let parts: Vec<Part<'_, '_>> = whole
        .iter()
        .enumerate()
        .flat_map(|(set, s)| s.lines.iter().filter(hidden).map(move |line| Part { set, line }))
        .collect();
    let shown = shown::Shown::to(circle, canvas, &parts, min_n);
    let apart: Vec<Part<'_, '_>> =
        beside.iter().copied().filter(hidden).map(|line| Part { set: 0, line }).collect();
    let shown_apart = shown::Shown::to(circle, canvas, &apart, min_n);

    let behind: BTreeSet<usize> = parts.iter().map(|part| part.set).collect();
    let nature = nature(canvas, &whole);
    let mut table = Table::new(known, circle, &shown, behind.len() > 1 && !shown.sets);
    for set in &whole {
        table.set(canvas, set);
    }
    for set in &loose {
        table.unpaid(set);
    }
    let mut other = Table::new(known, circle, &shown_apart, false);
    other.lines(beside.into_iter());
    let mut sums = table.finish(cost_whole, other);
    let is_firm = |party: Option<&str>| {
        party.and_then(|id| canvas.actor(id)).and_then(|actor| actor.helix.as_deref()) == Some("business")
    };
    let mut all = contributions(canvas);
    all.retain(|(_, line)| line.circle > Circle::Private);
    let waits = |c: &Commitment| c.condition.is_some() && c.met != Some(true);
    sums.contributions.firms = all.iter().all(|(_, line)| is_firm(line.party));
    sums.contributions.all_conditional =
        sums.contributions.total.is_some() && all.iter().all(|(c, _)| waits(c));
    sums.nature = nature;
    sums
}

/// What the measures of these sets have in common: all one-off, or all structural.
fn nature(canvas: &Canvas, sets: &[Set<'_>]) -> Option<Nature> {
    let costs = |at: &&usize| measure_years(&canvas.measures[**at]).has_euros();
    let mut all =
        sets.iter().flat_map(|set| &set.measures).filter(costs).map(|at| canvas.measures[*at].structural);
    let first = all.next()??;
    all.all(|other| other == Some(first)).then_some(if first { Nature::Structural } else { Nature::OneOff })
}

/// How far the money of a budget is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asked,
    Promised,
    Granted,
    Paid,
}

impl Stage {
    const fn of(status: Option<BudgetStatus>) -> Self {
        match status {
            None | Some(BudgetStatus::Requested | BudgetStatus::Reclaimed) => Self::Asked,
            Some(BudgetStatus::Announced | BudgetStatus::Pledged) => Self::Promised,
            Some(BudgetStatus::Granted) => Self::Granted,
            Some(BudgetStatus::Advanced | BudgetStatus::Settled) => Self::Paid,
        }
    }
}
