//! Finds what is asked for: by its name, its Dutch name or a synonym, with the path of a field or without.

use std::sync::OnceLock;

use super::fields::Told;
use super::{Row, Subject, Term, fields};
use crate::canvas::declared;
use crate::canvas::head::Head;
use crate::canvas::record::Record;
use crate::text;
use crate::text::Text;

/// A name as it is compared: `[[Partij]]`, `as_of` and `eerste klant` are `partij`, `as-of` and `eerste-klant`.
fn plain(name: &str) -> String {
    let name = name.trim().trim_matches(['[', ']', '`', '"', '\'']);
    text::lower(name).replace(['_', ' '], "-").replace('é', "e")
}

/// Whether a term bears a name.
fn is_called(term: &Term, name: &str) -> bool {
    [&term.name, &term.dutch].into_iter().chain(&term.also).any(|known| plain(known) == name)
}

/// All that bears a name, listed terms first, then fields, then values.
pub fn find(name: &str, all: &[Term]) -> Vec<Term> {
    let name = plain(name);
    let mut found: Vec<Term> = all.iter().filter(|term| is_called(term, &name)).cloned().collect();
    match name.split_once('.') {
        Some((kind, path)) => found.extend(of_kind(kind, path, all)),
        None => {
            found.extend(everywhere(&name));
            found.extend(value(&name));
        }
    }
    found
}

/// What declarations say of all fields.
fn told() -> &'static [Told] {
    static TOLD: OnceLock<Vec<Told>> = OnceLock::new();
    TOLD.get_or_init(|| declared::kinds().iter().flat_map(fields::of).collect())
}

/// A field of a kind; both may be named in either language.
fn of_kind(kind: &str, path: &str, all: &[Term]) -> Vec<Term> {
    let kinds: Vec<&str> = all
        .iter()
        .filter(|term| matches!(term.subject, Subject::Kind(_)) && is_called(term, kind))
        .map(|term| term.name.as_str())
        .collect();
    let own = told().iter().filter(|told| kinds.contains(&told.kind));
    own.filter(|told| plain(&told.path) == path || plain(&told.dutch) == path || last_called(told, path))
        .map(fields::field)
        .collect()
}

/// Whether the last step of a path is a name: `accountable` finds `rasci.accountable`.
fn is_last(told: &Told, name: &str) -> bool {
    let last = |path: &str| path.rsplit('.').next().is_some_and(|step| plain(step) == name);
    last(&told.path) || last(&told.dutch)
}

/// Whether the last step of a path is a name, or is also called so.
fn last_called(told: &Told, name: &str) -> bool {
    is_last(told, name) || told.also.iter().any(|also| plain(also) == name)
}

/// A field by its own name: its page where one kind has it, else where it stands.
fn everywhere(name: &str) -> Vec<Term> {
    let mut those: Vec<&Told> = told().iter().filter(|told| last_called(told, name)).collect();
    // one that is called so itself goes before one that is also called so
    let exact = |told: &&Told| is_last(told, name);
    if those.iter().any(exact) {
        those.retain(exact);
    }
    match &those[..] {
        [] => Vec::new(),
        [only] => vec![fields::field(only)],
        [first, ..] => {
            let name = first.path.rsplit('.').next().unwrap_or_default();
            let dutch = first.dutch.rsplit('.').next().unwrap_or_default();
            let about = text!("Een veld van meer dan één soort.", "A field of more than one kind.");
            let mut term = Term::new(name, dutch, Subject::Field, about);
            term.rows = those
                .iter()
                .map(|told| Row {
                    name: format!("{}.{}", told.kind, told.path),
                    about: told.about.clone(),
                    shape: told.shape.clone(),
                    printed: told.printed(),
                    ..Row::default()
                })
                .collect();
            vec![term]
        }
    }
}

/// A value by its name: where it can stand. One that is called so itself goes before one that is also called so.
fn value(name: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    // `circle` is a field of every kind: once is enough
    let those = told().iter().filter(|told| told.path != "circle" || told.kind == Head::KIND);
    for (told, (value, dutch, also)) in those.flat_map(|told| told.choices.iter().map(move |one| (told, one)))
    {
        if ![value, dutch].into_iter().chain(also).any(|known| plain(known) == name) {
            continue;
        }
        let written = format!("\"{value}\"");
        let at = terms.iter().position(|term| term.name == written).unwrap_or(terms.len());
        if at == terms.len() {
            let about = text!("Een waarde die in een veld kan staan.", "A value that can stand in a field.");
            terms.push(Term::new(written, dutch, Subject::Value, about));
        }
        let (term, field) = (&mut terms[at], &told.about);
        term.rows.push(Row {
            name: format!("{}.{}", told.kind, told.path),
            about: text!("`\"{value}\"` ({dutch}): {field}", "`\"{value}\"`: {field}"; field),
            ..Row::default()
        });
        if term.example.nl.is_empty() && !told.path.contains('.') {
            let list = told.shape.nl.starts_with("lijst");
            let (open, close) = if list { ("[", "]") } else { ("", "") };
            let (kind, path) = (told.kind, &told.path);
            term.example = Text::of(|_| format!("{}\n{path} = {open}\"{value}\"{close}", header(kind)));
        }
    }
    let exact = |term: &Term| plain(&term.name) == name || plain(&term.dutch) == name;
    if terms.iter().any(exact) {
        terms.retain(exact);
    }
    terms
}

/// How a record of a kind begins.
fn header(kind: &str) -> String {
    fields::example(kind).nl.lines().next().unwrap_or_default().to_owned()
}

/// A name that was perhaps meant.
pub fn near(name: &str, all: &[Term], more: &[&str]) -> Option<String> {
    let name = plain(name);
    let told = told();
    let mut known: Vec<String> = more.iter().map(|name| (*name).to_owned()).collect();
    match name.split_once('.') {
        Some((kind, path)) => {
            let found = find(kind, all);
            let kind = found.iter().find(|term| matches!(term.subject, Subject::Kind(_)));
            let whole = |told: &Told| format!("{}.{}", told.kind, told.path);
            if let Some(kind) = kind {
                // the same field elsewhere, else a field that is written nearly so
                let own = told.iter().filter(|told| told.kind == kind.name);
                let near = text::nearest(path, own.clone().flat_map(|told| [&*told.path, &*told.dutch]));
                let own =
                    near.and_then(|near| own.clone().find(|told| told.path == near || told.dutch == near));
                return own.or_else(|| told.iter().find(|told| last_called(told, path))).map(whole);
            }
            known.extend(told.iter().flat_map(|told| [whole(told), format!("{}.{}", told.kind, told.dutch)]));
        }
        None => {
            known.extend(all.iter().flat_map(|term| [term.name.clone(), plain(&term.dutch)]));
            known.extend(told.iter().flat_map(|told| [told.path.clone(), told.dutch.clone()]));
        }
    }
    text::nearest(&name, known.iter().map(String::as_str)).map(str::to_owned)
}
