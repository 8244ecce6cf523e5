//! What every record has: a kind, a key, a place and a circle.

use std::borrow::Cow;

use super::field::{Held, Word};
use super::value::{Circle, Prose};
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

/// A part of a key that may be absent.
pub fn extra<'a>(field: &'static str, value: Option<impl Into<Cow<'a, str>>>) -> KeyPart<'a> {
    KeyPart { optional: true, ..part(field, value) }
}

/// A short form of a text for keys of records that have no id: lower case, hyphens, at most forty characters.
pub fn slug(text: &Prose) -> String {
    let text = text.all().first().map(|(_, text)| text.to_lowercase()).unwrap_or_default();
    let mut slug = String::new();
    for c in text.chars() {
        match c {
            'à'..='å' => slug.push('a'),
            'è'..='ë' => slug.push('e'),
            'ì'..='ï' => slug.push('i'),
            'ò'..='ö' => slug.push('o'),
            'ù'..='ü' => slug.push('u'),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 40 {
            break;
        }
    }
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

    /// Its address: `kind.key`; absent parts of the key show as `?`.
    fn address(&self) -> String {
        let mut address = String::with_capacity(48);
        address.push_str(Self::KIND);
        for part in self.key_parts() {
            let value = part.value.as_deref().or((!part.optional).then_some("?"));
            if let Some(value) = value {
                address.push(if address.len() == Self::KIND.len() { '.' } else { '/' });
                address.push_str(value);
            }
        }
        address
    }
}
