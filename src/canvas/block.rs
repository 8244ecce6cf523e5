//! Answers together in one block, below the session or round that they come from: the same assessments, a line each.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::Canvas;
use super::dictionary::CanvasDictionary;
use super::field::Held;
use super::record::Record;
use super::value::{Ref, Score};
use super::views::{Assessment, Session, Vote, Wave};
use crate::diagnostic::{Edit, Finding};
use crate::sheet::{self, Dictionary, Entry, Name, Names, Node, Place, RawRecord, Value, both};
use crate::source::{Source, Span};

/// The fields that hold answers together, and the vote that these are of.
const BLOCKS: [(&str, Vote); 2] = [("counts", Vote::First), ("second", Vote::Second)];

/// What the place of an answer in its block says, so that it need not say it itself.
const GIVEN: [&str; 5] = ["view", "precondition", "session", "wave", "vote"];

/// What assessments have from their session or round where they do not say it themselves.
pub const INHERITED: [&str; 2] = ["evidence", "circle"];

/// Answers together: per view, a line for each precondition. [`taken`] makes records of them before this is read, so
/// that nothing is left to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers;

impl Held for Answers {
    const HOLDS: sheet::Holds = sheet::Holds::Map;
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// What is left of the answers of a view.
        #[derive(serde::Deserialize)]
        struct Table {}
        struct Views;
        impl<'de> Visitor<'de> for Views {
            type Value = Answers;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&both(
                    "een tabel per blik, zoals `[session.counts.public]`, met een regel per randvoorwaarde",
                    "a table for each view, such as `[session.counts.public]`, with a line for each precondition",
                ))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut views: A) -> Result<Answers, A::Error> {
                while views.next_entry::<String, Table>()?.is_some() {}
                Ok(Answers)
            }
        }
        deserializer.deserialize_any(Views)
    }
}

impl JsonSchema for Answers {
    fn schema_name() -> Cow<'static, str> {
        "Answers".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut table = Assessment::json_schema(generator).to_value();
        if let Some(fields) = table["properties"].as_object_mut() {
            fields.retain(|name, _| !GIVEN.contains(&name.as_str()));
        }
        let score = generator.subschema_for::<Score>();
        json_schema!({
            "description": "Per view, a line for each precondition: the numbers of answers 0, 1, 2, 3 and 4, or one value, or a table that says more.\nnl: Per blik een regel per randvoorwaarde: de aantallen antwoorden 0, 1, 2, 3 en 4, of één waarde, of een tabel die meer zegt.",
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": {
                    "anyOf": [{ "type": "array", "items": { "type": "integer" } }, score, table]
                }
            }
        })
    }
}

/// The names of the fields of a kind of record that can have answers together.
fn fields(kind: &str) -> Option<&'static Names> {
    let can = [Session::KIND, Wave::KIND].contains(&kind);
    CanvasDictionary.names()?.get(kind).filter(|_| can).map(|kind| &kind.inside)
}

/// The vote that a field of a session or round holds the answers of, by the name as written: that of a table, so that
/// what may also be a number, `count`, is none here.
fn vote(fields: &Names, written: &str) -> Option<Vote> {
    let of = |name: &Name| BLOCKS.iter().find(|(block, _)| *block == name.english).map(|(_, vote)| *vote);
    if let Some(name) = fields.get(written) {
        return of(name);
    }
    let meant = fields.meant(written, None, CanvasDictionary.knows(written))?;
    let mut tables = meant.paths.iter().filter(|path| path.len() == 1 && path[0].holds == Answers::HOLDS);
    tables.next().filter(|_| tables.next().is_none()).and_then(|path| of(path[0]))
}

/// Takes the answers out of a session or round, each as a record of its own; what is left is read with the rest.
pub(super) fn taken<'s>(raw: &mut RawRecord<'s>, source: &Source) -> Vec<RawRecord<'s>> {
    let Some(fields) = fields(raw.kind) else { return Vec::new() };
    let id =
        raw.body.entries().iter().find(|entry| sheet::meant(&CanvasDictionary, &entry.key, ["id"]).is_some());
    let id = id.and_then(|entry| match &entry.node.value {
        Value::String(id) => Some((id.clone(), entry.node.span.clone())),
        _ => None,
    });
    let mut answers = Vec::new();
    let Value::Table(entries) = &mut raw.body.value else { return answers };
    for block in entries.iter_mut().filter(|entry| holds_tables(&entry.node)) {
        let Some(vote) = vote(fields, &block.key) else { continue };
        let second = (vote == Vote::Second).then(|| given("vote", vote.name().into(), &block.key_span));
        let from = id.as_ref().map(|(id, span)| given(raw.kind, id.clone(), span));
        let about: Vec<Entry<'s>> = from.into_iter().chain(second).collect();
        for (view, answer) in lines(&mut block.node) {
            answers.push(record(&raw.place, source, view, answer, about.clone()));
        }
    }
    answers
}

/// Whether something is a table, or a list of them.
fn holds_tables(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Table(_))
        || (!node.items().is_empty() && node.items().iter().all(|item| matches!(item.value, Value::Table(_))))
}

/// The answers in a block, each with its view; one that stands beside the views has none.
fn lines<'s>(block: &mut Node<'s>) -> Vec<(Option<Entry<'s>>, Entry<'s>)> {
    let mut lines = Vec::new();
    let Value::Table(views) = &mut block.value else { return lines };
    let answer = |node: &Node<'_>| !holds_tables(node) || node.get("counts").or(node.get("value")).is_some();
    let (alone, mut left): (Vec<_>, Vec<_>) =
        std::mem::take(views).into_iter().partition(|entry| answer(&entry.node));
    lines.extend(alone.into_iter().map(|answer| (None, answer)));
    for view in &mut left {
        let named = given("view", view.key.clone(), &view.key_span);
        let tables = match &mut view.node.value {
            Value::Array(tables) => tables.as_mut_slice(),
            _ => std::slice::from_mut(&mut view.node),
        };
        for table in tables {
            if let Value::Table(answers) = &mut table.value {
                lines.extend(std::mem::take(answers).into_iter().map(|answer| (Some(named.clone()), answer)));
            }
        }
    }
    *views = left;
    lines
}

