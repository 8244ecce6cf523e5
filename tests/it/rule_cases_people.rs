//! What rules about people leave alone and catch: consent, small groups, and what stays within the team.

use draagvlak::canvas::Canvas;
use draagvlak::canvas::head::Phase::{Closed, Execution, Exploration, Steering, Validation, Workshop};
use draagvlak::canvas::value::Circle;
use draagvlak::canvas::views::{SegmentCount, Wave};
use libtest_mimic::{Failed, Trial};

use super::expect::equal;
use super::rule_cases::{Case, holds};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let cases = CASES.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    });
    let people = [
        Trial::test("rules::consent-missing::knows_people_of_private_sheets", named),
        Trial::test("rules::consent-missing::repeats_nothing_that_may_not_be_told", silent),
        Trial::test("rules::frontrunners-only::segments_do_not_become_public", segments),
    ];
    cases.chain(people).collect()
}

const SHARED: &str = r#"format = 1
[canvas]
title = "Verzonnen streek"
contact = "programmabureau, 06 1234 5678"
[[meeting]]
id = "a"
holder = "wethouder Anna de Vries"
author = "Bert Bakker, adviseur"
aligned-with = ["Anna de Vriesman"]
core = "Mail naar b.bakker@voorbeeld.nl."
[[objection]]
id = "b"
text = "Te duur."
by = "Anna de Vries"
[[open-question]]
id = "c"
text = "Wie vervangt Chris?"
[[quote]]
id = "d"
text = "Dat duurt lang."
person = "bert"
consent = "name"
"#;

const PRIVATE: &str = r#"format = 1
[[person]]
id = "anna"
name = "Anna de Vries"
consent = "internal"
[[person]]
id = "bert"
name = "Bert Bakker"
mail = "b.bakker@voorbeeld.nl"
consent = "steering"
[[person]]
id = "chris"
name = "Chris"
phone = "06 1234 5678"
"#;

fn named() -> Result<(), Failed> {
    let sheet = Sheet::with_private(SHARED, PRIVATE);
    sheet.faults()?;
    let report = sheet.check_unfolded(Steering);
    let found: Vec<String> =
        report.findings.into_iter().filter(|f| f.rule == "consent-missing").map(|f| f.address).collect();
    equal(
        found,
        ["canvas#contact", "meeting.a#holder", "quote.d#consent"].map(str::to_owned).to_vec(),
        "who is named",
    )
}

/// Findings may be printed in the document that they are about.
fn silent() -> Result<(), Failed> {
    let hidden = ["Anna", "Vries", "Bert", "Bakker", "Chris", "1234", "duurt"];
    for finding in Sheet::with_private(SHARED, PRIVATE).check_unfolded(Steering).findings {
        let said = [&finding.message.nl, &finding.message.en];
        let told = hidden.iter().find(|word| said.iter().any(|text| text.contains(**word)));
        if let Some(word) = told.filter(|_| finding.rule == "consent-missing") {
            return Err(format!("{word}: {}", finding.message.nl).into());
        }
    }
    Ok(())
}

/// Entrepreneurs read what is public; who is called a laggard does not fill in the next round.
fn segments() -> Result<(), Failed> {
    let wave = |segments| Wave { circle: Some(Circle::Public), segments, ..Wave::default() };
    let canvas = Canvas { waves: vec![wave(vec![SegmentCount::default()])], ..Canvas::default() };
    for (circle, left) in [(Circle::Internal, 1), (Circle::Steering, 1), (Circle::Public, 0)] {
        let shown: usize = canvas.within(circle).waves.iter().map(|wave| wave.segments.len()).sum();
        equal(shown, left, &format!("segments in {circle:?}"))?;
    }
    Ok(())
}

