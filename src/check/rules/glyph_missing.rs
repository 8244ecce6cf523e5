//! `glyph-missing`: a character that the typeface cannot print.

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked};
use crate::canvas::walk::LeafKind;
use crate::font;
use crate::text;
use crate::text::{Say, Text, hidden, is_plain};

/// The rule.
pub const RULE: Rule = Rule {
    name: "glyph-missing",
    detects: Say {
        nl: "Een tekst bevat een teken dat het lettertype niet kan drukken, zoals een emoji.",
        en: "A text holds a character that the typeface cannot print, such as an emoji.",
    },
    why: Say {
        nl: "In de PDF komt er een leeg vierkantje voor in de plaats, en wie het document laat voorlezen, hoort niets.",
        en: "The PDF has an empty box in its place, and whoever has the document read aloud hears nothing.",
    },
    remedy: Say {
        nl: "Haal het teken weg, of schrijf het als woord.",
        en: "Take the character out, or write it as a word.",
    },
    origin: Say {
        nl: "Toegankelijkheid: een PDF volgens PDF/UA mag geen teken bevatten dat niet gedrukt kan worden.",
        en: "Accessibility: a PDF according to PDF/UA may not hold a character that cannot be printed.",
    },
    levels: Levels::new("WWWWWW"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("glyph_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} teksten bevatten een teken dat niet te drukken is.",
        "{n} texts hold a character that cannot be printed."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for Walked { record, leaves, .. } in subject.records.iter() {
        for leaf in leaves {
            if !matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain) || is_plain(leaf.text) {
                continue;
            }
            // what nobody sees is reported by itself
            let Some(c) = leaf.text.chars().find(|c| !font::printable(*c) && hidden(*c).is_none()) else {
                continue;
            };
            let code = u32::from(c);
            let message = text!(
                "Het teken “{c}” (U+{code:04X}) is niet te drukken.",
                "The character “{c}” (U+{code:04X}) cannot be printed."
            );
            out.at(*record, leaf.path, message);
        }
    }
}
