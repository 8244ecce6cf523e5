//! Failures to do the work (as against findings about what someone wrote) and the exit codes.

use std::{fmt, io};

use crate::text;
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
    pub fn io(path: &std::path::Path, error: &io::Error) -> Self {
        let (path, why) = (shown(path), why(error));
        Self::new(crate::text!("{path}: {why}.", "{path}: {why}."; why))
    }
}

/// Why the system did not do something, as the end of a sentence: the usual reasons in words of our own, the rest in
/// those of the system.
pub fn why(error: &io::Error) -> Text {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => text!("niet gevonden", "not found"),
        Kind::PermissionDenied => text!("geen toestemming (rechten)", "permission denied"),
        Kind::AlreadyExists => text!("bestaat al", "exists already"),
        Kind::IsADirectory => text!("dit is een map", "this is a folder"),
        Kind::NotADirectory => text!("een deel van het pad is geen map", "part of the path is no folder"),
        Kind::DirectoryNotEmpty => text!("de map is niet leeg", "the folder is not empty"),
        Kind::ReadOnlyFilesystem => text!("de schijf is alleen te lezen", "the disk is read-only"),
        Kind::StorageFull => text!("de schijf is vol", "the disk is full"),
        Kind::QuotaExceeded => text!("de toegestane ruimte is op", "the space allowed is used up"),
        Kind::FileTooLarge => text!("het bestand wordt te groot", "the file grows too large"),
        Kind::InvalidFilename => text!("de naam kan niet op deze schijf", "the name cannot be on this disk"),
        Kind::ResourceBusy | Kind::ExecutableFileBusy => text!("in gebruik", "in use"),
        Kind::OutOfMemory => text!("er is te weinig geheugen", "there is too little memory"),
        Kind::TimedOut => text!("het duurt te lang", "it takes too long"),
        Kind::StaleNetworkFileHandle | Kind::NetworkDown | Kind::HostUnreachable => {
            text!("de netwerkschijf is niet bereikbaar", "the network disk cannot be reached")
        }
        _ => match error.raw_os_error() {
            // kinds that Rust has no stable name for
            #[cfg(unix)]
            Some(23 | 24) => text!("er staan te veel bestanden open", "too many files are open"),
            #[cfg(unix)]
            Some(40 | 62) => text!("de verwijzingen lopen in een kring", "the links run in a circle"),
            #[cfg(unix)]
            Some(5) => text!("de schijf geeft een leesfout of schrijffout", "the disk failed"),
            _ => text!("{error}", "{error}"),
        },
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
