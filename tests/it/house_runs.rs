//! House rules at work: what holds, what is printed, where findings point, and how they join levels, exemptions and documents.

use std::collections::BTreeSet;

use draagvlak::canvas::head::Phase;
use draagvlak::canvas::shape::{self, Shape};
use draagvlak::canvas::value::Circle;
use draagvlak::canvas::{KINDS, view};
use draagvlak::check::{self, Options, Scope};
use draagvlak::diagnostic::{Finding, Level};
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::expect::{self, equal, none};
use super::house::{HEAD, Home};
use super::work::{SHIPPED, Work};

/// All trials about house rules that run.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("house::conditions_hold_or_not", conditions),
        Trial::test("house::holes_are_filled_in_the_language_of_the_message", holes),
        Trial::test("house::conditions_that_cannot_be_decided_are_one_finding", undecided),
        Trial::test("house::findings_point_at_their_field", places),
        Trial::test("house::fields_on_unreadable_lines_are_no_news", broken),
        Trial::test("house::levels_follow_the_phase", levels),
        Trial::test("house::a_framework_brings_its_rules_to_its_canvases", frameworks),
        Trial::test("house::findings_are_accepted_selected_and_told_as_one", joins),
        Trial::test("house::thresholds_change_what_rules_say", thresholds),
        Trial::test("house::a_rule_that_is_off_does_not_run", off),
        Trial::test("house::findings_travel_no_further_than_what_they_look_at", circles),
        Trial::test("house::shapes_know_every_field_of_every_record", shapes),
        Trial::test("house::inner_fields_are_those_that_are_dropped", inner),
        Trial::test("house::the_documentation_holds", documentation),
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
eur = 1250000
kind = "own-contribution"
year = 2027
[[budget]]
id = "c"
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
    ("measure", "it.closes[0] == 'talent' && it['closes'][1] == 'finance'", &["measure.m"]),
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
    ("budget", "it.eur > 1000000 && it.eur / 2 == 625000", &["budget.b/?/2027/own-contribution"]),
    ("budget", "it.eur < 1000000.5", &[]),
    ("fact", "it.value * 2.0 == 5.0 && it.value < 3", &["fact.f"]),
    ("canvas", "it.phase == 'steering' && size(canvas.measures) == 2 && it.as_of > '2026-02'", &["canvas"]),
    ("canvas", "it.measures.all(m, m.status == null)", &[]),
    ("canvas", "canvas.title == 'Verzonnen streek' && canvas.id == 'streek'", &["canvas"]),
];

