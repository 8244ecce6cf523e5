//! The faces that documents are set in: their bytes, which characters they have, and how wide words are.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

use skrifa::attribute::Style;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// The families in use: running text, quotations and what the first lacks, and text as typed.
pub const FAMILIES: [&str; 3] = ["Source Sans 3", "Libertinus Serif", "DejaVu Sans Mono"];

/// The faces that the engine does not bring itself, by the name of their file. There is no bold italic:
/// without the semibold one beside them, the engine would set it in plain italic.
pub const OWN: [(&str, &[u8]); 5] = [
    ("SourceSans3-Regular.ttf", include_bytes!("font/SourceSans3-Regular.ttf")),
    ("SourceSans3-It.ttf", include_bytes!("font/SourceSans3-It.ttf")),
    ("SourceSans3-Semibold.ttf", include_bytes!("font/SourceSans3-Semibold.ttf")),
    ("SourceSans3-SemiboldIt.ttf", include_bytes!("font/SourceSans3-SemiboldIt.ttf")),
    ("SourceSans3-Bold.ttf", include_bytes!("font/SourceSans3-Bold.ttf")),
];

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// As in running text.
    #[default]
    Regular,
    /// As in strong words.
    Semibold,
    /// As in headings.
    Bold,
}

impl Weight {
    const fn number(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Semibold => 600.0,
            Self::Bold => 700.0,
        }
    }
}

struct Face {
    data: &'static [u8],
    glyphs: Charmap<'static>,
    /// In units of the face, of which `units` make an em.
    widths: GlyphMetrics<'static>,
    units: f64,
    weight: f32,
    upright: bool,
    /// Which of [`FAMILIES`].
    family: usize,
}

impl Face {
    /// A face of one of the families.
    fn new(data: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(data).ok()?;
        let name = family(&font)?;
        let family = FAMILIES.iter().position(|known| *known == name)?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        let (looks, metrics) = (font.attributes(), font.metrics(size, location));
        Some(Self {
            data,
            glyphs: font.charmap(),
            widths: font.glyph_metrics(size, location),
            units: f64::from(metrics.units_per_em),
            weight: looks.weight.value(),
            // of the semibold italic only its slant says so
            upright: looks.style == Style::Normal && metrics.italic_angle == 0.0,
            family,
        })
    }

    fn has(&self, c: char) -> bool {
        self.glyphs.map(c).is_some()
    }

    /// How wide a character is, in ems.
    fn width(&self, c: char) -> Option<f64> {
        Some(f64::from(self.widths.advance_width(self.glyphs.map(c)?)?) / self.units)
    }
}

fn all() -> &'static [Face] {
    static FACES: OnceLock<Vec<Face>> = OnceLock::new();
    let own = OWN.into_iter().map(|(_, data)| data);
    FACES.get_or_init(|| own.chain(typst_assets::fonts()).filter_map(Face::new).collect())
}

fn family(font: &FontRef<'_>) -> Option<String> {
    let named = |id| font.localized_strings(id).english_or_first();
    let name = named(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| named(StringId::FAMILY_NAME))?;
    Some(name.to_string())
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
        (0..FAMILIES.len()).any(|which| {
            let mut family = all().iter().filter(|face| face.family == which);
            family.all(|face| face.has(c))
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
    let upright = |face: &&Face| face.family == 0 && face.upright;
    let wanted = all().iter().filter(upright).find(|face| face.weight == weight.number());
    let advance = |c: char| wanted.into_iter().chain(all()).find_map(|face| face.width(c));
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
