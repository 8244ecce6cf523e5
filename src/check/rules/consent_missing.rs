//! `consent-missing`: words, a name or an address that travel further than the person agreed to.

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, asked};
use crate::canvas::consent::{allows, betrays, has_words, is_published};
use crate::canvas::field::Word;
use crate::canvas::parties::Person;
use crate::canvas::support::Quote;
use crate::canvas::value::Circle;
use crate::canvas::views::{Consent, Objection, Statement};
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas, field};
use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "consent-missing",
    detects: Say {
        nl: "Een citaat of uitspraak gaat verder dan het team zonder toestemming van de spreker, of met een functie of organisatie erbij terwijl de spreker anoniem wil blijven; of een tekst noemt de naam, het mailadres of het telefoonnummer van een persoon die niet zo breed genoemd wil worden. Als waarschuwing: bij een tegenargument staat wie het inbracht, zonder toestemming en zonder openbare bron, zodat geen document die naam noemt. Een citaat met een webadres als bron was al gepubliceerd en heeft geen toestemming nodig.",
        en: "A quote or statement goes beyond the team without consent of the speaker, or with a function or organisation while the speaker wants to stay anonymous; or a text names the name, mail address or telephone number of a person who has not agreed to be named that widely. As a warning: an objection says who made it, without consent and without a public source, so that no document gives that name. A quote with a web address as its source was published already and needs no consent.",
    },
    why: Say {
        nl: "Wie ongevraagd met naam of woorden in een openbaar document staat, spreekt de volgende keer niet meer vrijuit, en heeft de wet aan zijn kant.",
        en: "Those who find their name or words in a public document unasked do not speak freely again, and have the law on their side.",
    },
    remedy: Say {
        nl: "Vraag toestemming en leg die vast met `consent`, of houd het gegeven binnen het team met `circle = \"internal\"`.",
        en: "Ask for consent and record it with `consent`, or keep the record within the team with `circle = \"internal\"`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: een citaat met functie en gemeente, en contactgegevens van adviseurs in hetzelfde document; dat mag, als zij het goed vinden.",
        en: "Drenthe and Emmen, 2016: a quote with function and municipality, and contact details of advisers in the same text; that is allowed, if they agree.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: true,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("consent_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} gegevens van of over personen gaan verder dan waarvoor toestemming is.",
        "{n} records of or about persons go further than consent allows."
    )
}

// Messages may be printed: they speak of records by id, and repeat no name and none of the words.
fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for statement in canvas.statements.iter().filter(|s| AnyRecord::circle(*s) > Circle::Internal) {
        self::statement(canvas, statement, out);
    }
    for quote in canvas.quotes.iter().filter(|q| AnyRecord::circle(*q) > Circle::Internal) {
        self::quote(canvas, quote, out);
    }
    for objection in canvas.objections.iter().filter(|o| AnyRecord::circle(*o) > Circle::Internal) {
        self::objection(canvas, objection, out);
    }
    for person in &canvas.people {
        if AnyRecord::circle(person) > allows(person) {
            let finding = out.at(
                person,
                "circle",
                text!(
                    "De gegevens van een persoon gaan verder dan die persoon goedvond.",
                    "The details of a person go further than that person agreed to."
                ),
            );
            finding.help.push(text!(
                "Haal `circle` weg, of leg met `consent` en `consent-on` vast hoe breed de naam bekend mag worden.",
                "Remove `circle`, or record with `consent` and `consent-on` how far the name may travel."
            ));
        }
    }
    named(subject, out);
}

