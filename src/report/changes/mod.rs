//! What changed between two moments, in the forms that people and programs read.

mod human;
mod json;
mod markdown;
mod told;

pub use told::{Changed, Point, Shown, Side, Since};

pub use human::{render as human, stat};
pub use json::render as json;
pub use markdown::render as markdown;
