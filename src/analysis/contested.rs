//! Figures of one name that differ: readers have to see what tells them apart.

use crate::canvas::Canvas;
use crate::canvas::evidence::Fact;

/// Places of the facts that have a name and a year in common with another, and another value.
pub fn facts(canvas: &Canvas) -> Vec<usize> {
    let names: Vec<Vec<String>> = canvas.facts.iter().map(names).collect();
    let differ = |one: usize, other: usize| {
        let (a, b) = (&canvas.facts[one], &canvas.facts[other]);
        let same_year = a.year.is_none() || b.year.is_none() || a.year == b.year;
        let values = a.value.zip(b.value).is_some_and(|(a, b)| a != b);
        one != other && same_year && values && names[one].iter().any(|name| names[other].contains(name))
    };
    let all = 0..canvas.facts.len();
    all.clone().filter(|one| all.clone().any(|other| differ(*one, other))).collect()
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
