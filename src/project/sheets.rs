//! One sheet of a canvas as text, to be read, tried otherwise, and written back with nothing but what was changed.

use std::path::{Path, PathBuf};

use super::{CANVASES, Project, is_private, shown};
use crate::diagnostic::Finding;

/// The byte order mark that some editors put before a text.
const MARK: char = '\u{feff}';

/// A sheet as it stood when it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its path from the root of the tree.
    pub path: PathBuf,
    /// Its text, without byte order mark; empty if it could not be read.
    pub text: String,
    /// Whether it is a private sheet.
    pub private: bool,
    /// Whether it is read along but must stay as it is: a link to a file that does not stand among the canvases, or one
    /// that could not be read.
    pub locked: bool,
    /// Why it could not be read, as yet without its place.
    pub fault: Option<Box<Finding>>,
    /// Whether a byte order mark stands before it.
    pub marked: bool,
}

impl Sheet {
    /// A sheet with its whole text.
    pub fn new(path: impl Into<PathBuf>, whole: String) -> Self {
        let path = path.into();
        let private = is_private(&path, &path);
        let marked = whole.starts_with(MARK);
        let text = if marked { whole[MARK.len_utf8()..].to_owned() } else { whole };
        Self { path, text, private, locked: false, fault: None, marked }
    }

    /// Its path as people read it.
    pub fn shown(&self) -> String {
        shown(&self.path)
    }

    /// All of it, with its byte order mark if it has one.
    pub fn whole(&self) -> String {
        self.with(&self.text)
    }

    /// Another text as it would stand in its place: behind the same mark.
    pub fn with(&self, text: &str) -> String {
        let mark = if self.marked { MARK.to_string() } else { String::new() };
        mark + text
    }
}

impl Project {
    /// The sheets of a canvas as they stand now, in the order in which they are read.
    pub fn sheets_of(&self, id: &str) -> Vec<Sheet> {
        let Some(paths) = self.canvases.get(id) else { return Vec::new() };
        let own = self.tree.real(Path::new(CANVASES));
        paths.all().map(|path| self.sheet(path, &own)).collect()
    }

    fn sheet(&self, path: &Path, own: &Path) -> Sheet {
        let (text, fault) = match self.tree.text(path) {
            Ok(text) => (text, None),
            Err(fault) => (String::new(), Some(fault)),
        };
        let real = self.tree.real(path);
        let locked = fault.is_some() || !real.starts_with(own);
        Sheet { private: is_private(path, &real), locked, fault, ..Sheet::new(path, text) }
    }
}
