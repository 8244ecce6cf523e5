//! House rules and settings on the command line: what is printed, chosen, explained, written for editors, and kept out of documents.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal};
use super::{schema, tools};

/// All trials about a house on the command line.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("house::check_reports_chooses_and_says_what_is_off", check),
        Trial::test("house::explain_shows_a_rule_in_both_languages", explain),
        Trial::test("house::a_file_that_cannot_be_read_is_a_finding", unreadable),
        Trial::test("house::what_stays_in_the_team_is_not_printed_for_others", printed),
        Trial::test("house::a_schema_is_written_where_there_are_settings", written),
        tools::needs(&["taplo"], Trial::test("house::the_schema_takes_what_the_reader_takes", accepted)),
    ]
}

const SETTINGS: &str = r#"format = 1

[off]
scope-missing = { nl = "Wij spreken dat af.", en = "We agree on that." }

[[rule]]
name = "untitled-measure"
each = "measure"
when = 'it.title == null'
level = "error"
message = { nl = "Maatregel {it.id} heeft geen titel.", en = "Measure {it.id} has no title." }
why = { nl = "Zonder titel kan niemand hem noemen.", en = "Without a title nobody can name it." }
remedy = "Geef een titel."
origin = "Afspraak, 2026."
bad = '''
[[measure]]
id = "a"
'''
"#;

/// A workspace with a house and a measure without a title.
fn desk(lang: &'static str) -> Result<Desk, Failed> {
    let desk = Desk::workspace()?.with("DRAAGVLAK_UI", lang);
    desk.write("draagvlak.toml", SETTINGS)?;
    let sheet = format!("{}[[measure]]\nid = \"m\"\n", super::desk::SMALL);
    desk.write("canvases/goed.toml", sheet)?;
    Ok(desk)
}

fn check() -> Result<(), Failed> {
    let nl = desk("nl")?;
    let said = nl.ends(1, &["check"])?;
    holds(
        &said,
        &[
            "fout[untitled-measure]: Maatregel m heeft geen titel.",
            "canvases/goed.toml:13:1",
            "waarom: Zonder titel kan niemand hem noemen.",
            "wat te doen: Geef een titel.",
            "adres: measure.m",
            "Uitgezet: scope-missing. Wij spreken dat af.",
        ],
    )?;
    lacks(&said, &["[scope-missing]", "fout[house"])?;
    let en = desk("en")?;
    let said = en.ends(1, &["check"])?;
    holds(&said, &["Measure m has no title.", "Switched off: scope-missing. We agree on that."])?;
    lacks(&en.ends(1, &["check", "--quiet"])?, &["Switched off"])?;
    let json: serde_json::Value = serde_json::from_str(&en.ends(1, &["check", "--format", "json"])?)?;
    equal(&json["off"][0]["rule"], "scope-missing", "what is off, for programs")?;
    let own: Vec<_> = json["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|f| f["rule"] == "untitled-measure")
        .collect();
    equal(own.len(), 1, "the finding, for programs")?;
    equal(&own[0]["why"]["en"], "Without a title nobody can name it.", "why, for programs")?;
    let only = en.ends(1, &["check", "--select", "untitled-measure", "--format", "short"])?;
    equal(only.lines().count(), 1, "only this rule")?;
    lacks(&en.ends(0, &["check", "--ignore", "untitled-measure"])?, &["untitled-measure"])?;
    holds(
        &en.ends(2, &["check", "--select", "untitled-mesure"])?,
        &["Perhaps `untitled-measure` is meant."],
    )?;
    // without the file all is as the program has it
    std::fs::remove_file(en.root().join("draagvlak.toml"))?;
    let said = en.ends(0, &["check"])?;
    lacks(&said, &["untitled-measure", "Switched off", "draagvlak.toml"])
}

fn explain() -> Result<(), Failed> {
    let nl = desk("nl")?;
    holds(
        &nl.ends(0, &["explain", "untitled-measure"])?,
        &[
            "Elk gegeven `measure` waarvoor geldt: `it.title == null`.",
            "Waarom\n  Zonder titel kan niemand hem noemen.",
            "Wat te doen\n  Geef een titel.",
            "Herkomst\n  Afspraak, 2026.",
            "Voorwaarde\n  measure: it.title == null",
            "verkenning tot en met uitvoering: fout; anders stil.",
            "Zo komt het punt er\n  [[measure]]",
        ],
    )?;
    let en = desk("en")?;
    holds(
        &en.ends(0, &["explain", "untitled-measure"])?,
        &["Each `measure` for which `it.title == null` holds.", "Why\n  Without"],
    )?;
    holds(&en.ends(0, &["explain"])?, &["Rules of the house", "untitled-measure"])?;
    holds(&en.ends(2, &["explain", "untitled-mesure"])?, &["Perhaps `untitled-measure` is meant."])?;
    let bare = Desk::new()?;
    lacks(&bare.ends(0, &["explain"])?, &["Regels van het huis"])?;
    bare.ends(2, &["explain", "untitled-measure"]).map(drop)
}

fn unreadable() -> Result<(), Failed> {
    let desk = desk("nl")?;
    for (what, bytes, wanted) in [
        (
            "merge marks",
            "<<<<<<< hier\nformat = 1\n=======\nformat = 1\n>>>>>>> daar\n".as_bytes(),
            "fout[merge-conflict]",
        ),
        ("other letters", b"format = 1 # \xe9\n".as_slice(), "fout[not-utf8]"),
        ("a slip", b"format = 1\n[thresholds]\nfewest-parties: 3\n".as_slice(), "draagvlak.toml:3:"),
    ] {
        desk.write("draagvlak.toml", bytes)?;
        let said = desk.ends(1, &["check"])?;
        holds(&said, &[wanted, "draagvlak.toml", "goed · Verzonnen streek"])
            .map_err(|why| format!("{what}: {why:?}"))?;
    }
    std::fs::remove_file(desk.root().join("draagvlak.toml"))?;
    std::fs::create_dir(desk.root().join("draagvlak.toml"))?;
    holds(&desk.ends(1, &["check"])?, &["fout[not-a-file]", "goed · Verzonnen streek"])?;
    #[cfg(unix)]
    {
        std::fs::remove_dir(desk.root().join("draagvlak.toml"))?;
        std::os::unix::fs::symlink(desk.beside("secret.txt"), desk.root().join("draagvlak.toml"))?;
        let said = desk.ends(1, &["check"])?;
        holds(&said, &["fout[outside-workspace]"])?;
        lacks(&said, &["buiten de werkmap\n"])?;
        std::fs::remove_file(desk.root().join("draagvlak.toml"))?;
        std::os::unix::fs::symlink(desk.beside("nergens"), desk.root().join("draagvlak.toml"))?;
        holds(&desk.ends(1, &["check"])?, &["fout[unreadable]"])?;
    }
    Ok(())
}

fn printed() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let records = "\n[[measure]]\nid = \"m\"\ntitle = \"Loket\"\n[[commitment]]\nid = \"geheim\"\nparty = \"provincie\"\nkind = \"hours\"\nfor = [\"m\"]\n";
    let sheet = desk.read("canvases/voorbeeldstreek.toml")?;
    desk.write("canvases/voorbeeldstreek.toml", sheet + records)?;
    let rule = |name: &str, when: &str, message: &str| {
        format!(
            "[[rule]]\nname = \"{name}\"\neach = \"measure\"\nwhen = '''{when}'''\nmessage = '''{message}'''\n"
        )
    };
    let rules = [
        rule("own-shown", "it.id == 'm'", "Getoond over {it.id}."),
        rule(
            "own-hidden",
            "it.id == 'm' && canvas.commitments.exists(c, it.id in c.for)",
            "Verborgen over {it.id}.",
        ),
        rule(
            "own-told",
            "it.id == 'm'",
            "Verborgen: {canvas.commitments.filter(c, it.id in c.for).map(c, c.id)}.",
        ),
    ];
    desk.write("draagvlak.toml", format!("format = 1\n{}", rules.concat()))?;
    let said = desk.run(&["check"])?.all();
    holds(&said, &["Getoond over m.", "Verborgen over m.", "Verborgen: geheim."])?;
    desk.run(&["build", "--format", "md"])?;
    let mut briefs = 0;
    for (path, (bytes, _)) in desk.inside()? {
        if path.extension().is_some_and(|end| end == "md") {
            let text = String::from_utf8(bytes)?;
            lacks(&text, &["Verborgen"])?;
            briefs += usize::from(text.contains("Getoond over m"));
        }
    }
    equal(briefs, 2, "documents that list what is amiss")
}

