//! The Dutch names of keys, kinds and values, gathered from where each is declared.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::*;
use crate::sheet::Dictionary;

/// Dutch names of everything that may stand in a canvas sheet.
pub struct CanvasDictionary;

/// The words of sheets.
#[derive(Default)]
struct Table {
    /// English names by Dutch ones. A Dutch word with two meanings keeps both; which one holds, the field decides.
    dutch: HashMap<String, Vec<String>>,
    /// All names in either language.
    words: HashSet<String>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = Table::default();
        let mut fields = Head::FIELDS.iter().collect::<Vec<_>>();
        macro_rules! add_kind {
            ($field:ident, $type:ident) => {
                fields.extend($type::FIELDS);
            };
        }
        for_kinds!(add_kind);
        // what is in records comes after all that they say themselves
        while !fields.is_empty() {
            for field in &fields {
                let english = field.english();
                table.words.extend([english.clone(), field.dutch.to_owned()]);
                if english != field.dutch {
                    let known = table.dutch.entry(field.dutch.to_owned()).or_default();
                    if !known.contains(&english) {
                        known.push(english);
                    }
                }
            }
            fields = fields.iter().flat_map(|field| field.inside).collect();
        }
        table.words.extend(KINDS.iter().flat_map(|kind| [kind.name, kind.dutch]).map(str::to_owned));
        table
    })
}

impl Dictionary for CanvasDictionary {
    fn english(&self, dutch: &str) -> Vec<&str> {
        table().dutch.get(dutch).map(|names| names.iter().map(String::as_str).collect()).unwrap_or_default()
    }

    fn knows(&self, name: &str) -> bool {
        table().words.contains(name)
    }
}

/// Every English name with a Dutch one, by alphabet.
pub fn pairs() -> Vec<(&'static str, &'static str)> {
    let words = table().dutch.iter();
    let mut pairs: Vec<(&str, &str)> = words
        .flat_map(|(dutch, english)| english.iter().map(|name| (name.as_str(), dutch.as_str())))
        .collect();
    pairs.sort_unstable();
    pairs
}
