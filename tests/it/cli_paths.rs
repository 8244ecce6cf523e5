//! Canvases by name, path and pattern: from whichever folder, in whichever workspace, however their names are written.

use std::path::Path;

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;

/// All trials about paths.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("cli::paths::a_sheet_is_its_canvas_from_everywhere", everywhere),
        Trial::test("cli::paths::of_another_workspace_use_that_workspace", other),
        Trial::test("cli::paths::in_two_workspaces_are_refused", two),
        Trial::test("cli::paths::patterns_that_no_shell_expanded_are_expanded", patterns),
        Trial::test("cli::paths::what_is_no_canvas_is_named_for_what_it_is", no_canvas),
        Trial::test("cli::paths::build_data_and_new_take_them_too", commands),
    ];
    #[cfg(target_os = "linux")]
    trials.extend([
        Trial::test("cli::paths::an_accent_may_be_written_in_two_ways", accents),
        Trial::test("cli::paths::names_that_are_one_elsewhere_are_told", twins),
        Trial::test("cli::paths::a_sheet_that_is_a_link_is_its_canvas", link),
    ]);
    trials
}

/// The canvases that a call checks, by the workspace around a folder of the desk.
fn checked(desk: &Desk, from: &str, arguments: &[&str]) -> Result<Vec<String>, Failed> {
    let all: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    let output = desk.command(&all).current_dir(desk.root().join(from)).output()?;
    let told: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|_| format!("{arguments:?} in {from}: {}", String::from_utf8_lossy(&output.stderr)))?;
    let canvases = told["canvases"].as_array().ok_or("no canvases")?;
    Ok(canvases.iter().filter_map(|canvas| canvas["id"].as_str().map(str::to_owned)).collect())
}

/// Two workspaces: `a` with a canvas as a file, one as a folder and one that is private in part; `b` with one.
fn desk() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write("a/canvases/goed.toml", SMALL)?;
    desk.write("a/canvases/goed.private.toml", "format = 1\n")?;
    desk.write("a/canvases/map/een.toml", SMALL)?;
    desk.write("a/canvases/map/meer/twee.toml", "format = 1\n")?;
    desk.write("b/canvases/ver.toml", SMALL)?;
    Ok(desk)
}

fn everywhere() -> Result<(), Failed> {
    let desk = desk()?;
    let whole = desk.root().join("a/canvases/goed.toml");
    let whole = whole.to_string_lossy();
    let cases: &[(&str, &[&str], &[&str])] = &[
        ("", &["-C", "a", "check", "canvases/goed.toml"], &["goed"]),
        ("", &["-C", "a/canvases", "check", "goed.toml"], &["goed"]),
        ("", &["-C", "a", "check", "../a/canvases/goed.toml"], &["goed"]),
        ("", &["check", "a/canvases/goed.toml"], &["goed"]),
        ("", &["check", "./a/../a/canvases/goed.toml"], &["goed"]),
        ("", &["check", "a"], &["goed", "map"]),
        ("", &["check", "a/canvases/"], &["goed", "map"]),
        ("", &["check", &whole], &["goed"]),
        ("b", &["check", &whole], &["goed"]),
        ("a", &["check", "goed"], &["goed"]),
        ("a", &["check", "goed.toml"], &["goed"]),
        ("a", &["check", "canvases/goed"], &["goed"]),
        ("a", &["check", "canvases/goed.private.toml"], &["goed"]),
        ("a", &["check", "canvases/map/meer/twee.toml", "canvases/map/een.toml", "map"], &["map"]),
        ("a", &["check", "canvases/map"], &["map"]),
        ("a", &["check", "."], &["goed", "map"]),
        ("a/canvases", &["check", "./goed.toml"], &["goed"]),
        ("a/canvases", &["check", "goed.toml"], &["goed"]),
        ("a/canvases", &["check", "goed"], &["goed"]),
        ("a/canvases/map", &["check", "een.toml"], &["map"]),
        ("a/canvases/map", &["check", "../goed.toml"], &["goed"]),
    ];
    for (from, arguments, wanted) in cases {
        let wanted: Vec<String> = wanted.iter().map(|id| (*id).to_owned()).collect();
        equal(checked(&desk, from, arguments)?, wanted, &format!("{arguments:?} in {from}"))?;
    }
    // from the folder that is named, not from the one that one is in
    holds(
        &desk.ends(2, &["-C", "a", "check", "a/canvases/goed.toml"])?,
        &["“a/canvases/goed.toml” is er niet"],
    )
}

fn other() -> Result<(), Failed> {
    let desk = desk()?;
    equal(checked(&desk, "a", &["check", "../b/canvases/ver.toml"])?, vec!["ver".to_owned()], "from a")?;
    let mut build = desk.command(&["build", "--format", "md", "../b/canvases/ver.toml"]);
    let done = build.current_dir(desk.root().join("a")).output()?;
    equal(done.status.code(), Some(0), &String::from_utf8_lossy(&done.stderr))?;
    desk.read("b/output/ver/canvas-ver.md")?;
    equal(desk.root().join("a/output").exists(), false, "nothing in the workspace that one is in")
}

fn two() -> Result<(), Failed> {
    let desk = desk()?;
    let told = desk.ends(2, &["check", "a/canvases/goed.toml", "b/canvases/ver.toml"])?;
    holds(&told, &["a/canvases/goed.toml", "b/canvases/ver.toml", "niet in dezelfde werkmap", "apart"])?;
    let told = desk.ends(2, &["-C", "a", "check", "goed", "../b/canvases/ver.toml"])?;
    holds(&told, &["“goed”", "niet in dezelfde werkmap"])
}

