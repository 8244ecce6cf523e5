//! What is checked, and by what: a canvas with all that rules look at, and what its house sets for all canvases. The rules
//! of a house somebody else knows how to run.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;

use super::page::Page;
use super::records::Records;
use super::settings::Settings;
use crate::analysis::{self, Analysis};
use crate::brand::Brand;
use crate::canvas::head::Phase;
use crate::canvas::value::Circle;
use crate::canvas::{Canvas, Extent};
use crate::diagnostic::{Finding, Label, Level};
use crate::framework::{Frame, Unresolved};
use crate::text::Text;

/// What is checked: a canvas, what it is judged by, what follows from it, and the day that counts as today.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The canvas.
    pub canvas: &'a Canvas,
    /// Its framework and packs.
    pub frame: &'a Frame,
    /// Frameworks it names that are not there.
    pub unresolved: &'a [Unresolved],
    /// What the house sets: thresholds, and rules of its own.
    pub house: &'a House,
    /// Every record with its texts, days, periods and references: many rules look at all of them.
    pub records: Arc<Records<'a>>,
    /// What follows from it.
    pub analysis: Analysis,
    /// The reference date, and whether anyone asked for it.
    date: Option<Date>,
    asked: Arc<AtomicBool>,
}

impl<'a> Subject<'a> {
    /// Derives what rules need.
    pub fn new(
        canvas: &'a Canvas,
        frame: &'a Frame,
        unresolved: &'a [Unresolved],
        house: &'a House,
        date: Option<Date>,
    ) -> Self {
        let records = Arc::new(Records::new(canvas));
        let analysis = analysis::analyze(canvas, frame);
        Self { canvas, frame, unresolved, house, records, analysis, date, asked: Arc::default() }
    }

    /// The reference date; without one, no date is compared.
    pub fn date(&self) -> Option<Date> {
        self.asked.store(true, Ordering::Relaxed);
        self.date
    }

    /// The same on another day.
    pub fn on(&self, date: Date) -> Self {
        Self { date: Some(date), ..self.clone() }
    }

    /// Whether something asks for the reference date while it runs.
    pub(super) fn dates(&self, run: impl FnOnce()) -> bool {
        self.asked.store(false, Ordering::Relaxed);
        run();
        self.asked.load(Ordering::Relaxed)
    }

    /// The thresholds that rules compare with.
    pub fn settings(&self) -> &'a Settings {
        &self.house.settings
    }
}

/// What a house sets.
#[derive(Debug, Default)]
pub struct House {
    /// Its thresholds.
    pub settings: Settings,
    /// Its own rules, and those of all frameworks that were read; see [`House::run`].
    pub rules: Vec<OwnRule>,
    /// Rules that it switches off, in the order of their names.
    pub off: Vec<Off>,
    /// Names of rules that are declared but cannot be used, so that nobody is told that they are not there.
    pub unusable: Vec<String>,
    /// How its papers look.
    pub brand: Brand,
    /// What runs its rules.
    pub producer: Option<Box<dyn Producer>>,
}

/// A rule that is not the program's.
#[derive(Debug, Clone)]
pub struct OwnRule {
    /// All there is to say of it.
    pub page: Page,
    /// The framework that brings it, as `id@version`; none where the house itself does.
    pub framework: Option<String>,
    /// How far what it says may travel, however far the record does.
    pub circle: Circle,
    /// Where its name stands.
    pub place: Label,
}

/// Runs rules that are not the program's.
pub trait Producer: std::fmt::Debug + Send + Sync {
    /// What each of these rules finds, by its number in [`House::rules`] and with the level to report at.
    fn run(&self, subject: &Subject<'_>, rules: &[(usize, Level)]) -> Vec<Vec<Finding>>;
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
    /// Names of all rules that are not the program's, also of those that cannot be used as they stand.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| &rule.page.name).chain(&self.unusable).map(String::as_str)
    }

    /// Why a rule is switched off, if it is.
    pub fn off(&self, rule: &str) -> Option<&Off> {
        self.off.iter().find(|off| off.rule == rule)
    }

    /// How far a finding of a rule may travel, however far its record does.
    pub fn circle(&self, rule: &str) -> Circle {
        let circles = self.rules.iter().filter(|known| known.page.name == rule).map(|rule| rule.circle);
        circles.min().unwrap_or(Circle::Public)
    }

    /// What each rule reports that holds for the canvas, has a level in the phase, and is wanted; in the order of the rules.
    pub(super) fn run(
        &self,
        subject: &Subject<'_>,
        phase: Phase,
        wants: impl Fn(&OwnRule) -> bool,
    ) -> Vec<(&str, Vec<Finding>)> {
        let runs =
            |rule: &&OwnRule| rule.holds(subject.frame) && self.off(&rule.page.name).is_none() && wants(rule);
        let numbered = self.rules.iter().enumerate().filter(|(_, rule)| runs(rule));
        let asked: Vec<(usize, Level)> =
            numbered.filter_map(|(n, rule)| Some((n, rule.page.weight.at(phase)?))).collect();
        let Some(producer) = self.producer.as_ref().filter(|_| !asked.is_empty()) else { return Vec::new() };
        if subject.canvas.extent == Extent::Nothing {
            return Vec::new();
        }
        let names = asked.iter().map(|(n, _)| self.rules[*n].page.name.as_str());
        names.zip(producer.run(subject, &asked)).collect()
    }
}

impl OwnRule {
    /// Whether it holds for a canvas that is judged by this: the house's own do, and those of the frameworks it names.
    fn holds(&self, frame: &Frame) -> bool {
        self.framework.as_ref().is_none_or(|name| frame.names.contains(name))
    }
}
