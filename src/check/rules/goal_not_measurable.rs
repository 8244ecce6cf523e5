//! `goal-not-measurable`: a goal of which nobody can say later whether it was reached.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::target::bound;
use crate::canvas::Canvas;
use crate::canvas::plan::{Direction, Goal, GoalStatus, Indicator};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "goal-not-measurable",
    detects: Say {
        nl: "Een open doel heeft geen indicator, of geen van zijn indicatoren heeft een eenheid, een streefwaarde en een jaar; of, als waarschuwing, bij een indicator heet hoger beter terwijl de streefwaarde onder de nulmeting ligt, of andersom, of een doel noemt in zijn tekst een ander jaar dan bij `year`. Een doel met doelen eronder hoeft geen eigen indicator te hebben.",
        en: "An open goal has no indicator, or none of its indicators has a unit, a target value and a year; or, as a warning, higher is called better of an indicator whose target lies below its baseline, or the other way round, or a goal names another year in its text than in `year`. A goal with goals under it needs no indicator of its own.",
    },
    why: Say {
        nl: "Een doel dat niet te meten is, kan niet mislukken en dus ook niet slagen. Hier begint een rekenkamer.",
        en: "A goal that cannot be measured cannot fail, and so cannot succeed. This is where an audit office starts.",
    },
    remedy: Say {
        nl: "Geef het doel een indicator met `unit` en `target = { value = …, year = … }`.",
        en: "Give the goal an indicator with `unit` and `target = { value = …, year = … }`.",
    },
    origin: Say {
        nl: "Noordelijke Rekenkamer, 2023, over groene chemie in Drenthe: algemene ambities, niet vertaald in meetbare doelen. Twente, 2012: een “topregio” zonder maatlat.",
        en: "Noordelijke Rekenkamer, 2023, on green chemistry in Drenthe: general ambitions, not turned into measurable goals. Twente, 2012: a “top region” without a yardstick.",
    },
    levels: Levels::new("-IWEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("goal_not_measurable.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} doelen zijn niet te meten.", "{n} goals cannot be measured.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    canvas.indicators.iter().for_each(|indicator| contrary(canvas, indicator, out));
    for goal in &canvas.goals {
        if matches!(goal.status, Some(GoalStatus::Reached | GoalStatus::Dropped)) {
            continue;
        }
        other_year(subject, goal, out);
        let name = words::name(canvas, goal.text.as_ref(), goal.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        if goal.indicators.is_empty() {
            let parent =
                canvas.goals.iter().any(|g| g.parent.is_some() && g.parent.as_deref() == goal.id.as_deref());
            if !parent {
                let finding = out.at(
                    goal,
                    "indicators",
                    text!("Het doel {nl} heeft geen indicator.", "The goal {en} has no indicator."),
                );
                finding.help.push(text!(
                    "Voeg toe: `indicators = [\"…\"]`, en een `[[indicator]]` met `unit` en `target = {{ value = …, year = … }}`.",
                    "Add: `indicators = [\"…\"]`, and an `[[indicator]]` with `unit` and `target = {{ value = …, year = … }}`."
                ));
            }
            continue;
        }
        let named = |id: &str| canvas.indicator(id);
        // an indicator that is not there is reported as such
        let known: Vec<&Indicator> = goal.indicators.iter().filter_map(|id| named(id)).collect();
        let Some(best) = known.iter().min_by_key(|i| lacks(goal, i).len()) else { continue };
        let lacking = lacks(goal, best);
        if lacking.is_empty() {
            continue;
        }
        let what = words::choice(&lacking.iter().map(|say| say.text()).collect::<Vec<_>>());
        let indicator = words::name(canvas, best.name.as_ref(), best.id.as_deref());
        let (what_nl, what_en, in_nl, in_en) = (what.nl, what.en, indicator.nl, indicator.en);
        let finding = out.at(
            goal,
            "indicators",
            text!(
                "Het doel {nl} is niet te meten: de indicator {in_nl} heeft geen {what_nl}.",
                "The goal {en} cannot be measured: the indicator {in_en} has no {what_en}."
            ),
        );
        let path = if best.target.is_some() { "target" } else { "" };
        let label = if path.is_empty() { best.place.header_label() } else { best.place.at(path) };
        finding.others.push(label.with(text!("de indicator", "the indicator")));
        finding.help.push(text!(
            "Vul bij de indicator aan: `unit = \"…\"` en `target = {{ value = …, year = … }}`.",
            "Complete the indicator: `unit = \"…\"` and `target = {{ value = …, year = … }}`."
        ));
    }
}

