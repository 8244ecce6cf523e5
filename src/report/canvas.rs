//! Checks one canvas for the list: its findings, marked where a baseline knows them, and what the formats say of it.

use jiff::civil::Date;

use super::baseline::{Baseline, Entry, Private};
use super::listing::{self, Checked, Mends};
use super::words;
use crate::canvas::Extent;
use crate::canvas::value::Prose;
use crate::check::{self, House, Options, Run};
use crate::diagnostic::Finding;
use crate::project::{Day, Read};
use crate::source::Sources;

/// What is asked of every canvas.
pub struct Task<'a> {
    /// What the house sets.
    pub house: &'a House,
    /// Which rules run.
    pub options: &'a Options,
    /// Which day counts as today.
    pub day: Day,
    /// The day on the clock, to say how old the state described is; nothing where nobody is told.
    pub today: Option<Date>,
    /// Which findings a baseline knows.
    pub marks: Marks<'a>,
}

/// Which findings a baseline knows.
#[derive(Debug, Clone, Copy)]
pub enum Marks<'a> {
    /// There is no baseline.
    None,
    /// Those of this one.
    Of(&'a Baseline),
    /// All: they are about to be written.
    All,
}

impl Task<'_> {
    /// Checks a canvas. What a baseline would hold of it comes along, if there is one.
    pub fn check(&self, read: &Read, sources: &Sources) -> (Checked, Vec<Entry>) {
        let canvas = &read.loaded.canvas;
        let subject = read.subject(self.house, self.day);
        let date = subject.date();
        let run = Run::new(&subject, self.options);
        let later = self.today.filter(|today| date.is_some_and(|date| date < *today)).map(|today| {
            let now = subject.on(today);
            let report = run.at(&now, self.options).report(&now, &read.loaded.findings, self.options);
            (today, report.findings.len())
        });
        let mut report = run.report(&subject, &read.loaded.findings, self.options);
        let age = date.zip(later).and_then(|(date, (today, then))| {
            words::age(date, today, then.saturating_sub(report.findings.len()))
        });
        let private = Private::of(canvas);
        let entries = self.marks.put(&private, &canvas.id, &mut report.findings, sources);
        let mends = Mends::of(&report.findings);
        let kept = report.findings.iter().filter(|finding| private.holds(finding)).count();
        let (findings, accepted) =
            listing::tell(&canvas.id, check::fold(report.findings), report.accepted, sources);
        let asked = self.options.wants_outcomes(canvas.phase()) && canvas.extent < Extent::Nothing;
        let checked = Checked {
            id: canvas.id.clone(),
            title: canvas.head.title.clone().unwrap_or_else(|| Prose::Own(canvas.id.clone())),
            lang: canvas.lang(),
            phase: canvas.phase(),
            date,
            head: canvas.head.place.source,
            frame: read.frame.clone(),
            outcomes: asked.then_some(report.outcomes),
            findings,
            accepted,
            age,
            private: kept,
            mends,
            preconditions: subject.analysis.outcomes,
        };
        (checked, entries)
    }
}

impl Marks<'_> {
    /// Marks what is known, and gives what a baseline would hold of it; nothing without a baseline. An empty name of
    /// canvas stands for the workspace. What could not be read, and what tells of private sheets, is in no baseline.
    pub fn put(
        self,
        private: &Private,
        canvas: &str,
        findings: &mut [Finding],
        sources: &Sources,
    ) -> Vec<Entry> {
        if matches!(self, Self::None) {
            return Vec::new();
        }
        let mut findings: Vec<&mut Finding> =
            findings.iter_mut().filter(|finding| !(finding.unread || private.holds(finding))).collect();
        let prints = check::fingerprints(canvas, findings.iter().map(|finding| &**finding), sources);
        for (finding, print) in findings.iter_mut().zip(&prints) {
            finding.known = match self {
                Self::None => false,
                Self::Of(baseline) => baseline.knows(print),
                Self::All => true,
            };
        }
        let pairs = findings.iter().zip(&prints);
        pairs.map(|(finding, print)| Entry::new(canvas, &finding.rule, &finding.address, print)).collect()
    }
}
