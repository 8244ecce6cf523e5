//! Makes records of the tables of a sheet, and reports headers that are not quite right.

use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::source::{Source, SourceId, Span};
use crate::text;
use crate::text::visible;

use super::kind::{Kind, Shape, Sheet};
use super::newer;
use super::place::Place;
use super::record::RawRecord;
use super::scan;
use super::tree::{Entry, Node, Value};
use super::words::{self, Understood};

/// A sheet being put together.
pub(super) struct Assembly<'a, 's> {
    pub sheet: &'a Sheet<'a>,
    pub records: Vec<RawRecord<'s>>,
    pub format: Option<(i64, Span)>,
    pub findings: Vec<Finding>,
    /// Whether a line for the format is there, be it wrong.
    pub format_seen: bool,
}

impl<'a, 's> Assembly<'a, 's> {
    pub(super) fn new(sheet: &'a Sheet<'a>) -> Self {
        Self { sheet, records: Vec::new(), format: None, findings: Vec::new(), format_seen: false }
    }

    /// Takes in the top of a sheet: the format, and records by the name of their kind.
    pub(super) fn root(&mut self, entries: Vec<Entry<'s>>, broken: &[String]) {
        self.format_seen |= broken.iter().any(|path| path == "format");
        for entry in entries {
            if self.under_header(&entry.node) {
                self.headed(entry);
            } else if entry.key == "format" || self.sheet.dictionary.english(&entry.key).contains(&"format") {
                self.read_format(&entry);
            } else if let (Some((kind, Understood::Exactly)), true) =
                (self.sheet.kind(&entry.key), holds_tables(&entry.node))
            {
                // `actor = [{ … }]` is TOML for the same records.
                let items = match entry.node.value {
                    Value::Array(items) => items,
                    value => vec![Node { span: entry.node.span, value }],
                };
                for item in items {
                    self.push(kind, item.span.clone(), item, Vec::new());
                }
            } else {
                self.stray(&entry);
            }
        }
    }

    /// Whether a value of the top level stands under a header.
    fn under_header(&self, node: &Node<'_>) -> bool {
        let bracket = |span: &Span| self.sheet.text.as_bytes().get(span.start) == Some(&b'[');
        match &node.value {
            Value::Table(entries) => {
                bracket(&node.span)
                    || (self.sheet.text.as_bytes().get(node.span.start) != Some(&b'{')
                        && !entries.is_empty()
                        && entries.iter().all(|entry| self.under_header(&entry.node)))
            }
            Value::Array(items) => {
                !items.is_empty()
                    && items.iter().all(|i| matches!(i.value, Value::Table(_)) && bracket(&i.span))
            }
            _ => false,
        }
    }

    fn headed(&mut self, entry: Entry<'s>) {
        let named = self.sheet.kind(&entry.key);
        let items = match entry.node.value {
            Value::Array(items) => items,
            value => vec![Node { span: entry.node.span, value }],
        };
        for item in items {
            let line = self.line_of(item.span.start);
            let header = scan::header(self.sheet.text, line);
            let span = header.as_ref().map_or(item.span.clone(), |header| header.span.clone());
            let known = named.or_else(|| self.sheet.kind_of_fields(&entry.key, span.end));
            match &header {
                Some(header) => self.check_header(header, known),
                None => {
                    if known.is_none_or(|(_, how)| how != Understood::Exactly) {
                        self.findings.push(self.odd_name(&entry.key, entry.key_span.clone(), None, known));
                    }
                }
            }
            if let Some((kind, _)) = known {
                self.push(kind, span, item, Vec::new());
            }
        }
    }

    pub(super) fn line_of(&self, offset: usize) -> Span {
        let start = self.sheet.text[..offset].rfind('\n').map_or(0, |at| at + 1);
        start..scan::next_line(self.sheet.text, offset)
    }

    /// Adds a record; a second one of a kind that stands once is reported instead.
    pub(super) fn push(&mut self, kind: Kind, header: Span, body: Node<'s>, broken: Vec<String>) {
        let sheet = self.sheet;
        if kind.shape == Shape::One
            && let Some(first) = self.records.iter().find(|record| record.kind == kind.name)
        {
            let name = kind.name;
            self.findings.push(
                Finding::new(
                    "duplicate-key",
                    Level::Error,
                    text!(
                        "Het kopje `[{name}]` staat er twee keer; het tweede is niet gelezen.",
                        "The header `[{name}]` occurs twice here; the second was not read."
                    ),
                )
                .at(sheet.label(header))
                .also(first.place.header_label().with(text!("eerst hier", "first here")))
                .help(text!(
                    "Zet alle velden onder één kopje `[{name}]`.",
                    "Put all fields under one header `[{name}]`."
                ))
                .unread(),
            );
            return;
        }
        newer::newer(sheet, &body, &mut self.findings);
        let place = Place::measure(sheet.id, sheet.text, header, &body, broken, sheet.dictionary, kind.name);
        self.records.push(RawRecord { kind: kind.name, place, body });
    }

    fn read_format(&mut self, entry: &Entry<'_>) {
        self.format_seen = true;
        let span = entry.node.span.clone();
        if let Value::Integer(Some(number)) = entry.node.value {
            self.format = Some((number, span.clone()));
            if number == 1 {
                return;
            }
        }
        let found = visible(&self.sheet.text[words::fit(self.sheet.text, span.clone())]);
        let newer = matches!(entry.node.value, Value::Integer(Some(2..)));
        let mut finding = format_unknown(&found, newer, self.sheet.label(span.clone()));
        if !newer {
            finding = finding.fixed_by(self.replace(span, "1".to_owned(), true));
        }
        self.findings.push(finding);
    }

