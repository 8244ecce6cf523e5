//! Asks git whether a file is as it was committed, where nothing else is remembered of it.

use std::path::Path;
use std::process::Command;

use crate::external::run;
use crate::workspace::write::unix_lines;

/// Variables that lead git elsewhere, as they do in a hook.
const ELSEWHERE: &[&str] =
    &["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"];

/// Whether these bytes of a file are those that were committed last, whatever the line ends; nothing where there is no
/// git. Whatever a repository sets, git runs no other program for this and reaches for nothing over a network.
pub(super) fn is_committed(path: &Path, bytes: &[u8]) -> Option<bool> {
    let path = path.canonicalize().ok()?;
    let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
    folder.ancestors().find(|above| above.join(".git").exists())?;
    let mut git = Command::new("git");
    for name in ELSEWHERE {
        git.env_remove(name);
    }
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none");
    git.current_dir(folder).args(["--no-pager", "-c", "core.fsmonitor=false", "cat-file", "blob"]);
    let told = run::output(git.arg(format!("HEAD:./{name}")));
    match told {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        // what git does not know, or does not say, may be someone's work
        told => Some(
            told.is_ok_and(|told| told.status.success() && unix_lines(&told.stdout) == unix_lines(bytes)),
        ),
    }
}
