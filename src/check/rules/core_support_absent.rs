//! `core-support-absent`: help with business development or with pilots without value, or missing without answer.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::record::Record;
use crate::canvas::value::Score;
use crate::canvas::views::Assessment;
use crate::text;
use crate::text::{Lang, Say};

/// The rule.
pub const RULE: Rule = Rule {
    name: "core-support-absent",
    detects: Say {
        nl: "Hulp bij businessdevelopment of begeleiding van pilots is uit het kader gehaald, heeft geen oordeel, of is zwak of ontbreekt terwijl geen maatregel, besluit of uitgesproken keuze erover gaat.",
        en: "Business development support or pilot project support was taken out of the framework, has no assessment, or is weak or missing while no measure, decision or explicit choice answers it.",
    },
    why: Say {
        nl: "Juist hierom vroegen ondernemers toen het canvas bij hen getoetst werd. Een stuurgroep die er niets over leest, besluit over iets anders dan wat bedrijven nodig hebben.",
        en: "This is what entrepreneurs asked for when the canvas was tested with them. A steering group that reads nothing about it decides on something other than what firms need.",
    },
    remedy: Say {
        nl: "Geef een oordeel; ontbreekt de hulp, neem dan een maatregel op met `closes`, of zeg in `[canvas.focus] not-chosen` waarom niet.",
        en: "Give an assessment; if the help is missing, add a measure with `closes`, or say in `[canvas.focus] not-chosen` why not.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: mkb-ondernemers noemden businessdevelopment en begeleiding van pilots.",
        en: "Drenthe and Emmen, 2016: SMEs named business development and support for pilot projects.",
    },
    levels: Levels::new("-WWEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["precondition-unassessed", "gap-without-measure", "perception-gap-unaddressed"],
    thresholds: &[],
    many: None,
    examples: include_str!("core_support_absent.toml"),
    check,
};

/// The two that the method cannot do without.
const CORE: [(&str, Say); 2] = [
    (
        "business-development-support",
        Say { nl: "Hulp bij businessdevelopment", en: "Business development support" },
    ),
    ("pilot-project-support", Say { nl: "Begeleiding van pilots", en: "Pilot project support" }),
];

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for (id, name) in CORE {
        let (nl, en) = (name.nl, name.en);
        if subject.frame.precondition(id).is_none() {
            // a canvas whose framework could not be found has a finding for that already
            if !subject.frame.preconditions.is_empty() {
                out.at(
                    &canvas.head,
                    "frameworks",
                    text!(
                        "“{nl}” staat niet in het kader van dit canvas.",
                        "“{en}” is not in the framework of this canvas."
                    ),
                );
            }
            continue;
        }
        let Some(outcome) = subject.analysis.outcomes.iter().find(|o| o.precondition == id) else { continue };
        let assessments: Vec<&Assessment> =
            canvas.assessments.iter().filter(|a| a.precondition.as_deref() == Some(id)).collect();
        if assessments.iter().all(|a| !says_something(a)) {
            unassessed(canvas.lang(), id, name, &assessments, out);
        } else if outcome.missing()
            && !outcome.answered()
            && let Some(weakest) = lookup::assessments(canvas, outcome).first()
        {
            out.at(
                *weakest,
                "",
                text!(
                    "“{nl}” is zwak of ontbreekt, en geen maatregel, besluit of keuze gaat erover.",
                    "“{en}” is weak or missing, and no measure, decision or choice answers it."
                ),
            )
            .address = format!("precondition.{id}");
        }
    }
}

/// A value on the scale, or a state with a note.
fn says_something(assessment: &Assessment) -> bool {
    assessment.counts.iter().any(|n| *n > 0)
        || match assessment.value {
            Some(Score::Value(_)) => true,
            Some(_) => Record::note(assessment).is_some(),
            None => false,
        }
}

fn unassessed(lang: Lang, id: &str, name: Say, assessments: &[&Assessment], out: &mut Findings<'_>) {
    let (nl, en) = (name.nl, name.en);
    let message = text!(
        "“{nl}” heeft geen oordeel, terwijl bedrijven daar het eerst naar vragen.",
        "“{en}” has no assessment, though firms ask for it first."
    );
    match assessments.first() {
        Some(assessment) => {
            out.at(*assessment, "value", message);
        }
        None => {
            out.absent(
                &format!("assessment.public/{id}"),
                &|record| record.address().starts_with("assessment.public/"),
                &format!(
                    "[[assessment]]\nview = \"public\"\nprecondition = \"{id}\"\ncounts = [0, 0, 0, 0, 0]   # {}\nsession = \"…\"\n",
                    words::COUNTS.get(lang)
                ),
                message,
            );
        }
    }
}
