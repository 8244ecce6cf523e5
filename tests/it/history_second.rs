//! A second year of the fictional region, commit by commit, for what `log` tells of it.

use libtest_mimic::Failed;

use super::history_git::{self as git, PEOPLE, PLAN, Repo, edit};

/// What a day changed: its day, what was written with it, and in which sheet which words became others.
type Day = (&'static str, &'static str, &'static [(&'static str, &'static str, &'static str)]);

const MONEY: &str = "canvases/vezels/geld.toml";
const GEVEL: &str = "canvases/gevel.toml";

/// The second year until the branch.
const BEFORE: &[Day] = &[
    ("2027-11-16", "leesmij", &[("LEESMIJ.md", "", "Vezels uit de streek\n")]),
    ("2027-11-17", "overleg gehad, niets gewijzigd", &[]),
    ("2027-11-20", "doel scherper", &[(PLAN, "Meer werk in de streek", "Meer werk bij makers in de streek")]),
    (
        "2027-12-01",
        "tweede canvas",
        &[(
            GEVEL,
            "",
            "format = 1\n\n[canvas]\ntitle = { nl = \"Gevels van vlas\", en = \"Façades of flax\" }\nlanguage = \"nl-NL\"\nphase = \"workshop\"\nframeworks = [\"regional-innovation@1\"]\n\n[[actor]]\nid = \"bouwer\"\nname = { nl = \"Bouwbedrijf Y\", en = \"Builder Y\" }\n",
        )],
    ),
    (
        "2027-12-03",
        "eerste maatregel voor gevels",
        &[(
            GEVEL,
            "\n[[actor]]\n",
            "\n[[measure]]\nid = \"proefgevel\"\ntitle = { nl = \"Proefgevel\", en = \"Trial façade\" }\nstatus = \"proposed\"\nstarts = 2028-05-01\n\n[[actor]]\n",
        )],
    ),
    (
        "2027-12-05",
        "projectleider gevonden",
        &[(PLAN, "by = 2026-10-01\nstatus = \"open\"", "by = 2026-10-01\nstatus = \"done\"")],
    ),
    (
        "2027-12-08",
        "staatssteun beoordeeld",
        &[(PLAN, "by = 2026-09-01\nstatus = \"open\"", "by = 2026-09-01\nstatus = \"done\"")],
    ),
    ("2027-12-12", "provincie zegt toe", &[(PLAN, "status = \"requested\"", "status = \"pledged\"")]),
    (
        "2027-12-15",
        "naar de uitvoering",
        &[("canvases/vezels/canvas.toml", "phase = \"steering\"", "phase = \"execution\"")],
    ),
];

/// From the renaming on.
const RENAMED: &[Day] = &[
    (
        "2028-01-12",
        "andere titel",
        &[(
            PLAN,
            "nl = \"Pilotregeling\", en = \"Pilot scheme\"",
            "nl = \"Regeling voor proeven\", en = \"Scheme for trials\"",
        )],
    ),
    (
        "2028-01-15",
        "regeling loopt",
        &[(
            PLAN,
            "status = \"decided\"\nstatus-on = 2026-09-16",
            "status = \"running\"\nstatus-on = 2028-01-15",
        )],
    ),
    (
        "2028-02-01",
        "meting 2027",
        &[(
            PLAN,
            "readings = [{ value = 131, date = \"2026\" }]",
            "readings = [{ value = 131, date = \"2026\" }, { value = 128, date = \"2027\" }]",
        )],
    ),
    (
        "2028-02-03",
        "nieuwe actie",
        &[(
            PLAN,
            "\n[[action]]\n",
            "\n[[action]]\nid = \"folder\"\nwhat = { nl = \"folder over de regeling\", en = \"leaflet about the scheme\" }\nwho = \"hogeschool\"\nby = 2028-03-01\nstatus = \"open\"\n\n[[action]]\n",
        )],
    ),
    ("2028-02-20", "folder later", &[(PLAN, "by = 2028-03-01", "by = 2028-04-01")]),
];

