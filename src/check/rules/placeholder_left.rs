//! `placeholder-left`: a text, name or reference that is still what stood there to be filled in.

use std::cell::LazyCell;

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, placeholder, words};
use crate::canvas::walk::LeafKind;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "placeholder-left",
    detects: Say {
        nl: "Een tekst, korte naam of verwijzing is nog wat er stond om in te vullen: “…”, “?”, “n.t.b.”, “TODO”, “xxx” of een zin uit een voorbeeld.",
        en: "A text, short name or reference is still what stood there to be filled in: “…”, “?”, “TBD”, “TODO”, “xxx” or a sentence from an example.",
    },
    why: Say {
        nl: "Drie puntjes in een notitie laten zien dat niemand haar gelezen heeft.",
        en: "Three dots in a brief show that nobody has read it.",
    },
    remedy: Say {
        nl: "Vul in wat er hoort, of haal de regel weg zolang het niet bekend is.",
        en: "Fill in what belongs there, or remove the line as long as it is not known.",
    },
    origin: Say {
        nl: "Achterhoek: een canvas van één pagina tekst telt al tientallen gegevens, die met de hand worden ingevuld.",
        en: "Achterhoek: the canvas of one page of text has dozens of records already, filled in by hand.",
    },
    levels: Levels::new("WWWEE-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &["unknown-reference", "date-unclear"],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("placeholder_left.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Op {n} plaatsen moet nog iets ingevuld worden.",
        "In {n} places something still has to be filled in."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for Walked { record, leaves, .. } in subject.records.iter() {
        let record = *record;
        let name = LazyCell::new(|| words::record(canvas, record));
        for leaf in leaves {
            // a word list may explain what people leave to be filled in
            let left = if record.kind() == "term" { placeholder::is_mark } else { placeholder::is_one };
            if !left(leaf.text) {
                continue;
            }
            let (shown, path) = (words::short(leaf.text), leaf.path);
            let (nl, en) = (&name.nl, &name.en);
            let message = match leaf.kind {
                LeafKind::Ref(_) => text!(
                    "Bij {nl} staat nog “{shown}” in plaats van een verwijzing.",
                    "In {en} there still is “{shown}” where a reference should be."
                ),
                _ if path == "id" => text!(
                    "Bij {nl} staat nog “{shown}” als korte naam.",
                    "In {en} there still is “{shown}” as a short name."
                ),
                _ => text!(
                    "Bij {nl} staat nog “{shown}” in plaats van tekst.",
                    "In {en} there still is “{shown}” where a text should be."
                ),
            };
            out.at(record, path, message);
        }
    }
}
