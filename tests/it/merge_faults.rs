//! The driver killed or made to fail at any call of the system, in a merge by real git: the sheet is whole, and git sees a
//! conflict, a result, or no merge.

use libtest_mimic::{Failed, Trial};

use super::desk::Desk;
use super::expect::{equal, none};
use super::history_git::SHEET;
use super::merge_git::{MONEY, TITLE, branches, run};
use super::tools;

/// The trial with faults.
pub fn trials() -> Vec<Trial> {
    let trial = Trial::test("merge::a_driver_that_fails_leaves_a_whole_sheet", faults);
    vec![match cfg!(target_os = "linux") {
        true => tools::needs(&["git", "strace"], trial),
        false => trial.with_ignored_flag(true),
    }]
}

/// Calls by which the driver writes, under each name that they have.
const CALLS: &[&str] =
    &["write", "fsync,fdatasync", "rename,renameat,renameat2,linkat", "openat", "fchmod,fchown,chmod"];

/// What happens to them.
const FAULTS: &[&str] = &["error=ENOSPC", "error=EACCES", "signal=SIGKILL"];

/// How many are tried: a sample, or what the environment asks for.
fn most() -> usize {
    std::env::var("DRAAGVLAK_FAULTS").ok().and_then(|n| n.parse().ok()).unwrap_or(40)
}

/// What words are put in the place of others.
type Edits<'e> = &'e [(&'e str, &'e str)];

/// A merge in which the driver runs under `strace`: whether it went well, what was said, the sheet, and how git sees it.
fn merged(
    desk: &Desk,
    edits: (Edits<'_>, Edits<'_>),
    traced: &str,
) -> Result<(bool, String, String, String), Failed> {
    let repo = branches(desk, edits.0, edits.1)?;
    desk.ends(0, &["git", "install"])?;
    let driver = repo.git(&["config", "--get", "merge.draagvlak.driver"])?;
    repo.git(&["config", "merge.draagvlak.driver", &format!("strace -f -qq {traced} -- {driver}")])?;
    let (well, said) = run(&repo, &["merge", "--no-edit", "ander"])?;
    let status = repo.git(&["status", "--porcelain", "--untracked-files=no"])?;
    Ok((well, said, desk.read(SHEET)?, status))
}

fn faults() -> Result<(), Failed> {
    let other = ("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 265000 }");
    let mut wrong = Vec::new();
    let mut number = 0;
    for (theirs, clean) in [(TITLE, true), (other, false)] {
        let edits = (&[MONEY][..], &[theirs][..]);
        let desk = Desk::new()?;
        let log = desk.beside("log");
        let traced = format!("-o '{}' -e trace={}", log.display(), CALLS.join(","));
        let (well, said, result, _) = merged(&desk, edits, &traced)?;
        equal(well, clean, &said)?;
        let log = std::fs::read_to_string(log)?;
        let count = |names: &str| {
            let made = |line: &&str| names.split(',').any(|name| line.contains(&format!(" {name}(")));
            log.lines().filter(made).count()
        };
        let mut all: Vec<(&str, &str, usize)> = CALLS
            .iter()
            .flat_map(|calls| {
                (1..=count(calls)).flat_map(move |when| FAULTS.iter().map(move |what| (*calls, *what, when)))
            })
            .collect();
        // the writing is at the end; of the rest a sample
        let writes = |calls: &str| {
            calls.starts_with("rename") || calls.starts_with("fsync") || calls.starts_with("write")
        };
        all.sort_by_key(|(calls, what, when)| (!writes(calls), (when * 7919 + what.len() * 31) % 101));
        for (calls, what, when) in all.into_iter().take(most() / 2) {
            number += 1;
            let desk = Desk::new()?;
            let traced = format!("-o /dev/null -e trace={calls} -e inject={calls}:{what}:when={when}");
            let (well, said, text, status) = merged(&desk, edits, &traced)?;
            let mine = text.contains(MONEY.1) && !text.contains(theirs.1) && !text.contains("<<<<<<<");
            let marked = text.matches("<<<<<<<").count() == 1 && text.matches(">>>>>>>").count() == 1;
            let whole = text.ends_with(&result[result.len() - 200..])
                || text.len() > result.len() / 2 && text.ends_with('\n');
            let fine = match (well, status.starts_with("UU")) {
                (true, _) => clean && text == result,
                (false, true) => marked && whole,
                (false, false) => mine && whole,
            };
            if !fine {
                wrong.push(format!(
                    "{calls}:{what}:{when} (clean {clean}): well {well}, {status:?}, {} bytes: {said}",
                    text.len()
                ));
            }
        }
    }
    if std::env::var_os("DRAAGVLAK_FAULTS").is_some() {
        #[expect(clippy::print_stdout, reason = "figures for a person who asked for them")]
        {
            println!("{number} faults of the driver");
        }
    }
    none(&wrong, "a driver that fails")
}
