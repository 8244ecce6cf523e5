//! One paper: which there are to make, and making its bytes, without a disk.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::Checked;
use crate::canvas::Canvas;
use crate::canvas::head::Locale;
use crate::diagnostic::{Finding, Level};
use crate::document::due::Wait;
use crate::document::kind::{Files, Print};
use crate::document::review::{self, Look};
use crate::document::{Engine, Kind, RenderFault, Rendered, TemplateFault, locale, render};
use crate::error::Failure;
use crate::markup::Paper;
use crate::markup::layout::Layout;
use crate::markup::printable;
use crate::text;
use crate::text::{Lang, Text};
use crate::typeset::theme::{self, Theme};
use crate::typeset::{self, Pdf};
use crate::view::View;

/// One paper to make.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// What its readers may see of the canvas.
    pub seen: &'a View<'a>,
    /// The kind.
    pub kind: &'a Kind,
    /// The language.
    pub lang: Lang,
    /// How it is printed.
    pub print: Print,
}

impl Task<'_> {
    /// The locale it is written for.
    pub fn locale(&self) -> Locale {
        locale(self.seen.canvas.locale(), self.lang)
    }

    /// Has it printed in another way; no where it cannot be.
    pub fn print_as(&mut self, paper: Option<Paper>, blank: bool) -> bool {
        let print = self.kind.print_as(paper, blank);
        self.print = print.unwrap_or(self.print);
        print.is_some()
    }

    /// What it waits for before it has something to say.
    pub fn waits_for(&self) -> Option<Wait<'_>> {
        self.kind.waits_for(self.seen)
    }

    /// Where its files come to stand, on a disk that knows no capitals.
    pub fn place(&self) -> String {
        let canvas = &self.seen.canvas.id;
        format!("{canvas}/{}", self.kind.file(canvas, self.lang, self.print)).to_lowercase()
    }
}

/// The papers to make: canvases × kinds × languages, in order. Where no languages are asked for, those of each canvas.
pub fn tasks<'a>(checked: &'a [Checked<'a>], kinds: &'a [Kind], langs: &[Lang]) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    for checked in checked {
        let langs = if langs.is_empty() { checked.canvas.languages() } else { langs.to_vec() };
        for kind in kinds {
            let Some(seen) = checked.view(kind.circle()) else { continue };
            let able = kind.languages();
            let able = langs.iter().filter(|lang| able.contains(lang));
            tasks.extend(able.map(|lang| Task { seen, kind, lang: *lang, print: kind.print() }));
        }
    }
    tasks
}

/// Engines by kind and locale, each made once and shared by the threads.
#[derive(Debug)]
pub struct Engines<'a> {
    templates: &'a Files,
    theme: Theme,
    made: BTreeMap<(String, &'static str), OnceLock<Result<Engine, TemplateFault>>>,
    /// Held by who renders a large canvas.
    large: Mutex<()>,
}

/// Canvases of more records than this are rendered one after another, so that they are not held in memory all at once.
const LARGE: usize = 10_000;

impl<'a> Engines<'a> {
    /// Room for the engines of these tasks.
    pub fn new(tasks: &[Task<'_>], templates: &'a Files) -> Self {
        let engines = tasks.iter().map(|t| ((t.kind.name.clone(), t.locale().name()), OnceLock::new()));
        let theme = Theme::over(|part| Some(templates.get(&format!("{}/{part}", theme::FOLDER))?.as_str()));
        Self { templates, theme, made: engines.collect(), large: Mutex::default() }
    }

    /// Waits until no other large canvas is rendered, if this is one.
    fn turn(&self, canvas: &Canvas) -> Option<MutexGuard<'_, ()>> {
        let turn = || self.large.lock().unwrap_or_else(PoisonError::into_inner);
        (canvas.number() > LARGE).then(turn)
    }

    fn get(&self, task: &Task<'_>) -> Result<&Engine, TemplateFault> {
        let cell = &self.made[&(task.kind.name.clone(), task.locale().name())];
        cell.get_or_init(|| Engine::new(task.kind, self.templates, task.locale()))
            .as_ref()
            .map_err(Clone::clone)
    }
}

/// What keeps a paper from being made, or is amiss with it.
#[derive(Debug, Default)]
pub struct Trouble {
    /// What is amiss in the paper.
    pub findings: Vec<Finding>,
    /// Why it could not be made.
    pub failure: Option<Failure>,
    /// A fault in a template, with its place.
    pub template: Option<TemplateFault>,
}

/// What turns the files of a paper into a PDF.
pub trait Press: std::fmt::Debug + Send + Sync {
    /// Makes a PDF.
    ///
    /// # Errors
    /// It cannot be made.
    fn press(&self, files: &typeset::Files) -> Result<Pdf, Failure>;

    /// Whether it failed for want of time, so that to try it with each part would take that for each.
    fn is_late(&self, _: &Failure) -> bool {
        false
    }
}

/// The press inside this program.
#[derive(Debug, Clone, Copy)]
pub struct Embedded;

