//! `hidden-characters`: a character in a text that nobody sees, or an accent apart from its letter.

use std::cell::LazyCell;

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, lookup, words};
use crate::canvas::AnyRecord;
use crate::canvas::walk::{Leaf, LeafKind};
use crate::diagnostic::{Fix, Level};
use crate::font;
use crate::text;
use crate::text::{Hidden, Say, Text, composed, crowded, hidden, is_plain};

/// The rule.
pub const RULE: Rule = Rule {
    name: "hidden-characters",
    detects: Say {
        nl: "Een tekst bevat een teken dat niemand ziet: een teken zonder breedte, een teken dat de leesrichting omkeert, een stuurteken of een teken dat elk lettertype anders toont; of een letter en haar accent zijn twee losse tekens, of een letter heeft meer accenten dan iemand leest.",
        en: "A text holds a character that nobody sees: one without width, one that turns the direction of reading, a control character, or one that each typeface shows differently; or a letter and its accent are two separate characters, or a letter has more accents than anyone reads.",
    },
    why: Say {
        nl: "Wat niemand ziet, komt wel in het document: zoeken vindt het woord niet, en een omgekeerde leesrichting laat iets anders lezen dan er staat.",
        en: "What nobody sees does get into the document: a search does not find the word, and a turned direction shows something else than what is there.",
    },
    remedy: Say {
        nl: "Haal het teken weg en typ de tekst op die plek opnieuw.",
        en: "Take the character out, and type the text there anew.",
    },
    origin: Say {
        nl: "Teksten worden geplakt uit Word, Excel en van webpagina's, en brengen mee wat daar onzichtbaar stond.",
        en: "Texts are pasted from Word, Excel and web pages, and bring along what was invisible there.",
    },
    levels: Levels::new("WWWWWW"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("hidden_characters.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} teksten bevatten een teken dat niemand ziet.", "{n} texts hold a character that nobody sees.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for Walked { record, leaves, .. } in subject.records.iter() {
        let record = *record;
        let name = LazyCell::new(|| words::record(subject.canvas, record));
        for leaf in leaves {
            // ids and references are not text: other rules look at them
            let is_text = matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain | LeafKind::Period);
            if !is_text || leaf.path == "id" || is_plain(leaf.text) {
                continue;
            }
            let found = unseen(leaf.text);
            if let Some((c, why)) = found {
                let finding = out.at(record, leaf.path, message(&name, c, why));
                finding.fix = removal(record, leaf);
            } else if let Some(crowd) = crowded(leaf.text) {
                out.at(record, leaf.path, too_many(&name, crowd));
            } else if let Some(whole) = composed(leaf.text).filter(|whole| merges(whole, leaf.text)) {
                let (nl, en) = (&name.nl, &name.en);
                let message = text!(
                    "In de tekst van {nl} zijn een letter en haar accent twee losse tekens.",
                    "In the text of {en} a letter and its accent are two separate characters."
                );
                let finding = out.at(record, leaf.path, message);
                finding.level = finding.level.min(Level::Info);
                finding.help.push(text!(
                    "Het ziet er hetzelfde uit, maar zoeken en vergelijken slaan het over; typ de letter met accent opnieuw.",
                    "It looks the same, but searching and comparing pass it over; type the letter with its accent anew."
                ));
                let title = text!("Maak er één teken van", "Make it one character");
                finding.fix = lookup::retyped(record, leaf, &whole, title, true);
            }
        }
    }
}

/// Whether characters became one: a sign that merely has an older twin, such as that of the ohm, is no slip.
fn merges(whole: &str, text: &str) -> bool {
    whole.chars().count() < text.chars().count()
}

/// The hidden character of a text that weighs most, and why it is hidden.
fn unseen(text: &str) -> Option<(char, Hidden)> {
    let weight = |why: &Hidden| match why {
        Hidden::Direction => 0,
        Hidden::Control => 1,
        Hidden::Private => 2,
        Hidden::Line => 3,
        Hidden::Width => 4,
    };
    of(text).min_by_key(|(_, why)| weight(why))
}

/// The characters of a text, each with why it is hidden, if it is. What joins or colours an emoji is a part of it, and
/// that is reported already.
fn told(text: &str) -> impl Iterator<Item = (char, Option<Hidden>)> {
    let mut in_emoji = false;
    text.chars().map(move |c| {
        let why = hidden(c);
        if why.is_none() {
            in_emoji = !font::printable(c);
        }
        (c, why.filter(|why| !(in_emoji && *why == Hidden::Width)))
    })
}

/// The hidden characters of a text.
fn of(text: &str) -> impl Iterator<Item = (char, Hidden)> {
    told(text).filter_map(|(c, why)| Some((c, why?)))
}

fn message(name: &Text, c: char, why: Hidden) -> Text {
    let (nl, en, code) = (&name.nl, &name.en, u32::from(c));
    match why {
        Hidden::Width => text!(
            "In de tekst van {nl} staat een teken zonder breedte, dat niemand ziet (U+{code:04X}).",
            "The text of {en} holds a character without width, which nobody sees (U+{code:04X})."
        ),
        Hidden::Direction => text!(
            "In de tekst van {nl} staat een teken dat de leesrichting verandert (U+{code:04X}): men leest dan iets anders dan er staat.",
            "The text of {en} holds a character that changes the direction of reading (U+{code:04X}): people then read something else than what is there."
        ),
        Hidden::Line => text!(
            "In de tekst van {nl} staat een regeleinde dat niet elk programma kent (U+{code:04X}).",
            "The text of {en} holds a line break that not every program knows (U+{code:04X})."
        ),
        Hidden::Control => text!(
            "In de tekst van {nl} staat een stuurteken (U+{code:04X}).",
            "The text of {en} holds a control character (U+{code:04X})."
        ),
        Hidden::Private => text!(
            "In de tekst van {nl} staat een teken dat elk lettertype anders toont (U+{code:04X}), zoals een opsommingsteken uit Word.",
            "The text of {en} holds a character that each typeface shows differently (U+{code:04X}), such as a bullet from Word."
        ),
    }
}

/// What is said of accents on one letter, or hyphens for the end of a line in one word, that nobody can read.
fn too_many(name: &Text, (number, accents): (usize, bool)) -> Text {
    let (nl, en) = (&name.nl, &name.en);
    if accents {
        return text!(
            "In de tekst van {nl} heeft één letter {number} accenten; de PDF drukt er niet meer dan vijf.",
            "In the text of {en} one letter has {number} accents; the PDF prints no more than five."
        );
    }
    text!(
        "In de tekst van {nl} heeft één woord {number} onzichtbare afbreekstreepjes; de PDF gebruikt er niet meer dan zestig.",
        "In the text of {en} one word has {number} hidden hyphens for the end of a line; the PDF uses no more than sixty."
    )
}

/// The text without its hidden characters; certain where nothing changes for the eye.
fn removal(record: &dyn AnyRecord, leaf: Leaf<'_>) -> Option<Fix> {
    // a bullet or arrow stood for something: a person must say what
    if of(leaf.text).any(|(_, why)| why == Hidden::Private) {
        return None;
    }
    let certain = of(leaf.text).all(|(c, _)| matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}'));
    let cleaned: String = told(leaf.text)
        .filter_map(|(c, why)| match why {
            None => Some(c),
            Some(Hidden::Line) => Some(' '),
            Some(_) => None,
        })
        .collect();
    let cleaned = composed(&cleaned).unwrap_or(cleaned);
    lookup::retyped(
        record,
        leaf,
        &cleaned,
        text!("Haal de onzichtbare tekens weg", "Take out the hidden characters"),
        certain,
    )
}
