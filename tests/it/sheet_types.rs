//! Records that the tests of reading read: small ones, with every sort of value.

use std::collections::BTreeMap;

use draagvlak::sheet::{Dictionary, Kind, Shape, both};
use serde::Deserialize;
use serde::de::{self, MapAccess, Visitor};
use toml::value::Datetime;

pub const KINDS: [Kind; 4] = [
    Kind { name: "canvas", shape: Shape::One, dutch: "canvas", also: "" },
    Kind { name: "actor", shape: Shape::Many, dutch: "partij", also: "" },
    Kind { name: "measure", shape: Shape::Many, dutch: "maatregel", also: "" },
    Kind { name: "open-question", shape: Shape::Many, dutch: "open-vraag", also: "" },
];

pub struct Words;

impl Dictionary for Words {
    fn english(&self, dutch: &str) -> Vec<&str> {
        vec![match dutch {
            "naam" => "name",
            "titel" => "title",
            "sinds" => "since",
            "overheid" => "government",
            "voorwaardelijk" => "conditional",
            "eindverantwoordelijk" => "accountable",
            "buiten-bereik" => "out-of-scope",
            _ => return Vec::new(),
        }]
    }
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Canvas {
    pub title: Option<Words2>,
    pub focus: Option<Focus>,
    pub out_of_scope: Vec<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Focus {
    pub group: Option<String>,
    pub definition: Option<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Actor {
    pub id: Option<Slug>,
    pub name: Option<String>,
    pub helix: Option<Helix>,
    pub eur: Option<i64>,
    pub share: Option<f64>,
    pub public: Option<bool>,
    pub since: Option<Datetime>,
    pub period: Option<Period>,
    pub tags: Vec<String>,
    pub note: Option<Words2>,
    pub rasci: Option<Rasci>,
    pub amounts: Vec<Amount>,
    pub score: Option<Score>,
    pub counts: BTreeMap<Slug, i64>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rasci {
    pub accountable: Option<String>,
    pub responsible: Vec<String>,
}

#[derive(Debug, Default, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Amount {
    pub year: Option<i64>,
    pub eur: Option<i64>,
}

#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Slug(pub String);

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Helix {
    Government,
    Industry,
    Conditional,
    KnowledgeInstitute,
}

/// Text, or text per language.
#[derive(Debug, Clone, PartialEq)]
pub enum Words2 {
    One(String),
    Per(Option<String>, Option<String>),
}

impl<'de> Deserialize<'de> for Words2 {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Words2;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("tekst, of tekst per taal", "text, or text per language"))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Words2, E> {
                Ok(Words2::One(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words2, A::Error> {
                let (mut nl, mut en) = (None, None);
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "nl" => nl = map.next_value()?,
                        "en" => en = map.next_value()?,
                        other => return Err(de::Error::unknown_field(other, &["nl", "en"])),
                    }
                }
                Ok(Words2::Per(nl, en))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A score from 0 to 4, or a word.
#[derive(Debug, Clone, PartialEq)]
pub enum Score {
    Points(i64),
    Unknown,
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl Visitor<'_> for Reader {
            type Value = Score;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("een score van 0 tot en met 4", "a score from 0 to 4"))
            }
            fn visit_i64<E: de::Error>(self, n: i64) -> Result<Score, E> {
                if (0..=4).contains(&n) {
                    Ok(Score::Points(n))
                } else {
                    Err(E::invalid_value(de::Unexpected::Signed(n), &self))
                }
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Score, E> {
                match text {
                    "unknown" => Ok(Score::Unknown),
                    other => Err(E::unknown_variant(other, &["unknown", "conditional"])),
                }
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// A date, a year, or words.
#[derive(Debug, Clone, PartialEq)]
pub enum Period {
    Date(Datetime),
    Year(i64),
    Words(String),
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Period;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&both("een periode", "a period"))
            }
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<Period, E> {
                Ok(Period::Year(year))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Period, E> {
                Ok(Period::Words(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Period, A::Error> {
                Datetime::deserialize(de::value::MapAccessDeserializer::new(map)).map(Period::Date)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}
