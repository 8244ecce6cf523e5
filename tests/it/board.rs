//! The canvas on one page: filled in or blank, on any paper, with nothing lost and nothing that does not belong there.

use draagvlak::markup::Paper;
use draagvlak::project::Day;
use draagvlak::project::paper::{self, Draft, Embedded, Engines};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, none};
use super::work::{SHIPPED, Work};

/// All trials about the canvas on one page.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("board::a_blank_page_holds_nothing_that_is_known", blank),
        Trial::test("board::every_view_that_answered_is_on_it", views),
        Trial::test("board::from_twenty_answers_on_there_are_shares", shares),
        Trial::test("board::a_large_paper_is_the_same_page_enlarged", large),
        Trial::test("board::other_papers_are_refused_and_told", refused),
        Trial::test("board::files_on_other_paper_are_not_left_over", beside),
    ];
    for name in SHIPPED {
        trials.push(Trial::test(format!("board::{name}_takes_one_page"), move || one_page(name)));
    }
    trials
}

/// Pages of the canvas in both languages, filled in and blank, on each paper.
fn pages(name: &str, all: impl Fn(Paper, bool) -> bool) -> Result<Vec<(String, usize)>, Failed> {
    let work = Work::shipped(name)?;
    let kind = [work.kind("canvas")?.clone()];
    let checked = [work.project.checked(&work.read, Day::default(), [kind[0].circle()])];
    let mut tasks = Vec::new();
    for print in kind[0].prints().into_iter().filter(|print| all(print.paper, print.blank)) {
        for mut task in paper::tasks(&checked, &kind, &Lang::ALL) {
            task.print_as(Some(print.paper), print.blank);
            tasks.push(task);
        }
    }
    let engines = Engines::new(&tasks, work.project.templates());
    let made = tasks.iter().map(|task| {
        let draft = Draft::new(task, &engines).map_err(|trouble| format!("{trouble:?}"))?;
        let (proof, _) = draft.proof().map_err(|failure| failure.what.en)?;
        let pdf = draft.pdf(&proof, &Embedded).map_err(|failure| failure.what.en)?;
        let misfits = pdf.layout.misfits.iter().map(|misfit| format!("{misfit:?}")).collect::<Vec<_>>();
        none(&misfits, &draft.rendered.file)?;
        Ok((draft.rendered.file.clone(), pdf.layout.pages))
    });
    made.collect()
}

fn one_page(name: &str) -> Result<(), Failed> {
    let made = pages(name, |paper, _| paper == Paper::A3)?;
    equal(made.len(), 4, "two languages, filled in and blank")?;
    let more: Vec<String> = made.into_iter().filter(|(_, pages)| *pages != 1).map(|(file, _)| file).collect();
    none(&more, "canvases of more than a page")
}

fn large() -> Result<(), Failed> {
    let made = pages("voorbeeldstreek", |paper, _| paper == Paper::A1)?;
    equal(made.iter().all(|(file, pages)| *pages == 1 && file.ends_with("-a1")), true, "pages on A1")
}

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nquestion = \"Hoe gaat het?\"\nlanguage = \"nl-NL\"\nas-of = 2026-10-01\n\
    phase = \"workshop\"\nframeworks = [\"regional-innovation@1\"]\nhelix = \"triple\"\n\
    [[actor]]\nid = \"weverij\"\nname = \"Weverij Zuid\"\nhelix = \"business\"\n";

/// A canvas in a folder to work in, as Markdown.
fn printed(records: &str, arguments: &[&str], file: &str) -> Result<String, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", format!("{HEAD}{records}"))?;
    desk.ends(0, &[&["build", "--document", "canvas", "--format", "md"], arguments].concat())?;
    Ok(desk.read(&format!("output/streek/{file}.md"))?.replace('\u{a0}', " "))
}

const KNOWN: &str = "[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [4, 3, 0, 0, 0]\nnote = \"Te weinig mensen.\"\n\
    [[measure]]\nid = \"school\"\ntitle = \"Een praktijkschool\"\ncloses = [\"talent\"]\n\
    [[initiative]]\nid = \"loket\"\nname = \"Loket Oost\"\ncovers = [{ precondition = \"talent\" }]\n";

fn blank() -> Result<(), Failed> {
    let known = ["Weverij Zuid", "Te weinig mensen", "Een praktijkschool", "Loket Oost", "zwak", "2026"];
    let filled = printed(KNOWN, &[], "canvas-streek")?;
    holds(&filled, &known[..4])?;
    holds(&filled, &["ontbreekt", "1 oktober 2026"])?;
    let blank = printed(KNOWN, &["--blank"], "canvas-streek-leeg")?;
    let (_, board) = blank.split_once("<!-- board -->").ok_or("no board")?;
    lacks(&blank, &known[..4])?;
    lacks(board, &["ontbreekt", "2026"])?;
    equal(board.matches("### ").count(), 16, "fields")?;
    equal(board.matches('□').count(), 16 * 12, "boxes")
}

fn views() -> Result<(), Failed> {
    let asked = ["public", "sme", "knowledge", "citizens"];
    let records = asked.map(|view| {
        format!("[[assessment]]\nview = \"{view}\"\nprecondition = \"talent\"\ncounts = [0, 3, 1, 1, 0]\n")
    });
    let printed = printed(&records.concat(), &[], "canvas-streek")?;
    let (_, field) = printed.split_once("### *").ok_or("nothing is weak")?;
    let rows = field.lines().filter(|line| line.starts_with("| ") && line.contains("**")).count();
    equal(rows, asked.len(), &printed)
}

fn shares() -> Result<(), Failed> {
    let rated = |counts: &str| {
        format!("[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = {counts}\n")
    };
    let few = printed(&rated("[8, 7, 4, 0, 0]"), &[], "canvas-streek")?;
    holds(&few, &["| 8 | 7 | 4 |"])?;
    let many = printed(&rated("[8, 7, 5, 0, 0]"), &[], "canvas-streek")?;
    holds(&many, &["| 40% | 35% | 25% |", "(n = 20)"])
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    for way in [&["--paper", "a1"][..], &["--blank"]] {
        let told = desk.ends(2, &[&["build", "--document", "proposition"], way].concat())?;
        holds(&told, &["“proposition” kan zo niet", "a4"])?;
    }
    let told = desk.ends(2, &["--ui", "en", "build", "--document", "canvas", "--paper", "a4"])?;
    holds(&told, &["a3, a1", "blank too"])
}

fn beside() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    for way in [&["--paper", "a1"][..], &["--blank"]] {
        let told = desk.ends(0, &[&["build", "--format", "md", "--lang", "nl"], way].concat())?;
        lacks(&told, &["blijft staan", "propositie"])?;
    }
    desk.read("output/voorbeeldstreek/canvas-voorbeeldstreek-leeg.md")?;
    let told = desk.ends(0, &["build", "--format", "md"])?;
    lacks(&told, &["blijft staan"])
}
