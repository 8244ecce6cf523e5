//! Lists the files of a folder by their endings, and tells what it passes over: whatever seems to be meant, with the reason.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::{private, read};
use crate::diagnostic::{Finding, Level};
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

/// What stands in a folder and below it.
#[derive(Debug, Clone, Default)]
pub(super) struct Listed {
    /// The files that were looked for, in the order of their paths.
    pub files: Vec<PathBuf>,
    /// What was passed over, and why.
    pub passed: Vec<Passed>,
}

/// A file or folder that was passed over.
#[derive(Debug, Clone)]
pub(super) struct Passed {
    pub path: PathBuf,
    /// What is said of it, as yet without its place.
    pub finding: Finding,
}

impl Listed {
    /// All files with one of the endings in a folder and below it; hidden ones left out. A folder that is not there has
    /// none, and one that a link takes out of the workspace is not walked through: it may be the whole disk.
    pub fn below(root: &Path, folder: &Path, endings: &[&str]) -> Self {
        let mut listed = Self::default();
        if folder.canonicalize().is_ok_and(|real| !real.starts_with(root)) {
            listed.passed.push(Passed { path: folder.to_owned(), finding: read::outside() });
            return listed;
        }
        let mut entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let absent = error.depth() == 0 && path.symlink_metadata().is_err();
                    if let Some(error) = error.io_error().filter(|_| !absent) {
                        listed.passed.push(Passed { path, finding: read::unreadable(error) });
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
                listed.passed.extend(foreign(path).filter(|_| is_folder));
            } else if !is_folder {
                listed.file(path, endings);
            }
        }
        listed.passed.extend(twins(&listed.files));
        listed
    }

    /// Takes in one file, or passes it over.
    pub fn file(&mut self, path: &Path, endings: &[&str]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if endings.iter().any(|ending| stem(&name, ending).is_some()) {
            self.files.push(path.to_owned());
        } else if path.is_dir() {
            self.passed.push(linked(path, endings));
        } else if let Some(error) = path.metadata().err() {
            // a link to a folder that is gone, perhaps
            self.passed.push(Passed { path: path.to_owned(), finding: read::unreadable(&error) });
        } else {
            self.passed.extend(nearly(path, endings));
        }
    }
}

/// Whether a name is hidden.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
}

/// A name without its ending, whatever its case.
pub(super) fn stem<'n>(name: &'n str, ending: &str) -> Option<&'n str> {
    let at = name.len().checked_sub(ending.len() + 1)?;
    let tail = name.get(at..)?.strip_prefix('.')?;
    tail.eq_ignore_ascii_case(ending).then(|| &name[..at])
}

/// A folder of another program, unless a sheet stands right in it.
pub(super) fn foreign(folder: &Path) -> Option<Passed> {
    let known = folder.file_name().is_some_and(|name| FOREIGN.iter().any(|foreign| name == *foreign));
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
pub(super) fn nearly(path: &Path, endings: &[&str]) -> Option<Passed> {
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

/// Files that are one and the same to a disk that minds neither case nor how an accent is written.
pub(super) fn twins(paths: &[PathBuf]) -> Vec<Passed> {
    let mut seen: BTreeMap<String, &PathBuf> = BTreeMap::new();
    let mut found = Vec::new();
    for path in paths {
        match seen.get(&private::folded(&path.to_string_lossy())) {
            None => drop(seen.insert(private::folded(&path.to_string_lossy()), path)),
            Some(first) => {
                let first = visible(&first.file_name().unwrap_or_default().to_string_lossy());
                let message = text!(
                    "Deze naam is voor Windows en macOS dezelfde als die van `{first}` ernaast.",
                    "To Windows and macOS this name is the same as that of `{first}` beside it."
                );
                let help = text!(
                    "Geef een van de twee een andere naam: op zo'n computer blijft er maar één over.",
                    "Give one of the two another name: on such a computer only one of them remains."
                );
                let finding = Finding::new("name-twice", Level::Error, message).help(help);
                found.push(Passed { path: path.clone(), finding });
            }
        }
    }
    found
}

/// What is said of something that was passed over.
pub(super) fn passed(path: &Path, level: Level, message: text::Text, help: text::Text) -> Passed {
    Passed { path: path.to_owned(), finding: Finding::new("passed-over", level, message).help(help) }
}

/// The first names in a folder.
pub(super) fn names(folder: &Path) -> impl Iterator<Item = String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    entries.take(MOST_NAMES).map(|entry| entry.file_name().to_string_lossy().into_owned())
}
