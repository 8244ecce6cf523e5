//! The answers per precondition: one row each, one mark per answer, a line under the middle one.

use std::collections::BTreeSet;

use super::fit::clean;
use super::{Figure, Words, tell};
use crate::analysis::outcome::{Outcome, Standing};
use crate::canvas::value::Score;
use crate::canvas::views::ViewKind;
use crate::framework::Frame;
use crate::text::Lang;

/// The words that this figure asks for: key and arguments, some of them per view.
pub const WORDS: &[(&str, &[&str])] = &[
    ("view-public", &[]),
    ("view-sme", &[]),
    ("view-knowledge", &[]),
    ("view-citizens", &[]),
    ("view-adviser", &[]),
    ("view-self", &[]),
    ("answers-title", &[]),
    ("answers-about", &["rows", "views", "low", "high"]),
    ("answers-about-n", &["view", "n"]),
    ("answers-by-public", &[]),
    ("answers-by-sme", &[]),
    ("answers-by-knowledge", &[]),
    ("answers-by-citizens", &[]),
    ("answers-by-adviser", &[]),
    ("answers-by-self", &[]),
    ("answers-weakest-first", &[]),
    ("answers-middle", &[]),
    ("answers-apart", &["rows"]),
    ("answers-row", &["label", "says"]),
    ("answers-says-public", &["value"]),
    ("answers-says-sme", &["value"]),
    ("answers-says-knowledge", &["value"]),
    ("answers-says-citizens", &["value"]),
    ("answers-says-adviser", &["value"]),
    ("answers-says-self", &["value"]),
    ("answers-says-same", &["views", "value"]),
    ("answers-not-asked", &[]),
    ("answers-rest", &["rows"]),
    ("answers-state", &["view", "state"]),
    ("answers-head-precondition", &[]),
    ("answers-head-value", &["view"]),
    ("answers-head-counts", &["view", "low", "high"]),
    ("answers-value-n", &["value", "n"]),
    ("answers-unsure", &["counts", "unsure"]),
    ("answers-note-n", &["view", "n"]),
    ("answers-note-n-unsure", &["view", "n", "unsure"]),
    ("answers-note-single", &["view"]),
    ("answers-note-marks", &[]),
    ("answers-note-bars", &[]),
    ("answers-note-large", &[]),
    ("answers-note-apart", &[]),
];

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

/// Answers per precondition and view, in the order given; nothing where nobody was asked anything.
pub fn answers(outcomes: &[&Outcome], frame: &Frame, lang: Lang, words: &Words<'_>) -> Option<Figure> {
    let rows: Vec<Row<'_>> = outcomes.iter().map(|outcome| row(outcome, frame, lang)).collect();
    let standings = || rows.iter().flat_map(|row| &row.standings);
    let views: BTreeSet<ViewKind> = standings().map(|s| s.view).collect();
    let largest = standings().flat_map(|s| s.counts).max()?;
    let plot = Plot { rows, views, frame, lang, words, largest };
    let alt = tell::alt(&plot);
    Figure::new(plot.draw(&alt), alt, tell::note(&plot), tell::table(&plot))
}

fn row<'a>(outcome: &'a Outcome, frame: &Frame, lang: Lang) -> Row<'a> {
    let label = frame.precondition(&outcome.precondition).map(|p| clean(p.label.get(lang)));
    let label = label.filter(|label| !label.is_empty()).unwrap_or_else(|| clean(&outcome.precondition));
    let mut standings: Vec<&Standing> = outcome.standings.iter().collect();
    standings.sort_by_key(|s| s.view);
    Row { label, outcome, standings }
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
