//! A build: which documents there are to make, making them in threads, and comparing or writing what comes out.

mod gone;
mod make;
mod note;
mod set;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use crate::canvas::Canvas;
use crate::canvas::head::Locale;
use crate::canvas::value::Circle;
use crate::check::{self, Options, Report, Subject};
use crate::diagnostic::Finding;
use crate::document::kind::Files;
use crate::document::{Engine, Kind, TemplateFault, locale};
use crate::error::Failure;
use crate::external::Typst;
use crate::parallel;
use crate::text::Lang;
use crate::view::{Open, View};

pub use gone::gone;
pub use make::{Made, State};
pub use set::Edited;

/// Which program turns a document into a PDF.
#[derive(Debug, Clone)]
pub enum PdfEngine {
    /// The one inside this program.
    Embedded,
    /// The external program.
    External(Typst),
}

/// What a build is asked to do.
#[derive(Debug, Clone)]
pub struct Request {
    /// Kinds, in order.
    pub kinds: Vec<Kind>,
    /// Languages; where empty, those that each canvas declares.
    pub langs: Vec<Lang>,
    /// Whether Markdown and pictures are written.
    pub markdown: bool,
    /// With what PDFs are made, if at all.
    pub pdf: Option<PdfEngine>,
    /// Where documents go: a folder per canvas below it.
    pub out: PathBuf,
    /// Compare only, write nothing.
    pub compare: bool,
    /// Write also over what someone edited.
    pub force: bool,
}

/// One canvas, checked, as the readers of each kind may see it.
#[derive(Debug)]
pub struct Ready<'a> {
    /// Name of the canvas.
    pub id: String,
    /// The languages in which it is rendered.
    pub langs: Vec<Lang>,
    /// What the check says of all of it.
    pub report: Report,
    /// What readers may see, per circle.
    views: Vec<View<'a>>,
}

impl<'a> Ready<'a> {
    /// Checks a canvas and cuts it to the circles of some kinds. `reading` holds what was found while its sheets were
    /// read.
    pub fn new(subject: &Subject<'a>, reading: &[Finding], kinds: &[Kind]) -> Self {
        let whole = check::unfolded(subject, reading, &Options::default());
        let circles: BTreeSet<Circle> = kinds.iter().map(Kind::circle).collect();
        let folded = check::fold(whole.findings.clone());
        let open = Open::of(&folded, whole.accepted.len());
        Self {
            id: subject.canvas.id.clone(),
            langs: subject.canvas.languages(),
            views: circles.into_iter().map(|circle| View::new(subject, &whole, open, circle)).collect(),
            report: Report { findings: folded, ..whole },
        }
    }
}

/// One document to make.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    /// What its readers may see of the canvas.
    pub seen: &'a View<'a>,
    /// The kind.
    pub kind: &'a Kind,
    /// The language.
    pub lang: Lang,
}

impl Task<'_> {
    /// The locale it is written for.
    pub fn locale(&self) -> Locale {
        locale(self.seen.canvas.locale(), self.lang)
    }

    /// Where its files come to stand, on a disk that knows no capitals.
    fn place(&self) -> String {
        let canvas = &self.seen.canvas.id;
        format!("{canvas}/{}", self.kind.file(canvas, self.lang)).to_lowercase()
    }
}

/// The documents to make: canvases × kinds × languages, in order.
pub fn tasks<'a>(ready: &'a [Ready<'a>], request: &'a Request) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    for ready in ready {
        for kind in &request.kinds {
            let Some(seen) = ready.views.iter().find(|view| view.circle == kind.circle()) else { continue };
            let langs = if request.langs.is_empty() { &ready.langs } else { &request.langs };
            let able = kind.languages();
            let able = langs.iter().filter(|lang| able.contains(lang));
            tasks.extend(able.map(|lang| Task { seen, kind, lang: *lang }));
        }
    }
    tasks
}

/// Engines by kind and locale, each made once and shared by the threads.
#[derive(Debug, Default)]
pub struct Engines {
    made: BTreeMap<(String, &'static str), OnceLock<Result<Engine, TemplateFault>>>,
    /// Held by who renders a large canvas.
    large: Mutex<()>,
}

/// Canvases of more records than this are rendered one after another, so that they are not held in memory all at once.
const LARGE: usize = 10_000;

impl Engines {
    /// Room for the engines of these tasks.
    pub fn new(tasks: &[Task<'_>]) -> Self {
        let engines = tasks.iter().map(|t| ((t.kind.name.clone(), t.locale().name()), OnceLock::new()));
        Self { made: engines.collect(), large: Mutex::default() }
    }

    /// Waits until no other large canvas is rendered, if this is one.
    fn turn(&self, canvas: &Canvas) -> Option<MutexGuard<'_, ()>> {
        let turn = || self.large.lock().unwrap_or_else(PoisonError::into_inner);
        (canvas.number() > LARGE).then(turn)
    }

    fn get(&self, task: &Task<'_>, files: &Files) -> Result<&Engine, TemplateFault> {
        let cell = &self.made[&(task.kind.name.clone(), task.locale().name())];
        cell.get_or_init(|| Engine::new(task.kind, files, task.locale())).as_ref().map_err(Clone::clone)
    }
}

/// Makes all documents; the answers are in the order of the tasks.
pub fn run(tasks: &[Task<'_>], request: &Request, templates: &Files, done: &(dyn Fn() + Sync)) -> Vec<Made> {
    let engines = Engines::new(tasks);
    let mut first: BTreeMap<String, &Task<'_>> = BTreeMap::new();
    for task in tasks {
        first.entry(task.place()).or_insert(task);
    }
    parallel::map(tasks, |task| {
        let before = first.get(&task.place()).filter(|first| !std::ptr::eq(**first, task));
        let made = match before {
            Some(before) => make::twice(task, before),
            None => make::document(task, request, &engines, templates),
        };
        done();
        made
    })
}

/// Findings and failures of one document that a build reports.
#[derive(Debug, Default)]
pub struct Trouble {
    /// What is amiss in the document.
    pub findings: Vec<Finding>,
    /// Why it could not be made.
    pub failure: Option<Failure>,
    /// A fault in a template, with its place.
    pub template: Option<TemplateFault>,
}
