//! The eight forms of `check`: the same findings in each, and each as its own documentation wants it.

use std::collections::BTreeSet;

use draagvlak::check::{Scope, rules};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::{self, equal};
use super::formats_read::{self as read, Row};

/// All forms, the one for people first.
pub const FORMS: [&str; 8] = ["human", "short", "json", "sarif", "github", "gitlab", "junit", "markdown"];

/// All trials about the forms.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("formats::all_eight_hold_the_same_findings", same),
        Trial::test("formats::clean_canvases_give_no_finding_in_any_form", clean),
        Trial::test("formats::nothing_that_a_terminal_or_runner_obeys_comes_through", tame),
        Trial::test("formats::accepted_findings_are_told_apart", accepted),
        Trial::test("formats::a_scope_leaves_the_other_rules_out", scope),
        Trial::test("formats::outcomes_have_places_and_can_be_left_out", outcomes),
        Trial::test("formats::sarif_says_what_is_known_of_rules_places_and_fixes", sarif),
        Trial::test("formats::paths_begin_at_the_repository_where_code_hosts_read", prefixed),
        Trial::test("formats::markdown_is_as_expected_in_both_languages", markdown),
        Trial::test("formats::one_thread_and_many_give_the_same_bytes", threads),
        Trial::test("formats::output_goes_to_a_file_in_utf8", output),
    ]
}

/// Texts that mean something to a terminal, a code host, a mark-up language, or a reader from right to left.
const HOSTILE: &[&str] = &[
    r"regel één\nregel twee\r\n::error file=x::weg",
    r"\u0007\u001b[31mrood\u001b[0m \u009b31m \u0000",
    r#"\" ' | \\ & <b> ]]> <!-- --> &amp;"#,
    r"50%, %0A%25 :: a,b: {0} {{x}} [klik](https://x.nl) ![](y) ](z)",
    r"🙂👩‍👩‍👧 \u202eevil\u202c שלום ﷽ \uFFFE\uFFFF",
    r"`los` ``twee`` ` alleen `` *x* _y_ #1 @iemand http://x.nl www.x.nl",
];

/// A workspace with findings of all sorts: in reading, of rules, many as one, accepted, in awkward paths and words.
pub fn awkward() -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    let mut sheet = "format = 1\n\n[canvas]\ntitle = \"Zuid | oost ::\\n<b>\"\nphase = \"steering\"\n\
        as-of = 2026-08-26\nkleur = \"rood\"\ncommissioners = [\"niemand\"]\n"
        .to_owned();
    for (n, text) in HOSTILE.iter().enumerate() {
        // three rules quote what a record is called; the fields that are not there are quoted by the reader
        sheet.push_str(&format!("\n[[goal]]\nid = \"doel-{n}\"\ntext = \"{text}\"\n"));
        sheet.push_str(&format!("\n[[measure]]\nid = \"maatregel-{n}\"\ntitle = \"{text}\"\n"));
        sheet.push_str(&format!("\"veld {n} {text}\" = 1\ncircle = \"{text}\"\n"));
        let day = 10 + n;
        sheet.push_str(&format!("\n[[action]]\nwhat = \"{text}\"\nwho = \"x\"\nby = 2026-01-{day}\n"));
    }
    sheet.push_str("\n[[allow]]\nrule = \"scope-missing\"\nwhere = \"canvas#period\"\n");
    sheet.push_str(&format!("reason = \"{}\"\nby = \"facilitator\"\nuntil = 2027-01-01\n", HOSTILE[3]));
    desk.write("canvases/100% zuid & oost/blad, één.toml", &sheet)?;
    let broken = "\n[[sector]]\nid: \"x\"\nname = \"🙂\" losse tekst | ::error::\u{7}\u{202e}\n\
        [[sector]]\nid: \"x\"\n[[onbekend]]\nx = 1\n";
    desk.write("canvases/100% zuid & oost/twee.toml", format!("format = 1\n{broken}"))?;
    desk.write("canvases/stuk.toml", b"format = 1\n[canvas]\ntitle = \"caf\xe9\"\n")?;
    desk.write("canvases/los.private.toml", "format = 1\n")?;
    desk.write("templates/proposition/document.md", b"\xff\xfe")?;
    Ok(desk)
}

