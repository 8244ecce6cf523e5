//! Which of several written names has a field, and which field takes a value.

use crate::text;
use crate::text::Text;

use super::faults::{Wording, find};
use super::fitting::{beside, fits};
use super::names::{Holds, Name, Names, Weight};
use super::tree::{Entry, Node, Value};
use super::typed::{Culprit, FaultBody};

/// How good a claim is; the least is the best.
type Claim = (Weight, bool, std::cmp::Reverse<usize>, usize);

/// How many of the names beside one that is unknown are looked at; no record of people has so many.
const MOST_BESIDE: usize = 500;

impl Wording<'_> {
    /// The fields that are there, or that another name beside this one means better.
    pub(super) fn taken<'n>(&self, names: &'n Names, culprit: &Culprit, body: &Node<'_>) -> Vec<&'n str> {
        let Some(table) = beside(body, culprit.id) else { return Vec::new() };
        let claim = |(at, entry): (usize, &Entry<'_>)| -> Option<(Claim, &'n Name)> {
            let (weight, name) = names.claim(&entry.key)?;
            let misfit = !fits(name.holds, &entry.node);
            let prose = matches!((name.holds, &entry.node.value), (Holds::Prose, Value::String(_)));
            let length = if prose { entry.node.span.len() } else { 0 };
            Some(((weight, misfit, std::cmp::Reverse(length), at), name))
        };
        let own = table.entries().iter().enumerate().find(|(_, entry)| same(&entry.node, culprit.id));
        let own = own.and_then(claim);
        let others = table.entries().iter().enumerate().filter(|(_, entry)| !same(&entry.node, culprit.id));
        others
            .take(MOST_BESIDE)
            .filter_map(|(at, entry)| match names.get(&entry.key) {
                Some(name) => Some(&*name.english),
                None => {
                    let (claimed, name) = claim((at, entry))?;
                    let better = own.is_none_or(|(own, _)| claimed < own);
                    better.then_some(&*name.english)
                }
            })
            .collect()
    }

    /// The field that a value is for which stands in another: `group = "overheid"` of a party.
    pub(super) fn for_another(&self, fault: &FaultBody, culprit: &Culprit, body: &Node<'_>) -> Option<Text> {
        let (names, own) = (self.names_in(fault.path.get(1..)?)?, self.name_of(&fault.path)?);
        let taken = self.taken(names, culprit, body);
        let [(field, value)] = &self.taking(names, &taken, culprit, body)[..] else { return None };
        let right = format!("{} = \"{value}\"", field.english);
        (field.english != own.english)
            .then(|| text!("Misschien is `{right}` bedoeld.", "Perhaps `{right}` is meant."))
    }

    /// The fields that take this value by its name: a group of the helix, a view, one of a list of choices. Each with the
    /// value as it is written there.
    pub(super) fn taking<'n>(
        &self,
        names: &'n Names,
        taken: &[&str],
        culprit: &Culprit,
        body: &Node<'_>,
    ) -> Vec<(&'n Name, String)> {
        let Some(Value::String(text)) = find(body, culprit.id).map(|node| &node.value) else {
            return Vec::new();
        };
        let groups = self.dictionary.groups(text);
        let takes = |name: &'n Name| match name.holds.one() {
            Holds::Choice => Some(name.inside.claim(text)?.1.english.clone()),
            Holds::Reference => {
                groups.iter().find(|(field, _)| *field == name.english).map(|(_, value)| (*value).to_owned())
            }
            _ => None,
        };
        let free = names.all().iter().filter(|name| !taken.contains(&&*name.english));
        free.filter_map(|name| Some((name, takes(name)?))).collect()
    }
}

fn same(node: &Node<'_>, id: usize) -> bool {
    std::ptr::from_ref(node) as usize == id
}
