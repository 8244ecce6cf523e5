//! Whether a text only says the same otherwise: no figure, month, name or negation in it is another.

use crate::canvas::value::PROSE;
use crate::period::MONTHS;
use crate::text::Lang;
use serde_json::Value;

/// Words that turn a sentence round, or bind it.
const TURNS: &[&str] = &[
    "niet",
    "geen",
    "nooit",
    "alleen",
    "mits",
    "tenzij",
    "zonder",
    "uitgezonderd",
    "behalve",
    "moet",
    "mag",
    "not",
    "no",
    "never",
    "only",
    "unless",
    "provided",
    "without",
    "except",
    "must",
    "may",
    "cannot",
];

/// So many words stand before and after what changed.
const AROUND: usize = 4;

/// How a text for readers changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// The same, said otherwise.
    Reworded,
    /// The translation alone, which says the same otherwise.
    Translated,
    /// The translation alone, which may say something else.
    TranslatedAnew,
    /// It may say something else.
    Changed,
}

/// How a text for readers changed, from what it was in each language.
pub fn of(was: &Value, is: &Value, own: Lang) -> Wording {
    let texts = |value: &Value| value.get(PROSE).and_then(Value::as_object).cloned().unwrap_or_default();
    let (was, is) = (texts(was), texts(is));
    let get = |map: &serde_json::Map<String, Value>, key: &str| {
        map.get(key).and_then(Value::as_str).map(str::to_owned)
    };
    let own_text = |map| get(map, "own").or_else(|| get(map, own.code()));
    let (before, after) = (own_text(&was), own_text(&is));
    let other = Lang::ALL.into_iter().find(|lang| *lang != own).map_or("en", Lang::code);
    let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => facts(a) == facts(b),
        (a, b) => a == b,
    };
    if before == after {
        let (before, after) = (get(&was, other), get(&is, other));
        // a translation that came or went says nothing that is not said
        let kept = before.is_none() || after.is_none() || same(&before, &after);
        return if kept { Wording::Translated } else { Wording::TranslatedAnew };
    }
    if same(&before, &after) { Wording::Reworded } else { Wording::Changed }
}

/// Whether a text in the canvas's own language has the same letters, be they capitals or not.
pub fn is_same(was: &Value, is: &Value, own: Lang) -> bool {
    let letters = |value: &Value| -> String {
        let texts = &value[PROSE];
        let text = texts["own"].as_str().or_else(|| texts[own.code()].as_str()).unwrap_or_default();
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    letters(was) == letters(is)
}

/// What a text says that a reader would miss: figures, months, names, negations; in a fixed order.
fn facts(text: &str) -> Vec<String> {
    let mut facts = Vec::new();
    let mut begins = true;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        let figure = bare.contains(|c: char| c.is_ascii_digit());
        let name = !begins && bare.starts_with(char::is_uppercase);
        let month = MONTHS.iter().flatten().any(|month| *month == lower && lower.len() > 3);
        if figure || name || month || TURNS.contains(&&*lower) {
            facts.push(lower);
        }
        begins = word.ends_with(['.', '!', '?', ':']);
    }
    facts.sort();
    facts
}

/// What changed in a text, with some words around it: before and after.
pub fn changed(was: &str, is: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (was.split_whitespace().collect(), is.split_whitespace().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - same;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let piece = |words: &[&str]| {
        let start = same.saturating_sub(AROUND);
        let end = (words.len() - tail + AROUND).min(words.len());
        let before = if start > 0 { "… " } else { "" };
        let after = if end < words.len() { " …" } else { "" };
        format!("{before}{}{after}", words[start..end].join(" "))
    };
    (piece(&old), piece(&new))
}
