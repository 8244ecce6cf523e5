//! All that references can point at: records by id and by name, views, and what the framework has.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

use super::records::Walked;
use super::subject::Subject;
use crate::canvas::dictionary::CanvasDictionary;
use crate::canvas::views::ViewKind;
use crate::canvas::{AnyRecord, KINDS};
use crate::framework::HelixSet;
use crate::sheet::{self, Dictionary};

/// All that references can point at.
/// What a subject has that can be named.
pub(super) struct Known<'a> {
    pub subject: &'a Subject<'a>,
    /// Ids by kind; made when a reference points at nothing, as is the next.
    ids: OnceCell<HashMap<&'static str, BTreeSet<&'a str>>>,
    /// Ids by kind and printed name in small letters.
    names: OnceCell<HashMap<(&'static str, String), Vec<String>>>,
    /// Kinds of record with an id that could not be read.
    unread: OnceCell<BTreeSet<&'static str>>,
    /// Whether preconditions and helix groups can be known at all.
    pub framed: bool,
    /// The groups of the helix; none where the set that the canvas names is not there.
    helix: Option<&'a HelixSet>,
}

impl<'a> Known<'a> {
    /// What a subject has; what costs time is gathered when it is asked for.
    pub fn new(subject: &'a Subject<'a>) -> Self {
        let helix = subject.frame.helix(subject.canvas.head.helix.as_deref());
        let framed = subject.unresolved.is_empty();
        Self { subject, ids: OnceCell::new(), names: OnceCell::new(), unread: OnceCell::new(), framed, helix }
    }

    /// Whether an id is that of a record of one of these kinds, separated by `|`; what cannot be known counts as so.
    pub fn has(&self, kinds: &str, id: &str) -> bool {
        kinds.split('|').any(|kind| match kind {
            "precondition" => !self.framed || self.holds(kind, id),
            "helix" => !self.framed || self.holds(kind, id),
            "group" => !self.framed || GROUP.iter().any(|kind| self.holds(kind, id)),
            "person" => self.subject.canvas.private.is_empty() || self.holds(kind, id),
            kind => self.holds(kind, id),
        })
    }

    fn holds(&self, kind: &str, id: &str) -> bool {
        match kind {
            // a helix set that is not there is reported once, not at every party
            "helix" if self.helix.is_none() => true,
            "precondition" | "helix" => self.framed_holds(kind, id),
            "view" if ViewKind::ALL.iter().any(|kind| kind.name() == id) => true,
            kind => self.subject.records.kinds(id).contains(&kind),
        }
    }

    /// Whether a record of these kinds has an id that could not be read: it may be the one that is meant.
    pub fn unread(&self, kinds: &str) -> bool {
        let unread = self.unread.get_or_init(|| {
            let records = self.subject.records.iter().map(|walked| walked.record);
            let nameless = records.filter(|record| record.id().is_none());
            let there = |record: &&dyn AnyRecord| record.place().is_broken("id") || record.place().has("id");
            nameless.filter(there).map(AnyRecord::kind).collect()
        });
        !unread.is_empty() && kinds.split('|').any(|kind| unread.contains(kind))
    }

