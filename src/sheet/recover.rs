//! Reads a faulty sheet: cut at headers, take out the statements that cannot be read, read the rest.

use std::collections::HashMap;

use toml::de::{DeTable, Error};

use crate::diagnostic::{Finding, Level};
use crate::source::Span;

use super::assemble::Assembly;
use super::kind::{Kind, MOST_FINDINGS, Sheet};
use super::scan::{self, Header, Statement, StatementKind};
use super::tree::{self, Entry, Node, Value};
use super::words::{self, Understood};
use super::{lines, messages, twice};

/// After so many rounds over one block the rest of its faults is left.
const MOST_ROUNDS: usize = 30;

/// The statements of one record.
#[derive(Default)]
struct Block {
    /// Kind and header; the top of the sheet has none.
    head: Option<(Kind, Span)>,
    /// The statements below the header, without it.
    statements: Vec<Statement>,
}

/// Reads what can be read of a sheet that the parser refused.
pub(super) fn records(assembly: &mut Assembly<'_, '_>, errors: &[Error]) {
    let sheet = assembly.sheet;
    let mut blocks: Vec<Block> = vec![Block::default()];
    let mut latest = HashMap::new();
    // The block that the next statement goes to; none below an unknown header.
    let mut current = Some(0);
    let mut lost = None;
    for statement in scan::statements(sheet.text) {
        if lost.is_none() && holds_records(sheet, &statement) {
            lost = Some(statement.span.start);
        }
        if let StatementKind::Header(header) = &statement.kind {
            current = open(assembly, &mut blocks, &mut latest, header);
            if !sheet.text[header.name.clone()].contains('.') {
                continue;
            }
        }
        if let Some(at) = current {
            blocks[at].statements.push(statement);
        }
    }
    for block in blocks {
        let mut broken = Vec::new();
        let entries = block.read(sheet, &mut assembly.findings, &mut broken);
        match block.head {
            None => assembly.root(entries, &broken),
            Some((kind, header)) => {
                let body = Node { span: header.clone(), value: Value::Table(entries) };
                assembly.push(kind, header, body, broken);
            }
        }
    }
    net(sheet, &mut assembly.findings, errors);
    if let Some(start) = lost {
        let at = |f: &Finding| f.primary.as_ref().map_or(0, |label| label.span.0);
        let faults = assembly.findings.iter_mut().filter(|f| f.level == Level::Error);
        if let Some(fault) = faults.min_by_key(|f| (at(f) < start, at(f))) {
            fault.unread = true;
        }
    }
}

/// Whether a statement of a faulty sheet has more in it than a field: a header that none can make out, headers that an
/// unclosed quote took into a text, or the last line of a sheet that was cut off.
fn holds_records(sheet: &Sheet<'_>, statement: &Statement) -> bool {
    let StatementKind::Field { .. } = statement.kind else { return false };
    let raw = &sheet.text[statement.span.clone()];
    let mut at = statement.span.start;
    let mut lines = raw.split_inclusive('\n').map(|line| {
        at += line.len();
        at - line.len()..at
    });
    let first = lines.next().is_some_and(|line| sheet.text[line].trim_start().starts_with('['));
    first
        || lines.any(|line| {
            let header = scan::header(sheet.text, line).filter(|header| header.clean);
            let name = header.map(|header| sheet.text[header.name].trim_matches(['"', '\'']).to_owned());
            name.is_some_and(|name| matches!(sheet.kind(&name), Some((_, Understood::Exactly))))
        })
        || (statement.span.end == sheet.text.len()
            && !raw.ends_with('\n')
            && !DeTable::parse_recoverable(raw).1.is_empty())
}

/// Finds the block that a header belongs to, or begins one.
fn open(
    assembly: &mut Assembly<'_, '_>,
    blocks: &mut Vec<Block>,
    latest: &mut HashMap<&'static str, usize>,
    header: &Header,
) -> Option<usize> {
    let sheet = assembly.sheet;
    let name = assembly.name_of(header);
    let known = sheet.kind(&name).or_else(|| sheet.kind_of_fields(&name, header.span.end));
    let dotted = sheet.text[header.name.clone()].contains('.');
    if dotted
        && let Some((kind, _)) = known
        && let Some(at) = latest.get(kind.name)
    {
        return Some(*at);
    }
    assembly.check_header(header, known);
    let (kind, _) = known?;
    latest.insert(kind.name, blocks.len());
    blocks.push(Block { head: Some((kind, header.span.clone())), statements: Vec::new() });
    Some(blocks.len() - 1)
}

/// Reads a faulty file that is one record as a whole.
pub(super) fn whole(
    sheet: &Sheet<'_>,
    findings: &mut Vec<Finding>,
    errors: &[Error],
) -> (Vec<Entry<'static>>, Vec<String>) {
    let block = Block { head: None, statements: scan::statements(sheet.text) };
    let mut broken = Vec::new();
    let entries = block.read(sheet, findings, &mut broken);
    net(sheet, findings, errors);
    (entries, broken)
}

/// Whatever else happens, a file that the parser refused has a finding.
fn net(sheet: &Sheet<'_>, findings: &mut Vec<Finding>, errors: &[Error]) {
    if findings.iter().any(|finding| finding.level == Level::Error) {
        return;
    }
    if let Some(error) = errors.iter().min_by_key(|error| error.span().map_or(0, |span| span.start)) {
        let span = error.span().unwrap_or_default();
        findings.push(
            Finding::new("syntax", Level::Error, messages::translate(error.message()))
                .at(sheet.label(span))
                .help(messages::look()),
        );
    }
}

