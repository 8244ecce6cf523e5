//! `orchestrator-missing`: nobody named who brings the parties together, for the whole or for one wide measure.

use std::collections::BTreeSet;

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::Canvas;
use crate::canvas::parties::{Mandate, Role};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "orchestrator-missing",
    detects: Say {
        nl: "Geen partij, orgaan, initiatief of maatregel laat zien wie de regie over het geheel voert; of aan een maatregel werken drie of meer partijen uit verschillende groepen zonder regisseur en zonder eindverantwoordelijke.",
        en: "No party, body, initiative or measure shows who orchestrates the whole; or three or more parties of different groups work on a measure without orchestrator and without anyone accountable.",
    },
    why: Say {
        nl: "Waar iedereen meedoet en niemand de regie heeft, valt het werk stil zodra het eerste geld op is.",
        en: "Where everyone takes part and nobody orchestrates, work stops as soon as the first money is spent.",
    },
    remedy: Say {
        nl: "Geef één partij `roles = [\"orchestrator\"]`, of noem bij een maatregel wie de regie voert met `orchestrator`.",
        en: "Give one party `roles = [\"orchestrator\"]`, or name who orchestrates a measure with `orchestrator`.",
    },
    origin: Say {
        nl: "Achterhoek: “Hier ligt een regierol voor de regio”; Drenthe en Emmen, 2016: één team.",
        en: "Achterhoek: an orchestrating role for the region; Drenthe and Emmen, 2016: one team.",
    },
    levels: Levels::new("-IWWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("orchestrator_missing.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    if !orchestrated(canvas) {
        out.at(
            &canvas.head,
            "",
            text!(
                "Niemand is genoemd die de regie over het geheel voert.",
                "Nobody is named who orchestrates the whole."
            ),
        )
        .address = "canvas.orchestrator".to_owned();
    }
    for measure in &canvas.measures {
        if matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped)) {
            continue;
        }
        let accountable = measure.rasci.as_ref().and_then(|r| r.accountable.as_ref());
        if accountable.is_some() || measure.orchestrator.is_some() {
            continue;
        }
        let (parties, groups) = crowd(canvas, measure);
        if parties < 3 || groups < 2 {
            continue;
        }
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let finding = out.at(
            measure,
            "rasci.accountable",
            text!(
                "Aan {nl} werken {parties} partijen uit {groups} groepen, maar niemand voert de regie.",
                "{parties} parties of {groups} groups work on {en}, but nobody orchestrates."
            ),
        );
        finding.help.push(text!(
            "Noem één partij: `orchestrator = \"…\"`, of één eindverantwoordelijke: `rasci = {{ accountable = \"…\" }}`.",
            "Name one party: `orchestrator = \"…\"`, or one that is accountable: `rasci = {{ accountable = \"…\" }}`."
        ));
    }
}

/// Whether anyone is named who carries the whole.
fn orchestrated(canvas: &Canvas) -> bool {
    canvas.actors.iter().any(|a| a.roles.contains(&Role::Orchestrator))
        || canvas.measures.iter().any(|m| m.orchestrator.is_some())
        || canvas.bodies.iter().any(|b| b.mandate.contains(&Mandate::Execution))
        || canvas
            .initiatives
            .iter()
            .any(|i| i.covers.iter().any(|c| c.precondition.as_deref() == Some("orchestration")))
}

/// How many parties work on a measure, and of how many groups of the helix.
fn crowd(canvas: &Canvas, measure: &Measure) -> (usize, usize) {
    let Some(rasci) = &measure.rasci else { return (0, 0) };
    let parties: BTreeSet<&str> =
        rasci.responsible.iter().chain(&rasci.supportive).chain(&rasci.consulted).map(|id| &**id).collect();
    let groups: BTreeSet<&str> = parties.iter().filter_map(|id| lookup::helix(canvas, id)).collect();
    (parties.len(), groups.len())
}
