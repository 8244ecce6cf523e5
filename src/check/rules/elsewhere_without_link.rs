//! `elsewhere-without-link`: something that others are said to provide, without saying who or by which agreement.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, words};
use crate::canvas::Canvas;
use crate::canvas::evidence::EvidenceKind;
use crate::canvas::offer::Stage;
use crate::canvas::value::{Prose, Score};
use crate::canvas::views::Assessment;
use crate::diagnostic::{Fix, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "elsewhere-without-link",
    detects: Say {
        nl: "Een randvoorwaarde heet elders geborgd, maar de aanbieder ontbreekt; of er is een aanbieder, maar geen afspraak: geen relatie met een overeenkomst of gezamenlijk project, en geen document of besluit als onderbouwing.",
        en: "A precondition is called available elsewhere, but the provider is missing; or there is a provider, but no agreement: no relation with an agreement or joint project, and no document or decision as evidence.",
    },
    why: Say {
        nl: "“Dat doen ze in de provinciehoofdstad al” is geen regeling. Zonder afspraak weet geen bedrijf of het er terechtkan.",
        en: "“They already do that in the provincial capital” is not an arrangement. Without an agreement no firm knows whether it can go there.",
    },
    remedy: Say {
        nl: "Noem de aanbieder met `provider`, en de afspraak in een `[[relation]]` met `stage = \"agreement\"`.",
        en: "Name the provider with `provider`, and the agreement in a `[[relation]]` with `stage = \"agreement\"`.",
    },
    origin: Say {
        nl: "Achterhoek: de zorg zoekt kennis en innovatiepartners “op bovenregionaal niveau”, en een doel is “borging van de samenwerking” met wie daar zit.",
        en: "Achterhoek: care looks for knowledge and partners “at a supra-regional level”, and one goal is to secure the cooperation with those outside the region.",
    },
    levels: Levels::new("-IWEW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("elsewhere_without_link.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} randvoorwaarden heten elders geborgd, zonder aanbieder of afspraak.",
        "{n} preconditions are called available elsewhere, without provider or agreement."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let elsewhere = asked::latest(subject)
        .filter(|a| a.value == Some(Score::Elsewhere) && asked::answers(a) == 0 && a.precondition.is_some());
    for assessment in elsewhere {
        let name = asked::precondition(subject, assessment.precondition.as_deref().unwrap_or_default());
        let (nl, en) = (name.nl, name.en);
        let Some(provider) = assessment.provider.as_deref() else {
            let finding = out.at(
                assessment,
                "provider",
                text!(
                    "“{nl}” heet elders geborgd, maar er staat niet bij wie het biedt.",
                    "“{en}” is called available elsewhere, but it does not say who provides it."
                ),
            );
            finding.fix = assessment.place.add("provider", "\"…\"").map(|edits| Fix {
                title: text!("Voeg toe en vul in", "Add and fill in"),
                edits,
                certain: false,
            });
            continue;
        };
        if linked(canvas, provider) || documented(canvas, assessment) {
            continue;
        }
        let who = words::name(canvas, printed(canvas, provider), Some(provider));
        let (who_nl, who_en) = (who.nl, who.en);
        let finding = out.at(
            assessment,
            "provider",
            text!(
                "“{nl}” komt van {who_nl}, maar het canvas noemt geen afspraak met die partij.",
                "“{en}” comes from {who_en}, but the canvas names no agreement with that party."
            ),
        );
        finding.level = finding.level.min(Level::Warning);
        finding.help.push(text!(
            "Leg de afspraak vast: `[[relation]]` met `to = \"{provider}\"`, `kind = \"cooperates\"` en `stage = \"agreement\"`; of noem met `evidence` het document of besluit waarin zij staat.",
            "Record the agreement: a `[[relation]]` with `to = \"{provider}\"`, `kind = \"cooperates\"` and `stage = \"agreement\"`; or name with `evidence` the document or decision that holds it."
        ));
    }
}

/// Whether a relation with the provider rests on more than talks.
fn linked(canvas: &Canvas, provider: &str) -> bool {
    canvas.relations.iter().any(|relation| {
        let with = [&relation.from, &relation.to].into_iter().any(|end| end.as_deref() == Some(provider));
        let firm = matches!(relation.stage, Some(Stage::Agreement | Stage::JointProject));
        with && (firm || relation.agreement.is_some())
    })
}

/// Whether a document or decision stands behind the assessment.
fn documented(canvas: &Canvas, assessment: &Assessment) -> bool {
    let evidence = |id: &str| canvas.evidence(id);
    assessment
        .evidence
        .iter()
        .filter_map(|id| evidence(id))
        .any(|e| matches!(e.kind, Some(EvidenceKind::Document | EvidenceKind::Decision)))
}

/// The printed name of a party, body or initiative.
fn printed<'a>(canvas: &'a Canvas, id: &str) -> Option<&'a Prose> {
    let actor = canvas.actor(id).and_then(|a| a.name.as_ref());
    let body = || canvas.body(id).and_then(|b| b.name.as_ref());
    let initiative = || canvas.initiative(id).and_then(|i| i.name.as_ref());
    actor.or_else(body).or_else(initiative)
}
