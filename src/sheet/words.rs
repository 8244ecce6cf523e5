//! Names: which kind, field or value someone meant.

use crate::diagnostic::Label;
use crate::source::Span;
use crate::text;
use crate::text::{Lang, Text, distance, list, lower, nearest, visible};

use super::kind::{Dictionary, Kind, Sheet};
use super::names::{Meant, Name, Names, plain_letters};
use super::scan::{self, StatementKind};

/// How a written name was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Understood {
    /// It is the name.
    Exactly,
    /// It is the Dutch name, or the name in another spelling: no doubt.
    Surely,
    /// It is near the name.
    Perhaps,
}

/// A name in lower case with hyphens.
pub(super) fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.trim_matches(scan::blank).chars() {
        match c {
            '_' => out.push('-'),
            c if scan::blank(c) => out.push('-'),
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// The English names of a Dutch one in any spelling.
pub(super) fn english<'d>(dictionary: &'d dyn Dictionary, name: &str) -> Vec<&'d str> {
    let kebab = kebab(name);
    let spellings = [name.to_owned(), kebab.clone(), kebab.replace('-', " "), plain_letters(&kebab)];
    spellings.iter().map(|name| dictionary.english(name)).find(|names| !names.is_empty()).unwrap_or_default()
}

/// The known name that someone meant.
pub(super) fn understand<'k>(
    dictionary: &dyn Dictionary,
    name: &str,
    known: impl IntoIterator<Item = &'k str> + Clone,
) -> Option<(&'k str, Understood)> {
    let find = |wanted: &str| known.clone().into_iter().find(|k| *k == wanted);
    if let Some(known) = find(name) {
        return Some((known, Understood::Exactly));
    }
    // a Dutch word with several meanings has the one that is known here
    let sure = english(dictionary, name).into_iter().find_map(find).or_else(|| find(&kebab(name)));
    if let Some(known) = sure {
        return Some((known, Understood::Surely));
    }
    near(name, known).map(|known| (known, Understood::Perhaps))
}

/// The names that a word means without doubt where these may stand. A Dutch word that has one meaning only has it here too.
pub(super) fn called<'n>(dictionary: &dyn Dictionary, names: &'n Names, word: &str) -> Option<Meant<'n>> {
    names.called(word).or_else(|| match english(dictionary, word)[..] {
        [only] => names.get(only).map(Meant::one),
        _ => None,
    })
}

/// Where a field of this name does belong, if few kinds have one.
pub(super) fn elsewhere(dictionary: &dyn Dictionary, name: &str) -> Option<Text> {
    const MOST: usize = 3;
    let kinds = dictionary.names()?.all().iter();
    let of = |kind: &Name| {
        let only = kind.inside.called(name)?.only()?;
        let own = only.common.is_empty();
        own.then(|| (format!("`[[{}]]`", kind.english), only.english.clone()))
    };
    let found: Vec<(String, String)> = kinds.filter_map(of).take(MOST + 1).collect();
    if found.is_empty() || found.len() > MOST {
        return None;
    }
    let kinds: Vec<&str> = found.iter().map(|(kind, _)| kind.as_str()).collect();
    let (nl, en) = (list(&kinds, Lang::Nl), list(&kinds, Lang::En));
    let (shown, field) = (visible(name), &found[0].1);
    let called = found.iter().all(|(_, other)| other == field) && *field != shown;
    Some(if called {
        text!(
            "`{shown}` hoort bij {nl}, en heet daar `{field}`.",
            "`{shown}` belongs to {en}, and is called `{field}` there."
        )
    } else {
        text!("`{shown}` hoort bij {nl}.", "`{shown}` belongs to {en}.")
    })
}

/// The nearest known name, if it is near in proportion to its length too: `kleur` is not `eur`.
fn near<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    if name.len() > LONGEST_NAME {
        return None;
    }
    let name = plain_letters(&kebab(name));
    let found = nearest(&name, known)?;
    let most = (found.len() / 3).max(1);
    distance(&name, &lower(found), most).map(|_| found)
}

/// Whether a written name can only be a slip of the pen for a known one: one letter off, or two in a long name; farther
/// from every other name; and no word that means something elsewhere (`form` is no slip for `from`).
///
/// A name from a closed list that is not on it says nothing, so writing the one that is meant loses nothing.
pub(super) fn slip_of_the_pen<'k>(
    dictionary: &dyn Dictionary,
    written: &str,
    meant: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> bool {
    let name = plain_letters(&kebab(written));
    let few = if meant.len() >= LONG_NAME { 2 } else { 1 };
    let Some(slips) = distance(&name, &lower(meant), few).filter(|slips| *slips > 0) else {
        return false;
    };
    let near = |other: &str| distance(&name, &lower(other), 2 * slips - 1).is_some();
    meant.len() >= SHORTEST_SURE
        && !dictionary.knows(&name)
        && !known.into_iter().any(|other| other != meant && near(other))
}

