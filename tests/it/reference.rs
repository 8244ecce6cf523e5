//! The reference: every name that a finding can bear is explained, in a terminal and in the pages of `docs/`.

use std::collections::BTreeSet;

use draagvlak::canvas::head::Phase;
use draagvlak::check::page::{Group, Page, Weight};
use draagvlak::report::catalog;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::code::{self, Code};
use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal, none};
use super::rules::Sheet;
use super::tools;

/// All trials about the reference.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("reference::docs_are_what_explain_prints", docs),
        Trial::test("reference::every_name_of_a_finding_is_explained", names),
        Trial::test("reference::every_entry_says_all_in_both_languages", sentences),
        Trial::test("reference::every_level_is_the_one_that_is_told", levels),
        Trial::test("reference::pages_have_a_section_and_a_row_for_each", sections),
        Trial::test("reference::introductions_are_alike_and_their_example_can_be_read", introductions),
        Trial::test("reference::explain_tells_one_all_or_a_list", explain),
        tools::needs(&["cmark"], Trial::test("reference::a_plain_reader_finds_the_headings", plain)),
    ];
    for entry in catalog::all(&[]) {
        // those of rules are tried with the rules
        if FAULTS.contains(&entry.group) && !entry.bad.is_empty() {
            let name = format!("reference::{}::is_shown_by_its_example", entry.name);
            trials.push(Trial::test(name, move || example(&entry)));
        }
    }
    trials
}

/// Groups of what is no rule.
const FAULTS: [Group; 3] = [Group::Exemption, Group::Sheet, Group::File];

/// The pages, with the languages that they are in.
const PAGES: [(Lang, &str); 2] = [(Lang::Nl, "regels.md"), (Lang::En, "rules.md")];

fn page(lang: Lang) -> Result<String, Failed> {
    let arguments = ["--ui", lang.code(), "explain", "--all", "--format", "markdown"];
    let all = Desk::new()?.run(&arguments)?.out;
    // behind the rules stand the fields, which are a page of their own
    let fields = ["\n# Alle velden\n", "\n# All fields\n"][lang as usize];
    let (rules, _) = all.split_once(fields).ok_or("no fields behind the rules")?;
    Ok(rules.to_owned())
}

fn docs() -> Result<(), Failed> {
    for (lang, path) in PAGES {
        expect::same(&page(lang)?, format!("../docs/{path}"))?;
    }
    Ok(())
}

/// The names in the code that findings are made with, with the first place of each.
fn made() -> Vec<(String, String)> {
    let inside = |code: &&Code| !code.path.starts_with("src/check/faults");
    let mut seen = BTreeSet::new();
    let mut names = Vec::new();
    for code in code::below(&["src"]).iter().filter(inside) {
        for (line, name) in code.finding_names() {
            if seen.insert(name.to_owned()) {
                names.push((name.to_owned(), code.at(line)));
            }
        }
    }
    names
}

fn names() -> Result<(), Failed> {
    let made = made();
    let unknown: Vec<String> = made
        .iter()
        .filter(|(name, _)| catalog::find(name, &[]).is_none())
        .map(|(name, place)| format!("{place}: {name}"))
        .collect();
    none(&unknown, "names that src/check/faults does not explain")?;
    let all = catalog::all(&[]);
    let dead: Vec<&str> = all
        .iter()
        .map(|entry| entry.name.as_str())
        .filter(|name| made.iter().all(|(known, _)| known != name))
        .collect();
    none(&dead, "names that no finding bears")?;
    let distinct: BTreeSet<&str> = all.iter().map(|entry| entry.name.as_str()).collect();
    equal(distinct.len(), all.len(), "each name once")
}

