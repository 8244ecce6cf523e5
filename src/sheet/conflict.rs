//! Marks that git left in a text of a merge that was not finished: each place says what both sides have, and of a sheet the
//! half of ours is read.

use std::collections::BTreeMap;

use super::kind::Sheet;
use super::scan::{self, StatementKind};
use super::tree;
use crate::diagnostic::{Finding, Level};
use crate::source::Span;
use crate::text;
use crate::text::{Lang, Text, visible};

/// So many differences of one place are told.
const MOST_TOLD: usize = 3;

/// So many letters of a value are shown.
const LONGEST: usize = 40;

/// Two versions side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marked<'t> {
    /// First and last line, from 1.
    lines: (usize, usize),
    /// From the first mark to the end of the last.
    span: Span,
    /// What ours has.
    ours: Span,
    /// What theirs has, if it is there.
    theirs: Option<Span>,
    /// What both sides are called.
    names: [&'t str; 2],
}

/// The name behind a mark; nothing if a line is none.
fn mark<'l>(line: &'l str, sign: &str) -> Option<&'l str> {
    let rest = line.trim_end().strip_prefix(sign)?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim())
}

/// All places where two versions stand side by side.
pub(super) fn marked(text: &str) -> Vec<Marked<'_>> {
    let mut found: Vec<Marked<'_>> = Vec::new();
    if !text.contains("<<<<<<<") {
        return found;
    }
    let mut open: Option<Marked<'_>> = None;
    let (mut at, mut last) = (0, 0);
    for (n, line) in text.split_inclusive('\n').enumerate() {
        let (start, end) = (at, at + line.len());
        (at, last) = (end, n + 1);
        if let Some(name) = mark(line, "<<<<<<<") {
            found.extend(open.take().map(|one| one.ended(n, start)));
            let names = [name, ""];
            open = Some(Marked {
                lines: (n + 1, 0),
                span: start..end,
                ours: end..usize::MAX,
                theirs: None,
                names,
            });
        } else if let Some(one) = &mut open {
            if mark(line, "|||||||").is_some() || mark(line, "=======").is_some() {
                one.ours.end = one.ours.end.min(start);
                one.theirs = one.theirs.take().or_else(|| mark(line, "=======").map(|_| end..usize::MAX));
            } else if let Some(name) = mark(line, ">>>>>>>") {
                one.names[1] = name;
                one.ours.end = one.ours.end.min(start);
                if let Some(theirs) = &mut one.theirs {
                    theirs.end = start;
                }
                found.extend(open.take().map(|one| one.ended(n + 1, start + line.trim_end().len())));
            }
        }
    }
    found.extend(open.map(|one| one.ended(last, text.len())));
    found
}

