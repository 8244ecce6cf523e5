//! Sums that may travel one circle further than their parts: money and backing, as templates see them.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use crate::analysis::Support;
use crate::analysis::money::{self, Hardness, Money, Row, Years, total};
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::money::Commitment;
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Target, to};
use crate::check::Subject;

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
pub(super) fn money(subject: &Subject<'_>, canvas: &Canvas, seen: &Money, circle: Circle) -> Value {
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
    json!({
        "years": money.years,
        "cost": by_year(&money, &money.cost),
        "total": money.total(),
        "rows": money.budgets.iter().filter(|row| row.total() != 0).map(|row| budget(&money, row, &known)).collect::<Vec<_>>(),
        "asked_public": money.budgets.iter().map(Row::total).fold(0, i64::saturating_add),
        "contributions": contributions(&money, &shown),
        "open": open.as_ref().map(|open| if split(&money) { by_year(&money, open) } else { unknown(&money) }),
        "open_total": open.as_ref().map(total),
        // beside a row that the reader does not see, it would tell what stands there
        "leverage_cents": if shown.sum && all.budgets.len() == canvas.budgets.len() { money.leverage_cents() } else { None },
    })
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
fn budget(money: &Money, row: &Row, known: &Known) -> Value {
    json!({
        "party": known.key(to::Party::KINDS, &row.party),
        "years": by_year(money, &row.years),
        "total": row.total(),
        "status": row.status.map(|s| s.name()),
        "nature": row.nature.map(|n| n.name()),
        "comparison": row.comparison.map(|c| c.name()),
        "period": row.period,
        "split": !row.years.contains_key(&0),
    })
}

/// All contributions in one row; how firm they are is told in words where amounts would tell too much.
fn contributions(money: &Money, shown: &Shown) -> Value {
    let part = |eur: i64| shown.parts.then_some(eur);
    let all = money.contributions.total();
    json!({
        "years": by_year(money, &money.contributions.years),
        "total": all,
        "secured": part(money.secured),
        "conditional": part(money.conditional),
        "soft": part(money.soft),
        "firmness": if money.secured == all { "firm" } else if money.conditional > 0 { "conditional" } else { "soft" },
        "some_soft": money.soft > 0,
        "split": !money.contributions.years.contains_key(&0),
        "withheld": shown.withheld,
    })
}

/// The latest backing that the reader may see: a single body's is internal, a sum goes one circle further.
pub(super) fn support(subject: &Subject<'_>, canvas: &Canvas, circle: Circle) -> Value {
    let (known, whole) = (Known::of(canvas), Known::of(subject.canvas));
    let mut circles: HashMap<String, Circle> = HashMap::new();
    for record in &subject.canvas.backings {
        // of two under one address, the one that travels least
        let least = circles.entry(record.address()).or_insert(record.circle());
        *least = record.circle().min(*least);
    }
    let visible = |support: &&Support| {
        let own = circles.get(&support.from).copied().unwrap_or(Circle::Private);
        let reach = match (support.asked(), own) {
            (n, Circle::Steering) if n >= subject.settings().min_n => Circle::Public,
            (n, Circle::Steering) if n <= 1 => Circle::Internal,
            _ => own,
        };
        reach >= circle
    };
    let rows = subject.analysis.support.iter().filter(visible).map(|s| {
        json!({
            "proposal": known.key_of(&whole, to::Purpose::KINDS, &s.proposal),
            "group": known.key_of(&whole, to::Group::KINDS, &s.group),
            "date": s.date.map(|d| d.to_string()),
            "in_favour": s.counts[0],
            "with_conditions": s.counts[1],
            "against": s.counts[2],
            "not_asked": s.counts[3],
            "asked": s.asked(),
        })
    });
    Value::Array(rows.collect())
}