/// The rows of a form, in one language.
pub fn told(desk: &Desk, form: &str, lang: Lang, more: &[&str]) -> Result<Vec<Row>, Failed> {
    let arguments = [&["--ui", lang.code(), "check", "--format", form], more].concat();
    let out = desk.run(&arguments)?.out;
    let rows = match form {
        "human" => read::human(&out),
        "short" => read::short(&out),
        "sarif" => read::sarif(&out),
        "github" => read::github(&out),
        "gitlab" => read::gitlab(&out),
        "junit" => read::junit(&out),
        "markdown" => read::markdown(&out),
        _ => read::json(&out, lang.code()),
    };
    rows.map_err(|error| format!("{form} in {lang}: {}", error.message().unwrap_or_default()).into())
}

fn same() -> Result<(), Failed> {
    let desk = awkward()?;
    for more in [&[][..], &["--baseline", "bekend.txt"]] {
        for lang in Lang::ALL {
            let truth = told(&desk, "json", lang, more)?;
            equal(truth.len() > 25, true, &format!("{} findings", truth.len()))?;
            for level in ["error", "warning", "info"] {
                equal(truth.iter().any(|row| row.level == level), true, level)?;
            }
            let known = truth.iter().filter(|row| row.known).count();
            equal(known > 0 && known < truth.len(), !more.is_empty(), &format!("{known} are known"))?;
            for form in FORMS {
                let mut wanted = truth.clone();
                let mut found = told(&desk, form, lang, more)?;
                if matches!(form, "human" | "short" | "markdown") {
                    wanted = heaviest_first(&desk, wanted, more)?;
                }
                match form {
                    // the words of a mark-up are the same, its spaces are not
                    "markdown" => {
                        let at = |rows: &[Row]| {
                            rows.iter().map(|row| (row.at.clone(), row.level)).collect::<Vec<_>>()
                        };
                        equal(at(&found), at(&wanted), "order of markdown")?;
                        wanted.sort();
                        found.sort();
                    }
                    // the library that draws the lines of a sheet drops what joins pictures
                    "human" => wanted.iter_mut().for_each(|row| row.message.retain(|c| c != '\u{200d}')),
                    // a case that is skipped has no weight, and XML cannot hold all
                    "junit" => wanted.iter_mut().for_each(|row| {
                        row.level = if row.known { "" } else { row.level };
                        row.message = row.message.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
                    }),
                    _ => {}
                }
                agree(form, &found, &wanted)?;
            }
        }
        // what was found is known from now on, but for what could not be read, and then there is more
        desk.ends(1, &["check", "--write-baseline", "bekend.txt", "-q"])?;
        let path = "canvases/100% zuid & oost/blad, één.toml";
        let sheet = desk.read(path)?;
        let new = "\n[[measure]]\nid = \"nieuw\"\ntitle = \"Nieuw\"\nsoort = 1\n";
        desk.write(path, format!("{}{new}", sheet.replace("kleur =", "geur =")))?;
        desk.write("canvases/ook.toml", format!("{SMALL}kleur = 1\n"))?;
    }
    Ok(())
}

/// Rows as people read them: of the workspace and then of each canvas, the heaviest first, and in their order within that.
fn heaviest_first(desk: &Desk, rows: Vec<Row>, more: &[&str]) -> Result<Vec<Row>, Failed> {
    let told: Value = serde_json::from_str(&desk.run(&[&["check", "--format", "json"], more].concat())?.out)?;
    let canvases: Vec<&Value> =
        told["findings"].as_array().into_iter().flatten().map(|f| &f["canvas"]).collect();
    equal(canvases.len(), rows.len(), "rows with a canvas")?;
    let weight = |row: &Row| ["error", "warning", "info"].iter().position(|level| *level == row.level);
    let mut ordered = Vec::new();
    for group in canvases.into_iter().zip(rows).collect::<Vec<_>>().chunk_by(|one, next| one.0 == next.0) {
        let mut group: Vec<Row> = group.iter().map(|(_, row)| row.clone()).collect();
        group.sort_by_key(weight);
        ordered.append(&mut group);
    }
    Ok(ordered)
}

