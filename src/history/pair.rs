//! Which record of the one moment is which of the other: by id or key; by likeness where an id was renamed or a key is made
//! of words; else by what is the same in all but one part of the key.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::Value;

use super::alike::{self, Candidate};
use super::fields;
use crate::canvas::evidence::Term;
use crate::canvas::log::Review;
use crate::canvas::offer::Event;
use crate::canvas::record::Record;
use crate::canvas::support::{Backing, Outcome};
use crate::canvas::views::Assessment;
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas, reference};
use crate::sheet::Holds;

/// Kinds whose key is made of words, which are worded otherwise while the record stays.
const WORDS: [&str; 4] = [Term::KIND, Event::KIND, Outcome::KIND, Review::KIND];

/// Kinds of which each moment has a record of its own, with the fields that stay the same.
const SERIES: [(&str, &[&str]); 2] = [
    (Assessment::KIND, &["view", "precondition", "sectors", "vote"]),
    (Backing::KIND, &["proposal", "group"]),
];

/// So many fields must be the same where a part of the key is not.
const SAME_FIELDS: usize = 3;

/// Whether each moment has a record of its own of a kind.
pub fn is_series(kind: &str) -> bool {
    SERIES.iter().any(|(known, _)| *known == kind)
}

/// An id that another took the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renamed {
    /// The kind of the record.
    pub kind: &'static str,
    /// What it was.
    pub was: String,
    /// What it is.
    pub is: String,
    /// Whether references follow it: no record of another kind bears one of both ids, which they might mean.
    pub followed: bool,
}

impl Renamed {
    /// One name for both ids, which stands in references while they are compared; the same whichever came first.
    fn common(&self) -> String {
        let (first, second) = (self.was.as_str().min(&self.is), self.was.as_str().max(&self.is));
        format!("{first}\u{1}{second}")
    }
}

/// What names each record, by its kind and id.
type NamedBy = HashMap<(&'static str, String), BTreeSet<String>>;

/// The records of one moment, as they are compared.
#[derive(Debug)]
pub struct Records<'c> {
    /// The records.
    pub all: Vec<&'c dyn AnyRecord>,
    addresses: Vec<String>,
    /// What each says as far as it counts, with one name for what was renamed; made when it is asked for.
    keyed: Vec<OnceCell<Value>>,
}

impl<'c> Records<'c> {
    fn of(canvas: &'c Canvas) -> Self {
        let mut all: Vec<&'c dyn AnyRecord> = Vec::new();
        canvas.each(&mut |record| all.push(record));
        let keyed = vec![OnceCell::new(); all.len()];
        let addresses = all.iter().map(|record| record.address()).collect();
        Self { all, addresses, keyed }
    }

    /// Calls what was renamed by one name, in references and what follows from them.
    fn rename(&mut self, canvas: &Canvas, names: &HashMap<(&'static str, String), String>) {
        let mut canvas = canvas.clone();
        canvas.references(&mut |target, id| {
            let mut kinds = reference::kinds(target);
            if let Some(name) = kinds.find_map(|kind| names.get(&(kind, id.clone()))) {
                id.clone_from(name);
            }
        });
        let renamed = Records::of(&canvas);
        self.keyed = (0..renamed.all.len()).map(|n| renamed.compared(n).clone().into()).collect();
        self.addresses = renamed.addresses;
    }

    /// What a record says as far as it counts, with one name for what was renamed.
    pub fn compared(&self, n: usize) -> &Value {
        let record = self.all[n];
        self.keyed[n].get_or_init(|| fields::canonical(record.fields(), &record.value()))
    }

    fn candidate<'r>(&'r self, n: usize, named: &'r NamedBy) -> Candidate<'r> {
        let record = self.all[n];
        let named_by = record.id().and_then(|id| named.get(&(record.kind(), id)));
        Candidate { value: self.compared(n), fields: record.fields(), named_by }
    }

    /// What names each record: its field, with what it is known by but for that name.
    fn named_by(&self) -> NamedBy {
        let mut named = NamedBy::new();
        for (record, address) in self.all.iter().zip(&self.addresses) {
            for leaf in &record.leaves() {
                let LeafKind::Ref(target) = leaf.kind else { continue };
                let by = format!("{} {}", address.replace(leaf.text, ""), leaf.field());
                for kind in reference::kinds(target) {
                    named.entry((kind, leaf.text.to_owned())).or_default().insert(by.clone());
                }
            }
        }
        named
    }

    /// What stays the same of a record through the moments of its kind.
    pub fn stem(&self, n: usize) -> Option<Vec<&Value>> {
        let (_, names) = SERIES.iter().find(|(kind, _)| *kind == self.all[n].kind())?;
        Some(names.iter().map(|name| self.compared(n).get(*name).unwrap_or(&Value::Null)).collect())
    }
}

/// The records of two moments, and which of them are one.
#[derive(Debug)]
pub struct Pairs<'c> {
    /// The earlier moment.
    pub was: Records<'c>,
    /// The later one.
    pub is: Records<'c>,
    /// Records of both, by their numbers.
    pub both: Vec<(usize, usize)>,
    /// Records that only the earlier one has.
    pub gone: Vec<usize>,
    /// Records that only the later one has.
    pub new: Vec<usize>,
    /// Ids that were renamed.
    pub renamed: Vec<Renamed>,
}

