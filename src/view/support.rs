//! Who is for and who against, as the readers of one circle may see it: a sum may travel one circle further than its parts.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis;
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Day, Ref, Target, to};
use crate::check::Subject;

/// Who is for and against one proposal in one group, on the latest day asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "support")]
pub struct Support {
    /// Key of the proposal.
    #[schemars(with = "Ref<to::Purpose>")]
    pub proposal: String,
    /// Key of a view or party, or id of a group of the helix or of a view that has no record.
    #[schemars(with = "Ref<to::Group>")]
    pub group: String,
    /// The day they were asked; absent where the sheet has none.
    pub date: Option<Day>,
    /// How many are in favour.
    pub in_favour: i64,
    /// How many are in favour under conditions.
    pub with_conditions: i64,
    /// How many are neither in favour nor against.
    pub neutral: i64,
    /// How many are against.
    pub against: i64,
    /// How many were not asked.
    pub not_asked: i64,
    /// How many were asked.
    pub asked: i64,
}

impl Support {
    /// In favour, in favour under conditions, neutral, against.
    pub const fn votes(&self) -> [i64; 4] {
        [self.in_favour, self.with_conditions, self.neutral, self.against]
    }
}

/// The latest backing that the reader may see: a single body's is internal, a sum goes one circle further.
pub(super) fn support(subject: &Subject<'_>, canvas: &Canvas, circle: Circle) -> Vec<Support> {
    let (known, whole) = (Known::of(canvas), Known::of(subject.canvas));
    let mut circles: HashMap<String, Circle> = HashMap::new();
    for record in &subject.canvas.backings {
        // of two under one address, the one that travels least
        let least = circles.entry(record.address()).or_insert(record.circle());
        *least = record.circle().min(*least);
    }
    let visible = |support: &&analysis::Support| {
        let own = circles.get(&support.from).copied().unwrap_or(Circle::Private);
        let reach = match (support.asked(), own) {
            (n, Circle::Steering) if n >= subject.settings().min_n => Circle::Public,
            (n, Circle::Steering) if n <= 1 => Circle::Internal,
            _ => own,
        };
        reach >= circle
    };
    let rows = subject.analysis.support.iter().filter(visible).map(|s| {
        let [in_favour, with_conditions, neutral, against, not_asked] = s.counts;
        Support {
            proposal: known.key_of(&whole, to::Purpose::KINDS, &s.proposal),
            group: known.key_of(&whole, to::Group::KINDS, &s.group),
            date: s.date.map(Day),
            in_favour,
            with_conditions,
            neutral,
            against,
            not_asked,
            asked: s.asked(),
        }
    });
    rows.collect()
}
