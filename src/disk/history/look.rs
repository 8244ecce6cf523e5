//! Looks at a repository before git's library does: where it is, whether its files are plain and small, and of what kind
//! it is. A pipe in the place of a file would be waited for, and a device never ends.

use std::path::{Path, PathBuf};

use crate::disk::place;
use crate::error::{Failure, shown};
use crate::text;
use crate::text::visible;

/// Largest file that git keeps by its own hand: names, settings, lists of names.
const MOST_OF_LIST: u64 = 32 * 1024 * 1024;

/// So many files are looked at; a repository of a hundred thousand commits that was never packed has fewer.
const MOST_FILES: usize = 1_000_000;

/// So many repositories lend each other their objects.
const MOST_LENT: usize = 5;

/// Where the repository is that holds a folder, and the way from its root to the folder.
///
/// # Errors
/// What stands there is no repository that can be read.
pub fn find(folder: &Path) -> Result<Option<(PathBuf, PathBuf)>, Failure> {
    let folder = place(folder);
    for root in folder.ancestors() {
        let git = root.join(".git");
        let below = || folder.strip_prefix(root).unwrap_or(Path::new("")).to_owned();
        if git.is_dir() {
            return Ok(Some((git, below())));
        }
        if git.symlink_metadata().is_ok() {
            // a worktree or a part of another repository says where the repository is
            let text = small(&git, 4096)?;
            let Some(leads) = text.trim().strip_prefix("gitdir:") else { return Err(no_file(&git)) };
            return Ok(Some((root.join(leads.trim()), below())));
        }
        // a repository without a worktree
        if root == folder && ["HEAD", "objects", "refs"].iter().all(|name| root.join(name).exists()) {
            return Ok(Some((root.to_owned(), PathBuf::new())));
        }
    }
    Ok(None)
}

/// Refuses a repository with anything in it that is no plain file, or that is kept in a way that is not read.
///
/// # Errors
/// What is amiss, and what to do.
pub fn sound(dir: &Path) -> Result<(), Failure> {
    let mut dirs = vec![dir.to_owned()];
    let common = dir.join("commondir");
    if common.symlink_metadata().is_ok() {
        dirs.push(dir.join(small(&common, 4096)?.trim()));
    }
    let mut seen = 0;
    for dir in &dirs {
        if dir.join("reftable").symlink_metadata().is_ok() {
            return Err(unread(text!(
                "De namen in deze git-repository staan in een reftable; die wordt niet gelezen.",
                "The names in this git repository are kept in a reftable, which is not read."
            ))
            .hint(text!(
                "Zet ze om met `git refs migrate --ref-format=files`.",
                "Convert them with `git refs migrate --ref-format=files`."
            )));
        }
        for name in ["HEAD", "config", "config.worktree", "packed-refs", "shallow", "gitdir", "commondir"] {
            plain(&dir.join(name), MOST_OF_LIST)?;
        }
        below(&dir.join("refs"), 4096, &mut seen)?;
    }
    let common = dirs.pop().unwrap_or_default();
    lent(&common.join("objects"), &mut seen, 0)
}

/// The objects of a repository, and those that others lend it.
fn lent(objects: &Path, seen: &mut usize, depth: usize) -> Result<(), Failure> {
    below(objects, u64::MAX, seen)?;
    let pack = objects.join("pack");
    let promised = std::fs::read_dir(&pack).into_iter().flatten().filter_map(Result::ok);
    if promised.map(|entry| entry.path()).any(|path| path.extension().is_some_and(|end| end == "promisor")) {
        return Err(unread(text!(
            "Deze git-repository is maar voor een deel opgehaald (partial clone): wat erin ontbreekt, is hier niet te lezen.",
            "This git repository was fetched in part only (a partial clone): what it lacks cannot be read here."
        ))
        .hint(text!(
            "Haal haar helemaal op met `git fetch --refetch --no-filter`.",
            "Fetch all of it with `git fetch --refetch --no-filter`."
        )));
    }
    let list = objects.join("info").join("alternates");
    if list.symlink_metadata().is_err() {
        return Ok(());
    }
    if depth >= MOST_LENT {
        return Err(no_file(&list));
    }
    for line in small(&list, 64 * 1024)?.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        lent(&objects.join(line.trim_matches('"')), seen, depth + 1)?;
    }
    Ok(())
}

/// Refuses a folder in which anything is no plain file of at most some bytes.
fn below(folder: &Path, most: u64, seen: &mut usize) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(folder).max_depth(64) {
        let Ok(entry) = entry else { continue };
        *seen += 1;
        if *seen > MOST_FILES {
            return Err(unread(text!(
                "In deze git-repository staan meer dan {MOST_FILES} losse bestanden.",
                "There are more than {MOST_FILES} loose files in this git repository."
            ))
            .hint(text!("Pak haar in met `git gc`.", "Pack it with `git gc`.")));
        }
        if !entry.file_type().is_dir() {
            plain(entry.path(), most)?;
        }
    }
    Ok(())
}

/// Refuses what is there and is no plain file of at most some bytes.
fn plain(path: &Path, most: u64) -> Result<(), Failure> {
    match path.metadata() {
        Ok(data) if data.is_file() && data.len() <= most => Ok(()),
        Ok(_) => Err(no_file(path)),
        // a link that leads nowhere is no file for git either
        Err(_) => Ok(()),
    }
}

/// The text of a small plain file.
fn small(path: &Path, most: u64) -> Result<String, Failure> {
    plain(path, most)?;
    std::fs::read_to_string(path).map_err(|error| Failure::io(path, &error))
}

fn no_file(path: &Path) -> Failure {
    let path = visible(&shown(path));
    unread(text!(
        "In de git-repository is {path} geen gewoon bestand, of te groot.",
        "In the git repository, {path} is no ordinary file, or too large."
    ))
    .hint(text!(
        "Kijk met `git fsck` wat er met de repository is, of maak een nieuwe kloon.",
        "See with `git fsck` what is the matter with the repository, or make a new clone."
    ))
}

fn unread(what: text::Text) -> Failure {
    Failure::new(what)
}
