//! `text-too-long`: a text that no page can hold, most often something that was pasted by mistake.

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked};
use crate::canvas::walk::LeafKind;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "text-too-long",
    detects: Say {
        nl: "Een tekst is langer dan een paar bladzijden.",
        en: "A text is longer than a few pages.",
    },
    why: Say {
        nl: "Een document van twee bladzijden kan zo'n tekst niet bevatten. Vaak is er bij het plakken iets meegekomen.",
        en: "A document of two pages cannot hold such a text. Often something came along in pasting.",
    },
    remedy: Say {
        nl: "Vat de tekst samen, en verwijs met `evidence` naar het hele document.",
        en: "Sum the text up, and refer to the whole document with `evidence`.",
    },
    origin: Say {
        nl: "Gebruik: een heel verslag, of een afbeelding als tekens, geplakt in een veld.",
        en: "Use: a whole report, or a picture as characters, pasted into a field.",
    },
    levels: Levels::new("EEEEE-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["longest-text"],
    many: Some(many),
    examples: include_str!("text_too_long.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} teksten zijn langer dan een paar bladzijden.", "{n} texts are longer than a few pages.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let most = usize::try_from(subject.settings().longest_text).unwrap_or(usize::MAX);
    for Walked { record, leaves, .. } in subject.records.iter() {
        for leaf in leaves {
            // bytes are never fewer than characters, and cost nothing to know
            if !matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain) || leaf.text.len() <= most {
                continue;
            }
            let n = leaf.text.chars().count();
            if n > most {
                out.at(
                    *record,
                    leaf.path,
                    text!(
                        "Deze tekst telt {n} tekens; meer dan {most} past in geen document.",
                        "This text has {n} characters; no document holds more than {most}."
                    ),
                );
            }
        }
    }
}
