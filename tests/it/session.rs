//! `new --session`: lines for the answers of an evening, that are no error while they are empty, and count once typed.

use draagvlak::canvas::clock::Clock;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::equal;

/// All trials about a session that is added.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("session::lines_are_added_where_they_belong", added),
        Trial::test("session::empty_lines_are_no_error_and_no_answer", empty),
        Trial::test("session::typed_answers_are_held_against_who_was_there", typed),
        Trial::test("session::what_cannot_be_added_is_told", refused),
        Trial::test("session::what_is_still_to_come_says_no_day", to_come),
        Trial::test("session::a_time_is_understood_as_people_type_one", times),
    ]
}

const SHEET: &str = "format = 1\n\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nas-of = 2027-04-01\nphase = \"workshop\"\nframeworks = [\"regional-innovation@1\"]\nhelix = \"triple\"\n\n\
    [[session]]\nid = \"eerste\"\nabout = [\"finance\"]\n\n# daarna\n[[actor]]\nid = \"a\"\nname = \"A\"\n";

fn desk() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/streek.toml", SHEET)?;
    Ok(desk)
}

fn added() -> Result<(), Failed> {
    let desk = desk()?;
    desk.ends(0, &["new", "streek", "--session", "eerste", "--groups", "sme"])?;
    let lines = "about = [\"finance\"]\n\n[session.counts.sme]\nfinance = []\n\n[session.second.sme]\nfinance = []\n\n# daarna\n";
    equal(
        desk.read("canvases/streek.toml")?,
        SHEET.replace("about = [\"finance\"]\n\n# daarna\n", lines),
        "the sheet",
    )?;
    desk.ends(0, &["--ui", "en", "new", "streek", "--session", "tweede", "--about", "talent"])?;
    let sheet = desk.read("canvases/streek.toml")?;
    holds(
        &sheet,
        &[
            "id = \"tweede\"",
            "about = [\"talent\"]",
            "# wanneer",
            "[session.second.knowledge]\ntalent = []\n",
        ],
    )?;
    lacks(&sheet, &["[session.counts.citizens]"])
}

fn empty() -> Result<(), Failed> {
    let desk = desk()?;
    let before = desk.ends(0, &["check", "streek", "--fail-on", "error"])?;
    desk.ends(0, &["new", "streek", "--session", "eerste"])?;
    let after = desk.ends(0, &["check", "streek", "--fail-on", "error"])?;
    let told = |text: &str| text.matches("heeft geen oordeel").count();
    equal(told(&before) > 10, true, "what nobody rated is told")?;
    equal(told(&after), told(&before), "what nobody rated")
}

fn typed() -> Result<(), Failed> {
    let desk = desk()?;
    desk.ends(0, &["new", "streek", "--session", "tweede", "--about", "finance", "--groups", "sme"])?;
    let sheet = desk.read("canvases/streek.toml")?;
    let sheet =
        sheet.replace("# date = 2027-03-18 ", "date = 2027-03-18 ").replace("number = 0", "number = 6");
    desk.write("canvases/streek.toml", sheet.replace("finance = []", "finance = [0, 2, 3, 1, 0]"))?;
    lacks(&desk.ends(0, &["check", "streek", "--fail-on", "error"])?, &["more-answers-than-people"])?;
    desk.write("canvases/streek.toml", sheet.replace("finance = []", "finance = [0, 2, 3, 1, 3]"))?;
    holds(&desk.ends(1, &["check", "streek", "--fail-on", "error"])?, &["more-answers-than-people"])
}

fn refused() -> Result<(), Failed> {
    let desk = desk()?;
    let told = |arguments: &[&str]| desk.ends(2, &[&["new", "streek", "--session"], arguments].concat());
    holds(&told(&["x", "--about", "finans"])?, &["“finans”", "`finance`"])?;
    holds(&told(&["x", "--groups", "buren"])?, &["“buren”", "public, sme, knowledge, citizens"])?;
    holds(&told(&["Geen Id"])?, &["“Geen Id”"])?;
    equal(desk.read("canvases/streek.toml")?, SHEET.to_owned(), "the sheet")?;
    desk.ends(0, &["new", "streek", "--session", "eerste"])?;
    holds(&told(&["eerste"])?, &["“eerste”", "regels voor antwoorden"])
}

/// A round that ends after a session does not make that session a thing of the past.
fn to_come() -> Result<(), Failed> {
    let desk = desk()?;
    let sheet = SHEET
        .replace("as-of = 2027-04-01\n", "")
        .replace("id = \"eerste\"\n", "id = \"eerste\"\ndate = 2027-05-20\n");
    let round = "\n[[wave]]\nid = \"r\"\nfrom = 2027-06-01\nuntil = 2027-06-30\n";
    let data = |sheet: &str| {
        desk.write("canvases/streek.toml", format!("{sheet}{round}"))?;
        desk.ends(0, &["documents", "--data", "streek", "run-sheet"])
    };
    holds(&data(&sheet)?, &["  \"session\": {"])?;
    lacks(
        &data(
            &sheet
                .replace("date = 2027-05-20\n", "date = 2027-05-20\nn = 9\n")
                .replace("2027-05-20", "2027-05-01"),
        )?,
        &["\"date\": null,\n    \"dated\""],
    )
}

fn times() -> Result<(), Failed> {
    let shown = |words: &str| Clock::parse(words).map(|time| time.after(45).to_string());
    for words in ["13:30", "13.30 uur", "13u30", "13h30", "1.30 pm", "13:30:00", " 13:30 "] {
        equal(shown(words).as_deref(), Some("14:15"), words)?;
    }
    equal(shown("23:30").as_deref(), Some("00:15"), "past midnight")?;
    equal(shown("9").as_deref(), Some("09:45"), "hours alone")?;
    for words in ["", "half twee", "25:00", "13:60", "13:5", "13 pm", "0 am", "1:2:3", "12:30:30"] {
        equal(shown(words), None, words)?;
    }
    Ok(())
}
