//! `decision-not-asked`: a meeting that should decide, without a question it can answer.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::Canvas;
use crate::canvas::parties::{Meeting, Purpose};
use crate::canvas::support::Decision;
use crate::diagnostic::Level;
use crate::sheet::quoted;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-not-asked",
    detects: Say {
        nl: "Een komende vergadering is ter besluitvorming, maar er wordt geen besluit gevraagd; of het gevraagde besluit heeft geen tekst, of het orgaan of de datum staat er niet bij. Van de vergadering waarvoor de notitie is, de eerstvolgende, ontbreekt de kern of telt die meer dan zestig woorden. Of een besluit zegt niet van wie het gevraagd wordt, of wie het nam en wanneer.",
        en: "A coming meeting is for decision, but no decision is requested; or the decision requested has no text, or the body or the date is not given. Of the meeting that the brief is for, the next one, the core is missing or longer than sixty words. Or a decision does not say of whom it is asked, or who took it and when.",
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
    levels: Levels::new("---EW-"),
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
    let (canvas, today) = (subject.canvas, subject.date());
    let heads = canvas.coming_meeting(today);
    // what is over heads no paper; one without a day may still come
    let ahead = |m: &&Meeting| m.date.is_none_or(|date| today.is_none_or(|today| date.0 >= today));
    for meeting in canvas.meetings.iter().filter(ahead).filter(|m| m.purpose == Some(Purpose::Decision)) {
        of_meeting(canvas, meeting, out);
        if heads.is_some_and(|heads| std::ptr::eq(heads, meeting)) {
            core(canvas, meeting, out);
        }
        fields(meeting, out);
    }
    out.at_most(Level::Warning);
    canvas.decisions.iter().for_each(|decision| untold(canvas, decision, out));
}

/// A decision that does not say of whom it is asked, or who took it and when.
fn untold(canvas: &Canvas, decision: &Decision, out: &mut Findings<'_>) {
    let taken = lookup::adopted(decision);
    if !taken && !lookup::asked(decision) {
        return;
    }
    let name = words::name(canvas, decision.asked.as_ref(), decision.id.as_deref());
    let nobody = decision.meeting.is_none() && decision.body.is_none();
    let held = decision.meeting.as_deref().and_then(|id| canvas.meeting(id)).and_then(|m| m.date);
    let undated = decision.decided_on.is_none() && held.is_none();
    let (path, message) = match (taken, nobody, undated) {
        (false, true, _) => (
            "body",
            text!(
                "Van het besluit {name} staat er niet bij van welk orgaan of in welke vergadering het gevraagd wordt.",
                "The decision {name} does not say of which body or in which meeting it is asked.";
                name
            ),
        ),
        (true, true, true) => (
            "body",
            text!(
                "Van het besluit {name} staat er niet bij wie het nam en wanneer.",
                "The decision {name} does not say who took it, nor when.";
                name
            ),
        ),
        (true, true, false) => (
            "body",
            text!(
                "Van het besluit {name} staat er niet bij wie het nam.",
                "The decision {name} does not say who took it.";
                name
            ),
        ),
        (true, false, true) => (
            "decided-on",
            text!(
                "Van het besluit {name} staat er niet bij wanneer het genomen is.",
                "The decision {name} does not say when it was taken.";
                name
            ),
        ),
        _ => return,
    };
    out.at(decision, path, message).help.push(text!(
        "Noem het orgaan met `body`, of de vergadering met `meeting`; is het genomen, noem dan de dag met `decided-on`. Een maand of jaar mag ook.",
        "Name the body with `body`, or the meeting with `meeting`; if it was taken, give the day with `decided-on`. A month or year will do."
    ));
}

fn of_meeting(canvas: &Canvas, meeting: &Meeting, out: &mut Findings<'_>) {
    let name = words::name(canvas, meeting.subject.as_ref(), meeting.id.as_deref());
    let (nl, en) = (&name.nl, &name.en);
    let linked: Vec<&Decision> = canvas
        .decisions
        .iter()
        .filter(|d| d.meeting.is_some() && d.meeting.as_deref() == meeting.id.as_deref())
        .collect();
    let asked: Vec<&&Decision> = linked.iter().filter(|d| d.status.is_none() || lookup::asked(d)).collect();
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
}

/// Whether a meeting of today already took its decisions.
fn decided(linked: &[&Decision]) -> bool {
    linked.iter().any(|d| lookup::adopted(d))
}

/// The core, which stands at the head of the paper.
fn core(canvas: &Canvas, meeting: &Meeting, out: &mut Findings<'_>) {
    let Text { nl, en } = words::name(canvas, meeting.subject.as_ref(), meeting.id.as_deref());
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
}

/// What a paper for decision needs besides the question.
fn fields(meeting: &Meeting, out: &mut Findings<'_>) {
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
