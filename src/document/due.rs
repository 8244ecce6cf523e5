//! When a kind of document is made: in which phases, and what a canvas must hold before it has something to say.

use std::borrow::Cow;
use std::sync::LazyLock;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Kind;
use crate::analysis::asked::given;
use crate::canvas::head::Phase;
use crate::canvas::record::Record;
use crate::canvas::views::Assessment;
use crate::canvas::{Canvas, KINDS};
use crate::sheet;
use crate::view::View;

/// A kind of record, by its name in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needed(pub &'static sheet::Kind);

static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| KINDS.iter().map(|kind| kind.name).collect());

/// Which session a document is about.
/// nl: Over welke sessie een document gaat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// The next.
    /// nl: De eerstvolgende.
    ToCome,
    /// The last one that is over, that day included.
    /// nl: De laatste die geweest is, die dag meegerekend.
    Held,
}

/// What a document waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait<'a> {
    /// One of these phases.
    Phase(&'a [Phase]),
    /// A record of one of these kinds, that its readers may see.
    Record(&'a [Needed]),
    /// Such a session.
    Session(Occasion),
    /// A moment to tell what changed since.
    Moment,
}

impl Kind {
    /// What it waits for before it is made of a canvas as its readers see it; nothing where it has something to say.
    pub fn waits_for(&self, seen: &View<'_>) -> Option<Wait<'_>> {
        let (phases, needs) = (&self.about.phases, &self.about.needs);
        if !needs.is_empty() && !any(&seen.canvas, needs) {
            return Some(Wait::Record(needs));
        }
        let none = |occasion: &Occasion| match occasion {
            Occasion::ToCome => seen.canvas.coming_session(seen.date).is_none(),
            Occasion::Held => seen.canvas.held_session(seen.date).is_none(),
        };
        if let Some(occasion) = self.about.session.filter(none) {
            return Some(Wait::Session(occasion));
        }
        if self.about.since && seen.since.is_none() {
            return Some(Wait::Moment);
        }
        let early = !phases.is_empty() && !phases.contains(&seen.canvas.phase());
        early.then_some(Wait::Phase(phases))
    }
}

/// Whether a canvas has a record of one of these kinds; lines that stand ready for answers are no assessments yet.
pub fn any(canvas: &Canvas, kinds: &[Needed]) -> bool {
    let (answers, others): (Vec<&Needed>, Vec<&Needed>) =
        kinds.iter().partition(|kind| kind.0.name == Assessment::KIND);
    let mut found = !answers.is_empty() && canvas.assessments.iter().any(given);
    canvas.each(&mut |record| found |= others.iter().any(|kind| kind.0.name == record.kind()));
    found
}

impl JsonSchema for Needed {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Kind".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": *NAMES })
    }
}

impl Serialize for Needed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.name.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Needed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = KINDS.iter().find(|kind| kind.name == name);
        known.map(Self).ok_or_else(|| D::Error::unknown_variant(&name, &NAMES))
    }
}
