//! The texts of a workspace in the tree of a commit. Each object is looked at before it is read: a repository may hold
//! anything.

use std::path::{Path, PathBuf};

use gix::objs::tree::EntryKind;

use super::revision;
use crate::diagnostic::{Finding, Level};
use crate::disk::list::is_foreign;
use crate::disk::read;
use crate::error::Failure;
use crate::house;
use crate::project::name::stem;
use crate::project::tree::Memory;
use crate::project::{CANVASES, FRAMEWORKS, TEMPLATES};
use crate::text;

/// Folders of a workspace whose texts are read, with the endings of their names.
const READ: [(&str, &[&str]); 3] =
    [(CANVASES, &["toml"]), (FRAMEWORKS, &["toml"]), (TEMPLATES, &["md", "ftl", "toml", "typ"])];

/// So many names are looked at.
const MOST_NAMES: usize = 200_000;

/// So deep folders stand in each other.
const MOST_DEEP: usize = 32;

/// So much text is read in all.
pub(super) const MOST_TEXT: u64 = 64 * 1024 * 1024;

/// Largest tree that is read: a folder of a hundred thousand files.
const MOST_OF_TREE: u64 = 8 * 1024 * 1024;

/// What was found so far, and how many names may yet be looked at.
struct Found {
    entries: Entries,
    names: usize,
}

/// What stands at a path in a tree of git.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Entry {
    /// A text, by the name that git has for it.
    Text(gix::ObjectId),
    /// A link, which is not followed.
    Link,
    /// A file whose text nothing asks for.
    Other,
}

impl Entry {
    /// The text, if it is one.
    pub(super) fn text(self) -> Option<gix::ObjectId> {
        match self {
            Self::Text(id) => Some(id),
            Self::Link | Self::Other => None,
        }
    }
}

/// What stands in the folders of a workspace, by path.
pub type Entries = Vec<(PathBuf, Entry)>;

/// The texts of a workspace at a commit, below some folders.
///
/// # Errors
/// The folders are not there, or what stands in them is beyond all measure.
pub fn of(commit: &gix::Commit<'_>, below: &Path) -> Result<Memory, Failure> {
    let mut memory = Memory::default();
    let Some(root) = workspace(commit, below)? else { return Ok(memory) };
    let mut left = MOST_TEXT;
    for (path, entry) in entries(commit.repo, root, Path::new(""))? {
        memory.put(path, text(commit.repo, entry, &mut left)?);
    }
    Ok(memory)
}

/// The tree of a workspace at a commit, below some folders; nothing where it was not there yet.
///
/// # Errors
/// The repository is damaged.
pub fn workspace(commit: &gix::Commit<'_>, below: &Path) -> Result<Option<gix::ObjectId>, Failure> {
    let mut id = commit.tree_id().map_err(|_| broken())?.detach();
    for step in below.components() {
        let Some(inner) = inside(commit.repo, id, &step.as_os_str().to_string_lossy())? else {
            return Ok(None);
        };
        id = inner;
    }
    Ok(Some(id))
}

/// The tree of a folder in a tree.
///
/// # Errors
/// The repository is damaged.
pub fn inside(
    repo: &gix::Repository,
    id: gix::ObjectId,
    name: &str,
) -> Result<Option<gix::ObjectId>, Failure> {
    let tree = tree(repo, id)?;
    let entry = tree.iter().filter_map(Result::ok).find(|e| revision::text(e.filename()) == Some(name));
    Ok(entry.filter(|e| e.mode().is_tree()).map(|e| e.object_id()))
}

/// What stands in a tree and below it, whose own path in the workspace is given.
///
/// # Errors
/// It is beyond all measure, or damaged.
pub fn entries(repo: &gix::Repository, id: gix::ObjectId, path: &Path) -> Result<Entries, Failure> {
    let mut found = Found { entries: Vec::new(), names: MOST_NAMES };
    folder(repo, &tree(repo, id)?, path, 0, &mut found)?;
    Ok(found.entries)
}

