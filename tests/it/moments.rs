//! `moment`: what is kept stays as it was sent, a PDF says of which moment it is, and papers tell what changed since.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal, none};
use super::history_git::{Repo, edit};
use super::reader::look::{self, Reach};
use super::reader::sheets;
use super::tools;

/// All trials about moments.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("moments::what_was_sent_is_kept_and_never_written_again", kept),
        Trial::test("moments::a_file_says_of_which_moment_it_is", verified),
        Trial::test("moments::papers_tell_what_changed_since_one", since),
        Trial::test("moments::papers_tell_what_changed_of_a_canvas_that_was_renamed", renamed),
        Trial::test("moments::a_name_folder_or_day_means_one_without_git", named),
        Trial::test("moments::a_log_is_told_from_moments_alone", log),
        Trial::test("moments::names_that_cannot_be_are_refused", refused),
        tools::needs(&["git"], Trial::test("moments::with_git_they_stand_beside_its_names", with_git)),
        Trial::test("moments::no_paper_tells_of_a_narrower_circle_what_changed", circles),
    ]
}

const SHEET: &str = "canvases/vezels.toml";

/// The region of fibres at its earlier or later moment.
fn region(name: &str) -> Result<String, Failed> {
    Ok(std::fs::read_to_string(expect::file(format!("history/stuurgroep.{name}.toml")))?)
}

/// A workspace at its later moment, with what was sent at the earlier one.
fn workspace() -> Result<Desk, Failed> {
    let desk = Desk::new()?;
    desk.write(SHEET, region("was")?)?;
    desk.write(
        "canvases/vezels.private.toml",
        "format = 1\n[[person]]\nid = \"geheim\"\nname = \"Geheim\"\n",
    )?;
    desk.ends(0, &["build", "-q", "--document", "steering-brief"])?;
    desk.write("output/vezels/stuurgroepnotitie-vezels.nieuw.md", "niet verstuurd")?;
    let told = desk.ends(0, &["moment", "stuurgroep 1 juli 2026", "--date", "2026-07-01"])?;
    holds(&told, &["moments/stuurgroep-1-juli-2026", "bladen 1", "PDF 1"])?;
    desk.write(SHEET, region("is")?)?;
    Ok(desk)
}

const PLACE: &str = "moments/stuurgroep-1-juli-2026";

fn kept() -> Result<(), Failed> {
    let desk = workspace()?;
    equal(desk.read(&format!("{PLACE}/{SHEET}"))?, region("was")?, "the sheet as it was")?;
    let told = desk.read(&format!("{PLACE}/moment.toml"))?;
    holds(&told, &["day = 2026-07-01", "\"output/vezels/stuurgroepnotitie-vezels.pdf\" = \""])?;
    lacks(&told, &["private", "nieuw.md"])?;
    let before = desk.inside()?;
    let again = desk.ends(2, &["moment", "Stuurgroep 1 juli 2026"])?;
    holds(&again, &["moments/stuurgroep-1-juli-2026 is er al", "Kies een andere naam"])?;
    equal(desk.inside()?, before, "nothing was written")?;
    // the folder is a workspace by itself
    desk.ends(0, &["-C", PLACE, "build", "--check", "-q", "--document", "steering-brief"])?;
    let listed = desk.ends(0, &["moment"])?;
    holds(&listed, &["1 juli 2026 · stuurgroep 1 juli 2026 · moments/stuurgroep-1-juli-2026 (1 pdf)"])?;
    // line ends are no change; another word is, and so is a file that is gone
    let sheet = format!("{PLACE}/{SHEET}");
    desk.write(&sheet, region("was")?.replace('\n', "\r\n"))?;
    lacks(&desk.ends(0, &["moment"])?, &["niet meer zoals"])?;
    desk.write(&sheet, region("is")?)?;
    std::fs::remove_file(desk.root().join(PLACE).join("output/vezels/stuurgroepnotitie-vezels.pdf"))?;
    let changed = desk.ends(1, &["moment"])?;
    holds(
        &changed,
        &["canvases/vezels.toml is niet meer zoals", "stuurgroepnotitie-vezels.pdf is niet meer zoals"],
    )?;
    // papers that the sheets would make otherwise by now are kept, and told of
    let late = desk.ends(0, &["moment", "te laat", "--date", "2026-12-01"])?;
    holds(&late, &["stuurgroepnotitie-vezels.md is bewaard zoals het er lag"])
}

