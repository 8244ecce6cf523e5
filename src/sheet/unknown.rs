//! Fields and values that are not known in their place: which was meant, and where it belongs.

use crate::diagnostic::Finding;
use crate::text;
use crate::text::{Text, visible};

use super::choices::{any_of, listing};
use super::faults::{Decision, Verdict, Wording, find};
use super::fitting::{beside, fits, fitting, never};
use super::foreign;
use super::names::{Holds, Meant, Name, Names, Weight, parts};
use super::tree::{Node, Value};
use super::typed::{Culprit, FaultBody, Step};
use super::words::{self, Understood};

/// Which names are meant by one that is not known.
struct Guess<'n> {
    /// Each the path to a name from where the unknown one stands.
    paths: Vec<String>,
    /// Whether that is what the word means.
    sure: bool,
    /// The name of the only path without steps.
    name: Option<&'n Name>,
}

impl Wording<'_> {
    /// The name of what a path leads to, from the inside out.
    pub(super) fn name_of(&self, path: &[Step]) -> Option<&Name> {
        let mut at = self.kind?;
        for step in path.iter().rev() {
            if let Step::Key(key) = step {
                match at.inside.get(key) {
                    Some(name) => at = name,
                    // names of the canvas's own, with values that are all alike
                    None if at.holds == Holds::Map => {}
                    None => return None,
                }
            }
        }
        Some(at)
    }

    /// The names that may stand where a path leads.
    pub(super) fn names_in(&self, path: &[Step]) -> Option<&Names> {
        self.name_of(path).map(|name| &name.inside)
    }

    fn guess(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        written: &str,
        known: &'static [&'static str],
        body: &Node<'_>,
    ) -> Option<Guess<'_>> {
        let outer = fault.path.get(1..).unwrap_or_default();
        let Some(names) = self.names_in(outer) else {
            let (right, how) = words::understand(self.dictionary, written, known.iter().copied())?;
            return Some(Guess {
                paths: vec![right.to_owned()],
                sure: how != Understood::Perhaps,
                name: None,
            });
        };
        let elsewhere = self.dictionary.knows(&words::kebab(written));
        let taken = self.taken(names, culprit, body);
        let is_taken = |name: &Name| taken.contains(&&*name.english);
        let node = find(body, culprit.id);
        let misfit = |name: &Name| node.is_some_and(|node| never(name.holds, node));
        let by_value = || -> Option<Meant<'_>> {
            match &self.taking(names, &taken, culprit, body)[..] {
                [(only, _)] => Some(Meant::perhaps(only)),
                _ => None,
            }
        };
        let meant = words::called(self.dictionary, names, written)
            .or_else(|| names.meant(written, self.name_of(outer), elsewhere));
        let mut meant = meant.or_else(by_value)?;
        let real = names.claim(written).is_some_and(|(weight, _)| weight == Weight::Real);
        if let Some(name) = meant.only().filter(|_| !real) {
            let lost = is_taken(name) || misfit(name);
            let text = node.is_some_and(|node| matches!(node.value, Value::String(_)));
            let other =
                text && !matches!(name.holds, Holds::Prose | Holds::Text | Holds::Choice | Holds::Reference);
            if lost || (other && !matches!(name.holds, Holds::List(Holds::Choice))) || (text && !meant.sure) {
                let next = by_value().or_else(|| lost.then(|| names.besides(written, &taken)).flatten());
                match next {
                    Some(next) => meant = next,
                    None if lost => return None,
                    None => {}
                }
            }
        }
        if let Some(node) = node.filter(|_| meant.paths.len() > 1) {
            fitting(&mut meant, node);
            meant.paths.retain(|path| path.len() > 1 || !misfit(path[0]));
        }
        if !meant.sure || meant.paths.len() > 1 {
            // what is only like a field that is there, or may be another, is not that
            meant.paths.retain(|path| path.len() > 1 || !is_taken(path[0]));
        }
        if meant.paths.is_empty() {
            return None;
        }
        let written =
            |path: &Vec<&Name>| path.iter().map(|name| &*name.english).collect::<Vec<_>>().join(".");
        Some(Guess { paths: meant.paths.iter().map(written).collect(), sure: meant.sure, name: meant.only() })
    }

    fn has_beside(&self, body: &Node<'_>, culprit: &Culprit, name: &str) -> bool {
        beside(body, culprit.id).is_some_and(|table| table.get(name).is_some())
    }

    pub(super) fn unknown_field(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        name: &str,
        known: &'static [&'static str],
        body: &Node<'_>,
    ) -> Verdict {
        let span = culprit.key.clone().unwrap_or_else(|| culprit.span.clone());
        let shown = visible(name);
        let finding = |message| self.finding("unknown-key", message, span.clone(), fault);
        let skip = |finding| Verdict { finding, decision: Decision::Skip };
        if foreign::is_name(name) {
            let (message, help) = foreign::said(name);
            return skip(finding(message).help(help));
        }
        if let Some(verdict) = self.of_language(fault, culprit, name, body) {
            return verdict;
        }
        let unknown =
            || text!("Het veld `{shown}` is hier onbekend.", "The field `{shown}` is unknown here.");
        let Some(guess) = self.guess(fault, culprit, name, known, body) else {
            let mut finding = finding(unknown());
            if let Some(elsewhere) = words::elsewhere(self.dictionary, name) {
                finding = finding.help(elsewhere);
            }
            finding.help.extend(self.nearest(fault, culprit, name, known, body));
            let list = listing(known);
            return skip(finding.help(text!("Deze velden zijn er: {list}.", "These fields exist: {list}.")));
        };
        let [right] = &guess.paths[..] else {
            let names = any_of(&guess.paths);
            let (nl, en) = (&names.nl, &names.en);
            return skip(
                finding(text!(
                    "Het veld `{shown}` is hier onbekend; bedoeld is {nl}.",
                    "The field `{shown}` is unknown here; {en} is meant."
                ))
                .help(text!("Kies wat bedoeld is.", "Choose what is meant.")),
            );
        };
        if right.contains('.') {
            return skip(self.within(right, &guess, culprit, body, finding, &shown));
        }
        let Some(field) = guess
            .name
            .and_then(|field| known.iter().find(|known| **known == field.english))
            .or_else(|| known.iter().find(|known| **known == right))
            .copied()
        else {
            return skip(finding(unknown()));
        };
        if self.has_beside(body, culprit, field) {
            return skip(
                finding(text!(
                    "Het veld `{shown}` is hier onbekend, en `{right}` staat er al.",
                    "The field `{shown}` is unknown here, and `{right}` is already there."
                ))
                .help(text!("Verwijder een van beide.", "Remove one of the two.")),
            );
        }
        let message = if guess.sure {
            text!("Het veld `{shown}` heet hier `{right}`.", "The field `{shown}` is called `{right}` here.")
        } else {
            text!(
                "Het veld `{shown}` is hier onbekend; waarschijnlijk is `{right}` bedoeld.",
                "The field `{shown}` is unknown here; `{right}` is probably meant."
            )
        };
        let certain = guess.sure || self.slip(name, field, known);
        let finding = finding(message)
            .help(text!("Schrijf `{right}`.", "Write `{right}`."))
            .fixed_by(self.fix(span.clone(), right.clone(), certain));
        Verdict { finding, decision: Decision::Key(field, guess.sure) }
    }

    /// The fields that are nearest to one that is not known, where there are too many to read.
    fn nearest(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        name: &str,
        known: &[&str],
        body: &Node<'_>,
    ) -> Option<Text> {
        const MANY: usize = 12;
        const MOST: usize = 3;
        let names = self.names_in(fault.path.get(1..)?).filter(|_| known.len() > MANY)?;
        let taken = self.taken(names, culprit, body);
        let free = |name: &&Name| !taken.contains(&&*name.english);
        let by_value = self.taking(names, &taken, culprit, body);
        let mut near: Vec<&Name> = by_value.iter().map(|(name, _)| *name).take(MOST).collect();
        near.extend(names.alike(name).into_iter().filter(free));
        if near.is_empty() {
            let node = find(body, culprit.id)?;
            let fit: Vec<&Name> =
                names.all().iter().filter(free).filter(|name| fits(name.holds, node)).collect();
            near.extend(fit.iter().filter(|_| fit.len() <= MOST));
        }
        near.truncate(MOST);
        let near: Vec<&str> = near.iter().map(|name| &*name.english).collect();
        let names = any_of(&near);
        (!near.is_empty()).then(|| text!("Misschien is {names} bedoeld.", "Perhaps {names} is meant."; names))
    }

    /// A field that stands in a table of the record: `owner` is `rasci.accountable`.
    fn within(
        &self,
        right: &str,
        guess: &Guess<'_>,
        culprit: &Culprit,
        body: &Node<'_>,
        finding: impl Fn(Text) -> Finding,
        shown: &str,
    ) -> Finding {
        let (table, field) = right.split_once('.').unwrap_or((right, ""));
        let finding = finding(text!(
            "Het veld `{shown}` heet hier `{field}`, en staat in `{table}`.",
            "The field `{shown}` is called `{field}` here, and stands in `{table}`."
        ));
        let value = visible(self.written(culprit.span.clone()));
        let many =
            self.kind.and_then(|kind| kind.inside.get(table)).is_some_and(|name| name.holds != Holds::Table);
        let there = beside(body, culprit.id).and_then(|table_of| table_of.get(table));
        // fields with a point before their names can stand beside each other; what is in { } or under a header, not
        let dotted = there.is_none_or(|node| !self.written(node.span.clone()).starts_with(['{', '[']));
        if !many && dotted {
            let span = culprit.key.clone().unwrap_or_else(|| culprit.span.clone());
            return finding
                .help(text!("Schrijf `{right} = {value}`.", "Write `{right} = {value}`."))
                .fixed_by(self.fix(span, right.to_owned(), guess.sure));
        }
        let (open, close) = if many { ("[{ ", " }]") } else { ("{ ", " }") };
        if there.is_some() {
            return finding.help(text!(
                "Zet `{field} = {value}` in `{table}`, dat er al staat.",
                "Put `{field} = {value}` in `{table}`, which is there already."
            ));
        }
        let one = |node: &Node<'_>| format!("{{ {field} = {} }}", self.written(node.span.clone()));
        let node = find(body, culprit.id);
        let items = node.map(|node| match &node.value {
            Value::Array(items) => items.iter().map(one).collect::<Vec<_>>(),
            _ => vec![one(node)],
        });
        let lines = items.map(|items| format!("[{}]", items.join(", ")));
        let lines = lines.unwrap_or_else(|| format!("{open}{field} = {value}{close}"));
        let start = culprit.key.as_ref().map_or(culprit.span.start, |key| key.start);
        let with = format!("{table} = {lines}");
        let shown = visible(&with);
        finding.help(text!("Schrijf `{shown}`.", "Write `{shown}`.")).fixed_by(self.fix(
            start..culprit.span.end,
            with,
            false,
        ))
    }

    /// A text in one language, named after it: `name_nl`.
    fn of_language(
        &self,
        fault: &FaultBody,
        culprit: &Culprit,
        name: &str,
        body: &Node<'_>,
    ) -> Option<Verdict> {
        let names = self.names_in(fault.path.get(1..)?)?;
        let mut words = parts(name);
        let language = match &*words.pop()? {
            "nl" | "ned" | "dutch" | "nederlands" => "nl",
            "en" | "eng" | "english" | "engels" => "en",
            _ => return None,
        };
        let field = names.called(&words.concat())?.only().filter(|name| name.holds == Holds::Prose)?;
        let (base, span) = (&field.english, culprit.key.clone()?);
        let shown = visible(name);
        let message = text!(
            "Het veld `{shown}` heet hier `{base}`, met een tekst per taal.",
            "The field `{shown}` is called `{base}` here, with a text per language."
        );
        let finding = self.finding("unknown-key", message, span.clone(), fault);
        let right = format!("{base}.{language}");
        let finding = if self.has_beside(body, culprit, base) {
            finding.help(text!(
                "Schrijf `{base} = {{ nl = \"…\", en = \"…\" }}`.",
                "Write `{base} = {{ nl = \"…\", en = \"…\" }}`."
            ))
        } else {
            finding
                .help(text!("Schrijf `{right}`.", "Write `{right}`."))
                .fixed_by(self.fix(span, right, true))
        };
        Some(Verdict { finding, decision: Decision::Skip })
    }
}
