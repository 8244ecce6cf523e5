//! Which records of three texts are one: by address, by an id that was renamed, and what has no address by its order.

use std::collections::{BTreeSet, HashMap};

use super::cut::Cut;
use super::read::Read;
use super::three::Three;
use crate::canvas::{AnyRecord, Canvas};
use crate::history;

/// Which record of each text is one; nothing where that cannot be told.
pub fn same(read: &Read, cuts: &[Cut<'_>; 3]) -> Option<Vec<Three<usize>>> {
    let at: Vec<HashMap<(&str, usize), usize>> = cuts
        .iter()
        .map(|cut| cut.records.iter().enumerate().map(|(n, record)| ((record.kind, record.at), n)).collect())
        .collect();
    let number = |side: usize, record: &dyn AnyRecord| {
        let place = record.place();
        let within = place.is_within();
        at[side].get(&(record.kind(), place.header.start)).copied().filter(|_| !within)
    };
    let whole = [0, 1, 2].map(|side| addresses(read.canvas(side), false));
    let pairs = |one: usize, other: usize| -> HashMap<usize, usize> {
        let surely = history::surely(read.canvas(one), read.canvas(other));
        let numbers = surely.into_iter().filter_map(|(a, b)| Some((number(one, a)?, number(other, b)?)));
        numbers.chain([(0, 0)]).chain(nameless(cuts, &whole, one, other)).collect()
    };
    let (ours, theirs) = (pairs(0, 1), pairs(0, 2));
    // what both put in is one only if it is called the same
    let of_theirs: HashMap<&String, usize> =
        whole[2].iter().filter_map(|(place, address)| Some((address, *at[2].get(place)?))).collect();
    let new = |n: usize| {
        let record = &cuts[1].records[n];
        of_theirs.get(whole[1].get(&(record.kind, record.at))?).copied()
    };
    let base = 0..cuts[0].records.len();
    let mut all: Vec<Three<usize>> = base
        .map(|n| Three { base: Some(n), ours: ours.get(&n).copied(), theirs: theirs.get(&n).copied() })
        .collect();
    let known = |of: fn(&Three<usize>) -> Option<usize>, all: &[Three<usize>], n: usize| {
        all.iter().any(|three| of(three) == Some(n))
    };
    for n in 0..cuts[1].records.len() {
        if !known(|three| three.ours, &all, n) {
            let theirs = new(n).filter(|m| !known(|three| three.theirs, &all, *m));
            all.push(Three { base: None, ours: Some(n), theirs });
        }
    }
    for n in 0..cuts[2].records.len() {
        if !known(|three| three.theirs, &all, n) {
            all.push(Three { base: None, ours: None, theirs: Some(n) });
        }
    }
    (!twice(&all, cuts, &whole)).then_some(all)
}

/// The addresses of one text, by kind and place.
type Addresses = HashMap<(&'static str, usize), String>;

/// The numbers of records of a kind that lack a part of their key.
fn lacking(cut: &Cut<'_>, whole: &Addresses, kind: &str) -> Vec<usize> {
    let all = cut.records.iter().enumerate();
    let lacking = all.filter(|(_, r)| r.kind == kind && !whole.contains_key(&(r.kind, r.at)));
    lacking.map(|(n, _)| n).collect()
}

/// Records that nothing is known by are one in their order, where there are as many of them.
fn nameless(cuts: &[Cut<'_>; 3], whole: &[Addresses; 3], one: usize, other: usize) -> Vec<(usize, usize)> {
    let kinds: BTreeSet<&str> = cuts[one].records.iter().map(|record| record.kind).collect();
    let of_kind = |kind: &&str| {
        let (a, b) = (lacking(&cuts[one], &whole[one], kind), lacking(&cuts[other], &whole[other], kind));
        if a.len() == b.len() { a.into_iter().zip(b).collect() } else { Vec::new() }
    };
    kinds.iter().flat_map(of_kind).collect()
}

/// Whether one record may stand twice in what comes of them: nothing tells the one of ours from that of theirs.
fn twice(all: &[Three<usize>], cuts: &[Cut<'_>; 3], whole: &[Addresses; 3]) -> bool {
    let kinds = |side: usize, numbers: &mut dyn Iterator<Item = usize>| -> BTreeSet<&str> {
        let records = numbers.map(|n| &cuts[side].records[n]);
        records
            .filter(|r| !r.kind.is_empty() && !whole[side].contains_key(&(r.kind, r.at)))
            .map(|r| r.kind)
            .collect()
    };
    let gone = all.iter().filter(|three| three.ours.is_none() && three.theirs.is_none());
    let gone = kinds(0, &mut gone.filter_map(|three| three.base));
    let new = |side: usize, of: fn(&Three<usize>) -> Option<usize>| {
        kinds(side, &mut all.iter().filter(|three| three.base.is_none()).filter_map(of))
    };
    let (ours, theirs) = (new(1, |three| three.ours), new(2, |three| three.theirs));
    gone.iter().any(|kind| ours.contains(kind) && theirs.contains(kind))
}

/// The address of each record of a sheet, by where its header stands; of those without a whole key, too, or not.
pub fn addresses(canvas: &Canvas, all: bool) -> Addresses {
    let mut addresses = HashMap::new();
    canvas.each(&mut |record| {
        if !record.place().is_within() && (all || record.key_missing().is_empty()) {
            addresses.insert((record.kind(), record.place().header.start), record.address());
        }
    });
    addresses
}
