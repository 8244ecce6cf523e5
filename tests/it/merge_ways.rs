//! The ways in which git merges: across and again, by rebase, pick, revert and stash, with options, in worktrees and
//! submodules, and whatever sheets, folders and the program are called.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::history_git::{Repo, SHEET, edit, region};
use super::merge_any::half;
use super::merge_git::{MONEY, TITLE, branches, by_copy, run};
use super::tools;

/// All trials of the ways in which git merges.
pub fn trials() -> Vec<Trial> {
    let needs = |name: &str, trial: fn() -> Result<(), Failed>| {
        tools::needs(&["git"], Trial::test(format!("merge::{name}"), trial))
    };
    vec![
        needs("what_was_put_back_after_a_merge_across_stays_put_back", across),
        needs("what_met_in_a_merge_across_is_asked_again_at_most", across_met),
        needs("a_rebase_a_pick_a_revert_and_a_stash_merge_by_record", ways),
        needs("options_of_git_leave_a_whole_sheet", options),
        needs("line_ends_and_marks_of_an_encoding_stay", line_ends),
        needs("whatever_sheets_folders_and_programs_are_called", called),
        needs("worktrees_and_submodules_merge_by_record", elsewhere),
        needs("findings_that_only_a_result_has_are_told", told),
        needs("a_record_that_went_to_two_sheets_is_told", twice),
    ]
}

/// The money of one year, which stands on one line with [`MONEY`].
const YEAR: (&str, &str) = ("{ year = 2027, eur = 255000 }", "{ year = 2027, eur = 265000 }");
/// Other money than [`MONEY`], in the same year.
const OTHER: (&str, &str) = ("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 275000 }");

/// Runs git, which ends well or not.
fn goes(repo: &Repo<'_>, well: bool, arguments: &[&str]) -> Result<String, Failed> {
    let (is, said) = run(repo, arguments)?;
    equal(is, well, &format!("git {arguments:?}: {said}"))?;
    lacks(&said, &["panicked"])?;
    Ok(said)
}

/// A clone that is set up, with two branches.
fn clone<'d>(desk: &'d Desk, ours: (&str, &str), theirs: (&str, &str)) -> Result<Repo<'d>, Failed> {
    let repo = branches(desk, &[ours], &[theirs])?;
    desk.ends(0, &["git", "install"])?;
    Ok(repo)
}

/// A sheet of which one place holds two versions, each with some words.
fn met(desk: &Desk, ours: &str, theirs: &str) -> Result<(), Failed> {
    let text = desk.read(SHEET)?;
    equal(text.matches("<<<<<<<").count(), 1, "marks")?;
    holds(&half(&text, true), &[ours])?;
    holds(&half(&text, false), &[theirs])
}

/// Two branches that have each other's first commit.
fn crossed(repo: &Repo<'_>, well: bool, settled: [&str; 2]) -> Result<(), Failed> {
    repo.git(&["tag", "eerste"])?;
    for (branch, other, text) in [("hoofd", "ander", settled[0]), ("ander", "eerste", settled[1])] {
        repo.git(&["checkout", "-q", branch])?;
        goes(repo, well, &["merge", "--no-edit", other])?;
        if !well {
            repo.desk.write(SHEET, text)?;
            repo.commit("2026-08-03", "samen")?;
        }
    }
    Ok(())
}

fn across() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, YEAR)?;
    crossed(&repo, true, [""; 2])?;
    edit(&desk, SHEET, &[TITLE])?;
    repo.commit("2026-08-04", "besloten")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    edit(&desk, SHEET, &[(MONEY.1, MONEY.0)])?;
    repo.commit("2026-08-05", "teruggezet")?;
    let said = goes(&repo, true, &["merge", "--no-edit", "ander"])?;
    lacks(&said, &["Temporary merge branch"])?;
    holds(&desk.read(SHEET)?, &[TITLE.1, YEAR.1, MONEY.0])
}

