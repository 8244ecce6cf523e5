//! Documents on disk: making them in threads, and comparing or writing what comes out.

mod gone;
mod make;
mod note;
mod set;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::document::Kind;
use crate::document::kind::Files;
use crate::parallel;
use crate::project::paper::{Engines, Press, Task};
use crate::text::Lang;

pub use gone::gone;
pub use make::{Made, State};
pub use set::Edited;

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
    pub pdf: Option<Arc<dyn Press>>,
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
