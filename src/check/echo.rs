//! Echoes: findings that follow from a fault that is told already. What stands in a sheet and was refused is not absent.

use std::collections::{HashMap, HashSet};

use super::records::{Records, Walked};
use crate::canvas::AnyRecord;
use crate::canvas::record::Record;
use crate::canvas::support::Proposition;
use crate::canvas::walk::LeafKind;
use crate::diagnostic::Finding;

/// What findings of a rule rest on.
struct Rests {
    rule: &'static str,
    /// Fields, by kind of record (`measure.closes`), or all fields of a kind. Where one of them was refused, in the record
    /// that a finding is about or in one that has to do with it, the finding waits until that is mended.
    on: &'static [&'static str],
    /// Heads of the addresses at which it says what nothing in the canvas has: there a record need not have to do with it.
    whole: &'static [&'static str],
}

const fn rests(rule: &'static str, on: &'static [&'static str]) -> Rests {
    Rests { rule, on, whole: &[] }
}

const fn whole(rule: &'static str, on: &'static [&'static str], whole: &'static [&'static str]) -> Rests {
    Rests { rule, on, whole }
}

/// The rules whose findings tell that something is not there. A trial breaks every field of every good sheet, and names
/// what is lacking here.
const RESTS: &[Rests] = &[
    rests("all-green", &["assessment"]),
    rests("assumption-untested", &["assumption.test"]),
    rests("budget-as-commitment", &["commitment", "budget", "actor"]),
    rests("consent-unused", &["statement", "quote", "*.circle"]),
    rests("cover-missing", &["budget", "commitment", "measure", "decision"]),
    rests("decision-out-of-turn", &["decision", "budget", "measure", "commitment", "meeting"]),
    rests("figure-without-year", &["fact"]),
    rests("more-answers-than-people", &["wave", "session", "assessment", "backing", "view"]),
    rests("progress-untold", &["measure", "milestone", "indicator", "review", "canvas.as-of"]),
    rests("baseline-missing", &["indicator.baseline"]),
    rests("budget-mismatch", &["measure.amounts", "measure.amount", "budget", "commitment", "decision.eur"]),
    whole(
        "core-support-absent",
        &["assessment", "measure.closes", "canvas.focus"],
        &["precondition.", "assessment."],
    ),
    rests(
        "cost-missing",
        &["measure.amount", "measure.amounts", "measure.effort-days", "measure.line", "budget"],
    ),
    rests(
        "date-passed",
        &["canvas.as-of", "*.status", "*.phase", "open-question.answer", "experiment.outcome"],
    ),
    rests("date-unclear", &["*.status"]),
    rests("decision-beyond-mandate", &["body.mandate", "decision.needs", "decision.commits"]),
    whole("decision-not-asked", &["canvas.as-of", "decision", "meeting"], &["meeting."]),
    rests("dissent-dropped", &["objection.status", "objection.circle", "decision.for", "backing.conditions"]),
    rests("elsewhere-without-link", &["assessment", "evidence", "relation"]),
    whole(
        "evidence-stale",
        &["assessment.evidence", "evidence", "fact.evidence", "session.date", "wave"],
        &[""],
    ),
    rests("facet-uncovered", &["assessment", "initiative.covers"]),
    rests("fact-after-as-of", &["fact.kind", "indicator.readings", "canvas.as-of"]),
    rests("forecast-as-result", &["indicator.readings", "fact.kind", "evidence"]),
    whole("frontrunners-only", &["wave"], &[""]),
    rests("gap-without-measure", &["assessment", "measure.closes", "decision.for", "canvas.focus"]),
    rests("goal-not-measurable", &["goal", "indicator"]),
    rests("group-divided", &["assessment"]),
    rests("growth-phase-hole", &["canvas.focus", "initiative.covers"]),
    whole("helix-uncovered", &["actor.helix", "actor.group", "session.participants", "canvas.helix"], &[""]),
    rests("hypothesis-changed", &["assessment", "view"]),
    rests("idea-lost", &["idea"]),
    rests("impossible-number", &["wave.recruitment"]),
    rests("initiative-isolated", &["initiative.lead", "relation"]),
    rests("initiative-overlap", &["initiative", "measure.capacity", "relation"]),
    rests("legal-ground-missing", &["measure.state-aid"]),
    rests("many-stories", &["actor.place-name", "actor.parent", "proposition.archived"]),
    rests(
        "measure-without-gap",
        &["measure.closes", "measure.indicators", "measure.status", "assessment", "goal.indicators"],
    ),
    rests("missing-precondition", &["assessment"]),
    whole(
        "no-real-choice",
        &["decision", "canvas.focus", "canvas.out-of-scope", "proposition.does-not"],
        &[""],
    ),
    whole(
        "number-without-source",
        &[
            "fact",
            "indicator.baseline",
            "indicator.readings",
            "measure.amounts",
            "measure.amount",
            "budget",
            "commitment",
            "proposition.evidence",
        ],
        &["meeting.", "proposition."],
    ),
    rests("one-accountable", &["measure.rasci", "measure.status", "actor.group"]),
    rests("one-off-cover-for-structural-cost", &["measure.amounts", "measure.structural", "budget"]),
    rests("open-ended-action", &["action.status", "action.who", "action.by", "milestone", "measure"]),
    rests("open-answer-unplaced", &["statement.about"]),
    whole("orchestrator-missing", &["actor.roles", "body"], &[""]),
    rests("perception-gap-unaddressed", &["assessment", "measure.closes"]),
    rests("precondition-unassessed", &["assessment"]),
    rests("reference-beyond-circle", &["*.circle", "*.evidence"]),
    rests("respondent-identifiable", &["assessment", "backing", "statement", "wave", "session"]),
    rests("sample-too-small", &["assessment", "wave", "session"]),
    rests("scope-missing", &["canvas.provenance"]),
    rests(
        "score-without-evidence",
        &["assessment", "session", "wave", "evidence.strength", "evidence.observations"],
    ),
    rests("self-reported-only", &["evidence", "fact.evidence", "indicator.readings", "result.evidence"]),
    rests("single-bridge", &["relation"]),
    rests("sme-view-missing", &["assessment", "canvas.focus"]),
    rests("soft-commitment", &["commitment", "decision", "budget"]),
    rests("totals-differ", &["decision", "budget", "measure.amounts", "commitment"]),
    rests("translation-missing", &["*.title", "*.name", "*.text", "*.question", "*.what"]),
    whole("undefined-term", &["term", "canvas.focus"], &["term."]),
    rests("vague-quantity", &["fact.value"]),
    whole("value-unclear", &[Proposition::KIND, "wave"], &[""]),
];

/// A record of which something was refused: the fields in which that was, and the words that stood there.
struct Lost<'a> {
    record: &'a dyn AnyRecord,
    address: &'a str,
    fields: HashMap<&'a str, HashSet<&'a str>>,
}

fn lost<'s>(records: &'s Records<'_>) -> impl Iterator<Item = Lost<'s>> {
    records.lost.iter().map(|number| {
        let Walked { record, address, .. } = records.get(*number);
        let mut fields: HashMap<&str, HashSet<&str>> = HashMap::new();
        for (path, text) in record.place().refused() {
            let root = path.split(['.', '[']).next().unwrap_or_default();
            fields.entry(root).or_default().extend(words(text));
        }
        Lost { record: *record, address, fields }
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).filter(|word| !word.is_empty())
}

/// Whether the id of a record was refused that is this.
pub(super) fn named(records: &Records<'_>, id: &str) -> bool {
    // asked for each reference that leads nowhere, so nothing is gathered on the way
    let refused = records.lost.iter().flat_map(|number| records.get(*number).record.place().refused());
    refused.filter(|(path, _)| *path == "id").any(|(_, text)| words(text).any(|word| word == id))
}

/// Takes away the findings of a rule that follow from something that was refused.
pub(super) fn still(records: &Records<'_>, rule: &str, findings: &mut Vec<Finding>) {
    if records.lost.is_empty() || findings.is_empty() {
        return;
    }
    let Some(rests) = RESTS.iter().find(|rests| rests.rule == rule) else { return };
    // those that are at fault themselves, and the names that stand in or near what was refused
    let (mut own, mut names) = (HashMap::new(), HashSet::new());
    let mut head = false;
    for lost in lost(records) {
        let concerned = lost.concerns(rests.on);
        let nameless = lost.fields.contains_key("id") && lost.is_of(rests.on);
        head |= concerned && lost.record.kind() == "canvas";
        own.insert(lost.address.to_owned(), concerned);
        if concerned || nameless {
            lost.names(&mut names);
        }
    }
    if names.is_empty() && !head && !own.values().any(|concerned| *concerned) {
        return;
    }
    let by_address: HashMap<&str, &Walked<'_>> =
        records.iter().map(|walked| (walked.address.as_str(), walked)).collect();
    findings.retain(|finding| {
        let about = finding.address.split('#').next().unwrap_or_default();
        let key = about.split_once('.').map_or("", |(_, key)| key);
        let follows = head
            || rests.whole.iter().any(|head| about.starts_with(head))
            || match own.get(about) {
                Some(concerned) => *concerned,
                None if key.is_empty() => true,
                None => match by_address.get(about) {
                    Some(walked) => named_by(walked).any(|name| names.contains(name)),
                    // a record that is not there has no more than its key
                    None => key.split('/').all(|part| names.contains(part)),
                },
            };
        !follows
    });
}

impl Lost<'_> {
    /// Whether one of the fields was refused.
    fn concerns(&self, on: &[&str]) -> bool {
        let kind = self.record.kind();
        on.iter().any(|rest| match rest.split_once('.') {
            None => *rest == kind,
            Some((of, field)) => (of == kind || of == "*") && self.fields.contains_key(field),
        })
    }

    /// Whether a field of its kind is among these.
    fn is_of(&self, on: &[&str]) -> bool {
        on.iter().any(|rest| rest.split('.').next() == Some(self.record.kind()))
    }

    /// The names that the record bears and gives, as far as they were read, and the words of what was refused.
    fn names(&self, names: &mut HashSet<String>) {
        let leaves = self.record.leaves();
        let own = leaves.iter().filter(|leaf| is_name(leaf.kind, leaf.path)).map(|leaf| leaf.text);
        names.extend(own.map(str::to_owned));
        names.extend(self.fields.values().flatten().map(|word| (*word).to_owned()));
    }
}

fn named_by<'s>(walked: &'s Walked<'_>) -> impl Iterator<Item = &'s str> {
    walked.leaves.iter().filter(|leaf| is_name(leaf.kind, leaf.path)).map(|leaf| leaf.text)
}

fn is_name(kind: LeafKind, path: &str) -> bool {
    matches!(kind, LeafKind::Ref(_)) || path == "id"
}
