//! Walks through the commits of a repository and reads what each holds of a workspace. One that cannot be read holds what
//! the one before it held.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use crate::canvas::value::Circle;
use crate::disk::history::{Commit, Entry, Folders, Repository, Words};
use crate::error::Failure;
use crate::framework::{self, Frame};
use crate::project::kept::Kept;
use crate::project::past::{Past, Readers, Version};
use crate::project::renamed;
use crate::project::tree::{Memory, WithoutPrivate};
use crate::project::{CANVASES, FRAMEWORKS, Project};
use crate::source::Sources;
use crate::text;
use crate::text::Text;

/// So many names of sheets, canvases and frames are kept for commits to come.
const NAMES: usize = 50_000;
const VERSIONS: usize = 64;
const FRAMES: usize = 16;

/// The sheets of a canvas, by the names that git has for their texts.
type Sheets = Arc<Vec<(PathBuf, Entry)>>;

/// What a commit holds of the workspace.
struct Held {
    sheets: BTreeMap<String, Sheets>,
    /// Its canvases and frameworks, without what stands in the sheets.
    outline: Arc<Project>,
}

/// A canvas at a commit, with what it is judged by.
pub struct Seen {
    /// The canvas.
    pub version: Version,
    /// What it is judged by.
    pub frame: Arc<Frame>,
    /// Why not all of it came out of the repository, if so.
    pub lacks: Option<Text>,
}

/// A canvas that has another name than in a commit that this one was made of.
pub struct Renamed {
    /// The number of that commit.
    pub parent: usize,
    /// Its name there.
    pub was: String,
    /// Its name here.
    pub is: String,
}

/// The commits, and what was read of them.
pub struct Walk<'r> {
    repository: &'r Repository,
    /// All commits, each before those it was made of.
    pub commits: Vec<Commit>,
    /// How far it is told.
    pub circle: Circle,
    /// The readers of each canvas.
    readers: HashMap<String, Arc<Readers>>,
    folders: Vec<Option<Folders>>,
    /// In whose place each is read: its own, or where it cannot be read that of one before it, if there is any.
    places: Vec<Option<Option<usize>>>,
    /// Why some cannot be read.
    unread: HashMap<usize, Text>,
    outlines: Kept<(Option<Folders>, Vec<PathBuf>), Arc<Project>>,
    nothing: Arc<Held>,
    held: Kept<Folders, Result<Arc<Held>, Failure>>,
    frames: Kept<(Folders, Vec<String>), Arc<Frame>>,
    seen: Kept<(String, Folders, Sheets), Arc<Seen>>,
    past: Past,
    /// Where a canvas is read of which not all can be read at a commit.
    carried: HashMap<(usize, String), Option<usize>>,
}

impl<'r> Walk<'r> {
    /// All commits that led to the last one.
    ///
    /// # Errors
    /// There is none yet, or they cannot be read.
    pub fn of(repository: &'r Repository, circle: Circle) -> Result<Self, Failure> {
        let commits = repository.commits("HEAD")?;
        Ok(Self {
            repository,
            circle,
            readers: HashMap::new(),
            folders: vec![None; commits.len()],
            places: vec![None; commits.len()],
            unread: HashMap::new(),
            commits,
            outlines: Kept::new(NAMES),
            nothing: Arc::new(Held { sheets: BTreeMap::new(), outline: outline(Memory::default()) }),
            held: Kept::new(NAMES),
            frames: Kept::new(FRAMES),
            seen: Kept::new(VERSIONS),
            past: Past::default(),
            carried: HashMap::new(),
        })
    }

    /// What is said of a commit.
    pub fn words(&self, n: usize) -> Words {
        self.repository.words(&self.commits[n])
    }

    /// In whose place a commit is read: its own, or where it cannot be read that of the nearest before it that can.
    fn place(&mut self, n: usize) -> Option<usize> {
        let (mut at, mut passed) = (Some(n), Vec::new());
        while let Some(n) = at {
            if let Some(known) = self.places[n] {
                at = known;
                break;
            }
            let Err(failure) = self.look(n) else {
                self.places[n] = Some(at);
                break;
            };
            self.unread.insert(n, failure.what);
            passed.push(n);
            at = self.commits[n].parents.first().copied();
        }
        passed.into_iter().for_each(|n| self.places[n] = Some(at));
        at
    }

