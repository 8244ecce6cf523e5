//! Runs the rules of a house over one canvas.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;

use super::cel::{Failed, Reader, Scope, Table, work};
use super::rule::Rule;
use crate::canvas::shape::{self, Fields};
use crate::canvas::{AnyRecord, Extent, view};
use crate::check::{Producer, Subject};
use crate::diagnostic::{Finding, Label, Level};
use crate::parallel::with_room;
use crate::text;
use crate::text::{Lang, Text};

/// The rules of a house and its frameworks, ready to run.
#[derive(Debug)]
pub(super) struct Rules(pub Vec<Rule>);

impl Producer for Rules {
    fn run(&self, subject: &Subject<'_>, rules: &[(usize, Level)]) -> Vec<Vec<Finding>> {
        with_room(|| {
            let json = view::whole(subject.canvas);
            let eyes = Eyes::new(subject, &json);
            rules.iter().map(|(n, level)| eyes.apply(&self.0[*n], *level)).collect()
        })
    }
}

/// What one rule reports in any phase.
pub(super) fn alone(rule: &Rule, subject: &Subject<'_>) -> Vec<Finding> {
    let json = view::whole(subject.canvas);
    Eyes::new(subject, &json).apply(rule, Level::Error)
}

/// One canvas as rules see it, in the languages that they ask for.
struct Eyes<'a> {
    subject: &'a Subject<'a>,
    json: &'a Json,
    canvas: [OnceCell<Table<'a>>; 2],
    records: BTreeMap<&'static str, Vec<&'a dyn AnyRecord>>,
}

/// The record that a rule looks at.
#[derive(Clone, Copy)]
struct Seen<'a> {
    record: &'a dyn AnyRecord,
    json: &'a Json,
    fields: &'static Fields,
}

impl<'a> Eyes<'a> {
    fn new(subject: &'a Subject<'a>, json: &'a Json) -> Self {
        let mut records: BTreeMap<&'static str, Vec<&dyn AnyRecord>> = BTreeMap::new();
        subject.canvas.each(&mut |record| records.entry(record.kind()).or_default().push(record));
        Self { subject, json, canvas: Default::default(), records }
    }

    fn scope(&self, seen: Seen<'a>, want: Lang) -> Scope<'a> {
        let reader = Reader { want, own: self.subject.canvas.lang() };
        let whole = shape::of("canvas").expect("the head of a canvas has a shape");
        let canvas = self.canvas[want as usize].get_or_init(|| Table::new(self.json, whole, &reader)).clone();
        let it = if std::ptr::eq(seen.json, self.json) {
            canvas.clone()
        } else {
            Table::new(seen.json, seen.fields, &reader)
        };
        Scope { it, canvas, today: self.subject.date() }
    }

    /// What one rule reports, and that it could not be applied.
    fn apply(&self, rule: &Rule, level: Level) -> Vec<Finding> {
        // records on lines that could not be read are not there: that is told already
        if rule.condition.uses.lists && self.subject.canvas.extent > Extent::Whole {
            return Vec::new();
        }
        work::begin();
        let (mut findings, mut failures) = (Vec::new(), Vec::new());
        let list = shape::list_of(rule.each).map_or(self.json, |list| &self.json[list]);
        let records = self.records.get(rule.each).map(Vec::as_slice).unwrap_or_default();
        for (n, record) in records.iter().copied().enumerate() {
            let json = if list.is_array() { &list[n] } else { list };
            let seen = Seen { record, json, fields: rule.fields };
            if rule.condition.uses.fields.iter().any(|field| record.place().is_broken(field)) {
                continue;
            }
            let scope = self.scope(seen, self.subject.canvas.lang());
            match rule.condition.holds(&scope) {
                Ok(true) => findings.push(self.finding(rule, level, seen, &mut failures)),
                Ok(false) => {}
                Err(failed) => failures.push((record, rule.when_place.clone(), failed)),
            }
            if work::exceeded() {
                break;
            }
        }
        findings.extend(failed(rule, failures));
        findings
    }

    fn finding(&self, rule: &Rule, level: Level, seen: Seen<'a>, failures: &mut Vec<Failure<'a>>) -> Finding {
        let mut told = Lang::ALL.map(|lang| {
            let (text, failed) = rule.message(lang).told(&self.scope(seen, lang), lang);
            if let Some(failed) = failed {
                failures.push((seen.record, rule.message_place.clone(), failed));
            }
            text
        });
        let message = Text { nl: std::mem::take(&mut told[0]), en: std::mem::take(&mut told[1]) };
        let address = seen.record.address();
        let address = if rule.at.is_empty() { address } else { format!("{address}#{}", rule.at) };
        let mut finding = Finding::new(rule.name.clone(), level, message)
            .about(address)
            .at(seen.record.place().at(&rule.at));
        finding.help.extend(rule.remedy.clone());
        finding.beside = Some(Arc::clone(&rule.beside));
        finding
    }
}

/// The record, the part of the rule, and why it could not be run on the record.
type Failure<'a> = (&'a dyn AnyRecord, Label, Failed);

/// One finding for all records on which a rule could not be run: at the rule, with the first of them.
fn failed(rule: &Rule, failures: Vec<Failure<'_>>) -> Option<Finding> {
    let number =
        failures.iter().map(|(record, ..)| record.address()).collect::<std::collections::BTreeSet<_>>().len();
    let (record, label, Failed { why, help }) = failures.into_iter().next()?;
    let (name, address, Text { nl, en }) = (&rule.name, record.address(), why);
    let message = match number {
        1 => text!(
            "De regel `{name}` loopt vast op `{address}`: {nl}",
            "The rule `{name}` fails on `{address}`: {en}"
        ),
        _ => text!(
            "De regel `{name}` loopt vast op {number} gegevens, het eerst op `{address}`: {nl}",
            "The rule `{name}` fails on {number} records, first on `{address}`: {en}"
        ),
    };
    let there = record.place().header_label().with(text!("op dit gegeven", "on this record"));
    let finding = Finding::new("house-rule-failed", Level::Error, message);
    Some(finding.about(address).at(label).also(there).help(help))
}
