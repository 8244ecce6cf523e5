//! Reads what a house sets for all its canvases, and runs the rules that it or a framework declares in CEL.

mod cel;
mod examples;
mod file;
mod message;
mod rule;
mod run;
pub mod schema;
mod writ;

pub use file::read;

/// The file in the root of a workspace that holds what a house sets.
pub const FILE: &str = "draagvlak.toml";
