//! What `explain` tells of fields, values, preconditions, views, phases and circles, and the pages of `docs/` made of it.

use std::collections::BTreeSet;

use draagvlak::canvas::declared;
use draagvlak::report::terms::{self, SUBJECTS, Term};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, holds, lacks};
use super::expect::{self, equal, none};
use super::work::{self, Work};

#[path = "terms_leaves.rs"]
mod leaves;
#[path = "terms_printed.rs"]
mod printed;

/// All trials about terms.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("terms::docs_are_made_from_the_declarations", docs),
        Trial::test("terms::papers_that_print_a_field_are_those_that_do", printed::current),
        Trial::test("terms::every_kind_has_a_subject", subjects),
        Trial::test("terms::every_kind_field_and_value_is_found_in_both_languages", found),
        Trial::test("terms::every_example_can_be_read", examples),
        Trial::test("terms::explain_tells_all_that_bears_a_name", explain),
        Trial::test("terms::a_list_fits_its_width", list),
    ]
}

/// The terms of the program without a workspace.
fn all() -> Vec<Term> {
    terms::all(work::plain().frameworks())
}

fn docs() -> Result<(), Failed> {
    for (lang, path) in [(Lang::Nl, "velden.md"), (Lang::En, "fields.md")] {
        expect::same(&terms::reference(&all(), lang), format!("../docs/{path}"))?;
    }
    Ok(())
}

fn subjects() -> Result<(), Failed> {
    let listed: Vec<&str> = SUBJECTS.iter().flat_map(|(_, kinds)| kinds.iter().copied()).collect();
    let declared: BTreeSet<&str> = declared::kinds().iter().map(|declared| declared.kind.name).collect();
    equal(listed.iter().copied().collect::<BTreeSet<_>>(), declared, "kinds with a subject")?;
    equal(listed.len(), declared::kinds().len(), "each once")
}

fn found() -> Result<(), Failed> {
    let all = all();
    let mut lost = Vec::new();
    let mut look = |name: String, wanted: &str| {
        if !terms::find(&name, &all).iter().any(|term| term.name == wanted) {
            lost.push(format!("{name} does not lead to {wanted}"));
        }
    };
    for term in &all {
        look(term.name.clone(), &term.name);
        look(term.dutch.to_uppercase(), &term.name);
    }
    for declared in declared::kinds() {
        for told in terms::fields(&declared) {
            let name = format!("{}.{}", told.kind, told.path);
            look(name.clone(), &name);
            look(format!("{}.{}", declared.kind.dutch, told.dutch), &name);
            for (value, dutch, _) in &told.choices {
                look(value.clone(), &format!("\"{value}\""));
                equal(terms::find(dutch, &all).is_empty(), false, dutch)?;
            }
        }
    }
    none(&lost, "not found")
}

/// Faults of reading in a sheet with a head.
fn faults(example: &str) -> Vec<String> {
    let head = if example.starts_with("[canvas]") { "" } else { "[canvas]\ntitle = \"Streek\"\n" };
    // names of people stand apart from what is shared
    let private = example.starts_with("[[person]]") || example.contains("circle = \"private\"");
    let path = if private { "people.private.toml" } else { "records.toml" };
    let sheets = [("head.toml", head), (path, example)]
        .map(|(path, text)| (format!("canvases/streek/{path}"), format!("format = 1\n{text}\n")));
    let work = Work::of("streek", &sheets);
    let rules = ["key-missing", "file-missing"];
    let amiss = work.read.loaded.findings.iter().filter(|finding| !rules.contains(&&*finding.rule));
    amiss.map(|finding| format!("{}: {}\n{example}", finding.rule, finding.message.en)).collect()
}

fn examples() -> Result<(), Failed> {
    let mut amiss = Vec::new();
    for lang in Lang::ALL {
        for term in all() {
            equal(term.example.get(lang).is_empty(), false, &format!("an example of {}", term.name))?;
            amiss.extend(faults(term.example.get(lang)));
            let shown = term.example.get(lang);
            equal(shown.contains("nl = ") && lang == Lang::En, false, shown)?;
        }
        for declared in declared::kinds() {
            for told in terms::fields(&declared) {
                let example = terms::example_of(&told);
                equal(example.nl.is_empty() && !told.path.contains('.'), false, &told.path)?;
                amiss.extend(faults(example.get(lang)));
            }
        }
    }
    none(&amiss, "cannot be read")
}

