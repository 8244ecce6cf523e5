//! What templates see of what is late: past its day and still open, or without the status or figure that belongs there.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::late::{self, LateKind};
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::head::Phase;
use crate::canvas::value::{Period, Prose, Ref, Target, to};
use crate::canvas::view::{self, Printed};

/// Something that is late, or of which nobody says how it stands.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "late")]
pub(super) struct Late {
    /// In what way.
    kind: LateKind,
    /// Key of the record.
    pub(super) key: String,
    /// What it is, in the words of the sheet; absent where it has none.
    what: Printed<Option<Prose>>,
    /// Key of who sees to it; absent where nobody does.
    #[schemars(with = "Option<Ref<to::Party>>")]
    who: Option<String>,
    /// When it was to be; of a figure when it was last measured, of spending the last year told; absent where there is
    /// no day.
    #[schemars(with = "Option<Period>")]
    by: Option<String>,
}

/// All that is late on a day, the longest first; then, once plans are carried out, what says nothing of how it stands.
pub(super) fn late(canvas: &Canvas, known: &Known, from: Option<Date>) -> Vec<Late> {
    let Some(today) = from else { return Vec::new() };
    let mut all = late::overdue(canvas, today);
    if matches!(canvas.phase(), Phase::Execution | Phase::Closed) {
        let untold = late::untold(canvas, today, &all);
        all.extend(untold);
    }
    let printed = |late: late::Late<'_>| {
        let what = late.what.filter(|text| !text.is_empty());
        // a contribution has no words of its own; what else has none is printed nowhere
        (what.is_some() || late.kind == LateKind::Contribution).then(|| Late {
            kind: late.kind,
            key: late.record.address(),
            what: what.map_or_else(
                || Printed::new(serde_json::Value::Null),
                |text| view::prose(text, canvas.lang()),
            ),
            who: late.who.map(|id| known.key(to::Party::KINDS, id)),
            by: late.by.map(|by| by.into_owned()),
        })
    };
    all.into_iter().filter_map(printed).collect()
}
