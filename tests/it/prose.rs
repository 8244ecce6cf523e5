//! Sheets whose texts for readers are replaced, all else kept: to see what texts do to documents.

use libtest_mimic::Failed;
use toml::{Table, Value};

use super::expect::root;
use super::reader::look::Reach;
use super::reader::sheets;
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

/// The sheet of the same region in execution: what has a status, a reading or a day that is past.
pub fn later() -> Result<Table, Failed> {
    Ok(std::fs::read_to_string(root().join("canvases/voorbeeldstreek-2028.toml"))?.parse()?)
}

/// Replaces the texts of records and fields that may not travel so far, as agreed and not as the program has it: all by
/// one word. Gives how many.
pub fn mark(sheet: &mut Table, reach: Reach, word: &str) -> Result<usize, Failed> {
    let mut number = 0;
    for (kind, records) in sheet.iter_mut() {
        let Value::Array(records) = records else { continue };
        let family = sheets::family(kind)?;
        for record in records.iter_mut().filter_map(Value::as_table_mut) {
            let own = record.get("circle").and_then(Value::as_str);
            let own = Reach::ALL.into_iter().find(|reach| own == Some(reach.name())).unwrap_or(family);
            for (field, value) in record.iter_mut() {
                if sheets::field(kind, field, own) < reach {
                    replace_in(value, &mut || {
                        number += 1;
                        word.to_owned()
                    });
                }
            }
        }
    }
    Ok(number)
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
