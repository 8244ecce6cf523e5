//! What one changed field says, in a few words, with how heavy it weighs and under what a steering group looks for it.

use std::cmp::Ordering;

use serde_json::Value;

use super::change::{Subject, Weight};
use super::fields::says;
use super::names::Names;
use super::pieces::{Pair, Said, became, touched};
use super::words::{self, Naming};
use super::{dates, lists, money, wording};
use crate::canvas::field::{Field, Turn, Word};
use crate::period;
use crate::sheet::Holds;
use crate::text;
use crate::text::{Lang, Text};

/// Fields whose values say by themselves what they are about.
const PLAIN: &[&str] = &["status", "firmness", "stage"];

/// What a changed field says.
pub fn said(names: &Names<'_>, pair: &Pair<'_>) -> Vec<Said> {
    let Pair { field, was, is, .. } = *pair;
    match field.holds {
        Holds::List(Holds::Table) if words::is_money(field) => vec![money::years(pair)],
        Holds::List(Holds::Table) => lists::parts(names, pair, said),
        Holds::List(Holds::Number) | Holds::Map => vec![touched(pair)],
        Holds::List(_) => lists::things(names, pair),
        Holds::Table if !is_one_value(field) => {
            let empty = Value::Object(serde_json::Map::new());
            let (was, is) =
                (if was.is_null() { &empty } else { was }, if is.is_null() { &empty } else { is });
            let mut all = Vec::new();
            for inner in field.inside {
                let name = inner.english();
                let get = |value: &Value| value.get(&name).cloned().unwrap_or_default();
                let (was, is) = (get(was), get(is));
                if was != is && (says(&was) || says(&is)) {
                    let pair = Pair { above: Some(field), field: inner, was: &was, is: &is, ..*pair };
                    all.extend(said(names, &pair));
                }
            }
            all
        }
        Holds::Choice => vec![choice(names, pair)],
        Holds::Flag if field.is(Word::Up) => vec![flag(pair)],
        Holds::Prose => vec![prose(names, pair)],
        Holds::Day => vec![day(names, pair)],
        _ => vec![plain(names, pair)],
    }
}

/// Whether a table is told as one value: a number with its unit, an amount with its period.
fn is_one_value(field: &Field) -> bool {
    let has = |name: &str| field.inside.iter().any(|inner| inner.english() == name);
    has("eur") || has("value") && has("unit")
}

/// A value of a list of choices: better, worse, or what reaching it means.
fn choice(names: &Names<'_>, pair: &Pair<'_>) -> Said {
    let value = |value| words::value_of(pair.field, value);
    let (was, is) = (value(pair.was), value(pair.is));
    let turn = is.and_then(Field::turn).map(Subject::from);
    let ranks = (was.and_then(|v| v.rank), is.and_then(|v| v.rank));
    let (subject, weight) = match ranks {
        (Some(was), Some(is)) => match is.cmp(&was) {
            Ordering::Greater => (turn.unwrap_or(Subject::Better), Weight::Material),
            Ordering::Less => {
                (turn.filter(|turn| *turn != Subject::Promised).unwrap_or(Subject::Worse), Weight::Reversal)
            }
            Ordering::Equal => (turn.unwrap_or(Subject::Other), Weight::Material),
        },
        (None, Some(_)) => (turn.unwrap_or(Subject::Other), Weight::Material),
        (Some(_), None) => {
            let firm = matches!(was.and_then(Field::turn), Some(Turn::Decided | Turn::Promised));
            let gone = if is.is_some() { Weight::Material } else { Weight::Minor };
            if firm && is.is_none() { (Subject::Worse, Weight::Reversal) } else { (Subject::Other, gone) }
        }
        (None, None) => (Subject::Other, Weight::Minor),
    };
    let ranked = ranks.0.is_some() || ranks.1.is_some();
    let name = pair.field.english();
    let phrase = Text::of(|lang| {
        let label = if PLAIN.contains(&&*name) { String::new() } else { pair.label(lang) + " " };
        match (pair.shown(names, lang), lang) {
            ((Some(was), Some(is)), Lang::Nl) if ranked => format!("{label}van {was} naar {is}"),
            ((Some(was), Some(is)), Lang::En) if ranked => format!("{label}from {was} to {is}"),
            ((None, Some(is)), Lang::Nl) if ranked => format!("{label}nu {is}"),
            ((None, Some(is)), Lang::En) if ranked => format!("{label}now {is}"),
            (shown, _) => became(pair, shown, lang),
        }
    });
    Said::new(subject, weight, phrase)
}

/// Something that is so, or no longer: of what is better when it is.
fn flag(pair: &Pair<'_>) -> Said {
    let label = Text::of(|lang| pair.label(lang));
    let is = pair.is == &Value::Bool(true);
    let (subject, weight) = match (is, pair.was == &Value::Bool(true)) {
        (true, _) => (Subject::Better, Weight::Material),
        (false, true) => (Subject::Worse, Weight::Reversal),
        (false, false) => (Subject::Other, Weight::Minor),
    };
    let phrase = if is { label } else { text!("niet {label}", "{label}: no longer"; label) };
    Said::new(subject, weight, phrase)
}

