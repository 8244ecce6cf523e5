//! A list as three texts have it: elements found again by what they are known by, and put in where their neighbours stand.

use std::collections::BTreeSet;

use serde_json::Value;

use super::data;
use super::three::{At, Half, Inside, Stands, Three};
use crate::canvas::field::{Field, Word};
use crate::sheet::Holds;
use crate::source::Span;

/// What an element is known by.
type Key = String;

/// The elements of one side, by their keys.
struct Elements<'a> {
    of: Stands<'a>,
    keys: Vec<Key>,
}

impl<'a> Elements<'a> {
    /// By so many of the fields that they are known by, if that tells them apart.
    fn of(of: Stands<'a>, field: Option<&'static Field>, many: usize) -> Option<Self> {
        let key = |item| key(&of.inner(item).data(), field, many);
        let keys: Vec<Key> = of.node.items().iter().map(key).collect();
        (keys.iter().collect::<BTreeSet<_>>().len() == keys.len()).then_some(Self { of, keys })
    }

    fn get(&self, key: &Key) -> Option<Stands<'a>> {
        let at = self.keys.iter().position(|known| known == key)?;
        Some(self.of.inner(&self.of.node.items()[at]))
    }
}

/// The elements of a list; nothing where they cannot be told apart, or both put them in an order of their own.
pub fn inside<'a>(at: &At<'a>) -> Option<Inside<'a>> {
    let At { three, field, .. } = *at;
    // numbers in a row are one value, as answers are
    let said =
        |side: Stands<'_>| side.node.items().iter().map(|item| side.inner(item).data()).collect::<Vec<_>>();
    if !three.all().all(|side| data::has_no_number(&said(side))) {
        return None;
    }
    let most = field.map_or(1, |field| field.inside.len().max(1));
    let (many, sides) = (1..=most).find_map(|many| {
        let sides = three.map(|side| Elements::of(side, field, many));
        let apart = |side: Option<Stands<'_>>, found: &Option<_>| side.is_some() == found.is_some();
        let all = apart(three.base, &sides.base)
            && apart(three.ours, &sides.ours)
            && apart(three.theirs, &sides.theirs);
        all.then_some((many, sides))
    })?;
    let (base, ours, theirs) = (sides.base, sides.ours?, sides.theirs?);
    if by_words(field, many) && both_reworded(base.as_ref(), &ours, &theirs) {
        return None;
    }
    let part = |key: Key| {
        let base = base.as_ref().and_then(|base| base.get(&key));
        let three = Three { base, ours: ours.get(&key), theirs: theirs.get(&key) };
        let path = format!("{}[{}]", at.path, shown(&key));
        (key, At { three, field, path })
    };
    let parts = order(base.as_ref(), &ours, &theirs, field)?.into_iter().map(part).collect();
    let made = move |there: &[(&str, &Half)]| {
        let data = Value::Array(there.iter().map(|(_, half)| half.data.clone()).collect());
        Half { text: written(&ours, there, theirs.of.written()), data }
    };
    Some(Inside { parts, made: Box::new(made) })
}

/// What an element is known by: the first of the fields that it has of those that tell it apart, or so many of them; itself
/// where it has none.
pub fn key(element: &Value, field: Option<&'static Field>, many: usize) -> Key {
    let known = field.into_iter().flat_map(Field::known_by);
    let has = known.filter_map(|field| element.get(field.english()));
    let parts: Vec<String> = has.take(many).map(Value::to_string).collect();
    if parts.is_empty() { element.to_string() } else { parts.join("/") }
}

/// A key in the path of a conflict.
pub fn shown(key: &str) -> String {
    key.replace("\\u0000", "").replace('"', "")
}

/// Whether elements are known by words, or by nothing but themselves: worded otherwise, one is another.
fn by_words(field: Option<&'static Field>, many: usize) -> bool {
    let worded = |field: &Field| matches!(field.holds.one(), Holds::Prose | Holds::Text);
    field.is_none_or(|field| match field.holds.one() {
        Holds::Table => field.inside.is_empty() || field.known_by().take(many).any(worded),
        _ => field.holds.one() == Holds::Prose,
    })
}

/// Whether both sides took away one text while one of them put in another: that may be the same, in other words.
fn both_reworded(base: Option<&Elements<'_>>, ours: &Elements<'_>, theirs: &Elements<'_>) -> bool {
    let Some(base) = base else { return false };
    let gone = |key: &&Key| !ours.keys.contains(*key) && !theirs.keys.contains(*key);
    let new = |side: &Elements<'_>| side.keys.iter().any(|key| !base.keys.contains(key));
    base.keys.iter().any(|key| gone(&key)) && (new(ours) || new(theirs))
}

