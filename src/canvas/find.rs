//! The records behind a reference: one of a kind, by its id.

use std::collections::HashMap;

use super::evidence::{Evidence, Fact};
use super::offer::Initiative;
use super::parties::{Actor, Body, Meeting, Person};
use super::plan::{Goal, Indicator, Line, Measure};
use super::support::Decision;
use super::value::HIDDEN;
use super::views::{Session, View, Wave};
use super::{Canvas, reference};

/// Which records a canvas has by id, and of which kinds: two of different kinds may have one id.
#[derive(Debug, Clone, Default)]
pub struct Known(HashMap<String, Vec<&'static str>>);

impl Known {
    /// All records of a canvas that have an id.
    pub fn of(canvas: &Canvas) -> Self {
        let mut known: HashMap<String, Vec<&'static str>> = HashMap::new();
        canvas.each(&mut |record| {
            if let Some(id) = record.id() {
                known.entry(id).or_default().push(record.kind());
            }
        });
        Self(known)
    }

    /// The kind of the record that a reference to these kinds names.
    pub fn kind(&self, target: &'static str, id: &str) -> Option<&'static str> {
        let there = self.0.get(id)?;
        reference::kinds(target).find(|kind| there.contains(kind))
    }

    /// The key of the record that a reference names, which no other has; what names no record stays as it is.
    pub fn key(&self, target: &'static str, id: &str) -> String {
        self.kind(target, id).map_or_else(|| id.to_owned(), |kind| format!("{kind}.{id}"))
    }

    /// As [`Self::key`], with [`HIDDEN`] for what only the whole canvas has.
    pub fn key_of(&self, whole: &Self, target: &'static str, id: &str) -> String {
        match (self.kind(target, id), whole.kind(target, id)) {
            (None, Some(_)) => HIDDEN.to_owned(),
            _ => self.key(target, id),
        }
    }
}

macro_rules! by_id {
    ($($doc:literal $name:ident: $list:ident, $type:ty;)*) => {
        impl Canvas {
            $(
                #[doc = concat!("The ", $doc, " of an id; of several, the first.")]
                pub fn $name(&self, id: &str) -> Option<&$type> {
                    self.$list.iter().find(|record| record.id.as_deref() == Some(id))
                }
            )*
        }
    };
}

by_id! {
    "party" actor: actors, Actor;
    "person" person: people, Person;
    "body" body: bodies, Body;
    "meeting" meeting: meetings, Meeting;
    "initiative" initiative: initiatives, Initiative;
    "view" view: views, View;
    "session" session: sessions, Session;
    "round" wave: waves, Wave;
    "piece of evidence" evidence: evidence, Evidence;
    "fact" fact: facts, Fact;
    "goal" goal: goals, Goal;
    "indicator" indicator: indicators, Indicator;
    "line" line: lines, Line;
    "measure" measure: measures, Measure;
    "decision" decision: decisions, Decision;
}
