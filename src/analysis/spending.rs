//! What was spent: per measure against what it was to cost in the same years, as papers tell it.

use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::money::{Amount, measure_years};
use crate::canvas::AnyRecord;
use crate::canvas::Canvas;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::{Ref, to};

/// What was spent, of all that the reader sees of it.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "spending")]
pub struct Spending {
    /// The measures that say what was spent, stopped ones too.
    rows: Vec<Spent>,
    /// All of it together.
    total: Amount,
    /// What they were to cost in the same years together; absent where one of them does not say.
    planned: Option<Amount>,
    /// What those that were not stopped are to cost in all; absent where one of them does not say.
    cost: Option<Amount>,
    /// The first year of it; absent where it is in no year.
    from: Option<i64>,
    /// The last year of it.
    until: Option<i64>,
}

/// What was spent on one measure.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "spent")]
struct Spent {
    /// Key of the measure.
    #[schemars(with = "Ref<to::Measure>")]
    measure: String,
    /// How much.
    spent: Amount,
    /// What it was to cost in the same years; absent where the sheet does not say it year by year.
    planned: Option<Amount>,
    /// What it is to cost in all; absent where the sheet does not say, or where it was stopped.
    cost: Option<Amount>,
    /// The first year; absent where it is in no year.
    from: Option<i64>,
    /// The last year.
    until: Option<i64>,
}

/// What was spent on the measures of a canvas.
pub fn spending(canvas: &Canvas) -> Spending {
    let rows: Vec<Spent> = canvas.measures.iter().filter_map(spent).collect();
    let stopped: HashSet<String> =
        canvas.measures.iter().filter(|m| is_stopped(m)).map(AnyRecord::address).collect();
    let cost: Option<Vec<Amount>> =
        rows.iter().filter(|row| !stopped.contains(&row.measure)).map(|row| row.cost).collect();
    let sum = |amounts: Vec<Amount>| amounts.into_iter().fold(Amount::default(), Amount::plus);
    let planned: Option<Vec<Amount>> = rows.iter().map(|row| row.planned).collect();
    Spending {
        total: sum(rows.iter().map(|row| row.spent).collect()),
        planned: planned.map(sum),
        cost: cost.filter(|all| !all.is_empty()).map(sum),
        from: rows.iter().filter_map(|row| row.from).min(),
        until: rows.iter().filter_map(|row| row.until).max(),
        rows,
    }
}

fn is_stopped(measure: &Measure) -> bool {
    measure.status == Some(MeasureStatus::Stopped)
}

fn spent(measure: &Measure) -> Option<Spent> {
    let told = measure
        .spent
        .iter()
        .filter_map(|spent| Some((spent.year, Amount::new(spent.eur?, spent.comparison))));
    let told: Vec<(Option<i64>, Amount)> = told.collect();
    let (from, until) = (told.iter().filter_map(|t| t.0).min(), told.iter().filter_map(|t| t.0).max());
    let cost = measure_years(measure);
    let within =
        |year: &i64| from.is_some_and(|from| *year >= from) && until.is_some_and(|until| *year <= until);
    let planned =
        cost.0.iter().filter(|(year, _)| within(year)).map(|(_, amount)| *amount).reduce(Amount::plus);
    (!told.is_empty()).then(|| Spent {
        measure: AnyRecord::address(measure),
        spent: told.iter().fold(Amount::default(), |sum, (_, amount)| sum.plus(*amount)),
        planned: planned.filter(|_| cost.split()),
        cost: (!cost.0.is_empty() && !is_stopped(measure)).then(|| cost.total()),
        from,
        until,
    })
}
