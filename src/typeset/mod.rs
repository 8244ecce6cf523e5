//! A block tree to files for Typst, and those files to a PDF; nowhere else is Typst known.

mod columns;
#[cfg(feature = "pdf")]
mod engine;
mod fit;
pub mod theme;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::brand::{Brand, Colour, Logo};
use crate::error::Failure;
use crate::font::Faces;
use crate::markup::layout::Layout;
use crate::markup::{Block, Body, Document, Paper, printable};
use crate::picture;
use crate::text::{Lang, Text};

#[cfg(feature = "pdf")]
pub use engine::{compile, layout};
pub use fit::unfitted;
use theme::Theme;

/// Version of the engine that documents are made with, whichever way it is started.
pub const ENGINE: &str = "0.15.1";

/// Path of the theme among the files; the file to compile.
pub const MAIN: &str = "/main.typ";

/// Path of the data among the files.
pub const DATA: &str = "/doc.json";

/// The date that a PDF carries when the document has none; a PDF for archives must have one.
const NO_DATE: (i32, u8, u8) = (1970, 1, 1);

/// A document and what a PDF says about itself.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The document.
    pub document: Document,
    /// Title in the metadata; empty takes the document's own.
    pub title: String,
    /// Language tag, such as `nl-NL`.
    pub lang: String,
    /// Author in the metadata; may be empty.
    pub author: String,
    /// Year, month and day in the metadata.
    pub date: Option<(i32, u8, u8)>,
    /// What stands at the head of each page but the first.
    pub running: String,
    /// Pictures by the path that the Markdown has.
    pub images: BTreeMap<String, Vec<u8>>,
    /// What it is printed on.
    pub paper: Paper,
    /// Whether all is set closer, so that it may take one page less.
    pub tight: bool,
    /// The look of the house.
    pub brand: Brand,
    /// What it is set by.
    pub theme: Theme,
}

/// All that Typst needs, under paths that never change with the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    files: BTreeMap<String, Vec<u8>>,
    fingerprint: String,
    faces: &'static Faces,
    theme: Theme,
}

impl Files {
    /// Paths, absolute in a root of their own, with their bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// The same in another theme.
    #[must_use]
    pub fn with_theme(mut self, theme: &str) -> Self {
        self.files.insert(MAIN.to_owned(), theme.into());
        self
    }

    /// The faces that it is set in.
    pub fn faces(&self) -> &'static Faces {
        self.faces
    }

    /// What it is set by.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The bytes at a path.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Where things came to stand.
    pub layout: Layout,
}

/// The data file: the one contract between this module and the theme.
#[derive(Serialize)]
struct Data<'a> {
    tight: bool,
    title: &'a str,
    lang: &'a str,
    region: Option<&'a str>,
    author: &'a str,
    date: (i32, u8, u8),
    running: &'a str,
    words: Words<'a>,
    look: Look<'a>,
    images: BTreeMap<&'a str, String>,
    grid: &'a Grid,
    /// Columns of the board; nought where there is none.
    columns: usize,
    /// Lines of the foot.
    foot: usize,
    document: &'a Document,
}

/// The look of the house.
#[derive(Serialize)]
struct Look<'a> {
    main: Colour,
    accent: Colour,
    tint: Colour,
    /// The main colour and the accent for words on the tint, or on white.
    firm: Colour,
    sign: Colour,
    /// Families, that of running text first.
    faces: &'a [String],
    /// The same for quotations.
    quotes: Vec<&'a str>,
    logo: Option<Shown>,
}

/// A logo among the files.
#[derive(Serialize)]
struct Shown {
    path: String,
    alt: String,
}

impl Shown {
    fn path(logo: &Logo) -> String {
        format!("/brand/logo.{}", logo.ending)
    }
}

/// The page in millimetres, before it is enlarged.
#[derive(Debug, Clone, Copy, Serialize)]
struct Grid {
    width: f64,
    height: f64,
    /// How much all is enlarged.
    zoom: f64,
    /// Left and right of everything.
    side: f64,
    top: f64,
    bottom: f64,
    /// Where the names of sections stand.
    rail: f64,
    /// Between that and the matter.
    gutter: f64,
    /// Between the columns of a table, in points.
    gap: f64,
}

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

impl Grid {
    /// The page of a paper.
    fn of(paper: Paper) -> Self {
        let ((width, height), zoom) = (paper.size(), paper.zoom());
        let gap = columns::GAP;
        match paper {
            Paper::A4 => Self {
                width,
                height,
                zoom,
                gap,
                side: 18.0,
                top: 15.0,
                bottom: 17.0,
                rail: 38.0,
                gutter: 6.0,
            },
            Paper::A3 | Paper::A1 => Self {
                width,
                height,
                zoom,
                gap,
                side: 14.0,
                top: 12.0,
                bottom: 15.0,
                rail: 58.0,
                gutter: 6.0,
            },
        }
    }

    /// From margin to margin, in points.
    const fn full(&self) -> f64 {
        (self.width - 2.0 * self.side) * MM
    }

