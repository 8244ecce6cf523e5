//! The sheet that breaks every rule, with marks, so that each rule speaks of records that a reader may not see.

use std::collections::BTreeMap;

use libtest_mimic::Failed;
use serde_json::Value as Json;
use toml::{Table, Value};

use super::look::Reach;
use super::sheets::{Marker, Sheets, rename, resolved, schema};

/// Views that have a name of their own in the program.
const VIEWS: &[&str] = &["public", "sme", "adviser", "knowledge", "citizens", "self"];

/// The sheet that breaks every rule, its records in each of some circles in turn.
pub fn every_rule(circles: &[Reach]) -> Result<Sheets, Failed> {
    let text = std::fs::read_to_string(crate::expect::file("rules/all-at-once.toml"))?;
    let mut broken: Table = text.parse()?;
    let mut marker = Marker::new();
    let mut sheets = Sheets::new(&mut marker);
    if let Some(head) = broken.remove("canvas") {
        sheets.open.insert("canvas".to_owned(), head);
    }
    let mut names = BTreeMap::new();
    let mut reaches = BTreeMap::<String, (String, Reach)>::new();
    let mut next = circles.iter().cycle();
    let all = schema();
    for (kind, records) in broken {
        let Value::Array(records) = records else { continue };
        let definition = resolved(all, &all["properties"][&kind]["items"]);
        for record in records {
            let Value::Table(mut record) = record else { return Err("no record".into()) };
            let mut reach = *next.next().ok_or("no circles")?;
            let id = record.get("id").and_then(Value::as_str).map(str::to_owned);
            if let Some(id) = id.filter(|id| !VIEWS.contains(&id.as_str())) {
                // one id in two spellings stays one, and of one circle
                let known = reaches.entry(id.to_lowercase());
                let (word, of) = known.or_insert_with(|| (marker.word(reach), reach));
                reach = *of;
                names.insert(id.clone(), format!("{id}-{word}"));
            }
            mark(&mut record, all, definition, &mut marker, reach);
            record.remove("circle");
            sheets.add(&kind, record, reach);
        }
    }
    for table in [&mut sheets.open, &mut sheets.private] {
        rename(table, &names);
    }
    Ok(sheets)
}

/// Adds a mark to every text for readers.
fn mark(table: &mut Table, all: &Json, definition: &Json, marker: &mut Marker, reach: Reach) {
    for (field, value) in table.iter_mut() {
        mark_value(value, all, &definition["properties"][field], marker, reach);
    }
}

fn mark_value(value: &mut Value, all: &Json, schema: &Json, marker: &mut Marker, reach: Reach) {
    let definition = resolved(all, schema);
    let prose =
        schema["allOf"][0]["$ref"].as_str().or_else(|| schema["$ref"].as_str()) == Some("#/definitions/Text");
    match value {
        Value::String(text) if prose => *text = marker.marked(text, reach),
        Value::Table(texts) if prose => {
            texts.iter_mut().for_each(|(_, text)| mark_value(text, all, schema, marker, reach));
        }
        Value::Table(table) => mark(table, all, definition, marker, reach),
        Value::Array(items) => {
            items.iter_mut().for_each(|item| mark_value(item, all, &definition["items"], marker, reach));
        }
        _ => {}
    }
}
