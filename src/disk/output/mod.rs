//! Documents on disk: making them in threads, and comparing or writing what comes out.

mod gone;
mod make;
mod note;
mod set;

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::document::Kind;
use crate::document::kind::Files;
use crate::error::Failure;
use crate::external::{self, Typst};
use crate::parallel;
use crate::project::paper::{Engines, Press, Task};
use crate::text::Lang;
use crate::typeset::{self, Pdf};

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

impl Press for PdfEngine {
    fn press(&self, files: &typeset::Files) -> Result<Pdf, Failure> {
        match self {
            Self::Embedded => embedded(files),
            Self::External(typst) => typst.compile(files),
        }
    }

    fn is_late(&self, failure: &Failure) -> bool {
        *failure == external::late()
    }
}

#[cfg(feature = "pdf")]
fn embedded(files: &typeset::Files) -> Result<Pdf, Failure> {
    typeset::compile(files)
}

#[cfg(not(feature = "pdf"))]
fn embedded(_: &typeset::Files) -> Result<Pdf, Failure> {
    use crate::text;
    Err(Failure::new(text!(
        "Deze versie van het programma kan zelf geen PDF maken.",
        "This version of the program cannot make PDFs by itself."
    ))
    .hint(text!("Kies `--pdf-engine typst-cli`.", "Choose `--pdf-engine typst-cli`.")))
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

/// Makes all documents; the answers are in the order of the tasks.
pub fn run(tasks: &[Task<'_>], request: &Request, templates: &Files, done: &(dyn Fn() + Sync)) -> Vec<Made> {
    let engines = Engines::new(tasks, templates);
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
