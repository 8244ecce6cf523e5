//! What templates see of decisions: which are asked, taken, put off, and what there is to choose.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::parties::Meeting;
use crate::canvas::support::{Decision, DecisionStatus, Need};
use crate::canvas::value::{Period, Ref, Target, to};
use crate::canvas::view::{self, Printed};

/// Decisions by how they stand. One without `asked` is in none of these.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "decisions")]
pub(super) struct Decisions {
    /// What bodies must still decide for those that are asked or taken, each once.
    needs: Vec<Printed<Need>>,
    /// Those asked of `meeting`, or of no meeting in particular. One whose meeting is over is late instead.
    asked: Vec<Printed<Decision>>,
    /// The preconditions that those name.
    #[schemars(with = "Vec<Ref<to::Precondition>>")]
    about: Vec<String>,
    /// Those adopted, as asked or adapted, and those noted, the latest first.
    taken: Vec<Printed<Decision>>,
    /// All that was decided, what was put off or left too, by the meeting that did so, or by body and day, the latest first.
    meetings: Vec<Gathering>,
    /// All that is asked and not decided yet, by the meeting it is asked of, the soonest first.
    pending: Vec<Gathering>,
    /// Those rejected, or not pursued.
    not_pursued: Vec<Printed<Decision>>,
    /// Those put off.
    deferred: Vec<Printed<Decision>>,
    /// The first of those asked with more than one option; absent where there is none. What was chosen is no choice.
    choice: Option<Printed<Decision>>,
}

/// What is decided in one meeting, or by one body on one day.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "gathering")]
struct Gathering {
    /// Key of the body; absent where nobody says.
    #[schemars(with = "Option<Ref<to::Body>>")]
    body: Option<String>,
    /// When; absent where nobody says.
    #[schemars(with = "Option<Period>")]
    on: Option<String>,
    /// What is decided there, in the order of the sheets.
    decisions: Vec<Printed<Decision>>,
}

/// The decisions of a canvas, and those that one of its meetings is asked for.
pub(super) fn decisions(
    canvas: &Canvas,
    known: &Known,
    meeting: Option<&Meeting>,
    on: Option<Date>,
) -> Decisions {
    let own = canvas.lang();
    let of = |wanted: &dyn Fn(&Decision) -> bool| -> Vec<Printed<Decision>> {
        let chosen = canvas.decisions.iter().filter(|d| view::tells(*d) && wanted(d));
        chosen.map(|d| view::record(d, known, own)).collect()
    };
    let with = |statuses: &[DecisionStatus]| of(&|d| d.status.is_some_and(|s| statuses.contains(&s)));
    let is_asked = |d: &Decision| {
        let own = d.meeting.as_deref();
        let here = own.is_none() || meeting.is_some_and(|meeting| meeting.id.as_deref() == own);
        let date = own.and_then(|id| canvas.meeting(id)).and_then(|meeting| meeting.date);
        let over = date.zip(on).is_some_and(|(date, on)| date.0 < on);
        let here = here || meeting.is_none() && !over;
        here && d.status.unwrap_or(DecisionStatus::Asked) == DecisionStatus::Asked
    };
    let asked = of(&is_asked);
    let several = |d: &&Printed<Decision>| d.value()["options"].as_array().is_some_and(|o| o.len() > 1);
    let choice = asked.iter().find(several).cloned();
    let told = || canvas.decisions.iter().filter(|d| view::tells(*d));
    let is_open = |d: &&Decision| d.status.unwrap_or(DecisionStatus::Asked) == DecisionStatus::Asked;
    let over: Vec<&Decision> = told().filter(|d| !is_open(d)).collect();
    let mut meetings = gatherings(canvas, known, &over);
    meetings.sort_by_key(|(end, _)| std::cmp::Reverse(*end));
    let open: Vec<&Decision> = told().filter(is_open).collect();
    let mut pending = gatherings(canvas, known, &open);
    pending.sort_by_key(|(end, _)| (end.is_none(), *end));
    let mut taken: Vec<&Decision> = told().filter(|d| is_taken(d)).collect();
    taken.sort_by_key(|d| std::cmp::Reverse(d.decided_on.as_ref().and_then(Period::end)));
    let taken: Vec<Printed<Decision>> = taken.into_iter().map(|d| view::record(d, known, own)).collect();
    // a body that decides one thing for two of the decisions is named once
    let mut needs: Vec<Printed<Need>> = Vec::new();
    for need in asked.iter().chain(&taken).filter_map(|d| d.value()["needs"].as_array()).flatten() {
        let open = need["status"].as_str().is_none_or(|status| status == DecisionStatus::Asked.name());
        let need = Printed::new(need.clone());
        if open && !needs.contains(&need) {
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
        taken,
        meetings: meetings.into_iter().map(|(_, gathering)| gathering).collect(),
        pending: pending.into_iter().map(|(_, gathering)| gathering).collect(),
        not_pursued: with(&[DecisionStatus::Rejected, DecisionStatus::NotPursued]),
        deferred: with(&[DecisionStatus::Deferred]),
        choice,
    }
}

fn is_taken(decision: &Decision) -> bool {
    let taken = [DecisionStatus::Adopted, DecisionStatus::Adapted, DecisionStatus::Noted];
    decision.status.is_some_and(|status| taken.contains(&status))
}

/// Decisions, each meeting with its own, and the last day it can be on.
fn gatherings(canvas: &Canvas, known: &Known, decisions: &[&Decision]) -> Vec<(Option<Date>, Gathering)> {
    let mut all: Vec<(Option<Date>, Gathering)> = Vec::new();
    for decision in decisions {
        let meeting = decision.meeting.as_deref().and_then(|id| canvas.meeting(id));
        let body = decision.body.as_deref().or_else(|| meeting?.body.as_deref());
        let met = meeting.and_then(|meeting| meeting.date).map(|day| Period::new(day.to_string()));
        let on = decision.decided_on.clone().or(met);
        let (body, end) = (body.map(|id| known.key(to::Body::KINDS, id)), on.as_ref().and_then(Period::end));
        let on = on.map(|on| on.words);
        let printed = view::record(*decision, known, canvas.lang());
        match all.iter_mut().find(|(_, there)| there.body == body && there.on == on) {
            Some((_, there)) => there.decisions.push(printed),
            None => all.push((end, Gathering { body, on, decisions: vec![printed] })),
        }
    }
    all
}
