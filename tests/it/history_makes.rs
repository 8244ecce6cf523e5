//! Repositories as they are: bare, shallow, borrowed, packed, of either hash; and hostile ones, which are refused in time.
//! Nothing is executed and no socket opened.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, Ran, holds, lacks};
use super::expect::{equal, none};
use super::history_git::{Repo, SHEET, edit, region};
use super::tools;

/// The trials over repositories of every make.
pub fn trials() -> Vec<Trial> {
    let needs = |programs: &[&str], trial| tools::needs(programs, trial);
    vec![
        needs(
            &["git"],
            Trial::test("history::repositories_of_every_make_are_read_or_refused_in_words", makes),
        ),
        needs(&["git", "mkfifo"], Trial::test("history::hostile_repositories_are_refused_in_time", hostile)),
        needs(&["git", "strace"], Trial::test("history::nothing_is_executed_and_no_socket_opened", quiet)),
    ]
}

/// The day of the last commit, as seconds.
const TODAY: &str = "1785585600";

fn makes() -> Result<(), Failed> {
    let desk = Desk::new()?.with("SOURCE_DATE_EPOCH", TODAY);
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    // nothing committed yet
    holds(&desk.ends(2, &["diff"])?, &["“HEAD” is geen versie", "nog niets in vastgelegd"])?;
    repo.commit("2026-07-01", "begin")?;
    edit(&desk, SHEET, &[("status = \"proposed\"", "status = \"decided\"")])?;
    repo.commit("2026-08-01", "besloten")?;
    let wanted = ["Maatregel “Pilotregeling”: van voorgesteld naar besloten."];
    let range = ["diff", "HEAD~1..HEAD"];
    holds(&desk.ends(0, &range)?, &wanted)?;
    repo.git(&["gc", "-q"])?;
    holds(&desk.ends(0, &range)?, &wanted)?;
    repo.git(&["checkout", "-q", "--detach"])?;
    holds(&desk.ends(0, &range)?, &wanted)?;
    repo.git(&["worktree", "add", "-q", "../boom", "hoofd"])?;
    holds(&desk.ends(0, &["-C", "../boom", "diff", "HEAD~1..HEAD"])?, &wanted)?;
    repo.git(&["clone", "-q", "--bare", ".", "../kaal.git"])?;
    holds(&desk.ends(0, &["-C", "../kaal.git", "diff", "HEAD~1..HEAD"])?, &wanted)?;
    repo.git(&["clone", "-q", "--shared", ".", "../geleend"])?;
    holds(&desk.ends(0, &["-C", "../geleend", "diff", "HEAD~1..HEAD"])?, &wanted)?;
    let from = format!("file://{}", desk.root().display());
    repo.git(&["clone", "-q", "--depth", "1", &from, "../ondiep"])?;
    holds(&desk.ends(2, &["-C", "../ondiep", "diff", "HEAD~1..HEAD"])?, &["geen versie", "--unshallow"])?;
    holds(
        &desk.ends(2, &["-C", "../ondiep", "diff", "2026-07-10"])?,
        &["nog niets vastgelegd", "--unshallow"],
    )?;
    holds(&desk.ends(0, &["-C", "../ondiep", "diff"])?, &["Er is niets veranderd."])?;
    repo.git(&["config", "uploadpack.allowFilter", "true"])?;
    repo.git(&["clone", "-q", "--filter=blob:none", &from, "../deels"])?;
    holds(&desk.ends(2, &["-C", "../deels", "diff"])?, &["partial clone", "--refetch"])?;
    if repo.git(&["init", "-q", "--ref-format=reftable", "../tabel"]).is_ok() {
        std::fs::create_dir_all(desk.beside("tabel").join("canvases"))?;
        holds(&desk.ends(2, &["-C", "../tabel", "diff"])?, &["reftable", "git refs migrate"])?;
    }
    let other = Desk::new()?;
    let repo = Repo::new(&other, &["--object-format=sha256"])?;
    other.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    edit(&other, SHEET, &[("status = \"proposed\"", "status = \"decided\"")])?;
    holds(&other.ends(0, &["diff"])?, &wanted)?;
    let none = Desk::workspace()?;
    holds(&none.ends(2, &["diff"])?, &["niet in een git-repository", "draagvlak diff OUD NIEUW"])
}

/// In no longer than this anything is refused; a busy machine needs more than two seconds for starting alone.
const PATIENCE: Duration = Duration::from_secs(8);

fn refused(desk: &Desk, arguments: &[&str]) -> Result<Ran, Failed> {
    let start = Instant::now();
    let output = assert_cmd::Command::from_std(desk.command(arguments)).timeout(PATIENCE).output()?;
    let ran = Ran::of(&output);
    equal(ran.code, 2, &format!("{arguments:?} after {:?}: {}", start.elapsed(), ran.all()))?;
    let raw = ran.all();
    if raw.contains('\u{1b}') || raw.contains("panicked") {
        return Err(format!("{arguments:?}: {raw:?}").into());
    }
    Ok(ran)
}

