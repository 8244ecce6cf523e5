//! What a build remembers of its documents: an edit by hand stays, a run that was cut off is finished, and what nothing
//! makes any more is named.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::tools;

/// All trials about what was made before.
pub fn trials() -> Vec<Trial> {
    let git = |trial| tools::needs(&["git"], trial);
    vec![
        Trial::test("made::an_edit_by_hand_stays_and_the_new_one_goes_beside_it", edited),
        Trial::test("made::a_run_that_was_cut_off_is_finished", cut_off),
        Trial::test("made::line_ends_are_no_difference", line_ends),
        Trial::test("made::without_memory_and_git_all_is_ours", bare),
        git(Trial::test("made::without_memory_git_tells_what_was_edited", cloned)),
        git(Trial::test("made::without_a_commit_all_is_ours", unborn)),
        git(Trial::test("made::git_runs_nothing_that_a_repository_sets", hostile)),
        Trial::test("made::a_pdf_that_fails_leaves_the_whole_set", set),
        Trial::test("made::what_nothing_makes_any_more_is_named", gone),
        Trial::test("made::names_of_files_are_plain_names", names),
        Trial::test("made::two_documents_never_share_a_file", shared),
    ]
}

const MADE: &str = "output/goed/propositie-goed.md";
const BUILD: &[&str] = &["build", "--format", "md"];

/// A sheet of another title, so that its documents differ.
fn titled(title: &str) -> String {
    SMALL.replace("Verzonnen streek", title)
}

fn edited() -> Result<(), Failed> {
    for form in ["md", "pdf"] {
        let build = ["build", "--format", form];
        let made = MADE.replace(".md", &format!(".{form}"));
        let beside = made.replace(&format!(".{form}"), &format!(".nieuw.{form}"));
        let bytes = |desk: &Desk, path: &str| std::fs::read(desk.root().join(path));
        let desk = Desk::workspace()?;
        desk.ends(0, &build)?;
        let mine = [bytes(&desk, &made)?, b"\n% met de hand\n".to_vec()].concat();
        desk.write(&made, &mine)?;
        desk.write("canvases/goed.toml", titled("Andere streek"))?;
        holds(
            &desk.ends(1, &[&build[..], &["--check"]].concat())?,
            &["zou veranderen", &made["output/".len()..]],
        )?;
        for _ in 0..2 {
            holds(
                &desk.ends(1, &build)?,
                &["met de hand gewijzigd", &beside["output/".len()..], "--force`"],
            )?;
            equal(bytes(&desk, &made)? == mine, true, "the edited one")?;
        }
        let new = bytes(&desk, &beside)?;
        // the new one is renewed, unless someone edited that too
        desk.write("canvases/goed.toml", titled("Derde streek"))?;
        desk.ends(1, &build)?;
        equal(bytes(&desk, &beside)? == new, false, "renewed")?;
        desk.write(&beside, b"%PDF-1.7 ook met de hand")?;
        desk.write("canvases/goed.toml", titled("Vierde streek"))?;
        holds(&desk.ends(1, &build)?, &["beide blijven zoals ze zijn"])?;
        equal(bytes(&desk, &beside)? == b"%PDF-1.7 ook met de hand", true, "beside")?;
        std::fs::remove_file(desk.root().join(&beside))?;
        desk.ends(1, &build)?;
        desk.ends(0, &[&build[..], &["--force"]].concat())?;
        equal(bytes(&desk, &made)? == mine, false, "asked for")?;
        equal(desk.root().join(&beside).exists(), false, "no longer needed")?;
        holds(&desk.ends(0, &build)?, &["0 geschreven"])?;
    }
    let desk = Desk::workspace()?;
    desk.ends(0, &["build", "--lang", "en", "--format", "md"])?;
    desk.write("output/goed/proposition-goed.md", "by hand")?;
    holds(&desk.ends(1, &["build", "--lang", "en", "--format", "md"])?, &["proposition-goed.new.md"])
        .map(drop)
}

