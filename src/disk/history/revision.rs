//! Opens a repository without settings of a user or system, and finds the commit that a name or a day leads to.

use std::path::Path;

use gix::bstr::ByteSlice;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

use super::bases::Bases;
use crate::error::Failure;
use crate::period;
use crate::text;
use crate::text::visible;

/// So many commits are looked at for a day.
const MOST_COMMITS: usize = 1_000_000;

/// No object may take more room than this, whatever it says of itself.
const MOST_BYTES: &str = "gitoxide.objects.allocLimit=67108864";

/// Opens a repository: no settings but its own, no variables, nothing executed.
///
/// # Errors
/// It is no repository, or one of another make.
pub fn open(dir: &Path) -> Result<gix::Repository, Failure> {
    let options = gix::open::Options::isolated()
        .open_path_as_is(true)
        .strict_config(false)
        .config_overrides([MOST_BYTES]);
    let opened = gix::open_opts(dir, options).map(|mut git| {
        git.objects.set_pack_cache(|| Box::new(Bases::default()));
        git
    });
    opened.map_err(|error| {
        let why = visible(&error.to_string());
        Failure::new(text!(
            "De git-repository kan niet gelezen worden ({why}).",
            "The git repository cannot be read ({why})."
        ))
        .hint(text!(
            "Kijk of git zelf haar leest: `git status`.",
            "See whether git itself reads it: `git status`."
        ))
    })
}

/// The commit of a revision, tag or day.
///
/// # Errors
/// Nothing is called so.
pub fn find<'r>(git: &'r gix::Repository, name: &str) -> Result<gix::Commit<'r>, Failure> {
    if let Some(day) = period::iso(name).filter(|_| name.len() == 10) {
        return on(git, day);
    }
    // what a clone remembers of its own past is in no other clone
    let found = (!name.contains("@{")).then(|| git.rev_parse_single(name).ok()).flatten();
    let commit = found.and_then(|id| id.object().ok()?.peel_to_commit().ok());
    commit.ok_or_else(|| {
        let said = visible(name);
        let failure = Failure::new(text!(
            "“{said}” is geen versie, label of dag van deze git-repository.",
            "“{said}” is no revision, tag or day of this git repository."
        ));
        failure.hint(hint(git))
    })
}

fn hint(git: &gix::Repository) -> text::Text {
    if git.head_id().is_err() {
        return text!("Er is nog niets in vastgelegd.", "Nothing has been committed to it yet.");
    }
    if git.is_shallow().unwrap_or(true) {
        return text!(
            "Van deze kloon is het begin niet opgehaald (shallow): haal het op met `git fetch --unshallow`.",
            "The beginning was not fetched into this clone (shallow): fetch it with `git fetch --unshallow`."
        );
    }
    text!(
        "Neem wat `git log --oneline` of `git tag` toont, of een dag als 2026-09-16.",
        "Take what `git log --oneline` or `git tag` shows, or a day such as 2026-09-16."
    )
}

/// The last commit on the main line that was there at the end of a day.
fn on(git: &gix::Repository, wanted: Date) -> Result<gix::Commit<'_>, Failure> {
    let said = wanted.to_string();
    let none = || {
        Failure::new(text!(
            "Op {said} was er nog niets vastgelegd, voor zover deze git-repository teruggaat.",
            "On {said} nothing had been committed yet, as far back as this git repository goes."
        ))
        .hint(hint(git))
    };
    let mut next = git.head_id().ok().map(gix::Id::detach);
    for _ in 0..MOST_COMMITS {
        let Some(id) = next else { break };
        let Ok(commit) = git.find_commit(id) else { break };
        if day(&commit).is_some_and(|day| day <= wanted) {
            return Ok(commit);
        }
        next = commit.parent_ids().next().map(gix::Id::detach);
    }
    Err(none())
}

/// The day of a commit, where whoever made it was.
pub fn day(commit: &gix::Commit<'_>) -> Option<Date> {
    let time = commit.time().ok()?;
    let at = jiff::Timestamp::from_second(time.seconds).ok()?;
    let zone = Offset::from_seconds(time.offset).map_or(TimeZone::UTC, TimeZone::fixed);
    Some(at.to_zoned_datetime(zone).date())
}

/// The first letters of the name that git has for a commit.
pub fn short(id: gix::ObjectId) -> String {
    id.to_hex_with_len(8).to_string()
}

/// A name of git as text; nothing for one that is none.
pub fn text(name: &gix::bstr::BStr) -> Option<&str> {
    name.to_str().ok()
}