/// From the sheet about money on.
const MONEY_APART: &[Day] = &[
    (
        "2028-03-04",
        "opmerking in het blad",
        &[(MONEY, "format = 1\n", "# Bedragen zonder btw.\nformat = 1\n")],
    ),
    (
        "2028-03-09",
        "gemeente steunt het nu",
        &[(PEOPLE, "attitude = \"neutral\"", "attitude = \"supportive\"\nattitude-on = 2028-03-09")],
    ),
    (
        "2028-03-12",
        "bouwer doet mee",
        &[(
            PEOPLE,
            "\n[[actor]]\n",
            "\n[[actor]]\nid = \"bouwer\"\nname = { nl = \"Bouwbedrijf Y\", en = \"Builder Y\" }\n\n[[actor]]\n",
        )],
    ),
    (
        "2028-03-15",
        "intentie van de bouwer",
        &[(
            MONEY,
            "\n[[commitment]]\nid",
            "\n[[commitment]]\nid = \"c-bouwer\"\nparty = \"bouwer\"\nfirmness = \"intent\"\neur = 30000\n\n[[commitment]]\nid",
        )],
    ),
    (
        "2028-03-20",
        "bouwer tekent",
        &[(
            MONEY,
            "party = \"bouwer\"\nfirmness = \"intent\"\neur = 30000",
            "party = \"bouwer\"\nfirmness = \"signed\"\neur = 35000",
        )],
    ),
    (
        "2028-03-25",
        "mijlpaal gehaald",
        &[(PLAN, "date = \"Q2 2027\"\n", "date = \"Q2 2027\"\nstatus = \"done\"\n")],
    ),
    (
        "2028-04-02",
        "folder af",
        &[(PLAN, "by = 2028-04-01\nstatus = \"open\"", "by = 2028-04-01\nstatus = \"done\"")],
    ),
];

/// From the merge on.
const AFTER: &[Day] = &[
    (
        "2028-06-05",
        "samengevoegd, maar niet af",
        &[(PLAN, "year = 2029\n", "<<<<<<< hoofd\nyear = 2029\n=======\nyear = 2030\n>>>>>>> zij\n")],
    ),
    ("2028-06-06", "gevels later", &[(GEVEL, "starts = 2028-05-01", "starts = 2028-09-01")]),
    (
        "2028-06-07",
        "hersteld",
        &[(PLAN, "<<<<<<< hoofd\nyear = 2029\n=======\nyear = 2030\n>>>>>>> zij\n", "year = 2030\n")],
    ),
    (
        "2028-06-20",
        "tweede ronde onder bedrijven",
        &[(
            PLAN,
            "\n[[backing]]\n",
            "\n[[backing]]\nproposal = \"regeling\"\ngroup = \"sme\"\ndate = 2028-06-18\nin-favour = 13\nwith-conditions = 1\nagainst = 0\n\n[[backing]]\n",
        )],
    ),
    (
        "2028-07-01",
        "oordeel van publieke partijen opnieuw",
        &[(
            PLAN,
            "\n[[assessment]]\n",
            "\n[[assessment]]\nview = \"public\"\nprecondition = \"pilot-project-support\"\ndate = 2028-06-25\ncounts = [0, 0, 2, 3, 0]\n\n[[assessment]]\n",
        )],
    ),
    (
        "2028-07-05",
        "teldatum gecorrigeerd",
        &[(PLAN, "counts = [0, 0, 2, 3, 0]", "counts = [0, 0, 3, 2, 0]")],
    ),
    ("2028-08-01", "eigen kader", &[("frameworks/leeg.txt", "", "geen kader\n")]),
    (
        "2028-08-20",
        "tweede hal toch",
        &[(
            PLAN,
            "status = \"deferred\"\nreason = { nl = \"Eerst blijkt of de eerste hal vol raakt.\", en = \"First it must show whether the first hall fills up.\" }",
            "status = \"adopted\"\ndecided-on = 2028-08-18",
        )],
    ),
    ("2028-09-01", "gevels besloten", &[(GEVEL, "status = \"proposed\"", "status = \"decided\"")]),
    (
        "2028-09-10",
        "regeling duurder",
        &[(PLAN, "{ year = 2028, eur = 285000 }", "{ year = 2028, eur = 310000 }")],
    ),
    (
        "2028-10-01",
        "bedrijf X betaalt",
        &[(
            MONEY,
            "firmness = \"signed\"\neur = 60000\ncondition",
            "firmness = \"paid\"\neur = 60000\ncondition",
        )],
    ),
    (
        "2028-10-12",
        "vertaling",
        &[("canvases/vezels/canvas.toml", "en = \"Fibres from the region\"", "en = \"Regional fibres\"")],
    ),
    (
        "2028-11-01",
        "regeling gestopt",
        &[(
            PLAN,
            "status = \"running\"\nstatus-on = 2028-01-15",
            "status = \"stopped\"\nstatus-on = 2028-11-01",
        )],
    ),
];

