//! `decision-not-asked`: a meeting that should decide, without a question it can answer.

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::Canvas;
use crate::canvas::parties::{Meeting, Purpose};
use crate::canvas::support::Decision;
use crate::sheet::quoted;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-not-asked",
    detects: Say {
        nl: "Een komende vergadering is ter besluitvorming, maar er wordt geen besluit gevraagd; of het gevraagde besluit heeft geen tekst, de kern ontbreekt of is langer dan zestig woorden, of het orgaan of de datum staat er niet bij.",
        en: "A coming meeting is for decision, but no decision is requested; or the decision requested has no text, the core is missing or longer than sixty words, or the body or the date is not given.",
    },
    why: Say {
        nl: "Een notitie zonder vraag wordt voor kennisgeving aangenomen.",
        en: "A brief without a question is merely noted.",
    },
    remedy: Say {
        nl: "Neem een `[[decision]]` op met `meeting`, `asked` en `status = \"asked\"`, of maak de vergadering ter bespreking: `purpose = \"discussion\"`.",
        en: "Add a `[[decision]]` with `meeting`, `asked` and `status = \"asked\"`, or make the meeting one for discussion: `purpose = \"discussion\"`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de boodschap laten landen bij de stuurgroep.",
        en: "Drenthe and Emmen, 2016: making the message land in the steering group.",
    },
    levels: Levels::new("---E--"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("decision_not_asked.toml"),
    check,
};

/// The most words of a core that is still read before the meeting.
const WORDS: usize = 60;

/// With which words a request for a decision begins.
const ASKED: Say = Say { nl: "in te stemmen met", en: "to agree to" };

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for meeting in &canvas.meetings {
        if meeting.purpose == Some(Purpose::Decision) && coming(canvas, meeting, subject.date()) {
            of_meeting(canvas, meeting, subject.date(), out);
        }
    }
}

/// Whether a meeting lies ahead, has no date yet, or is the one that a brief would be for.
fn coming(canvas: &Canvas, meeting: &Meeting, today: Option<Date>) -> bool {
    let ahead = meeting.date.is_none_or(|date| today.is_some_and(|today| date.0 >= today));
    ahead || canvas.next_meeting(today).is_some_and(|next| std::ptr::eq(next, meeting))
}

fn of_meeting(canvas: &Canvas, meeting: &Meeting, today: Option<Date>, out: &mut Findings<'_>) {
    let name = words::name(canvas, meeting.subject.as_ref(), meeting.id.as_deref());
    let (nl, en) = (&name.nl, &name.en);
    let linked: Vec<&Decision> = canvas
        .decisions
        .iter()
        .filter(|d| d.meeting.is_some() && d.meeting.as_deref() == meeting.id.as_deref())
        .collect();
    let asked: Vec<&&Decision> = linked.iter().filter(|d| d.status.is_none() || lookup::asked(d)).collect();
    let over = meeting.date.zip(today).is_some_and(|(date, today)| date.0 < today);
    if over && asked.is_empty() && !linked.is_empty() {
        return;
    }
    let id = meeting.id.as_deref().unwrap_or("…");
    if linked.is_empty() {
        let finding = out.absent(
            "decision",
            &|_| false,
            &format!(
                "[[decision]]\nid = \"…\"\nmeeting = {}\nasked = \"{} …\"\nstatus = \"asked\"\n",
                quoted(id),
                ASKED.get(canvas.lang())
            ),
            text!(
                "De vergadering {nl} is ter besluitvorming, maar er wordt niets gevraagd.",
                "The meeting {en} is for decision, but nothing is asked of it."
            ),
        );
        finding.address = format!("meeting.{id}#decision");
        let why = text!("hierom is het nodig", "this is why it is needed");
        finding.others.push(meeting.place.at("purpose").with(why));
    } else if asked.is_empty() && !decided(&linked) {
        out.at(
            meeting,
            "purpose",
            text!(
                "De vergadering {nl} is ter besluitvorming, maar geen van haar besluiten wordt nog gevraagd.",
                "The meeting {en} is for decision, but none of its decisions is still to be taken."
            ),
        );
    }
    for decision in asked {
        if decision.asked.as_ref().is_none_or(|text| text.is_empty()) {
            let id = decision.id.as_deref().unwrap_or("?");
            out.at(
                *decision,
                "asked",
                text!(
                    "Het besluit `{id}` zegt niet wat er gevraagd wordt.",
                    "The decision `{id}` does not say what is asked."
                ),
            )
            .help
            .push(text!(
                "Vul de zin “De stuurgroep wordt gevraagd …” aan: `asked = \"in te stemmen met …\"`.",
                "Complete the sentence “The steering group is asked …”: `asked = \"to agree to …\"`."
            ));
        }
    }
    fields(canvas, meeting, &name, out);
}

/// Whether a meeting of today already took its decisions.
fn decided(linked: &[&Decision]) -> bool {
    linked.iter().any(|d| lookup::adopted(d))
}

/// What a paper for decision needs besides the question.
fn fields(canvas: &Canvas, meeting: &Meeting, name: &Text, out: &mut Findings<'_>) {
    let Text { nl, en } = name;
    let core = canvas.say(meeting.core.as_ref()).map(|core| core.split_whitespace().count());
    match core {
        None => {
            let message = text!("De vergadering {nl} heeft geen kern.", "The meeting {en} has no core.");
            out.at(meeting, "core", message).help.push(text!(
                "Zeg in hoogstens zestig woorden wat er gezien is, wat het betekent en wat er gevraagd wordt: `core = \"…\"`.",
                "Say in no more than sixty words what was seen, what it means and what is asked: `core = \"…\"`."
            ));
        }
        Some(n) if n > WORDS => {
            let over = n - WORDS;
            let message = text!(
                "De kern van {nl} telt {n} woorden, {over} te veel.",
                "The core of {en} has {n} words, {over} too many."
            );
            out.at(meeting, "core", message).help.push(text!(
                "Houd het bij drie zinnen: gezien, betekenis, gevraagd.",
                "Keep to three sentences: seen, meaning, asked."
            ));
        }
        Some(_) => {}
    }
    if meeting.body.is_none() {
        let message = text!("Er staat niet bij welk orgaan vergadert.", "It does not say which body meets.");
        out.at(meeting, "body", message)
            .help
            .push(text!("Voeg toe: `body = \"…\"`.", "Add: `body = \"…\"`."));
    }
    if meeting.date.is_none() {
        let message =
            text!("Er staat niet bij wanneer er vergaderd wordt.", "It does not say when it meets.");
        out.at(meeting, "date", message)
            .help
            .push(text!("Voeg toe: `date = 2026-09-16`.", "Add: `date = 2026-09-16`."));
    }
}