    /// A field above the first header.
    fn stray(&mut self, entry: &Entry<'_>) {
        let name = visible(&entry.key);
        let finding = Finding::new(
            "unknown-key",
            Level::Error,
            text!(
                "Het veld `{name}` staat boven het eerste kopje en hoort daardoor nergens bij.",
                "The field `{name}` stands above the first header, so it belongs to nothing."
            ),
        )
        .about(format!("#{}", entry.key))
        .at(self.sheet.label(entry.key_span.clone()));
        let records = holds_tables(&entry.node)
            && !matches!(&entry.node.value, Value::Array(items) if items.is_empty());
        let finding = if records { finding.unread() } else { finding };
        let finding = match self.sheet.kind(&entry.key) {
            _ if words::understand(self.sheet.dictionary, &entry.key, ["format"]).is_some() => {
                self.format_seen = true;
                // what else would stand there with the number of the format
                let certain = matches!(entry.node.value, Value::Integer(Some(1)));
                finding
                    .help(text!("Schrijf `format`.", "Write `format`."))
                    .fixed_by(self.replace(entry.key_span.clone(), "format".to_owned(), certain))
            }
            Some((kind, Understood::Exactly | Understood::Surely)) => {
                let right = written(kind);
                finding.help(text!("Maak er een kopje van: `{right}`.", "Make it a header: `{right}`."))
            }
            _ => finding.help(text!(
                "Zet het onder het kopje waar het bij hoort; boven het eerste kopje staat alleen `format = 1`.",
                "Put it below the header it belongs to; above the first header stands only `format = 1`."
            )),
        };
        self.findings.push(finding);
    }

    /// What can be said only when all of the sheet is read.
    pub(super) fn finish(&mut self) {
        if self.format.is_some() || self.format_seen {
            return;
        }
        let mut finding = format_missing(self.sheet.id, self.sheet.text);
        // nobody keeps an empty sheet: it was emptied, or could not be saved
        finding.unread = self.sheet.text.trim().is_empty();
        self.findings.push(finding);
    }
}

/// What is amiss with the format of a file that is one record: it is of another version, or not there.
pub fn format_amiss(found: Option<i64>, place: &Place, source: &Source) -> Option<Finding> {
    if place.is_broken("format") || found.is_none() && place.has("format") {
        return None;
    }
    match found {
        Some(1) => None,
        Some(found) => Some(format_unknown(&found.to_string(), found > 1, place.at("format"))),
        None => Some(format_missing(place.source, source.text())),
    }
}

/// What is said of another format. What a newer version meant, this one cannot read, however much it looks alike.
fn format_unknown(found: &str, newer: bool, label: Label) -> Finding {
    let finding = |message| Finding::new("format-unknown", Level::Error, message).at(label);
    if newer {
        return finding(text!(
            "Dit bestand is geschreven voor een nieuwere versie van draagvlak (format {found}); deze leest format 1.",
            "This file was written for a newer version of draagvlak (format {found}); this one reads format 1."
        ))
        .help(text!(
            "Gebruik een nieuwere versie van draagvlak, of schrijf `format = 1`.",
            "Use a newer version of draagvlak, or write `format = 1`."
        ))
        .unread();
    }
    finding(text!(
        "Het format `{found}` is onbekend; deze versie kent `1`.",
        "The format `{found}` is unknown; this version knows `1`."
    ))
    .help(text!("Schrijf `format = 1`.", "Write `format = 1`."))
}

/// What is said of a file that does not begin with its format.
pub fn format_missing(id: SourceId, text: &str) -> Finding {
    let mut at = 0;
    while at < text.len() && text[at..].starts_with('#') {
        at = scan::next_line(text, at);
    }
    let mut line = "format = 1\n".to_owned();
    if at > 0 && !text[..at].ends_with('\n') {
        line.insert(0, '\n');
    }
    Finding::new(
        "format-missing",
        Level::Error,
        text!(
            "De regel `format = 1` ontbreekt boven het eerste kopje.",
            "The line `format = 1` is missing above the first header."
        ),
    )
    .about("#format")
    .at(Label::new(id, at..at))
    .help(text!(
        "Zet `format = 1` op een eigen regel boven het eerste kopje.",
        "Put `format = 1` on a line of its own above the first header."
    ))
    .fixed_by(Fix {
        title: text!("`format = 1` invoegen", "insert `format = 1`"),
        edits: vec![Edit { source: id, span: (at, at), replacement: line }],
        certain: true,
    })
}

/// How many brackets stand around the name of a kind.
pub(super) fn brackets(kind: Kind) -> usize {
    match kind.shape {
        Shape::One => 1,
        Shape::Many => 2,
    }
}

/// A kind's header.
pub(super) fn written(kind: Kind) -> String {
    let n = brackets(kind);
    format!("{}{}{}", "[".repeat(n), kind.name, "]".repeat(n))
}

fn holds_tables(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Table(_) => true,
        Value::Array(items) => items.iter().all(|item| matches!(item.value, Value::Table(_))),
        _ => false,
    }
}

/// A span without the blanks at its ends.
pub(super) fn trim(text: &str, span: Span) -> Span {
    let raw = &text[span.clone()];
    let start = span.start + raw.len() - raw.trim_start().len();
    let end = start + raw.trim().len();
    start..end
}
