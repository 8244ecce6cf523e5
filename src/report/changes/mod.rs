//! What changed between two moments, in the forms that people and programs read.

mod form;
mod human;
mod json;
pub mod log;
mod markdown;
mod schema;
mod told;

pub use log::State;
pub use schema::schema;
pub use told::{Changed, Point, Shown, Since};

pub use human::{render as human, stat};
pub use json::render as json;
pub use markdown::render as markdown;
