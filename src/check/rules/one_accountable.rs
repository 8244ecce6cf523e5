//! `one-accountable`: a measure for which no single party answers.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::diagnostic::{Edit, Fix, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "one-accountable",
    detects: Say {
        nl: "Een maatregel heeft geen eindverantwoordelijke, of een groep in plaats van één partij. Voor maatregelen in een gevraagd of genomen besluit weegt dit het zwaarst.",
        en: "A measure has nobody accountable, or a group instead of one party. This weighs most for measures in a decision requested or taken.",
    },
    why: Say {
        nl: "Wat van iedereen is, is van niemand: over een jaar is er niemand die uitlegt waarom het niet gebeurde.",
        en: "What belongs to everybody belongs to nobody: a year from now there is no one to explain why it did not happen.",
    },
    remedy: Say {
        nl: "Noem één partij: `rasci = { accountable = \"…\" }`.",
        en: "Name one party: `rasci = { accountable = \"…\" }`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: concrete aanbevelingen om mee aan de slag te gaan; RASCI laat één eindverantwoordelijke toe.",
        en: "Drenthe and Emmen, 2016: concrete recommendations to get to work with; RASCI allows one accountable party.",
    },
    levels: Levels::new("--IEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["orchestrator-missing"],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("one_accountable.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} maatregelen hebben niet precies één eindverantwoordelijke.",
        "{n} measures do not have exactly one accountable party."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let decided = lookup::measures_of(canvas, |d| lookup::asked(d) || lookup::adopted(d));
    for measure in &canvas.measures {
        if matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped)) {
            continue;
        }
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let accountable = measure.rasci.as_ref().and_then(|r| r.accountable.as_deref());
        let crowd = accountable.and_then(|id| canvas.actor(id)).filter(|a| a.group == Some(true));
        let finding = match (accountable, crowd) {
            (Some(_), None) => continue,
            (Some(id), Some(group)) => {
                let message = text!(
                    "Voor {nl} is een groep eindverantwoordelijk, `{id}`; een groep is niet aan te spreken.",
                    "A group is accountable for {en}, `{id}`; a group cannot be held to account."
                );
                let finding = out.at(measure, "rasci.accountable", message);
                finding
                    .others
                    .push(group.place.at("group").with(text!("dit is een groep", "this is a group")));
                finding.help.push(text!(
                    "Noem de ene partij uit die groep die zich hiervoor verantwoordt.",
                    "Name the one party of that group that answers for it."
                ));
                finding
            }
            (None, _) => {
                let message = text!(
                    "Voor {nl} is geen eindverantwoordelijke genoemd.",
                    "Nobody is named as accountable for {en}."
                );
                let finding = out.at(measure, "rasci.accountable", message);
                suggest(measure, finding);
                finding
            }
        };
        if !decided.contains(&std::ptr::from_ref(measure)) {
            finding.level = finding.level.min(Level::Warning);
        }
    }
}

/// Who might be accountable, and the line to insert.
fn suggest(measure: &Measure, finding: &mut crate::diagnostic::Finding) {
    let only = measure.rasci.as_ref().and_then(|r| match r.responsible.as_slice() {
        [only] => Some(&**only),
        _ => None,
    });
    if let Some(only) = only {
        finding.help.push(text!(
            "`{only}` voert het uit: is die partij ook eindverantwoordelijk? Voeg dan toe: `accountable = \"{only}\"`.",
            "`{only}` does the work: is that party accountable too? Then add: `accountable = \"{only}\"`."
        ));
    }
    let place = &measure.place;
    if measure.rasci.is_none() && !place.has("rasci") {
        finding.fix = Some(Fix {
            title: text!("Voeg toe en vul in", "Add and fill in"),
            edits: vec![Edit {
                source: place.source,
                span: (place.end, place.end),
                replacement: "rasci = { accountable = \"…\" }\n".to_owned(),
            }],
            certain: false,
        });
    }
}
