//! Fingerprints and baselines: what is known stays known when lines and records move, and is marked, not hidden.

use std::collections::BTreeSet;

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::formats::{FORMS, awkward};

/// All trials about fingerprints and baselines.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("formats::baseline::fingerprints_outlive_moved_lines_and_records", moved),
        Trial::test("formats::baseline::fingerprints_are_unlike_each_other", unlike),
        Trial::test("formats::baseline::the_file_has_the_same_bytes_each_time_in_any_language", bytes),
        Trial::test("formats::baseline::what_it_knows_is_shown_and_of_no_weight", weight),
        Trial::test("formats::baseline::many_as_one_keep_known_and_new_apart", folded),
        Trial::test("formats::baseline::what_no_longer_occurs_is_told", gone),
        Trial::test("formats::baseline::one_canvas_can_be_written_anew", one),
        Trial::test("formats::baseline::a_file_that_is_none_is_refused", refused),
        Trial::test("formats::baseline::every_form_carries_the_mark", marks),
    ]
}

/// Rule, address and fingerprint of every finding.
fn prints(desk: &Desk, more: &[&str]) -> Result<BTreeSet<(String, String, String)>, Failed> {
    let told: Value = serde_json::from_str(&desk.run(&[&["check", "--format", "json"], more].concat())?.out)?;
    let word = |f: &Value, key: &str| f[key].as_str().unwrap_or_default().to_owned();
    let rows = told["findings"].as_array().ok_or("no findings")?;
    Ok(rows.iter().map(|f| (word(f, "rule"), word(f, "address"), word(f, "fingerprint"))).collect())
}

/// A sheet with a fault in reading and two records that lack things.
const RECORDS: [&str; 4] = [
    "\n[[goal]]\nid = \"doel\"\ntext = \"Meer bedrijven\"\n",
    "\n[[measure]]\nid = \"een\"\ntitle = \"Een\"\nkleur = 1\n",
    "\n[[measure]]\nid = \"twee\"\ntitle = \"Twee\"\n",
    "\n[[sector]]\nlosse tekst\nid = \"s\"\nname = \"S\"\n\n[[sector]]\nid: \"v\"\nname = \"V\"\n\
        \n[[action]]\nid = 5\nwhat = \"Iets\"\nby = 2026-01-01\n",
];

fn sheet(order: [usize; 4]) -> String {
    let head = SMALL.replace("exploration", "steering");
    order.iter().fold(head, |sheet, n| sheet + RECORDS[*n])
}

fn moved() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", sheet([0, 1, 2, 3]))?;
    let before = prints(&desk, &[])?;
    for rule in ["syntax", "unknown-key", "one-accountable", "goal-not-measurable", "scope-missing"] {
        equal(before.iter().any(|(name, ..)| name == rule), true, rule)?;
    }
    desk.write("canvases/goed.toml", sheet([0, 1, 2, 3]).replace("\n[[", "\n# opmerking\n\n\n[["))?;
    equal(&prints(&desk, &[])?, &before, "lines moved")?;
    for order in [[3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]] {
        desk.write("canvases/goed.toml", sheet(order))?;
        equal(&prints(&desk, &[])?, &before, "records moved")?;
    }
    desk.write("canvases/goed.toml", sheet([0, 1, 2, 3]).replace('\n', "\r\n"))?;
    equal(&prints(&desk, &[])?, &before, "lines end otherwise")?;
    equal(&prints(&desk, &["--ui", "en"])?, &before, "in English")?;
    // another line that cannot be read is another fault; so is another field, and a record without a name
    for (old, new) in [
        ("losse tekst", "andere tekst"),
        ("kleur", "geur"),
        ("id: \"v\"", "id: \"w\""),
        ("by = 2026-01-01", "by = 2026-01-02"),
    ] {
        desk.write("canvases/goed.toml", sheet([0, 1, 2, 3]).replace(old, new))?;
        let after = prints(&desk, &[])?;
        equal(after.len(), before.len(), old)?;
        equal(after.intersection(&before).count(), before.len() - 1, old)?;
    }
    Ok(())
}

fn unlike() -> Result<(), Failed> {
    let desk = awkward()?;
    // the same sheet under another name: other findings
    let twin = desk.read("canvases/100% zuid & oost/twee.toml")?;
    desk.write("canvases/tweeling.toml", twin)?;
    let told: Value = serde_json::from_str(&desk.run(&["check", "--format", "json"])?.out)?;
    let all = [&told["findings"], &told["accepted"]].map(|rows| rows.as_array().cloned().unwrap_or_default());
    let all: Vec<&Value> = all.iter().flatten().map(|row| &row["fingerprint"]).collect();
    let set: BTreeSet<String> = all.iter().map(|print| print.to_string()).collect();
    equal(set.len(), all.len(), "no two alike")?;
    equal(set.iter().all(|print| print.len() == 18), true, "sixteen digits")
}

