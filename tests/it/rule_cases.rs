//! What rules leave alone and what they catch beyond their examples: one sheet, one rule, the addresses it names.

use draagvlak::canvas::head::Phase::{self, Closed, Execution, Steering, Validation, Workshop};
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::rules::Sheet;

/// What is tried, the rule, the phase, the sheet below its title, and the addresses of the findings in order.
pub(super) type Case = (&'static str, &'static str, Phase, &'static str, &'static [&'static str]);

/// All trials.
pub fn trials() -> Vec<Trial> {
    let figures = [
        Trial::test("rules::number-without-source::knows_what_counts_nothing", figures),
        Trial::test("rules::number-without-source::takes_any_text", any_text),
    ];
    of(CASES).chain(figures).collect()
}

/// A trial for each case.
pub(super) fn of(cases: &'static [Case]) -> impl Iterator<Item = Trial> {
    cases.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    })
}

/// The figures that are reported in the core of a proposition.
fn reported(text: &str) -> Result<Vec<String>, Failed> {
    let text = text.replace(['"', '\\'], "'");
    let sheet =
        format!("format = 1\n[canvas]\ntitle = \"V\"\n[[proposition]]\nid = \"p\"\ncore = \"{text}\"\n");
    let sheet = Sheet::read(&sheet);
    sheet.faults()?;
    let findings = sheet.check(Steering).findings.into_iter().filter(|f| f.rule == "number-without-source");
    let quoted = |message: &str| {
        message.split('“').skip(1).filter_map(|m| Some(m.split_once('”')?.0.to_owned())).collect()
    };
    Ok(findings.flat_map(|f| -> Vec<String> { quoted(&f.message.nl) }).collect())
}

fn figures() -> Result<(), Failed> {
    let cases: &[(&str, &[&str])] = &[
        ("In 2027–2029, of 2027/28, en sinds 1998.", &[]),
        ("TRL 4 tot en met 6, fase 2, artikel 3 en bijlage 7.", &[]),
        ("Op 16 september 2026, 16-09-2026 of 2026-09-16, om 14.30 uur of 9:45.", &[]),
        ("CO2, Q3, 5G, een 21e-eeuwse streek, COVID-19 en 24/7 open.", &[]),
        ("Gevraagd: 1 in te stemmen; 2 te verzoeken; 3 te informeren.", &[]),
        ("1. Eerst dit. (2) Dan dat.", &[]),
        ("Zestien randvoorwaarden, waarvan 16 beoordeeld.", &[]),
        ("Ruim 350 bedrijven en 12,5% meer omzet.", &["350", "12,5"]),
        ("Voor € 1.250.000 en 3 miljoen.", &["1.250.000", "3"]),
        ("In 2027 komen er 2027 banen en 45 pilots bij.", &["45"]),
        ("Wij helpen 30 bedrijven; 7 daarvan beginnen.", &["30", "7"]),
    ];
    for (text, expected) in cases {
        let found = reported(text)?;
        if found != *expected {
            return Err(format!("{text}: {found:?} for {expected:?}").into());
        }
    }
    Ok(())
}

fn any_text() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    runner.run(&"([0-9.,:;/–() ]|TRL|mei|miljoen|é|€|-|[a-z]|\\PC){0,40}", |text| {
        reported(&text).map_err(|_| TestCaseError::fail("a sheet that cannot be read"))?;
        Ok(())
    })?;
    Ok(())
}

/// Holds what one rule finds in one phase against the addresses expected.
pub(super) fn holds(rule: &str, phase: Phase, records: &str, expected: &[&str]) -> Result<(), Failed> {
    // records that open with a field of `[canvas]` follow its title
    let sheet = Sheet::read(&format!("format = 1\n[canvas]\ntitle = \"Verzonnen streek\"\n{records}\n"));
    sheet.faults()?;
    let report = sheet.check(phase);
    let found: Vec<String> = report
        .outcomes
        .into_iter()
        .chain(report.findings)
        .filter(|finding| finding.rule == rule)
        .map(|finding| finding.address)
        .collect();
    if found == expected { Ok(()) } else { Err(format!("{found:?} for {expected:?}").into()) }
}

