//! Sheets to one canvas: records of all sheets put together, with what is amiss in reading them.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::block;
use super::part::{self, Part};
use super::record::{Record, slug};
use super::value::Prose;
use super::{AnyRecord, Canvas, Extent, Head, id};
use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::sheet;
use crate::source::{Source, SourceId, Sources};
use crate::text;
use crate::text::{Lang, Text};

pub use super::part::SheetFile;

/// A canvas and what was found while reading its sheets.
#[derive(Debug, Default)]
pub struct Loaded {
    /// All that could be read.
    pub canvas: Canvas,
    /// Reading faults, broken keys and double records, in the order of the sheets.
    pub findings: Vec<Finding>,
}

impl Loaded {
    /// What tells that a sheet or a record is not in the canvas.
    pub fn unread(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.unread)
    }
}

/// Puts the sheets of one canvas together. `sheets` is in the order of their paths.
pub fn load(id: &str, sheets: &[SheetFile], sources: &Sources) -> Loaded {
    load_with(id, sheets, sources, true)
}

/// As [`load`], with every finding of every sheet, be there ever so many.
pub fn load_all(id: &str, sheets: &[SheetFile], sources: &Sources) -> Loaded {
    load_with(id, sheets, sources, false)
}

fn load_with(id: &str, sheets: &[SheetFile], sources: &Sources, capped: bool) -> Loaded {
    let mut loaded =
        Loaded { canvas: Canvas { id: id.to_owned(), ..Canvas::default() }, findings: Vec::new() };
    if sheets.is_empty() {
        loaded.canvas.extent = Extent::Nothing;
    }
    let mut heads: Vec<Head> = Vec::new();
    for file in sheets {
        let mut part = part::read(*file, sources.get(file.source));
        loaded.canvas.extent = part.extent().max(loaded.canvas.extent);
        if capped {
            sheet::cap(&mut part.findings);
        }
        loaded.canvas.private.extend(file.private.then_some(file.source));
        loaded.canvas.append(part.canvas);
        loaded.findings.append(&mut part.findings);
        heads.append(&mut part.heads);
    }
    block::inherit(&mut loaded.canvas);
    let headless = heads.is_empty();
    if headless && loaded.canvas.extent == Extent::Part {
        loaded.canvas.extent = Extent::Nothing;
    }
    head(heads, sheets, sources, &mut loaded);
    keys(&mut loaded, sources);
    if !day_first(&loaded.canvas, headless) {
        for file in sheets {
            sheet::doubt_dates(&mut loaded.findings, file.source, sources.get(file.source));
        }
    }
    crate::diagnostic::sort(&mut loaded.findings);
    loaded
}

/// A canvas of parts that were read before, without what was found in them.
pub fn of_parts<'p>(id: &str, parts: impl IntoIterator<Item = &'p Part>) -> Canvas {
    let mut canvas = Canvas { id: id.to_owned(), ..Canvas::default() };
    let mut head = None;
    for part in parts {
        canvas.append(part.canvas.clone());
        head = head.or(part.heads.first());
    }
    canvas.head = head.cloned().unwrap_or_default();
    block::inherit(&mut canvas);
    canvas
}

/// Whether the day surely comes before the month: in Dutch it does. A language that stands there but could not be read
/// may be another, and so may that of a head that could not be read.
fn day_first(canvas: &Canvas, headless: bool) -> bool {
    let place = &canvas.head.place;
    let unread =
        place.has("language") || place.is_broken("language") || (headless && canvas.extent > Extent::Whole);
    canvas.lang() == Lang::Nl && (canvas.head.language.is_some() || !unread)
}

