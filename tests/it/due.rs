//! When papers are made: what has nothing to say waits, is told in a line, and is a concept for who asks by name.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;
use super::work::plain;

/// All trials about when papers are made.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("due::what_waits_is_told_in_one_line_and_not_made", waits),
        Trial::test("due::who_asks_by_name_gets_a_concept", by_name),
        Trial::test("due::what_its_readers_may_not_see_does_not_count", hidden),
        Trial::test("due::a_kind_may_be_of_some_phases", phases),
        Trial::test("due::an_unknown_kind_of_record_is_told_where_it_stands", unknown),
    ]
}

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nlanguages = [\"nl\", \"en\"]\nas-of = 2026-10-01\n";
const PROPOSITION: &str = "[[proposition]]\nid = \"samen\"\ncore = \"Wij doen het samen.\"\n";

fn desk(records: &str) -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", format!("{HEAD}{records}"))?;
    Ok(desk)
}

const BUILD: [&str; 3] = ["build", "--format", "md"];

fn waits() -> Result<(), Failed> {
    let desk = desk("")?;
    let told = desk.ends(0, &BUILD)?;
    equal(told.matches("proposition is niet gemaakt: wacht op `[[propositie]]`").count(), 1, &told)?;
    for kind in plain().kinds().iter().filter(|kind| !kind.about.needs.is_empty()) {
        let lines = told.lines().filter(|line| line.starts_with("streek: ") && line.contains(&kind.name));
        equal(lines.count(), 1, &format!("{}: {told}", kind.name))?;
    }
    // what waits for the same is told together
    holds(&told, &["run-sheet, worksheets en session-report zijn niet gemaakt: dat wacht op `[[sessie]]`"])?;
    lacks(&told, &["van eerder"])?;
    let made = desk.inside()?;
    equal(made.keys().any(|path| path.to_string_lossy().contains("propositie")), false, "made")?;
    desk.read("output/streek/canvas-streek.md")?;
    let told = desk.ends(0, &[&["--ui", "en"], &BUILD[..]].concat())?;
    holds(&told, &["proposition was not made: it waits for `[[proposition]]`", "--document proposition"])?;
    // lines that stand ready for answers are none
    let session = "[[session]]\nid = \"avond\"\ndate = 2026-11-05\n[session.counts.sme]\nfinance = []\n";
    desk.write("canvases/streek.toml", format!("{HEAD}{session}"))?;
    holds(&desk.ends(0, &BUILD)?, &["steering-brief is niet gemaakt: wacht op `[[oordeel]]`"])?;
    // of an evening to come there is no report, and to one that is over nobody is invited
    holds(
        &desk.ends(0, &BUILD)?,
        &["session-report is niet gemaakt: wacht op een `[[sessie]]` die geweest is"],
    )?;
    desk.write("canvases/streek.toml", format!("{HEAD}{}", session.replace("11-05", "09-05")))?;
    holds(
        &desk.ends(0, &BUILD)?,
        &["invitation, run-sheet en worksheets zijn niet gemaakt: dat wacht op een"],
    )?;
    // once there is something to say, it is made
    desk.write("canvases/streek.toml", format!("{HEAD}{PROPOSITION}"))?;
    lacks(&desk.ends(0, &BUILD)?, &["proposition is niet"])?;
    desk.read("output/streek/propositie-streek.md")?;
    // and when that goes, what is there is of before
    desk.write("canvases/streek.toml", HEAD)?;
    let told = desk.ends(0, &BUILD)?;
    holds(&told, &["proposition is niet gemaakt: wacht op `[[propositie]]`; wat er ligt, is van eerder"])?;
    desk.ends(0, &["build", "--check", "--format", "md"]).map(drop)
}

fn by_name() -> Result<(), Failed> {
    let desk = desk("")?;
    let told = desk.ends(0, &[&BUILD[..], &["--document", "proposition,steering-brief"]].concat())?;
    lacks(&told, &["niet gemaakt"])?;
    holds(&desk.read("output/streek/propositie-streek.md")?, &["**concept"])?;
    holds(&desk.read("output/streek/stuurgroepnotitie-streek.md")?, &["**concept"])?;
    holds(&desk.read("output/streek/steering-brief-streek.md")?, &["**draft"])
}

fn hidden() -> Result<(), Failed> {
    let desk = desk(&format!("{PROPOSITION}circle = \"internal\"\n"))?;
    let told = desk.ends(0, &BUILD)?;
    holds(&told, &["wacht op `[[propositie]]` met kring `openbaar`"])
}

/// A kind with these lines in its description.
fn with(desk: &Desk, lines: &str) -> Result<(), Failed> {
    desk.write(
        "templates/lijst/kind.toml",
        format!("format = 1\ntitle = {{ nl = \"Lijst\", en = \"List\" }}\nfile = {{ nl = \"lijst-{{canvas}}\", en = \"list-{{canvas}}\" }}\n{lines}"),
    )?;
    desk.write(
        "templates/lijst/document.md",
        "{{ doc.title }}{% if doc.early %} — **vroeg**{% endif %}\n\n# Lijst\n",
    )?;
    desk.write("templates/lijst/nl.ftl", "")?;
    desk.write("templates/lijst/en.ftl", "")
}

fn phases() -> Result<(), Failed> {
    let desk = desk("phase = \"workshop\"\n")?;
    with(&desk, "phases = [\"execution\", \"closed\"]\n")?;
    let told = desk.ends(0, &BUILD)?;
    holds(
        &told,
        &[
            "lijst is niet gemaakt: hoort bij de fase uitvoering of afgesloten; het canvas is in de fase werksessie",
        ],
    )?;
    desk.ends(0, &[&BUILD[..], &["--document", "lijst"]].concat())?;
    holds(&desk.read("output/streek/lijst-streek.md")?, &["**vroeg**"])?;
    desk.write("canvases/streek.toml", format!("{HEAD}phase = \"execution\"\n"))?;
    lacks(&desk.ends(0, &BUILD)?, &["lijst is niet"])?;
    lacks(&desk.read("output/streek/lijst-streek.md")?, &["**vroeg**"])
}

fn unknown() -> Result<(), Failed> {
    let desk = desk("")?;
    with(&desk, "needs = [\"propositions\"]\nphases = [\"uitvoering\"]\n")?;
    let told = desk.ends(1, &BUILD)?;
    holds(
        &told,
        &["templates/lijst/kind.toml:4:10", "`proposition`", "templates/lijst/kind.toml:5:11", "execution"],
    )
}
