//! Accepted points: what an `[[allow]]` takes out of the findings, on which terms, and what is amiss with it itself.

use draagvlak::canvas::head::Phase::Validation;
use draagvlak::canvas::value::Circle;
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds, lacks};
use super::expect::equal;
use super::prose;
use super::rules::Sheet;
use super::work::Work;

/// All trials about accepted points.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("exemption::an_accepted_point_keeps_its_terms", terms),
        Trial::test("exemption::check_tells_the_terms_on_request", told),
        Trial::test("exemption::stands_in_the_brief_as_far_as_it_may_travel", printed),
        Trial::test("exemption::its_reason_is_literal_in_the_brief", literal),
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
        "that_is_over_gives_way_to_the_one_that_renews_it",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-09-30\n\
         [[allow]]\nrule = \"one-accountable\"\nwhere = \"measure.pilotcoach#rasci.accountable\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &[],
    ),
    (
        "that_lacks_a_reason_says_so_also_beside_one_that_holds",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nby = \"f\"\nuntil = 2026-12-31\n\
         [[allow]]\nrule = \"one-accountable\"\nwhere = \"measure.pilotcoach#rasci.accountable\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-without-reason"],
    ),
    (
        "that_is_doubled_is_needless_once",
        "rule = \"one-accountable\"\nwhere = \"measure.pilotcoach\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31\n\
         [[allow]]\nrule = \"one-accountable\"\nwhere = \"measure.pilotcoach#rasci.accountable\"\nreason = \"r\"\nby = \"f\"\nuntil = 2026-12-31",
        &["exemption-unused"],
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
    let accepted = !expected.contains(&"one-accountable");
    equal(report.accepted.len(), usize::from(accepted), "accepted")
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
    holds(
        &nl,
        &["Geaccepteerd tot en met 31 december 2026 door programmamanager: ", " Reden: Wordt gekozen."],
    )?;
    let en = desk.ends(0, &[&select[..], &["-v", "--ui", "en"]].concat())?;
    holds(
        &en,
        &["Accepted up to and including 31 December 2026 by programmamanager: ", " Reason: Wordt gekozen."],
    )
}

/// The fictional region with a measure that nobody is accountable for and a contribution whose day has passed, both
/// accepted; in which circle each is.
fn region(circles: [&str; 2], reason: &str) -> Result<Work, Failed> {
    let mut sheet = prose::fictional()?.to_string();
    let rules = [
        ("one-accountable", "measure.pilotcoach", "kwartiermaker"),
        ("date-passed", "commitment.uren-vezelfabriek", "projectleider"),
    ];
    sheet.push_str(
        "\n[[measure]]\nid = \"pilotcoach\"\ntitle = \"Pilotcoach\"\ncloses = [\"pilot-project-support\"]\n\
         \n[[commitment]]\nid = \"uren-vezelfabriek\"\nparty = \"provincie\"\nkind = \"hours\"\nfor = [\"pilotcoach\"]\nvalid-until = 2026-07-01\n",
    );
    for ((rule, place, by), circle) in rules.iter().zip(circles) {
        let circle = if circle.is_empty() { String::new() } else { format!("circle = \"{circle}\"\n") };
        sheet.push_str(&format!(
            "\n[[allow]]\nrule = \"{rule}\"\nwhere = \"{place}\"\nreason = {}\nby = \"{by}\"\nuntil = 2026-12-31\n{circle}",
            toml::Value::from(format!("{reason} {by}")),
        ));
    }
    let work = prose::work(&sheet.parse()?)?;
    equal(work.report().accepted.len(), 2, "accepted")?;
    Ok(work)
}

fn printed() -> Result<(), Failed> {
    let brief = |work: &Work, lang| -> Result<String, Failed> {
        Ok(work.render(work.kind("steering-brief")?, lang)?.markdown.replace('\u{a0}', " "))
    };
    // by default an exemption stays inside, and so does its reason
    let inside = region(["", ""], "besproken met")?;
    for (lang, said) in [
        (
            Lang::Nl,
            "## Geaccepteerde punten\n\nTwee punten uit de controle zijn geaccepteerd; de redenen blijven binnen het team.\n",
        ),
        (
            Lang::En,
            "## Accepted points\n\nTwo points have been accepted for reasons that stay within the team.\n",
        ),
    ] {
        let markdown = brief(&inside, lang)?;
        holds(&markdown, &[said])?;
        lacks(&markdown, &["besproken", "kwartiermaker", "projectleider"])?;
    }
    // one that may travel is told, unless what it is about may not
    let steering = region(["steering", "steering"], "besproken met")?;
    let markdown = brief(&steering, Lang::Nl)?;
    holds(
        &markdown,
        &[
            "Voor “Pilotcoach” is geen eindverantwoordelijke genoemd. | besproken met kwartiermaker. | kwartiermaker, tot en met 31 december 2026 |",
            "Daarnaast is één punt geaccepteerd waarvan de reden binnen het team blijft.",
        ],
    )?;
    lacks(&markdown, &["projectleider", "uren-vezelfabriek"])?;
    let markdown = brief(&steering, Lang::En)?;
    holds(
        &markdown,
        &["<span lang=\"nl\">besproken met kwartiermaker.</span>", "up to and including 31 December 2026"],
    )?;
    // nothing of it reaches the world outside
    let markdown = steering.render(steering.kind("proposition")?, Lang::Nl)?.markdown;
    lacks(&markdown, &["wartiermaker", "eaccepteerd"])
}

fn literal() -> Result<(), Failed> {
    let shape = |reason: &str| -> Result<String, Failed> {
        let work = region(["steering", ""], reason)?;
        Ok(work.render(work.kind("steering-brief")?, Lang::Nl)?.blocks.shape())
    };
    equal(shape(prose::HOSTILE)?, shape("Kwark")?, "the shape of the brief")
}
