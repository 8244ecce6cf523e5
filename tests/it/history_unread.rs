//! `log` over a repository of which not all can be read: it goes on around that, says why, and ends with 1.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::history_git::{Repo, SHEET, edit, region};
use super::tools;

/// All trials about what cannot be read.
pub fn trials() -> Vec<Trial> {
    let needs = |name, test: fn() -> Result<(), Failed>| tools::needs(&["git"], Trial::test(name, test));
    vec![
        needs("history::a_log_goes_on_around_what_cannot_be_read", around),
        needs("history::a_log_says_what_the_repository_lacks", lacking),
    ]
}

const PROPOSED: &str = "Maatregel “Pilotregeling”: van voorgesteld naar besloten";

/// The text of a log in its parts, one for each commit.
fn parts(log: &str) -> Vec<&str> {
    log.split("\n\n").collect()
}

/// Folders too deep in the middle: told once, what changed meanwhile stands with the next that can be read.
fn around() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    let (deep, begin) = ("a/".repeat(3000), repo.git(&["rev-parse", "HEAD"])?);
    let stream = format!(
        "blob\nmark :1\ndata 11\nformat = 1\n\ncommit refs/heads/hoofd\n\
         committer i <i@example.org> 1782900000 +0000\ndata 4\ndiepfrom {begin}\nM 100644 :1 canvases/{deep}x.toml\n\n\
         commit refs/heads/hoofd\ncommitter i <i@example.org> 1782990000 +0000\ndata 5\nstillM 100644 :1 LEESMIJ.md\n\n"
    );
    repo.feed(&["fast-import", "--quiet"], stream.as_bytes())?;
    let deep = repo.git(&["rev-parse", "--short=8", "HEAD~1"])?;
    edit(&desk, SHEET, &[("status = \"proposed\"", "status = \"decided\"")])?;
    repo.git(&["read-tree", "--empty"])?;
    repo.commit("2026-08-01", "besloten")?;
    for arguments in [&["log"][..], &["log", "vezels"], &["log", "measure.pilotregeling"]] {
        let log = desk.ends(1, arguments)?;
        let parts: Vec<&str> = parts(&log).into_iter().filter(|part| part.contains(" · ")).collect();
        let parts: Vec<&str> =
            parts.into_iter().filter(|part| !part.ends_with("measure.pilotregeling")).collect();
        equal(parts.len(), 3, &log)?;
        holds(parts[0], &["· besloten\n", PROPOSED])?;
        holds(
            parts[1],
            &[&format!("{deep} · diep\n  Overgeslagen. Deze versie is te groot"), "te diepe mappen"],
        )?;
        holds(parts[2], &["· begin\n"])?;
        lacks(&log, &["still"])?;
    }
    for form in ["markdown", "json"] {
        holds(&desk.ends(1, &["log", "--format", form])?, &["Overgeslagen.", "besloten"])?;
    }
    // what is asked for by name is refused
    holds(&desk.ends(2, &["diff", &format!("{deep}..hoofd")])?, &["te diepe mappen"])?;
    // of a commit that follows nothing that can be read, nobody knows what it changed
    repo.git(&["checkout", "-q", "--orphan", "ander"])?;
    let stream = stream.replace("refs/heads/hoofd", "refs/heads/los").replace(&format!("from {begin}\n"), "");
    repo.feed(&["fast-import", "--quiet"], stream.as_bytes())?;
    repo.git(&["symbolic-ref", "HEAD", "refs/heads/los"])?;
    repo.git(&["read-tree", "--empty"])?;
    repo.commit("2026-08-01", "begin hier")?;
    let log = desk.ends(1, &["log"])?;
    holds(&log, &["begin hier\n  Wat hier veranderde, is niet bekend", "Overgeslagen."])?;
    lacks(&log, &["nieuw"])
}

/// A sheet that is no text, one beyond the limit, one that is missing; a folder and a commit that are missing.
fn lacking() -> Result<(), Failed> {
    let cases: [(&str, &[&str]); 5] = [
        ("latin", &["Van dit canvas was hier niet alles te lezen: ", "UTF-8"]),
        ("groot", &["Van dit canvas was hier niet alles te lezen: ", "kB groot"]),
        ("blad", &["Van dit canvas was hier niet alles te lezen: ", "ontbreekt iets"]),
        ("map", &["Overgeslagen. In de git-repository ontbreekt iets"]),
        (
            "commit",
            &[
                "Overgeslagen. In de git-repository ontbreekt iets",
                "begin\n  Wat hier veranderde, is niet bekend",
            ],
        ),
    ];
    for (case, told) in cases {
        let desk = Desk::new()?;
        let repo = Repo::new(&desk, &[])?;
        desk.write(SHEET, region()?)?;
        repo.commit("2026-06-01", "eerste")?;
        desk.write(SHEET, region()? + "# a\n")?;
        repo.commit("2026-07-01", "begin")?;
        match case {
            "latin" => std::fs::write(desk.root().join(SHEET), b"format = 1\n# caf\xe9\n")?,
            "groot" => desk.write(SHEET, format!("format = 1\n{}", "# x\n".repeat(600_000)))?,
            _ => desk.write(SHEET, region()? + "# b\n")?,
        }
        repo.commit("2026-07-02", "kapot")?;
        desk.write(SHEET, region()?.replacen("status = \"proposed\"", "status = \"decided\"", 1))?;
        repo.commit("2026-08-01", "besloten")?;
        let name = match case {
            "blad" => Some(format!("HEAD~1:{SHEET}")),
            "map" => Some("HEAD~1:canvases".to_owned()),
            "commit" => Some("HEAD~3".to_owned()),
            _ => None,
        };
        if let Some(name) = name {
            let id = repo.git(&["rev-parse", &name])?;
            std::fs::remove_file(desk.root().join(".git/objects").join(&id[..2]).join(&id[2..]))?;
        }
        let log = desk.ends(1, &["log"])?;
        holds(&log, &["· besloten\n", PROPOSED])?;
        holds(&log, told)?;
        equal(log.matches(PROPOSED).count(), 1, &log)?;
        let json = desk.ends(1, &["log", "--format", "json"])?;
        equal(json.contains("\"lacks\": {") || json.contains("\"unread\": {"), true, &json)?;
    }
    Ok(())
}
