//! Editors of TOML and the schemas: their language servers take what is right, refuse what is not, tell of each key, and live.

use std::path::Path;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::code;
use super::desk::Desk;
use super::expect::{equal, none, root};
use super::tools;

/// All trials about editors.
pub fn trials() -> Vec<Trial> {
    let tombi = |name, run: fn() -> Result<(), Failed>| tools::needs(&["tombi"], Trial::test(name, run));
    let taplo = |name, run: fn() -> Result<(), Failed>| {
        // no program of the path: where nobody put it, it is ignored
        let there = tools::finds_node("@taplo/lsp");
        Trial::test(name, run).with_ignored_flag(!there)
    };
    vec![
        tombi("editors::tombi_takes_every_file_that_is_shipped", || right("tombi", &shipped()?)),
        tombi("editors::tombi_refuses_what_is_wrong", || wrong("tombi")),
        // an answer of taplo takes long: one sheet with each form of a field stands for all
        taplo("editors::taplo_takes_each_form_of_a_field", || right("taplo", &forms()?)),
        taplo("editors::taplo_refuses_what_is_wrong", || wrong("taplo")),
    ]
}

/// A line by which an editor finds the schema of a file.
fn with_schema(schema: &str, text: &str) -> String {
    let text = text.lines().filter(|line| !line.starts_with("#:schema")).collect::<Vec<_>>().join("\n");
    format!("#:schema {schema}\n{text}\n")
}

/// All files of the repository that have a schema, and those that `init` and `new` make.
fn shipped() -> Result<Desk, Failed> {
    let desk = forms()?;
    desk.ends(0, &["--ui", "en", "new", "north"])?;
    for (folder, schema) in [("canvases", "canvas"), ("seeds/frameworks", "framework"), ("templates", "kind")]
    {
        for path in code::files(folder, &["toml"]) {
            let shown = path.strip_prefix(root())?.to_string_lossy().replace("seeds/", "");
            let up = if shown.matches('/').count() == 2 { ".." } else { "." };
            let text = std::fs::read_to_string(&path)?;
            desk.write(&shown, with_schema(&format!("{up}/{schema}.nl.schema.json"), &text))?;
        }
    }
    desk.ends(0, &["schema"])?;
    Ok(desk)
}

/// A workspace with a file of each sort, in which each form of a field stands.
fn forms() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.ends(0, &["init", "streek"])?;
    let files = [
        ("canvases/vormen.toml", "./canvas.en.schema.json", FORMS),
        ("brand/brand.toml", "./brand.nl.schema.json", BRAND),
        ("draagvlak.toml", "./draagvlak.nl.schema.json", HOUSE),
        ("templates/lijst/kind.toml", "../kind.nl.schema.json", KIND),
    ];
    for (path, schema, text) in files {
        desk.write(path, with_schema(schema, text))?;
    }
    desk.ends(0, &["schema"])?;
    std::fs::remove_file(desk.root().join("frameworks/regional-innovation.toml"))?;
    desk.write("frameworks/water.toml", with_schema("./framework.en.schema.json", WATER))?;
    Ok(desk)
}

const FORMS: &str = "format = 1\n\n[canvas]\ntitle = { nl = \"Streek\", en = \"Region\" }\nas-of = 2026-09-16\nperiod = \"2027–2029\"\nphase = \"steering\"\nframeworks = [\"regional-innovation@1\"]\n\n\
    [[actor]]\nid = \"a\"\nin-region = true\nroles = [\"funder\"]\n\n[[event]]\ndate = 2026-03-01\n\n[[assessment]]\nvalue = 3\ncounts = [1, 2]\nfacets = { a = \"unknown\" }\n\n\
    [[measure]]\nrasci = { accountable = \"a\" }\namounts = [{ year = 2027, eur = 80_000 }]\n\n[[fact]]\nvalue = 1.5\n";
