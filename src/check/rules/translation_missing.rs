//! `translation-missing`: a text for readers that is not there in a language that the canvas promises.

use super::super::{Findings, Levels, Rule, Scope, Subject, passages, words};
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "translation-missing",
    detects: Say {
        nl: "Het canvas noemt meer dan één taal (`languages`), en een tekst die gedrukt wordt, staat er niet in al die talen. Namen, citaten, uitspraken, titels van bronnen en wat intern blijft, tellen niet mee.",
        en: "The canvas names more than one language (`languages`), and a text that is printed is not there in each of them. Names, quotes, statements, titles of sources and what stays internal do not count.",
    },
    why: Say {
        nl: "De tekst wordt wel gedrukt, als passage in de andere taal. Een lezer over de grens houdt dan een half document over.",
        en: "The text is still printed, as a passage in the other language. That leaves a reader across the border with half a paper.",
    },
    remedy: Say {
        nl: "Schrijf de tekst per taal, `{ nl = \"…\", en = \"…\" }`, of noem onder `[canvas]` één taal.",
        en: "Write the text per language, `{ nl = \"…\", en = \"…\" }`, or name one language under `[canvas]`.",
    },
    origin: Say {
        nl: "Twente, 2012: de sectoren heten in een Nederlandse tekst “Healthcare” en “Building & Construction”.",
        en: "Twente, 2012: in a Dutch text the sectors are called “Healthcare” and “Building & Construction”.",
    },
    levels: Levels::new("--III-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("translation_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} teksten staan er niet in alle talen van het canvas.",
        "{n} texts are not there in all languages of the canvas."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let asked = canvas.languages();
    if asked.len() < 2 {
        return;
    }
    let passages = passages::own(subject);
    let same = |one: &passages::Passage<'_>, other: &passages::Passage<'_>| {
        std::ptr::eq(one.record.place(), other.record.place()) && one.whole() == other.whole()
    };
    for texts in passages.chunk_by(same) {
        let Some(text) = texts.first().filter(|text| is_text(text.text)) else { continue };
        for lang in asked.iter().filter(|lang| texts.iter().all(|text| text.lang != **lang)) {
            let short = words::short(text.text);
            let Say { nl, en } = name(*lang);
            let message = text!("“{short}” is er niet in het {nl}.", "“{short}” is not there in {en}.");
            out.at(text.record, text.whole(), message);
        }
    }
}

const fn name(lang: Lang) -> Say {
    match lang {
        Lang::Nl => Say { nl: "Nederlands", en: "Dutch" },
        Lang::En => Say { nl: "Engels", en: "English" },
    }
}

/// Whether there is something to translate: "%", "€", "TRL" and "CO2" are the same everywhere.
fn is_text(text: &str) -> bool {
    text.chars().any(char::is_lowercase)
}
