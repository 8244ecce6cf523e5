//! The part of `docs/templates.md` that is made from the schema of what templates see: tables of names, types and meanings.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;

/// The tables: all names, those below each, what every record has, and each kind of record.
pub fn of(schema: &Value) -> String {
    let mut page = Page { schema, out: String::new(), told: BTreeMap::new() };
    page.head();
    fields(schema).for_each(|(name, node)| page.row(name, node));
    for (name, node) in fields(schema) {
        if let Some((_, object)) = page.below(node).filter(|(_, object)| kind(object).is_none()) {
            page.section(&format!("`{name}`"), text(object));
            page.rows("", object, &[]);
        }
    }
    let canvas = page.behind(&schema["properties"]["canvas"]);
    let records: Vec<&Value> = fields(canvas)
        .filter_map(|(_, node)| Some(page.below(node)?.1))
        .filter(|object| kind(object).is_some())
        .collect();
    let shared: Vec<&str> = fields(records[0])
        .filter(|(name, node)| records.iter().all(|record| record["properties"].get(*name) == Some(*node)))
        .map(|(name, _)| name)
        .collect();
    page.section("Every record", "What all kinds of record have beside their own fields.".to_owned());
    for (name, node) in fields(records[0]).filter(|(name, _)| shared.contains(name)) {
        page.row(name, node);
    }
    for object in records {
        let circle = object["x-circle"].as_str().unwrap_or_default();
        let about = format!("{} Its circle is {circle}, unless it says otherwise.", text(object));
        page.section(&format!("`[[{}]]`", kind(object).unwrap_or_default()), about);
        page.rows("", object, &shared);
    }
    page.out
}

struct Page<'s> {
    schema: &'s Value,
    out: String,
    /// Tables of this section whose fields have rows already, with the name that these begin with.
    told: BTreeMap<*const Value, String>,
}

impl<'s> Page<'s> {
    fn section(&mut self, title: &str, about: String) {
        self.told.clear();
        let _ = write!(self.out, "\n### {title}\n\n{about}\n\n");
        self.head();
    }

    fn head(&mut self) {
        self.out += "| name | type | meaning |\n|---|---|---|\n";
    }

    /// A row for each field of a table, with those of the tables in it.
    fn rows(&mut self, before: &str, object: &'s Value, but: &[&str]) {
        for (name, node) in fields(object).filter(|(name, _)| !but.contains(name)) {
            let name = format!("{before}{name}");
            self.row(&name, node);
            let below = self.below(node).filter(|(_, object)| kind(object).is_none());
            if let Some((between, object)) =
                below.filter(|(_, object)| !self.told.contains_key(&std::ptr::from_ref(*object)))
            {
                self.told.insert(object, format!("{name}{between}"));
                self.rows(&format!("{name}{between}."), object, &[]);
            }
        }
    }

    fn row(&mut self, name: &str, node: &'s Value) {
        let about = if text(node).is_empty() { text(self.behind(node)) } else { text(node) };
        let shape = self.shape(node);
        let may_lack = if lacks(node) { "?" } else { "" };
        let _ = writeln!(self.out, "| `{name}`{may_lack} | {shape} | {about} |");
    }

    /// The table that a field holds, or holds many of, and what stands between their names.
    fn below(&self, node: &'s Value) -> Option<(&'static str, &'s Value)> {
        let node = self.behind(node);
        if node["type"] == "array" {
            return Some(("[]", self.below(&node["items"])?.1));
        }
        if node["additionalProperties"].is_object() {
            return Some(("[id]", self.below(&node["additionalProperties"])?.1));
        }
        node["properties"].is_object().then_some(("", node))
    }

    /// What a node stands for, behind references and the choice to hold nothing.
    fn behind(&self, node: &'s Value) -> &'s Value {
        let node = something(node);
        let target = node["$ref"].as_str().map(|target| target.trim_start_matches('#'));
        target.and_then(|target| self.schema.pointer(target)).unwrap_or(node)
    }

    /// The type of a field in a few words.
    fn shape(&self, node: &'s Value) -> String {
        let named = something(node)["$ref"].as_str().and_then(|target| target.rsplit('/').next());
        let node = self.behind(node);
        let words = |node: &Value| -> Vec<String> {
            let choices = node["oneOf"].as_array().into_iter().flatten();
            choices.filter_map(|choice| choice["const"].as_str()).map(|word| format!("`{word}`")).collect()
        };
        match (named, node["type"].as_str().or_else(|| node["type"][0].as_str())) {
            (Some("Text"), _) => "text".to_owned(),
            (Some("Date"), _) => "day".to_owned(),
            (Some("Period"), _) => "period".to_owned(),
            (Some("Score"), _) => "score".to_owned(),
            (Some("Clock"), _) => "time".to_owned(),
            (_, Some("array")) => {
                let or_nothing = if lacks(&node["items"]) { " or nothing" } else { "" };
                format!("list of {}{or_nothing}", self.shape(&node["items"]))
            }
            (_, Some("object")) => match (kind(node), &node["additionalProperties"]) {
                (Some(kind), _) => format!("[{kind}](#{kind})"),
                (None, each @ Value::Object(_)) => format!("{} by id", self.shape(each)),
                _ => match self.told.get(&std::ptr::from_ref(node)) {
                    Some(name) => format!("table as `{name}`"),
                    None => "table".to_owned(),
                },
            },
            (_, Some("boolean")) => "yes or no".to_owned(),
            (_, Some("integer")) => "whole number".to_owned(),
            (_, Some("number")) => "number".to_owned(),
            _ if node["oneOf"].is_array() => words(node).join(", "),
            _ => match node["x-refers-to"].as_array() {
                Some(kinds) => {
                    let kinds: Vec<&str> = kinds.iter().filter_map(Value::as_str).collect();
                    let of_frame = kinds == ["precondition"] || kinds == ["helix"];
                    format!("{} of {}", if of_frame { "id" } else { "key" }, kinds.join(", "))
                }
                None => "string".to_owned(),
            },
        }
    }
}

/// The fields of a table, in order.
fn fields(object: &Value) -> impl Iterator<Item = (&str, &Value)> {
    object["properties"].as_object().into_iter().flatten().map(|(name, node)| (name.as_str(), node))
}

/// Whether a field may hold nothing.
fn lacks(node: &Value) -> bool {
    let choices = node["anyOf"].as_array().into_iter().flatten().map(|choice| &choice["type"]);
    choices.chain(node["type"].as_array().into_iter().flatten()).any(|name| name == "null")
}

/// A field that may hold nothing, where it holds something.
fn something(node: &Value) -> &Value {
    node["anyOf"].as_array().map_or(node, |choices| &choices[0])
}

/// What a node says of itself, on one line, as it stands in a row.
fn text(node: &Value) -> String {
    let words: Vec<&str> = node["description"].as_str().unwrap_or_default().split_whitespace().collect();
    words.join(" ").replace('|', "\\|")
}

/// The kind of record that a table is.
fn kind(object: &Value) -> Option<&str> {
    object["x-circle"].as_str().and(object["title"].as_str())
}
