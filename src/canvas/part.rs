//! One text to records: all that a sheet, or a piece of one, holds of a canvas, with what is amiss in it.

use super::block;
use super::dictionary::CanvasDictionary;
use super::parties::Person;
use super::record::Record;
use super::value::Circle;
use super::{AnyRecord, Canvas, Extent, Head, KINDS};
use crate::diagnostic::{Finding, Level};
use crate::sheet::{self, Parsed, RawRecord};
use crate::source::{Source, SourceId};
use crate::text;

/// One sheet as it was read from disk.
#[derive(Debug, Clone, Copy)]
pub struct SheetFile {
    /// Its text.
    pub source: SourceId,
    /// Whether it is a private sheet.
    pub private: bool,
}

/// What one text holds of a canvas.
#[derive(Debug, Default)]
pub struct Part {
    /// Its records but the head.
    pub canvas: Canvas,
    /// Its heads; more than one is a fault.
    pub heads: Vec<Head>,
    /// What is amiss, in the order of the text.
    pub findings: Vec<Finding>,
    /// Whether all of it is as a sheet is written, whatever its fields say.
    pub is_plain: bool,
}

impl Part {
    /// How much of it could be read.
    pub fn extent(&self) -> Extent {
        let extent = self.findings.iter().map(|finding| match &*finding.rule {
            _ if finding.unread => Extent::Part,
            "syntax" => Extent::Records,
            _ => Extent::Whole,
        });
        extent.max().unwrap_or_default()
    }
}

/// Reads the records of one text.
pub fn read(file: SheetFile, source: &Source) -> Part {
    let Parsed { records, mut findings, .. } = sheet::parse(file.source, source, KINDS, &CanvasDictionary);
    let is_plain = findings.is_empty();
    block::lost(&records, &mut findings);
    let mut reader = Reader { source, private: file.private, findings };
    let (mut canvas, mut heads) = (Canvas::default(), Vec::new());
    for mut raw in records {
        if raw.kind == Head::KIND {
            heads.push(reader.typed(raw));
            continue;
        }
        let answers = block::taken(&mut raw, source);
        let (kind, from) = (raw.kind, canvas.assessments.len());
        reader.read_kind(raw, &mut canvas);
        if !answers.is_empty() {
            answers.into_iter().for_each(|raw| reader.read_kind(raw, &mut canvas));
            block::keep_within(&mut canvas, kind, from);
        }
    }
    reader.keep_private(&canvas);
    let mut findings = reader.findings;
    crate::diagnostic::sort(&mut findings);
    Part { canvas, heads, findings, is_plain }
}

/// Reads records of one sheet into a canvas.
pub struct Reader<'a> {
    source: &'a Source,
    private: bool,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    /// Reads one record as its type; what is amiss in it gets the record's address.
    pub(super) fn typed<R>(&mut self, mut raw: RawRecord<'_>) -> R
    where
        R: Record + Default + serde::de::DeserializeOwned,
    {
        let (mut record, faults): (R, _) = sheet::read(&mut raw, self.source, &CanvasDictionary);
        record.set_place(raw.place);
        if self.private {
            record.keep_private();
        }
        if !faults.is_empty() {
            let address = Record::address(&record);
            self.findings.extend(faults.into_iter().map(|mut fault| {
                fault.address = format!("{address}{}", fault.address);
                block::mend_headers(&mut fault, Record::place(&record), self.source);
                fault
            }));
        }
        record
    }
}

impl Reader<'_> {
    /// Names and addresses, and whatever else is called private, belong in a sheet that does not travel.
    fn keep_private(&mut self, part: &Canvas) {
        if self.private {
            return;
        }
        let findings = &mut self.findings;
        part.each(&mut |record: &dyn AnyRecord| {
            let finding = match record.kind() {
                Person::KIND => Finding::new(
                    "person-in-shared-sheet",
                    Level::Error,
                    text!(
                        "Namen en adressen van personen horen niet in een blad dat gedeeld wordt.",
                        "Names and addresses of people do not belong in a sheet that is shared."
                    ),
                ),
                _ if record.circle() == Circle::Private => Finding::new(
                    "private-in-shared-sheet",
                    Level::Error,
                    text!(
                        "Dit gegeven heet privé, maar staat in een blad dat gedeeld wordt.",
                        "This record is called private, but stands in a sheet that is shared."
                    ),
                ),
                _ => return,
            };
            findings.push(finding.about(record.address()).at(record.place().header_label()).help(text!(
                "Zet dit gegeven in een blad waarvan de naam op `.private.toml` eindigt; git slaat dat over.",
                "Move this record to a sheet whose name ends in `.private.toml`; git skips it."
            )));
        });
    }
}
