//! Source marks: which records a document refers to, and how each is described in the list of sources.

use super::format::Format;
use super::words::{Arg, Words};
use crate::canvas::Canvas;
use crate::canvas::value::Prose;
use crate::markup::{address, escaped};
use crate::text::{Lang, Text};

/// Whether an id can name a source mark in Markdown.
pub fn is_slug(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Adds to Markdown the definitions of the marks that it uses; a mark of something that is not there is taken out.
///
/// # Errors
/// A word that the list needs is not there.
pub fn define(markdown: &str, canvas: &Canvas, format: &Format, words: &Words) -> Result<String, Text> {
    let mut text = String::with_capacity(markdown.len());
    let mut used: Vec<String> = Vec::new();
    let mut definitions = String::new();
    let mut rest = markdown;
    while let Some(at) = rest.find("[^") {
        // what a user wrote has a backslash before its bracket, which is not itself behind a backslash
        let backslashes = rest[..at].bytes().rev().take_while(|b| *b == b'\\').count();
        let id = rest[at + 2..].split_once(']').map_or("", |(id, _)| id);
        if backslashes % 2 == 1 || !is_slug(id) {
            text.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        }
        let end = at + 2 + id.len();
        text.push_str(&rest[..at]);
        for id in &origins(id, canvas) {
            let mark = format!("[^{id}]");
            if text.ends_with(&mark) {
                continue;
            }
            if !used.contains(id) {
                let Some(definition) = describe(id, canvas, format, words)? else { continue };
                definitions.push_str(&format!("{mark}: {definition}\n"));
                used.push(id.clone());
            }
            text.push_str(&mark);
        }
        rest = &rest[end + 1..];
    }
    text.push_str(rest);
    if !definitions.is_empty() {
        text.truncate(text.trim_end().len());
        text.push_str("\n\n");
        text.push_str(&definitions);
    }
    Ok(text)
}

/// What a mark leads to: a fact is no source, but has some.
fn origins(id: &str, canvas: &Canvas) -> Vec<String> {
    match canvas.fact(id) {
        Some(fact) => fact.evidence.iter().map(|id| id.0.clone()).filter(|id| is_slug(id)).collect(),
        None => vec![id.to_owned()],
    }
}

/// One entry of the list: source, publisher, date, address.
fn describe(id: &str, canvas: &Canvas, format: &Format, words: &Words) -> Result<Option<String>, Text> {
    let (lang, own) = (format.lang(), canvas.lang());
    let named = |record: Option<&str>| record == Some(id);
    if let Some(evidence) = canvas.evidence.iter().find(|e| named(e.id.as_deref())) {
        // more follows on what may be written as a sentence
        let passage = |text: &Prose, want: Lang, own: Lang| {
            let text = passage(text, want, own).replace(".</span>", "</span>");
            text.strip_suffix('.').unwrap_or(&text).to_owned()
        };
        let title = evidence.source.as_ref().map(|text| passage(text, lang, own)).unwrap_or_default();
        // of one that bears a date nobody asks when it was read
        let read =
            evidence.read_on.filter(|_| evidence.date.as_ref().is_none_or(|date| date.range.is_none()));
        let read = read.map(|day| ("date".to_owned(), Arg::Text(format.date(day.0))));
        let read = read.map(|day| words.get("source-read", &[day])).transpose()?.map(|text| escaped(&text));
        let parts: Vec<String> = [
            evidence.source.as_ref().map(|text| passage(text, lang, own)),
            evidence
                .publisher
                .as_ref()
                .map(|text| passage(text, lang, own))
                .filter(|name| !title.contains(name)),
            // many sources have their date in their title
            evidence
                .date
                .as_ref()
                .map(|date| escaped(&format.period(&date.words)))
                .filter(|date| !title.contains(date.as_str())),
            evidence.url.as_deref().and_then(address),
            read,
        ]
        .into_iter()
        .flatten()
        .collect();
        let parts = if parts.is_empty() { vec![escaped(id)] } else { parts };
        return Ok(Some(format!("{}.", parts.join(", ").trim_end_matches('.'))));
    }
    if let Some(wave) = canvas.waves.iter().find(|w| named(w.id.as_deref())) {
        let date = wave.until.or(wave.from).map(|day| format.date(day.0));
        let args = [
            ("n".to_owned(), Arg::Number(wave.n.unwrap_or(0) as f64)),
            ("date".to_owned(), Arg::Text(date.unwrap_or_else(|| "-".to_owned()))),
        ];
        let key = if wave.n.is_some() { "source-wave" } else { "source-wave-uncounted" };
        return words.get(key, &args).map(|text| Some(escaped(&text)));
    }
    if let Some(session) = canvas.sessions.iter().find(|s| named(s.id.as_deref())) {
        let date = session.date.as_ref().map_or_else(|| "-".to_owned(), |d| format.period(&d.words));
        return words
            .get("source-session", &[("date".to_owned(), Arg::Text(date))])
            .map(|text| Some(escaped(&text)));
    }
    Ok(None)
}

/// A text in the reader's language, or marked as a passage in another.
pub fn passage(text: &Prose, want: Lang, own: Lang) -> String {
    let (text, lang) = text.get(want, own);
    let escaped = escaped(text);
    if lang == want { escaped } else { format!("<span lang=\"{lang}\">{escaped}</span>") }
}
