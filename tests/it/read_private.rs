//! Private is private: in any spelling, in git, in baselines and in new canvases.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::tools;

const SECRET: &str = "format = 1\n\n[[person]]\nid = \"geheime-jan\"\nname = \"Geheime Jan\"\n\n[[sector]]\nid = \"geheim\"\nname = \"Geheim\"\n";

/// Names of sheets that stay on one machine, within a canvas.
const PRIVATE: &[&str] = &[
    "x.private.toml",
    "x.prive.toml",
    "x.privé.toml",
    "x.prive\u{301}.toml",
    "X.PRIVATE.TOML",
    "X.PRIVÉ.TOML",
    "intern.private (1).toml",
    "x.private - kopie.toml",
    "x.private-PC-VAN-JAN.toml",
    "x-private.toml",
    "x_private.toml",
    "private.toml",
    "privé.toml",
    "Privé.toml",
    "internPrivate.toml",
    "privegegevens.toml",
    "privéblad 2.toml",
    "privÃ©.toml",
    "private/x.toml",
    "privé/map/x.toml",
    "prive\u{301}/x.toml",
    "Private (oud)/x.toml",
    "contactenprive.toml",
    "contactenprivé.toml",
    "contactenprive\u{301}.toml",
    "contactenprivé (1).toml",
    "contactenprivÃ©.toml",
    "internprivate.toml",
    "INTERNPRIVATE.toml",
    "INTERNPRIVÉ.toml",
    "semiprivate.toml",
    "caféprivéblad.toml",
    "contactenprive/x.toml",
];

/// Names in which the word is another.
const SHARED: &[&str] = &[
    "privatisering.toml",
    "privaatrecht.toml",
    "privacy.toml",
    "priv.toml",
    "deprivation.toml",
    "deprivéren.toml",
];

/// Names beside `streek.toml` of sheets that belong to it.
const BESIDE: &[&str] = &[
    "streek.private.toml",
    "streek.privé.toml",
    "streek.prive\u{301}.toml",
    "Streek.Private.toml",
    "streek.private (1).toml",
    "streek.private - kopie.toml",
    "streek-private.toml",
    "private streek.toml",
    "streekprive.toml",
    "streek.private/x.toml",
];

/// All trials.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("private::in_any_spelling", spelled),
        Trial::test("private::another_word_is_not", other),
        Trial::test("private::beside_its_canvas_in_any_spelling", beside),
        tools::needs(&["git"], Trial::test("private::git_passes_over_every_spelling", ignored)),
        tools::needs(&["git"], Trial::test("private::what_git_takes_along_is_told", tracked)),
        Trial::test("private::not_in_a_baseline", baseline),
        Trial::test("private::no_id_with_signs_in_a_baseline", ids),
        Trial::test("private::not_in_a_new_canvas", new),
        Trial::test("private::a_head_is_told", head),
        #[cfg(unix)]
        Trial::test("private::a_link_to_a_private_sheet_is_private", link),
    ]
}

/// Whether a sheet is read, and taken for private: names of people in a shared one are told.
fn is_private(desk: &Desk, name: &str) -> Result<bool, Failed> {
    let told = desk.run(&["check", "--format", "short", "--select", "person-in-shared-sheet"])?.all();
    lacks(&told, &["private-alone", "unread"])?;
    let listed = desk.run(&["check", "--format", "json", "streek"])?.all();
    holds(&listed, &["\"id\": \"streek\""]).map_err(|_| Failed::from(format!("{name}: {listed}")))?;
    Ok(!told.contains("person-in-shared-sheet"))
}

fn spelled() -> Result<(), Failed> {
    for name in PRIVATE {
        let desk = Desk::new()?;
        desk.write("canvases/streek/01.toml", SMALL)?;
        desk.write(&format!("canvases/streek/{name}"), SECRET)?;
        equal(is_private(&desk, name)?, true, name)?;
        desk.ends(0, &["build", "--format", "md"])?;
        for (_, (bytes, _)) in
            desk.inside()?.iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "md"))
        {
            lacks(&String::from_utf8_lossy(bytes), &["Geheim"])?;
        }
    }
    Ok(())
}

fn other() -> Result<(), Failed> {
    for name in SHARED {
        let desk = Desk::new()?;
        desk.write("canvases/streek/01.toml", SMALL)?;
        desk.write(&format!("canvases/streek/{name}"), SECRET)?;
        equal(is_private(&desk, name)?, false, name)?;
    }
    Ok(())
}

fn beside() -> Result<(), Failed> {
    for name in BESIDE {
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", SMALL)?;
        desk.write(&format!("canvases/{name}"), SECRET.replace("[[sector]]\n", "[[sector]]\nonzin = 1\n"))?;
        equal(is_private(&desk, name)?, true, name)?;
        // it was read
        holds(&desk.ends(1, &["check", "streek"])?, &["`onzin`"])?;
    }
    Ok(())
}