fn written() -> Result<(), Failed> {
    let desk = desk("nl")?;
    let said = desk.ends(0, &["schema"])?;
    holds(&said, &["draagvlak.nl.schema.json", "draagvlak.en.schema.json"])?;
    holds(
        &desk.read("draagvlak.nl.schema.json")?,
        &["fewest-parties", "handreiking voor krachtenvelden", "\"maximum\": 50"],
    )?;
    holds(&desk.read("draagvlak.en.schema.json")?, &["The condition in CEL"])?;
    lacks(&desk.ends(0, &["schema"])?, &["geschreven"])?;
    let bare = Desk::workspace()?;
    lacks(&bare.ends(0, &["schema"])?, &["draagvlak."])
}

/// Every settings file of the documentation passes the schema; one with faults does not.
fn accepted() -> Result<(), Failed> {
    let desk = desk("nl")?;
    desk.ends(0, &["schema"])?;
    let text = std::fs::read_to_string(expect::root().join("docs/house-rules.md"))?;
    let mut files = vec![desk.root().join("draagvlak.toml")];
    for (n, block) in text.split("\n```toml\n").skip(1).enumerate() {
        let block = block.split("\n```").next().unwrap_or_default();
        let block =
            if block.contains("format = 1") { block.to_owned() } else { format!("format = 1\n{block}\n") };
        desk.write(&format!("blok-{n}.toml"), block)?;
        files.push(desk.root().join(format!("blok-{n}.toml")));
    }
    equal(files.len() > 5, true, "blocks in the documentation")?;
    for lang in ["nl", "en"] {
        let of_lang = desk.root().join(format!("draagvlak.{lang}.schema.json"));
        schema::lint(&of_lang, &files)?;
        for wrong in [
            "format = 2\n",
            "format = 1\n[thresholds]\nfewest-parties = 0\n",
            "format = 1\n[thresholds]\nfewest-partys = 3\n",
            "format = 1\n[off]\nscope-missing = \"\"\n",
            "format = 1\n[[rule]]\nname = \"a-b\"\neach = \"measure\"\nwhen = \"true\"\n",
            "format = 1\n[[rule]]\nname = \"A b\"\neach = \"measure\"\nwhen = \"true\"\nmessage = \"x\"\n",
            "format = 1\n[[rule]]\nname = \"a-b\"\neach = \"maatregel\"\nwhen = \"true\"\nmessage = \"x\"\n",
            "format = 1\n[[rule]]\nname = \"a-b\"\neach = \"measure\"\nwhen = \"true\"\nmessage = \"x\"\nlevel = { steering = \"fatal\" }\n",
        ] {
            desk.write("fout.toml", wrong)?;
            if schema::lint(&of_lang, &[desk.root().join("fout.toml")]).is_ok() {
                return Err(format!("accepted by the schema in {lang}: {wrong}").into());
            }
        }
    }
    Ok(())
}
