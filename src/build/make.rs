//! Makes one document: renders, reviews, typesets, and compares or writes each of its files.

use std::path::PathBuf;

use super::note::Note;
use super::set::{self, Edited, Item};
use super::{Engines, PdfEngine, Request, Task, Trouble};
use crate::diagnostic::{Finding, Level};
use crate::document::kind::Files;
use crate::document::review::{self, Look, Pages};
use crate::document::{Engine, RenderFault, Rendered, TemplateFault, render};
use crate::error::Failure;
use crate::external;
use crate::markup::printable;
use crate::text;
use crate::text::Text;
use crate::typeset::{self, Layout, Pdf};
use crate::workspace::write::Target;

/// What happened to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is as it was.
    Same,
    /// It was written, or would be.
    Written,
}

/// What became of one document.
#[derive(Debug)]
pub struct Made {
    /// Name of the canvas.
    pub canvas: String,
    /// Name of the kind.
    pub kind: String,
    /// Its files, from the output folder, and what happened to each.
    pub files: Vec<(PathBuf, State)>,
    /// Files that someone edited, which therefore stay.
    pub edited: Vec<Edited>,
    /// Files that were written over a version that git brought.
    pub brought: Vec<PathBuf>,
    /// What is amiss.
    pub trouble: Trouble,
    /// How many characters had no glyph and were replaced in the PDF.
    pub replaced: usize,
    /// What the PDF engine remarked.
    pub warnings: Vec<String>,
    /// The text of the template with a fault.
    pub template_text: Option<String>,
}

impl Made {
    fn nothing(task: &Task<'_>) -> Self {
        Self {
            canvas: task.seen.canvas.id.clone(),
            kind: task.kind.name.clone(),
            files: Vec::new(),
            edited: Vec::new(),
            brought: Vec::new(),
            trouble: Trouble::default(),
            replaced: 0,
            warnings: Vec::new(),
            template_text: None,
        }
    }

    /// Notes a fault in a template, with the text that its place is in.
    fn template_fault(&mut self, fault: TemplateFault, templates: &Files) {
        self.template_text = templates.get(&fault.file).cloned();
        self.trouble.template = Some(fault);
    }
}

/// A document that is not made, since another of the canvas, or a canvas of nearly the same name, has the same files.
pub(super) fn twice(task: &Task<'_>, other: &Task<'_>) -> Made {
    let (canvas, kind) = (&task.seen.canvas.id, &task.kind.name);
    let (namesake, other) = (&other.seen.canvas.id, &other.kind.name);
    let (why, hint) = if canvas == namesake {
        (
            text!(
                "het bestand zou dezelfde naam krijgen als dat van {other}",
                "its file would have the same name as that of {other}"
            ),
            text!(
                "Geef `file` in `kind.toml` van een van beide een andere naam.",
                "Give `file` in the `kind.toml` of one of them another name."
            ),
        )
    } else {
        (
            text!(
                "voor Windows en macOS heten {canvas} en {namesake} hetzelfde",
                "to Windows and macOS {canvas} and {namesake} are one name"
            ),
            text!(
                "Geef een van de twee canvassen een andere naam.",
                "Give one of the two canvases another name."
            ),
        )
    };
    let what = text!("{canvas}: {kind} is niet gemaakt, want {why}.", "{canvas}: {kind} was not made, since {why}."; why);
    let mut made = Made::nothing(task);
    made.trouble.failure = Some(Failure::new(what).hint(hint));
    made
}

/// Makes one document.
pub(super) fn document(task: &Task<'_>, request: &Request, engines: &Engines, templates: &Files) -> Made {
    let mut made = Made::nothing(task);
    let engine = match engines.get(task, templates) {
        Ok(engine) => engine,
        Err(fault) => {
            made.template_fault(fault, templates);
            return made;
        }
    };
    let turn = engines.turn(&task.seen.canvas);
    let rendered = render(task.seen, task.kind, engine);
    drop(turn);
    let rendered = match rendered {
        Ok(rendered) => rendered,
        Err(RenderFault::Template(fault)) => {
            made.template_fault(fault, templates);
            return made;
        }
        Err(RenderFault::Markup(faults)) => {
            made.trouble.findings =
                faults.into_iter().map(|(line, text)| broken(task, line, &text)).collect();
            made.trouble.failure = Some(not_made(task));
            return made;
        }
    };
    if let Err(failure) = files(task, request, engine, &rendered, &mut made) {
        made.files.clear();
        made.trouble.failure = Some(failure);
    }
    made.files.sort();
    made
}

