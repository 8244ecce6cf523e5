//! `scope-missing`: a canvas without title, question, region, commissioner, date, period or limits.

use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "scope-missing",
    detects: Say {
        nl: "Het canvas noemt geen titel, vraag, gebied, opdrachtgever of peildatum, of zegt niet over welke periode het gaat of wat erbuiten valt. Een canvas met `provenance`, gemaakt uit teksten van anderen, hoeft geen opdrachtgever te noemen.",
        en: "The canvas names no title, question, region, commissioner or as-of date, or does not say which period it covers or what is outside it. A canvas with `provenance`, made from texts of others, need not name a commissioner.",
    },
    why: Say {
        nl: "Een ecosysteem heeft geen natuurlijke grens. Wie niet zegt waar het canvas over gaat, krijgt bij elke ontbrekende randvoorwaarde te horen dat die de zaak van een ander is.",
        en: "An ecosystem has no natural border. If the canvas does not say what it is about, every gap will be called someone else's business.",
    },
    remedy: Say { nl: "Vul het veld in onder `[canvas]`.", en: "Fill in the field under `[canvas]`." },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: één leidende vraag, gesteld door provincie en gemeente.",
        en: "Drenthe and Emmen, 2016: one guiding question, asked by province and municipality.",
    },
    levels: Levels::new("WWEEE-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("scope_missing.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let head = &subject.canvas.head;
    let required: [(&str, bool, Text); 5] = [
        (
            "title",
            head.title.as_ref().is_none_or(|title| title.is_empty()),
            text!("De titel ontbreekt.", "The title is missing."),
        ),
        (
            "question",
            head.question.as_ref().is_none_or(|q| q.is_empty()),
            text!("De leidende vraag ontbreekt.", "The guiding question is missing."),
        ),
        (
            "region",
            head.region.as_ref().and_then(|r| r.name.as_ref()).is_none_or(|n| n.is_empty()),
            text!("Het gebied is niet genoemd.", "The region is not named."),
        ),
        (
            "commissioners",
            // what is made from texts of others has none, and must not name one
            head.commissioners.is_empty() && head.provenance.is_none(),
            text!("De opdrachtgever is niet genoemd.", "The commissioner is not named."),
        ),
        ("as-of", head.as_of.is_none(), text!("De peildatum ontbreekt.", "The as-of date is missing.")),
    ];
    for (field, missing, message) in required {
        if missing {
            out.at(head, field, message).help.push(example(field));
        }
    }
    out.at_most(Level::Warning);
    let wanted: [(&str, bool, Text); 2] = [
        (
            "period",
            head.period.is_none(),
            text!("De periode van de plannen ontbreekt.", "The period of the plans is missing."),
        ),
        (
            "out-of-scope",
            head.out_of_scope.is_empty(),
            text!("De afbakening ontbreekt.", "What is out of scope is not said."),
        ),
    ];
    for (field, missing, message) in wanted {
        if missing {
            out.at(head, field, message).help.push(example(field));
        }
    }
}

/// The line to add under `[canvas]`.
fn example(field: &str) -> Text {
    let (nl, en) = match field {
        "title" => ("title = \"…\"", "title = \"…\""),
        "question" => ("question = \"Hoe maken wij …?\"", "question = \"How do we make …?\""),
        "region" => (
            "region = { name = \"…\", level = \"regional\" }",
            "region = { name = \"…\", level = \"regional\" }",
        ),
        "commissioners" => ("commissioners = [\"provincie\"]", "commissioners = [\"province\"]"),
        "as-of" => ("as-of = 2026-08-26", "as-of = 2026-08-26"),
        "period" => ("period = \"2027–2029\"", "period = \"2027–2029\""),
        _ => ("out-of-scope = [\"…\"]", "out-of-scope = [\"…\"]"),
    };
    Text::new(format!("Zet onder `[canvas]`: `{nl}`."), format!("Put under `[canvas]`: `{en}`."))
}
