//! The answers per precondition: one row each, one mark per answer, a line under the middle one.

use std::collections::BTreeSet;

use super::fit::clean;
use super::rows::{Plot, Row};
use super::tell;
use super::words::{Figure, Words};
use crate::analysis::outcome::{Outcome, Standing};
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
