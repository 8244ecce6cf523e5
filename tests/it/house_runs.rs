//! House rules at work: which conditions hold, what is printed, and where findings point.

use draagvlak::diagnostic::Finding;
use libtest_mimic::{Failed, Trial};

use super::expect::{self, equal};
use super::house::{HEAD, Home};

/// All trials about house rules that run.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("house::conditions_hold_or_not", conditions),
        Trial::test("house::holes_are_filled_in_the_language_of_the_message", holes),
        Trial::test("house::conditions_that_cannot_be_decided_are_one_finding", undecided),
        Trial::test("house::findings_point_at_their_field", places),
        Trial::test("house::fields_on_unreadable_lines_are_no_news", broken),
    ]
}

/// A canvas with something of everything that conditions ask about.
const SHEET: &str = r#"format = 1
[canvas]
title = { nl = "Verzonnen streek", en = "Invented region" }
languages = ["nl", "en"]
as-of = 2026-03-01
phase = "steering"
commissioners = ["provincie"]
[[actor]]
id = "provincie"
name = { nl = "Provincie", en = "Province" }
roles = ["funder", "commissioner"]
[[assessment]]
view = "sme"
precondition = "talent"
value = "unknown"
facets = { market = 2, vertical-offer = 3 }
[[budget]]
id = "b"
source = "provincie"
eur = 1250000
kind = "own-contribution"
year = 2027
[[budget]]
id = "c"
source = "provincie"
[[fact]]
id = "f"
value = 2.5
[[measure]]
id = "m"
title = { nl = "Eén loket", en = "One desk" }
status = "running"
structural = true
closes = ["talent", "finance"]
starts = "Q2 2026"
ends = 2027
rasci = { accountable = "provincie" }
amounts = [{ year = 2026, eur = 100 }, { year = 2027, eur = 200 }]
risks = [{ nl = "Geen mensen", en = "No people" }, "Geen geld"]
[[measure]]
id = "n"
title = "  "
"#;

/// The kind, the condition, and the records for which it holds.
const CONDITIONS: &[(&str, &str, &[&str])] = &[
    ("measure", "it.status == null", &["measure.n"]),
    ("measure", "null == it.status", &["measure.n"]),
    ("measure", "it.status != 'running'", &["measure.n"]),
    ("measure", "has(it.status)", &["measure.m"]),
    ("measure", "it.title == null", &["measure.n"]),
    ("measure", "has(it.closes)", &["measure.m"]),
    ("measure", "it.closes == null", &["measure.n"]),
    ("measure", "it.closes == []", &["measure.n"]),
    ("measure", "['talent', 'finance'] == it.closes", &["measure.m"]),
    ("measure", "it.closes != ['talent']", &["measure.m", "measure.n"]),
    ("measure", "it.rasci == null", &["measure.n"]),
    ("measure", "null == it.rasci", &["measure.n"]),
    ("measure", "it.rasci.accountable == null", &["measure.n"]),
    ("measure", "has(it.rasci.accountable)", &["measure.m"]),
    ("measure", "size(it.rasci.responsible) == 0", &["measure.m", "measure.n"]),
    ("measure", "it.capacity.wanted > 1.0", &[]),
    ("measure", "!(it.capacity.wanted > 1.0)", &["measure.m", "measure.n"]),
    ("measure", "it.effort_days <= 3 || it.effort_days > 3", &[]),
    ("measure", "it.structural == true", &["measure.m"]),
    ("measure", "it.title.contains('loket')", &["measure.m"]),
    ("measure", "it.title.lowerAscii().startsWith('een') || it.title.endsWith('loket')", &["measure.m"]),
    ("measure", "size(it.title) > 3", &["measure.m"]),
    (
        "measure",
        "size(it.closes) == 2 && it.closes[0] == 'talent' && it['closes'][1] == 'finance'",
        &["measure.m"],
    ),
    ("measure", "it.amounts.exists(a, a.eur > 150)", &["measure.m"]),
    ("measure", "it.amounts.exists_one(a, a.year == 2026)", &["measure.m"]),
    ("measure", "it.amounts.all(a, a.eur > 150)", &["measure.n"]),
    ("measure", "it.amounts.map(a, a.eur) == [100, 200]", &["measure.m"]),
    ("measure", "it.amounts.map(a, a.year > 2026, a.eur) == [200]", &["measure.m"]),
    ("measure", "size(it.amounts.filter(a, a.eur > 100) + it.amounts) == 3", &["measure.m"]),
    ("measure", "'talent' in it.closes", &["measure.m"]),
    ("measure", "it.status in ['running', 'done']", &["measure.m"]),
    ("measure", "it.id in canvas.measures.map(m, m.id)", &["measure.m", "measure.n"]),
    ("measure", "canvas.measures.exists(m, m.id != it.id && m.status == it.status)", &[]),
    ("measure", "it.rasci.accountable in canvas.commissioners", &["measure.m"]),
    (
        "measure",
        "canvas.actors.exists(a, a.id == it.rasci.accountable && 'funder' in a.roles)",
        &["measure.m"],
    ),
    (
        "measure",
        "canvas.actors.exists(a, it.closes.exists(c, c == 'talent' && a.id == 'provincie'))",
        &["measure.m"],
    ),
    ("measure", "before(it.starts, it.ends)", &["measure.m"]),
    ("measure", "before('2025', it.starts) && !passed(it.starts)", &["measure.m"]),
    ("measure", "passed('begin 2025') && it.starts == null", &["measure.n"]),
    ("measure", "it.key == 'measure.m'", &["measure.m"]),
    (
        "measure",
        "string(size(it.closes)) + '!' == '2!' && int('3') == 3 && double('1.5') < 2",
        &["measure.m"],
    ),
    ("measure", "it.starts == null ? true : it.title == 'x'", &["measure.n"]),
    ("assessment", "it.value == 'unknown'", &["assessment.sme/talent"]),
    ("assessment", "it.value < 2 || it.value >= 2", &[]),
    (
        "assessment",
        "it.facets.market < 3 && it.facets['vertical_offer'] == 3 && it.facets.other == null",
        &["assessment.sme/talent"],
    ),
    ("budget", "it.eur > 1000000 && it.eur / 2 == 625000", &["budget.b"]),
    ("budget", "it.eur < 1000000.5", &[]),
    ("fact", "it.value * 2.0 == 5.0 && it.value < 3", &["fact.f"]),
    ("canvas", "it.phase == 'steering' && size(canvas.measures) == 2 && it.as_of > '2026-02'", &["canvas"]),
    ("canvas", "it.measures.all(m, m.status == null)", &[]),
    ("canvas", "canvas.title == 'Verzonnen streek' && canvas.id == 'streek'", &["canvas"]),
];

