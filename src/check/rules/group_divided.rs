//! `group-divided`: answers of one group at both ends of the scale, told as one value.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, words};
use crate::analysis::Standing;
use crate::canvas::record::Record;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "group-divided",
    detects: Say {
        nl: "Binnen één groep geeft minstens een kwart (en minstens drie mensen) “ontbreekt” of “zwak”, terwijl ook minstens een kwart (en minstens drie mensen) “voldoende” of “sterk” geeft, en aan geen van beide kanten staan er minder dan bij “deels”; en er staat geen toelichting of oordeel per sector bij. Antwoorden rond één midden zijn geen verdeeldheid.",
        en: "Within one group at least a quarter, and at least three, give “missing” or “weak”, while at least a quarter, and also at least three, give “sufficient” or “strong”, and neither side has fewer than “partial”; and there is no note or assessment per sector. Answers around one middle are no division.",
    },
    why: Say {
        nl: "Wat “de groep vindt”, verbergt dan een meningsverschil. Wie erop bouwt, krijgt de andere helft tegen.",
        en: "What “the group thinks” then hides a disagreement. Those who build on it will have the other half against them.",
    },
    remedy: Say {
        nl: "Zoek uit wat de twee groepen scheidt, bijvoorbeeld grootte, sector of ervaring, en zeg dat in `note` bij het oordeel.",
        en: "Find out what separates the two groups, such as size, sector or experience, and say so in `note` of the assessment.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: het beeld is getoetst bij mkb-ondernemers, zonder te zeggen bij hoeveel. In zo’n kleine groep zegt verdeeldheid meer dan een gemiddelde.",
        en: "Drenthe and Emmen, 2016: the picture was tested with SMEs, without saying with how many. In such a small group division says more than an average.",
    },
    levels: Levels::new("--IWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["divided-answers", "divided-percent"],
    many: Some(many),
    examples: include_str!("group_divided.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Over {n} randvoorwaarden is een groep verdeeld, en het canvas zegt niet waarom.",
        "On {n} preconditions a group is divided, and the canvas does not say why."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let settings = subject.settings();
    for outcome in &subject.analysis.outcomes {
        let divided = |s: &&Standing| s.divided(settings.divided_answers, settings.divided_percent);
        for standing in outcome.standings.iter().filter(divided) {
            report(subject, &outcome.precondition, standing, out);
        }
    }
}

fn report(subject: &Subject<'_>, id: &str, standing: &Standing, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let answers: Vec<_> = standing.assessments(canvas).collect();
    let split = canvas.assessments.iter().any(|a| {
        !a.sectors.is_empty()
            && a.precondition.as_deref() == Some(id)
            && asked::eyes(canvas, a) == Some(standing.view)
    });
    let noted = answers.iter().any(|a| Record::note(*a).is_some_and(|note| !note.is_empty()));
    let Some((first, others)) = answers.split_first().filter(|_| !split && !noted) else { return };
    let count = |part: &[u32]| part.iter().fold(0, |sum: u32, n| sum.saturating_add(*n));
    let (low, high, n) = (count(&standing.counts[..2]), count(&standing.counts[3..]), standing.n);
    let (name, view) = (asked::precondition(subject, id), words::view(standing.view));
    let (nl, en, view_nl, view_en) = (name.nl, name.en, view.nl, view.en);
    let finding = out.at(
        *first,
        "counts",
        text!(
            "Over “{nl}” zijn {view_nl} verdeeld: van de {n} antwoorden zijn er {low} “ontbreekt” of “zwak” en {high} “voldoende” of “sterk”.",
            "On “{en}”, {view_en} are divided: of {n} answers, {low} are “missing” or “weak” and {high} are “sufficient” or “strong”."
        ),
    );
    finding.others.extend(others.iter().map(|a| a.place.at("counts")));
}
