//! Cases of the rules about slips of the pen: names, characters, placeholders, numbers, dates and circles.

use draagvlak::canvas::head::Phase::{Execution, Exploration, Steering, Validation};
use draagvlak::canvas::id::{self, Flaw};
use draagvlak::check::rules;
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::expect::equal;
use super::rule_cases::{self, Case};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let others = [
        Trial::test("rules::placeholder-left::knows_what_a_new_sheet_holds", skeletons),
        Trial::test("rules::placeholder-left::knows_what_the_advice_of_rules_holds", inserted),
        Trial::test("rules::unfit-id::knows_names_of_every_system", ids),
        Trial::test("rules::circular-reference::takes_long_and_tangled_circles", tangles),
        Trial::test("rules::hidden-characters::leaves_what_shows_as_it_was", mended),
        Trial::test("rules::hidden-characters::leaves_an_emoji_whole", joined),
    ];
    rule_cases::of(CASES).chain(others).collect()
}

const CASES: &[Case] = &[
    (
        "sees_what_is_tracked",
        "date-passed",
        Steering,
        "as-of = 2026-08-26\n[[opportunity]]\nid = \"o\"\nby = 2025\n[[experiment]]\nid = \"e\"\nperiod = 2025\nstatus = \"taken\"\n[[assumption]]\nid = \"a\"\ntest = { when = 2025 }",
        &["opportunity.o#by", "experiment.e#period", "assumption.a#test.when"],
    ),
    (
        "leaves_what_was_answered_taken_or_measured",
        "date-passed",
        Steering,
        "as-of = 2026-08-26\n[[open-question]]\nid = \"q\"\nby = 2025\nstatus = \"dropped\"\n[[opportunity]]\nid = \"o\"\nby = 2025\nstatus = \"taken\"\n[[experiment]]\nid = \"e\"\nperiod = 2025\noutcome = \"Het lukte.\"\n[[assumption]]\nid = \"a\"\ntest = { when = 2025, outcome = \"Klopt.\" }\n[[indicator]]\nid = \"i\"\nbaseline = { value = 3, date = 2025, planned = 2024 }",
        &[],
    ),
    (
        "leaves_a_baseline_that_was_planned_to_the_rule_about_dates",
        "baseline-missing",
        Steering,
        "as-of = 2026-08-26\n[[indicator]]\nid = \"i\"\nbaseline = { planned = 2025 }\ntarget = { value = 3, year = 2029 }",
        &[],
    ),
    (
        "lists_each_circle_once_and_what_hangs_on_it_not",
        "circular-reference",
        Exploration,
        "[[sector]]\nid = \"a\"\nparent = \"b\"\n[[sector]]\nid = \"b\"\nparent = \"c\"\n[[sector]]\nid = \"c\"\nparent = \"b\"\n[[sector]]\nid = \"d\"\nparent = \"a\"\n[[actor]]\nid = \"x\"\nparent = \"x\"",
        &["sector.b#parent", "actor.x#parent"],
    ),
    (
        "follows_leads_events_and_parts",
        "circular-reference",
        Steering,
        "[[initiative]]\nid = \"i\"\nlead = \"j\"\n[[initiative]]\nid = \"j\"\nlead = \"i\"\n[[event]]\ndate = 2025\nwhat = \"Een\"\nled-to = [\"2025/twee\"]\n[[event]]\ndate = 2025\nwhat = \"Twee\"\nled-to = [\"2025/een\"]\n[[relation]]\nid = \"r\"\nfrom = \"i\"\nto = \"s\"\nkind = \"part-of\"\n[[relation]]\nid = \"q\"\nfrom = \"s\"\nto = \"i\"\nkind = \"part-of\"\n[[actor]]\nid = \"s\"",
        &["initiative.i#lead", "event.2025/een#led-to[0]", "relation.r#to"],
    ),
    (
        "does_not_take_a_party_for_the_initiative_of_the_same_name",
        "circular-reference",
        Steering,
        "[[actor]]\nid = \"loket\"\n[[initiative]]\nid = \"loket\"\nlead = \"loket\"\n[[sector]]\nid = \"bouw\"\n[[actor]]\nid = \"bouw\"\n[[relation]]\nfrom = \"bouw\"\nto = \"bouw\"\nkind = \"part-of\"",
        &[],
    ),
    (
        "leaves_two_that_take_part_in_each_other",
        "circular-reference",
        Steering,
        "[[initiative]]\nid = \"i\"\npartners = [\"j\"]\n[[initiative]]\nid = \"j\"\npartners = [\"i\"]\n[[relation]]\nfrom = \"i\"\nto = \"j\"\nkind = \"reinforces\"\n[[relation]]\nfrom = \"j\"\nto = \"i\"\nkind = \"reinforces\"",
        &[],
    ),
    (
        "finds_one_letter_written_in_two_ways",
        "unfit-id",
        Execution,
        "[[actor]]\nid = \"caf\u{e9}\"\n[[actor]]\nid = \"cafe\u{301}\"\n[[initiative]]\nid = \"CAF\u{c9}\"",
        &["actor.caf\u{e9}#id", "actor.cafe\u{301}#id", "initiative.CAF\u{c9}#id"],
    ),
    (
        "leaves_one_id_in_two_kinds_and_what_is_still_to_be_filled_in",
        "unfit-id",
        Steering,
        "[[actor]]\nid = \"a\"\n[[goal]]\nid = \"a\"\n[[measure]]\nid = \"…\"\n[[line]]\nid = \"2027-2029\"",
        &[],
    ),
    (
        "leaves_what_belongs_to_an_emoji",
        "hidden-characters",
        Steering,
        "[[actor]]\nid = \"a\"\nname = \"Onderzoek \\U0001F469\\u200D\\U0001F52C\"\n[[actor]]\nid = \"b\"\nname = \"Merk \\u00A9\\uFE0F\"",
        &["actor.b#name"],
    ),
    (
        "leaves_what_nobody_sees_to_the_rule_about_it",
        "glyph-missing",
        Steering,
        "[[actor]]\nid = \"a\"\nname = \"Prov\\u200Bincie\"\n[[actor]]\nid = \"b\"\nname = \"Prov\\u200Bincie \\U0001F680\"",
        &["actor.b#name"],
    ),
    (
        "looks_at_periods_and_leaves_ids_and_references",
        "hidden-characters",
        Steering,
        "[[milestone]]\nid = \"m\\u200B\"\nwhat = \"Twee\\nregels\"\ndate = \"Q3\\u2060 2026\"\nmeasure = \"x\\u200B\"",
        &["milestone.m\u{200b}#date"],
    ),
    (
        "speaks_in_the_place_of_unknown_reference",
        "unknown-reference",
        Steering,
        "[[measure]]\nid = \"m\"\nrasci = { accountable = \"…\", responsible = [\"x\"] }",
        &["measure.m#rasci.responsible[0]"],
    ),
    (
        "finds_references_ids_and_what_people_write",
        "placeholder-left",
        Execution,
        "[[measure]]\nid = \"…\"\nrasci = { accountable = \"…\" }\n[[action]]\nid = \"a\"\nwhat = \"[nog invullen]\"",
        &["measure.…#id", "measure.…#rasci.accountable", "action.a#what"],
    ),
    (
        "leaves_texts_that_only_hold_such_marks",
        "placeholder-left",
        Steering,
        "[[term]]\nterm = \"TBD\"\nmeaning = \"n.t.b.\"\n[[actor]]\nid = \"a\"\nname = \"Todo-lijst bv\"\nneeds = [\"wat nog in te vullen is\"]\n[[statement]]\nid = \"s\"\ntext = \"Hulp? …\"",
        &[],
    ),
    (
        "leaves_corrections_savings_and_what_was_claimed_back",
        "impossible-number",
        Steering,
        "[[measure]]\nid = \"m\"\nspent = [{ year = 2026, eur = -5 }]\n[[budget]]\nid = \"b\"\nsource = \"p\"\nstatus = \"reclaimed\"\namount = { eur = -10 }\n[[decision]]\nid = \"d\"\noptions = [{ title = \"Stoppen\", eur = -500 }]\n[[fact]]\nid = \"f\"\nvalue = -3.5\nunit = \"%\"\n[[session]]\nid = \"s\"\nn = 20\nparticipants = [{ number = 4 }]",
        &[],
    ),
    (
        "knows_scales_and_parts_of_a_whole",
        "impossible-number",
        Validation,
        "[[initiative]]\nid = \"i\"\ntrl = { from = 7, to = 4 }\noccupancy = 101\n[[wave]]\nid = \"w\"\nn = 10\nvalue-clear = 11",
        &["initiative.i#trl", "initiative.i#occupancy", "wave.w#value-clear"],
    ),
    (
        "finds_what_is_no_number",
        "impossible-number",
        Validation,
        "[[fact]]\nid = \"f\"\nvalue = nan\n[[indicator]]\nid = \"i\"\ntarget = { value = inf, year = 2029 }",
        &["fact.f#value", "indicator.i#target.value"],
    ),
    (
        "tells_once_that_too_many_answered",
        "impossible-number",
        Steering,
        "[[wave]]\nid = \"v\"\nn = 50\ninvited = 40\npopulation = 45\n[[wave]]\nid = \"w\"\nn = 50\ninvited = 40\npopulation = 60\nrecruitment = \"snowball\"\n[[wave]]\nid = \"x\"\nn = 50\npopulation = 40\nrecruitment = \"open\"",
        &["wave.v#n", "wave.x#n"],
    ),
    (
        "leaves_dates_that_can_both_be_true",
        "dates-out-of-order",
        Steering,
        "as-of = 2026-08-26\n[[measure]]\nid = \"m\"\nstarts = \"voorjaar 2027\"\nends = 2027\n[[evidence]]\nid = \"e\"\ndate = 2026\n[[wave]]\nid = \"w\"\nfrom = 2026-06-01\nuntil = 2026-06-01\nkeep-until = 2026-06-01\n[[milestone]]\nid = \"x\"\ndate = 2030\n[[event]]\ndate = \"de afgelopen periode\"\nwhat = \"Iets\"",
        &[],
    ),
    (
        "follows_dates_as_people_write_them",
        "date-passed",
        Steering,
        "as-of = 2026-11-15\n[[action]]\nid = \"a\"\nby = \"1-11-2026\"\n[[action]]\nid = \"b\"\nby = \"eind oktober 2026\"\n[[action]]\nid = \"c\"\nby = \"3e kwartaal 2026\"\n[[action]]\nid = \"d\"\nby = \"volgende week\"",
        &["action.a#by", "action.b#by", "action.c#by"],
    ),
    (
        "says_which_dates_nobody_can_follow",
        "date-unclear",
        Steering,
        "as-of = 2026-08-26\n[[action]]\nid = \"a\"\nby = \"z.s.m.\"\n[[action]]\nid = \"b\"\nby = \"na de zomer\"\n[[action]]\nid = \"c\"\nby = \"zomer van 2026\"\n[[milestone]]\nid = \"d\"\ndate = \"1 november\"\n[[open-question]]\nid = \"e\"\nby = \"asap\"\nstatus = \"closed\"\n[[event]]\ndate = \"de afgelopen periode\"\nwhat = \"Iets\"",
        &["action.a#by", "action.b#by", "milestone.d#date"],
    ),
    (
        "lets_what_is_still_to_be_filled_in_go_before",
        "date-unclear",
        Steering,
        "[[action]]\nid = \"a\"\nby = \"n.t.b.\"",
        &[],
    ),
    (
        "compares_with_where_it_was_agreed",
        "dates-out-of-order",
        Steering,
        "[[meeting]]\nid = \"v\"\ndate = 2026-09-16\n[[decision]]\nid = \"d\"\nmeeting = \"v\"\ndecided-on = \"juni 2026\"\n[[action]]\nid = \"a\"\nfrom = \"v\"\nby = 2026-09-15\n[[action]]\nid = \"b\"\nfrom = \"d\"\nby = \"mei 2026\"",
        &["decision.d#decided-on", "action.a#by", "action.b#by"],
    ),
];

