//! What several rules look up in a canvas: the records behind a reference, and what a decision is about.

use crate::analysis::Outcome;
use crate::analysis::outcome::deciding_views;
use crate::canvas::Canvas;
use crate::canvas::offer::{Initiative, LifeCycle};
use crate::canvas::parties::{Actor, Body};
use crate::canvas::plan::Measure;
use crate::canvas::record::Record;
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::Score;
use crate::canvas::views::Assessment;
use crate::diagnostic::{Edit, Fix};
use crate::text;

/// A party by id.
pub(super) fn actor<'a>(canvas: &'a Canvas, id: &str) -> Option<&'a Actor> {
    canvas.actors.iter().find(|a| a.id.as_deref() == Some(id))
}

/// A body by id.
pub(super) fn body<'a>(canvas: &'a Canvas, id: &str) -> Option<&'a Body> {
    canvas.bodies.iter().find(|b| b.id.as_deref() == Some(id))
}

/// The helix group of a party: its own, or that of the lead of an initiative.
pub(super) fn helix<'a>(canvas: &'a Canvas, id: &str) -> Option<&'a str> {
    let lead = || canvas.initiatives.iter().find(|i| i.id.as_deref() == Some(id))?.lead.as_deref();
    actor(canvas, id).or_else(|| actor(canvas, lead()?))?.helix.as_deref()
}

/// Whether a decision is still asked; a text without status counts as asked.
pub(super) fn asked(decision: &Decision) -> bool {
    match decision.status {
        Some(status) => status == DecisionStatus::Asked,
        None => decision.asked.is_some(),
    }
}

/// Whether a decision was taken, as asked or changed.
pub(super) fn adopted(decision: &Decision) -> bool {
    matches!(decision.status, Some(DecisionStatus::Adopted | DecisionStatus::Adapted))
}

/// The measures that a decision is for: named itself, or by a line or contribution that it names.
pub(super) fn measures<'a>(canvas: &'a Canvas, decision: &Decision) -> Vec<&'a Measure> {
    let named = |id: &str| decision.r#for.iter().any(|target| &**target == id);
    let promised: Vec<&str> = canvas
        .commitments
        .iter()
        .filter(|c| c.id.as_deref().is_some_and(named))
        .flat_map(|c| c.r#for.iter().map(|target| &**target))
        .collect();
    canvas
        .measures
        .iter()
        .filter(|m| {
            m.line.as_deref().is_some_and(named)
                || m.id.as_deref().is_some_and(|id| named(id) || promised.contains(&id))
        })
        .collect()
}

/// The assessments that an outcome comes from: those of the views that decide first, the weakest first.
pub(super) fn assessments<'a>(canvas: &'a Canvas, outcome: &Outcome) -> Vec<&'a Assessment> {
    let deciding = deciding_views(canvas);
    let mut standings: Vec<_> = outcome.standings.iter().collect();
    standings.sort_by_key(|s| {
        let value = if let Score::Value(value) = s.score { value } else { u8::MAX };
        (!deciding.contains(&s.view), value)
    });
    let of = |address: &String| canvas.assessments.iter().find(|a| a.address() == *address);
    standings.iter().flat_map(|s| &s.from).filter_map(of).collect()
}

/// Whether an initiative is there or on its way: more than an idea, and not stopped.
pub(super) fn on_offer(initiative: &Initiative) -> bool {
    !matches!(initiative.phase, Some(LifeCycle::Idea | LifeCycle::Stopped))
}

/// Lines for a measure that strengthens a precondition, after the last measure.
pub(super) fn new_measure(canvas: &Canvas, precondition: &str) -> Fix {
    let place = canvas.measures.last().map_or(&canvas.head.place, |m| &m.place);
    let lines = format!(
        "\n[[measure]]\nid = \"…\"\ntitle = \"…\"\ncloses = [\"{precondition}\"]\nrasci = {{ accountable = \"…\" }}\nstatus = \"proposed\"\n"
    );
    let span = (place.block_end, place.block_end);
    Fix {
        title: text!("Voeg een maatregel toe en vul in", "Add a measure and fill in"),
        edits: vec![Edit { source: place.source, span, replacement: lines }],
        certain: false,
    }
}
