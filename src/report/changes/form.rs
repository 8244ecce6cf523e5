//! What the forms for programs share, and their schema: the types give both.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::history::Difference;
use crate::text::Text;

/// The number of these forms; another number would mean that programs must be changed.
pub const VERSION: u32 = 1;

/// A sentence in both languages.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "text")]
pub struct Both {
    /// Dutch.
    nl: String,
    /// English.
    en: String,
}

/// A field that differs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "field")]
pub struct FieldOut<'o> {
    /// Its path, as in a sheet: `rasci.accountable`.
    path: &'o str,
    /// What it held; null for nothing.
    from: &'o Value,
    /// What it holds; null for nothing.
    to: &'o Value,
}

impl From<Text> for Both {
    fn from(Text { nl, en }: Text) -> Self {
        Self { nl, en }
    }
}

impl<'o> FieldOut<'o> {
    /// A field as it differs.
    pub fn of(difference: &'o Difference) -> Self {
        Self { path: &difference.path, from: &difference.was, to: &difference.is }
    }
}

/// A form as text.
pub fn pretty(output: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(output).unwrap_or_default();
    text.push('\n');
    text
}
