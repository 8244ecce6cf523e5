//! All commits that led to the last one, each before those it was made of, and what each holds of a workspace.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use gix::ObjectId;
use gix::bstr::ByteSlice;
use jiff::civil::Date;

use super::revision;
use super::snapshot::broken;
use crate::error::Failure;
use crate::text;

/// So many commits are looked at.
const MOST_COMMITS: usize = 200_000;

/// One commit.
#[derive(Debug, Clone)]
pub struct Commit {
    /// The name that git has for it.
    pub id: ObjectId,
    /// Those it was made of, by their numbers.
    pub parents: Vec<usize>,
    /// Whether what it was made of was not fetched.
    pub is_edge: bool,
    seconds: i64,
}

/// What is said of a commit.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// The first letters of the name that git has for it.
    pub short: String,
    /// Its day, where whoever made it was.
    pub day: Option<Date>,
    /// The first line of what was written with it.
    pub subject: String,
    /// The name of who wrote it.
    pub author: String,
}

/// All commits that led to one, each before those it was made of, else the latest first. What one was made of that cannot
/// be read is not known.
///
/// # Errors
/// Nothing is called so, or there are too many.
pub fn of(git: &gix::Repository, name: &str) -> Result<Vec<Commit>, Failure> {
    let head = revision::find(git, name)?.id;
    let shallow = git.shallow_commits().map_err(|_| broken())?;
    let edges: HashSet<ObjectId> = shallow.iter().flat_map(|all| all.iter().copied()).collect();
    let mut numbers = HashMap::from([(head, 0)]);
    let mut all: Vec<Commit> = Vec::new();
    let mut next = vec![head];
    // numbers are given in the order in which commits are named
    let mut at = 0;
    while let Some(id) = next.get(at).copied() {
        at += 1;
        let Ok(commit) = git.find_commit(id) else {
            // it stands next to what was made of it
            all.push(Commit { id, parents: Vec::new(), is_edge: false, seconds: i64::MAX });
            continue;
        };
        let is_edge = edges.contains(&id);
        let mut parents = Vec::new();
        for parent in commit.parent_ids().map(gix::Id::detach).filter(|_| !is_edge) {
            let number = *numbers.entry(parent).or_insert_with(|| {
                next.push(parent);
                next.len() - 1
            });
            parents.push(number);
        }
        if next.len() > MOST_COMMITS {
            return Err(too_many());
        }
        let seconds = commit.time().map_or(0, |time| time.seconds);
        all.push(Commit { id, parents, is_edge, seconds });
    }
    Ok(in_order(all))
}

/// Puts commits in order: none before one that was made of it.
fn in_order(all: Vec<Commit>) -> Vec<Commit> {
    let mut waiting = vec![0_usize; all.len()];
    for parent in all.iter().flat_map(|commit| &commit.parents) {
        waiting[*parent] += 1;
    }
    let key = |n: usize| (all[n].seconds, Reverse(n));
    let mut ready = BinaryHeap::from([key(0)]);
    let (mut order, mut places) = (Vec::with_capacity(all.len()), vec![0; all.len()]);
    while let Some((_, Reverse(n))) = ready.pop() {
        places[n] = order.len();
        order.push(n);
        for parent in &all[n].parents {
            waiting[*parent] -= 1;
            if waiting[*parent] == 0 {
                ready.push(key(*parent));
            }
        }
    }
    let placed = |n: usize| {
        let commit = all[n].clone();
        Commit { parents: commit.parents.iter().map(|parent| places[*parent]).collect(), ..commit }
    };
    order.into_iter().map(placed).collect()
}

/// What is said of a commit; no more than its name where it cannot be read.
pub fn words(git: &gix::Repository, commit: &Commit) -> Words {
    let Ok(found) = git.find_commit(commit.id) else {
        return Words { short: revision::short(commit.id), ..Words::default() };
    };
    let message = found.message_raw().map(|raw| raw.to_str_lossy().into_owned()).unwrap_or_default();
    let subject = message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let author = found.author().map(|author| author.name.to_str_lossy().into_owned()).unwrap_or_default();
    Words {
        short: revision::short(found.id),
        day: revision::day(&found),
        subject: subject.to_owned(),
        author,
    }
}

fn too_many() -> Failure {
    Failure::new(text!(
        "In deze git-repository staan meer dan {MOST_COMMITS} commits.",
        "There are more than {MOST_COMMITS} commits in this git repository."
    ))
    .hint(text!(
        "Vergelijk twee momenten: `draagvlak diff A..B`.",
        "Compare two moments: `draagvlak diff A..B`."
    ))
}
