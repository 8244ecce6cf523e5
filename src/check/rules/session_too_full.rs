//! `session-too-full`: a session to come is about more preconditions than its minutes can hold.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::value::Period;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "session-too-full",
    detects: Say {
        nl: "Een sessie die nog komt, gaat over meer randvoorwaarden dan er tijd voor is. In drie uur, met twee stemmingen, een pauze en afspraken, passen er acht tot tien.",
        en: "A session to come is about more preconditions than there is time for. Three hours, with two votes, a break and agreements, hold eight to ten.",
    },
    why: Say {
        nl: "Wie zestien onderwerpen in een middag wil bespreken, bespreekt de laatste zes niet, en weet dat pas als iedereen naar huis is.",
        en: "Whoever wants to discuss sixteen topics in an afternoon does not discuss the last six, and finds out when everyone has gone home.",
    },
    remedy: Say {
        nl: "Kies de onderwerpen waarover nu besloten moet worden (`about`), neem meer tijd (`minutes`), of houd een tweede sessie.",
        en: "Choose the topics that need a decision now (`about`), take more time (`minutes`), or hold a second session.",
    },
    origin: Say {
        nl: "De methode: per randvoorwaarde een gesprek van minstens tien minuten, met twee stemmingen, een pauze en afspraken eromheen.",
        en: "The method: a discussion of at least ten minutes per precondition, with two votes, a break and agreements around it.",
    },
    levels: Levels::new("WWWII-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["minutes-per-precondition"],
    many: Some(many),
    examples: include_str!("session_too_full.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} sessies gaan over meer randvoorwaarden dan er tijd voor is.",
        "{n} sessions are about more preconditions than there is time for."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let least = subject.settings().minutes_per_precondition;
    for session in &subject.canvas.sessions {
        let over =
            session.date.as_ref().and_then(Period::end).zip(subject.date()).is_some_and(|(end, on)| end < on);
        let chosen = session.about.len() as i64;
        let Some(minutes) = session.minutes.filter(|m| *m > 0 && !over && chosen.saturating_mul(least) > *m)
        else {
            continue;
        };
        let name = words::name(subject.canvas, session.title.as_ref(), session.id.as_deref());
        let (nl, en, fit) = (name.nl, name.en, minutes / least);
        out.at(
            session,
            "about",
            text!(
                "De sessie {nl} gaat in {minutes} minuten over {chosen} randvoorwaarden; er passen er {fit}.",
                "The session {en} is about {chosen} preconditions in {minutes} minutes; {fit} fit."
            ),
        );
    }
}
