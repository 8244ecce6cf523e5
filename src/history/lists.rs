//! What came into a list and what went: names, texts, and parts with fields of their own.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Subject, Weight};
use super::names::Names;
use super::pieces::{Pair, Said, became, touched};
use super::words::{self, Naming};
use super::{fields, wording};
use crate::canvas::field::{Field, Word};
use crate::canvas::value::HIDDEN;
use crate::sheet::Holds;
use crate::text;
use crate::text::{Lang, Text};

/// So many are named; more are counted.
const MOST_NAMED: usize = 4;

/// Items of two lists that are not in both, in their order.
fn apart<'v>(was: &'v Value, is: &'v Value) -> (Vec<&'v Value>, Vec<&'v Value>) {
    let list = |value: &'v Value| value.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut gone: Vec<&Value> = list(was).iter().collect();
    let new = list(is).iter().filter(|item| match gone.iter().position(|old| old == item) {
        Some(at) => {
            gone.remove(at);
            false
        }
        None => true,
    });
    let new = new.collect();
    (gone, new)
}

/// Names, words of a list of choices, or texts.
pub fn things(names: &Names<'_>, pair: &Pair<'_>) -> Vec<Said> {
    let field = pair.field;
    let (gone, new) = apart(pair.was, pair.is);
    if gone.is_empty() && new.is_empty() {
        return vec![reordered(pair)];
    }
    if let (Holds::List(Holds::Prose), [was], [is]) = (field.holds, &gone[..], &new[..]) {
        return vec![text_of(names, pair, was, is)];
    }
    let parties = field.points_at.contains("actor") || field.points_at.contains("body");
    let weight = if parties { Weight::Material } else { Weight::Minor };
    let mut all = Vec::new();
    for (items, came) in [(&new, true), (&gone, false)] {
        let said = |lang| -> Vec<String> {
            let said = items.iter().filter_map(|item| names.shown(field, item, lang));
            let quote =
                |said: String| if field.holds.one() == Holds::Prose { words::quoted(&said) } else { said };
            said.filter(|said| said != HIDDEN).map(quote).collect()
        };
        if said(Lang::Nl).is_empty() {
            continue;
        }
        all.push(Said::new(Subject::Other, weight, came_or_went(pair, &said, came)));
    }
    let is_empty = pair.is.as_array().is_none_or(Vec::is_empty);
    if field.english() == "evidence" && is_empty && !gone.is_empty() {
        let phrase = text!("steunt niet meer op een bron", "no longer rests on a source");
        // the check tells where that matters
        return vec![Said::new(Subject::Worse, Weight::Minor, phrase)];
    }
    if all.is_empty() { vec![touched(pair)] } else { all }
}

/// What came into a list, or went.
fn came_or_went(pair: &Pair<'_>, said: &dyn Fn(Lang) -> Vec<String>, came: bool) -> Text {
    Text::of(|lang| {
        let (label, said) = (pair.label(lang), said(lang));
        let named = match said.len() > MOST_NAMED {
            true => said.len().to_string(),
            false => text::list(&said, lang),
        };
        match (lang, came) {
            (Lang::Nl, true) => format!("{label} erbij: {named}"),
            (Lang::En, true) => format!("{label} added: {named}"),
            (Lang::Nl, false) => format!("{label} vervallen: {named}"),
            (Lang::En, false) => format!("{label} dropped: {named}"),
        }
    })
}

fn reordered(pair: &Pair<'_>) -> Said {
    let label = Text::of(|lang| pair.label(lang));
    let phrase = text!("{label} in een andere volgorde", "{label} in another order"; label);
    Said::new(Subject::Other, Weight::Editorial, phrase)
}

/// One text of a list that became another.
fn text_of(names: &Names<'_>, pair: &Pair<'_>, was: &Value, is: &Value) -> Said {
    if wording::of(was, is, names.own()) != wording::Wording::Changed {
        let label = Text::of(|lang| pair.label(lang));
        let phrase = text!("{label} anders verwoord", "{label} reworded"; label);
        return Said::new(Subject::Other, Weight::Editorial, phrase);
    }
    let phrase = Text::of(|lang| {
        let text = |value| words::prose(names, value, lang).unwrap_or_default();
        let (was, is) = wording::changed(&text(was), &text(is));
        became(pair, (Some(words::quoted(&was)), Some(words::quoted(&is))), lang)
    });
    Said::new(Subject::Other, Weight::Minor, phrase)
}