fn cut_off() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, BUILD)?;
    let before = desk.read(MADE)?;
    desk.write("canvases/goed.toml", titled("Andere streek"))?;
    desk.ends(0, BUILD)?;
    let after = desk.read(MADE)?;
    // what is remembered is written first, so the file may be the old one or not be there
    for there in [Some(&before), None] {
        match there {
            Some(before) => desk.write(MADE, before)?,
            None => std::fs::remove_file(desk.root().join(MADE))?,
        }
        desk.ends(0, BUILD)?;
        equal(desk.read(MADE)?.as_str(), after.as_str(), "finished")?;
    }
    // also where another version is due by then, and that is cut off in turn
    desk.write(MADE, &before)?;
    desk.write("canvases/goed.toml", titled("Derde streek"))?;
    desk.ends(0, BUILD)?;
    desk.write(MADE, &before)?;
    desk.ends(0, BUILD)?;
    holds(&desk.read(MADE)?, &["Derde streek"])?;
    holds(&desk.ends(0, BUILD)?, &["0 geschreven"]).map(drop)
}

fn line_ends() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, BUILD)?;
    let texts: Vec<_> =
        desk.inside()?.into_iter().filter(|(path, _)| !path.ends_with("voorbeeldstreek.toml")).collect();
    for (path, (bytes, _)) in &texts {
        let text = String::from_utf8_lossy(bytes);
        std::fs::write(path, text.replace('\n', "\r\n"))?;
    }
    let before = desk.inside()?;
    holds(&desk.ends(0, BUILD)?, &["0 geschreven"])?;
    desk.ends(0, &[BUILD, &["--check"]].concat())?;
    let kept = |path: &std::path::Path| path.extension().is_some_and(|e| e == "md" || e == "svg");
    equal(
        desk.inside()?.iter().filter(|(path, _)| kept(path)).eq(before.iter().filter(|(path, _)| kept(path))),
        true,
        "as they are",
    )?;
    // and none that someone edited
    let sheet = desk.read("canvases/voorbeeldstreek.toml")?;
    desk.write("canvases/voorbeeldstreek.toml", sheet.replace("Geen nieuw gebouw", "Geen nieuw pand"))?;
    desk.ends(0, BUILD).map(drop)
}

/// Without what builds remember, as in a fresh clone.
fn forget(desk: &Desk) -> Result<(), Failed> {
    for path in desk.inside()?.into_keys().filter(|path| path.extension().is_some_and(|e| e == "layout")) {
        std::fs::remove_file(path)?;
    }
    Ok(())
}

fn bare() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["build"])?;
    forget(&desk)?;
    desk.write("canvases/goed.toml", titled("Andere streek"))?;
    desk.ends(0, &["build"])?;
    holds(&desk.read(MADE)?, &["Andere streek"])
}

fn git(desk: &Desk, arguments: &[&str]) -> Result<String, Failed> {
    let root = desk.root();
    let who = ["-C", &root.to_string_lossy(), "-c", "user.name=a", "-c", "user.email=a@b"];
    tools::run("git", &[&who, arguments].concat())
}

fn cloned() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["build"])?;
    desk.write(".gitignore", "*.pdf\n.*.layout\n")?;
    for arguments in [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "-m", "a"]] {
        git(&desk, arguments)?;
    }
    let original = desk.read(MADE)?;
    // what is as it was committed is safe there, whatever its line ends
    for (title, there) in [("Tweede", original.clone()), ("Derde", original.replace('\n', "\r\n"))] {
        git(&desk, &["checkout", "--quiet", "--", "output"])?;
        desk.write(MADE, there)?;
        forget(&desk)?;
        desk.write("canvases/goed.toml", titled(title))?;
        desk.ends(0, &["build"])?;
        holds(&desk.read(MADE)?, &[title])?;
    }
    // what a colleague's commit brought is so too, whatever was remembered
    desk.write("canvases/goed.toml", titled("Andere"))?;
    desk.ends(0, &["build"])?;
    git(&desk, &["checkout", "--quiet", "--", MADE])?;
    desk.write("canvases/goed.toml", titled("Vierde"))?;
    let told = desk.ends(0, &["build"])?;
    holds(&told, &["goed/propositie-goed.md is geschreven over een versie die in git staat"])?;
    lacks(&told, &["stuurgroepnotitie-goed.md is geschreven over"])?;
    holds(&desk.read(MADE)?, &["Vierde"])?;
    // what git has otherwise is someone's; what git does not know is ours
    let (other, pdf) = ("output/goed/stuurgroepnotitie-goed.md", MADE.replace(".md", ".pdf"));
    git(&desk, &["rm", "--quiet", "--cached", "-f", other])?;
    git(&desk, &["add", "-f", &pdf])?;
    git(&desk, &["commit", "--quiet", "-m", "b"])?;
    desk.write(MADE, "met de hand\n")?;
    // a note in a PDF leaves what says that we made it
    let noted = [std::fs::read(desk.root().join(&pdf))?, b"% een noot\n".to_vec()].concat();
    desk.write(&pdf, &noted)?;
    forget(&desk)?;
    desk.write("canvases/goed.toml", titled("Vijfde"))?;
    let told = desk.ends(1, &["build"])?;
    holds(&told, &["propositie-goed.md is met de hand", "propositie-goed.pdf is met de hand"])?;
    lacks(&told, &["stuurgroepnotitie-goed.md is met de hand", "stuurgroepnotitie-goed.pdf is met de hand"])?;
    equal(desk.read(MADE)?.as_str(), "met de hand\n", "edited")?;
    equal(std::fs::read(desk.root().join(&pdf))? == noted, true, "edited")?;
    holds(&desk.read(other)?, &["Vijfde"])
}