fn sentences() -> Result<(), Failed> {
    let mut wrong = Vec::new();
    for entry in catalog::all(&[]) {
        for (what, text) in [("detects", &entry.detects), ("why", &entry.why), ("remedy", &entry.remedy)] {
            let whole = |text: &str| {
                let opens = text.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '`' | '\''));
                opens && text.ends_with(['.', '?', '”']) && text.matches('`').count().is_multiple_of(2)
            };
            if !whole(&text.nl) || !whole(&text.en) || text.nl == text.en {
                wrong.push(format!("{} {what}: {} / {}", entry.name, text.nl, text.en));
            }
        }
    }
    none(&wrong, "no whole sentence")
}

/// A fault has the level that its findings have, where an example shows it.
fn example(entry: &Page) -> Result<(), Failed> {
    let found = |text: &str| -> Vec<(String, _)> {
        let sheet = Sheet::read(text);
        let faults = sheet.faults_by_name();
        let own = sheet.check(Phase::Steering).findings.into_iter();
        let own = own.filter(|finding| finding.rule.starts_with("exemption"));
        faults.into_iter().chain(own.map(|finding| (finding.rule.to_string(), finding.level))).collect()
    };
    let Weight::Always(level) = entry.weight else { return Err("no fixed level".into()) };
    equal(found(&entry.bad), vec![(entry.name.clone(), level)], "what the bad sheet shows")?;
    equal(found(&entry.good), Vec::new(), "what the good sheet shows")
}

/// Levels are told phase by phase: the words agree with what the rules say.
fn levels() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for (name, nl, en) in [
        (
            "one-accountable",
            "toetsing: opmerking; stuurgroep en uitvoering: fout; anders stil.",
            "validation: remark; steering and execution: error; otherwise silent.",
        ),
        (
            "scope-missing",
            "verkenning en werksessie: waarschuwing; toetsing tot en met uitvoering: fout; anders stil.",
            "exploration and workshop: warning; validation to execution: error; otherwise silent.",
        ),
        ("glyph-missing", "elke fase: waarschuwing.", "every phase: warning."),
    ] {
        holds(&desk.ends(0, &["explain", name])?, &[&format!("Niveau per fase\n  {nl}\n")])?;
        let markdown = desk.ends(0, &["--ui", "en", "explain", name, "--format", "markdown"])?;
        holds(&markdown, &[&format!("- **Level per phase:** {en}\n")])?;
    }
    holds(&desk.ends(0, &["explain", "exemption-unused"])?, &["Niveau\n  opmerking.\n"])
}

/// What a reader of Markdown finds: words of the headings of a level, code blocks, and rows of tables.
struct Found {
    headings: Vec<String>,
    code: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn read(markdown: &str, level: HeadingLevel) -> Found {
    let mut found = Found { headings: Vec::new(), code: Vec::new(), rows: Vec::new() };
    let mut words: Option<String> = None;
    let mut code: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level: own, .. }) if own == level => words = Some(String::new()),
            Event::End(TagEnd::Heading(own)) if own == level => found.headings.extend(words.take()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => code = Some(String::new()),
            Event::End(TagEnd::CodeBlock) => found.code.extend(code.take()),
            Event::Start(Tag::TableHead | Tag::TableRow) => found.rows.push(Vec::new()),
            Event::End(TagEnd::TableHead) => drop(found.rows.pop()),
            Event::Start(Tag::TableCell) => words = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                found.rows.last_mut().into_iter().for_each(|row| row.extend(words.take()));
            }
            Event::Text(text) | Event::Code(text) => {
                words.iter_mut().chain(&mut code).for_each(|held| held.push_str(&text));
            }
            _ => {}
        }
    }
    found
}

