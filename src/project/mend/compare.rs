//! Holds a canvas against what it was before fixes: the same in all but the lines that were mended, and no fault more.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use serde_json::Value;

use super::state::State;
use super::{Offer, shares};
use crate::canvas::AnyRecord;
use crate::canvas::block::INHERITED;
use crate::canvas::record::Record;
use crate::canvas::views::Assessment;
use crate::diagnostic::{Finding, Label};
use crate::sheet::edit::{self, Edits, Fitted, Stretch};
use crate::source::{SourceId, Span};
use crate::text;
use crate::text::Text;

/// Whether fixes did what was meant and nothing else.
///
/// 1. Every record is still there, of the same kind, in the same order, with the same values; a value may differ only
///    where it stands on lines that were mended. Records that are new stand on lines that were put in.
/// 2. Every field on other lines, known or unknown, stands in the same record as before.
/// 3. The faults are gone, and none has come in their place. One exception: what could not be read at all may hold
///    faults that stood there already, or a name that the program knows how to put right.
///
/// # Errors
/// What would be otherwise.
pub(super) fn same_but_mended(
    before: &State,
    after: &State,
    source: SourceId,
    edits: &Edits,
    offers: &[Offer],
) -> Result<(), Text> {
    let sheet = before.sheet(source).unwrap_or_default();
    let stretches = edit::stretches(&before.sheets[sheet].text);
    let mut touched = Touched::default();
    for (offer, share) in offers.iter().zip(shares(offers, edits)) {
        let (before, after) = (touched.before.len(), touched.after.len());
        let unreadable = offer.finding.rule == "syntax";
        share.iter().for_each(|change| touched.add(&stretches, edits, change, unreadable));
        touched.shares.push((before..touched.before.len(), after..touched.after.len()));
    }
    let mended: Vec<Mended<'_>> = offers
        .iter()
        .zip(&touched.shares)
        .map(|(offer, (_, after))| Mended { finding: &offer.finding, lines: &touched.after[after.clone()] })
        .collect();
    let moved = Moved { source, edits };
    records(before, after, &moved, &touched)?;
    faults(before, after, &moved, &mended, touched.header)
}

/// A fault and where it was mended.
struct Mended<'a> {
    finding: &'a Finding,
    /// The lines that its fix touches, as they are now.
    lines: &'a [Span],
}

/// The lines that fixes touch, before and after.
#[derive(Default)]
struct Touched {
    before: Vec<Span>,
    after: Vec<Span>,
    /// Of those after: the lines that are new.
    inserted: Vec<Span>,
    /// Which of both each fix touches.
    shares: Vec<(Range<usize>, Range<usize>)>,
    /// Whether lines are among them that could not be read with the header above them.
    header: bool,
}

impl Touched {
    /// `unreadable`: what stands below a header that could not be read, could not be read either.
    fn add(&mut self, stretches: &[Stretch], edits: &Edits, change: &Fitted, unreadable: bool) {
        if change.lines {
            self.after.push(change.new.clone());
            self.inserted.push(change.new.clone());
            return;
        }
        let first = stretches.partition_point(|s| s.span.end <= change.old.start);
        let first = first.min(stretches.len().saturating_sub(1));
        let Some(start) = stretches.get(first).map(|s| s.span.start) else { return };
        let rest = &stretches[first..];
        let mut n = rest.iter().position(|s| s.span.end >= change.old.end).unwrap_or(rest.len() - 1);
        if unreadable && rest[n].header {
            n += rest[n + 1..].iter().take_while(|s| !s.header).count();
            self.header = true;
        }
        let end = rest[n].span.end;
        self.before.push(start..end);
        self.after.push(edits.start(start).min(change.new.start)..edits.end(end).max(change.new.end));
    }

    /// Whether one fix touches both where a value stood and where it stands, as far as it did and does.
    fn value(&self, was: Option<&Span>, is: Option<&Span>) -> bool {
        self.shares.iter().any(|(before, after)| {
            was.is_none_or(|span| within(&self.before[before.clone()], span))
                && is.is_none_or(|span| within(&self.after[after.clone()], span))
        })
    }
}

fn within(spans: &[Span], span: &Span) -> bool {
    spans.iter().any(|outer| outer.start <= span.start && span.end <= outer.end)
}

/// Where what stood in the old text stands in the new one.
struct Moved<'a> {
    source: SourceId,
    edits: &'a Edits,
}

impl Moved<'_> {
    fn start(&self, source: SourceId, offset: usize) -> usize {
        if source == self.source { self.edits.start(offset) } else { offset }
    }

    /// A label without extent at the very start speaks of the sheet as a whole, and stays there.
    fn label(&self, label: &Label) -> (SourceId, usize) {
        let whole = label.span == (0, 0);
        (label.source, if whole { 0 } else { self.start(label.source, label.span.0) })
    }
}