/// Before the first commit, and where what is remembered is of an earlier version of the program.
fn unborn() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    git(&desk, &["init", "--quiet"])?;
    desk.ends(0, &["build"])?;
    let note = ".propositie-goed.layout";
    desk.write(
        &format!("output/goed/{note}"),
        "{\"fingerprint\":\"\",\"pages\":1,\"headings\":[],\"warnings\":[]}",
    )?;
    desk.write("canvases/goed.toml", titled("Andere streek"))?;
    lacks(&desk.ends(0, &["build"])?, &["met de hand"])?;
    holds(&desk.read(MADE)?, &["Andere streek"])
}

fn hostile() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, BUILD)?;
    git(&desk, &["init", "--quiet"])?;
    git(&desk, &["add", "."])?;
    git(&desk, &["commit", "--quiet", "-m", "a"])?;
    let trap = desk.root().join("trap");
    let spring = format!("touch '{}'; cat", trap.display());
    for name in [
        "core.fsmonitor",
        "core.sshCommand",
        "core.pager",
        "pager.cat-file",
        "filter.x.smudge",
        "filter.x.clean",
        "diff.x.textconv",
        "alias.cat-file",
        "core.hooksPath",
    ] {
        git(&desk, &["config", name, &spring])?;
    }
    desk.write(".gitattributes", "* filter=x diff=x\n")?;
    forget(&desk)?;
    desk.write(MADE, "met de hand\n")?;
    desk.ends(1, BUILD)?;
    equal(trap.exists(), false, "nothing was run")
}

/// A program that passes for `typst` and makes this of every document.
#[cfg(unix)]
fn typst(desk: &Desk, makes: &str) -> Result<(), Failed> {
    let script = format!(
        "#!/bin/sh\nfor out; do :; done\ncase $1 in --version) echo typst 0.15.1;; compile) {makes};; \
         *) echo '{{\"pages\":1,\"headings\":[]}}';; esac\n"
    );
    desk.write("bin/typst", script)?;
    let rights = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    Ok(std::fs::set_permissions(desk.root().join("bin/typst"), rights)?)
}

fn set() -> Result<(), Failed> {
    #[cfg(unix)]
    for makes in ["exit 1", ": > $out", "printf '%%PDF-1.7\\nhalf' > $out", "echo '<html>%%EOF' > $out"] {
        let desk = Desk::workspace()?;
        desk.ends(0, &["build"])?;
        typst(&desk, makes)?;
        desk.write("canvases/goed.toml", titled("Andere streek"))?;
        let before = desk.inside()?;
        let path = format!("{}:{}", desk.root().join("bin").display(), std::env::var("PATH")?);
        let mut command = desk.command(&["--ui", "en", "build", "--pdf-engine", "typst-cli"]);
        let ran = command.env("PATH", path).output()?;
        let told = String::from_utf8_lossy(&ran.stderr).into_owned();
        equal(ran.status.code(), Some(1), makes)?;
        let why = if makes == "exit 1" { "could not be made" } else { "not a whole PDF" };
        holds(&told, &[why])?;
        equal(desk.inside()? == before, true, "all of it stays")?;
    }
    Ok(())
}

