//! `facet-uncovered`: a precondition that is called sufficient while nothing is on offer for a part of it.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, words};
use crate::analysis::Outcome;
use crate::canvas::offer::{Cover, Initiative};
use crate::canvas::value::Score;
use crate::framework::Group;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "facet-uncovered",
    detects: Say {
        nl: "Een randvoorwaarde heet voldoende of sterk, terwijl een onderdeel ervan geen initiatief en geen eigen oordeel heeft. Alleen waar elk initiatief zijn onderdelen noemt, en waar geen maatregel of keuze over de randvoorwaarde gaat.",
        en: "A precondition is called sufficient or strong, while one of its parts has no initiative and no value of its own. Only where every initiative names its parts, and where no measure or choice is about the precondition.",
    },
    why: Say {
        nl: "Een halve oplossing lijkt zo een hele. Wie wel opleidt maar niemand vasthoudt, houdt het tekort.",
        en: "A half solution looks like a whole one. Those who train but keep nobody keep the shortage.",
    },
    remedy: Say {
        nl: "Noem het initiatief dat aan het onderdeel werkt, met `facets` in `covers`, of geef het onderdeel bij het oordeel een eigen waarde.",
        en: "Name the initiative that works on the part, with `facets` in `covers`, or give the part a value of its own in the assessment.",
    },
    origin: Say {
        nl: "Twente, 2012: een aanpak vanuit “opleiden, aantrekken en vasthouden” van technisch personeel, drie onderdelen die alleen samen werken.",
        en: "Twente, 2012: an approach of “training, attracting and keeping” technical staff, three parts that only work together.",
    },
    levels: Levels::new("--IIW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("facet_uncovered.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} randvoorwaarden heten voldoende, terwijl er voor een onderdeel geen initiatief is.",
        "{n} preconditions are called sufficient, while a part of them has no initiative."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for outcome in subject.analysis.outcomes.iter().filter(|o| o.strong() && !o.answered()) {
        let Some(precondition) = subject.frame.precondition(&outcome.precondition) else { continue };
        let offer = offer(subject, &precondition.id);
        if offer.is_empty() || offer.iter().any(|(_, cover)| cover.facets.is_empty()) {
            continue;
        }
        let worked_on = |facet: &Group| offer.iter().any(|(_, cover)| cover.facets.contains(&facet.id));
        let open: Vec<&Group> = precondition
            .facets
            .iter()
            .filter(|facet| !worked_on(facet) && !judged(subject, outcome, &facet.id))
            .collect();
        let assessments = lookup::assessments(subject.canvas, outcome);
        let (Some(first), Some(assessment)) = (open.first(), assessments.first()) else { continue };
        let value = asked::word(subject, Score::Value(outcome.lowest.unwrap_or(0)));
        let parts: Vec<Text> = open.iter().map(|facet| words::quoted(&facet.name)).collect();
        let parts = words::list(&parts);
        let (nl, en, parts_nl, parts_en) = (&precondition.name.nl, &precondition.name.en, parts.nl, parts.en);
        let (is_nl, is_en) = (value.nl, value.en);
        let finding = out.at(
            *assessment,
            asked::field(assessment),
            text!(
                "“{nl}” heet “{is_nl}”, maar voor {parts_nl} is er geen initiatief.",
                "“{en}” is called “{is_en}”, but no initiative is about {parts_en}."
            ),
        );
        let id = &first.id;
        finding.help.push(text!(
            "Werkt er een initiatief aan? Noem het onderdeel daar, in `facets` van `covers`. Zo niet, zeg dan bij het oordeel hoe het onderdeel ervoor staat, zoals `facets = {{ {id} = 1 }}`.",
            "Does an initiative work on it? Name the part there, in `facets` of `covers`. If not, say in the assessment how the part stands, such as `facets = {{ {id} = 1 }}`."
        ));
        finding.others.extend(offer.iter().map(|(initiative, _)| {
            let label = initiative.place.at("covers");
            label.with(text!("dit werkt aan andere onderdelen", "this works on other parts"))
        }));
    }
}

/// What is on offer for a precondition.
fn offer<'a>(subject: &Subject<'a>, precondition: &str) -> Vec<(&'a Initiative, &'a Cover)> {
    let initiatives = subject.canvas.initiatives.iter().filter(|i| lookup::on_offer(i));
    initiatives
        .flat_map(|i| i.covers.iter().map(move |cover| (i, cover)))
        .filter(|(_, cover)| cover.precondition.as_deref() == Some(precondition))
        .collect()
}

/// Whether a part has a value of its own: what is said to be weak is not hidden behind the whole.
fn judged(subject: &Subject<'_>, outcome: &Outcome, facet: &str) -> bool {
    asked::latest(subject)
        .filter(|a| a.precondition.as_deref() == Some(&outcome.precondition))
        .any(|a| a.facets.get(facet).is_some_and(|score| *score != Score::Unknown))
}
