//! Repositories as they are: bare, shallow, borrowed, packed, of either hash; and hostile ones, which are refused in time.
//! Nothing is executed and no socket opened.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, Ran, holds, lacks};
use super::expect::{self, equal, none};
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
        needs(
            &["git", "mkfifo", "python3"],
            Trial::test("history::hostile_repositories_are_refused_in_time_and_room", hostile),
        ),
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
    let wanted = ["Maatregel “Pilotregeling”: van voorgesteld naar besloten"];
    // both commands tell it, wherever the repository is
    let told = |at: &str| -> Result<(), Failed> {
        holds(&desk.ends(0, &["-C", at, "diff", "HEAD~1..HEAD"])?, &wanted)?;
        let log = desk.ends(0, &["-C", at, "log"])?;
        holds(&log, &[" · besloten\n", wanted[0], " · begin\n  Dit canvas is nieuw.\n"])?;
        holds(&desk.ends(0, &["-C", at, "log", "measure.pilotregeling"])?, &[wanted[0], "Nieuw: maatregel"])
    };
    told(".")?;
    repo.git(&["gc", "-q"])?;
    told(".")?;
    repo.git(&["checkout", "-q", "--detach"])?;
    told(".")?;
    repo.git(&["worktree", "add", "-q", "../boom", "hoofd"])?;
    told("../boom")?;
    repo.git(&["clone", "-q", "--bare", ".", "../kaal.git"])?;
    told("../kaal.git")?;
    repo.git(&["clone", "-q", "--shared", ".", "../geleend"])?;
    told("../geleend")?;
    let from = format!("file://{}", desk.root().display());
    repo.git(&["clone", "-q", "--depth", "1", &from, "../ondiep"])?;
    holds(&desk.ends(2, &["-C", "../ondiep", "diff", "HEAD~1..HEAD"])?, &["geen versie", "--unshallow"])?;
    holds(
        &desk.ends(2, &["-C", "../ondiep", "diff", "2026-07-10"])?,
        &["nog niets vastgelegd", "--unshallow"],
    )?;
    holds(&desk.ends(0, &["-C", "../ondiep", "diff"])?, &["Er is niets veranderd."])?;
    let log = desk.ends(0, &["-C", "../ondiep", "log"])?;
    holds(&log, &["tot en met 1 augustus 2026 (", "is hier niet bekend", "--unshallow"])?;
    lacks(&log, &["nieuw"])?;
    repo.git(&["config", "uploadpack.allowFilter", "true"])?;
    repo.git(&["clone", "-q", "--filter=blob:none", &from, "../deels"])?;
    for command in ["diff", "log"] {
        holds(&desk.ends(2, &["-C", "../deels", command])?, &["partial clone", "--refetch"])?;
    }
    if repo.git(&["init", "-q", "--ref-format=reftable", "../tabel"]).is_ok() {
        std::fs::create_dir_all(desk.beside("tabel").join("canvases"))?;
        for command in ["diff", "log"] {
            holds(&desk.ends(2, &["-C", "../tabel", command])?, &["reftable", "git refs migrate"])?;
        }
    }
    let other = Desk::new()?;
    let repo = Repo::new(&other, &["--object-format=sha256"])?;
    other.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    edit(&other, SHEET, &[("status = \"proposed\"", "status = \"decided\"")])?;
    holds(&other.ends(0, &["diff"])?, &wanted)?;
    repo.commit("2026-08-01", "besloten")?;
    holds(&other.ends(0, &["log"])?, &wanted)?;
    let none = Desk::workspace()?;
    holds(&none.ends(2, &["diff"])?, &["niet in een git-repository", "draagvlak diff OUD NIEUW"])
}

/// After so long a run is ended: it waits for something, and a busy machine needs more than two seconds for starting alone.
const PATIENCE: Duration = Duration::from_secs(20);

/// The most processor time that a run may take, in seconds, and the most memory, in kB.
const MOST: (f64, u64) = (2.0, 300 * 1024);

