//! What templates see of what is to be done from a day on: actions and milestones in one order, that of their days.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::late::Late;
use crate::canvas::find::Known;
use crate::canvas::plan::{MilestoneKind, Progress};
use crate::canvas::value::{Period, Prose, Ref, Target, to};
use crate::canvas::view::{self, Printed};
use crate::canvas::{AnyRecord, Canvas};

/// Something that someone is to do.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "next")]
pub(super) struct Next {
    /// Key of the action or milestone.
    key: String,
    /// What it is.
    #[schemars(with = "Prose")]
    what: Printed<Option<Prose>>,
    /// Key of who does it; absent where nobody says.
    #[schemars(with = "Option<Ref<to::Party>>")]
    who: Option<String>,
    /// By when; absent where there is no day.
    #[schemars(with = "Option<Period>")]
    by: Option<String>,
}

/// Open actions and milestones that are not late. The moments to go on or stop stand in the calendar.
pub(super) fn next(canvas: &Canvas, known: &Known, late: &[Late]) -> Vec<Next> {
    let open = |status: Option<Progress>| status.unwrap_or(Progress::Open) == Progress::Open;
    let mut all: Vec<(Option<Date>, Next)> = Vec::new();
    let mut add = |record: &dyn AnyRecord, what: Option<&Prose>, who: Option<&str>, by: Option<&Period>| {
        let (key, what) = (record.address(), what.filter(|text| !text.is_empty()));
        let Some(what) = what.filter(|_| !late.iter().any(|late| late.key == key)) else { return };
        let next = Next {
            key,
            what: view::prose(what, canvas.lang()),
            who: who.map(|id| known.key(to::Party::KINDS, id)),
            by: by.map(|by| by.words.clone()),
        };
        all.push((by.and_then(Period::end), next));
    };
    for action in canvas.actions.iter().filter(|action| open(action.status)) {
        add(action, action.what.as_ref(), action.who.as_deref(), action.by.as_ref());
    }
    for milestone in canvas.milestones.iter().filter(|milestone| open(milestone.status)) {
        let chosen = milestone.kind == Some(MilestoneKind::GoNoGo) && milestone.date.is_some();
        if !chosen {
            add(milestone, milestone.what.as_ref(), milestone.by.as_deref(), milestone.date.as_ref());
        }
    }
    all.sort_by_key(|(end, _)| (end.is_none(), *end));
    all.into_iter().map(|(_, next)| next).collect()
}
