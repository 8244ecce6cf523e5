//! `check --fix` and `check --diff` as a user runs them: what is written, what is said, and what is never touched.

use draagvlak::disk::Folder;
use draagvlak::project::Sheet;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::tools;

/// All trials about `--fix`, `--diff` and `--unsafe-fixes`.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("cli_fix::fix_mends_says_what_and_then_checks", fix),
        Trial::test("cli_fix::a_second_time_nothing_is_written", twice),
        Trial::test("cli_fix::diff_shows_and_writes_nothing", diff),
        tools::needs(&["git"], Trial::test("cli_fix::git_applies_what_diff_shows", applies)),
        Trial::test("cli_fix::unsafe_fixes_are_made_only_on_request", unsafe_fixes),
        Trial::test("cli_fix::output_for_programs_stays_as_it_is", programs),
        Trial::test("cli_fix::chosen_rules_and_accepted_points_hold_for_fixes_too", chosen),
        Trial::test("cli_fix::a_sheet_of_many_slips_is_mended_in_one_go", many),
        Trial::test("cli_fix::frameworks_templates_and_unreadable_sheets_are_left_alone", others),
        Trial::test("cli_fix::private_sheets_are_mended_and_keep_what_they_hold", private),
        Trial::test("cli_fix::a_sheet_that_changed_meanwhile_is_not_written", meanwhile),
        #[cfg(unix)]
        Trial::test("cli_fix::links_stay_links_and_lead_nowhere_else", links),
    ]
}

/// A sheet as someone types it who comes from Word and Excel.
const SLIPPED: &str = "format = 1\n\n[canvas]\ntitel = “Verzonnen streek”   # uit Word\nphase = verkenning\nas-of = 26-08-2026\n\n\
                       [[partij]]\nid = \"provincie\"\nrollen = \"opdrachtgever\"\nnumber = 1.250\n";

const MENDED: &str = "format = 1\n\n[canvas]\ntitle = \"Verzonnen streek\"   # uit Word\nphase = \"exploration\"\nas-of = 2026-08-26\n\n\
                      [[actor]]\nid = \"provincie\"\nroles = [\"commissioner\"]\nnumber = 1_250\n";

fn slipped() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", SLIPPED)?;
    Ok(desk)
}

fn fix() -> Result<(), Failed> {
    for (lang, said) in [
        ("nl", ["canvases/streek.toml: 10 punten hersteld.", "  regel 4: `titel` wordt `title`", "0 fouten"]),
        ("en", ["canvases/streek.toml: mended 10 points.", "  line 4: `titel` becomes `title`", "0 errors"]),
    ] {
        let desk = slipped()?.with("DRAAGVLAK_UI", lang);
        let around = desk.around()?;
        let told = desk.ends(0, &["check", "--fix"])?;
        holds(&told, &said)?;
        equal(desk.read("canvases/streek.toml")?.as_str(), MENDED, "the sheet")?;
        equal(desk.around()? == around, true, "nothing outside the workspace")?;
        equal(desk.inside()?.len(), 1, "no file beside the sheet")?;
    }
    // what remains decides how it ends
    let desk = slipped()?;
    desk.write("canvases/streek.toml", format!("{SLIPPED}attitude = \"paars\"\n"))?;
    holds(&desk.ends(1, &["check", "--fix"])?, &["punten hersteld", "`paars`"])?;
    let quiet = slipped()?;
    equal(quiet.ends(0, &["-q", "check", "--fix"])?.as_str(), "", "quiet")?;
    equal(quiet.read("canvases/streek.toml")?.as_str(), MENDED, "quietly mended")
}

