//! Sheets that would cost more than their size: marks by the thousand on one letter, records by the thousand without a
//! name, findings by the thousand to draw.

use draagvlak::markup;
use libtest_mimic::{Failed, Trial};

use super::expect::equal;
use super::work::Work;

/// All trials.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("limits::sheet::accents_on_one_letter", accents),
        Trial::test("limits::sheet::hyphens_in_one_word", hyphens),
        Trial::test("limits::sheet::what_is_too_much_is_not_printed", printed),
        Trial::test("limits::sheet::a_blank_title_is_told", title),
        Trial::test("limits::sheet::records_without_a_name", nameless),
    ]
}

fn sheet(lines: &str) -> Work {
    let head = "format = 1\n[canvas]\ntitle = \"T\"\nlanguage = \"nl-NL\"\nphase = \"steering\"\n";
    Work::of("v", &[("canvases/v.toml".to_owned(), format!("{head}{lines}"))])
}

/// The findings of a rule on an action of this text: where each is, and what it says.
fn hidden(what: &str) -> Vec<String> {
    let work = sheet(&format!("[[action]]\nid = \"b\"\nwhat = \"{what}\"\n"));
    let report = work.report();
    let of_rule = report.findings.iter().filter(|f| f.rule == "hidden-characters");
    of_rule.map(|f| format!("{} {}", f.address, f.message.nl)).collect()
}

fn told(what: &str, part: &str) -> Result<(), Failed> {
    match hidden(what).as_slice() {
        [one] if one.starts_with("action.b#what") && one.contains(part) => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

fn accents() -> Result<(), Failed> {
    // Hebrew with vowels and cantillation has the most that people write
    let five = format!("x{}", "\u{5b0}\u{591}\u{5bf}\u{5c1}\u{5c4}");
    equal(hidden(&five), Vec::<String>::new(), "five accents")?;
    told(&format!("{five}\u{5c5}"), "heeft één letter 6 accenten")?;
    told(&format!("a{}", "\u{301}".repeat(9_900)), "9900 accenten")
}

fn hyphens() -> Result<(), Failed> {
    equal(hidden(&format!("{}a", "a\u{ad}".repeat(60))), Vec::<String>::new(), "sixty hyphens")?;
    told(&format!("{}a", "a\u{ad}".repeat(61)), "61 onzichtbare afbreekstreepjes")
}

/// In every place where text may stand.
fn printed() -> Result<(), Failed> {
    let marks = format!("a{}", "\u{301}".repeat(500));
    let hyphens = "b\u{ad}".repeat(500);
    let text = format!("{marks} {hyphens}");
    let markdown = format!(
        "{text}\n\n# {text}\n\n{text}\n\n## {text}\n\n- {text}\n\n> {text} — {text}\n\n| {text} | {text} |\n|---|---|\n| {text} | **{text}** |\n\n> [!NOTE]\n> _{text}_\n"
    );
    let mut document = markup::parse(&markdown).map_err(|faults| format!("{faults:?}"))?;
    document.replace_unprintable();
    let json = serde_json::to_string(&document)?;
    let number = json.matches(&marks[..1]).count();
    equal(json.contains(&"\u{301}".repeat(5)), true, "five accents stay")?;
    equal(json.contains(&"\u{301}".repeat(6)), false, "six do not")?;
    equal(json.contains(&"b\u{ad}".repeat(60)), true, "sixty hyphens stay")?;
    equal(json.contains(&"b\u{ad}".repeat(61)), false, "sixty-one do not")?;
    equal(number > 9, true, "the letters stay")
}

fn title() -> Result<(), Failed> {
    for (sheet, missing) in [
        ("title = \"T\"", false),
        ("title = \" \"", true),
        ("title = \"\\u00a0\"", true),
        ("title = { nl = \"\", en = \" \" }", true),
        ("", true),
    ] {
        let text = format!("format = 1\n[canvas]\n{sheet}\nlanguage = \"nl-NL\"\nphase = \"steering\"\n");
        let work = Work::of("v", &[("canvases/v.toml".to_owned(), text)]);
        let report = work.report();
        let found = report.findings.iter().find(|f| f.rule == "scope-missing" && f.address == "canvas#title");
        equal(found.is_some(), missing, sheet)?;
        equal(found.map(|f| f.level.name()), missing.then_some("error"), sheet)?;
    }
    Ok(())
}

/// Each is told with lines of its own, and an id that is taken is not offered.
fn nameless() -> Result<(), Failed> {
    let lines = "[[actor]]\nname = \"Anna\"\n".repeat(6_000)
        + "[[actor]]\nid = \"bram\"\n[[actor]]\nname = \"Bram\"\n";
    let work = sheet(&lines);
    let missing = work.read.loaded.findings.iter().filter(|f| f.rule == "key-missing");
    let offered: Vec<&str> =
        missing.filter_map(|f| Some(f.fix.as_ref()?.edits[0].replacement.as_str())).collect();
    equal(offered.len(), 6_001, "findings")?;
    equal(offered[0], "id = \"anna\"\n", "of the first")?;
    equal(offered[6_000], "id = \"…\"\n", "of one whose name is taken")
}
