//! A canvas that gets another name: told as one, field by field, and followed back; and what tells two canvases apart.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, none};
use super::history_git::{Repo, edit, region};
use super::tools;

/// All trials about canvases that get another name.
pub fn trials() -> Vec<Trial> {
    let needs = |name, test: fn() -> Result<(), Failed>| tools::needs(&["git"], Trial::test(name, test));
    vec![
        needs("history::a_canvas_of_another_name_is_told_as_one", renamed),
        needs("history::what_was_withheld_stays_so_under_another_name", withheld),
        needs("history::a_log_begins_after_a_revision_or_tag", since),
    ]
}

const PROPOSED: &str = "Maatregel “Pilotregeling”: van voorgesteld naar besloten";
const LATER: &str = "Hogeschool van de streek";

/// Renamed with a change, put into a folder that is renamed too, beside a canvas that comes and one that goes.
fn renamed() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let other = "format = 1\n[canvas]\ntitle = \"Anders\"\n[[measure]]\nid = \"iets\"\ntitle = \"Iets\"\n";
    desk.write("canvases/oost.toml", region()?)?;
    desk.write("canvases/weg.toml", other)?;
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["tag", "begin"])?;
    edit(&desk, "canvases/oost.toml", &[("De regeling helpt bedrijven", "De regeling steunt bedrijven")])?;
    repo.commit("2026-07-02", "tekst")?;
    let rename = |from: &str, to: &str| std::fs::rename(desk.root().join(from), desk.root().join(to));
    rename("canvases/oost.toml", "canvases/oostland.toml")?;
    std::fs::remove_file(desk.root().join("canvases/weg.toml"))?;
    desk.write("canvases/nieuw.toml", "format = 1\n[canvas]\ntitle = \"Nieuw\"\n")?;
    edit(&desk, "canvases/oostland.toml", &[("status = \"proposed\"", "status = \"decided\"")])?;
    repo.commit("2026-08-01", "andere naam")?;
    std::fs::create_dir_all(desk.root().join("canvases/streek-oost"))?;
    rename("canvases/oostland.toml", "canvases/streek-oost/canvas.toml")?;
    repo.commit("2026-09-01", "in een map")?;
    edit(
        &desk,
        "canvases/streek-oost/canvas.toml",
        &[("name = { nl = \"Hogeschool\"", "name = { nl = \"Hogeschool van de streek\"")],
    )?;
    repo.commit("2026-10-01", "naam van de school")?;

    let diff = desk.ends(0, &["diff", "begin..HEAD"])?;
    holds(&diff, &["streek-oost · ", "Dit canvas heette eerst `oost`.", PROPOSED, LATER])?;
    holds(
        &diff,
        &["nieuw · Nieuw\n\nDit canvas is nieuw.", "weg · Anders\n\nDit canvas staat er niet meer in."],
    )?;
    equal(diff.matches("Dit canvas").count(), 3, &diff)?;
    // by either name
    for name in ["oost", "streek-oost"] {
        let diff = desk.ends(0, &["diff", "begin..HEAD", name])?;
        holds(&diff, &["Dit canvas heette eerst `oost`.", PROPOSED])?;
        lacks(&diff, &["weg · ", "nieuw · "])?;
    }
    holds(&desk.ends(0, &["diff", "HEAD..begin"])?, &["Dit canvas heette eerst `streek-oost`."])?;
    let json = desk.ends(0, &["diff", "begin..HEAD", "streek-oost", "--format", "json"])?;
    holds(&json, &["\"name-from\": \"oost\"", "\"only-at\": null"])?;

    let (all, one) = (
        ["log", "--weight", "editorial"].as_slice(),
        ["log", "streek-oost", "--weight", "editorial"].as_slice(),
    );
    let mut wrong = Vec::new();
    for arguments in [all, one] {
        let log = desk.ends(0, arguments)?;
        let of = |message: &str| {
            let part =
                log.split("\n\n").find(|part| part.lines().next().is_some_and(|l| l.ends_with(message)));
            part.map(str::to_owned).ok_or_else(|| Failed::from(format!("{message} is not told: {log}")))
        };
        for (message, wanted) in [
            ("· naam van de school", LATER),
            ("· in een map", "Dit canvas heette eerst `oostland`."),
            ("· andere naam", "Dit canvas heette eerst `oost`."),
            ("· andere naam", PROPOSED),
            ("· tekst", "anders verwoord"),
            ("· begin", "Dit canvas is nieuw."),
        ] {
            let part = of(message)?;
            wrong.extend((!part.contains(wanted)).then(|| format!("{message}: no {wanted} in {part}")));
        }
    }
    none(&wrong, "of another name")?;
    lacks(&desk.ends(0, one)?, &["staat er niet meer in"])?;
    // who asks by the old name is told the new one
    holds(
        &desk.ends(0, &["log", "oost"])?,
        &["Dit canvas heet sindsdien `oostland`.", "Dit canvas is nieuw."],
    )?;
    // the life of a record goes back through all names
    let life = desk.ends(0, &["log", "measure.pilotregeling"])?;
    holds(&life, &["streek-oost · measure.pilotregeling", PROPOSED, "Nieuw: maatregel"])?;
    lacks(&life, &["staat er niet meer in"])?;
    let json = desk.ends(0, &["log", "--format", "json"])?;
    holds(&json, &["\"other-name\": \"oost\""])
}

