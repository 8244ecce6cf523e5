//! The embedded Typst: a world of constants, compiled to a PDF for reading aloud and for archives.

mod walk;

use std::collections::HashMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, NativeElement, Smart};
use typst::introspection::Introspector;
use typst::model::HeadingElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Files, MAIN, Pdf, THEME, unfitted};
use crate::error::Failure;
use crate::font;
use crate::markup::layout::Layout;

/// Stack for one document: nested boxes take more than a thread has by default.
const STACK: usize = 16 << 20;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = font::faces().filter_map(|data| Font::new(Bytes::new(data), 0)).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// The theme, parsed once.
static SOURCE: LazyLock<Option<Source>> = LazyLock::new(|| Some(Source::new(id(MAIN)?, THEME.to_owned())));

/// The theme among the files.
fn theme(files: &Files) -> Option<Source> {
    let theme = std::str::from_utf8(files.get(MAIN)?).ok()?;
    if theme == THEME { SOURCE.clone() } else { Some(Source::new(id(MAIN)?, theme.to_owned())) }
}

/// Number of a path. Paths are few and fixed, for the engine never forgets one.
fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

struct Paper {
    main: Source,
    files: HashMap<FileId, Bytes>,
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Makes the PDF. Several threads may do so at once; plain ones, since the engine waits in its own pool.
pub fn compile(files: &Files) -> Result<Pdf, Failure> {
    apart(|| {
        let (document, layout) = typeset(files)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]);
        let standards = standards.map_err(|error| failed(error.message()))?;
        let options = PdfOptions { ident: Smart::Auto, standards, ..PdfOptions::default() };
        let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| failed(&first(&errors)))?;
        Ok(Pdf { bytes, layout })
    })
}

/// Tells where all comes to stand, without making a PDF.
pub fn layout(files: &Files) -> Result<Layout, Failure> {
    apart(|| Ok(typeset(files)?.1))
}

/// Does work of the engine in a thread of its own, with room on its stack.
fn apart<T: Send>(work: impl FnOnce() -> Result<T, Failure> + Send) -> Result<T, Failure> {
    let made = std::thread::scope(|scope| {
        let worker = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        worker.map_err(|error| failed(&error.to_string()))?.join().unwrap_or_else(|_| Err(failed("panic")))
    });
    // What other threads use must stay, so the age grows with their number.
    comemo::evict(2 * std::thread::available_parallelism().map_or(2, usize::from));
    made
}

fn typeset(files: &Files) -> Result<(PagedDocument, Layout), Failure> {
    let Some(main) = theme(files) else { return Err(failed(MAIN)) };
    let data = files.iter().filter(|(path, _)| *path != MAIN);
    let data = data.filter_map(|(path, bytes)| Some((id(path)?, Bytes::new(bytes.to_vec()))));
    let world = Paper { main, files: data.collect() };
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| failed(&first(&errors)))?;
    let introspector = document.introspector();
    let headings = introspector.query(&HeadingElem::ELEM.select());
    let headings = headings.iter().filter_map(|heading| {
        let page = introspector.page(heading.location()?)?;
        let text = heading.to_packed::<HeadingElem>()?.body.plain_text();
        Some((unfitted(&text), page.get()))
    });
    let headings = headings.collect();
    let (fill, misfits) = walk::walk(&document);
    let warnings = compiled.warnings.iter().map(|warning| warning.message.to_string()).collect();
    let layout = Layout { pages: document.pages().len(), headings, warnings, fill, misfits };
    Ok((document, layout))
}

fn first(errors: &[SourceDiagnostic]) -> String {
    errors.first().map(|error| error.message.to_string()).unwrap_or_default()
}

fn failed(why: &str) -> Failure {
    Failure::new(crate::text!("De PDF kon niet gemaakt worden: {why}.", "The PDF could not be made: {why}."))
}
