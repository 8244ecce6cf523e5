//! A canvas at one moment of being mended: the texts of its sheets and all that reading them gave.

use serde_json::Value;

use super::{Bench, sheet_of};
use crate::canvas::{AnyRecord, Extent};
use crate::check::{self, Options, rules};
use crate::diagnostic::{Finding, Fix};
use crate::project::{Read, Sheet};
use crate::source::{SourceId, Sources};

/// A canvas at one moment of being mended.
pub(super) struct State {
    pub sheets: Vec<Sheet>,
    pub read: Read,
    /// Each record as plain values, in the order of [`State::records`].
    pub values: Vec<Value>,
}

impl State {
    /// Reads sheets.
    pub fn read(bench: &Bench<'_>, sheets: Vec<Sheet>) -> Self {
        let read = bench.project.tried(bench.id, sheets.clone(), &mut Sources::default());
        let mut state = Self { sheets, read, values: Vec::new() };
        state.values = state.records().iter().map(|record| record.value()).collect();
        state
    }

    /// The number of the sheet that a source is.
    pub fn sheet(&self, source: SourceId) -> Option<usize> {
        (sheet_of(source) < self.sheets.len()).then_some(sheet_of(source))
    }

    /// Whether a fix begins on the line of a header.
    pub fn begins_header(&self, fix: &Fix) -> bool {
        let Some(edit) = fix.edits.first() else { return false };
        let text = self.sheet(edit.source).map(|n| self.sheets[n].text.as_str()).unwrap_or_default();
        let before = text.get(..edit.span.0).unwrap_or_default();
        let line = before.rfind('\n').map_or(0, |at| at + 1);
        text.get(line..).is_some_and(|rest| rest.trim_start().starts_with('['))
    }

    /// Whether nothing is missing from what was read; else what seems to lack may stand in what was not. A canvas of one
    /// empty sheet lacks all there is to lack.
    fn whole(&self) -> bool {
        let loaded = &self.read.loaded;
        let empty = self.sheets.len() == 1 && self.sheets[0].text.trim().is_empty();
        loaded.canvas.extent < Extent::Part || empty && loaded.unread().next().is_none()
    }

    /// All records: the head, then kind by kind in the order of the sheets.
    pub fn records(&self) -> Vec<&dyn AnyRecord> {
        let mut records = Vec::new();
        self.read.loaded.canvas.each(&mut |record| records.push(record));
        records
    }

    /// What is amiss and wanted: in reading, and what rules say.
    pub fn findings<'s>(&'s self, bench: &'s Bench<'_>) -> impl Iterator<Item = Finding> + 's {
        self.reading(bench).chain(self.rules(bench, bench.options))
    }

    /// What is amiss in reading, and wanted.
    pub fn reading<'s>(&'s self, bench: &'s Bench<'_>) -> impl Iterator<Item = Finding> + 's {
        let wanted = self.read.loaded.findings.iter().filter(|finding| bench.options.wants(&finding.rule));
        let whole = self.whole();
        wanted.filter(move |finding| whole || finding.rule != "canvas-head-missing").cloned()
    }

    /// What rules say, each finding by itself. Of a canvas that could not be read whole only what needs no more than was
    /// read: the names of what its framework has.
    pub fn rules(&self, bench: &Bench<'_>, options: &Options) -> Vec<Finding> {
        let mut names = rules::all().iter().map(|rule| rule.name).chain(["exemption-unknown-rule"]);
        let (whole, headless) = (self.whole(), self.read.loaded.canvas.extent == Extent::Nothing);
        if (headless && !whole) || !names.any(|name| options.wants(name)) {
            return Vec::new();
        }
        let subject = self.read.subject(bench.project.house(), bench.day);
        let mut findings = check::unfolded(&subject, &[], options).findings;
        if !whole {
            let named = |id: &str| {
                let id = id.trim_matches('"');
                let mut groups = subject.frame.helixes.iter().flat_map(|helix| &helix.groups);
                subject.frame.precondition(id).is_some() || groups.any(|group| group.id == id)
            };
            let of_frame = |fix: &Fix| fix.certain && fix.edits.iter().all(|edit| named(&edit.replacement));
            findings.retain(|f| f.rule == "unknown-reference" && f.fix.as_ref().is_some_and(of_frame));
        }
        findings
    }
}