/// Finds which records are one.
pub fn pairs<'c>(was: &'c Canvas, is: &'c Canvas) -> Pairs<'c> {
    let mut pairs = Pairs::apart(Records::of(was), Records::of(is));
    pairs.by_address();
    pairs.alike(|record| record.fields().first().is_some_and(|field| field.english() == "id"));
    let mut pairs = pairs.with_renames(was, is);
    pairs.alike(|record| WORDS.contains(&record.kind()));
    pairs.but_for_one_part();
    pairs.later_moments();
    pairs
}

/// Records of both that are surely one, so that what was done to either may be done to the other: by id or key, by an id
/// that was renamed for all to see, or by all but one part of the key. What is only alike is not among them.
pub fn surely<'c>(was: &'c Canvas, is: &'c Canvas) -> Vec<(&'c dyn AnyRecord, &'c dyn AnyRecord)> {
    let mut pairs = Pairs::apart(Records::of(was), Records::of(is));
    pairs.by_address();
    let known = pairs.both.len();
    pairs.alike(|record| record.fields().first().is_some_and(|field| field.english() == "id"));
    let told = [was, is].map(named);
    for (old, new) in pairs.both.split_off(known) {
        if pairs.moved_along(old, new, &told) {
            pairs.both.push((old, new));
        } else {
            pairs.gone.push(old);
            pairs.new.push(new);
        }
    }
    let mut pairs = pairs.with_renames(was, is);
    pairs.but_for_one_part();
    pairs.both.iter().map(|(old, new)| (pairs.was.all[*old], pairs.is.all[*new])).collect()
}

/// Every id that references of a canvas name, with the kinds that it may be of.
fn named(canvas: &Canvas) -> BTreeSet<(&'static str, String)> {
    let mut named = BTreeSet::new();
    canvas.clone().references(&mut |target, id| {
        named.extend(reference::kinds(target).map(|kind| (kind, id.clone())));
    });
    named
}

