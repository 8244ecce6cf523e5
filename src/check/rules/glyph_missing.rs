//! `glyph-missing`: a character that the typeface cannot print.

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked};
use crate::canvas::walk::LeafKind;
use crate::font;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "glyph-missing",
    detects: Say {
        nl: "Een tekst bevat een teken dat het lettertype niet kan drukken, zoals een emoji, of een onzichtbaar stuurteken.",
        en: "A text holds a character that the typeface cannot print, such as an emoji, or an invisible control character.",
    },
    why: Say {
        nl: "In de PDF komt er een leeg vierkantje voor in de plaats, en wie het stuk laat voorlezen hoort niets.",
        en: "The PDF has an empty box in its place, and whoever has the document read aloud hears nothing.",
    },
    remedy: Say { nl: "Haal het teken weg, of schrijf het als woord.", en: "Take the character out, or write it as a word." },
    origin: Say {
        nl: "Toegankelijkheid: een PDF volgens PDF/UA mag geen teken bevatten dat niet gedrukt kan worden.",
        en: "Accessibility: a PDF according to PDF/UA may not hold a character that cannot be printed.",
    },
    levels: Levels::new("WWWWWW"),
    scope: Scope::Record,
    outcome: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("glyph_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} teksten bevatten een teken dat niet te drukken is.", "{n} texts hold a character that cannot be printed.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for Walked { record, leaves } in subject.walk.iter() {
        for leaf in leaves {
            if !matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain) {
                continue;
            }
            let Some((_, c)) = font::first_unprintable(&leaf.text) else { continue };
            let code = u32::from(c);
            let message = if c.is_control() || is_invisible(c) {
                text!(
                    "Deze tekst bevat een onzichtbaar teken (U+{code:04X}) dat niet te drukken is.",
                    "This text holds an invisible character (U+{code:04X}) that cannot be printed."
                )
            } else {
                text!(
                    "Het teken “{c}” (U+{code:04X}) is niet te drukken.",
                    "The character “{c}” (U+{code:04X}) cannot be printed."
                )
            };
            out.at(*record, &leaf.path, message);
        }
    }
}

/// Marks of direction, joiners and the like, which a message cannot show.
fn is_invisible(c: char) -> bool {
    font::is_invisible(c)
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e000}'..='\u{f8ff}')
}
