//! The command line: what each command does, how it ends, and what it says in two languages.

use std::process::Stdio;

use draagvlak::check::rules;
use draagvlak::document::review;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;

/// All trials about the command line.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("cli::a_workspace_from_an_empty_folder_checks_and_builds", from_nothing),
        Trial::test("cli::init_leaves_a_full_folder_alone", full),
        Trial::test("cli::new_begins_a_canvas_and_never_overwrites", new),
        Trial::test("cli::new_from_takes_the_structure_and_no_answers", from),
        Trial::test("cli::check_ends_with_0_1_or_2", codes),
        Trial::test("cli::check_speaks_json_and_one_line_each", formats),
        Trial::test("cli::check_takes_a_date_and_chosen_rules", chosen),
        Trial::test("cli::schema_writes_what_it_prints", schema),
        Trial::test("cli::documents_lists_the_kinds", documents),
        Trial::test("cli::explain_knows_every_rule_in_both_languages", explain),
        Trial::test("cli::the_language_comes_from_option_variable_and_locale", language),
        Trial::test("cli::color_is_for_terminals_or_on_request", color),
        Trial::test("cli::a_reader_that_goes_away_is_no_panic", broken_pipe),
    ];
    for (name, arguments, nl, en) in REFUSED {
        trials.push(Trial::test(format!("cli::refused::{name}"), move || refused(arguments, nl, en)));
    }
    trials
}

/// Name, arguments, and what is said in Dutch and in English; the program ends with 2.
type Refusal = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const REFUSED: &[Refusal] = &[
    ("no_command", &[], &["Gebruik:"], &["Usage:"]),
    ("unknown_command", &["chek"], &["de opdracht `chek` is er niet", "`check`"], &["chek", "check"]),
    ("unknown_option", &["check", "--strikt"], &["`--strikt` is geen optie"], &["--strikt"]),
    ("unknown_format", &["check", "--format", "xml"], &["“xml” kan niet", "human"], &["xml", "human"]),
    (
        "unknown_canvas",
        &["check", "gooed"],
        &["geen canvas “gooed”", "`goed`"],
        &["no canvas “gooed”", "`goed`"],
    ),
    ("far_canvas", &["build", "zeeland"], &["Er zijn: goed"], &["There are: goed"]),
    (
        "unknown_rule",
        &["explain", "scope-mising"],
        &["“scope-mising” is hier geen naam", "`scope-missing`"],
        &["“scope-mising” is no name here", "`scope-missing`"],
    ),
    ("unknown_selection", &["check", "--select", "x"], &["De regel “x” is er niet"], &["no rule “x”"]),
    (
        "unknown_document",
        &["build", "--document", "propositon"],
        &["geen document “propositon”", "“proposition”"],
        &["no document “propositon”", "“proposition”"],
    ),
    ("unknown_language", &["check", "--ui", "fr"], &["De taal “fr” is er niet"], &["no language “fr”"]),
    (
        "no_date",
        &["check", "--date", "gisteren"],
        &["“gisteren” is geen datum"],
        &["“gisteren” is not a date"],
    ),
    ("no_name", &["new", "Mijn Streek"], &["kan geen naam van een canvas zijn"], &["cannot be the name"]),
    ("windows_name", &["new", "con"], &["“con” kan geen naam"], &["“con” cannot be"]),
    ("name_upwards", &["new", "../x"], &["kan geen naam"], &["cannot be the name"]),
    ("no_folder", &["-C", "nergens", "check"], &["nergens"], &["nergens"]),
    ("control_characters", &["check", "a\u{1b}[31m"], &["␛[31m"], &["␛[31m"]),
];

fn refused(arguments: &[&str], nl: &[&str], en: &[&str]) -> Result<(), Failed> {
    for (lang, wanted) in [("nl", nl), ("en", en)] {
        let desk = Desk::workspace()?.with("DRAAGVLAK_UI", lang);
        let before = desk.inside()?;
        let ran = desk.run(arguments)?;
        equal(ran.code, 2, &format!("{arguments:?} in {lang}: {}", ran.all()))?;
        holds(&ran.err, wanted)?;
        equal(ran.out.as_str(), "", "nothing on standard output")?;
        equal(desk.inside()? == before, true, "files stay as they were")?;
    }
    Ok(())
}