impl Block {
    /// Reads the statements that can be read, and reports the others.
    fn read(
        &self,
        sheet: &Sheet<'_>,
        findings: &mut Vec<Finding>,
        broken: &mut Vec<String>,
    ) -> Vec<Entry<'static>> {
        let (Some(first), Some(last)) = (self.statements.first(), self.statements.last()) else {
            return Vec::new();
        };
        let start = self.statements.iter().map(|s| s.span.start).min().unwrap_or(first.span.start);
        let end = self.statements.iter().map(|s| s.span.end).max().unwrap_or(last.span.end);
        let mut copy = vec![b' '; end - start];
        let mut prefix = String::new();
        // Below a header that cannot be read, fields would land in another table.
        let mut dropped = false;
        let mut paths = Vec::with_capacity(self.statements.len());
        for statement in &self.statements {
            let raw = &sheet.text[statement.span.clone()];
            let mut keep = true;
            if let StatementKind::Header(header) = &statement.kind {
                prefix = self.sub_path(sheet, header);
                dropped = false;
            }
            if statement.kind != StatementKind::Empty && !dropped {
                let (_, errors) = DeTable::parse_recoverable(raw);
                if let Some(error) = errors.iter().min_by_key(|e| e.span().map_or(0, |s| s.start)) {
                    keep = false;
                    dropped = matches!(statement.kind, StatementKind::Header(_));
                    let mut finding = lines::explain(sheet, statement, error, &prefix);
                    // in a file that is one record, what stands under a header is as good as one
                    finding.unread = dropped && self.head.is_none();
                    findings.push(finding);
                    broken.extend(lines::broken(sheet, statement, &prefix));
                }
            }
            if keep && !dropped {
                let at = statement.span.start - start;
                copy[at..at + raw.len()].copy_from_slice(raw.as_bytes());
                if let (Some(_), StatementKind::Header(header)) = (&self.head, &statement.kind)
                    && let Some(dot) = sheet.text[header.name.clone()].find('.')
                {
                    // Below the record's own header the block is its table: `[canvas.focus]` is `[focus]`.
                    let name = header.name.start - start;
                    copy[name..=name + dot].fill(b' ');
                }
            }
            paths.push(prefix.clone());
        }
        self.settle(sheet, copy, start, &paths, findings, broken)
    }

    /// The path of a sub-table within its record.
    fn sub_path(&self, sheet: &Sheet<'_>, header: &Header) -> String {
        let name = &sheet.text[header.name.clone()];
        let path = match (&self.head, name.split_once('.')) {
            (Some(_), Some((_, rest))) => rest,
            (Some(_), None) => "",
            (None, _) => name,
        };
        path.split('.').map(|part| part.trim().trim_matches(['"', '\''])).collect::<Vec<_>>().join(".")
    }

    /// Parses what is left; statements that contradict each other are taken out one by one.
    fn settle(
        &self,
        sheet: &Sheet<'_>,
        mut copy: Vec<u8>,
        start: usize,
        paths: &[String],
        findings: &mut Vec<Finding>,
        broken: &mut Vec<String>,
    ) -> Vec<Entry<'static>> {
        for round in 0..=MOST_ROUNDS {
            let Ok(text) = std::str::from_utf8(&copy) else { break };
            let (table, errors) = DeTable::parse_recoverable(text);
            let table = tree::entries(table.into_inner(), start);
            let mut blamed: Vec<(usize, Span, &Error)> = Vec::new();
            let mut stumbles: Vec<(Span, &Error)> =
                errors.iter().filter_map(|error| error.span().map(|span| (span, error))).collect();
            stumbles.sort_by_key(|(span, _)| span.start);
            for (span, error) in stumbles {
                let at = self.statements.partition_point(|s| s.span.end <= span.start + start);
                let known = blamed.last().is_some_and(|(last, _, _)| *last == at);
                if at < self.statements.len() && !known {
                    let span = words::fit(sheet.text, span.start + start..span.end + start);
                    blamed.push((at, span, error));
                    // What stands below a header that is taken out may be at fault only because of it.
                    if matches!(self.statements[at].kind, StatementKind::Header(_)) {
                        break;
                    }
                }
            }
            if blamed.is_empty() || round == MOST_ROUNDS {
                findings.extend(blamed.first().map(|(at, span, error)| {
                    let span = span.clone();
                    twice::contradiction(sheet, &self.statements[*at], span, error, &[], &paths[*at]).unread()
                }));
                let body = Node { span: 0..0, value: Value::Table(table) };
                return match body.into_owned().value {
                    Value::Table(entries) => entries,
                    _ => Vec::new(),
                };
            }
            let mut blanks = Vec::new();
            for (at, span, error) in blamed {
                let statement = &self.statements[at];
                // More than anyone reads; counting them costs no walk through the tree.
                let table = if findings.len() > MOST_FINDINGS { &[] } else { &table[..] };
                let mut finding = twice::contradiction(sheet, statement, span, error, table, &paths[at]);
                let mut blank = statement.span.clone();
                let header = matches!(statement.kind, StatementKind::Header(_));
                finding.unread = header && self.head.is_none();
                findings.push(finding);
                if header {
                    let next = self.statements[at + 1..]
                        .iter()
                        .find(|s| matches!(s.kind, StatementKind::Header(_)))
                        .map_or(start + copy.len(), |s| s.span.start);
                    blank.end = next.max(blank.end);
                } else if !error.message().starts_with("duplicate key") {
                    broken.extend(lines::broken(sheet, statement, &paths[at]));
                }
                blanks.push(blank);
            }
            drop(table);
            for blank in blanks {
                copy[blank.start - start..blank.end - start].fill(b' ');
            }
        }
        Vec::new()
    }
}
