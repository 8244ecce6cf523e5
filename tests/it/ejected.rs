//! Templates and theme of the program in a workspace: copied without overwriting, used, and compared with what came since.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, root};
use super::tools;

/// All trials about templates that were taken over.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("ejected::every_set_is_copied_and_makes_the_same_papers", same),
        Trial::test("ejected::what_is_there_is_never_overwritten", stays),
        Trial::test("ejected::each_side_is_told_what_it_changed", sides),
        Trial::test("ejected::what_the_program_changed_can_be_taken_over_as_a_patch", patch),
        Trial::test("ejected::what_was_taken_is_known_or_said_not_to_be", unknown),
        Trial::test("ejected::names_that_are_none_are_refused", refused),
        Trial::test("ejected::a_theme_of_the_workspace_is_used_and_followed", theme),
        Trial::test("ejected::an_error_in_a_theme_is_told_at_its_line", broken),
        tools::needs_typst(Trial::test("ejected::the_program_typst_tells_the_line_too", outside)),
        #[cfg(unix)]
        Trial::test("ejected::the_line_is_read_from_what_the_program_typst_prints", printed),
        Trial::test("ejected::a_part_that_the_theme_has_no_place_for_is_told", no_part),
    ]
}

const NOTE: &str = "templates/proposition/.ejected.json";

fn same() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, &["build"])?;
    for set in ["proposition", "shared", "theme"] {
        let said = desk.ends(0, &["templates", "eject", set])?;
        holds(&said, &[&format!("templates/{set}/")])?;
    }
    let own = std::fs::read_to_string(root().join("templates/proposition/document.md"))?;
    equal(desk.read("templates/proposition/document.md")? == own, true, "as the program has it")?;
    let own = std::fs::read_to_string(root().join("src/typeset/theme/page.typ"))?;
    equal(desk.read("templates/theme/page.typ")? == own, true, "as the program has it")?;
    desk.ends(0, &["build", "--check"])?;
    lacks(&desk.ends(0, &["templates", "diff"])?, &["@@"])
}

fn stays() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/proposition/nl.ftl", "mine = mijn\n")?;
    let said = desk.ends(1, &["templates", "eject", "proposition"])?;
    holds(&said, &["templates/proposition/document.md", "templates/proposition/nl.ftl is er al"])?;
    equal(desk.read("templates/proposition/nl.ftl")?, "mine = mijn\n".to_owned(), "stays")?;
    lacks(&desk.read(NOTE)?, &["nl.ftl"])?;
    let before = desk.inside()?;
    desk.ends(1, &["templates", "eject", "proposition"])?;
    equal(desk.inside()? == before, true, "nothing is written a second time")?;
    // what somebody looked at is compared from then on
    desk.ends(0, &["templates", "eject", "proposition", "--seen"])?;
    equal(desk.read("templates/proposition/nl.ftl")?, "mine = mijn\n".to_owned(), "stays")?;
    holds(&desk.read(NOTE)?, &["nl.ftl"])
}

/// A workspace that took the proposition from an older program, and changed it.
fn older() -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["templates", "eject", "proposition"])?;
    let mut note: serde_json::Value = serde_json::from_str(&desk.read(NOTE)?)?;
    let file = &mut note["kind.toml"];
    let text = file["text"].as_str().unwrap_or_default().replace("format = 1\n", "format = 1\nold = true\n");
    desk.write("templates/proposition/kind.toml", &text)?;
    file["text"] = text.into();
    file["program"] = "0.0.9".into();
    desk.write(NOTE, serde_json::to_string_pretty(&note)?)?;
    let mine = desk.read("templates/proposition/document.md")?;
    desk.write("templates/proposition/document.md", format!("{mine}\nSlotzin.\n").replace('\n', "\r\n"))?;
    Ok(desk)
}

fn sides() -> Result<(), Failed> {
    let desk = older()?;
    let said = desk.ends(1, &["templates", "diff", "proposition"])?;
    holds(
        &said,
        &[
            "templates/proposition/kind.toml: door het programma gewijzigd (0.0.9 → ",
            "-old = true",
            "templates/proposition/document.md: door deze werkmap gewijzigd",
            "+Slotzin.",
        ],
    )?;
    // line ends are no change
    lacks(&said, &["\r"])?;
    lacks(&said, &["kind.toml: door deze werkmap"])?;
    // what only the workspace changed asks nothing
    desk.ends(0, &["templates", "eject", "proposition", "--seen"])?;
    desk.ends(0, &["templates", "diff", "proposition"])?;
    std::fs::remove_file(desk.root().join("templates/proposition/en.ftl"))?;
    holds(&desk.ends(0, &["templates", "diff"])?, &["templates/proposition/en.ftl is er niet meer"])
}

fn patch() -> Result<(), Failed> {
    let desk = older()?;
    let patch = desk.run(&["templates", "diff", "proposition", "--program"])?;
    equal(patch.code, 1, "the program changed something")?;
    equal(patch.out.starts_with("--- a/templates/proposition/kind.toml"), true, &patch.out)?;
    desk.write("own.patch", &patch.out)?;
    if tools::there("git") {
        let git = std::process::Command::new("git")
            .args(["apply", "own.patch"])
            .current_dir(desk.root())
            .output()?;
        equal(git.status.success(), true, &String::from_utf8_lossy(&git.stderr))?;
        lacks(&desk.read("templates/proposition/kind.toml")?, &["old = true"])?;
    }
    Ok(())
}

