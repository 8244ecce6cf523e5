//! `budget-as-commitment`: money of a public party that stands among the promises, where papers do not show it by name.

use std::collections::{HashMap, HashSet};

use super::super::{Findings, Levels, Rule, Scope, Subject, money};
use crate::canvas::AnyRecord;
use crate::canvas::money::{BudgetStatus, Commitment, ContributionKind, Firmness};
use crate::canvas::value::Circle;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "budget-as-commitment",
    detects: Say {
        nl: "Geld van een overheid staat als bijdrage (`[[commitment]]`), terwijl er geen budgetregel van die overheid voor hetzelfde is. Bijdragen blijven binnen het team, dus in stukken lijkt die dekking te ontbreken. Een bijdrage met een eigen `circle` is een keuze.",
        en: "Money of a public authority stands as a contribution (`[[commitment]]`), while there is no budget line of that authority for the same. Contributions stay within the team, so that in papers this cover seems to be missing. A contribution with a `circle` of its own is a choice.",
    },
    why: Say {
        nl: "De stuurgroep leest dan dat de dekking ontbreekt, terwijl een van haar leden het geld al heeft toegezegd.",
        en: "The steering group then reads that cover is missing, while one of its members has promised the money already.",
    },
    remedy: Say {
        nl: "Maak er een `[[budget]]` van, met `source`, `for` en de stand: `status = \"requested\"`, `\"pledged\"` of `\"granted\"`.",
        en: "Turn it into a `[[budget]]` with `source`, `for` and how far it is: `status = \"requested\"`, `\"pledged\"` or `\"granted\"`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de provincie steekt geld in de sector en bedrijven zeggen cofinanciering toe; dat zijn twee soorten geld.",
        en: "Drenthe and Emmen, 2016: the province puts money into the sector and firms promise co-finance; those are two kinds of money.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("budget_as_commitment.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} bijdragen zijn geld van een overheid, en staan daarom in geen stuk als dekking.",
        "{n} contributions are money of a public authority, and so stand in no paper as cover."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let authorities: HashSet<&str> = canvas
        .actors
        .iter()
        .filter(|actor| actor.helix.as_deref() == Some("government"))
        .filter_map(|actor| actor.id.as_deref())
        .collect();
    let mut budgeted: HashMap<&str, HashSet<&str>> = HashMap::new();
    for budget in canvas.budgets.iter().filter(|b| b.status != Some(BudgetStatus::Reclaimed)) {
        let Some(source) = budget.source.as_deref() else { continue };
        budgeted.entry(source).or_default().extend(budget.r#for.iter().map(|id| &**id));
    }
    let hidden = |commitment: &&Commitment| {
        let told = commitment.circle.is_none() && AnyRecord::circle(*commitment) < Circle::Steering;
        told && !canvas.is_private(*commitment)
    };
    for commitment in canvas.commitments.iter().filter(hidden) {
        let is_money = matches!(commitment.kind, None | Some(ContributionKind::Money));
        let says =
            !money::of_commitment(commitment).is_empty() && commitment.firmness != Some(Firmness::Paid);
        let Some(party) =
            commitment.party.as_deref().filter(|party| is_money && says && authorities.contains(party))
        else {
            continue;
        };
        let known = budgeted.get(party);
        let covered = |id: &str| known.is_some_and(|known| known.contains(id));
        if commitment.r#for.iter().any(|id| covered(id)) {
            continue;
        }
        let name = money::party(canvas, Some(party));
        let message = text!(
            "De bijdrage van {name} is geld van een overheid; stukken tonen haar niet als dekking.",
            "The contribution of {name} is money of a public authority; papers do not show it as cover.";
            name
        );
        out.at(commitment, "party", message);
    }
}
