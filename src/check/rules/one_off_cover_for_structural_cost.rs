//! `one-off-cover-for-structural-cost`: a cost that returns each year, paid with money that does not.

use super::super::money::{self, Line};
use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::money::{Years, measure_years};
use crate::canvas::AnyRecord;
use crate::canvas::money::{Budget, Nature};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "one-off-cover-for-structural-cost",
    detects: Say {
        nl: "De kosten van een maatregel komen elk jaar terug, maar het geld ervoor is incidenteel, of is maar voor een deel structureel.",
        en: "The cost of a measure returns every year, but the money for it is one-off, or only partly structural.",
    },
    why: Say {
        nl: "Als het incidentele geld op is, lopen de kosten door. Daarom willen raad en Staten structurele lasten met structureel geld gedekt zien.",
        en: "When the one-off money is spent, the cost goes on. That is why councils want structural costs funded with structural money.",
    },
    remedy: Say {
        nl: "Zoek structurele dekking en zet bij die budgetregel `nature = \"structural\"`, of maak de maatregel tijdelijk: `structural = false`, met `ends`.",
        en: "Find structural funding and give that budget line `nature = \"structural\"`, or make the measure temporary: `structural = false`, with `ends`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: het advies is een langjarig programma, het geld is er voor drie jaar.",
        en: "Drenthe and Emmen, 2016: the advice is a long-term programme, the money is there for three years.",
    },
    levels: Levels::new("--WEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("one_off_cover_for_structural_cost.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "De kosten van {n} maatregelen komen elk jaar terug, maar zijn incidenteel gedekt.",
        "The cost of {n} measures returns every year, but is funded with one-off money."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let budgets = money::budgets(canvas);
    for (at, measure) in canvas.measures.iter().enumerate() {
        let over = matches!(measure.status, Some(MeasureStatus::Stopped | MeasureStatus::Done));
        if measure.structural != Some(true) || over {
            continue;
        }
        let own: Vec<&(&Budget, Line<'_>)> = budgets
            .iter()
            .filter(|(_, line)| line.measures.as_ref().is_some_and(|measures| measures.contains(&at)))
            .filter(|(_, line)| line.years.0.values().any(|amount| amount.eur > 0))
            .collect();
        let of = |nature: Option<Nature>| own.iter().filter(move |(budget, _)| budget.nature == nature);
        // money of which nobody said whether it returns may well do so
        if of(Some(Nature::OneOff)).next().is_none() || of(None).next().is_some() {
            continue;
        }
        let structural: Vec<&Line<'_>> = of(Some(Nature::Structural)).map(|(_, line)| line).collect();
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let message = if structural.is_empty() {
            text!(
                "De kosten van {name} komen elk jaar terug, maar al het geld ervoor is incidenteel.",
                "The cost of {name} returns every year, but all money for it is one-off.";
                name
            )
        } else {
            let Some((cost, cover)) = lasting(measure, &structural).filter(|(cost, cover)| cost > cover)
            else {
                continue;
            };
            let (cost, cover, open) =
                (money::euros(cost), money::euros(cover), money::euros(cost.saturating_sub(cover)));
            text!(
                "{name} kost elk jaar {cost}; daarvan is {cover} structureel gedekt en {open} niet.",
                "{name} costs {cost} every year; of that {cover} has structural funding and {open} has not.";
                name, cost, cover, open
            )
        };
        let records: Vec<&dyn AnyRecord> = own.iter().map(|(_, line)| line.record).collect();
        let finding = out.at(measure, "structural", message);
        money::keep_within(finding, measure, &records);
        let label = |budget: &Budget| budget.place.at("nature").with(text!("incidenteel", "one-off"));
        finding.others.extend(of(Some(Nature::OneOff)).map(|(budget, _)| label(budget)));
    }
}

/// What a measure costs in its last year, and what structural lines bring in each year from then on; nothing where one
/// is told per year and another is not.
fn lasting(measure: &Measure, lines: &[&Line<'_>]) -> Option<(i64, i64)> {
    let last = |years: &Years| years.0.last_key_value().map(|(year, amount)| (*year == 0, amount.eur));
    let (unsplit, cost) = last(&measure_years(measure))?;
    let cover = lines.iter().try_fold(0, |sum: i64, line| {
        last(&line.years).filter(|(other, _)| *other == unsplit).map(|(_, eur)| sum.saturating_add(eur))
    })?;
    Some((cost, cover))
}