/// Exactly one sheet holds the head.
fn head(heads: Vec<Head>, sheets: &[SheetFile], sources: &Sources, loaded: &mut Loaded) {
    let mut heads = heads.into_iter();
    let Some(first) = heads.next() else {
        if let Some(sheet) = sheets.first() {
            loaded.canvas.head.place.source = sheet.source;
            // the head may stand in what was not read; an empty sheet holds none
            if loaded.unread().any(|finding| finding.rule != "format-missing") {
                return;
            }
            let cut = loaded.findings.iter().any(|finding| finding.rule == "syntax");
            let whole = loaded.canvas.extent == Extent::Whole || (sheets.len() == 1 && !cut);
            let shared = sheets.iter().find(|file| !file.private && whole);
            let mut finding = Finding::new(
                "canvas-head-missing",
                Level::Error,
                text!("Dit canvas heeft geen kop `[canvas]`.", "This canvas has no header `[canvas]`."),
            )
            .about("canvas")
            .at(Label::new(sheet.source, 0..0))
            .help(text!(
                "Voeg aan één blad `[canvas]` toe, met minstens `title = \"…\"`.",
                "Add `[canvas]` to one sheet, with at least `title = \"…\"`."
            ));
            finding.fix = shared.map(|file| head_fix(file.source, sources.get(file.source)));
            loaded.findings.push(finding);
        }
        return;
    };
    for second in heads {
        loaded.findings.push(
            Finding::new(
                "canvas-head-double",
                Level::Error,
                text!("Dit canvas heeft twee koppen `[canvas]`.", "This canvas has two headers `[canvas]`."),
            )
            .about("canvas")
            .at(second.place.header_label())
            .also(first.place.header_label().with(text!("hier staat de eerste", "the first is here")))
            .help(text!("Voeg de twee samen.", "Put the two together."))
            .unread(),
        );
        loaded.canvas.extent = loaded.canvas.extent.max(Extent::Part);
    }
    if loaded.canvas.private.contains(&first.place.source) {
        loaded.findings.push(
            Finding::new(
                "private-head",
                Level::Error,
                text!(
                    "De kop `[canvas]` staat in een privéblad; titel, vraag en partijen reizen zo niet mee.",
                    "The header `[canvas]` stands in a private sheet; title, question and parties do not travel so."
                ),
            )
            .about("canvas")
            .at(first.place.header_label())
            .help(text!(
                "Verplaats `[canvas]` naar een blad dat gedeeld wordt; laat alleen wat geheim is in het privéblad.",
                "Move `[canvas]` to a sheet that is shared; leave in the private sheet only what is secret."
            )),
        );
    }
    loaded.canvas.head = first;
}

/// A head to be filled in, below the line of the format.
fn head_fix(source: SourceId, sheet: &Source) -> Fix {
    let mut at = 0;
    let mut below = 0;
    for line in sheet.text().split_inclusive('\n').take_while(|line| !line.trim_start().starts_with('[')) {
        at += line.len();
        if line.starts_with('#') && below + line.len() == at || line.trim_start().starts_with("format") {
            below = at;
        }
    }
    insertion(source, below, "\n[canvas]\ntitle = \"…\"\n".to_owned())
}

/// Lines to put in that someone has to look at.
fn insertion(source: SourceId, at: usize, lines: String) -> Fix {
    Fix {
        title: text!("Voeg toe en vul in", "Add and fill in"),
        edits: vec![Edit { source, span: (at, at), replacement: lines }],
        certain: false,
    }
}

/// Every record has a whole key, and no key occurs twice.
fn keys(loaded: &mut Loaded, sources: &Sources) {
    let mut seen: HashMap<String, Label> = HashMap::new();
    let mut findings = Vec::new();
    let taken = LazyCell::new(|| ids(&loaded.canvas));
    loaded.canvas.each(&mut |record: &dyn AnyRecord| {
        let address = record.address();
        if record.kind() == Head::KIND {
            return;
        }
        let mut missing = record.key_missing();
        // what was refused has been told, and may be the key, or that of no other
        let refused = record.place().refused().any(|(_, value)| !value.is_empty());
        if refused && !missing.is_empty() {
            return;
        }
        let parts = missing.len();
        missing.retain(|field| !record.place().is_broken(field));
        let unread = missing.len() < parts;
        if !missing.is_empty() {
            let mut finding = key_missing(record, &missing);
            if missing == ["id"] {
                finding.fix = id_fix(record, &taken, sources);
            }
            findings.push(finding);
            return;
        }
        if unread || record.key_refused() {
            // a key that stands on a line or in a value that could not be read may be that of no other
            return;
        }
        match seen.get(&address) {
            None => {
                seen.insert(address, record.place().header_label());
            }
            Some(first) => findings.push(key_double(record, &address, first.clone())),
        }
    });
    loaded.findings.append(&mut findings);
}

