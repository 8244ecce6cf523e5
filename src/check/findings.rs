//! How a rule reports: at a field that is there, or about a record that is not.

use super::subject::Subject;
use crate::canvas::AnyRecord;
use crate::canvas::head::Phase;
use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::sheet::Place;
use crate::text;
use crate::text::{Say, Text};

/// As many other places as a finding names: nobody reads more, and thousands of findings with thousands of places each
/// fill the memory.
const MOST_PLACES: usize = 200;

/// Collects what one rule reports about one canvas.
#[derive(Debug)]
pub struct Findings<'a> {
    subject: &'a Subject<'a>,
    rule: &'static str,
    remedy: Say,
    level: Level,
    phase: Phase,
    list: Vec<Finding>,
    /// Findings at fields that were refused or could not be read: that has been told.
    echoes: Vec<usize>,
}

impl<'a> Findings<'a> {
    /// An empty collection for a rule, by name and with its remedy, at its level in the canvas's phase.
    pub(super) fn new(
        subject: &'a Subject<'a>,
        (rule, remedy): (&'static str, Say),
        level: Level,
        phase: Phase,
    ) -> Self {
        Self { subject, rule, remedy, level, phase, list: Vec::new(), echoes: Vec::new() }
    }

    /// What was reported; findings without advice get the rule's remedy.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        for echo in self.echoes.iter().rev() {
            self.list.remove(*echo);
        }
        for finding in &mut self.list {
            finding.others.truncate(MOST_PLACES);
            if finding.help.is_empty() {
                finding.help.push(self.remedy.text());
            }
        }
        self.list
    }

    /// Reports at a field of a record; an absent field falls back to what holds it. Empty path: the record.
    pub fn at(&mut self, record: &dyn AnyRecord, path: &str, message: Text) -> &mut Finding {
        let address = record.address();
        let address = if path.is_empty() { address } else { format!("{address}#{path}") };
        let label = record.place().at(path);
        if record.place().is_broken(path) {
            self.echoes.push(self.list.len());
        }
        self.push(Finding::new(self.rule, self.level, message).about(address).at(label))
    }

    /// Reports a record that is not there: at the header after which it belongs, with the lines to add.
    ///
    /// It belongs after the last record of its kind for which `near` holds, else the last of its kind, else the
    /// head of the canvas.
    pub fn absent(
        &mut self,
        address: &str,
        near: &dyn Fn(&dyn AnyRecord) -> bool,
        lines: &str,
        message: Text,
    ) -> &mut Finding {
        let kind = address.split('.').next().unwrap_or(address);
        let place = self.place_for(kind, near);
        let fix = Fix {
            title: text!("Voeg toe en vul in", "Add and fill in"),
            edits: vec![Edit {
                source: place.source,
                span: (place.block_end, place.block_end),
                replacement: format!("\n{lines}"),
            }],
            certain: false,
        };
        let label = place.header_label().with(text!("hierachter toevoegen", "to be added after this"));
        // a canvas without a head has no place for it yet, and that of a private sheet does not travel
        let fits = place.block_end > 0 && !self.subject.canvas.private.contains(&place.source);
        let mut finding = Finding::new(self.rule, self.level, message).about(address).at(label);
        finding.fix = fits.then_some(fix);
        self.push(finding)
    }

    /// The place of the last record of a kind for which `near` holds, else the last of the kind, else the head.
    ///
    /// Never in a private sheet: what is added there would not travel.
    fn place_for(&self, kind: &str, near: &dyn Fn(&dyn AnyRecord) -> bool) -> &'a Place {
        let canvas = self.subject.canvas;
        let (mut nearest, mut last) = (None, None);
        canvas.each(&mut |record| {
            if record.kind() == kind && !canvas.private.contains(&record.place().source) {
                last = Some(record.place());
                if near(record) {
                    nearest = last;
                }
            }
        });
        nearest.or(last).unwrap_or(&canvas.head.place)
    }

    /// Lowers the level for what is reported next to at most this.
    pub fn at_most(&mut self, level: Level) -> &mut Self {
        self.level = self.level.min(level);
        self
    }

    /// How many findings there are so far.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is no finding yet.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The level at which this rule reports.
    pub fn level(&self) -> Level {
        self.level
    }

    /// The phase that is checked for, which may be another than the canvas names.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    fn push(&mut self, finding: Finding) -> &mut Finding {
        self.list.push(finding);
        self.list.last_mut().expect("just pushed")
    }
}