const CASES: &[Case] = &[
    (
        "leaves_what_stays_within_the_team",
        "consent-missing",
        Steering,
        "[[statement]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\n[[statement]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\nconsent = \"none\"\ngroup = \"directeur\"\n[[quote]]\nid = \"c\"\ntext = \"Dat duurt lang.\"\ncircle = \"internal\"",
        &[],
    ),
    (
        "looks_at_statements_that_leave_the_team",
        "consent-missing",
        Exploration,
        "[[statement]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\ncircle = \"steering\"\n[[statement]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"none\"\n[[statement]]\nid = \"c\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"anonymous\"\ngroup = \"mkb, klein\"",
        &["statement.a#consent", "statement.b#consent"],
    ),
    (
        "leaves_words_that_were_published",
        "consent-missing",
        Steering,
        "[[evidence]]\nid = \"e\"\nurl = \"https://voorbeeld.nl\"\n[[evidence]]\nid = \"f\"\nkind = \"document\"\n[[quote]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\nfunction = \"directeur\"\nevidence = [\"e\"]\n[[quote]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\nevidence = [\"f\"]",
        &["quote.b#consent"],
    ),
    (
        "looks_for_functions_and_firms_beside_anonymous_words",
        "consent-missing",
        Closed,
        "[[actor]]\nid = \"x\"\nname = \"Bedrijf X\"\nhelix = \"business\"\n[[statement]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"anonymous\"\ngroup = \"Bedrijf X, Emmen\"\n[[statement]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"anonymous\"\ngroup = \"directeur-eigenaar, mkb\"\n[[quote]]\nid = \"c\"\ntext = \"Dat duurt lang.\"\nconsent = \"anonymous\"\norganisation = \"x\"",
        &["statement.a#group", "statement.b#group", "quote.c#organisation"],
    ),
    (
        "leaves_groups_and_whoever_noted_the_words",
        "consent-missing",
        Steering,
        "[[actor]]\nid = \"x\"\nname = \"Bureau X\"\nhelix = \"business\"\n[[actor]]\nid = \"y\"\nname = \"Vezelkring\"\nhelix = \"business\"\ngroup = true\n[[statement]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"anonymous\"\ngroup = \"mkb-directeuren, weergegeven door Bureau X\"\n[[statement]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"anonymous\"\ngroup = \"Vezelkring\"\n[[statement]]\nid = \"c\"\ntext = \"Dat duurt lang.\"\ncircle = \"public\"\nconsent = \"function\"\ngroup = \"directeur, mkb\"",
        &[],
    ),
    (
        "leaves_named_public_bodies",
        "respondent-identifiable",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 1, 1, 1, 0]\n[[assessment]]\nview = \"knowledge\"\nprecondition = \"talent\"\ncounts = [0, 0, 1, 1, 0]\n[[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\ncounts = [0, 1, 0, 0, 0]",
        &[],
    ),
    (
        "counts_those_who_did_not_know",
        "respondent-identifiable",
        Steering,
        "[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 1, 1, 0, 0]\ndont-know = 2\nnot-needed = 1\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 1, 1, 0, 0]\ndont-know = 2",
        &["assessment.sme/finance#counts"],
    ),
    (
        "uses_the_limit_of_the_round",
        "respondent-identifiable",
        Closed,
        "[[wave]]\nid = \"g\"\nmin-n = 8\n[[wave]]\nid = \"h\"\nmin-n = 3\n[[assessment]]\nview = \"citizens\"\nprecondition = \"talent\"\ncounts = [0, 3, 4, 0, 0]\nwave = \"g\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 3, 0, 0, 0]\nwave = \"h\"",
        &["assessment.citizens/talent/wave=g#counts"],
    ),
    (
        "works_out_what_is_left_of_a_total",
        "respondent-identifiable",
        Steering,
        "[[sector]]\nid = \"bouw\"\n[[sector]]\nid = \"agro\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [5, 5, 4, 0, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [3, 3, 0, 0, 0]\nsectors = [\"bouw\"]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [2, 2, 4, 0, 0]\nsectors = [\"agro\"]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [5, 5, 4, 0, 0]\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [4, 4, 2, 0, 0]\nsectors = [\"bouw\"]",
        &["assessment.sme/finance#counts"],
    ),
    (
        "looks_at_polls_of_people",
        "respondent-identifiable",
        Steering,
        "[[measure]]\nid = \"m\"\n[[actor]]\nid = \"kring\"\ngroup = true\n[[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-07-02\nin-favour = 2\nagainst = 1\n[[backing]]\nproposal = \"m\"\ngroup = \"citizens\"\ndate = 2026-07-02\nin-favour = 1\nagainst = 0\n[[backing]]\nproposal = \"m\"\ngroup = \"citizens\"\ndate = 2026-07-03\nin-favour = 1\nagainst = 0\ncircle = \"public\"\n[[backing]]\nproposal = \"m\"\ngroup = \"kring\"\ndate = 2026-07-02\nin-favour = 2\nagainst = 1\n[[backing]]\nproposal = \"m\"\ngroup = \"government\"\ndate = 2026-07-02\nin-favour = 2\nagainst = 1\n[[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-07-03\nin-favour = 4\nagainst = 1",
        &["backing.m/sme/2026-07-02", "backing.m/citizens/2026-07-03"],
    ),
    (
        "looks_at_anonymous_words_of_a_small_round",
        "respondent-identifiable",
        Validation,
        "[[wave]]\nid = \"g\"\nn = 3\n[[wave]]\nid = \"h\"\n[[statement]]\nid = \"a\"\ntext = \"Dat duurt lang.\"\nwave = \"g\"\nconsent = \"anonymous\"\ncircle = \"steering\"\n[[statement]]\nid = \"b\"\ntext = \"Dat duurt lang.\"\nwave = \"g\"\nconsent = \"function\"\ncircle = \"steering\"\n[[statement]]\nid = \"c\"\ntext = \"Dat duurt lang.\"\nwave = \"h\"\nconsent = \"anonymous\"\ncircle = \"steering\"\n[[statement]]\nid = \"d\"\ntext = \"Dat duurt lang.\"\nwave = \"g\"\nconsent = \"anonymous\"",
        &["statement.a#consent", "statement.c#consent"],
    ),
    (
        "leaves_what_kinds_travel_by_themselves",
        "reference-beyond-circle",
        Steering,
        "[[measure]]\nid = \"m\"\n[[indicator]]\nid = \"i\"\n[[goal]]\nid = \"g\"\nindicators = [\"i\"]\n[[milestone]]\nid = \"a\"\nmeasure = \"m\"\n[[commitment]]\nid = \"c\"\n[[decision]]\nid = \"d\"\nfor = [\"c\", \"m\"]",
        &[],
    ),
    (
        "counts_what_a_wider_circle_would_leave_open",
        "reference-beyond-circle",
        Execution,
        "[[measure]]\nid = \"m\"\n[[measure]]\nid = \"n\"\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\nfor = [\"m\", \"n\"]\ncircle = \"public\"",
        &["decision.d#for[0]"],
    ),
    (
        "sees_a_party_that_stays_within_the_team",
        "reference-beyond-circle",
        Workshop,
        "[[actor]]\nid = \"x\"\ncircle = \"internal\"\n[[measure]]\nid = \"m\"\nrasci = { accountable = \"x\" }\n[[commitment]]\nid = \"c\"\nparty = \"x\"",
        &["measure.m#rasci.accountable"],
    ),
    (
        "looks_for_a_source_that_readers_may_see",
        "reference-beyond-circle",
        Steering,
        "[[evidence]]\nid = \"e\"\ncircle = \"internal\"\n[[evidence]]\nid = \"f\"\n[[fact]]\nid = \"a\"\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nevidence = [\"e\", \"f\"]\n[[indicator]]\nid = \"i\"\nbaseline = { value = 1, evidence = [\"e\"] }\n[[quote]]\nid = \"q\"\ncircle = \"internal\"\nevidence = [\"e\"]",
        &["fact.a#evidence[0]", "indicator.i#baseline.evidence[0]"],
    ),
];
