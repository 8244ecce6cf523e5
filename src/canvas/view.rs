//! The canvas as plain values in snake_case: the one contract of templates, house rules, and what is printed for programs.

use serde_json::{Map, Value};

use super::field::Word;
use super::find::Known;
use super::record::Record;
use super::value::PROSE;
use super::{AnyRecord, Canvas};
use crate::text::Lang;

/// The canvas as plain values; cut it to a circle first, see [`Canvas::within`].
///
/// Text for readers stands as `{"$prose": {"nl": …, "en": …}}`, its own language named; each record also has
/// `key`, its address, and a reference to a record is the key of that record. Keys of fields are in snake_case, so that
/// templates can write `canvas.as_of`.
pub fn canvas(canvas: &Canvas, known: &Known) -> Value {
    lists(canvas, Some(known))
}

/// The canvas as house rules see it: as [`canvas`], with the records that have nothing to print, and with references as
/// they stand in the sheets.
pub fn whole(canvas: &Canvas) -> Value {
    lists(canvas, None)
}

fn lists(canvas: &Canvas, known: Option<&Known>) -> Value {
    let own = canvas.lang();
    let mut root = match snake(keyed(&canvas.head, known), own) {
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

/// Whether a record has something to print: its telling text, where its kind has one.
pub fn tells<R: Record>(record: &R) -> bool {
    let told = || record.text(Word::Telling).is_some_and(|text| !text.is_empty());
    !R::FIELDS.iter().any(|field| field.is(Word::Telling)) || told()
}

/// One record as templates see it.
pub fn record(record: &(impl Record + AnyRecord + Clone), known: &Known, own: Lang) -> Value {
    finished(record, Some(known), own)
}

fn finished(record: &(impl Record + AnyRecord + Clone), known: Option<&Known>, own: Lang) -> Value {
    let mut value = snake(keyed(record, known), own);
    value["key"] = Value::String(AnyRecord::address(record));
    value
}

/// A record as plain values, with the key of what it names in the place of each reference.
fn keyed(record: &(impl Record + Clone), known: Option<&Known>) -> Value {
    let Some(known) = known else { return serde_json::to_value(record).unwrap_or_default() };
    let mut record = record.clone();
    record.references(&mut |target, id| *id = known.key(target, id));
    serde_json::to_value(record).unwrap_or_default()
}

/// Turns kebab-case keys into snake_case and names the language of each text.
pub fn snake(value: Value, own: Lang) -> Value {
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