/// Records and their fields.
fn records(before: &State, after: &State, moved: &Moved<'_>, touched: &Touched) -> Result<(), Text> {
    let old = before.records();
    let mut n = 0;
    for (record, value) in after.records().into_iter().zip(&after.values) {
        let place = record.place();
        let partner = old.get(n).filter(|old| {
            let was = old.place();
            let same_place =
                was.source == place.source && moved.start(was.source, was.header.start) == place.header.start;
            // there is one head, wherever it stands
            old.kind() == record.kind() && (same_place || n == 0)
        });
        match partner {
            Some(partner) => {
                pair(*partner, &before.values[n], record, value, moved, touched)?;
                n += 1;
            }
            // an answer in a block is a line, which may not have been read
            None if place.source == moved.source
                && (within(&touched.inserted, &place.header)
                    || place.is_within() && within(&touched.after, &place.header)) =>
            {
                if !record.key_missing().is_empty() {
                    return Err(changes(record));
                }
            }
            None => return Err(changes(record)),
        }
    }
    match old.get(n) {
        None => Ok(()),
        Some(lost) => {
            let lost = lost.address();
            Err(text!("dan valt `{lost}` weg", "`{lost}` would be lost"))
        }
    }
}

/// One record before and after.
fn pair(
    old: &dyn AnyRecord,
    old_value: &Value,
    new: &dyn AnyRecord,
    new_value: &Value,
    moved: &Moved<'_>,
    touched: &Touched,
) -> Result<(), Text> {
    let mut paths = Vec::new();
    differences("", old_value, new_value, &mut paths);
    let here = new.place().source == moved.source;
    let inherits = |record: &dyn AnyRecord, path: &str| {
        let field = INHERITED.into_iter().find(|field| path.starts_with(field));
        record.kind() == Assessment::KIND && field.is_some_and(|field| !record.place().has(field))
    };
    for path in paths {
        // what it has from another record is compared there
        if inherits(old, &path) && inherits(new, &path) {
            continue;
        }
        let (was, is) = (exact(old, &path), exact(new, &path));
        let is = if was.is_none() && is.is_none() { holder(new, &path) } else { is };
        let mended = here && (was.is_some() || is.is_some()) && touched.value(was.as_ref(), is.as_ref());
        if !mended {
            return Err(changes(new));
        }
    }
    // what lacks a part of its key now, lacked it before
    if new.key_missing().iter().any(|field| !old.key_missing().contains(field)) {
        return Err(changes(new));
    }
    if here && !same_fields(old, new, moved, touched) {
        return Err(changes(new));
    }
    Ok(())
}

fn changes(record: &dyn AnyRecord) -> Text {
    let address = record.address();
    text!("dan verandert ook iets anders in `{address}`", "something else in `{address}` would change too")
}

fn exact(record: &dyn AnyRecord, path: &str) -> Option<Span> {
    record.place().paths().find(|(known, _)| *known == path).map(|(_, span)| span)
}

/// The nearest thing that holds a path: where something was left out of a list before, what follows moved up.
fn holder(record: &dyn AnyRecord, path: &str) -> Option<Span> {
    let mut path = path;
    while let Some(end) = path.rfind(['.', '[']) {
        path = &path[..end];
        if let Some(span) = exact(record, path) {
            return Some(span);
        }
    }
    None
}

/// Whether all fields of a record on other lines are those that were there, known to the model or not.
fn same_fields(old: &dyn AnyRecord, new: &dyn AnyRecord, moved: &Moved<'_>, touched: &Touched) -> bool {
    let shift = |span: &Span| (moved.edits.start(span.start), moved.edits.end(span.end));
    let all_old: HashSet<(usize, usize)> = old.place().paths().map(|(_, span)| shift(&span)).collect();
    let all_new: HashSet<(usize, usize)> =
        new.place().paths().map(|(_, span)| (span.start, span.end)).collect();
    leaves(old, &touched.before).iter().all(|span| all_new.contains(&shift(span)))
        && leaves(new, &touched.after).iter().all(|span| all_old.contains(&(span.start, span.end)))
}

/// Where the values of a record stand that hold no others, on lines that were not touched.
///
/// A table that is only named by its fields (`rasci.accountable`) stands where the first of those does, so it may move.
fn leaves(record: &dyn AnyRecord, touched: &[Span]) -> Vec<Span> {
    let paths: Vec<(&str, Span)> = record.place().paths().collect();
    let holds = |n: usize| {
        let inner = paths.get(n + 1).and_then(|(next, _)| next.strip_prefix(paths[n].0));
        inner.is_some_and(|rest| rest.starts_with(['.', '[']))
    };
    let apart = paths.iter().enumerate().filter(|(n, (_, span))| !holds(*n) && !within(touched, span));
    apart.map(|(_, (_, span))| span.clone()).collect()
}

