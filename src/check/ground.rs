//! What a claim can rest on: evidence, a session or a wave, and the facts that have these as their own.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::canvas::evidence::{Evidence, Fact};
use crate::canvas::views::{Session, Wave, participants};
use crate::canvas::{self, Canvas};

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

    /// The field that shows how fresh it is, with what it says and the last day that it can mean: its date, else the day
    /// on which it was read.
    pub fn seen(self) -> (&'static str, Option<String>, Option<Date>) {
        match (self, self.day()) {
            (Self::Evidence(Evidence { read_on: Some(day), .. }), None) => {
                ("read-on", Some(day.to_string()), Some(day.0))
            }
            (_, day) => (self.dated(), self.when(), day),
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
            Self::Session(session) => session.n.or_else(|| Some(participants(session)).filter(|n| *n > 0)),
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
