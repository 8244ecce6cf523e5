//! Asks git which private sheets would travel: tracked already, or not passed over. Without git there is nothing to tell.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::CANVASES;

/// Longest wait for git, which answers in some milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often to look whether it is done.
const GLANCE: Duration = Duration::from_millis(2);

/// What git does with a file that should stay on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Travels {
    /// It stands in git.
    Tracked,
    /// No line tells git to pass it over, so the next `git add` takes it.
    NotIgnored,
}

/// Those of the files that git takes along or would; none where there is no repository, or no git that answers.
pub(super) fn travelling(root: &Path, files: &[PathBuf]) -> Vec<(PathBuf, Travels)> {
    if files.is_empty() || !root.ancestors().any(|folder| folder.join(".git").exists()) {
        return Vec::new();
    }
    let below: Vec<&Path> = files.iter().filter_map(|file| file.strip_prefix(root).ok()).collect();
    let Some(tracked) = ask(root, &["ls-files", "-z", "--cached", "--", CANVASES], &[]) else {
        return Vec::new();
    };
    let input: Vec<u8> = below.iter().flat_map(|path| [bytes(path), vec![0]].concat()).collect();
    let Some(ignored) = ask(root, &["check-ignore", "-z", "--no-index", "--stdin"], &input) else {
        return Vec::new();
    };
    let told = |path: &Path| {
        let name = bytes(path);
        if tracked.contains(&name) {
            return Some(Travels::Tracked);
        }
        (!ignored.contains(&name)).then_some(Travels::NotIgnored)
    };
    below.into_iter().filter_map(|path| Some((root.join(path), told(path)?))).collect()
}

/// The names that git gives to a question. Nothing that the repository sets is run, and nothing is written.
fn ask(root: &Path, question: &[&str], input: &[u8]) -> Option<BTreeSet<Vec<u8>>> {
    let mut git = Command::new("git");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES"] {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0").current_dir(root);
    git.args(["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]);
    git.arg("--no-pager").args(question);
    git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = git.spawn().ok()?;
    let (mut to, mut from) = (child.stdin.take()?, child.stdout.take()?);
    let input = input.to_vec();
    // each in a thread of its own, so that neither waits for the other, nor we for both
    let written = std::thread::spawn(move || to.write_all(&input));
    let read = std::thread::spawn(move || {
        let mut answer = Vec::new();
        from.read_to_end(&mut answer).map(|_| answer)
    });
    let code = ends(&mut child)?;
    // git closes its ear as soon as it knows enough
    let _ = written.join();
    let answer = read.join().ok()?.ok()?;
    // 1 of `check-ignore`: it passes over none of them
    let answered = matches!(code, 0 | 1);
    answered.then(|| answer.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect())
}

/// How a program ends; one that takes too long is stopped.
fn ends(child: &mut Child) -> Option<i32> {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().ok()? {
            return status.code();
        }
        if Instant::now() > end {
            // it may have ended by itself meanwhile
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        std::thread::sleep(GLANCE);
    }
}

/// A path as git writes it.
fn bytes(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    return path.to_string_lossy().replace('\\', "/").into_bytes();
}
