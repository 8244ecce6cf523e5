//! What the steering brief asks and shows follows the phase, and the day: the table in `docs/papers.md` is true, time
//! changes what time changes, and every answer, body and date is in it under its own name.

use std::collections::{BTreeMap, BTreeSet};

use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{holds, lacks};
use super::expect::{self, equal, none};
use super::papers::paper;
use super::prose::{self, HOSTILE};
use super::work::{Work, sheets};

/// All trials about phases.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("phases::each_phase_and_purpose_has_the_sections_of_the_docs", table),
        Trial::test("phases::a_year_later_only_what_time_changes_is_different", later),
        Trial::test("phases::a_body_is_asked_by_its_name_and_verb", bodies),
        Trial::test("phases::a_meeting_that_is_over_heads_no_paper_and_asks_nothing", over),
        Trial::test("phases::every_view_that_answered_is_in_the_brief", views),
        Trial::test("phases::answers_of_two_rounds_are_told_apart", rounds),
        Trial::test("phases::what_is_late_is_said_and_what_is_over_is_not", late),
        Trial::test("phases::what_the_canvas_knows_is_in_the_brief", known),
        Trial::test("phases::hostile_text_keeps_the_shape_of_what_came_of_plans", hostile),
    ]
}

const SHEET: &str = "voorbeeldstreek-2028";
const MEETING: &str = "\nid = \"stuurgroep-2028-03-22\"\n";

/// The sheet of the region in execution, with other words for some of its own.
fn changed(pairs: &[(&str, &str)]) -> Result<Work, Failed> {
    let [(path, sheet)] = &sheets(SHEET)?[..] else { return Err("not one sheet".into()) };
    let mut sheet = sheet.clone();
    for (old, new) in pairs {
        equal(sheet.matches(old).count() > 0, true, &format!("{old} in the sheet"))?;
        sheet = sheet.replacen(old, new, 1);
    }
    Ok(Work::of(SHEET, &[(path.clone(), sheet)]))
}

/// The brief as if nothing were amiss.
fn brief(work: &Work, lang: Lang) -> Result<String, Failed> {
    Ok(work.render_clean(work.kind("steering-brief")?, lang)?.markdown.replace('\u{a0}', " "))
}

/// The sections of a paper with what stands in them, and whether they stand in the annex.
fn sections(markdown: &str) -> Vec<(String, bool, Vec<String>)> {
    let mut all: Vec<(String, bool, Vec<String>)> = Vec::new();
    let mut annex = false;
    for line in markdown.lines() {
        annex |= line == "<!-- annex -->";
        match (line.strip_prefix("## "), all.last_mut()) {
            (Some(name), _) => all.push((name.to_owned(), annex, Vec::new())),
            (None, Some((_, _, lines))) if line.starts_with(['-', '|', '>', '*']) => {
                lines.push(line.to_owned())
            }
            _ => {}
        }
    }
    all
}

/// The table of sections in the docs: per phase the headings on the first pages and in the annex, and those among the
/// first that only a meeting has.
fn documented() -> Result<BTreeMap<String, [BTreeSet<String>; 3]>, Failed> {
    let docs = std::fs::read_to_string(expect::root().join("docs/papers.md"))?;
    let rows = docs.lines().skip_while(|line| !line.starts_with("| part | heading |"));
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    let mut rows = rows.map(cells);
    let head = rows.next().ok_or("no table of sections in docs/papers.md")?;
    let mut found: BTreeMap<String, [BTreeSet<String>; 3]> = BTreeMap::new();
    for row in rows.skip(1) {
        equal(row.len(), head.len(), &format!("cells of {row:?}"))?;
        for (phases, cell) in head.iter().zip(&row).skip(3) {
            for phase in phases.split(", ") {
                let [body, annex, meeting] = found.entry(phase.to_owned()).or_default();
                let place = match cell.as_str() {
                    "page one" | "page two" => body,
                    "page one, of a meeting" | "page two, of a meeting" => meeting,
                    "annex" => annex,
                    "–" => continue,
                    other => return Err(format!("“{other}” says no place").into()),
                };
                place.insert(row[1].clone());
            }
        }
    }
    Ok(found)
}

