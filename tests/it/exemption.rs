//! Accepted points: what an `[[allow]]` takes out of the findings, on which terms, and what is amiss with it itself.

use draagvlak::canvas::head::Phase::Validation;
use draagvlak::canvas::value::Circle;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds};
use super::expect::equal;
use super::rules::Sheet;

/// All trials about accepted points.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("exemption::an_accepted_point_keeps_its_terms", terms),
        Trial::test("exemption::check_tells_the_terms_on_request", told),
    ];
    for (name, allow, expected) in CASES {
        trials.push(Trial::test(format!("exemption::{name}"), move || ends(allow, expected)));
    }
    trials
}

/// A measure without anyone accountable, which `one-accountable` reports from the phase of validation on.
const MEASURE: &str = "\n[[measure]]\nid = \"pilotcoach\"\ntitle = \"Pilotcoach\"\n";

/// What is tried, the exemption, and which of these rules then still speak.
const CASES: &[(&str, &str, &[&str])] = &[
    ("none_leaves_the_point", "", &["one-accountable"]),
    (
        "of_a_record_takes_the_points_of_its_fields",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &[],
    ),
    (
        "holds_on_its_last_day",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach#rasci.accountable\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-10-01",
        &[],
    ),
    (
        "of_another_record_takes_nothing",
        "rule = \"one-accountable\"\nwhere = \"measure.pilot\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-unused", "one-accountable"],
    ),
    (
        "that_is_over_takes_nothing",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-09-30",
        &["exemption-expired", "one-accountable"],
    ),
    (
        "with_a_blank_reason_takes_nothing",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \" \"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-without-reason", "one-accountable"],
    ),
    (
        "without_an_end_takes_nothing",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"",
        &["exemption-without-reason", "one-accountable"],
    ),
    (
        "of_an_unknown_rule_says_so",
        "rule = \"one-acountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-unknown-rule", "one-accountable"],
    ),
    (
        "of_an_outcome_says_so",
        "rule = \"missing-precondition\"\nwhere = \"precondition.talent\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-of-outcome", "one-accountable"],
    ),
];

fn sheet(allow: &str) -> Result<Sheet, Failed> {
    let allow = if allow.is_empty() { String::new() } else { format!("\n[[allow]]\n{allow}\n") };
    let head = "format = 1\n[canvas]\ntitle = \"Veenstreek\"\nas-of = 2026-10-01\n";
    let sheet = Sheet::read(&format!("{head}{MEASURE}{allow}"));
    sheet.faults()?;
    Ok(sheet)
}

fn ends(allow: &str, expected: &[&str]) -> Result<(), Failed> {
    let report = sheet(allow)?.check(Validation);
    let mut found: Vec<&str> = report.findings.iter().map(|finding| &*finding.rule).collect();
    found.retain(|rule| rule.starts_with("exemption") || *rule == "one-accountable");
    found.sort_unstable();
    equal(found, expected.to_vec(), "findings")?;
    equal(report.accepted.len(), usize::from(expected.is_empty()), "accepted")
}

fn terms() -> Result<(), Failed> {
    let allow = "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\ncircle = \"steering\"\n\
        reason = { nl = \"Wordt gekozen.\", en = \"Will be chosen.\" }\nby = \"programmamanager\"\nuntil = 2026-12-31";
    let report = sheet(allow)?.check(Validation);
    let [accepted] = &report.accepted[..] else { return Err("not one accepted point".into()) };
    equal(&*accepted.finding.rule, "one-accountable", "rule")?;
    equal(accepted.reason.get(Lang::En, Lang::Nl).0, "Will be chosen.", "reason")?;
    equal(accepted.by.get(Lang::En, Lang::Nl).0, "programmamanager", "by")?;
    equal(accepted.until.0.to_string(), "2026-12-31", "until")?;
    equal(accepted.circle, Circle::Steering, "circle")
}

fn told() -> Result<(), Failed> {
    let desk = Desk::workspace()?;
    let allow = "\n[[allow]]\nrule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\n\
        reason = \"Wordt gekozen.\"\nby = \"programmamanager\"\nuntil = 2026-12-31\n";
    let sheet = SMALL.replace("exploration", "validation");
    desk.write("canvases/goed.toml", format!("{sheet}{MEASURE}{allow}"))?;
    let select = ["check", "--select", "one-accountable", "--date", "2026-10-01"];
    let brief = desk.ends(0, &select)?;
    holds(&brief, &["Geen punten; 1 geaccepteerd."])?;
    let nl = desk.ends(0, &[&select[..], &["-v"]].concat())?;
    holds(&nl, &["Geaccepteerd tot en met 2026-12-31 door programmamanager: ", " Reden: Wordt gekozen."])?;
    let en = desk.ends(0, &[&select[..], &["-v", "--ui", "en"]].concat())?;
    holds(&en, &["Accepted up to and including 2026-12-31 by programmamanager: ", " Reason: Wordt gekozen."])
}
