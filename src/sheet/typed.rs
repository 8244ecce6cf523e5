//! Reads a tree into types with serde, keeping the faults as data instead of as English sentences.

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeSeed, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use crate::source::Span;

use super::tree::{Entry, Node, Value};

/// The names under which `toml` passes dates through serde.
const DATETIME_STRUCT: &str = "$__toml_private_Datetime";
pub(super) const DATETIME_FIELD: &str = "$__toml_private_datetime";

/// What serde refused.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Refusal {
    /// A value of another type; what was expected, as serde words it.
    Type(String),
    /// A value of the right type that will not do.
    Value(String),
    /// A number that does not fit.
    TooLarge,
    /// A name that is none of the known fields.
    UnknownField { name: String, known: &'static [&'static str] },
    /// A text that is none of the known values.
    UnknownVariant { name: String, known: &'static [&'static str] },
    /// Something that is not text where one of these was expected.
    NotOneOf(&'static [&'static str]),
    /// A field that must be there.
    Missing(&'static str),
    /// A field that is there twice, under two names.
    Twice(&'static str),
    /// What a hand-written reader says.
    Said(String),
}

/// The value that was refused.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Culprit {
    /// Identity of the node, stable while its tree stands.
    pub id: usize,
    pub span: Span,
    /// Its field name, if it has one.
    pub key: Option<Span>,
}

/// A refusal with its culprit, as soon as that is known, and the path to it.
#[derive(Debug)]
pub(super) struct Fault(pub Box<FaultBody>);

#[derive(Debug)]
pub(super) struct FaultBody {
    pub refusal: Refusal,
    pub culprit: Option<Culprit>,
    /// From the inside out.
    pub path: Vec<Step>,
}

/// One step of a path.
#[derive(Debug)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

impl Fault {
    fn new(refusal: Refusal) -> Self {
        Self(Box::new(FaultBody { refusal, culprit: None, path: Vec::new() }))
    }

    fn blame(mut self, culprit: impl FnOnce() -> Culprit) -> Self {
        self.0.culprit.get_or_insert_with(culprit);
        self
    }

    fn via(mut self, step: Step) -> Self {
        self.0.path.push(step);
        self
    }
}

impl FaultBody {
    /// The path as rules write it: `rasci.accountable`, `amounts[0].eur`.
    pub fn path(&self) -> String {
        let mut out = String::new();
        for step in self.path.iter().rev() {
            match step {
                Step::Key(key) if out.is_empty() => out.push_str(key),
                Step::Key(key) => out.extend([".", key]),
                Step::Index(n) => out.push_str(&format!("[{n}]")),
            }
        }
        out
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.refusal)
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Refusal::Said(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Refusal::Type(expected.to_string()))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(Refusal::Value(expected.to_string()))
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(Refusal::Value(expected.to_string()))
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self::new(Refusal::UnknownVariant { name: name.to_owned(), known })
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        if name == DATETIME_FIELD {
            return Self::new(Refusal::Type("a table".to_owned()));
        }
        Self::new(Refusal::UnknownField { name: name.to_owned(), known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Refusal::Missing(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Refusal::Twice(field))
    }
}

/// What earlier rounds decided about nodes.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    /// Passed over.
    pub skip: HashSet<usize>,
    /// Field names read as others.
    pub keys: HashMap<usize, &'static str>,
    /// Texts read as others.
    pub texts: HashMap<usize, &'static str>,
}

/// A node to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 's> {
    pub node: &'a Node<'s>,
    pub decisions: &'a Decisions,
}

fn id(node: &Node<'_>) -> usize {
    std::ptr::from_ref(node) as usize
}

impl<'a, 's> Reader<'a, 's> {
    fn text(&self, written: &'a str) -> &'a str {
        self.decisions.texts.get(&id(self.node)).copied().unwrap_or(written)
    }

    fn fields(&self, entries: &'a [Entry<'s>]) -> Fields<'a, 's> {
        Fields { entries: entries.iter(), current: None, decisions: self.decisions }
    }

    /// Finds the field that a reader of the whole table complained about.
    fn point(&self, fault: Fault) -> Fault {
        if fault.0.culprit.is_some() {
            return fault;
        }
        let name = match &fault.0.refusal {
            Refusal::UnknownField { name, .. } => name.clone(),
            Refusal::Twice(name) => (*name).to_owned(),
            _ => return fault,
        };
        let entries = self.node.entries();
        let Some(entry) = entries.iter().rev().find(|entry| {
            let read_as = self.decisions.keys.get(&id(&entry.node)).copied();
            !self.decisions.skip.contains(&id(&entry.node)) && read_as.unwrap_or(&entry.key) == name
        }) else {
            return fault;
        };
        fault.blame(|| culprit(entry)).via(Step::Key(entry.key.to_string()))
    }
}