impl Marked<'_> {
    /// It, up to its last line and where it ends.
    fn ended(mut self, line: usize, end: usize) -> Self {
        self.lines.1 = line;
        self.span.end = end;
        self.ours.end = self.ours.end.min(end);
        if let Some(theirs) = &mut self.theirs {
            // one that no mark ends has what follows
            theirs.end = theirs.end.min(end);
        }
        self
    }

    /// What is said of it.
    pub(super) fn finding(&self, sheet: &Sheet<'_>) -> Finding {
        let (a, b) = self.lines;
        let said = self.difference(sheet.text).map_or_else(Text::default, |said| {
            let (nl, en) = (&said.nl, &said.en);
            text!(" {nl}", " {en}")
        });
        Finding::new(
            "merge-conflict",
            Level::Error,
            text!(
                "Op regel {a}–{b} staan twee versies naast elkaar: het samenvoegen in git is niet afgemaakt.{said}",
                "Lines {a}–{b} hold two versions side by side: the merge in git is not finished.{said}";
                said
            ),
        )
        .at(sheet.label(self.span.clone()))
        .help(text!(
            "Kies wat blijft, verwijder de regels met <<<<<<<, ======= en >>>>>>>, en controleer opnieuw.",
            "Choose what stays, remove the lines with <<<<<<<, ======= and >>>>>>>, and check again."
        ))
        .unread()
    }

    /// What both sides have, as a sentence; nothing where they are no fields and records.
    fn difference(&self, text: &str) -> Option<Text> {
        let (ours, theirs) = (fields(&text[self.ours.clone()])?, fields(&text[self.theirs.clone()?])?);
        let mut told: Vec<Text> = Vec::new();
        let mut records: Vec<&str> = Vec::new();
        for (known, one) in [(&ours, &theirs), (&theirs, &ours)]
            .into_iter()
            .flat_map(|(a, b)| a.keys().map(move |key| (key, b)))
        {
            let (record, field) = known;
            if one.keys().any(|(other, _)| other == record) || record.is_empty() {
                let (a, b) = (ours.get(known), theirs.get(known));
                let path =
                    if record.is_empty() { format!("`{field}`") } else { format!("{record}, `{field}`") };
                if a != b && (a.is_some() || !ours.contains_key(known)) {
                    told.push(self.values(&visible(&path), a, b));
                }
            } else if !records.contains(&record.as_str()) {
                records.push(record);
                let name = visible(self.name(!ours.keys().any(|(other, _)| other == record)));
                let record = visible(record);
                told.push(text!("{record} staat alleen bij {name}", "only {name} has {record}"));
            }
        }
        told.dedup();
        let more = told.len().saturating_sub(MOST_TOLD);
        told.truncate(MOST_TOLD);
        if told.is_empty() {
            return None;
        }
        Some(Text::of(|lang| {
            let all: Vec<&str> = told.iter().map(|said| said.get(lang)).collect();
            let rest = match (more, lang) {
                (0, _) => String::new(),
                (n, Lang::Nl) => format!("; en nog {n}"),
                (n, Lang::En) => format!("; and {n} more"),
            };
            let mut said = all.join("; ") + &rest + ".";
            // a sentence of its own
            if let Some(first) = said.chars().next() {
                said.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
            }
            said
        }))
    }

    fn name(&self, theirs: bool) -> &str {
        let name = self.names[usize::from(theirs)];
        match (name.is_empty(), theirs) {
            (false, _) => name,
            (true, false) => "<<<<<<<",
            (true, true) => ">>>>>>>",
        }
    }

    fn values(&self, path: &str, ours: Option<&String>, theirs: Option<&String>) -> Text {
        let (a, b) = (visible(self.name(false)), visible(self.name(true)));
        let shown = |value: Option<&String>| match value {
            Some(value) => Text::new(visible(value), visible(value)),
            None => text!("niets", "nothing"),
        };
        let (ours, theirs) = (shown(ours), shown(theirs));
        text!("{path} is {ours} ({a}) of {theirs} ({b})", "{path} is {ours} ({a}) or {theirs} ({b})"; ours, theirs)
    }
}

/// The fields in a part of a sheet, each by the record that it says it is of and its name, as they are written; nothing
/// where a statement is not whole.
fn fields(part: &str) -> Option<BTreeMap<(String, String), String>> {
    let mut found = BTreeMap::new();
    let (mut record, mut above) = (String::new(), String::new());
    for statement in scan::statements(part) {
        let text = &part[statement.span.clone()];
        match &statement.kind {
            StatementKind::Empty => {}
            StatementKind::Header(header) => {
                let name = &part[header.name.clone()];
                above = name.split_once('.').map(|(_, rest)| format!("{rest}.")).unwrap_or_default();
                if above.is_empty() {
                    record = format!("`{}`", text.trim());
                    found.insert((record.clone(), String::new()), String::new());
                }
            }
            StatementKind::Field { .. } => {
                tree::read(text).ok()?;
                let equals = scan::equals(text)?;
                let name = text[..equals].trim();
                let value = short(text[equals + 1..].trim());
                if name == "id" && !record.is_empty() && above.is_empty() {
                    found.remove(&(record.clone(), String::new()));
                    record = format!("{record} {value}");
                    found.insert((record.clone(), String::new()), String::new());
                } else {
                    found.insert((record.clone(), format!("{above}{name}")), value);
                }
            }
        }
    }
    Some(found)
}

/// A value on one line, and not too long.
fn short(value: &str) -> String {
    let words = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.chars().count() > LONGEST {
        true => words.chars().take(LONGEST).chain(['…']).collect(),
        false => words,
    }
}

/// A text with the half of ours alone; all that stays stands where it stood.
pub(super) fn ours(text: &str, marked: &[Marked<'_>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for one in marked {
        bytes[one.span.start..one.ours.start].iter_mut().for_each(blank);
        bytes[one.ours.end..one.span.end].iter_mut().for_each(blank);
    }
    String::from_utf8(bytes).unwrap_or_default()
}

fn blank(byte: &mut u8) {
    if !matches!(*byte, b'\n' | b'\r') {
        *byte = b' ';
    }
}
