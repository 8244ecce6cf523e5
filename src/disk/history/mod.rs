//! What a workspace was at a revision of the git repository around it: read only, in-process, with nothing executed.

mod look;
mod revision;
mod snapshot;

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::error::Failure;
use crate::project::tree::Memory;

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

    /// The workspace at a revision, tag or day.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn at(&self, name: &str) -> Result<Moment, Failure> {
        let commit = revision::find(&self.git, name)?;
        let tree = snapshot::of(&commit, &self.below)?;
        Ok(Moment { tree, day: revision::day(&commit), short: commit.id.to_hex_with_len(8).to_string() })
    }
}