/// The paths at which two values differ, as a sheet writes them.
fn differences(path: &str, old: &Value, new: &Value, out: &mut Vec<String>) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let keys = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key)));
            for key in keys {
                let path = match key.as_str() {
                    // how text for readers is told from other text; no step in a sheet
                    own if own.starts_with('$') || own == "own" => path.to_owned(),
                    key if path.is_empty() => key.to_owned(),
                    key => format!("{path}.{key}"),
                };
                let get = |map: &serde_json::Map<String, Value>| map.get(key).cloned().unwrap_or_default();
                differences(&path, &get(old), &get(new), out);
            }
        }
        (Value::Array(old), Value::Array(new)) => {
            for n in 0..old.len().max(new.len()) {
                let get = |list: &[Value]| list.get(n).cloned().unwrap_or_default();
                differences(&format!("{path}[{n}]"), &get(old), &get(new), out);
            }
        }
        (old, new) if old != new => out.push(path.to_owned()),
        _ => {}
    }
}

/// A kind of fault and where it stands.
type Fault<'a> = (&'a str, Option<(SourceId, usize)>);

/// Faults in reading. `header`: what stood below a header that could not be read, is read now.
fn faults(
    before: &State,
    after: &State,
    moved: &Moved<'_>,
    mended: &[Mended<'_>],
    header: bool,
) -> Result<(), Text> {
    // how many faults of a kind stood in a place
    let mut known: HashMap<Fault<'_>, usize> = HashMap::new();
    // in the order in which they are found
    let mut gone = mended.iter().map(|mended| mended.finding).peekable();
    for finding in &before.read.loaded.findings {
        if gone.next_if_eq(&finding).is_none() {
            let place = finding.primary.as_ref().map(|label| moved.label(label));
            *known.entry((&finding.rule, place)).or_default() += 1;
        }
    }
    for finding in &after.read.loaded.findings {
        let place = finding.primary.as_ref().map(|label| (label.source, label.span.0));
        // compared with the records themselves: one that was an echo may now be told, and a file that is named may be nowhere
        if ["key-missing", "file-missing", "file-outside"].contains(&&*finding.rule) {
            continue;
        }
        if let Some(left) = known.get_mut(&(&*finding.rule, place)).filter(|left| **left > 0) {
            *left -= 1;
        } else if (is_twice(finding) && !header)
            || !mended.iter().any(|mended| was_hidden(finding, mended, moved))
        {
            let (nl, en) = (&finding.message.nl, &finding.message.en);
            return Err(text!(
                "dan is er nog een ander punt ({nl})",
                "there would be another finding ({en})"
            ));
        }
    }
    Ok(())
}

/// Whether something now stands twice: that comes of what was mended, unless all of it could not be read before.
fn is_twice(finding: &Finding) -> bool {
    matches!(&*finding.rule, "duplicate-key" | "key-double")
}

/// Whether a fault stands in what could not be read before, and does not come from what was put there.
fn was_hidden(finding: &Finding, mended: &Mended<'_>, moved: &Moved<'_>) -> bool {
    let Some(label) = finding.primary.as_ref().filter(|label| label.source == moved.source) else {
        return false;
    };
    let span = label.span.0..label.span.1;
    let unread = match &*mended.finding.rule {
        "syntax" => within(mended.lines, &span),
        // inside a list or a table that was of the wrong type as a whole
        "wrong-type" => {
            let inside = finding.address.strip_prefix(mended.finding.address.as_str());
            inside.is_some_and(|rest| rest.starts_with(['.', '[']))
        }
        _ => false,
    };
    if !unread {
        return false;
    }
    let mut changes = moved.edits.list().iter().filter(|edit| !edit.with.is_empty());
    let of_the_fix = changes.any(|edit| edit.new.start < span.end && span.start < edit.new.end);
    let wants_brackets = || {
        let list = finding.fix.iter().flat_map(|fix| &fix.edits).next();
        list.is_some_and(|edit| {
            edit.replacement.starts_with("[\"") && edit.replacement.len() == span.len() + 2
        })
    };
    match &*finding.rule {
        // a remark that looks like a field is none
        "unknown-key" => finding.fix.is_some(),
        "unknown-value" if of_the_fix => finding.fix.is_some(),
        "wrong-type" if of_the_fix => wants_brackets(),
        _ => !of_the_fix,
    }
}
