//! Makes one document: renders, reviews, typesets, and compares or writes each of its files.

use std::path::PathBuf;

use super::{Engines, PdfEngine, Request, Task, Trouble, note};
use crate::diagnostic::{Finding, Level};
use crate::document::kind::Files;
use crate::document::review::{self, Look, Pages};
use crate::document::{RenderFault, Rendered, TemplateFault, render};
use crate::error::Failure;
use crate::markup::printable;
use crate::text;
use crate::text::Text;
use crate::typeset::{self, Layout, Pdf};
use crate::workspace::write;

/// What happened to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// Notes a fault in a template, with the text that its place is in.
    fn template_fault(&mut self, fault: TemplateFault, templates: &Files) {
        self.template_text = templates.get(&fault.file).cloned();
        self.trouble.template = Some(fault);
    }
}

/// Makes one document.
pub(super) fn document(task: &Task<'_>, request: &Request, engines: &Engines, templates: &Files) -> Made {
    let canvas = task.ready.subject.canvas;
    let mut made = Made {
        canvas: canvas.id.clone(),
        kind: task.kind.name.clone(),
        files: Vec::new(),
        trouble: Trouble::default(),
        replaced: 0,
        warnings: Vec::new(),
        template_text: None,
    };
    let engine = match engines.get(task, templates) {
        Ok(engine) => engine,
        Err(fault) => {
            made.template_fault(fault, templates);
            return made;
        }
    };
    let turn = engines.turn(canvas);
    let rendered = render(&task.ready.subject, &task.ready.report, task.kind, engine);
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
    let folder = PathBuf::from(&canvas.id);
    let path = |extension: &str| folder.join(format!("{}.{extension}", rendered.file));
    let mut files = Vec::new();
    if request.markdown {
        files.push((path("md"), rendered.markdown.clone().into_bytes()));
        files.extend(rendered.images.iter().map(|(name, svg)| (folder.join(name), svg.clone().into_bytes())));
    }
    let mut pages = None;
    if let Some(engine) = &request.pdf {
        match pdf(task, request, engine, &rendered, &path("pdf"), &mut made) {
            Ok(Outcome::Made(pdf)) => {
                made.warnings = pdf.layout.warnings;
                pages = Some(Pages { number: pdf.layout.pages, headings: pdf.layout.headings });
                files.push((path("pdf"), pdf.bytes));
            }
            Ok(Outcome::Same(layout)) => {
                if let Some(layout) = layout {
                    made.warnings = layout.warnings;
                    pages = Some(Pages { number: layout.pages, headings: layout.headings });
                }
                made.files.push((path("pdf"), State::Same));
            }
            Ok(Outcome::Stale) => made.files.push((path("pdf"), State::Written)),
            Ok(Outcome::Absent) => {}
            Err(failure) => made.trouble.failure = Some(failure),
        }
    }
    let subject = &task.ready.subject;
    let look = Look { subject, kind: task.kind, engine, rendered: &rendered, pages: pages.as_ref() };
    let on = |f: &Finding| subject.house.off(&f.rule).is_none();
    made.trouble.findings.extend(review::review(&look).into_iter().filter(on));
    for (path, bytes) in files {
        match settle(request, &path, &bytes) {
            Ok(state) => made.files.push((path, state)),
            Err(failure) => made.trouble.failure = Some(failure),
        }
    }
    made.files.sort();
    made
}

impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for State {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (*self as u8).cmp(&(*other as u8))
    }
}

/// Writes a file, or only compares it.
fn settle(request: &Request, path: &std::path::Path, bytes: &[u8]) -> Result<State, Failure> {
    let inside = path.components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if !inside {
        let shown = path.display();
        return Err(Failure::new(text!(
            "{shown} ligt buiten de map voor documenten.",
            "{shown} lies outside the folder for documents."
        ))
        .hint(text!(
            "Geef `file` in `kind.toml` een naam zonder mappen.",
            "Give `file` in `kind.toml` a name without folders."
        )));
    }
    let path = request.out.join(path);
    let written = if request.compare {
        !std::fs::read(&path).is_ok_and(|old| old == bytes)
    } else {
        write::file(&path, bytes)?
    };
    Ok(if written { State::Written } else { State::Same })
}

/// What there is to say of a PDF.
enum Outcome {
    /// It was made.
    Made(Pdf),
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
    made: &mut Made,
) -> Result<Outcome, Failure> {
    let mut document = rendered.blocks.clone();
    made.replaced = document.replace_unprintable();
    // these repeat what stands in the document, where it is counted
    let (running, author) = (printable::line(&rendered.running), printable::line(&rendered.author));
    let input = typeset::Input {
        document,
        title: String::new(),
        lang: rendered.locale.name().to_owned(),
        author,
        date: task.ready.subject.date.map(|d| (i32::from(d.year()), d.month() as u8, d.day() as u8)),
        running,
        keywords: Vec::new(),
        images: rendered.images.iter().map(|(name, svg)| (name.clone(), svg.clone().into_bytes())).collect(),
    };
    let files = typeset::files(&input)?;
    let path = request.out.join(path);
    let fingerprint = typeset::fingerprint(&files);
    let old = std::fs::read(&path).ok();
    if old.as_deref().and_then(typeset::fingerprint_of).as_ref() == Some(&fingerprint) {
        let layout = note::read(&path, &fingerprint);
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
        let section = failing_section(engine, &input);
        in_document(task, section.as_deref(), failure)
    })?;
    note::keep(&path, &fingerprint, &pdf.layout)?;
    Ok(Outcome::Made(pdf))
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
    let (canvas, kind, lang) = (&task.ready.subject.canvas.id, &task.kind.name, task.lang);
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
    .at(task.ready.subject.canvas.head.place.header_label())
    .help(text!(
        "Vul het veld dat hier gedrukt wordt, of mail de maker van het sjabloon.",
        "Fill the field that is printed here, or write to the maker of the template."
    ))
}

fn not_made(task: &Task<'_>) -> Failure {
    let (canvas, kind, lang) = (&task.ready.subject.canvas.id, &task.kind.name, task.lang);
    Failure::new(text!(
        "{canvas}: {kind} ({lang}) is niet gemaakt.",
        "{canvas}: {kind} ({lang}) was not made."
    ))
}

fn in_document(task: &Task<'_>, section: Option<&str>, failure: Failure) -> Failure {
    let (canvas, kind, lang) = (&task.ready.subject.canvas.id, &task.kind.name, task.lang);
    let place = section.map(|name| text!(", paragraaf “{name}”", ", section “{name}”")).unwrap_or_default();
    let (in_nl, in_en) = (place.nl, place.en);
    let (nl, en) = (&failure.what.nl, &failure.what.en);
    Failure {
        what: text!("{canvas}, {kind} ({lang}){in_nl}: {nl}", "{canvas}, {kind} ({lang}){in_en}: {en}"),
        hint: failure.hint,
    }
}
