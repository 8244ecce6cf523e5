//! Lists the files of a folder by their endings, and tells what it passes over: whatever seems to be meant, with the reason.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::read;
use crate::diagnostic::{Finding, Level};
use crate::project::name::stem;
use crate::project::tree::{Listed, Passed, twins, unreadable};
use crate::text;
use crate::text::visible;

/// Folders that other programs fill: what stands in them is not of this workspace.
const FOREIGN: &[&str] =
    &["node_modules", "bower_components", "__pycache__", "target", "venv", "site-packages"];

/// What programs put behind the name of a file that they keep or are about to write.
const KEPT: &[&str] =
    &["~", ".bak", ".backup", ".orig", ".old", ".rej", ".swp", ".swo", ".tmp", ".part", ".crdownload"];

/// Of a linked folder so many names are looked at.
const MOST_NAMES: usize = 1000;

/// The files at a path and below it with one of the endings, and what was passed over; paths from the root.
pub(super) fn at(root: &Path, path: &Path, endings: &[&str]) -> Listed {
    let place = root.join(path);
    let mut found = Found::default();
    if !place.is_dir() {
        if place.symlink_metadata().is_ok() {
            found.file(&place, endings);
        }
    } else if let Some(foreign) = foreign(&place) {
        found.0.passed.push(foreign);
    } else {
        found.below(root, &place, endings);
    }
    let relative = |path: PathBuf| path.strip_prefix(root).map(Path::to_owned).unwrap_or(path);
    let Listed { files, passed } = found.0;
    Listed {
        files: files.into_iter().map(relative).collect(),
        passed: passed.into_iter().map(|p| Passed { path: relative(p.path), ..p }).collect(),
    }
}

/// What was found so far, under its path on disk.
#[derive(Default)]
struct Found(Listed);

impl Found {
    /// All files with one of the endings in a folder and below it; hidden ones left out. A folder that is not there has
    /// none, and one that a link takes out of the workspace is not walked through: it may be the whole disk.
    fn below(&mut self, root: &Path, folder: &Path, endings: &[&str]) {
        if folder.canonicalize().is_ok_and(|real| !real.starts_with(root)) {
            self.0.passed.push(Passed::new(folder, read::outside()));
            return;
        }
        let mut entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let absent = error.depth() == 0 && path.symlink_metadata().is_err();
                    if let Some(error) = error.io_error().filter(|_| !absent) {
                        self.0.passed.push(Passed::new(&path, unreadable(error)));
                    }
                    continue;
                }
            };
            if entry.depth() == 0 {
                continue;
            }
            let path = entry.path();
            let is_folder = entry.file_type().is_dir();
            if is_hidden(entry.file_name()) || is_folder && foreign(path).is_some() {
                if is_folder {
                    entries.skip_current_dir();
                }
                self.0.passed.extend(foreign(path).filter(|_| is_folder));
            } else if !is_folder {
                self.file(path, endings);
            }
        }
        self.0.passed.extend(twins(&self.0.files));
    }

    /// Takes in one file, or passes it over.
    fn file(&mut self, path: &Path, endings: &[&str]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if endings.iter().any(|ending| stem(&name, ending).is_some()) {
            self.0.files.push(path.to_owned());
        } else if path.is_dir() {
            self.0.passed.push(linked(path, endings));
        } else if let Some(error) = path.metadata().err() {
            // a link to a folder that is gone, perhaps
            self.0.passed.push(Passed::new(path, unreadable(&error)));
        } else {
            self.0.passed.extend(nearly(path, endings));
        }
    }
}

/// Whether a name is hidden.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
}

/// Whether a name is that of a folder that other programs fill.
pub(super) fn is_foreign(name: &str) -> bool {
    FOREIGN.contains(&name)
}

/// A folder of another program, unless a sheet stands right in it.
pub(super) fn foreign(folder: &Path) -> Option<Passed> {
    let known = folder.file_name().is_some_and(|name| is_foreign(&name.to_string_lossy()));
    let sheet = || names(folder).any(|name| stem(&name, "toml").is_some());
    (known && !sheet()).then(|| {
        let message = text!(
            "Deze map is van een ander programma; er is niets uit gelezen.",
            "This folder is of another program; nothing in it was read."
        );
        let help = text!("Verplaats de map, weg van de bladen.", "Move the folder away from the sheets.");
        passed(folder, Level::Warning, message, help)
    })
}

/// A link to a folder: not followed, since it may lead round in a circle, or anywhere.
fn linked(path: &Path, endings: &[&str]) -> Passed {
    let holds = names(path).any(|name| endings.iter().any(|ending| stem(&name, ending).is_some()));
    let message = text!(
        "Dit is een snelkoppeling naar een map; die wordt niet gevolgd.",
        "This is a link to a folder, which is not followed."
    );
    let help = text!("Zet de map zelf hier.", "Put the folder itself here.");
    let mut passed = passed(path, if holds { Level::Error } else { Level::Warning }, message, help);
    passed.finding.unread = holds;
    passed
}

/// A file whose name goes on behind the ending: `emmen.toml.txt`, as some editors save it. It was not read, unless it is a
/// copy of one that was.
fn nearly(path: &Path, endings: &[&str]) -> Option<Passed> {
    let name = path.file_name()?.to_string_lossy();
    let lower = name.to_ascii_lowercase();
    let end = endings.iter().find_map(|ending| {
        let at = lower.rfind(&format!(".{ending}"))? + ending.len() + 1;
        (!lower[at..].starts_with(char::is_alphanumeric)).then_some(at)
    })?;
    let (bare, tail) = lower.split_at(end);
    if KEPT.iter().any(|kept| tail.ends_with(kept)) {
        return None;
    }
    let beside =
        path.parent().is_some_and(|folder| names(folder).any(|name| name.to_ascii_lowercase() == bare));
    let lost = tail == ".txt" && !beside;
    let bare = visible(&name[..end]);
    let message = text!(
        "Dit bestand is niet gelezen: de naam gaat verder na `{bare}`.",
        "This file was not read: its name goes on after `{bare}`."
    );
    let help = text!(
        "Noem het bestand `{bare}`; Windows toont zo'n laatste stuk van een naam pas met “Bestandsnaamextensies” aan.",
        "Name the file `{bare}`; Windows shows such a last part of a name only with “File name extensions” on."
    );
    let mut passed = passed(path, if lost { Level::Error } else { Level::Warning }, message, help);
    passed.finding.unread = lost;
    Some(passed)
}

/// What is said of something that was passed over.
fn passed(path: &Path, level: Level, message: text::Text, help: text::Text) -> Passed {
    Passed::new(path, Finding::new("passed-over", level, message).help(help))
}

/// The first names in a folder.
fn names(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.take(MOST_NAMES).map(|entry| entry.file_name().to_string_lossy().into_owned())
}
