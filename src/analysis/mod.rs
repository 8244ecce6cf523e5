//! What follows from a canvas: how preconditions stand, what money there is, who backs what. Derived, never stored.

pub mod agreement;
pub mod answered;
pub mod asked;
pub mod backing;
pub mod contested;
pub mod hypothesis;
pub mod late;
pub mod money;
pub mod network;
pub mod outcome;
pub mod share;
pub mod spending;
pub mod target;
pub mod voted;

use std::collections::HashSet;

use jiff::civil::Date;

use crate::canvas::Canvas;
use crate::canvas::field::Word;
use crate::canvas::views::participants;
use crate::canvas::walk::LeafKind;
use crate::framework::Frame;
use crate::sheet::Place;

pub use backing::Support;
pub use outcome::{Outcome, Standing};

/// Everything derived from one canvas.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// How each precondition stands, weakest first.
    pub outcomes: Vec<Outcome>,
    /// The latest backing per proposal and group.
    pub support: Vec<Support>,
}

/// Derives everything from a canvas and what it is judged by.
pub fn analyze(canvas: &Canvas, frame: &Frame) -> Analysis {
    Analysis { outcomes: outcome::outcomes(canvas, frame), support: backing::latest(canvas) }
}

/// Fields of what has happened whose days tell nothing of the state described: when somebody read of it, and what is
/// still to be done for it.
const NO_STATE: [&str; 4] = ["read-on", "sign-up-by", "react-by", "keep-until"];

/// The places of sessions and rounds that tell of nothing yet: these are being prepared.
fn ahead(canvas: &Canvas) -> HashSet<*const Place> {
    let told: HashSet<&str> = canvas
        .assessments
        .iter()
        .filter(|assessment| asked::given(assessment))
        .flat_map(|assessment| [assessment.session.as_deref(), assessment.wave.as_deref()])
        .flatten()
        .collect();
    let answered = |id: &Option<String>| id.as_deref().is_some_and(|id| told.contains(id));
    let sessions = canvas.sessions.iter().filter(|session| {
        let held = session.n.is_some() || participants(session) > 0;
        !(held || session.outcome.is_some() || !session.evidence.is_empty() || answered(&session.id))
    });
    let waves = canvas.waves.iter().filter(|wave| wave.n.is_none() && !answered(&wave.id));
    let places = sessions.map(|session| &session.place).chain(waves.map(|wave| &wave.place));
    places.map(std::ptr::from_ref).collect()
}

/// The latest day that the canvas itself records: what stands in for a missing `as-of`.
pub fn latest_day(canvas: &Canvas) -> Option<Date> {
    let mut latest = None;
    let ahead = ahead(canvas);
    canvas.each(&mut |record| {
        // what is planned lies ahead and says nothing about the state described
        if !record.is(Word::Past) || ahead.contains(&std::ptr::from_ref(record.place())) {
            return;
        }
        for leaf in record.leaves().iter().filter(|leaf| !NO_STATE.contains(&leaf.path)) {
            let day = match leaf.kind {
                LeafKind::Day => crate::period::iso(leaf.text),
                LeafKind::Period => crate::period::parse(leaf.text).and_then(|range| range.end),
                _ => None,
            };
            latest = latest.max(day);
        }
    });
    latest
}
