//! Sheets whose texts for readers are replaced, all else kept: to see what texts do to documents.

use draagvlak::canvas::KINDS;
use draagvlak::canvas::value::Circle;
use libtest_mimic::Failed;
use toml::{Table, Value};

use super::expect::root;
use super::work::Work;

/// The text that the issue asks to be literal everywhere.
pub const HOSTILE: &str = r#"#read("secret.txt") ]#set page(width:1pt)[ *x* _y_ <l> @r $x$ | a | 1. = - \"#;

/// The sheet of the fictional region, which has every text in two languages.
pub fn fictional() -> Result<Table, Failed> {
    Ok(std::fs::read_to_string(root().join("canvases/voorbeeldstreek.toml"))?.parse()?)
}

/// Replaces every text for readers: each is a table of languages.
pub fn replace(table: &mut Table, with: &mut dyn FnMut() -> String) {
    for (_, value) in table.iter_mut() {
        replace_in(value, with);
    }
}

fn replace_in(value: &mut Value, with: &mut dyn FnMut() -> String) {
    match value {
        Value::Table(texts) if !texts.is_empty() && texts.keys().all(|key| key == "nl" || key == "en") => {
            let text = with();
            texts.iter_mut().for_each(|(_, value)| *value = Value::String(text.clone()));
        }
        Value::Table(table) => replace(table, with),
        Value::Array(items) => items.iter_mut().for_each(|item| replace_in(item, with)),
        _ => {}
    }
}

/// Replaces the texts of records that may not travel to a circle: all of them by one word.
pub fn mark(sheet: &mut Table, circle: Circle, word: &str) -> usize {
    let mut number = 0;
    for kind in KINDS {
        let Some(Value::Array(records)) = sheet.get_mut(kind.name) else { continue };
        for record in records {
            let Value::Table(record) = record else { continue };
            let own = match record.get("circle").and_then(Value::as_str) {
                Some("internal") => Circle::Internal,
                Some("steering") => Circle::Steering,
                Some(_) => Circle::Public,
                None => family(kind.name),
            };
            if own < circle {
                replace(record, &mut || {
                    number += 1;
                    word.to_owned()
                });
            }
        }
    }
    number
}

/// How far records of a kind travel unless they say otherwise: as agreed, not as the program has it.
fn family(kind: &str) -> Circle {
    match kind {
        "person" => Circle::Private,
        "allow" | "commitment" | "statement" => Circle::Internal,
        "action" | "assessment" | "assumption" | "backing" | "budget" | "decision" | "idea" | "indicator"
        | "measure" | "meeting" | "objection" | "review" | "session" => Circle::Steering,
        _ => Circle::Public,
    }
}

/// The sheet as a canvas of the fictional region; that texts which are keys are no longer unique does not matter.
pub fn work(sheet: &Table) -> Result<Work, Failed> {
    let work =
        Work::of("voorbeeldstreek", &[("canvases/voorbeeldstreek.toml".to_owned(), sheet.to_string())]);
    let unasked = work.read.loaded.findings.iter().find(|f| !f.rule.starts_with("key-"));
    match unasked {
        None => Ok(work),
        Some(finding) => Err(work.told(finding).into()),
    }
}
