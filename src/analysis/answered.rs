//! Who gave the answers of each kind of view: how many people of how many organisations, or how many of those asked.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::outcome::{Outcome, day};
use crate::canvas::Canvas;
use crate::canvas::views::{Assessment, Session, ViewKind, participants};

/// The record that answers come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin<'a> {
    /// A working session, by id.
    Session(&'a str),
    /// A round of asking, by id.
    Wave(&'a str),
    /// A view of one's own that says who took part, by id.
    View(&'a str),
    /// No record says it.
    Unsaid,
}

/// Where answers come from, with what its record says of who took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source<'a> {
    /// Which record.
    pub origin: Origin<'a>,
    /// How many took part.
    pub people: Option<i64>,
    /// Of how many organisations; only where all of them are known.
    pub organisations: Option<i64>,
    /// How many were asked.
    pub invited: Option<i64>,
}

/// Who answered for one kind of view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<'a> {
    /// Whose eyes.
    pub view: ViewKind,
    /// The fewest answers to one precondition, those that did not know included.
    pub fewest: u32,
    /// The most.
    pub most: u32,
    /// The most that did not know about one precondition.
    pub unsure: u32,
    /// All that the answers come from.
    pub sources: Vec<Source<'a>>,
    /// Which answers are whose, the latest first; none where some precondition has answers from several sources.
    pub parts: Vec<Part<'a>>,
}

/// The answers of one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'a> {
    /// Where they come from.
    pub source: Source<'a>,
    /// The day they were given.
    pub on: Option<Date>,
    /// The preconditions they are about.
    pub preconditions: Vec<&'a str>,
    /// The most answers to one of these, those that did not know included.
    pub most: u32,
}

impl<'a> Answered<'a> {
    /// The source, where there is one and it says how many took part: never fewer than answered.
    pub fn source(&self) -> Option<&Source<'a>> {
        match self.sources.as_slice() {
            [source] if source.people.is_some_and(|people| people >= i64::from(self.most)) => Some(source),
            _ => None,
        }
    }

    /// Whether all who took part gave an answer, at least to one precondition.
    pub fn everyone(&self) -> bool {
        self.source().is_some_and(|source| source.people == Some(i64::from(self.most)))
    }
}

/// Who answered, for each kind of view with counted answers to some preconditions.
pub fn answered<'a>(canvas: &'a Canvas, outcomes: &[&'a Outcome]) -> Vec<Answered<'a>> {
    let counted = |view| {
        let standings = outcomes.iter().filter_map(move |outcome| outcome.standing(view));
        standings.filter(|standing| standing.n > 0)
    };
    let of = |view| {
        let answers = || counted(view).map(|s| s.n.saturating_add(s.dont_know));
        let sources: BTreeSet<Source<'_>> =
            counted(view).flat_map(|s| s.assessments(canvas)).map(|a| source(canvas, a)).collect();
        Some(Answered {
            view,
            fewest: answers().min()?,
            most: answers().max()?,
            unsure: counted(view).map(|s| s.dont_know).max()?,
            sources: sources.into_iter().collect(),
            parts: parts(canvas, outcomes, view),
        })
    };
    let mut views = ViewKind::ALL.to_vec();
    views.sort_unstable();
    views.into_iter().filter_map(of).collect()
}

/// The answers of a kind of view, source by source.
fn parts<'a>(canvas: &'a Canvas, outcomes: &[&'a Outcome], view: ViewKind) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    for outcome in outcomes {
        let Some(standing) = outcome.standing(view).filter(|standing| standing.n > 0) else { continue };
        let sources: BTreeSet<Source<'a>> = standing.assessments(canvas).map(|a| source(canvas, a)).collect();
        let on = standing.assessments(canvas).filter_map(|a| day(canvas, a)).max();
        let Some(source) = sources.first().copied().filter(|_| sources.len() == 1) else { return Vec::new() };
        let most = standing.n.saturating_add(standing.dont_know);
        match parts.iter_mut().find(|part| part.source == source && part.on == on) {
            Some(part) => {
                part.preconditions.push(&outcome.precondition);
                part.most = part.most.max(most);
            }
            None => parts.push(Part { source, on, preconditions: vec![&outcome.precondition], most }),
        }
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.on));
    parts
}

fn source<'a>(canvas: &'a Canvas, assessment: &'a Assessment) -> Source<'a> {
    let positive = |number: Option<i64>| number.filter(|n| *n > 0);
    let mut source = Source { origin: Origin::Unsaid, people: None, organisations: None, invited: None };
    if let Some(id) = assessment.session.as_deref() {
        source.origin = Origin::Session(id);
        if let Some(session) = canvas.session(id) {
            source.people = positive(people(session));
            source.organisations = session_organisations(canvas, session);
        }
    } else if let Some(id) = assessment.wave.as_deref() {
        source.origin = Origin::Wave(id);
        if let Some(wave) = canvas.wave(id) {
            source.people = positive(wave.n);
            source.invited = wave.invited.filter(|invited| wave.n.is_some_and(|n| *invited >= n));
        }
    } else if let Some(view) = assessment.view.as_deref().and_then(|id| canvas.view(id))
        && let (Some(id), Some(people)) = (view.id.as_deref(), positive(view.n))
    {
        source.origin = Origin::View(id);
        source.people = Some(people);
        source.organisations = organisations(canvas, view.who.iter().map(|actor| Some(&**actor)));
    }
    source
}

/// How many people were at a session: as it says itself, else those it names, if it counts all of them.
fn people(session: &Session) -> Option<i64> {
    let all = session.participants.iter().all(|p| p.number.is_some());
    session.n.or_else(|| all.then(|| participants(session)))
}

fn session_organisations(canvas: &Canvas, session: &Session) -> Option<i64> {
    let numbered = session.participants.iter().all(|p| p.number.is_some());
    // whoever is not named has an organisation too
    if numbered && session.n.is_some_and(|n| n != participants(session)) {
        return None;
    }
    let there = session.participants.iter().filter(|p| p.number != Some(0));
    organisations(canvas, there.map(|p| p.actor.as_deref()))
}

/// How many organisations these are; `None` where one is a group of unknown number, or none at all.
fn organisations<'a>(canvas: &Canvas, actors: impl Iterator<Item = Option<&'a str>>) -> Option<i64> {
    let actors: BTreeSet<&str> = actors.collect::<Option<_>>()?;
    let size = |id: &&str| {
        let actor = canvas.actor(id)?;
        if actor.group == Some(true) { actor.number.filter(|n| *n > 0) } else { Some(1) }
    };
    let sizes: Option<Vec<i64>> = actors.iter().map(size).collect();
    let all = sizes?.into_iter().fold(0, i64::saturating_add);
    (all > 0).then_some(all)
}
