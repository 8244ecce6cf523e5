//! Keeps moments on disk: sheets and papers as they stand, copied into a folder that comes into being whole and is never
//! written again.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::leftover;
use super::write::{self, Target, unix_lines};
use crate::error::{Failure, shown};
use crate::project::OUTPUT;
use crate::project::moment::{FILE, Kept, MOMENTS};
use crate::text;

/// Endings of the files that a build makes for people.
const PAPERS: &[&str] = &["pdf", "md", "txt", "svg"];

/// What is added to the name of the file that is held while a folder is filled.
const FILLED: &str = "d";

/// The papers that stand in the folder for those of a canvas, each with its place in the folder of a moment.
///
/// # Errors
/// The folder cannot be listed.
pub fn papers(out: &Path, canvas: &str) -> Result<Vec<(String, PathBuf)>, Failure> {
    let folder = out.join(canvas);
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(|error| Failure::io(&folder, &error))? {
        let path = entry.map_err(|error| Failure::io(&folder, &error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let is_paper = path.extension().is_some_and(|end| PAPERS.iter().any(|paper| end == *paper));
        // a version that a build put beside one edited by hand was not sent
        let beside = name.contains(".nieuw.") || name.contains(".new.");
        if is_paper && !beside && !name.starts_with('.') && path.is_file() {
            found.push((format!("{OUTPUT}/{canvas}/{name}"), path));
        }
    }
    found.sort();
    Ok(found)
}

/// Keeps a moment: copies files, each to its place in the folder, notes what they hold, and lets the folder take its place.
///
/// # Errors
/// There is one of that name already, or a file cannot be read or written; then nothing is kept.
pub fn keep(root: &Path, kept: &mut Kept, files: &[(String, PathBuf)]) -> Result<(), Failure> {
    let all = root.join(MOMENTS);
    let folder = all.join(&kept.id);
    if folder.symlink_metadata().is_ok() {
        let path = shown(&kept.place());
        return Err(Failure::new(text!("{path} is er al.", "{path} is there already.")).hint(text!(
            "Wat bewaard is, blijft zoals het is. Kies een andere naam, met het jaar erbij.",
            "What was kept stays as it is. Choose another name, with the year."
        )));
    }
    std::fs::create_dir_all(&all).map_err(|error| Failure::io(&all, &error))?;
    clear(&all);
    // whoever holds the file is still filling the folder
    let held = leftover::temporary(&all, "moment", 0o600).map_err(|error| Failure::io(&all, &error))?;
    let made = held.path().with_added_extension(FILLED);
    let done = fill(&made, kept, files).and_then(|()| {
        std::fs::rename(&made, &folder).map_err(|error| Failure::io(&folder, &error))?;
        write::sync_folder(&folder).map_err(|error| Failure::io(&folder, &error))
    });
    if done.is_err() {
        let _ = std::fs::remove_dir_all(&made);
    }
    done
}

/// Copies files into a new folder, and notes what they hold.
fn fill(folder: &Path, kept: &mut Kept, files: &[(String, PathBuf)]) -> Result<(), Failure> {
    std::fs::create_dir(folder).map_err(|error| Failure::io(folder, &error))?;
    for (place, path) in files {
        let mut source = Target::at(path, None)?;
        let bytes = source.read()?.unwrap_or_default();
        kept.sha256.insert(place.clone(), hash(place, bytes));
        write::new(&folder.join(place), folder, bytes)?;
    }
    write::new(&folder.join(FILE), folder, kept.told().as_bytes())
}

/// Files of a moment that are no longer as they were kept: changed, or gone.
pub fn changed(root: &Path, kept: &Kept) -> Vec<String> {
    let folder = root.join(kept.place());
    let differs = |(place, known): &(&String, &String)| {
        let target = Target::at(&folder.join(place), Some(&folder)).ok();
        let now = target.and_then(|mut target| Some(hash(place, target.read().ok()??)));
        now.as_ref() != Some(*known)
    };
    kept.sha256.iter().filter(differs).map(|(place, _)| place.clone()).collect()
}

/// The hash of a file, as hexadecimal SHA-256: of a text whatever its line ends, which git may change, of a PDF byte for
/// byte.
pub fn hash(path: &str, bytes: &[u8]) -> String {
    let is_text = !Path::new(path).extension().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let digest = if is_text { Sha256::digest(unix_lines(bytes)) } else { Sha256::digest(bytes) };
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Clears away folders of runs that were cut off. What cannot be cleared away is no failure.
fn clear(all: &Path) {
    for entry in std::fs::read_dir(all).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        let filled = path.extension().is_some_and(|end| end == FILLED);
        let ours = entry.file_name().to_string_lossy().starts_with(leftover::PREFIX);
        if ours && filled && !leftover::is_held(&path.with_extension("")) {
            let _ = std::fs::remove_dir_all(path);
        }
    }
    leftover::sweep(all, 1);
}
