//! Merging by git itself: set up and undone without a trace, run by git, and git as it was where the program is missing.

use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, none};
use super::history_git::{Repo, SHEET, edit, region};
use super::merge_any::{Triple, amiss, half, triple};
use super::merge_makes::pool;
use super::tools;

/// All trials of git with the driver.
pub fn trials() -> Vec<Trial> {
    let needs = |trial| tools::needs(&["git"], trial);
    vec![
        needs(Trial::test("merge::git_is_set_up_and_undone_without_a_trace", undone)),
        needs(Trial::test("merge::git_merges_by_record_and_says_what_meets", merged)),
        needs(Trial::test("merge::git_still_merges_where_the_program_is_missing", missing)),
        needs(Trial::test("merge::a_record_that_was_moved_and_edited_is_told", moved)),
        needs(Trial::test("merge::differences_name_the_record_or_are_sentences", differences)),
        needs(Trial::test("merge::a_fellow_hears_once_that_the_clone_is_not_set_up", shared)),
        needs(Trial::test("merge::a_sheet_with_marks_is_read_by_its_half_of_ours", marks)),
        needs(Trial::test("merge::generated_triples_by_real_git", generated)),
    ]
}

/// What a merge, which may end in a conflict, says.
fn merge(repo: &Repo<'_>, branch: &str) -> Result<(bool, String), Failed> {
    run(repo, &["merge", "--no-edit", branch])
}

pub fn run(repo: &Repo<'_>, arguments: &[&str]) -> Result<(bool, String), Failed> {
    let mut command = repo.command("2026-09-01", arguments);
    let output = command.env("LANG", "nl_NL.UTF-8").stdin(Stdio::null()).output()?;
    let said =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned()).concat();
    Ok((output.status.success(), said))
}

/// A repository with a sheet, and two branches that edited it.
pub fn branches<'d>(
    desk: &'d Desk,
    ours: &[(&str, &str)],
    theirs: &[(&str, &str)],
) -> Result<Repo<'d>, Failed> {
    let repo = Repo::new(desk, &[])?;
    desk.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["checkout", "-q", "-b", "ander"])?;
    edit(desk, SHEET, theirs)?;
    repo.commit("2026-08-01", "hun")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    edit(desk, SHEET, ours)?;
    repo.commit("2026-08-02", "onze")?;
    Ok(repo)
}

fn undone() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for (attributes, own, settings) in [
        (None, None, "\n"),
        (Some("*.md text\n"), Some("# eigen\n*.bin binary\n"), "\n\n# eigen\n"),
        (Some("*.md text"), Some("*.bin binary"), ""),
        (Some("*.md text\r\n"), Some("*.bin binary\r\n"), "\r\n[alias]\r\n\tx = y"),
    ] {
        for arguments in [
            &["install"][..],
            &["install", "--shared"],
            &["install", "--diff"],
            &["install", "--shared", "--diff"],
        ] {
            let desk = Desk::workspace()?;
            let repo = Repo::new(&desk, &[])?;
            if let Some(text) = attributes {
                desk.write(".gitattributes", text)?;
            }
            if let Some(text) = own {
                desk.write(".git/info/attributes", text)?;
            }
            repo.git(&["config", "user.name", "iemand"])?;
            let text = desk.read(".git/config")?;
            desk.write(".git/config", format!("{}{settings}", text.trim_end()))?;
            let before = desk.inside()?;
            let changed = |now: &super::desk::Snapshot| -> Vec<String> {
                let all = before.keys().chain(now.keys());
                let differ =
                    all.filter(|path| before.get(*path).map(|f| &f.0) != now.get(*path).map(|f| &f.0));
                differ.map(|path| path.display().to_string()).collect()
            };
            desk.ends(0, &[&["git"], arguments].concat())?;
            let first = desk.inside()?;
            desk.ends(0, &[&["git"], arguments].concat())?;
            let again: Vec<_> = desk
                .inside()?
                .into_iter()
                .filter(|(path, file)| first.get(path).map(|f| &f.0) != Some(&file.0))
                .collect();
            equal(
                again.len(),
                0,
                &format!("{arguments:?} twice: {:?}", again.iter().map(|a| &a.0).collect::<Vec<_>>()),
            )?;
            holds(&desk.ends(0, &["git", "status"])?, &["een proef is gelukt"])?;
            let file =
                if arguments.contains(&"--shared") { ".gitattributes" } else { ".git/info/attributes" };
            holds(&desk.read(file)?, &["canvases/**/*.toml merge=draagvlak diff=draagvlak"])?;
            holds(&desk.ends(0, &["git", "uninstall"])?, &["weer samen als gewone tekst"])?;
            wrong.extend(
                changed(&desk.inside()?)
                    .into_iter()
                    .map(|path| format!("{arguments:?} {attributes:?}: {path}")),
            );
            holds(&desk.ends(1, &["git", "status"])?, &["Niet ingesteld"])?;
            holds(&desk.ends(0, &["git", "uninstall"])?, &["Er was niets ingesteld"])?;
        }
    }
    none(&wrong, "left behind")?;
    let none = Desk::workspace()?;
    holds(&none.ends(2, &["git", "install"])?, &["niet in een git-repository"])?;
    // a workspace in a folder of the repository, with a name that a shell and git read otherwise
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let below = "het werk van 'ons' [1]";
    desk.write(&format!("{below}/{SHEET}"), region()?)?;
    desk.ends(0, &["-C", below, "git", "install"])?;
    holds(&desk.ends(0, &["-C", below, "git", "status"])?, &["een proef is gelukt"])?;
    // the worktrees of a clone share what is set
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["worktree", "add", "-q", "../boom"])?;
    holds(&desk.ends(0, &["-C", &format!("../boom/{below}"), "git", "status"])?, &["een proef is gelukt"])
}