fn verified() -> Result<(), Failed> {
    let desk = workspace()?;
    let pdf = format!("{PLACE}/output/vezels/stuurgroepnotitie-vezels.pdf");
    std::fs::copy(desk.root().join(&pdf), desk.beside("uit-de-mail.pdf"))?;
    let told = desk.ends(0, &["moment", "--verify", "../uit-de-mail.pdf"])?;
    holds(
        &told,
        &["dit is output/vezels/stuurgroepnotitie-vezels.pdf van “stuurgroep 1 juli 2026” (1 juli 2026)"],
    )?;
    desk.ends(0, &["build", "-q", "--document", "steering-brief"])?;
    let told = desk.ends(
        1,
        &["moment", "--verify", "output/vezels/stuurgroepnotitie-vezels.pdf", "../uit-de-mail.pdf"],
    )?;
    holds(
        &told,
        &[
            "van geen moment; bij “stuurgroep 1 juli 2026” is een ander bestand van deze naam bewaard",
            "uit-de-mail.pdf: dit is",
        ],
    )?;
    desk.write("iets.pdf", "%PDF-1.7\r\n")?;
    holds(&desk.ends(1, &["moment", "--verify", "iets.pdf"])?, &["iets.pdf: dit is van geen moment."])?;
    holds(&desk.ends(2, &["moment", "--verify", "weg.pdf"])?, &["weg.pdf"])
}

fn since() -> Result<(), Failed> {
    let desk = workspace()?;
    let note = ["build", "-q", "--format", "md", "--document", "change-note"];
    for (lang, file) in [("nl", "wijzigingen-vezels"), ("en", "changes-vezels")] {
        desk.ends(0, &[note.as_slice(), &["--lang", lang]].concat())?;
        expect::same(&desk.read(&format!("output/vezels/{file}.md"))?, format!("history/{file}.md"))?;
    }
    let brief = "output/vezels/stuurgroepnotitie-vezels.md";
    let make = ["build", "-q", "--format", "md", "--document", "steering-brief"];
    desk.ends(0, &make)?;
    lacks(&desk.read(brief)?, &["Sinds de vorige keer"])?;
    desk.ends(0, &[make.as_slice(), &["--since", "stuurgroep 1 juli 2026"]].concat())?;
    holds(&desk.read(brief)?, &["## Sinds de vorige keer", "- **Geld.** Maatregel “Pilotregeling”: kosten"])?;
    // on the day itself it was just sent; before any moment a note waits
    let told = desk.ends(0, &["build", "--format", "md", "--date", "2026-07-01"])?;
    holds(&told, &["change-note is niet gemaakt: wacht op een eerder moment"])?;
    holds(
        &desk.ends(2, &["build", "--since", "nooit"])?,
        &["Er is geen moment “nooit”", "`draagvlak moment` toont ze"],
    )
}