    /// All ids of some kinds.
    pub fn of<'s>(&'s self, kinds: &[&str]) -> impl Iterator<Item = &'s str> {
        let ids = self.ids.get_or_init(|| self.ids());
        expand(kinds).filter_map(|kind| ids.get(kind)).flatten().copied()
    }

    fn ids(&self) -> HashMap<&'static str, BTreeSet<&'a str>> {
        let frame = self.subject.frame;
        let mut ids: HashMap<&'static str, BTreeSet<&str>> = HashMap::new();
        for walked in self.subject.records.iter() {
            ids.entry(walked.record.kind()).or_default().extend(walked.name());
        }
        ids.entry("view").or_default().extend(ViewKind::ALL.iter().map(|kind| kind.name()));
        ids.insert("precondition", frame.preconditions.iter().map(|p| p.id.as_str()).collect());
        let groups = self.helix.into_iter().flat_map(|helix| &helix.groups);
        ids.insert("helix", groups.map(|group| group.id.as_str()).collect());
        ids
    }

    /// Whether the framework has a precondition or helix group of an id.
    fn framed_holds(&self, kind: &str, id: &str) -> bool {
        match kind {
            "precondition" => self.subject.frame.precondition(id).is_some(),
            _ => self.helix.is_some_and(|helix| helix.groups.iter().any(|group| group.id == id)),
        }
    }

    /// The kind under which an id does exist.
    pub fn elsewhere(&self, id: &str) -> Option<&'static str> {
        let view = ViewKind::ALL.iter().any(|kind| kind.name() == id).then_some("view");
        let bearing: Vec<&str> = self.subject.records.kinds(id).iter().copied().chain(view).collect();
        let framed = || ["precondition", "helix"].into_iter().find(|kind| self.framed_holds(kind, id));
        KINDS.iter().map(|kind| kind.name).find(|kind| bearing.contains(kind)).or_else(framed)
    }

    /// The id of what bears this name on paper, or whose name in a sheet is Dutch.
    pub fn named<'s>(&'s self, kinds: &[&str], name: &str) -> Vec<&'s str> {
        let views = || CanvasDictionary.of_kind("view")?.inside.get("kind")?.inside.called(name);
        let names = self.names.get_or_init(|| self.names());
        let bear = |kind| names.get(&(kind, sheet::letters(name))).into_iter().flatten();
        let (groups, records): (Vec<_>, Vec<_>) = expand(kinds).partition(|kind| *kind == "helix");
        let mut found: Vec<&str> = records.into_iter().flat_map(bear).map(String::as_str).collect();
        if found.is_empty() {
            let view = expand(kinds).any(|kind| kind == "view").then(views).flatten();
            let meant = view.and_then(|meant| meant.only());
            found.extend(meant.and_then(|meant| self.of(kinds).find(|id| *id == meant.english)));
        }
        if found.is_empty() {
            // where a view and a group may both stand, the view is meant by whom it is called after
            found.extend(groups.into_iter().flat_map(bear).map(String::as_str));
        }
        found
    }

    fn names(&self) -> HashMap<(&'static str, String), Vec<String>> {
        let mut names: HashMap<(&'static str, String), Vec<String>> = HashMap::new();
        let frame = self.subject.frame;
        let mut put = |kind, id: &str, name: &str| {
            let ids = names.entry((kind, sheet::letters(name))).or_default();
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        };
        for Walked { record, id, leaves, .. } in self.subject.records.iter() {
            let Some(id) = id else { continue };
            for leaf in leaves.iter().filter(|leaf| ["name", "title"].contains(&leaf.field())) {
                put(record.kind(), id, leaf.text);
            }
        }
        let also = frame.preconditions.iter().map(|p| ("precondition", &p.id, &p.also));
        let groups = || self.helix.into_iter().flat_map(|helix| &helix.groups);
        for (kind, id, words) in also.chain(groups().map(|group| ("helix", &group.id, &group.also))) {
            words.iter().for_each(|word| put(kind, id, word));
        }
        let groups = groups().map(|group| ("helix", &group.id, &group.name));
        let named = frame.preconditions.iter().flat_map(|p| [(&p.id, &p.name), (&p.id, &p.label)]);
        for (kind, id, name) in groups.chain(named.map(|(id, name)| ("precondition", id, name))) {
            put(kind, id, &name.nl);
            put(kind, id, &name.en);
        }
        names
    }
}

/// What `group` stands for: views, groups of the helix and parties.
const GROUP: [&str; 3] = ["view", "helix", "actor"];

/// Kinds of record, with what `group` stands for in its place.
fn expand(kinds: &[&str]) -> impl Iterator<Item = &'static str> {
    let known = || KINDS.iter().map(|kind| kind.name).chain(["precondition", "helix"]);
    kinds.iter().flat_map(move |kind| match *kind {
        "group" => GROUP.to_vec(),
        kind => known().filter(|name| *name == kind).collect(),
    })
}
