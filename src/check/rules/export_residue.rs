//! `export-residue`: what a web page, a spreadsheet or a wrong encoding leaves in a text that was copied from it.

mod undone;

use std::cell::LazyCell;

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, lookup, words};
use crate::canvas::walk::LeafKind;
use crate::text;
use crate::text::{Say, Text};

use undone::{Kind, Residue};

/// The rule.
pub const RULE: Rule = Rule {
    name: "export-residue",
    detects: Say {
        nl: "In een tekst staat wat een webpagina, rekenblad of verkeerde codering achterliet: `&nbsp;`, `&amp;`, `<br>`, “CafÃ©”, `_x000D_`, `#N/B`, `#VERW!`, `#####` of een formule als `=SOM(B2:B9)`.",
        en: "A text holds what a web page, a spreadsheet or a wrong encoding left behind: `&nbsp;`, `&amp;`, `<br>`, “CafÃ©”, `_x000D_`, `#N/A`, `#REF!`, `#####` or a formula such as `=SUM(B2:B9)`.",
    },
    why: Say {
        nl: "Het wordt gedrukt zoals het er staat, en waar een foutcode uit Excel staat, ontbreekt een gegeven.",
        en: "It is printed as it stands, and where an error code of Excel stands, something is missing.",
    },
    remedy: Say { nl: "Schrijf wat er had moeten staan.", en: "Write what should have stood there." },
    origin: Say {
        nl: "Teksten worden geplakt uit webpagina's, Excel en exporten van andere systemen.",
        en: "Texts are pasted from web pages, Excel and exports of other systems.",
    },
    levels: Levels::new("WWWWWW"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("export_residue.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "In {n} teksten staat wat een webpagina, rekenblad of verkeerde codering achterliet.",
        "{n} texts hold what a web page, a spreadsheet or a wrong encoding left behind."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for Walked { record, leaves, .. } in subject.records.iter() {
        let record = *record;
        let name = LazyCell::new(|| words::record(subject.canvas, record));
        for leaf in leaves {
            let is_text = matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain | LeafKind::Period);
            if !is_text || leaf.path == "id" || !undone::may_have(leaf.text) {
                continue;
            }
            let Some(Residue { kind, found, better, certain }) = undone::find(leaf.text) else { continue };
            let finding = out.at(record, leaf.path, message(&name, kind, &words::short(&found)));
            finding.fix = better.and_then(|better| {
                let title = text!("Schrijf wat er bedoeld is", "Write what is meant");
                lookup::retyped(record, leaf, &better, title, certain)
            });
        }
    }
}

fn message(name: &Text, kind: Kind, found: &str) -> Text {
    let (nl, en) = (&name.nl, &name.en);
    match kind {
        Kind::Web => text!(
            "In de tekst van {nl} staat “{found}”, een rest van een webpagina.",
            "The text of {en} holds “{found}”, left over from a web page."
        ),
        Kind::Encoding => text!(
            "In de tekst van {nl} staat “{found}”: letters die door een verkeerde codering anders werden.",
            "The text of {en} holds “{found}”: letters that a wrong encoding turned into others."
        ),
        Kind::Sheet => text!(
            "In de tekst van {nl} staat “{found}”, een rest van een rekenblad.",
            "The text of {en} holds “{found}”, left over from a spreadsheet."
        ),
        Kind::Error => text!(
            "In de tekst van {nl} staat “{found}”, een foutcode van een rekenblad in plaats van een gegeven.",
            "The text of {en} holds “{found}”, an error code of a spreadsheet where something should stand."
        ),
        Kind::Formula => text!(
            "De tekst van {nl} is een formule van een rekenblad: “{found}”.",
            "The text of {en} is a formula of a spreadsheet: “{found}”."
        ),
    }
}
