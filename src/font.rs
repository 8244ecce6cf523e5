//! The faces that documents are set in: their bytes, which characters they have, and how wide words are.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

use skrifa::attribute::Style;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

/// The families of the program: running text, quotations and what the first lacks, and text as typed.
pub const FAMILIES: [&str; 3] = ["Source Sans 3", "Libertinus Serif", "DejaVu Sans Mono"];

/// The faces that the engine does not bring itself. There is no bold italic: without the semibold one beside them, the
/// engine would set it in plain italic.
const OWN: [&[u8]; 5] = [
    include_bytes!("font/SourceSans3-Regular.ttf"),
    include_bytes!("font/SourceSans3-It.ttf"),
    include_bytes!("font/SourceSans3-Semibold.ttf"),
    include_bytes!("font/SourceSans3-SemiboldIt.ttf"),
    include_bytes!("font/SourceSans3-Bold.ttf"),
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
    /// The number that faces and style sheets have for it.
    pub const fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semibold => 600,
            Self::Bold => 700,
        }
    }
}

/// What a face says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its family.
    pub family: String,
    /// How heavy it is: 400 is regular.
    pub weight: u16,
    /// Whether it stands upright.
    pub upright: bool,
    /// Whether it is many faces in one file.
    pub variable: bool,
    /// Whether it says of itself that no document may take it along.
    pub restricted: bool,
}

/// What the OpenType table `OS/2` says of a face that may not be embedded.
const RESTRICTED: u16 = 2;

/// What a file says of the face that it holds; nothing where it holds none that can be read.
pub fn named(data: &[u8]) -> Option<Named> {
    let font = FontRef::new(data).ok()?;
    let looks = font.attributes();
    // of some italics only their slant says so
    let straight = font.metrics(Size::unscaled(), LocationRef::default()).italic_angle == 0.0;
    Some(Named {
        family: family(&font)?,
        weight: looks.weight.value() as u16,
        upright: looks.style == Style::Normal && straight,
        variable: !font.axes().is_empty(),
        restricted: font.os2().is_ok_and(|table| table.fs_type() & 0xf == RESTRICTED),
    })
}

struct Face {
    data: &'static [u8],
    glyphs: Charmap<'static>,
    /// In units of the face, of which `units` make an em.
    widths: GlyphMetrics<'static>,
    units: f64,
    weight: u16,
    upright: bool,
    /// Which of the families of its set.
    family: usize,
}

