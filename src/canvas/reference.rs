//! References between records: a name and the kinds it may point at.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::field::Held;
use crate::sheet::Holds;

/// What kinds of record a reference may point at; `NAME` begins with `ref:` and lists them with `|`.
pub trait Target {
    /// `ref:` and the kinds.
    const NAME: &'static str;
    /// The kinds.
    const KINDS: &'static str;
}

/// Declares the targets of references.
macro_rules! targets {
    ($($name:ident = $kinds:literal),* $(,)?) => {
        /// What references point at, as types.
        pub mod to {
            $(
                #[doc = concat!("Points at: ", $kinds)]
                #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
                pub struct $name;
                impl super::Target for $name {
                    const NAME: &'static str = concat!("ref:", $kinds);
                    const KINDS: &'static str = $kinds;
                }
            )*
        }
    };
}

targets! {
    Actor = "actor", Party = "actor|body|initiative", Body = "body", Meeting = "meeting", Initiative = "initiative",
    Linked = "actor|initiative|sector|body", Sector = "sector", Precondition = "precondition", View = "view",
    Session = "session", Wave = "wave", Source = "evidence|session|wave|fact", Evidence = "evidence",
    Fact = "fact", Goal = "goal", Indicator = "indicator", Line = "line", Measure = "measure",
    Instrument = "instrument", Purpose = "measure|commitment|goal|initiative|proposition|line",
    Decision = "decision", Origin = "session|meeting|decision", Person = "person", Statement = "statement",
    Outcome = "relation|actor|initiative|measure|experiment", Challenge = "challenge", Assumption = "assumption",
    Cause = "actor|initiative|relation|event|measure|result", Idea = "idea", Helix = "helix", Group = "group",
}

/// Where the schema of a reference has the kinds that it may point at. Sheets go without: an editor knows no ids.
pub const KINDS: &str = "x-refers-to";

/// The name of a view, helix group or party: [`to::Group`] points at any of them.
const GROUP: &[&str] = &["view", "actor"];

/// The kinds of record that a reference may point at, from the kinds that its type lists.
pub fn kinds(target: &'static str) -> impl Iterator<Item = &'static str> {
    let groups = if target == to::Group::KINDS { GROUP } else { &[] };
    target.split('|').chain(groups.iter().copied())
}

/// Whether a reference may name something of the framework, which is no record.
pub(super) fn is_of_frame(target: &str) -> bool {
    [to::Precondition::KINDS, to::Helix::KINDS, to::Group::KINDS].contains(&target)
}

impl<T: Target> Held for Ref<T> {
    const HOLDS: Holds = Holds::Reference;
    const POINTS_AT: &'static str = T::KINDS;

    fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
        visit(T::KINDS, &mut self.0);
    }
}

/// A reference to a record by its id.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref<T>(pub String, PhantomData<T>);

impl<T> Ref<T> {
    /// A reference to an id.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into(), PhantomData)
    }
}

impl<T> std::ops::Deref for Ref<T> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Target> Serialize for Ref<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(T::NAME, &self.0)
    }
}

impl<'de, T> Deserialize<'de> for Ref<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

impl<T: Target> JsonSchema for Ref<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::NAME.into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1, KINDS: kinds(T::KINDS).collect::<Vec<_>>() })
    }
}
