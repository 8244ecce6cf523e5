//! Asks git which private sheets would travel, tracked already or not passed over, what it has of a file, and how it is
//! set. Without git there is nothing to tell.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use crate::external::run;
use crate::project::CANVASES;

/// Longest wait for git, which answers in some milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// Variables that lead git elsewhere, as they do in a hook.
const ELSEWHERE: &[&str] = &[
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_CEILING_DIRECTORIES",
];

/// Variables that keep git from writing, asking and fetching.
const QUIETLY: &[(&str, &str)] = &[
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", "none"),
];

/// What git does with a file that should stay on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Travels {
    /// It stands in git.
    Tracked,
    /// No line tells git to pass it over, so the next `git add` takes it.
    NotIgnored,
}

/// Those of the files, from the root, that git takes along or would; none where there is no repository, or no git that answers.
pub(super) fn travelling(root: &Path, files: &[PathBuf]) -> Vec<(PathBuf, Travels)> {
    if files.is_empty() {
        return Vec::new();
    }
    let Some(tracked) = names(root, &["ls-files", "-z", "--cached", "--", CANVASES], Vec::new()) else {
        return Vec::new();
    };
    let input: Vec<u8> = files.iter().flat_map(|path| [bytes(path), vec![0]].concat()).collect();
    let Some(ignored) = names(root, &["check-ignore", "-z", "--no-index", "--stdin"], input) else {
        return Vec::new();
    };
    let told = |path: &Path| {
        let name = bytes(path);
        if tracked.contains(&name) {
            return Some(Travels::Tracked);
        }
        (!ignored.contains(&name)).then_some(Travels::NotIgnored)
    };
    files.iter().filter_map(|path| Some((path.clone(), told(path)?))).collect()
}

/// The bytes that git has of a file in the last commit; nothing where it has none, or only says where they are kept.
pub fn committed(path: &Path) -> Option<Vec<u8>> {
    let path = path.canonicalize().ok()?;
    let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
    let told = ask(folder, &["cat-file", "blob", &format!("HEAD:./{name}")], Vec::new())?;
    let kept = told.status.success() && !told.stdout.starts_with(b"version https://git-lfs.");
    kept.then_some(told.stdout)
}

/// The names that git gives to a question.
fn names(root: &Path, question: &[&str], input: Vec<u8>) -> Option<BTreeSet<Vec<u8>>> {
    let told = ask(root, question, input)?;
    // 1 of `check-ignore`: it passes over none of them
    let answered = matches!(told.status.code(), Some(0 | 1));
    answered.then(|| told.stdout.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect())
}

/// What git answers to a question; nothing where there is no repository, no git, or none that answers in time. Whatever
/// a repository sets, no other program is run for this, nothing is written, and nothing reaches over a network.
pub fn ask(folder: &Path, question: &[&str], input: Vec<u8>) -> Option<Output> {
    folder.ancestors().find(|above| above.join(".git").exists())?;
    let mut git = Command::new("git");
    for name in ELSEWHERE {
        git.env_remove(name);
    }
    for (name, value) in QUIETLY {
        git.env(name, value);
    }
    git.args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]);
    run::within(git.current_dir(folder).args(question), PATIENCE, input).ok()
}

/// A path as git writes it.
fn bytes(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    return path.to_string_lossy().replace('\\', "/").into_bytes();
}