/// Row by row, to name the first that differs.
fn agree(form: &str, found: &[Row], wanted: &[Row]) -> Result<(), Failed> {
    for (found, wanted) in found.iter().zip(wanted) {
        equal(found, wanted, form)?;
    }
    equal(found.len(), wanted.len(), &format!("{form}: number of findings"))
}

fn clean() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    for form in FORMS {
        let rows = told(&desk, form, Lang::Nl, &["--ignore", "one-accountable,number-without-source"])?;
        let heavy: Vec<&Row> = rows.iter().filter(|row| row.level != "info").collect();
        equal(heavy.len(), 0, &format!("{form}: {heavy:?}"))?;
        desk.ends(0, &["check", "--format", form])?;
    }
    let none = desk.run(&["check", "--format", "junit", "--select", "date-passed"])?.out;
    holds(&none, &["tests=\"1\" failures=\"0\"", "<testcase name=\"geen punten\""])?;
    equal(desk.run(&["check", "--format", "gitlab", "--select", "date-passed"])?.out.as_str(), "[]\n", "none")
}

fn tame() -> Result<(), Failed> {
    let desk = awkward()?;
    for form in FORMS {
        for lang in Lang::ALL {
            let out = desk.run(&["--ui", lang.code(), "check", "--format", form, "-v"])?.out;
            let bad = |c: &char| {
                (c.is_control() && *c != '\n')
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            if let Some(at) = out.find(|c| bad(&c)) {
                let from = out[..at].rfind('\n').unwrap_or(0);
                return Err(format!("{form}: {:?}", out[from..].lines().nth(1)).into());
            }
            if form == "github" {
                equal(out.lines().all(|line| line.starts_with("::")), true, "one command a line")?;
            }
        }
    }
    Ok(())
}

fn accepted() -> Result<(), Failed> {
    let desk = awkward()?;
    let get = |form| Ok::<_, Failed>(desk.run(&["check", "100% zuid & oost", "--format", form])?.out);
    let told: Value = serde_json::from_str(&get("json")?)?;
    let row = &told["accepted"][0];
    equal(&row["rule"], "scope-missing", "json")?;
    equal(&row["acceptance"]["by"]["nl"], "facilitator", "json")?;
    equal(&row["acceptance"]["until"], "2027-01-01", "json")?;
    equal(
        told["findings"].as_array().is_some_and(|f| f.iter().all(|f| f["acceptance"].is_null())),
        true,
        "json",
    )?;
    let told: Value = serde_json::from_str(&get("sarif")?)?;
    let results = told["runs"][0]["results"].as_array().cloned().unwrap_or_default();
    let suppressed: Vec<_> = results.iter().filter_map(|r| r["suppressions"].get(0)).collect();
    equal(suppressed.len(), 1, "suppressions")?;
    equal(&suppressed[0]["kind"], "inSource", "sarif")?;
    equal(
        suppressed[0]["justification"].as_str().is_some_and(|reason| reason.starts_with("50%")),
        true,
        "sarif",
    )?;
    let junit = get("junit")?;
    holds(
        &junit,
        &[
            "<skipped type=\"accepted\" message=\"Geaccepteerd tot en met 1 januari 2027 door facilitator. Reden: 50%",
        ],
    )?;
    holds(
        &get("markdown")?,
        &["### Geaccepteerd", "Geaccepteerd tot en met 1 januari 2027 door facilitator. Reden: 50%"],
    )?;
    for form in ["short", "github", "gitlab"] {
        lacks(&get(form)?, &["periode de plannen"])?;
    }
    holds(&get("human")?, &["; 1 geaccepteerd."])
}

fn scope() -> Result<(), Failed> {
    let desk = awkward()?;
    let names = |more: &[&str]| -> Result<BTreeSet<String>, Failed> {
        Ok(told(&desk, "json", Lang::Nl, more)?.into_iter().map(|row| row.rule).collect())
    };
    let (all, record, canvas) = (names(&[])?, names(&["--scope", "record"])?, names(&["--scope", "canvas"])?);
    let of = |scope: Scope| -> BTreeSet<String> {
        all.iter().filter(|name| rules::find(name).is_none_or(|rule| rule.scope == scope)).cloned().collect()
    };
    equal(&record, &of(Scope::Record), "rules that look at one record")?;
    equal(&canvas, &of(Scope::Canvas), "rules that look at the whole")?;
    // each leaves some out, and faults in reading are in both
    equal(record.len() < all.len() && canvas.len() < all.len(), true, &format!("{record:?} {canvas:?}"))?;
    equal(record.contains("syntax") && canvas.contains("syntax"), true, "faults in reading")
}

fn outcomes() -> Result<(), Failed> {
    let desk = Desk::fictional()?;
    let told: Value = serde_json::from_str(&desk.run(&["check", "--format", "json"])?.out)?;
    let rows = told["canvases"][0]["outcomes"].as_array().cloned().unwrap_or_default();
    equal(rows.len(), 16, "every precondition")?;
    for row in &rows {
        let places = !row["primary"].is_null() && !row["message"].is_null();
        equal(places, row["missing"] == true, &format!("a place for what is missing: {row}"))?;
    }
    equal(rows.iter().filter(|row| row["missing"] == true).count(), 5, "missing")?;
    for form in ["human", "markdown"] {
        let get = |more: &[&str]| desk.run(&[&["check", "--format", form], more].concat());
        let line = "Uitkomst: 5 van de 16 randvoorwaarden zijn zwak of ontbreken";
        holds(
            &get(&[])?.out,
            &[line, "Begeleiding van pilots (publieke partijen voldoende, mkb zwak) → pilot"],
        )?;
        // to look at one rule is not to look away from what is missing
        holds(&get(&["--select", "date-passed"])?.out, &[line])?;
        lacks(&get(&["--ignore", "missing-precondition"])?.out, &["Uitkomst"])?;
        lacks(&get(&["--scope", "record"])?.out, &["Uitkomst"])?;
    }
    let told = desk.run(&["check", "--format", "json", "--ignore", "missing-precondition"])?.out;
    let told: Value = serde_json::from_str(&told)?;
    equal(&told["canvases"][0]["outcomes"], &serde_json::json!([]), "left out")?;
    for form in ["short", "sarif", "github", "gitlab", "junit"] {
        lacks(&desk.run(&["check", "--format", form])?.out, &["missing-precondition"])?;
    }
    Ok(())
}

fn sarif() -> Result<(), Failed> {
    let desk = awkward()?;
    for (lang, detects) in
        [("nl", "Een veld dat dit gegeven niet kent"), ("en", "A field that this record does")]
    {
        let told: Value =
            serde_json::from_str(&desk.run(&["--ui", lang, "check", "--format", "sarif"])?.out)?;
        let run = &told["runs"][0];
        equal(&run["language"], lang, "language")?;
        equal(&run["columnKind"], "unicodeCodePoints", "columns")?;
        let rules = run["tool"]["driver"]["rules"].as_array().cloned().unwrap_or_default();
        let ids: Vec<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
        let unknown = rules.iter().find(|rule| rule["id"] == "unknown-key").ok_or("no unknown-key")?;
        holds(unknown["shortDescription"]["text"].as_str().unwrap_or_default(), &[detects])?;
        for rule in &rules {
            for part in ["shortDescription", "fullDescription", "help"] {
                equal(
                    rule[part]["text"].as_str().is_some_and(|t| t.len() > 20),
                    true,
                    &format!("{part}: {rule}"),
                )?;
            }
            equal(rule["help"]["markdown"].is_string(), true, "help in Markdown")?;
            equal(rule["defaultConfiguration"]["level"].is_string(), true, "level")?;
        }
        equal(ids.contains(&"one-accountable") && ids.contains(&"syntax"), true, &format!("{ids:?}"))?;
        let results = run["results"].as_array().cloned().unwrap_or_default();
        for result in &results {
            let artifact = &result["locations"][0]["physicalLocation"]["artifactLocation"];
            let uri = artifact["uri"].as_str().unwrap_or_default();
            equal(uri.contains([' ', '\\', ',', '&']) || uri.starts_with('/'), false, uri)?;
            equal(&artifact["uriBaseId"], "%SRCROOT%", "base")?;
        }
        let fix = results.iter().find_map(|result| result["fixes"].get(0)).ok_or("no fix")?;
        let change = &fix["artifactChanges"][0]["replacements"][0];
        equal(change["deletedRegion"]["startLine"].is_u64(), true, "region")?;
        equal(change["insertedContent"]["text"].is_string(), true, "content")?;
        let many =
            results.iter().filter(|r| r["relatedLocations"].as_array().is_some_and(|all| all.len() > 3));
        equal(many.count() > 0, true, "many as one")?;
    }
    Ok(())
}

fn prefixed() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write(".git/HEAD", "ref: refs/heads/main\n")?;
    desk.write("streek één/canvases/stuk.toml", "format = 1\n[canvas]\ntitle: \"x\"\n")?;
    let get = |form| Ok::<_, Failed>(desk.run(&["-C", "streek één", "check", "--format", form])?.out);
    holds(&get("sarif")?, &["\"uri\": \"streek%20%C3%A9%C3%A9n/canvases/stuk.toml\""])?;
    holds(&get("github")?, &["file=streek één/canvases/stuk.toml,line=3"])?;
    holds(&get("gitlab")?, &["\"path\": \"streek één/canvases/stuk.toml\""])?;
    for form in ["human", "short", "json", "junit", "markdown"] {
        let out = get(form)?;
        holds(&out, &["canvases/stuk.toml"])?;
        lacks(&out, &["streek"])?;
    }
    Ok(())
}