fn bytes() -> Result<(), Failed> {
    let desk = awkward()?;
    let write =
        |lang, jobs| desk.ends(1, &["--ui", lang, "--jobs", jobs, "check", "-q", "--write-baseline", "b"]);
    write("nl", "1")?;
    let first = desk.read("b")?;
    std::fs::remove_file(desk.root().join("b"))?;
    write("en", "8")?;
    equal(desk.read("b")? == first, true, "the same bytes")?;
    let rows: Vec<&str> = first.lines().filter(|line| !line.starts_with('#')).collect();
    equal(rows.is_sorted(), true, "sorted")?;
    equal(rows.iter().all(|row| row.split('\t').count() == 4), true, "four parts each")?;
    holds(&first, &["100% zuid & oost\tone-accountable\tmeasure.maatregel-0#rasci.accountable\t"])?;
    lacks(&first, &["missing-precondition", "100% zuid & oost\tscope-missing\tcanvas#period"])
}

fn weight() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", sheet([0, 1, 2, 3]))?;
    desk.ends(1, &["check"])?;
    let written = desk.ends(0, &["check", "--write-baseline", "bekend.txt"])?;
    holds(
        &written,
        &[" bekende punten geschreven naar ", "fout (bekend)[syntax]", "waarschuwing (bekend)["],
    )?;
    let told = desk.ends(0, &["check", "--baseline", "bekend.txt"])?;
    holds(&told, &["fout (bekend)[syntax]", ", waarvan "])?;
    holds(
        &desk.ends(0, &["--ui", "en", "check", "--baseline", "bekend.txt"])?,
        &["error (known)[syntax]", "of which"],
    )?;
    // nothing that weighs is left, whatever weighs
    desk.ends(0, &["check", "--baseline", "bekend.txt", "--fail-on", "info"])?;
    equal(desk.run(&["check", "--baseline", "bekend.txt", "-q"])?.out.as_str(), "", "quiet")?;
    let before = sheet([3, 2, 1, 0]);
    let last = before.lines().count();
    let more = format!("{before}\n[[measure]]\nid = \"drie\"\ntitle = \"Drie\"\nkleur = 2\n");
    desk.write("canvases/goed.toml", more)?;
    let told = desk.ends(1, &["check", "--baseline", "bekend.txt", "--format", "short", "-q"])?;
    let lines = told.lines().map(|line| line.split(':').nth(1).unwrap_or_default().parse::<usize>());
    let lines: Vec<usize> = lines.collect::<Result<_, _>>()?;
    equal(!lines.is_empty() && lines.iter().all(|line| *line > last), true, &told)?;
    lacks(&told, &["(known)"])
}

fn folded() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let measures = |from: usize, to: usize| -> String {
        (from..to).map(|n| format!("\n[[measure]]\nid = \"m{n}\"\ntitle = \"M {n}\"\n")).collect()
    };
    let head = SMALL.replace("exploration", "steering");
    desk.write("canvases/goed.toml", format!("{head}{}", measures(0, 5)))?;
    let select = ["check", "--select", "one-accountable", "--format", "short"];
    let short = |more: &[&str]| Ok::<_, Failed>(desk.run(&[&select, more].concat())?.out);
    let whole = |told: &str| told.lines().filter(|line| !line.starts_with(' ')).count();
    let told = short(&[])?;
    equal((whole(&told), told.lines().count()), (1, 6), "five as one, each below it")?;
    desk.ends(0, &["check", "-q", "--write-baseline", "b"])?;
    desk.write("canvases/goed.toml", format!("{head}{}{}", measures(5, 9), measures(0, 5)))?;
    let told = short(&["--baseline", "b"])?;
    equal(whole(&told), 2, &told)?;
    equal(told.lines().filter(|line| line.contains("(known)")).count(), 1, &told)?;
    holds(&told, &["4 maatregelen", "5 maatregelen"])?;
    // mended ones leave the group and are told as gone
    desk.write("canvases/goed.toml", format!("{head}{}", measures(0, 3)))?;
    let told = desk.run(&[&select[..], &["--baseline", "b"]].concat())?;
    equal(told.out.lines().filter(|line| line.contains("(known)")).count(), 3, &told.out)?;
    holds(&told.err, &["2 van de bekende punten komen niet meer voor."])
}