fn conditions() -> Result<(), Failed> {
    for (each, when, expected) in CONDITIONS {
        let home = Home::rule(each, when, "x", SHEET);
        home.project.findings.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
        let found: Vec<String> = home.found("own-rule").into_iter().map(|f| f.address).collect();
        equal(found, expected.to_vec(), when)?;
    }
    Ok(())
}

/// The kind, an expression, and how it is told in Dutch and in English, of the first record.
const HOLES: &[(&str, &str, &str, &str)] = &[
    ("measure", "{it.title}", "Eén loket", "One desk"),
    ("measure", "{canvas.title}: {it.id}", "Verzonnen streek: m", "Invented region: m"),
    (
        "measure",
        "{it.status}, {it.structural}, {it.note}",
        "loopt, ja, (niet ingevuld)",
        "running, yes, (not filled in)",
    ),
    ("measure", "{it.closes} {it.serves}", "talent, finance (geen)", "talent, finance (none)"),
    ("measure", "{it.risks}", "Geen mensen, Geen geld", "No people, Geen geld"),
    ("measure", "{{{size(it.amounts)}}} {it.ends}", "{2} 2027", "{2} 2027"),
    ("measure", "{it.amounts.map(a, string(a.year)).join('/')}", "2026/2027", "2026/2027"),
    ("measure", "{it.starts == null ? '}' : it.starts}", "Q2 2026", "Q2 2026"),
    ("measure", r"{it.starts == null ? 'x' : '\'}'}!", "'}!", "'}!"),
    ("measure", r"{it.starts == null ? 'x' : r'\'}!", r"\!", r"\!"),
    (
        "measure",
        "{canvas.actors.filter(a, a.id == it.rasci.accountable).map(a, a.name)}",
        "Provincie",
        "Province",
    ),
    (
        "budget",
        "€ {it.eur} in {it.year} ({it.kind})",
        "€ 1.250.000 in 2027 (eigen bijdrage)",
        "€ 1,250,000 in 2027 (own contribution)",
    ),
    ("fact", "{it.value} {-it.value} {it.value * 10000.0}", "2,5 −2,5 25.000", "2.5 −2.5 25,000"),
    ("actor", "{it.roles}", "financier, opdrachtgever", "funder, commissioner"),
    ("canvas", "{it.as_of} {canvas.phase}", "2026-03-01 stuurgroep", "2026-03-01 steering"),
];