fn across_met() -> Result<(), Failed> {
    let with = |words: &str| -> Result<String, Failed> { Ok(region()?.replacen(MONEY.0, words, 1)) };
    // each kept their own: it is asked again
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, OTHER)?;
    crossed(&repo, false, [&with(MONEY.1)?, &with(OTHER.1)?])?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    let said = goes(&repo, false, &["merge", "--no-edit", "ander"])?;
    lacks(&said, &["Temporary merge branch"])?;
    met(&desk, MONEY.1, OTHER.1)?;
    // both took the same: only what came after is merged
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, OTHER)?;
    crossed(&repo, false, [&with(MONEY.1)?, &with(MONEY.1)?])?;
    edit(&desk, SHEET, &[TITLE])?;
    repo.commit("2026-08-04", "besloten")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    edit(&desk, SHEET, &[("format = 1\n", "format = 1\n# een opmerking\n")])?;
    repo.commit("2026-08-05", "opmerking")?;
    goes(&repo, true, &["merge", "--no-edit", "ander"])?;
    equal(
        desk.read(SHEET)?,
        with(MONEY.1)?.replacen(TITLE.0, TITLE.1, 1).replacen("1\n", "1\n# een opmerking\n", 1),
        "both",
    )
}

fn ways() -> Result<(), Failed> {
    for (arguments, undo) in
        [(&["rebase", "-q", "ander"][..], "rebase"), (&["cherry-pick", "ander"], "cherry-pick")]
    {
        let desk = Desk::new()?;
        let repo = clone(&desk, MONEY, YEAR)?;
        goes(&repo, true, arguments)?;
        holds(&desk.read(SHEET)?, &[MONEY.1, YEAR.1])?;
        let desk = Desk::new()?;
        let repo = clone(&desk, MONEY, OTHER)?;
        let before = desk.read(SHEET)?;
        let said = goes(&repo, false, arguments)?;
        holds(&said, &["veld `amounts[2028].eur`", "285000", "275000"])?;
        equal(desk.read(SHEET)?.matches("<<<<<<<").count(), 1, "marks")?;
        repo.git(&[undo, "--abort"])?;
        equal(desk.read(SHEET)?, before, "put back")?;
    }
    // what is put back stands on a line that was edited since
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, TITLE)?;
    edit(&desk, SHEET, &[YEAR])?;
    repo.commit("2026-08-04", "jaar")?;
    goes(&repo, true, &["revert", "--no-edit", "HEAD~1"])?;
    holds(&desk.read(SHEET)?, &[MONEY.0, YEAR.1])?;
    edit(&desk, SHEET, &[(YEAR.1, "{ year = 2027, eur = 5 }")])?;
    repo.commit("2026-08-05", "anders")?;
    goes(&repo, false, &["revert", "--no-edit", "HEAD~2"])?;
    met(&desk, "eur = 5 }", YEAR.0)?;
    // a sheet that both began
    let desk = Desk::new()?;
    let sides = [&[][..], &[("a", HAL)], &[("a", FONDS)]];
    let (well, said) = merged(&desk, sides, "nl_NL.UTF-8")?;
    equal(well, true, &said)?;
    equal(desk.read("canvases/s/a.toml")?, format!("{HEAD}{HAL}{FONDS}"), "begun by both")?;
    // what was laid aside
    for (theirs, well) in [(YEAR, true), (OTHER, false)] {
        let desk = Desk::new()?;
        let repo = clone(&desk, TITLE, theirs)?;
        repo.git(&["checkout", "-q", "hoofd"])?;
        edit(&desk, SHEET, &[MONEY])?;
        repo.git(&["stash", "-q"])?;
        repo.git(&["checkout", "-q", "ander"])?;
        goes(&repo, well, &["stash", "pop"])?;
        match well {
            true => holds(&desk.read(SHEET)?, &[MONEY.1, YEAR.1])?,
            false => met(&desk, OTHER.1, MONEY.1)?,
        }
    }
    Ok(())
}

