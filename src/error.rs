//! Failures to do the work (as against findings about what someone wrote) and the exit codes.

use std::fmt;

use crate::text::Text;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// 0: done, nothing to report at or above the threshold.
    Clean,
    /// 1: findings, or something would change.
    Findings,
    /// 2: could not run.
    Failed,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Clean => 0,
            Exit::Findings => 1,
            Exit::Failed => 2,
        })
    }
}

/// The program could not do what was asked: what failed, and what the user can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What failed, as a full sentence that names the path or option.
    pub what: Text,
    /// What to do about it.
    pub hint: Option<Text>,
}

impl Failure {
    /// A failure without advice.
    pub fn new(what: Text) -> Self {
        Self { what, hint: None }
    }

    /// The same failure with advice.
    pub fn hint(mut self, hint: Text) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A failure to read or write a path.
    pub fn io(path: &std::path::Path, error: &std::io::Error) -> Self {
        let path = shown(path);
        Self::new(crate::text!("{path}: {error}.", "{path}: {error}."))
    }
}

/// A path as people know it: without the `\\?\` that Windows puts before a canonical one.
pub fn shown(path: &std::path::Path) -> String {
    let path = path.to_string_lossy();
    path.strip_prefix(r"\\?\").unwrap_or(&path).to_owned()
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what.en)
    }
}

impl std::error::Error for Failure {}
