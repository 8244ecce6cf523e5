//! What differs between two records, field by field: lists whose order is not printed are held against each other as sets.

use serde_json::Value;

use crate::canvas::field::{Field, Word};
use crate::sheet::Holds;

/// A field that is not what it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Its path, as in a sheet: `rasci.accountable`. A list, or a text in two languages, is one field.
    pub path: String,
    /// What it held; `null` for nothing.
    pub was: Value,
    /// What it holds; `null` for nothing.
    pub is: Value,
}

/// A record as far as it counts: what it says, with lists whose order counts for nothing in one fixed order.
pub fn canonical(fields: &[Field], value: &Value) -> Value {
    let Value::Object(map) = value else { return value.clone() };
    let all = fields.iter().filter_map(|field| {
        let name = field.english();
        let value = map.get(&name)?;
        Some((name, one(field, value)))
    });
    Value::Object(all.collect())
}

/// What a field holds, as far as it counts.
fn one(field: &Field, value: &Value) -> Value {
    match (field.holds, value) {
        (Holds::Table, value) => canonical(field.inside, value),
        // numbers in a row are one value
        (Holds::List(Holds::Number), value) => value.clone(),
        (Holds::List(held), Value::Array(items)) => {
            let table = *held == Holds::Table;
            let mut items: Vec<Value> = items
                .iter()
                .map(|item| if table { canonical(field.inside, item) } else { item.clone() })
                .collect();
            if !field.is(Word::Order) {
                items.sort_by_cached_key(Value::to_string);
            }
            Value::Array(items)
        }
        _ => value.clone(),
    }
}

/// The fields of two records of one kind that differ, as both have them.
pub fn differences(fields: &[Field], was: &Value, is: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    below(fields, "", was, is, &mut found);
    found
}

fn below(fields: &[Field], above: &str, was: &Value, is: &Value, found: &mut Vec<Difference>) {
    for field in fields {
        let name = field.english();
        let get = |value: &Value| value.get(&name).cloned().unwrap_or_default();
        let (old, new) = (get(was), get(is));
        if one(field, &old) == one(field, &new) {
            continue;
        }
        let path = if above.is_empty() { name } else { format!("{above}.{name}") };
        if field.holds == Holds::Table && old.is_object() && new.is_object() {
            below(field.inside, &path, &old, &new, found);
        } else {
            found.push(Difference { path, was: old, is: new });
        }
    }
}

/// The field at a path, with the one that holds it, if any.
pub fn at<'f>(fields: &'f [Field], path: &str) -> Option<(Option<&'f Field>, &'f Field)> {
    let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
    let field = fields.iter().find(|field| field.english() == step)?;
    match rest {
        None => Some((None, field)),
        Some(rest) => at(field.inside, rest).map(|(above, inner)| (above.or(Some(field)), inner)),
    }
}

/// Whether a value says something.
pub fn says(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(map) => map.values().any(says),
        _ => true,
    }
}
