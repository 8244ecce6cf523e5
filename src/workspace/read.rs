//! Reads files of a workspace with care: no pipes, no links that lead out, no giants, only UTF-8.

use std::path::{Path, PathBuf};

use crate::sheet;
use crate::text;
use crate::text::Text;

/// Largest file that is read, in bytes. A canvas of a whole province is under a tenth of this.
pub const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// Why a file was not read.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub rule: &'static str,
    pub message: Text,
    pub help: Text,
}

/// The text of a file below the root.
pub(super) fn text(path: &Path, root: &Path) -> Result<String, Unreadable> {
    let unreadable = |error: std::io::Error| Unreadable {
        rule: "unreadable",
        message: text!("Dit bestand kan niet gelezen worden: {error}.", "This file cannot be read: {error}."),
        help: text!(
            "Kijk of het bestand er is en of het gelezen mag worden.",
            "Check that the file is there and may be read."
        ),
    };
    let real = path.canonicalize().map_err(unreadable)?;
    if !real.starts_with(root) {
        return Err(Unreadable {
            rule: "outside-workspace",
            message: text!(
                "Dit is een verwijzing naar een bestand buiten de werkmap.",
                "This is a link to a file outside the workspace."
            ),
            help: text!("Zet een kopie in de werkmap.", "Put a copy into the workspace."),
        });
    }
    let about = real.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Unreadable {
            rule: "not-a-file",
            message: text!("Dit is geen gewoon bestand.", "This is not an ordinary file."),
            help: text!("Haal het weg uit de map.", "Remove it from the folder."),
        });
    }
    if about.len() > MOST_BYTES {
        let size = about.len() / 1024;
        let most = MOST_BYTES / 1024;
        return Err(Unreadable {
            rule: "too-large",
            message: text!(
                "Dit bestand is {size} kB groot; meer dan {most} kB wordt niet gelezen.",
                "This file is {size} kB; no more than {most} kB is read."
            ),
            help: text!(
                "Splits het canvas in een map met bladen.",
                "Split the canvas into a folder of sheets."
            ),
        });
    }
    let bytes = std::fs::read(&real).map_err(unreadable)?;
    sheet::decode(&bytes).map_err(|message| Unreadable {
        rule: "not-utf8",
        message,
        help: text!(
            "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).",
            "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
        ),
    })
}

/// All sheets in a folder and below it, in the order of their paths.
pub(super) fn sheets_below(folder: &Path) -> Vec<PathBuf> {
    files_below(folder, &["toml"])
}

/// All files with one of the extensions in a folder and below it, in the order of their paths; hidden ones left out.
pub(super) fn files_below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    walkdir::WalkDir::new(folder)
        .max_depth(8)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !hidden(entry.file_name()))
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_type().is_dir())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|e| extensions.iter().any(|known| e == *known)))
        .collect()
}
