//! The names that may stand in one place of a sheet, with all that people write for them, and which of them is meant.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::text::distance;

use super::likeness::{SHORTEST, SHORTEST_PART, likeness, stem};

/// What sort of value a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text for readers, in one language or per language.
    Prose,
    /// Other text.
    Text,
    /// The id of a record.
    Reference,
    /// A day or period.
    Day,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// One of a list of names.
    Choice,
    /// A table with fields of its own.
    Table,
    /// A table whose fields have names of the canvas.
    Map,
    /// Several of these.
    List(&'static Self),
}

impl Holds {
    /// What one of a list is; what is no list, itself.
    pub const fn one(self) -> Self {
        match self {
            Self::List(held) => *held,
            other => other,
        }
    }
}

/// A kind, field or value, with all that it is called.
#[derive(Debug)]
pub struct Name {
    /// As it is written in a sheet.
    pub english: String,
    /// In Dutch.
    pub dutch: &'static str,
    /// What else people call it in this place.
    pub also: &'static str,
    /// What else people call it wherever it stands.
    pub common: &'static str,
    /// What it holds; of a kind, a table.
    pub holds: Holds,
    /// What may stand in it.
    pub inside: Names,
}

impl Name {
    /// All that it is called, with how much each counts: its names, what it is called here, and anywhere.
    fn words(&self) -> impl Iterator<Item = (Weight, &str)> {
        let real = [(Weight::Real, &*self.english), (Weight::Real, self.dutch)].into_iter();
        let here = self.also.split(' ').map(|word| (Weight::Here, word));
        let anywhere = self.common.split(' ').map(|word| (Weight::Anywhere, word));
        real.chain(here).chain(anywhere).filter(|(_, word)| !word.is_empty())
    }

    /// The field that alone can be meant by one value where this table belongs; whether no other could be.
    pub(super) fn obvious(&self, sorts: &[Holds]) -> Option<(&Self, bool)> {
        let mut fit = self.inside.all.iter().filter(|name| sorts.contains(&name.holds));
        let first = fit.next()?;
        Some((first, fit.next().is_none()))
    }
}

/// How much a word counts: a name of one field is never taken for what another is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    Real,
    Here,
    Anywhere,
}

/// The names that may stand in one place.
#[derive(Debug, Default)]
pub struct Names {
    all: Vec<Name>,
    words: OnceLock<Words>,
}

/// All words for the names of one place, made when a name is not known.
#[derive(Debug, Default)]
struct Words {
    /// By letters alone: the weightiest, and the names that have it.
    exact: HashMap<String, (Weight, Vec<usize>)>,
    /// By what is left without the ends of plurals.
    stems: HashMap<String, (Weight, Vec<usize>)>,
    /// Letters, parts, how much it counts, and the name.
    list: Vec<(String, Vec<String>, Weight, usize)>,
}

/// Which names are meant by a word, each as the path to it from where the word stands.
#[derive(Debug, Clone)]
pub struct Meant<'n> {
    /// One, if there is no choice; each is a name, or a name within a table.
    pub paths: Vec<Vec<&'n Name>>,
    /// Whether the word means that, and is not only like it.
    pub sure: bool,
}

impl<'n> Meant<'n> {
    fn of(names: impl IntoIterator<Item = &'n Name>, sure: bool) -> Self {
        Self { paths: names.into_iter().map(|name| vec![name]).collect(), sure }
    }

    /// One name that may be meant.
    pub(super) fn perhaps(name: &'n Name) -> Self {
        Self::of([name], false)
    }

    /// One name without doubt.
    pub(super) fn one(name: &'n Name) -> Self {
        Self::of([name], true)
    }

    /// The only name that can be meant, if it stands in this place itself.
    pub fn only(&self) -> Option<&'n Name> {
        match &self.paths[..] {
            [path] if path.len() == 1 => Some(path[0]),
            _ => None,
        }
    }
}

/// How many names are told that are like one.
const MOST_ALIKE: usize = 3;

/// Longer names are no slips.
const LONGEST: usize = 60;

impl Names {
    /// Names in the order of their declaration.
    pub fn new(all: Vec<Name>) -> Self {
        Self { all, words: OnceLock::new() }
    }

    /// Every name.
    pub fn all(&self) -> &[Name] {
        &self.all
    }

