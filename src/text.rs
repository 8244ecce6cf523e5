//! What the program itself says, in both of its languages, and which languages there are.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use icu_list::options::ListFormatterOptions;
use icu_list::{ListFormatter, ListFormatterPreferences};
use icu_locale_core::{Locale, locale};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::editor;

/// A language of messages and of documents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// `nl` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The language as people here write it.
    pub const fn locale(self) -> Locale {
        match self {
            Self::Nl => locale!("nl-NL"),
            Self::En => locale!("en-GB"),
        }
    }

    /// The language that a code or a tag such as `nl-BE` begins with.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "nl" => Some(Self::Nl),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A sentence of the program in Dutch and in English; a missing half does not compile.
#[derive(
    Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
#[serde(default, deny_unknown_fields)]
pub struct Text {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Both halves from ready strings.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nl: nl.into(), en: en.into() }
    }

    /// Each half from its language.
    pub fn of(half: impl Fn(Lang) -> String) -> Self {
        Self { nl: half(Lang::Nl), en: half(Lang::En) }
    }

    /// The JSON Schema of one as it is written: words for both languages, or a table of words.
    pub fn schema() -> serde_json::Value {
        let mut schema = editor::text();
        schema["minLength"] = 1.into();
        schema
    }

    /// The half in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

impl schemars::JsonSchema for Text {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Words".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::Schema::try_from(Self::schema()).unwrap_or_default()
    }
}

/// Makes a [`Text`] from two format strings with captured arguments: `text!("regel {n}", "line {n}")`.
///
/// Texts named after a semicolon are put in by their own halves: `text!("van {who}", "of {who}"; who)`.
#[macro_export]
macro_rules! text {
    ($nl:literal, $en:literal $(,)?) => {
        $crate::text::Text { nl: format!($nl), en: format!($en) }
    };
    ($nl:literal, $en:literal; $($part:ident),+ $(,)?) => {
        $crate::text::Text {
            nl: { $( let $part = &$part.nl; )+ format!($nl) },
            en: { $( let $part = &$part.en; )+ format!($en) },
        }
    };
}

/// Several things in a sentence: "a, b en c".
pub fn list(items: &[impl AsRef<str>], lang: Lang) -> String {
    static LISTS: LazyLock<[ListFormatter; 2]> = LazyLock::new(|| lists(ListFormatter::try_new_and));
    LISTS[lang as usize].format(items.iter().map(AsRef::as_ref)).to_string()
}

/// Several things of which there is one: "a, b of c".
pub fn choice(items: &[impl AsRef<str>], lang: Lang) -> String {
    static CHOICES: LazyLock<[ListFormatter; 2]> = LazyLock::new(|| lists(ListFormatter::try_new_or));
    CHOICES[lang as usize].format(items.iter().map(AsRef::as_ref)).to_string()
}

/// One writer of lists per language; their data is built into the program.
fn lists<E: fmt::Debug>(
    writer: impl Fn(ListFormatterPreferences, ListFormatterOptions) -> Result<ListFormatter, E>,
) -> [ListFormatter; 2] {
    Lang::ALL.map(|lang| {
        writer(lang.locale().into(), ListFormatterOptions::default()).expect("lists are built in")
    })
}

/// Shows control characters of foreign text as their Unicode pictures, so that no terminal obeys them.
pub fn visible(text: &str) -> String {
    // what may begin one of them: to look at all bytes is far quicker than to copy letter by letter
    let odd = |b: u8| b < 0x20 || matches!(b, 0x7f | 0xc2 | 0xe2);
    if !text.bytes().fold(false, |any, b| any | odd(b)) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
            '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// As [`visible`], with its line breaks kept.
pub fn visible_lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// Why a character shows nothing of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It has no width: a joiner, a mark of byte order, a selector or a tag.
    Width,
    /// It turns the direction in which the rest is read.
    Direction,
    /// It ends a line or paragraph for some programs only.
    Line,
    /// It once steered a device.
    Control,
    /// Each font and program gives it a meaning of its own.
    Private,
}

