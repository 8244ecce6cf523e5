//! `diff` over a repository that git itself makes: a year of the fictional region in sentences, and what no circle is told.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal, none};
use super::reader::look::{self, Reach};
use super::reader::sheets;
use super::tools;

/// All trials about what git keeps.
pub fn trials() -> Vec<Trial> {
    let needs = |programs: &[&str], trial| tools::needs(programs, trial);
    vec![
        needs(&["git"], Trial::test("history::a_year_of_the_region_reads_as_people_say_it", year)),
        needs(&["git"], Trial::test("history::no_circle_is_told_of_a_narrower_one", circles)),
        Trial::test("history::two_folders_are_compared_without_git", folders),
    ]
}

/// A repository in the folder to work in, by git with nothing of the user's around it.
pub struct Repo<'d> {
    pub desk: &'d Desk,
    folder: PathBuf,
}

impl<'d> Repo<'d> {
    pub fn new(desk: &'d Desk, more: &[&str]) -> Result<Self, Failed> {
        let repo = Self { desk, folder: desk.root() };
        repo.git(&[&["init", "-q", "-b", "hoofd", "."], more].concat())?;
        Ok(repo)
    }

    pub fn command(&self, date: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.args(arguments).current_dir(&self.folder).env_clear();
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", self.desk.beside("home")).env("GIT_CONFIG_NOSYSTEM", "1");
        for who in ["AUTHOR", "COMMITTER"] {
            command
                .env(format!("GIT_{who}_NAME"), "iemand")
                .env(format!("GIT_{who}_EMAIL"), "iemand@example.org")
                .env(format!("GIT_{who}_DATE"), format!("{date}T12:00:00+0200"));
        }
        command
    }

    pub fn git(&self, arguments: &[&str]) -> Result<String, Failed> {
        self.on("2026-07-01", arguments)
    }