/// Runs the program within these limits.
fn within_limits(desk: &Desk, arguments: &[&str]) -> Result<Ran, Failed> {
    let (own, used) = (desk.command(arguments), desk.beside("verbruik"));
    let mut command = Command::new("python3");
    command.arg(expect::root().join("tests/tools/measured.py")).arg(&used).arg(own.get_program());
    command.args(own.get_args()).current_dir(desk.root()).stdin(Stdio::null()).env_clear();
    command.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let output = assert_cmd::Command::from_std(command).timeout(PATIENCE).output()?;
    let ran = Ran::of(&output);
    let used = std::fs::read_to_string(&used).map_err(|_| format!("{arguments:?} waits: {}", ran.all()))?;
    let (time, memory) = used.split_once(' ').ok_or("not measured")?;
    if time.parse::<f64>()? > MOST.0 || memory.parse::<u64>()? > MOST.1 {
        return Err(format!("{arguments:?} takes {time} s and {memory} kB").into());
    }
    let raw = ran.all();
    if raw.contains('\u{1b}') || raw.contains("panicked") {
        return Err(format!("{arguments:?}: {raw:?}").into());
    }
    Ok(ran)
}

fn refused(desk: &Desk, arguments: &[&str]) -> Result<Ran, Failed> {
    let ran = within_limits(desk, arguments)?;
    equal(ran.code, 2, &format!("{arguments:?}: {}", ran.all()))?;
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
        for command in ["diff", "log"] {
            match refused(&desk, &[command]) {
                Ok(ran) => wrong.extend(
                    holds(&ran.all(), &["geen gewoon bestand"]).err().map(|_| format!("{at}: {}", ran.all())),
                ),
                Err(failed) => wrong.push(format!("{at}: {}", failed.message().unwrap_or_default())),
            }
        }
    }
    none(&wrong, "a pipe in the place of a file")?;
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    std::os::unix::fs::symlink("/dev/zero", desk.root().join(".git/refs/heads/nul"))?;
    refused(&desk, &["diff"])?;
    refused(&desk, &["log"])?;
    std::fs::remove_file(desk.root().join(".git/refs/heads/nul"))?;
    for (name, other) in [("een", "twee"), ("twee", "een")] {
        desk.write(&format!(".git/refs/heads/{name}"), format!("ref: refs/heads/{other}\n"))?;
    }
    refused(&desk, &["diff", "een..hoofd"])?;
    let at = |name: &str| desk.write(".git/HEAD", format!("ref: refs/heads/{name}\n"));
    at("een")?;
    refused(&desk, &["log"])?;
    // folders in folders, and names and words that would clear a terminal
    let deep = "a/".repeat(3000);
    let stream = format!(
        "blob\nmark :1\ndata 11\nformat = 1\n\ncommit refs/heads/diep\ncommitter i <i@example.org> 1790000000 +0000\ndata 1\nx\nM 100644 :1 canvases/{deep}x.toml\n\n\
         commit refs/heads/namen\ncommitter i\u{1b}[2J <i@example.org> 1790000000 +0000\ndata 8\nx\u{1b}[2J\r\nyM 100644 :1 \"canvases/a\\nb\\033[2J.toml\"\n\n"
    );
    repo.feed(&["fast-import", "--quiet"], stream.as_bytes())?;
    holds(&refused(&desk, &["diff", "diep..hoofd"])?.all(), &["te diepe mappen"])?;
    at("diep")?;
    holds(&told_in_part(&desk)?, &["te diepe mappen"])?;
    lacks(&within_limits(&desk, &["diff", "namen..hoofd"])?.all(), &["\nb"])?;
    at("namen")?;
    for form in ["human", "markdown", "json"] {
        let told = within_limits(&desk, &["log", "--authors", "--format", form])?;
        equal(told.code, 0, &told.all())?;
        lacks(&told.all(), &["\nb", "\r"])?;
    }
    at("hoofd")?;
    // a gigabyte of a blob, a folder and a commit: what stands before them says how large they are
    let giant = |kind: &str| -> Result<String, Failed> {
        let id = format!("{:0<40}", &kind.bytes().map(|b| format!("{b:02x}")).collect::<String>());
        let path = desk.root().join(".git/objects").join(&id[..2]).join(&id[2..]);
        std::fs::create_dir_all(path.parent().unwrap_or(&path))?;
        let script = expect::root().join("tests/tools/giant.py");
        tools::run("python3", &[script.as_os_str(), kind.as_ref(), path.as_os_str()])?;
        Ok(id)
    };
    let entry = format!("100644 blob {}\tgroot.toml\n", giant("blob")?);
    let sheets = repo.feed(&["mktree", "--missing"], entry.as_bytes())?;
    let tree = repo.feed(&["mktree"], format!("040000 tree {sheets}\tcanvases\n").as_bytes())?;
    desk.write(".git/refs/heads/blad", repo.git(&["commit-tree", &tree, "-m", "groot"])?)?;
    let entry = format!("040000 tree {}\tcanvases\n", giant("tree")?);
    let tree = repo.feed(&["mktree", "--missing"], entry.as_bytes())?;
    desk.write(".git/refs/heads/map", repo.git(&["commit-tree", &tree, "-m", "groot"])?)?;
    desk.write(".git/refs/heads/commit", giant("commit")?)?;
    holds(&refused(&desk, &["diff", "blad..hoofd", "groot"])?.all(), &["kB groot"])?;
    for name in ["map", "commit"] {
        refused(&desk, &["diff", &format!("{name}..hoofd")])?;
    }
    at("commit")?;
    refused(&desk, &["log"])?;
    at("map")?;
    holds(&told_in_part(&desk)?, &["te groot om te lezen"])?;
    at("blad")?;
    holds(&told_in_part(&desk)?, &["niet alles te lezen: ", "kB groot"])?;
    // a commit that cannot be read among others
    let giant = desk.read(".git/refs/heads/commit")?;
    let (tree, who) = (repo.git(&["rev-parse", "hoofd^{tree}"])?, "i <i@example.org> 1790000000 +0000");
    let after = format!("tree {tree}\nparent {giant}\nauthor {who}\ncommitter {who}\n\nna\n");
    let after = repo.feed(&["hash-object", "-t", "commit", "-w", "--stdin"], after.as_bytes())?;
    desk.write(".git/refs/heads/na", after)?;
    at("na")?;
    holds(&told_in_part(&desk)?, &["Overgeslagen.", "is niet bekend"])
}