fn unknown() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/shared/nl-BE.ftl", "iets = anders\n")?;
    holds(&desk.ends(0, &["templates", "diff"])?, &["niet bekend wat is overgenomen", "+iets = anders"])?;
    // a note that holds something else, or names what lies elsewhere
    for note in ["no json", "{\"../../canvases/goed.toml\": {\"program\": \"0\", \"text\": \"\"}}", "[1]"] {
        desk.write("templates/shared/.ejected.json", note)?;
        lacks(&desk.ends(0, &["templates", "diff"])?, &["Verzonnen streek"])?;
    }
    Ok(())
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    holds(&desk.ends(2, &["templates", "eject", "propositon"])?, &["Bedoeld is misschien `proposition`"])?;
    holds(&desk.ends(2, &["templates", "diff", "../canvases"])?, &["geen sjablonen"])?;
    holds(&desk.ends(2, &["templates"])?, &["eject"])?;
    holds(
        &desk.ends(0, &["templates", "eject", "--help"])?,
        &["Gebruik: draagvlak templates eject [OPTIES] <NAAM>"],
    )
}

const BUILD: [&str; 7] = ["build", "--document", "proposition", "--lang", "nl", "--format", "pdf"];

fn theme() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, &BUILD)?;
    let own = std::fs::read_to_string(root().join("src/typeset/theme/base.typ"))?;
    desk.write(
        "templates/theme/base.typ",
        own.replace("#let ink = rgb(\"#1b2730\")", "#let ink = rgb(\"#000000\")"),
    )?;
    let check: Vec<&str> = BUILD.into_iter().chain(["--check"]).collect();
    holds(&desk.ends(1, &check)?, &["zou veranderen"])?;
    desk.ends(0, &BUILD)?;
    desk.ends(0, &check).map(drop)
}

fn broken() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.write("templates/theme/board.typ", "// own\n#let field = no-such-thing\n")?;
    let said = desk.ends(1, &BUILD)?;
    holds(&said, &["templates/theme/board.typ, regel 2: unknown variable: no-such-thing"])?;
    lacks(&said, &["paragraaf"])?;
    // what cannot be read holds all papers, not those of a kind of that name
    desk.write("templates/theme/board.typ", b"\xff\xfe")?;
    holds(&desk.ends(1, &BUILD)?, &["templates/theme/board.typ", "alle documenten: niet gemaakt"])?;
    // the theme sees nothing but the paper
    for reach in [
        "read(\"/canvases/voorbeeldstreek.toml\")",
        "read(\"/etc/passwd\")",
        "{ import \"@preview/cetz:0.3.0\" }",
    ] {
        desk.write("templates/theme/board.typ", format!("#let stolen = {reach}\n"))?;
        holds(&desk.ends(1, &BUILD)?, &["templates/theme/board.typ, regel 1: "])?;
    }
    Ok(())
}

fn outside() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.write("templates/theme/tables.typ", "// own\n\n#let x = no-such-thing\n")?;
    let build: Vec<&str> = BUILD.into_iter().chain(["--pdf-engine", "typst-cli"]).collect();
    holds(&desk.ends(1, &build)?, &["templates/theme/tables.typ, regel 3: unknown variable: no-such-thing"])
}

fn no_part() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("templates/theme/colours.typ", "#let x = 1\n")?;
    holds(&desk.ends(1, &["check"])?, &["templates/theme/colours.typ", "base.typ, tables.typ"])
}

/// A program that is called as `typst` and finds an error, at lines of the whole theme.
#[cfg(unix)]
fn printed() -> Result<(), Failed> {
    use draagvlak::external::Typst;
    use draagvlak::project::paper::Press;
    use draagvlak::typeset::theme::{PARTS, Theme};
    use draagvlak::typeset::{self, Input};
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir()?;
    let before = PARTS[0].1.lines().count();
    let document = draagvlak::markup::parse("# T\n").map_err(|faults| format!("{faults:?}"))?;
    let theme = Theme::over(|part| (part == "tables.typ").then_some("// own\n#let x = no-such-thing"));
    let files = typeset::files(&Input { document, theme, ..Input::default() })?;
    for (line, wanted) in [
        (before + 2, "templates/theme/tables.typ, line 2: unknown variable"),
        // what is the program's own is a fault of no file of the workspace
        (before, "The PDF could not be made: unknown variable"),
        (before + 3, "The PDF could not be made: unknown variable"),
    ] {
        let program = folder.path().join(format!("typst-{line}"));
        let error = format!("main.typ:{line}:10: error: unknown variable: no-such-thing");
        std::fs::write(
            &program,
            format!(
                "#!/bin/sh\n[ \"$1\" = --version ] && echo typst 0.15.1 && exit\necho '{error}' >&2\nexit 1\n"
            ),
        )?;
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))?;
        match Typst::find(Some(&program))?.press(&files) {
            Err(failure) if failure.what.en.starts_with(wanted) => {}
            other => return Err(format!("line {line}: {other:?}").into()),
        }
    }
    Ok(())
}