fn statement(canvas: &Canvas, statement: &Statement, out: &mut Findings<'_>) {
    let (nl, en) = subject_of("uitspraak", "statement", statement);
    let Text { nl: reach_nl, en: reach_en } = asked::reach(AnyRecord::circle(statement));
    let message = match statement.consent {
        None => text!(
            "De {nl} {reach_nl}, maar er staat niet bij of de spreker dat goedvindt.",
            "The {en} {reach_en}, but it does not say whether the speaker agrees."
        ),
        Some(Consent::None) => text!(
            "De {nl} {reach_nl}, maar de spreker gaf daarvoor geen toestemming.",
            "The {en} {reach_en}, but the speaker did not consent to that."
        ),
        Some(Consent::Anonymous) if betrays(canvas, statement) => {
            let message = text!(
                "De spreker van de {nl} wil anoniem blijven, maar de groep noemt een functie of bedrijf.",
                "The speaker of the {en} wants to stay anonymous, but the group names a function or firm."
            );
            out.at(statement, "group", message).help.push(text!(
                "Noem in `group` alleen de soort spreker, zoals “mkb, klein”; of vraag toestemming en zet `consent = \"function\"`.",
                "Name only the sort of speaker in `group`, such as “SME, small”; or ask for consent and set `consent = \"function\"`."
            ));
            return;
        }
        Some(_) => return,
    };
    let finding = out.at(statement, "consent", message);
    keep_internal(statement, finding);
}

/// An objection with the party that made it, which no paper names as long as nobody knows whether it may.
fn objection(canvas: &Canvas, objection: &Objection, out: &mut Findings<'_>) {
    let named = objection.organisation.is_some() && objection.consent.is_none();
    if !named || is_published(canvas, &objection.evidence) {
        return;
    }
    let (nl, en) = subject_of("tegenargument", "objection", objection);
    let Text { nl: reach_nl, en: reach_en } = asked::reach(AnyRecord::circle(objection));
    let message = text!(
        "Het {nl} {reach_nl}, maar zonder de naam van wie het inbracht: er staat niet bij of die genoemd wil worden.",
        "The {en} {reach_en}, but without the name of who made it: it does not say whether they agree to be named."
    );
    let finding = out.at(objection, "organisation", message);
    finding.level = finding.level.min(Level::Warning);
    finding.help.push(text!(
        "Vraag het en zeg `consent = \"name\"` of `\"anonymous\"`. Stond het in een openbare bron, noem die dan met `evidence`, met haar `url`.",
        "Ask, and say `consent = \"name\"` or `\"anonymous\"`. If it was published, name that source with `evidence`, with its `url`."
    ));
}

fn quote(canvas: &Canvas, quote: &Quote, out: &mut Findings<'_>) {
    let (nl, en) = subject_of("citaat", "quote", quote);
    let circle = AnyRecord::circle(quote);
    let Text { nl: reach_nl, en: reach_en } = asked::reach(circle);
    let message = match quote.consent {
        None if is_published(canvas, &quote.evidence) => return,
        None => text!(
            "Het {nl} {reach_nl}, maar er staat niet bij of de spreker dat goedvindt.",
            "The {en} {reach_en}, but it does not say whether the speaker agrees."
        ),
        Some(Consent::None) => text!(
            "Het {nl} {reach_nl}, maar de spreker gaf daarvoor geen toestemming.",
            "The {en} {reach_en}, but the speaker did not consent to that."
        ),
        Some(Consent::Anonymous) => {
            let told =
                [("function", quote.function.is_some()), ("organisation", quote.organisation.is_some())];
            let Some((path, _)) = told.into_iter().find(|(_, told)| *told) else { return };
            let message = text!(
                "De spreker van het {nl} wil anoniem blijven, maar functie of organisatie staat erbij.",
                "The speaker of the {en} wants to stay anonymous, but function or organisation are given."
            );
            out.at(quote, path, message).help.push(text!(
                "Haal `function` en `organisation` weg; of vraag toestemming en zet `consent = \"function\"`.",
                "Remove `function` and `organisation`; or ask for consent and set `consent = \"function\"`."
            ));
            return;
        }
        Some(Consent::Name) => {
            let person = quote.person.as_deref().and_then(|id| canvas.person(id));
            let Some(person) = person.filter(|person| allows(person) < circle) else { return };
            let message = text!(
                "Het {nl} {reach_nl} met de naam van de spreker, maar die naam mag niet zo ver reizen.",
                "The {en} {reach_en} with the name of the speaker, but that name may not travel so far."
            );
            let label = person.place.at("consent");
            let finding = out.at(quote, "consent", message);
            finding
                .others
                .push(label.with(text!("zo ver reikt de toestemming", "this is how far consent goes")));
            finding.help.push(text!(
                "Zet `consent = \"function\"`, of vraag toestemming en leg die bij de persoon vast.",
                "Set `consent = \"function\"`, or ask for consent and record it with the person."
            ));
            return;
        }
        Some(Consent::Function) => return,
    };
    let finding = out.at(quote, "consent", message);
    finding.help.push(RULE.remedy.text());
    if quote.consent.is_none() {
        finding.help.push(text!(
            "Zijn de woorden al gepubliceerd? Noem dan met `evidence` die bron, met haar `url`.",
            "Were the words published already? Then name that source with `evidence`, with its `url`."
        ));
    }
    keep_internal(quote, finding);
}

