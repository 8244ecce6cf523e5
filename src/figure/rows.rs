//! What the picture of the answers and its words are made from: rows of preconditions with what each view gave them.

use std::collections::BTreeSet;

use super::fit::clean;
use super::words::Words;
use crate::analysis::outcome::{Outcome, Standing};
use crate::canvas::value::Score;
use crate::canvas::views::ViewKind;
use crate::framework::Frame;
use crate::text::Lang;

/// As many answers as are drawn one by one.
const COUNTABLE: u32 = 16;

/// One precondition with what the picture and its words need.
pub(super) struct Row<'a> {
    pub label: String,
    pub outcome: &'a Outcome,
    /// In the order of views.
    pub standings: Vec<&'a Standing>,
}

impl Row<'_> {
    /// Whether public parties and SMEs differ by two values or more.
    pub fn apart(&self) -> bool {
        let value = |view| self.outcome.standing(view).and_then(value);
        match (value(ViewKind::Public), value(ViewKind::Sme)) {
            (Some(public), Some(sme)) => public.abs_diff(sme) >= 2,
            _ => false,
        }
    }
}

/// The value of a standing, if it is on the scale.
pub(super) fn value(standing: &Standing) -> Option<u8> {
    match standing.score {
        Score::Value(value) => Some(value.min(4)),
        _ => None,
    }
}

/// All that one figure is made of.
pub(super) struct Plot<'a> {
    pub rows: Vec<Row<'a>>,
    pub views: BTreeSet<ViewKind>,
    pub frame: &'a Frame,
    pub lang: Lang,
    pub words: &'a Words<'a>,
    /// The most answers that one cell holds.
    pub largest: u32,
}

impl Plot<'_> {
    /// The name of a value or a state.
    pub fn name(&self, id: &str) -> String {
        let name = self.frame.value(id).map(|v| clean(v.name.get(self.lang)));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
    }

    /// The name of a view, inside a sentence.
    pub fn view(&self, view: ViewKind) -> String {
        clean(&self.words.say(&format!("view-{}", view.name()), &[]))
    }

    /// Whether each answer has a mark of its own.
    pub const fn countable(&self) -> bool {
        self.largest <= COUNTABLE
    }
}