/// Makes the files of a document, then compares or writes them: if one cannot be made, all stay as they are.
fn files(
    task: &Task<'_>,
    request: &Request,
    engine: &Engine,
    rendered: &Rendered,
    made: &mut Made,
) -> Result<(), Failure> {
    let folder = PathBuf::from(&task.seen.canvas.id);
    let path = |extension: &str| folder.join(format!("{}.{extension}", rendered.file));
    let mut items = Vec::new();
    if request.markdown {
        let pictures = rendered.images.iter().map(|(name, svg)| (folder.join(name), svg));
        let texts = pictures.chain([(path("md"), &rendered.markdown)]);
        items.extend(texts.map(|(path, text)| Item { path, bytes: text.clone().into_bytes(), text: true }));
    }
    let mut note = Note::read(&request.out.join(&folder).join(&rendered.file), &request.out)?;
    let mut pages = None;
    let mut failure = None;
    if let Some(maker) = &request.pdf {
        let mut lay = |layout: Layout| {
            made.warnings = layout.warnings;
            pages = Some(Pages { number: layout.pages, headings: layout.headings });
        };
        match pdf(task, request, maker, rendered, &path("pdf"), &note, &mut made.replaced) {
            Ok(Outcome::Made(pdf, fingerprint)) => {
                note.keep(fingerprint, pdf.layout.clone());
                lay(pdf.layout);
                items.push(Item { path: path("pdf"), bytes: pdf.bytes, text: false });
            }
            Ok(Outcome::Same(layout)) => {
                layout.map(lay);
                made.files.push((path("pdf"), State::Same));
            }
            Ok(Outcome::Stale) => made.files.push((path("pdf"), State::Written)),
            Ok(Outcome::Absent) => {}
            Err(why) => failure = Some(why),
        }
    }
    let seen = task.seen;
    let look = Look { seen, kind: task.kind, engine, rendered, pages: pages.as_ref() };
    let on = |f: &Finding| seen.house.off(&f.rule).is_none();
    made.trouble.findings.extend(review::review(&look).into_iter().filter(on));
    if let Some(failure) = failure {
        return Err(failure);
    }
    let done = if request.compare {
        set::compare(request, &items)?
    } else {
        set::write(request, &items, note, task.lang)?
    };
    made.files.extend(done.files);
    made.edited = done.edited;
    made.brought = done.brought;
    Ok(())
}

/// What there is to say of a PDF.
enum Outcome {
    /// It was made; what it was made from.
    Made(Pdf, String),
    /// The one that is there was made from the same; its layout, if it was kept.
    Same(Option<Layout>),
    /// The one that is there was made from something else, or one that is asked for is not there.
    Stale,
    /// It is not there, and need not be: PDFs are not kept.
    Absent,
}

