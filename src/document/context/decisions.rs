//! What templates see of decisions: which are asked, taken, put off, and what there is to choose.

use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::support::{Decision, DecisionStatus, Need};
use crate::canvas::value::{Ref, to};
use crate::canvas::view::{self, Printed};

/// Decisions by how they stand. One without `asked` is in none of these.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "decisions")]
pub(super) struct Decisions {
    /// What bodies must still decide for those that are asked, each once.
    needs: Vec<Printed<Need>>,
    /// Those asked of `meeting`, or of no meeting in particular.
    asked: Vec<Printed<Decision>>,
    /// The preconditions that those name.
    #[schemars(with = "Vec<Ref<to::Precondition>>")]
    about: Vec<String>,
    /// Those adopted, as asked or adapted.
    taken: Vec<Printed<Decision>>,
    /// Those rejected, or not pursued.
    not_pursued: Vec<Printed<Decision>>,
    /// Those put off.
    deferred: Vec<Printed<Decision>>,
    /// The first with more than one option, however it stands; absent where there is none.
    choice: Option<Printed<Decision>>,
}

/// The decisions of a canvas, and those that one of its meetings is asked for.
pub(super) fn decisions(canvas: &Canvas, known: &Known, meeting: Option<&str>) -> Decisions {
    let own = canvas.lang();
    let of = |wanted: &dyn Fn(&Decision) -> bool| -> Vec<Printed<Decision>> {
        let chosen = canvas.decisions.iter().filter(|d| view::tells(*d) && wanted(d));
        chosen.map(|d| view::record(d, known, own)).collect()
    };
    let with = |statuses: &[DecisionStatus]| of(&|d| d.status.is_some_and(|s| statuses.contains(&s)));
    let is_asked = |d: &Decision| {
        let here = meeting.is_none() || d.meeting.is_none() || d.meeting.as_deref() == meeting;
        here && d.status.unwrap_or(DecisionStatus::Asked) == DecisionStatus::Asked
    };
    let asked = of(&is_asked);
    let choice =
        of(&|_| true).into_iter().find(|d| d.value()["options"].as_array().is_some_and(|o| o.len() > 1));
    // a body that decides one thing for two of the decisions is named once
    let mut needs: Vec<Printed<Need>> = Vec::new();
    for need in asked.iter().filter_map(|d| d.value()["needs"].as_array()).flatten() {
        let need = Printed::new(need.clone());
        if !needs.contains(&need) {
            needs.push(need);
        }
    }
    Decisions {
        needs,
        asked,
        about: canvas
            .decisions
            .iter()
            .filter(|d| is_asked(d))
            .flat_map(|d| &d.preconditions)
            .map(|id| id.0.clone())
            .collect(),
        taken: with(&[DecisionStatus::Adopted, DecisionStatus::Adapted]),
        not_pursued: with(&[DecisionStatus::Rejected, DecisionStatus::NotPursued]),
        deferred: with(&[DecisionStatus::Deferred]),
        choice,
    }
}
