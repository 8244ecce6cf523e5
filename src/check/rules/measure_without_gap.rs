//! `measure-without-gap`: a measure that strengthens nothing that is weak and serves no goal.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::Canvas;
use crate::canvas::plan::{Goal, GoalStatus, Measure, MeasureStatus};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "measure-without-gap",
    detects: Say {
        nl: "Een maatregel dient geen doel, en versterkt geen randvoorwaarde of alleen randvoorwaarden die al voldoende of sterk zijn. Een maatregel waarvan een indicator bij een doel hoort, dient dat doel.",
        en: "A measure serves no goal, and strengthens no precondition or only preconditions that are sufficient or strong already. A measure with an indicator of a goal serves that goal.",
    },
    why: Say {
        nl: "Een maatregel zonder aanleiding is een stokpaardje: niemand kan zeggen wat er misgaat als hij niet doorgaat.",
        en: "A measure without a reason is a hobby horse: nobody can say what goes wrong if it does not go ahead.",
    },
    remedy: Say {
        nl: "Noem wat de maatregel versterkt, `closes = [\"…\"]`, of welk doel hij dient, `serves = [\"…\"]`; of haal hem weg.",
        en: "Name what the measure strengthens, `closes = [\"…\"]`, or which goal it serves, `serves = [\"…\"]`; or remove it.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: elk advies hoort bij iets wat ontbrak.",
        en: "Drenthe and Emmen, 2016: each recommendation goes with something that was missing.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("measure_without_gap.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} maatregelen hebben geen aanleiding.", "{n} measures have no reason.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let over = |m: &&Measure| matches!(m.status, Some(MeasureStatus::Done | MeasureStatus::Stopped));
    for measure in canvas.measures.iter().filter(|m| !over(m) && !serves(canvas, m)) {
        // what is not in the framework is reported as such
        let strong = |id: &str| subject.analysis.outcomes.iter().any(|o| o.precondition == id && o.strong());
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        if measure.closes.is_empty() {
            let message = text!(
                "De maatregel {nl} versterkt geen randvoorwaarde en dient geen doel.",
                "The measure {en} strengthens no precondition and serves no goal."
            );
            out.at(measure, "", message);
        } else if measure.closes.iter().all(|id| strong(id)) {
            let message = text!(
                "De maatregel {nl} versterkt alleen wat al voldoende is, en dient geen doel.",
                "The measure {en} only strengthens what is sufficient already, and serves no goal."
            );
            out.at(measure, "closes", message).help.push(text!(
                "Zeg welk doel hij dient, `serves = [\"…\"]`, of waarom dit nog beter moet.",
                "Say which goal it serves, `serves = [\"…\"]`, or why this must get better still."
            ));
        }
    }
}

/// Whether a measure serves a goal that still stands: as it says, or by an indicator that they share.
fn serves(canvas: &Canvas, measure: &Measure) -> bool {
    let stands = |goal: &&Goal| goal.status != Some(GoalStatus::Dropped);
    measure.serves.iter().any(|id| {
        // a goal that is not there is reported as such
        canvas.goal(id).is_none_or(|goal| stands(&goal))
    }) || canvas
        .goals
        .iter()
        .filter(stands)
        .any(|g| g.indicators.iter().any(|id| measure.indicators.contains(id)))
}
