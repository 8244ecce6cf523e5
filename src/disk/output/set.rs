//! Writes the files of one document: all or none as far as can be, and none over what someone edited.

use std::path::{Path, PathBuf};

use super::Request;
use super::make::State;
use super::note::Note;
use crate::disk::git;
use crate::disk::write::{Staged, Target, unix_lines};
use crate::error::Failure;
use crate::text;
use crate::text::Lang;

/// A file that was made.
#[derive(Debug)]
pub(super) struct Item {
    /// Its path in the folder for documents.
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    /// Whether it is a text, so that line ends are no difference.
    pub text: bool,
}

impl Item {
    fn is_as(&self, other: &[u8]) -> bool {
        if self.text { unix_lines(&self.bytes) == unix_lines(other) } else { self.bytes == other }
    }

    fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// A file that someone edited, and where the new version stands; nowhere, if that was edited too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edited {
    /// The file that stays.
    pub path: PathBuf,
    /// The new version beside it.
    pub beside: Option<PathBuf>,
}

/// What became of the files of one document.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub files: Vec<(PathBuf, State)>,
    pub edited: Vec<Edited>,
    /// Files written over what git brought, which nothing here had made.
    pub brought: Vec<PathBuf>,
}

/// A writing of several files, before any of them takes its place.
struct Plan<'a> {
    request: &'a Request,
    note: Note,
    staged: Vec<Staged>,
    gone: Vec<PathBuf>,
    done: Done,
}

/// Compares files with those that are there.
///
/// # Errors
/// Something stands there that cannot be read or is no plain file.
pub(super) fn compare(request: &Request, items: &[Item]) -> Result<Done, Failure> {
    let mut done = Done::default();
    for item in items {
        let mut target = Target::at(&request.out.join(&item.path), Some(&request.out))?;
        let same = target.read()?.is_some_and(|old| item.is_as(old));
        done.files.push((item.path.clone(), if same { State::Same } else { State::Written }));
    }
    Ok(done)
}

/// Writes files, unless they are there already or someone edited them, and what is to be remembered of them before.
///
/// # Errors
/// One of them cannot be written. Until all are on disk, none is in its place.
pub(super) fn write(request: &Request, items: &[Item], note: Note, lang: Lang) -> Result<Done, Failure> {
    let mut plan = Plan { request, note, staged: Vec::new(), gone: Vec::new(), done: Done::default() };
    for item in items {
        let beside = Item { path: beside(&item.path, lang), bytes: item.bytes.clone(), text: item.text };
        if plan.put(item)? {
            plan.drops(&beside)?;
        } else {
            let put = plan.put(&beside)?;
            let beside = put.then_some(beside.path);
            plan.done.edited.push(Edited { path: item.path.clone(), beside });
        }
    }
    // what is remembered comes first: a file that is newer than that would pass for edited
    if let Some(staged) = plan.note.stage()? {
        staged.settle()?;
    }
    for staged in plan.staged {
        staged.settle()?;
    }
    for path in plan.gone {
        std::fs::remove_file(&path).map_err(|error| Failure::io(&path, &error))?;
    }
    Ok(plan.done)
}

impl Plan<'_> {
    /// Makes a file ready to take its place; false if someone edited what is there.
    fn put(&mut self, item: &Item) -> Result<bool, Failure> {
        let path = self.request.out.join(&item.path);
        let mut target = Target::at(&path, Some(&self.request.out))?.made();
        let old = target.read()?;
        let same = old.is_some_and(|old| item.is_as(old));
        if let Some(old) = old.filter(|_| !same && !self.request.force)
            && !self.is_ours(item, &path, old)
        {
            return Ok(false);
        }
        self.note.writes(&item.name(), &item.bytes, old);
        if !same {
            self.staged.push(target.stage(&item.bytes)?);
        }
        self.done.files.push((item.path.clone(), if same { State::Same } else { State::Written }));
        Ok(true)
    }

    /// Whether what is there is the program's own work, or safe in git. That may have brought another version than was
    /// written here; where nothing is remembered, only what git has otherwise is someone's work.
    fn is_ours(&mut self, item: &Item, path: &Path, old: &[u8]) -> bool {
        let known = self.note.knows(&item.name(), old);
        if known == Some(true) {
            return true;
        }
        let committed = git::committed(path).map(|kept| unix_lines(&kept) == unix_lines(old));
        if known.is_none() {
            return committed != Some(false);
        }
        if committed == Some(true) {
            self.done.brought.push(item.path.clone());
        }
        committed == Some(true)
    }

    /// Takes away a new version beside a file that has become that itself.
    fn drops(&mut self, beside: &Item) -> Result<(), Failure> {
        let path = self.request.out.join(&beside.path);
        let mut target = Target::at(&path, Some(&self.request.out))?.made();
        if target.read()?.is_some_and(|old| self.note.knows(&beside.name(), old) == Some(true)) {
            self.gone.push(path);
        }
        self.note.forgets(&beside.name());
        Ok(())
    }
}

/// Where the new version of a file stands that someone edited.
fn beside(path: &Path, lang: Lang) -> PathBuf {
    let new = text!("nieuw", "new");
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, extension) = (part(path.file_stem()), part(path.extension()));
    path.with_file_name(format!("{stem}.{}.{extension}", new.get(lang)))
}