/// A field that the place of an answer says.
fn given<'s>(field: &'static str, value: Cow<'s, str>, span: &Span) -> Entry<'s> {
    let node = Node { span: span.clone(), value: Value::String(value) };
    Entry { key: Cow::Borrowed(field), key_span: span.clone(), node }
}

/// One answer as the record that it is.
fn record<'s>(
    outer: &Place,
    source: &Source,
    view: Option<Entry<'s>>,
    answer: Entry<'s>,
    about: Vec<Entry<'s>>,
) -> RawRecord<'s> {
    let Entry { key, key_span, node } = answer;
    let written = node.span.clone();
    let mut fields: Vec<Entry<'s>> = view.into_iter().collect();
    fields.push(given("precondition", key, &key_span));
    fields.extend(about);
    let alone = match node.value {
        Value::Table(own) => {
            fields.extend(own);
            None
        }
        value => {
            let field = if matches!(value, Value::Array(_)) { "counts" } else { "value" };
            let node = Node { span: written.clone(), value };
            fields.push(Entry { key: Cow::Borrowed(field), key_span: key_span.clone(), node });
            Some(field)
        }
    };
    let body = Node { span: written.clone(), value: Value::Table(fields) };
    let reading = (source.text(), &CanvasDictionary as _);
    RawRecord::within(Assessment::KIND, outer, reading, (key_span, written, alone), body)
}

/// Says of faults in the text of a sheet that answers were lost by them: what is one line of a block is a record. `records`
/// stand in the order of the sheet.
pub(super) fn lost(records: &[RawRecord<'_>], findings: &mut [Finding]) {
    for finding in findings.iter_mut().filter(|f| matches!(&*f.rule, "syntax" | "duplicate-key")) {
        let at = finding.primary.as_ref().map_or(0, |label| label.span.0);
        let holder = records[..records.partition_point(|raw| raw.place.header.start <= at)].last();
        let block = finding.address.strip_prefix('#').and_then(|path| path.split('.').next());
        let Some((fields, block)) = holder.and_then(|raw| fields(raw.kind)).zip(block) else { continue };
        finding.unread |= vote(fields, block).is_some();
    }
}

/// Mends the name of a block in every header that has it, where a fix would mend it in the first.
pub(super) fn mend_headers(finding: &mut Finding, place: &Place, source: &Source) {
    let Some([edit]) = finding.fix.as_ref().map(|fix| fix.edits.as_slice()) else { return };
    let (edit, text) = (edit.clone(), source.text());
    let written = &text[edit.span.0..edit.span.1];
    if finding.rule != "unknown-key" || !BLOCKS.iter().any(|(block, _)| *block == edit.replacement) {
        return;
    }
    let mut at = place.header.end;
    let mut others = Vec::new();
    for line in text[at..place.block_end.max(at)].split_inclusive('\n') {
        let name = line.trim_start().strip_prefix('[').and_then(|name| name.split_once('.'));
        if let Some((_, rest)) = name.filter(|(kind, _)| !kind.contains(['=', '#', '"'])) {
            let start = at + line.len() - rest.len();
            let span = (start, start + written.len());
            if rest.starts_with(written) && rest[written.len()..].starts_with('.') && span != edit.span {
                others.push(Edit { span, ..edit.clone() });
            }
        }
        at += line.len();
    }
    if let Some(fix) = &mut finding.fix {
        fix.edits.extend(others);
        fix.edits.sort_unstable_by_key(|edit| edit.span);
    }
}

/// Keeps answers, all from a number on, within the circle of the session or round below which they stand, where that is
/// narrower than theirs: nobody who keeps a session within the team means its answers to go further.
pub(super) fn keep_within(part: &mut Canvas, kind: &str, from: usize) {
    let circle = match kind {
        Session::KIND => part.sessions.last().and_then(|session| session.circle),
        _ => part.waves.last().and_then(|wave| wave.circle),
    };
    for assessment in &mut part.assessments[from..] {
        if let Some(circle) = circle.filter(|circle| *circle < Assessment::FAMILY_CIRCLE) {
            assessment.circle.get_or_insert(circle);
        }
    }
}

/// Gives assessments that name no source the report of the session they come from. That of a private session is not
/// for others to name.
pub(super) fn inherit(canvas: &mut Canvas) {
    let mut reports = BTreeMap::new();
    for session in canvas.sessions.iter().filter(|session| !session.evidence.is_empty()) {
        if let Some(id) = &session.id {
            let private = canvas.is_private(session);
            reports.entry(id.clone()).or_insert_with(|| (session.evidence.clone(), private));
        }
    }
    let private: Vec<bool> = canvas.assessments.iter().map(|a| canvas.is_private(a)).collect();
    for (assessment, own) in canvas.assessments.iter_mut().zip(private) {
        let place = &assessment.place;
        let says = !assessment.evidence.is_empty() || place.has("evidence") || place.is_broken("evidence");
        let report = assessment.session.as_deref().and_then(|id| reports.get(id));
        if let Some((sources, _)) = report.filter(|(_, private)| !says && (own || !private)) {
            assessment.evidence = sources.iter().map(|source| Ref::new(&*source.0)).collect();
        }
    }
}