fn twice() -> Result<(), Failed> {
    for text in [
        SLIPPED.to_owned(),
        format!("\u{feff}{}", SLIPPED.replace('\n', "\r\n")),
        SLIPPED.trim_end().to_owned(),
    ] {
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", &text)?;
        desk.ends(0, &["check", "--fix"])?;
        let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
        let ending = if text.contains('\r') { "\r\n" } else { "\n" };
        let mended = if text.ends_with('\n') { MENDED } else { MENDED.trim_end() };
        let wanted = format!("{mark}{}", mended.replace('\n', ending));
        equal(desk.read("canvases/streek.toml")?, wanted, "the sheet")?;
        let before = desk.inside()?;
        holds(&desk.ends(0, &["check", "--fix"])?, &["Er valt niets zonder meer te herstellen."])?;
        equal(desk.inside()? == before, true, "not written again")?;
        equal(desk.ends(0, &["check", "--diff"])?.as_str(), "", "no difference")?;
    }
    Ok(())
}

fn diff() -> Result<(), Failed> {
    let desk = slipped()?;
    let before = desk.inside()?;
    for arguments in [&["check", "--diff"][..], &["check", "--fix", "--diff"]] {
        let ran = desk.run(arguments)?;
        equal(ran.code, 1, "something would change")?;
        holds(
            &ran.out,
            &[
                "--- a/canvases/streek.toml\n+++ b/canvases/streek.toml\n",
                "\n-number = 1.250\n",
                "\n+number = 1_250\n",
            ],
        )?;
        equal(ran.err.as_str(), "", "nothing beside it")?;
        equal(desk.inside()? == before, true, "nothing is written")?;
    }
    lacks(&desk.run(&["check", "--diff"])?.out, &["\u{1b}["])?;
    holds(&desk.run(&["--color", "always", "check", "--diff"])?.out, &["\u{1b}["])?;
    equal(Desk::workspace()?.ends(0, &["check", "--diff"])?.as_str(), "", "nothing to change")
}

/// The difference is one that other programs read, also with the line ends of Windows and a byte order mark.
fn applies() -> Result<(), Failed> {
    for text in [
        SLIPPED.to_owned(),
        format!("\u{feff}{}", SLIPPED.replace('\n', "\r\n")),
        SLIPPED.trim_end().to_owned(),
    ] {
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", &text)?;
        let patch = desk.run(&["check", "--diff"])?.out;
        desk.write("patch.diff", &patch)?;
        let folder = desk.root();
        let at = folder.to_string_lossy();
        tools::run("git", &["-C", &at, "init", "--quiet"])?;
        tools::run("git", &["-C", &at, "apply", "--whitespace=nowarn", "patch.diff"])?;
        let applied = desk.read("canvases/streek.toml")?;
        desk.write("canvases/streek.toml", &text)?;
        desk.ends(0, &["check", "--fix"])?;
        equal(desk.read("canvases/streek.toml")?, applied, "patched as mended")?;
    }
    Ok(())
}

fn unsafe_fixes() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let text = format!("{SMALL}\n[[actor]]\nid = \"a\"\nnumber = 55%\nlosse tekst\n");
    desk.write("canvases/goed.toml", &text)?;
    let ran = desk.run(&["check", "--unsafe-fixes"])?;
    equal(ran.code, 2, "alone")?;
    holds(&ran.err, &["hier hoort nog bij"])?;
    holds(&desk.ends(1, &["check", "--fix"])?, &["`--unsafe-fixes` voert ook die uit"])?;
    equal(desk.read("canvases/goed.toml")?.as_str(), text.as_str(), "waits")?;
    holds(
        &desk.run(&["check", "--diff", "--unsafe-fixes", "--select", "syntax"])?.out,
        &["+number = 55\n", "+# losse tekst\n"],
    )?;
    desk.ends(0, &["check", "--fix", "--unsafe-fixes", "--select", "syntax"])?;
    let wanted = text.replace("55%", "55").replace("losse", "# losse");
    equal(desk.read("canvases/goed.toml")?, wanted, "asked for")?;
    // a skeleton that has to be filled in is told as an absence no more
    let told = desk.run(&["check", "--fix", "--unsafe-fixes", "--select", "helix-uncovered"])?.all();
    holds(&told, &["Voeg toe en vul in"])?;
    holds(&desk.read("canvases/goed.toml")?, &["\n[[actor]]\nid = \"…\"\nname = \"…\"\n"])
}

