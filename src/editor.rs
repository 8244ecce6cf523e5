//! Makes a JSON Schema one that editors of TOML can bear: Even Better TOML (taplo) and Tombi, each with its own gaps.
//!
//! - taplo passes over what stands beside `$ref`, and never comes back from `allOf`: what a field holds stands in it.
//! - taplo offers a key once for each branch of `oneOf` and `anyOf`: a choice is an `enum`, a text has two types.
//! - taplo looks for the item of a list of tables within that item: each table is its own item, which nothing else reads.
//! - Tombi takes a date for text only where the format says so, and shows no meaning of a value: the field tells them.

use serde_json::{Map, Value, json};

/// Where schemas keep what they refer to.
const DEFINITIONS: &str = "definitions";

/// Marks a type of which each field tells how it is written; no editor gets it.
pub const WRITTEN: &str = "x-written";

/// The schema of a day: Tombi knows a date by its format, taplo hands it over as text.
pub fn day() -> Value {
    // a list of one type: taplo then writes no quotation marks behind a new key
    json!({ "type": ["string"], "format": "date", WRITTEN: true })
}

/// The schema of a day, a year or words. Tombi's dates pass by the second branch, which is no table and so is not
/// offered again by taplo; what is none of the three is shut out first.
pub fn period() -> Value {
    json!({
        "not": { "type": ["boolean", "array", "object"] },
        "anyOf": [{ "type": ["string", "integer"] }, true],
        WRITTEN: true,
    })
}

/// The schema of a text, or of a table with a text per language.
pub fn text() -> Value {
    json!({
        "type": ["string", "object"],
        "minProperties": 1,
        "additionalProperties": false,
        "patternProperties": { "^(nl|en)$": { "type": "string" } },
    })
}

/// The schema in a form that both editors read, with nothing in it that it does not need.
pub fn bearable(mut schema: Value) -> Value {
    let definitions = match schema.get_mut(DEFINITIONS).map(Value::take) {
        Some(Value::Object(definitions)) => definitions,
        _ => Map::new(),
    };
    spell_out(&mut schema, &definitions);
    let mut kept = Map::new();
    keep(&schema, &definitions, &mut kept);
    if let Value::Object(map) = &mut schema {
        map.remove(DEFINITIONS);
        if let Some(title) = map.get("title").cloned() {
            map.entry("description").or_insert(title);
        }
        if !kept.is_empty() {
            map.insert(DEFINITIONS.to_owned(), kept.into());
        }
    }
    schema
}

/// Takes the definitions along that are referred to.
fn keep(schema: &Value, definitions: &Map<String, Value>, kept: &mut Map<String, Value>) {
    match schema {
        Value::Object(map) => {
            if let Some((name, found)) = target(map, definitions)
                && !kept.contains_key(name)
            {
                let mut found = found.clone();
                spell_out(&mut found, definitions);
                found["items"] = json!({ "$ref": format!("#/{DEFINITIONS}/{name}") });
                kept.insert(name.to_owned(), found.clone());
                keep(&found, definitions, kept);
            }
            map.values().for_each(|value| keep(value, definitions, kept));
        }
        Value::Array(items) => items.iter().for_each(|item| keep(item, definitions, kept)),
        _ => {}
    }
}

/// The definition that a schema refers to, with its name.
fn target<'s, 'd>(
    map: &'s Map<String, Value>,
    definitions: &'d Map<String, Value>,
) -> Option<(&'s str, &'d Value)> {
    let of = |map: &'s Map<String, Value>| map.get("$ref")?.as_str()?.strip_prefix("#/definitions/");
    let name = of(map).or_else(|| of(map.get("allOf")?.as_array()?.first()?.as_object()?))?;
    Some((name, definitions.get(name)?))
}

/// Puts what is referred to in the place of the reference, but for tables in a list.
fn spell_out(schema: &mut Value, definitions: &Map<String, Value>) {
    match schema {
        Value::Object(map) => {
            if let Some((_, Value::Object(found))) = target(map, definitions)
                && !(map.len() == 1 && found.contains_key("properties"))
            {
                let found = found.clone();
                map.remove("$ref");
                map.remove("allOf");
                let own = map.get("description").and_then(Value::as_str);
                let written = found.get("description").and_then(Value::as_str);
                // how a day or a score is written belongs to every field that holds one
                let both = own.zip(written).filter(|_| found.contains_key(WRITTEN));
                if let Some((own, written)) = both {
                    map.insert("description".into(), format!("{own} {written}").into());
                }
                for (key, value) in found {
                    map.entry(key).or_insert(value);
                }
            }
            map.remove(WRITTEN);
            as_enum(map);
            for value in map.values_mut() {
                spell_out(value, definitions);
            }
            describe_inside(map);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| spell_out(item, definitions)),
        _ => {}
    }
}

/// A choice of named constants as a list of values, each with its meaning.
fn as_enum(map: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = map.get("oneOf") else { return };
    if choices.is_empty() || choices.iter().any(|choice| choice.get("const").is_none()) {
        return;
    }
    let values: Vec<Value> = choices.iter().map(|choice| choice["const"].clone()).collect();
    let meanings: Vec<Value> = choices.iter().map(|choice| choice["description"].clone()).collect();
    map.remove("oneOf");
    map.insert("type".into(), "string".into());
    let pairs = || values.iter().filter_map(Value::as_str).zip(meanings.iter().filter_map(Value::as_str));
    if pairs().any(|(value, meaning)| value != meaning) {
        let told: Vec<String> = pairs()
            .map(
                |(value, meaning)| {
                    if value == meaning { format!("`{value}`") } else { format!("`{value}` ({meaning})") }
                },
            )
            .collect();
        let about = map.get("description").and_then(Value::as_str).unwrap_or_default();
        let about = format!("{about}\n\n{}.", told.join(", ")).trim().to_owned();
        map.insert("description".into(), about.into());
        map.insert("x-taplo".into(), json!({ "docs": { "enumValues": meanings } }));
    }
    map.insert("enum".into(), values.into());
}

/// What stands in a list, and each form that a value can have, is told of in the words of the field: taplo asks these.
fn describe_inside(map: &mut Map<String, Value>) {
    let Some(own) = map.get("description").cloned() else { return };
    for key in ["anyOf", "items"] {
        let forms = match map.get_mut(key) {
            Some(Value::Array(forms)) => forms.as_mut_slice(),
            Some(form) => std::slice::from_mut(form),
            None => continue,
        };
        let forms = forms.iter_mut().filter_map(Value::as_object_mut);
        for form in forms.filter(|form| !form.contains_key("$ref")) {
            form.entry("description").or_insert_with(|| own.clone());
        }
    }
}
