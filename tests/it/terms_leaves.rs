//! The fields of all kinds of record, what could stand in each, and how it is put there.

use std::collections::BTreeSet;

use draagvlak::canvas::reference;
use serde_json::Value as Json;
use toml::{Table, Value};

use crate::reader::sheets::{resolved, schema};

/// A field: kind of record, and steps from there.
pub type Place = (String, Vec<String>);

/// What a field holds, as far as it matters for changing it.
pub struct Leaf {
    pub place: Place,
    /// Values to put there, each of which a paper may show; none for a text, which gets a mark.
    pub values: Vec<Value>,
    pub list: bool,
}

/// Puts a value in a field of all records of a kind, in all tables on the way there.
pub fn plant(canvas: &mut Table, (kind, path): &Place, value: &dyn Fn(usize) -> Value) {
    let mut at = 0;
    match canvas.get_mut(kind) {
        Some(Value::Array(records)) => {
            for record in records.iter_mut().filter_map(Value::as_table_mut) {
                put(record, path, value, &mut at);
            }
        }
        Some(Value::Table(head)) => put(head, path, value, &mut at),
        _ => {}
    }
}

fn put(table: &mut Table, path: &[String], value: &dyn Fn(usize) -> Value, at: &mut usize) {
    let [first, rest @ ..] = path else { return };
    if rest.is_empty() {
        *at += 1;
        table.insert(first.clone(), value(*at));
        return;
    }
    match table.get_mut(first) {
        Some(Value::Array(items)) => {
            items.iter_mut().filter_map(Value::as_table_mut).for_each(|item| put(item, rest, value, at))
        }
        Some(Value::Table(inner)) => put(inner, rest, value, at),
        _ => {
            let mut inner = Table::new();
            put(&mut inner, rest, value, at);
            let list = LISTS.with(|lists| lists.contains(first.as_str()));
            table.insert(first.clone(), if list { Value::Array(vec![inner.into()]) } else { inner.into() });
        }
    }
}

thread_local! {
    /// Fields that hold a list of tables, wherever they stand.
    static LISTS: BTreeSet<String> = {
        let mut lists = BTreeSet::new();
        walk(&mut |place, node, in_list| {
            if in_list && node["properties"].is_object() {
                lists.extend(place.1.last().cloned());
            }
        });
        lists
    };
}

/// Visits every field of every kind with what it holds, or what its list holds.
fn walk(visit: &mut dyn FnMut(&Place, &Json, bool)) {
    let all = schema();
    for (kind, node) in all["properties"].as_object().into_iter().flatten() {
        let node = if node["type"] == "array" { &node["items"] } else { node };
        inside(all, resolved(all, node), &(kind.clone(), Vec::new()), visit);
    }
}

fn inside(all: &Json, table: &Json, (kind, path): &Place, visit: &mut dyn FnMut(&Place, &Json, bool)) {
    for (name, node) in table["properties"].as_object().into_iter().flatten() {
        let place = (kind.clone(), path.iter().cloned().chain([name.clone()]).collect());
        let node = resolved(all, node);
        let list = node["type"] == "array";
        let node = if list { &node["items"] } else { node };
        visit(&place, node, list);
        if resolved(all, node)["properties"].is_object() {
            inside(all, resolved(all, node), &place, visit);
        }
    }
}

/// All fields that hold no tables, but ids and what the program reads a canvas by.
pub fn leaves() -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let all = schema();
    walk(&mut |place, node, list| {
        let name = place.1.last().map_or("", String::as_str);
        let read = place.0 == "canvas" && ["frameworks", "language", "languages"].contains(&name);
        let node = resolved(all, node);
        if ["id", "circle"].contains(&name) || read || node["properties"].is_object() {
            return;
        }
        let values = values(node, name, list);
        leaves.push(Leaf { place: place.clone(), values, list });
    });
    leaves
}

/// Values to try in a field; none where it is text.
fn values(node: &Json, name: &str, list: bool) -> Vec<Value> {
    let day =
        |text: &str| text.parse::<toml::value::Datetime>().map_or(Value::Boolean(false), Value::Datetime);
    let one: Vec<Value> =
        match (node["type"].as_str(), node["oneOf"].as_array(), node[reference::KINDS].as_array()) {
            (_, Some(choices), _) => {
                choices.iter().filter_map(|choice| choice["const"].as_str()).map(Value::from).collect()
            }
            (_, _, Some(kinds)) => kinds.iter().filter_map(Json::as_str).flat_map(ids).collect(),
            (Some("boolean"), ..) => vec![true.into(), false.into()],
            (Some("integer"), ..) if name == "counts" => {
                return vec![Value::from(vec![5, 0, 0, 0, 1]), Value::from(vec![0, 0, 0, 1, 7])];
            }
            (Some("integer"), ..) if name.contains("year") => vec![2029.into(), 2031.into()],
            (Some("integer" | "number"), ..) => vec![3.into(), 123_457.into()],
            (Some("object"), ..) => vec![Value::Table(Table::from_iter([("advice".to_owned(), 1.into())]))],
            _ if name == "starts" && node["type"].is_array() => vec!["09:15".into(), "19:45".into()],
            _ if node["enum"].is_array() => vec![0.into(), 4.into()],
            _ if node["format"] == "date" => vec![day("2026-08-30"), day("2031-05-06")],
            _ if node["not"].is_object() => vec![day("2026-08-30"), "mei 2031".into()],
            // a helix set, a country, a hash: words that the program reads
            (Some("string"), ..) if ["helix", "rule", "where"].contains(&name) => {
                vec!["quadruple".into(), "actor.x".into()]
            }
            _ => return Vec::new(),
        };
    if list { one.into_iter().map(|value| Value::Array(vec![value])).collect() } else { one }
}

/// Ids of a kind of which some are there, so that a reference may lead elsewhere than it did.
fn ids(kind: &str) -> Vec<Value> {
    let named: &[&str] = match kind {
        "precondition" => &["talent", "market-and-first-customers"],
        "helix" => &["business", "knowledge"],
        "view" | "group" => &["sme", "public"],
        _ => {
            let examples: Table =
                include_str!("../../src/report/terms/examples.toml").parse().unwrap_or_default();
            let records = examples.get(kind).and_then(Value::as_array).into_iter().flatten();
            let first = records.filter_map(|record| record.get("id").cloned()).next();
            return first.into_iter().collect();
        }
    };
    named.iter().map(|id| Value::from(*id)).collect()
}
