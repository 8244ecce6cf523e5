//! What is passed over when folders are read: told once, with the reason, or read after all.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;

const ACTOR: &str = "format = 1\n\n[[actor]]\nid = \"diep\"\nname = \"Diep\"\nhelix = \"onzin\"\n";

/// All trials.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("passed_over::endings_in_capitals_are_read", capitals),
        Trial::test("passed_over::sheets_are_read_however_deep", deep),
        Trial::test("passed_over::names_that_go_on_are_told", goes_on),
        Trial::test("passed_over::copies_that_programs_keep_are_none", kept),
        Trial::test("passed_over::folders_of_other_programs_are_no_canvas", foreign),
    ];
    #[cfg(unix)]
    trials.extend([
        Trial::test("passed_over::names_that_are_no_text", unix::names),
        Trial::test("passed_over::twins_are_told", unix::twins),
        Trial::test("passed_over::linked_folders_are_told_and_not_walked", unix::links),
        Trial::test("passed_over::folders_that_cannot_be_read", unix::rights)
            .with_ignored_flag(unix::all_may()),
    ]);
    trials
}

fn capitals() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek/01.TOML", SMALL)?;
    desk.write("canvases/streek/02.Toml", ACTOR)?;
    desk.write("canvases/los.TOML", SMALL)?;
    desk.write("frameworks/eigen.TOML", "format = 99\n")?;
    let told = desk.ends(1, &["check"])?;
    holds(&told, &["canvases/streek/02.Toml:6:9", "los · Verzonnen streek", "frameworks/eigen.TOML:1:10"])
}

fn deep() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek/01.toml", SMALL)?;
    let path = format!("canvases/streek/{}x.toml", "map/".repeat(60));
    desk.write(&path, ACTOR)?;
    holds(&desk.ends(1, &["check"])?, &[&path, "`onzin`"])
}

fn goes_on() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/los.toml.txt", SMALL)?;
    holds(
        &desk.ends(1, &["check", "--select", "one-accountable"])?,
        &["passed-over", "canvases/los.toml.txt"],
    )?;
    // beside the sheet itself, it is a copy of it
    desk.write("canvases/los.toml", SMALL)?;
    let told = desk.ends(0, &["check", "--format", "short"])?;
    equal(told.matches("los.toml.txt").count(), 1, "told once")?;
    desk.write("canvases/los.toml (1)", SMALL)?;
    desk.write("canvases/goed.toml.uit", SMALL)?;
    let told = desk.ends(0, &["check"])?;
    holds(&told, &["canvases/los.toml (1)", "canvases/goed.toml.uit"])
}

fn kept() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for name in
        ["goed.toml~", "goed.toml.bak", "goed.toml.orig", "goed.toml.swp", ".goed.toml.swp", "lees.txt"]
    {
        desk.write(&format!("canvases/{name}"), "x")?;
    }
    lacks(&desk.ends(0, &["check"])?, &["passed-over"])
}

fn foreign() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/node_modules/pakket/netlify.toml", "[build]\n")?;
    let told = desk.ends(0, &["check", "--format", "short"])?;
    holds(&told, &["canvases/node_modules:1:1: warning passed-over"])?;
    lacks(&told, &["netlify"])?;
    desk.write("canvases/goed/venv/lib/x.toml", "[build]\n")?;
    desk.write("canvases/target/01.toml", SMALL)?;
    let told = desk.run(&["check"])?.all();
    holds(&told, &["target · Verzonnen streek"])?;
    lacks(&told, &["venv/lib"])
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::{ACTOR, Desk, Failed, SMALL, equal, holds};

    pub fn names() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        let folder = desk.root().join("canvases");
        std::fs::write(folder.join(OsStr::from_bytes(b"b\xffd.toml")), SMALL)?;
        let told = desk.ends(1, &["check", "--select", "one-accountable"])?;
        holds(&told, &["passed-over", "goed · Verzonnen streek"])?;
        // the others are made
        desk.ends(1, &["build", "--format", "md"])?;
        desk.read("output/goed/propositie-goed.md")?;
        // within a canvas it is read
        let desk = Desk::workspace()?;
        desk.write("canvases/streek/01.toml", SMALL)?;
        std::fs::write(desk.root().join("canvases/streek").join(OsStr::from_bytes(b"b\xffd.toml")), ACTOR)?;
        holds(&desk.ends(1, &["check", "streek"])?, &["`onzin`"])
    }

    pub fn twins() -> Result<(), Failed> {
        for (one, other) in [
            ("Emmen.toml", "emmen.toml"),
            ("Frysl\u{e2}n.toml", "Frysla\u{302}n.toml"),
            ("a/Kop.toml", "a/kop.TOML"),
        ] {
            let desk = Desk::new()?;
            desk.write(&format!("canvases/{one}"), SMALL)?;
            desk.write(&format!("canvases/{other}"), "format = 1\n")?;
            let told = desk.ends(1, &["check"])?;
            equal(
                told.matches("error[name-twice]").count() + told.matches("fout[name-twice]").count(),
                1,
                &told,
            )?;
        }
        Ok(())
    }

    pub fn links() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        symlink("/", desk.root().join("canvases/schijf"))?;
        desk.write("canvases/streek/01.toml", SMALL)?;
        std::fs::create_dir_all(desk.root().join("bijlagen"))?;
        symlink("../../bijlagen", desk.root().join("canvases/streek/bijlagen"))?;
        let told = desk.ends(1, &["check", "--format", "short"])?;
        holds(&told, &["canvases/schijf:1:1: error outside-workspace"])?;
        // a folder without sheets is only mentioned
        holds(&told, &["canvases/streek/bijlagen:1:1: warning passed-over"])?;
        desk.ends(0, &["build", "--format", "md", "streek"]).map(drop)
    }

    /// Whether whoever runs the trials may read everything.
    pub fn all_may() -> bool {
        let Ok(folder) = tempfile::tempdir() else { return true };
        let shut = std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o000));
        shut.is_err() || std::fs::read_dir(folder.path()).is_ok()
    }

    pub fn rights() -> Result<(), Failed> {
        let desk = Desk::workspace()?;
        desk.write("canvases/streek/01.toml", SMALL)?;
        desk.write("canvases/streek/map/02.toml", ACTOR)?;
        desk.write("canvases/dicht/01.toml", SMALL)?;
        for name in ["canvases/streek/map", "canvases/dicht"] {
            let shut = std::fs::Permissions::from_mode(0o000);
            std::fs::set_permissions(desk.root().join(name), shut)?;
        }
        let told = desk.ends(1, &["check", "--format", "short", "--select", "one-accountable"])?;
        let built = desk.ends(1, &["build", "--format", "md"])?;
        for name in ["canvases/streek/map", "canvases/dicht"] {
            let open = std::fs::Permissions::from_mode(0o755);
            std::fs::set_permissions(desk.root().join(name), open)?;
        }
        holds(&told, &["canvases/streek/map:1:1: error unreadable", "canvases/dicht:1:1: error unreadable"])?;
        holds(&built, &["streek: niet gemaakt", "dicht: niet gemaakt"])
    }
}