fn from_nothing() -> Result<(), Failed> {
    for (lang, id, title) in [("nl", "mijn-streek", "Een titel"), ("en", "my-region", "A title")] {
        let desk = Desk::new()?;
        let around = desk.around()?;
        desk.ends(0, &["--ui", lang, "init"])?;
        holds(&desk.read(".gitignore")?, &["*.private.toml", "/output/**/*.pdf"])?;
        let path = format!("canvases/{id}.toml");
        let sheet = desk.read(&path)?;
        desk.write(&path, sheet.replace(title, "Zandgrond"))?;
        let told = desk.ends(0, &["--ui", lang, "check"])?;
        holds(&told, &["Zandgrond", "scope-missing"])?;
        lacks(&told, &["error[", "fout["])?;
        let told = desk.ends(0, &["--ui", lang, "build"])?;
        let (mut markdown, mut pdfs) = (0, 0);
        for (path, (bytes, _)) in desk.inside()? {
            match path.extension().and_then(|e| e.to_str()) {
                Some("md") => {
                    markdown += 1;
                    holds(&String::from_utf8_lossy(&bytes), &["Zandgrond"])?;
                }
                Some("pdf") => {
                    pdfs += 1;
                    equal(bytes.starts_with(b"%PDF-"), true, "a PDF")?;
                }
                _ => {}
            }
        }
        // the rest waits until there is something to say
        equal((markdown, pdfs), (1, 1), &told)?;
        equal(desk.around()? == around, true, "nothing outside the folder")?;
    }
    Ok(())
}

fn full() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("verslag.docx", "werk")?;
    let before = desk.inside()?;
    holds(&desk.ends(2, &["init"])?, &["niet leeg", "verslag.docx"])?;
    holds(&desk.ends(2, &["--ui", "en", "init"])?, &["not empty"])?;
    equal(desk.inside()? == before, true, "nothing was written")?;
    desk.ends(0, &["-C", "nieuw", "init", "eigen-naam"])?;
    holds(&desk.read("nieuw/canvases/eigen-naam.toml")?, &["format = 1"])
}

fn new() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    holds(&desk.ends(0, &["new", "zuid"])?, &["canvases/zuid.toml"])?;
    holds(&desk.read("canvases/zuid.toml")?, &["# ", "canvas.nl.schema.json"])?;
    let before = desk.inside()?;
    holds(&desk.ends(2, &["new", "zuid"])?, &["Er is al een canvas “zuid”"])?;
    holds(&desk.ends(2, &["new", "noord", "--from", "oost"])?, &["geen canvas “oost”"])?;
    equal(desk.inside()? == before, true, "nothing was written")?;
    desk.ends(0, &["--ui", "en", "new", "north"])?;
    holds(&desk.read("canvases/north.toml")?, &["canvas.en.schema.json"])?;
    desk.ends(0, &["check", "zuid", "north"]).map(drop)
}

fn from() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    desk.ends(0, &["new", "noord", "--from", "voorbeeldstreek"])?;
    let sheet = desk.read("canvases/noord.toml")?;
    holds(
        &sheet,
        &["[[actor]]", "id = \"provincie\"", "[[body]]", "\"pilot-project-support\"", "\"unknown\""],
    )?;
    lacks(&sheet, &["counts", "Bedrijf X", "[[decision]]", "[[commitment]]", "[[statement]]", "eur ="])?;
    let told = desk.ends(0, &["check", "noord", "--fail-on", "error"])?;
    lacks(&told, &["[unknown-", "[syntax", "[wrong-type", "[key-"])
}

fn codes() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["check"])?;
    desk.ends(1, &["check", "--fail-on", "warning"])?;
    desk.ends(0, &["check", "--fail-on", "warning", "--select", "date-passed"])?;
    desk.write("canvases/stuk.toml", "format = 1\n[canvas]\ntitle: x\n")?;
    desk.ends(1, &["check"])?;
    desk.ends(0, &["check", "goed"])?;
    desk.ends(0, &["check", "canvases/goed.toml"])?;
    let empty = Desk::new()?;
    holds(&empty.ends(2, &["check"])?, &["canvases", "draagvlak init"])?;
    holds(&empty.ends(2, &["--ui", "en", "build"])?, &["no folder `canvases`"])
}

fn formats() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/stuk.toml", "format = 1\n[canvas]\ntitle: \"é\"\n")?;
    let ran = desk.run(&["check", "--format", "json"])?;
    equal(ran.code, 1, "exit")?;
    let told: serde_json::Value = serde_json::from_str(&ran.out)?;
    let findings = told["findings"].as_array().ok_or("no findings")?;
    let syntax = findings.iter().find(|f| f["rule"] == "syntax").ok_or("no syntax fault")?;
    equal(&syntax["primary"]["path"], "canvases/stuk.toml", "path")?;
    equal(&syntax["primary"]["start"]["line"], 3, "line")?;
    equal(syntax["message"]["nl"] != syntax["message"]["en"], true, "both languages")?;
    equal(told["canvases"].as_array().map(Vec::len), Some(2), "canvases")?;
    let ran = desk.run(&["check", "--format", "short", "--ui", "en"])?;
    holds(&ran.out, &["canvases/stuk.toml:3:", ": error syntax: "])
}

