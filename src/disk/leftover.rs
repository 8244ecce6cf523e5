//! Temporary files beside what is written: named so that git passes over them as over the file, held while in use, and
//! cleared away by the next run where a run was killed.

use std::fs::{OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use tempfile::NamedTempFile;
use walkdir::{DirEntry, WalkDir};

use super::Folder;
use super::list::{foreign, is_hidden};
use crate::project::CANVASES;

/// How the name of each begins; six letters, a stop and the name of the file follow.
pub(super) const PREFIX: &str = ".draagvlak-";

/// How many letters of chance stand in a name.
const CHANCE: usize = 6;

/// Longest name that file systems take, in bytes.
const LONGEST: usize = 255;

/// How often to try, where another run clears away what was just made.
const TRIES: usize = 16;

/// Makes a temporary file for a file of this name and holds it: whoever clears away leaves alone what is held.
pub(super) fn temporary(folder: &Path, name: &str, mode: u32) -> io::Result<NamedTempFile> {
    // git passes over files by how their names end
    let mut start = name.len().saturating_sub(LONGEST - PREFIX.len() - CHANCE - 1);
    while !name.is_char_boundary(start) {
        start += 1;
    }
    let suffix = format!(".{}", &name[start..]);
    for _ in 0..TRIES {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX).suffix(&suffix).rand_bytes(CHANCE);
        #[cfg(unix)]
        builder.permissions(<std::fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(mode));
        #[cfg(not(unix))]
        let _ = mode;
        let temporary = builder.tempfile_in(folder)?;
        // a disk without locks has nobody who clears away either
        let held = !matches!(temporary.as_file().try_lock(), Err(TryLockError::WouldBlock));
        if held && temporary.path().exists() {
            return Ok(temporary);
        }
    }
    Err(io::ErrorKind::ResourceBusy.into())
}

impl Folder {
    /// Clears away what killed runs left beside sheets, schemas and settings.
    pub fn sweep(&self) {
        sweep(&self.root, 1);
        let canvases = self.root.join(CANVASES);
        // as sheets are looked for: so deep, and nowhere else
        if canvases.canonicalize().is_ok_and(|real| real.starts_with(&self.root)) {
            let folders = WalkDir::new(&canvases).into_iter().filter_entry(|entry| {
                let folder = entry.depth() > 0 && entry.file_type().is_dir();
                !folder || !is_hidden(entry.file_name()) && foreign(entry.path()).is_none()
            });
            clear(folders);
        }
    }
}

/// Whether someone is at work with a temporary file.
pub(super) fn is_held(path: &Path) -> bool {
    let file = OpenOptions::new().write(true).open(path);
    file.is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
}

/// Clears away, in a folder and so deep below it, what killed runs left. What cannot be cleared away is no failure.
pub fn sweep(folder: &Path, depth: usize) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    clear(WalkDir::new(folder).min_depth(1).max_depth(depth).into_iter());
}

/// Clears away what of these files a killed run left.
fn clear(entries: impl Iterator<Item = walkdir::Result<DirEntry>>) {
    for entry in entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        if is_ours(&entry.file_name().to_string_lossy()) {
            let file = OpenOptions::new().write(true).open(entry.path());
            if let Ok(file) = file
                && file.try_lock().is_ok()
            {
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}

/// Whether a file of this name is one of our temporary ones.
pub fn is_ours(name: &str) -> bool {
    let rest = name.strip_prefix(PREFIX).map(str::as_bytes);
    rest.and_then(|rest| rest.split_at_checked(CHANCE))
        .is_some_and(|(chance, rest)| chance.iter().all(u8::is_ascii_alphanumeric) && rest.starts_with(b"."))
}