fn conditions() -> Result<(), Failed> {
    for (each, when, expected) in CONDITIONS {
        let home = Home::rule(each, when, "x", SHEET);
        home.amiss.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
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
    ("fact", "{it.value} {-it.value} {it.value * 10000.0}", "2,5 -2,5 25.000", "2.5 -2.5 25,000"),
    ("actor", "{it.roles}", "financier, opdrachtgever", "funder, commissioner"),
    ("canvas", "{it.as_of} {canvas.phase}", "2026-03-01 stuurgroep", "2026-03-01 steering"),
];

fn holes() -> Result<(), Failed> {
    for (each, message, nl, en) in HOLES {
        let home = Home::rule(each, "true", message, SHEET);
        home.amiss.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
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
        ("[it.title, it.effort_days][1] > true", "x", "own-rule"),
        (
            "['a'].map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t).map(t, t + t + t + t + t + t + t + t) == []",
            "x",
            "own-rule",
        ),
    ];
    let mut out = String::new();
    for (when, message, rule) in cases {
        let home = Home::rule("measure", when, message, SHEET);
        home.amiss.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
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
    equal(at("")?, "measure.m 32:1 `[[measure]]`", "header")?;
    equal(at("rasci.accountable")?, "measure.m#rasci.accountable 40:25 `\"provincie\"`", "inside a part")?;
    equal(
        at("rasci.informed")?,
        "measure.m#rasci.informed 40:9 `{ accountable = \"provincie\" }`",
        "absent in a part",
    )?;
    equal(at("status_on")?, "measure.m#status-on 32:1 `[[measure]]`", "absent, with an underscore")?;
    equal(at("amounts.eur")?, "measure.m#amounts.eur 41:11 `…`", "in a list")
}

fn broken() -> Result<(), Failed> {
    let sheet = format!("{HEAD}[[measure]]\nid = \"m\"\nstatus = lopend zo\n[[measure]]\nid = \"n\"\n");
    let home = Home::rule("measure", "it.status == null", "x", &sheet);
    let found: Vec<String> = home.found("own-rule").into_iter().map(|f| f.address).collect();
    equal(found, ["measure.n"].to_vec(), "the line that cannot be read is told already")?;
    let home = Home::rule("measure", "canvas.measures.all(m, m.status == null)", "x", &sheet);
    equal(home.found("own-rule").len(), 0, "records may be missing from the lists")
}

const PHASES: [Phase; 6] = [
    Phase::Exploration,
    Phase::Workshop,
    Phase::Validation,
    Phase::Steering,
    Phase::Execution,
    Phase::Closed,
];

fn levels() -> Result<(), Failed> {
    let (none, info, warning, error) = (None, Some(Level::Info), Some(Level::Warning), Some(Level::Error));
    let cases = [
        ("", [warning, warning, warning, warning, warning, none]),
        ("level = 'error'", [error, error, error, error, error, none]),
        ("level = 'silent'", [none; 6]),
        ("level = { steering = 'error' }", [none, none, none, error, error, none]),
        (
            "level = { workshop = 'info', validation = 'silent', execution = 'warning', closed = 'info' }",
            [none, info, none, none, warning, info],
        ),
    ];
    for (level, expected) in cases {
        let settings = format!(
            "format = 1\n[[rule]]\nname = 'own-rule'\neach = 'canvas'\nwhen = 'true'\nmessage = 'x'\n{level}\n"
        );
        let home = Home::with(&settings, &[], HEAD);
        home.clean()?;
        let at = |phase| {
            let options = Options { phase: Some(phase), ..Options::default() };
            home.check(&options).findings.into_iter().find(|f| f.rule == "own-rule").map(|f| f.level)
        };
        equal(PHASES.map(at), expected, level)?;
        equal(PHASES.map(|phase| home.house.rules[0].levels.at(phase)), expected, level)?;
    }
    Ok(())
}

const OWN: &str = "format = 1\nid = \"eigen\"\nversion = 1\n[[rule]]\nname = \"own-rule\"\neach = \"canvas\"\nwhen = 'true'\nmessage = 'eerste'\n";

fn frameworks() -> Result<(), Failed> {
    let next = OWN.replace("version = 1", "version = 2").replace("eerste", "tweede");
    let found = |frameworks: &[&str], named: &str| -> Result<Vec<String>, Failed> {
        let home = Home::with("format = 1\n", frameworks, &format!("{HEAD}frameworks = [{named}]\n"));
        home.clean()?;
        Ok(home.found("own-rule").into_iter().map(|f| f.message.nl).collect())
    };
    equal(found(&[OWN], "\"eigen@1\"")?, ["eerste"].to_vec(), "a canvas that names it")?;
    equal(found(&[OWN], "\"regional-innovation@1\"")?, Vec::<&str>::new(), "a canvas that does not")?;
    equal(found(&[OWN, &next], "\"eigen@2\"")?, ["tweede"].to_vec(), "by its version")?;
    let again = OWN.replace("eerste", "opnieuw");
    equal(found(&[OWN, &again], "\"eigen@1\"")?, ["opnieuw"].to_vec(), "a later one in its place")?;
    let other = OWN.replace("eigen", "ander");
    let home = Home::with(&OWN.replace("id = \"eigen\"\nversion = 1\n", ""), &[OWN, &other], HEAD);
    let clashes: Vec<String> =
        home.amiss.iter().map(|f| home.told(f).lines().next().unwrap_or_default().to_owned()).collect();
    equal(
        clashes,
        ["house-rule 5:8 `\"own-rule\"`", "house-rule 3:8 `\"own-rule\"`"].to_vec(),
        "names that are taken",
    )?;
    let wrong = Home::with("format = 1\n", &[&OWN.replace("'true'", "'it.titel == null'")], HEAD);
    equal(
        wrong.amiss.iter().map(|f| wrong.place(f.primary.as_ref().expect("a place"))).collect::<Vec<_>>(),
        ["7:12 `titel`"].to_vec(),
        "a place in the framework",
    )
}

/// Exemptions, selection, scope, and many as one.
fn joins() -> Result<(), Failed> {
    let mut sheet = HEAD.to_owned();
    for n in 0..5 {
        sheet.push_str(&format!("[[measure]]\nid = \"m{n}\"\n"));
    }
    sheet.push_str("[[allow]]\nrule = \"own-rule\"\nwhere = \"measure.m0\"\nreason = \"bekend\"\nby = \"facilitator\"\nuntil = 2030-01-01\n");
    let home = Home::rule("measure", "it.title == null", "{it.id} heeft geen titel.", &sheet);
    home.clean()?;
    let report = home.check(&Options::default());
    let own = |findings: &[Finding]| findings.iter().filter(|f| f.rule == "own-rule").count();
    equal(own(&report.findings), 4, "one of five is accepted")?;
    equal(report.accepted.len(), 1, "accepted")?;
    equal(
        report.findings.iter().any(|f| f.rule.starts_with("exemption")),
        false,
        "the exemption is in order",
    )?;
    let folded = check::fold(report.findings);
    let one: Vec<&Finding> = folded.iter().filter(|f| f.rule == "own-rule").collect();
    equal(one.len(), 1, "four as one")?;
    equal(&*one[0].message.nl, "De regel `own-rule` meldt dit 4 keer.", "told as one")?;
    equal(one[0].others.len(), 3, "the other places")?;
    let only = Options { select: vec!["own-rule".to_owned()], ..Options::default() };
    equal(home.check(&only).findings.iter().all(|f| f.rule == "own-rule"), true, "selected")?;
    let not = Options { ignore: vec!["own-rule".to_owned()], ..Options::default() };
    equal(own(&home.check(&not).findings), 0, "ignored")?;
    equal(home.house.rules[0].scope, Scope::Record, "its scope")?;
    let whole = Options { scope: Some(Scope::Canvas), ..Options::default() };
    equal(own(&home.check(&whole).findings), 0, "not of this scope")
}

fn thresholds() -> Result<(), Failed> {
    let sheet = format!(
        "{HEAD}[[session]]\nid = \"s\"\nn = 6\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\nsession = \"s\"\n"
    );
    let found = |settings: &str| -> Result<usize, Failed> {
        let home = Home::with(settings, &[], &sheet);
        home.clean()?;
        Ok(home.found("score-without-evidence").len())
    };
    equal(found("format = 1\n")?, 0, "six people are a group")?;
    equal(found("format = 1\n[thresholds]\ngroup-answers = 7\n")?, 1, "six are fewer than seven")?;
    let home = Home::with("format = 1\n[thresholds]\ngroup-answers = 1000\n", &[], &sheet);
    equal(home.house.settings.group_answers, 5, "a number beyond the bounds leaves the default")
}

fn off() -> Result<(), Failed> {
    let sheet = format!(
        "{HEAD}[[decision]]\nid = \"d\"\n[[allow]]\nrule = \"scope-missing\"\nwhere = \"canvas\"\nreason = \"r\"\nby = \"b\"\nuntil = 2030-01-01\n"
    );
    let on = Home::with("format = 1\n", &[], &sheet);
    let off = Home::with(
        "format = 1\n[off]\nscope-missing = \"Wij doen dat mondeling.\"\nsection-too-long = \"Onze stukken zijn lang.\"\n",
        &[],
        &sheet,
    );
    off.clean()?;
    let of = |home: &Home, rule: &str| {
        home.check(&Options::default()).findings.iter().filter(|f| f.rule == rule).count()
    };
    equal(of(&on, "scope-missing") + on.check(&Options::default()).accepted.len() > 0, true, "it reports")?;
    equal(of(&off, "scope-missing"), 0, "it does not")?;
    equal(of(&off, "exemption-unused"), 0, "an exemption of it is not needless")?;
    equal(off.house.off("scope-missing").map(|off| &*off.reason.nl), Some("Wij doen dat mondeling."), "why")?;
    equal(off.house.off("section-too-long").is_some(), true, "also of documents")
}

fn circles() -> Result<(), Failed> {
    let cases = [
        ("measure", "it.title == null", "x", Circle::Public),
        ("measure", "canvas.goals.exists(g, g.id == it.id)", "x", Circle::Public),
        ("measure", "canvas.budgets.exists(b, b.id == it.id)", "x", Circle::Steering),
        ("measure", "canvas.commitments.exists(c, it.id in c.for)", "x", Circle::Internal),
        ("measure", "true", "{size(canvas.goals)}", Circle::Internal),
        ("measure", "true", "{canvas.title}", Circle::Public),
        ("actor", "it.influence != null", "x", Circle::Internal),
        ("actor", "true", "{it.attitude}", Circle::Internal),
        ("measure", "canvas.actors.exists(a, a.may_lose != null)", "x", Circle::Internal),
        ("milestone", "it.by != null", "x", Circle::Public),
    ];
    for (each, when, message, circle) in cases {
        let home = Home::rule(each, when, message, HEAD);
        home.amiss.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
        equal(home.house.circle("own-rule"), circle, &format!("{when} {message}"))?;
    }
    equal(Home::rule("measure", "true", "x", HEAD).house.circle("scope-missing"), Circle::Public, "others")
}

/// Holds a value against its shape: every field that is there is known.
fn fits(value: &Value, shape: &Shape, path: &str, wrong: &mut Vec<String>) {
    match (value, shape) {
        (Value::Null, _) | (Value::String(_), Shape::Word | Shape::Period | Shape::Score) => {}
        (Value::String(text), Shape::Choice(choices)) if choices.iter().any(|(name, _)| name == text) => {}
        (Value::String(day), Shape::Day) if day.len() == 10 => {}
        (Value::Object(texts), Shape::Prose) if texts.contains_key("$prose") => {}
        (Value::Bool(_), Shape::Flag) => {}
        (Value::Number(n), Shape::Whole | Shape::Score) if n.is_i64() => {}
        (Value::Number(_), Shape::Number) => {}
        (Value::Array(items), Shape::List(item)) => {
            items.iter().for_each(|value| fits(value, item, path, wrong));
        }
        (Value::Object(map), Shape::Table(fields)) => {
            for (name, value) in map {
                match fields.named.get(name) {
                    Some(shape) => fits(value, shape, &format!("{path}.{name}"), wrong),
                    None => wrong.push(format!("{path}.{name} is not known")),
                }
            }
            wrong.extend(
                fields
                    .named
                    .keys()
                    .filter(|name| !map.contains_key(*name))
                    .map(|name| format!("{path}.{name} is never there")),
            );
        }
        (Value::Object(map), Shape::Map(item)) => {
            map.values().for_each(|value| fits(value, item, path, wrong));
        }
        _ => wrong.push(format!("{path}: {value} is no {shape:?}")),
    }
}

fn shapes() -> Result<(), Failed> {
    let whole = shape::of("canvas").ok_or("the canvas has no shape")?;
    let mut wrong = Vec::new();
    for id in SHIPPED {
        let work = Work::shipped(id)?;
        fits(&view::whole(work.canvas()), &Shape::Table(whole.clone()), id, &mut wrong);
    }
    none(&wrong, "fields and shapes")?;
    let kinds: BTreeSet<&str> =
        KINDS.iter().map(|kind| kind.name).filter(|kind| shape::of(kind).is_none()).collect();
    equal(kinds, BTreeSet::new(), "kinds without a shape")
}

/// What `shape::INNER` lists is what a canvas loses outside the team.
fn inner() -> Result<(), Failed> {
    let work = Work::of(
        "streek",
        &[(
            "streek.toml".to_owned(),
            format!(
                "{HEAD}[[actor]]\nid = \"a\"\nname = \"A\"\nattitude = \"for\"\nattitude-on = 2026\ninfluence = \"high\"\nmay-lose = \"geld\"\n[[objection]]\nid = \"o\"\ntext = \"Nee\"\nby = \"a\"\ncircle = \"steering\"\n"
            ),
        )],
    );
    let full = view::whole(work.canvas());
    let cut = view::whole(&work.canvas().within(Circle::Steering));
    let mut lost = Vec::new();
    for (kind, list) in [("actor", "actors"), ("objection", "objections")] {
        for (field, value) in full[list][0].as_object().into_iter().flatten() {
            if !value.is_null() && cut[list][0][field].is_null() {
                lost.push((kind, field.as_str()));
            }
        }
    }
    equal(lost, shape::INNER.to_vec(), "fields that never leave the team")
}

/// The rules of the documentation are read without a word, and say on their bad sheets what stands below them.
fn documentation() -> Result<(), Failed> {
    let text = std::fs::read_to_string(expect::root().join("docs/house-rules.md"))?;
    let mut blocks = text.split("\n```").skip(1).step_by(2);
    let (mut tried, mut expected) = (0, None);
    let mut told = String::new();
    for block in &mut blocks {
        let (kind, block) = block.split_once('\n').unwrap_or_default();
        if kind == "text" {
            equal(told.trim_end(), block.trim_end(), "what the documentation shows")?;
            tried += 1;
            continue;
        }
        let settings =
            if block.contains("format = 1") { block.to_owned() } else { format!("format = 1\n{block}") };
        let home = Home::with(&settings, &[], HEAD);
        home.clean()?;
        expected = home.house.rules.first().map(|rule| rule.bad.clone()).filter(|bad| !bad.is_empty());
        let Some(bad) = &expected else { continue };
        let home = Home::with(&settings, &[], &format!("format = 1\n{bad}"));
        told = home
            .found(&home.house.rules[0].name.clone())
            .into_iter()
            .map(|f| format!("{} {} {}: {}\n", f.level.name(), f.rule, f.address, f.message.nl))
            .collect();
    }
    equal((tried, expected.is_some()), (3, true), "examples in the documentation")
}
