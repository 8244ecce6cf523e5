//! `perception-gap-unaddressed`: public parties and entrepreneurs see a different thing, and nothing follows from it.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, words};
use crate::canvas::record::Record;
use crate::canvas::views::{Assessment, ViewKind};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "perception-gap-unaddressed",
    detects: Say {
        nl: "Publieke partijen en ondernemers verschillen bij een randvoorwaarde twee punten of meer (bij getelde antwoorden: als de medianen minstens anderhalf punt verschillen), en er is geen maatregel, besluit, uitgesproken keuze of toelichting bij het oordeel van ondernemers.",
        en: "Public parties and entrepreneurs differ by two points or more on a precondition (where answers are counted: their medians by one and a half), and there is no measure, decision, explicit choice or note in the assessment of entrepreneurs.",
    },
    why: Say {
        nl: "Dit is de belangrijkste bladzijde van het hele traject: hier ziet de ene helft van de tafel iets wat de andere helft niet ziet. Wie er niets mee doet, heeft voor niets gevraagd.",
        en: "This is the most important page of the whole process: here one half of the table sees what the other half does not. Those who do nothing with it have asked for nothing.",
    },
    remedy: Say {
        nl: "Bespreek het verschil en zeg in `note` bij het oordeel van ondernemers waar het vandaan komt, of neem een maatregel, besluit of keuze op.",
        en: "Discuss the difference and say in `note` of the entrepreneurs’ assessment where it comes from, or add a measure, decision or choice.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: na het beeld van de publieke partijen is opgehaald waar “in hun ogen”, die van mkb-ondernemers, de verbetering lag.",
        en: "Drenthe and Emmen, 2016: after the picture of the public parties, it was gathered where improvement was needed “in their eyes”, those of SMEs.",
    },
    levels: Levels::new("--WEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["gap-without-measure"],
    thresholds: &["view-gap-tenths"],
    many: Some(many),
    examples: include_str!("perception_gap_unaddressed.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Over {n} randvoorwaarden denken publieke partijen en bedrijven heel anders, en niets gaat op dat verschil in.",
        "On {n} preconditions public parties and firms think quite differently, and nothing responds to it."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for outcome in subject.analysis.outcomes.iter().filter(|o| !o.answered()) {
        let (Some(public), Some(sme)) = (outcome.standing(ViewKind::Public), outcome.standing(ViewKind::Sme))
        else {
            continue;
        };
        let (Some(theirs), Some(ours)) = (public.in_tenths(), sme.in_tenths()) else { continue };
        let answers: Vec<_> = sme.assessments(canvas).collect();
        let discussed = answers.iter().any(|a| Record::note(*a).is_some_and(|note| !note.is_empty()));
        if (theirs - ours).abs() < subject.settings().view_gap_tenths || discussed {
            continue;
        }
        let Some(answer) = answers.first() else { continue };
        let id = outcome.precondition.as_str();
        let (name, public_word, sme_word) = (
            asked::precondition(subject, id),
            asked::word(subject, public.score),
            asked::word(subject, sme.score),
        );
        let (nl, en) = (name.nl, name.en);
        let (public_nl, public_en, sme_nl, sme_en) =
            (public_word.nl, public_word.en, sme_word.nl, sme_word.en);
        let finding = out.at(
            *answer,
            asked::field(answer),
            text!(
                "“{nl}” krijgt “{public_nl}” van publieke partijen en “{sme_nl}” van bedrijven, en niets gaat op dat verschil in.",
                "“{en}” gets “{public_en}” from public parties and “{sme_en}” from firms, and nothing responds to the difference."
            ),
        );
        // the address of the rules on missing preconditions, so that one of them speaks
        finding.address = format!("precondition.{id}");
        let by = words::view(ViewKind::Public).text();
        let label = |a: &Assessment| a.place.at(asked::field(a)).with(by.clone());
        finding.others.extend(public.assessments(canvas).map(label));
        if theirs > ours {
            finding.help.push(RULE.remedy.text());
            finding.fix = Some(lookup::new_measure(canvas, id));
        } else {
            finding.help.push(text!(
                "Ondernemers zien hier wat publieke partijen niet zien: vraag waar zij het vinden, en zeg dat in `note` bij hun oordeel.",
                "Entrepreneurs see here what public parties do not: ask where they find it, and say so in `note` of their assessment."
            ));
        }
    }
}
