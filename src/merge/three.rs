//! A value as three texts have it, and what comes of it on both sides.

use serde_json::Value;

use super::data;
use crate::canvas::field::Field;
use crate::sheet::Node;
use crate::source::Span;

/// A value in the text of its statement.
#[derive(Debug, Clone, Copy)]
pub struct Stands<'a> {
    /// The value.
    pub node: &'a Node<'a>,
    /// The text that its spans are in.
    pub text: &'a str,
}

/// What a value comes to be: its text, and what that says.
#[derive(Debug, Clone, PartialEq)]
pub struct Half {
    /// As it is written.
    pub text: String,
    /// What it says.
    pub data: Value,
}

/// What comes of a value as ours would have it, and as theirs would; the same unless they meet. Nothing: it is not there.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// As ours.
    pub ours: Option<Half>,
    /// As theirs.
    pub theirs: Option<Half>,
}

impl<'a> Stands<'a> {
    /// What it says.
    pub fn data(self) -> Value {
        data::said(self.node, self.text)
    }

    /// As it is written.
    pub fn written(self) -> &'a str {
        &self.text[self.node.span.clone()]
    }

    /// Another value of the same statement.
    pub fn inner(self, node: &'a Node<'a>) -> Self {
        Self { node, text: self.text }
    }

    /// It as it stands.
    pub fn half(self) -> Half {
        Half { text: self.written().to_owned(), data: self.data() }
    }

    /// It with other texts in the place of some of what stands in it.
    pub fn spliced<'t>(self, with: impl Iterator<Item = (Span, &'t str)>) -> String {
        let mut out = String::new();
        let mut at = self.node.span.start;
        for (span, text) in with {
            out.push_str(&self.text[at..span.start]);
            out.push_str(text);
            at = span.end;
        }
        out.push_str(&self.text[at..self.node.span.end]);
        out
    }
}

impl Both {
    /// The same for both.
    pub fn same(half: Option<Half>) -> Self {
        Self { ours: half.clone(), theirs: half }
    }

    /// Whether both are the same.
    pub fn is_one(&self) -> bool {
        match (&self.ours, &self.theirs) {
            (Some(a), Some(b)) => a.data == b.data,
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}

/// A value of three texts, any of which may lack it.
#[derive(Debug, Clone, Copy)]
pub struct Three<T> {
    /// As it was.
    pub base: Option<T>,
    /// As ours has it.
    pub ours: Option<T>,
    /// As theirs has it.
    pub theirs: Option<T>,
}

impl<T: Copy> Three<T> {
    /// Something of each.
    pub fn map<U>(self, of: impl Fn(T) -> Option<U>) -> Three<U> {
        Three {
            base: self.base.and_then(&of),
            ours: self.ours.and_then(&of),
            theirs: self.theirs.and_then(&of),
        }
    }

    /// Those that have it.
    pub fn all(self) -> impl Iterator<Item = T> {
        [self.base, self.ours, self.theirs].into_iter().flatten()
    }
}

/// A value at its place.
#[derive(Debug)]
pub struct At<'a> {
    /// It, in three texts.
    pub three: Three<Stands<'a>>,
    /// Its field; of an element, that of its list.
    pub field: Option<&'static Field>,
    /// By which what meets is told.
    pub path: String,
}

/// Makes one value of entries or elements, each with its name.
pub type Make<'a> = Box<dyn Fn(&[(&str, &Half)]) -> Half + 'a>;

/// What a table or list of three texts holds.
pub struct Inside<'a> {
    /// Its entries or elements by what they are known by, in one order.
    pub parts: Vec<(String, At<'a>)>,
    /// What those of them that stay make together.
    pub made: Make<'a>,
}