fn options() -> Result<(), Failed> {
    for option in ["ours", "theirs", "ignore-all-space", "renormalize", "diff-algorithm=histogram"] {
        let desk = Desk::new()?;
        let repo = branches(&desk, &[MONEY], &[OTHER, TITLE])?;
        desk.ends(0, &["git", "install"])?;
        // git does not tell a driver which side it was asked to favour: nothing is decided in silence
        let said = goes(&repo, false, &["merge", "--no-edit", "-X", option, "ander"])?;
        holds(&said, &["285000 (HEAD) of 275000 (ander)"])?;
        met(&desk, MONEY.1, OTHER.1)?;
        holds(&desk.read(SHEET)?, &[TITLE.1])?;
        for (side, words) in [("--ours", MONEY.1), ("--theirs", OTHER.1)] {
            repo.git(&["checkout", "-q", side, SHEET])?;
            holds(&desk.read(SHEET)?, &[words])?;
        }
    }
    // nor where nothing meets
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, YEAR)?;
    goes(&repo, true, &["merge", "--no-edit", "-X", "ours", "ander"])?;
    holds(&desk.read(SHEET)?, &[MONEY.1, YEAR.1])
}

/// A text with line ends of Windows or not, and a mark of its encoding or none.
fn formed(text: &str, windows: bool, mark: bool) -> String {
    let text = if windows { text.replace('\n', "\r\n") } else { text.to_owned() };
    if mark { format!("\u{feff}{text}") } else { text }
}

fn line_ends() -> Result<(), Failed> {
    // line ends of base, ours and theirs, whether there is a mark, and what git does to them
    for (windows, mark, convert) in [
        ([true; 3], false, "false"),
        ([true; 3], true, "false"),
        ([false; 3], true, "false"),
        ([false, true, false], true, "false"),
        ([false, false, true], false, "false"),
        ([true; 3], true, "true"),
    ] {
        for (theirs, well) in [(YEAR, true), (OTHER, false)] {
            let desk = Desk::new()?;
            let repo = Repo::new(&desk, &[])?;
            repo.git(&["config", "core.autocrlf", convert])?;
            desk.write(SHEET, "")?;
            desk.ends(0, &["git", "install"])?;
            let sides: [(&str, &[(&str, &str)]); 3] =
                [("begin", &[]), ("ander", &[theirs, TITLE]), ("hoofd", &[MONEY])];
            for ((name, edits), windows) in sides.into_iter().zip([windows[0], windows[2], windows[1]]) {
                if name != "begin" {
                    let new: &[&str] = if name == "ander" { &["-b"] } else { &[] };
                    repo.git(&[&["checkout", "-q"], new, &[name]].concat())?;
                }
                desk.write(SHEET, region()?)?;
                edit(&desk, SHEET, edits)?;
                desk.write(SHEET, formed(&desk.read(SHEET)?, windows, mark))?;
                repo.commit("2026-08-01", name)?;
            }
            goes(&repo, well, &["merge", "--no-edit", "ander"])?;
            let text = desk.read(SHEET)?;
            let bare = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            equal(&text, &formed(&bare, windows[1], mark), &format!("{windows:?} {mark} {convert} {well}"))?;
            for (ours, money) in [(true, MONEY.1), (false, if well { MONEY.1 } else { OTHER.1 })] {
                holds(&half(&bare, ours), &[money, TITLE.1])?;
            }
        }
    }
    Ok(())
}