fn table() -> Result<(), Failed> {
    let documented = documented()?;
    let phases = ["exploration", "workshop", "validation", "steering", "execution", "closed"];
    equal(documented.keys().cloned().collect::<BTreeSet<_>>(), phases.map(str::to_owned).into(), "phases")?;
    let purpose = "purpose = \"decision\"\nholder";
    for phase in phases {
        let [body, annex, meeting] = &documented[phase];
        for kind in ["decision", "discussion", "information", "none"] {
            let now = format!("phase = \"{phase}\"");
            let other = format!("purpose = \"{kind}\"\nholder");
            let mut pairs = vec![("phase = \"execution\"", now.as_str()), (purpose, other.as_str())];
            if kind == "none" {
                // without a day it is not over, and another canvas would not have it at all
                pairs = vec![
                    pairs[0],
                    (MEETING, "\nid = \"elders\"\n"),
                    ("date = 2028-03-22", "date = 2028-03-01"),
                ];
            }
            let markdown = brief(&changed(&pairs)?, Lang::Nl)?;
            let of = |wanted: bool| -> BTreeSet<String> {
                let all = sections(&markdown).into_iter();
                all.filter(|(_, annex, _)| *annex == wanted).map(|(name, ..)| name).collect()
            };
            let mut expected = body.clone();
            if kind != "none" {
                expected.extend(meeting.iter().cloned());
            }
            equal(of(false), expected, &format!("sections of {phase}, {kind}"))?;
            equal(of(true), annex.clone(), &format!("annex of {phase}, {kind}"))?;
        }
    }
    Ok(())
}

/// What a paper may lose in a year: what was still to come.
const COMING: &[&str] =
    &["Nu gevraagd", "Keuze", "Kanttekeningen", "Wanneer beslist wie", "Vervolg", "Wie waarover gaat"];

fn later() -> Result<(), Failed> {
    let now = sections(&brief(&changed(&[])?, Lang::Nl)?);
    let then = changed(&[("as-of = 2028-03-08", "as-of = 2029-03-08")])?;
    let markdown = brief(&then, Lang::Nl)?;
    let then = sections(&markdown);
    let of = |all: &[(String, bool, Vec<String>)], name: &str| {
        all.iter().find(|(known, ..)| known == name).map(|(_, _, lines)| lines.clone()).unwrap_or_default()
    };
    let (late, later) = (of(&now, "Te laat of niet bekend"), of(&then, "Te laat of niet bekend"));
    none(
        &late.iter().filter(|line| !later.contains(line)).collect::<Vec<_>>(),
        "late, and a year later no more",
    )?;
    equal(later.len() > late.len() + 4, true, &format!("more is late: {later:?}"))?;
    let is_new = |(name, ..): &&(String, bool, Vec<String>)| !now.iter().any(|(known, ..)| known == name);
    none(&then.iter().filter(is_new).map(|(name, ..)| name).collect::<Vec<_>>(), "new sections")?;
    for (name, _, lines) in &now {
        if !COMING.contains(&name.as_str()) && name != "Aangehouden" && !name.starts_with("Te laat") {
            // which words fit what is asked depends on what is asked
            let is_quote = |line: &&String| line.starts_with('>');
            let kept = of(&then, name);
            let gone = lines.iter().filter(|line| !is_quote(line) && !kept.contains(line));
            none(&gone.collect::<Vec<_>>(), &format!("gone from “{name}”"))?;
        }
    }
    // what was to come is late now, each in its words
    for name in ["Vervolg", "Wanneer beslist wie"] {
        none(&of(&then, name), &format!("to come under “{name}”"))?;
    }
    holds(&of(&now, "Aangehouden").join("\n"), &["Niet opnieuw aan de orde vóór 1 december 2028."])?;
    holds(&of(&then, "Aangehouden").join("\n"), &["Kan sinds 1 december 2028 weer aan de orde komen."])?;
    let told = later.join("\n");
    holds(
        &told,
        &[
            "tien kleine bedrijven buiten de chemie bezocht",
            "rapportage over 2027 naar raad en Staten",
            "*een derde businessdeveloper* | Gedeputeerde Staten",
            "een derde businessdeveloper, voor kleine bedrijven",
            "doorgaan, bijstellen of stoppen",
            "Wie betaalt de businessdevelopers na 2029?",
            "| *Pilotregeling* | Gemeente | besteding bekend tot en met 2027 |",
        ],
    )?;
    holds(&markdown, &["Peildatum 8 maart 2029"])?;
    lacks(&markdown, &["22 maart 2028\n", "agendapunt"])
}

const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Streek\"\nlanguage = \"nl-NL\"\nlanguages = [\"nl\", \"en\"]\n\
    as-of = 2026-10-01\nframeworks = [\"regional-innovation@1\"]\n";

fn of(phase: &str, records: &str) -> Work {
    let sheet = format!("{HEAD}phase = \"{phase}\"\n{records}");
    Work::of("streek", &[("canvases/streek.toml".to_owned(), sheet)])
}

