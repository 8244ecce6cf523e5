//! What was answered in one session: what each view gave at last, and what it gave before talking.

use super::outcome::{Outcome, Standing, outcomes_of};
use crate::canvas::Canvas;
use crate::canvas::views::{Assessment, Session, ViewKind};
use crate::framework::Frame;

/// The answers of a session.
#[derive(Debug, Clone, Default)]
pub struct Voted {
    /// How the preconditions stand that were answered there, weakest first, by the last vote on each.
    pub last: Vec<Outcome>,
    first: Vec<Outcome>,
}

impl Voted {
    /// Of a session, by its own answers alone.
    pub fn new(canvas: &Canvas, frame: &Frame, session: &Session) -> Self {
        let of = |wanted: &dyn Fn(&Assessment) -> bool| {
            let here = |a: &Assessment| a.session.is_some() && a.session.as_deref() == session.id.as_deref();
            let all = outcomes_of(canvas, frame, &|a| here(a) && wanted(a));
            all.into_iter().filter(|outcome| !outcome.standings.is_empty()).collect()
        };
        Self { last: of(&|_| true), first: of(&|a| !a.second()) }
    }

    /// What a view gave before talking, where it voted again.
    pub fn before(&self, canvas: &Canvas, precondition: &str, last: &Standing) -> Option<&Standing> {
        let again = last.assessments(canvas).any(Assessment::second);
        self.standing(precondition, last.view).filter(|_| again)
    }

    fn standing(&self, precondition: &str, view: ViewKind) -> Option<&Standing> {
        self.first.iter().find(|outcome| outcome.precondition == precondition)?.standing(view)
    }
}