fn called() -> Result<(), Failed> {
    let below = "werk van 'ons' [é] \"één\" $(x) %O";
    let sheet = format!("{below}/canvases/mijn 'streek' \u{eb}n \"half\" $HOME %A `x`.toml");
    for (theirs, well) in [(YEAR, true), (OTHER, false)] {
        let desk = Desk::new()?;
        let repo = Repo::new(&desk, &[])?;
        // a program of such a name, too
        let program = desk.beside("een \"map\" van 'ons' é $HOME %B");
        std::fs::create_dir(&program)?;
        let program = program.join("draag vlak");
        std::fs::copy(env!("CARGO_BIN_EXE_draagvlak"), &program)?;
        desk.write(&sheet, region()?)?;
        by_copy(&program, &desk, &["-C", below, "git", "install"])?;
        holds(&desk.ends(0, &["-C", below, "git", "status"])?, &["draag vlak; een proef is gelukt"])?;
        repo.commit("2026-07-01", "begin")?;
        repo.git(&["checkout", "-q", "-b", "ander"])?;
        edit(&desk, &sheet, &[theirs])?;
        repo.commit("2026-08-01", "hun")?;
        repo.git(&["checkout", "-q", "hoofd"])?;
        edit(&desk, &sheet, &[MONEY])?;
        repo.commit("2026-08-02", "onze")?;
        let said = goes(&repo, well, &["merge", "--no-edit", "ander"])?;
        let text = desk.read(&sheet)?;
        holds(&half(&text, true), &[MONEY.1])?;
        holds(&half(&text, false), &[theirs.1])?;
        if !well {
            holds(&said, &[&format!("{sheet}: één ding"), "285000 (HEAD) of 275000 (ander)"])?;
        }
    }
    Ok(())
}

fn elsewhere() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = clone(&desk, MONEY, YEAR)?;
    repo.git(&["worktree", "add", "-q", "../boom"])?;
    goes(&repo, true, &["-C", "../boom", "merge", "--no-edit", "ander"])?;
    holds(&desk.read(&format!("../boom/{SHEET}"))?, &[MONEY.1, YEAR.1])?;
    // a workspace that is a module of another repository
    repo.git(&["init", "-q", "-b", "hoofd", "../buiten"])?;
    let own = desk.root();
    let add = ["-C", "../buiten", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add"];
    repo.git(&[&add[..], &[&own.to_string_lossy(), "het werk"]].concat())?;
    let module = "../buiten/het werk";
    let settings = "../buiten/.git/modules/het werk/config";
    let before = desk.read(settings)?;
    desk.ends(0, &["-C", module, "git", "install"])?;
    holds(&desk.ends(0, &["-C", module, "git", "status"])?, &["een proef is gelukt"])?;
    goes(&repo, true, &["-C", module, "merge", "--no-edit", "origin/ander"])?;
    holds(&desk.read(&format!("{module}/{SHEET}"))?, &[MONEY.1, YEAR.1])?;
    desk.ends(0, &["-C", module, "git", "uninstall"])?;
    equal(desk.read(settings)?, before, "settings")
}

/// A small sheet.
const HEAD: &str = "format = 1\n\n[canvas]\ntitle = \"S\"\n";
/// Records of it.
const HAL: &str = "\n[[measure]]\nid = \"hal\"\ntitle = \"Hal\"\n";
const FONDS: &str = "\n[[measure]]\nid = \"fonds\"\ntitle = \"Fonds\"\n";

/// Sheets of one canvas as they were, as theirs has them and as ours does: each name with its records; merged.
fn merged(desk: &Desk, sides: [&[(&str, &str)]; 3], language: &str) -> Result<(bool, String), Failed> {
    let repo = Repo::new(desk, &[])?;
    std::fs::create_dir(desk.root().join("canvases"))?;
    desk.ends(0, &["git", "install"])?;
    for (branch, sheets) in ["begin", "ander", "hoofd"].into_iter().zip(sides) {
        match branch {
            "begin" => {}
            "ander" => drop(repo.git(&["checkout", "-q", "-b", "ander"])?),
            _ => drop(repo.git(&["checkout", "-q", branch])?),
        }
        for (name, records) in sheets {
            let head = if *name == "a" { HEAD } else { "format = 1\n" };
            desk.write(&format!("canvases/s/{name}.toml"), format!("{head}{records}"))?;
        }
        repo.commit("2026-08-01", branch)?;
    }
    let output =
        repo.command("2026-08-02", &["merge", "--no-edit", "ander"]).env("LANG", language).output()?;
    Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
}

