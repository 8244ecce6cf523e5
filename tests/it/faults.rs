//! Faults of the system at any moment: a full or broken disk, no rights, a run that is killed. No file is torn, none
//! is lost, nothing fails without a word, and the next run leaves all as if nothing had happened.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL};
use super::expect::none;
use super::tools;

/// What is done to a workspace: name, and arguments.
const RUNS: &[(&str, &[&str])] = &[
    ("build_markdown", &["build", "--format", "md", "-q"]),
    ("build_both", &["build", "--document", "proposition", "-q"]),
    ("build_all", &["build", "-q"]),
    ("fix", &["check", "--fix", "-q"]),
    ("new", &["new", "nieuw", "-q"]),
    ("new_from", &["new", "nieuw", "--from", "goed", "-q"]),
    ("init", &["-C", "leeg", "init", "streek", "-q"]),
    ("schema", &["schema", "-q"]),
    ("write_baseline", &["check", "-q", "--write-baseline", "bekend.txt"]),
    ("moment", &["moment", "stuurgroep", "--date", "2026-09-16", "-q"]),
    ("check_to_a_file", &["check", "-q", "--format", "json", "--output", "uitkomst.json"]),
];

/// Calls of the system, under each name that they have.
const CALLS: &[&str] = &[
    "write",
    "fsync,fdatasync",
    "rename,renameat,renameat2,linkat",
    "openat",
    "read,pread64",
    "mkdir,mkdirat",
];

/// What happens to them.
const FAULTS: &[&str] = &["error=ENOSPC", "error=EIO", "error=EACCES", "signal=SIGKILL"];

/// All trials with faults of the system.
pub fn trials() -> Vec<Trial> {
    let trials = RUNS.iter().map(|(name, arguments)| {
        let trial = Trial::test(format!("faults::{name}"), move || holds(name, arguments));
        if cfg!(target_os = "linux") {
            tools::needs(&["strace"], trial)
        } else {
            trial.with_ignored_flag(true)
        }
    });
    trials.collect()
}

/// How many faults are tried in all: a sample, or what the environment asks for.
fn most() -> u32 {
    std::env::var("DRAAGVLAK_FAULTS").ok().and_then(|n| n.parse().ok()).unwrap_or(150)
}

/// Files by path, without the times.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A small workspace with something to do for every run: older papers, a slip, older files in the way.
fn desk(before: &Files) -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    std::fs::create_dir_all(desk.root().join("leeg"))?;
    for (path, bytes) in before {
        desk.write(&path.to_string_lossy(), bytes)?;
    }
    Ok(desk)
}

/// The workspace before a run, after a first build with another title.
fn before(name: &str) -> Result<Files, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/goed.toml", SMALL.replace("Verzonnen streek", "Oude streek"))?;
    desk.ends(0, &["build", "--document", "proposition", "-q"])?;
    desk.ends(0, &["build", "--format", "md", "-q"])?;
    desk.ends(0, &["check", "-q", "--write-baseline", "bekend.txt"])?;
    desk.ends(0, &["check", "-q", "--format", "json", "--output", "uitkomst.json"])?;
    desk.write("canvases/canvas.nl.schema.json", "{}\n")?;
    let field = if name == "fix" { "naam" } else { "name" };
    desk.write("canvases/goed.toml", format!("{SMALL}\n[[actor]]\nid = \"a\"\n{field} = \"A\"\n"))?;
    files(&desk)
}

fn files(desk: &Desk) -> Result<Files, Failed> {
    let root = desk.root();
    let all = desk.inside()?.into_iter();
    Ok(all
        .map(|(path, (bytes, _))| (path.strip_prefix(&root).map(PathBuf::from).unwrap_or(path), bytes))
        .collect())
}

/// The program under `strace` with a fault at one call, or none: how it ended and what it told.
fn traced(desk: &Desk, arguments: &[&str], more: &[String]) -> Result<(Option<i32>, String), Failed> {
    let plain = desk.command(arguments);
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(more).arg("--").arg(plain.get_program()).args(plain.get_args());
    command.current_dir(desk.root()).env_clear();
    for (name, value) in plain.get_envs() {
        command.envs(value.map(|value| (name, value)));
    }
    let output = command.output()?;
    let told = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    Ok((output.status.code(), told.concat()))
}

/// How often each sort of call is made in a run that nothing befalls.
fn counted(before: &Files, arguments: &[&str]) -> Result<Vec<u32>, Failed> {
    let log = tempfile::NamedTempFile::new()?;
    let calls = CALLS.join(",");
    let more =
        ["-o".to_owned(), log.path().to_string_lossy().into_owned(), "-e".into(), format!("trace={calls}")];
    traced(&desk(before)?, arguments, &more)?;
    let log = std::fs::read_to_string(log.path())?;
    let count = |names: &&str| {
        let made = |line: &&str| names.split(',').any(|name| line.contains(&format!(" {name}(")));
        u32::try_from(log.lines().filter(made).count()).unwrap_or(u32::MAX)
    };
    Ok(CALLS.iter().map(count).collect())
}

