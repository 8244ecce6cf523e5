//! `all-green`: a view that gives nearly everything a good value, or nearly everything the same one.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, words};
use crate::analysis::Standing;
use crate::canvas::value::Score;
use crate::canvas::views::ViewKind;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "all-green",
    detects: Say {
        nl: "Eén blik geeft minstens negen van de tien randvoorwaarden “voldoende” of “sterk”, of geeft bijna overal dezelfde waarde. Vanaf acht beoordeelde randvoorwaarden; wat onbekend is, telt niet mee. Waar antwoorden geteld zijn, gaat “dezelfde” over de antwoorden.",
        en: "One view gives at least nine out of ten preconditions “sufficient” or “strong”, or gives the same value nearly everywhere. From eight assessed preconditions on; what is unknown does not count. Where answers are counted, “the same” is about the answers.",
    },
    why: Say {
        nl: "Zo’n uitslag is beleefdheid, geen oordeel: er valt niets uit te kiezen, en de eerste ondernemer die iets mist, haalt hem onderuit.",
        en: "Such a result is politeness, not judgement: there is nothing to choose from it, and the first entrepreneur who lacks something brings it down.",
    },
    remedy: Say {
        nl: "Vraag per randvoorwaarde om een voorbeeld van het afgelopen jaar, en laat iedereen eerst voor zich een waarde opschrijven.",
        en: "Ask for an example from the past year for each precondition, and let everyone first write down a value alone.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de methode moet laten zien welke randvoorwaarden “nog niet voldoende aanwezig” zijn; een canvas zonder die uitkomst heeft zijn werk niet gedaan.",
        en: "Drenthe and Emmen, 2016: the method must show which preconditions are “not yet sufficiently present”; a canvas without that outcome has not done its work.",
    },
    levels: Levels::new("-WWWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["assessed-values", "same-percent"],
    many: None,
    examples: include_str!("all_green.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let settings = subject.settings();
    for view in ViewKind::ALL.iter().copied() {
        let outcomes = &subject.analysis.outcomes;
        let standings: Vec<&Standing> = outcomes
            .iter()
            .filter_map(|o| o.standing(view))
            .filter(|s| matches!(s.score, Score::Value(_)))
            .collect();
        let total = standings.len();
        if i64::try_from(total).unwrap_or(i64::MAX) < settings.assessed_values {
            continue;
        }
        let nearly_all = |part: u64, whole: u64| {
            i128::from(part) * 100 >= i128::from(whole) * i128::from(settings.same_percent)
        };
        let good = standings.iter().filter(|s| matches!(s.score, Score::Value(3..))).count();
        let by = words::view(view);
        let (by_nl, by_en) = (by.nl, by.en);
        let message = if nearly_all(good as u64, total as u64) {
            text!(
                "In de blik van {by_nl} zijn {good} van de {total} randvoorwaarden voldoende of sterk.",
                "In the view of {by_en}, {good} of {total} preconditions are sufficient or strong."
            )
        } else {
            let given = given(&standings);
            let whole: u64 = given.iter().sum();
            let Some(value) = (0..5).find(|value| nearly_all(given[usize::from(*value)], whole)) else {
                continue;
            };
            let Text { nl, en } = asked::word(subject, Score::Value(value));
            text!(
                "In de blik van {by_nl} is bijna elk oordeel hetzelfde: “{nl}”.",
                "In the view of {by_en}, nearly every judgement is the same: “{en}”."
            )
        };
        let Some(first) = standings.iter().flat_map(|s| &s.from).min() else { continue };
        let first = &subject.canvas.assessments[*first];
        let finding = out.at(first, "view", message);
        // about all assessments of the view, not about the first
        finding.address = format!("assessment.{}", view.name());
        let session = first.session.as_deref();
        let session =
            subject.canvas.sessions.iter().find(|s| session.is_some() && s.id.as_deref() == session);
        finding.others.extend(session.map(|s| {
            s.place
                .header_label()
                .with(text!("hier komt de blik vandaan", "this is where the view comes from"))
        }));
    }
}

/// How often each value was given: by everyone who answered, or by the view as a whole where nobody was counted.
fn given(standings: &[&Standing]) -> [u64; 5] {
    let mut given = [0; 5];
    for standing in standings {
        for (slot, count) in given.iter_mut().zip(standing.counts) {
            *slot += if standing.counted { u64::from(count) } else { 0 };
        }
        if let (Score::Value(value), false) = (standing.score, standing.counted)
            && let Some(slot) = given.get_mut(usize::from(value))
        {
            *slot += 1;
        }
    }
    given
}
