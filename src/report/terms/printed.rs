//! Which papers print a field: found by planting marks and changing values, and kept in a file that a trial holds up to date.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::document::kind::{self, Kind};
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};

/// By kind of record and field, the kinds of document that print it; a `+` behind one that does so only where the record
/// says that it goes further than its kind does.
pub type Printed = BTreeMap<String, BTreeMap<String, Vec<String>>>;

/// The sign behind a document that prints what goes further than its kind does.
pub const FURTHER: char = '+';

fn all() -> &'static Printed {
    static ALL: OnceLock<Printed> = OnceLock::new();
    ALL.get_or_init(|| toml::from_str(include_str!("printed.toml")).unwrap_or_default())
}

/// The kinds of document that the program brings.
fn documents() -> &'static [Kind] {
    static KINDS: OnceLock<Vec<Kind>> = OnceLock::new();
    KINDS.get_or_init(|| kind::kinds(&kind::files(&[]), &mut Sources::default()).0)
}

/// The papers that print a field, in words.
pub fn of(kind: &str, path: &str) -> Text {
    // what stands in a table is told by its parts; of a table with names of the canvas's own, by itself
    told(all().get(kind).and_then(|fields| fields.get(path)).into_iter().flatten())
}

/// The papers that print anything of a kind.
pub fn of_kind(kind: &str) -> Text {
    told(all().get(kind).into_iter().flat_map(BTreeMap::values).flatten())
}

fn told<'a>(names: impl Iterator<Item = &'a String>) -> Text {
    let names: Vec<&String> = names.collect();
    let say = |lang: Lang| {
        let titles = documents().iter().filter_map(|document| {
            let title = document.about.title.get(lang);
            if names.iter().any(|name| **name == document.name) {
                return Some(title.to_owned());
            }
            let further = names.iter().any(|name| name.strip_suffix(FURTHER) == Some(&document.name));
            let circle = document.circle().name();
            further.then(|| match lang {
                Lang::Nl => format!("{title} (met `circle = \"{circle}\"`)"),
                Lang::En => format!("{title} (with `circle = \"{circle}\"`)"),
            })
        });
        titles.collect::<Vec<_>>()
    };
    let (nl, en) = (say(Lang::Nl), say(Lang::En));
    if nl.is_empty() {
        return text!("geen papier", "no paper");
    }
    let (nl, en) = (nl.join(", "), en.join(", "));
    text!("{nl}", "{en}")
}