fn fifo(path: &Path) -> Result<(), Failed> {
    let _ = std::fs::remove_file(path);
    std::fs::create_dir_all(path.parent().unwrap_or(path))?;
    tools::run("mkfifo", &[path]).map(drop)
}

fn hostile() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for at in [
        "HEAD",
        "config",
        "packed-refs",
        "shallow",
        "refs/heads/buis",
        "objects/info/alternates",
        "objects/ab/cd",
        "objects/pack/pack-1.idx",
        "commondir",
    ] {
        let desk = Desk::new()?;
        let repo = Repo::new(&desk, &[])?;
        desk.write(SHEET, region()?)?;
        repo.commit("2026-07-01", "begin")?;
        fifo(&desk.root().join(".git").join(at))?;
        match refused(&desk, &["diff"]) {
            Ok(ran) => wrong.extend(
                holds(&ran.all(), &["geen gewoon bestand"]).err().map(|_| format!("{at}: {}", ran.all())),
            ),
            Err(failed) => wrong.push(format!("{at}: {}", failed.message().unwrap_or_default())),
        }
    }
    none(&wrong, "a pipe in the place of a file")?;
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    std::os::unix::fs::symlink("/dev/zero", desk.root().join(".git/refs/heads/nul"))?;
    refused(&desk, &["diff"])?;
    std::fs::remove_file(desk.root().join(".git/refs/heads/nul"))?;
    for (name, other) in [("een", "twee"), ("twee", "een")] {
        desk.write(&format!(".git/refs/heads/{name}"), format!("ref: refs/heads/{other}\n"))?;
    }
    refused(&desk, &["diff", "een..hoofd"])?;
    // folders in folders, and a name that would clear a terminal
    let deep = "a/".repeat(3000);
    let stream = format!(
        "blob\nmark :1\ndata 11\nformat = 1\n\ncommit refs/heads/diep\ncommitter i <i@example.org> 1790000000 +0000\ndata 1\nx\nM 100644 :1 canvases/{deep}x.toml\n\n\
         commit refs/heads/namen\ncommitter i <i@example.org> 1790000000 +0000\ndata 1\nx\nM 100644 :1 \"canvases/a\\nb\\033[2J.toml\"\n\n"
    );
    repo.feed(&["fast-import", "--quiet"], stream.as_bytes())?;
    holds(&refused(&desk, &["diff", "diep..hoofd"])?.all(), &["te diepe mappen"])?;
    let told =
        assert_cmd::Command::from_std(desk.command(&["diff", "namen..hoofd"])).timeout(PATIENCE).output()?;
    lacks(&Ran::of(&told).all(), &["\u{1b}", "\nb"])?;
    // a blob far too large to be a sheet: its header says so
    let large = repo.feed(&["hash-object", "-w", "--stdin"], &vec![b' '; 400 << 20])?;
    let entry = format!("100644 blob {large}\tgroot.toml\n");
    let sheets = repo.feed(&["mktree"], entry.as_bytes())?;
    let tree = repo.feed(&["mktree"], format!("040000 tree {sheets}\tcanvases\n").as_bytes())?;
    let commit = repo.git(&["commit-tree", &tree, "-m", "groot"])?;
    let start = Instant::now();
    holds(&refused(&desk, &["diff", &format!("{commit}..hoofd"), "groot"])?.all(), &["kB groot"])?;
    equal(start.elapsed() < Duration::from_secs(4), true, "in time")
}

fn quiet() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    desk.write(".gitattributes", "*.toml filter=boos diff=boos\n")?;
    repo.commit("2026-07-01", "begin")?;
    edit(&desk, SHEET, &[("status = \"proposed\"", "status = \"decided\"")])?;
    repo.commit("2026-08-01", "besloten")?;
    let trap = desk.beside("gevallen");
    let touch = format!("touch {}", trap.display());
    for name in [
        "core.fsmonitor",
        "filter.boos.smudge",
        "filter.boos.clean",
        "diff.boos.textconv",
        "diff.boos.command",
        "diff.external",
        "core.sshCommand",
        "core.pager",
        "credential.helper",
    ] {
        repo.git(&["config", name, &touch])?;
    }
    repo.git(&["config", "remote.origin.url", "https://streek.example/r.git"])?;
    let log = desk.beside("log");
    let own = desk.command(&[]);
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", "trace=execve,execveat,socket,connect,fork,vfork", "-o"]).arg(&log);
    command.arg(own.get_program()).args(["diff", "HEAD~1..HEAD"]).current_dir(desk.root());
    command.env("LANG", "nl_NL.UTF-8").stdin(Stdio::null());
    let output = command.output()?;
    holds(&String::from_utf8_lossy(&output.stdout), &["van voorgesteld naar besloten"])?;
    let calls = std::fs::read_to_string(&log)?;
    let calls: Vec<&str> = calls.lines().filter(|line| line.contains('(')).collect();
    equal(calls.len(), 1, &format!("only the program itself is executed: {calls:?}"))?;
    equal(trap.exists(), false, "nothing of what the repository sets was run")
}
