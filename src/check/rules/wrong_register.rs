//! `wrong-register`: texts that read hard: long sentences, stacked passives, office words, and foreign notation.

use std::cell::LazyCell;
use std::sync::OnceLock;

use super::super::lexicon::{self, Lexicon};
use super::super::passages::{self, Passage};
use super::super::proper::Names;
use super::super::{Findings, Levels, Rule, Scope, Subject, lists, notation, words};
use crate::diagnostic::Finding;
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "wrong-register",
    detects: Say {
        nl: "Een zin telt meer dan vijfentwintig woorden of stapelt drie lijdende vormen; een tekst gebruikt ambtelijke of modieuze woorden waar een gewoon woord voor is; of een getal of datum is genoteerd als in een andere taal (“10,000” of “5/5/2024”). Elk soort wordt één keer gemeld, met alle plaatsen. Namen, citaten, uitspraken, beleidsteksten, besluiten en definities tellen niet mee. De regel zegt niets over een taalniveau.",
        en: "A sentence has more than twenty-five words or stacks three passives; a text uses bureaucratic or fashionable words where a plain word says the same; or a number or date is written as in another language (“10.000” or “5/5/2024”). Each kind is reported once, with all its places. Names, quotes, statements, policy texts, decisions and definitions do not count. The rule says nothing of a level of language.",
    },
    why: Say {
        nl: "Een bestuurder heeft vier minuten voor twee bladzijden. Wat twee keer gelezen moet worden, wordt overgeslagen.",
        en: "A member of the steering group has four minutes for two pages. What must be read twice is skipped.",
    },
    remedy: Say {
        nl: "Schrijf korter, zeg wie wat doet en kies het gewone woord.",
        en: "Write shorter, say who does what and choose the plain word.",
    },
    origin: Say {
        nl: "Achterhoek: “ook voor een leek begrijpelijk”. De richtlijn van de Rijksoverheid zegt: kort, actief en met bekende woorden.",
        en: "Achterhoek: “understandable to a layman too”. The guideline of the Dutch government says: short, active and in known words.",
    },
    levels: Levels::new("--III-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["sentence-words", "sentence-passives"],
    many: None,
    examples: include_str!("wrong_register.toml"),
    check,
};

/// Fields whose wording is fixed elsewhere, or that must say all in one sentence.
const FORMAL: &[(&str, &str)] = &[
    ("canvas", "focus.definition"),
    ("decision", "asked"),
    ("decision", "needs.what"),
    ("fact", "definition"),
    ("term", "meaning"),
];

/// As many words as a message lists.
const LISTED: usize = 5;

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let mut passages = passages::own(subject);
    passages.retain(|p| !FORMAL.iter().any(|(kind, field)| *kind == p.record.kind() && *field == p.field()));
    long(subject, &passages, out);
    passive(subject, &passages, out);
    jargon(subject, &passages, out);
    foreign(&passages, out);
}

/// Reports one kind of fault at all its places.
fn told<'o>(
    out: &'o mut Findings<'_>,
    kind: &str,
    places: Vec<(&Passage<'_>, Text)>,
    message: Text,
) -> Option<&'o mut Finding> {
    let mut labels =
        places.iter().map(|(passage, words)| passage.record.place().at(passage.path).with(words.clone()));
    let (first, _) = places.first()?;
    let finding = out.at(first.record, first.path, message);
    finding.primary = labels.next();
    finding.others.extend(labels);
    // about the whole canvas: that of its first place would change when that is mended
    finding.address = format!("canvas.{kind}");
    Some(finding)
}

/// Sentences that are too long.
fn long(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let most = usize::try_from(subject.settings().sentence_words).unwrap_or(usize::MAX);
    let mut sentences = 0;
    let mut places = Vec::new();
    for passage in passages.iter().filter(|p| may_have(p.text, most) && length(p.text) > most) {
        let lengths = passages::sentences(passage.text).into_iter().map(length).filter(|n| *n > most);
        let lengths: Vec<usize> = lengths.collect();
        let Some(longest) = lengths.iter().max() else { continue };
        sentences += lengths.len();
        places.push((passage, text!("een zin van {longest} woorden", "a sentence of {longest} words")));
    }
    let message = match sentences {
        1 => text!("Eén zin telt meer dan {most} woorden.", "One sentence has more than {most} words."),
        n => {
            text!("{n} zinnen tellen meer dan {most} woorden.", "{n} sentences have more than {most} words.")
        }
    };
    if let Some(finding) = told(out, "long-sentences", places, message) {
        finding.help.push(text!(
            "Knip de zin in tweeën, of laat een bijzin weg.",
            "Cut the sentence in two, or leave out a clause."
        ));
    }
}

