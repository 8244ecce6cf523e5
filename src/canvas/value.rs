//! Values that fields hold: text per language, days, periods, scores, references and circles.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::define::{choice, part};
pub use super::reference::{Ref, Target, to};
pub use super::score::Score;
use crate::editor;
use crate::period;
use crate::sheet::both;
use crate::text::Lang;

choice! { "How far a record may travel: private, as all in a private sheet, is in no document.", "Hoe ver een gegeven mag reizen: privé, zoals alles in een privéblad, staat in geen enkel document.";
    Circle {
        Private = "private" ("prive", "secret geheim personal persoonlijk confidential vertrouwelijk"),
        Internal = "internal" ("intern", "team project-team restricted confidential vertrouwelijk"),
        Steering = "steering" ("stuurgroep", "steering-group steering-committee board bestuurlijk"),
        Public = "public" ("openbaar", "open everyone iedereen publiek extern external"),
    }
}

choice! { "How a number relates to the true one.", "Hoe een getal zich tot het werkelijke verhoudt.";
    Comparison {
        Exactly = "exactly" ("precies", "exact equal precise gelijk"),
        About = "about" ("ongeveer", "approx approximately circa ca around roughly rond"),
        Almost = "almost" ("bijna", "nearly just-under krap"),
        MoreThan = "more-than" ("meer-dan", "over above ruim boven more meer groter-dan greater-than"),
        LessThan = "less-than" ("minder-dan", "under below onder minder fewer-than kleiner-dan"),
        AtLeast = "at-least" ("ten-minste", "minimum min minimaal minstens tenminste vanaf"),
        AtMost = "at-most" ("ten-hoogste", "maximum max maximaal up-to tot hoogstens no-more-than"),
    }
}

/// What stands for a record that the reader may not see: its id would tell who or what it is.
pub const HIDDEN: &str = "…";

/// Name under which [`Prose`] is serialized, so that a walk over a record can tell it from other text.
pub const PROSE: &str = "$prose";
/// Name under which a [`Day`] is serialized.
pub const DAY: &str = "$day";
/// Name under which a [`Period`] is serialized.
pub const PERIOD: &str = "$period";

/// Text for readers: one string in the canvas's own language, or one per language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prose {
    /// In the language that the canvas declares.
    Own(String),
    /// Per language; at least one.
    Per(BTreeMap<Lang, String>),
}

impl Prose {
    /// The text for a reader of `want`, and the language that it is in.
    pub fn get(&self, want: Lang, own: Lang) -> (&str, Lang) {
        match self {
            Self::Own(text) => (text, own),
            Self::Per(texts) => [want, own, Lang::Nl, Lang::En]
                .into_iter()
                .find_map(|lang| Some((texts.get(&lang)?.as_str(), lang)))
                .unwrap_or(("", own)),
        }
    }

    /// The text in the canvas's own language where there is one, else in any.
    pub fn own(&self, own: Lang) -> &str {
        self.get(own, own).0
    }

    /// Every text with its language; `None` is the canvas's own.
    pub fn all(&self) -> Vec<(Option<Lang>, &str)> {
        match self {
            Self::Own(text) => vec![(None, text)],
            Self::Per(texts) => texts.iter().map(|(lang, text)| (Some(*lang), text.as_str())).collect(),
        }
    }

