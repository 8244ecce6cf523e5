//! The embedded Typst: a world of constants, compiled to a PDF for reading aloud and for archives.

mod walk;

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, NativeElement, Smart};
use typst::introspection::Introspector;
use typst::model::HeadingElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::theme::{self, Theme};
use super::{Files, MAIN, Pdf, unfitted};
use crate::error::Failure;
use crate::font::Faces;
use crate::markup::layout::Layout;

/// Stack for one document: nested boxes take more than a thread has by default.
const STACK: usize = 16 << 20;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The faces as the engine has them, and its list of them.
type Fonts = (LazyHash<FontBook>, Vec<Font>);

/// Those of a set, made once.
fn fonts(faces: &'static Faces) -> &'static Fonts {
    static KNOWN: Mutex<Vec<(&Faces, &Fonts)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, fonts)) = known.iter().find(|(set, _)| *set == faces) {
        return fonts;
    }
    let fonts: Vec<Font> = faces.files().filter_map(|data| Font::new(Bytes::new(data), 0)).collect();
    let made: &Fonts = Box::leak(Box::new((LazyHash::new(FontBook::from_fonts(&fonts)), fonts)));
    known.push((faces, made));
    made
}

/// The theme of the program, parsed once.
static SOURCE: LazyLock<Option<Source>> =
    LazyLock::new(|| Some(Source::new(id(MAIN)?, Theme::default().text().to_owned())));

/// The theme among the files.
fn theme(files: &Files) -> Option<Source> {
    let theme = std::str::from_utf8(files.get(MAIN)?).ok()?;
    let own = SOURCE.as_ref().filter(|own| own.text() == theme);
    own.cloned().or_else(|| Some(Source::new(id(MAIN)?, theme.to_owned())))
}

/// Number of a path. Paths are few and fixed, for the engine never forgets one.
fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}

struct Paper {
    main: Source,
    files: HashMap<FileId, Bytes>,
    fonts: &'static Fonts,
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.0
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
        self.fonts.1.get(index).cloned()
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
    let world = Paper { main, files: data.collect(), fonts: fonts(files.faces()) };
    let compiled = typst::compile::<PagedDocument>(&world);
    let document = compiled.output.map_err(|errors| broken(&errors, &world, files))?;
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

/// Why it could not be typeset, with the place in a theme of the house.
fn broken(errors: &[SourceDiagnostic], world: &Paper, files: &Files) -> Failure {
    let in_theme = errors.first().filter(|error| error.span.id() == Some(world.main.id()));
    let at = in_theme.and_then(|error| world.range(error.span)).map(|range| range.start);
    match at.and_then(|at| files.theme().place(at)) {
        Some(place) => theme::failed(place, &first(errors)),
        None => failed(&first(errors)),
    }
}

fn first(errors: &[SourceDiagnostic]) -> String {
    errors.first().map(|error| error.message.to_string()).unwrap_or_default()
}

fn failed(why: &str) -> Failure {
    Failure::new(crate::text!("De PDF kon niet gemaakt worden: {why}.", "The PDF could not be made: {why}."))
}
