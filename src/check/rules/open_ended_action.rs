//! `open-ended-action`: an action, milestone or measure without a last day, or an action that nobody does.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::plan::{MeasureStatus, Milestone, Progress};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "open-ended-action",
    detects: Say {
        nl: "Een open actie of mijlpaal heeft geen dag, bij een open actie staat niet wie haar doet, bij een mijlpaal staat niet bij welke maatregel of bij wie hij hoort, of een maatregel die loopt, waartoe besloten is of die een begin heeft, heeft geen einde en keert ook niet elk jaar terug.",
        en: "An open action or milestone has no day, an open action does not say who does it, a milestone says neither to which measure nor to whom it belongs, or a measure that runs, is decided or says when it begins has no end and does not return each year either.",
    },
    why: Say {
        nl: "Zonder dag komt een afspraak nooit te laat, en zonder naam is zij van niemand. Beide komen niet terug op de lijst van wat te laat is.",
        en: "Without a day an agreement is never late, and without a name it is nobody's. Neither ever shows on the list of what is late.",
    },
    remedy: Say {
        nl: "Spreek af wie het doet en wanneer het klaar is: `who` en `by` bij een actie, `date` bij een mijlpaal, `ends` bij een maatregel. Een maand, kwartaal of jaar mag ook.",
        en: "Agree who does it and when it is done: `who` and `by` for an action, `date` for a milestone, `ends` for a measure. A month, quarter or year will do.",
    },
    origin: Say {
        nl: "Actielijsten van stuurgroepen: de kolommen “wie” en “wanneer” blijven leeg bij wat niemand graag doet.",
        en: "Action lists of steering groups: the columns “who” and “when” stay empty for what nobody likes to do.",
    },
    levels: Levels::new("---IW-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("open_ended_action.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Bij {n} acties, mijlpalen en maatregelen staat niet tot wanneer, of niet wie.",
        "{n} actions, milestones and measures do not say until when, or who."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
    for action in canvas.actions.iter().filter(|action| open(action.status)) {
        let name = words::name(canvas, action.what.as_ref(), action.id.as_deref());
        let (path, message) = match (&action.who, &action.by) {
            (Some(_), Some(_)) => continue,
            (Some(_), None) => {
                ("by", text!("De actie {name} heeft geen dag.", "The action {name} has no day."; name))
            }
            (None, Some(_)) => (
                "who",
                text!(
                    "Bij de actie {name} staat niet wie haar doet.",
                    "The action {name} does not say who does it.";
                    name
                ),
            ),
            (None, None) => (
                "who",
                text!(
                    "Bij de actie {name} staat niet wie haar doet, en niet wanneer.",
                    "The action {name} does not say who does it, nor when.";
                    name
                ),
            ),
        };
        out.at(action, path, message);
    }
    for milestone in canvas.milestones.iter().filter(|m| open(m.status) && m.date.is_none()) {
        let name = words::name(canvas, milestone.what.as_ref(), milestone.id.as_deref());
        let message = text!("De mijlpaal {name} heeft geen dag.", "The milestone {name} has no day."; name);
        out.at(milestone, "date", message);
    }
    let whose = |m: &&Milestone| open(m.status) && m.date.is_some() && m.measure.is_none() && m.by.is_none();
    for milestone in canvas.milestones.iter().filter(whose) {
        let name = words::name(canvas, milestone.what.as_ref(), milestone.id.as_deref());
        let message = text!(
            "Bij de mijlpaal {name} staat niet bij welke maatregel hij hoort, en niet wie ervoor zorgt.",
            "The milestone {name} says neither to which measure it belongs nor who sees to it.";
            name
        );
        out.at(milestone, "by", message).help.push(text!(
            "Noem de maatregel met `measure`, of wie ervoor zorgt met `by`.",
            "Name the measure with `measure`, or who sees to it with `by`."
        ));
    }
    let goes_on = |status| {
        matches!(status, Some(MeasureStatus::Decided | MeasureStatus::Running | MeasureStatus::Changed))
    };
    let endless = canvas.measures.iter().filter(|m| m.ends.is_none() && m.structural != Some(true));
    let over = |status| matches!(status, Some(MeasureStatus::Done | MeasureStatus::Stopped));
    for measure in endless.filter(|m| goes_on(m.status) || (m.starts.is_some() && !over(m.status))) {
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let message = text!(
            "Bij de maatregel {name} staat niet tot wanneer hij loopt.",
            "The measure {name} does not say until when it runs.";
            name
        );
        out.at(measure, "ends", message).help.push(text!(
            "Spreek af wanneer hij eindigt: `ends = …`. Keren de kosten elk jaar terug, zeg dan `structural = true`.",
            "Agree when it ends: `ends = …`. If its cost returns each year, say `structural = true`."
        ));
    }
}
