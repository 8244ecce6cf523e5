//! The data contract of templates: the canvas as its reader may see it, and what follows from it.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::figures::Figures;
use super::format::Format;
use super::kind::Kind;
use super::sums;
use crate::analysis::outcome::{deciding_views, view_kind};
use crate::analysis::{self, Outcome, Standing};
use crate::canvas::record::Record;
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Circle, Prose, Score};
use crate::canvas::views::ViewKind;
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas, Circles, view};
use crate::check::{House, Report, Subject};
use crate::diagnostic::{Finding, Level};
use crate::framework::Frame;
use crate::text::Lang;

/// Everything a template may name, in snake_case.
pub fn context(
    subject: &Subject<'_>,
    report: &Report,
    kind: &Kind,
    format: &Format,
    figures: &Figures,
) -> Value {
    let full = subject.canvas;
    let circle = kind.circle();
    let canvas = full.within(circle);
    let derived = analysis::analyze(&canvas, subject.frame);
    let lang = format.lang();
    let circles = full.circles();
    let meeting = canvas.next_meeting(subject.date);
    let mut context = json!({
        "doc": doc(subject, report, kind, format),
        "frame": frame(subject.frame, lang),
        "meeting": meeting.map(|meeting| view::record(meeting, full.lang())),
        "decisions": decisions(&canvas, meeting.and_then(|m| m.id.as_deref())),
        "outcomes": outcomes(subject, &canvas, &derived.outcomes, lang),
        "money": sums::money(subject, &canvas, circle),
        "support": sums::support(subject, &circles, circle),
        "findings": findings(&circles, subject.house, report, circle, lang),
        "accepted": accepted(full, &circles, subject.house, report, circle, lang),
        "figures": figures.values(),
    });
    if let Some(map) = context.as_object_mut() {
        map.retain(|_, value| !value.is_null());
        // put in by themselves: `json!` makes a copy of what it is given, and these are large
        map.insert("canvas".into(), view::canvas(&canvas));
        map.insert("names".into(), names(full, &canvas, subject.frame, lang));
    }
    context
}

/// What is said of the document itself.
fn doc(subject: &Subject<'_>, report: &Report, kind: &Kind, format: &Format) -> Value {
    let canvas = subject.canvas;
    let lang = format.lang();
    json!({
        "kind": kind.name,
        "title": kind.about.title.get(lang),
        "audience": kind.about.audience.get(lang),
        "lang": lang.code(),
        "locale": format.locale().name(),
        "date": subject.date.map(|day| day.to_string()),
        "dated": canvas.head.as_of.is_some(),
        "phase": canvas.phase().name(),
        "open_points": report.count(Level::Error),
        "warnings": report.count(Level::Warning),
        "accepted": report.accepted.len(),
        "by_adviser": deciding_views(canvas) == [ViewKind::Adviser],
        "views": deciding_views(canvas).iter().map(|view| view.name()).collect::<Vec<_>>(),
    })
}

/// The framework in the reader's language.
fn frame(frame: &Frame, lang: Lang) -> Value {
    let preconditions: Map<String, Value> = frame
        .preconditions
        .iter()
        .map(|p| {
            let facets: Map<String, Value> =
                p.facets.iter().map(|f| (f.id.clone(), f.name.get(lang).into())).collect();
            let value = json!({
                "id": p.id,
                "group": p.group,
                "name": p.name.get(lang),
                "label": p.label.get(lang),
                "definition": p.definition.get(lang),
                "questions": p.questions.iter().map(|q| q.get(lang)).collect::<Vec<_>>(),
                "asked": p.asked.get(lang),
                "facets": facets,
            });
            (p.id.clone(), value)
        })
        .collect();
    json!({
        "names": frame.names,
        "number": frame.preconditions.len(),
        "preconditions": preconditions,
        "values": frame.values.iter().map(|v| json!({ "id": v.id, "name": v.name.get(lang), "anchor": v.anchor.get(lang) })).collect::<Vec<_>>(),
        "groups": frame.groups.iter().map(|g| json!({ "id": g.id, "name": g.name.get(lang) })).collect::<Vec<_>>(),
    })
}

/// What stands for a record that the reader may not see: its id would tell who or what it is.
const HIDDEN: &str = "…";

