//! The papers of a workshop week: sheets that can be written on in both sizes, and how little is typed for all of it.

use std::collections::BTreeMap;

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{equal, none, root};
use super::tools;

/// All trials about the papers of a workshop week.
pub fn trials() -> Vec<Trial> {
    let fields = Trial::test("week::worksheets_can_be_written_on_in_both_sizes", fields);
    vec![
        tools::needs(&["pdftocairo"], fields),
        Trial::test("week::all_papers_of_an_evening_are_typed_in_few_lines", typed),
        Trial::test("week::a_report_before_its_session_is_a_form", early),
        Trial::test("week::ideas_of_earlier_sessions_are_not_forgotten", ideas),
        Trial::test("week::decisions_read_as_a_secretary_writes_them", decided),
    ]
}

/// The least height of a field to write in, in points: eight millimetres.
const FIELD: f64 = 8.0 / 25.4 * 72.0;

/// Both sizes have a page for the same, and no two lines of one table lie closer than a hand writes.
fn fields() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let water = std::fs::read_to_string(root().join("canvases/voorbeeldstreek-water.toml"))?;
    desk.write("canvases/water.toml", water)?;
    let mut pages = Vec::new();
    for (paper, name) in [("a4", "werkbladen-water"), ("a3", "werkbladen-water-a3")] {
        let wish = ["build", "--document", "worksheets", "--paper", paper, "--lang", "nl", "--format", "pdf"];
        desk.ends(0, &wish)?;
        let pdf = desk.root().join(format!("output/water/{name}.pdf"));
        let svg = desk.root().join(format!("{name}.svg"));
        let mut n = 0;
        let mut low = Vec::new();
        loop {
            let page = (n + 1).to_string();
            let drawn = std::process::Command::new("pdftocairo")
                .args(["-svg", "-f", &page, "-l", &page])
                .args([&pdf, &svg])
                .output()?;
            if !drawn.status.success() {
                break;
            }
            n += 1;
            let close = close(&std::fs::read_to_string(&svg)?)?;
            low.extend(close.into_iter().map(|gap| format!("{name}, page {n}: {:.1} mm", gap / 72.0 * 25.4)));
            std::fs::remove_file(&svg)?;
        }
        none(&low, "fields that are too low")?;
        pages.push(n);
    }
    equal(pages[0] > 10, true, &format!("{} pages", pages[0]))?;
    equal(pages[1], pages[0], "pages on A3")
}

/// Distances between the horizontal lines of one table, of a page as SVG, that are too small to write in.
fn close(svg: &str) -> Result<Vec<f64>, Failed> {
    let page = roxmltree::Document::parse(svg)?;
    let mut tables: BTreeMap<(i64, i64), Vec<f64>> = BTreeMap::new();
    for path in page.descendants().filter(|node| node.has_tag_name("path") && node.has_attribute("stroke")) {
        let numbers = |text: &str| -> Vec<f64> {
            text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
                .filter_map(|word| word.parse().ok())
                .collect()
        };
        let line = numbers(path.attribute("d").unwrap_or_default());
        let matrix = numbers(path.attribute("transform").unwrap_or("1 0 0 1 0 0"));
        // two points make a line; a box to tick has more
        let (&[x0, y0, x1, y1], &[a, _, _, d, e, f]) = (line.as_slice(), matrix.as_slice()) else { continue };
        if (y0 - y1).abs() < 0.1 {
            let ends = [a * x0 + e, a * x1 + e].map(|x| x.round() as i64);
            let at = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            tables.entry(at).or_default().push(d * y0 + f);
        }
    }
    let mut low = Vec::new();
    for lines in tables.values_mut() {
        lines.sort_by(f64::total_cmp);
        // lines of neighbouring cells lie over each other
        let gaps = lines.windows(2).map(|pair| pair[1] - pair[0]);
        low.extend(gaps.filter(|gap| *gap > 0.5 && *gap < FIELD));
    }
    Ok(low)
}