/// The report as a whole, to be read by whoever changes it.
fn markdown() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let path = "canvases/veenstreek.toml";
    let sheet = std::fs::read_to_string(expect::file("formats/report.toml"))?;
    let (before, _) = sheet.split_once("# --------").ok_or("no line of dashes")?;
    desk.write(path, before)?;
    desk.ends(0, &["check", "-q", "--write-baseline", "b"])?;
    desk.write(path, &sheet)?;
    for lang in Lang::ALL {
        let select = "one-accountable,unknown-key,date-passed";
        let arguments = ["check", "--format", "markdown", "--select", select, "--baseline", "b"];
        let out = desk.run(&[&["--ui", lang.code()], &arguments[..]].concat())?.out;
        expect::same(&out, format!("formats/report.{lang}.md"))?;
    }
    Ok(())
}

fn threads() -> Result<(), Failed> {
    let desk = awkward()?;
    for n in 0..6 {
        let sheet = desk.read("canvases/100% zuid & oost/blad, één.toml")?;
        desk.write(&format!("canvases/nog-{n}.toml"), sheet)?;
    }
    for form in FORMS {
        let run = |jobs| desk.run(&["--jobs", jobs, "check", "--format", form]);
        let (one, many, again) = (run("1")?, run("8")?, run("3")?);
        equal(one.out.len() > 4000, true, "there is output")?;
        equal(one.out == many.out && one.out == again.out, true, &format!("{form}: the same bytes"))?;
    }
    desk.ends(2, &["--jobs", "0", "check"]).map(drop)
}

fn output() -> Result<(), Failed> {
    let desk = awkward()?;
    for form in FORMS {
        let printed = desk.run(&["check", "--format", form])?;
        let ran = desk.run(&["check", "--format", form, "--output", "uit/lijst"])?;
        equal((ran.code, ran.out.as_str()), (printed.code, ""), form)?;
        // beside a list that people read stands what else there is to say
        equal(printed.out.strip_prefix(&desk.read("uit/lijst")?).is_some(), true, form)?;
    }
    Ok(())
}
