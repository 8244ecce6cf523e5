//! The JSON Schemas of sheets, held by another program against sheets that are right and sheets that are not.

use std::path::Path;

use draagvlak::canvas::schema;
use draagvlak::check::rules;
use draagvlak::diagnostic::Level;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::code;
use super::desk::Desk;
use super::expect::{self, equal, none};
use super::tools;
use super::work::{SHIPPED, Work, sheets};

/// All trials about the schemas.
pub fn trials() -> Vec<Trial> {
    let taplo = |trial| tools::needs(&["taplo"], trial);
    let mut trials = vec![
        Trial::test("schema::those_in_the_repository_are_those_of_the_program", current),
        Trial::test("schema::both_languages_say_the_same_but_for_descriptions", alike),
        Trial::test("schema::every_part_is_described", described),
        Trial::test("schema::sheets_name_a_schema_that_is_there", named),
        taplo(Trial::test("schema::every_sheet_of_the_repository_is_accepted", shipped)),
        taplo(Trial::test("schema::examples_of_every_rule_are_accepted", examples)),
        taplo(Trial::test("schema::a_new_canvas_is_accepted_in_both_languages", new)),
    ];
    for path in code::files("tests/schema/bad", &["toml"]) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let sheet = path.clone();
        trials.push(Trial::test(format!("schema::bad::{name}::is_reported_by_the_reader"), move || {
            read(&sheet)
        }));
        trials.push(taplo(Trial::test(format!("schema::bad::{name}::is_refused"), move || refused(&path))));
    }
    trials
}

fn file(lang: Lang) -> std::path::PathBuf {
    expect::root().join(format!("canvases/canvas.{lang}.schema.json"))
}

fn current() -> Result<(), Failed> {
    let has = |of: &str| expect::root().join(of).exists();
    for (path, text) in draagvlak::cli::schema::files(has) {
        let there = std::fs::read_to_string(expect::root().join(&path)).unwrap_or_default();
        equal(there == text, true, &format!("{path}; `cargo run -- schema` writes it"))?;
    }
    Ok(())
}

/// Every object of a schema, with its path.
fn walk(value: &serde_json::Value, path: &str, visit: &mut dyn FnMut(&str, &serde_json::Value)) {
    visit(path, value);
    match value {
        serde_json::Value::Object(map) => {
            map.iter().for_each(|(key, value)| walk(value, &format!("{path}/{key}"), visit));
        }
        serde_json::Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, value)| walk(value, &format!("{path}/{n}"), visit));
        }
        _ => {}
    }
}

fn alike() -> Result<(), Failed> {
    let bare = |lang| {
        let mut leaves = Vec::new();
        walk(&serde_json::json!(schema::sheet(lang)), "", &mut |path, value| {
            let spoken = ["/description", "/title", "/x-taplo"]
                .iter()
                .any(|end| path.ends_with(end) || path.contains(&format!("{end}/")));
            if !value.is_object() && !value.is_array() && (!spoken || !value.is_string()) {
                leaves.push(format!("{path} {value}"));
            }
        });
        leaves
    };
    let differ: Vec<String> = bare(Lang::Nl)
        .into_iter()
        .zip(bare(Lang::En))
        .filter(|(a, b)| a != b)
        .map(|(a, b)| format!("{a} / {b}"))
        .collect();
    none(&differ, "differences beside the words")?;
    equal(bare(Lang::Nl).len(), bare(Lang::En).len(), "as long")
}

fn described() -> Result<(), Failed> {
    for lang in Lang::ALL {
        let mut bare = Vec::new();
        walk(&serde_json::json!(schema::sheet(lang)), "", &mut |path, value| {
            let parent = path.rsplit('/').nth(1).unwrap_or_default();
            let field = parent == "properties";
            if field && value["description"].as_str().is_none_or(|text| text.trim().is_empty()) {
                bare.push(path.to_owned());
            }
        });
        none(&bare, &format!("fields without a description in {lang}"))?;
    }
    Ok(())
}

fn named() -> Result<(), Failed> {
    for path in code::files("canvases", &["toml"]) {
        let sheet = std::fs::read_to_string(&path)?;
        let schema = sheet.lines().next().and_then(|line| line.strip_prefix("#:schema ")).unwrap_or_default();
        let there = path.parent().is_some_and(|folder| folder.join(schema).is_file());
        equal(there, true, &format!("{}: {schema}", path.display()))?;
    }
    Ok(())
}

/// What the other program says of sheets, without looking for settings or for schemas on the network.
pub fn lint(schema: &Path, sheets: &[std::path::PathBuf]) -> Result<String, Failed> {
    let mut arguments = vec!["lint".into(), "--no-auto-config".into(), "--schema".into()];
    arguments.push(std::ffi::OsString::from(format!("file://{}", schema.display())));
    arguments.extend(sheets.iter().map(|path| path.clone().into_os_string()));
    tools::run("taplo", &arguments)
}

fn shipped() -> Result<(), Failed> {
    let mut all = Vec::new();
    for id in SHIPPED {
        all.extend(sheets(id)?.into_iter().map(|(path, _)| expect::root().join(path)));
    }
    equal(all.len() > SHIPPED.len(), true, "sheets")?;
    Lang::ALL.iter().try_for_each(|lang| lint(&file(*lang), &all).map(drop))
}

fn examples() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let mut all = Vec::new();
    for rule in rules::all() {
        for (which, text) in [("good", rule.good()), ("bad", rule.bad())] {
            all.push(folder.path().join(format!("{}-{which}.toml", rule.name)));
            std::fs::write(&all[all.len() - 1], text)?;
        }
    }
    lint(&file(Lang::Nl), &all).map(drop)
}

fn new() -> Result<(), Failed> {
    for lang in Lang::ALL {
        let desk = Desk::fictional()?;
        desk.ends(0, &["--ui", lang.code(), "new", "een"])?;
        desk.ends(0, &["--ui", lang.code(), "new", "twee", "--from", "voorbeeldstreek"])?;
        lint(&file(lang), &["een", "twee"].map(|id| desk.root().join(format!("canvases/{id}.toml"))))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<(), Failed> {
    let work = Work::of("slecht", &[("slecht.toml".to_owned(), std::fs::read_to_string(path)?)]);
    let found = work.read.loaded.findings.iter().any(|finding| finding.level == Level::Error);
    equal(found, true, "reported")
}

fn refused(path: &Path) -> Result<(), Failed> {
    for lang in Lang::ALL {
        if lint(&file(lang), &[path.to_owned()]).is_ok() {
            return Err(format!("accepted by canvas.{lang}.schema.json").into());
        }
    }
    Ok(())
}
