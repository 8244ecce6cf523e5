//! A canvas at one moment of being mended: the texts of its sheets and all that reading them gave.

use serde_json::Value;

use super::super::{Options, Subject, run};
use super::{Bench, Sheet, sheet_of};
use crate::canvas::load::{self, Loaded, SheetFile};
use crate::canvas::{AnyRecord, Extent};
use crate::diagnostic::{Finding, Fix};
use crate::framework;
use crate::source::{Source, SourceId, Sources};

/// A canvas at one moment of being mended.
pub(super) struct State {
    pub sheets: Vec<Sheet>,
    pub loaded: Loaded,
    /// Each record as plain values, in the order of [`State::records`].
    pub values: Vec<Value>,
}

impl State {
    /// Reads sheets; the source of each has the number that it has in the list.
    pub fn read(id: &str, sheets: Vec<Sheet>) -> Self {
        let mut sources = Sources::default();
        let files: Vec<SheetFile> = sheets
            .iter()
            .map(|sheet| SheetFile {
                source: sources.add(Source::new(sheet.path.as_str(), sheet.text.as_str())),
                private: sheet.private,
            })
            .collect();
        let loaded = load::load_all(id, &files, &sources);
        let mut state = Self { sheets, loaded, values: Vec::new() };
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
    fn whole(&self, bench: &Bench<'_>) -> bool {
        let empty = self.sheets.len() == 1 && self.sheets[0].text.trim().is_empty();
        bench.whole && (empty || self.loaded.canvas.extent < Extent::Part)
    }

    /// All records: the head, then kind by kind in the order of the sheets.
    pub fn records(&self) -> Vec<&dyn AnyRecord> {
        let mut records = Vec::new();
        self.loaded.canvas.each(&mut |record| records.push(record));
        records
    }

    /// What is amiss and wanted: in reading, and what rules say.
    pub fn findings<'s>(&'s self, bench: &'s Bench<'_>) -> impl Iterator<Item = Finding> + 's {
        self.reading(bench).chain(self.rules(bench, bench.options))
    }

    /// What is amiss in reading, and wanted.
    pub fn reading<'s>(&'s self, bench: &'s Bench<'_>) -> impl Iterator<Item = Finding> + 's {
        let wanted = self.loaded.findings.iter().filter(|finding| bench.options.wants(&finding.rule));
        let whole = self.whole(bench);
        wanted.filter(move |finding| whole || finding.rule != "canvas-head-missing").cloned()
    }

    /// What rules say, each finding by itself; nothing of a canvas that could not be read whole.
    pub fn rules(&self, bench: &Bench<'_>, options: &Options) -> Vec<Finding> {
        let mut names =
            super::super::rules::all().iter().map(|rule| rule.name).chain(["exemption-unknown-rule"]);
        if !self.whole(bench) || !names.any(|name| options.wants(name)) {
            return Vec::new();
        }
        let canvas = &self.loaded.canvas;
        let (frame, unresolved) = framework::resolve(&canvas.head.frameworks, bench.frameworks);
        let subject = Subject::new(canvas, &frame, &unresolved, bench.house, (bench.date)(canvas));
        run::unfolded(&subject, &[], options).findings
    }
}