fn days(repo: &Repo<'_>, days: &[Day]) -> Result<(), Failed> {
    for (day, message, edits) in days {
        for (path, from, to) in *edits {
            match *from {
                "" => repo.desk.write(path, to)?,
                from => edit(repo.desk, path, &[(from, to)])?,
            }
        }
        repo.commit(day, message)?;
    }
    Ok(())
}

/// A second year: what is no change, a mistake that is taken back, an id and a canvas that change, a sheet apart, two
/// branches that meet, a sheet that cannot be read.
pub fn second(repo: &Repo<'_>) -> Result<(), Failed> {
    let desk = repo.desk;
    days(repo, BEFORE)?;
    edit(desk, PLAN, &[("status = \"decided\"\nstatus-on", "status = \"proposed\"\nstatus-on")])?;
    repo.commit("2027-12-20", "vergissing")?;
    repo.on("2027-12-21", &["revert", "--no-edit", "HEAD"])?;
    for path in [PLAN, PEOPLE] {
        desk.write(path, desk.read(path)?.replace("\"pilotregeling\"", "\"regeling\""))?;
    }
    repo.commit("2028-01-10", "kortere naam")?;
    days(repo, RENAMED)?;
    repo.git(&["tag", "februari"])?;
    // what is about money, in a sheet of its own
    let (first, all) = git::records(&desk.read(PLAN)?);
    let kinds = ["[[budget", "[[commitment"];
    let (money, rest): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|part| kinds.iter().any(|kind| part.starts_with(kind)));
    desk.write(PLAN, format!("{first}\n\n{}", rest.join("\n")))?;
    desk.write(MONEY, format!("format = 1\n\n{}", money.join("\n")))?;
    repo.commit("2028-03-01", "geld in een eigen blad")?;
    repo.git(&["tag", "geld"])?;
    days(repo, MONEY_APART)?;
    // two branches, each with changes, that meet
    repo.git(&["checkout", "-q", "-b", "werkgroep"])?;
    edit(desk, PLAN, &[("eur = 255000 }, { year", "eur = 245000 }, { year")])?;
    repo.commit("2028-04-10", "werkgroep: minder in het eerste jaar")?;
    edit(desk, PEOPLE, &[("name = { nl = \"Gemeenteraad\"", "name = { nl = \"Raad van de gemeente\"")])?;
    repo.commit("2028-04-20", "werkgroep: naam van de raad")?;
    edit(
        desk,
        PLAN,
        &[("does-not = [{ nl = \"geen nieuw loket\"", "does-not = [{ nl = \"geen extra loket\"")],
    )?;
    repo.commit("2028-05-02", "werkgroep: tekst")?;
    repo.git(&["checkout", "-q", "vervolg"])?;
    desk.write(
        "canvases/gevel/partijen.toml",
        "format = 1\n\n[[actor]]\nid = \"architect\"\nname = { nl = \"Architect Z\", en = \"Architect Z\" }\n",
    )?;
    std::fs::rename(desk.root().join(GEVEL), desk.root().join("canvases/gevel/canvas.toml"))?;
    repo.commit("2028-04-12", "gevels in een map, met een architect")?;
    std::fs::rename(desk.root().join("canvases/gevel/canvas.toml"), desk.root().join(GEVEL))?;
    std::fs::remove_dir_all(desk.root().join("canvases/gevel"))?;
    repo.commit("2028-04-25", "toch weer één blad, zonder architect")?;
    repo.on("2028-05-10", &["merge", "-q", "--no-ff", "--no-commit", "werkgroep"])?;
    edit(
        desk,
        PEOPLE,
        &[("name = { nl = \"Hogeschool van de streek\"", "name = { nl = \"Streekhogeschool\"")],
    )?;
    repo.commit("2028-05-10", "werkgroep erbij, en de naam van de hogeschool")?;
    days(repo, AFTER)?;
    std::fs::remove_file(desk.root().join(GEVEL))?;
    repo.commit("2028-11-20", "gevels gaan elders verder")?;
    Ok(())
}
