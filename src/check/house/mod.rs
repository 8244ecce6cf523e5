//! What a house sets for all its canvases: thresholds of rules, rules of its own, and rules that it switches off.

mod cel;
mod examples;
mod file;
mod message;
mod names;
mod rule;
mod run;
pub mod schema;
mod writ;

use super::Settings;
use crate::canvas::value::Circle;
use crate::diagnostic::Label;
use crate::framework::Frame;
use crate::text::Text;

pub use file::read;
pub use names::FAULTS;
pub use rule::Rule;
pub(super) use run::run;

/// The file in the root of a workspace that holds what a house sets.
pub const FILE: &str = "draagvlak.toml";

/// What a house sets.
#[derive(Debug, Default)]
pub struct House {
    /// Its thresholds.
    pub settings: Settings,
    /// Its own rules, and those of all frameworks in the workspace; see [`House::rules_for`].
    pub rules: Vec<Rule>,
    /// Rules that it switches off, in the order of their names.
    pub off: Vec<Off>,
    /// Names of rules that are declared but cannot be used, so that nobody is told that they are not there.
    unusable: Vec<String>,
}

/// A rule that a house switches off for all its canvases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Off {
    /// Name of the rule.
    pub rule: String,
    /// Why it does not hold here; not empty.
    pub reason: Text,
    /// Where that is said.
    pub place: Label,
}

impl House {
    /// The rules that hold for a canvas: the house's own, and those of the frameworks it names.
    pub fn rules_for(&self, frame: &Frame) -> impl Iterator<Item = &Rule> {
        let names = frame.names.clone();
        self.rules.iter().filter(move |rule| rule.framework.as_ref().is_none_or(|name| names.contains(name)))
    }

    /// A rule by name, the house's own or of any framework.
    pub fn find(&self, name: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.name == name)
    }

    /// Names of all rules that are not the program's, also of those that cannot be used as they stand.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| &rule.name).chain(&self.unusable).map(String::as_str)
    }

    /// Why a rule is switched off, if it is.
    pub fn off(&self, rule: &str) -> Option<&Off> {
        self.off.iter().find(|off| off.rule == rule)
    }

    /// How far a finding of a rule may travel, however far its record does.
    pub fn circle(&self, rule: &str) -> Circle {
        let circles = self.rules.iter().filter(|known| known.name == rule).map(|rule| rule.circle);
        circles.min().unwrap_or(Circle::Public)
    }
}
