//! `idea-lost`: an idea of which nobody can see what became of it.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::record::Record;
use crate::canvas::views::{Idea, IdeaStatus};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "idea-lost",
    detects: Say {
        nl: "Een idee is niet opgegaan in een maatregel, en ook niet met een reden geparkeerd of afgevallen.",
        en: "An idea has neither become part of a measure nor been parked or dropped with a reason.",
    },
    why: Say {
        nl: "Wie nooit hoort wat er met een idee gebeurde, komt de volgende keer niet meer.",
        en: "People who never hear what became of an idea do not come next time.",
    },
    remedy: Say {
        nl: "Zeg waarin het opging, `status = \"merged\"` met `merged-into`, of waarom het geparkeerd is of afviel, `status = \"parked\"` of `\"dropped\"` met `reason`.",
        en: "Say what it became part of, `status = \"merged\"` with `merged-into`, or why it was parked or dropped, `status = \"parked\"` or `\"dropped\"` with `reason`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: in een werksessie zijn “verschillende ideeën samengevoegd”; welke, en wat er afviel, staat er niet.",
        en: "Drenthe and Emmen, 2016: in a working session “various ideas were merged”; which, and what was dropped, is not said.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("idea_lost.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Van {n} ideeën is niet te zien wat ermee gebeurd is.",
        "Of {n} ideas nobody can see what became of them."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for idea in &subject.canvas.ideas {
        let name = words::name(subject.canvas, idea.text.as_ref(), idea.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let (path, message) = match idea.status {
            None | Some(IdeaStatus::Open) => (
                "status",
                text!(
                    "Van het idee {nl} staat niet vast wat ermee gebeurt.",
                    "It is not settled what becomes of the idea {en}."
                ),
            ),
            Some(IdeaStatus::Merged) if idea.merged_into.is_none() => (
                "merged-into",
                text!(
                    "Het idee {nl} is opgegaan in een maatregel; in welke, staat er niet.",
                    "The idea {en} has become part of a measure; which one is not said."
                ),
            ),
            Some(IdeaStatus::Parked) if !explained(idea) => (
                "reason",
                text!(
                    "Het idee {nl} is geparkeerd; waarom, staat er niet.",
                    "The idea {en} was parked; why is not said."
                ),
            ),
            Some(IdeaStatus::Dropped) if !explained(idea) => (
                "reason",
                text!(
                    "Het idee {nl} is afgevallen; waarom, staat er niet.",
                    "The idea {en} was dropped; why is not said."
                ),
            ),
            Some(_) => continue,
        };
        let finding = out.at(idea, path, message);
        match path {
            "merged-into" => {
                finding.help.push(text!(
                    "Noem de maatregel: `merged-into = \"…\"`.",
                    "Name the measure: `merged-into = \"…\"`."
                ));
            }
            "reason" => {
                finding.help.push(text!("Zeg waarom: `reason = \"…\"`.", "Say why: `reason = \"…\"`."))
            }
            _ => {}
        }
    }
}

/// Whether it says why an idea was parked or dropped, in the field for it or in the note.
fn explained(idea: &Idea) -> bool {
    [idea.reason.as_ref(), Record::note(idea)].into_iter().flatten().any(|text| !text.is_empty())
}
