//! Document rules: what is amiss with a document once it is rendered, and where its pages fall.

mod access;
mod length;
mod weakest;

use super::engine::Engine;
use super::kind::Kind;
use super::render::Rendered;
use crate::canvas::record::Record;
use crate::check::page::{Group, Page, Weight};
use crate::diagnostic::{Finding, Level};
use crate::text::{Say, Text};
use crate::view::View;

/// Where the headings of a typeset document came to stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    /// How many pages there are.
    pub number: usize,
    /// Words and page, from 1, of every heading in order.
    pub headings: Vec<(String, usize)>,
}

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
    /// Its level, in every phase: a document is made to be read, whatever the phase.
    pub level: Level,
    /// A bad and a good document, see [`Rule::bad`].
    pub examples: &'static str,
    /// The check; without pages, only what does not need them is looked at.
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
            ..Self::new(rule.name, Group::Document, Weight::Always(rule.level), says)
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
    /// Its pages, once typeset.
    pub pages: Option<&'a Pages>,
}

impl Look<'_> {
    /// A finding about the document as a whole, which has no place in a sheet but the head of the canvas.
    fn finding(&self, rule: &Rule, message: Text) -> Finding {
        let head = &self.seen.canvas.head;
        Finding::new(rule.name, rule.level, message)
            .about(Record::address(head))
            .at(head.place.header_label())
    }
}

/// All document rules.
pub const RULES: &[&Rule] =
    &[&length::DOCUMENT_TOO_LONG, &length::SECTION_TOO_LONG, &weakest::RULE, &access::RULE];

/// What all document rules find.
pub fn review(look: &Look<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| (rule.check)(look, rule)).collect()
}