/// The ids that there are, of each kind.
fn ids(canvas: &Canvas) -> HashSet<(&'static str, String)> {
    let mut ids = HashSet::new();
    canvas.each(&mut |record| ids.extend(record.id().map(|id| (record.kind(), id))));
    ids
}

fn key_missing(record: &dyn AnyRecord, missing: &[&str]) -> Finding {
    let (kind, fields) = (record.kind(), missing.join("`, `"));
    let message = if missing.len() == 1 {
        text!(
            "Dit gegeven `[[{kind}]]` mist het veld `{fields}`, dat bij zijn naam hoort.",
            "This `[[{kind}]]` lacks the field `{fields}`, which is part of its name."
        )
    } else {
        text!(
            "Dit gegeven `[[{kind}]]` mist de velden `{fields}`, die bij zijn naam horen.",
            "This `[[{kind}]]` lacks the fields `{fields}`, which are parts of its name."
        )
    };
    let help = if missing == ["id"] {
        text!(
            "Geef het een korte naam die nooit verandert: `id = \"…\"`, met kleine letters, cijfers en streepjes.",
            "Give it a short name that never changes: `id = \"…\"`, in lower-case letters, digits and hyphens."
        )
    } else if missing == ["view"] && record.place().is_within() {
        text!(
            "Zet de regel onder een kopje met de blik, zoals `[session.counts.public]`.",
            "Put the line under a header with the view, such as `[session.counts.public]`."
        )
    } else {
        Text::new(format!("Vul in: `{fields}`."), format!("Fill in: `{fields}`."))
    };
    Finding::new("key-missing", Level::Error, message)
        .about(record.address())
        .at(record.place().header_label())
        .help(help)
}

/// An id made of the record's name, below its header; `…` where that would not do.
fn id_fix(record: &dyn AnyRecord, taken: &HashSet<(&'static str, String)>, sources: &Sources) -> Option<Fix> {
    let place = record.place();
    let below = sources.get(place.source).text().get(place.header.start..).filter(|t| t.starts_with('['))?;
    let at = place.header.start + below.find('\n').map_or(below.len(), |n| n + 1);
    let named = ["name", "title", "what", "text", "question", "asked"];
    let leaves = record.leaves();
    let name = leaves.iter().find(|leaf| named.contains(&leaf.field()));
    let id = name.map(|leaf| slug(&Prose::Own(leaf.text.to_owned()))).filter(|id| id::flaw(id).is_none());
    let id = id.map(|id| (record.kind(), id)).filter(|id| !taken.contains(id));
    let id = id.map_or_else(|| "…".to_owned(), |(_, id)| id);
    Some(insertion(place.source, at, format!("id = {}\n", sheet::quoted(&id))))
}

fn key_double(record: &dyn AnyRecord, address: &str, first: Label) -> Finding {
    Finding::new(
        "key-double",
        Level::Error,
        text!("`{address}` staat er twee keer.", "`{address}` occurs twice."),
    )
    .about(address)
    .at(record.place().header_label())
    .also(first.with(text!("hier staat de eerste", "the first is here")))
    .help(if record.id().is_some() {
        text!("Geef een van de twee een andere `id`.", "Give one of the two another `id`.")
    } else {
        text!(
            "Voeg de twee samen, of maak het verschil duidelijk.",
            "Put the two together, or make the difference clear."
        )
    })
}
