//! What papers never do: print what is empty, join parts badly, hide that they are drafts, or mark what is not so.

use std::cell::RefCell;
use std::collections::BTreeSet;

use draagvlak::canvas::value::Circle;
use draagvlak::markup::{self, Block, Body, Document, Look};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use toml::{Table, Value};

use super::desk::{Desk, holds, lacks};
use super::expect::{cases, equal, none};
use super::prose;
use super::tools;
use super::work::Work;

/// All trials about what papers never do.
pub fn trials() -> Vec<Trial> {
    vec![
        tools::needs(&["pdftotext"], Trial::test("papers::a_canvas_may_be_called_anything", names)),
        Trial::test("papers::figures_of_one_name_say_how_they_were_counted", definitions),
        Trial::test("papers::a_paper_with_holes_is_a_draft_and_a_finding", holes),
        Trial::test("papers::points_are_open_and_nobody_is_told_to_mend_them", points),
        Trial::test("papers::nothing_is_empty_or_badly_joined_whatever_is_left_out", left_out),
        Trial::test("papers::what_is_advised_is_no_total", advised),
        tools::needs(&["pdftotext"], Trial::test("papers::marks_of_sources_stand_apart_and_once", marks)),
    ]
}

pub const KINDS: [&str; 2] = ["proposition", "steering-brief"];

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nlanguages = [\"nl\", \"en\"]\nas-of = 2026-10-01\n\
    phase = \"steering\"\n";

pub fn of(records: &str) -> Work {
    Work::of("streek", &[("canvases/streek.toml".to_owned(), format!("{HEAD}{records}"))])
}

/// The Markdown of a paper, with what does not break as plain spaces.
pub fn paper(work: &Work, kind: &str, lang: Lang) -> Result<String, Failed> {
    Ok(work.render(work.kind(kind)?, lang)?.markdown.replace('\u{a0}', " "))
}

/// All papers of a sheet.
pub fn papers(work: &Work) -> Result<Vec<String>, Failed> {
    let all = KINDS.iter().flat_map(|kind| Lang::ALL.map(|lang| (*kind, lang)));
    all.map(|(kind, lang)| paper(work, kind, lang)).collect()
}

fn names() -> Result<(), Failed> {
    let rated = "[[assessment]]\nview = \"public\"\nprecondition = \"pilot-project-support\"\ncounts = [4, 3, 2, 0, 0]\n";
    for name in ["noord_oost", "a!b $ & [c~d#e", "fryslân (1)", "50%_x"] {
        let desk = Desk::new()?;
        desk.write(&format!("canvases/{name}.toml"), format!("{HEAD}{rated}"))?;
        let told = desk.run(&["build"])?;
        equal(told.code, 0, &told.all())?;
        let folder = desk.root().join("output").join(name);
        let markdown = std::fs::read_to_string(folder.join(format!("stuurgroepnotitie-{name}.md")))?;
        let blocks = markup::parse(&markdown).map_err(|faults| format!("{faults:?}"))?.blocks;
        let figures = blocks.iter().filter_map(|block| match &block.body {
            Body::Figure { path, .. } => Some(percent_encoding::percent_decode_str(path).decode_utf8_lossy()),
            _ => None,
        });
        let missing: Vec<_> = figures.clone().filter(|path| !folder.join(&**path).exists()).collect();
        equal(figures.count(), 1, &format!("figures of {name}"))?;
        none(&missing, "figures that are not there")?;
        let pdf = folder.join(format!("stuurgroepnotitie-{name}.pdf"));
        let printed = tools::run("pdftotext", &[pdf.as_os_str(), "-".as_ref()])?;
        lacks(&printed, &["![", "](", ".svg", "%5F", "%20"])?;
    }
    Ok(())
}

fn definitions() -> Result<(), Failed> {
    let fact = |id: &str, value: i64, how: &str| {
        format!(
            "[[fact]]\nid = \"{id}\"\nwhat = \"Bedrijven\"\nvalue = {value}\nyear = 2025\ndefinition = \"{how}\"\n"
        )
    };
    let facts = fact("a", 120, "ingeschreven bij de Kamer van Koophandel") + &fact("b", 85, "met personeel.");
    let markdown = paper(&of(&facts), "proposition", Lang::Nl)?;
    holds(
        &markdown,
        &[
            "Bedrijven: 120 (2025); geteld als: ingeschreven bij de Kamer van Koophandel",
            "Bedrijven: 85 (2025); geteld als: met personeel\n",
        ],
    )?;
    let alone = paper(&of(&fact("a", 120, "ingeschreven")), "proposition", Lang::Nl)?;
    lacks(&alone, &["geteld als", "ingeschreven"])
}

const WHOLE: &str = "[[proposition]]\nid = \"p\"\ncore = \"Bedrijven krijgen hulp.\"\npillars = [{ title = \"Loket\" }]\n\
    asks = [{ who = \"provincie\", what = \"geld\" }]\ninvitation = \"Bel ons.\"\n";

/// A proposition with holes is a draft also where nothing is amiss, and what it lacks is told where it is to be filled.
fn holes() -> Result<(), Failed> {
    let status = |records: &str| -> Result<[String; 2], Failed> {
        let work = of(records);
        let kicker = Lang::ALL.map(|lang| -> Result<String, Failed> {
            let kicker = work.render_clean(work.kind("proposition")?, lang)?.blocks.kicker;
            Ok(kicker.map(|kicker| markup::plain(&kicker.status)).unwrap_or_default())
        });
        let [nl, en] = kicker;
        Ok([nl?, en?])
    };
    equal(status(WHOLE)?, ["", ""], "the status of what is whole")?;
    for (field, address) in [
        ("core", "proposition.p#core"),
        ("pillars", "proposition.p#pillars"),
        ("asks", "proposition.p#asks"),
        ("invitation", "canvas#contact"),
    ] {
        let lacking: String = WHOLE.split_inclusive('\n').filter(|line| !line.starts_with(field)).collect();
        equal(status(&lacking)?, ["concept", "draft"], field)?;
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", format!("{HEAD}{lacking}"))?;
        let told = desk.run(&["build", "--format", "md", "--document", "proposition", "--lang", "nl"])?.all();
        let name = address.split_once('#').map_or("", |(_, name)| name);
        holds(&told, &["waarschuwing[document-incomplete]", &format!("`{name}`")])?;
    }
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", format!("{HEAD}{WHOLE}"))?;
    lacks(&desk.run(&["build", "--format", "md"])?.all(), &["document-incomplete"])
}

fn points() -> Result<(), Failed> {
    let work = of("[[measure]]\nid = \"m\"\ntitle = \"Maatregel\"\ncloses = [\"pilot-project-support\"]\n");
    let open = work.seen(Circle::Public).open.errors;
    equal(open > 1, true, "errors")?;
    for (lang, said) in [(Lang::Nl, "punten open"), (Lang::En, "points open")] {
        for kind in KINDS {
            let markdown = paper(&work, kind, lang)?;
            holds(&markdown, &[&format!("· {open} {said}**")])?;
            lacks(&markdown, &["te verhelpen", "fouten", "to fix", "errors"])?;
        }
    }
    Ok(())
}

/// The fictional region, or what became of it, with fields left out by a sequence of dice.
fn thinned(dice: &[bool]) -> Result<Table, Failed> {
    let mut sheet = if dice.len().is_multiple_of(2) { prose::fictional()? } else { prose::later()? };
    let mut next = dice.iter().copied().cycle();
    sheet.iter_mut().for_each(|(_, value)| thin(value, &mut next));
    Ok(sheet)
}

fn thin(value: &mut Value, dice: &mut dyn Iterator<Item = bool>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| thin(item, dice)),
        // a text for readers stays whole
        Value::Table(table) if !table.keys().all(|key| key == "nl" || key == "en") => {
            table.retain(|field, _| field == "id" || !dice.next().unwrap_or(false));
            table.iter_mut().for_each(|(_, value)| thin(value, dice));
        }
        _ => {}
    }
}

