//! How alike two records are: field by field, weighted by how rare a value is, and by what names them. For records whose key
//! changed while they stayed.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::fields::says;
use crate::canvas::field::Field;
use crate::canvas::value::PROSE;
use crate::sheet::Holds;

/// From here on two records may be one.
const ENOUGH: f64 = 0.6;

/// By so much a record must be more alike than any other.
const MARGIN: f64 = 0.1;

/// So many pairs are looked at in one kind: in more, nothing is a likeness.
pub const MOST_PAIRS: usize = 10_000;

/// So many that name two records count, each as a field does.
const MOST_NAMING: usize = 3;

/// So many words of a text are looked at.
const MOST_WORDS: usize = 200;

/// A record as it is held against others.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'v> {
    /// What it says.
    pub value: &'v Value,
    /// The fields of its kind.
    pub fields: &'static [Field],
    /// What names it, by what is known of that besides.
    pub named_by: Option<&'v BTreeSet<String>>,
}

/// Pairs of records of one kind that are surely the same, by their numbers: each is the other's best, and by far.
/// `pools` are all records of the kind at each moment.
pub fn pairs(was: &[Candidate<'_>], is: &[Candidate<'_>], pools: &[Vec<&Value>; 2]) -> Vec<(usize, usize)> {
    if was.len() * is.len() > MOST_PAIRS || was.is_empty() || is.is_empty() {
        return Vec::new();
    }
    let rare = Rarity(pools.each_ref().map(|pool| often(was[0].fields, pool)));
    let scores: Vec<Vec<f64>> =
        was.iter().map(|one| is.iter().map(|other| rare.score(one, other)).collect()).collect();
    let across = |n: usize| scores.iter().map(move |row| row[n]);
    let mut found = Vec::new();
    for (n, row) in scores.iter().enumerate() {
        let Some(m) = best(row.iter().copied()) else { continue };
        if best(across(m)) == Some(n) {
            found.push((n, m));
        }
    }
    found
}

/// The number of the score that is enough, and higher than any other by the margin.
fn best(scores: impl Iterator<Item = f64> + Clone) -> Option<usize> {
    let (at, top) = scores.clone().enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let second = scores.enumerate().filter(|(n, _)| *n != at).map(|(_, score)| score).fold(0.0, f64::max);
    (top >= ENOUGH && top - second >= MARGIN).then_some(at)
}

/// How often each value stands in a field.
type Often = HashMap<(String, String), usize>;

/// How often each value stands in the records of a kind, at each moment: what many say, tells little.
struct Rarity([Often; 2]);

fn often(fields: &[Field], pool: &[&Value]) -> Often {
    let mut often = HashMap::new();
    for field in fields {
        let name = field.english();
        for value in pool {
            if let Some(value) = value.get(&name).filter(|value| says(value)) {
                *often.entry((name.clone(), value.to_string())).or_insert(0) += 1;
            }
        }
    }
    often
}

impl Rarity {
    /// How alike two records are, from 0 to 1.
    fn score(&self, one: &Candidate<'_>, other: &Candidate<'_>) -> f64 {
        let (mut all, mut alike) = (0.0, 0.0);
        for field in one.fields {
            let name = field.english();
            let get = |value: &Value| value.get(&name).filter(|value| says(value)).cloned();
            let (a, b) = (get(one.value), get(other.value));
            if a.is_none() && b.is_none() {
                continue;
            }
            let often = |value: &Option<Value>| {
                let value = value.as_ref().map(|value| (name.clone(), value.to_string()));
                let times = |key| self.0.iter().filter_map(|often| often.get(&key).copied()).max();
                value.and_then(times).unwrap_or(1)
            };
            let times = often(&a).max(often(&b));
            let letters = |value: &Option<Value>| match value {
                Some(value) if field.holds == Holds::Prose => texts(value).map(|(_, t)| t.len()).max(),
                _ => None,
            };
            let long = letters(&a).max(letters(&b)).map_or(0.0, |n| (n as f64 / 60.0).min(2.0));
            let plain = match &*name {
                "note" | "circle" => 0.3,
                "id" => 0.5,
                _ => 1.0,
            };
            let weight = plain * (1.0 + long) / (times as f64).powf(0.7);
            all += weight;
            if let (Some(a), Some(b)) = (a, b) {
                alike += weight * likeness(field.holds, &a, &b);
            }
        }
        // what was named by the same others is more likely one; that others name it now makes it no less so
        if let (Some(a), Some(b)) = (one.named_by, other.named_by) {
            let shared = a.intersection(b).count();
            let share = 2.0 * shared as f64 / (a.len() + b.len()) as f64;
            if share * all > alike {
                let weight = shared.min(MOST_NAMING) as f64;
                all += weight;
                alike += weight * share;
            }
        }
        // the same to the last digit, whichever record comes first
        if all > 0.0 { (alike / all * 1e9).round() / 1e9 } else { 0.0 }
    }
}

/// The texts of a field for readers, by language.
fn texts(value: &Value) -> impl Iterator<Item = (&str, &str)> {
    let all = value.get(PROSE).and_then(Value::as_object).into_iter().flatten();
    all.filter_map(|(lang, text)| Some((lang.as_str(), text.as_str()?)))
}

/// How alike two values are, from 0 to 1; the same whichever comes first.
fn likeness(holds: Holds, a: &Value, b: &Value) -> f64 {
    if a == b {
        return 1.0;
    }
    match (a, b) {
        _ if holds == Holds::Prose => {
            let other = |lang: &str| texts(b).find(|(known, _)| *known == lang).map(|(_, text)| text);
            texts(a).filter_map(|(lang, text)| Some(words_alike(text, other(lang)?))).fold(0.0, f64::max)
        }
        (Value::Object(a), Value::Object(b)) => {
            let names = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            let both: Vec<f64> = names
                .filter_map(|name| match (a.get(name), b.get(name)) {
                    (Some(a), Some(b)) if says(a) && says(b) => Some(likeness(Holds::Text, a, b)),
                    (a, b) => (a.is_some_and(says) || b.is_some_and(says)).then_some(0.0),
                })
                .collect();
            both.iter().sum::<f64>() / both.len().max(1) as f64
        }
        (Value::Array(a), Value::Array(b)) => {
            let shared = a.iter().filter(|item| b.contains(item)).count()
                + b.iter().filter(|item| a.contains(item)).count();
            shared as f64 / (a.len() + b.len()).max(1) as f64
        }
        (Value::String(a), Value::String(b)) if a.contains(' ') || b.contains(' ') => 0.8 * words_alike(a, b),
        _ => 0.0,
    }
}

/// How many words two texts share in one order, of all that they have.
fn words_alike(a: &str, b: &str) -> f64 {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.take(MOST_WORDS).map(str::to_lowercase).collect()
    };
    let (a, b) = (words(a), words(b));
    let mut row = vec![0_usize; b.len() + 1];
    for word in &a {
        let mut corner = 0;
        for (n, other) in b.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if word == other { corner + 1 } else { above.max(row[n]) };
            corner = above;
        }
    }
    2.0 * row.last().copied().unwrap_or_default() as f64 / (a.len() + b.len()).max(1) as f64
}
