//! The records behind a reference: one of a kind, by its id.

use super::Canvas;
use super::evidence::{Evidence, Fact};
use super::offer::Initiative;
use super::parties::{Actor, Body, Meeting, Person};
use super::plan::{Goal, Indicator, Line, Measure};
use super::support::Decision;
use super::views::{Session, View, Wave};

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
