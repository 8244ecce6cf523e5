//! `gap-without-measure`: a missing precondition that no measure, decision or choice answers.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup};
use crate::canvas::value::Score;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "gap-without-measure",
    detects: Say {
        nl: "Een randvoorwaarde ontbreekt of is zwak, terwijl geen maatregel haar versterkt, geen besluit haar noemt en nergens staat dat er bewust niets aan gebeurt. Een voorstel telt ook; een maatregel die gestopt is of afgewezen, niet meer.",
        en: "A precondition is missing or weak, while no measure strengthens it, no decision names it, and nothing says that it is deliberately left as it is. A proposal counts too; a measure that was stopped or turned down no longer does.",
    },
    why: Say {
        nl: "“En wat gaan we daaraan doen?” is de vraag die elk raadslid stelt. Niets doen mag, als dat erbij staat.",
        en: "“And what are we going to do about it?” is the question every councillor asks. Doing nothing is fine, as long as it is said.",
    },
    remedy: Say {
        nl: "Neem een maatregel op met `closes`, of zeg in `[canvas.focus] not-chosen` met `precondition` en `reason` waarom er niets aan gebeurt.",
        en: "Add a measure with `closes`, or say in `[canvas.focus] not-chosen` with `precondition` and `reason` why nothing is done about it.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: elk advies hoort bij iets wat ontbrak, van businessdevelopment tot pilots.",
        en: "Drenthe and Emmen, 2016: each recommendation goes with what was missing, from business development to pilots.",
    },
    levels: Levels::new("--WEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("gap_without_measure.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} randvoorwaarden zijn zwak of ontbreken, en geen maatregel, besluit of keuze gaat erover.",
        "{n} preconditions are weak or missing, and no measure, decision or choice answers them."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for outcome in subject.analysis.outcomes.iter().filter(|o| o.missing() && !o.answered()) {
        let Some(precondition) = subject.frame.precondition(&outcome.precondition) else { continue };
        let Some(weakest) = lookup::assessments(subject.canvas, outcome).first().copied() else { continue };
        let word =
            subject.frame.value(Score::Value(outcome.lowest.unwrap_or(0)).id()).map(|v| v.name.clone());
        let Text { nl: is_nl, en: is_en } = word.unwrap_or_default();
        let (id, nl, en) = (&precondition.id, &precondition.name.nl, &precondition.name.en);
        let finding = out.at(
            weakest,
            "",
            text!(
                "“{nl}” krijgt “{is_nl}”, en geen maatregel, besluit of keuze gaat erover.",
                "“{en}” gets “{is_en}”, and no measure, decision or choice answers it."
            ),
        );
        let lapsed =
            subject.canvas.measures.iter().filter(|m| m.closes.iter().any(|closed| **closed == **id));
        finding.others.extend(lapsed.map(|m| {
            let at = if m.status.is_some() { "status" } else { "" };
            m.place.at(at).with(text!("deze maatregel gaat niet door", "this measure does not go on"))
        }));
        // the address that `core-support-absent` uses too, so that one of the two speaks
        finding.address = format!("precondition.{id}");
        finding.fix = Some(lookup::new_measure(subject.canvas, id));
    }
}