/// The text of an entry, of which so much may be read; or what is said of it.
///
/// # Errors
/// It is beyond all measure, or damaged.
pub fn text(
    repo: &gix::Repository,
    entry: Entry,
    left: &mut u64,
) -> Result<Result<String, Box<Finding>>, Failure> {
    match entry {
        Entry::Text(id) => text_of(repo, id, left),
        Entry::Link => Ok(Err(Box::new(link()))),
        Entry::Other => Ok(Err(Box::new(not_read()))),
    }
}

fn tree(repo: &gix::Repository, id: gix::ObjectId) -> Result<gix::Tree<'_>, Failure> {
    let size = repo.find_header(id).map_err(|_| broken())?.size();
    if size > MOST_OF_TREE {
        return Err(too_much());
    }
    repo.find_tree(id).map_err(|_| broken())
}

/// What stands in a folder and below it.
fn folder(
    repo: &gix::Repository,
    tree: &gix::Tree<'_>,
    path: &Path,
    depth: usize,
    found: &mut Found,
) -> Result<(), Failure> {
    if depth > MOST_DEEP {
        return Err(too_much());
    }
    for entry in tree.iter() {
        let entry = entry.map_err(|_| broken())?;
        found.names = found.names.checked_sub(1).ok_or_else(too_much)?;
        // what is hidden, and what has no name as text, is no sheet
        let Some(name) = revision::text(entry.filename()).filter(|name| !name.starts_with('.')) else {
            continue;
        };
        if name.contains(['/', '\\']) || is_foreign(name) {
            continue;
        }
        let below = path.join(name);
        match entry.mode().kind() {
            EntryKind::Tree => {
                let inner = self::tree(repo, entry.object_id())?;
                folder(repo, &inner, &below, depth + 1, found)?;
            }
            EntryKind::Blob | EntryKind::BlobExecutable if is_read(&below) => {
                found.entries.push((below, Entry::Text(entry.object_id())));
            }
            EntryKind::Blob | EntryKind::BlobExecutable => found.entries.push((below, Entry::Other)),
            EntryKind::Link if is_read(&below) => found.entries.push((below, Entry::Link)),
            EntryKind::Link | EntryKind::Commit => {}
        }
    }
    Ok(())
}

/// Whether a file is one that a project reads as text.
fn is_read(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let among = |(folder, endings): &(&str, &[&str])| {
        path.starts_with(folder) && endings.iter().any(|ending| stem(&name, ending).is_some())
    };
    READ.iter().any(among) || path == Path::new(house::FILE)
}

/// The text of a blob, which says how large it is before it is read.
fn text_of(
    repo: &gix::Repository,
    id: gix::ObjectId,
    left: &mut u64,
) -> Result<Result<String, Box<Finding>>, Failure> {
    let size = repo.find_header(id).map_err(|_| broken())?.size();
    if size > read::MOST_BYTES {
        return Ok(Err(read::too_large(size, read::MOST_BYTES, &read::split())));
    }
    *left = left.checked_sub(size).ok_or_else(too_much)?;
    let object = repo.find_object(id).map_err(|_| broken())?;
    Ok(read::decoded(&object.data))
}

/// A file that is known to be there, and whose text nothing asks for.
fn not_read() -> Finding {
    Finding::new("not-a-file", Level::Error, text!("Dit is geen tekst.", "This is no text."))
}

/// A link, which git keeps as the words of where it leads.
fn link() -> Finding {
    let message = text!(
        "Dit is in git een verwijzing; die wordt niet gevolgd.",
        "In git this is a link, which is not followed."
    );
    let help = text!("Leg het bestand zelf vast.", "Commit the file itself.");
    Finding::new("not-a-file", Level::Error, message).help(help).unread()
}

pub(super) fn broken() -> Failure {
    Failure::new(text!(
        "In de git-repository ontbreekt iets, of het is beschadigd.",
        "Something is missing from the git repository, or damaged."
    ))
    .hint(text!("Kijk met `git fsck` wat er is.", "See with `git fsck` what it is."))
}

fn too_much() -> Failure {
    Failure::new(text!(
        "Deze versie is te groot om te lezen: te veel bestanden, te diepe mappen of te veel tekst.",
        "This revision is too large to be read: too many files, too deep folders, or too much text."
    ))
    .hint(text!("Wijs met `-C MAP` een kleinere werkmap aan.", "Point to a smaller workspace with `-C DIR`."))
}