const CASES: &[Case] = &[
    (
        "leaves_people_in_an_absent_private_sheet",
        "unknown-reference",
        Steering,
        "[[quote]]\nid = \"a\"\nperson = \"directeur\"",
        &[],
    ),
    (
        "still_runs_in_a_closed_canvas",
        "unknown-reference",
        Closed,
        "[[measure]]\nid = \"a\"\ncloses = [\"pilots\"]",
        &["measure.a#closes[0]"],
    ),
    (
        "knows_relations_by_id_and_events_by_key",
        "unknown-reference",
        Steering,
        "[[relation]]\nid = \"r\"\nfrom = \"a\"\nto = \"a\"\nkind = \"feeds\"\n[[actor]]\nid = \"a\"\n[[result]]\ndate = 2025\nwhat = \"Een pilot\"\nof = \"r\"\n[[event]]\ndate = 2025\nwhat = \"Een aanvraag\"\nled-to = [\"2025/een-pilot\"]",
        &[],
    ),
    (
        "looks_at_facets",
        "unknown-reference",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"orchestration\", facets = [\"team\", \"tem\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"orchestration\"\nfacets = { mandate = 2, mandaat = 1 }",
        &["initiative.a#covers[0].facets[1]", "assessment.public/orchestration#facets.mandaat"],
    ),
    (
        "reports_a_framework_once_and_not_all_that_hangs_on_it",
        "unknown-reference",
        Steering,
        "frameworks = [\"regional-inovation@1\"]\n[[measure]]\nid = \"a\"\ncloses = [\"finance\"]\n[[actor]]\nid = \"b\"\nhelix = \"business\"",
        &["canvas#frameworks[0]"],
    ),
    ("asks_for_parties_once_when_there_are_none", "helix-uncovered", Workshop, "", &["actor"]),
    (
        "says_once_that_nobody_was_heard",
        "helix-uncovered",
        Validation,
        "[[actor]]\nid = \"a\"\nhelix = \"government\"\n[[actor]]\nid = \"b\"\nhelix = \"business\"\n[[actor]]\nid = \"c\"\nhelix = \"knowledge\"",
        &["canvas.heard", "canvas.actors"],
    ),
    (
        "looks_at_wide_measures_before_anyone_is_accountable",
        "orchestrator-missing",
        Workshop,
        "[[actor]]\nid = \"a\"\nhelix = \"government\"\nroles = [\"orchestrator\"]\n[[actor]]\nid = \"b\"\nhelix = \"business\"\n[[actor]]\nid = \"c\"\nhelix = \"business\"\n[[measure]]\nid = \"m\"\nrasci = { responsible = [\"a\", \"b\", \"c\"] }\n[[measure]]\nid = \"n\"\nrasci = { responsible = [\"b\", \"c\"] }",
        &["measure.m#rasci.accountable"],
    ),
    (
        "is_folded_into_the_lack_of_an_accountable_party",
        "orchestrator-missing",
        Steering,
        "[[actor]]\nid = \"a\"\nhelix = \"government\"\nroles = [\"orchestrator\"]\n[[actor]]\nid = \"b\"\nhelix = \"business\"\n[[actor]]\nid = \"c\"\nhelix = \"business\"\n[[measure]]\nid = \"m\"\nrasci = { responsible = [\"a\", \"b\", \"c\"] }",
        &[],
    ),
    (
        "cannot_be_accepted",
        "missing-precondition",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 1\n[[allow]]\nrule = \"missing-precondition\"\nwhere = \"precondition.talent\"\nreason = \"bekend\"\nby = \"facilitator\"\nuntil = 2030-01-01",
        &["precondition.talent"],
    ),
    (
        "trusts_an_adviser_with_a_source_only",
        "score-without-evidence",
        Steering,
        "[[session]]\nid = \"s\"\nn = 20\n[[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\nvalue = 3\nsession = \"s\"\n[[assessment]]\nview = \"adviser\"\nprecondition = \"finance\"\nvalue = 3\nevidence = [\"e\"]\n[[evidence]]\nid = \"e\"\nstrength = 2",
        &["assessment.adviser/talent/session=s#value"],
    ),
    (
        "counts_those_present_where_no_total_is_given",
        "score-without-evidence",
        Steering,
        "[[session]]\nid = \"s\"\nparticipants = [{ group = \"bedrijven\", number = 3 }, { group = \"overheid\", number = 2 }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\nsession = \"s\"\n[[evidence]]\nid = \"e\"\nstrength = 0\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 4\nevidence = [\"e\"]",
        &["assessment.public/finance#value"],
    ),
    (
        "lets_figures_that_can_both_be_true_stand",
        "number-without-source",
        Steering,
        "[[evidence]]\nid = \"e\"\n[[fact]]\nid = \"a\"\nwhat = \"Aandeel\"\nvalue = 70\ncomparison = \"more-than\"\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nwhat = \"Aandeel\"\nvalue = 72\nevidence = [\"e\"]\n[[fact]]\nid = \"c\"\nwhat = \"aandeel\"\nvalue = 68\nevidence = [\"e\"]",
        &["fact.c#value"],
    ),
    (
        "leaves_text_with_a_source_of_its_own",
        "number-without-source",
        Steering,
        "[[proposition]]\nid = \"p\"\npillars = [{ text = \"12 pilots\", evidence = [\"e\"] }, { text = \"13 pilots\" }]\n[[evidence]]\nid = \"e\"",
        &["proposition.p#pillars[1].text"],
    ),
    (
        "asks_once_where_nobody_was_asked",
        "sme-view-missing",
        Steering,
        "[[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\nvalue = 2\n[[proposition]]\nid = \"p\"\ntitle = \"Eén verhaal\"",
        &["assessment.sme"],
    ),
    (
        "is_silent_where_nothing_is_proposed",
        "sme-view-missing",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2",
        &[],
    ),
    (
        "does_not_take_a_stopped_measure_for_an_answer",
        "gap-without-measure",
        Execution,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 1\n[[measure]]\nid = \"m\"\ncloses = [\"talent\"]\nstatus = \"stopped\"",
        &["precondition.talent"],
    ),
    (
        "leaves_the_core_to_the_rule_about_it",
        "gap-without-measure",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"pilot-project-support\"\nvalue = 1",
        &[],
    ),
    (
        "leaves_what_is_done_or_hangs_on_it",
        "date-passed",
        Steering,
        "as-of = 2026-08-26\n[[measure]]\nid = \"m\"\nends = 2025\nstatus = \"done\"\n[[milestone]]\nid = \"a\"\ndate = 2025\nmeasure = \"m\"\n[[commitment]]\nid = \"c\"\nvalid-until = 2025-01-01\nfor = [\"m\"]\n[[initiative]]\nid = \"i\"\nends = 2025\nphase = \"stopped\"",
        &[],
    ),
    (
        "compares_nothing_without_a_date",
        "date-passed",
        Steering,
        "[[milestone]]\nid = \"a\"\ndate = 2016",
        &[],
    ),
    (
        "sees_what_others_had_to_decide",
        "date-passed",
        Steering,
        "as-of = 2026-08-26\n[[body]]\nid = \"ps\"\n[[meeting]]\nid = \"v\"\ndate = 2026-06-01\n[[decision]]\nid = \"d\"\nmeeting = \"v\"\nstatus = \"asked\"\nneeds = [{ body = \"ps\", by = \"Q2 2026\" }, { body = \"ps\", by = \"Q2 2026\", status = \"adopted\" }]",
        &["decision.d#status", "decision.d#needs[0].by"],
    ),
    (
        "leaves_a_parent_without_an_indicator_of_its_own",
        "goal-not-measurable",
        Steering,
        "[[goal]]\nid = \"a\"\n[[goal]]\nid = \"b\"\nparent = \"a\"\nstatus = \"dropped\"",
        &[],
    ),
    (
        "leaves_meetings_that_are_over_and_for_discussion",
        "decision-not-asked",
        Steering,
        "as-of = 2026-08-26\n[[meeting]]\nid = \"a\"\ndate = 2026-01-01\npurpose = \"decision\"\n[[decision]]\nid = \"d\"\nmeeting = \"a\"\nstatus = \"deferred\"\n[[meeting]]\nid = \"b\"\ndate = 2026-09-16\npurpose = \"discussion\"",
        &[],
    ),
    (
        "asks_for_the_core_of_the_meeting_that_heads_the_brief",
        "decision-not-asked",
        Steering,
        "as-of = 2026-08-26\n[[body]]\nid = \"s\"\n[[meeting]]\nid = \"december\"\nbody = \"s\"\ndate = 2026-12-16\npurpose = \"decision\"\n[[meeting]]\nid = \"september\"\nbody = \"s\"\ndate = 2026-09-16\npurpose = \"decision\"\n[[decision]]\nid = \"d\"\nmeeting = \"december\"\nasked = \"a\"\n[[decision]]\nid = \"e\"\nmeeting = \"september\"\nasked = \"a\"",
        &["meeting.september#core"],
    ),
    (
        "leaves_a_meeting_that_is_over",
        "decision-not-asked",
        Steering,
        "as-of = 2026-08-26\n[[meeting]]\nid = \"a\"\ndate = 2026-08-25\npurpose = \"decision\"",
        &[],
    ),
    (
        "looks_at_parties_that_a_decision_commits",
        "decision-beyond-mandate",
        Steering,
        "[[body]]\nid = \"s\"\nmandate = [\"advice\"]\n[[body]]\nid = \"raad\"\n[[actor]]\nid = \"gemeente\"\n[[decision]]\nid = \"d\"\nbody = \"s\"\nasked = \"het loket te openen\"\ncommits = [\"gemeente\"]\nneeds = [{ body = \"raad\" }]\n[[decision]]\nid = \"e\"\nbody = \"s\"\nasked = \"kennis te nemen van de voortgang\"",
        &["decision.d#needs[0].body"],
    ),
];
