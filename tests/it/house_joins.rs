//! House rules in the check: levels, frameworks, exemptions, thresholds, circles, shapes, and the documentation.

use std::collections::BTreeSet;

use draagvlak::canvas::head::Phase;
use draagvlak::canvas::shape::{self, Shape};
use draagvlak::canvas::value::Circle;
use draagvlak::canvas::{KINDS, view};
use draagvlak::check::{self, Options, Scope};
use draagvlak::diagnostic::{Finding, Level};
use draagvlak::sheet::Kind;
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::expect::{self, equal, none};
use super::house::{HEAD, Home};
use super::reader::look::Reach;
use super::reader::sheets::{Marker, NARROWER, Sheets};
use super::work::{SHIPPED, Work};

/// All trials about house rules in the check.
pub fn trials() -> Vec<Trial> {
    vec![
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
        equal(PHASES.map(|phase| home.house().rules[0].page.weight.at(phase)), expected, level)?;
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
    let clashes: Vec<String> = home
        .project
        .findings
        .iter()
        .map(|f| home.told(f).lines().next().unwrap_or_default().to_owned())
        .collect();
    equal(
        clashes,
        ["house-rule 5:8 `\"own-rule\"`", "house-rule 3:8 `\"own-rule\"`"].to_vec(),
        "names that are taken",
    )?;
    let wrong = Home::with("format = 1\n", &[&OWN.replace("'true'", "'it.titel == null'")], HEAD);
    equal(
        wrong
            .project
            .findings
            .iter()
            .map(|f| wrong.place(f.primary.as_ref().expect("a place")))
            .collect::<Vec<_>>(),
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
    equal(home.house().rules[0].page.scope, Some(Scope::Record), "its scope")?;
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
    equal(home.house().settings.group_answers, 5, "a number beyond the bounds leaves the default")
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
    equal(
        off.house().off("scope-missing").map(|off| &*off.reason.nl),
        Some("Wij doen dat mondeling."),
        "why",
    )?;
    equal(off.house().off("section-too-long").is_some(), true, "also of documents")
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
        home.project.findings.first().map_or(Ok(()), |finding| Err(home.told(finding)))?;
        equal(home.house().circle("own-rule"), circle, &format!("{when} {message}"))?;
    }
    equal(Home::rule("measure", "true", "x", HEAD).house().circle("scope-missing"), Circle::Public, "others")
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

/// What a canvas loses outside the team, and what keeps a rule within it, is what was agreed.
fn inner() -> Result<(), Failed> {
    let agreed = NARROWER.iter().filter(|(_, _, most)| *most == Reach::Internal);
    let agreed: Vec<(&str, String)> =
        agreed.map(|(kind, field, _)| (*kind, field.replace('-', "_"))).collect();
    let kinds: BTreeSet<&str> = agreed.iter().map(|(kind, _)| *kind).collect();
    let mut marker = Marker::new();
    let mut sheets = Sheets::new(&mut marker);
    kinds.iter().for_each(|kind| sheets.add(kind, marker.record(kind, Reach::Public), Reach::Public));
    let work = Work::of("streek", &[("streek.toml".to_owned(), sheets.texts().0)]);
    let full = view::whole(work.canvas());
    let cut = view::whole(&work.canvas().within(Circle::Steering));
    let (mut lost, mut known) = (Vec::new(), Vec::new());
    for Kind { name, .. } in KINDS {
        let fields = shape::of(name).ok_or("no shape")?;
        known.extend(fields.inner.iter().map(|field| (*name, field.clone())));
        let Some(list) = shape::list_of(name) else { continue };
        for (field, value) in full[list][0].as_object().into_iter().flatten() {
            if !value.is_null() && cut[list][0][field].is_null() {
                lost.push((*name, field.clone()));
            }
        }
    }
    lost.sort_unstable();
    known.sort_unstable();
    equal(&lost, &agreed, "fields that never leave the team")?;
    equal(known, agreed, "fields that keep a rule within the team")
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
        expected = home.house().rules.first().map(|rule| rule.page.bad.clone()).filter(|bad| !bad.is_empty());
        let Some(bad) = &expected else { continue };
        let home = Home::with(&settings, &[], &format!("format = 1\n{bad}"));
        told = home
            .found(&home.house().rules[0].page.name.clone())
            .into_iter()
            .map(|f| format!("{} {} {}: {}\n", f.level.name(), f.rule, f.address, f.message.nl))
            .collect();
    }
    equal((tried, expected.is_some()), (3, true), "examples in the documentation")
}
