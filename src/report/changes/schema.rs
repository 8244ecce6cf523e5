//! The schema of what programs are told of changes: by `diff`, or by `log`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{json, log};

/// What `draagvlak diff --format json` and `draagvlak log --format json` print.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(title = "Changes told by draagvlak diff and draagvlak log")]
#[expect(dead_code, reason = "a form is printed by itself")]
enum Output {
    /// Between two moments.
    Diff(json::Output<'static>),
    /// Of each commit.
    Log(log::Output<'static>),
}

/// The schema of both.
pub fn schema() -> schemars::Schema {
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Output>()
}
