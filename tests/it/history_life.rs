//! `log` over a repository that git itself makes: sixty commits of the fictional region, and the life of its records.

use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal, none};
use super::history_git::{self as git, Repo, SHEET};
use super::history_second::second;
use super::reader::look::{self, Reach};
use super::reader::sheets;
use super::tools;

/// All trials about the life of records.
pub fn trials() -> Vec<Trial> {
    let needs = |name, test: fn() -> Result<(), Failed>| tools::needs(&["git"], Trial::test(name, test));
    vec![
        needs("history::sixty_commits_of_the_region_read_as_people_say_them", life),
        needs("history::no_circle_is_told_of_a_narrower_one_in_a_log", circles),
        needs("history::a_merge_is_named_for_what_it_made_itself", merges),
        needs("history::what_was_asked_wrongly_is_refused_in_words", asked),
        tools::needs(
            &["git", "check-jsonschema"],
            Trial::test("history::what_programs_are_told_passes_its_schema", schema),
        ),
    ]
}

/// What is asked of the two years, and where the answer stands.
const ASKED: &[(&str, &[&str])] = &[
    ("log.txt", &["log"]),
    ("log.en.txt", &["log", "--ui", "en"]),
    ("log-voor-de-stuurgroep.txt", &["log", "vezels", "--circle", "steering", "--weight", "material"]),
    ("log-sinds-mei.md", &["log", "vezels", "--since", "2028-05-01", "--format", "markdown", "--authors"]),
    ("log-laatste.txt", &["log", "gevel", "-n", "3", "--weight", "editorial"]),
    ("leven-regeling.txt", &["log", "vezels", "measure.regeling"]),
    ("leven-regeling.en.txt", &["log", "measure.regeling", "--ui", "en"]),
    ("leven-bijdrage.json", &["log", "bijdrage.c-bouwer", "--format", "json"]),
    ("leven-proefgevel.txt", &["log", "maatregel.proefgevel"]),
    ("leven-gemeente.txt", &["log", "vezels", "commitment.c-gemeente"]),
    ("tweede-jaar.txt", &["diff", "hoofd..vervolg", "--weight", "material"]),
    ("geld-apart.txt", &["diff", "februari..geld"]),
];

fn life() -> Result<(), Failed> {
    let desk = Desk::new()?.with("SOURCE_DATE_EPOCH", "1858291200");
    let repo = Repo::new(&desk, &[])?;
    git::history(&repo)?;
    repo.git(&["checkout", "-q", "-b", "vervolg"])?;
    second(&repo)?;
    let mut wrong = Vec::new();
    if repo.git(&["rev-list", "--count", "HEAD"])? != "60" {
        wrong.push(format!("{} commits", repo.git(&["rev-list", "--count", "HEAD"])?));
    }
    for (name, asked) in ASKED {
        let told = desk.run(asked)?;
        if told.code != 0 || !told.err.is_empty() {
            wrong.push(format!("{asked:?} ends with {}: {}", told.code, told.err));
        } else if let Err(failed) = expect::same(&told.out, format!("history/git/{name}")) {
            wrong.push(format!("{asked:?}: {}", failed.message().unwrap_or_default()));
        }
    }
    none(&wrong, "told otherwise")?;
    // a moment stands among the commits, above those of its day
    desk.write(
        "moments/zomer/moment.toml",
        "format = 1\nname = \"Zomer\\u001b[2J 2028\"\nday = 2028-07-05\ncanvases = [\"vezels\"]\n\n[sha256]\n",
    )?;
    let above = "moment “Zomer␛[2J 2028” bewaard\n\n5 juli 2028 · ";
    holds(&desk.ends(0, &["log"])?, &[above])?;
    lacks(&desk.ends(0, &["log", "--circle", "steering"])?, &["Zomer"])?;
    lacks(&desk.ends(0, &["log", "maatregel.proefgevel"])?, &["Zomer"])?;
    holds(&desk.ends(0, &["log", "--format", "json"])?, &["\"day\": \"2028-07-05\""])?;
    std::fs::remove_dir_all(desk.root().join("moments"))?;
    lacks(&desk.ends(0, &["log", "--format", "json"])?, &["iemand", "example.org"])?;
    holds(&desk.ends(0, &["log", "--authors"])?, &["· iemand ·"])
}

