//! Reads canvases of a project: their sheets in threads, numbered in one order, and what each is judged by.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Day, Project, Sheet, files, shown};
use crate::canvas::Extent;
use crate::canvas::load::{self, Loaded, SheetFile};
use crate::check::{House, Subject};
use crate::diagnostic::{Finding, Label, Level};
use crate::framework::{self, Frame, Unresolved};
use crate::parallel;
use crate::source::{Source, Sources};
use crate::text;

/// One canvas that was read, with what it is judged by.
#[derive(Debug)]
pub struct Read {
    /// The canvas and its reading faults.
    pub loaded: Loaded,
    /// Framework and packs.
    pub frame: Arc<Frame>,
    /// Frameworks that are named but not there.
    pub unresolved: Arc<Vec<Unresolved>>,
}

impl Read {
    /// The canvas ready to be checked.
    pub fn subject<'a>(&'a self, house: &'a House, day: Day) -> Subject<'a> {
        let canvas = &self.loaded.canvas;
        Subject::new(canvas, &self.frame, &self.unresolved, house, day.of(canvas))
    }
}

/// The sheets of one canvas, numbered.
struct Numbered<'i> {
    id: &'i str,
    files: Vec<SheetFile>,
    /// Sheets that could not be read, and what was passed over.
    findings: Vec<Finding>,
}

/// Frames by what canvases name: most of a project are judged by the same.
type Frames = Mutex<BTreeMap<Vec<String>, (Arc<Frame>, Arc<Vec<Unresolved>>)>>;

impl Project {
    /// Reads the sheets of canvases and resolves their frameworks, in the order of the names.
    pub fn read_all(&self, ids: &[String], sources: &mut Sources) -> Vec<Read> {
        self.each(ids, sources, |read, _| read)
    }

    /// As [`Self::read_all`], with an answer for each canvas in its place, so that they need not all be kept.
    pub fn each<R: Send>(
        &self,
        ids: &[String],
        sources: &mut Sources,
        answer: impl Fn(Read, &Sources) -> R + Sync,
    ) -> Vec<R> {
        // numbered one by one, so that the order of the sources never depends on threads
        let read = parallel::map(ids, |id| self.sheets_of(id));
        let numbered: Vec<Numbered<'_>> =
            ids.iter().zip(read).map(|(id, sheets)| self.numbered(id, sheets, sources)).collect();
        let (sources, frames) = (&*sources, Frames::default());
        let load = |sheets: &Numbered<'_>| load::load(sheets.id, &sheets.files, sources);
        parallel::map(&numbered, |sheets| answer(self.judged(load(sheets), sheets, &frames), sources))
    }

    /// Reads the sheets of one canvas and resolves its framework.
    pub fn read(&self, id: &str, sources: &mut Sources) -> Read {
        let numbered = self.numbered(id, self.sheets_of(id), sources);
        let loaded = load::load(id, &numbered.files, sources);
        self.judged(loaded, &numbered, &Frames::default())
    }

    /// What a canvas would be if these were its sheets, with every finding, be there ever so many. The sources are
    /// numbered on in the order of the list.
    pub fn tried(&self, id: &str, sheets: Vec<Sheet>, sources: &mut Sources) -> Read {
        let numbered = self.numbered(id, sheets, sources);
        let loaded = load::load_all(id, &numbered.files, sources);
        self.judged(loaded, &numbered, &Frames::default())
    }

    fn numbered<'i>(&self, id: &'i str, sheets: Vec<Sheet>, sources: &mut Sources) -> Numbered<'i> {
        let mut findings = Vec::new();
        let mut files = Vec::new();
        for Sheet { path, text, private, fault, .. } in sheets {
            let source = sources.add(Source::new(shown(&path), text));
            match fault {
                None => files.push(SheetFile { source, private }),
                Some(fault) => findings.push(fault.at(Label::new(source, 0..0))),
            }
        }
        let passed = self.canvases.get(id).map(|paths| paths.passed.clone()).unwrap_or_default();
        findings.extend(passed.into_iter().map(|passed| self.placed(passed, sources)));
        if let Some((file, first)) =
            self.canvases.get(id).and_then(|sheets| sheets.file.as_ref().zip(sheets.folder.first()))
        {
            findings.push(file_and_folder(id, file, first, sources));
        }
        Numbered { id, files, findings }
    }

    /// A canvas that was loaded, with what it is judged by and what was said of its sheets.
    fn judged(&self, mut loaded: Loaded, sheets: &Numbered<'_>, frames: &Frames) -> Read {
        if sheets.findings.iter().any(|finding| finding.unread) {
            let before = loaded.findings.len();
            // the head may stand in what was not read
            loaded.findings.retain(|finding| finding.rule != "canvas-head-missing");
            let headless = loaded.findings.len() < before;
            let extent = if headless { Extent::Nothing } else { Extent::Part };
            loaded.canvas.extent = loaded.canvas.extent.max(extent);
        }
        // what is said of a canvas of which nothing was read is said at the first of its sheets
        if let (true, Some(sheet)) =
            (loaded.canvas.extent == Extent::Nothing, sheets.findings.iter().find_map(|f| f.primary.as_ref()))
        {
            loaded.canvas.head.place.source = sheet.source;
        }
        loaded.findings.splice(0..0, sheets.findings.iter().cloned());
        loaded.findings.extend(files::findings(&loaded.canvas, &*self.tree));
        let named = &loaded.canvas.head.frameworks;
        let mut frames = frames.lock().unwrap_or_else(PoisonError::into_inner);
        let (frame, unresolved) = match frames.get(named) {
            Some(known) => known.clone(),
            None => {
                let (frame, unresolved) = framework::resolve(named, &self.frameworks);
                let judged = (Arc::new(frame), Arc::new(unresolved));
                frames.insert(named.clone(), judged.clone());
                judged
            }
        };
        Read { loaded, frame, unresolved }
    }
}

fn file_and_folder(id: &str, file: &Path, first: &Path, sources: &Sources) -> Finding {
    let (file, first) = (shown(file), shown(first));
    let at = |path: &str| sources.iter().find(|(_, s)| s.path() == path).map(|(id, _)| id);
    let label = at(&file).map(|id| Label::new(id, 0..0));
    let mut finding = Finding::new(
        "canvas-twice",
        Level::Error,
        text!(
            "Het canvas “{id}” staat in {file} en ook in een map met dezelfde naam ({first}).",
            "The canvas “{id}” is in {file} and also in a folder of the same name ({first})."
        ),
    )
    .help(text!(
        "Verplaats het blad naar de map, of haal de map weg.",
        "Move the sheet into the folder, or remove the folder."
    ));
    finding.primary = label;
    finding
}