/// Says what a field of a part tells.
type Tell = fn(&Names<'_>, &Pair<'_>) -> Vec<Said>;

/// Parts with fields of their own: what came, what went, and what changed in the others.
pub fn parts(names: &Names<'_>, pair: &Pair<'_>, tell: Tell) -> Vec<Said> {
    let field = pair.field;
    let (gone, new) = apart(pair.was, pair.is);
    if gone.is_empty() && new.is_empty() {
        return vec![reordered(pair)];
    }
    let (both, gone, new) = same(field, gone, new);
    let mut all = Vec::new();
    for (was, is) in both {
        for difference in fields::differences(field.inside, was, is) {
            let Some((above, inner)) = fields::at(field.inside, &difference.path) else { continue };
            let of_part =
                Pair { kind: pair.kind, above, field: inner, was: &difference.was, is: &difference.is };
            for said in tell(names, &of_part) {
                let phrase = Text::of(|lang| {
                    let (part, phrase) = (called(names, field, is, lang), said.phrase.get(lang));
                    part.map_or_else(
                        || format!("{}: {phrase}", pair.label(lang)),
                        |part| format!("{part}: {phrase}"),
                    )
                });
                all.push(Said { phrase, ..said });
            }
        }
    }
    let weight =
        if field.is(Word::Order) || field.english() == "needs" { Weight::Material } else { Weight::Minor };
    for (items, came) in [(new, true), (gone, false)] {
        let said = |lang| -> Vec<String> {
            items.iter().filter_map(|item| called(names, field, item, lang)).collect()
        };
        if !items.is_empty() {
            let named = !said(Lang::Nl).is_empty();
            let phrase = if named { came_or_went(pair, &said, came) } else { touched(pair).phrase };
            all.push(Said::new(Subject::Other, weight, phrase));
        }
    }
    all
}

/// The field by which a part of a list is known: the first that it has.
fn key<'v>(field: &'static Field, part: &'v Value) -> Option<(&'static Field, &'v Value)> {
    field.known_by().find_map(|inner| {
        let value = part.get(inner.english())?;
        (!value.is_null()).then_some((inner, value))
    })
}

/// What a part of a list is called.
fn called(names: &Names<'_>, field: &'static Field, part: &Value, lang: Lang) -> Option<String> {
    let (inner, value) = key(field, part)?;
    let said = names.shown(inner, value, lang).filter(|said| said != HIDDEN)?;
    Some(if inner.holds == Holds::Prose { words::quoted(&said) } else { said })
}

/// Parts that were and are: pairs, what went and what came.
type Matched<'v> = (Vec<(&'v Value, &'v Value)>, Vec<&'v Value>, Vec<&'v Value>);

/// Which parts are the same: those known by the same, in their order; else the one that is left on both sides.
fn same<'v>(field: &'static Field, gone: Vec<&'v Value>, new: Vec<&'v Value>) -> Matched<'v> {
    let known = |part: &Value| key(field, part).map(|(_, value)| value.to_string());
    let mut waiting: BTreeMap<Option<String>, Vec<&'v Value>> = BTreeMap::new();
    gone.iter().rev().for_each(|part| waiting.entry(known(part)).or_default().push(part));
    let mut both = Vec::new();
    let mut came = Vec::new();
    for part in new {
        match waiting.get_mut(&known(part)).and_then(Vec::pop) {
            Some(old) => both.push((old, part)),
            None => came.push(part),
        }
    }
    let mut left: Vec<&Value> = waiting.into_values().flatten().collect();
    if let ([old], [new]) = (&left[..], &came[..]) {
        both.push((old, new));
        left.clear();
        came.clear();
    }
    (both, left, came)
}