/// Goals that name two years.
const TWO_YEARS: Say = Say {
    nl: "{n} doelen noemen in hun tekst een ander jaar dan bij `year`.",
    en: "{n} goals name another year in their text than in `year`.",
};

/// A goal whose text names one year, still to come, that is not its own.
fn other_year(subject: &Subject<'_>, goal: &Goal, out: &mut Findings<'_>) {
    let Some((own, text)) = goal.year.zip(subject.canvas.say(goal.text.as_ref())) else { return };
    let years: Vec<i64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() == 4)
        .filter_map(|word| word.parse().ok())
        .filter(|year| (2000..2100).contains(year))
        .collect();
    let &[year] = years.as_slice() else { return };
    // a year that is past tells where it began
    let past = subject.date().is_some_and(|today| year < i64::from(today.year()));
    if year == own || past {
        return;
    }
    let name = words::name(subject.canvas, goal.text.as_ref(), goal.id.as_deref());
    let message = text!(
        "Het doel {name} noemt {year}, maar bij `year` staat {own}.",
        "The goal {name} says {year}, but `year` says {own}.";
        name
    );
    let finding = out.at(goal, "year", message);
    finding.level = finding.level.min(Level::Warning);
    finding.sort = Some(TWO_YEARS);
    finding.others.push(goal.place.at("text"));
    finding.help.push(text!("Maak de jaren gelijk.", "Make the years the same."));
}

/// Indicators of which the direction is not that of their target.
const CONTRARY: Say = Say {
    nl: "Bij {n} indicatoren wijzen richting en streefwaarde elk een kant op.",
    en: "Of {n} indicators, direction and target point different ways.",
};

/// An indicator whose target is worse than where it began, by its own direction.
fn contrary(canvas: &Canvas, indicator: &Indicator, out: &mut Findings<'_>) {
    let (Some(direction), Some(target)) = (indicator.direction, &indicator.target) else { return };
    let start = indicator.baseline.as_ref().and_then(|baseline| baseline.value);
    // "at least 8" may be less than today: it is not to sink below that
    let Some((start, aim)) = start.zip(target.value).filter(|_| bound(target.comparison) != Some(direction))
    else {
        return;
    };
    let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
    let (from, to) = (words::figure(start), words::figure(aim));
    let message = match direction {
        Direction::Higher if aim < start => text!(
            "Van {name} heet hoger beter, maar de streefwaarde ({to}) ligt onder de nulmeting ({from}).",
            "Of {name}, higher is called better, but the target ({to}) lies below the baseline ({from}).";
            name, to, from
        ),
        Direction::Lower if aim > start => text!(
            "Van {name} heet lager beter, maar de streefwaarde ({to}) ligt boven de nulmeting ({from}).",
            "Of {name}, lower is called better, but the target ({to}) lies above the baseline ({from}).";
            name, to, from
        ),
        _ => return,
    };
    let finding = out.at(indicator, "direction", message);
    finding.level = finding.level.min(Level::Warning);
    finding.sort = Some(CONTRARY);
    finding.others.push(indicator.place.at("target.value").with(text!("de streefwaarde", "the target")));
    finding.help.push(text!(
        "Keer `direction` om, of verbeter een van de twee cijfers. Mag het niet verder zakken of stijgen dan dit, zeg dan `comparison = \"at-least\"` of `\"at-most\"` bij de streefwaarde.",
        "Turn `direction` round, or mend one of the two figures. If it is not to sink or rise further than this, say `comparison = \"at-least\"` or `\"at-most\"` of the target."
    ));
}

/// What an indicator needs and does not have; the goal may give the year.
fn lacks(goal: &Goal, indicator: &Indicator) -> Vec<Say> {
    let target = indicator.target.as_ref();
    let mut lacks = Vec::new();
    if indicator.unit.as_ref().is_none_or(|unit| unit.is_empty()) {
        lacks.push(Say { nl: "eenheid", en: "unit" });
    }
    if target.and_then(|t| t.value).is_none() {
        lacks.push(Say { nl: "streefwaarde", en: "target value" });
    }
    if target.and_then(|t| t.year).or(goal.year).is_none() {
        lacks.push(Say { nl: "jaar", en: "year" });
    }
    lacks
}