/// The head of a sheet.
const HEAD: &str = "format = 1\n[canvas]\ntitle = \"V\"\n";

/// What one rule says of a sheet in the first phase.
fn said(sheet: &str, rule: &str) -> Result<Vec<String>, Failed> {
    let sheet = Sheet::read(sheet);
    sheet.faults()?;
    let report = sheet.check_unfolded(Exploration);
    Ok(report.findings.into_iter().filter(|f| f.rule == rule).map(|f| f.address).collect())
}

/// The title of a new sheet is reported until someone writes one; the rest of it is empty or a remark.
fn skeletons() -> Result<(), Failed> {
    for new in [include_str!("../../src/cli/new.nl.toml"), include_str!("../../src/cli/new.en.toml")] {
        let text = new.replace("{id}", "streek").replace("{framework}", "regional-innovation@1");
        equal(said(&text, "placeholder-left")?, vec!["canvas#title"], "a new sheet")?;
    }
    Ok(())
}

/// Whatever a rule offers to insert is reported until it is filled in.
fn inserted() -> Result<(), Failed> {
    for rule in rules::all() {
        let sheet = Sheet::read(rule.bad());
        for finding in sheet.check_unfolded(Steering).findings.iter().filter(|f| f.rule == rule.name) {
            let Some(fix) =
                finding.fix.as_ref().filter(|fix| fix.edits.iter().any(|e| e.replacement.contains('…')))
            else {
                continue;
            };
            let mut text = rule.bad().to_owned();
            for edit in &fix.edits {
                text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
            }
            let before = said(rule.bad(), "placeholder-left")?.len();
            if said(&text, "placeholder-left")?.len() <= before {
                return Err(
                    format!("{}: nothing is said of {:?}", rule.name, fix.edits[0].replacement).into()
                );
            }
        }
    }
    Ok(())
}

