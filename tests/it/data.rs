//! What templates see: the schema is true of it, `docs/templates.md` tells of it, and `documents --data` prints it.

use std::ffi::OsString;

use draagvlak::document::context;
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::{self, equal};
use super::work::SHIPPED;
use super::{reader, tools};

#[path = "data_page.rs"]
mod page;

/// All trials about what templates see.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("data::the_page_is_made_from_the_types", page),
        Trial::test("data::the_program_prints_its_schema", schema),
        tools::needs(&["check-jsonschema"], Trial::test("data::what_is_shipped_passes_the_schema", shipped)),
        tools::needs(&["check-jsonschema"], Trial::test("data::every_field_passes_the_schema", every_field)),
        Trial::test("data::keys_stand_in_the_order_of_the_types", order),
        Trial::test("data::texts_are_in_the_language_asked_or_that_of_the_canvas", languages),
        Trial::test("data::what_is_not_there_is_told", refused),
        Trial::test("data::what_was_not_read_has_no_data", unread),
        Trial::test("data::a_rule_that_is_off_is_in_no_data", off),
    ]
}

/// The marks around what is made from the types.
const MARKS: [&str; 2] = ["<!-- from the types -->\n", "<!-- up to here -->\n"];

fn page() -> Result<(), Failed> {
    const PATH: &str = "docs/templates.md";
    let there = std::fs::read_to_string(expect::root().join(PATH))?;
    let parts =
        there.split_once(MARKS[0]).and_then(|(by_hand, rest)| Some((by_hand, rest.split_once(MARKS[1])?.1)));
    let (before, after) = parts.ok_or("no marks")?;
    let made = page::of(&context::schema());
    expect::same(&format!("{before}{}\n{made}\n{}{after}", MARKS[0], MARKS[1]), format!("../{PATH}"))
}

fn schema() -> Result<(), Failed> {
    let printed: Value = serde_json::from_str(&Desk::new()?.ends(0, &["schema", "--data"])?)?;
    equal(printed == context::schema(), true, "the schema that is printed")
}

/// What templates of kinds see of canvases, held against the schema by another program.
fn validate(desk: &Desk, canvases: &[&str], kinds: &[&str], langs: &[&str]) -> Result<(), Failed> {
    let write = |name: String, text: String| -> Result<OsString, Failed> {
        desk.write(&name, text)?;
        Ok(desk.root().join(name).into_os_string())
    };
    let schema = write("uit/schema.json".to_owned(), context::schema().to_string())?;
    let mut arguments = vec!["--schemafile".into(), schema];
    for canvas in canvases {
        for kind in kinds {
            for lang in langs {
                let ran = desk.run(&["documents", "--data", canvas, kind, "--lang", lang])?;
                equal((ran.code, ran.err.as_str()), (0, ""), &format!("{canvas}, {kind} in {lang}"))?;
                arguments.push(write(format!("uit/{canvas}-{kind}-{lang}.json"), ran.out)?);
            }
        }
    }
    tools::run("check-jsonschema", &arguments).map(drop)
}

fn shipped() -> Result<(), Failed> {
    let desk = Desk::new()?;
    for canvas in SHIPPED {
        super::work::sheets(canvas)?.into_iter().try_for_each(|(path, text)| desk.write(&path, text))?;
    }
    desk.write("canvases/klein.toml", SMALL)?;
    let canvases: Vec<&str> = SHIPPED.into_iter().chain(["klein"]).collect();
    validate(&desk, &canvases, &["proposition", "steering-brief"], &["nl", "en"])
}

fn every_field() -> Result<(), Failed> {
    let kinds = ["alles-openbaar", "alles-stuurgroep", "alles-intern"];
    validate(&reader::workspace()?, &["alles", "toestemming", "gemengd"], &kinds, &["nl"])
}

