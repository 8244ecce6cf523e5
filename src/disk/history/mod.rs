//! What a workspace was at a revision of the git repository around it: read only, in-process, with nothing executed.

mod bases;
mod line;
mod look;
mod revision;
mod snapshot;

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::diagnostic::Finding;
use crate::error::Failure;
use crate::project::tree::Memory;
use crate::project::{CANVASES, FRAMEWORKS};

pub use line::{Commit, Words};
pub use snapshot::{Entries, Entry};

/// A git repository around a workspace, which was looked at before it was opened.
pub struct Repository {
    git: gix::Repository,
    /// Folders between the root of the repository and the workspace.
    below: PathBuf,
}

impl std::fmt::Debug for Repository {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repository").field("below", &self.below).finish_non_exhaustive()
    }
}

/// A workspace as it was at a revision.
#[derive(Debug)]
pub struct Moment {
    /// Its texts.
    pub tree: Memory,
    /// The day of the revision, where whoever made it was.
    pub day: Option<Date>,
    /// The first letters of the name that git has for it.
    pub short: String,
}

/// The folders of a workspace that its canvases come from, by the names that git has for what is in them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Folders {
    /// The canvases.
    pub canvases: Option<gix::ObjectId>,
    /// The frameworks.
    pub frameworks: Option<gix::ObjectId>,
}

impl Repository {
    /// The repository around a folder, or that the folder itself is; nothing where there is none.
    ///
    /// # Errors
    /// It is of a kind that is not read, or something in it is not what it should be.
    pub fn around(folder: &Path) -> Result<Option<Self>, Failure> {
        let Some((dir, below)) = look::find(folder)? else { return Ok(None) };
        look::sound(&dir)?;
        Ok(Some(Self { git: revision::open(&dir)?, below }))
    }

    /// Whether a name leads to a commit.
    pub fn knows(&self, name: &str) -> bool {
        revision::find(&self.git, name).is_ok()
    }

    /// The first letters of the name of the commit that is checked out, if any is.
    pub fn head(&self) -> Option<String> {
        self.git.head_id().ok().map(|id| revision::short(id.detach()))
    }

    /// The workspace at a revision, tag or day.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn at(&self, name: &str) -> Result<Moment, Failure> {
        let commit = revision::find(&self.git, name)?;
        let tree = snapshot::of(&commit, &self.below)?;
        Ok(Moment { tree, day: revision::day(&commit), short: revision::short(commit.id) })
    }

    /// All commits that led to the one of a name, each before those it was made of, else the latest first. What one was
    /// made of that cannot be read is not known.
    ///
    /// # Errors
    /// Nothing is called so, or there are too many.
    pub fn commits(&self, name: &str) -> Result<Vec<Commit>, Failure> {
        line::of(&self.git, name)
    }

    /// What is said of a commit; no more than its name where it cannot be read.
    pub fn words(&self, commit: &Commit) -> Words {
        line::words(&self.git, commit)
    }

    /// The folders of canvases and of frameworks at a commit.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn folders(&self, commit: &Commit) -> Result<Folders, Failure> {
        let commit = self.git.find_commit(commit.id).map_err(|_| snapshot::broken())?;
        let Some(root) = snapshot::workspace(&commit, &self.below)? else { return Ok(Folders::default()) };
        let inside = |name| snapshot::inside(&self.git, root, name);
        Ok(Folders { canvases: inside(CANVASES)?, frameworks: inside(FRAMEWORKS)? })
    }

    /// What stands in a folder of canvases or frameworks.
    ///
    /// # Errors
    /// It is beyond all measure, or damaged.
    pub fn entries(&self, folder: gix::ObjectId, name: &str) -> Result<Entries, Failure> {
        snapshot::entries(&self.git, folder, Path::new(name))
    }

    /// Unpacks texts that will be asked for, those first that others are told by, as far as there is room to keep them.
    pub fn unpack(&self, entries: impl IntoIterator<Item = Entry>) {
        bases::unpack(&self.git, entries.into_iter().filter_map(Entry::text));
    }

    /// The text of an entry, or what is said of it.
    ///
    /// # Errors
    /// It is damaged.
    pub fn text(&self, entry: Entry) -> Result<Result<String, Box<Finding>>, Failure> {
        snapshot::text(&self.git, entry, &mut snapshot::MOST_TEXT.clone())
    }
}