impl Press for Embedded {
    fn press(&self, files: &typeset::Files) -> Result<Pdf, Failure> {
        embedded(files)
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

/// A paper that is rendered: its Markdown and pictures, and what its PDF is made from.
#[derive(Debug)]
pub struct Draft<'a> {
    task: Task<'a>,
    engine: &'a Engine,
    theme: &'a Theme,
    /// The Markdown, the pictures and the name of the file.
    pub rendered: Rendered,
}

impl<'a> Draft<'a> {
    /// Renders a paper.
    ///
    /// # Errors
    /// A template fails, or what it yields is no proper document.
    pub fn new(task: &Task<'a>, engines: &'a Engines<'_>) -> Result<Self, Box<Trouble>> {
        let spoilt = |fault| Box::new(Trouble { template: Some(fault), ..Trouble::default() });
        let engine = engines.get(task).map_err(spoilt)?;
        let turn = engines.turn(&task.seen.canvas);
        let rendered = render(task.seen, task.kind, task.print, engine);
        drop(turn);
        let rendered = rendered.map_err(|fault| match fault {
            RenderFault::Template(fault) => spoilt(fault),
            RenderFault::Markup(faults) => Box::new(Trouble {
                findings: faults.into_iter().map(|(line, text)| broken(task, line, &text)).collect(),
                failure: Some(not_made(task)),
                template: None,
            }),
        })?;
        Ok(Self { task: *task, engine, theme: &engines.theme, rendered })
    }

    /// Its Markdown, plain text and pictures: path below the folder for papers, and text.
    pub fn texts(&self) -> impl Iterator<Item = (PathBuf, &str)> {
        let folder = PathBuf::from(&self.task.seen.canvas.id);
        let pictures = self.rendered.images.iter().map(|(name, svg)| (name.clone(), svg.as_str()));
        let file = &self.rendered.file;
        let plain = self.rendered.text.iter().map(move |text| (format!("{file}.txt"), text.as_str()));
        let all = pictures.chain(plain).chain([(format!("{file}.md"), self.rendered.markdown.as_str())]);
        all.map(move |(name, text)| (folder.join(name), text))
    }

    /// What its PDF is made from, and how many characters had no glyph and were replaced in that.
    pub fn proof(&self) -> Result<(Proof, usize), Failure> {
        let mut document = self.rendered.blocks.clone();
        let replaced = document.replace_unprintable();
        // these repeat what stands in the document, where it is counted
        let (running, author) =
            (printable::line(&self.rendered.running), printable::line(&self.rendered.author));
        let images = self.rendered.images.iter();
        let input = typeset::Input {
            document,
            title: String::new(),
            lang: self.rendered.locale.name().to_owned(),
            author,
            date: self.task.seen.date.map(|d| (i32::from(d.year()), d.month() as u8, d.day() as u8)),
            running,
            images: images.map(|(name, svg)| (name.clone(), svg.clone().into_bytes())).collect(),
            paper: self.task.print.paper,
            tight: false,
            brand: self.task.seen.house.brand.clone(),
            theme: self.theme.clone(),
        };
        let files = typeset::files(&input)?;
        Ok((Proof { input, files }, replaced))
    }

    /// Makes its PDF; one whose last page holds a few lines only is set closer, if that takes a page less.
    ///
    /// # Errors
    /// The press fails; the section that it stumbles over is named.
    pub fn pdf(&self, proof: &Proof, press: &dyn Press) -> Result<Pdf, Failure> {
        let made = press.press(&proof.files).map_err(|failure| {
            // what fails in a theme of the house fails in each section
            let whole = press.is_late(&failure) || !self.theme.is_own();
            let section = if whole { None } else { proof.failing_section(press) };
            in_document(&self.task, section.as_deref(), failure)
        })?;
        let tight = if made.layout.is_a_little_over() { proof.tight(press) } else { None };
        Ok(tight.filter(|tight| tight.layout.pages < made.layout.pages).unwrap_or(made))
    }

    /// What is amiss with it; without its layout, only what needs none is looked at.
    pub fn review(&self, layout: Option<&Layout>) -> Vec<Finding> {
        let (seen, kind) = (self.task.seen, self.task.kind);
        let look = Look { seen, kind, engine: self.engine, rendered: &self.rendered, layout };
        let on = |f: &Finding| seen.house.off(&f.rule).is_none();
        review::review(&look).into_iter().filter(on).collect()
    }
}

/// What a PDF is made from.
#[derive(Debug)]
pub struct Proof {
    input: typeset::Input,
    /// The files that a press takes.
    pub files: typeset::Files,
}

impl Proof {
    /// The same set closer.
    fn tight(&self, press: &dyn Press) -> Option<Pdf> {
        let files = typeset::files(&typeset::Input { tight: true, ..self.input.clone() }).ok()?;
        press.press(&files).ok()
    }

    /// The section that the press stumbles over: the first that fails when it stands alone under the title.
    fn failing_section(&self, press: &dyn Press) -> Option<String> {
        self.input.document.sections().into_iter().find_map(|(name, document)| {
            let alone = typeset::Input { document, ..self.input.clone() };
            let files = typeset::files(&alone).ok()?;
            press.press(&files).is_err().then_some(name)
        })
    }
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
