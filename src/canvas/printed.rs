//! The schema of what templates see of a canvas: that of its records, in the form that [`view`] gives their values.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::record::Record;
use super::value::{Period, Prose, Score};
use super::view::{self, Printed};
use super::*;

/// The schema of what holds values in the form that templates see.
pub fn schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    let definitions = &mut schema["$defs"];
    // which language a text is in was chosen before, and a year came to be words like any period
    definitions[&*Prose::schema_name()] = json!({
        "type": "string",
        "description": "Text in the reader's language; one that is there in another only is a passage `<span lang=\"…\">`, ready to print.",
    });
    let period = &mut definitions[&*Period::schema_name()];
    *period = json!({ "type": "string", "description": period["description"] });
    // what too few answered is withheld from papers
    if let Value::Array(values) = &mut definitions[&*Score::schema_name()]["enum"] {
        values.push(Score::TooFew.id().into());
    }
    macro_rules! finish_kind {
        ($field:ident, $type:ident) => {
            if let Some(record) = definitions.get_mut(&*$type::schema_name()) {
                finish(record, $type::KIND, $type::FAMILY_CIRCLE);
            }
        };
    }
    for_kinds!(finish_kind);
    print(&mut schema);
    schema
}

/// What a record has besides its fields, and how far it travels.
fn finish(record: &mut Value, kind: &str, circle: Circle) {
    record["title"] = kind.into();
    record["x-circle"] = circle.name().into();
    let about = "Its key, which no other record has, such as `actor.weverij`.";
    record["properties"]["key"] = json!({ "type": "string", "description": about });
    if let Value::Array(required) = &mut record["required"] {
        required.push("key".into());
    }
}

/// Names in snake_case, descriptions in English, and nothing about what may be written in a sheet.
fn print(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(print),
        Value::Object(map) => {
            schema::say(map, Lang::En);
            map.retain(|key, value| {
                !["minLength", crate::editor::WRITTEN].contains(&&**key)
                    && (key != "default" || value.is_string())
            });
            if let Some(Value::Array(names)) = map.get_mut("required") {
                names.iter_mut().for_each(|name| *name = snake(name.as_str().unwrap_or_default()).into());
            }
            if let Some(Value::Object(fields)) = map.get_mut("properties") {
                let all = std::mem::take(fields).into_iter();
                fields.extend(all.map(|(name, field)| (snake(&name), field)));
            }
            map.values_mut().for_each(print);
        }
        _ => {}
    }
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}

impl<T: JsonSchema> JsonSchema for Printed<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// The head, the name of the canvas, and a list for each kind of record; a list takes the place of a field of its name.
impl JsonSchema for Canvas {
    fn schema_name() -> Cow<'static, str> {
        "Canvas".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Head::json_schema(generator);
        let object = schema.ensure_object();
        let mut fields = match object.get_mut("properties").map(Value::take) {
            Some(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        fields
            .insert("id".into(), json!({ "type": "string", "description": "Name of its sheet or folder." }));
        macro_rules! add_kind {
            ($field:ident, $type:ident) => {
                let list = stringify!($field);
                let those = view::telling::<$type>().map(|field| format!(" that has `{}`", field.bare()));
                let those = those.unwrap_or_default();
                let about = format!("Each `[[{}]]`{those}, in the order of the sheets.", $type::KIND);
                let items = generator.subschema_for::<$type>();
                fields.insert(list.into(), json!({ "type": "array", "items": items, "description": about }));
            };
        }
        for_kinds!(add_kind);
        let about = "The head of the canvas, its name, and a list for each kind of record.";
        object.insert("description".into(), about.into());
        object.insert("required".into(), fields.keys().cloned().collect());
        object.insert("properties".into(), fields.into());
        schema
    }
}
