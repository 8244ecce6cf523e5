//! What a value that cannot be read as it stands was meant to be.

use crate::text::Text;

/// What someone meant by a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Boolean,
    Date,
    Number,
    Text,
}

/// A value in office spelling.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Slip {
    pub meaning: Meaning,
    /// What is wrong with it without quotes.
    pub message: Text,
    pub help: Text,
    /// The same in TOML, if there is one.
    pub toml: Option<String>,
    /// Whether no other reading is likely.
    pub certain: bool,
}
