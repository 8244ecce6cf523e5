//! What the caller knows of a sheet: its kinds of record, and the Dutch names in it.

use crate::source::SourceId;

/// At most so many findings of one sheet are listed.
pub const MOST_FINDINGS: usize = 50;

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
}

/// Dutch names of kinds, fields and values.
pub trait Dictionary: Sync {
    /// The English name of a Dutch one.
    fn english(&self, dutch: &str) -> Vec<&str>;

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