    /// A name as it is written in a sheet.
    pub fn get(&self, english: &str) -> Option<&Name> {
        self.all.iter().find(|name| name.english == english)
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let mut words = Words::default();
            for (at, name) in self.all.iter().enumerate() {
                for (weight, word) in name.words() {
                    let key = letters(word);
                    put(&mut words.exact, key.clone(), weight, at);
                    put(&mut words.stems, stem(&key), weight, at);
                    words.list.push((key, parts(word), weight, at));
                }
            }
            words
        })
    }

    /// The names that letters stand for, as they are or in the plural.
    fn hit(&self, key: &str) -> Option<(Weight, Meant<'_>)> {
        let words = self.words();
        let plural = || words.stems.get(&stem(key)).filter(|_| key.len() > SHORTEST);
        let (weight, names) = words.exact.get(key).or_else(plural)?;
        Some((*weight, Meant::of(names.iter().map(|at| &self.all[*at]), true)))
    }

    /// The names that a word means without doubt: in Dutch, in other spelling, or as people call them.
    pub fn called(&self, written: &str) -> Option<Meant<'_>> {
        self.hit(&letters(written)).map(|(_, meant)| meant)
    }

    /// The only name that a word means without doubt, and how much that counts.
    pub(super) fn claim(&self, written: &str) -> Option<(Weight, &Name)> {
        let (weight, meant) = self.hit(&letters(written))?;
        Some((weight, meant.only()?))
    }

    /// What a word means here besides the names that are taken.
    pub(super) fn besides(&self, written: &str, taken: &[&str]) -> Option<Meant<'_>> {
        let (key, stemmed) = (letters(written), stem(&letters(written)));
        let same = |word: &str| word == key || key.len() > SHORTEST && stem(word) == stemmed;
        let list = self.words().list.iter().filter(|(word, ..)| same(word));
        let free: Vec<(Weight, usize)> = list
            .filter(|(.., at)| !taken.contains(&&*self.all[*at].english))
            .map(|(_, _, weight, at)| (*weight, *at))
            .collect();
        let best = free.iter().map(|(weight, _)| *weight).min()?;
        let mut found: Vec<usize> =
            free.iter().filter(|(weight, _)| *weight == best).map(|(_, at)| *at).collect();
        found.dedup();
        Some(Meant::of(found.iter().map(|at| &self.all[*at]), false))
    }

    /// At most three names that share a word, or the beginning of one, with what was written; the likest first.
    pub(super) fn alike(&self, written: &str) -> Vec<&Name> {
        let tokens = parts(written);
        let shared = |word: &str, token: &str| {
            let same = word.bytes().zip(token.bytes()).take_while(|(a, b)| a == b).count();
            let few = distance(word, token, 2).is_some() && word.len().min(token.len()) > SHORTEST_PART;
            let part = word.len().min(token.len()) >= SHORTEST_PART
                && (token.ends_with(word) || word.ends_with(token));
            if part {
                word.len().min(token.len()) + 2
            } else if few || same > SHORTEST_PART {
                same.max(3)
            } else {
                0
            }
        };
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (_, word_parts, _, at) in &self.words().list {
            let pairs = word_parts.iter().flat_map(|word| tokens.iter().map(|token| shared(word, token)));
            let Some(most) = pairs.max().filter(|most| *most > 0) else { continue };
            match found.iter_mut().find(|(_, known)| known == at) {
                Some((known, _)) => *known = most.max(*known),
                None => found.push((most, *at)),
            }
        }
        found.sort_by_key(|(most, at)| (std::cmp::Reverse(*most), *at));
        found.iter().take(MOST_ALIKE).map(|(_, at)| &self.all[*at]).collect()
    }

    /// The names that someone meant, if any is like what was written. `holder` is what they stand in: `party-name` is
    /// the name of a party. A word that is `known` elsewhere is no slip for one here.
    pub fn meant(&self, written: &str, holder: Option<&Name>, known: bool) -> Option<Meant<'_>> {
        let key = letters(written);
        if key.is_empty() || key.len() > LONGEST {
            return None;
        }
        let of_holder = || {
            let called = holder.into_iter().flat_map(Name::words).map(|(_, word)| letters(word));
            let mut rests = called.filter_map(|word| key.strip_prefix(&*word).map(str::to_owned));
            rests.find_map(|rest| self.hit(&rest))
        };
        if let Some((_, meant)) = self.hit(&key).or_else(of_holder) {
            return Some(meant);
        }
        // who or by when, whatever is done: `coordinated-by`, `geleid-door`
        let by =
            parts(written).pop().filter(|last| ["by", "door"].contains(&&**last) && key.len() > last.len());
        if let Some((_, meant)) = by.and_then(|by| self.hit(&by)) {
            return Some(Meant { sure: false, ..meant });
        }
        let within = self.within(&key);
        if within.is_some() || known {
            return within;
        }
        self.near(written, &key)
    }

    /// A field of a table that stands here: `accountable` of `rasci`. What is called alike in every table, is not meant.
    fn within(&self, key: &str) -> Option<Meant<'_>> {
        let tables = self.all.iter().filter(|name| name.holds.one() == Holds::Table);
        let mut paths: Vec<Vec<&Name>> = Vec::new();
        for table in tables {
            let Some((Weight::Real | Weight::Here, meant)) = table.inside.hit(key) else { continue };
            let points = |name: &Name| name.holds.one() == Holds::Reference && name.dutch != "door";
            let own = meant.paths.iter().filter(|path| path[0].common.is_empty() || points(path[0]));
            paths.extend(own.map(|path| vec![table, path[0]]));
        }
        let single = |path: &Vec<&Name>| path[0].holds == Holds::Table;
        if paths.iter().any(single) {
            paths.retain(single);
        }
        (!paths.is_empty()).then_some(Meant { paths, sure: true })
    }

    /// The names that a word is most like: by a slip of the pen, as an abbreviation, or as a part.
    fn near(&self, written: &str, key: &str) -> Option<Meant<'_>> {
        if key.len() < SHORTEST {
            return None;
        }
        let tokens = parts(written);
        let mut best: Vec<(usize, usize)> = Vec::new();
        for (word, word_parts, weight, at) in &self.words().list {
            let Some(score) = likeness(key, &tokens, word, word_parts) else { continue };
            // of two that are as near, it is the name itself
            let score = 2 * score + usize::from(*weight > Weight::Real);
            match best.iter_mut().find(|(_, known)| known == at) {
                Some((known, _)) => *known = score.min(*known),
                None => best.push((score, *at)),
            }
        }
        let first = best.iter().map(|(score, _)| *score).min()?;
        let names: Vec<&Name> =
            best.iter().filter(|(score, _)| *score == first).map(|(_, at)| &self.all[*at]).collect();
        // what is like many is like none
        (names.len() <= 3).then(|| Meant::of(names, false))
    }
}