/// What goes no further than the team by now is told to nobody as it was under another name.
fn withheld() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let sheet = |title: &str, more: &str| {
        format!("format = 1\n[canvas]\ntitle = \"S\"\n[[measure]]\nid = \"m\"\ntitle = \"{title}\"\n{more}")
    };
    for (name, title, more) in [
        ("vroeg", "Eerste", ""),
        ("vroeg", "Tweede", ""),
        ("laat", "Tweede", ""),
        ("laat", "Derde", "circle = \"internal\"\n"),
    ] {
        let _ = std::fs::remove_file(desk.root().join("canvases/vroeg.toml"));
        desk.write(&format!("canvases/{name}.toml"), sheet(title, more))?;
        repo.commit("2026-10-01", "titel")?;
    }
    holds(&desk.ends(0, &["log"])?, &["“Derde”: heette “Tweede”", "“Tweede”: heette “Eerste”"])?;
    for arguments in [
        &["log", "--circle", "public"][..],
        &["log", "laat", "--circle", "public"],
        &["log", "vroeg", "--circle", "public"],
    ] {
        lacks(&desk.ends(0, arguments)?, &["Eerste", "Tweede", "Derde"])?;
    }
    Ok(())
}

/// After a tag or revision, be it on another branch, and from a day on.
fn since() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let sheet = |name: &str| {
        format!("format = 1\n[canvas]\ntitle = \"S\"\n[[actor]]\nid = \"a\"\nname = \"{name}\"\n")
    };
    for name in ["een", "twee", "drie"] {
        desk.write("canvases/s.toml", sheet(name))?;
        repo.commit("2026-07-01", name)?;
    }
    repo.git(&["tag", "verstuurd", "HEAD~1"])?;
    repo.git(&["checkout", "-q", "-b", "zij", "HEAD~1"])?;
    repo.commit("2026-07-01", "zij")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    for name in ["verstuurd", "HEAD~1", "zij"] {
        let log = desk.ends(0, &["log", "--since", name])?;
        holds(&log, &["· drie\n"])?;
        lacks(&log, &["· een\n", "· twee\n"])?;
    }
    holds(&desk.ends(0, &["log", "--since", "2026-07-01"])?, &["· een\n", "· twee\n", "· drie\n"])?;
    lacks(&desk.ends(0, &["log", "--since", "2026-07-02"])?, &["· drie\n"])?;
    let asked = desk.ends(2, &["log", "--since", "gisteren"])?;
    holds(&asked, &["“gisteren” is geen versie, label of dag", "git tag"])
}
