//! What a view gives a precondition: a figure on the scale, or a word beside it.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::field::{Field, Held};
use crate::editor;
use crate::sheet::{Holds, both};

/// What a view gives a precondition: a value on the scale, or one of three states that are not on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Score {
    /// 0 missing, 1 weak, 2 partial, 3 sufficient, 4 strong.
    Value(u8),
    /// Not assessed: neither good nor bad.
    Unknown,
    /// Deliberately used from outside the region.
    Elsewhere,
    /// Does not apply, with a reason.
    NotApplicable,
    /// Answered by so few that it is not told; no sheet says it.
    TooFew,
}

impl Score {
    const ALL: &'static [&'static str] = &["0", "1", "2", "3", "4", "unknown", "elsewhere", "not-applicable"];

    /// The id of the framework's scale value: `0` to `4`, or a state.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value(0) => "0",
            Self::Value(1) => "1",
            Self::Value(2) => "2",
            Self::Value(3) => "3",
            Self::Value(_) => "4",
            Self::Unknown => "unknown",
            Self::Elsewhere => "elsewhere",
            Self::NotApplicable => "not-applicable",
            Self::TooFew => "too-few",
        }
    }
}

impl Held for Score {
    const HOLDS: Holds = Holds::Choice;
    const FIELDS: &'static [Field] = &[
        Field::new("0", "ontbreekt", "missing absent afwezig none geen no nee niet", &[]).ranked(0, &[]),
        Field::new("1", "zwak", "weak poor slecht low laag hardly nauwelijks onvoldoende insufficient", &[])
            .ranked(1, &[]),
        Field::new(
            "2",
            "deels",
            "partial partly partially gedeeltelijk moderate matig average medium redelijk",
            &[],
        )
        .ranked(2, &[]),
        Field::new("3", "voldoende", "sufficient adequate enough good goed ja-voldoende yes-enough", &[])
            .ranked(3, &[]),
        Field::new(
            "4",
            "sterk",
            "strong excellent very-good zeer-goed uitstekend ja-heel-goed yes-very-well good goed high hoog",
            &[],
        )
        .ranked(4, &[]),
        Field::new(
            "unknown",
            "onbekend",
            "dont-know weet-niet weet-ik-niet not-assessed niet-beoordeeld tbd",
            &[],
        ),
        Field::new("elsewhere", "elders", "elders-geborgd available-elsewhere", &[]),
        Field::new(
            "not-applicable",
            "nvt",
            "n-a na never-needed never-needed-it nooit-nodig-gehad nooit-nodig not-needed niet-nodig",
            &[],
        ),
    ];
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => serializer.serialize_u8(*value),
            state => serializer.serialize_str(state.id()),
        }
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScoreVisitor;
        impl Visitor<'_> for ScoreVisitor {
            type Value = Score;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both(
                    "een cijfer van 0 tot en met 4, of `\"unknown\"`, `\"elsewhere\"` of `\"not-applicable\"`",
                    "a figure from 0 to 4, or `\"unknown\"`, `\"elsewhere\"` or `\"not-applicable\"`",
                ))
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Score, E> {
                u8::try_from(value)
                    .ok()
                    .filter(|v| *v <= 4)
                    .map(Score::Value)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Signed(value), &self))
            }
            fn visit_str<E: de::Error>(self, state: &str) -> Result<Score, E> {
                match state {
                    "unknown" => Ok(Score::Unknown),
                    "elsewhere" => Ok(Score::Elsewhere),
                    "not-applicable" => Ok(Score::NotApplicable),
                    // a figure between quotes is a figure
                    "0" | "1" | "2" | "3" | "4" => Err(E::invalid_type(de::Unexpected::Str(state), &"u8")),
                    other => Err(E::unknown_variant(other, Score::ALL)),
                }
            }
        }
        deserializer.deserialize_any(ScoreVisitor)
    }
}

impl JsonSchema for Score {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Score".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            editor::WRITTEN: true,
            "type": ["integer", "string"],
            "description": "0 missing, 1 weak, 2 partial, 3 sufficient, 4 strong; or unknown, elsewhere, not-applicable.\nnl: 0 ontbreekt, 1 zwak, 2 deels, 3 voldoende, 4 sterk; of unknown (onbekend), elsewhere (elders geborgd), not-applicable (n.v.t.).",
            "enum": [0, 1, 2, 3, 4, "unknown", "elsewhere", "not-applicable"]
        })
    }
}
