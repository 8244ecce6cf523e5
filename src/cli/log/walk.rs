//! Walks through the commits of a repository and tells what each changed in a canvas, held against every one that it was
//! made of.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;

use crate::canvas::value::Circle;
use crate::disk::history::{Commit, Entry, Folders, Repository, Words};
use crate::error::Failure;
use crate::framework::{self, Frame};
use crate::history::Told;
use crate::project::kept::Kept;
use crate::project::past::{self, Past, Readers, Version};
use crate::project::tree::{Memory, WithoutPrivate};
use crate::project::{CANVASES, FRAMEWORKS, Project};
use crate::report::changes::State;
use crate::source::Sources;

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
    frame: Arc<Frame>,
}

/// What a commit did to a canvas.
pub struct Happened {
    /// What became of it.
    pub state: State,
    /// What it changed that was so in none of those that it was made of.
    pub told: Vec<Told>,
    /// By the number of each that it was made of: addresses that became others.
    pub moved: Vec<(usize, Vec<(String, String)>)>,
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
    outlines: Kept<(Option<Folders>, Vec<PathBuf>), Arc<Project>>,
    held: Kept<Folders, Arc<Held>>,
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
        let commits = repository.commits()?;
        Ok(Self {
            repository,
            circle,
            readers: HashMap::new(),
            folders: vec![None; commits.len()],
            commits,
            outlines: Kept::new(NAMES),
            held: Kept::new(NAMES),
            frames: Kept::new(FRAMES),
            seen: Kept::new(VERSIONS),
            past: Past::default(),
            carried: HashMap::new(),
        })
    }

    /// What is said of a commit.
    pub fn words(&self, n: usize) -> Result<Words, Failure> {
        self.repository.words(&self.commits[n])
    }

    fn folders(&mut self, n: usize) -> Result<Folders, Failure> {
        if let Some(known) = self.folders[n] {
            return Ok(known);
        }
        let folders = self.repository.folders(&self.commits[n])?;
        self.folders[n] = Some(folders);
        Ok(folders)
    }

    /// What a commit holds of the workspace, without private sheets.
    fn held(&mut self, n: usize) -> Result<Arc<Held>, Failure> {
        let folders = self.folders(n)?;
        if let Some(known) = self.held.get(&folders, 1) {
            return Ok(known);
        }
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
        let held = Arc::new(Held { sheets, outline });
        self.held.keep(folders, held.clone(), entries.len());
        Ok(held)
    }

    /// The canvases and frameworks of a workspace by the paths of its sheets alone.
    fn outline(&mut self, folders: Folders, paths: Vec<PathBuf>) -> Result<Arc<Project>, Failure> {
        let key = (Some(Folders { canvases: None, ..folders }), paths);
        let size = key.1.len() + 1;
        if let Some(known) = self.outlines.get(&key, size) {
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
        let tree = Arc::new(WithoutPrivate(Arc::new(tree)));
        let outline = Arc::new(Project::outline(tree, &mut Sources::default()));
        self.outlines.keep(key, outline.clone(), size);
        Ok(outline)
    }

    /// The workspace at a commit, to choose canvases from.
    pub fn outline_at(&mut self, n: usize) -> Result<Arc<Project>, Failure> {
        Ok(self.held(n)?.outline.clone())
    }

    /// The canvases at a commit.
    pub fn names(&mut self, n: usize) -> Result<Vec<String>, Failure> {
        Ok(self.held(n)?.sheets.keys().cloned().collect())
    }

    /// Whether there ever was a canvas of a name.
    pub fn had(&mut self, id: &str) -> Result<bool, Failure> {
        for n in 0..self.commits.len() {
            if self.held(n)?.sheets.contains_key(id) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The canvases that a commit or one that it was made of has, if any of them may have changed.
    pub fn touched(&mut self, n: usize) -> Result<BTreeSet<String>, Failure> {
        let parents = self.commits[n].parents.clone();
        let here = self.folders(n)?.canvases;
        let mut same = !parents.is_empty() || here.is_none();
        for parent in &parents {
            same &= self.folders(*parent)?.canvases == here;
        }
        let mut ids = BTreeSet::new();
        if !same {
            for n in parents.into_iter().chain([n]) {
                ids.extend(self.held(n)?.sheets.keys().cloned());
            }
        }
        Ok(ids)
    }

    fn sheets(&mut self, n: usize, id: &str) -> Result<Option<Sheets>, Failure> {
        Ok(self.held(n)?.sheets.get(id).cloned())
    }

    /// A canvas at a commit; where not all of it could be read, as it last was.
    pub fn seen(&mut self, n: usize, id: &str) -> Result<Option<Arc<Seen>>, Failure> {
        let (mut at, mut passed) = (Some(n), Vec::new());
        let mut found = None;
        while let Some(n) = at {
            if let Some(known) = self.carried.get(&(n, id.to_owned())) {
                at = *known;
                continue;
            }
            let Some(seen) = self.as_it_is(n, id)? else { break };
            if seen.version.is_whole {
                found = Some(seen);
                break;
            }
            passed.push(n);
            at = self.commits[n].parents.first().copied();
        }
        // a run of commits that cannot be read is looked through once
        self.carried.extend(passed.into_iter().map(|n| ((n, id.to_owned()), at)));
        Ok(found)
    }

    /// A canvas at a commit, be it in part.
    fn as_it_is(&mut self, n: usize, id: &str) -> Result<Option<Arc<Seen>>, Failure> {
        let Some(sheets) = self.sheets(n, id)? else { return Ok(None) };
        let folders = Folders { canvases: None, ..self.folders(n)? };
        let key = (id.to_owned(), folders, sheets);
        if let Some(known) = self.seen.get(&key, 1) {
            return Ok(Some(known));
        }
        let (mut texts, mut whole) = (Vec::new(), true);
        for (_, entry) in key.2.iter() {
            match self.repository.text(*entry)? {
                Ok(text) => texts.push(text),
                Err(_) => whole = false,
            }
        }
        let mut version = self.past.version(id, texts.iter().map(String::as_str));
        version.is_whole &= whole;
        let frame = self.frame(n, folders, version.frameworks())?;
        let seen = Arc::new(Seen { version, frame });
        self.seen.keep(key, seen.clone(), 1);
        Ok(Some(seen))
    }

    /// The readers of a canvas: what they may not see at the last commit, they are not told of.
    fn readers(&mut self, id: &str) -> Result<Arc<Readers>, Failure> {
        if let Some(known) = self.readers.get(id) {
            return Ok(known.clone());
        }
        let last = self.seen(0, id)?.map(|seen| seen.version.canvas().narrower(self.circle));
        let readers = Arc::new(Readers { circle: self.circle, hidden: last.unwrap_or_default() });
        self.readers.insert(id.to_owned(), readers.clone());
        Ok(readers)
    }

    fn frame(&mut self, n: usize, folders: Folders, named: &[String]) -> Result<Arc<Frame>, Failure> {
        let key = (folders, named.to_vec());
        if let Some(known) = self.frames.get(&key, 1) {
            return Ok(known);
        }
        let frame = Arc::new(framework::resolve(named, self.held(n)?.outline.frameworks()).0);
        self.frames.keep(key, frame.clone(), 1);
        Ok(frame)
    }

    /// What a commit did to a canvas; nothing where it is as it was in one that it was made of, or that is not known.
    /// To follow a record, `each` is told of too: its coming with the canvas, and its name in every commit before.
    pub fn happened(&mut self, n: usize, id: &str, each: bool) -> Result<Option<Happened>, Failure> {
        let commit = self.commits[n].clone();
        if commit.is_edge {
            return Ok(None);
        }
        let here = self.sheets(n, id)?;
        let mut is_same = commit.parents.is_empty() && here.is_none();
        for parent in &commit.parents {
            is_same |= self.sheets(*parent, id)? == here;
        }
        if is_same && !each {
            return Ok(None);
        }
        let now = self.seen(n, id)?;
        if here.is_some() && !is_same && !self.as_it_is(n, id)?.is_some_and(|seen| seen.version.is_whole) {
            return Ok(Some(Happened { state: State::Unread, told: Vec::new(), moved: Vec::new() }));
        }
        let mut before = Vec::new();
        for parent in &commit.parents {
            before.extend(self.seen(*parent, id)?.map(|seen| (*parent, seen)));
        }
        let state = match (&now, before.is_empty()) {
            (None, true) => return Ok(None),
            (Some(_), true) => State::New,
            (None, false) => State::Gone,
            (Some(_), false) => State::Changed,
        };
        let mut happened = Happened { state, told: Vec::new(), moved: Vec::new() };
        if state != State::Changed && !each {
            return Ok(Some(happened));
        }
        let nothing = Arc::new(Seen { version: Version::empty(id), frame: Arc::default() });
        let now = now.unwrap_or_else(|| nothing.clone());
        let readers = self.readers(id)?;
        let compare =
            |was: &Seen| past::compare((&was.version, &was.frame), (&now.version, &now.frame), &readers);
        if before.is_empty() {
            happened.told = compare(&nothing).told;
        }
        for (k, (parent, was)) in before.iter().enumerate() {
            let compared = compare(was);
            match k {
                0 => happened.told = compared.told,
                _ => happened.told.retain(|told| compared.told.iter().any(|other| told.is_of(other))),
            }
            happened.moved.push((*parent, compared.moved));
        }
        if is_same {
            happened.told.clear();
        }
        Ok(Some(happened))
    }
}