fn chosen() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let sheet = "\n[[milestone]]\nid = \"begin\"\nwhat = \"Begin\"\ndate = 2026-10-01\n";
    desk.write("canvases/goed.toml", format!("{}{sheet}", SMALL.replace("exploration", "execution")))?;
    let at =
        |date: &str| desk.run(&["check", "--select", "date-passed", "--format", "short", "--date", date]);
    equal(at("2026-09-01")?.out.as_str(), "", "before")?;
    holds(&at("2026-11-01")?.out, &["date-passed", "goed.toml:17"])?;
    equal(at("today")?.code == 2, false, "today is a date")?;
    let all = desk.run(&["check", "--format", "short"])?.out;
    holds(&all, &["scope-missing"])?;
    lacks(&desk.run(&["check", "--format", "short", "--ignore", "scope-missing"])?.out, &["scope-missing"])
}

fn schema() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.ends(0, &["schema"])?;
    for lang in ["nl", "en"] {
        let printed = desk.run(&["schema", "--print", lang])?.out;
        equal(desk.read(&format!("canvases/canvas.{lang}.schema.json"))? == printed, true, "the same")?;
    }
    equal(desk.ends(0, &["schema"])?.as_str(), "", "a second time writes nothing")
}

fn documents() -> Result<(), Failed> {
    for desk in [Desk::workspace()?, Desk::new()?] {
        for (lang, words) in [("nl", ["Stuurgroepnotitie", "openbaar"]), ("en", ["Steering brief", "public"])]
        {
            let told = desk.ends(0, &["--ui", lang, "documents"])?;
            holds(&told, &["proposition ", "steering-brief ", "nl, en"])?;
            holds(&told, &words)?;
        }
    }
    Ok(())
}

fn explain() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let list = desk.ends(0, &["explain"])?;
    for rule in rules::all() {
        let nl = desk.ends(0, &["explain", rule.name])?;
        let en = desk.ends(0, &["--ui", "en", "explain", rule.name])?;
        holds(&nl, &[rule.detects.nl, rule.why.nl, rule.remedy.nl, "Niveau per fase"])?;
        holds(&en, &[rule.detects.en, rule.why.en, rule.remedy.en, "Level per phase"])?;
        holds(&list, &[rule.name])?;
    }
    for rule in review::RULES {
        holds(&desk.ends(0, &["explain", rule.name])?, &[rule.detects.get(Lang::Nl)])?;
        holds(&list, &[rule.name])?;
    }
    Ok(())
}

fn language() -> Result<(), Failed> {
    let said = |desk: Desk, arguments: &[&str]| -> Result<&str, Failed> {
        let told = desk.ends(2, arguments)?;
        Ok(if told.starts_with("fout") { "nl" } else { "en" })
    };
    let desk = Desk::workspace;
    equal(said(desk()?, &["check", "x"])?, "nl", "Dutch locale")?;
    equal(said(desk()?.with("LANG", "en_GB.UTF-8"), &["check", "x"])?, "en", "English locale")?;
    // who reads neither is likelier to read English
    equal(said(desk()?.with("LANG", "fr_FR.UTF-8"), &["check", "x"])?, "en", "another locale")?;
    equal(said(desk()?.with("LANG", "C.UTF-8"), &["check", "x"])?, "nl", "no locale")?;
    equal(said(desk()?.with("DRAAGVLAK_UI", "en"), &["check", "x"])?, "en", "variable over locale")?;
    let both = desk()?.with("DRAAGVLAK_UI", "en");
    equal(said(both, &["--ui", "nl", "check", "x"])?, "nl", "option over variable")?;
    equal(said(desk()?, &["check", "x", "--ui=en"])?, "en", "option at the end")
}

fn color() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    lacks(&desk.run(&["check"])?.all(), &["\u{1b}"])?;
    holds(&desk.run(&["--color", "always", "check"])?.out, &["\u{1b}["])?;
    lacks(&desk.run(&["--color", "never", "check"])?.all(), &["\u{1b}"])?;
    let desk = Desk::workspace()?.with("NO_COLOR", "1").with("CLICOLOR_FORCE", "1");
    lacks(&desk.run(&["check"])?.all(), &["\u{1b}"])?;
    lacks(&desk.run(&["blub"])?.all(), &["\u{1b}"])
}

fn broken_pipe() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    for arguments in [
        &["explain"][..],
        &["check", "--format", "json"],
        &["man"],
        &["--help"],
        &["schema", "--print", "nl"],
    ] {
        let mut child = desk.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        drop(child.stdout.take());
        let output = child.wait_with_output()?;
        let err = String::from_utf8_lossy(&output.stderr);
        lacks(&err, &["panicked"])?;
        equal(
            output.status.code().is_some_and(|code| code <= 1),
            true,
            &format!("{arguments:?}: {:?}", output.status),
        )?;
    }
    Ok(())
}
