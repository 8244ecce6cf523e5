//! Finds what exports leave in texts, and what was meant.

use std::borrow::Cow;

use crate::text::spaced;

/// Where residue comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A web page: an entity or a tag.
    Web,
    /// UTF-8 that was read as Windows-1252.
    Encoding,
    /// A spreadsheet: a character written as its code.
    Sheet,
    /// A spreadsheet: an error in the place of a value.
    Error,
    /// A spreadsheet: the formula instead of its value.
    Formula,
}

/// Residue in a text.
pub(super) struct Residue {
    pub kind: Kind,
    /// As it stands there.
    pub found: String,
    /// The text as it was meant, if that can be known.
    pub better: Option<String>,
    /// Whether nobody needs to look at that.
    pub certain: bool,
}

/// Entities of HTML that exports write, without `&` and `;`. All others are written as numbers.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("copy", '©'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("euml", 'ë'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("iuml", 'ï'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("ouml", 'ö'),
    ("quot", '"'),
    ("rdquo", '”'),
    ("rsquo", '’'),
    ("shy", '\u{ad}'),
    ("uuml", 'ü'),
];

/// Tags that part words: a space stands in their place.
const BLOCKS: &[&str] = &["br", "p", "div", "li", "ul", "ol", "td", "tr", "h1", "h2", "h3", "h4"];

/// Tags that say how words look.
const INLINE: &[&str] = &["a", "b", "strong", "i", "em", "u", "span", "font", "sup", "sub"];

/// Errors of a spreadsheet, English and Dutch.
const ERRORS: &[&str] = &[
    "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NAME?", "#NAAM?",
    "#NULL!", "#LEEG!", "#NUM!", "#GETAL!", "#SPILL!", "#####",
];

/// Characters as Excel writes them by their code.
const CODES: &[&str] = &["_x000D_", "_x000d_", "_x000A_", "_x000a_", "_x0009_"];

/// The characters of Windows-1252 from 0x80 to 0x9F; what it leaves open are control characters.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Whether a text holds a character that residue has; most texts have none.
pub(super) fn may_have(text: &str) -> bool {
    // each of the letters that UTF-8 is misread as begins with 0xC3 itself, as do many that are right
    text.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'#' | b'_' | b'=' | 0xc3))
        && text.contains(['&', '<', '#', '_', '=', 'Ã', 'Â', 'â'])
}

/// What stands first in a text of all that can be left in it, and the whole text without any.
pub(super) fn find(text: &str) -> Option<Residue> {
    if let Some(found) = formula(text) {
        return Some(Residue { kind: Kind::Formula, found, better: None, certain: false });
    }
    if let Some(found) = ERRORS.iter().find(|error| text.contains(**error)) {
        return Some(Residue { kind: Kind::Error, found: (*found).to_owned(), better: None, certain: false });
    }
    let (mut first, mut certain) = (None, true);
    let mut better = Cow::Borrowed(text);
    // what was written twice over is undone twice
    for _ in 0..3 {
        let Some(step) = once(&better) else { break };
        first.get_or_insert((step.kind, step.found));
        certain &= step.certain;
        better = Cow::Owned(step.better.unwrap_or_default());
    }
    let (kind, found) = first?;
    let better = spaced(&better);
    // a text of several lines would lose its breaks
    let better = Some(better).filter(|better| !better.is_empty() && !text.contains('\n'));
    Some(Residue { kind, found, better, certain })
}

/// A text with its residue undone once.
fn once(text: &str) -> Option<Residue> {
    let mut better = String::with_capacity(text.len());
    let (mut first, mut certain) = (None, true);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let part = match c {
            '&' => entity(rest).map(|(len, with)| (Kind::Web, len, with.to_string(), true)),
            '<' => tag(rest).map(|(len, with, sure)| (Kind::Web, len, with.to_owned(), sure)),
            '_' => CODES
                .iter()
                .find(|code| rest.starts_with(**code))
                .map(|code| (Kind::Sheet, code.len(), " ".to_owned(), true)),
            'Ã' | 'Â' | 'â' => misread(rest).map(|(len, with)| (Kind::Encoding, len, with, true)),
            _ => None,
        };
        match part {
            Some((kind, len, with, sure)) => {
                first.get_or_insert((kind, rest[..len].to_owned()));
                certain &= sure;
                better.push_str(&with);
                rest = &rest[len..];
            }
            None => {
                better.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    let (kind, found) = first?;
    Some(Residue { kind, found, better: Some(better), certain })
}

/// The length of an entity at the head of a text, and what it stands for.
fn entity(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(10).position(|byte| byte == b';')?;
    let name = text.get(1..end)?;
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let numbered = number.and_then(char::from_u32).map(|c| if c == '\u{a0}' { ' ' } else { c });
    let named = || ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    let c = numbered.filter(|c| !c.is_control()).or_else(named)?;
    Some((end + 1, c))
}

/// The length of a tag at the head of a text, what comes in its place, and whether nothing is lost with it.
fn tag(text: &str) -> Option<(usize, &'static str, bool)> {
    let end = text.find('>').filter(|end| *end < 300)?;
    let inside = text[1..end].trim_end_matches('/').trim_start_matches('/');
    // "5 < 7 en 8 > 6" holds no tag
    let name = inside.split_whitespace().next().filter(|_| inside.starts_with(char::is_alphabetic))?;
    let name = name.to_ascii_lowercase();
    let plain = name.len() == inside.trim().len();
    let is = |list: &[&str]| list.contains(&name.as_str());
    // an address that stood in it may be missed
    let sure = plain || name != "a";
    if is(BLOCKS) {
        Some((end + 1, " ", sure))
    } else if is(INLINE) {
        Some((end + 1, "", sure))
    } else {
        None
    }
}

/// The length of misread characters at the head of a text, and the one that they were.
fn misread(text: &str) -> Option<(usize, String)> {
    let mut bytes = Vec::with_capacity(4);
    for (at, c) in text.char_indices().take(4) {
        bytes.push(byte(c)?);
        if let Ok(whole) = std::str::from_utf8(&bytes)
            && bytes.len() > 1
        {
            return Some((at + c.len_utf8(), whole.replace('\u{a0}', " ")));
        }
    }
    None
}

/// The byte that Windows-1252 has for a character beyond ASCII.
fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => {
            let at = WINDOWS.iter().position(|known| *known == c)?;
            u8::try_from(0x80 + at).ok()
        }
    }
}

/// The head of a text that is a formula: a function with its bracket, or cells.
fn formula(text: &str) -> Option<String> {
    let inside = text.trim().strip_prefix('=')?;
    let name =
        inside.find(|c: char| !(c.is_ascii_uppercase() || c == '.' || c.is_ascii_digit() || c == '$'))?;
    let is_call = name > 1 && inside[name..].starts_with('(');
    let cell = |part: &str| {
        part.len() > 1
            && part.starts_with(|c: char| c.is_ascii_uppercase() || c == '$')
            && part.ends_with(|c: char| c.is_ascii_digit())
    };
    (is_call || cell(&inside[..name]) && inside[name..].starts_with(['+', '-', '*', '/', ':']))
        .then(|| text.trim().to_owned())
}