/// The printed name of everything that a visible reference can name; an unknown id stands for itself.
fn names(full: &Canvas, canvas: &Canvas, frame: &Frame, lang: Lang) -> Value {
    let ids = |canvas: &Canvas| {
        let mut ids = HashSet::new();
        canvas.each(&mut |record: &dyn AnyRecord| ids.extend(record.id()));
        ids
    };
    let (all, visible) = (ids(full), ids(canvas));
    let mut names = Map::new();
    canvas.each(&mut |record: &dyn AnyRecord| {
        for leaf in &record.leaves() {
            if matches!(leaf.kind, LeafKind::Ref(_)) && !names.contains_key(leaf.text) {
                let hidden = all.contains(leaf.text) && !visible.contains(leaf.text);
                let name = if hidden { HIDDEN } else { leaf.text };
                names.insert(leaf.text.to_owned(), Value::String(name.to_owned()));
            }
        }
    });
    let own = canvas.lang();
    let mut put = |id: &Option<String>, name: Option<&Prose>| {
        if let (Some(id), Some(name)) = (id, name) {
            names.insert(id.clone(), prose(name, own));
        }
    };
    canvas.sectors.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.actors.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.bodies.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.initiatives.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.instruments.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.views.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.measures.iter().for_each(|r| put(&r.id, r.title.as_ref()));
    canvas.lines.iter().for_each(|r| put(&r.id, r.title.as_ref()));
    canvas.goals.iter().for_each(|r| put(&r.id, r.text.as_ref()));
    canvas.indicators.iter().for_each(|r| put(&r.id, r.name.as_ref()));
    canvas.propositions.iter().for_each(|r| put(&r.id, r.title.as_ref()));
    for group in frame.helix(canvas.head.helix.as_deref()).map(|h| h.groups.as_slice()).unwrap_or_default() {
        names.entry(group.id.clone()).or_insert_with(|| group.name.get(lang).into());
    }
    for precondition in &frame.preconditions {
        names.insert(precondition.id.clone(), precondition.name.get(lang).into());
    }
    Value::Object(names)
}

fn prose(text: &Prose, own: Lang) -> Value {
    view::snake(serde_json::to_value(text).unwrap_or_default(), own)
}

/// Decisions of the meeting that are asked, those taken, those put off, and the first with options.
fn decisions(canvas: &Canvas, meeting: Option<&str>) -> Value {
    let own = canvas.lang();
    let of = |wanted: &dyn Fn(&Decision) -> bool| -> Vec<Value> {
        let chosen = canvas.decisions.iter().filter(|d| wanted(d)).map(|d| view::record(d, own));
        chosen.filter(|d| view::tells("decisions", d)).collect()
    };
    let with = |statuses: &[DecisionStatus]| of(&|d| d.status.is_some_and(|s| statuses.contains(&s)));
    let asked = of(&|d| {
        let here = meeting.is_none() || d.meeting.is_none() || d.meeting.as_deref() == meeting;
        here && d.status.unwrap_or(DecisionStatus::Asked) == DecisionStatus::Asked
    });
    let choice =
        of(&|_| true).into_iter().find(|d| d["options"].as_array().is_some_and(|options| options.len() > 1));
    // a body that decides one thing for two of the decisions is named once
    let mut needs: Vec<Value> = Vec::new();
    for need in asked.iter().filter_map(|d| d["needs"].as_array()).flatten() {
        if !needs.contains(need) {
            needs.push(need.clone());
        }
    }
    json!({
        "needs": needs,
        "asked": asked,
        "taken": with(&[DecisionStatus::Adopted, DecisionStatus::Adapted]),
        "not_pursued": with(&[DecisionStatus::Rejected, DecisionStatus::NotPursued]),
        "deferred": with(&[DecisionStatus::Deferred]),
        "choice": choice,
    })
}