pub const TITLE: (&str, &str) = ("status = \"proposed\"", "status = \"decided\"");
pub const MONEY: (&str, &str) = ("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 285000 }");

fn merged() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = branches(&desk, &[TITLE], &[MONEY])?;
    desk.ends(0, &["git", "install"])?;
    let (well, said) = merge(&repo, "ander")?;
    equal(well, true, &said)?;
    holds(&desk.read(SHEET)?, &[TITLE.1, MONEY.1])?;
    lacks(&said, &["Nieuw voor de controle"])?;
    // two values of one field
    let desk = Desk::new()?;
    let repo = branches(
        &desk,
        &[MONEY],
        &[("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 265000 }"), TITLE],
    )?;
    desk.ends(0, &["git", "install"])?;
    let (well, said) = merge(&repo, "ander")?;
    equal(well, false, &said)?;
    holds(
        &said,
        &[
            "één ding kan niet van beide kanten blijven",
            "amounts[2028].eur`: 285000 (HEAD) of 265000 (ander)",
        ],
    )?;
    let text = desk.read(SHEET)?;
    holds(&text, &["<<<<<<< HEAD\namounts = ", "=======\namounts = ", ">>>>>>> ander\n", TITLE.1])?;
    equal(repo.git(&["status", "--porcelain"])?, format!("UU {SHEET}"), "status")?;
    desk.write(SHEET, half(&text, false))?;
    lacks(&desk.run(&["check"])?.all(), &["merge-conflict"])?;
    repo.commit("2026-09-02", "samen")
}

/// Runs a copy of the program, which ends well.
pub fn by_copy(program: &Path, desk: &Desk, arguments: &[&str]) -> Result<(), Failed> {
    std::fs::copy(env!("CARGO_BIN_EXE_draagvlak"), program)?;
    let mut command = Command::new(program);
    command.args(arguments).current_dir(desk.root());
    // a child that another trial just began may hold the copy for a moment
    let output = loop {
        match command.output() {
            Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => {
                std::thread::sleep(Duration::from_millis(20));
            }
            other => break other?,
        }
    };
    equal(output.status.code(), Some(0), &String::from_utf8_lossy(&output.stderr))
}

fn missing() -> Result<(), Failed> {
    let money = ("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 265000 }");
    for (theirs, clean) in [(TITLE, true), (money, false)] {
        let desk = Desk::new()?;
        let repo = branches(&desk, &[MONEY], &[theirs])?;
        // as set by a program that is gone
        let program = desk.beside("een 'programma'");
        by_copy(&program, &desk, &["git", "install", "--diff"])?;
        let (_, said) = run(&repo, &["diff", "HEAD~1"])?;
        holds(&said, &["540.000"])?;
        std::fs::remove_file(&program)?;
        let (well, said) = merge(&repo, "ander")?;
        equal(well, clean, &said)?;
        let text = desk.read(SHEET)?;
        equal(text.contains("<<<<<<< HEAD") && text.contains(">>>>>>> ander"), !clean, "marks of git")?;
        let (well, said) = run(&repo, &["--no-pager", "diff", "HEAD~1"])?;
        equal(well, true, &said)?;
        holds(&said, &["eur = 285000"])?;
        holds(&desk.ends(1, &["git", "status"])?, &["doet het niet", "draagvlak git install"])?;
    }
    Ok(())
}

