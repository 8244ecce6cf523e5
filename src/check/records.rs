//! Every record of a canvas with what many rules ask of it, gathered once: its address, its leaves, who bears a name.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::ground::{self, Source};
use crate::canvas::walk::Leaves;
use crate::canvas::{AnyRecord, Canvas};

/// All records of a canvas, in its order.
#[derive(Debug)]
pub struct Records<'a> {
    list: Vec<Walked<'a>>,
    /// Those who bear a name, by [`Walked::name`].
    named: HashMap<String, Bearers>,
    /// Sources by id. See [`super::lookup::grounds`].
    pub(super) sources: HashMap<&'a str, Source<'a>>,
    /// Numbers of those of which something was refused or could not be read.
    pub(super) lost: Vec<usize>,
    /// The texts that are the canvas's own words: number of the record, number of the leaf. See [`super::passages`].
    pub(super) own: OnceLock<Vec<(usize, usize)>>,
}

/// The records that bear one name.
#[derive(Debug)]
struct Bearers {
    /// Number of the first record; of most names it is the only one, and needs no list.
    first: usize,
    /// Its kind.
    kind: &'static str,
    /// Numbers of the others, in their order.
    others: Vec<usize>,
    /// All kinds, each once, where there are more than that of the first.
    kinds: Vec<&'static str>,
}

impl Bearers {
    fn kinds(&self) -> &[&'static str] {
        if self.kinds.is_empty() { std::slice::from_ref(&self.kind) } else { &self.kinds }
    }
}

/// One record with what many rules ask of it.
pub struct Walked<'a> {
    /// The record.
    pub record: &'a dyn AnyRecord,
    /// Its id, where records of its kind have one.
    pub id: Option<String>,
    /// `kind.key`.
    pub address: String,
    /// Its texts, days, periods and references, in the order of its fields.
    pub leaves: Leaves,
}

impl std::fmt::Debug for Walked<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Walked").field("record", &self.address).finish_non_exhaustive()
    }
}

impl Walked<'_> {
    /// By what references name it: its id, else its key.
    pub fn name(&self) -> Option<&str> {
        let key = || self.address.split_once('.').map(|(_, key)| key);
        self.id.as_deref().or_else(key)
    }
}

impl<'a> Records<'a> {
    /// Walks through a canvas.
    pub fn new(canvas: &'a Canvas) -> Self {
        let mut list = Vec::new();
        canvas.each(&mut |record| {
            let (id, address, leaves) = (record.id(), record.address(), record.leaves());
            list.push(Walked { record, id, address, leaves });
        });
        let mut named: HashMap<String, Bearers> = HashMap::with_capacity(list.len());
        for (n, walked) in list.iter().enumerate() {
            let (Some(name), kind) = (walked.name(), walked.record.kind()) else { continue };
            match named.get_mut(name) {
                Some(bearers) => {
                    bearers.others.push(n);
                    if !bearers.kinds().contains(&kind) {
                        bearers.kinds = [bearers.kinds(), &[kind]].concat();
                    }
                }
                None => {
                    let bearers = Bearers { first: n, kind, others: Vec::new(), kinds: Vec::new() };
                    named.insert(name.to_owned(), bearers);
                }
            }
        }
        let refused = |walked: &Walked<'_>| walked.record.place().refused().next().is_some();
        let lost = (0..list.len()).filter(|n| refused(&list[*n])).collect();
        Self { list, named, sources: ground::sources(canvas), lost, own: OnceLock::new() }
    }

    /// Each record.
    pub fn iter(&self) -> std::slice::Iter<'_, Walked<'a>> {
        self.list.iter()
    }

    /// The record of a number.
    pub(super) fn get(&self, number: usize) -> &Walked<'a> {
        &self.list[number]
    }

    /// The records that bear a name, in their order: of several kinds it may be the same.
    pub fn named<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s Walked<'a>> {
        let numbers = |bearers: &'s Bearers| std::iter::once(&bearers.first).chain(&bearers.others);
        self.named.get(name).into_iter().flat_map(numbers).map(|n| &self.list[*n])
    }

    /// The kinds of record that bear a name, each once, however many records there are.
    pub fn kinds(&self, name: &str) -> &[&'static str] {
        self.named.get(name).map_or(&[], Bearers::kinds)
    }
}