fn programs() -> Result<(), Failed> {
    let desk = slipped()?;
    let ran = desk.run(&["check", "--fix", "--format", "json"])?;
    let json: serde_json::Value = serde_json::from_str(&ran.out)?;
    equal(json["canvases"][0]["errors"].as_u64(), Some(0), "errors")?;
    holds(&ran.err, &["10 punten hersteld"])?;
    let desk = slipped()?;
    let ran = desk.run(&["check", "--fix", "--format", "short"])?;
    lacks(&ran.out, &["hersteld"])?;
    holds(&ran.err, &["10 punten hersteld"])
}

fn chosen() -> Result<(), Failed> {
    let desk = slipped()?;
    desk.run(&["check", "--fix", "--select", "wrong-type"])?;
    let wanted = SLIPPED.replace("1.250", "1_250").replace("\"opdrachtgever\"", "[\"opdrachtgever\"]");
    equal(desk.read("canvases/streek.toml")?, wanted, "only what was chosen")?;
    let desk = slipped()?;
    desk.run(&["check", "--fix", "--ignore", "unknown-key,unknown-kind"])?;
    let wanted =
        MENDED.replace("title", "titel").replace("[[actor]]", "[[partij]]").replace("roles", "rollen");
    equal(desk.read("canvases/streek.toml")?, wanted, "not what was ignored")?;
    // a point that someone lives with
    let desk = Desk::new()?;
    let text = format!(
        "{SMALL}frameworks = [\"regional-innovation@1\"]\n\n[[actor]]\nid = \"provincie\"\nname = \"Provincie\"\n\n[[action]]\nid = \"a\"\n\
         what = \"bellen\"\nwho = \"Provincie\"\n\n[[allow]]\nrule = \"unknown-reference\"\nwhere = \"action.a\"\nreason = \"zo\"\nby = \"ik\"\n\
         until = 2026-12-01\n"
    );
    desk.write("canvases/goed.toml", &text)?;
    desk.run(&["check", "--fix", "--select", "unknown-reference"])?;
    equal(desk.read("canvases/goed.toml")?, text, "accepted")
}

fn many() -> Result<(), Failed> {
    let record = |n: usize, kind: &str, name: &str| format!("\n[[{kind}]]\nid = \"a{n}\"\n{name}\n");
    let sheet =
        |kind: &str, name: &str| (0..80).fold(SMALL.to_owned(), |text, n| text + &record(n, kind, name));
    let desk = Desk::new()?;
    desk.write("canvases/goed.toml", sheet("partij", "naam: “Jan”"))?;
    let told = desk.ends(0, &["check", "--fix"])?;
    holds(&told, &["240 punten hersteld", "en nog 220; `-v` toont ze alle"])?;
    equal(desk.read("canvases/goed.toml")?, sheet("actor", "name = \"Jan\""), "all of them")
}

fn others() -> Result<(), Failed> {
    let desk = slipped()?;
    desk.write("frameworks/eigen.toml", "format = 1\nnaam = “x”\n")?;
    desk.write("templates/lijst/kind.toml", "format = 1\ntitel = “x”\n")?;
    desk.write("canvases/streek.private.toml", b"format = 1\nnaam = \"caf\xe9\"\n")?;
    let before = desk.inside()?;
    desk.run(&["check", "--fix", "--unsafe-fixes"])?;
    let after = desk.inside()?;
    let changed: Vec<_> = before.iter().filter(|(path, was)| after.get(*path) != Some(was)).collect();
    equal(changed.len(), 1, "one sheet")?;
    equal(changed[0].0.ends_with("canvases/streek.toml"), true, "the sheet")?;
    equal(after.len(), before.len(), "no new file")?;
    // nobody knows what a canvas lacks of which one sheet cannot be read
    lacks(&desk.read("canvases/streek.toml")?, &["…"])
}

