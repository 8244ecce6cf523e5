//! Figures of one name that differ: readers have to see what tells them apart.

use std::collections::{HashMap, HashSet};

use crate::canvas::Canvas;
use crate::canvas::evidence::Fact;

/// Places of the facts that have a name and a year in common with another, and another value.
pub fn facts(canvas: &Canvas) -> Vec<usize> {
    let names: Vec<Vec<String>> = canvas.facts.iter().map(names).collect();
    // each year and value of a name once: thousands of facts may have one name
    let mut told: HashMap<&str, HashSet<(Option<i64>, u64)>> = HashMap::new();
    for (fact, names) in canvas.facts.iter().zip(&names) {
        let Some(value) = fact.value else { continue };
        for name in names {
            told.entry(name).or_default().insert((fact.year, value.to_bits()));
        }
    }
    let contested = |at: &usize| {
        let fact = &canvas.facts[*at];
        let differs = |(year, value): &(Option<i64>, u64)| {
            let same_year = fact.year.is_none() || year.is_none() || fact.year == *year;
            same_year && fact.value.is_some_and(|own| own != f64::from_bits(*value))
        };
        names[*at].iter().filter_map(|name| told.get(&**name)).flatten().any(differs)
    };
    (0..canvas.facts.len()).filter(contested).collect()
}

/// What a fact is called, in each language, without what differs in the writing of it.
fn names(fact: &Fact) -> Vec<String> {
    let said = fact.what.iter().flat_map(|what| what.all());
    let plain = |text: &str| {
        let letters = text.to_lowercase();
        letters.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    said.map(|(_, text)| plain(text)).filter(|name| !name.is_empty()).collect()
}
