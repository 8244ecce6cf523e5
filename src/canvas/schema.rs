//! JSON Schemas of a canvas sheet, one per language of descriptions, made from the record types.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::record::Record;
use super::*;
use crate::editor;
use crate::text::Lang;

/// The schema of a sheet for editors, with descriptions in one language.
pub fn sheet(lang: Lang) -> Value {
    let mut schema = types(lang);
    forget(&mut schema);
    editor::bearable(schema)
}

/// Leaves out what references point at: an editor knows no ids.
fn forget(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.remove(reference::KINDS);
            map.values_mut().for_each(forget);
        }
        Value::Array(items) => items.iter_mut().for_each(forget),
        _ => {}
    }
}

/// The schema of a sheet as the types of its fields declare it, each type by name.
pub fn types(lang: Lang) -> Value {
    let mut generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let mut properties = Map::new();
    properties.insert("format".into(), json!({ "const": 1, "description": format_description(lang) }));
    let mut head = reference::<Head>(&mut generator);
    head["description"] = about::<Head>(&generator);
    properties.insert(Head::KIND.into(), head);
    macro_rules! add_kind {
        ($field:ident, $type:ident) => {
            let items = reference::<$type>(&mut generator);
            let about = about::<$type>(&generator);
            let list = json!({ "type": "array", "items": items, "description": about });
            properties.insert($type::KIND.into(), list);
        };
    }
    for_kinds!(add_kind);
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": match lang { Lang::Nl => "Blad van een canvas", Lang::En => "Sheet of a canvas" },
        "type": "object",
        "required": ["format"],
        "additionalProperties": false,
        "properties": properties,
    });
    let mut definitions = Value::Object(generator.take_definitions(true));
    describe(&mut definitions, lang);
    schema["definitions"] = definitions;
    describe(&mut schema["properties"], lang);
    schema
}

/// The schema for editors of a file that holds one value of a type, described in both languages as declarations are.
pub fn of<T: JsonSchema>(title: &str, required: &[&str], lang: Lang) -> Value {
    let generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    describe(&mut schema, lang);
    schema["title"] = title.into();
    schema["required"] = required.into();
    schema["properties"]["format"] = json!({ "const": 1, "description": format_description(lang) });
    editor::bearable(schema)
}

/// What a type says of itself, in both languages.
fn about<T: JsonSchema>(generator: &SchemaGenerator) -> Value {
    generator.definitions()[&*T::schema_name()]["description"].clone()
}

fn reference<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.subschema_for::<T>().to_value()
}

fn format_description(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Versie van het formaat.",
        Lang::En => "Version of the format.",
    }
}

/// Keeps one half of a description.
pub(super) fn say(map: &mut Map<String, Value>, lang: Lang) {
    if let Some(Value::String(text)) = map.get_mut("description")
        && let Some((en, nl)) = text.split_once("nl: ")
    {
        *text = if lang == Lang::Nl { nl } else { en }.trim().to_owned();
    }
}

/// Keeps one half of every description, and drops what no sheet has: `null`, which TOML lacks, and defaults.
fn describe(schema: &mut Value, lang: Lang) {
    match schema {
        Value::Object(map) => {
            say(map, lang);
            if map.get("default").is_some_and(|default| default.as_str().is_none_or(str::is_empty)) {
                map.remove("default");
            }
            without_null(map);
            for value in map.values_mut() {
                describe(value, lang);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| describe(item, lang)),
        _ => {}
    }
}

fn without_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = map.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
        if let [only] = choices.as_slice()
            && let Some(target) = only.get("$ref").cloned()
        {
            // draft 7 ignores what stands beside `$ref`; `allOf` keeps the field's own description
            map.remove("anyOf");
            map.insert("allOf".into(), json!([{ "$ref": target }]));
        }
    }
}