fn ids() -> Result<(), Failed> {
    let long = "a".repeat(65);
    let cases: &[(&str, Option<Flaw>)] = &[
        ("zuidoost-drenthe", None),
        ("2027-2029", None),
        ("console", None),
        ("com", None),
        ("com10", None),
        ("", Some(Flaw::Letters)),
        ("-a", Some(Flaw::Letters)),
        ("a b", Some(Flaw::Letters)),
        ("a.", Some(Flaw::Letters)),
        ("A", Some(Flaw::Letters)),
        ("ideeën", Some(Flaw::Letters)),
        ("../x", Some(Flaw::Sign('/'))),
        ("a#b", Some(Flaw::Sign('#'))),
        ("CON", Some(Flaw::Reserved)),
        ("nul.toml", Some(Flaw::Reserved)),
        ("com1", Some(Flaw::Reserved)),
        ("LPT²", Some(Flaw::Reserved)),
        ("CONIN$", Some(Flaw::Reserved)),
        (&long, Some(Flaw::Long)),
        ("a\u{202e}b", Some(Flaw::Hidden('\u{202e}'))),
        ("a\u{200b}", Some(Flaw::Hidden('\u{200b}'))),
        ("a\u{1b}]", Some(Flaw::Hidden('\u{1b}'))),
        ("soft\u{ad}", Some(Flaw::Hidden('\u{ad}'))),
    ];
    for (id, flaw) in cases {
        equal(id::flaw(id), *flaw, id)?;
    }
    equal(id::flaw(&long[1..]), None::<Flaw>, "the longest")
}

