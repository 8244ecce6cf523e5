//! `assumption-untested`: an assumption that much money rests on and that nobody will test.

use std::collections::BTreeSet;

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::money;
use crate::canvas::Canvas;
use crate::canvas::plan::{Assumption, Measure, MeasureStatus};
use crate::numeral;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "assumption-untested",
    detects: Say {
        nl: "Op een aanname rusten maatregelen van samen minstens een ton, en er staat niet hoe of wanneer zij getoetst wordt.",
        en: "Measures of at least a hundred thousand euros together rest on an assumption, and it does not say how or when it will be tested.",
    },
    why: Say {
        nl: "Veel plannen mislukken op iets wat iedereen voor waar hield. Wie het vooraf toetst, verliest minder geld.",
        en: "Many plans fail on something that everyone took for granted. Testing it beforehand loses less money.",
    },
    remedy: Say {
        nl: "Zeg hoe en wanneer de aanname getoetst wordt: `test = { how = \"…\", when = \"…\" }`.",
        en: "Say how and when the assumption will be tested: `test = { how = \"…\", when = \"…\" }`.",
    },
    origin: Say {
        nl: "Achterhoek: samenwerking “zorgt voor versnelling”; hoe dat getoetst wordt, staat er niet.",
        en: "Achterhoek: co-operation “leads to acceleration”; how that is tested is not said.",
    },
    levels: Levels::new("--IIW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["assumption-eur"],
    many: Some(many),
    examples: include_str!("assumption_untested.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} aannames worden niet getoetst.", "{n} assumptions are not tested.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for assumption in canvas.assumptions.iter().filter(|a| !tested(a)) {
        let resting = resting(canvas, assumption);
        let eur =
            resting.iter().fold(0_i64, |sum, m| sum.saturating_add(money::measure_years(m).total().eur));
        if resting.is_empty() || eur < subject.settings().assumption_eur {
            continue;
        }
        let name = words::name(canvas, assumption.text.as_ref(), assumption.id.as_deref());
        let eur = Text::of(|lang| numeral::euros(eur, lang));
        let (nl, en, eur_nl, eur_en) = (name.nl, name.en, eur.nl, eur.en);
        let finding = out.at(
            assumption,
            "test",
            text!(
                "Op de aanname {nl} rust {eur_nl} aan maatregelen, en er staat niet hoe zij getoetst wordt.",
                "Measures of {eur_en} rest on the assumption {en}, and it does not say how it will be tested."
            ),
        );
        for measure in resting {
            finding.others.push(measure.place.at("amounts").with(text!("dit rust erop", "this rests on it")));
        }
    }
}

/// Whether it says how or when it is tested, or what came out.
fn tested(assumption: &Assumption) -> bool {
    assumption.test.as_ref().is_some_and(|test| {
        let says = |text: Option<&crate::canvas::value::Prose>| text.is_some_and(|text| !text.is_empty());
        says(test.how.as_ref()) || says(test.outcome.as_ref()) || test.when.is_some()
    })
}

/// The measures that rest on an assumption: named, in a line that is named, or for a goal or with a contribution that
/// is named. What is stopped rests on nothing.
fn resting<'a>(canvas: &'a Canvas, assumption: &Assumption) -> Vec<&'a Measure> {
    let under: BTreeSet<&str> = assumption.under.iter().map(|id| &**id).collect();
    let promised: BTreeSet<&str> = canvas
        .commitments
        .iter()
        .filter(|c| c.id.as_deref().is_some_and(|id| under.contains(id)))
        .flat_map(|c| c.r#for.iter().map(|id| &**id))
        .collect();
    let named = |id: Option<&str>| id.is_some_and(|id| under.contains(id) || promised.contains(id));
    canvas
        .measures
        .iter()
        .filter(|m| m.status != Some(MeasureStatus::Stopped))
        .filter(|m| {
            named(m.id.as_deref()) || named(m.line.as_deref()) || m.serves.iter().any(|id| named(Some(id)))
        })
        .collect()
}
