//! A sheet cut into what is merged: records, their sections, and in these the statements of fields, with the remarks that
//! belong to each.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use super::data;
use crate::canvas::dictionary::CanvasDictionary;
use crate::canvas::field::Field;
use crate::canvas::{Canvas, KINDS};
use crate::diagnostic::Finding;
use crate::sheet::edit::{self, Stretch};
use crate::sheet::{self, Node, RawRecord, Value as Written};
use crate::source::{Source, SourceId, Span};

/// A sheet that was cut; its parts together cover its text.
#[derive(Debug)]
pub struct Cut<'t> {
    /// The records in the order of the sheet; the first is what stands above all headers.
    pub records: Vec<Record<'t>>,
    /// What stands below the last record.
    pub rest: &'t str,
}

/// One record.
#[derive(Debug)]
pub struct Record<'t> {
    /// Its kind; nothing for what stands above all headers.
    pub kind: &'static str,
    /// Where its header stands.
    pub at: usize,
    /// Its fields as they are declared.
    pub fields: &'static [Field],
    /// Blank lines and remarks above it that belong to no record.
    pub gap: &'t str,
    /// Remarks right above its header.
    pub lead: &'t str,
    /// All of it from its header on.
    pub text: &'t str,
    /// Its own fields, then its tables with headers of their own.
    pub sections: Vec<Section<'t>>,
    /// What it says.
    pub data: Value,
    /// Remarks right below its last line.
    pub tail: &'t str,
    /// Whether its sections stand in each other as no merge of sections follows.
    pub nested: bool,
}

/// What stands under one header of a record.
#[derive(Debug)]
pub struct Section<'t> {
    /// Where it belongs in the record: nothing for its own fields.
    pub path: Vec<String>,
    /// Whether it is one of a list of tables.
    pub listed: bool,
    /// Blank lines and remarks above its header.
    pub lead: &'t str,
    /// The line of its header; nothing above all headers.
    pub header: &'t str,
    /// Its fields.
    pub slots: Vec<Slot<'t>>,
}

/// One statement: a field and its value.
#[derive(Debug)]
pub struct Slot<'t> {
    /// The names before `=`, from the record on.
    pub path: Vec<String>,
    /// Blank lines and remarks above it.
    pub lead: &'t str,
    /// Its line, or lines.
    pub text: &'t str,
    /// Its value, with spans in that text.
    pub node: Node<'t>,
}

impl Section<'_> {
    /// What it says.
    pub fn data(&self) -> Value {
        let mut table = Map::new();
        for slot in &self.slots {
            let value = data::said(&slot.node, slot.text);
            if !data::is_bare(&value) {
                data::put(&mut table, &slot.path[self.path.len()..], value);
            }
        }
        Value::Object(table)
    }
}

/// Cuts a sheet, of which `canvas` is what was read; nothing where it cannot be cut so that nothing is lost.
pub fn cut<'t>(source: &'t Source, id: SourceId, canvas: &Canvas) -> Option<Cut<'t>> {
    let text = source.text();
    let parsed = sheet::parse(id, source, KINDS, &CanvasDictionary);
    let lost = |f: &Finding| f.unread || matches!(&*f.rule, "syntax" | "duplicate-key");
    // a sheet that was not there yet lacks nothing
    if !text.is_empty() && parsed.findings.iter().any(lost) {
        return None;
    }
    let mut declared = HashMap::new();
    canvas.each(&mut |record| {
        declared.insert(record.kind(), record.fields());
    });
    let mut cutter = Cutter { text, records: Vec::new(), pending: 0..0, declared };
    cutter.open("", 0..0, 0..0);
    let mut heads = parsed.records.iter().peekable();
    for stretch in edit::stretches(text) {
        let within = |raw: &&&RawRecord<'_>| stretch.span.contains(&raw.place.header.start);
        match heads.peek().filter(within) {
            Some(raw) => {
                cutter.record(raw.kind, &stretch, raw.place.header.start)?;
                heads.next();
            }
            None => cutter.statement(&stretch)?,
        }
    }
    let pending = cutter.pending.clone();
    let (own, rest) = apart(text, pending, false);
    cutter.close(own.end);
    cutter.records.last_mut()?.tail = &text[own];
    let mut records = cutter.records;
    records.iter_mut().try_for_each(told)?;
    let read = parsed.records.iter().map(|raw| data::said(&raw.body, text));
    let same = records[1..].iter().map(|record| &record.data).eq(&read.collect::<Vec<_>>());
    (same && heads.next().is_none()).then_some(Cut { records, rest: &text[rest] })
}

/// Works out what a record says, of which all sections are there.
fn told(record: &mut Record<'_>) -> Option<()> {
    let mut table = Map::new();
    let mut paths = BTreeSet::new();
    let lists: Vec<&[String]> = record.sections.iter().filter(|s| s.listed).map(|s| &s.path[..]).collect();
    for section in &record.sections {
        record.nested |=
            lists.iter().any(|list| section.path.len() > list.len() && section.path.starts_with(list));
        if section.listed {
            data::push(&mut table, &section.path, section.data())?;
            continue;
        }
        for slot in &section.slots {
            record.nested |= !paths.insert(slot.path.clone());
            let value = data::said(&slot.node, slot.text);
            if !data::is_bare(&value) {
                data::put(&mut table, &slot.path, value);
            }
        }
    }
    record.data = Value::Object(table);
    Some(())
}

