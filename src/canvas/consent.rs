//! Consent: how far words and names of people may go, as the check tells it and every document keeps to it.

use super::Canvas;
use super::parties::Person;
use super::record::Record;
use super::support::Quote;
use super::value::{Circle, Prose, Ref, to};
use super::views::{Consent, Statement};

/// How far a person lets the name travel; who was not asked stays within the team.
pub fn allows(person: &Person) -> Circle {
    person.consent.unwrap_or(Circle::Internal)
}

/// Whether words may be on paper: whoever said them agreed, or had them published.
pub(super) fn may_be_quoted(canvas: &Canvas, quote: &Quote) -> bool {
    match quote.consent {
        None => is_published(canvas, &quote.evidence),
        Some(consent) => consent != Consent::None,
    }
}

/// Whether words were in the open already: a public source with an address holds them.
pub fn is_published(canvas: &Canvas, sources: &[Ref<to::Source>]) -> bool {
    let found = sources.iter().filter_map(|id| canvas.evidence(id));
    found.into_iter().any(|e| e.url.is_some() && e.circle() == Circle::Public)
}

/// Words for one person by function. Not those of whoever noted the words, such as an adviser.
const FUNCTIONS: &[&str] = &[
    "directeur",
    "directrice",
    "eigenaar",
    "eigenaresse",
    "oprichter",
    "oprichtster",
    "bestuurder",
    "voorzitter",
    "wethouder",
    "gedeputeerde",
    "burgemeester",
    "bedrijfsleider",
    "bedrijfsleidster",
    "voorzitster",
    "secretaris",
    "penningmeester",
    "rector",
    "decaan",
    "lector",
    "hoogleraar",
    "manager",
    "ceo",
    "dga",
    "director",
    "owner",
    "founder",
    "chair",
    "alderman",
    "mayor",
];

/// What comes before whoever noted the words, such as an adviser.
const NOTED: &[&str] = &[
    "weergegeven door",
    "opgetekend door",
    "genoteerd door",
    "verwoord door",
    "as reported by",
    "as noted by",
    "noted by",
    "recorded by",
];

/// Whether the group of a speaker names one by function, or names a party, body, initiative or person.
pub fn betrays(canvas: &Canvas, statement: &Statement) -> bool {
    let Some(group) = &statement.group else { return false };
    let single = canvas.actors.iter().filter(|a| a.group != Some(true));
    let parties = single.filter_map(|a| a.name.as_ref());
    let parties = parties.chain(canvas.bodies.iter().filter_map(|b| b.name.as_ref()));
    let parties = parties.chain(canvas.initiatives.iter().filter_map(|i| i.name.as_ref()));
    let names: Vec<String> = parties
        .flat_map(Prose::all)
        .map(|(_, name)| name)
        .chain(canvas.people.iter().filter_map(|person| person.name.as_deref()))
        .map(|name| name.trim().to_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    group.all().into_iter().any(|(_, text)| {
        let text = text.to_lowercase();
        let end = NOTED.iter().filter_map(|words| text.find(words)).min().unwrap_or(text.len());
        let speaker = &text[..end];
        let function = |word: &str| FUNCTIONS.contains(&word);
        speaker.split(|c: char| !c.is_alphanumeric()).any(function)
            || names.iter().any(|name| has_words(speaker, name))
    })
}

/// Whether a text holds some words as whole words.
pub fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}
