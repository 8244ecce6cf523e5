//! Sums that may travel one circle further than their parts: money and backing, as templates see them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis;
use crate::analysis::money::{self, Hardness, Money, Row, Years, total};
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::money::{BudgetStatus, Commitment, Nature};
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Comparison, Day, Period, Ref, Target, to};
use crate::check::Subject;

/// What the measures cost, who pays, and what is not covered yet.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "money")]
pub struct Sums {
    /// The years of the table, in order.
    years: Vec<i64>,
    /// What the measures cost in each of these years, in whole euros; nothing where a year has no amount.
    cost: Vec<Option<i64>>,
    /// What the measures cost in all, in whole euros.
    total: i64,
    /// A row for each party with money in the budget, in the order of the sheets.
    rows: Vec<Budget>,
    /// What all rows bring in, in whole euros.
    asked_public: i64,
    /// What parties contribute, put together in one row.
    contributions: Contributions,
    /// What is not covered in each year, in whole euros, nothing where that cannot be told per year; absent where no
    /// measure has a price, or the reader does not see all that covers.
    open: Option<Vec<Option<i64>>>,
    /// What is not covered in all, in whole euros; absent where `open` is.
    open_total: Option<i64>,
    /// Cents of contributions for each euro of budget; absent where one of the two is nought or not seen whole.
    leverage_cents: Option<i64>,
}

/// What one party brings in.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "budget-row")]
pub struct Budget {
    /// Key of the party; empty where the sheet names none.
    #[schemars(with = "Ref<to::Party>")]
    party: String,
    /// Whole euros in each year of the table; nothing where a year has no amount.
    years: Vec<Option<i64>>,
    /// Whole euros in all.
    total: i64,
    /// How far its lines are; absent where they differ or do not say.
    status: Option<BudgetStatus>,
    /// One-off or structural; absent where its lines differ or do not say.
    nature: Option<Nature>,
    /// How its amounts relate to the true ones; absent where they are exact.
    comparison: Option<Comparison>,
    /// The period of an amount that is not split over years; absent where there is none.
    #[schemars(with = "Option<Period>")]
    period: Option<String>,
    /// Whether all of it is split over years.
    split: bool,
}

/// What parties contribute, put together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "contributions")]
pub struct Contributions {
    /// Whole euros in each year of the table; nothing where a year has no amount.
    years: Vec<Option<i64>>,
    /// Whole euros in all.
    total: i64,
    /// Of these, signed or paid without an open condition, in whole euros; absent where that would tell of too few.
    secured: Option<i64>,
    /// Of these, waiting for a condition, in whole euros; absent where that would tell of too few.
    conditional: Option<i64>,
    /// Of these, promised by word of mouth or intended, in whole euros; absent where that would tell of too few.
    soft: Option<i64>,
    /// How firm it is in all, in one word.
    firmness: Firmness,
    /// Whether some of it is promised by word of mouth or intended only.
    some_soft: bool,
    /// Whether all of it is split over years.
    split: bool,
    /// Whether some contributions are left out, since too few parties stand behind what the reader does not see.
    withheld: bool,
}

/// How firm contributions are, put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "firmness-in-all")]
enum Firmness {
    /// All of it is secured.
    Firm,
    /// Some of it waits for a condition.
    Conditional,
    /// The rest is soft.
    Soft,
}

/// Who is for and against one proposal in one group, on the latest day asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "support")]
pub struct Support {
    /// Key of the proposal.
    #[schemars(with = "Ref<to::Purpose>")]
    proposal: String,
    /// Key of a view or party, or id of a group of the helix or of a view that has no record.
    #[schemars(with = "Ref<to::Group>")]
    group: String,
    /// The day they were asked; absent where the sheet has none.
    date: Option<Day>,
    /// How many are in favour.
    in_favour: i64,
    /// How many are in favour under conditions.
    with_conditions: i64,
    /// How many are against.
    against: i64,
    /// How many were not asked.
    not_asked: i64,
    /// How many were asked.
    asked: i64,
}

/// What of the contributions a reader sees put together.
///
/// A sum goes one circle further than its parts where at least `min-n` parties stand behind what the reader does not
/// see one by one: with the parts of the others in view, the sum of all would otherwise tell what the few that remain
/// promised.
struct Shown {
    /// Their sum. Where it is not shown, there may still be some that the reader sees one by one.
    sum: bool,
    /// How it is spread over the years.
    years: bool,
    /// How much of it is secured, conditional and soft.
    parts: bool,
    /// Whether some are left out of the sum.
    withheld: bool,
}

impl Shown {
    fn to(circle: Circle, canvas: &Canvas, min_n: i64) -> Self {
        let with_euros = |c: &&Commitment| money::commitment_years(c).values().any(|eur| *eur != 0);
        let hidden: Vec<&Commitment> = canvas
            .commitments
            .iter()
            .filter(|c| (Circle::Internal..circle).contains(&c.circle()))
            .filter(with_euros)
            .collect();
        let enough = |some: &dyn Fn(&Commitment) -> bool| {
            let mut some = hidden.iter().copied().filter(|c| some(c)).peekable();
            some.peek().is_none() || money::contributors(canvas, some) >= min_n
        };
        let sum = hidden.is_empty() || (circle == Circle::Steering && enough(&|_| true));
        let listed: BTreeSet<i64> =
            hidden.iter().flat_map(|c| money::commitment_years(c).into_keys()).collect();
        let in_year =
            |year: i64| enough(&|c| money::commitment_years(c).get(&year).is_some_and(|eur| *eur != 0));
        let hard = |wanted: Hardness| enough(&|c| money::hardness(c) == wanted);
        Self {
            sum,
            years: !sum || listed.into_iter().all(in_year),
            parts: !sum || [Hardness::Secured, Hardness::Conditional, Hardness::Soft].into_iter().all(hard),
            withheld: !sum,
        }
    }
}