/// In names from this length on, two slips are still slips.
const LONG_NAME: usize = 9;

/// Below this length one letter makes another word.
const SHORTEST_SURE: usize = 4;

/// Longer names are no slips of the pen.
const LONGEST_NAME: usize = 60;

impl Sheet<'_> {
    /// The kind that a header names.
    pub(super) fn kind(&self, name: &str) -> Option<(Kind, Understood)> {
        let known = |name: &str| self.kinds.iter().find(|kind| kind.name == name).copied();
        if let Some(kind) = known(name) {
            return Some((kind, Understood::Exactly));
        }
        if self.dictionary.names().is_some() {
            let meant = self.kinds_meant(name)?;
            let how = if meant.sure { Understood::Surely } else { Understood::Perhaps };
            return Some((known(&meant.only()?.english)?, how));
        }
        let lower = kebab(name);
        if let Some(kind) = self.kinds.iter().find(|kind| kebab(kind.dutch) == lower && !lower.is_empty()) {
            return Some((*kind, Understood::Surely));
        }
        let (found, how) = understand(self.dictionary, name, self.kinds.iter().map(|kind| kind.name))?;
        known(found).map(|kind| (kind, how))
    }

    /// The kinds that a header may mean.
    pub(super) fn kinds_meant(&self, name: &str) -> Option<Meant<'_>> {
        let names = self.dictionary.names().filter(|_| !self.kinds.is_empty())?;
        let known = self.dictionary.knows(&kebab(name));
        names.meant(name, None, known).filter(|meant| meant.paths.iter().all(|path| path.len() == 1))
    }

    /// At most three kinds that an unknown header is nearest to: by its name, and by the fields that stand below it.
    pub(super) fn kinds_near(&self, name: &str, header_end: usize) -> Vec<&str> {
        const MOST: usize = 3;
        let Some(names) = self.dictionary.names().filter(|_| !self.kinds.is_empty()) else {
            return Vec::new();
        };
        let keys = self.keys_below(header_end);
        let alike = names.alike(name);
        let fields = |kind: &Name| keys.iter().filter(|key| kind.inside.claim(key).is_some()).count();
        let mut kinds: Vec<(bool, usize, &Name)> = names
            .all()
            .iter()
            .map(|kind| (alike.iter().any(|like| std::ptr::eq(*like, kind)), fields(kind), kind))
            .filter(|(like, fields, _)| *like || (*fields > 1 && 2 * fields > keys.len()))
            .collect();
        kinds.sort_by_key(|(like, fields, _)| std::cmp::Reverse((*like, *fields)));
        kinds.iter().take(MOST).map(|(.., kind)| &*kind.english).collect()
    }

    /// Of the kinds that a header may mean, the one whose fields stand below it.
    pub(super) fn kind_of_fields(&self, name: &str, header_end: usize) -> Option<(Kind, Understood)> {
        let meant = self.kinds_meant(name)?;
        let keys = self.keys_below(header_end);
        let knows =
            |kind: &Name, key: &str| kind.inside.get(key).is_some() || kind.inside.called(key).is_some();
        let number = |kind: &Name| keys.iter().filter(|key| knows(kind, key)).count();
        let mut kinds: Vec<(usize, &str)> =
            meant.paths.iter().map(|path| (number(path[0]), &*path[0].english)).collect();
        kinds.sort_unstable_by(|one, other| other.cmp(one));
        let [(most, name), (second, _), ..] = kinds[..] else { return None };
        let kind = self.kinds.iter().find(|kind| kind.name == name && most > second)?;
        Some((*kind, Understood::Perhaps))
    }

    /// The names of the fields that stand below a header.
    fn keys_below(&self, header_end: usize) -> Vec<&str> {
        let mut keys = Vec::new();
        let mut at = scan::next_line(self.text, header_end);
        while at < self.text.len() {
            let (end, statement) = scan::statement(self.text, at);
            if let StatementKind::Header(_) = statement {
                break;
            }
            keys.extend(self.text[at..end].split_once('=').map(|(key, _)| key.trim_matches(scan::blank)));
            at = end;
        }
        keys
    }

    /// A label in this file; its ends are moved onto character boundaries.
    pub(super) fn label(&self, span: Span) -> Label {
        Label::new(self.id, fit(self.text, span))
    }
}

/// A span within a text and on its character boundaries.
pub(super) fn fit(text: &str, span: Span) -> Span {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}
