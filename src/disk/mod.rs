//! A workspace on disk: where it is, its files as a tree, what git takes along of it, and writing into it.

pub mod clone;
pub mod git;
pub mod history;
pub mod leftover;
mod list;
pub mod moments;
pub mod output;
mod read;
mod sources;
pub mod watch;
pub mod write;

use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, Level};
use crate::error::Failure;
use crate::project::tree::{Listed, Passed, Tree};
use crate::project::{CANVASES, Project, Sheet};
use crate::source::Sources;
use crate::text;
pub use sources::place;
use write::Target;

/// A workspace on disk, as the tree of a project.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it really is.
    root: PathBuf,
}

impl Folder {
    /// The workspace that holds a folder: that folder, or the nearest above it with `canvases/`.
    ///
    /// # Errors
    /// No folder above has canvases, or they cannot be listed.
    pub fn find(start: &Path) -> Result<Self, Failure> {
        let start = start.canonicalize().map_err(|error| Failure::io(start, &error))?;
        let folder = Self::around(&start).ok_or_else(|| {
            let shown = crate::error::shown(&start);
            Failure::new(text!(
                "In {shown} en de mappen erboven staat geen map `canvases`.",
                "There is no folder `canvases` in {shown} or above it."
            ))
            .hint(text!(
                "Begin met `draagvlak init` in een lege map, of wijs de werkmap aan met `-C MAP`.",
                "Begin with `draagvlak init` in an empty folder, or point to the workspace with `-C DIR`."
            ))
        })?;
        let canvases = folder.root.join(CANVASES);
        std::fs::read_dir(&canvases).map_err(|error| Failure::io(&canvases, &error))?;
        Ok(folder)
    }

    /// The workspace that a file or folder lies in or is, by its [`place`]; nothing if it lies in none.
    pub fn around(place: &Path) -> Option<Self> {
        let root = place.ancestors().find(|folder| folder.join(CANVASES).is_dir())?;
        Some(Self { root: root.to_path_buf() })
    }

    /// Its path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Private sheets of a project that git takes along, or would.
    pub fn travelling(&self, project: &Project, sources: &mut Sources) -> Vec<Finding> {
        let private: Vec<PathBuf> =
            project.sheets().filter(|path| project.is_private(path)).cloned().collect();
        let travelling = git::travelling(&self.root, &private);
        travelling.into_iter().map(|(path, how)| project.placed(travels(&path, how), sources)).collect()
    }

    /// Writes another text in the place of that of a sheet, behind the same byte order mark.
    ///
    /// # Errors
    /// The sheet was changed by someone else since it was read, may not be written, or would grow too large; it then
    /// stays as it is.
    pub fn replace(&self, sheet: &Sheet, text: &str) -> Result<(), Failure> {
        let (whole, path) = (sheet.with(text), sheet.shown());
        if whole.len() as u64 > read::MOST_BYTES {
            return Err(Failure::new(text!(
                "{path} zou te groot worden om te lezen en blijft zoals het is.",
                "{path} would grow too large to be read and stays as it is."
            )));
        }
        // a link is followed to where it leads, so that it stays a link
        let place = self.root.join(self.real(&sheet.path));
        let mut target = Target::at(&place, None)?;
        // someone else who wrote the same is no one in the way
        if target.read()? == Some(whole.as_bytes()) {
            return Ok(());
        }
        target.saw(Some(sheet.whole().as_bytes())).stage(whole.as_bytes())?.settle()
    }
}

impl Tree for Folder {
    fn entries(&self, folder: &Path) -> Listed {
        let mut listed = Listed::default();
        let Ok(entries) = std::fs::read_dir(self.root.join(folder)) else { return listed };
        for entry in entries {
            match entry {
                Ok(entry) if list::is_hidden(&entry.file_name()) => {}
                Ok(entry) => listed.files.push(folder.join(entry.file_name())),
                Err(error) => {
                    listed.passed.push(Passed::new(folder, crate::project::tree::unreadable(&error)))
                }
            }
        }
        listed.files.sort();
        listed
    }

    fn list(&self, path: &Path, endings: &[&str]) -> Listed {
        list::at(&self.root, path, endings)
    }

    fn text(&self, path: &Path) -> Result<String, Box<Finding>> {
        read::text(&self.root.join(path), &self.root)
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Box<Finding>> {
        read::bytes(&self.root.join(path), &self.root)
    }

    fn has(&self, path: &Path) -> bool {
        self.root.join(path).symlink_metadata().is_ok()
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.root.join(path).is_dir()
    }

    fn real(&self, path: &Path) -> PathBuf {
        let real = self.root.join(path).canonicalize().unwrap_or_else(|_| self.root.join(path));
        real.strip_prefix(&self.root).map(Path::to_owned).unwrap_or(real)
    }
}

/// What is said of a private sheet that git takes along.
fn travels(path: &Path, how: git::Travels) -> Passed {
    let (message, help) = match how {
        git::Travels::Tracked => (
            text!(
                "Dit privéblad staat in git en reist mee naar iedereen die de map ophaalt.",
                "This private sheet is in git, and travels to all who fetch the folder."
            ),
            text!(
                "Haal het uit git met `git rm --cached`; in oudere versies blijft het staan.",
                "Take it out of git with `git rm --cached`; it remains in older versions."
            ),
        ),
        git::Travels::NotIgnored => (
            text!(
                "Dit privéblad wordt door git niet overgeslagen: de eerste `git add` neemt het mee.",
                "Git does not pass over this private sheet: the next `git add` takes it along."
            ),
            text!(
                "Laat de naam eindigen op `.private.toml` en zet `*.private.toml` in `.gitignore`.",
                "Let its name end in `.private.toml`, and put `*.private.toml` into `.gitignore`."
            ),
        ),
    };
    Passed::new(path, Finding::new("private-tracked", Level::Error, message).help(help))
}
