//! The canvas as plain values in snake_case: the one contract of templates, house rules, and what is printed for programs.

use std::marker::PhantomData;

use serde::Serialize;
use serde_json::{Map, Value};

use super::field::{Field, Held, Word};
use super::find::Known;
use super::record::Record;
use super::value::{PROSE, Prose};
use super::{AnyRecord, Canvas};
use crate::text::Lang;

/// A `T` as templates see it: plain values, whose schema is that of `T` in the form that they have here.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Printed<T>(Value, #[serde(skip)] PhantomData<T>);

impl<T> Printed<T> {
    /// From values that are of its form.
    pub fn new(value: Value) -> Self {
        Self(value, PhantomData)
    }

    /// The plain values.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Takes the plain values out: those of a large canvas are not to be held twice.
    pub fn take(&mut self) -> Value {
        self.0.take()
    }
}

/// The canvas as plain values; cut it to a circle first, see [`Canvas::within`].
///
/// Text for readers stands as `{"$prose": {"nl": …, "en": …}}`, its own language named; each record also has
/// `key`, its address, and a reference to a record is the key of that record. Keys of fields are in snake_case, so that
/// templates can write `canvas.as_of`.
pub fn canvas(canvas: &Canvas, known: &Known) -> Printed<Canvas> {
    Printed::new(lists(canvas, Some(known)))
}

/// The canvas as house rules see it: as [`canvas`], with the records that have nothing to print, and with references as
/// they stand in the sheets.
pub fn whole(canvas: &Canvas) -> Value {
    lists(canvas, None)
}

fn lists(canvas: &Canvas, known: Option<&Known>) -> Value {
    let own = canvas.lang();
    let mut root = match plain(&canvas.head, known, own) {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    root.insert("id".into(), Value::String(canvas.id.clone()));
    macro_rules! add_kind {
        ($field:ident, $type:ident) => {
            let records: Vec<Value> = canvas
                .$field
                .iter()
                .filter(|item| known.is_none() || tells(*item))
                .map(|item| finished(item, known, own))
                .collect();
            root.insert(stringify!($field).into(), Value::Array(records));
        };
    }
    super::for_kinds!(add_kind);
    Value::Object(root)
}

/// The text without which records of a kind have nothing to print, where they have one.
pub(super) fn telling<R: Record>() -> Option<&'static Field> {
    R::FIELDS.iter().find(|field| field.is(Word::Telling))
}

/// Whether a record has something to print: its telling text, where its kind has one.
pub fn tells<R: Record>(record: &R) -> bool {
    let told = || record.text(Word::Telling).is_some_and(|text| !text.is_empty());
    telling::<R>().is_none() || told()
}

/// One record as templates see it.
pub fn record<R: Record + AnyRecord + Clone>(record: &R, known: &Known, own: Lang) -> Printed<R> {
    Printed::new(finished(record, Some(known), own))
}

/// A text for readers as templates see it: nothing where it is blank.
pub fn prose(text: &Prose, own: Lang) -> Printed<Option<Prose>> {
    Printed::new(plain(text, None, own))
}

fn finished(record: &(impl Record + AnyRecord + Clone), known: Option<&Known>, own: Lang) -> Value {
    let mut value = plain(record, known, own);
    value["key"] = Value::String(AnyRecord::address(record));
    value
}

/// A record or a text as plain values, with the key of what it names in the place of each reference.
fn plain(held: &(impl Serialize + Held + Clone), known: Option<&Known>, own: Lang) -> Value {
    let value = match known {
        None => serde_json::to_value(held),
        Some(known) => {
            let mut held = held.clone();
            held.references(&mut |target, id| *id = known.key(target, id));
            serde_json::to_value(held)
        }
    };
    snake(value.unwrap_or_default(), own)
}

/// Turns kebab-case keys into snake_case and names the language of each text.
fn snake(value: Value, own: Lang) -> Value {
    match value {
        Value::Object(map) if blank(&map) => Value::Null,
        Value::Object(map) => {
            // room for the address too
            let mut kept = Map::with_capacity(1 + map.len());
            for (key, value) in map {
                let (key, value) = match (key.as_str(), value) {
                    (PROSE, Value::Object(texts)) => {
                        let texts = texts.into_iter().map(|(lang, text)| {
                            (if lang == "own" { own.code().to_owned() } else { lang }, text)
                        });
                        (key, Value::Object(texts.collect()))
                    }
                    (_, value) => (key.replace('-', "_"), snake(value, own)),
                };
                kept.insert(key, value);
            }
            Value::Object(kept)
        }
        Value::Array(items) => {
            let items = items.into_iter().map(|item| snake(item, own));
            Value::Array(items.filter(|item| !says_nothing(item)).collect())
        }
        other => other,
    }
}

/// A text for readers that is empty in every language: to templates, the field is not there.
fn blank(map: &Map<String, Value>) -> bool {
    let Some(Value::Object(texts)) = map.get(PROSE) else { return false };
    texts.values().all(|text| text.as_str().is_none_or(|text| text.trim().is_empty()))
}

/// Nothing, or a table in which no field is filled.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(map) => map.values().all(says_nothing),
        Value::Array(items) => items.iter().all(says_nothing),
        _ => false,
    }
}