fn renamed() -> Result<(), Failed> {
    let desk = workspace()?;
    for (was, is) in
        [(SHEET, "vezelstreek.toml"), ("canvases/vezels.private.toml", "vezelstreek.private.toml")]
    {
        std::fs::rename(desk.root().join(was), desk.root().join("canvases").join(is))?;
    }
    desk.write("canvases/ander.toml", "format = 1\n[canvas]\ntitle = \"Ander\"\nas-of = 2027-01-01\n")?;
    let told = desk.ends(0, &["build", "--format", "md", "--document", "change-note"])?;
    holds(&told, &["wijzigingen-vezelstreek.md"])?;
    let money = "Maatregel “Pilotregeling”: kosten";
    holds(&desk.read("output/vezelstreek/wijzigingen-vezelstreek.md")?, &[money])?;
    lacks(&desk.read("output/ander/wijzigingen-ander.md").unwrap_or_default(), &[money])?;
    desk.ends(0, &["build", "-q", "--format", "md", "--since", "stuurgroep 1 juli 2026", "vezelstreek"])?;
    holds(
        &desk.read("output/vezelstreek/stuurgroepnotitie-vezelstreek.md")?,
        &["## Sinds de vorige keer", money],
    )?;
    // by its own name where it was kept so, though another was like it later; before that by the one it had
    let text = region("is")?;
    desk.write("canvases/vezelstreek.toml", text.replace("as-of = 2026-12-01", "as-of = 2026-11-01"))?;
    desk.ends(0, &["moment", "alleen vezelstreek", "vezelstreek", "--date", "2026-11-01", "-q"])?;
    desk.write(SHEET, region("was")?)?;
    desk.ends(0, &["moment", "alleen vezels", "vezels", "--date", "2026-11-15", "-q"])?;
    std::fs::remove_file(desk.root().join(SHEET))?;
    for (day, moment) in [("2026-12-01", "alleen vezelstreek"), ("2026-11-01", "Sinds “stuurgroep")] {
        desk.ends(
            0,
            &["build", "-q", "--format", "md", "--document", "change-note", "--date", day, "vezelstreek"],
        )?;
        holds(&desk.read("output/vezelstreek/wijzigingen-vezelstreek.md")?, &[moment])?;
    }
    Ok(())
}

fn named() -> Result<(), Failed> {
    let desk = workspace()?;
    desk.write("canvases/ander.toml", "format = 1\n[canvas]\ntitle = \"Ander\"\n")?;
    desk.ends(0, &["moment", "alleen vezels", "vezels", "--date", "2026-08-01", "-q"])?;
    let names: &[&[&str]] = &[
        &["diff", "stuurgroep 1 juli 2026"],
        &["diff", "stuurgroep-1-juli-2026"],
        &["diff", "2026-07-20"],
        &["diff", "stuurgroep 1 juli 2026..alleen vezels"],
        &["diff", "stuurgroep-1-juli-2026..", "vezels"],
        &["diff", PLACE],
    ];
    for arguments in names {
        let told = desk.ends(0, arguments)?;
        holds(&told, &["Geld van Provincie voor “Pilotregeling”: van gevraagd naar toegezegd (€"])?;
    }
    // what was kept of one canvas says nothing of another, and the last one is meant where nobody says
    for arguments in [["diff", "alleen vezels"].as_slice(), &["diff"]] {
        lacks(&desk.ends(0, arguments)?, &["Ander", "nieuw in de map"])?;
    }
    holds(&desk.ends(2, &["diff", "nooit..alleen vezels"])?, &["Er is geen moment “nooit”"])
}

fn log() -> Result<(), Failed> {
    let desk = workspace()?;
    desk.ends(0, &["moment", "stuurgroep 1 december 2026", "--date", "2026-12-01", "-q"])?;
    let told = desk.ends(0, &["log"])?;
    holds(
        &told,
        &[
            "1 december 2026 · moment “stuurgroep 1 december 2026” bewaard\n  Besluit “elk jaar een stand",
            "En nog ",
            "`draagvlak diff stuurgroep-1-juli-2026..stuurgroep-1-december-2026`",
            "1 juli 2026 · moment “stuurgroep 1 juli 2026” bewaard\n  Dit canvas is nieuw.",
        ],
    )?;
    let life = desk.ends(0, &["log", "measure.pilotregeling"])?;
    holds(&life, &["van voorgesteld naar besloten", "1 juli 2026 · moment"])?;
    lacks(&life, &["Vezelkring stelt", "Stand op de beurs"])?;
    let told =
        desk.ends(0, &["log", "vezels", "--since", "stuurgroep 1 december 2026", "--format", "json"])?;
    holds(&told, &["\"moment\": true", "\"commit\": \"stuurgroep-1-december-2026\""])?;
    lacks(&told, &["\"day\": \"2026-07-01\""])?;
    holds(&desk.ends(2, &["log", "measure.nergens"])?, &["is in geen moment te vinden"])
}

