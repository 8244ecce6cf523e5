//! What people call keys, kinds and values, gathered from where each is declared.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::field::Field;
use super::names::common;
use super::*;
use crate::sheet::{Dictionary, Holds, Name, Names};

/// The names of everything that may stand in a canvas sheet.
pub struct CanvasDictionary;

/// The kinds, with all that may stand in each.
fn kinds() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut fields = vec![Head::FIELDS];
        macro_rules! add_kind {
            ($field:ident, $type:ident) => {
                fields.push($type::FIELDS);
            };
        }
        for_kinds!(add_kind);
        let kind = |(kind, fields): (&Kind, &&'static [Field])| Name {
            english: kind.name.to_owned(),
            dutch: kind.dutch,
            also: kind.also,
            common: "",
            holds: Holds::Table,
            inside: names(fields),
        };
        Names::new(KINDS.iter().zip(&fields).map(kind).collect())
    })
}

/// What fields or values are called.
fn names(fields: &'static [Field]) -> Names {
    let name = |field: &Field| {
        let english = field.english();
        let inside = names(field.inside);
        let common = common(&english, field.dutch);
        Name { english, dutch: field.dutch, also: field.also, common, holds: field.holds, inside }
    };
    Names::new(fields.iter().map(name).collect())
}

/// Which group of the helix has which view.
const HELIX: [(&str, &str); 4] =
    [("public", "government"), ("sme", "business"), ("knowledge", "knowledge"), ("citizens", "society")];

/// The words of sheets, wherever they may stand.
#[derive(Default)]
struct Words {
    /// English names by Dutch ones. A Dutch word with two meanings keeps both; which one holds, the field decides.
    dutch: HashMap<&'static str, Vec<&'static str>>,
    /// All names in either language.
    all: HashSet<&'static str>,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = Words::default();
        let mut level: Vec<&Names> = kinds().all().iter().map(|kind| &kind.inside).collect();
        // what is in records comes after all that they say themselves
        while !level.is_empty() {
            let names: Vec<&'static Name> = level.iter().flat_map(|names| names.all()).collect();
            for name in &names {
                words.all.extend([&*name.english, name.dutch]);
                if name.english != name.dutch {
                    let known = words.dutch.entry(name.dutch).or_default();
                    if !known.contains(&&*name.english) {
                        known.push(&name.english);
                    }
                }
            }
            level = names.iter().map(|name| &name.inside).filter(|names| !names.all().is_empty()).collect();
        }
        words.all.extend(KINDS.iter().flat_map(|kind| [kind.name, kind.dutch]));
        words
    })
}

impl Dictionary for CanvasDictionary {
    fn english(&self, dutch: &str) -> Vec<&str> {
        words().dutch.get(dutch).cloned().unwrap_or_default()
    }

    fn names(&self) -> Option<&Names> {
        Some(kinds())
    }

    fn groups(&self, value: &str) -> Vec<(&'static str, &'static str)> {
        let views = kinds().get("view").and_then(|kind| kind.inside.get("kind"));
        let Some(view) = views.and_then(|kind| kind.inside.called(value)?.only()).or_else(|| {
            // groups of the helix are called as in sheets too
            HELIX.iter().find(|(_, group)| *group == value).and_then(|(view, _)| views?.inside.get(view))
        }) else {
            return Vec::new();
        };
        let group = HELIX.iter().find(|(own, _)| *own == view.english).map(|(_, group)| ("helix", *group));
        group.into_iter().chain([("view", &*view.english), ("group", &*view.english)]).collect()
    }

    fn knows(&self, name: &str) -> bool {
        words().all.contains(name)
    }
}
