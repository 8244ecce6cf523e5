//! Cases of the rules about how initiatives hang together and about what was chosen, dropped and objected to.

use draagvlak::analysis::network::Network;
use draagvlak::canvas::head::Phase::{Execution, Steering, Validation, Workshop};
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::rule_cases::{self, Case};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let network = [
        Trial::test("rules::single-bridge::finds_what_taking_each_away_finds", as_by_taking_away),
        Trial::test("rules::single-bridge::takes_a_long_chain", chain),
    ];
    rule_cases::of(CASES).chain(network).collect()
}

const CASES: &[Case] = &[
    (
        "leaves_a_shared_lead_and_what_takes_part_in_another",
        "initiative-isolated",
        Steering,
        "[[actor]]\nid = \"p\"\n[[initiative]]\nid = \"a\"\nlead = \"p\"\n[[initiative]]\nid = \"b\"\npartners = [\"p\"]\n[[initiative]]\nid = \"c\"\npartners = [\"a\"]",
        &[],
    ),
    (
        "does_not_take_a_shared_partner_for_a_tie",
        "initiative-isolated",
        Steering,
        "[[actor]]\nid = \"p\"\n[[initiative]]\nid = \"a\"\npartners = [\"p\"]\n[[initiative]]\nid = \"b\"\npartners = [\"p\"]",
        &["initiative.a", "initiative.b"],
    ),
    (
        "leaves_what_stops_and_what_is_alone",
        "initiative-isolated",
        Steering,
        "[[initiative]]\nid = \"a\"\n[[initiative]]\nid = \"b\"\nphase = \"stopped\"\n[[initiative]]\nid = \"c\"\njudgement = { verdict = \"stop\" }",
        &[],
    ),
    (
        "does_not_take_a_relation_with_itself_for_a_tie",
        "initiative-isolated",
        Workshop,
        "[[initiative]]\nid = \"a\"\n[[initiative]]\nid = \"b\"\n[[relation]]\nfrom = \"a\"\nto = \"a\"\nkind = \"cooperates\"",
        &["initiative.a", "initiative.b"],
    ),
    (
        "tells_many_as_one",
        "initiative-isolated",
        Steering,
        "[[initiative]]\nid = \"a\"\n[[initiative]]\nid = \"b\"\n[[initiative]]\nid = \"c\"\n[[initiative]]\nid = \"d\"",
        &["initiative"],
    ),
    (
        "leaves_offers_that_do_not_say_for_whom_or_when",
        "initiative-overlap",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"] }]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"] }]\nserves = [\"mkb\"]\n[[initiative]]\nid = \"c\"\ncovers = [{ precondition = \"finance\" }]\nserves = [\"mkb\"]",
        &[],
    ),
    (
        "leaves_offers_that_differ_in_how_where_or_which_part",
        "initiative-overlap",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"], facets = [\"grants\"] }]\nserves = [\"mkb\"]\ndelivery = \"money\"\nplace-name = \"Noord\"\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"], facets = [\"co-finance\"] }]\nserves = [\"mkb\"]\n[[initiative]]\nid = \"c\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"], facets = [\"grants\"] }]\nserves = [\"mkb\"]\ndelivery = \"advice\"\n[[initiative]]\nid = \"d\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"], facets = [\"grants\"] }]\nserves = [\"mkb\"]\ndelivery = \"money\"\nplace-name = \"Zuid\"",
        &[],
    ),
    (
        "reports_each_precondition_by_itself",
        "initiative-overlap",
        Steering,
        "[[initiative]]\nid = \"a\"\ncovers = [{ precondition = \"finance\", phases = [\"growth\"] }, { precondition = \"talent\", phases = [\"growth\"] }]\nserves = [\"mkb\"]\n[[initiative]]\nid = \"b\"\ncovers = [{ precondition = \"talent\", phases = [\"growth\"] }, { precondition = \"finance\", phases = [\"growth\"] }]\nserves = [\"MKB\"]",
        &["initiative.b#covers[0]", "initiative.b#covers[1]"],
    ),
    (
        "leaves_a_measure_that_enlarges_or_names_what_there_is",
        "initiative-overlap",
        Steering,
        "[[initiative]]\nid = \"a\"\nname = \"Loket\"\nphase = \"running\"\n[[measure]]\nid = \"m\"\ntitle = \"Loket\"\ncapacity = { now = 1, wanted = 2 }\n[[measure]]\nid = \"n\"\ntitle = \"Loket\"\nrasci = { responsible = [\"a\"] }\n[[initiative]]\nid = \"b\"\nname = \"Fonds\"\nphase = \"idea\"\n[[measure]]\nid = \"o\"\ntitle = \"Fonds\"",
        &[],
    ),
    (
        "leaves_a_small_network",
        "single-bridge",
        Execution,
        "[[actor]]\nid = \"p\"\n[[actor]]\nid = \"a\"\nhelix = \"business\"\n[[actor]]\nid = \"b\"\nhelix = \"business\"\n[[actor]]\nid = \"c\"\nhelix = \"knowledge\"\n[[actor]]\nid = \"d\"\nhelix = \"knowledge\"\n[[initiative]]\nid = \"i\"\npartners = [\"a\", \"b\", \"c\", \"d\"]",
        &[],
    ),
    (
        "lets_an_indicator_of_a_goal_be_a_reason",
        "measure-without-gap",
        Steering,
        "[[goal]]\nid = \"g\"\nindicators = [\"i\"]\nstatus = \"dropped\"\n[[goal]]\nid = \"h\"\nindicators = [\"i\"]\n[[measure]]\nid = \"m\"\nindicators = [\"i\"]\n[[measure]]\nid = \"n\"\nstatus = \"done\"\n[[measure]]\nid = \"o\"\ncloses = [\"finance\"]",
        &[],
    ),
    (
        "takes_no_dropped_goal_for_a_reason",
        "measure-without-gap",
        Steering,
        "[[goal]]\nid = \"g\"\nindicators = [\"i\"]\nstatus = \"dropped\"\n[[measure]]\nid = \"m\"\nserves = [\"g\"]\nindicators = [\"i\"]",
        &["measure.m"],
    ),
    (
        "adds_up_what_rests_on_lines_goals_and_contributions",
        "assumption-untested",
        Execution,
        "[[assumption]]\nid = \"a\"\nunder = [\"l\", \"c\", \"g\"]\n[[line]]\nid = \"l\"\n[[goal]]\nid = \"g\"\n[[commitment]]\nid = \"c\"\nfor = [\"n\"]\n[[measure]]\nid = \"m\"\nline = \"l\"\namount = { eur = 40_000 }\n[[measure]]\nid = \"n\"\namount = { eur = 40_000 }\n[[measure]]\nid = \"o\"\nserves = [\"g\"]\namount = { eur = 20_000 }",
        &["assumption.a#test"],
    ),
    (
        "leaves_what_is_small_stopped_or_tested",
        "assumption-untested",
        Execution,
        "[[assumption]]\nid = \"a\"\nunder = [\"m\"]\n[[assumption]]\nid = \"b\"\nunder = [\"n\"]\ntest = { when = 2027 }\n[[assumption]]\nid = \"c\"\nunder = [\"o\"]\n[[measure]]\nid = \"m\"\namount = { eur = 99_999 }\n[[measure]]\nid = \"n\"\namount = { eur = 900_000 }\n[[measure]]\nid = \"o\"\nstatus = \"stopped\"\namount = { eur = 900_000 }",
        &[],
    ),
    (
        "knows_a_choice_by_a_refusal_or_the_proposition",
        "no-real-choice",
        Steering,
        "[[measure]]\nid = \"m\"\n[[decision]]\nid = \"d\"\nstatus = \"rejected\"",
        &[],
    ),
    (
        "asks_for_no_choice_where_nothing_is_chosen",
        "no-real-choice",
        Steering,
        "focus = { group = \"alle bedrijven in de maakindustrie\" }\n[[goal]]\nid = \"g\"",
        &[],
    ),
    (
        "knows_everyone_by_the_name_of_the_region",
        "no-real-choice",
        Validation,
        "focus = { group = { nl = \"Alle ondernemers in Verzonnen Streek.\", en = \"all\" } }\nregion = { name = \"Verzonnen streek\" }",
        &["canvas#focus.group"],
    ),
    (
        "lets_a_definition_say_who_belongs_to_it",
        "no-real-choice",
        Steering,
        "focus = { group = \"alle bedrijven\", definition = \"met minstens tien werknemers\" }",
        &[],
    ),
    (
        "takes_a_note_for_a_reason",
        "idea-lost",
        Steering,
        "[[idea]]\nid = \"a\"\nstatus = \"parked\"\nnote = \"Te duur.\"\n[[idea]]\nid = \"b\"\nstatus = \"merged\"\nmerged-into = \"m\"\n[[measure]]\nid = \"m\"",
        &[],
    ),
    (
        "wants_to_know_why_an_idea_is_parked",
        "idea-lost",
        Steering,
        "[[idea]]\nid = \"a\"\nstatus = \"parked\"\n[[idea]]\nid = \"b\"\nstatus = \"parked\"\nreason = \"Na 2028.\"",
        &["idea.a#reason"],
    ),
    (
        "tells_many_as_one",
        "idea-lost",
        Steering,
        "[[idea]]\nid = \"a\"\n[[idea]]\nid = \"b\"\nstatus = \"open\"\n[[idea]]\nid = \"c\"\nstatus = \"merged\"\n[[idea]]\nid = \"d\"\nstatus = \"dropped\"",
        &["idea"],
    ),
    (
        "leaves_what_is_internal_on_what_nobody_decides",
        "dissent-dropped",
        Steering,
        "[[measure]]\nid = \"m\"\n[[objection]]\nid = \"o\"\ntext = \"Te klein.\"\nagainst = [\"m\"]\ncircle = \"internal\"\n[[objection]]\nid = \"p\"\ntext = \"Te laat.\"\nanswer = \"Nee.\"",
        &[],
    ),
    (
        "tells_what_no_brief_prints_apart_from_what_has_no_answer",
        "dissent-dropped",
        Steering,
        "[[objection]]\nid = \"a\"\ntext = \"Te klein.\"\n[[objection]]\nid = \"b\"\ntext = \"Te laat.\"\n[[objection]]\nid = \"c\"\ntext = \"Te duur.\"\n[[objection]]\nid = \"d\"\ntext = \"Te veel.\"\n[[objection]]\nid = \"e\"",
        &["objection", "objection.e#text"],
    ),
    (
        "finds_what_is_decided_by_line",
        "dissent-dropped",
        Execution,
        "[[line]]\nid = \"l\"\n[[measure]]\nid = \"m\"\nline = \"l\"\n[[decision]]\nid = \"d\"\nfor = [\"l\"]\nstatus = \"adopted\"\n[[objection]]\nid = \"o\"\ntext = \"Te klein.\"\nagainst = [\"m\"]\ncircle = \"internal\"",
        &["objection.o#circle"],
    ),
    (
        "lets_namesakes_in_other_towns_or_under_other_parents_be",
        "many-stories",
        Steering,
        "[[actor]]\nid = \"a\"\nname = \"Afdeling economie\"\nparent = \"x\"\n[[actor]]\nid = \"b\"\nname = \"Afdeling economie\"\nparent = \"y\"\n[[actor]]\nid = \"x\"\nname = \"Gemeente\"\nplace-name = \"Noord\"\n[[actor]]\nid = \"y\"\nname = \"Gemeente\"\nplace-name = \"Zuid\"\n[[initiative]]\nid = \"i\"\nname = \"Gemeente\"",
        &[],
    ),
    (
        "leaves_an_archived_proposition_and_a_decision_without_meeting",
        "many-stories",
        Steering,
        "[[proposition]]\nid = \"p\"\narchived = true\n[[proposition]]\nid = \"q\"\n[[body]]\nid = \"s\"\n[[decision]]\nid = \"d\"\nbody = \"s\"",
        &[],
    ),
];