    /// Why what a commit did is not known, if so: it cannot be read and holds something else than those it was made of, or
    /// one of those is not known.
    pub fn unread(&mut self, n: usize) -> Option<Text> {
        let parents = self.commits[n].parents.clone();
        if self.place(n) != Some(n) {
            let why = self.unread[&n].clone();
            let is_told = self.folders[n].is_some()
                && !parents.is_empty()
                && parents.iter().all(|parent| {
                    self.place(*parent) != Some(*parent) && self.folders[*parent] == self.folders[n]
                });
            return (!is_told).then(|| text!("Overgeslagen. {why}", "Skipped. {why}"; why));
        }
        parents.into_iter().any(|parent| self.place(parent).is_none()).then(|| {
            text!(
                "Wat hier veranderde, is niet bekend: waar deze commit op volgt, was niet te lezen.",
                "What changed here is not known: what this commit follows could not be read."
            )
        })
    }

    fn folders(&mut self, n: usize) -> Folders {
        self.place(n).and_then(|n| self.folders[n]).unwrap_or_default()
    }

    /// What a commit holds of the workspace, without private sheets.
    fn held(&mut self, n: usize) -> Arc<Held> {
        let held = self.place(n).and_then(|n| self.look(n).ok());
        held.unwrap_or_else(|| self.nothing.clone())
    }

    /// What a commit itself holds.
    fn look(&mut self, n: usize) -> Result<Arc<Held>, Failure> {
        let folders = match self.folders[n] {
            Some(known) => known,
            None => *self.folders[n].insert(self.repository.folders(&self.commits[n])?),
        };
        let size = |held: &Result<Arc<Held>, Failure>| {
            held.as_ref().map_or(1, |held| held.sheets.values().map(|sheets| sheets.len()).sum())
        };
        if let Some(known) = self.held.get(&folders, size) {
            return known;
        }
        let held = self.listed(folders);
        self.held.keep(folders, held.clone(), size(&held));
        held
    }

    /// Unpacks the sheets of canvases at some commits that will be asked for.
    pub fn unpack(&mut self, commits: Range<usize>, wanted: impl Fn(&str) -> bool) {
        let mut entries = Vec::new();
        for n in commits {
            let held = self.held(n);
            let sheets =
                held.sheets.iter().filter(|(id, _)| wanted(id)).flat_map(|(_, sheets)| sheets.iter());
            entries.extend(sheets.map(|(_, entry)| *entry));
        }
        self.repository.unpack(entries);
    }

    /// What stands in the folders of a workspace.
    fn listed(&mut self, folders: Folders) -> Result<Arc<Held>, Failure> {
        let entries = match folders.canvases {
            Some(folder) => self.repository.entries(folder, CANVASES)?,
            None => Vec::new(),
        };
        let paths: Vec<PathBuf> = entries.iter().map(|(path, _)| path.clone()).collect();
        let outline = self.outline(folders, paths)?;
        let entries: HashMap<PathBuf, Entry> = entries.into_iter().collect();
        let sheets = |id: &str| -> Sheets {
            let paths = outline.paths(id).into_iter();
            Arc::new(paths.filter_map(|path| Some((path.clone(), *entries.get(&path)?))).collect())
        };
        let sheets = outline.names().into_iter().map(|id| (id.to_owned(), sheets(id))).collect();
        Ok(Arc::new(Held { sheets, outline }))
    }

    /// The canvases and frameworks of a workspace by the paths of its sheets alone.
    fn outline(&mut self, folders: Folders, paths: Vec<PathBuf>) -> Result<Arc<Project>, Failure> {
        let key = (Some(Folders { canvases: None, ..folders }), paths);
        let size = key.1.len() + 1;
        if let Some(known) = self.outlines.get(&key, |_| size) {
            return Ok(known);
        }
        let mut tree = Memory::default();
        for path in &key.1 {
            tree.put(path, Ok(String::new()));
        }
        if let Some(folder) = folders.frameworks {
            for (path, entry) in self.repository.entries(folder, FRAMEWORKS)? {
                tree.put(path, self.repository.text(entry)?);
            }
        }
        let outline = outline(tree);
        self.outlines.keep(key, outline.clone(), size);
        Ok(outline)
    }

    /// The workspace at a commit, to choose canvases from.
    pub fn outline_at(&mut self, n: usize) -> Arc<Project> {
        self.held(n).outline.clone()
    }

    /// The canvases at a commit.
    pub fn names(&mut self, n: usize) -> Vec<String> {
        self.held(n).sheets.keys().cloned().collect()
    }

    /// Whether there ever was a canvas of a name.
    pub fn had(&mut self, id: &str) -> bool {
        (0..self.commits.len()).any(|n| self.held(n).sheets.contains_key(id))
    }

    /// The canvases that a commit or one that it was made of has, if any of them may have changed.
    pub fn touched(&mut self, n: usize) -> BTreeSet<String> {
        let parents = self.commits[n].parents.clone();
        let here = self.folders(n).canvases;
        let mut ids = BTreeSet::new();
        let same = |parent: &usize| self.folders(*parent).canvases == here;
        if parents.is_empty() && here.is_some() || !parents.iter().all(same) {
            for n in parents.into_iter().chain([n]) {
                ids.extend(self.held(n).sheets.keys().cloned());
            }
        }
        ids
    }

