//! What a build remembers of a document, in a hidden file beside it: the hashes of what it wrote, and the layout of the
//! PDF. So an edit by hand is known, and a build that makes nothing anew still says what does not fit.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::disk::write::{Staged, Target, unix_lines};
use crate::error::Failure;
use crate::markup::layout::Layout;

/// How the name of the hidden file ends. Workspaces tell git to pass over files of this name.
pub(super) const ENDING: &str = ".layout";

/// What the hidden file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Held {
    /// Of the PDF that the layout is of.
    fingerprint: String,
    #[serde(flatten)]
    layout: Layout,
    /// What was written, by name.
    files: BTreeMap<String, Written>,
}

/// Hashes of a file: as it was written last, and of what stood there before. A run may be cut off between this and that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Written {
    last: String,
    before: Option<String>,
}

/// The memory of one document: its Markdown, pictures and PDF.
#[derive(Debug)]
pub(super) struct Note {
    target: Target,
    held: Held,
    /// What it held when it was read.
    old: Held,
}

/// The hidden file of a document, from its name without extension.
pub(super) fn place(stem: &Path) -> PathBuf {
    let name = stem.file_name().unwrap_or_default().to_string_lossy();
    stem.with_file_name(format!(".{name}{ENDING}"))
}

impl Note {
    /// Reads what is remembered of the document with this name, without extension, in a folder for documents.
    ///
    /// # Errors
    /// The file is there and cannot be read. One that holds something else is as none.
    pub(super) fn read(stem: &Path, out: &Path) -> Result<Self, Failure> {
        let mut target = Target::at(&place(stem), Some(out))?.made();
        let old = target.read()?.and_then(|old| serde_json::from_slice(old).ok());
        let old: Held = old.unwrap_or_default();
        Ok(Self { target, held: old.clone(), old })
    }

    /// The layout of the PDF with this fingerprint, if it was kept.
    pub(super) fn layout(&self, fingerprint: &str) -> Option<Layout> {
        (self.held.fingerprint == fingerprint).then(|| self.held.layout.clone())
    }

    /// Keeps the layout of a PDF.
    pub(super) fn keep(&mut self, fingerprint: String, layout: Layout) {
        (self.held.fingerprint, self.held.layout) = (fingerprint, layout);
    }

    /// Whether a file of this name was written last with these bytes.
    pub(super) fn wrote(&self, name: &str, bytes: &[u8]) -> bool {
        self.held.files.get(name).is_some_and(|written| written.last == hash(bytes))
    }

    /// Whether a file of this name was written with these bytes, or stood there before; nothing if none was written.
    pub(super) fn knows(&self, name: &str, bytes: &[u8]) -> Option<bool> {
        let written = self.held.files.get(name)?;
        let hash = hash(bytes);
        Some(written.last == hash || written.before.as_ref() == Some(&hash))
    }

    /// Remembers a file that is about to be written over what is there.
    pub(super) fn writes(&mut self, name: &str, bytes: &[u8], old: Option<&[u8]>) {
        let (last, old) = (hash(bytes), old.map(hash));
        let known = self.held.files.get(name);
        let known = known.is_some_and(|w| {
            w.last == last && (old.is_none() || old == w.before || old.as_ref() == Some(&last))
        });
        if !known {
            let before = old.filter(|old| *old != last);
            self.held.files.insert(name.to_owned(), Written { last, before });
        }
    }

    /// Forgets a file that is taken away.
    pub(super) fn forgets(&mut self, name: &str) {
        self.held.files.remove(name);
    }

    /// Writes it beside its place, if it is otherwise than what is there.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn stage(self) -> Result<Option<Staged>, Failure> {
        let bytes = serde_json::to_vec(&self.held).ok().filter(|_| self.held != self.old);
        bytes.map(|bytes| self.target.stage(&bytes)).transpose()
    }
}

/// The hash of a file, whatever its line ends. A PDF is no text, but one with other line ends would not open either.
fn hash(bytes: &[u8]) -> String {
    blake3::hash(&unix_lines(bytes)).to_hex().to_string()
}