/// A canvas of so many parties of two groups, with some relations.
fn canvas_of(n: usize, relations: &[(usize, usize)]) -> String {
    let mut text = "format = 1\n[canvas]\ntitle = \"V\"\n".to_owned();
    for at in 0..n {
        let helix = if at % 2 == 0 { "business" } else { "knowledge" };
        text.push_str(&format!("[[actor]]\nid = \"a{at}\"\nhelix = \"{helix}\"\n"));
    }
    for (at, (from, to)) in relations.iter().enumerate() {
        let (from, to) = (from % n, to % n);
        text.push_str(&format!(
            "[[relation]]\nid = \"r{at}\"\nfrom = \"a{from}\"\nto = \"a{to}\"\nkind = \"feeds\"\n"
        ));
    }
    text
}

/// The parts of a network without one of its parties, as lists of parties.
fn parts(n: usize, relations: &[(usize, usize)], without: Option<usize>) -> Vec<Vec<usize>> {
    let mut part: Vec<usize> = (0..n).collect();
    for _ in 0..n {
        for (from, to) in relations {
            let (from, to) = (from % n, to % n);
            if Some(from) != without && Some(to) != without {
                let least = part[from].min(part[to]);
                (part[from], part[to]) = (least, least);
            }
        }
    }
    let all =
        (0..n).map(|root| (0..n).filter(|at| part[*at] == root && Some(*at) != without).collect::<Vec<_>>());
    all.filter(|part| !part.is_empty()).collect()
}