fn moved() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let (head, plan) = ("canvases/s/canvas.toml", "canvases/s/plan.toml");
    let hal = "[[measure]]\nid = \"hal\"\ntitle = \"Hal\"\n";
    let start = "format = 1\n\n[canvas]\ntitle = \"S\"\n\n";
    desk.write(head, format!("{start}{hal}"))?;
    desk.write(plan, "format = 1\n\n[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\n")?;
    desk.ends(0, &["git", "install"])?;
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["checkout", "-q", "-b", "ander"])?;
    desk.write(head, start)?;
    desk.write(plan, format!("format = 1\n\n[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\n\n{hal}"))?;
    repo.commit("2026-07-02", "verplaatst")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    desk.write(head, format!("{start}{}", hal.replace("\"Hal\"", "\"Grote hal\"")))?;
    repo.commit("2026-07-03", "gewijzigd")?;
    let (well, said) = merge(&repo, "ander")?;
    equal(well, false, &said)?;
    holds(
        &said,
        &["`measure.hal` is hier gewijzigd (HEAD) en verplaatst naar canvases/s/plan.toml (ander)"],
    )?;
    holds(&desk.read(head)?, &["<<<<<<< HEAD\n[[measure]]", "=======\n>>>>>>> ander"])?;
    repo.git(&["merge", "--abort"])?;
    // taken away by one, moved by the other: it would stay
    repo.git(&["reset", "-q", "--hard", "HEAD~1"])?;
    desk.write(head, format!("{start}[[goal]]\nid = \"g\"\ntext = \"Doel\"\n"))?;
    repo.commit("2026-07-03", "weg")?;
    let (well, said) = merge(&repo, "ander")?;
    equal(well, false, &said)?;
    holds(&said, &["`measure.hal` staat nu nergens (HEAD) of in canvases/s/plan.toml (ander)"])
}

fn differences() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = branches(&desk, &[MONEY], &[TITLE])?;
    desk.ends(0, &["git", "install"])?;
    holds(&repo.git(&["diff", "-U0", "HEAD~1"])?, &["@@ id = \"pilotregeling\""])?;
    desk.ends(0, &["git", "install", "--diff"])?;
    let said = repo.git(&["--no-pager", "diff", "--ext-diff", "HEAD~1"])?;
    holds(&said, &["Pilotregeling", "540.000"])?;
    lacks(&said, &["@@"])?;
    // what says nothing else is shown in lines
    edit(&desk, SHEET, &[("format = 1\n", "format = 1\n# een opmerking\n")])?;
    holds(&repo.git(&["--no-pager", "diff"])?, &["+# een opmerking"])?;
    // what cannot be read too
    edit(&desk, SHEET, &[("# een opmerking", "[[measure]")])?;
    holds(&repo.git(&["--no-pager", "diff"])?, &["+[[measure]"])?;
    std::fs::remove_file(desk.root().join(SHEET))?;
    repo.git(&["--no-pager", "diff"]).map(drop)
}

fn shared() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    desk.write("canvases/tweede.toml", super::desk::SMALL)?;
    desk.ends(0, &["git", "install", "--shared"])?;
    repo.commit("2026-07-01", "begin")?;
    lacks(&desk.run(&["check"])?.all(), &["merge-not-installed"])?;
    repo.git(&["clone", "-q", ".", "../fellow"])?;
    let told = desk.run(&["-C", "../fellow", "check", "--format", "json"])?.all();
    equal(told.matches("\"merge-not-installed\"").count(), 1, &told)?;
    desk.ends(0, &["-C", "../fellow", "git", "install"])?;
    lacks(&desk.run(&["-C", "../fellow", "check"])?.all(), &["merge-not-installed"])
}

