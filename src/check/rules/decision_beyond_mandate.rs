//! `decision-beyond-mandate`: money or a task of a party, asked of a body that may not decide on it or of some of them only.

use super::super::money::party;
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::analysis::money;
use crate::canvas::Canvas;
use crate::canvas::money::{Budget, BudgetStatus};
use crate::canvas::parties::{Body, Mandate};
use crate::canvas::plan::Measure;
use crate::canvas::support::Decision;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-beyond-mandate",
    detects: Say {
        nl: "Een gevraagd of genomen besluit legt geld of de taak van een partij vast, of gaat over een maatregel die geld kost, terwijl het orgaan niet over geld mag besluiten en `needs` geen orgaan noemt dat dit wel mag. Of het legt geld vast van een overheid waarvan geen orgaan erover besluit.",
        en: "A decision requested or taken commits money or the task of a party, or is about a measure that costs money, while the body may not decide on funding and `needs` names no body that may. Or it commits money of an authority of which no body decides on it.",
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
    let live: Vec<&Decision> =
        canvas.decisions.iter().filter(|d| lookup::asked(d) || lookup::adopted(d)).collect();
    // measures whose money another decision commits
    let paid = lookup::measures_of(canvas, |d| has_money(d) && (lookup::asked(d) || lookup::adopted(d)));
    for decision in live {
        let body = decider(canvas, decision);
        let needed: Vec<&str> = decision.needs.iter().filter_map(|need| need.body.as_deref()).collect();
        let may = |id: &&str| canvas.body(id).is_none_or(|b| b.mandate.contains(&Mandate::Funding));
        let Some(body) = body.filter(|b| !b.mandate.contains(&Mandate::Funding) && !needed.iter().any(may))
        else {
            unheard(canvas, decision, body, out);
            continue;
        };
        let Some(what) = committed(canvas, decision, &paid) else { continue };
        let name = words::name(canvas, body.name.as_ref(), body.id.as_deref());
        let path = if needed.is_empty() { "needs" } else { "needs[0].body" };
        let message = match what {
            Committed::Said(what) => text!(
                "Dit besluit legt {what} vast, maar {name} gaat daar niet over.",
                "This decision commits {what}, but {name} may not decide on that.";
                what, name
            ),
            Committed::Costs(measure) => text!(
                "Dit besluit gaat over {measure}, dat geld kost, maar {name} besluit niet over geld.",
                "This decision is about {measure}, which costs money, but {name} does not decide on money.";
                measure, name
            ),
        };
        let finding = out.at(decision, path, message);
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

fn has_money(decision: &Decision) -> bool {
    decision.eur.is_some_and(|eur| eur > 0)
}

/// What a decision commits.
enum Committed {
    /// Money or a task, as it says itself.
    Said(Text),
    /// The money of the measure that it is about.
    Costs(Text),
}

/// What a decision commits: money or parties as it says, or that of measures on whose money nothing else decides.
fn committed(canvas: &Canvas, decision: &Decision, paid: &lookup::Measures) -> Option<Committed> {
    if has_money(decision) {
        return Some(Committed::Said(text!("geld", "money")));
    }
    let mut measures = lookup::measures(canvas, decision).into_iter();
    let costs = |m: &&Measure| money::measure_years(m).0.values().any(|amount| amount.eur > 0);
    if let Some(measure) = measures.find(|m| costs(m) && !paid.contains(&std::ptr::from_ref(*m))) {
        return Some(Committed::Costs(words::name(canvas, measure.title.as_ref(), measure.id.as_deref())));
    }
    let parties = words::codes(decision.commits.iter().map(|id| &**id));
    let (nl, en) = (parties.nl, parties.en);
    (!decision.commits.is_empty()).then(|| Committed::Said(text!("de taak van {nl}", "the task of {en}")))
}

/// Authorities whose money a decision commits, while no body of theirs decides on it.
fn unheard(canvas: &Canvas, decision: &Decision, body: Option<&Body>, out: &mut Findings<'_>) {
    let needed = decision.needs.iter().filter_map(|need| need.body.as_deref());
    let Some(needed) = needed.map(|id| canvas.body(id)).collect::<Option<Vec<&Body>>>() else { return };
    let deciding = || needed.iter().copied().chain(body).filter(|b| b.mandate.contains(&Mandate::Funding));
    // of a body without members nobody can tell whom it decides for
    if deciding().next().is_none() || deciding().any(|body| body.members.is_empty()) {
        return;
    }
    let decides = |id: &str| {
        deciding().any(|b| b.id.as_deref() == Some(id) || b.members.iter().any(|member| **member == *id))
    };
    let parties: Vec<&str> = decision
        .commits
        .iter()
        .map(|id| &**id)
        .filter(|id| canvas.actor(id).is_some_and(|a| a.helix.as_deref() == Some("government")))
        .filter(|id| !decides(id) && gives(canvas, decision, id))
        .collect();
    if parties.is_empty() {
        return;
    }
    let names: Vec<Text> = parties.iter().map(|id| party(canvas, Some(id))).collect();
    let names = words::list(&names);
    let message = text!(
        "Dit besluit legt geld vast van {names}, maar er staat niet bij welk orgaan daar nog over besluit.",
        "This decision commits money of {names}, but it does not say which body is still to decide on that.";
        names
    );
    out.at(decision, "commits", message).help.push(text!(
        "Noem voor elke partij het orgaan met budgetrecht bij `needs`, met die partij bij zijn `members`. Is er al besloten, neem dat besluit dan op en noem het bij de budgetregel.",
        "Name for each party at `needs` the body with power over budgets, with that party among its `members`. If it has decided already, add that decision and name it at the budget line."
    ));
}

/// Whether a decision commits money of a party that was not given yet: its own lines tell, else the decision itself.
fn gives(canvas: &Canvas, decision: &Decision, party: &str) -> bool {
    let lines = canvas.budgets.iter().filter(|budget| budget.source.as_deref() == Some(party));
    let (resting, elsewhere): (Vec<&Budget>, Vec<&Budget>) = lines.partition(|budget| {
        budget.decision.is_none() || budget.decision.as_deref() == decision.id.as_deref()
    });
    let given = |budget: &&Budget| {
        matches!(budget.status, Some(BudgetStatus::Granted | BudgetStatus::Advanced | BudgetStatus::Settled))
    };
    if resting.is_empty() {
        return elsewhere.is_empty() && has_money(decision);
    }
    !resting.iter().all(given)
}

/// The body of which a decision is asked.
fn decider<'a>(canvas: &'a Canvas, decision: &Decision) -> Option<&'a Body> {
    let of_meeting = || canvas.meeting(decision.meeting.as_deref()?)?.body.as_deref();
    canvas.body(decision.body.as_deref().or_else(of_meeting)?)
}