fn bodies() -> Result<(), Failed> {
    for (name, nl, en) in [
        ("Provinciale Staten", "Provinciale Staten worden gevraagd:", "Provinciale Staten is asked:"),
        ("gemeenteraad", "De gemeenteraad wordt gevraagd:", "gemeenteraad"),
        (
            "college van burgemeester en wethouders",
            "Het college van burgemeester en wethouders wordt",
            "college",
        ),
        ("Stuurgroep Chemie", "De Stuurgroep Chemie wordt gevraagd:", "Stuurgroep"),
        ("dagelijks bestuur", "Het dagelijks bestuur wordt gevraagd:", "bestuur"),
        ("Provinciewaarts", "Provinciewaarts wordt gevraagd:", "Provinciewaarts is asked:"),
    ] {
        let work = of(
            "steering",
            &format!(
                "[[body]]\nid = \"o\"\nname = {{ nl = \"{name}\", en = \"{name}\" }}\n[[meeting]]\nid = \"m\"\nbody = \"o\"\n\
                 date = 2026-10-20\n[[decision]]\nid = \"d\"\nmeeting = \"m\"\nasked = \"te kiezen\"\nstatus = \"asked\"\n"
            ),
        );
        let markdown = paper(&work, "steering-brief", Lang::Nl)?;
        holds(&markdown, &[nl])?;
        holds(&paper(&work, "steering-brief", Lang::En)?, &[en])?;
        if name != "Stuurgroep Chemie" {
            lacks(&markdown, &["De stuurgroep"])?;
        }
    }
    let nobody = of("steering", "[[decision]]\nid = \"d\"\nasked = \"te kiezen\"\nstatus = \"asked\"\n");
    holds(&paper(&nobody, "steering-brief", Lang::Nl)?, &["> Gevraagd wordt:"])
}

const OVER: &str = "[[body]]\nid = \"o\"\nname = \"gemeenteraad\"\n[[meeting]]\nid = \"m\"\nbody = \"o\"\ndate = 2026-09-20\n\
    subject = \"Oud onderwerp\"\ncore = \"Oude kern.\"\ndoubts = [\"Oude twijfel\"]\n[[decision]]\nid = \"d\"\nmeeting = \"m\"\n\
    asked = \"te kiezen\"\nstatus = \"asked\"\n";

fn over() -> Result<(), Failed> {
    for phase in ["steering", "execution"] {
        let markdown = brief(&of(phase, OVER), Lang::Nl)?;
        lacks(&markdown, &["Oud", "wordt gevraagd", "[!IMPORTANT]"])?;
        holds(&markdown, &["| *te kiezen* | gemeenteraad | besluit op 20 september 2026 |"])?;
    }
    let to_come = OVER.replace("2026-09-20", "2026-10-01");
    holds(
        &brief(&of("steering", &to_come), Lang::Nl)?,
        &["# Oud onderwerp", "De gemeenteraad wordt gevraagd:"],
    )
}

fn views() -> Result<(), Failed> {
    let rated = |view: &str, precondition: &str| {
        format!(
            "[[assessment]]\nview = \"{view}\"\nprecondition = \"{precondition}\"\ncounts = [0, 3, 4, 1, 0]\n"
        )
    };
    let records = [
        rated("public", "talent"),
        rated("sme", "talent"),
        rated("knowledge", "talent"),
        rated("citizens", "finance"),
        rated("knowledge", "orchestration"),
    ];
    let work = of("steering", &records.concat());
    let (nl, en) = (paper(&work, "steering-brief", Lang::Nl)?, paper(&work, "steering-brief", Lang::En)?);
    holds(&nl, &["| Randvoorwaarde | Kennisinstellingen | Inwoners |", "Dertien van de zestien"])?;
    holds(&nl, &["| Regie en besluitvorming | deels (n = 8: 0 · 3 · 4 · 1 · 0) |  |"])?;
    holds(&en, &["| Precondition | Knowledge institutions | Residents |", "Thirteen of the sixteen"])
}

fn rounds() -> Result<(), Failed> {
    let markdown = brief(&changed(&[("phase = \"execution\"", "phase = \"steering\"")])?, Lang::Nl)?;
    holds(
        &markdown,
        &[
            "twaalf bedrijven (18 februari 2028) over",
            "veertien bedrijven (26 juni 2026) over de andere randvoorwaarden",
            "februari 2028; eerder zwak (n = 13: 6 · 4 · 2 · 1 · 0; 1 weet niet), juni 2026",
        ],
    )?;
    lacks(&markdown, &["n = 12–14", "12 tot 14"])?;
    let going = brief(&changed(&[])?, Lang::Nl)?;
    holds(&going, &["| Begeleiding van pilots | zwak (juni 2026, n = 13) | deels (februari 2028, n = 12) |"])
}

