//! The faces that documents are set in: their bytes, which characters they have, and how wide words are.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

use ttf_parser::name_id;

/// The families in use: running text, and text as typed.
pub const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// As in running text.
    #[default]
    Regular,
    /// As in headings and strong words.
    Semibold,
    /// As in tables of others.
    Bold,
}

impl Weight {
    const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
            Self::Bold => 700,
        }
    }
}

struct Face {
    data: &'static [u8],
    face: ttf_parser::Face<'static>,
    serif: bool,
}

fn all() -> &'static [Face] {
    static FACES: OnceLock<Vec<Face>> = OnceLock::new();
    FACES.get_or_init(|| {
        let parsed = typst_assets::fonts().filter_map(|data| {
            let face = ttf_parser::Face::parse(data, 0).ok()?;
            let family = family(&face)?;
            let which = FAMILIES.iter().position(|known| *known == family)?;
            Some(Face { data, face, serif: which == 0 })
        });
        parsed.collect()
    })
}

fn family(face: &ttf_parser::Face<'_>) -> Option<String> {
    let named = |id| {
        let name = face.names().into_iter().find(|name| name.name_id == id && name.is_unicode())?;
        name.to_string()
    };
    named(name_id::TYPOGRAPHIC_FAMILY).or_else(|| named(name_id::FAMILY))
}

/// The bytes of every face in use, always in the same order.
pub fn faces() -> impl Iterator<Item = &'static [u8]> {
    all().iter().map(|face| face.data)
}

/// Whether a character has a glyph in whatever style it may be set: in all faces of one family, since
/// the engine looks for the right style in each family, and not for another style.
pub fn covers(c: char) -> bool {
    // what was looked up once is remembered: 0 not yet, 1 no, 2 yes
    static KNOWN: [AtomicU8; 0x2200] = [const { AtomicU8::new(0) }; 0x2200];
    let look_up = || {
        [true, false].into_iter().any(|serif| {
            let mut family = all().iter().filter(|face| face.serif == serif);
            family.all(|face| face.face.glyph_index(c).is_some())
        })
    };
    let Some(known) = KNOWN.get(c as usize) else { return look_up() };
    match known.load(Ordering::Relaxed) {
        0 => {
            let covered = look_up();
            known.store(u8::from(covered) + 1, Ordering::Relaxed);
            covered
        }
        answer => answer == 2,
    }
}

/// Width of a text in points, set in the face of running text without kerning: never much too small.
pub fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let upright = |face: &&Face| face.serif && !face.face.is_italic();
    let wanted = all().iter().filter(upright).find(|face| face.face.weight().to_number() == weight.number());
    let advance = |c: char| {
        wanted.into_iter().chain(all()).find_map(|face| {
            let glyph = face.face.glyph_index(c)?;
            let units = face.face.glyph_hor_advance(glyph)?;
            Some(f64::from(units) / f64::from(face.face.units_per_em()))
        })
    };
    text.chars().map(|c| advance(c).unwrap_or(1.0)).sum::<f64>() * size
}

/// The first character that cannot be printed, with its byte offset: without glyph, a control
/// character other than a line break or tab, a byte order mark, private, without width, or turning the direction.
pub fn first_unprintable(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|(_, c)| !printable(*c))
}

/// Whether a character shows nothing by itself: joiners and their like, which the engine cannot set alone.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a character can be printed, see [`first_unprintable`].
pub fn printable(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' | '\u{ad}' => true,
        c if c.is_control() => false,
        '\u{fffd}' => false,
        c if is_invisible(c) => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => false,
        '\u{fdd0}'..='\u{fdef}' => false,
        c if u32::from(c) & 0xfffe == 0xfffe => false,
        c => covers(c),
    }
}
