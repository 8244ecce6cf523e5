//! What changed between two moments of a canvas: records paired, fields compared, told in sentences. Pure: what the moments
//! are, and where they come from, is known to others.

mod alike;
mod change;
mod compare;
mod dates;
mod fields;
mod lists;
mod money;
mod names;
mod pair;
mod passed;
mod pieces;
mod said;
mod saying;
mod series;
mod together;
mod whole;
mod wording;
mod words;

pub use change::{Change, Side, Subject, Told, Weight};
pub use compare::{Comparison, compare};
pub use fields::{Difference, canonical};
pub use pair::{Renamed, is_series, surely};
pub use together::{Line, lines};
