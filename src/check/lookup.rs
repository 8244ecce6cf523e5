//! What several rules look up in a canvas: the records behind a reference, and what a decision is about.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Subject, asked};
use crate::analysis::Outcome;
use crate::analysis::outcome::deciding_views;
use crate::canvas::evidence::{Evidence, Fact};
use crate::canvas::offer::{Initiative, LifeCycle};
use crate::canvas::plan::Measure;
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Ref, Score, to};
use crate::canvas::views::{Assessment, Session, Wave};
use crate::canvas::{self, Canvas};
use crate::diagnostic::{Edit, Fix};
use crate::sheet::quoted;
use crate::text;

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

/// The measures that some decisions are for: to be asked once, since each decision goes through all measures.
pub(super) fn measures_of(canvas: &Canvas, which: impl Fn(&Decision) -> bool) -> Measures {
    let decisions = canvas.decisions.iter().filter(|decision| which(decision));
    decisions.flat_map(|decision| measures(canvas, decision)).map(std::ptr::from_ref).collect()
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

/// What a claim rests on in the end.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ground<'a> {
    /// A source.
    Evidence(&'a Evidence),
    /// A session.
    Session(&'a Session),
    /// A round.
    Wave(&'a Wave),
}

impl<'a> Ground<'a> {
    /// The record.
    pub fn record(self) -> &'a dyn canvas::AnyRecord {
        match self {
            Self::Evidence(evidence) => evidence,
            Self::Session(session) => session,
            Self::Wave(wave) => wave,
        }
    }

    /// The field of its date.
    pub const fn dated(self) -> &'static str {
        match self {
            Self::Evidence(_) | Self::Session(_) => "date",
            Self::Wave(wave) if wave.until.is_some() => "until",
            Self::Wave(_) => "from",
        }
    }

    /// The last day that it can be of, as far as its date is understood.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::Evidence(evidence) => evidence.date.as_ref()?.range?.end.or(Some(Date::MAX)),
            Self::Session(session) => session.date.as_ref()?.range?.end.or(Some(Date::MAX)),
            Self::Wave(wave) => wave.until.or(wave.from).map(|day| day.0),
        }
    }

    /// Its date as written.
    pub fn when(self) -> Option<String> {
        match self {
            Self::Evidence(evidence) => evidence.date.as_ref().map(|date| date.words.clone()),
            Self::Session(session) => session.date.as_ref().map(|date| date.words.clone()),
            Self::Wave(wave) => wave.until.or(wave.from).map(|day| day.to_string()),
        }
    }

    /// On how many people or observations it rests, where it says so.
    pub fn observations(self) -> Option<i64> {
        match self {
            Self::Evidence(evidence) => evidence.observations,
            Self::Session(session) => {
                session.n.or_else(|| Some(asked::participants(session)).filter(|n| *n > 0))
            }
            Self::Wave(wave) => wave.n,
        }
    }
}

/// What a reference to a source can name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Source<'a> {
    /// What a claim rests on.
    Ground(Ground<'a>),
    /// A fact, which has sources of its own.
    Fact(&'a Fact),
}

/// All sources by id.
pub(super) fn sources(canvas: &Canvas) -> HashMap<&str, Source<'_>> {
    let mut sources = HashMap::new();
    let evidence = canvas.evidence.iter().map(|e| (&e.id, Source::Ground(Ground::Evidence(e))));
    let facts = canvas.facts.iter().map(|f| (&f.id, Source::Fact(f)));
    let sessions = canvas.sessions.iter().map(|s| (&s.id, Source::Ground(Ground::Session(s))));
    let waves = canvas.waves.iter().map(|w| (&w.id, Source::Ground(Ground::Wave(w))));
    for (id, source) in evidence.chain(facts).chain(sessions).chain(waves) {
        if let Some(id) = id.as_deref() {
            sources.entry(id).or_insert(source);
        }
    }
    sources
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
