//! Reads files of a workspace with care: no pipes, no links that lead out, no giants, only UTF-8.

use std::io::Read;
use std::path::Path;

use crate::diagnostic::{Finding, Level};
use crate::project::tree::unreadable;
use crate::sheet;
use crate::text;
use crate::text::Text;

/// Largest file that is read, in bytes. A canvas of a whole province is under a tenth of this.
pub const MOST_BYTES: u64 = 2 * 1024 * 1024;

/// What is said of a link that leads out of the workspace.
pub(super) fn outside() -> Finding {
    Finding::new(
        "outside-workspace",
        Level::Error,
        text!(
            "Dit is een verwijzing naar iets buiten de werkmap.",
            "This is a link to something outside the workspace."
        ),
    )
    .help(text!("Zet een kopie in de werkmap.", "Put a copy into the workspace."))
    .unread()
}

/// Largest picture or face that is read, in bytes.
const MOST_OF_PICTURE: u64 = 4 * 1024 * 1024;

/// The text of a file below the root.
pub(super) fn text(path: &Path, root: &Path) -> Result<String, Box<Finding>> {
    decoded(&at_most(MOST_BYTES, &split(), path, root)?)
}

/// What to do about a text that is too large.
pub(super) fn split() -> Text {
    text!("Splits het canvas in een map met bladen.", "Split the canvas into a folder of sheets.")
}

/// The text that bytes are.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, Box<Finding>> {
    sheet::decode(bytes).map_err(|message| {
        let help = text!(
            "Sla het bestand op als UTF-8 (in Kladblok: Opslaan als, Codering: UTF-8).",
            "Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)."
        );
        Box::new(Finding::new("not-utf8", Level::Error, message).help(help).unread())
    })
}

/// The bytes of a picture or face below the root.
pub(super) fn bytes(path: &Path, root: &Path) -> Result<Vec<u8>, Box<Finding>> {
    at_most(MOST_OF_PICTURE, &text!("Neem een kleiner bestand.", "Take a smaller file."), path, root)
}

/// The bytes of an ordinary file of at most this size.
fn at_most(most: u64, help: &Text, path: &Path, root: &Path) -> Result<Vec<u8>, Box<Finding>> {
    let refused = |error: std::io::Error| Box::new(unreadable(&error));
    let real = path.canonicalize().map_err(refused)?;
    if !real.starts_with(root) {
        return Err(Box::new(outside()));
    }
    // opening a pipe would wait for who writes into it
    if !real.metadata().map_err(refused)?.is_file() {
        return Err(Box::new(
            Finding::new(
                "not-a-file",
                Level::Error,
                text!("Dit is geen gewoon bestand.", "This is not an ordinary file."),
            )
            .help(text!("Haal het weg uit de map.", "Remove it from the folder."))
            .unread(),
        ));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(&real).map_err(refused)?;
    let size = file.metadata().map_err(refused)?.len();
    file.take(most + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() as u64 > most {
        return Err(too_large(size, most, help));
    }
    Ok(bytes)
}

/// What is said of a file that is too large.
pub(super) fn too_large(size: u64, most: u64, help: &Text) -> Box<Finding> {
    let (size, most) = (size / 1024, most / 1024);
    let message = text!(
        "Dit bestand is {size} kB groot; meer dan {most} kB wordt niet gelezen.",
        "This file is {size} kB; no more than {most} kB is read."
    );
    Box::new(Finding::new("too-large", Level::Error, message).help(help.clone()).unread())
}
