//! What several rules look up in a canvas: the records behind a reference, and what a decision is about.

use std::collections::HashSet;

use super::ground::{Ground, Source};
use super::subject::Subject;
use crate::analysis::Outcome;
use crate::analysis::outcome::deciding_views;
use crate::canvas::money::Budget;
use crate::canvas::offer::{Initiative, LifeCycle};
use crate::canvas::parties::Body;
use crate::canvas::plan::Measure;
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Ref, Score, to};
use crate::canvas::views::Assessment;
use crate::canvas::walk::Leaf;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Edit, Fix};
use crate::sheet::quoted;
use crate::text;
use crate::text::Text;

/// The helix group of a party: its own, or that of the lead of an initiative.
pub(super) fn helix<'a>(canvas: &'a Canvas, id: &str) -> Option<&'a str> {
    let lead = || canvas.initiative(id)?.lead.as_deref();
    canvas.actor(id).or_else(|| canvas.actor(lead()?))?.helix.as_deref()
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

/// Measures of one canvas, told apart by where they are: an id may be absent or stand twice.
pub(super) type Measures = HashSet<*const Measure>;

/// The measures that some decisions are for, as [`measures`] finds those of one.
pub(super) fn measures_of(canvas: &Canvas, which: impl Fn(&Decision) -> bool) -> Measures {
    let decisions = canvas.decisions.iter().filter(|decision| which(decision));
    let named: HashSet<&str> = decisions.flat_map(|d| d.r#for.iter().map(|target| &**target)).collect();
    let is_named = |id: Option<&str>| id.is_some_and(|id| named.contains(id));
    let promised: HashSet<&str> = canvas
        .commitments
        .iter()
        .filter(|c| is_named(c.id.as_deref()))
        .flat_map(|c| c.r#for.iter().map(|target| &**target))
        .collect();
    let meant = |m: &&Measure| {
        is_named(m.line.as_deref())
            || is_named(m.id.as_deref())
            || m.id.as_deref().is_some_and(|id| promised.contains(id))
    };
    canvas.measures.iter().filter(meant).map(std::ptr::from_ref).collect()
}

/// Whether the money of those in a body is known, and is for other measures: that which rests on a decision, where there
/// is some, else all of it.
pub(super) fn pays_elsewhere(canvas: &Canvas, body: &Body, decision: &Decision, measure: &Measure) -> bool {
    let own = |id: &str| body.id.as_deref() == Some(id) || body.members.iter().any(|m| **m == *id);
    let lines = canvas.budgets.iter().filter(|budget| budget.source.as_deref().is_some_and(own));
    let rests = |b: &&Budget| b.decision.is_some() && b.decision.as_deref() == decision.id.as_deref();
    let (resting, others): (Vec<&Budget>, Vec<&Budget>) = lines.partition(rests);
    let lines = if resting.is_empty() { others } else { resting };
    let is_for = |budget: &&Budget| {
        let named = |id: Option<&str>| id.is_some_and(|id| budget.r#for.iter().any(|target| **target == *id));
        budget.r#for.is_empty() || named(measure.id.as_deref()) || named(measure.line.as_deref())
    };
    !lines.is_empty() && !lines.iter().any(is_for)
}

/// The assessments that an outcome comes from: those of the views that decide first, the weakest first.
pub(super) fn assessments<'a>(canvas: &'a Canvas, outcome: &Outcome) -> Vec<&'a Assessment> {
    let deciding = deciding_views(canvas);
    let mut standings: Vec<_> = outcome.standings.iter().collect();
    standings.sort_by_key(|s| {
        let value = if let Score::Value(value) = s.score { value } else { u8::MAX };
        (!deciding.contains(&s.view), value)
    });
    standings.into_iter().flat_map(|s| s.assessments(canvas)).collect()
}

/// Whether an initiative is there or on its way: more than an idea, and not stopped.
pub(super) fn on_offer(initiative: &Initiative) -> bool {
    !matches!(initiative.phase, Some(LifeCycle::Idea | LifeCycle::Stopped))
}

/// Lines for a measure that strengthens a precondition, after the last measure.
pub(super) fn new_measure(canvas: &Canvas, precondition: &str) -> Fix {
    let place = canvas.measures.last().map_or(&canvas.head.place, |m| &m.place);
    let precondition = quoted(precondition);
    let lines = format!(
        "\n[[measure]]\nid = \"…\"\ntitle = \"…\"\ncloses = [{precondition}]\nrasci = {{ accountable = \"…\" }}\nstatus = \"proposed\"\n"
    );
    let span = (place.block_end, place.block_end);
    Fix {
        title: text!("Voeg een maatregel toe en vul in", "Add a measure and fill in"),
        edits: vec![Edit { source: place.source, span, replacement: lines }],
        certain: false,
    }
}

/// The sources behind references, each once; a fact stands for its own.
pub(super) fn grounds<'a>(subject: &Subject<'a>, refs: &[Ref<to::Source>]) -> Vec<Ground<'a>> {
    let sources = &subject.records.sources;
    let mut waiting: Vec<&str> = refs.iter().rev().map(|id| &**id).collect();
    let (mut seen, mut grounds) = (HashSet::new(), Vec::new());
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        match sources.get(id) {
            Some(Source::Ground(ground)) => grounds.push(*ground),
            Some(Source::Fact(fact)) => waiting.extend(fact.evidence.iter().rev().map(|id| &**id)),
            None => {}
        }
    }
    grounds
}

/// Another text in the place of one that stands on one line.
pub(super) fn retyped(
    record: &dyn AnyRecord,
    leaf: Leaf<'_>,
    text: &str,
    title: Text,
    certain: bool,
) -> Option<Fix> {
    if !record.place().has(leaf.path) || text.contains(['\n', '\r']) {
        return None;
    }
    let label = record.place().at(leaf.path);
    let edits = vec![Edit { source: label.source, span: label.span, replacement: quoted(text) }];
    Some(Fix { title, edits, certain })
}
