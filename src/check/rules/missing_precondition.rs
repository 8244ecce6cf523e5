//! `missing-precondition`: what the views say is not there. An outcome, not an offence.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::analysis::outcome::{Outcome, deciding_views};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "missing-precondition",
    detects: Say {
        nl: "Een randvoorwaarde is zwak of ontbreekt volgens publieke partijen of ondernemers; zijn die niet gevraagd, dan volgens de adviseur. Dit is een uitkomst en geen fout; erbij staat wat eraan gedaan wordt.",
        en: "A precondition is weak or missing according to public parties or entrepreneurs; where neither was asked, according to the adviser. This is an outcome, not a fault; it says what answers it.",
    },
    why: Say {
        nl: "Hiervoor wordt een canvas gemaakt: de zwakste randvoorwaarde bepaalt hoe ver het geheel komt.",
        en: "This is what a canvas is made for: the weakest precondition decides how far the whole gets.",
    },
    remedy: Say {
        nl: "Er is niets te herstellen: leg aan de stuurgroep voor wat hieraan gedaan wordt, of waarom niets.",
        en: "Nothing to mend: put to the steering group what is done about it, or why nothing is.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: in kaart brengen welke randvoorwaarden nog niet voldoende aanwezig waren.",
        en: "Drenthe and Emmen, 2016: mapping which preconditions were not sufficiently present yet.",
    },
    levels: Levels::new("IIIII-"),
    scope: Scope::Canvas,
    outcome: true,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("missing_precondition.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    // outcomes stand weakest first already
    for outcome in subject.analysis.outcomes.iter().filter(|o| o.missing()) {
        let Some(precondition) = subject.frame.precondition(&outcome.precondition) else { continue };
        let assessments = lookup::assessments(subject.canvas, outcome);
        let Some((weakest, others)) = assessments.split_first() else { continue };
        let (nl, en) = (&precondition.name.nl, &precondition.name.en);
        let (values, answer) = (values(subject, outcome), answer(subject, outcome));
        let finding = out.at(
            *weakest,
            "",
            Text::new(
                format!("“{nl}” krijgt {}. {}", values.nl, answer.nl),
                format!("“{en}” gets {}. {}", values.en, answer.en),
            ),
        );
        finding.address = format!("precondition.{}", precondition.id);
        finding.others = others.iter().map(|a| a.place.header_label()).collect();
    }
}

/// The values per view that decides, in words, the weakest first: “zwak” van publieke partijen.
fn values(subject: &Subject<'_>, outcome: &Outcome) -> Text {
    let deciding = deciding_views(subject.canvas);
    let mut standings: Vec<_> = outcome.standings.iter().filter(|s| deciding.contains(&s.view)).collect();
    standings.sort_by_key(|s| s.score.id());
    let values: Vec<Text> = standings
        .into_iter()
        .map(|standing| {
            let id = standing.score.id();
            let value = subject.frame.value(id).map_or_else(|| Text::new(id, id), |v| v.name.clone());
            let (nl, en) = (value.nl, value.en);
            let view = words::view(standing.view);
            let (by_nl, by_en) = (view.nl, view.en);
            let n = standing.n;
            match n {
                0 => text!("“{nl}” van {by_nl}", "“{en}” from {by_en}"),
                1 => text!("“{nl}” van {by_nl} (1 antwoord)", "“{en}” from {by_en} (1 answer)"),
                _ => text!("“{nl}” van {by_nl} ({n} antwoorden)", "“{en}” from {by_en} ({n} answers)"),
            }
        })
        .collect();
    words::list(&values)
}

/// What answers it.
fn answer(subject: &Subject<'_>, outcome: &Outcome) -> Text {
    let measures = words::codes(outcome.measures.iter().map(String::as_str));
    let (nl, en) = (measures.nl, measures.en);
    let focus = subject.canvas.head.focus.as_ref();
    let not_chosen = focus.is_some_and(|focus| {
        focus.not_chosen.iter().any(|n| n.precondition.as_deref() == Some(&outcome.precondition))
    });
    match outcome.measures.len() {
        0 if not_chosen => text!(
            "Er is bewust voor gekozen hier niets aan te doen.",
            "Doing nothing about this is a deliberate choice."
        ),
        0 if outcome.declined => {
            text!("Een besluit zegt wat ermee gebeurt.", "A decision says what happens with it.")
        }
        0 => text!(
            "Nog geen maatregel, besluit of keuze gaat erover.",
            "No measure, decision or choice answers it yet."
        ),
        1 => text!("De maatregel {nl} doet er iets aan.", "The measure {en} does something about it."),
        _ => text!("De maatregelen {nl} doen er iets aan.", "The measures {en} do something about it."),
    }
}