impl Face {
    /// A face of one of the families.
    fn new(data: &'static [u8], families: &[String]) -> Option<Self> {
        let named = named(data)?;
        let family = families.iter().position(|known| *known == named.family)?;
        let font = FontRef::new(data).ok()?;
        let (size, location) = (Size::unscaled(), LocationRef::default());
        Some(Self {
            data,
            glyphs: font.charmap(),
            widths: font.glyph_metrics(size, location),
            units: f64::from(font.metrics(size, location).units_per_em),
            weight: named.weight,
            upright: named.upright,
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

/// The faces that a document is set in: those of a house before those of the program, which have what they lack.
pub struct Faces {
    faces: Vec<Face>,
    families: Vec<String>,
    hash: [u8; 32],
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Faces").field(&self.families).finish()
    }
}

impl PartialEq for Faces {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

impl Eq for Faces {}

impl Faces {
    /// Those of the program.
    pub fn own() -> &'static Self {
        static OWN_FACES: OnceLock<Faces> = OnceLock::new();
        OWN_FACES.get_or_init(|| Self::new(None, &[]))
    }

    /// Faces of one family before those of the program. Each set is kept for as long as the program runs, once: the
    /// engine never forgets a face either.
    pub fn with(family: &str, files: &[Vec<u8>]) -> &'static Self {
        static KNOWN: Mutex<BTreeMap<[u8; 32], &'static Faces>> = Mutex::new(BTreeMap::new());
        let mut hasher = blake3::Hasher::new();
        for file in files {
            hasher.update(blake3::hash(file).as_bytes());
        }
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(hasher.finalize().into()).or_insert_with(|| {
            let files: Vec<&'static [u8]> =
                files.iter().map(|file| &*Box::leak(file.clone().into_boxed_slice())).collect();
            Box::leak(Box::new(Self::new(Some(family), &files)))
        })
    }

    fn new(family: Option<&str>, files: &[&'static [u8]]) -> Self {
        let families: Vec<String> = family
            .into_iter()
            .chain(FAMILIES.into_iter().filter(|known| Some(*known) != family))
            .map(str::to_owned)
            .collect();
        let mut all: Vec<&'static [u8]> = files.to_vec();
        for data in OWN.into_iter().chain(typst_assets::fonts()) {
            // a family is either the house's or the program's
            let theirs = named(data).is_some_and(|named| Some(&*named.family) == family);
            if !theirs {
                all.push(data);
            }
        }
        let faces: Vec<Face> = all.into_iter().filter_map(|data| Face::new(data, &families)).collect();
        let mut hasher = blake3::Hasher::new();
        for face in &faces {
            hasher.update(face.data);
        }
        Self { faces, families, hash: hasher.finalize().into() }
    }

    /// The names of the families, that of running text first.
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// The names of the families, that of quotations first: a house sets those in its own face too.
    pub fn of_quotes(&self) -> Vec<&str> {
        let mut families: Vec<&str> = self.families.iter().map(String::as_str).collect();
        if families == FAMILIES {
            families.swap(0, 1);
        }
        families
    }

    /// The bytes of every face, always in the same order.
    pub fn files(&self) -> impl Iterator<Item = &'static [u8]> {
        self.faces.iter().map(|face| face.data)
    }

    /// The bytes of those that the engine does not bring itself.
    pub fn brought(&self) -> impl Iterator<Item = &'static [u8]> {
        let engines: Vec<*const u8> = typst_assets::fonts().map(<[u8]>::as_ptr).collect();
        self.files().filter(move |file| !engines.contains(&file.as_ptr()))
    }

    /// A character that the program's own faces have and these lack: a house may have other faces of the same name.
    pub fn lacking(&self) -> Option<char> {
        let plain = (' '..'\u{2200}').filter(|c| !c.is_control());
        plain.into_iter().find(|c| covers(*c) && !self.cover(*c))
    }

    /// A hash of all bytes, made once: they are millions.
    pub fn hash(&self) -> &[u8; 32] {
        &self.hash
    }

    /// Width of a text in points, set in the face of running text without kerning: never much too small.
    pub fn width(&self, text: &str, weight: Weight, size: f64) -> f64 {
        let upright = |face: &&Face| face.family == 0 && face.upright;
        let wanted = self.faces.iter().filter(upright).find(|face| face.weight == weight.number());
        let advance = |c: char| wanted.into_iter().chain(&self.faces).find_map(|face| face.width(c));
        text.chars().map(|c| advance(c).unwrap_or(1.0)).sum::<f64>() * size
    }

    /// Whether a character has a glyph in whatever style it may be set: in all faces of one family, since
    /// the engine looks for the right style in each family, and not for another style.
    fn cover(&self, c: char) -> bool {
        (0..self.families.len()).any(|which| {
            let mut family = self.faces.iter().filter(|face| face.family == which);
            family.all(|face| face.has(c))
        })
    }
}

fn family(font: &FontRef<'_>) -> Option<String> {
    let named = |id| font.localized_strings(id).english_or_first();
    let name = named(StringId::TYPOGRAPHIC_FAMILY_NAME).or_else(|| named(StringId::FAMILY_NAME))?;
    Some(name.to_string())
}

/// Whether the faces of the program have a character, and so every set.
pub fn covers(c: char) -> bool {
    // what was looked up once is remembered: 0 not yet, 1 no, 2 yes
    static KNOWN: [AtomicU8; 0x2200] = [const { AtomicU8::new(0) }; 0x2200];
    let look_up = || Faces::own().cover(c);
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
