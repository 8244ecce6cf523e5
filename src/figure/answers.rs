//! The answers per precondition: one row each, one mark per answer or bars of shares, a line under the middle one.

use super::rows::{Asked, Plot};
use super::words::{Figure, Words};
use super::{tell, title};

/// The words that this figure asks for: key and arguments, some of them per view.
pub const WORDS: &[(&str, &[&str])] = &[
    ("view-public", &[]),
    ("view-sme", &[]),
    ("view-knowledge", &[]),
    ("view-citizens", &[]),
    ("view-adviser", &[]),
    ("view-self", &[]),
    ("answers-misses-public", &["label", "most"]),
    ("answers-misses-sme", &["label", "most"]),
    ("answers-misses-knowledge", &["label", "most"]),
    ("answers-misses-citizens", &["label", "most"]),
    ("answers-title-part", &["view", "part", "all", "low", "high"]),
    ("answers-title-all", &["view", "all", "low", "high"]),
    ("answers-title-percent", &["view", "percent", "low", "high"]),
    ("answers-title-row", &["label", "says"]),
    ("answers-title-lowest", &["label", "value", "views"]),
    ("answers-title-lowest-of", &["rows", "all", "value"]),
    ("answers-title-lowest-all", &["all", "value"]),
    ("answers-title-divided", &["label", "views"]),
    ("answers-title-not-below", &["value"]),
    ("answers-title-none", &[]),
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
    ("answers-apart", &["rows", "views"]),
    ("answers-groups", &[]),
    ("answers-row", &["label", "says"]),
    ("answers-says-public", &["value"]),
    ("answers-says-sme", &["value"]),
    ("answers-says-knowledge", &["value"]),
    ("answers-says-citizens", &["value"]),
    ("answers-says-adviser", &["value"]),
    ("answers-says-self", &["value"]),
    ("answers-says-same", &["views", "value"]),
    ("answers-says-divided", &["view"]),
    ("answers-divided", &[]),
    ("too-few", &[]),
    ("answers-not-asked", &[]),
    ("answers-rest", &["rows"]),
    ("answers-state", &["view", "state"]),
    ("answers-head-precondition", &[]),
    ("answers-head-value", &["view"]),
    ("answers-head-counts", &["view", "low", "high"]),
    ("answers-value-n", &["value", "n"]),
    ("answers-unsure", &["counts", "unsure"]),
    ("answers-people-public", &["n", "shown"]),
    ("answers-people-sme", &["n", "shown"]),
    ("answers-people-knowledge", &["n", "shown"]),
    ("answers-people-citizens", &["n", "shown"]),
    ("answers-people-adviser", &["n", "shown"]),
    ("answers-people-self", &["n", "shown"]),
    ("answers-people-of", &["n", "shown", "of"]),
    ("answers-organisations-public", &["n", "shown"]),
    ("answers-organisations-sme", &["n", "shown"]),
    ("answers-organisations-knowledge", &["n", "shown"]),
    ("answers-note-who", &["who"]),
    ("answers-note-some", &["view", "n", "all", "each"]),
    ("answers-note-range", &["who", "low", "high"]),
    ("answers-note-per-row", &["view", "n", "shown"]),
    ("answers-note-sources", &["view", "sources", "n", "shown"]),
    ("answers-note-when", &["who", "when"]),
    ("answers-note-about", &["who", "about"]),
    ("answers-note-rest", &["who"]),
    ("answers-span", &["low", "high"]),
    ("answers-note-unsure", &["n", "who"]),
    ("answers-note-single", &["view"]),
    ("answers-note-marks", &[]),
    ("answers-note-bars", &[]),
    ("answers-note-both", &[]),
    ("answers-note-divided", &[]),
    ("answers-note-large", &[]),
    ("answers-note-apart", &["views"]),
    ("answers-apart-mark", &[]),
];

/// Answers per precondition and view, in the order given; nothing where nobody was asked anything.
pub fn answers(asked: &Asked<'_>, words: &Words<'_>) -> Option<Figure> {
    let shown = &asked.outcomes[..asked.outcomes.len().min(asked.drawn)];
    let plot = Plot::new(shown, asked, words);
    plot.standings().next()?;
    let whole = Plot::new(asked.outcomes, asked, words);
    let (title, alt) = (title::title(&plot, &whole), tell::alt(&plot));
    Figure::new(title.clone(), plot.draw(&title, &alt), alt, tell::note(&plot, shown), tell::table(&whole))
}