/// Cost, cover and what is open. Contributions are internal: their sum shows where enough parties make it up.
pub(super) fn money(subject: &Subject<'_>, canvas: &Canvas, seen: &Money, circle: Circle) -> Sums {
    // what is private counts in no paper: it would be the difference with the paper of who does not have it
    let is_private = |circle: Circle| circle == Circle::Private;
    let all = subject.canvas;
    let some_private = all.commitments.iter().map(Record::circle).any(is_private)
        || all.budgets.iter().map(Record::circle).any(is_private)
        || all.measures.iter().map(Record::circle).any(is_private);
    let full = if some_private {
        Cow::Owned(money::money(&all.within(Circle::Internal)))
    } else {
        Cow::Borrowed(&subject.analysis.money)
    };
    let mut money = seen.clone();
    let known = Known::of(canvas);
    let shown = Shown::to(circle, subject.canvas, subject.settings().min_n);
    if shown.sum {
        money.contributions = full.contributions.clone();
        (money.secured, money.conditional, money.soft) = (full.secured, full.conditional, full.soft);
        if !shown.years {
            money.contributions.years = Years::from([(0, full.contributions.total())]);
        }
        let mut years: BTreeSet<i64> = money.years.iter().copied().collect();
        years.extend(money.contributions.years.keys().filter(|year| **year != 0));
        money.years = years.into_iter().collect();
    }
    let open = open(&money, shown.withheld);
    // beside a row that the reader does not see, it would tell what stands there
    let all_rows = shown.sum && all.budgets.len() == canvas.budgets.len();
    let rows = money.budgets.iter().filter(|row| row.total() != 0);
    Sums {
        cost: by_year(&money, &money.cost),
        total: money.total(),
        rows: rows.map(|row| budget(&money, row, &known)).collect(),
        asked_public: money.budgets.iter().map(Row::total).fold(0, i64::saturating_add),
        contributions: contributions(&money, &shown),
        open_total: open.as_ref().map(total),
        open: open.map(|open| if split(&money) { by_year(&money, &open) } else { unknown(&money) }),
        leverage_cents: if all_rows { money.leverage_cents() } else { None },
        years: money.years,
    }
}

/// What is not covered. Nobody can say so where nothing has a price, or where the reader does not see all that covers.
fn open(money: &Money, withheld: bool) -> Option<Years> {
    (money.total() > 0 && !withheld).then(|| money.open())
}

/// Whether all money is spread over years, so that what is open can be told per year.
fn split(money: &Money) -> bool {
    let rows = money.budgets.iter().chain([&money.contributions]);
    !rows.map(|row| &row.years).chain([&money.cost]).any(|years| years.contains_key(&0))
}

/// An amount for each year of the table, or nothing.
fn by_year(money: &Money, years: &Years) -> Vec<Option<i64>> {
    money.years.iter().map(|year| years.get(year).copied()).collect()
}

/// Nothing for each year of the table.
fn unknown(money: &Money) -> Vec<Option<i64>> {
    vec![None; money.years.len()]
}

/// One party's row.
fn budget(money: &Money, row: &Row, known: &Known) -> Budget {
    Budget {
        party: known.key(to::Party::KINDS, &row.party),
        years: by_year(money, &row.years),
        total: row.total(),
        status: row.status,
        nature: row.nature,
        comparison: row.comparison,
        period: row.period.clone(),
        split: !row.years.contains_key(&0),
    }
}

/// All contributions in one row; how firm they are is told in words where amounts would tell too much.
fn contributions(money: &Money, shown: &Shown) -> Contributions {
    let part = |eur: i64| shown.parts.then_some(eur);
    let all = money.contributions.total();
    Contributions {
        years: by_year(money, &money.contributions.years),
        total: all,
        secured: part(money.secured),
        conditional: part(money.conditional),
        soft: part(money.soft),
        firmness: match money {
            _ if money.secured == all => Firmness::Firm,
            _ if money.conditional > 0 => Firmness::Conditional,
            _ => Firmness::Soft,
        },
        some_soft: money.soft > 0,
        split: !money.contributions.years.contains_key(&0),
        withheld: shown.withheld,
    }
}

/// The latest backing that the reader may see: a single body's is internal, a sum goes one circle further.
pub(super) fn support(subject: &Subject<'_>, canvas: &Canvas, circle: Circle) -> Vec<Support> {
    let (known, whole) = (Known::of(canvas), Known::of(subject.canvas));
    let mut circles: HashMap<String, Circle> = HashMap::new();
    for record in &subject.canvas.backings {
        // of two under one address, the one that travels least
        let least = circles.entry(record.address()).or_insert(record.circle());
        *least = record.circle().min(*least);
    }
    let visible = |support: &&analysis::Support| {
        let own = circles.get(&support.from).copied().unwrap_or(Circle::Private);
        let reach = match (support.asked(), own) {
            (n, Circle::Steering) if n >= subject.settings().min_n => Circle::Public,
            (n, Circle::Steering) if n <= 1 => Circle::Internal,
            _ => own,
        };
        reach >= circle
    };
    let rows = subject.analysis.support.iter().filter(visible).map(|s| {
        let [in_favour, with_conditions, against, not_asked] = s.counts;
        Support {
            proposal: known.key_of(&whole, to::Purpose::KINDS, &s.proposal),
            group: known.key_of(&whole, to::Group::KINDS, &s.group),
            date: s.date.map(Day),
            in_favour,
            with_conditions,
            against,
            not_asked,
            asked: s.asked(),
        }
    });
    rows.collect()
}