/// A kind of record with its id: the message must not repeat what may not be told.
fn subject_of(nl: &str, en: &str, record: &dyn AnyRecord) -> (String, String) {
    let id = record.id().unwrap_or_else(|| "?".to_owned());
    (format!("{nl} `{id}`"), format!("{en} `{id}`"))
}

/// Offers to keep a record within the team.
fn keep_internal(record: &dyn AnyRecord, finding: &mut Finding) {
    let place = record.place();
    let edit = if place.has("circle") {
        let label = place.at("circle");
        Edit { source: label.source, span: label.span, replacement: "\"internal\"".to_owned() }
    } else {
        let span = (place.end, place.end);
        Edit { source: place.source, span, replacement: "circle = \"internal\"\n".to_owned() }
    };
    finding.fix = Some(Fix {
        title: text!("Houd het binnen het team", "Keep it within the team"),
        edits: vec![edit],
        certain: false,
    });
}

/// Texts that travel further than a person who is named in them.
fn named(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    if canvas.people.is_empty() {
        return;
    }
    for Walked { record, address, leaves, .. } in subject.records.iter() {
        if record.circle() <= Circle::Internal || record.kind() == "person" {
            continue;
        }
        for leaf in leaves {
            // this never leaves the team
            let inside = field::is_at(record.fields(), leaf.path, Word::Within(Circle::Internal));
            if inside || !matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain) {
                continue;
            }
            let text = text::spaced(leaf.text);
            let whose = |person: &&Person| allows(person) < record.circle() && tells_of(&text, person);
            let Some(person) = canvas.people.iter().find(whose) else { continue };
            let Text { nl, en } = asked::reach(record.circle());
            let message = text!(
                "`{address}` {nl}, maar noemt een persoon die niet zo breed genoemd wil worden.",
                "`{address}` {en}, but names a person who has not agreed to be named that widely."
            );
            let finding = out.at(*record, leaf.path, message);
            finding.others.push(person.place.header_label().with(text!("deze persoon", "this person")));
            finding.help.push(text!(
                "Noem alleen de functie, of vraag toestemming en leg die met `consent` bij de persoon vast.",
                "Name only the function, or ask for consent and record it with `consent` in the person."
            ));
        }
    }
}

/// Whether a text, with single spaces, holds the full name, the mail address or the telephone number of a person.
fn tells_of(text: &str, person: &Person) -> bool {
    // a first name alone may be anyone's, or a word
    let name = person.name.as_deref().map(str::trim).filter(|name| name.contains(' '));
    let exact = [name, person.mail.as_deref(), person.phone.as_deref()];
    exact
        .into_iter()
        .flatten()
        .map(str::trim)
        .any(|known| known.chars().count() >= 5 && has_words(text, known))
}
