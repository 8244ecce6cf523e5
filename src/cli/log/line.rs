//! Which canvases are told of at each commit, and by what name: one may have had another name before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::step::Step;
use super::walk::Walk;

/// The names of canvases at a commit that are others at the last one.
type Since = Arc<BTreeMap<String, String>>;

/// The canvases that are asked for, followed back through their names.
pub struct Line {
    /// Those that are asked for; nothing for all.
    chosen: Option<BTreeSet<String>>,
    /// By commit; nothing of those that no commit that is told was made of.
    since: Vec<Option<Since>>,
}

impl Line {
    /// As it is at the last of so many commits.
    pub fn of(commits: usize, chosen: Option<BTreeSet<String>>) -> Self {
        let mut since = vec![None; commits];
        since.iter_mut().take(1).for_each(|last| *last = Some(Since::default()));
        Self { chosen, since }
    }

    /// Unpacks what will be asked for of some commits, as far as it is told of them by the names that are known by now.
    pub fn unpack(&self, commits: Range<usize>, walk: &mut Walk<'_>) {
        let before = commits.clone().find_map(|n| self.since[n].clone()).unwrap_or_default();
        let chosen = |id: &str| self.chosen.as_ref().is_none_or(|chosen| chosen.contains(id));
        walk.unpack(commits, |id| chosen(id) || before.get(id).is_some_and(|last| chosen(last)));
    }

    /// The canvases in which a commit may have changed something; nothing where no commit that is told was made of it.
    /// Commits are asked for in order. `each` is for the life of a record, whatever changed.
    pub fn steps(&mut self, n: usize, each: bool, walk: &mut Walk<'_>) -> Option<Vec<Step>> {
        let since = self.since[n].take()?;
        let last = |id: &str| since.get(id).cloned().unwrap_or_else(|| id.to_owned());
        let renamed = walk.renamed(n);
        for parent in walk.commits[n].parents.clone() {
            let mut before = since.clone();
            for renamed in renamed.iter().filter(|renamed| renamed.parent == parent) {
                Arc::make_mut(&mut before).insert(renamed.was.clone(), last(&renamed.is));
            }
            self.since[parent].get_or_insert(before);
        }
        let ids: BTreeSet<String> = match &self.chosen {
            Some(chosen) if each => {
                let before = since.iter().filter(|(_, is)| chosen.contains(*is)).map(|(was, _)| was);
                chosen.iter().chain(before).cloned().collect()
            }
            _ => walk.touched(n),
        };
        let chosen = |id: &str| self.chosen.as_ref().is_none_or(|chosen| chosen.contains(id));
        let wanted = |id: &str| chosen(id) || chosen(&last(id));
        let ids: BTreeSet<String> = ids.into_iter().filter(|id| wanted(id)).collect();
        // what goes and comes under another name is told under that
        let elsewhere =
            |id: &str| renamed.iter().any(|renamed| renamed.was == id && ids.contains(&renamed.is));
        let here = ids.iter().filter(|id| !elsewhere(id));
        Some(here.filter_map(|id| Step::of(walk, n, (id, &last(id)), &renamed, each)).collect())
    }
}
