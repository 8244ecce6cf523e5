//! What every record has: a kind, a key, a place and a circle.

use std::borrow::Cow;
use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::field::{Held, Word};
use super::value::{Circle, Prose, Ref};
use crate::sheet::Place;

/// One part of a record's key: the field it stands in, and its value as written in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPart<'a> {
    /// Path of the field.
    pub field: &'static str,
    /// The value; `None` when the field is absent.
    pub value: Option<Cow<'a, str>>,
    /// Whether the key is whole without it.
    pub optional: bool,
}

/// A part of a key that must be there.
pub fn part<'a>(field: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> KeyPart<'a> {
    let value = value.map(Into::into).filter(|v| !is_blank(v));
    KeyPart { field, value, optional: false }
}

/// Whether a text shows nothing; nearly every one can be told by its first letter.
fn is_blank(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_graphic()) && text.trim().is_empty()
}

/// A part of a key that may be absent; in an address it stands with the name of its field.
pub fn extra<'a>(field: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> KeyPart<'a> {
    KeyPart { optional: true, ..part(field, value) }
}

/// An id, which alone is a whole key; nothing where it is blank.
pub fn own<'a>(id: Option<&'a String>) -> Option<Vec<KeyPart<'a>>> {
    let id = part("id", id);
    id.value.is_some().then(|| vec![id])
}

/// What a list names, as one part of a key: in whatever order, and each once.
pub fn set<T>(names: &[Ref<T>]) -> Option<String> {
    let names: BTreeSet<&str> = names.iter().map(|name| &**name).collect();
    (!names.is_empty()).then(|| names.into_iter().collect::<Vec<_>>().join("+"))
}

/// The most characters of a [`slug`].
const LONGEST_SLUG: usize = 40;

/// A short form of a text for keys of records that have no id: lower case, hyphens, at most forty characters. Latin
/// letters lose their marks; those of other scripts stay as they are.
pub fn slug(text: &Prose) -> String {
    let text = text.all().first().map(|(_, text)| *text).unwrap_or_default();
    let mut slug = String::new();
    let mut length = 0;
    let mut bare = true;
    for c in text.nfkd().flat_map(char::to_lowercase) {
        let plain = match c {
            'æ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            'ø' => "o",
            'đ' | 'ð' => "d",
            'ł' => "l",
            'þ' => "th",
            'ı' => "i",
            // as its capital has one form
            'ς' => "σ",
            _ => "",
        };
        if is_combining_mark(c) && !c.is_alphanumeric() {
            if !bare {
                slug.push(c);
            }
            continue;
        }
        bare = c.is_ascii() || !plain.is_empty() || !c.is_alphanumeric();
        // letters may yet come together
        if length >= 4 * LONGEST_SLUG {
            break;
        }
        if !plain.is_empty() {
            slug.push_str(plain);
        } else if c.is_alphanumeric() {
            slug.push(c);
        } else if slug.ends_with('-') || slug.is_empty() {
            continue;
        } else {
            slug.push('-');
        }
        length += 1;
    }
    let slug: String = slug.nfc().take(LONGEST_SLUG).collect();
    slug.trim_end_matches('-').to_owned()
}

/// One entry of a sheet.
pub trait Record: serde::Serialize + Held {
    /// Its header in a sheet.
    const KIND: &'static str;
    /// The Dutch name of the header, which is understood and replaced.
    const DUTCH_KIND: &'static str;
    /// What else people write in a header for it, with spaces between.
    const ALSO: &'static str;
    /// How far records of this family travel unless they say otherwise.
    const FAMILY_CIRCLE: Circle;
    /// What more is said of its kind.
    const WORDS: &'static [Word];

    /// The parts of its key, in order.
    fn key_parts(&self) -> Vec<KeyPart<'_>>;
    /// Where it stands.
    fn place(&self) -> &Place;
    /// Says where it stands.
    fn set_place(&mut self, place: Place);
    /// The circle that it declares itself.
    fn own_circle(&self) -> Option<Circle>;
    /// Keeps it private, unless it declares a circle itself.
    fn keep_private(&mut self);
    /// Its remark for readers.
    fn note(&self) -> Option<&Prose>;
    /// The text of the field of which a word is said.
    fn text(&self, word: Word) -> Option<&Prose>;
    /// Empties its fields that do not go as far as a circle.
    fn keep_within(&mut self, circle: Circle);

    /// The circle that holds for it.
    fn circle(&self) -> Circle {
        self.own_circle().unwrap_or(Self::FAMILY_CIRCLE)
    }

    /// Its address: `kind.key`. Parts that every record of its kind has stand in their order, and show as `?` where they
    /// are absent; others stand with the name of their field, so that none is taken for another.
    fn address(&self) -> String {
        let mut address = String::with_capacity(48);
        address.push_str(Self::KIND);
        for part in self.key_parts() {
            let value = part.value.as_deref().or((!part.optional).then_some("?"));
            if let Some(value) = value {
                address.push(if address.len() == Self::KIND.len() { '.' } else { '/' });
                if part.optional {
                    address.extend([part.field, "="]);
                }
                address.push_str(value);
            }
        }
        address
    }
}