/// A log that goes on around what cannot be read, within the limits.
fn told_in_part(desk: &Desk) -> Result<String, Failed> {
    let ran = within_limits(desk, &["log"])?;
    equal(ran.code, 1, &ran.all())?;
    Ok(ran.all())
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
    // as git gives them: two texts of the sheet
    let old = desk.beside("oud").with_extension("toml");
    std::fs::write(&old, repo.git(&["show", &format!("HEAD~1:{SHEET}")])? + "\n")?;
    let old = old.to_string_lossy().into_owned();
    let decided = "van voorgesteld naar besloten";
    let paper = "output/vezels/wijzigingen-vezels.md";
    let make = ["build", "--since", "HEAD~1", "--format", "md", "--document", "change-note", "--lang", "nl"];
    let runs: [(&[&str], &str); 8] = [
        (&["diff", "HEAD~1..HEAD"], decided),
        (&["log"], decided),
        (&["log", "--since", "HEAD~1"], decided),
        (&["log", "measure.pilotregeling"], decided),
        (&["git", "diff", SHEET, &old, "0", "100644", SHEET, "0", "100644"], decided),
        (&make, paper),
        (&["moment", "stuurgroep"], "moments/stuurgroep"),
        (&["moment", "--verify", paper], "stuurgroep"),
    ];
    let log = desk.beside("log");
    for (arguments, told) in runs {
        let own = desk.command(&[]);
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-e", "trace=execve,execveat,socket,connect,fork,vfork", "-o"]).arg(&log);
        command.arg(own.get_program()).args(arguments).current_dir(desk.root());
        command.env("LANG", "nl_NL.UTF-8").stdin(Stdio::null());
        let output = command.output()?;
        let said = [output.stdout, output.stderr].concat();
        holds(&String::from_utf8_lossy(&said), &[told])?;
        let calls = std::fs::read_to_string(&log)?;
        let calls: Vec<&str> = calls.lines().filter(|line| line.contains('(')).collect();
        equal(calls.len(), 1, &format!("{arguments:?}: only the program itself is executed: {calls:?}"))?;
    }
    holds(&desk.read(paper)?, &[decided])?;
    equal(trap.exists(), false, "nothing of what the repository sets was run")
}
