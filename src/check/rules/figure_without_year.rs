//! `figure-without-year`: a figure of which nobody can see of when it is.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::evidence::Fact;
use crate::canvas::record::Record;
use crate::canvas::value::Prose;
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "figure-without-year",
    detects: Say {
        nl: "Een feit met een cijfer noemt geen peiljaar, en geen woord erbij noemt een jaar; of een meting of nulmeting van een indicator heeft geen datum. Heeft de bron wel een datum, dan is het een opmerking.",
        en: "A fact with a figure gives no year, and no word beside it names one; or a reading or baseline of an indicator has no date. Where the source has a date, it is a remark.",
    },
    why: Say {
        nl: "Een cijfer zonder jaar is met niets te vergelijken: niemand ziet of het van nu is of van vijf jaar geleden.",
        en: "A figure without a year cannot be compared with anything: nobody sees whether it is of now or of five years ago.",
    },
    remedy: Say {
        nl: "Noem het peiljaar van een feit met `year`, en de datum van een meting met `date`.",
        en: "Give the year of a fact with `year`, and the date of a reading with `date`.",
    },
    origin: Say {
        nl: "Twente, 2012: “meer dan 70% van de industriële werkgelegenheid”, zonder peiljaar.",
        en: "Twente, 2012: “more than 70% of industrial employment”, without a year.",
    },
    levels: Levels::new("-IWWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("figure_without_year.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Van {n} cijfers staat er niet bij van wanneer ze zijn.",
        "Of {n} figures it is not said of when they are."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for fact in canvas.facts.iter().filter(|f| f.value.is_some() && f.year.is_none() && !says_year(f)) {
        let name = words::name(canvas, fact.what.as_ref(), fact.id.as_deref());
        let message =
            text!("Het cijfer bij {name} heeft geen peiljaar.", "The figure of {name} has no year."; name);
        let finding = out.at(fact, "year", message);
        if lookup::grounds(subject, &fact.evidence).iter().any(|ground| ground.when().is_some()) {
            finding.level = finding.level.min(Level::Info);
        }
    }
    for indicator in &canvas.indicators {
        let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
        // where there is a target, `baseline-missing` asks for the date
        let undated = |b: &&crate::canvas::plan::Baseline| b.value.is_some() && b.date.is_none();
        if indicator.target.is_none() && indicator.baseline.as_ref().filter(undated).is_some() {
            let message = text!("De nulmeting van {name} heeft geen datum.", "The baseline of {name} has no date."; name);
            out.at(indicator, "baseline.date", message);
        }
        for (n, _) in
            indicator.readings.iter().enumerate().filter(|(_, r)| r.value.is_some() && r.date.is_none())
        {
            let message =
                text!("Een meting van {name} heeft geen datum.", "A reading of {name} has no date."; name);
            out.at(indicator, &format!("readings[{n}].date"), message);
        }
    }
}

/// Whether the words of a fact name a year.
fn says_year(fact: &Fact) -> bool {
    let says = |text: &str| {
        let numbers = text.split(|c: char| !c.is_ascii_digit());
        numbers.filter_map(|number| number.parse().ok()).any(|year: u32| (1900..=2100).contains(&year))
    };
    let texts = [fact.what.as_ref(), fact.definition.as_ref(), fact.unit.as_ref(), Record::note(fact)];
    texts.into_iter().flatten().flat_map(Prose::all).any(|(_, text)| says(text))
}