fn private() -> Result<(), Failed> {
    let desk = slipped()?;
    let secret = "format = 1\n\n[[persoon]]\nid = \"jan\"\nnaam = \"Jan Geheim\"\n";
    desk.write("canvases/streek.private.toml", secret)?;
    desk.run(&["check", "--fix", "--unsafe-fixes"])?;
    let mended = secret.replace("persoon", "person").replace("naam", "name");
    equal(desk.read("canvases/streek.private.toml")?, mended, "the private sheet")?;
    lacks(&desk.read("canvases/streek.toml")?, &["Geheim"])
}

fn on_disk(desk: &Desk) -> Result<(Folder, Sheet), Failed> {
    let (folder, project) = desk.open()?;
    Ok((folder, project.sheets_of("streek").into_iter().next().ok_or("no sheet")?))
}

fn meanwhile() -> Result<(), Failed> {
    let desk = slipped()?;
    let (folder, sheet) = on_disk(&desk)?;
    desk.write("canvases/streek.toml", "format = 1\n# van een collega\n")?;
    let refused = folder.replace(&sheet, MENDED).err().ok_or("written")?;
    holds(&refused.what.nl, &["canvases/streek.toml is intussen"])?;
    equal(desk.read("canvases/streek.toml")?.as_str(), "format = 1\n# van een collega\n", "the colleague's")?;
    // someone else who mended the same is no one in the way
    desk.write("canvases/streek.toml", MENDED)?;
    folder.replace(&sheet, MENDED).map_err(|failure| failure.what.en)?;
    let desk = slipped()?;
    let (folder, sheet) = on_disk(&desk)?;
    let path = desk.root().join("canvases/streek.toml");
    let mut rights = std::fs::metadata(&path)?.permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights)?;
    holds(&folder.replace(&sheet, MENDED).err().ok_or("written")?.what.en, &["may not be written"])?;
    let ran = desk.run(&["check", "--fix"])?;
    equal(ran.code, 2, "could not")?;
    holds(&ran.err, &["canvases/streek.toml mag niet geschreven worden"])?;
    equal(desk.read("canvases/streek.toml")?.as_str(), SLIPPED, "as it was")
}

/// A link within `canvases/` is followed and stays; what stands elsewhere is read along and stays as it is.
#[cfg(unix)]
fn links() -> Result<(), Failed> {
    use std::os::unix::fs::symlink;
    let desk = slipped()?;
    let slip = "format = 1\n\n[[partij]]\nid = \"b\"\n";
    desk.write("gedeeld/partijen.toml", slip)?;
    desk.write("canvases/elders/eigen.toml", SMALL)?;
    desk.write("canvases/elders/samen.toml", slip)?;
    std::fs::write(desk.beside("buiten.toml"), slip)?;
    let folder = desk.root().join("canvases/elders");
    symlink("../../gedeeld/partijen.toml", folder.join("link.toml"))?;
    symlink("../../../buiten.toml", folder.join("uit.toml"))?;
    symlink("samen.toml", folder.join("zelf.toml"))?;
    let around = desk.around()?;
    let told = desk.run(&["check", "--fix"])?.all();
    holds(&told, &["canvases/elders/link.toml:3: niet hersteld", "buiten `canvases/`"])?;
    equal(desk.around()? == around, true, "nothing outside the workspace")?;
    equal(desk.read("gedeeld/partijen.toml")?.as_str(), slip, "elsewhere in the workspace")?;
    equal(
        desk.read("canvases/elders/samen.toml")?,
        slip.replace("partij", "actor"),
        "through the link or itself",
    )?;
    for link in ["link.toml", "uit.toml", "zelf.toml"] {
        equal(folder.join(link).is_symlink(), true, link)?;
    }
    Ok(())
}
