//! A rule of a house as it is declared, in `draagvlak.toml` or in a framework: read, but not yet looked at.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Deserialize as Read, Serialize};

use crate::sheet::{Dictionary, both};
use crate::text::Text;

/// One rule as written; what is absent is empty.
#[derive(Debug, Clone, Default, PartialEq, Read, Serialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Declared {
    /// The offence, in kebab-case: "allow X" must read as a sentence.
    pub name: String,
    /// The kind of record that it looks at one by one, or `canvas`.
    pub each: String,
    /// The condition under which it reports, in CEL.
    pub when: String,
    /// The field of the record that a finding points at; else its header.
    pub at: String,
    /// How heavy its findings are.
    pub level: PerPhase,
    /// What a finding says, with expressions between braces.
    pub message: Words,
    /// What it detects.
    pub detects: Words,
    /// Why a steering group cares.
    pub why: Words,
    /// What to do.
    pub remedy: Words,
    /// Where it comes from.
    pub origin: Words,
    /// A sheet on which it reports.
    pub bad: String,
    /// A sheet on which it is silent.
    pub good: String,
}

/// A text in both languages, or one text that serves for both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(pub Text);

impl Words {
    /// The text, unless it says nothing.
    pub fn said(&self) -> Option<&Text> {
        Some(&self.0).filter(|text| !text.nl.trim().is_empty())
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct WordsVisitor;
        impl<'de> Visitor<'de> for WordsVisitor {
            type Value = Words;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both(
                    "tekst, of een tabel met `nl` en `en`",
                    "text, or a table with `nl` and `en`",
                ))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Words, E> {
                Ok(Words(Text::new(text, text)))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Words, A::Error> {
                let Text { nl, en } = Text::deserialize(MapAccessDeserializer::new(map))?;
                let or =
                    |this: &str, other: &str| if this.trim().is_empty() { other } else { this }.to_owned();
                Ok(Words(Text { nl: or(&nl, &en), en: or(&en, &nl) }))
            }
        }
        deserializer.deserialize_any(WordsVisitor)
    }
}

/// How heavy a finding of a house's rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Read, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Nothing is reported.
    Silent,
    /// Worth knowing.
    Info,
    /// Will be asked about.
    Warning,
    /// Must be mended.
    Error,
}

/// How heavy findings are from each phase on; a phase that is not named is as the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Read, Serialize)]
#[serde(default, rename_all = "lowercase", deny_unknown_fields)]
struct Phases {
    exploration: Option<Weight>,
    workshop: Option<Weight>,
    validation: Option<Weight>,
    steering: Option<Weight>,
    execution: Option<Weight>,
    closed: Option<Weight>,
}

/// A weight for all phases but the last, or one per phase, in the order of the phases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PerPhase(pub [Weight; 6]);

impl PerPhase {
    /// The same from the first phase on; a closed canvas is left alone.
    const fn all(weight: Weight) -> Self {
        Self([weight, weight, weight, weight, weight, Weight::Silent])
    }
}

impl Default for PerPhase {
    fn default() -> Self {
        Self::all(Weight::Warning)
    }
}

impl<'de> Deserialize<'de> for PerPhase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LevelVisitor;
        impl<'de> Visitor<'de> for LevelVisitor {
            type Value = PerPhase;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both(
                    "een niveau, of een tabel met een niveau per fase",
                    "a level, or a table with a level per phase",
                ))
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<PerPhase, E> {
                Weight::deserialize(StrDeserializer::new(name)).map(PerPhase::all)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PerPhase, A::Error> {
                let named = Phases::deserialize(MapAccessDeserializer::new(map))?;
                let open =
                    [named.exploration, named.workshop, named.validation, named.steering, named.execution];
                let mut weights = [Weight::Silent; 6];
                let mut now = Weight::Silent;
                for (weight, named) in weights.iter_mut().zip(open) {
                    now = named.unwrap_or(now);
                    *weight = now;
                }
                weights[5] = named.closed.unwrap_or(Weight::Silent);
                Ok(PerPhase(weights))
            }
        }
        deserializer.deserialize_any(LevelVisitor)
    }
}

/// Dutch names of what may stand in `draagvlak.toml` and in a rule, with the English ones.
#[derive(Debug, Clone, Copy, Default)]
pub struct RuleDictionary;

impl Dictionary for RuleDictionary {
    fn english(&self, dutch: &str) -> Vec<&str> {
        NAMES.iter().filter(|(known, _)| *known == dutch).map(|(_, english)| *english).collect()
    }
}

const NAMES: &[(&str, &str)] = &[
    ("drempels", "thresholds"),
    ("uit", "off"),
    ("regel", "rule"),
    ("naam", "name"),
    ("elke", "each"),
    ("elk", "each"),
    ("als", "when"),
    ("wanneer", "when"),
    ("bij", "at"),
    ("niveau", "level"),
    ("levels", "level"),
    ("melding", "message"),
    ("boodschap", "message"),
    ("signaleert", "detects"),
    ("waarom", "why"),
    ("wat-te-doen", "remedy"),
    ("herkomst", "origin"),
    ("fout", "bad"),
    ("goed", "good"),
    ("verkenning", "exploration"),
    ("werksessie", "workshop"),
    ("toetsing", "validation"),
    ("stuurgroep", "steering"),
    ("uitvoering", "execution"),
    ("afgesloten", "closed"),
    ("stil", "silent"),
    ("opmerking", "info"),
    ("waarschuwing", "warning"),
    ("fout", "error"),
];