/// A text: only worded otherwise, or perhaps saying something else.
fn prose(names: &Names<'_>, pair: &Pair<'_>) -> Said {
    let own = names.own();
    let name = Text::of(|lang| pair.label(lang));
    let how = wording::of(pair.was, pair.is, own);
    if let wording::Wording::Translated | wording::Wording::TranslatedAnew = how {
        let weight = if how == wording::Wording::Translated { Weight::Editorial } else { Weight::Minor };
        let phrase = text!("vertaling bijgewerkt ({name})", "translation updated ({name})"; name);
        return Said::new(Subject::Other, weight, phrase);
    }
    // by another name a thing is looked for elsewhere
    let called = pair.field.is(Word::Name) && !wording::is_same(pair.was, pair.is, own);
    if how == wording::Wording::Reworded && !called {
        let phrase = text!("{name} anders verwoord", "{name} reworded"; name);
        return Said::new(Subject::Other, Weight::Editorial, phrase);
    }
    let phrase = Text::of(|lang| {
        let text = |value| words::prose(names, value, lang).filter(|text| !text.is_empty());
        let label = name.get(lang);
        match (text(pair.was), text(pair.is), lang) {
            // in the other language it is as it was
            (Some(was), Some(is), Lang::Nl) if was == is => format!("{label} anders verwoord"),
            (Some(was), Some(is), Lang::En) if was == is => format!("{label} reworded"),
            (Some(was), Some(_), Lang::Nl) if pair.field.is(Word::Name) => {
                format!("heette {}", words::quoted(&was))
            }
            (Some(was), Some(_), Lang::En) if pair.field.is(Word::Name) => {
                format!("was called {}", words::quoted(&was))
            }
            (Some(was), Some(is), _) => {
                let (was, is) = wording::changed(&was, &is);
                became(pair, (Some(words::quoted(&was)), Some(words::quoted(&is))), lang)
            }
            (was, is, _) => {
                became(pair, (was.map(|t| words::quoted(&t)), is.map(|t| words::quoted(&t))), lang)
            }
        }
    });
    Said::new(Subject::Other, Weight::Minor, phrase)
}

/// A day or period: later, earlier, or told more precisely.
fn day(names: &Names<'_>, pair: &Pair<'_>) -> Said {
    let range = |value: &Value| value.as_str().and_then(period::parse);
    let moved = range(pair.was).zip(range(pair.is)).and_then(|(was, is)| dates::moved(was, is));
    let by = moved.map(|(from, to)| dates::apart(from, to));
    let phrase = Text::of(|lang| {
        let said = became(pair, pair.shown(names, lang), lang);
        by.as_ref().map_or(said.clone(), |by| format!("{said} ({})", by.get(lang)))
    });
    match moved {
        Some((from, to)) if pair.field.is(Word::Due) && to > from => {
            Said::new(Subject::Late, Weight::Material, phrase)
        }
        Some(_) if pair.field.is(Word::Due) => Said::new(Subject::Other, Weight::Material, phrase),
        Some(_) => Said::new(Subject::Other, Weight::Minor, phrase),
        None => Said::new(Subject::Other, Weight::Minor, phrase),
    }
}

/// A number, name, reference or text.
fn plain(names: &Names<'_>, pair: &Pair<'_>) -> Said {
    let Pair { field, was, is, .. } = *pair;
    let parties = field.points_at.contains("actor") || field.points_at.contains("body");
    let number = |value: &Value| value.as_f64();
    let more = number(was).zip(number(is)).and_then(|(was, is)| is.partial_cmp(&was));
    let (subject, weight) = match more {
        _ if words::is_money(field) => (Subject::Money, Weight::Material),
        Some(Ordering::Greater) if field.is(Word::Due) => (Subject::Late, Weight::Material),
        Some(Ordering::Greater) if field.is(Word::Up) => (Subject::Better, Weight::Material),
        Some(Ordering::Less) if field.is(Word::Up) => (Subject::Worse, Weight::Material),
        Some(_) => (Subject::Other, Weight::Material),
        None if parties && is.is_null() => (Subject::Worse, Weight::Reversal),
        None if parties || field.holds == Holds::Table => (Subject::Other, Weight::Material),
        None if field.english() == "id" => (Subject::Other, Weight::Editorial),
        None => (Subject::Other, Weight::Minor),
    };
    let phrase = Text::of(|lang| match (pair.shown(names, lang), lang) {
        ((Some(was), None), Lang::Nl) if parties => format!("{} nu niemand, was {was}", pair.label(lang)),
        ((Some(was), None), Lang::En) if parties => format!("{} now nobody, was {was}", pair.label(lang)),
        ((Some(was), Some(is)), Lang::Nl) if parties => format!("{} nu {is}, was {was}", pair.label(lang)),
        ((Some(was), Some(is)), Lang::En) if parties => format!("{} now {is}, was {was}", pair.label(lang)),
        (shown, _) => became(pair, shown, lang),
    });
    Said::new(subject, weight, phrase)
}