fn left_out() -> Result<(), Failed> {
    let mut runner =
        TestRunner::new(Config { cases: cases(60), failure_persistence: None, ..Config::default() });
    let dice = (1_u32..10).prop_flat_map(|tenth| {
        proptest::collection::vec(proptest::bool::weighted(f64::from(tenth) / 10.0), 997..1400)
    });
    let all = RefCell::new(BTreeSet::new());
    runner.run(&dice, |dice| {
        let told = |why: Failed| TestCaseError::fail(why.message().unwrap_or("?").to_owned());
        let sheet = thinned(&dice).map_err(told)?.to_string();
        let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), sheet)]);
        for (kind, lang) in KINDS.iter().flat_map(|kind| Lang::ALL.map(|lang| (*kind, lang))) {
            let found = match work.render_clean(work.kind(kind).map_err(told)?, lang) {
                Ok(rendered) => [amiss(&rendered.blocks), joins(&rendered.markdown)].concat(),
                Err(fault) => vec![fault.message().unwrap_or("?").to_owned()],
            };
            all.borrow_mut().extend(found.into_iter().map(|found| format!("{kind} in {lang}: {found}")));
        }
        Ok(())
    })?;
    none(&all.into_inner().into_iter().collect::<Vec<_>>(), "empty, or joined badly")
}

