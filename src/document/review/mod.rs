//! Document rules: what is amiss with a document once it is rendered, and where its pages fall.

mod length;

use super::engine::Engine;
use super::kind::Kind;
use super::render::Rendered;
use crate::canvas::Canvas;
use crate::diagnostic::{Finding, Level};
use crate::text::Say;

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
    /// Its level.
    pub level: Level,
    /// The check; without pages, only what does not need them is looked at.
    pub check: fn(&Look<'_>, &'static Rule) -> Vec<Finding>,
}

/// What a document rule sees.
#[derive(Debug)]
pub struct Look<'a> {
    /// The canvas, to point into its sheets.
    pub canvas: &'a Canvas,
    /// The kind, with its limits.
    pub kind: &'a Kind,
    /// Its words, to know sections by name.
    pub engine: &'a Engine,
    /// The document.
    pub rendered: &'a Rendered,
    /// Its pages, once typeset.
    pub pages: Option<&'a Pages>,
}

/// All document rules.
pub const RULES: &[&Rule] = &[&length::DOCUMENT_TOO_LONG, &length::SECTION_TOO_LONG];

/// What all document rules find.
pub fn review(look: &Look<'_>) -> Vec<Finding> {
    RULES.iter().flat_map(|rule| (rule.check)(look, rule)).collect()
}
