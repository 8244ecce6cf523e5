//! A time of day, as people write one: `"13:30"`, `"13.30 uur"`, `"1.30 pm"`, or a time of TOML.

use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use super::field::Held;
use crate::editor;
use crate::sheet::{Holds, both};

/// Minutes in a day.
const DAY: i64 = 24 * 60;

/// A time of day, in minutes from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(i64);

impl Clock {
    /// A time in hours and minutes, where there is one.
    fn of(hours: i64, minutes: i64) -> Option<Self> {
        ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(Self(hours * 60 + minutes))
    }

    /// Reads a time: hours and minutes with a colon, a stop, an `h` or a `u` between, or hours alone; `uur`, `h`, `am` or
    /// `pm` may follow.
    pub fn parse(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        let end = words.rfind(|c: char| c.is_ascii_digit())? + 1;
        let (time, rest) = words.split_at(end);
        let half = match rest.trim() {
            "" | "u" | "uur" | "h" | "hrs" => None,
            "am" | "a.m." => Some(0),
            "pm" | "p.m." => Some(12),
            _ => return None,
        };
        let part = |text: &str| -> Option<i64> {
            ((1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
                .then(|| text.parse().ok())?
        };
        let mut parts = time.split([':', '.', 'u', 'h']);
        let hours = part(parts.next()?)?;
        let minutes = match parts.next() {
            Some(minutes) if minutes.len() == 2 => part(minutes)?,
            Some(_) => return None,
            None => 0,
        };
        // seconds may be there if they say nothing
        let more = parts.next();
        if more.is_some_and(|seconds| seconds != "00") || parts.next().is_some() {
            return None;
        }
        match half {
            None => Self::of(hours, minutes),
            Some(half) => (1..=12).contains(&hours).then(|| Self::of(hours % 12 + half, minutes))?,
        }
    }

    /// So many minutes later; past midnight the day begins anew.
    #[must_use]
    pub const fn after(self, minutes: i64) -> Self {
        Self((self.0 + minutes % DAY).rem_euclid(DAY))
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Held for Clock {
    const HOLDS: Holds = Holds::Text;
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ClockVisitor;
        impl<'de> Visitor<'de> for ClockVisitor {
            type Value = Clock;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both("een tijd zoals `\"13:30\"`", "a time such as `\"13:30\"`"))
            }
            fn visit_str<E: de::Error>(self, words: &str) -> Result<Clock, E> {
                Clock::parse(words).ok_or_else(|| E::invalid_value(de::Unexpected::Str(words), &self))
            }
            fn visit_i64<E: de::Error>(self, hours: i64) -> Result<Clock, E> {
                Clock::of(hours, 0).ok_or_else(|| E::invalid_value(de::Unexpected::Signed(hours), &self))
            }
            // `13.30` without quotes is a number
            fn visit_f64<E: de::Error>(self, time: f64) -> Result<Clock, E> {
                let minutes = ((time - time.trunc()) * 100.0).round() as i64;
                Clock::of(time.trunc() as i64, minutes)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Float(time), &self))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Clock, A::Error> {
                let value = toml::value::Datetime::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let time = value.time.filter(|_| value.date.is_none() && value.offset.is_none());
                time.and_then(|time| Clock::of(time.hour.into(), time.minute.into()))
                    .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Other("date"), &self))
            }
        }
        deserializer.deserialize_any(ClockVisitor)
    }
}

impl JsonSchema for Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string"],
            "description": "A time, written \"13:30\".\nnl: Een tijd, geschreven als \"13:30\".",
            editor::WRITTEN: true,
        })
    }
}
