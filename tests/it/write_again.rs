//! What the program makes, it makes again: beside another run, over a file with two names, and as deep as sheets stand.

use draagvlak::disk::write::Target;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds};
use super::expect::equal;

/// All trials.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("again::the_same_work_of_another_run_is_no_conflict", twice),
        Trial::test("again::a_second_name_is_no_bar_to_what_is_made", linked),
        Trial::test("again::no_place_goes_up_from_its_folder", up),
        Trial::test("again::a_picture_is_named_as_a_file_may_be", picture),
        Trial::test("again::leftovers_are_cleared_as_deep_as_sheets_stand", deep),
    ]
}

fn twice() -> Result<(), Failed> {
    let fail = |failure: draagvlak::error::Failure| Failed::from(failure.what.en);
    for before in [None, Some("old\n")] {
        for (there, made, settles) in
            [("new\r\n", true, true), ("other\n", true, false), ("new\n", false, false)]
        {
            let desk = Desk::new()?;
            let path = desk.root().join("a.md");
            if let Some(before) = before {
                desk.write("a.md", before)?;
            }
            let target = Target::at(&path, None).map_err(fail)?.saw(before.map(str::as_bytes));
            let target = if made { target.made() } else { target };
            let staged = target.stage(b"new\n").map_err(fail)?;
            desk.write("a.md", there)?;
            equal(staged.settle().is_ok(), settles, there)?;
            equal(desk.read("a.md")?.as_str(), there, "stays")?;
            equal(desk.inside()?.len(), 1, "nothing beside it")?;
        }
    }
    Ok(())
}

fn linked() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["build", "--format", "md"])?;
    let made = desk.root().join("output/goed/propositie-goed.md");
    std::fs::hard_link(&made, desk.root().join("tweede-naam"))?;
    let old = desk.read("tweede-naam")?;
    desk.write("canvases/goed.toml", SMALL.replace("Verzonnen", "Andere"))?;
    desk.ends(0, &["build", "--format", "md"])?;
    holds(&std::fs::read_to_string(&made)?, &["Andere streek"])?;
    equal(desk.read("tweede-naam")?, old, "the other name")
}

fn up() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for place in ["../a.md", "er-niet/../../a.md", "b/../../a.md"] {
        let path = desk.root().join("uit").join(place);
        equal(Target::at(&path, Some(&desk.root().join("uit"))).is_err(), true, place)?;
    }
    Ok(())
}

fn deep() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let far = format!("canvases/{}", "a/".repeat(40));
    let (left, other) = (format!("{far}.draagvlak-aB3xYz.goed.toml"), "canvases/.git/.draagvlak-aB3xYz.x");
    desk.write(&left, "geheim")?;
    desk.write(other, "van git")?;
    desk.ends(0, &["check", "--fix"])?;
    equal(desk.root().join(&left).exists(), false, "left by a killed run")?;
    equal(desk.read(other)?.as_str(), "van git", "no folder of sheets")
}

fn picture() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let words = include_str!("../../templates/shared/nl.ftl");
    for word in ["../../../weg", "a:b", "a\\b"] {
        let around = desk.around()?;
        desk.write(
            "templates/shared/nl.ftl",
            words.replace("answers-file = oordelen", &format!("answers-file = {word}")),
        )?;
        holds(&desk.ends(1, &["build", "--format", "md"])?, &["kan niet in de naam van een bestand"])?;
        equal(desk.around()? == around, true, "nothing outside")?;
        std::fs::remove_dir_all(desk.root().join("templates"))?;
    }
    Ok(())
}