fn patterns() -> Result<(), Failed> {
    let desk = desk()?;
    desk.write("a/canvases/goud.toml", SMALL)?;
    let names = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    for (from, pattern, wanted) in [
        ("", "a/canvases/*.toml", &["goed", "goud"][..]),
        ("a", "canvases/*.toml", &["goed", "goud"]),
        ("a/canvases", "./g?ed.*", &["goed"]),
        ("a", "canvases/*/*.toml", &["map"]),
        ("a", "canvases/*", &["goed", "goud", "map"]),
        ("a", "go*d", &["goed", "goud"]),
        ("a", "*", &["goed", "goud", "map"]),
    ] {
        equal(checked(&desk, from, &["check", pattern])?, names(wanted), pattern)?;
    }
    holds(&desk.ends(2, &["-C", "a", "check", "canvases/x*.toml"])?, &["“canvases/x*.toml” is er niet"])?;
    holds(&desk.ends(2, &["-C", "a", "check", "x*"])?, &["geen canvas “x*”"])
}

fn no_canvas() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("frameworks/eigen.toml", "format = 1\nid = \"eigen\"\nversion = 1\n")?;
    desk.write("templates/uitdeelblad/nl.ftl", "a = b\n")?;
    desk.write("output/goed/propositie-goed.md", "tekst\n")?;
    desk.write("canvases/notitie.docx", "PK")?;
    desk.write("draagvlak.toml", "format = 1\n")?;
    desk.write("README.md", "tekst\n")?;
    for (path, nl, en) in [
        ("frameworks/eigen.toml", "is een kader, geen canvas", "is a framework"),
        ("templates/uitdeelblad/nl.ftl", "hoort bij de sjablonen", "belongs to the templates"),
        ("output/goed/propositie-goed.md", "wat `draagvlak build` van een canvas maakt", "makes of a canvas"),
        ("canvases/notitie.docx", "is geen blad: de naam van een blad eindigt op `.toml`", "is no sheet"),
        ("draagvlak.toml", "wat voor alle canvassen geldt", "is set for all canvases"),
        ("README.md", "is geen blad van een canvas", "is no sheet of a canvas"),
        ("canvases/gooed.toml", "is er niet.", "There is no “canvases/gooed.toml”"),
        ("../secret.txt", "ligt niet in een werkmap", "does not lie in a workspace"),
        ("../nergens/canvases/x.toml", "is er niet.", "There is no “../nergens"),
    ] {
        holds(&desk.ends(2, &["check", path])?, &[path, nl])?;
        holds(&desk.ends(2, &["--ui", "en", "check", path])?, &[path, en])?;
    }
    holds(&desk.ends(2, &["check", "canvases/gooed.toml"])?, &["Bedoeld is misschien `canvases/goed.toml`"])
}

fn commands() -> Result<(), Failed> {
    let desk = desk()?;
    let told = desk.ends(0, &["documents", "--data", "a/canvases/goed.toml", "canvas"])?;
    holds(&told, &["Verzonnen streek"])?;
    holds(&desk.ends(2, &["documents", "--data", "a", "canvas"])?, &["meer dan één canvas", "goed, map"])?;
    // a structure may come from elsewhere; the new canvas stands where one is
    desk.ends(0, &["-C", "b", "new", "nieuw", "--from", "../a/canvases/map/een.toml"])?;
    holds(&desk.read("b/canvases/nieuw.toml")?, &["“map”"])?;
    holds(&desk.ends(2, &["-C", "b", "new", "weer", "--from", "../a"])?, &["meer dan één canvas"])
}

/// A name as macOS keeps it: the letter, and its accent behind it.
const APART: &str = "frysla\u{302}n";

fn accents() -> Result<(), Failed> {
    for (kept, typed) in [(APART, "fryslân"), ("fryslân", APART)] {
        let desk = Desk::workspace()?;
        desk.write(&format!("canvases/{kept}.toml"), SMALL)?;
        desk.write("canvases/goed.private.toml", "format = 1\n")?;
        for asked in [typed.to_owned(), format!("canvases/{typed}.toml"), kept.to_owned()] {
            equal(checked(&desk, "", &["check", &asked])?, vec![kept.to_owned()], &asked)?;
        }
        // as a disk may take it that minds no capitals
        equal(
            checked(&desk, "", &["check", "Goed", "Canvases/GOED.toml"])?,
            vec!["goed".to_owned()],
            "case",
        )?;
    }
    Ok(())
}

fn twins() -> Result<(), Failed> {
    for (one, other) in [("Emmen", "emmen"), (APART, "fryslân")] {
        let desk = Desk::workspace()?;
        desk.write(&format!("canvases/{one}.toml"), SMALL)?;
        desk.write(&format!("canvases/{other}/kop.toml"), SMALL)?;
        holds(&desk.ends(1, &["check"])?, &["name-twice", "Windows en macOS", one])?;
        // each by its own name, and neither by a third
        equal(checked(&desk, "", &["check", one])?, vec![one.to_owned()], one)?;
        equal(checked(&desk, "", &["check", other])?, vec![other.to_owned()], other)?;
        let third = other.to_uppercase();
        holds(&desk.ends(2, &["check", &third])?, &["geen canvas", &third])?;
    }
    Ok(())
}

fn link() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("gedeeld/streek.toml", SMALL)?;
    let link = desk.root().join("canvases/streek.toml");
    #[cfg(unix)]
    std::os::unix::fs::symlink(Path::new("../gedeeld/streek.toml"), link)?;
    equal(checked(&desk, "", &["check", "canvases/streek.toml"])?, vec!["streek".to_owned()], "a link")?;
    lacks(&desk.ends(2, &["check", "gedeeld/streek.toml"])?, &["Uitkomst"])
}