struct Cutter<'t> {
    text: &'t str,
    records: Vec<Record<'t>>,
    /// Blank lines and remarks that have yet to find what they belong to.
    pending: Span,
    declared: HashMap<&'static str, &'static [Field]>,
}

impl<'t> Cutter<'t> {
    fn open(&mut self, kind: &'static str, gap: Span, lead: Span) {
        let fields = self.declared.get(kind).copied().unwrap_or_default();
        let text = self.text;
        self.records.push(Record {
            kind,
            at: 0,
            fields,
            gap: &text[gap],
            lead: &text[lead.clone()],
            text: &text[lead.end..],
            sections: vec![Section {
                path: Vec::new(),
                listed: false,
                lead: "",
                header: "",
                slots: Vec::new(),
            }],
            data: Value::Null,
            tail: "",
            nested: false,
        });
    }

    /// Ends the record that was begun last.
    fn close(&mut self, end: usize) {
        let text = self.text;
        if let Some(record) = self.records.last_mut() {
            let start = text.len() - record.text.len();
            record.text = &text[start..end.max(start)];
        }
    }

    fn record(&mut self, kind: &'static str, header: &Stretch, at: usize) -> Option<()> {
        let text = self.text;
        if !header.header {
            return None;
        }
        let (own, rest) = apart(text, self.pending.clone(), true);
        self.close(own.end);
        let last = self.records.last_mut()?;
        last.tail = &text[own];
        let lead = attached(text, rest.clone());
        self.open(kind, rest.start..lead.start, lead);
        let record = self.records.last_mut()?;
        record.at = at;
        record.sections[0].header = &text[header.span.clone()];
        self.pending = header.span.end..header.span.end;
        Some(())
    }

    fn statement(&mut self, stretch: &Stretch) -> Option<()> {
        let text = &self.text[stretch.span.clone()];
        let bare = text.trim_start();
        if bare.is_empty() || bare.starts_with('#') {
            self.pending.end = stretch.span.end;
            return Some(());
        }
        let lead = &self.text[self.pending.clone()];
        self.pending = stretch.span.end..stretch.span.end;
        let record = self.records.last_mut()?;
        if stretch.header {
            let (path, listed) = header_path(text)?;
            let (kind, path) = path.split_first()?;
            let own = header_path(record.sections[0].header)?.0;
            if own.first() != Some(kind) || path.is_empty() {
                return None;
            }
            record.sections.push(Section {
                path: path.to_vec(),
                listed,
                lead,
                header: text,
                slots: Vec::new(),
            });
            return Some(());
        }
        let section = record.sections.last_mut()?;
        let (names, node) = statement(text)?;
        let path = section.path.iter().cloned().chain(names).collect();
        section.slots.push(Slot { path, lead, text, node });
        Some(())
    }
}

/// Parts lines into remarks right below what stands above, and the rest. Where all are remarks up to what follows, they
/// belong to that.
fn apart(text: &str, lines: Span, follows: bool) -> (Span, Span) {
    let mut end = lines.start;
    for line in text[lines.clone()].split_inclusive('\n').take_while(|line| !line.trim().is_empty()) {
        end += line.len();
    }
    if follows && end == lines.end {
        end = lines.start;
    }
    (lines.start..end, end..lines.end)
}

/// The remarks at the end of some lines, with no blank line below or between them.
fn attached(text: &str, lines: Span) -> Span {
    let mut start = lines.end;
    for line in text[lines.clone()].split_inclusive('\n').rev().take_while(|line| !line.trim().is_empty()) {
        start -= line.len();
    }
    start..lines.end
}

/// The names in a header, and whether it is one of a list.
fn header_path(text: &str) -> Option<(Vec<String>, bool)> {
    let listed = text.trim_start().starts_with("[[");
    let mut path = Vec::new();
    let mut entries = sheet::fields_of(text).ok()?;
    while let Some(entry) = entries.pop() {
        path.push(entry.key.into_owned());
        entries = match entry.node.value {
            Written::Table(inner) => inner,
            Written::Array(items) => match items.into_iter().next()?.value {
                Written::Table(inner) => inner,
                _ => return None,
            },
            _ => return None,
        };
    }
    Some((path, listed))
}

/// The names before the `=` of a statement, and its value.
fn statement(text: &str) -> Option<(Vec<String>, Node<'_>)> {
    let mut entries = sheet::fields_of(text).ok()?;
    let mut names = Vec::new();
    loop {
        let entry = entries.pop().filter(|_| entries.is_empty())?;
        names.push(entry.key.into_owned());
        let braces = text.as_bytes().get(entry.node.span.start) == Some(&b'{');
        match entry.node.value {
            Written::Table(inner) if !braces => entries = inner,
            value => return Some((names, Node { span: entry.node.span, value })),
        }
    }
}