/// What only `gone` connects: sizes of the parts left of its own, and whether the two groups meet through it only.
fn by_taking_away(n: usize, relations: &[(usize, usize)], gone: usize, side: usize) -> (Vec<usize>, bool) {
    let mixed = |part: &Vec<usize>| part.iter().any(|at| at % 2 == 0) && part.iter().any(|at| at % 2 == 1);
    let before = parts(n, relations, None);
    let own = before.iter().find(|part| part.contains(&gone)).cloned().unwrap_or_default();
    let left: Vec<Vec<usize>> =
        parts(n, relations, Some(gone)).into_iter().filter(|part| own.contains(&part[0])).collect();
    let mut sizes: Vec<usize> = left.iter().map(Vec::len).filter(|size| *size >= side).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let others = |group: usize| own.iter().filter(|at| **at != gone && **at % 2 == group).count();
    let apart = before.iter().filter(|part| mixed(part)).count() == 1
        && mixed(&own)
        && !left.iter().any(mixed)
        && others(0) >= side
        && others(1) >= side;
    (sizes, apart)
}

fn as_by_taking_away() -> Result<(), Failed> {
    use proptest::collection::vec;
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    runner.run(
        &(2..10_usize, vec((0..10_usize, 0..10_usize), 0..14), 1..3_usize),
        |(n, relations, side)| {
            let text = canvas_of(n, &relations);
            let sheet = Sheet::read(&text);
            sheet.faults().map_err(|_| TestCaseError::fail("a sheet that cannot be read"))?;
            let found = Network::new(sheet.canvas()).bridges(side);
            for gone in 0..n {
                let (sizes, apart) = by_taking_away(n, &relations, gone, side);
                let bridge = found.iter().find(|b| b.id == format!("a{gone}"));
                let wanted = sizes.len() > 1 || apart;
                proptest::prop_assert_eq!(bridge.is_some(), wanted, "a{} of {:?}", gone, relations);
                if let Some(bridge) = bridge {
                    proptest::prop_assert_eq!(&bridge.parts, &sizes);
                    proptest::prop_assert_eq!(!bridge.groups.is_empty(), apart);
                }
            }
            Ok(())
        },
    )?;
    Ok(())
}

/// A chain of thousands is searched without going deep, and in time: each in it but the ends connects two parts.
fn chain() -> Result<(), Failed> {
    let n = 5_000;
    let relations: Vec<(usize, usize)> = (1..n).map(|at| (at - 1, at)).collect();
    let sheet = Sheet::read(&canvas_of(n, &relations));
    let found = Network::new(sheet.canvas()).bridges(1);
    if found.len() != n - 2 {
        return Err(format!("{} of {n}", found.len()).into());
    }
    Ok(())
}