fn git(desk: &Desk, arguments: &[&str]) -> Result<String, Failed> {
    let root = desk.root();
    let folder = root.to_string_lossy();
    let all = [&["-C", &folder, "-c", "user.name=a", "-c", "user.email=a@b"], arguments].concat();
    tools::run("git", &all)
}

fn ignored() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.ends(0, &["init", "streek"])?;
    git(&desk, &["init", "-q"])?;
    for name in PRIVATE {
        desk.write(&format!("canvases/streek/{name}"), SECRET)?;
    }
    for name in BESIDE {
        desk.write(&format!("canvases/{name}"), SECRET)?;
    }
    for name in SHARED {
        desk.write(&format!("canvases/ander/{name}"), SMALL)?;
    }
    git(&desk, &["add", "."])?;
    let added = git(&desk, &["-c", "core.quotePath=false", "ls-files", "canvases"])?;
    let names: Vec<&str> = added.lines().filter(|name| !name.contains(".schema.json")).collect();
    let mut expected: Vec<String> = SHARED.iter().map(|name| format!("canvases/ander/{name}")).collect();
    expected.push("canvases/streek.toml".to_owned());
    expected.sort();
    equal(names.join("\n"), expected.join("\n"), "what git takes along")?;
    lacks(&desk.run(&["check", "streek"])?.all(), &["private-tracked"])
}

fn tracked() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.private.toml", SECRET)?;
    lacks(&desk.run(&["check"])?.all(), &["private-tracked"])?;
    git(&desk, &["init", "-q"])?;
    let told = desk.ends(1, &["check", "--format", "short"])?;
    holds(&told, &["canvases/goed.private.toml:1:1: error private-tracked"])?;
    desk.write(".gitignore", "*.private.toml\n")?;
    lacks(&desk.ends(0, &["check"])?, &["private-tracked"])?;
    git(&desk, &["add", "-f", "."])?;
    holds(&desk.ends(1, &["check"])?, &["private-tracked", "git rm --cached"])?;
    // nothing that the repository sets is run
    let hook = desk.root().join("gelopen");
    git(&desk, &["config", "core.fsmonitor", &format!("touch {}", hook.display())])?;
    desk.ends(1, &["check"])?;
    equal(hook.exists(), false, "no program of the repository was run")
}

fn baseline() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.prive.toml", SECRET.replace("[[sector]]\n", "[[sector]]\nonzin = 1\n"))?;
    let told = desk.ends(1, &["check", "--write-baseline", "bekend.txt"])?;
    holds(&told, &["over een privéblad staat er niet bij"])?;
    lacks(&desk.read("bekend.txt")?, &["geheim", "prive"])?;
    // one that belongs to no canvas is not in it either
    desk.write("canvases/weg.private.toml", SECRET)?;
    holds(&desk.ends(1, &["check", "--write-baseline", "bekend.txt"])?, &["private-alone"])?;
    lacks(&desk.read("bekend.txt")?, &["private"])
}

/// Ids that hold what stands between the parts of an address.
fn ids() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for id in ["Jan v.d. Berg", "a+b/c"] {
        let person = SECRET.replace("geheime-jan", id);
        desk.write("canvases/goed.prive.toml", person)?;
        desk.write("canvases/goed.toml", format!("{SMALL}\n[[statement]]\nid = \"s\"\nperson = \"{id}\"\n\n[[interest]]\nactor = \"{id}\"\ntopic = \"x\"\n"))?;
        desk.run(&["check", "--write-baseline", "bekend.txt"])?;
        lacks(&desk.read("bekend.txt")?, &[id])?;
    }
    Ok(())
}

fn new() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let actor = "[[actor]]\nid = \"geheime-firma\"\nname = \"Firma\"\nhelix = \"business\"\n[[body]]\nid = \"geheim-orgaan\"\nname = \"O\"\n";
    desk.write("canvases/goed.private.toml", format!("{SECRET}{actor}"))?;
    desk.ends(0, &["new", "buur", "--from", "goed"])?;
    lacks(&desk.read("canvases/buur.toml")?, &["geheim", "Geheim"])?;
    desk.ends(2, &["new", "prive-streek"]).map(drop)
}

fn head() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek/x.private.toml", SMALL)?;
    desk.write("canvases/streek/y.toml", "format = 1\n")?;
    holds(&desk.ends(1, &["check", "--format", "short"])?, &["x.private.toml:3:1: error private-head"])
}

#[cfg(unix)]
fn link() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek/01.toml", SMALL)?;
    desk.write("intern/jan.private.toml", SECRET)?;
    std::os::unix::fs::symlink("../../intern/jan.private.toml", desk.root().join("canvases/streek/02.toml"))?;
    equal(is_private(&desk, "02.toml")?, true, "a link")
}