    const fn rail(&self) -> f64 {
        self.rail * MM
    }

    const fn gutter(&self) -> f64 {
        self.gutter * MM
    }
}

/// The few words that the theme adds.
#[derive(Serialize)]
struct Words<'a> {
    sources: &'a str,
}

/// Makes the files for a document; fails on a picture that is missing or not fit to print.
pub fn files(input: &Input) -> Result<Files, Failure> {
    let heading = input.document.headings().into_iter().next().map(|(_, text, _)| text);
    let title = if input.title.trim().is_empty() { heading.unwrap_or_default() } else { input.title.clone() };
    if title.trim().is_empty() {
        return Err(Failure::new(crate::text!(
            "Het document heeft geen titel.",
            "The document has no title."
        )));
    }
    let mut files = BTreeMap::new();
    let mut images = BTreeMap::new();
    for (number, path) in pictures(&input.document.blocks).into_iter().enumerate() {
        if images.contains_key(path) {
            continue;
        }
        let Some(bytes) = input.images.get(path) else {
            return Err(Failure::new(crate::text!(
                "De afbeelding {path} is er niet.",
                "The image {path} is not there."
            )));
        };
        let extension = picture::checked(path, bytes)?;
        let place = format!("/img/{number}.{extension}");
        files.insert(place.clone(), bytes.clone());
        images.insert(path, place);
    }
    let sources: Text = crate::text!("Bronnen", "Sources");
    let mut tag = input.lang.split(['-', '_']);
    let lang = tag.next().filter(|lang| !lang.is_empty()).unwrap_or("nl");
    let mut document = input.document.clone();
    let grid = Grid::of(input.paper);
    let brand = &input.brand;
    fit::document(&mut document, lang, &grid, brand.faces);
    let spoken = Lang::from_tag(lang).unwrap_or_default();
    let logo = brand.logo.as_deref();
    if let Some(logo) = logo {
        files.insert(Shown::path(logo), logo.bytes.clone());
    }
    let mut data = Data {
        // what a document is made from is the same, however it is then set
        tight: false,
        title: title.trim(),
        lang,
        region: tag.next().filter(|region| region.len() == 2),
        author: &input.author,
        date: input.date.unwrap_or(NO_DATE),
        running: &input.running,
        words: Words { sources: sources.get(spoken) },
        look: Look {
            main: brand.main,
            accent: brand.accent,
            tint: brand.tint,
            firm: brand.main.on(brand.tint),
            sign: brand.accent.on(brand.tint),
            faces: brand.faces.families(),
            quotes: brand.faces.of_quotes(),
            logo: logo
                .map(|logo| Shown { path: Shown::path(logo), alt: printable::line(logo.alt.get(spoken)) }),
        },
        images,
        grid: &grid,
        columns: document.blocks.iter().find_map(board).unwrap_or(0),
        foot: fit::foot(&document.footer, &grid, brand.faces),
        document: &document,
    };
    let fingerprint = hash(&json(&data)?, &files, input);
    data.tight = input.tight;
    let json = json(&data)?;
    files.insert(MAIN.to_owned(), input.theme.text().as_bytes().to_vec());
    files.insert(DATA.to_owned(), json);
    Ok(Files { files, fingerprint, faces: brand.faces, theme: input.theme.clone() })
}

fn json(data: &Data<'_>) -> Result<Vec<u8>, Failure> {
    serde_json::to_vec(data).map_err(|error| {
        Failure::new(crate::text!(
            "De gegevens konden niet geschreven worden: {error}.",
            "The data could not be written: {error}."
        ))
    })
}

/// A hash of everything that went into a document: theme, data, pictures, faces, engine version.
/// It is the same whichever way the engine is started.
pub fn fingerprint(files: &Files) -> String {
    files.fingerprint.clone()
}

fn hash(data: &[u8], images: &BTreeMap<String, Vec<u8>>, input: &Input) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut part = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    part(ENGINE.as_bytes());
    part(input.theme.text().as_bytes());
    part(data);
    for (path, bytes) in images {
        part(path.as_bytes());
        part(bytes);
    }
    part(input.brand.faces.hash());
    hasher.finalize().to_hex().to_string()
}

fn board(block: &Block) -> Option<usize> {
    if let Body::Board { blocks } = &block.body { Some(columns::of_fields(blocks)) } else { None }
}

fn pictures(blocks: &[Block]) -> Vec<&str> {
    let mut found = Vec::new();
    for block in blocks {
        match &block.body {
            Body::Figure { path, .. } => found.push(path.as_str()),
            Body::Quote { blocks, .. } | Body::Alert { blocks, .. } | Body::Board { blocks } => {
                found.extend(pictures(blocks))
            }
            Body::List { items, .. } => found.extend(items.iter().flat_map(|item| pictures(&item.blocks))),
            Body::Cards { cards } => found.extend(cards.iter().flat_map(|card| pictures(&card.blocks))),
            _ => {}
        }
    }
    found
}
