//! `open-answer-unplaced`: something that was said and belongs to no precondition yet.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "open-answer-unplaced",
    detects: Say {
        nl: "Een uitspraak uit een ronde of werksessie is aan geen enkele randvoorwaarde gekoppeld.",
        en: "A statement from a round or session is linked to no precondition at all.",
    },
    why: Say {
        nl: "Wat nergens bij past, is vaak wat het kader over het hoofd ziet. Blijft het liggen, dan is er voor niets gevraagd.",
        en: "What fits nowhere is often what the framework overlooks. If it is left lying, people were asked for nothing.",
    },
    remedy: Say {
        nl: "Koppel de uitspraak met `about` aan een of meer randvoorwaarden. Past zij nergens bij, overweeg dan een eigen randvoorwaarde in een pakket.",
        en: "Link the statement to one or more preconditions with `about`. If it fits none, consider a precondition of your own in a pack.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: bij mkb-ondernemers is opgehaald waar in hun ogen de verbetering lag.",
        en: "Drenthe and Emmen, 2016: SME entrepreneurs were asked where in their eyes the improvement lay.",
    },
    levels: Levels::new("--III-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("open_answer_unplaced.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} uitspraken zijn aan geen randvoorwaarde gekoppeld.",
        "{n} statements are linked to no precondition."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for statement in canvas.statements.iter().filter(|statement| statement.about.is_empty()) {
        let Text { nl, en } = words::name(canvas, statement.text.as_ref(), statement.id.as_deref());
        let message = text!(
            "De uitspraak {nl} is aan geen randvoorwaarde gekoppeld.",
            "The statement {en} is linked to no precondition."
        );
        out.at(statement, "about", message);
    }
}