fn schema() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    git::history(&repo)?;
    let mut arguments =
        vec!["--schemafile".into(), expect::root().join("docs/changes.schema.json").into_os_string()];
    for (name, asked) in [
        ("diff", &["diff", "begin..hoofd"][..]),
        ("workspace", &["diff", "begin"]),
        ("log", &["log", "--authors"]),
        ("public", &["log", "--circle", "public"]),
        ("life", &["log", "measure.pilotregeling"]),
    ] {
        let path = desk.beside(name).with_extension("json");
        std::fs::write(&path, desk.ends(0, &[asked, &["--format", "json"]].concat())?)?;
        arguments.push(path.into_os_string());
    }
    tools::run("check-jsonschema", &arguments).map(drop)
}

/// What every record says, come and gone, told to each circle in each form, also in what was written with a commit: no
/// mark of a narrower one.
fn circles() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let (open, private) = sheets::every_field()?.texts();
    desk.write("canvases/alles.toml", "format = 1\n[canvas]\ntitle = \"S\"\n")?;
    repo.commit("2026-07-01", "leeg")?;
    desk.write("canvases/alles.toml", &open)?;
    desk.write("canvases/alles.private.toml", private.unwrap_or_default())?;
    repo.commit("2026-08-01", &Reach::Internal.word(9001))?;
    desk.write("canvases/alles.toml", open.replace("Tekst Mark", "Nieuwe tekst Mark"))?;
    repo.commit("2026-09-01", "anders verwoord")?;
    let mut wrong = Vec::new();
    for (circle, reach) in
        [("internal", Reach::Internal), ("steering", Reach::Steering), ("public", Reach::Public)]
    {
        for of in [&[] as &[&str], &["evidence.e1"]] {
            for form in ["human", "markdown", "json"] {
                let options = ["--circle", circle, "--format", form, "--weight", "editorial"];
                let told = desk.run(&[&["log"], of, &options].concat())?;
                let marks = look::marks(told.all().as_bytes());
                let narrower = marks.iter().filter(|(mark, _)| *mark < reach);
                wrong.extend(narrower.map(|mark| format!("{of:?} for {circle} as {form}: {mark:?}")));
                if marks.is_empty() && of.is_empty() {
                    wrong.push(format!("{of:?} for {circle} as {form} tells nothing: {}", told.err));
                }
            }
        }
    }
    none(&wrong, "told too far")?;
    // what is kept within the team by now, others are not told of as it was
    let measure = |title: &str, more: &str| {
        format!("format = 1\n[canvas]\ntitle = \"S\"\n[[measure]]\nid = \"m\"\ntitle = \"{title}\"\n{more}")
    };
    for (title, more) in [("Eerste", ""), ("Tweede", ""), ("Derde", "circle = \"internal\"\n")] {
        desk.write("canvases/ooit.toml", measure(title, more))?;
        repo.commit("2026-10-01", "titel")?;
    }
    holds(&desk.ends(0, &["log", "ooit"])?, &["“Derde”: heette “Tweede”", "“Tweede”: heette “Eerste”"])?;
    lacks(&desk.ends(0, &["log", "ooit", "--circle", "public"])?, &["Eerste", "Tweede", "Derde"])
}

