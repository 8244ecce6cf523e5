//! Forms of `check` that have a schema, held against it by other programs; also where a sheet cannot be read at all.

use std::collections::BTreeMap;
use std::ffi::OsString;

use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL};
use super::expect::{self, equal};
use super::formats::{FORMS, awkward, told};
use super::tools;

/// All trials about schemas of forms.
pub fn trials() -> Vec<Trial> {
    let valid = |name, test: fn() -> Result<(), Failed>| {
        tools::needs(&["check-jsonschema", "xmllint"], Trial::test(name, test))
    };
    vec![
        Trial::test("formats::the_schema_of_json_is_that_of_the_program", schema),
        valid("formats::json_sarif_and_junit_pass_their_schemas", schemas),
        valid("formats::what_cannot_be_read_still_gives_valid_output", unreadable),
    ]
}

fn schema() -> Result<(), Failed> {
    for (option, path) in
        [("--findings", "docs/findings.schema.json"), ("--changes", "docs/changes.schema.json")]
    {
        let printed = Desk::new()?.ends(0, &["schema", option])?;
        let there = std::fs::read_to_string(expect::root().join(path)).unwrap_or_default();
        equal(there == printed, true, &format!("{path}; `cargo run -- schema {option} > {path}` writes it"))?;
    }
    Ok(())
}

/// Validates what the forms with a schema print.
fn validate(desk: &Desk, more: &[&str]) -> Result<(), Failed> {
    let own = expect::root().join("docs/findings.schema.json");
    let sarif = expect::file("schemas/sarif-2.1.0.json");
    let junit = expect::file("schemas/junit-10.xsd");
    let mut files = BTreeMap::new();
    for form in ["json", "sarif", "junit"] {
        for lang in ["nl", "en"] {
            let path = format!("uit/{form}.{lang}");
            let ran =
                desk.run(&[&["--ui", lang, "check", "--format", form, "--output", &path], more].concat())?;
            equal(ran.code < 2, true, &ran.err)?;
            files.entry(form).or_insert_with(Vec::new).push(desk.root().join(path));
        }
    }
    for (form, schema) in [("json", own), ("sarif", sarif)] {
        // an expression in the schema of SARIF is none in the Unicode kind that is asked by default
        let arguments = ["--regex-variant", "nonunicode", "--schemafile"].map(OsString::from);
        let arguments = arguments.into_iter().chain([schema.into_os_string()]);
        let arguments: Vec<_> =
            arguments.chain(files[form].iter().map(|f| f.clone().into_os_string())).collect();
        tools::run("check-jsonschema", &arguments)?;
    }
    let mut arguments = vec!["--noout".into(), "--schema".into(), junit.into_os_string()];
    arguments.extend(files["junit"].iter().map(|file| file.clone().into_os_string()));
    tools::run("xmllint", &arguments).map(drop)
}

fn schemas() -> Result<(), Failed> {
    let desk = awkward()?;
    validate(&desk, &[])?;
    desk.ends(1, &["check", "--write-baseline", "bekend.txt", "-q"])?;
    desk.write("canvases/ook.toml", format!("{SMALL}kleur = 1\n"))?;
    validate(&desk, &["--baseline", "bekend.txt"])?;
    validate(&Desk::fictional()?, &[])
}

fn unreadable() -> Result<(), Failed> {
    let giant = "#".repeat(50 * 1024 * 1024);
    let sheets: [(&str, &[u8]); 4] = [
        ("not-utf8", b"format = 1\n[canvas]\ntitle = \"caf\xe9\"\n"),
        ("not-utf8", b"\x00\xff\xfe\x00\x01"),
        ("canvas-head-missing", b"\n"),
        ("too-large", giant.as_bytes()),
    ];
    for (rule, sheet) in sheets {
        let desk = Desk::new()?;
        desk.write("canvases/stuk.toml", sheet)?;
        only(&desk, rule)?;
    }
    // a folder that bears the name of a sheet is a canvas of sheets; here is one that cannot be read
    let desk = Desk::new()?;
    desk.write("canvases/map.toml/blad.toml", b"\xff")?;
    only(&desk, "not-utf8")?;
    #[cfg(unix)]
    {
        let desk = Desk::new()?;
        desk.write("canvases/.leeg", "")?;
        tools::run("mkfifo", &[desk.root().join("canvases/pijp.toml")])?;
        only(&desk, "not-a-file")?;
        let desk = Desk::new()?;
        desk.write("canvases/.leeg", "")?;
        std::os::unix::fs::symlink("nergens.toml", desk.root().join("canvases/weg.toml"))?;
        only(&desk, "unreadable")?;
    }
    Ok(())
}

/// Every form tells of this fault, ends with 1, and is valid.
fn only(desk: &Desk, rule: &str) -> Result<(), Failed> {
    for form in FORMS {
        let ran = desk.run(&["check", "--format", form])?;
        equal(ran.code, 1, &format!("{rule} in {form}: {}", ran.all()))?;
        let rows = told(desk, form, Lang::Nl, &[])?;
        equal(
            rows.iter().any(|row| row.rule == rule && row.level == "error"),
            true,
            &format!("{rule} in {form}"),
        )?;
    }
    validate(desk, &[])
}
