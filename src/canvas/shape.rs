//! What may stand in each field of a record, as house rules see it: derived from the schema, in snake_case.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use serde_json::Value;

use super::head::Head;
use super::record::Record;
use super::value::Circle;
use super::*;
use crate::text::Lang;

/// What a value can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Text for readers, which may differ per language.
    Prose,
    /// Other text: an id, a reference, an address.
    Word,
    /// One of a list: as written, and in Dutch.
    Choice(Arc<[(String, String)]>),
    /// True or false.
    Flag,
    /// A whole number.
    Whole,
    /// A number that may have decimals.
    Number,
    /// A day, as `2026-09-16`.
    Day,
    /// A day, a year, or words.
    Period,
    /// A number from 0 to 4, or a word such as `unknown`.
    Score,
    /// Any number of one shape.
    List(Arc<Shape>),
    /// Fields with values.
    Table(Arc<Fields>),
    /// Values of one shape under names that nobody fixed.
    Map(Arc<Shape>),
}

/// The fields of a record, of a part of one, or of the canvas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// The kind of record that has them; empty for a part of one.
    pub kind: &'static str,
    /// What each field can be, by its name in snake_case.
    pub named: BTreeMap<String, Shape>,
    /// Which of them hold all records of a kind, and how far records of that kind travel.
    pub kinds: BTreeMap<String, Circle>,
    /// Which of them never leave the team, also in records that do.
    pub inner: BTreeSet<String>,
}

impl Fields {
    /// What stands at a path as it is written in a sheet, `rasci.accountable`; in a list, of each of its items.
    pub fn at(&self, path: &str) -> Option<&Shape> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let mut shape = self.named.get(&first.replace('-', "_"))?;
        let Some(rest) = rest else { return Some(shape) };
        while let Shape::List(item) = shape {
            shape = item;
        }
        match shape {
            Shape::Table(fields) => fields.at(rest),
            Shape::Map(value) => Some(&**value),
            _ => None,
        }
    }
}

/// The shapes of everything, by kind of record; the head is `canvas`, with all lists in it.
fn all() -> &'static BTreeMap<&'static str, Arc<Fields>> {
    static ALL: OnceLock<BTreeMap<&'static str, Arc<Fields>>> = OnceLock::new();
    ALL.get_or_init(|| {
        // the Dutch one: its descriptions of choices are their Dutch names
        let schema = schema::types(Lang::Nl);
        let mut all: BTreeMap<&'static str, Arc<Fields>> = BTreeMap::new();
        // where the head names records of a kind, as with `sectors`, their list stands in its place
        let mut whole = table(&schema["properties"][Head::KIND], &schema);
        whole.kind = Head::KIND;
        macro_rules! add_kind {
            ($field:ident, $type:ident) => {
                let mut fields = table(&schema["properties"][$type::KIND]["items"], &schema);
                fields.kind = $type::KIND;
                fields.named.insert("key".to_owned(), Shape::Word);
                let inner = $type::FIELDS.iter().filter(|field| field.is(Word::Within(Circle::Internal)));
                fields.inner = inner.map(|field| field.english().replace('-', "_")).collect();
                let fields = Arc::new(fields);
                let list = Shape::List(Arc::new(Shape::Table(Arc::clone(&fields))));
                whole.named.insert(stringify!($field).to_owned(), list);
                whole.kinds.insert(stringify!($field).to_owned(), $type::FAMILY_CIRCLE);
                all.insert($type::KIND, fields);
            };
        }
        for_kinds!(add_kind);
        whole.named.insert("id".to_owned(), Shape::Word);
        all.insert(Head::KIND, Arc::new(whole));
        all
    })
}

/// The fields of a kind of record; of `canvas`, its head and a list per kind.
pub fn of(kind: &str) -> Option<&'static Arc<Fields>> {
    all().get(kind)
}

/// The name of the list that holds the records of a kind: `measures` for `measure`.
pub fn list_of(kind: &str) -> Option<&'static str> {
    macro_rules! one_kind {
        ($field:ident, $type:ident) => {
            if kind == $type::KIND {
                return Some(stringify!($field));
            }
        };
    }
    for_kinds!(one_kind);
    None
}

/// What a schema's node stands for, behind its references.
fn behind<'s>(node: &'s Value, schema: &'s Value) -> (&'s Value, &'s str) {
    let target = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
    match target.and_then(|target| target.strip_prefix("#/definitions/")) {
        Some(name) => (&schema["definitions"][name], name),
        None => (node, ""),
    }
}

fn table(node: &Value, schema: &Value) -> Fields {
    let (node, _) = behind(node, schema);
    // answers that stand together are assessments, wherever rules look
    let together = |node: &Value| behind(node, schema).1 == "Answers";
    let named = node["properties"].as_object().into_iter().flatten().filter(|(_, node)| !together(node));
    let named = named.map(|(name, node)| (name.replace('-', "_"), shape(node, schema))).collect();
    Fields { named, ..Fields::default() }
}

fn shape(node: &Value, schema: &Value) -> Shape {
    let (node, name) = behind(node, schema);
    match (name, node["type"].as_str()) {
        ("Text", _) => Shape::Prose,
        ("Date", _) => Shape::Day,
        ("Period", _) => Shape::Period,
        ("Score", _) => Shape::Score,
        (_, Some("array")) => Shape::List(Arc::new(shape(&node["items"], schema))),
        (_, Some("object")) if node["additionalProperties"].is_object() => {
            Shape::Map(Arc::new(shape(&node["additionalProperties"], schema)))
        }
        (_, Some("object")) => Shape::Table(Arc::new(table(node, schema))),
        (_, Some("boolean")) => Shape::Flag,
        (_, Some("integer")) => Shape::Whole,
        (_, Some("number")) => Shape::Number,
        _ => match node["oneOf"].as_array() {
            Some(choices) => {
                let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
                Shape::Choice(choices.iter().map(|c| (text(&c["const"]), text(&c["description"]))).collect())
            }
            None => Shape::Word,
        },
    }
}