/// What is empty in a document: rows, columns, points, cards, paragraphs.
fn amiss(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    let text = |blocks: &[Block]| markup::words(&Document { blocks: blocks.to_vec(), ..Document::default() });
    let mut section = String::new();
    for block in &document.blocks {
        match &block.body {
            Body::Table(table) => {
                let filled = |cell: &Vec<markup::Inline>| !markup::plain(cell).trim().is_empty();
                let empty_rows = table.rows.iter().filter(|row| !row.iter().any(filled)).count();
                let columns = 0..table.head.len();
                let empty = columns.filter(|at| !table.rows.iter().any(|row| filled(&row[*at])));
                let empty: Vec<String> = empty.map(|at| markup::plain(&table.head[at])).collect();
                if empty_rows + empty.len() > 0 || table.rows.is_empty() {
                    found.push(format!(
                        "under “{section}”: {empty_rows} rows are empty, and columns {empty:?}"
                    ));
                }
            }
            Body::List { items, .. } => {
                let said = items.iter().map(|item| text(&item.blocks)).filter(|said| begins_badly(said));
                found.extend(said.map(|said| format!("under “{section}”: a point says “{said}”")));
            }
            Body::Paragraph { text, .. } if begins_badly(&markup::plain(text)) => {
                found.push(format!("under “{section}”: a paragraph says “{}”", markup::plain(text)));
            }
            Body::Quote { blocks, .. } | Body::Alert { blocks, .. } if begins_badly(&text(blocks)) => {
                found.push(format!("under “{section}”: it says “{}”", text(blocks)));
            }
            Body::Heading { text, .. } => section = markup::plain(text),
            Body::Cards { cards } => {
                let empty = cards.iter().filter(|card| markup::plain(&card.text).trim().is_empty());
                found.extend(
                    empty.map(|card| format!("under “{section}”: a card has no name, line {}", card.line)),
                );
                if cards.is_empty() {
                    found.push(format!("under “{section}”: no cards"));
                }
            }
            _ => {}
        }
    }
    found
}

fn begins_badly(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.starts_with([':', ';', ',', '.', '·', ')'])
}

/// Joins that no editor lets stand, with the line that they stand in.
pub fn joins(markdown: &str) -> Vec<String> {
    const BAD: &[&str] = &[
        ".;", "..", ".”.", "::", ";.", ",.", ":.", ";;", ",,", " ,", " ;", " .", "()", "( ", " )", "· ·",
        "“”", "  ",
    ];
    let mut found = Vec::new();
    for line in markdown.lines() {
        let said = line.trim_start_matches(['>', '-', ' ', '|', '*']).trim_end_matches(['|', ' ', '\\']);
        let is_frame = line.starts_with("|--") || line.starts_with("|") && line.contains("|  |");
        let bad = BAD.iter().filter(|bad| said.contains(**bad) && !(is_frame && **bad == "  ")).count();
        let hangs = said.ends_with('·') || said.ends_with(" —") || said.starts_with('·');
        // amounts and days stay on one line
        let breaks =
            said.match_indices("€ ").any(|(at, _)| said[at + 4..].starts_with(|c: char| c.is_ascii_digit()));
        let breaks = breaks || parts_of_days(said);
        if (bad > 0 || hangs || breaks) && !line.starts_with("|--") {
            found.push(line.to_owned());
        }
    }
    found
}

/// Whether a day and its month could come to stand on two lines.
fn parts_of_days(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_day = |word: &str| word.len() < 3 && !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let is_month = |word: &str| {
        let word = word.trim_end_matches(|c: char| !c.is_alphabetic()).to_lowercase();
        word.len() > 2 && draagvlak::period::month(&word).is_some()
    };
    words
        .windows(2)
        .any(|pair| is_day(pair[0].trim_start_matches(|c: char| !c.is_ascii_digit())) && is_month(pair[1]))
}

fn advised() -> Result<(), Failed> {
    let work =
        of("[[decision]]\nid = \"d\"\nasked = \"te kiezen\"\nstatus = \"asked\"\nquestion = \"Wat?\"\n\
         options = [{ title = \"Niets\", eur = 0 }, { title = \"Beide\", eur = 100, advised = true }]\n");
    let blocks = work.render(work.kind("steering-brief")?, Lang::Nl)?.blocks.blocks;
    let tables = blocks.iter().filter_map(|block| match &block.body {
        Body::Table(table) => Some(table.looks.clone()),
        _ => None,
    });
    equal(tables.collect::<Vec<_>>().first(), Some(&vec![Look::Advised, Look::Plain]), "rows of the choice")
}

fn marks() -> Result<(), Failed> {
    let source = |id: &str| {
        format!(
            "[[evidence]]\nid = \"{id}\"\nkind = \"document\"\nsource = \"Bron {id}\"\ndate = 2026-01-01\n"
        )
    };
    let desk = Desk::new()?;
    let sheet = format!(
        "{HEAD}{}{}[[initiative]]\nid = \"i\"\nname = \"Loket\"\nform = \"desk\"\nevidence = [\"a\", \"b\", \"a\"]\n",
        source("a"),
        source("b")
    );
    desk.write("canvases/streek.toml", sheet)?;
    desk.ends(0, &["build", "--document", "proposition", "--lang", "nl"])?;
    holds(&desk.read("output/streek/propositie-streek.md")?, &["Loket[^a][^b] |"])?;
    let pdf = desk.root().join("output/streek/propositie-streek.pdf");
    let printed = tools::run("pdftotext", &["-raw".as_ref(), pdf.as_os_str(), "-".as_ref()])?;
    let bare: String = printed.split_whitespace().collect();
    holds(&bare, &["Loket1,2"])
}
