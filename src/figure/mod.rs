//! Pictures of what the analysis found, each with its words: an alternative text, a note and a table twin.
//!
//! A figure speaks the language of its document: every word that is not a framework's comes from [`Words`].

pub mod answers;
mod draw;
mod fit;
mod plot;
mod rows;
mod tell;
mod words;

pub use answers::answers;
pub use words::{Arg, Figure, Say, Table, Words};
