//! One TOML file: its records with their places, and every fault in it in words that help.
//!
//! A hand-written reader (a serde visitor) can speak both languages by wording what it expects, or its
//! complaint, with [`both`].

mod advice;
mod assemble;
mod choices;
mod claims;
mod conflict;
mod decode;
pub mod edit;
mod faults;
mod fitting;
pub(crate) mod foreign;
mod headers;
mod kind;
mod likeness;
mod lines;
mod meaning;
mod messages;
mod names;
mod newer;
mod pieces;
mod place;
mod quotes;
mod record;
mod recover;
mod scan;
mod slips;
mod times;
mod tree;
mod twice;
mod typed;
mod unknown;
mod values;
mod words;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Edit, Finding, Level, sort};
use crate::source::{Source, SourceId, Span};
use crate::text;

pub use assemble::format_amiss;
pub use decode::decode;
pub use edit::quoted;
pub use kind::{Dictionary, Kind, MOST_FINDINGS, NoDictionary, Shape};
pub use messages::both;
pub use names::{Holds, Meant, Name, Names, letters};
pub use pieces::{FORMAT, pieces};
pub use place::{Place, push_item};
pub use record::RawRecord;
pub use tree::{Entry, Node, Value, read as fields_of};

use kind::Sheet;

/// A sheet as far as it could be read.
#[derive(Debug)]
pub struct Parsed<'s> {
    /// The records in the order of the file.
    pub records: Vec<RawRecord<'s>>,
    /// The number after `format =`, if it could be read, and where it stands.
    pub format: Option<(i64, Span)>,
    /// What is amiss, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Reads the records of a sheet. A fault costs the field it is in, never another record. Where git left two versions side
/// by side, that of ours is read, so that nothing is taken for absent.
pub fn parse<'s>(
    id: SourceId,
    source: &'s Source,
    kinds: &[Kind],
    dictionary: &dyn Dictionary,
) -> Parsed<'s> {
    let text = source.text();
    let whole = Sheet { id, text, kinds, dictionary };
    let marked = conflict::marked(text);
    if marked.is_empty() {
        return parsed(&whole, tree::read(text));
    }
    let half = conflict::ours(text, &marked);
    let mut parsed = parsed(&Sheet { text: &half, ..whole }, tree::read(&half).map(tree::owned));
    // what a version that was cut in two does to the rest is no fault of its own
    parsed.findings.retain(|finding| !matches!(&*finding.rule, "syntax" | "duplicate-key"));
    parsed.findings.extend(marked.iter().map(|one| one.finding(&whole)));
    sort(&mut parsed.findings);
    parsed
}

/// The records of a sheet, of which these are the fields, or what keeps it from being TOML.
fn parsed<'s>(sheet: &Sheet<'_>, fields: Result<Vec<Entry<'s>>, Vec<toml::de::Error>>) -> Parsed<'s> {
    let mut assembly = assemble::Assembly::new(sheet);
    match fields {
        Ok(fields) => assembly.root(fields, &[]),
        Err(errors) => recover::records(&mut assembly, &errors),
    }
    assembly.finish();
    let assemble::Assembly { mut records, format, mut findings, .. } = assembly;
    records.sort_by_key(|record| record.place.header.start);
    sort(&mut findings);
    Parsed { records, format, findings }
}

/// What git left in a text of a merge that was not finished, TOML or not.
pub fn conflicts(id: SourceId, source: &Source) -> Vec<Finding> {
    left(&Sheet { id, text: source.text(), kinds: &[], dictionary: &NoDictionary })
}

fn left(sheet: &Sheet<'_>) -> Vec<Finding> {
    conflict::marked(sheet.text).iter().map(|one| one.finding(sheet)).collect()
}

/// Makes fixes uncertain that take a day for a month in a language where both come first: `03/04/2016`.
pub fn doubt_dates(findings: &mut [Finding], id: SourceId, source: &Source) {
    let text = source.text();
    for fix in findings.iter_mut().filter_map(|finding| finding.fix.as_mut()) {
        let doubtful = |edit: &Edit| {
            edit.source == id && text.get(edit.span.0..edit.span.1).is_some_and(times::either_order)
        };
        fix.certain &= !fix.edits.iter().any(doubtful);
    }
}

/// The name of a list that someone meant by a written one, as the reader of fields understands it.
pub fn meant<'k>(
    dictionary: &dyn Dictionary,
    written: &str,
    known: impl IntoIterator<Item = &'k str> + Clone,
) -> Option<&'k str> {
    words::understand(dictionary, written, known).map(|(name, _)| name)
}

/// Reads the fields of a record into a type. Every fault is collected, and noted in the place of the record; the value
/// holds all that could be read.
pub fn read<T: DeserializeOwned + Default>(
    record: &mut RawRecord<'_>,
    source: &Source,
    dictionary: &dyn Dictionary,
) -> (T, Vec<Finding>) {
    let (value, findings, refused) =
        faults::read(record.kind, &record.body, &record.place, source, dictionary);
    record.place.refuse(refused);
    (value, findings)
}

/// Reads a whole file as one record: a framework, a document kind.
pub fn read_file<T: DeserializeOwned + Default>(
    id: SourceId,
    source: &Source,
    dictionary: &dyn Dictionary,
) -> (T, Vec<Finding>) {
    let (value, _, findings) = read_placed(id, source, dictionary);
    (value, findings)
}

/// As [`read_file`], with where each field stands.
pub fn read_placed<T: DeserializeOwned + Default>(
    id: SourceId,
    source: &Source,
    dictionary: &dyn Dictionary,
) -> (T, Place, Vec<Finding>) {
    let text = source.text();
    let sheet = Sheet { id, text, kinds: &[], dictionary };
    let mut findings = left(&sheet);
    if !findings.is_empty() {
        let mut place = Place::default();
        place.source = id;
        return (T::default(), place, findings);
    }
    let (body, broken) = match tree::read(text) {
        Ok(fields) => (fields, Vec::new()),
        Err(errors) => recover::whole(&sheet, &mut findings, &errors),
    };
    let body = Node { span: 0..0, value: Value::Table(body) };
    newer::newer(&sheet, &body, &mut findings);
    let mut place = Place::measure(id, text, 0..0, &body, broken, dictionary, "");
    let (value, more, refused) = faults::read("", &body, &place, source, dictionary);
    place.refuse(refused);
    findings.extend(more);
    sort(&mut findings);
    cap(&mut findings);
    (value, place, findings)
}

/// Keeps the first [`MOST_FINDINGS`] findings of a sheet, and says how many more there are. The first that tells of
/// something lost is kept wherever it stands.
pub fn cap(findings: &mut Vec<Finding>) {
    if findings.len() <= MOST_FINDINGS {
        return;
    }
    let rest = findings.split_off(MOST_FINDINGS);
    let n = rest.len();
    let level = rest.iter().map(|f| f.level).max().unwrap_or(Level::Error);
    let lost = rest.into_iter().find(|f| f.unread);
    let last = findings.last().and_then(|last| last.primary.clone());
    findings.extend(lost.filter(|_| findings.iter().all(|f| !f.unread)));
    let mut more = Finding::new(
        "more-findings",
        level,
        text!("Andere punten in dit bestand: nog {n}.", "More findings in this file: {n}."),
    )
    .help(text!("Los eerst de punten hierboven op.", "Resolve the findings above first."));
    more.primary = last;
    findings.push(more);
}
