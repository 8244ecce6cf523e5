//! `baseline-missing`: an indicator with a target but no start, or goals without a single figure to start from.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::plan::{GoalStatus, Indicator};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "baseline-missing",
    detects: Say {
        nl: "Een indicator met een streefwaarde heeft geen nulmeting met datum, of er zijn open doelen en geen enkele nulmeting.",
        en: "An indicator with a target has no baseline with a date, or there are open goals and not one baseline.",
    },
    why: Say {
        nl: "Zonder beginpunt is later niet te laten zien wat er veranderd is, en met wiens geld.",
        en: "Without a starting point nobody can show later what changed, and with whose money.",
    },
    remedy: Say {
        nl: "Meet nu en leg vast: `baseline = { value = …, date = …, evidence = [\"…\"] }`; kan dat nog niet, zeg dan wanneer en door wie: `baseline = { planned = \"…\", by = \"…\" }`.",
        en: "Measure now and record it: `baseline = { value = …, date = …, evidence = [\"…\"] }`; if that cannot be done yet, say when and by whom: `baseline = { planned = \"…\", by = \"…\" }`.",
    },
    origin: Say {
        nl: "Noordelijke Rekenkamer, 2023, over groene chemie in Drenthe: de voortgang werd niet gevolgd. In 2016 stond er geen nulmeting.",
        en: "Noordelijke Rekenkamer, 2023, on green chemistry in Drenthe: progress was not monitored. In 2016 there was no baseline.",
    },
    levels: Levels::new("--WEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("baseline_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} indicatoren hebben geen nulmeting.", "{n} indicators have no baseline.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let open =
        canvas.goals.iter().find(|g| !matches!(g.status, Some(GoalStatus::Reached | GoalStatus::Dropped)));
    if let Some(goal) = open.filter(|_| canvas.indicators.is_empty()) {
        out.at(
            goal,
            "",
            text!(
                "Er zijn doelen, maar er is geen nulmeting: later is niet te laten zien wat er veranderd is.",
                "There are goals but not one baseline: what has changed cannot be shown later."
            ),
        )
        .address = "canvas#indicators".to_owned();
    }
    let level = out.level();
    for indicator in canvas.indicators.iter().filter(|i| i.target.is_some() && !measured(i)) {
        let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let planned = indicator.baseline.as_ref().and_then(|b| b.planned.as_ref());
        let finding = out.at(
            indicator,
            "baseline",
            match planned {
                Some(period) => {
                    let when = &period.words;
                    text!(
                        "De nulmeting van {nl} is gepland ({when}), maar nog niet gedaan.",
                        "The baseline of {en} is planned ({when}) but not done yet."
                    )
                }
                None => {
                    text!("De indicator {nl} heeft geen nulmeting.", "The indicator {en} has no baseline.")
                }
            },
        );
        // what someone has promised to measure is no longer a gap in the plan
        finding.level = if planned.is_some() { level.min(Level::Warning) } else { level };
    }
}

/// Whether there is a figure with a date.
fn measured(indicator: &Indicator) -> bool {
    indicator.baseline.as_ref().is_some_and(|b| b.value.is_some() && b.date.is_some())
}