fn culprit(entry: &Entry<'_>) -> Culprit {
    Culprit { id: id(&entry.node), span: entry.node.span.clone(), key: Some(entry.key_span.clone()) }
}

impl<'de, 'a, 's> de::Deserializer<'de> for Reader<'a, 's> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::String(text) => match self.decisions.texts.get(&id(self.node)).map(|word| word.parse()) {
                Some(Ok(figure)) => visitor.visit_i64(figure),
                _ => visitor.visit_str(self.text(text)),
            },
            Value::Integer(Some(number)) => visitor.visit_i64(*number),
            Value::Float(Some(number)) => visitor.visit_f64(*number),
            Value::Integer(None) | Value::Float(None) => Err(Fault::new(Refusal::TooLarge)),
            Value::Boolean(value) => visitor.visit_bool(*value),
            Value::Datetime(value) => visitor.visit_map(Moment(Some(value.to_string()))),
            Value::Array(items) => {
                visitor.visit_seq(Items { items: items.iter().enumerate(), decisions: self.decisions })
            }
            Value::Table(entries) => {
                visitor.visit_map(self.fields(entries)).map_err(|fault| self.point(fault))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let refuse = |wanted: &str| Err(Fault::new(Refusal::Type(wanted.to_owned())));
        match (name == DATETIME_STRUCT, &self.node.value) {
            (true, Value::Datetime(_)) => self.deserialize_any(visitor),
            (true, _) => refuse("a TOML datetime"),
            // serde would take the elements of a list for fields, in their order
            (false, Value::Datetime(_) | Value::Array(_)) => refuse(&format!("struct {name}")),
            (false, _) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match &self.node.value {
            Value::String(text) => visitor.visit_enum(self.text(text).into_deserializer()),
            Value::Table(entries) if entries.len() == 1 => {
                visitor.visit_enum(MapAccessDeserializer::new(self.fields(entries)))
            }
            _ => Err(Fault::new(Refusal::NotOneOf(variants))),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map identifier
    }
}

/// The fields of a table, one by one.
struct Fields<'a, 's> {
    entries: std::slice::Iter<'a, Entry<'s>>,
    current: Option<&'a Entry<'s>>,
    decisions: &'a Decisions,
}

impl<'de> de::MapAccess<'de> for Fields<'_, '_> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        let decisions = self.decisions;
        let Some(entry) = self.entries.find(|entry| !decisions.skip.contains(&id(&entry.node))) else {
            return Ok(None);
        };
        self.current = Some(entry);
        let name = decisions.keys.get(&id(&entry.node)).copied().unwrap_or(&entry.key);
        seed.deserialize(Name(name))
            .map(Some)
            .map_err(|fault| fault.blame(|| culprit(entry)).via(Step::Key(entry.key.to_string())))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let Some(entry) = self.current.take() else {
            return Err(de::Error::custom("a value was asked for before its key"));
        };
        seed.deserialize(Reader { node: &entry.node, decisions: self.decisions }).map_err(|fault| {
            let name = self.decisions.keys.get(&id(&entry.node)).copied().unwrap_or(&entry.key);
            fault.blame(|| culprit(entry)).via(Step::Key(name.to_owned()))
        })
    }
}

/// The elements of a list, one by one.
struct Items<'a, 's> {
    items: std::iter::Enumerate<std::slice::Iter<'a, Node<'s>>>,
    decisions: &'a Decisions,
}

impl<'de> de::SeqAccess<'de> for Items<'_, '_> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Fault> {
        let decisions = self.decisions;
        let Some((n, node)) = self.items.find(|(_, node)| !decisions.skip.contains(&id(node))) else {
            return Ok(None);
        };
        seed.deserialize(Reader { node, decisions }).map(Some).map_err(|fault| {
            fault.blame(|| Culprit { id: id(node), span: node.span.clone(), key: None }).via(Step::Index(n))
        })
    }
}

/// A date as `toml::value::Datetime` wants to be given it.
struct Moment(Option<String>);

impl<'de> de::MapAccess<'de> for Moment {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Fault> {
        if self.0.is_none() {
            return Ok(None);
        }
        seed.deserialize(Name(DATETIME_FIELD)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        let text = self.0.take().unwrap_or_default();
        seed.deserialize(text.into_deserializer())
    }
}

/// A field name.
struct Name<'a>(&'a str);

macro_rules! numeric_names {
    ($($method:ident $visit:ident $type:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self.0.parse::<$type>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => Err(Fault::new(Refusal::Value(stringify!($type).to_owned()))),
            }
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Name<'_> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    numeric_names! {
        deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32, deserialize_i64 visit_i64 i64,
        deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64
    }

    forward_to_deserialize_any! {
        bool i8 i128 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