/// The keys of both sides in one order: that of the side that changed it; nothing where both did, and it is printed.
fn order(
    base: Option<&Elements<'_>>,
    ours: &Elements<'_>,
    theirs: &Elements<'_>,
    field: Option<&'static Field>,
) -> Option<Vec<Key>> {
    let shared = |of: &Elements<'_>| -> Vec<Key> {
        let everywhere = |key: &&Key| {
            base.is_none_or(|base| base.keys.contains(*key))
                && ours.keys.contains(*key)
                && theirs.keys.contains(*key)
        };
        of.keys.iter().filter(everywhere).cloned().collect()
    };
    let was = base.map(shared);
    let (mine, yours) = (shared(ours), shared(theirs));
    let moved = |side: &Vec<Key>| was.as_ref().is_some_and(|was| was != side);
    if mine != yours && moved(&mine) && moved(&yours) && field.is_some_and(|field| field.is(Word::Order)) {
        return None;
    }
    Some(if moved(&yours) && !moved(&mine) {
        woven(&theirs.keys, &ours.keys)
    } else {
        woven(&ours.keys, &theirs.keys)
    })
}

/// Names of two lists in one: those of the first in their order, and those that only the second has behind what stands
/// before them there.
pub fn woven(first: &[String], second: &[String]) -> Vec<String> {
    let mut all = first.to_vec();
    for (n, name) in second.iter().enumerate() {
        if all.contains(name) {
            continue;
        }
        let before = second[..n].iter().rev().find_map(|known| all.iter().position(|name| name == known));
        all.insert(before.map_or(0, |at| at + 1), name.clone());
    }
    all
}

/// A list as it is written, as near as may be to how ours has it.
fn written(ours: &Elements<'_>, there: &[(&str, &Half)], theirs: &str) -> String {
    let items = ours.of.node.items();
    if ours.keys.iter().eq(there.iter().map(|(key, _)| key)) {
        let with = items.iter().zip(there).map(|(item, (_, half))| (item.span.clone(), &*half.text));
        return ours.of.spliced(with);
    }
    let own = ours.of.written();
    // a list that was empty takes the form of the other
    let lines = if items.is_empty() { theirs.contains('\n') } else { own.contains('\n') };
    if !lines {
        let all: Vec<&str> = there.iter().map(|(_, half)| &*half.text).collect();
        return format!("[{}]", all.join(", "));
    }
    let chunks = chunks(ours.of);
    let indent = items.first().map_or("    ", |first| {
        let line = ours.of.text[..first.span.start].rfind('\n').map_or(0, |at| at + 1);
        let before = &ours.of.text[line..first.span.start];
        if before.trim().is_empty() { before } else { "    " }
    });
    let mut out = "[".to_owned();
    if let Some((first, ..)) = chunks.first() {
        out.push_str(&ours.of.text[ours.of.node.span.start + 1..first.start]);
    } else {
        out.push('\n');
    }
    for (key, half) in there {
        match ours.keys.iter().position(|known| known == *key) {
            Some(at) => {
                let (chunk, comma) = &chunks[at];
                out.push_str(&ours.of.text[chunk.start..items[at].span.start]);
                out.push_str(&half.text);
                if !comma {
                    out.push(',');
                }
                out.push_str(&ours.of.text[items[at].span.end..chunk.end]);
            }
            None => {
                if !out.ends_with('\n') {
                    out.push('\n');
                }
                out.push_str(&format!("{indent}{},\n", half.text));
            }
        }
    }
    let end = chunks.last().map_or(ours.of.node.span.end - 1, |(chunk, _)| chunk.end);
    out.push_str(&ours.of.text[end..ours.of.node.span.end]);
    out
}

/// The stretch of each element with what belongs to it: the remarks above it, the comma and the rest of the line behind it;
/// and whether it has a comma.
fn chunks(list: Stands<'_>) -> Vec<(Span, bool)> {
    let text = list.text;
    let mut from = list.node.span.start + 1;
    // what stands on the line of the bracket stays there
    let first = text[from..].find('\n').map_or(from, |at| from + at + 1);
    if list.node.items().first().is_some_and(|item| first <= item.span.start) {
        from = first;
    }
    let blank = |at: usize| at + text[at..].len() - text[at..].trim_start_matches([' ', '\t', '\r']).len();
    let mut chunks = Vec::new();
    for item in list.node.items() {
        let mut end = item.span.end;
        let comma = text[end..].trim_start().starts_with(',');
        if comma {
            end += text[end..].find(',').map_or(0, |at| at + 1);
        }
        let rest = blank(end);
        if text[rest..].starts_with(['\n', '#']) {
            end = text[rest..].find('\n').map_or(text.len(), |at| rest + at + 1);
        }
        chunks.push((from..end.min(list.node.span.end - 1), comma));
        from = end;
    }
    chunks
}