    pub fn on(&self, date: &str, arguments: &[&str]) -> Result<String, Failed> {
        let output = self.command(date, arguments).stdin(Stdio::null()).output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        equal(output.status.code(), Some(0), &format!("git {arguments:?}: {said}"))?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    pub fn commit(&self, date: &str, message: &str) -> Result<(), Failed> {
        self.on(date, &["add", "-A"])?;
        self.on(date, &["commit", "-q", "--allow-empty", "-m", message]).map(drop)
    }

    pub fn feed(&self, arguments: &[&str], input: &[u8]) -> Result<String, Failed> {
        let mut command = self.command("2026-07-01", arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        child.stdin.take().ok_or("no input")?.write_all(input)?;
        let output = child.wait_with_output()?;
        equal(output.status.code(), Some(0), &format!("git {arguments:?}"))?;
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// Puts other words in the place of some, which must be there.
pub fn edit(desk: &Desk, path: &str, edits: &[(&str, &str)]) -> Result<(), Failed> {
    let mut text = desk.read(path)?;
    for (from, to) in edits {
        if !text.contains(from) {
            return Err(format!("{path} has no {from}").into());
        }
        text = text.replacen(from, to, 1);
    }
    desk.write(path, text)
}

/// The region as it began: without a day of its own, so that the day is that of the commit.
pub fn region() -> Result<String, Failed> {
    let text = std::fs::read_to_string(expect::file("history/stuurgroep.was.toml"))?;
    Ok(text.replace("as-of = 2026-07-01\n", ""))
}

/// The records of a sheet, each with its header.
pub fn records(text: &str) -> (String, Vec<String>) {
    let mut parts = text.split("\n[[");
    let head = parts.next().unwrap_or_default().to_owned();
    (head, parts.map(|part| format!("[[{}\n", part.trim_end())).collect())
}

pub const SHEET: &str = "canvases/vezels.toml";
pub const PLAN: &str = "canvases/vezels/plan.toml";
pub const PEOPLE: &str = "canvases/vezels/partijen.toml";

/// Sixteen commits: worded otherwise, put in another order, split into sheets, decided, promised, put off, two branches
/// merged, dropped, renamed, measured; and time passes.
pub fn history(repo: &Repo<'_>) -> Result<(), Failed> {
    let desk = repo.desk;
    desk.write(SHEET, region()?)?;
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["tag", "begin"])?;
    edit(
        desk,
        SHEET,
        &[(
            "De regeling helpt bedrijven die een proef willen doen.",
            "De regeling steunt wie een proef doet.",
        )],
    )?;
    repo.commit("2026-07-10", "tekst")?;
    let (head, mut all) = records(&desk.read(SHEET)?);
    all.reverse();
    desk.write(SHEET, format!("{head}\n{}", all.join("\n")))?;
    repo.commit("2026-08-01", "volgorde")?;
    let people = ["[[actor", "[[body"];
    let (first, rest): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|part| people.iter().any(|kind| part.starts_with(kind)));
    std::fs::remove_file(desk.root().join(SHEET))?;
    desk.write("canvases/vezels/canvas.toml", head + "\n")?;
    desk.write(PEOPLE, format!("format = 1\n\n{}", first.join("\n")))?;
    desk.write(PLAN, format!("format = 1\n\n{}", rest.join("\n")))?;
    repo.commit("2026-08-20", "in bladen")?;
    repo.git(&["tag", "bladen"])?;
    edit(
        desk,
        PLAN,
        &[
            (
                "en = \"to agree to the pilot scheme\" }\nstatus = \"asked\"",
                "en = \"to agree to the pilot scheme\" }\nstatus = \"adopted\"\ndecided-on = 2026-09-16",
            ),
            ("status = \"proposed\"", "status = \"decided\"\nstatus-on = 2026-09-16"),
            (
                "en = \"to have a second test hall designed\" }\nstatus = \"asked\"",
                "en = \"to have a second test hall designed\" }\nstatus = \"deferred\"\nreason = { nl = \"Eerst blijkt of de eerste hal vol raakt.\", en = \"First it must show whether the first hall fills up.\" }",
            ),
        ],
    )?;
    repo.commit("2026-09-16", "besluiten")?;
    repo.on("2026-09-16", &["tag", "-a", "stuurgroep-1", "-m", "zoals verstuurd"])?;
    edit(desk, PLAN, &[("firmness = \"intent\"\neur = 45000", "firmness = \"signed\"\neur = 60000")])?;
    repo.commit("2026-09-20", "toezegging")?;
    repo.git(&["checkout", "-q", "-b", "peiling"])?;
    let more = "\n[[backing]]\nproposal = \"pilotregeling\"\ngroup = \"sme\"\ndate = 2026-10-01\nin-favour = 11\nwith-conditions = 2\nagainst = 1\n";
    desk.write(PLAN, desk.read(PLAN)? + more)?;
    repo.commit("2026-10-01", "peiling")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    edit(desk, PLAN, &[("starts = 2027-04-01", "starts = 2027-07-01")])?;
    repo.commit("2026-10-02", "later")?;
    repo.on("2026-10-05", &["merge", "-q", "--no-ff", "-m", "samen", "peiling"])?;
    edit(
        desk,
        PLAN,
        &[(
            "[[commitment]]\nid = \"c-gemeente\"\nparty = \"gemeente\"\nfirmness = \"intent\"\neur = 20000\n",
            "",
        )],
    )?;
    repo.commit("2026-10-20", "zonder gemeente")?;
    edit(desk, PLAN, &[("{ year = 2028, eur = 255000 }", "{ year = 2028, eur = 285000 }")])?;
    repo.commit("2026-11-02", "kosten")?;
    edit(desk, PEOPLE, &[("name = { nl = \"Hogeschool\"", "name = { nl = \"Hogeschool van de streek\"")])?;
    repo.commit("2026-12-01", "naam")?;
    repo.git(&["tag", "december"])?;
    for path in [PLAN, PEOPLE] {
        let text = desk.read(path)?.replace("\"vezelkring\"", "\"vezelcooperatie\"");
        desk.write(path, text)?;
    }
    repo.commit("2027-02-01", "korte naam")?;
    edit(
        desk,
        PLAN,
        &[(
            "status = \"running\"",
            "status = \"stopped\"\nstatus-note = { nl = \"Te weinig bezoekers.\", en = \"Too few visitors.\" }",
        )],
    )?;
    repo.commit("2027-05-01", "gestopt")?;
    edit(
        desk,
        PLAN,
        &[(
            "baseline = { value = 120, date = \"2025\" }",
            "baseline = { value = 120, date = \"2025\" }\nreadings = [{ value = 131, date = \"2026\" }]",
        )],
    )?;
    repo.commit("2027-11-15", "meting")
}

/// What is asked of the year, and where the answer stands.
const ASKED: &[(&str, &[&str])] = &[
    ("tekst-volgorde-bladen.txt", &["begin..bladen"]),
    ("besluiten.txt", &["bladen..stuurgroep-1"]),
    ("sinds-de-stuurgroep.md", &["stuurgroep-1..december", "vezels", "--format", "markdown"]),
    ("per-dag.txt", &["2026-09-30..2026-10-10"]),
    ("een-jaar.txt", &["december..hoofd", "--weight", "material"]),
    ("een-jaar-voor-de-stuurgroep.txt", &["begin..hoofd", "--circle", "steering", "--weight", "material"]),
    ("een-jaar-in-getallen.txt", &["begin..hoofd", "--stat"]),
    ("een-jaar.en.txt", &["december..hoofd", "--ui", "en"]),
    ("meting.json", &["hoofd~1..hoofd", "--format", "json"]),
];

fn year() -> Result<(), Failed> {
    // the day after the last commit
    let desk = Desk::new()?.with("SOURCE_DATE_EPOCH", "1826712000");
    let repo = Repo::new(&desk, &[])?;
    history(&repo)?;
    let mut wrong = Vec::new();
    for (name, asked) in ASKED {
        let told = desk.run(&[&["diff"], *asked].concat())?;
        if told.code != 0 || !told.err.is_empty() {
            wrong.push(format!("{asked:?} ends with {}: {}", told.code, told.err));
        } else if let Err(failed) = expect::same(&told.out, format!("history/git/{name}")) {
            wrong.push(format!("{asked:?}: {}", failed.message().unwrap_or_default()));
        }
    }
    none(&wrong, "told otherwise")?;
    equal(desk.run(&["diff", "begin..hoofd", "--exit-code", "-q"])?.code, 1, "something changed")?;
    equal(desk.run(&["diff", "hoofd..hoofd", "--exit-code"])?.code, 0, "nothing changed")?;
    // the workspace as it is, private sheets and all
    desk.write(
        "canvases/vezels.private.toml",
        "format = 1\n[[person]]\nid = \"geheim\"\nname = \"Geheim\"\n",
    )?;
    edit(&desk, PLAN, &[("eur = 60000\nmet", "eur = 70000\nmet")])?;
    let told = desk.ends(0, &["diff"])?;
    holds(&told, &["Bijdrage van Vezelkring: bedrag €\u{a0}70.000, was €\u{a0}60.000."])?;
    lacks(&told, &["Geheim", "geheim"])?;
    let told = desk.ends(2, &["diff", "bestaat-niet..hoofd"])?;
    holds(&told, &["“bestaat-niet” is geen versie, label of dag van deze git-repository", "git tag"])?;
    let told = desk.ends(2, &["diff", "2020-01-01"])?;
    holds(&told, &["Op 2020-01-01 was er nog niets vastgelegd"])
}

/// What every record says, come and gone, told to each circle in each form: no mark of a narrower one.
fn circles() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let (open, private) = sheets::every_field()?.texts();
    desk.write("canvases/alles.toml", "format = 1\n[canvas]\ntitle = \"S\"\n")?;
    repo.commit("2026-07-01", "leeg")?;
    desk.write("canvases/alles.toml", open)?;
    repo.commit("2026-08-01", "alles")?;
    desk.write("canvases/alles.private.toml", private.unwrap_or_default())?;
    let mut wrong = Vec::new();
    for (circle, reach) in
        [("internal", Reach::Internal), ("steering", Reach::Steering), ("public", Reach::Public)]
    {
        for range in ["HEAD~1..HEAD", "HEAD..HEAD~1", "HEAD~1", "HEAD"] {
            for form in ["human", "markdown", "json"] {
                let told = desk.run(&[
                    "diff",
                    range,
                    "--circle",
                    circle,
                    "--format",
                    form,
                    "--weight",
                    "editorial",
                ])?;
                let marks = look::marks(told.all().as_bytes());
                let narrower = marks.iter().filter(|(mark, _)| *mark < reach);
                wrong.extend(narrower.map(|mark| format!("{range} for {circle} as {form}: {mark:?}")));
                if marks.is_empty() && range.contains('~') {
                    wrong.push(format!("{range} for {circle} as {form} tells nothing: {}", told.err));
                }
            }
        }
    }
    none(&wrong, "told too far")
}

fn folders() -> Result<(), Failed> {
    let desk = Desk::new()?;
    desk.write("canvases/vezels.toml", std::fs::read_to_string(expect::file("history/stuurgroep.is.toml"))?)?;
    let old = desk.beside("vorig").join("canvases");
    std::fs::create_dir_all(&old)?;
    std::fs::write(
        old.join("vezels.toml"),
        std::fs::read_to_string(expect::file("history/stuurgroep.was.toml"))?,
    )?;
    std::fs::write(old.join("weg.toml"), "format = 1\n[canvas]\ntitle = \"Weg\"\n")?;
    for arguments in [["diff", "../vorig", "."].as_slice(), &["diff", "../vorig"]] {
        let told = desk.ends(0, arguments)?;
        holds(
            &told,
            &[
                "Geld van Provincie voor “Pilotregeling”: van gevraagd naar toegezegd (€",
                "Dit canvas staat er niet meer in.",
            ],
        )?;
    }
    holds(&desk.ends(2, &["diff", "../vorig", ".", "vezel"])?, &["Bedoeld is misschien"])
}
