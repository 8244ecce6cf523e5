//! The driver killed, and made to fail, at every call by which it writes, in a merge by real git: the sheet is whole, and
//! git sees a conflict, a result, or no merge. `DRAAGVLAK_FAULTS=all` does it at every call that opens a file, too.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::{Failed, Trial};

use super::desk::Desk;
use super::expect::{equal, none};
use super::history_git::{Repo, SHEET};
use super::merge_git::{MONEY, TITLE, branches, run};
use super::tools;

/// What theirs did where ours put other money in a year: each by its name, and whether git alone and the driver are at one
/// with both.
const MERGES: &[(&str, (&str, &str), bool, bool)] = &[
    ("of_a_clean_merge", TITLE, true, true),
    ("of_a_splice", ("{ year = 2027, eur = 255000 }", "{ year = 2027, eur = 265000 }"), false, true),
    ("of_a_conflict", ("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 265000 }"), false, false),
];

/// The trials with faults.
pub fn trials() -> Vec<Trial> {
    let trial = |(name, theirs, plain, clean): &(&str, (&'static str, &'static str), bool, bool)| {
        let (theirs, plain, clean) = (*theirs, *plain, *clean);
        let name = format!("merge::a_driver_that_fails_leaves_a_whole_sheet_{name}");
        let trial = Trial::test(name, move || faults(theirs, plain, clean));
        match cfg!(target_os = "linux") {
            true => tools::needs(&["git", "strace"], trial),
            false => trial.with_ignored_flag(true),
        }
    };
    MERGES.iter().map(trial).collect()
}

/// Calls by which a program writes, under each name that they have.
const CALLS: &str = "open,openat,creat,write,pwrite64,writev,ftruncate,truncate,fallocate,fsync,fdatasync,close,\
    rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,chmod,fchmod,fchmodat,chown,fchown,fchownat,\
    utimensat,copy_file_range,sendfile";

/// What happens to them.
const FAULTS: &[&str] = &["signal=SIGKILL", "error=ENOSPC", "error=EACCES"];

/// Of calls that only open a file to read it, one of so many is tried.
const SAMPLE: usize = 40;

/// The calls in what `strace` noted, each with its number among those of its name: those that write, and those that open a
/// file to read it.
fn calls(log: &str) -> [Vec<(&str, usize)>; 2] {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut written: BTreeSet<&str> = BTreeSet::new();
    let [mut writes, mut reads] = [Vec::new(), Vec::new()];
    for (name, rest) in log.lines().filter_map(|line| line.split_once('(')) {
        let number = numbers.entry(name).or_default();
        *number += 1;
        let file = rest.split([',', ')']).next().unwrap_or_default();
        let opens = matches!(name, "open" | "openat");
        let to_write = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| rest.contains(flag));
        if let Some((_, opened)) = rest.rsplit_once("= ").filter(|_| opens) {
            // a number is given out again once its file was closed
            match to_write {
                true => written.insert(opened),
                false => written.remove(opened),
            };
        }
        match (opens, to_write, name == "close" && !written.remove(file)) {
            (true, false, _) => reads.push((name, *number)),
            (_, _, true) => {}
            _ => writes.push((name, *number)),
        }
    }
    [writes, reads]
}

/// A clone with two branches, merged again and again.
struct Bench<'d> {
    repo: Repo<'d>,
    driver: String,
}

/// How a merge ended: whether it went well, what was said, the sheet, and how git sees it.
#[derive(Debug)]
struct Ended {
    well: bool,
    said: String,
    text: String,
    status: String,
}

impl Bench<'_> {
    /// A merge whose driver begins with these words.
    fn merged(&self, before: &str) -> Result<Ended, Failed> {
        let git = |arguments: &[&str]| self.repo.git(arguments);
        git(&["reset", "-q", "--hard", "begin"])?;
        git(&["config", "merge.draagvlak.driver", &format!("{before}{}", self.driver)])?;
        let (well, said) = run(&self.repo, &["merge", "--no-edit", "ander"])?;
        let status = git(&["status", "--porcelain", "--untracked-files=no"])?;
        Ok(Ended { well, said, text: self.repo.desk.read(SHEET)?, status })
    }
}

fn faults(theirs: (&'static str, &'static str), plain: bool, clean: bool) -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = branches(&desk, &[MONEY], &[theirs])?;
    repo.git(&["tag", "begin"])?;
    desk.ends(0, &["git", "install"])?;
    let driver = repo.git(&["config", "--get", "merge.draagvlak.driver"])?;
    let bench = Bench { repo, driver };
    let ours = desk.read(SHEET)?;
    // a program that is not there: what git makes by itself
    let git = bench.merged("/nergens/")?;
    equal(git.well, plain, &git.said)?;
    let log = desk.beside("log");
    let traced =
        |fault: &str| bench.merged(&format!("strace -qq -o '{}' -e trace={CALLS}{fault} -- ", log.display()));
    // the second run finds what the first left in the clone, as those that follow do
    traced("")?;
    let result = traced("")?;
    equal(result.well, clean, &result.said)?;
    let noted = std::fs::read_to_string(&log)?;
    let [writes, reads] = calls(&noted);
    let all = std::env::var("DRAAGVLAK_FAULTS").is_ok_and(|which| which == "all");
    let step = if all { 1 } else { SAMPLE };
    let mut wrong = Vec::new();
    let tried =
        writes.iter().map(|call| (call, true)).chain(reads.iter().step_by(step).map(|call| (call, false)));
    for ((name, when), writes) in tried {
        for what in FAULTS {
            let fault = format!(" -e inject={name}:{what}:when={when}");
            let mut ended = traced(&fault)?;
            // another run may come to its calls in another order
            let hit = || -> Result<bool, Failed> {
                Ok(!writes || calls(&std::fs::read_to_string(&log)?)[0].contains(&(*name, *when)))
            };
            for _ in 0..4 {
                if !hit()? {
                    ended = traced(&fault)?;
                }
            }
            equal(hit()?, true, &format!("{name}:{when} came"))?;
            let Ended { well, said, text, status } = ended;
            let fine = match (well, status.as_str()) {
                (true, "") => clean && text == result.text || plain && text == git.text,
                (false, "") => text == ours,
                (false, status) => {
                    let by_driver = !clean && text == result.text;
                    status == format!("UU {SHEET}") && (by_driver || !plain && text == git.text)
                }
                _ => false,
            };
            if !fine || said.contains("panicked") && !said.contains("closedir") {
                wrong.push(format!(
                    "{name}:{what}:{when}: well {well}, {status:?}, {} bytes: {said}",
                    text.len()
                ));
            }
        }
    }
    // what killed runs left is cleared away by the next
    bench.merged("")?;
    bench.repo.git(&["reset", "-q", "--hard", "begin"])?;
    let left: Vec<String> = desk.inside()?.into_keys().map(|path| path.display().to_string()).collect();
    let left: Vec<&String> = left.iter().filter(|path| !path.contains(".git/")).collect();
    equal(left.len(), 1, &format!("left behind: {left:?}"))?;
    if all {
        #[expect(clippy::print_stdout, reason = "figures for a person who asked for them")]
        {
            println!(
                "{} calls that write, {} that read, {} faults",
                writes.len(),
                reads.len(),
                (writes.len() + reads.len()) * FAULTS.len()
            );
        }
    }
    none(&wrong, "a driver that fails")
}