fn gone() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", format!("{SMALL}kleur = 1\ngeur = 2\n"))?;
    desk.write("canvases/ander.toml", format!("{SMALL}kleur = 1\n"))?;
    desk.ends(0, &["check", "-q", "--write-baseline", "b"])?;
    lacks(&desk.ends(0, &["check", "--baseline", "b"])?, &["bekende punten komen niet"])?;
    desk.write("canvases/goed.toml", format!("{SMALL}geur = 2\n"))?;
    let line = "Eén van de bekende punten komt niet meer voor.";
    holds(&desk.ends(0, &["check", "--baseline", "b"])?, &[line])?;
    holds(&desk.run(&["check", "--baseline", "b", "--format", "sarif"])?.err, &[line])?;
    holds(&desk.run(&["check", "--baseline", "b", "--format", "markdown"])?.out, &[line])?;
    let told: Value =
        serde_json::from_str(&desk.run(&["check", "--baseline", "b", "--format", "json"])?.out)?;
    equal(&told["baseline"]["gone"][0]["rule"], "unknown-key", "json")?;
    equal(&told["baseline"]["gone"][0]["canvas"], "goed", "json")?;
    // what was not looked at has not gone
    lacks(&desk.ends(0, &["check", "ander", "--baseline", "b"])?, &["bekende punten komen niet"])?;
    lacks(
        &desk.ends(0, &["check", "--select", "date-passed", "--baseline", "b"])?,
        &["bekende punten komen niet"],
    )
}

fn one() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for id in ["een", "twee", "drie"] {
        desk.write(&format!("canvases/{id}.toml"), format!("{SMALL}kleur = 1\n"))?;
    }
    desk.ends(0, &["check", "-q", "--write-baseline", "b"])?;
    let before = desk.read("b")?;
    desk.write("canvases/een.toml", format!("{SMALL}kleur = 1\ngeur = 1\n"))?;
    desk.write("canvases/twee.toml", SMALL)?;
    std::fs::remove_file(desk.root().join("canvases/drie.toml"))?;
    desk.ends(0, &["check", "een", "-q", "--write-baseline", "b"])?;
    let after = desk.read("b")?;
    let of = |text: &str, id: &str| text.lines().filter(|line| line.starts_with(&format!("{id}\t"))).count();
    equal(of(&after, "een"), of(&before, "een") + 1, "one more in the canvas that was looked at")?;
    equal(of(&after, "twee"), of(&before, "twee"), "another stays as it was")?;
    equal(of(&after, "drie"), 0, "one that is no longer there goes")?;
    holds(
        &desk.run(&["check", "-q", "--select", "syntax", "--write-baseline", "b"])?.err,
        &["gaat niet samen"],
    )
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    holds(&desk.ends(2, &["check", "--baseline", "nergens"])?, &["nergens", "--write-baseline"])?;
    let sheet = desk.read("canvases/goed.toml")?;
    for (path, bytes) in [("x", &b"[[a]]\n"[..]), ("leeg", b""), ("oud", b"# draagvlak baseline 1\n\xff")] {
        desk.write(path, bytes)?;
    }
    for path in ["x", "leeg", "oud", "canvases", "canvases/goed.toml"] {
        let told = desk.ends(2, &["check", "--baseline", path])?;
        holds(&told, &[path, "is geen lijst van bekende punten."])?;
        let why = if path.starts_with("canvases") {
            "no place for output"
        } else {
            "is not a list of known points."
        };
        holds(&desk.ends(2, &["--ui", "en", "check", "--write-baseline", path])?, &[why])?;
    }
    equal(desk.read("canvases/goed.toml")?, sheet, "a sheet is never overwritten")?;
    let write = ["check", "-q", "--write-baseline", "b"];
    desk.ends(0, &write)?;
    let good = desk.read("b")?;
    let line = format!("Regel {} van de bekende punten in", good.lines().count() + 1);
    for bad in [
        "<<<<<<< HEAD",
        "goed\tsyntax\t\tgeen-kenmerk",
        "goed\tsyntax\t0123456789abcdef",
        "a\tb\tc\t0123456789abcdef\tx",
    ] {
        desk.write("b", format!("{good}{bad}\nx\n"))?;
        let told = desk.ends(2, &["check", "--baseline", "b"])?;
        holds(&told, &[&line, "draagvlak check --write-baseline b`"])?;
        desk.ends(2, &["check", "goed", "--write-baseline", "b"])?;
    }
    // written anew as a whole, as the advice says
    desk.ends(0, &write)?;
    equal(&desk.read("b")?, &good, "mended")?;
    desk.write("b", format!("\u{feff}{}", good.replace('\n', "\r\n")))?;
    desk.ends(0, &["check", "--baseline", "b", "--fail-on", "info"]).map(drop)
}

fn marks() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", format!("{SMALL}kleur = 1\n"))?;
    desk.ends(0, &["check", "-q", "--write-baseline", "b"])?;
    for form in FORMS {
        let told = desk.run(&["check", "--baseline", "b", "--format", form])?.out;
        let mark = match form {
            "short" => " error (known) unknown-key: ",
            "json" => "\"known\": true",
            "sarif" => "\"baselineState\": \"unchanged\"",
            "junit" => "<skipped type=\"known\"",
            _ => "(bekend)",
        };
        holds(&told, &[mark])?;
        let plain = desk.run(&["check", "--format", form])?.out;
        lacks(&plain, &[mark, "baselineState"])?;
    }
    Ok(())
}