fn explain() -> Result<(), Failed> {
    let desk = Desk::new()?;
    let nl = |name: &str| desk.ends(0, &["explain", name]);
    let en = |name: &str| desk.ends(0, &["--ui", "en", "explain", name]);
    holds(
        &nl("session")?,
        &[
            "session (sessie) – soort gegeven",
            "Een werksessie.",
            "Naar iedereen (`public`)",
            "participants.group (deelnemers.groep)",
            "[[session]]",
        ],
    )?;
    holds(
        &en("[[sessie]]")?,
        &["session (sessie) – kind of record", "A working session.", "To everyone (`public`)"],
    )?;
    holds(&nl("sessie.datum")?, &["session.date", "Een datum, een jaar of woorden"])?;
    holds(&nl("actor.naam")?, &["actor.name (naam) – veld", "Gedrukt in\n  "])?;
    holds(&nl("helix")?, &["canvas.helix", "actor.helix", "review.signed.helix"])?;
    holds(&nl("measure.status")?, &["measure.status (status) – veld", "\"running\"\n      loopt"])?;
    holds(&en("running")?, &["\"running\" (loopt) – value", "measure.status", "initiative.phase"])?;
    holds(&nl("pilot-project-support")?, &["randvoorwaarde", "Vragen voor een gesprek", "0 (ontbreekt)"])?;
    holds(&nl("mkb")?, &["sme (mkb) – blik"])?;
    // a name of more than one thing: all are told
    holds(&nl("stuurgroep")?, &["steering (stuurgroep) – fase", "steering (stuurgroep) – kring"])?;
    holds(&nl("fase")?, &["phase (fase) – veld", "canvas.phase", "session.phase"])?;
    for (name, near) in [
        ("sesion", "session"),
        ("sessie.datm", "session.date"),
        ("sessie.mandaat", "body.mandate"),
        ("pilot-project-suport", "pilot-project-support"),
        ("one-acountable", "one-accountable"),
    ] {
        holds(&desk.ends(2, &["explain", name])?, &[&format!("Bedoeld is misschien `{near}`.")])?;
    }
    lacks(&desk.ends(2, &["explain", "xyzzyxyzzy"])?, &["misschien"])?;
    holds(
        &desk.ends(0, &["explain", "session", "--format", "markdown"])?,
        &["# session (sessie)\n", "| `participants.actor` |"],
    )?;
    let all = desk.ends(0, &["explain", "--all", "--format", "markdown"])?;
    holds(&all, &["### session (sessie)", "### one-accountable"])?;
    // preconditions of the workspace
    let desk = Desk::workspace()?;
    let pack = "format = 1\nid = \"water\"\nversion = 1\npack-of = \"regional-innovation\"\n[[precondition]]\nid = \"water-access\"\ngroup = \"means\"\nname = { nl = \"testwater\", en = \"test water\" }\ndefinition = { nl = \"Proeven met echt water.\", en = \"Trials with real water.\" }\n";
    desk.write("frameworks/water.toml", pack)?;
    holds(&desk.ends(0, &["explain", "testwater"])?, &["water-access", "Proeven met echt water."])?;
    holds(&desk.ends(0, &["explain"])?, &["water-access"])
}

fn list() -> Result<(), Failed> {
    use draagvlak::report::Manner;
    for width in [60, 80, 120] {
        for lang in Lang::ALL {
            let manner = Manner { lang, quiet: false, verbose: false, color: false, width: Some(width) };
            let list = terms::list(&all(), &manner);
            let long: Vec<&str> = list.lines().filter(|line| line.chars().count() > width).collect();
            none(&long, &format!("wider than {width}"))?;
            for term in all() {
                let lines = list.lines().filter(|line| line.starts_with(&format!("  {} ", term.name)));
                equal(lines.count() >= 1, true, &term.name)?;
                let page = terms::page(&term, &manner);
                let prose = page.lines().take_while(|line| !line.contains(" = "));
                let long: Vec<&str> = prose.filter(|line| line.chars().count() > width.max(90)).collect();
                none(&long, &format!("{} wider than {width}", term.name))?;
            }
        }
    }
    Ok(())
}