fn order() -> Result<(), Failed> {
    let data = |canvas: &str| -> Result<Value, Failed> {
        let arguments = ["documents", "--data", canvas, "steering-brief"];
        let desk = Desk::new()?;
        let sheet = format!("canvases/{canvas}.toml");
        desk.write(&sheet, std::fs::read_to_string(expect::root().join(&sheet))?)?;
        Ok(serde_json::from_str(&desk.ends(0, &arguments)?)?)
    };
    // a meeting to come stands in one canvas, a session in another
    let (water, data) = (data("voorbeeldstreek-water")?, data("voorbeeldstreek")?);
    let schema = context::schema();
    let names = |value: &Value| -> Vec<String> {
        value.as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect()
    };
    let all = names(&schema["properties"]);
    let but = |absent: &[&str]| {
        all.iter().filter(|known| !absent.contains(&known.as_str())).cloned().collect::<Vec<_>>()
    };
    equal(names(&data), but(&["session", "since"]), "names")?;
    equal(names(&water), but(&["meeting", "held", "since"]), "names where a session is to come")?;
    equal(names(&data["canvas"]), names(&schema["$defs"]["Canvas"]["properties"]), "names of the canvas")?;
    equal(
        names(&data["canvas"]["measures"][0]),
        names(&schema["$defs"]["Measure"]["properties"]),
        "names of a measure",
    )
}

fn languages() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let texts = "question = { nl = \"Hoe?\", en = \"How?\" }\nauthor = \"de *steller*\"\n";
    desk.write("canvases/streek.toml", SMALL.replace("phase =", &format!("{texts}phase =")))?;
    let say = |arguments: &[&str]| {
        desk.ends(0, &[&["documents", "--data", "streek", "steering-brief"], arguments].concat())
    };
    holds(&say(&[])?, &["\"lang\": \"nl\"", "\"question\": \"Hoe?\"", "\"author\": \"de *steller*\""])?;
    let english = say(&["--lang", "en"])?;
    holds(&english, &["\"lang\": \"en\"", "\"question\": \"How?\"", "<span lang=\\\"nl\\\">de "])?;
    let refused = desk.ends(2, &["documents", "--data", "streek", "steering-brief", "--lang", "fr"])?;
    holds(&refused, &["“fr” kan niet bij"])?;
    desk.write("templates/kort/kind.toml", "format = 1\nlanguages = [\"en\"]\n")?;
    desk.write("templates/kort/document.md", "x\n\n# y\n")?;
    let refused = desk.ends(2, &["documents", "--data", "streek", "kort"])?;
    holds(&refused, &["Het document “kort” is er niet in de taal `nl`."])
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let refused = |canvas, kind| desk.ends(2, &["documents", "--data", canvas, kind]);
    holds(&refused("goet", "proposition")?, &["Er is geen canvas “goet”.", "`goed`"])?;
    holds(&refused("goed", "propositie")?, &["Er is geen document “propositie”.", "“proposition”"])?;
    holds(&desk.ends(2, &["documents", "--lang", "en"])?, &["--data"])?;
    holds(&desk.ends(2, &["documents", "--data", "goed"])?, &["--data"])?;
    desk.write("templates/stuk/kind.toml", "format = 1\n")?;
    desk.write("templates/stuk/document.md", "{% if x %}")?;
    holds(&refused("goed", "stuk")?, &["templates/stuk/document.md: "])
}

/// A canvas or kind that could not be read whole has no documents, so no data either.
fn unread() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/half.toml", format!("{SMALL}\n[[xyzzy]]\nid = \"a\"\n"))?;
    desk.write("templates/vreemd/kind.toml", "format = 1\n")?;
    desk.write("templates/vreemd/document.md", b"caf\xe9")?;
    for (canvas, kind, told) in
        [("half", "proposition", "xyzzy"), ("goed", "vreemd", "UTF-8"), ("goed", "proposition", "")]
    {
        let ran = desk.run(&["documents", "--data", canvas, kind])?;
        equal(ran.code, i32::from(!told.is_empty()), &format!("{canvas}, {kind}: {}", ran.all()))?;
        holds(&ran.all(), &[told])?;
        equal(ran.out.starts_with('{'), told.is_empty(), "data")?;
    }
    Ok(())
}

fn off() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let sheet = desk.read("canvases/voorbeeldstreek.toml")?;
    desk.write(
        "canvases/voorbeeldstreek.toml",
        sheet.replace("helix = \"government\"", "helix = \"business\""),
    )?;
    let data = || desk.ends(0, &["documents", "--data", "voorbeeldstreek", "steering-brief"]);
    let rule = "\"rule\": \"helix-uncovered\"";
    holds(&data()?, &[rule])?;
    desk.write("draagvlak.toml", "format = 1\n[off]\nhelix-uncovered = \"Wij letten daar anders op.\"\n")?;
    lacks(&data()?, &[rule])
}
