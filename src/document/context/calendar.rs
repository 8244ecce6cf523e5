//! What templates see of the days on which others decide: in order, each day once, those that are past left out.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::plan::{MilestoneKind, Progress};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Period, Prose, Ref, Target, to};
use crate::canvas::view::{self, Printed};

/// A day on which others decide.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "moment")]
pub(super) struct Moment {
    /// The day, or the period by whose end it must be.
    #[schemars(with = "Period")]
    by: String,
    /// What is decided then.
    steps: Vec<Step>,
}

/// What bodies decide.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "step")]
struct Step {
    /// Keys of who decide; none where nobody says.
    #[schemars(with = "Vec<Ref<to::Party>>")]
    bodies: Vec<String>,
    /// What they decide; absent where nobody says.
    #[schemars(with = "Option<Prose>")]
    what: Printed<Option<Prose>>,
}

/// What bodies must still decide for what is asked or adopted, and the moments to go on or stop, from a day on.
pub(super) fn calendar(canvas: &Canvas, known: &Known, from: Option<Date>) -> Vec<Moment> {
    let own = canvas.lang();
    let prose = |text: Option<&Prose>| {
        text.map_or_else(|| Printed::new(serde_json::Value::Null), |t| view::prose(t, own))
    };
    let asks = |d: &&Decision| {
        !matches!(
            d.status,
            Some(DecisionStatus::Deferred | DecisionStatus::Rejected | DecisionStatus::NotPursued)
        )
    };
    let needs = canvas.decisions.iter().filter(asks).flat_map(|d| &d.needs);
    let needs = needs.filter(|need| need.status.unwrap_or(DecisionStatus::Asked) == DecisionStatus::Asked);
    let needs = needs.filter_map(|need| {
        let body = need.body.as_deref().map(|id| known.key(to::Body::KINDS, id));
        Some((
            need.by.as_ref()?,
            Step { bodies: body.into_iter().collect(), what: prose(need.what.as_ref()) },
        ))
    });
    let choices = canvas.milestones.iter().filter(|m| {
        m.kind == Some(MilestoneKind::GoNoGo) && m.status.unwrap_or(Progress::Open) == Progress::Open
    });
    let choices = choices.filter_map(|milestone| {
        let body = milestone.by.as_deref().map(|id| known.key(to::Party::KINDS, id));
        Some((
            milestone.date.as_ref()?,
            Step { bodies: body.into_iter().collect(), what: prose(milestone.what.as_ref()) },
        ))
    });
    let mut all: Vec<(&Period, Step)> = needs.chain(choices).collect();
    all.retain(|(_, step)| !step.bodies.is_empty() || !step.what.value().is_null());
    all.retain(|(by, _)| from.is_none() || by.end().is_none() || by.end() >= from);
    all.sort_by_key(|(by, _)| (by.end().is_none(), by.end()));
    let mut moments: Vec<Moment> = Vec::new();
    for (by, step) in all {
        match moments.last_mut().filter(|moment| moment.by == by.words) {
            Some(moment) => match moment.steps.iter_mut().find(|known| known.what == step.what) {
                Some(known) => known.bodies.extend(step.bodies),
                None => moment.steps.push(step),
            },
            None => moments.push(Moment { by: by.words.clone(), steps: vec![step] }),
        }
    }
    for step in moments.iter_mut().flat_map(|moment| &mut moment.steps) {
        let mut seen = Vec::new();
        step.bodies.retain(|body| {
            !seen.contains(body) && {
                seen.push(body.clone());
                true
            }
        });
    }
    moments
}