/// An invented region from an empty folder: what the program wrote is not counted, what somebody typed is.
fn typed() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.ends(0, &["--ui", "nl", "init", "dalstreek"])?;
    let sheet = std::fs::read_to_string(root().join("tests/week/dalstreek.toml"))?;
    let about = "shared-direction,pilot-project-support,test-and-pilot-facilities,finance,talent,knowledge,\
        market-and-first-customers,rules-and-room";
    desk.ends(0, &["--ui", "nl", "new", "dalstreek", "--session", "werksessie", "--about", about])?;
    let mut written: BTreeMap<String, usize> = BTreeMap::new();
    for line in desk.read("canvases/dalstreek.toml")?.lines() {
        *written.entry(line.to_owned()).or_default() += 1;
    }
    let by_hand = sheet.lines().filter(|line| {
        let known = written.get_mut(*line).filter(|n| **n > 0);
        !line.trim().is_empty() && known.map(|n| *n -= 1).is_none()
    });
    let by_hand = by_hand.count();
    equal((200..=270).contains(&by_hand), true, &format!("{by_hand} lines are typed"))?;
    desk.write("canvases/dalstreek.toml", &sheet)?;
    let told = desk.ends(0, &["check"])?;
    holds(&told, &["0 fouten"])?;
    let before = ["uitnodiging", "draaiboek", "werkbladen", "vragenlijst", "gespreksleidraad"];
    let after = ["sessieverslag", "stuurgroepnotitie", "besluitenlijst"];
    for (day, papers) in [("2027-01-18", &before[..]), ("2027-02-04", &after)] {
        let made = desk.ends(0, &["build", "--format", "md", "--date", day])?;
        let lacking: Vec<&&str> =
            papers.iter().filter(|paper| !made.contains(&format!("{paper}-dalstreek.md"))).collect();
        none(&lacking, &format!("papers that were not made on {day}"))?;
    }
    let report = desk.read("output/dalstreek/sessieverslag-dalstreek.md")?.replace('\u{a0}', " ");
    holds(
        &report,
        &[
            "Concept. Reageren kan tot en met 15 februari 2027, bij Programmabureau Dalstreek",
            "**Tegengeluid:** “Hout is over vijf jaar weer duurder dan beton.” (over: Twintig woningen als eerste \
             opdracht)\\\n**Antwoord:** De opdracht krijgt een vaste prijs voor twintig woningen.",
            "- *Twintig woningen als eerste opdracht:* Ook kleine bouwers mogen inschrijven.",
            "## Voorgelegd aan de stuurgroep\n\nOp 11 maart 2027 wordt gevraagd:",
            "Door publieke partijen en bedrijven gemist: begeleiding van pilots;",
        ],
    )?;
    lacks(&report, &["Begrippen", "Te laat"])?;
    // both papers have the same list of days
    let list = desk.read("output/dalstreek/besluitenlijst-dalstreek.md")?.replace('\u{a0}', " ");
    let days = |paper: &str| {
        let (_, after) = paper.split_once("## Wanneer beslist wie\n").unwrap_or_default();
        after.split_once("\n## ").unwrap_or_default().0.to_owned()
    };
    equal(days(&list).lines().count() > 5, true, "days")?;
    equal(days(&report), days(&list), "days of the report and of the list")
}

/// Before the session the report is a form: nothing in it says that something was.
fn early() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let water = std::fs::read_to_string(root().join("canvases/voorbeeldstreek-water.toml"))?;
    desk.write("canvases/water.toml", water)?;
    desk.ends(0, &["build", "--document", "session-report", "--format", "md"])?;
    for (name, said) in [
        ("sessieverslag-water", "Er is nog geen sessie geweest."),
        ("session-report-water", "No session has been held yet."),
    ] {
        let form = desk.read(&format!("output/water/{name}.md"))?;
        holds(&form, &[said, "<!-- write -->", "<!-- write 2 -->"])?;
        lacks(&form, &["<!-- annex -->"])?;
    }
    Ok(())
}

