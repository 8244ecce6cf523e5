//! `vague-quantity`: a text that claims much and says no number.

use std::sync::OnceLock;

use super::super::lexicon::Lexicon;
use super::super::{Findings, Levels, Rule, Scope, Subject, lists, numbers, passages};
use crate::canvas::Canvas;
use crate::canvas::record::Record;
use crate::canvas::support::Proposition;
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "vague-quantity",
    detects: Say {
        nl: "Een bewering zegt “veel”, “forse”, “diverse”, “aanzienlijk” of iets dergelijks zonder een getal in die zin of de volgende. Uitspraken, citaten, ideeën, tegenargumenten, doelen, vragen en wat tussen aanhalingstekens staat, tellen niet mee, netzomin als wat “volgens” een ander zo is.",
        en: "A claim says “many”, “various”, “considerable”, “significant” or the like without a number in that sentence or the next. Statements, quotes, ideas, objections, goals, questions and what stands between quotation marks do not count, nor does what is so “according to” someone else.",
    },
    why: Say {
        nl: "Lof is geen informatie. Wie moet kiezen, wil weten hoeveel, en sinds wanneer.",
        en: "Praise is not information. Whoever has to choose wants to know how much, and since when.",
    },
    remedy: Say {
        nl: "Noem het getal, met de bron als `[[fact]]`, of laat het woord weg.",
        en: "Say the number, with its source as a `[[fact]]`, or leave the word out.",
    },
    origin: Say {
        nl: "Twente, 2012: “een forse groei van het kennisintensieve bedrijfsleven”; Achterhoek: “een aanzienlijk aandeel werkgelegenheid”. Beide zonder cijfer.",
        en: "Twente, 2012: “a strong growth of knowledge-intensive business”; Achterhoek: “a considerable share of employment”. Both without a figure.",
    },
    levels: Levels::new("--III-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("vague_quantity.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} beweringen zeggen “veel” of iets dergelijks, zonder getal.",
        "{n} claims say “many” or the like, without a number."
    )
}

/// Fields in which something is claimed to be so.
const CLAIMS: &[(&str, &[&str])] = &[
    ("canvas", &["focus.not-chosen.reason"]),
    ("actor", &["note"]),
    ("body", &["note"]),
    ("meeting", &["core", "doubts", "note"]),
    ("initiative", &["level", "judgement.reason", "note"]),
    ("relation", &["result", "note"]),
    ("event", &["what", "note"]),
    ("assessment", &["note"]),
    ("session", &["outcome", "note"]),
    ("wave", &["note"]),
    ("fact", &["what", "note"]),
    ("measure", &["text", "status-note", "note"]),
    ("decision", &["reason", "options.pro", "options.con", "note"]),
    (Proposition::KIND, &["core", "values.value", "pillars.text", "pillars.proof", "note"]),
    ("result", &["what", "note"]),
    ("opportunity", &["text", "note"]),
    ("challenge", &["text", "note"]),
    ("review", &["text", "adjusted", "note"]),
];

/// The words of one language.
struct Words {
    vague: Lexicon<&'static [&'static str]>,
    numerals: Lexicon<()>,
    /// Words by which a sentence says that it repeats someone.
    reported: Lexicon<()>,
}

fn words(lang: Lang) -> &'static Words {
    static WORDS: [OnceLock<Words>; 2] = [OnceLock::new(), OnceLock::new()];
    let reported: &[&str] = match lang {
        Lang::Nl => &["volgens", "naar eigen zeggen", "de bron"],
        Lang::En => &["according to", "in their own words", "the source"],
    };
    WORDS[lang as usize].get_or_init(|| Words {
        vague: Lexicon::new(lists::vague(lang).iter().copied()),
        numerals: Lexicon::new(lists::numerals(lang).map(|word| (word, ()))),
        reported: Lexicon::new(reported.iter().map(|word| (word, ()))),
    })
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for passage in passages::own(subject) {
        let claims = CLAIMS.iter().find(|(kind, _)| *kind == passage.record.kind());
        if !claims.is_some_and(|(_, fields)| fields.contains(&&*passage.field()))
            || has_figure(canvas, &passage)
        {
            continue;
        }
        let Some(word) = vague(passage.text, passage.lang) else { continue };
        let message = text!(
            "“{word}” zegt niet hoeveel, en er staat geen getal bij.",
            "“{word}” does not say how much, and there is no number with it."
        );
        out.at(passage.record, passage.path, message);
    }
}

/// Whether a text belongs to a fact that has its figure.
fn has_figure(canvas: &Canvas, passage: &passages::Passage<'_>) -> bool {
    let here =
        |fact: &&crate::canvas::evidence::Fact| std::ptr::eq(Record::place(*fact), passage.record.place());
    passage.record.kind() == "fact" && canvas.facts.iter().find(here).is_some_and(|fact| fact.value.is_some())
}

/// The first word of a text that claims a quantity, with no number in its sentence or the next.
fn vague(text: &str, lang: Lang) -> Option<String> {
    let words = words(lang);
    if words.vague.find(text).is_empty() {
        return None;
    }
    let text = passages::unquoted(text);
    let sentences = passages::sentences(&text);
    let counts =
        |sentence: &&str| !numbers::figures(sentence).is_empty() || !words.numerals.find(sentence).is_empty();
    for (n, sentence) in sentences.iter().enumerate() {
        // what stands before a colon or semicolon belongs to it
        let before = sentences[..n].iter().rev().take_while(|part| part.ends_with([':', ';']));
        let near = before.chain(&sentences[n..sentences.len().min(n + 2)]).any(counts);
        if near || sentence.ends_with('?') || !words.reported.find(sentence).is_empty() {
            continue;
        }
        let hit = words.vague.find(sentence).into_iter().find(|hit| {
            let before = sentence[..hit.at].trim_end().rsplit(|c: char| !c.is_alphanumeric()).next();
            !hit.entry.contains(&before.unwrap_or_default().to_lowercase().as_str())
        });
        if let Some(hit) = hit {
            return Some(hit.words.to_owned());
        }
    }
    None
}
