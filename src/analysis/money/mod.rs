//! What measures cost and who pays: line by line, and set by set of measures that share money. Tables, figures,
//! sentences and rules all take it from here.

mod amount;
mod line;
mod set;
mod span;

pub use amount::{Amount, Years};
pub use line::{
    Hardness, Line, Origin, budget_years, budgets, cents, commitment_years, contributions, contributors,
    cost, hardness, measure_years, purposes, together,
};
pub use set::{Money, Set};
pub use span::{Span, Telling, of_budget, of_commitment, of_measure, of_spent};