/// The PDF, made unless the one that is there was made from the same, or nothing is to be written.
fn pdf(
    task: &Task<'_>,
    request: &Request,
    engine: &PdfEngine,
    rendered: &Rendered,
    path: &std::path::Path,
    note: &Note,
    replaced: &mut usize,
) -> Result<Outcome, Failure> {
    let mut document = rendered.blocks.clone();
    *replaced = document.replace_unprintable();
    // these repeat what stands in the document, where it is counted
    let (running, author) = (printable::line(&rendered.running), printable::line(&rendered.author));
    let input = typeset::Input {
        document,
        title: String::new(),
        lang: rendered.locale.name().to_owned(),
        author,
        date: task.seen.date.map(|d| (i32::from(d.year()), d.month() as u8, d.day() as u8)),
        running,
        keywords: Vec::new(),
        images: rendered.images.iter().map(|(name, svg)| (name.clone(), svg.clone().into_bytes())).collect(),
    };
    let files = typeset::files(&input)?;
    let fingerprint = typeset::fingerprint(&files);
    let mut target = Target::at(&request.out.join(path), Some(&request.out))?;
    let old = target.read()?;
    if old.and_then(typeset::fingerprint_of).as_ref() == Some(&fingerprint) {
        let layout = note.layout(&fingerprint);
        // one whose layout was not kept is made again, so that what does not fit is not passed over
        if layout.is_some() || request.compare {
            return Ok(Outcome::Same(layout));
        }
    }
    if request.compare {
        let asked = old.is_some() || !request.markdown;
        return Ok(if asked { Outcome::Stale } else { Outcome::Absent });
    }
    let pdf = compile(engine, &files).map_err(|failure| {
        // what never ends would do so for each section
        let section = if failure == external::late() { None } else { failing_section(engine, &input) };
        in_document(task, section.as_deref(), failure)
    })?;
    Ok(Outcome::Made(pdf, fingerprint))
}

/// The section that the engine stumbles over: the first that fails when it stands alone under the title.
fn failing_section(engine: &PdfEngine, input: &typeset::Input) -> Option<String> {
    input.document.sections().into_iter().find_map(|(name, document)| {
        let alone = typeset::Input { document, ..input.clone() };
        let files = typeset::files(&alone).ok()?;
        compile(engine, &files).is_err().then_some(name)
    })
}

fn compile(engine: &PdfEngine, files: &typeset::Files) -> Result<Pdf, Failure> {
    match engine {
        PdfEngine::Embedded => embedded(files),
        PdfEngine::External(typst) => typst.compile(files),
    }
}

#[cfg(feature = "pdf")]
fn embedded(files: &typeset::Files) -> Result<Pdf, Failure> {
    typeset::compile(files)
}

#[cfg(not(feature = "pdf"))]
fn embedded(_: &typeset::Files) -> Result<Pdf, Failure> {
    Err(Failure::new(text!(
        "Deze versie van het programma kan zelf geen PDF maken.",
        "This version of the program cannot make PDFs by itself."
    ))
    .hint(text!("Kies `--pdf-engine typst-cli`.", "Choose `--pdf-engine typst-cli`.")))
}

/// A fault of a document, said with canvas, kind and language.
fn broken(task: &Task<'_>, line: usize, message: &Text) -> Finding {
    let (canvas, kind, lang) = (&task.seen.canvas.id, &task.kind.name, task.lang);
    let (nl, en) = (&message.nl, &message.en);
    Finding::new(
        "document-broken",
        Level::Error,
        text!(
            "{canvas}, {kind} ({lang}), regel {line} van de Markdown: {nl}",
            "{canvas}, {kind} ({lang}), line {line} of the Markdown: {en}"
        ),
    )
    .about("canvas")
    .at(task.seen.canvas.head.place.header_label())
    .help(text!(
        "Vul het veld dat hier gedrukt wordt, of mail de maker van het sjabloon.",
        "Fill the field that is printed here, or write to the maker of the template."
    ))
}

fn not_made(task: &Task<'_>) -> Failure {
    let (canvas, kind, lang) = (&task.seen.canvas.id, &task.kind.name, task.lang);
    Failure::new(text!(
        "{canvas}: {kind} ({lang}) is niet gemaakt.",
        "{canvas}: {kind} ({lang}) was not made."
    ))
}

fn in_document(task: &Task<'_>, section: Option<&str>, failure: Failure) -> Failure {
    let (canvas, kind, lang) = (&task.seen.canvas.id, &task.kind.name, task.lang);
    let place = section.map(|name| text!(", paragraaf “{name}”", ", section “{name}”")).unwrap_or_default();
    let (in_nl, in_en) = (place.nl, place.en);
    let (nl, en) = (&failure.what.nl, &failure.what.en);
    Failure {
        what: text!("{canvas}, {kind} ({lang}){in_nl}: {nl}", "{canvas}, {kind} ({lang}){in_en}: {en}"),
        hint: failure.hint,
    }
}