fn late() -> Result<(), Failed> {
    let records = "[[measure]]\nid = \"a\"\ntitle = \"Loopt uit\"\nstatus = \"running\"\nends = 2026-09-01\n\
        amounts = [{ year = 2025, eur = 10 }]\n[[measure]]\nid = \"b\"\ntitle = \"Zonder stand\"\n\
        [[measure]]\nid = \"c\"\ntitle = \"Nooit begonnen\"\nstatus = \"decided\"\nstarts = 2026-03-01\n\
        [[measure]]\nid = \"e\"\ntitle = \"Klaar\"\nstatus = \"done\"\nends = 2026-01-01\n\
        [[action]]\nid = \"x\"\nwhat = \"Bellen\"\nby = 2026-09-30\n[[action]]\nid = \"y\"\nwhat = \"Schrijven\"\nby = 2026-10-01\n\
        [[action]]\nid = \"z\"\nwhat = \"Van gisteren\"\nby = 2026-01-30\nmeasure = \"e\"\n\
        [[indicator]]\nid = \"i\"\nname = \"Oud cijfer\"\nbaseline = { value = 1, date = 2024 }\n\
        [[indicator]]\nid = \"j\"\nname = \"Vers cijfer\"\nreadings = [{ value = 1, date = 2026-05-01 }]\n";
    let rows = |phase: &str| -> Result<Vec<String>, Failed> {
        let all = sections(&brief(&of(phase, records), Lang::Nl)?);
        let lines =
            all.into_iter().find(|(name, ..)| name == "Te laat of niet bekend").map(|(_, _, lines)| lines);
        Ok(lines.unwrap_or_default().into_iter().skip(2).collect())
    };
    let passed = [
        "| *Nooit begonnen* | start 1 maart 2026 |",
        "| *Loopt uit* | einde 1 september 2026 |",
        "| *Bellen* | uiterlijk 30 september 2026 |",
    ];
    let silent = [
        "| *Loopt uit* | besteding niet bekend |",
        "| *Zonder stand* | stand niet bekend |",
        "| *Oud cijfer* | laatste meting 2024 |",
    ];
    equal(rows("steering")?, passed.map(str::to_owned).to_vec(), "late before plans are carried out")?;
    let all: Vec<String> = passed.iter().chain(&silent).map(|row| (*row).to_owned()).collect();
    equal(rows("execution")?, all, "late and silent once they are")
}

fn hostile() -> Result<(), Failed> {
    let shape = |word: &str, lang: Lang| -> Result<String, Failed> {
        let mut sheet = prose::later()?;
        prose::replace(&mut sheet, &mut || word.to_owned());
        let work = prose::work(&sheet)?;
        Ok(work.render_clean(work.kind("steering-brief")?, lang)?.blocks.shape())
    };
    for lang in Lang::ALL {
        equal(shape(HOSTILE, lang)?, shape("Kwark Kwark", lang)?, &format!("shape in {lang}"))?;
    }
    Ok(())
}

/// What once stood in the canvas and in no paper.
fn known() -> Result<(), Failed> {
    let markdown = brief(&Work::shipped("voorbeeldstreek")?, Lang::Nl)?;
    holds(
        &markdown,
        &[
            "Dekking Provincie: reserve regionale economie (geen btw).",
            "*Pilotregeling:* Een klein bedrijf kan meedoen zonder adviseur.",
            "| Provincie | dekkingsvoorstel voor € 85.000 | 6 oktober 2026 |",
            "| Gemeente | pilotregeling open | 15 september 2027 |",
            "*Risico bij Pilotregeling:* De pilotregeling gaat later open",
            "| Provinciale Staten | kaders, toezicht en geld | wat bedrijven zelf bijdragen; of de wachttijd korter wordt |",
            "- Wie betaalt de businessdevelopers na 2029? (Provincie, uiterlijk 30 juni 2028)",
            "*Geteld:* weken met een betalende gebruiker",
            "— klein bedrijf, anoniem, juni 2026",
        ],
    )?;
    let records = "[[body]]\nid = \"o\"\nname = \"gemeenteraad\"\n[[decision]]\nid = \"d\"\nasked = \"te kiezen\"\n\
        status = \"adopted\"\nneeds = [{ body = \"o\", what = \"krediet\", by = 2026-11-05 }]\n\
        [[measure]]\nid = \"m\"\ntitle = \"Blijvend\"\nstructural = true\namounts = [{ year = 2027, eur = 10 }]\n\
        [[budget]]\nid = \"b\"\nsource = \"o\"\nyear = 2027\neur = 10\nvat = \"incl\"\nfor = [\"m\"]\n\
        [[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\nvalue = 1\n\
        [[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = \"unknown\"\nnote = \"Geen cijfers gevonden\"\n";
    let markdown = brief(&of("steering", records), Lang::Nl)?;
    holds(
        &markdown,
        &[
            "- **5 november 2026**\\\n  gemeenteraad: krediet",
            "gemeenteraad: inclusief btw.",
            "keren elk jaar terug, ook na afloop: Blijvend.",
            "Nog zonder maatregel of keuze: financiering.",
            "- *Talent en vakmanschap:* Geen cijfers gevonden.",
        ],
    )
}
