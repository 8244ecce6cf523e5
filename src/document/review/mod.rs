//! Document rules: what is amiss with a document once it is rendered, and where its pages fall.

mod access;
mod fits;
mod lacking;
mod length;
mod origin;
mod weakest;

use super::engine::Engine;
use super::kind::Kind;
use super::render::Rendered;
use crate::canvas::record::Record;
use crate::check::page::{Group, Page, Weight};
use crate::diagnostic::{Finding, Level};
use crate::markup::layout::Layout;
use crate::text::{Say, Text};
use crate::view::View;

/// A rule about rendered documents.
#[derive(Debug)]
pub struct Rule {
    /// The offence, in kebab-case.
    pub name: &'static str,
    /// What it detects.
    pub detects: Say,
    /// Why a reader cares.
    pub why: Say,
    /// What to do.
    pub remedy: Say,
    /// Where the rule comes from: a seed, or what is asked of public bodies.
    pub origin: Say,
    /// Its level: mostly the same in every phase, for a document is made to be read.
    pub weight: Weight,
    /// A bad and a good document, see [`Rule::bad`].
    pub examples: &'static str,
    /// The check; without a layout, only what needs none is looked at.
    pub check: fn(&Look<'_>, &'static Rule) -> Vec<Finding>,
}

/// The line between the two documents of a rule's examples.
const GOOD: &str = "<!-- good -->\n";

impl Rule {
    /// Markdown on which it fires.
    pub fn bad(&self) -> &'static str {
        self.examples.split_once(GOOD).map_or(self.examples, |(bad, _)| bad)
    }

    /// The same put right.
    pub fn good(&self) -> &'static str {
        self.examples.split_once(GOOD).map_or("", |(_, good)| good)
    }
}

impl From<&Rule> for Page {
    fn from(rule: &Rule) -> Self {
        let says = [rule.detects.text(), rule.why.text(), rule.remedy.text()];
        Self {
            origin: Some(rule.origin.text()),
            bad: rule.bad().to_owned(),
            good: rule.good().to_owned(),
            ..Self::new(rule.name, Group::Document, rule.weight, says)
        }
    }
}

/// What a document rule sees.
#[derive(Debug)]
pub struct Look<'a> {
    /// The canvas as the reader sees it, to point into its sheets, and what follows from it.
    pub seen: &'a View<'a>,
    /// The kind, with its limits.
    pub kind: &'a Kind,
    /// Its words, to know sections by name.
    pub engine: &'a Engine,
    /// The document.
    pub rendered: &'a Rendered,
    /// Where all came to stand, once typeset.
    pub layout: Option<&'a Layout>,
}

impl Look<'_> {
    /// A finding about the document as a whole, which has no place in a sheet but the head of the canvas.
    fn finding(&self, rule: &Rule, message: Text) -> Finding {
        let head = &self.seen.canvas.head;
        let level = rule.weight.at(self.seen.canvas.phase()).unwrap_or(Level::Info);
        Finding::new(rule.name, level, message).about(Record::address(head)).at(head.place.header_label())
    }
}

/// All document rules.
pub const RULES: &[&Rule] = &[
    &fits::RULE,
    &lacking::RULE,
    &length::DOCUMENT_TOO_LONG,
    &length::SECTION_TOO_LONG,
    &weakest::RULE,
    &access::RULE,
];

/// What all document rules find.
pub fn review(look: &Look<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| (rule.check)(look, rule)).collect()
}
