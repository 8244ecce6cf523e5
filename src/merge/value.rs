//! One value as three texts have it: what both sides made of it, by entry of a table and element of a list.

use serde_json::Value;

use super::conflict::Told;
use super::three::{At, Both, Half, Inside, Stands};
use super::{data, list};
use crate::sheet::{Entry, Value as Written};

/// What comes of a value. What meets is told at its path.
pub fn merged(at: &At<'_>, told: &mut Told) -> Both {
    let three = at.three;
    let says = three.map(|stands| Some(stands.data()));
    let half = |stands: Option<Stands<'_>>| stands.map(Stands::half);
    if says.ours == says.theirs || says.theirs == says.base {
        return Both::same(half(three.ours));
    }
    if says.ours == says.base {
        return Both::same(half(three.theirs));
    }
    let Some(Inside { parts, made }) = inside(at) else {
        told.meets(&at.path, three);
        return Both { ours: half(three.ours), theirs: half(three.theirs) };
    };
    let parts: Vec<(String, Both)> =
        parts.into_iter().map(|(name, part)| (name, merged(&part, told))).collect();
    let half = |pick: fn(&Both) -> &Option<Half>| {
        let there = parts.iter().filter_map(|(name, both)| Some((name.as_str(), pick(both).as_ref()?)));
        Some(made(&there.collect::<Vec<_>>()))
    };
    Both { ours: half(|both| &both.ours), theirs: half(|both| &both.theirs) }
}

/// What is merged by itself in a value that both sides have; nothing if it is one, or has another form on a side.
fn inside<'a>(at: &At<'a>) -> Option<Inside<'a>> {
    let (ours, theirs) = (at.three.ours?, at.three.theirs?);
    let all = |sort: fn(&Written<'_>) -> bool| at.three.all().all(|side| sort(&side.node.value));
    if all(|value| matches!(value, Written::Table(_))) {
        return Some(table(at, ours, theirs));
    }
    if all(|value| matches!(value, Written::Array(_))) { list::inside(at) } else { None }
}

/// The entries of a table between braces.
fn table<'a>(at: &At<'a>, ours: Stands<'a>, theirs: Stands<'a>) -> Inside<'a> {
    let names = |side: Stands<'_>| -> Vec<String> {
        side.node.entries().iter().map(|entry| entry.key.to_string()).collect()
    };
    let part = |name: String| {
        let three = at.three.map(|side| side.node.get(&name).map(|node| side.inner(node)));
        let field = at.field.and_then(|field| field.inside.iter().find(|inner| inner.is_called(&name)));
        let path = format!("{}.{name}", at.path);
        (name, At { three, field, path })
    };
    let parts = list::woven(&names(ours), &names(theirs)).into_iter().map(part).collect();
    let made = move |there: &[(&str, &Half)]| {
        let data = there.iter().filter(|(_, half)| !data::is_bare(&half.data));
        let data = Value::Object(data.map(|(name, half)| ((*name).to_owned(), half.data.clone())).collect());
        let own = ours.node.entries();
        let text = if own.iter().map(|entry| &*entry.key).eq(there.iter().map(|(name, _)| *name)) {
            ours.spliced(
                own.iter().zip(there).map(|(entry, (_, half))| (entry.node.span.clone(), &*half.text)),
            )
        } else {
            let all: Vec<String> = there
                .iter()
                .map(|(name, half)| format!("{} = {}", key(name, ours, theirs), half.text))
                .collect();
            if all.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", all.join(", ")) }
        };
        Half { text, data }
    };
    Inside { parts, made: Box::new(made) }
}

/// A name as it is written in either.
fn key<'a>(name: &str, ours: Stands<'a>, theirs: Stands<'a>) -> &'a str {
    let written = |side: Stands<'a>| {
        let entry: &Entry<'a> = side.node.entries().iter().find(|entry| entry.key == name)?;
        side.text.get(entry.key_span.clone())
    };
    written(ours).or_else(|| written(theirs)).unwrap_or_default()
}
