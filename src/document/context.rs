//! The data contract of templates: the canvas as its reader may see it, and what follows from it.

use serde_json::{Map, Value, json};

use super::figures::Figures;
use super::format::Format;
use super::kind::Kind;
use crate::analysis::outcome::{deciding_views, view_kind};
use crate::analysis::{Outcome, Standing};
use crate::canvas::find::Known;
use crate::canvas::record::Record;
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Prose, Score, Target, to};
use crate::canvas::views::{Assessment, ViewKind};
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas, view};
use crate::check::Accepted;
use crate::diagnostic::Finding;
use crate::framework::Frame;
use crate::text::Lang;
use crate::view::View;

/// Everything a template may name, in snake_case.
pub fn context(seen: &View<'_>, kind: &Kind, format: &Format, figures: &Figures) -> Value {
    let (canvas, lang) = (&seen.canvas, format.lang());
    let known = Known::of(canvas);
    let meeting = canvas.next_meeting(seen.date);
    let mut context = json!({
        "doc": doc(seen, kind, format),
        "frame": frame(seen.frame, lang),
        "meeting": meeting.map(|meeting| view::record(meeting, &known, canvas.lang())),
        "decisions": decisions(canvas, &known, meeting.and_then(|m| m.id.as_deref())),
        "outcomes": outcomes(seen, &known, lang),
        "money": seen.money,
        "support": seen.support,
        "findings": seen.findings.iter().map(|finding| told(finding, lang)).collect::<Vec<_>>(),
        "accepted": seen.accepted.iter().map(|accepted| on_terms(accepted, canvas, lang)).collect::<Vec<_>>(),
        "figures": figures.values(),
    });
    if let Some(map) = context.as_object_mut() {
        map.retain(|_, value| !value.is_null());
        // put in by themselves: `json!` makes a copy of what it is given, and these are large
        map.insert("canvas".into(), view::canvas(canvas, &known));
        map.insert("names".into(), names(canvas, &known, seen.frame, lang));
    }
    context
}

/// What is said of the document itself.
fn doc(seen: &View<'_>, kind: &Kind, format: &Format) -> Value {
    let canvas = &seen.canvas;
    let lang = format.lang();
    let views = deciding_views(canvas);
    json!({
        "kind": kind.name,
        "title": kind.about.title.get(lang),
        "audience": kind.about.audience.get(lang),
        "lang": lang.code(),
        "locale": format.locale().name(),
        "date": seen.date.map(|day| day.to_string()),
        "dated": canvas.head.as_of.is_some(),
        "phase": canvas.phase().name(),
        "open_points": seen.open.errors,
        "warnings": seen.open.warnings,
        "accepted": seen.open.accepted,
        "by_adviser": views == [ViewKind::Adviser],
        "views": views.iter().map(|view| view.name()).collect::<Vec<_>>(),
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

/// The printed name of everything that a reference can name, by its key; what has no name stands for itself.
fn names(canvas: &Canvas, known: &Known, frame: &Frame, lang: Lang) -> Value {
    let mut names = Map::new();
    canvas.each(&mut |record: &dyn AnyRecord| {
        for leaf in &record.leaves() {
            if let LeafKind::Ref(target) = leaf.kind {
                names.insert(known.key(target, leaf.text), leaf.text.into());
            }
        }
    });
    let own = canvas.lang();
    canvas.each(&mut |record: &dyn AnyRecord| {
        if let (Some(id), Some(name)) = (record.id(), record.name()) {
            names.insert(format!("{}.{id}", record.kind()), prose(name, own));
        }
    });
    for group in frame.helix(canvas.head.helix.as_deref()).map(|h| h.groups.as_slice()).unwrap_or_default() {
        names.insert(group.id.clone(), group.name.get(lang).into());
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
fn decisions(canvas: &Canvas, known: &Known, meeting: Option<&str>) -> Value {
    let own = canvas.lang();
    let of = |wanted: &dyn Fn(&Decision) -> bool| -> Vec<Value> {
        let chosen = canvas.decisions.iter().filter(|d| view::tells(*d) && wanted(d));
        chosen.map(|d| view::record(d, known, own)).collect()
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
fn outcomes(seen: &View<'_>, known: &Known, lang: Lang) -> Value {
    let rows: Vec<(&Outcome, Value)> =
        seen.analysis.outcomes.iter().map(|o| (o, outcome(seen, known, o, lang))).collect();
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

fn outcome(seen: &View<'_>, known: &Known, outcome: &Outcome, lang: Lang) -> Value {
    let (canvas, frame, own) = (&seen.canvas, seen.frame, seen.canvas.lang());
    let sources = |a: &Assessment| -> Vec<String> {
        a.evidence.iter().map(|id| known.key(to::Source::KINDS, id)).collect()
    };
    let precondition = frame.precondition(&outcome.precondition);
    let standings: Map<String, Value> =
        outcome.standings.iter().map(|s| (s.view.name().to_owned(), standing(seen, s, lang))).collect();
    let notes: Vec<Value> = canvas
        .assessments
        .iter()
        .filter(|a| a.precondition.as_deref() == Some(outcome.precondition.as_str()))
        .filter_map(|a| {
            let note = prose(Record::note(a)?, own);
            let view = a.view.as_deref().and_then(|id| view_kind(canvas, id)).map(ViewKind::name);
            Some(json!({ "view": view, "note": note, "evidence": sources(a) }))
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
        "measures": outcome.measures.iter().map(|id| known.key(to::Measure::KINDS, id)).collect::<Vec<_>>(),
        "declined": outcome.declined,
        "answered": outcome.answered(),
        "views": standings,
        "notes": notes,
    })
}

fn standing(seen: &View<'_>, standing: &Standing, lang: Lang) -> Value {
    let (frame, settings) = (seen.frame, &seen.house.settings);
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

/// An accepted point with its terms.
fn on_terms(accepted: &Accepted, canvas: &Canvas, lang: Lang) -> Value {
    let mut row = told(&accepted.finding, lang);
    row["reason"] = prose(&accepted.reason, canvas.lang());
    row["by"] = prose(&accepted.by, canvas.lang());
    row["until"] = accepted.until.0.to_string().into();
    row
}

fn told(finding: &Finding, lang: Lang) -> Value {
    json!({
        "level": finding.level.name(),
        "rule": finding.rule,
        "message": finding.message.get(lang),
        "address": finding.address,
    })
}
