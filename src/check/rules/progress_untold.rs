//! `progress-untold`: plans that are carried out, without a word on how they stand, what they show and what they cost.

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::late::{self, Late, LateKind};
use crate::analysis::target;
use crate::canvas::Canvas;
use crate::canvas::evidence::FactKind;
use crate::canvas::head::Phase;
use crate::canvas::plan::Indicator;
use crate::canvas::record::Record;
use crate::canvas::value::Period;
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "progress-untold",
    detects: Say {
        nl: "In de uitvoering zegt een maatregel niet hoe hij ervoor staat of wat eraan besteed is in een jaar dat voorbij is; een indicator is langer dan een jaar niet gemeten, of niet meer sinds zijn streefjaar begon (een verwachting is geen meting); of een terugblik zegt niet wat er daarna is bijgestuurd. Vóór de uitvoering alleen: een terugblik, en wat loopt en kosten had maar niet zegt wat er besteed is. Zonder peildatum wordt niets vergeleken.",
        en: "In execution a measure does not say how it stands or what was spent on it in a year that is over; an indicator was not measured for more than a year, or not since its target year began (an expectation is no reading); or a look back does not say what was changed after it. Before execution only: a look back, and what runs and had costs but does not say what was spent. Without an as-of date nothing is compared.",
    },
    why: Say {
        nl: "Raad en Staten stemden in met geld; het eerste wat zij daarna vragen, is wat het heeft opgeleverd. Zonder nieuws over de voortgang verdwijnt de steun.",
        en: "The councils agreed to money; the first thing they ask next is what it brought about. Without news on progress, support goes.",
    },
    remedy: Say {
        nl: "Vul in hoe het ervoor staat: `status` en `spent` bij een maatregel, een nieuwe meting onder `readings` bij een indicator. Komt de meting later, accepteer dit punt dan tot die dag.",
        en: "Fill in how it stands: `status` and `spent` of a measure, a new reading under `readings` of an indicator. If the reading comes later, accept this finding until that day.",
    },
    origin: Say {
        nl: "Rekenkamer Oost-Nederland, 2010, over de Innovatieroute Twente: door weinig informatie over de voortgang kan de steun van partners wegvallen. Noordelijke Rekenkamer, 2023: provincie en gemeente volgden de voortgang niet.",
        en: "Rekenkamer Oost-Nederland, 2010, on the Innovatieroute Twente: for lack of information on progress the support of partners may fall away. Noordelijke Rekenkamer, 2023: province and municipality did not follow progress.",
    },
    levels: Levels::new("---IW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("progress_untold.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Van {n} maatregelen, indicatoren of terugblikken is niet bekend hoe het ervoor staat.",
        "Of {n} measures, indicators or looks back it is not known how things stand."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    reviews(canvas, out);
    let Some(today) = subject.date() else { return };
    let carried_out = out.phase() == Phase::Execution;
    for late in late::untold(canvas, today, &late::overdue(canvas, today)) {
        let name = words::name(canvas, late.what, late.record.id().as_deref());
        let by = late.by.as_deref().map(in_words);
        let message = match (late.kind, by) {
            (LateKind::Spending, None) => text!(
                "De maatregel {name} loopt of liep, maar er staat niet bij wat eraan besteed is.",
                "The measure {name} runs or ran, but it does not say what was spent on it.";
                name
            ),
            (LateKind::Spending, Some(by)) => text!(
                "Bij de maatregel {name} staat tot en met {by} wat eraan besteed is, en daarna niet meer.",
                "The measure {name} says what was spent up to {by}, and nothing after that.";
                name, by
            ),
            _ if !carried_out => continue,
            (LateKind::Reading, None) => text!(
                "De indicator {name} is nog niet gemeten.",
                "The indicator {name} has not been measured yet.";
                name
            ),
            (LateKind::Reading, Some(by)) if never(canvas, &late) => text!(
                "De indicator {name} is niet meer gemeten sinds de nulmeting ({by}).",
                "The indicator {name} has not been measured since its baseline ({by}).";
                name, by
            ),
            (LateKind::Reading, Some(by)) => text!(
                "De laatste meting van {name} is van {by}.",
                "The last reading of {name} is from {by}.";
                name, by
            ),
            _ => text!(
                "Bij de maatregel {name} staat niet hoe hij ervoor staat.",
                "The measure {name} does not say how it stands.";
                name
            ),
        };
        let expected = indicator(canvas, &late).map(|i| (i, expectation(i, today)));
        let finding = out.at(late.record, &late.path, message);
        if let Some((indicator, Some(n))) = expected {
            let label = Record::place(indicator).at(&format!("readings[{n}].kind"));
            finding.others.push(label.with(text!("dit was een verwachting", "this was an expectation")));
        }
    }
}

/// Looks back that say what was seen, and not what came of it.
fn reviews(canvas: &Canvas, out: &mut Findings<'_>) {
    for review in canvas.reviews.iter().filter(|r| r.adjusted.as_ref().is_none_or(|text| text.is_empty())) {
        let when = review.date.map(|day| day_in_words(day.0)).unwrap_or_default();
        let message = if review.date.is_some() {
            text!(
                "Bij de terugblik van {when} staat niet wat er daarna is bijgestuurd.",
                "The look back of {when} does not say what was changed after it.";
                when
            )
        } else {
            text!(
                "Bij een terugblik staat niet wat er daarna is bijgestuurd.",
                "A look back does not say what was changed after it."
            )
        };
        out.at(review, "adjusted", message).help.push(text!(
            "Zeg wat er anders gaat: `adjusted = \"…\"`. Bleef alles zoals het was, zeg dan dat.",
            "Say what is done otherwise: `adjusted = \"…\"`. If all stayed as it was, say that."
        ));
    }
}

/// The indicator that is late.
fn indicator<'a>(canvas: &'a Canvas, late: &Late<'_>) -> Option<&'a Indicator> {
    let reading = late.kind == LateKind::Reading;
    canvas.indicators.iter().find(|i| reading && std::ptr::addr_eq(std::ptr::from_ref(*i), late.record))
}

/// Whether an indicator has nothing but a baseline and expectations.
fn never(canvas: &Canvas, late: &Late<'_>) -> bool {
    indicator(canvas, late).is_some_and(|i| target::measured(i).next().is_none())
}

/// A figure that was expected for a day that is past.
fn expectation(indicator: &Indicator, today: Date) -> Option<usize> {
    let past = |period: &Period| period.end().is_some_and(|end| end < today);
    let expected = |kind| kind == Some(FactKind::Expected);
    indicator.readings.iter().rposition(|r| expected(r.kind) && r.date.as_ref().is_some_and(past))
}
