//! `scope-missing`: a canvas without title, question, region, commissioner, date, period or limits.

use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "scope-missing",
    detects: Say {
        nl: "Het canvas noemt geen titel, vraag, gebied, opdrachtgever of peildatum, of zegt niet over welke periode het gaat of wat erbuiten valt.",
        en: "The canvas names no title, question, region, commissioner or as-of date, or does not say which period it covers or what is outside it.",
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
            text!("Het canvas heeft geen titel.", "The canvas has no title."),
        ),
        (
            "question",
            head.question.as_ref().is_none_or(|q| q.is_empty()),
            text!("Het canvas heeft geen leidende vraag.", "The canvas has no guiding question."),
        ),
        (
            "region",
            head.region.as_ref().and_then(|r| r.name.as_ref()).is_none_or(|n| n.is_empty()),
            text!("Het canvas noemt geen gebied.", "The canvas names no region."),
        ),
        (
            "commissioners",
            head.commissioners.is_empty(),
            text!("Het canvas noemt geen opdrachtgever.", "The canvas names no commissioner."),
        ),
        (
            "as-of",
            head.as_of.is_none(),
            text!("Het canvas heeft geen peildatum.", "The canvas has no as-of date."),
        ),
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
            text!(
                "Het canvas zegt niet over welke periode de plannen gaan.",
                "The canvas does not say which period the plans cover."
            ),
        ),
        (
            "out-of-scope",
            head.out_of_scope.is_empty(),
            text!("Het canvas zegt niet wat erbuiten valt.", "The canvas does not say what is outside it."),
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