fn gone() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/weg.toml", SMALL.replace("phase", "languages = [\"nl\", \"en\"]\nphase"))?;
    desk.write("output/archief/oud.md", "van iemand anders")?;
    desk.ends(0, BUILD)?;
    lacks(&desk.ends(0, &[BUILD, &["--check"]].concat())?, &["blijft staan"])?;
    // a language, then the canvas, also without what was remembered
    desk.write("canvases/weg.toml", SMALL)?;
    holds(&desk.ends(0, BUILD)?, &["weg/proposition-weg blijft staan"])?;
    std::fs::remove_file(desk.root().join("canvases/weg.toml"))?;
    for _ in 0..2 {
        let before = desk.inside()?;
        for code in [0, 1] {
            let told = desk.ends(code, &[BUILD, &["--check"][..code as usize]].concat())?;
            holds(&told, &["weg blijft staan"])?;
            lacks(&told, &["archief", "weg/"])?;
        }
        equal(desk.inside()?.len(), before.len(), "stays")?;
        lacks(&desk.ends(0, &[BUILD, &["--check", "goed"]].concat())?, &["blijft staan"])?;
        forget(&desk)?;
        desk.ends(0, BUILD)?;
    }
    std::fs::remove_dir_all(desk.root().join("output/weg"))?;
    // a kind of document that is gone
    own_kind(&desk, "brief", "'eigen-{canvas}'")?;
    desk.ends(0, BUILD)?;
    std::fs::remove_dir_all(desk.root().join("templates"))?;
    holds(&desk.ends(1, &[BUILD, &["--check"]].concat())?, &["goed/eigen-goed blijft staan"]).map(drop)
}

/// A kind of document whose files bear this name, as TOML.
fn own_kind(desk: &Desk, kind: &str, file: &str) -> Result<(), Failed> {
    let about = format!(
        "format = 1\ncircle = \"public\"\nlanguages = [\"nl\"]\n[title]\nnl = \"Brief\"\nen = \"Letter\"\n[file]\nnl = {file}\n"
    );
    desk.write(&format!("templates/{kind}/kind.toml"), about)?;
    desk.write(&format!("templates/{kind}/document.md"), "# {{ canvas.title }}\n\nTekst.\n")?;
    desk.write(&format!("templates/{kind}/nl.ftl"), "")
}

fn names() -> Result<(), Failed> {
    let long = format!("'{}'", "a".repeat(200));
    for file in [
        "'../../uit'",
        "'map/brief'",
        r#"'map\brief'"#,
        "'/etc/brief'",
        "'..'",
        "'.brief'",
        "'brief.'",
        "'brief '",
        "' '",
        "'a:b'",
        "'a<b'",
        "'a*b'",
        "'a?b'",
        "'a|b'",
        "'a\"b'",
        "\"a\\nb\"",
        "\"a\\u0007b\"",
        "'CON'",
        "'nul'",
        "'com1'",
        "'aux.brief'",
        &long,
    ] {
        let desk = Desk::workspace()?;
        let around = desk.around()?;
        own_kind(&desk, "brief", file)?;
        let told = desk.ends(1, BUILD).map_err(|failed| format!("{file}: {failed:?}"))?;
        holds(&told, &["kind-file-unfit", "templates/brief/kind.toml:8:"])?;
        equal(desk.around()? == around, true, "nothing outside")?;
        desk.read(MADE)?;
        equal(std::fs::read_dir(desk.root().join("output"))?.count(), 1, "no other folder")?;
    }
    let desk = Desk::workspace()?;
    own_kind(&desk, "brief", "'Brief (concept), versie 2.1 – {canvas}'")?;
    desk.ends(0, BUILD)?;
    desk.read("output/goed/Brief (concept), versie 2.1 – goed.md").map(drop)
}

fn shared() -> Result<(), Failed> {
    for file in [
        "'propositie-{canvas}'",
        "'propositie-{canvas}.nieuw'",
        "'Propositie-{CANVAS}'",
        "'PROPOSITIE-{canvas}'",
    ] {
        let desk = Desk::workspace()?;
        own_kind(&desk, "brief", file)?;
        let twice = !file.contains("CANVAS");
        let told = desk.ends(i32::from(twice), BUILD)?;
        equal(told.contains("kind-file-twice"), twice, &told)?;
        lacks(&desk.read(MADE)?, &["Tekst."])?;
    }
    // names that are alike for one canvas only
    let desk = Desk::workspace()?;
    own_kind(&desk, "brief", "'{canvas}'")?;
    own_kind(&desk, "goed", "'Goed'")?;
    holds(&desk.ends(1, BUILD)?, &["goed is niet gemaakt", "brief"])?;
    desk.read("output/goed/goed.md").map(drop)
}
