//! `soft-commitment`: money that is counted as certain and is not, or too little of it for what already runs.

mod unmet;

use std::collections::HashMap;

use super::super::money::{self, Line};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, undecided::standing, words};
use crate::analysis::money::{Hardness, hardness};
use crate::canvas::evidence::EvidenceKind;
use crate::canvas::head::Phase;
use crate::canvas::money::{Budget, BudgetStatus, Commitment, ContributionKind, Firmness};
use crate::canvas::parties::Mandate;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::support::{DecisionStatus, Need};
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "soft-commitment",
    detects: Say {
        nl: "Zacht geld telt als zeker: een budgetregel heet verleend terwijl het besluit er nog niet is, of een bijdrage heet getekend of betaald zonder bewijsstuk. Of een bijdrage in geld aan een maatregel van een ton of meer noemt geen bedrag, als erover besloten wordt. Of een maatregel waartoe besloten is of die al loopt, is voor minder dan de helft gedekt met zeker geld. Of de tijd van de voorwaarde bij een getekende bijdrage is voorbij, en zij is niet vervuld of dat staat er niet bij. Of er staat niet bij hoe hard een bijdrage is, of hoe ver een budgetregel. Geld dat als mondeling, voornemen of voorwaardelijk te boek staat, mag.",
        en: "Soft money counts as certain: a budget line is called granted while the decision is not there yet, or a contribution is called signed or paid without proof. Or a contribution of money to a measure of a hundred thousand euros or more names no amount when it is decided on. Or less than half of the cost of a measure that is decided or running is funded with certain money. Or the time of the condition of a signed contribution is over, and it is not met or that is not said. Or a contribution does not say how firm it is, or a budget line how far. Money that is shown as oral, intended or conditional is fine.",
    },
    why: Say {
        nl: "In een optelsom zien harde en zachte euro's er hetzelfde uit. Wie op zacht geld begint, staat na de eerste tegenvaller stil.",
        en: "In a sum, hard and soft euros look the same. Start on soft money, and the first setback stops you.",
    },
    remedy: Say {
        nl: "Zeg hoe hard het geld nu is, bij een budgetregel met `status` en bij een bijdrage met `firmness` en `condition`, of noem met `evidence` het bewijsstuk.",
        en: "Say how firm the money is now, with `status` for a budget line and `firmness` and `condition` for a contribution, or name the proof with `evidence`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: in de werksessie werd commitment opgehaald voor private cofinanciering; hoeveel en hoe hard, staat er niet bij.",
        en: "Drenthe and Emmen, 2016: commitment for private co-finance was obtained in the working session; how much and how firm is not said.",
    },
    levels: Levels::new("--WWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["secured-share", "promise-eur"],
    many: Some(many),
    examples: include_str!("soft_commitment.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("Op {n} plaatsen telt zacht geld als zeker.", "In {n} places soft money counts as certain.")
}

/// Promises and money of which nothing says how firm they are.
const UNTOLD: Say = Say {
    nl: "Bij {n} bijdragen en budgetregels staat niet hoe hard het geld is.",
    en: "{n} contributions and budget lines do not say how firm they are.",
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    canvas.budgets.iter().filter(|budget| granted(budget)).for_each(|budget| undecided(canvas, budget, out));
    for commitment in &canvas.commitments {
        if matches!(commitment.firmness, Some(Firmness::Signed | Firmness::Paid)) {
            unproven(canvas, commitment, out);
        }
    }
    unmet::check(subject, out);
    begun(canvas, subject.settings().secured_share, out);
    if out.phase() >= Phase::Steering {
        unnamed(canvas, subject.settings().promise_eur, out);
        untold(canvas, out);
    }
}

/// Promises and money of which nothing says how firm they are.
fn untold(canvas: &Canvas, out: &mut Findings<'_>) {
    for commitment in canvas.commitments.iter().filter(|c| c.firmness.is_none()) {
        let party = money::party(canvas, commitment.party.as_deref());
        let message = text!(
            "Bij de bijdrage van {party} staat niet hoe hard zij is.",
            "The contribution of {party} does not say how firm it is.";
            party
        );
        let finding = out.at(commitment, "firmness", message);
        finding.sort = Some(UNTOLD);
        finding.help.push(text!(
            "Zeg of zij mondeling is toegezegd, een voornemen is, of getekend is: `firmness = \"oral\"`, `\"intent\"` of `\"signed\"`.",
            "Say whether it was promised orally, is an intention, or is signed: `firmness = \"oral\"`, `\"intent\"` or `\"signed\"`."
        ));
    }
    for budget in canvas.budgets.iter().filter(|b| b.status.is_none() && !money::of_budget(b).is_empty()) {
        let party = money::party(canvas, budget.source.as_deref());
        let message = text!(
            "Bij het geld van {party} staat niet hoe ver het is.",
            "The budget line of {party} does not say how far it is.";
            party
        );
        let finding = out.at(budget, "status", message);
        finding.sort = Some(UNTOLD);
        finding.help.push(text!(
            "Zeg of het gevraagd, toegezegd of verleend is: `status = \"requested\"`, `\"pledged\"` of `\"granted\"`.",
            "Say whether it was requested, pledged or granted: `status = \"requested\"`, `\"pledged\"` or `\"granted\"`."
        ));
    }
}

/// Money that is promised for something large, without saying how much.
fn unnamed(canvas: &Canvas, large: i64, out: &mut Findings<'_>) {
    let costs: HashMap<&str, (i64, &Measure)> = canvas
        .measures
        .iter()
        .filter(|m| !matches!(m.status, Some(MeasureStatus::Done | MeasureStatus::Stopped)))
        .filter_map(|m| Some((m.id.as_deref()?, (money::of_measure(m).first()?.1.least, m))))
        .collect();
    for commitment in &canvas.commitments {
        let is_money = matches!(commitment.kind, None | Some(ContributionKind::Money));
        if !is_money || commitment.quantity.is_some() || !money::of_commitment(commitment).is_empty() {
            continue;
        }
        let targets = commitment.r#for.iter().filter_map(|id| costs.get(&**id));
        let Some((cost, measure)) = targets.max_by_key(|(cost, _)| *cost).filter(|(cost, _)| *cost >= large)
        else {
            continue;
        };
        let party = money::party(canvas, commitment.party.as_deref());
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let cost = money::euros(*cost);
        let message = text!(
            "De bijdrage van {party} aan {name}, die {cost} kost, noemt geen bedrag.",
            "The contribution of {party} to {name}, which costs {cost}, names no amount.";
            party, name, cost
        );
        let finding = out.at(commitment, "", message);
        money::keep_within(finding, commitment, &[*measure]);
        finding.help.push(text!(
            "Vraag om welk bedrag het gaat, ook als het nog een voornemen is: `eur = …`. Zijn het uren of voorzieningen, zeg dat dan met `kind`.",
            "Ask which amount it is, even if it is an intention only: `eur = …`. If it is hours or a facility, say so with `kind`."
        ));
    }
}

/// Whether a budget line is called certain.
fn granted(budget: &Budget) -> bool {
    matches!(budget.status, Some(BudgetStatus::Granted | BudgetStatus::Advanced | BudgetStatus::Settled))
}

/// A line that is called granted, while the decision it rests on does not give the money.
fn undecided(canvas: &Canvas, budget: &Budget, out: &mut Findings<'_>) {
    let Some(id) = budget.decision.as_deref() else { return };
    let Some(decision) = canvas.decision(id) else { return };
    let party = money::party(canvas, budget.source.as_deref());
    let status = match budget.status {
        Some(BudgetStatus::Advanced) => text!("bevoorschot", "advanced"),
        Some(BudgetStatus::Settled) => text!("vastgesteld", "settled"),
        _ => text!("verleend", "granted"),
    };
    let (message, place) = if lookup::adopted(decision) {
        let Some((at, need)) = decision.needs.iter().enumerate().find(|(_, need)| pending(canvas, need))
        else {
            return;
        };
        let body = need.body.as_deref().and_then(|id| canvas.body(id));
        let body = words::name(canvas, body.and_then(|b| b.name.as_ref()), need.body.as_deref());
        let message = text!(
            "Het geld van {party} heet {status}, maar {body} moet er nog over besluiten.",
            "The money of {party} is called {status}, but {body} has still to decide on it.";
            party, status, body
        );
        (message, decision.place.at(&format!("needs[{at}].status")))
    } else {
        let how = standing(decision);
        let message = text!(
            "Het geld van {party} heet {status}, maar het besluit waarop het rust is {how}.",
            "The money of {party} is called {status}, but the decision that it rests on {how}.";
            party, status, how
        );
        (message, decision.place.at("status"))
    };
    out.at(budget, "status", message).others.push(place);
}

/// Whether someone who may decide on money has still to do so.
fn pending(canvas: &Canvas, need: &Need) -> bool {
    let done = matches!(
        need.status,
        Some(DecisionStatus::Adopted | DecisionStatus::Adapted | DecisionStatus::Noted)
    );
    let body = need.body.as_deref().and_then(|id| canvas.body(id));
    !done && body.is_some_and(|body| body.mandate.contains(&Mandate::Funding))
}

/// A contribution that is called signed or paid, with nothing on paper behind it.
fn unproven(canvas: &Canvas, commitment: &Commitment, out: &mut Findings<'_>) {
    let spoken = |id: &str| {
        let known = canvas.evidence(id);
        known.is_some_and(|e| e.kind == Some(EvidenceKind::Statement))
    };
    let party = money::party(canvas, commitment.party.as_deref());
    let firm = match commitment.firmness {
        Some(Firmness::Paid) => text!("betaald", "paid"),
        _ => text!("getekend", "signed"),
    };
    if commitment.evidence.is_empty() {
        let message = text!(
            "De bijdrage van {party} heet {firm}, maar het bewijsstuk is niet genoemd.",
            "The contribution of {party} is called {firm}, but the proof is not named.";
            party, firm
        );
        out.at(commitment, "firmness", message).help.push(text!(
            "Noem de brief, overeenkomst of betaling: `evidence = [\"…\"]`. Is die er nog niet, zeg dan `firmness = \"oral\"` of `\"intent\"`.",
            "Name the letter, agreement or payment: `evidence = [\"…\"]`. If there is none yet, say `firmness = \"oral\"` or `\"intent\"`."
        ));
    } else if commitment.evidence.iter().all(|id| spoken(id)) {
        let message = text!(
            "De bijdrage van {party} heet {firm}, maar berust alleen op een uitspraak.",
            "The contribution of {party} is called {firm}, but rests on a statement only.";
            party, firm
        );
        out.at(commitment, "evidence", message).help.push(text!(
            "Noem de brief, overeenkomst of betaling, of zeg `firmness = \"oral\"`.",
            "Name the letter, agreement or payment, or say `firmness = \"oral\"`."
        ));
    }
}

/// Measures on which work has begun, or may begin, while too little of the money is certain.
fn begun(canvas: &Canvas, share: i64, out: &mut Findings<'_>) {
    let once = money::once(canvas);
    let budgets = once.budgets.into_iter().map(|(budget, line)| (granted(budget), line));
    let contributions =
        once.contributions.into_iter().map(|(c, line)| (hardness(c) == Hardness::Secured, line));
    let lines: Vec<(bool, Line<'_>)> = budgets.chain(contributions).collect();
    for (at, measure) in canvas.measures.iter().enumerate() {
        let decided = match measure.status {
            Some(MeasureStatus::Decided) => true,
            Some(MeasureStatus::Running | MeasureStatus::Changed) => false,
            _ => continue,
        };
        let own =
            || lines.iter().filter(|(_, line)| line.measures.as_ref().is_some_and(|all| all.contains(&at)));
        // of a cost that is known roughly, what is too little even for the least of it
        let cost = money::of_measure(measure).first().map(|(_, cost)| *cost).filter(|cost| cost.least > 0);
        let secured = money::together(own().filter(|(certain, _)| *certain).map(|(_, line)| line));
        // a line for several measures counts in full for each: what is too little even so, is too little
        let Some((cost, secured)) = cost.zip(secured.and_then(|sum| sum.most)) else { continue };
        let enough = i128::from(secured) * 100 >= i128::from(cost.least) * i128::from(share);
        if own().next().is_none() || enough {
            continue;
        }
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let (cost, secured) = (money::shown(cost), money::euros(secured));
        let message = if decided {
            text!(
                "Tot {name} is besloten, maar van de kosten van {cost} is minder dan {share}% zeker: {secured}.",
                "{name} is decided, but of its cost of {cost} less than {share}% is certain: {secured}.";
                name, cost, secured
            )
        } else {
            text!(
                "{name} loopt, maar van de kosten van {cost} is minder dan {share}% zeker: {secured}.",
                "{name} is running, but of its cost of {cost} less than {share}% is certain: {secured}.";
                name, cost, secured
            )
        };
        let records: Vec<&dyn AnyRecord> = own().map(|(_, line)| line.record).collect();
        let finding = out.at(measure, "status", message);
        money::keep_within(finding, measure, &records);
        let soft = own().filter(|(certain, _)| !certain).map(|(_, line)| line.record.place().at(line.told.0));
        finding.others.extend(soft.map(|label| label.with(text!("nog niet zeker", "not certain yet"))));
        finding.help.push(text!(
            "Begin met wat wel gedekt is, of maak het geld zeker: laat het verlenen of tekenen en zeg dat bij `status` of `firmness`.",
            "Begin with what is funded, or make the money certain: have it granted or signed and say so in `status` or `firmness`."
        ));
    }
}