/// A fault: which calls, what befalls them, and the how-manieth.
#[derive(Debug, Clone, Copy)]
struct Fault {
    calls: &'static str,
    what: &'static str,
    when: u32,
}

impl Fault {
    fn arguments(self) -> Vec<String> {
        let Self { calls, what, when } = self;
        // threads come in any order: a fault is about the first one that gets there
        vec![
            "-o".into(),
            "/dev/null".into(),
            "-e".into(),
            format!("trace={calls}"),
            "-e".into(),
            format!("inject={calls}:{what}:when={when}"),
        ]
    }
}

/// The faults to try: of all calls, as many as fit.
fn faults(counts: &[u32], most: u32) -> Vec<Fault> {
    let all = CALLS.iter().zip(counts).flat_map(|(calls, count)| {
        (1..=*count).flat_map(move |when| FAULTS.iter().map(move |what| Fault { calls, what, when }))
    });
    // the same ones every time, in an order that has nothing to do with what they are
    let mut all: Vec<Fault> = all.collect();
    all.sort_by_key(|fault| blake(&format!("{fault:?}")));
    all.truncate(most as usize);
    all
}

/// A number that looks like chance.
fn blake(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn holds(name: &str, arguments: &'static [&'static str]) -> Result<(), Failed> {
    let before = before(name)?;
    let clean = desk(&before)?;
    let (code, told) =
        traced(&clean, arguments, &["-o".into(), "/dev/null".into(), "-e".into(), "trace=none".into()])?;
    if code != Some(0) {
        return Err(format!("{name} undisturbed: {code:?} {told}").into());
    }
    let after = files(&clean)?;
    let faults = faults(&counted(&before, arguments)?, most() / RUNS.len() as u32);
    if std::env::var_os("DRAAGVLAK_FAULTS").is_some() {
        #[expect(clippy::print_stdout, reason = "figures for a person who asked for them")]
        {
            println!("{:>5} faults  {name}", faults.len());
        }
    }
    let mut amiss = BTreeSet::new();
    for fault in faults {
        let desk = desk(&before)?;
        let (code, told) = traced(&desk, arguments, &fault.arguments())?;
        let found = files(&desk)?;
        let mut tell =
            |what: String| amiss.insert(format!("{}:{}:{} {what}", fault.calls, fault.what, fault.when));
        whole(&before, &after, &found, &mut tell);
        if told.contains("panicked") {
            tell(format!("panics: {told}"));
        }
        if code == Some(0) && visible(&found) != visible(&after) {
            tell(format!("ends well and leaves {:?}", differing(&after, &found)));
        }
        // killed is not silent: whoever killed it knows; and a report that was asked for is a word
        let report = PathBuf::from("uitkomst.json");
        let said = !told.trim().is_empty() || found.get(&report) != before.get(&report);
        if code.is_some_and(|code| code != 0) && !said {
            tell(format!("ends with {code:?} without a word"));
        }
        desk.ends(0, arguments).map(drop).unwrap_or_else(|why| {
            // what was begun for the first time may be finished already
            if files(&desk).is_ok_and(|found| found != after) {
                tell(format!("the next run: {}", why.message().unwrap_or("?")));
            }
        });
        let found = files(&desk)?;
        if found != after {
            tell(format!("the next run leaves {:?}", differing(&after, &found)));
        }
    }
    none(&amiss.into_iter().collect::<Vec<_>>(), name)
}

/// Every file is wholly as it was or wholly as it becomes; what is neither can only be a file in the making.
fn whole(before: &Files, after: &Files, found: &Files, tell: &mut impl FnMut(String) -> bool) {
    for (path, bytes) in found {
        let known = [before.get(path), after.get(path)];
        if known.iter().all(Option::is_none) {
            if !hidden(path) {
                tell(format!("{} comes from nowhere", path.display()));
            }
        } else if !known.contains(&Some(bytes)) && !hidden(path) && !tells(path, bytes) {
            tell(format!("{} is torn: {} bytes", path.display(), bytes.len()));
        }
    }
    for path in before.keys().filter(|path| after.contains_key(*path) && !found.contains_key(*path)) {
        tell(format!("{} is gone", path.display()));
    }
}

/// Whether what `check` wrote is whole, and tells of the fault: that is what it is for.
fn tells(path: &std::path::Path, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("json") => serde_json::from_str::<serde_json::Value>(&text).is_ok() && !text.starts_with("{}"),
        Some("txt") => text.starts_with("# draagvlak baseline") && text.ends_with('\n'),
        _ => false,
    }
}

/// Whether a name is hidden: a file or folder in the making, or what is kept beside documents.
fn hidden(path: &std::path::Path) -> bool {
    path.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
}

/// The files that people see.
fn visible(files: &Files) -> BTreeMap<&PathBuf, &Vec<u8>> {
    files.iter().filter(|(path, _)| !hidden(path)).collect()
}

/// Paths that are not the same in both.
fn differing(after: &Files, found: &Files) -> BTreeSet<PathBuf> {
    let paths = after.keys().chain(found.keys());
    paths.filter(|path| after.get(*path) != found.get(*path)).cloned().collect()
}