fn told() -> Result<(), Failed> {
    let milestone = "\n[[milestone]]\nid = \"m\"\ntitle = \"M\"\nmeasure = \"fonds\"\ndate = 2027-01-01\n";
    let (both, more) = (format!("{HAL}{FONDS}"), format!("{HAL}{FONDS}{milestone}"));
    for (language, wanted) in [
        (
            "nl_NL.UTF-8",
            [
                "canvases/s/a.toml: samengevoegd. Nieuw voor de controle, en bij geen van beide kanten zo:",
                "fonds",
                "(milestone.m#measure)",
            ],
        ),
        (
            "en_GB.UTF-8",
            [
                "canvases/s/a.toml: merged. New to the check, and so on neither side:",
                "fonds",
                "(milestone.m#measure)",
            ],
        ),
    ] {
        let desk = Desk::new()?;
        let (well, said) = merged(&desk, [&[("a", &both)], &[("a", HAL)], &[("a", &more)]], language)?;
        equal(well, true, &said)?;
        holds(&said, &wanted)?;
        equal(said.matches("milestone.m").count(), 1, &said)?;
    }
    // what one side had already, and what neither has
    let renamed = HAL.replace("\"Hal\"", "\"Grote hal\"");
    for (ours, theirs) in [(format!("{HAL}{milestone}"), renamed.clone()), (format!("{HAL}{FONDS}"), renamed)]
    {
        let desk = Desk::new()?;
        let (well, said) = merged(&desk, [&[("a", HAL)], &[("a", &theirs)], &[("a", &ours)]], "nl_NL.UTF-8")?;
        equal((well, said.contains("canvases/s/")), (true, false), &said)?;
    }
    Ok(())
}

fn twice() -> Result<(), Failed> {
    let changed = FONDS.replace("\"Fonds\"", "\"Groot fonds\"");
    let noted = FONDS.replace("title", "note = \"n\"\ntitle");
    let more = format!("{FONDS}{HAL}");
    let begin = [("a", HAL), ("b", FONDS), ("c", ""), ("d", FONDS)];
    let (ours, theirs) = ([("a", ""), ("b", &*more)], [("a", ""), ("c", HAL)]);
    // where git asks about another sheet alone, about the one that the record left, and about one that it went to
    for (one, other, well, wanted) in [
        (
            ("d", &*changed),
            ("d", &*noted),
            true,
            "`measure.hal` komt in twee bladen te staan: in canvases/s/b.toml (HEAD) en in canvases/s/c.toml (ander)",
        ),
        (
            ("a", ""),
            ("a", &*FONDS.replace("fonds", "pot")),
            false,
            "`measure.hal` staat nu in canvases/s/b.toml (HEAD) of in canvases/s/c.toml (ander)",
        ),
        (
            ("b", &*more),
            ("b", &*changed),
            false,
            "`measure.hal` staat nu hier (HEAD) en in canvases/s/c.toml (ander)",
        ),
    ] {
        let desk = Desk::new()?;
        let sides = [&begin[..], &[&theirs[..], &[other]].concat(), &[&ours[..], &[one]].concat()];
        let (is, said) = merged(&desk, sides, "nl_NL.UTF-8")?;
        equal((is, said.matches("measure.hal").count()), (well, 1), &said)?;
        holds(&said, &[wanted])?;
    }
    // by one side alone it is moved, whatever else is merged
    let desk = Desk::new()?;
    let sides = [&begin[..], &[&theirs[..], &[("d", &*noted)]].concat(), &[("d", &changed)]];
    let (is, said) = merged(&desk, sides, "nl_NL.UTF-8")?;
    equal((is, said.contains("measure.hal")), (true, false), &said)
}
