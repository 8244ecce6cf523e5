//! The tree of one record: values with their spans, in the order of the file.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};
use toml::value::Datetime;

use crate::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'s> {
    /// The bytes of the value; of a table with a header of its own, the bytes of that header.
    pub span: Span,
    /// What is written there.
    pub value: Value<'s>,
}

/// What a value holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'s> {
    /// Text.
    String(Cow<'s, str>),
    /// A whole number; `None` is one that does not fit in 64 bits.
    Integer(Option<i64>),
    /// A number with decimals; `None` is one that is too large.
    Float(Option<f64>),
    /// true or false.
    Boolean(bool),
    /// A date, a time, or both.
    Datetime(Datetime),
    /// A list.
    Array(Vec<Node<'s>>),
    /// Fields with values, in the order of the file.
    Table(Vec<Entry<'s>>),
}

/// A field of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'s> {
    /// The name as written.
    pub key: Cow<'s, str>,
    /// Where the name stands.
    pub key_span: Span,
    /// Its value.
    pub node: Node<'s>,
}

impl<'s> Node<'s> {
    /// The fields, if it is a table.
    pub fn entries(&self) -> &[Entry<'s>] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    /// The elements, if it is a list.
    pub fn items(&self) -> &[Node<'s>] {
        match &self.value {
            Value::Array(items) => items,
            _ => &[],
        }
    }

    /// The value of a field, if it is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'s>> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// Takes over a parsed value; all spans move up by `offset`.
    pub(super) fn new(value: Spanned<DeValue<'s>>, offset: usize) -> Self {
        let span = shift(value.span(), offset);
        let value = match value.into_inner() {
            DeValue::String(text) => Value::String(text),
            DeValue::Integer(number) => Value::Integer(integer(number.as_str(), number.radix())),
            DeValue::Float(number) => Value::Float(float(number.as_str())),
            DeValue::Boolean(value) => Value::Boolean(value),
            DeValue::Datetime(value) => Value::Datetime(value),
            DeValue::Array(items) => {
                Value::Array(items.into_iter().map(|item| Node::new(item, offset)).collect())
            }
            DeValue::Table(table) => Value::Table(entries(table, offset)),
        };
        Self { span, value }
    }

    /// The same tree, free of the text it was read from.
    pub(super) fn into_owned(self) -> Node<'static> {
        let value = match self.value {
            Value::String(text) => Value::String(own(text)),
            Value::Integer(number) => Value::Integer(number),
            Value::Float(number) => Value::Float(number),
            Value::Boolean(value) => Value::Boolean(value),
            Value::Datetime(value) => Value::Datetime(value),
            Value::Array(items) => Value::Array(items.into_iter().map(Node::into_owned).collect()),
            Value::Table(entries) => Value::Table(
                entries
                    .into_iter()
                    .map(|e| Entry { key: own(e.key), key_span: e.key_span, node: e.node.into_owned() })
                    .collect(),
            ),
        };
        Node { span: self.span, value }
    }
}

/// The fields of a text.
///
/// # Errors
/// What keeps it from being TOML.
pub fn read(text: &str) -> Result<Vec<Entry<'_>>, Vec<toml::de::Error>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() { Ok(entries(table.into_inner(), 0)) } else { Err(errors) }
}

/// The same fields, free of the text they were read from.
pub(super) fn owned(fields: Vec<Entry<'_>>) -> Vec<Entry<'static>> {
    let own = |entry: Entry<'_>| Entry {
        key: Cow::Owned(entry.key.into_owned()),
        key_span: entry.key_span,
        node: entry.node.into_owned(),
    };
    fields.into_iter().map(own).collect()
}

/// The fields of a parsed table in the order of the file.
pub(super) fn entries<'s>(table: DeTable<'s>, offset: usize) -> Vec<Entry<'s>> {
    let mut entries: Vec<Entry<'s>> = table
        .into_iter()
        .map(|(key, value)| {
            let key_span = shift(key.span(), offset);
            Entry { key: key.into_inner(), key_span, node: Node::new(value, offset) }
        })
        .collect();
    // The parser keeps its tables by alphabet.
    entries.sort_by_key(|entry| entry.key_span.start);
    entries
}

fn own(text: DeString<'_>) -> Cow<'static, str> {
    Cow::Owned(text.into_owned())
}

fn shift(span: Span, offset: usize) -> Span {
    span.start + offset..span.end + offset
}

fn integer(digits: &str, radix: u32) -> Option<i64> {
    i64::from_str_radix(digits, radix).ok()
}

fn float(digits: &str) -> Option<f64> {
    let number: f64 = digits.parse().ok()?;
    (number.is_finite() || digits.contains("inf") || digits.contains("nan")).then_some(number)
}
