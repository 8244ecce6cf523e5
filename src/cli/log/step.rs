//! What a commit did to one canvas: held against every one that it was made of.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::walk::{Renamed, Seen, Walk};
use crate::history::Told;
use crate::project::past::{self, Compared, Readers, Version};
use crate::report::changes::State;
use crate::text::Text;

/// A canvas at a commit and at each that it was made of.
pub struct Step {
    /// Its name at the commit.
    pub id: String,
    /// What became of it.
    pub state: State,
    /// What it was called before, or where it went, is called since.
    pub other: Option<String>,
    /// Why not all of it came out of the repository, if so.
    pub lacks: Option<Text>,
    now: Arc<Seen>,
    /// By the number of each commit that it was made of.
    before: Vec<(usize, Arc<Seen>)>,
    readers: Arc<Readers>,
    /// Whether the commit itself did nothing to it.
    is_same: bool,
}

/// What a commit did to a canvas.
#[derive(Default)]
pub struct Happened {
    /// What it changed that was so in none of those that it was made of.
    pub told: Vec<Told>,
    /// By the number of each that it was made of: addresses that became others.
    pub moved: Vec<(usize, Vec<(String, String)>)>,
}

impl Step {
    /// A canvas at a commit; nothing where it is as it was in one that it was made of, or that is not known. `last` is its
    /// name at the last commit. To follow a record, `each` is told of too: its coming with the canvas, and its name in
    /// every commit before.
    pub fn of(
        walk: &mut Walk<'_>,
        n: usize,
        (id, last): (&str, &str),
        renamed: &[Renamed],
        each: bool,
    ) -> Option<Self> {
        let parents = walk.commits[n].parents.clone();
        let before: BTreeMap<usize, &str> =
            renamed.iter().filter(|r| r.is == id).map(|r| (r.parent, r.was.as_str())).collect();
        let name = |parent: usize| before.get(&parent).copied().unwrap_or(id);
        let here = walk.sheets(n, id);
        let mut is_same = parents.is_empty() && here.is_none();
        for parent in &parents {
            is_same |= walk.sheets(*parent, name(*parent)) == here;
        }
        if is_same && !each {
            return None;
        }
        let nothing = Arc::new(Seen::nothing(id));
        let now = walk.seen(n, id);
        let circle = walk.circle;
        let step = |state, now: Option<Arc<Seen>>, before| Self {
            id: id.to_owned(),
            state,
            other: None,
            lacks: None,
            now: now.unwrap_or(nothing),
            before,
            readers: Arc::new(circle.into()),
            is_same,
        };
        if let Some(part) = walk.as_it_is(n, id).filter(|seen| !is_same && !seen.version.is_whole) {
            return Some(Self { lacks: part.lacks.clone(), ..step(State::Unread, None, Vec::new()) });
        }
        let mut seen = Vec::new();
        for parent in &parents {
            seen.extend(walk.seen(*parent, name(*parent)).map(|seen| (*parent, seen)));
        }
        let (state, other) = match (&now, seen.first()) {
            (None, None) => return None,
            (Some(_), None) => (State::New, None),
            (None, Some((parent, _))) => {
                let since = renamed.iter().find(|r| r.parent == *parent && r.was == id);
                (State::Gone, since.map(|renamed| renamed.is.clone()))
            }
            // of two branches, one may have the new name already
            (Some(_), Some((parent, _))) => {
                let all = seen.iter().all(|(parent, _)| before.contains_key(parent));
                (State::Changed, before.get(parent).filter(|_| all).map(|was| (*was).to_owned()))
            }
        };
        let readers = walk.readers(last);
        Some(Self { other, readers, ..step(state, now, seen) })
    }

    /// Compares it.
    pub fn happened(&self, each: bool) -> Happened {
        let mut happened = Happened::default();
        if self.state != State::Changed && (!each || self.state == State::Unread) {
            return happened;
        }
        let compare = |was: &Seen| -> Compared {
            let (was, is) = ((&was.version, &*was.frame), (&self.now.version, &*self.now.frame));
            past::compare(was, is, &self.readers)
        };
        if self.before.is_empty() {
            happened.told = compare(&Seen::nothing(&self.id)).told;
        }
        for (k, (parent, was)) in self.before.iter().enumerate() {
            let compared = compare(was);
            match k {
                0 => happened.told = compared.told,
                _ => happened.told.retain(|told| compared.told.iter().any(|other| told.is_of(other))),
            }
            happened.moved.push((*parent, compared.moved));
        }
        if self.is_same {
            happened.told.clear();
        }
        happened
    }
}

impl Seen {
    /// A canvas in which nothing stands.
    fn nothing(id: &str) -> Self {
        Self { version: Version::empty(id), frame: Arc::default(), lacks: None }
    }
}
