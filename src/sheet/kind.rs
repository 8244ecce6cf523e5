//! What the caller knows of a sheet: its kinds of record, and what people call all that may stand in it.

use crate::source::SourceId;

use super::names::{Name, Names};

/// At most so many findings of one sheet are listed.
pub const MOST_FINDINGS: usize = 100;

/// Whether a kind of record stands once in a canvas or many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Once, under `[canvas]`.
    One,
    /// Any number of times, each under `[[actor]]`.
    Many,
}

/// A kind of record that the caller knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// The name in headers.
    pub name: &'static str,
    /// Once or many times.
    pub shape: Shape,
    /// The Dutch name, also understood in headers.
    pub dutch: &'static str,
    /// What else people write there, with spaces between.
    pub also: &'static str,
}

/// Dutch names of kinds, fields and values.
pub trait Dictionary: Sync {
    /// The English name of a Dutch one.
    fn english(&self, dutch: &str) -> Vec<&str>;

    /// What may stand in each kind of record, by the names of the kinds; none where all that is known is words.
    fn names(&self) -> Option<&Names> {
        None
    }

    /// The fields that take a group of people by this name, each with the value as it is written there.
    fn groups(&self, _value: &str) -> Vec<(&'static str, &'static str)> {
        Vec::new()
    }

    /// What a kind of record is called, and what may stand in it.
    fn of_kind(&self, kind: &str) -> Option<&Name> {
        self.names()?.get(kind)
    }

    /// Whether a name means something, here or elsewhere: then it is no slip of the pen for another.
    fn knows(&self, name: &str) -> bool {
        !self.english(name).is_empty()
    }
}

/// A dictionary without words, for files that are written in English only.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoDictionary;

impl Dictionary for NoDictionary {
    fn english(&self, _: &str) -> Vec<&str> {
        Vec::new()
    }
}

/// What all steps of reading one file need.
pub(super) struct Sheet<'a> {
    pub id: SourceId,
    pub text: &'a str,
    pub kinds: &'a [Kind],
    pub dictionary: &'a dyn Dictionary,
}
