//! What a sheet says as plain values, by which two texts are held to say the same.

use serde_json::{Map, Value};

use crate::canvas::field::{Field, Word};
use crate::sheet::{Holds, Node, Value as Written};

/// What a value says, whatever its form; `text` is that in which it stands.
pub fn said(node: &Node<'_>, text: &str) -> Value {
    match &node.value {
        Written::String(words) => Value::String(words.replace("\r\n", "\n")),
        Written::Boolean(flag) => Value::Bool(*flag),
        Written::Integer(Some(number)) => Value::from(*number),
        Written::Float(Some(number)) => Value::from(*number),
        // beyond what a number holds: as it is written
        Written::Integer(None) | Written::Float(None) => marked(&text[node.span.clone()]),
        Written::Datetime(day) => marked(&day.to_string()),
        Written::Array(items) => Value::Array(items.iter().map(|item| said(item, text)).collect()),
        Written::Table(entries) => {
            let all = entries.iter().map(|entry| (entry.key.to_string(), said(&entry.node, text)));
            Value::Object(all.filter(|(_, value)| !is_bare(value)).collect())
        }
    }
}

/// What is no text, told apart from every text: no sheet can hold this letter.
fn marked(words: &str) -> Value {
    Value::String(format!("\0{words}"))
}

/// Whether a value is a table without anything in it, which says as much as none.
pub fn is_bare(value: &Value) -> bool {
    value.as_object().is_some_and(Map::is_empty)
}

/// Puts a value where its path leads; lists of tables are reached by no path.
pub fn put(table: &mut Map<String, Value>, path: &[String], value: Value) {
    let Some((step, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        table.insert(step.clone(), value);
        return;
    }
    let inner = table.entry(step.clone()).or_insert_with(|| Value::Object(Map::new()));
    if let Value::Object(inner) = inner {
        put(inner, rest, value);
    }
}

/// Adds a table to the list at a path; nothing if something else stands there.
pub fn push(table: &mut Map<String, Value>, path: &[String], value: Value) -> Option<()> {
    let (step, rest) = path.split_first()?;
    let inner = table.entry(step.clone());
    if rest.is_empty() {
        inner.or_insert_with(|| Value::Array(Vec::new())).as_array_mut()?.push(value);
        return Some(());
    }
    push(inner.or_insert_with(|| Value::Object(Map::new())).as_object_mut()?, rest, value)
}

/// A value with lists whose order tells nothing in one order, so that two that say the same are equal.
pub fn settled(value: &Value, fields: &[Field]) -> Value {
    let Value::Object(table) = value else { return value.clone() };
    let one = |(name, value): (&String, &Value)| {
        let field = fields.iter().find(|field| field.is_called(name));
        let inside = field.map_or(&[][..], |field| field.inside);
        let value = match value {
            Value::Array(items) => {
                let mut items: Vec<Value> = items.iter().map(|item| settled(item, inside)).collect();
                let counted = field.is_some_and(|field| field.holds == Holds::List(&Holds::Number));
                if !counted && !field.is_some_and(|field| field.is(Word::Order)) && has_no_number(&items) {
                    items.sort_by_cached_key(Value::to_string);
                }
                Value::Array(items)
            }
            other => settled(other, inside),
        };
        (name.clone(), value)
    };
    Value::Object(table.iter().map(one).collect())
}

/// Whether none of a list is a number: numbers in a row are one value, as answers are.
pub fn has_no_number(items: &[Value]) -> bool {
    items.iter().all(|item| !item.is_number())
}