const BRAND: &str = "format = 1\nname = \"Regio Veenstreek\"\n\n[colour]\nmain = \"#154273\"\n\n[logo]\nfile = \"logo.svg\"\nalt = { nl = \"Logo\", en = \"Logo\" }\n";
const HOUSE: &str = "format = 1\n\n[off]\nvague-quantity = \"Niet hier.\"\n\n[[rule]]\nname = \"plaats-mist\"\neach = \"actor\"\nwhen = '!has(it.place_name)'\nmessage = { nl = \"x\", en = \"y\" }\nlevel = { workshop = \"info\" }\n";
const KIND: &str = "format = 1\ntitle = \"Lijst\"\ncircle = \"steering\"\npaper = [\"a3\"]\nneeds = [\"measure\"]\npages = 1\n\n[[limit]]\nsection = \"todo\"\nwords = 20\n";
const WATER: &str = "format = 1\nid = \"water\"\nversion = 1\npack-of = \"regional-innovation\"\ntitle = { nl = \"Water\", en = \"Water\" }\n\n\
    [[precondition]]\nid = \"water-access\"\ngroup = \"means\"\nname = { nl = \"testwater\", en = \"test water\" }\nquestions = [{ nl = \"Wat?\", en = \"What?\" }]\n\n[[rule]]\nname = \"a-b\"\neach = \"actor\"\nwhen = 'true'\nmessage = \"x\"\nlevel = \"info\"\n";

/// What an editor says of the files of a workspace, by path.
fn ask(program: &str, folder: &Path) -> Result<serde_json::Map<String, Value>, Failed> {
    let script = root().join("tests/tools/editors.py");
    let arguments = [script.as_os_str(), program.as_ref(), folder.as_os_str()];
    let told: Value = serde_json::from_str(&tools::run("python3", &arguments)?)?;
    told.as_object().cloned().ok_or_else(|| "no reports".into())
}

fn right(program: &str, desk: &Desk) -> Result<(), Failed> {
    let reports = ask(program, &desk.root())?;
    let (mut amiss, mut hovers, mut offers) = (Vec::new(), 0, 0);
    for (path, report) in &reports {
        // Tombi tells nothing of a value that may be a number or a word
        let known =
            |said: &&Value| program == "tombi" && said.as_str().is_some_and(|key| key.ends_with(": value"));
        for what in ["errors", "mute", "bare"] {
            let said = report[what].as_array().into_iter().flatten().filter(|said| !known(said));
            amiss.extend(said.map(|said| format!("{path}: {what}: {said}")));
        }
        hovers += report["hovers"].as_u64().unwrap_or_default();
        offers += report["offers"].as_u64().unwrap_or_default();
    }
    none(&amiss, program)?;
    equal(reports.len() >= 6 && hovers > 40 && offers > 100, true, &format!("{hovers} keys, {offers} offers"))
}

/// Sheets of `tests/schema/bad`, and settings with something wrong: each is refused.
fn wrong(program: &str) -> Result<(), Failed> {
    let desk = forms()?;
    for (path, wrong) in [
        ("brand/fout.toml", with_schema("./brand.nl.schema.json", "format = 1\n[colour]\nmain = \"blue\"")),
        (
            "huis.toml",
            with_schema("./draagvlak.nl.schema.json", "format = 1\n[[rule]]\nname = \"a\"\neach = \"huis\""),
        ),
        (
            "templates/lijst/fout.toml",
            with_schema("../kind.nl.schema.json", "format = 1\ncircle = \"iedereen\""),
        ),
        (
            "frameworks/fout.toml",
            with_schema("./framework.nl.schema.json", "format = 1\nid = \"a\"\nversion = \"1\""),
        ),
    ] {
        desk.write(path, wrong)?;
    }
    let fit = [
        "canvases/vormen.toml",
        "canvases/streek.toml",
        "brand/brand.toml",
        "draagvlak.toml",
        "templates/lijst/kind.toml",
        "frameworks/water.toml",
    ];
    for path in fit {
        std::fs::remove_file(desk.root().join(path))?;
    }
    for path in code::files("tests/schema/bad", &["toml"]) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = with_schema("./canvas.nl.schema.json", &std::fs::read_to_string(&path)?);
        desk.write(&format!("canvases/{name}"), text)?;
    }
    let reports = ask(program, &desk.root())?;
    let silent = |report: &Value| report["errors"].as_array().is_none_or(Vec::is_empty);
    let accepted: Vec<&String> =
        reports.iter().filter(|(_, report)| silent(report)).map(|(path, _)| path).collect();
    none(&accepted, &format!("accepted by {program}"))?;
    equal(reports.len() > 35, true, &format!("{} files", reports.len()))
}
