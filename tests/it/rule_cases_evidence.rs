//! What the rules on sources, dates and samples leave alone, and what they catch beyond their examples.

use draagvlak::canvas::head::Phase::{Closed, Execution, Exploration, Steering, Validation};
use libtest_mimic::Trial;

use super::rule_cases::{Case, holds};

/// All trials.
pub fn trials() -> Vec<Trial> {
    let cases = CASES.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    });
    cases.collect()
}

const CASES: &[Case] = &[
    (
        "knows_a_figure_from_the_same_digit_in_a_name",
        "number-without-source",
        Steering,
        "[[evidence]]\nid = \"e\"\n[[fact]]\nid = \"a\"\nwhat = \"5G-masten in de streek: 5\"\nvalue = 5\nyear = 2025\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nwhat = \"5G-masten in de streek: 7\"\nvalue = 7\nyear = 2025\nevidence = [\"e\"]",
        &["fact.b#value"],
    ),
    (
        "asks_nothing_without_a_date_to_count_from",
        "evidence-stale",
        Steering,
        "[[assessment]]\nview = \"adviser\"\nprecondition = \"talent\"\nvalue = 2\nevidence = [\"e\"]\n[[evidence]]\nid = \"e\"\ndate = 2010",
        &[],
    ),
    (
        "leaves_what_only_history_rests_on",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"e\"\ndate = 2010\n[[goal]]\nid = \"g\"\nevidence = [\"e\"]\n[[decision]]\nid = \"d\"\nstatus = \"adopted\"\nevidence = [\"e\"]\n[[result]]\ndate = 2010\nwhat = \"Een pilot\"\nevidence = [\"e\"]\n[[fact]]\nid = \"f\"\nevidence = [\"e\"]",
        &[],
    ),
    (
        "leaves_what_a_later_assessment_replaced",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"e\"\ndate = 2019\n[[wave]]\nid = \"oud\"\nuntil = 2019-06-01\n[[wave]]\nid = \"nieuw\"\nuntil = 2026-06-01\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 2\nwave = \"oud\"\nevidence = [\"e\"]\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 2\nwave = \"nieuw\"\nevidence = [\"e\"]",
        &[],
    ),
    (
        "sees_through_facts_and_what_the_proposition_rests_on",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"e\"\ndate = \"begin 2021\"\n[[fact]]\nid = \"f\"\nevidence = [\"e\"]\n[[proposition]]\nid = \"p\"\npillars = [{ title = \"Hulp\", evidence = [\"f\"] }]\n[[proposition]]\nid = \"q\"\narchived = true\npillars = [{ title = \"Hulp\", evidence = [\"g\"] }]\n[[evidence]]\nid = \"g\"\ndate = 2001",
        &["evidence.e#date"],
    ),
    (
        "takes_a_running_count_for_recent_and_words_for_no_date",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"a\"\ndate = \"sinds 2014\"\n[[evidence]]\nid = \"b\"\ndate = \"de afgelopen jaren\"\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\nevidence = [\"a\"]\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 2\nevidence = [\"b\"]",
        &["evidence.b#date"],
    ),
    (
        "holds_to_the_day_two_years_ago",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"a\"\ndate = 2024-08-26\n[[evidence]]\nid = \"b\"\ndate = 2024-08-25\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\nevidence = [\"a\"]\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 2\nevidence = [\"b\"]",
        &["evidence.b#date"],
    ),
    (
        "is_silent_where_no_interest_is_filled_in",
        "self-reported-only",
        Steering,
        "[[result]]\ndate = 2025\nwhat = \"Een pilot\"\nevidence = [\"e\"]\n[[result]]\ndate = 2025\nwhat = \"Twee pilots\"\nevidence = [\"f\", \"g\"]\n[[evidence]]\nid = \"e\"\n[[evidence]]\nid = \"f\"\ninterest = \"geen\"\n[[evidence]]\nid = \"g\"\ninterest = \"de aanvrager\"\n[[result]]\ndate = 2025\nwhat = \"Drie pilots\"",
        &[],
    ),
    (
        "looks_at_what_a_pillar_must_prove_and_not_at_assessments",
        "self-reported-only",
        Steering,
        "[[proposition]]\nid = \"p\"\npillars = [{ title = \"Hulp\", proof = \"Tien bedrijven geholpen\", evidence = [\"e\"] }, { title = \"Geld\", evidence = [\"e\"] }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 3\nevidence = [\"e\"]\n[[evidence]]\nid = \"e\"\ninterest = \"het netwerk\"",
        &["proposition.p#pillars[0].evidence"],
    ),
    (
        "lets_an_organisation_count_those_who_joined_it",
        "self-reported-only",
        Steering,
        "[[result]]\ndate = 2025\nwhat = \"Het netwerk telt 120 leden\"\nevidence = [\"e\"]\n[[result]]\ndate = 2025\nwhat = \"De 120 leden namen 40 mensen aan\"\nevidence = [\"e\"]\n[[indicator]]\nid = \"i\"\nname = \"Deelnemers aan het programma\"\nreadings = [{ value = 30, date = 2025, evidence = [\"e\"] }]\n[[indicator]]\nid = \"j\"\nname = \"Nieuwe banen\"\nreadings = [{ value = 30, date = 2025, evidence = [\"e\"] }]\n[[evidence]]\nid = \"e\"\ninterest = \"het netwerk\"",
        &["result.2025/de-120-leden-namen-40-mensen-aan#evidence", "indicator.j#readings[0].evidence"],
    ),
    (
        "takes_the_day_of_reading_where_there_is_no_date",
        "evidence-stale",
        Steering,
        "as-of = 2026-08-26\n[[evidence]]\nid = \"a\"\nread-on = 2026-08-25\n[[evidence]]\nid = \"b\"\nread-on = 2023-01-01\n[[evidence]]\nid = \"c\"\ndate = 2023-01-01\nread-on = 2026-08-25\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\nevidence = [\"a\"]\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 2\nevidence = [\"b\"]\n[[assessment]]\nview = \"public\"\nprecondition = \"knowledge\"\nvalue = 2\nevidence = [\"c\"]",
        &["evidence.b#read-on", "evidence.c#date"],
    ),
    (
        "leaves_the_day_on_which_a_source_was_read",
        "fact-after-as-of",
        Steering,
        "as-of = 2016-03-14\n[[evidence]]\nid = \"a\"\nread-on = 2026-08-25",
        &[],
    ),
    (
        "counts_a_session_as_a_source_from_outside",
        "self-reported-only",
        Steering,
        "[[result]]\ndate = 2025\nwhat = \"Een pilot\"\nevidence = [\"e\", \"s\"]\n[[session]]\nid = \"s\"\n[[evidence]]\nid = \"e\"\ninterest = \"het netwerk\"",
        &[],
    ),
    (
        "still_runs_in_a_closed_canvas",
        "forecast-as-result",
        Closed,
        "[[goal]]\nid = \"g\"\nstatus = \"reached\"\nindicators = [\"i\"]\n[[indicator]]\nid = \"i\"\nreadings = [{ value = 8, date = 2025, kind = \"estimated\" }]",
        &["goal.g#status"],
    ),
    (
        "is_folded_into_a_forecast_of_the_same_source",
        "self-reported-only",
        Steering,
        "[[result]]\ndate = 2026\nwhat = \"Tien bedrijven deden mee.\"\nevidence = [\"e\"]\n[[evidence]]\nid = \"e\"\ndate = 2024\ninterest = \"het netwerk\"",
        &[],
    ),
    (
        "takes_a_count_of_december_for_the_state_of_january",
        "forecast-as-result",
        Steering,
        "[[indicator]]\nid = \"i\"\nbaseline = { value = 2, date = 2026-01-01, evidence = [\"e\"] }\nreadings = [{ value = 4, date = 2026-01-15, evidence = [\"e\"] }, { value = 6, date = 2026-06-30, evidence = [\"e\"] }]\n[[evidence]]\nid = \"e\"\ndate = 2025-12-31",
        &["indicator.i#readings[1].evidence"],
    ),
    (
        "knows_no_forecast_without_dates_or_with_one_later_source",
        "forecast-as-result",
        Steering,
        "[[result]]\ndate = 2026-06-01\nwhat = \"Een pilot\"\nevidence = [\"oud\", \"nieuw\"]\n[[result]]\ndate = 2026-06-01\nwhat = \"Twee pilots\"\nevidence = [\"oud\", \"zonder\"]\n[[evidence]]\nid = \"oud\"\ndate = 2020\n[[evidence]]\nid = \"nieuw\"\ndate = 2026-07-01\n[[evidence]]\nid = \"zonder\"",
        &[],
    ),
    (
        "leaves_plans_and_applications_that_are_themselves_counted",
        "forecast-as-result",
        Steering,
        "[[indicator]]\nid = \"i\"\nname = \"Ingediende subsidieaanvragen, volgens de aanvraag\"\nreadings = [{ value = 4, date = 2025, evidence = [\"a\"] }]\n[[indicator]]\nid = \"j\"\nname = \"Banen\"\nreadings = [{ value = 4, date = 2025, evidence = [\"a\"] }, { value = 4, date = 2025, evidence = [\"b\"] }]\n[[evidence]]\nid = \"a\"\nsource = \"Subsidieaanvraag\"\n[[evidence]]\nid = \"b\"\nsource = \"Evaluatie van het programmaplan\"",
        &["indicator.j#readings[0].evidence"],
    ),
    (
        "holds_measured_facts_against_their_source",
        "forecast-as-result",
        Steering,
        "[[fact]]\nid = \"a\"\nvalue = 40\nyear = 2028\nkind = \"measured\"\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nvalue = 40\nyear = 2028\nkind = \"expected\"\nevidence = [\"e\"]\n[[evidence]]\nid = \"e\"\ndate = 2026-03-01",
        &["fact.a#evidence"],
    ),
    (
        "compares_nothing_without_an_as_of_date",
        "fact-after-as-of",
        Steering,
        "[[result]]\ndate = 2999\nwhat = \"Een pilot\"",
        &[],
    ),
    (
        "knows_what_lies_ahead",
        "fact-after-as-of",
        Exploration,
        "as-of = 2026-08-26\n[[indicator]]\nid = \"i\"\nbaseline = { planned = 2027-03-01 }\n[[milestone]]\nid = \"m\"\ndate = 2027-01-01\n[[commitment]]\nid = \"c\"\nvalid-until = 2029-01-01\n[[wave]]\nid = \"w\"\nfrom = 2026-10-01\nuntil = 2026-11-01\nkeep-until = 2028-01-01\n[[decision]]\nid = \"d\"\nstatus = \"asked\"\ndecided-on = 2026-09-16\n[[experiment]]\nid = \"x\"\nperiod = 2027\n[[action]]\nid = \"a\"\nby = 2027-01-01\n[[evidence]]\nid = \"e\"\ndate = \"Q3 2026\"",
        &[],
    ),
    (
        "sees_what_people_said_and_decided",
        "fact-after-as-of",
        Steering,
        "as-of = 2026-08-26\n[[session]]\nid = \"s\"\ndate = 2026-09-01\noutcome = \"Drie maatregelen.\"\n[[wave]]\nid = \"w\"\nfrom = 2026-09-01\nn = 4\n[[decision]]\nid = \"d\"\nstatus = \"adopted\"\ndecided-on = 2026-09-16",
        &["session.s#date", "wave.w#from", "decision.d#decided-on"],
    ),
    (
        "tells_many_as_one",
        "fact-after-as-of",
        Execution,
        "as-of = 2026-08-26\n[[quote]]\nid = \"a\"\ndate = 2026-09-01\n[[quote]]\nid = \"b\"\ndate = 2026-09-01\n[[quote]]\nid = \"c\"\ndate = 2026-09-01\n[[quote]]\nid = \"d\"\ndate = 2026-09-01",
        &["quote"],
    ),
    (
        "lets_one_definition_serve_two_places_and_sizes",
        "number-without-source",
        Steering,
        "[[evidence]]\nid = \"e\"\n[[fact]]\nid = \"a\"\nwhat = \"Banen in de ene gemeente\"\nvalue = 40\ndefinition = \"werkzame personen\"\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nwhat = \"Banen in de andere gemeente\"\nvalue = 60\ndefinition = \"werkzame personen\"\nevidence = [\"e\"]\n[[fact]]\nid = \"c\"\nwhat = \"Bedrijven met 10 tot 50 werknemers\"\nvalue = 8\nevidence = [\"e\"]\n[[fact]]\nid = \"d\"\nwhat = \"Bedrijven met 50 tot 250 werknemers\"\nvalue = 3\nevidence = [\"e\"]",
        &[],
    ),
    (
        "sees_two_figures_in_one_sentence",
        "number-without-source",
        Steering,
        "[[evidence]]\nid = \"e\"\n[[fact]]\nid = \"a\"\nwhat = \"De testlocatie was in 2025 voor 55% bezet.\"\nvalue = 55\nyear = 2025\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nwhat = \"De testlocatie was in 2025 voor 60% bezet.\"\nvalue = 60\nyear = 2025\ndefinition = \"weken met een gebruiker\"\nevidence = [\"e\"]\n[[fact]]\nid = \"c\"\nwhat = \"De testlocatie was in 2025 voor 70% bezet.\"\nvalue = 70\nyear = 2025\ndefinition = \"dagen met een gebruiker\"\nkind = \"expected\"\nevidence = [\"e\"]\n[[fact]]\nid = \"d\"\nwhat = \"De testlocatie was in 2024 voor 50% bezet.\"\nvalue = 50\nyear = 2024\nevidence = [\"e\"]",
        &["fact.b#value", "fact.c#value"],
    ),
    (
        "leaves_percentages_of_things_and_of_many_people",
        "sample-too-small",
        Steering,
        "[[fact]]\nid = \"a\"\nvalue = 55\nunit = \"%\"\nevidence = [\"meting\"]\n[[fact]]\nid = \"b\"\nvalue = 55\nunit = \"procent van de bedrijven\"\nevidence = [\"veel\", \"weinig\"]\n[[fact]]\nid = \"c\"\nvalue = 55\nunit = \"%\"\nevidence = [\"weinig\", \"onbekend\"]\n[[evidence]]\nid = \"meting\"\nkind = \"measurement\"\nobservations = 3\n[[evidence]]\nid = \"veel\"\nobservations = 40\n[[evidence]]\nid = \"weinig\"\nobservations = 4\n[[evidence]]\nid = \"onbekend\"",
        &[],
    ),
    (
        "looks_at_readings_and_at_what_is_written_by_hand",
        "sample-too-small",
        Validation,
        "[[wave]]\nid = \"w\"\nn = 14\nnote = \"Van de ondernemers wil 64 procent meesturen.\"\n[[indicator]]\nid = \"i\"\nunit = \"%\"\nreadings = [{ value = 64, evidence = [\"w\"] }]\n[[proposition]]\nid = \"p\"\npillars = [{ title = \"Ruimte\", proof = \"Testlocatie: 45% vrij\", evidence = [\"w\"] }]",
        &["wave.w#note", "indicator.i#readings[0].value"],
    ),
    (
        "knows_a_share_of_people_from_one_of_things",
        "sample-too-small",
        Validation,
        "[[wave]]\nid = \"a\"\nn = 9\nnote = \"Zij gebruiken 60% van de ruimte; bedrijven betalen 40%.\"\n[[wave]]\nid = \"b\"\nn = 9\nnote = \"Het is voor 50% leeg, zegt 56% van alle kleine bedrijven.\"\n[[wave]]\nid = \"c\"\nn = 40\nnote = \"Dat vindt 60% van de bedrijven.\"\n[[fact]]\nid = \"f\"\nwhat = \"Of 33 % of the firms (3 of 9) take part\"\nevidence = [\"b\"]",
        &["wave.b#note", "fact.f#what"],
    ),
    (
        "leaves_public_parties_and_states_that_are_no_value",
        "sample-too-small",
        Steering,
        "[[session]]\nid = \"s\"\nn = 3\n[[view]]\nid = \"sme\"\nkind = \"sme\"\nn = 2\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 2\nsession = \"s\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = \"unknown\"\n[[assessment]]\nview = \"knowledge\"\nprecondition = \"talent\"\nvalue = 2\nsession = \"s\"",
        &[],
    ),
    (
        "holds_a_round_to_the_least_that_it_promised",
        "sample-too-small",
        Steering,
        "[[wave]]\nid = \"w\"\nn = 8\nmin-n = 10\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\nvalue = 2\nwave = \"w\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [1, 1, 4, 2, 0]\nwave = \"w\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"knowledge\"\ncounts = [1, 1, 4, 2, 0]\nwave = \"w\"",
        &["assessment.sme/talent/wave=w#value", "assessment.sme/finance/wave=w#counts"],
    ),
    (
        "survives_numbers_that_cannot_be",
        "sample-too-small",
        Steering,
        "[[wave]]\nid = \"w\"\nn = -4\nmin-n = -1\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [9223372036854775807, 9223372036854775807, -5, 0, 0]\nwave = \"w\"\n[[evidence]]\nid = \"e\"\nobservations = -9223372036854775808\n[[fact]]\nid = \"f\"\nvalue = 1.0\nyear = 9223372036854775807\nunit = \"%\"\nevidence = [\"e\"]",
        &[],
    ),
];