/// Two branches, and a merge of them that takes the one side, the other, both, or something else.
fn merges() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let repo = Repo::new(&desk, &[])?;
    let sheet = |provincie: &str, gemeente: &str| {
        let actor =
            |id: &str, name: &str| format!("\n[[actor]]\nid = \"{id}\"\nname = \"{name}\"\nscore = 1\n");
        let all = ["provincie", "gemeente"].map(|id| id.to_owned()).into_iter().zip([provincie, gemeente]);
        let all: String = all.map(|(id, name)| actor(&id, name).replace("score = 1\n", "")).collect();
        format!("format = 1\n\n[canvas]\ntitle = \"S\"\n{all}")
    };
    desk.write(SHEET, sheet("P0", "G0"))?;
    repo.commit("2026-07-01", "begin")?;
    repo.git(&["checkout", "-q", "-b", "zij"])?;
    desk.write(SHEET, sheet("P0", "G1"))?;
    repo.commit("2026-07-02", "gemeente op de ene tak")?;
    repo.git(&["checkout", "-q", "hoofd"])?;
    desk.write(SHEET, sheet("P1", "G0"))?;
    repo.commit("2026-07-03", "provincie op de andere tak")?;
    let (ours, theirs) = (repo.git(&["rev-parse", "hoofd"])?, repo.git(&["rev-parse", "zij"])?);
    for (provincie, gemeente, told) in [
        ("P1", "G0", &[][..]),
        ("P0", "G1", &[]),
        ("P1", "G1", &[]),
        ("P2", "G1", &["P2"]),
        ("P2", "G2", &["P2", "G2"]),
    ] {
        desk.write(SHEET, sheet(provincie, gemeente))?;
        repo.git(&["add", "-A"])?;
        let tree = repo.git(&["write-tree"])?;
        let arguments = ["commit-tree", &tree, "-p", &ours, "-p", &theirs, "-m", "samen"];
        let merge = repo.on("2026-07-04", &arguments)?;
        repo.git(&["update-ref", "HEAD", &merge])?;
        let log = desk.ends(0, &["log", "vezels"])?;
        let head = log.split("\n\n").next().unwrap_or_default();
        let case = format!("{provincie} {gemeente}: {log}");
        equal(head.contains("samen"), !told.is_empty(), &case)?;
        equal(told.iter().all(|name| head.contains(name)), true, &case)?;
        // a record whose life is told is found on both sides
        let log = desk.ends(0, &["log", "actor.gemeente"])?;
        equal(log.contains("gemeente op de ene tak"), true, &log)?;
    }
    Ok(())
}

fn asked() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    holds(&desk.ends(2, &["log"])?, &["niet in een git-repository"])?;
    holds(
        &desk.ends(2, &["log", "--since", "v1"])?,
        &["“v1” is geen moment en geen dag", "draagvlak moment"],
    )?;
    let repo = Repo::new(&desk, &[])?;
    holds(&desk.ends(2, &["log"])?, &["nog niets in vastgelegd"])?;
    desk.write("canvases/ander.toml", desk.read("canvases/goed.toml")?)?;
    repo.commit("2026-07-01", "begin")?;
    let both = desk.ends(2, &["log", "meeting.eerste"])?;
    holds(
        &both,
        &["Meer dan één canvas heeft `meeting.eerste`: ander, goed", "draagvlak log ander meeting.eerste"],
    )?;
    holds(&desk.ends(0, &["log", "goed", "vergadering.eerste"])?, &["Nieuw: vergadering"])?;
    holds(
        &desk.ends(2, &["log", "goed", "meeting.geen"])?,
        &["is in geen commit te vinden", "soort en naam"],
    )?;
    holds(&desk.ends(2, &["log", "meeting.eerste", "meeting.tweede"])?, &["Noem één adres"])?;
    holds(&desk.ends(2, &["log", "gode"])?, &["Er is geen canvas “gode”", "Bedoeld is misschien `goed`"])?;
    holds(&desk.ends(2, &["log", "--since", "gisteren"])?, &["“gisteren” is geen versie, label of dag"])?;
    holds(&desk.ends(2, &["log", "--authors", "--circle", "public"])?, &["gaat alleen het team aan"])?;
    holds(&desk.ends(0, &["log", "canvas", "goed"])?, &["canvas"])?;
    std::fs::remove_file(desk.root().join("canvases/ander.toml"))?;
    repo.commit("2026-07-02", "weg")?;
    let log = desk.ends(0, &["log", "ander"])?;
    holds(&log, &["Dit canvas staat er niet meer in.", "Dit canvas is nieuw."])?;
    holds(&desk.ends(0, &["log", "ander", "meeting.eerste"])?, &["Staat er niet meer in: vergadering"])
}