fn sections() -> Result<(), Failed> {
    let all = catalog::all(&[]);
    for lang in Lang::ALL {
        let found = read(&page(lang)?, HeadingLevel::H3);
        let names: Vec<&str> = all.iter().map(|entry| entry.name.as_str()).collect();
        equal(&found.headings, &names, "a heading for each, in order")?;
        let sheets: Vec<String> = all
            .iter()
            .filter(|entry| !entry.bad.is_empty())
            .flat_map(|entry| [&entry.bad, &entry.good])
            .map(|sheet| format!("{}\n", sheet.trim_end()))
            .collect();
        // the introduction has one of its own
        equal(found.code.get(1..).unwrap_or_default(), &sheets[..], "the examples as they are")?;
        let rows: Vec<&Vec<String>> =
            found.rows.iter().filter(|row| names.contains(&row[0].as_str())).collect();
        equal(rows.len(), names.len(), "rows")?;
        for (row, entry) in rows.iter().zip(&all) {
            equal(&row[0], &entry.name, "the row of a name")?;
            // one that goes by phase gives its whole table a column for each
            let by_phase = all.iter().filter(|other| other.group == entry.group);
            let by_phase = by_phase.map(|other| other.weight).any(|w| matches!(w, Weight::Phases(_)));
            equal(row.len(), if by_phase { 8 } else { 3 }, &entry.name)?;
            let told = row.last().map(String::as_str).unwrap_or_default();
            let said = entry.detects.get(lang).replace('`', "");
            equal(said.starts_with(told) && told.len() > 10, true, &format!("{told} of {said}"))?;
        }
    }
    Ok(())
}

fn introductions() -> Result<(), Failed> {
    let shape = |lang| -> Result<(usize, Vec<String>, usize), Failed> {
        let page = page(lang)?;
        let (intro, _) = page.split_once("\n## Over").ok_or("no overview")?;
        let found = read(intro, HeadingLevel::H2);
        Ok((found.headings.len(), found.code, found.rows.len()))
    };
    let nl = shape(Lang::Nl)?;
    equal(&nl, &shape(Lang::En)?, "headings, code and rows of both")?;
    let [example] = &nl.1[..] else { return Err("not one example".into()) };
    Sheet::read(&format!("format = 1\n[canvas]\ntitle = \"Veenstreek\"\n{example}")).faults()?;
    equal(nl.2, 6, "a row for each phase")
}

fn plain() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    for (lang, name) in PAGES {
        let path = folder.path().join(name);
        std::fs::write(&path, page(lang)?)?;
        let html = tools::run("cmark", &["--unsafe".as_ref(), path.as_os_str()])?;
        let entries = catalog::all(&[]);
        equal(html.matches("<h1>").count(), 1, "titles")?;
        equal(html.matches("<h3>").count(), entries.len(), "sections")?;
        let examples = entries.iter().filter(|entry| !entry.bad.is_empty()).count();
        equal(html.matches("<pre><code").count(), 1 + 2 * examples, "sheets")?;
        equal(html.matches("<details>").count(), examples, "folded examples")?;
        for entry in &entries {
            holds(&html, &[&format!("<h3>{}</h3>", entry.name)])?;
        }
    }
    Ok(())
}

fn explain() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let all = catalog::all(&[]);
    for lang in ["nl", "en"] {
        let list = desk.run(&["--ui", lang, "explain"])?.out;
        let pages = desk.run(&["--ui", lang, "explain", "--all"])?.out;
        for entry in &all {
            let lines =
                list.lines().filter(|line| line.trim_start().starts_with(&format!("{} ", entry.name)));
            equal(lines.count(), 1, &format!("lines about {}", entry.name))?;
            let one = desk.run(&["--ui", lang, "explain", &entry.name])?.out;
            holds(&one, &[entry.why.get(Lang::from_tag(lang).unwrap_or_default())])?;
            holds(&pages, &[&one])?;
            lacks(&one, &[" \n"])?;
        }
    }
    let markdown = desk.run(&["explain", "syntax", "--format", "markdown"])?.out;
    holds(&markdown, &["# syntax\n", "**Waarom.** ", "```toml\nformat = 1\n"])?;
    equal(desk.run(&["explain", "syntax", "--all"])?.code, 2, "one or all")?;
    let desk = Desk::workspace()?;
    let refused = desk.ends(2, &["check", "--select", "document-too-long"])?;
    holds(&refused, &["`document-too-long` gaat over documenten", "draagvlak build"])
}
