//! `decision-beyond-mandate`: money or a party's task asked of a body that may not decide on it.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::analysis::money;
use crate::canvas::Canvas;
use crate::canvas::parties::{Body, Mandate};
use crate::canvas::support::Decision;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-beyond-mandate",
    detects: Say {
        nl: "Een gevraagd of genomen besluit legt geld of de taak van een partij vast, terwijl het orgaan niet over geld mag besluiten en `needs` geen orgaan noemt dat dit wel mag.",
        en: "A decision requested or taken commits money or the task of a party, while the body may not decide on funding and `needs` names no body that may.",
    },
    why: Say {
        nl: "Een stuurgroep heeft geen budgetrecht; dat hebben de raad en Provinciale Staten. Wie het voorbehoud vergeet, moet terug.",
        en: "A steering group has no power over budgets; the municipal council and the Provincial Council do. Leave out that proviso and the paper comes back.",
    },
    remedy: Say {
        nl: "Noem wie nog moet besluiten: `needs = [{ body = \"…\", what = \"…\", status = \"asked\" }]`, en geef dat orgaan `mandate = [\"funding\"]`.",
        en: "Name who must still decide: `needs = [{ body = \"…\", what = \"…\", status = \"asked\" }]`, and give that body `mandate = [\"funding\"]`.",
    },
    origin: Say {
        nl: "Twente, 2012: het ene orgaan bepaalt de koers, stelt kaders en houdt toezicht, het andere besluit over geld.",
        en: "Twente, 2012: one body sets the course and the framework and keeps oversight, another decides on money.",
    },
    levels: Levels::new("--WEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("decision_beyond_mandate.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for decision in canvas.decisions.iter().filter(|d| lookup::asked(d) || lookup::adopted(d)) {
        let Some(what) = committed(canvas, decision) else { continue };
        let Some(body) = decider(canvas, decision).filter(|b| !b.mandate.contains(&Mandate::Funding)) else {
            continue;
        };
        let needed: Vec<&str> = decision.needs.iter().filter_map(|need| need.body.as_deref()).collect();
        let may = |id: &&str| canvas.body(id).is_none_or(|b| b.mandate.contains(&Mandate::Funding));
        if needed.iter().any(may) {
            continue;
        }
        let name = words::name(canvas, body.name.as_ref(), body.id.as_deref());
        let (nl, en, what_nl, what_en) = (name.nl, name.en, what.nl, what.en);
        let path = if needed.is_empty() { "needs" } else { "needs[0].body" };
        let finding = out.at(
            decision,
            path,
            text!(
                "Dit besluit legt {what_nl} vast, maar {nl} gaat daar niet over.",
                "This decision commits {what_en}, but {en} may not decide on that."
            ),
        );
        let label =
            if body.mandate.is_empty() { body.place.header_label() } else { body.place.at("mandate") };
        finding.others.push(label.with(text!("zonder `funding`", "without `funding`")));
        if let Some(first) = needed.first() {
            finding.help.push(text!(
                "Mag `{first}` over geld besluiten, geef dat orgaan dan `mandate = [\"funding\"]`; noem anders wie dat wel mag.",
                "If `{first}` may decide on money, give that body `mandate = [\"funding\"]`; else name who may."
            ));
        }
    }
}

/// What a decision commits: money of its own or of its measures, or parties.
fn committed(canvas: &Canvas, decision: &Decision) -> Option<Text> {
    let own = decision.eur.is_some_and(|eur| eur > 0);
    let of_measures = || {
        lookup::measures(canvas, decision)
            .iter()
            .any(|m| money::measure_years(m).0.values().any(|amount| amount.eur > 0))
    };
    if own || of_measures() {
        return Some(text!("geld", "money"));
    }
    let parties = words::codes(decision.commits.iter().map(|id| &**id));
    let (nl, en) = (parties.nl, parties.en);
    (!decision.commits.is_empty()).then(|| text!("de taak van {nl}", "the task of {en}"))
}

/// The body of which a decision is asked.
fn decider<'a>(canvas: &'a Canvas, decision: &Decision) -> Option<&'a Body> {
    let of_meeting = || canvas.meeting(decision.meeting.as_deref()?)?.body.as_deref();
    canvas.body(decision.body.as_deref().or_else(of_meeting)?)
}
