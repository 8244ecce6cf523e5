//! `precondition-unassessed`: a precondition to which no view gives a value, or only "unknown" without a word.

use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::analysis::asked::given;
use crate::analysis::outcome::deciding_views;
use crate::canvas::head::Phase;
use crate::canvas::record::Record;
use crate::canvas::value::Score;
use crate::diagnostic::Level;
use crate::sheet::quoted;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "precondition-unassessed",
    detects: Say {
        nl: "Een randvoorwaarde van het kader heeft in geen enkele blik een oordeel. `unknown` is een oordeel; bij de stuurgroep hoort er een toelichting bij.",
        en: "A precondition of the framework has no assessment in any view. `unknown` is an assessment; for the steering group it needs a note.",
    },
    why: Say {
        nl: "Wat niet genoemd wordt, geldt in een vergadering als in orde.",
        en: "In a meeting, what is not mentioned counts as fine.",
    },
    remedy: Say {
        nl: "Geef een oordeel, of `value = \"unknown\"` met een `note` die zegt waarom.",
        en: "Give an assessment, or `value = \"unknown\"` with a `note` that says why.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: het canvas liet zien welke randvoorwaarden ontbraken.",
        en: "Drenthe and Emmen, 2016: the canvas showed which preconditions were missing.",
    },
    levels: Levels::new("-WWEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("precondition_unassessed.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} randvoorwaarden hebben geen oordeel.", "{n} preconditions have no assessment.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for precondition in &subject.frame.preconditions {
        let id = &precondition.id;
        if canvas.assessments.iter().any(|a| a.precondition.as_deref() == Some(id) && given(a)) {
            continue;
        }
        let view = deciding_views(canvas).first().map_or("public", |view| view.name());
        let (nl, en) = (&precondition.name.nl, &precondition.name.en);
        out.absent(
            &format!("assessment.{view}/{id}"),
            &|record| record.address().starts_with(&format!("assessment.{view}/")),
            &format!(
                "[[assessment]]\nview = \"{view}\"\nprecondition = {}\nvalue = \"unknown\"\nnote = \"…\"\n",
                quoted(id)
            ),
            text!("“{nl}” heeft geen oordeel.", "“{en}” has no assessment."),
        );
    }
    if !matches!(out.phase(), Phase::Steering | Phase::Execution) {
        return;
    }
    out.at_most(Level::Warning);
    for assessment in &canvas.assessments {
        if assessment.value == Some(Score::Unknown) && Record::note(assessment).is_none() {
            out.at(
                assessment,
                "value",
                text!(
                    "Dit oordeel is onbekend, maar er staat niet bij waarom.",
                    "This assessment is unknown, but it does not say why."
                ),
            )
            .help
            .push(text!(
                "Zet erbij waarom: `note = \"niet besproken in de werksessie\"`.",
                "Say why: `note = \"not discussed in the session\"`."
            ));
        }
    }
}