/// Puts the names of one moment back where one name for both stands.
pub fn as_written(value: &mut Value, renamed: &[Renamed], later: bool) {
    match value {
        Value::String(text) => {
            if let Some(known) = renamed.iter().find(|known| known.followed && *text == known.common()) {
                text.clone_from(if later { &known.is } else { &known.was });
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| as_written(item, renamed, later)),
        Value::Object(map) => map.values_mut().for_each(|item| as_written(item, renamed, later)),
        _ => {}
    }
}

impl<'c> Pairs<'c> {
    /// No record is another yet; the heads are.
    fn apart(was: Records<'c>, is: Records<'c>) -> Self {
        let (gone, new) = ((0..was.all.len()).collect(), (0..is.all.len()).collect());
        Self { was, is, both: Vec::new(), gone, new, renamed: Vec::new() }
    }

    /// Finds again by one name what has a renamed id in its key.
    fn with_renames(mut self, was: &Canvas, is: &Canvas) -> Self {
        let renamed = self.renames();
        if renamed.is_empty() {
            return self;
        }
        let of_renamed = self.both.iter().filter(|(old, new)| self.ids(*old, *new).is_some());
        let of_renamed: Vec<(usize, usize)> = of_renamed.copied().collect();
        // each moment by its own: who names the other's, does not mean it
        let names = |id: fn(&Renamed) -> &String| {
            let sure = renamed.iter().filter(|renamed| renamed.followed);
            sure.map(|renamed| ((renamed.kind, id(renamed).clone()), renamed.common())).collect()
        };
        self.was.rename(was, &names(|renamed| &renamed.was));
        self.is.rename(is, &names(|renamed| &renamed.is));
        // what has a renamed id in its key is found by it now
        let mut pairs = Self::apart(self.was, self.is);
        pairs.renamed = renamed;
        of_renamed.into_iter().for_each(|(old, new)| pairs.join(old, new));
        pairs.by_address();
        pairs
    }

    /// Whether an id was surely renamed: nothing but it is otherwise, or what named the one names the other.
    fn moved_along(&self, old: usize, new: usize, named: &[BTreeSet<(&'static str, String)>; 2]) -> bool {
        let Some((was, is)) = self.ids(old, new) else { return false };
        let without = |value: &Value| {
            let mut value = value.clone();
            value["id"] = Value::Null;
            value
        };
        let kind = self.was.all[old].kind();
        let names = |moment: usize, id: &String| named[moment].contains(&(kind, id.clone()));
        let followed = names(0, &was) && !names(0, &is) && names(1, &is) && !names(1, &was);
        followed || without(self.was.compared(old)) == without(self.is.compared(new))
    }

    fn join(&mut self, old: usize, new: usize) {
        self.both.push((old, new));
        self.gone.retain(|n| *n != old);
        self.new.retain(|n| *n != new);
    }

    fn join_all(&mut self, pairs: Vec<(usize, usize)>) {
        let (old, new): (BTreeSet<usize>, BTreeSet<usize>) = pairs.iter().copied().unzip();
        self.both.extend(pairs);
        self.gone.retain(|n| !old.contains(n));
        self.new.retain(|n| !new.contains(n));
    }

    /// What an id was and is, of a record whose id was renamed.
    fn ids(&self, old: usize, new: usize) -> Option<(String, String)> {
        let (was, is) = (self.was.all[old].id()?, self.is.all[new].id()?);
        (was != is).then_some((was, is))
    }

    /// What is left of both moments, by what it is known by.
    fn left<K: Ord>(&self, key: impl Fn(&Records<'c>, usize) -> Option<K>) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut groups: BTreeMap<K, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for n in &self.gone {
            if let Some(key) = key(&self.was, *n) {
                groups.entry(key).or_default().0.push(*n);
            }
        }
        for n in &self.new {
            if let Some(key) = key(&self.is, *n) {
                groups.entry(key).or_default().1.push(*n);
            }
        }
        groups.into_values().filter(|(old, new)| !old.is_empty() && !new.is_empty()).collect()
    }

    /// Records of one address. Of several, those that say the same are the same, and the others follow in a fixed order;
    /// what lacks a part of its key is only the same if all of it is.
    fn by_address(&mut self) {
        let mut found = Vec::new();
        for (mut old, mut new) in self.left(|records, n| Some(records.addresses[n].clone())) {
            if old.len() == 1 && new.len() == 1 && self.was.all[old[0]].key_missing().is_empty() {
                found.push((old[0], new[0]));
                continue;
            }
            old.sort_by_cached_key(|n| self.was.compared(*n).to_string());
            new.sort_by_cached_key(|n| self.is.compared(*n).to_string());
            let whole = self.was.all[old[0]].key_missing().is_empty();
            if old.len() > 1 || new.len() > 1 || !whole {
                old.retain(|n| {
                    let same = new.iter().position(|m| self.was.compared(*n) == self.is.compared(*m));
                    same.map(|at| found.push((*n, new.remove(at)))).is_none()
                });
            }
            if whole {
                found.extend(old.into_iter().zip(new));
            }
        }
        self.join_all(found);
    }

    /// Records that are left of some kinds, by likeness.
    fn alike(&mut self, wanted: impl Fn(&dyn AnyRecord) -> bool) {
        let kind = |records: &Records<'c>, n: usize| {
            let record = records.all[n];
            wanted(record).then(|| record.kind())
        };
        let left = self.left(kind);
        if left.is_empty() {
            return;
        }
        let named = [&self.was, &self.is].map(Records::named_by);
        let mut found = Vec::new();
        for (old, new) in left {
            let kind = self.was.all[old[0]].kind();
            let of_kind = |records: &'_ Records<'c>| -> Vec<usize> {
                (0..records.all.len()).filter(|n| records.all[*n].kind() == kind).collect()
            };
            let pools = [&self.was, &self.is]
                .map(|records| of_kind(records).into_iter().map(|n| records.compared(n)).collect::<Vec<_>>());
            let one: Vec<Candidate<'_>> = old.iter().map(|n| self.was.candidate(*n, &named[0])).collect();
            let other: Vec<Candidate<'_>> = new.iter().map(|n| self.is.candidate(*n, &named[1])).collect();
            found.extend(alike::pairs(&one, &other, &pools).into_iter().map(|(n, m)| (old[n], new[m])));
        }
        self.join_all(found);
    }

    fn renames(&self) -> Vec<Renamed> {
        let all = self.was.all.iter().chain(&self.is.all);
        let borne: BTreeSet<(&str, String)> = all.filter_map(|r| Some((r.kind(), r.id()?))).collect();
        let alone =
            |kind: &str, id: &String| borne.iter().all(|(other, known)| known != id || *other == kind);
        let mut renamed: Vec<Renamed> = self
            .both
            .iter()
            .filter_map(|(old, new)| {
                let (was, is) = self.ids(*old, *new)?;
                let kind = self.was.all[*old].kind();
                let followed = alone(kind, &was) && alone(kind, &is);
                Some(Renamed { kind, was, is, followed })
            })
            .collect();
        renamed.sort_by(|a, b| (a.kind, &a.was).cmp(&(b.kind, &b.was)));
        renamed
    }

    /// Records that say the same but for one part of their key, which is no day; if none but the other is so near.
    fn but_for_one_part(&mut self) {
        let mut found = Vec::new();
        for (old, new) in self.left(|records, n| Some(records.all[n].kind())) {
            // in so many a likeness tells nothing
            if old.len() * new.len() > alike::MOST_PAIRS {
                continue;
            }
            let near = |n: &usize, m: &usize| self.near(*n, *m);
            for n in &old {
                let mut of_n = new.iter().filter(|m| near(n, m));
                if let (Some(m), None) = (of_n.next(), of_n.next())
                    && old.iter().filter(|other| near(other, m)).count() == 1
                {
                    found.push((*n, *m));
                }
            }
        }
        self.join_all(found);
    }

    fn near(&self, old: usize, new: usize) -> bool {
        let (was, is) = (self.was.compared(old), self.is.compared(new));
        let (mut differ, mut same) = (0, 0);
        for field in self.was.all[old].fields() {
            let name = field.english();
            match (was.get(&name), is.get(&name)) {
                (a, b) if a != b => differ += if field.holds == Holds::Day { 2 } else { 1 },
                (Some(value), _) if fields::says(value) => same += 1,
                _ => {}
            }
        }
        differ == 1 && same >= SAME_FIELDS
    }

    /// Of what has a record for each moment: the one that took the place of another.
    fn later_moments(&mut self) {
        let stem = |records: &Records<'c>, n: usize| {
            let stem = records.stem(n)?;
            Some((records.all[n].kind(), stem.into_iter().map(Value::to_string).collect::<Vec<_>>()))
        };
        let alone = self.left(stem).into_iter().filter(|(old, new)| old.len() == 1 && new.len() == 1);
        let alone = alone.map(|(old, new)| (old[0], new[0])).collect();
        self.join_all(alone);
    }
}