fn marks() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let plain = desk_findings(&desk, &region()?)?;
    let marked = region()?.replacen(
        TITLE.0,
        &format!(
            "<<<<<<< HEAD\n{}\n||||||| basis\n{}\n=======\nstatus = \"running\"\n>>>>>>> ander",
            TITLE.1, TITLE.0
        ),
        1,
    );
    let ours = desk_findings(&desk, &region()?.replacen(TITLE.0, TITLE.1, 1))?;
    let mut told = desk_findings(&desk, &marked)?;
    let at =
        told.iter().position(|line| line.contains("merge-conflict")).ok_or_else(|| format!("{told:?}"))?;
    holds(&told.remove(at), &["`status` is \\\"decided\\\" (HEAD) of \\\"running\\\" (ander)"])?;
    let more: Vec<&String> =
        told.iter().filter(|line| !ours.contains(line) && !plain.contains(line)).collect();
    equal(more.len(), 0, &format!("echoes: {more:?}"))?;
    let whole = region()?
        + "\n<<<<<<< HEAD\n[[measure]]\nid = \"een\"\n=======\n[[measure]]\nid = \"twee\"\ntitle = \"T\"\n>>>>>>> ander\n";
    let told = desk_findings(&desk, &whole)?.join("\n");
    holds(
        &told,
        &[
            "`[[measure]]` \\\"een\\\" staat alleen bij HEAD; `[[measure]]` \\\"twee\\\" staat alleen bij ander",
        ],
    )?;
    // nothing is mended in it
    let slip = marked.replacen("eur = 255000", "eur = \"255000\"", 1);
    desk.write(SHEET, &slip)?;
    desk.run(&["check", "--fix", "-q"])?;
    equal(desk.read(SHEET)?, slip, "with marks")?;
    // nothing is made of it
    desk.ends(1, &["build", "-q"])?;
    equal(desk.root().join("output").exists(), false, "papers")
}

/// The findings of a sheet, each as a line of rule, address and words.
fn desk_findings(desk: &Desk, sheet: &str) -> Result<Vec<String>, Failed> {
    desk.write(SHEET, sheet)?;
    let told = desk.run(&["check", "--format", "json"])?;
    let list: serde_json::Value =
        serde_json::from_str(&told.out).map_err(|why| format!("{why}: {}", told.all()))?;
    let findings = list["findings"].as_array().ok_or("no findings")?;
    Ok(findings.iter().map(|f| format!("{} {} {}", f["rule"], f["address"], f["message"])).collect())
}

/// So many triples are merged by real git.
const TRIPLES: usize = 500;

fn generated() -> Result<(), Failed> {
    let pool = pool()?;
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, "format = 1\n")?;
    desk.ends(0, &["git", "install"])?;
    repo.commit("2026-07-01", "begin")?;
    let triples: Vec<Triple> =
        (0..TRIPLES).map(|n| triple(&pool, 7_000_000 + n as u64, [1, 3, 8, 20][n % 4], n % 8 > 3)).collect();
    // all commits at once, which takes git as long as one
    let mut stream = String::new();
    for (n, triple) in triples.iter().enumerate() {
        for (name, text, from) in [
            ("begin", &triple.base, None),
            ("onze", &triple.ours, Some("begin")),
            ("hun", &triple.theirs, Some("begin")),
        ] {
            let from = from.map(|from| format!("from refs/heads/{from}-{n}\n")).unwrap_or_default();
            let length = text.len();
            stream.push_str(&format!(
                "commit refs/heads/{name}-{n}\ncommitter i <i@example.org> 1790000000 +0000\ndata 1\nx\n{from}\
                 M 100644 inline {SHEET}\ndata {length}\n{text}\n"
            ));
        }
    }
    repo.feed(&["fast-import", "--quiet"], stream.as_bytes())?;
    let mut wrong = Vec::new();
    for (n, triple) in triples.iter().enumerate() {
        repo.git(&["reset", "-q", "--hard", &format!("onze-{n}")])?;
        let (well, said) = run(&repo, &["merge", "--no-edit", "-m", "samen", &format!("hun-{n}")])?;
        let text = desk.read(SHEET)?;
        if well == text.contains("<<<<<<<") || said.contains("panicked") {
            wrong.push(format!("triple {n}: git {well}: {said}"));
        } else if let Some(said) = triple.said()
            && let Err(why) = amiss(triple, &said, &text, well)
        {
            wrong.push(format!("triple {n}: {why}"));
        }
    }
    none(&wrong, "by real git")
}
