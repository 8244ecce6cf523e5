//! `progress-untold`: plans that are carried out, without a word on how they stand, what they show and what they cost.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::late::{self, LateKind};
use crate::canvas::head::Phase;
use crate::period::in_words;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "progress-untold",
    detects: Say {
        nl: "In de uitvoering zegt een maatregel niet hoe hij ervoor staat of wat eraan besteed is in een jaar dat voorbij is; of een indicator is langer dan een jaar niet gemeten, of niet meer sinds zijn streefjaar begon. Vóór de uitvoering alleen: wat loopt en kosten had, zegt niet wat er besteed is. Zonder peildatum wordt niets vergeleken.",
        en: "In execution a measure does not say how it stands or what was spent on it in a year that is over; or an indicator was not measured for more than a year, or not since its target year began. Before execution only: what runs and had costs does not say what was spent. Without an as-of date nothing is compared.",
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
        "Van {n} maatregelen of indicatoren is niet bekend hoe het ervoor staat.",
        "Of {n} measures or indicators it is not known how they stand."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let Some(today) = subject.date() else { return };
    let canvas = subject.canvas;
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
        out.at(late.record, &late.path, message);
    }
}