/// How preconditions stand, weakest first, and the same in groups.
fn outcomes(subject: &Subject<'_>, canvas: &Canvas, outcomes: &[Outcome], lang: Lang) -> Value {
    let rows: Vec<(&Outcome, Value)> =
        outcomes.iter().map(|o| (o, outcome(subject, canvas, o, lang))).collect();
    let pick = |wanted: &dyn Fn(&Outcome) -> bool| -> Vec<Value> {
        rows.iter().filter(|(o, _)| wanted(o)).map(|(_, value)| value.clone()).collect()
    };
    json!({
        "all": pick(&|_| true),
        "rated": pick(&|o| o.lowest.is_some()),
        "missing": pick(&Outcome::missing),
        "insufficient": pick(&Outcome::insufficient),
        "strong": pick(&Outcome::strong),
        "unrated": pick(&|o| o.lowest.is_none()),
    })
}

fn outcome(subject: &Subject<'_>, canvas: &Canvas, outcome: &Outcome, lang: Lang) -> Value {
    let (frame, own) = (subject.frame, canvas.lang());
    let precondition = frame.precondition(&outcome.precondition);
    let standings: Map<String, Value> =
        outcome.standings.iter().map(|s| (s.view.name().to_owned(), standing(subject, s, lang))).collect();
    let notes: Vec<Value> = canvas
        .assessments
        .iter()
        .filter(|a| a.precondition.as_deref() == Some(outcome.precondition.as_str()))
        .filter_map(|a| {
            let note = prose(Record::note(a)?, own);
            let view = a.view.as_deref().and_then(|id| view_kind(canvas, id)).map(ViewKind::name);
            Some(json!({ "view": view, "note": note, "evidence": a.evidence.iter().map(|e| &e.0).collect::<Vec<_>>() }))
        })
        .collect();
    json!({
        "id": outcome.precondition,
        "name": precondition.map(|p| p.name.get(lang)),
        "label": precondition.map(|p| p.label.get(lang)),
        "definition": precondition.map(|p| p.definition.get(lang)),
        "group": precondition.map(|p| p.group.as_str()),
        "lowest": outcome.lowest,
        "lowest_name": outcome.lowest.and_then(|v| frame.value(&v.to_string())).map(|v| v.name.get(lang)),
        "missing": outcome.missing(),
        "insufficient": outcome.insufficient(),
        "strong": outcome.strong(),
        "agreement": outcome.agreement.name(),
        "measures": outcome.measures,
        "declined": outcome.declined,
        "answered": outcome.answered(),
        "views": standings,
        "notes": notes,
    })
}

fn standing(subject: &Subject<'_>, standing: &Standing, lang: Lang) -> Value {
    let (frame, settings) = (subject.frame, subject.settings());
    json!({
        "id": standing.score.id(),
        "name": frame.value(standing.score.id()).map(|v| v.name.get(lang)),
        "value": match standing.score { Score::Value(value) => Some(value), _ => None },
        "n": standing.n,
        "counts": standing.counts,
        "counted": standing.counted,
        "dont_know": standing.dont_know,
        "divided": standing.divided(settings.divided_answers, settings.divided_percent),
    })
}

/// Findings that say nothing of what the reader may not see.
fn findings(circles: &Circles, house: &House, report: &Report, circle: Circle, lang: Lang) -> Value {
    let visible = report.findings.iter().filter(|f| reach(f, circles, house) >= circle);
    Value::Array(visible.map(|f| told(f, lang)).collect())
}

/// Accepted points with their terms, as far as both the exemption and what it is about may travel.
fn accepted(
    full: &Canvas,
    circles: &Circles,
    house: &House,
    report: &Report,
    circle: Circle,
    lang: Lang,
) -> Value {
    let visible =
        report.accepted.iter().filter(|a| a.circle.min(reach(&a.finding, circles, house)) >= circle);
    let rows = visible.map(|a| {
        let mut row = told(&a.finding, lang);
        row["reason"] = prose(&a.reason, full.lang());
        row["by"] = prose(&a.by, full.lang());
        row["until"] = a.until.0.to_string().into();
        row
    });
    Value::Array(rows.collect())
}

/// How far a finding may travel: no further than what it is about, nor than its rule.
fn reach(finding: &Finding, circles: &Circles, house: &House) -> Circle {
    circles.of(&finding.address).min(house.circle(&finding.rule))
}

fn told(finding: &Finding, lang: Lang) -> Value {
    json!({
        "level": finding.level.name(),
        "rule": finding.rule,
        "message": finding.message.get(lang),
        "address": finding.address,
    })
}
