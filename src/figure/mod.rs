//! Pictures of what the analysis found, each with its words: an alternative text, a note and a table twin.
//!
//! A figure speaks the language of its document: every word that is not a framework's comes from [`Words`].

pub mod answers;
pub mod bars;
mod draw;
mod fill;
mod fit;
mod lane;
mod plot;
mod rows;
mod stack;
mod tell;
mod title;
mod words;

pub use answers::answers;
pub use bars::{About, bars};
pub use fill::Fill;
pub use rows::Asked;
pub use stack::{Bar, Part};
pub use words::{Arg, Figure, Say, Table, Words};