    /// The canvases that have another name than in one that a commit was made of.
    pub fn renamed(&mut self, n: usize) -> Vec<Renamed> {
        let mut all = Vec::new();
        for parent in self.commits[n].parents.clone() {
            let (was, is) = (self.held(parent), self.held(n));
            if Arc::ptr_eq(&was.outline, &is.outline) {
                continue;
            }
            let only = |here: &Held, there: &Held| -> Vec<String> {
                here.sheets.keys().filter(|id| !there.sheets.contains_key(*id)).cloned().collect()
            };
            let (gone, new) = (only(&was, &is), only(&is, &was));
            if gone.is_empty() || new.is_empty() {
                continue;
            }
            let [gone, new] = [(parent, gone, &was), (n, new, &is)].map(|(n, ids, held)| {
                let named = |id: String| {
                    let texts: Vec<Entry> = held.sheets[&id].iter().map(|(_, entry)| *entry).collect();
                    let records = self.as_it_is(n, &id).map(|seen| seen.version.records());
                    renamed::Named { id, records: records.unwrap_or_default(), texts }
                };
                ids.into_iter().map(named).collect::<Vec<_>>()
            });
            let found = renamed::pairs(&gone, &new).into_iter();
            all.extend(found.map(|(was, is)| Renamed { parent, was, is }));
        }
        all
    }

    /// The sheets of a canvas at a commit.
    pub fn sheets(&mut self, n: usize, id: &str) -> Option<Sheets> {
        self.held(n).sheets.get(id).cloned()
    }

    /// A canvas at a commit; where not all of it could be read, as it last was.
    pub fn seen(&mut self, n: usize, id: &str) -> Option<Arc<Seen>> {
        let (mut at, mut passed) = (Some(n), Vec::new());
        let mut found = None;
        while let Some(n) = at {
            if let Some(known) = self.carried.get(&(n, id.to_owned())) {
                at = *known;
                continue;
            }
            let Some(seen) = self.as_it_is(n, id) else { break };
            if seen.version.is_whole {
                found = Some(seen);
                break;
            }
            passed.push(n);
            at = self.commits[n].parents.first().copied();
        }
        // a run of commits that cannot be read is looked through once
        self.carried.extend(passed.into_iter().map(|n| ((n, id.to_owned()), at)));
        found
    }

    /// A canvas at a commit, be it in part.
    pub fn as_it_is(&mut self, n: usize, id: &str) -> Option<Arc<Seen>> {
        let sheets = self.sheets(n, id)?;
        let folders = Folders { canvases: None, ..self.folders(n) };
        let key = (id.to_owned(), folders, sheets);
        if let Some(known) = self.seen.get(&key, |_| 1) {
            return Some(known);
        }
        let (mut texts, mut lacks) = (Vec::new(), None);
        for (_, entry) in key.2.iter() {
            match self.repository.text(*entry) {
                Ok(Ok(text)) => texts.push(text),
                Ok(Err(finding)) => lacks = Some(finding.message),
                Err(failure) => lacks = Some(failure.what),
            }
        }
        let mut version = self.past.version(id, texts.iter().map(String::as_str));
        version.is_whole &= lacks.is_none();
        let frame = self.frame(n, folders, version.frameworks());
        let seen = Arc::new(Seen { version, frame, lacks });
        self.seen.keep(key, seen.clone(), 1);
        Some(seen)
    }

    /// The readers of a canvas by its name at the last commit: what they may not see at the last commit, they are not told of.
    pub fn readers(&mut self, id: &str) -> Arc<Readers> {
        if let Some(known) = self.readers.get(id) {
            return known.clone();
        }
        let last = self.seen(0, id).map(|seen| seen.version.canvas().narrower(self.circle));
        let readers = Arc::new(Readers { circle: self.circle, hidden: last.unwrap_or_default() });
        self.readers.insert(id.to_owned(), readers.clone());
        readers
    }

    fn frame(&mut self, n: usize, folders: Folders, named: &[String]) -> Arc<Frame> {
        let key = (folders, named.to_vec());
        if let Some(known) = self.frames.get(&key, |_| 1) {
            return known;
        }
        let frame = Arc::new(framework::resolve(named, self.held(n).outline.frameworks()).0);
        self.frames.keep(key, frame.clone(), 1);
        frame
    }
}

fn outline(tree: Memory) -> Arc<Project> {
    let tree = Arc::new(WithoutPrivate(Arc::new(tree)));
    Arc::new(Project::outline(tree, &mut Sources::default()))
}
