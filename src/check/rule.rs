//! What a rule is: a name, what it detects, why that matters, what to do, its level per phase, and a pure function.

use super::findings::Findings;
use super::page::{Group, Levels, Page, Scope, Weight, sides};
use super::settings;
use super::subject::Subject;
use crate::text::{Say, Text};

/// One check over a canvas.
#[derive(Debug)]
pub struct Rule {
    /// The offence, in kebab-case: "allow X" must read as a sentence.
    pub name: &'static str,
    /// What it detects, as a full sentence.
    pub detects: Say,
    /// Why a steering group cares.
    pub why: Say,
    /// What to do.
    pub remedy: Say,
    /// Where the rule comes from: a seed or an audit.
    pub origin: Say,
    /// Level per phase.
    pub levels: Levels,
    /// What it looks at.
    pub scope: Scope,
    /// Whether what it reports is an outcome rather than an offence: listed apart, weakest first, and never counted,
    /// folded into another finding or accepted.
    pub outcome: bool,
    /// Whether it is about what someone agreed to or can be known by: what it reports stays within the team, since it
    /// would be read by the very people it protects them from.
    pub about_people: bool,
    /// Rules whose finding at the same address this one takes the place of.
    pub covers: &'static [&'static str],
    /// Names of the thresholds that it compares with.
    pub thresholds: &'static [&'static str],
    /// How more than three findings are told as one; the argument is their number.
    pub many: Option<fn(usize) -> Text>,
    /// A bad and a good sheet, see [`Rule::bad`].
    pub examples: &'static str,
    /// The check itself.
    pub check: fn(&Subject<'_>, &mut Findings<'_>),
}

impl Rule {
    /// A sheet on which it fires.
    pub fn bad(&self) -> &'static str {
        sides(self.examples).0
    }

    /// The same sheet put right.
    pub fn good(&self) -> &'static str {
        sides(self.examples).1
    }
}

impl From<&Rule> for Page {
    fn from(rule: &Rule) -> Self {
        let says = [rule.detects.text(), rule.why.text(), rule.remedy.text()];
        Self {
            origin: Some(rule.origin.text()),
            scope: Some(rule.scope),
            outcome: rule.outcome,
            covers: rule.covers.iter().map(ToString::to_string).collect(),
            thresholds: rule.thresholds.iter().filter_map(|name| settings::threshold(name)).collect(),
            bad: rule.bad().to_owned(),
            good: rule.good().to_owned(),
            ..Self::new(rule.name, Group::Canvas, Weight::Phases(rule.levels), says)
        }
    }
}