/// Whether so many words fit into a text at all: each takes a letter and a space.
fn may_have(text: &str, words: usize) -> bool {
    text.len() >= words.saturating_mul(2).saturating_sub(1)
}

/// How many words a sentence has.
fn length(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Sentences in which passives are stacked.
fn passive(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let enough = usize::try_from(subject.settings().sentence_passives).unwrap_or(usize::MAX);
    let mut places = Vec::new();
    let may_have = |p: &&Passage<'_>| {
        may_have(p.text, enough.saturating_mul(2)) && auxiliaries(p.text, p.lang) >= enough
    };
    for passage in passages.iter().filter(may_have) {
        let text = passages::unquoted(passage.text);
        let counts = passages::sentences(&text).into_iter().map(|sentence| passives(sentence, passage.lang));
        if let Some(n) = counts.max().filter(|n| *n >= enough) {
            places.push((passage, text!("{n} lijdende vormen in één zin", "{n} passives in one sentence")));
        }
    }
    let message = match places.len() {
        1 => text!(
            "In één tekst stapelt een zin lijdende vormen: wie wat doet, is niet te zien.",
            "In one text a sentence stacks passives: who does what cannot be seen."
        ),
        n => text!(
            "In {n} teksten stapelt een zin lijdende vormen: wie wat doet, is niet te zien.",
            "In {n} texts a sentence stacks passives: who does what cannot be seen."
        ),
    };
    if let Some(finding) = told(out, "passive-sentences", places, message) {
        finding.help.push(text!(
            "Zeg wie het doet: “de gemeente beoordeelt de aanvraag” in plaats van “de aanvraag wordt beoordeeld”.",
            "Say who does it: “the municipality assesses the application” instead of “the application is assessed”."
        ));
    }
}

/// How many passives a sentence has, counted on the low side.
fn passives(sentence: &str, lang: Lang) -> usize {
    let lower = sentence.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let of = |is: fn(&str) -> bool| words.iter().filter(|word| is(word)).count();
    match lang {
        Lang::Nl => of(becomes).min(of(is_participle)),
        // close behind: "is in use and helped" has none
        Lang::En => words
            .windows(2)
            .enumerate()
            .filter(|(n, pair)| {
                let next = if pair[1].ends_with("ly") { words.get(n + 2) } else { Some(&pair[1]) };
                is_to_be(pair[0]) && next.is_some_and(|word| is_past(word))
            })
            .count(),
    }
}

/// How many words that make a passive are in a text.
fn auxiliaries(text: &str, lang: Lang) -> usize {
    let is = match lang {
        Lang::Nl => becomes,
        Lang::En => is_to_be,
    };
    // few words are of their length and begin as they do
    let begins = |word: &str| matches!(word.as_bytes()[0].to_ascii_lowercase(), b'a' | b'b' | b'i' | b'w');
    let some = lexicon::words(text).filter(|(_, word)| word.len() <= LONGEST_AUXILIARY && begins(word));
    some.filter(|(_, word)| is(&word.to_ascii_lowercase())).count()
}

/// Bytes of the longest word that makes a passive: "werden", "worden".
const LONGEST_AUXILIARY: usize = 6;

fn becomes(word: &str) -> bool {
    matches!(word, "wordt" | "worden" | "werd" | "werden")
}

fn is_participle(word: &str) -> bool {
    let begins = ["ge", "be", "ver", "ont", "her", "er"].iter().any(|prefix| word.starts_with(prefix));
    let split = [
        "aange", "afge", "doorge", "inge", "opge", "uitge", "vastge", "voorge", "toege", "samenge", "overge",
    ];
    (begins || split.iter().any(|prefix| word.starts_with(prefix)))
        && word.chars().count() > 5
        && word.ends_with(['d', 't', 'n'])
}

fn is_to_be(word: &str) -> bool {
    matches!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being")
}

fn is_past(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "brought", "built", "chosen", "done", "drawn", "found", "given", "held", "kept", "known", "left",
        "made", "paid", "put", "seen", "sent", "set", "shown", "sold", "spent", "taken", "told", "written",
    ];
    (word.len() > 4 && word.ends_with("ed")) || IRREGULAR.contains(&word)
}

