//! Reads canvases of a workspace: their sheets in threads, numbered in one order, and what each is judged by.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Read, Workspace, read};
use crate::canvas::Extent;
use crate::canvas::load::{self, SheetFile};
use crate::diagnostic::{Finding, Label, Level};
use crate::framework::{self, Frame, Unresolved};
use crate::parallel;
use crate::source::{Source, Sources};
use crate::text;

/// A sheet as it came from disk.
struct SheetRead {
    source: Source,
    private: bool,
    /// Why it could not be read; its text is empty then.
    fault: Option<Box<Finding>>,
}

/// The sheets of one canvas, numbered.
struct Sheets<'i> {
    id: &'i str,
    files: Vec<SheetFile>,
    /// Sheets that could not be read, and what was passed over.
    findings: Vec<Finding>,
}

/// Frames by what canvases name: most of a workspace are judged by the same.
type Frames = Mutex<BTreeMap<Vec<String>, (Arc<Frame>, Arc<Vec<Unresolved>>)>>;

impl Workspace {
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
        let read = parallel::map(ids, |id| self.read_sheets(id));
        let sheets: Vec<Sheets<'_>> =
            ids.iter().zip(read).map(|(id, read)| self.sheets(id, read, sources)).collect();
        let (sources, frames) = (&*sources, Frames::default());
        parallel::map(&sheets, |sheets| answer(self.load(sheets, &frames, sources), sources))
    }

    /// Reads the sheets of one canvas and resolves its framework.
    pub fn read(&self, id: &str, sources: &mut Sources) -> Read {
        let sheets = self.sheets(id, self.read_sheets(id), sources);
        self.load(&sheets, &Frames::default(), sources)
    }

    /// The sheets of a canvas, with their texts as far as they could be read.
    fn read_sheets(&self, id: &str) -> Vec<SheetRead> {
        let Some(sheets) = self.canvases.get(id) else { return Vec::new() };
        let read = |path: &PathBuf| {
            let (text, fault) = match read::text(path, &self.root) {
                Ok(text) => (text, None),
                Err(fault) => (String::new(), Some(fault)),
            };
            let private = self.is_private(path);
            SheetRead { source: Source::new(self.shown(path), text), private, fault }
        };
        sheets.all().map(read).collect()
    }

    fn sheets<'i>(&self, id: &'i str, read: Vec<SheetRead>, sources: &mut Sources) -> Sheets<'i> {
        let mut findings = Vec::new();
        let mut files = Vec::new();
        for SheetRead { source, private, fault } in read {
            let source = sources.add(source);
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
            findings.push(self.file_and_folder(id, file, first, sources));
        }
        Sheets { id, files, findings }
    }

    fn load(&self, sheets: &Sheets<'_>, frames: &Frames, sources: &Sources) -> Read {
        let mut loaded = load::load(sheets.id, &sheets.files, sources);
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

    fn file_and_folder(&self, id: &str, file: &Path, first: &Path, sources: &mut Sources) -> Finding {
        let (file, first) = (self.shown(file), self.shown(first));
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
}