/// Whether a character shows nothing of itself, and why; line breaks and tabs do what they look like.
pub fn hidden(c: char) -> Option<Hidden> {
    Some(match c {
        '\n' | '\r' | '\t' => return None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Hidden::Direction
        }
        '\u{85}' | '\u{2028}' | '\u{2029}' => Hidden::Line,
        c if c.is_control() => Hidden::Control,
        '\u{34f}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}' => Hidden::Width,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}' => Hidden::Width,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Hidden::Private,
        _ => return None,
    })
}

/// How many accents one letter bears, and how many hyphens for the end of a line one word: no language needs more, and
/// shaping takes the square of the first, breaking lines that of the second.
const MOST_MARKS: (usize, usize) = (5, 60);

/// A character of a text with how many accents its letter, or hyphens for the end of a line its word, has until here.
fn marks(text: &str) -> impl Iterator<Item = (char, usize, bool)> {
    let (mut accents, mut hyphens) = (0, 0);
    text.chars().map(move |c| {
        let (accent, hyphen) = (is_combining_mark(c), c == '\u{ad}');
        accents = if accent { accents + 1 } else { 0 };
        hyphens = if c.is_whitespace() { 0 } else { hyphens + usize::from(hyphen) };
        let number = if hyphen { hyphens } else { accents };
        (c, number, accent && accents > MOST_MARKS.0 || hyphen && hyphens > MOST_MARKS.1)
    })
}

/// The most accents on one letter, or hyphens for the end of a line in one word, where there are more than are printed;
/// and whether they are accents.
pub fn crowded(text: &str) -> Option<(usize, bool)> {
    if text.is_ascii() {
        return None;
    }
    marks(text).filter(|(.., beyond)| *beyond).map(|(c, number, _)| (number, c != '\u{ad}')).max()
}

/// A text without accents on one letter, or hyphens for the end of a line in one word, beyond what can be read.
pub fn uncrowded(text: &str) -> Cow<'_, str> {
    match crowded(text) {
        None => Cow::Borrowed(text),
        Some(_) => marks(text).filter(|(.., beyond)| !beyond).map(|(c, ..)| c).collect(),
    }
}

/// A text with each letter and its accent as one character, where it has them apart.
pub fn composed(text: &str) -> Option<String> {
    (!is_nfc(text)).then(|| text.nfc().collect())
}

/// A text as names are compared: without regard to capitals, spaces beside spaces, or how accents are written.
pub fn folded(text: &str) -> Cow<'_, str> {
    // as nearly every id is
    if text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        return Cow::Borrowed(text);
    }
    if !text.is_ascii() {
        let folded: String = text.nfc().flat_map(char::to_lowercase).collect();
        return Cow::Owned(spaced(&folded));
    }
    let mut folded = spaced(text);
    folded.make_ascii_lowercase();
    Cow::Owned(folded)
}

/// A text with one space for each run of spaces and line breaks, and none at its ends.
pub fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// Whether a text is of printable ASCII alone, so that nothing in it is hidden, composed or without glyph.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// For longer names no other is suggested: comparing takes the square of their length.
const LONGEST_NAME: usize = 200;

/// The nearest of the known names to a misspelt one, if near enough to suggest.
pub fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > LONGEST_NAME {
        return None;
    }
    let wrong = wrong.to_lowercase();
    let limit = 1 + wrong.chars().count() / 4;
    known
        .into_iter()
        .filter_map(|name| Some((distance(&wrong, &lower(name), limit)?, name)))
        .min_by_key(|(distance, name)| (*distance, *name))
        .map(|(_, name)| name)
}

/// A text in lower case; as nearly every name in a sheet is already.
pub fn lower(text: &str) -> Cow<'_, str> {
    let already = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if already { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// How many slips of the pen are between two words, if no more than so many.
pub fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    // each letter more or less is a slip, and costs nothing to count
    let letters = one.chars().count().abs_diff(other.chars().count());
    (letters <= most).then(|| strsim::osa_distance(one, other)).filter(|slips| *slips <= most)
}

/// A fixed sentence in both languages, for tables that are built into the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Say {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Say {
    /// The sentence in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }

    /// The sentence as a [`Text`].
    pub fn text(self) -> Text {
        Text::new(self.nl, self.en)
    }
}