    /// Whether it says nothing in any language.
    pub fn is_empty(&self) -> bool {
        self.all().iter().all(|(_, text)| text.trim().is_empty())
    }
}

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// The languages as a map; a text in the canvas's own language has the key `own`.
        struct Languages<'a>(&'a Prose);
        impl Serialize for Languages<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                for (lang, text) in self.0.all() {
                    map.serialize_entry(lang.map_or("own", Lang::code), text)?;
                }
                map.end()
            }
        }
        // one key that no sheet can hold: how `view` knows text for readers when all is plain JSON
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(PROSE, &Languages(self))?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ProseVisitor;
        impl<'de> Visitor<'de> for ProseVisitor {
            type Value = Prose;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Prose, E> {
                Ok(Prose::Own(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Prose, A::Error> {
                let mut texts = BTreeMap::new();
                while let Some(code) = map.next_key::<String>()? {
                    let lang = match code.as_str() {
                        "nl" => Lang::Nl,
                        "en" => Lang::En,
                        // how `toml` hands over a date
                        date if date.starts_with('$') => {
                            return Err(de::Error::invalid_type(de::Unexpected::Other("date"), &self));
                        }
                        other => return Err(de::Error::unknown_field(other, &["nl", "en"])),
                    };
                    texts.insert(lang, map.next_value::<String>()?);
                }
                Ok(Prose::Per(texts))
            }
        }
        deserializer.deserialize_any(ProseVisitor)
    }
}

impl JsonSchema for Prose {
    fn inline_schema() -> bool {
        false
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        described(
            editor::text(),
            "Text, or a table with a text per language.\nnl: Tekst, of een tabel met een tekst per taal.",
        )
    }
}

/// A schema that says how it is written.
fn described(mut schema: serde_json::Value, about: &str) -> Schema {
    schema["description"] = about.into();
    Schema::try_from(schema).unwrap_or_default()
}

/// A day, from a TOML date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

impl Day {
    fn from_toml<E: de::Error>(value: toml::value::Datetime) -> Result<Self, E> {
        let day = value.date.ok_or_else(|| E::invalid_type(de::Unexpected::Other("time"), &"date"))?;
        Date::new(day.year as i16, day.month as i8, day.day as i8)
            .map(Self)
            .map_err(|_| E::invalid_value(de::Unexpected::Other("date"), &"date"))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(DAY, &self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_toml(toml::value::Datetime::deserialize(deserializer)?)
    }
}

impl JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        described(
            editor::day(),
            "A date, written 2026-09-16 without quotation marks.\nnl: Een datum, geschreven als 2026-09-16, zonder aanhalingstekens.",
        )
    }
}

/// A time that may be fuzzy: the words as written and the days they can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// As written: an ISO date, a year, or words.
    pub words: String,
    /// First and last day, if the words are understood.
    pub range: Option<period::Range>,
}

impl Period {
    /// Reads words.
    pub fn new(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { range: period::parse(&words), words }
    }

    /// The last day it can mean.
    pub fn end(&self) -> Option<Date> {
        self.range?.end
    }

    /// The first day it can mean.
    pub fn start(&self) -> Option<Date> {
        self.range?.start
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(PERIOD, &self.words)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PeriodVisitor;
        impl<'de> Visitor<'de> for PeriodVisitor {
            type Value = Period;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both(
                    "een datum, een jaar, of woorden tussen aanhalingstekens",
                    "a date, a year, or words in quotes",
                ))
            }
            fn visit_str<E: de::Error>(self, words: &str) -> Result<Period, E> {
                Ok(Period::new(words))
            }
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<Period, E> {
                Ok(Period::new(year.to_string()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Period, A::Error> {
                let value = toml::value::Datetime::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Day::from_toml(value).map(|day| Period::new(day.to_string()))
            }
        }
        deserializer.deserialize_any(PeriodVisitor)
    }
}

impl JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        described(
            editor::period(),
            "A date, a year, or words between quotation marks: \"Q3 2026\", \"begin 2016\", \"2027–2029\".\nnl: Een datum, een jaar, of woorden tussen aanhalingstekens: \"Q3 2026\", \"begin 2016\", \"2027–2029\".",
        )
    }
}

part! { "An amount of one year, in whole euros.", "Een bedrag van één jaar, in hele euro's.";
    YearAmount {
        year ("jaar"): Option<i64>, "The year.", "Het jaar.";
        eur ("eur", "euro amount bedrag cost costs kosten price prijs value waarde"): Option<i64>, "Whole euros.", "Hele euro's.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, at most …", "Precies, ongeveer, hoogstens …";
    }
}

part! { "One total over a period, where the source does not split it.", "Eén totaal over een periode, als de bron het niet splitst.";
    TotalAmount {
        eur ("eur", "euro amount bedrag cost costs kosten price prijs sum som value waarde"): Option<i64>, "Whole euros.", "Hele euro's.";
        period ("periode"): Option<Period>, "The period that the total covers.", "De periode waarover het totaal gaat.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, at most …", "Precies, ongeveer, hoogstens …";
    }
}

part! { "A number with its unit.", "Een getal met zijn eenheid.";
    Quantity {
        value ("waarde"): Option<f64>, "The number.", "Het getal.";
        unit ("eenheid"): Option<Prose>, "What is counted.", "Wat er geteld wordt.";
        comparison ("vergelijking"): Option<Comparison>, "Exactly, about, at most …", "Precies, ongeveer, hoogstens …";
    }
}