fn put(words: &mut HashMap<String, (Weight, Vec<usize>)>, key: String, weight: Weight, at: usize) {
    let (known, names) = words.entry(key).or_insert_with(|| (weight, Vec::new()));
    if weight < *known {
        (*known, *names) = (weight, Vec::new());
    }
    if weight == *known && !names.contains(&at) {
        names.push(at);
    }
}

/// A name without accents.
pub(super) fn plain_letters(name: &str) -> String {
    name.chars()
        .map(|c| match c {
            'à'..='å' => 'a',
            'ç' => 'c',
            'è'..='ë' => 'e',
            'ì'..='ï' => 'i',
            'ñ' => 'n',
            'ò'..='ö' => 'o',
            'ù'..='ü' => 'u',
            'ý' | 'ÿ' => 'y',
            c => c,
        })
        .collect()
}

/// A name as letters and digits alone, small and without accents: `Start_Datum` and `start-datum` are one.
pub fn letters(name: &str) -> String {
    let small: String = name.replace('€', "eur").chars().flat_map(char::to_lowercase).collect();
    plain_letters(&small).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The words that a name is made of: `startDate`, `start-date` and `start_date` are two.
pub(super) fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (small && c.is_uppercase()) {
            parts.push(String::new());
        }
        small = c.is_lowercase();
        if let (true, Some(part)) = (c.is_alphanumeric(), parts.last_mut()) {
            part.extend(c.to_lowercase());
        }
    }
    parts.iter().map(|part| plain_letters(part)).filter(|part| !part.is_empty()).collect()
}