/// What was parked or left open in an earlier session is not forgotten by the next, and a later one is not told of before.
fn ideas() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let sheet = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nas-of = 2026-12-01\nphase = \"validation\"\n\
        [[session]]\nid = \"een\"\ndate = 2026-09-01\n[[session]]\nid = \"twee\"\ndate = 2026-10-01\n\
        [[idea]]\nid = \"a\"\ntext = \"Een lening.\"\nsession = \"een\"\nstatus = \"parked\"\nreason = \"Later.\"\n\
        [[idea]]\nid = \"b\"\ntext = \"Een prijs.\"\nsession = \"een\"\nstatus = \"dropped\"\nreason = \"Te duur.\"\n\
        [[idea]]\nid = \"c\"\ntext = \"Een reis.\"\nsession = \"twee\"\n";
    desk.write("canvases/streek.toml", sheet)?;
    let report = |day: &str| -> Result<String, Failed> {
        desk.run(&["build", "--document", "session-report", "--format", "md", "--date", day])?;
        desk.read("output/streek/sessieverslag-streek.md")
    };
    let second = report("2026-12-01")?;
    let (own, earlier) = second.split_once("## Ideeën van eerder, nog open").ok_or("no earlier ideas")?;
    holds(own, &["Een reis"])?;
    holds(earlier, &["| Een lening | geparkeerd: later |"])?;
    lacks(&second, &["Een prijs"])?;
    let first = report("2026-09-01")?;
    holds(&first, &["Een lening", "Een prijs"])?;
    lacks(&first, &["Een reis", "van eerder"])
}

/// What was asked in a clause becomes a sentence about who decided, where nothing else would be turned with it.
fn decided() -> Result<(), Failed> {
    let said = |name: &str, status: &str, asked: &str| -> Result<String, Failed> {
        let desk = Desk::new()?;
        let sheet = format!(
            "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nas-of = 2026-10-01\nphase = \"execution\"\n\
             [[body]]\nid = \"b\"\nname = \"{name}\"\n[[decision]]\nid = \"d\"\nbody = \"b\"\nasked = \"{asked}\"\n\
             status = \"{status}\"\ndecided-on = 2026-09-01\n"
        );
        desk.write("canvases/streek.toml", sheet)?;
        desk.ends(0, &["build", "--document", "decision-list", "--format", "md"])?;
        let list = desk.read("output/streek/besluitenlijst-streek.md")?;
        let line = list.lines().find(|line| line.starts_with("1. ")).ok_or("no decision")?;
        Ok(line.trim_start_matches("1. ").to_owned())
    };
    for (name, status, asked, wanted) in [
        ("Stuurgroep", "adopted", "in te stemmen met het plan", "stemt in met het plan."),
        ("Gedeputeerde Staten", "adopted", "in te stemmen met het plan", "stemmen in met het plan."),
        ("Stuurgroep", "adopted", "de regeling vast te stellen", "stelt de regeling vast."),
        (
            "Stuurgroep",
            "adopted",
            "het college te verzoeken iets te doen",
            "verzoekt het college iets te doen.",
        ),
        ("Stuurgroep", "noted", "kennis te nemen van het verslag", "neemt kennis van het verslag."),
        (
            "Stuurgroep",
            "noted",
            "het plan vast te stellen",
            "neemt kennis van het voorstel om het plan vast te stellen.",
        ),
        ("Stuurgroep", "adopted", "een hal te bouwen", "besluit een hal te bouwen."),
        (
            "Stuurgroep",
            "adopted",
            "het plan vast te stellen en geld te zoeken",
            "besluit het plan vast te stellen en geld te zoeken.",
        ),
        ("Stuurgroep", "adopted", "een nieuwe hal", "besluit: een nieuwe hal."),
        ("Stuurgroep", "not-pursued", "een nieuwe hal", "ziet af van een nieuwe hal."),
        ("Stuurgroep", "not-pursued", "een hal te bouwen", "ziet ervan af een hal te bouwen."),
        ("Stuurgroep", "deferred", "een hal te bouwen", "houdt het voorstel aan om een hal te bouwen."),
        ("Stuurgroep", "rejected", "een nieuwe hal", "wijst af: een nieuwe hal."),
    ] {
        equal(said(name, status, asked)?.as_str(), wanted, &format!("{name}, {status}: {asked}"))?;
    }
    Ok(())
}
