//! The sheets of a canvas as they stand on disk, to be written back with nothing but what was changed.

use std::path::PathBuf;

use super::write::Target;
use super::{CANVASES, Workspace, read};
use crate::error::Failure;
use crate::text;

/// The byte order mark that some editors put before a text.
const MARK: char = '\u{feff}';

/// A sheet as it stood on disk when it was read.
#[derive(Debug, Clone)]
pub struct SheetOnDisk {
    /// Its path, as people read it.
    pub shown: String,
    /// Whether it is a private sheet.
    pub private: bool,
    /// Whether it is a link to a file that does not stand in `canvases/`, so that it is not the canvas's to change.
    pub foreign: bool,
    path: PathBuf,
    /// All of it, with the mark.
    whole: String,
}

impl SheetOnDisk {
    /// Its text, without byte order mark.
    pub fn text(&self) -> &str {
        self.whole.strip_prefix(MARK).unwrap_or(&self.whole)
    }

    /// All of it, with the byte order mark if it has one.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// Another text as it would be written in its place: behind the same mark.
    pub fn with(&self, text: &str) -> String {
        let mark = if self.whole.starts_with(MARK) { MARK.to_string() } else { String::new() };
        mark + text
    }

    /// Writes another text in its place, behind the same mark.
    ///
    /// # Errors
    /// The sheet was changed by someone else since it was read, may not be written, or would grow too large; it then
    /// stays as it is.
    pub fn replace(&self, text: &str) -> Result<(), Failure> {
        let whole = self.with(text);
        let path = &self.shown;
        if whole.len() as u64 > read::MOST_BYTES {
            return Err(Failure::new(text!(
                "{path} zou te groot worden om te lezen en blijft zoals het is.",
                "{path} would grow too large to be read and stays as it is."
            )));
        }
        let mut target = Target::at(&self.path, None)?;
        // someone else who wrote the same is no one in the way
        if target.read()? == Some(whole.as_bytes()) {
            return Ok(());
        }
        target.saw(Some(self.whole.as_bytes())).stage(whole.as_bytes())?.settle()
    }
}

impl Workspace {
    /// The sheets of a canvas, in the order in which they are read; none for one that could not be. A link is followed
    /// to where it leads, so that it stays a link.
    pub fn sheets_on_disk(&self, id: &str) -> Vec<Option<SheetOnDisk>> {
        let Some(paths) = self.canvases.get(id) else { return Vec::new() };
        let own = self.root.join(CANVASES);
        let own = own.canonicalize().unwrap_or(own);
        let passed = paths.passed.iter().filter(|passed| passed.finding.unread).map(|_| None);
        paths
            .all()
            .map(|path| {
                let real = path.canonicalize().ok()?;
                let whole = read::text(path, &self.root).ok()?;
                let private = self.is_private(path);
                let foreign = !real.starts_with(&own);
                Some(SheetOnDisk { shown: self.shown(path), private, foreign, path: real, whole })
            })
            .chain(passed)
            .collect()
    }
}
