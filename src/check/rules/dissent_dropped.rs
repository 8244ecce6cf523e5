//! `dissent-dropped`: an objection that a steering group would not see, or would see without an answer.

use std::cell::LazyCell;
use std::collections::HashSet;

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::Canvas;
use crate::canvas::record::Record;
use crate::canvas::value::{Circle, Prose};
use crate::canvas::views::{Objection, ObjectionStatus};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "dissent-dropped",
    detects: Say {
        nl: "Een tegenargument dat nog staat, bereikt de stuurgroep niet: het blijft intern terwijl over de zaak besloten wordt of is, of het heeft geen tekst. Of het staat wel in de notitie, maar zonder antwoord, ook als het verwerkt heet. Of er is steun onder voorwaarden, en welke dat zijn, staat er niet.",
        en: "An objection that still stands does not reach the steering group: it is kept internal while the matter is or was decided on, or it has no text. Or it is in the brief, but without an answer, also where it is called met. Or there is support on conditions, and it does not say which.",
    },
    why: Say {
        nl: "Een tegenargument dat niet in de notitie staat, komt op tafel tijdens de vergadering; een dat er zonder antwoord in staat, houdt het besluit op.",
        en: "An objection that is not in the brief comes up at the meeting; one that is in it without an answer holds up the decision.",
    },
    remedy: Say {
        nl: "Zet bij het tegenargument wat het antwoord is: `answer = \"…\"`. Is er geen, zeg dan waarom het voorstel toch doorgaat.",
        en: "Put the answer with the objection: `answer = \"…\"`. If there is none, say why the proposal goes ahead all the same.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: het draagvlak heette groot; wie ertegen was en waarom, staat er niet.",
        en: "Drenthe and Emmen, 2016: backing was called large; who was against and why is not said.",
    },
    levels: Levels::new("---WW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("dissent_dropped.toml"),
    check,
};

/// Objections that no brief prints.
const UNSEEN: Say = Say {
    nl: "{n} tegenargumenten bereiken de stuurgroep niet.",
    en: "{n} objections do not reach the steering group.",
};

/// Objections that a brief prints without an answer.
const UNANSWERED: Say = Say {
    nl: "{n} tegenargumenten staan in de notitie zonder antwoord.",
    en: "{n} objections are in the brief without an answer.",
};

/// Polls that do not say on which conditions people are in favour.
const UNCONDITIONED: Say = Say {
    nl: "Bij {n} peilingen staat niet onder welke voorwaarden er steun is.",
    en: "{n} polls do not say on which conditions there is support.",
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let matters = LazyCell::new(|| matters(canvas));
    let answered = |o: &Objection| o.answer.as_ref().is_some_and(|answer| !answer.is_empty());
    for objection in canvas.objections.iter().filter(|o| o.status == Some(ObjectionStatus::Met)) {
        if objection.circle() <= Circle::Internal || answered(objection) {
            continue;
        }
        let name = words::name(canvas, objection.text.as_ref(), objection.id.as_deref());
        let message = text!(
            "Het tegenargument {name} heet verwerkt, maar hoe staat er niet.",
            "The objection {name} is called met, but it does not say how.";
            name
        );
        let finding = out.at(objection, "answer", message);
        finding.sort = Some(UNANSWERED);
        finding.help.push(text!(
            "Zeg wat ermee gedaan is: `answer = \"…\"`. Is er nog niets mee gedaan, zeg dan `status = \"open\"`.",
            "Say what was done about it: `answer = \"…\"`. If nothing was done yet, say `status = \"open\"`."
        ));
    }
    conditions(canvas, out);
    for objection in canvas.objections.iter().filter(|o| o.status != Some(ObjectionStatus::Met)) {
        let name = words::name(canvas, objection.text.as_ref(), objection.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let told = |text: Option<&Prose>| text.is_some_and(|text| !text.is_empty());
        if !told(objection.text.as_ref()) {
            let message = text!(
                "Het tegenargument {nl} heeft geen tekst, en komt daarom niet in de notitie.",
                "The objection {en} has no text, and so does not get into the brief."
            );
            let finding = out.at(objection, "text", message);
            finding.sort = Some(UNSEEN);
            finding.help.push(text!(
                "Zeg wat ertegen spreekt: `text = \"…\"`.",
                "Say what speaks against it: `text = \"…\"`."
            ));
        } else if objection.circle() <= Circle::Internal {
            let Some(matter) = decided(canvas, &matters, objection) else { continue };
            let (matter_nl, matter_en) = (matter.nl, matter.en);
            let message = text!(
                "Het tegenargument {nl} blijft intern, terwijl over {matter_nl} besloten wordt of is.",
                "The objection {en} is kept internal, while {matter_en} is or was decided on."
            );
            let finding = out.at(objection, "circle", message);
            finding.sort = Some(UNSEEN);
            finding.help.push(text!(
                "Zet het in een gedeeld blad met `circle = \"steering\"`; wie het inbracht (`by`), blijft ook dan intern.",
                "Put it in a shared sheet with `circle = \"steering\"`; who made it (`by`) stays internal even then."
            ));
        } else if !told(objection.answer.as_ref()) {
            let message = text!(
                "Op het tegenargument {nl} staat nog geen antwoord.",
                "There is no answer yet to the objection {en}."
            );
            out.at(objection, "answer", message).sort = Some(UNANSWERED);
        }
    }
}

/// Votes in favour under conditions that nobody wrote down.
fn conditions(canvas: &Canvas, out: &mut Findings<'_>) {
    for backing in &canvas.backings {
        let n = backing.with_conditions.filter(|n| *n > 0 && backing.conditions.is_empty());
        let Some(n) = n.map(words::number) else { continue };
        let proposal = words::codes(backing.proposal.as_deref());
        let message = text!(
            "Bij de peiling over {proposal} zijn er {n} voor onder voorwaarden, maar welke dat zijn, staat er niet.",
            "In the poll on {proposal} {n} are in favour on conditions, but it does not say which.";
            n, proposal
        );
        let finding = out.at(backing, "with-conditions", message);
        finding.sort = Some(UNCONDITIONED);
        finding.help.push(text!(
            "Schrijf op waar hun steun van afhangt: `conditions = [\"…\"]`.",
            "Write down what their support hangs on: `conditions = [\"…\"]`."
        ));
    }
}

/// What decisions are about, asked or taken, by id: what they name, and the measures and lines that follow from it.
fn matters(canvas: &Canvas) -> HashSet<&str> {
    let decisions = canvas.decisions.iter().filter(|d| lookup::asked(d) || lookup::adopted(d));
    let of = |d| {
        let measures = lookup::measures(canvas, d);
        measures.into_iter().flat_map(|m| [m.id.as_deref(), m.line.as_deref()]).flatten()
    };
    decisions.flat_map(|d| d.r#for.iter().map(|target| &**target).chain(of(d))).collect()
}

/// What an objection is against, of all that is asked or was decided.
fn decided(canvas: &Canvas, matters: &HashSet<&str>, objection: &Objection) -> Option<Text> {
    let id = objection.against.iter().map(|id| &**id).find(|id| matters.contains(id))?;
    let measure = canvas.measure(id).and_then(|m| m.title.as_ref());
    let goal = || canvas.goal(id)?.text.as_ref();
    let line = || canvas.line(id)?.title.as_ref();
    Some(words::name(canvas, measure.or_else(goal).or_else(line), Some(id)))
}