fn holes() -> Result<(), Failed> {
    for (each, message, nl, en) in HOLES {
        let home = Home::rule(each, "true", message, SHEET);
        home.project
            .findings
            .first()
            .map_or(Ok(()), |finding| Err(format!("{message}: {}", home.told(finding))))?;
        let found = home.found("own-rule");
        let first = found.first().ok_or(format!("{message}: nothing is reported"))?;
        equal((&*first.message.nl, &*first.message.en), (*nl, *en), message)?;
    }
    let settings = "format = 1\n[[rule]]\nname = \"own-rule\"\neach = \"measure\"\nwhen = 'it.title != null'\nmessage = { nl = \"Zie {it.title}\", en = \"See {it.title}\" }\nremedy = { en = \"Look\" }\n";
    let home = Home::with(settings, &[], SHEET);
    home.clean()?;
    let found = home.found("own-rule");
    equal((&*found[0].message.nl, &*found[0].message.en), ("Zie Eén loket", "See One desk"), "two messages")?;
    equal((&*found[0].help[0].nl, &*found[0].help[0].en), ("Look", "Look"), "one remedy for both languages")
}

fn undecided() -> Result<(), Failed> {
    let cases = [
        ("10 / size(it.closes) > 1", "x", "own-rule"),
        ("it.closes[2] == 'x'", "x", "own-rule"),
        ("it.amounts[1].eur + it.effort_days > 1", "x", "own-rule"),
        ("it.id + it.note == 'x'", "x", "own-rule"),
        ("int(it.id) == 3", "x", "own-rule"),
        ("9223372036854775807 + size(it.closes) > 1", "x", "own-rule"),
        ("true", "{it.closes[5]}", "own-rule"),
        ("[it.title, it.structural, it.effort_days][1]", "x", "own-rule"),
        ("[it.title, it.structural][1] > 1", "x", "own-rule"),
        (
            "['a'].map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t) == []",
            "x",
            "own-rule",
        ),
    ];
    let mut out = String::new();
    for (when, message, rule) in cases {
        let home = Home::rule("measure", when, message, SHEET);
        home.project
            .findings
            .first()
            .map_or(Ok(()), |finding| Err(format!("{message}: {}", home.told(finding))))?;
        let failed: Vec<Finding> =
            home.found(rule).into_iter().filter(|f| f.rule == "house-rule-failed").collect();
        equal(failed.len(), 1, when)?;
        out.push_str(&home.told(&failed[0]));
    }
    expect::same(&out, "house/undecided.txt")
}

fn places() -> Result<(), Failed> {
    let at = |at: &str| {
        let settings = format!(
            "format = 1\n[[rule]]\nname = \"own-rule\"\neach = \"measure\"\nwhen = 'it.id == \"m\"'\nat = '{at}'\nmessage = 'x'\nremedy = 'Doe iets.'\n"
        );
        let home = Home::with(&settings, &[], SHEET);
        home.clean()?;
        let found = home.found("own-rule");
        let place = found[0].primary.as_ref().map(|label| home.place(label)).unwrap_or_default();
        equal(&*found[0].help[0].nl, "Doe iets.", "remedy")?;
        Ok::<_, Failed>(format!("{} {place}", found[0].address))
    };
    equal(at("")?, "measure.m 29:1 `[[measure]]`", "header")?;
    equal(at("rasci.accountable")?, "measure.m#rasci.accountable 37:25 `\"provincie\"`", "inside a part")?;
    equal(
        at("rasci.informed")?,
        "measure.m#rasci.informed 37:9 `{ accountable = \"provincie\" }`",
        "absent in a part",
    )?;
    equal(at("status_on")?, "measure.m#status-on 29:1 `[[measure]]`", "absent, with an underscore")?;
    equal(
        at("amounts.eur")?,
        "measure.m#amounts.eur 38:11 `[{ year = 2026, eur = 100 }, { year = 2027, eur = 200 }]`",
        "in a list",
    )
}

fn broken() -> Result<(), Failed> {
    let sheet = format!("{HEAD}[[measure]]\nid = \"m\"\nstatus = lopend zo\n[[measure]]\nid = \"n\"\n");
    let home = Home::rule("measure", "it.status == null", "x", &sheet);
    let found: Vec<String> = home.found("own-rule").into_iter().map(|f| f.address).collect();
    equal(found, ["measure.n"].to_vec(), "the line that cannot be read is told already")?;
    let home = Home::rule("measure", "canvas.measures.all(m, m.status == null)", "x", &sheet);
    equal(home.found("own-rule").len(), 0, "records may be missing from the lists")
}