fn refused() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    for name in ["", "  ", "..", "a..b", "con", "///", "\u{200b}"] {
        let told = desk.ends(2, &["moment", name])?;
        holds(&told, &["kan geen naam van een moment zijn"])?;
    }
    desk.ends(0, &["moment", "Réunion d’été/1: «été»", "--date", "2026-07-01"])?;
    equal(desk.root().join("moments/reunion-d-ete-1-ete").is_dir(), true, "a folder that any system takes")?;
    // a file of its kind that says nothing sensible is told, and the others are listed
    desk.write("moments/kapot/moment.toml", "format = 1\nname = 5\n")?;
    let told = desk.ends(1, &["moment"])?;
    holds(&told, &["moments/kapot/moment.toml", "Réunion"])
}

fn with_git() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    desk.write(SHEET, region("was")?)?;
    repo.commit("2026-07-01", "begin")?;
    desk.ends(0, &["moment", "eerste", "--date", "2026-07-02", "-q"])?;
    holds(&desk.read("moments/eerste/moment.toml")?, &["commit = \""])?;
    desk.write(SHEET, region("is")?)?;
    repo.commit("2026-12-01", "later")?;
    for range in ["eerste", "eerste..HEAD", "HEAD~1..HEAD", "2026-07-05..HEAD", "HEAD~1"] {
        let told = desk.ends(0, &["diff", range])?;
        holds(&told, &["Geld van Provincie voor “Pilotregeling”: van gevraagd naar toegezegd (€"])?;
    }
    // a moment stands among the commits, by its day; the rest is told of the commits
    let told = desk.ends(0, &["log"])?;
    let place = |words: &str| told.find(words).ok_or_else(|| Failed::from(format!("{words} not in {told}")));
    let (later, moment, begin) =
        (place("· later")?, place("2 juli 2026 · moment “eerste” bewaard")?, place("· begin")?);
    equal(later < moment && moment < begin, true, "in the order of days")?;
    lacks(&desk.ends(0, &["log", "--circle", "steering"])?, &["eerste"])?;
    lacks(&desk.ends(0, &["log", "--since", "eerste"])?, &["· begin"])?;
    edit(&desk, "moments/eerste/canvases/vezels.toml", &[("format = 1", "format = 1\n# later")])?;
    holds(&desk.ends(1, &["moment"])?, &["niet meer zoals het bewaard is"])
}

fn circles() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let (open, private) = sheets::every_field()?.texts();
    desk.write("canvases/alles.toml", "format = 1\n[canvas]\ntitle = \"S\"\nas-of = 2020-01-01\n")?;
    desk.ends(0, &["moment", "leeg", "--date", "2020-01-01", "-q"])?;
    desk.write("canvases/alles.toml", open)?;
    desk.write("canvases/alles.private.toml", private.unwrap_or_default())?;
    let mut wrong = Vec::new();
    for (document, file, reach) in [
        ("change-note", "wijzigingen-alles", Reach::Steering),
        ("steering-brief", "stuurgroepnotitie-alles", Reach::Steering),
        ("proposition", "propositie-alles", Reach::Public),
    ] {
        let arguments =
            ["build", "--format", "md", "--lang", "nl", "--since", "leeg", "--document", document];
        desk.run(&arguments)?;
        let told = desk.read(&format!("output/alles/{file}.md"))?;
        let narrower = look::marks(told.as_bytes()).into_iter().filter(|(mark, _)| *mark < reach);
        wrong.extend(narrower.map(|mark| format!("{document}: {mark:?}")));
    }
    none(&wrong, "told too far")
}