/// The words to avoid in one language, each with the plain one.
fn list(lang: Lang) -> &'static Lexicon<&'static str> {
    static LISTS: [OnceLock<Lexicon<&str>>; 2] = [OnceLock::new(), OnceLock::new()];
    LISTS[lang as usize].get_or_init(|| Lexicon::new(lists::jargon(lang).iter().copied()))
}

/// Words of the office or of the day, unless the glossary has them.
fn jargon(subject: &Subject<'_>, passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let names = LazyCell::new(|| Names::of(subject));
    let terms = subject.canvas.terms.iter().filter_map(|term| term.term.as_ref());
    let explained: Vec<String> =
        terms.flat_map(|term| term.all()).map(|(_, text)| text.to_lowercase()).collect();
    let mut places = Vec::new();
    let mut all: Vec<Text> = Vec::new();
    for passage in passages {
        let text = passages::unquoted(passage.text);
        let mut here: Vec<String> = Vec::new();
        for hit in list(passage.lang).find(&text) {
            let word = hit.words.to_lowercase();
            let shown = format!("“{word}”: {}", hit.entry);
            let in_name = || names.hold(&text, hit.at, hit.end());
            if explained.contains(&word) || here.contains(&shown) || in_name() {
                continue;
            }
            here.push(shown);
            let quoted = format!("“{word}”");
            let quoted = Text::new(quoted.clone(), quoted);
            if !all.contains(&quoted) {
                all.push(quoted);
            }
        }
        if !here.is_empty() {
            let here = here.join("; ");
            places.push((passage, Text::new(here.clone(), here)));
        }
    }
    let Text { nl, en } = listed(all);
    let message = text!("Voor {nl} bestaat een gewoon woord.", "There is a plain word for {en}.");
    if let Some(finding) = told(out, "jargon", places, message) {
        finding.help.push(text!(
            "Kies het gewone woord; bij elke plaats staat er een. Is het woord nodig, leg het dan uit met een `[[term]]`.",
            "Choose the plain word; each place shows one. If the word is needed, explain it with a `[[term]]`."
        ));
    }
}

/// Numbers and dates as another language writes them.
fn foreign(passages: &[Passage<'_>], out: &mut Findings<'_>) {
    let mut places = Vec::new();
    let mut all: Vec<Text> = Vec::new();
    let mut edits = Vec::new();
    for passage in passages {
        let found = notation::foreign(passage.text, passage.lang);
        if found.is_empty() {
            continue;
        }
        let mut rewritten = passage.text.to_owned();
        for slip in found.iter().rev() {
            if let Some(better) = &slip.better {
                rewritten.replace_range(slip.at..slip.at + slip.words.len(), better);
            }
        }
        if rewritten != passage.text
            && let Some(fix) =
                passage.rewritten(text!("Pas de notatie aan", "Change the notation"), &rewritten)
        {
            edits.extend(fix.edits);
        }
        let here: Vec<Text> = found
            .iter()
            .map(|slip| {
                let (words, better) = (slip.words, slip.better.as_deref());
                match better {
                    Some(better) => text!("“{words}”: {better}", "“{words}”: {better}"),
                    None => text!("“{words}”: de maand als woord", "“{words}”: the month as a word"),
                }
            })
            .collect();
        all.extend(
            found.iter().map(|slip| Text::new(format!("“{}”", slip.words), format!("“{}”", slip.words))),
        );
        places.push((passage, words::list(&here)));
    }
    let Text { nl, en } = listed(all);
    let message = text!(
        "De notatie van {nl} past niet bij de taal van de tekst.",
        "The notation of {en} does not fit the language of the text."
    );
    if let Some(finding) = told(out, "notation", places, message) {
        finding.help.push(text!(
            "Schrijf in het Nederlands 10.000 en 2,5%, in het Engels 10,000 en 2.5%, en in beide de maand als woord.",
            "Write 10.000 and 2,5% in Dutch, 10,000 and 2.5% in English, and in both the month as a word."
        ));
        if !edits.is_empty() {
            let title = text!("Pas de notatie aan", "Change the notation");
            finding.fix = Some(crate::diagnostic::Fix { title, edits, certain: false });
        }
    }
}

/// The first of many, and that there are others.
fn listed(mut all: Vec<Text>) -> Text {
    if all.len() > LISTED {
        all.truncate(LISTED);
        all.push(text!("andere", "others"));
    }
    words::list(&all)
}