/// Circles of thousands, and circles that share places: each is found without going deep, and the search ends.
fn tangles() -> Result<(), Failed> {
    let n = 4_000;
    let ring: String =
        (0..n).map(|at| format!("[[goal]]\nid = \"g{at}\"\nparent = \"g{}\"\n", (at + 1) % n)).collect();
    equal(said(&format!("{HEAD}{ring}"), "circular-reference")?, vec!["goal.g0#parent"], "a ring")?;
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let links = proptest::collection::vec((0..6_usize, 0..6_usize), 0..12);
    runner.run(&links, |links| {
        let parties: String = (0..6).map(|at| format!("[[actor]]\nid = \"a{at}\"\n")).collect();
        let parts: String = links
            .iter()
            .enumerate()
            .map(|(at, (from, to))| {
                format!(
                    "[[relation]]\nid = \"r{at}\"\nfrom = \"a{from}\"\nto = \"a{to}\"\nkind = \"part-of\"\n"
                )
            })
            .collect();
        let found = said(&format!("{HEAD}{parties}{parts}"), "circular-reference")
            .map_err(|_| TestCaseError::fail("a sheet that cannot be read"))?;
        let reaches = |start: usize| {
            let mut seen = [false; 6];
            for _ in 0..6 {
                for (from, to) in &links {
                    if *from == start || seen[*from] {
                        seen[*to] = true;
                    }
                }
            }
            seen[start]
        };
        proptest::prop_assert_eq!(found.is_empty(), !(0..6).any(reaches), "{:?}", links);
        Ok(())
    })?;
    Ok(())
}

/// What is offered in the place of a text reads the same, and is left alone from then on.
/// What joins an emoji is a part of it: taking out something else leaves it whole.
fn joined() -> Result<(), Failed> {
    let sheet =
        format!("{HEAD}[[actor]]\nid = \"a\"\nname = \"\u{1f468}\u{200d}\u{1f469} en\u{200b} meer\"\n");
    let report = Sheet::read(&sheet).check_unfolded(Steering);
    let fix = report.findings.iter().find(|f| f.rule == "hidden-characters").and_then(|f| f.fix.as_ref());
    let written = fix.and_then(|fix| fix.edits.first()).map(|edit| edit.replacement.as_str());
    equal(written, Some("\"\u{1f468}\u{200d}\u{1f469} en meer\""), "the family stays together")
}

fn mended() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let text =
        "([a-z \"\\\\éë\u{301}\u{200b}\u{200d}\u{2060}\u{feff}\u{202e}\u{2066}\u{2028}\u{7}中🚀]|\\PC){0,20}";
    runner.run(&text, |text| {
        let escaped: String = text.chars().map(|c| format!("\\U{:08X}", u32::from(c))).collect();
        let sheet = format!("{HEAD}[[actor]]\nid = \"a\"\nname = \"{escaped}\"\n");
        let read = Sheet::read(&sheet);
        for finding in read.check_unfolded(Steering).findings.iter().filter(|f| f.rule == "hidden-characters")
        {
            let Some(fix) = &finding.fix else { continue };
            let mut mended = sheet.clone();
            for edit in &fix.edits {
                mended.replace_range(edit.span.0..edit.span.1, &edit.replacement);
            }
            let again =
                said(&mended, "hidden-characters").map_err(|_| TestCaseError::fail(mended.clone()))?;
            proptest::prop_assert!(again.is_empty(), "{:?}", mended);
        }
        Ok(())
    })?;
    Ok(())
}
