//! What rules about a canvas as a whole leave alone and catch: counts against people, order in time, names, what is untold.

use draagvlak::canvas::head::Phase::{Execution, Exploration, Steering, Validation};
use libtest_mimic::Trial;

use super::rule_cases::{self, Case};

/// All trials.
pub fn trials() -> Vec<Trial> {
    rule_cases::of(CASES).collect()
}

const CASES: &[Case] = &[
    (
        "knows_who_was_at_a_session_where_groups_are_told_apart",
        "more-answers-than-people",
        Exploration,
        "[[actor]]\nid = \"p\"\nhelix = \"government\"\n[[actor]]\nid = \"k\"\nhelix = \"business\"\n[[session]]\nid = \"s\"\nparticipants = [{ actor = \"p\", number = 10 }, { actor = \"k\", number = 7 }, { group = \"inwoners\", number = 2 }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 3, 5, 3, 0]\nsession = \"s\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"finance\"\ncounts = [0, 5, 5, 0, 0]\nsession = \"s\"",
        &["assessment.sme/finance/session=s#counts"],
    ),
    (
        "takes_whoever_was_there_where_one_group_voted",
        "more-answers-than-people",
        Exploration,
        "[[actor]]\nid = \"p\"\nhelix = \"government\"\n[[actor]]\nid = \"k\"\nhelix = \"business\"\n[[session]]\nid = \"s\"\nn = 12\nparticipants = [{ actor = \"p\", number = 10 }, { actor = \"k\", number = 2 }]\n[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\ncounts = [0, 3, 6, 3, 0]\nsession = \"s\"",
        &[],
    ),
    (
        "counts_those_who_did_not_know_and_goes_by_the_invitations_without_a_number",
        "more-answers-than-people",
        Steering,
        "[[wave]]\nid = \"w\"\ninvited = 10\npopulation = 95\n[[wave]]\nid = \"o\"\ninvited = 10\nrecruitment = \"open\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 3, 6, 0, 0]\ndont-know = 1\nnot-needed = 1\nwave = \"w\"\n[[assessment]]\nview = \"sme\"\nprecondition = \"talent\"\ncounts = [0, 30, 6, 0, 0]\nwave = \"o\"",
        &["assessment.sme/talent/wave=w#counts"],
    ),
    (
        "knows_how_many_took_part_in_a_view",
        "more-answers-than-people",
        Steering,
        "[[view]]\nid = \"gemeenten\"\nkind = \"public\"\nn = 6\n[[assessment]]\nview = \"gemeenten\"\nprecondition = \"talent\"\ncounts = [0, 3, 4, 0, 0]\n[[backing]]\nproposal = \"m\"\ngroup = \"gemeenten\"\ndate = 2026-05-01\nin-favour = 6\nneutral = 1\n[[measure]]\nid = \"m\"",
        &["assessment.gemeenten/talent#counts", "backing.m/gemeenten/2026-05-01#in-favour"],
    ),
    (
        "goes_by_the_source_of_a_poll_and_else_by_its_day",
        "more-answers-than-people",
        Steering,
        "[[wave]]\nid = \"w\"\nfrom = 2026-06-01\nuntil = 2026-06-26\nn = 14\npopulation = 40\n[[evidence]]\nid = \"e\"\nobservations = 30\n[[measure]]\nid = \"m\"\n[[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-06-10\nin-favour = 20\nevidence = [\"e\"]\n[[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-07-10\nin-favour = 20\n[[backing]]\nproposal = \"m\"\ngroup = \"public\"\ndate = 2026-06-11\nin-favour = 20\n[[backing]]\nproposal = \"m\"\ngroup = \"sme\"\ndate = 2026-06-12\nagainst = 14\nnot-asked = 27",
        &["backing.m/sme/2026-06-12#against"],
    ),
    (
        "leaves_names_that_are_told_apart",
        "names-alike",
        Exploration,
        "[[actor]]\nid = \"a\"\nname = \"Vakschool Noorderland\"\nplace-name = \"Emmen\"\n[[actor]]\nid = \"b\"\nname = \"Vakschool Noordenland\"\nplace-name = \"Assen\"\n[[actor]]\nid = \"c\"\nname = \"Provincie X\"\n[[actor]]\nid = \"d\"\nname = \"Provincie Y\"\n[[actor]]\nid = \"e\"\nname = \"Netwerk Noordoost\"\n[[actor]]\nid = \"f\"\nname = \"Netwerk Noordwest\"\n[[initiative]]\nid = \"g\"\nname = \"Fieldlab 2026\"\n[[initiative]]\nid = \"h\"\nname = \"Fieldlab 2027\"",
        &[],
    ),
    (
        "sees_one_name_written_in_two_ways_across_kinds",
        "names-alike",
        Exploration,
        "[[actor]]\nid = \"a\"\nname = \"Café Noord\"\n[[initiative]]\nid = \"b\"\nname = \"Cafe Noord\"\n[[body]]\nid = \"c\"\nname = \"Stuurgroep Watertechnolgie\"\n[[initiative]]\nid = \"d\"\nname = \"Stuurgroep Watertechnologie\"\n[[actor]]\nid = \"e\"\nname = \"Kring Vezles\"\n[[actor]]\nid = \"f\"\nname = \"Kring Vezels\"",
        &["initiative.b#name", "initiative.d#name", "actor.f#name"],
    ),
    (
        "does_not_take_its_own_lead_of_the_same_name_for_a_tie",
        "initiative-isolated",
        Steering,
        "[[actor]]\nid = \"kring\"\n[[initiative]]\nid = \"kring\"\nlead = \"kring\"\n[[initiative]]\nid = \"zelf\"\nlead = \"zelf\"\n[[initiative]]\nid = \"a\"\nlead = \"p\"\n[[initiative]]\nid = \"b\"\nlead = \"p\"",
        &["initiative.kring", "initiative.zelf"],
    ),
    (
        "takes_a_proposal_that_was_turned_down_for_no_answer",
        "gap-without-measure",
        Steering,
        "[[assessment]]\nview = \"public\"\nprecondition = \"talent\"\nvalue = 1\n[[assessment]]\nview = \"public\"\nprecondition = \"finance\"\nvalue = 1\n[[measure]]\nid = \"m\"\ncloses = [\"talent\"]\n[[measure]]\nid = \"n\"\ncloses = [\"finance\"]\n[[decision]]\nid = \"d\"\nfor = [\"m\", \"n\"]\nstatus = \"rejected\"\n[[decision]]\nid = \"e\"\nfor = [\"n\"]\nstatus = \"deferred\"",
        &["precondition.talent"],
    ),
    (
        "asks_for_entrepreneurs_where_there_are_measures",
        "sme-view-missing",
        Execution,
        "[[measure]]\nid = \"m\"\nstatus = \"running\"",
        &["assessment.sme"],
    ),
    (
        "leaves_measures_that_are_still_thought_of",
        "sme-view-missing",
        Validation,
        "[[measure]]\nid = \"m\"",
        &[],
    ),
    (
        "asks_what_it_is_worth_to_whom_the_canvas_is_for",
        "value-unclear",
        Steering,
        "[canvas.focus]\ngroup = \"Kleine mkb-bedrijven\"\n[[proposition]]\nid = \"p\"\nvalues = [{ audience = \"provincie en gemeenten\", value = \"Banen.\" }]",
        &["proposition.p#values"],
    ),
    (
        "knows_the_target_group_by_other_words",
        "value-unclear",
        Steering,
        "[canvas.focus]\ngroup = \"Scale-ups in groene materialen\"\n[[proposition]]\nid = \"p\"\nvalues = [{ audience = \"inwoners\", value = \"Banen.\" }, { audience = \"IJsselbedrijven\", value = \"Sneller een klant.\" }]",
        &[],
    ),
    (
        "waits_half_a_year_for_what_others_decide_without_a_day",
        "date-passed",
        Execution,
        "as-of = 2027-09-01\n[[decision]]\nid = \"d\"\nstatus = \"adopted\"\ndecided-on = 2027-02-04\nneeds = [{ body = \"ps\", what = \"geld\", status = \"asked\" }, { body = \"raad\", status = \"adopted\" }]\n[[decision]]\nid = \"e\"\nstatus = \"adopted\"\ndecided-on = 2027-06-04\nneeds = [{ body = \"ps\", status = \"asked\" }]",
        &["decision.d#needs[0].status"],
    ),
    (
        "asks_for_a_reading_since_the_year_of_the_target",
        "progress-untold",
        Execution,
        "as-of = 2027-02-01\n[[indicator]]\nid = \"i\"\nname = \"I\"\nreadings = [{ value = 1, date = 2026-03-31 }]\ntarget = { value = 3, year = 2026 }\n[[indicator]]\nid = \"j\"\nname = \"J\"\nbaseline = { planned = 2028 }\n[[indicator]]\nid = \"k\"\nname = \"K\"\nreadings = [{ value = 1, date = 2025-12-31 }]",
        &["indicator.k#readings"],
    ),
    (
        "leaves_a_figure_whose_words_name_the_year_and_a_reading_with_a_date",
        "figure-without-year",
        Steering,
        "[[fact]]\nid = \"f\"\nwhat = \"Banen\"\nvalue = 3\ndefinition = \"stand van 1 april 2025\"\n[[fact]]\nid = \"g\"\nwhat = \"Geen cijfer\"",
        &[],
    ),
    (
        "sees_that_two_definitions_say_the_same",
        "number-without-source",
        Steering,
        "[[evidence]]\nid = \"e\"\n[[fact]]\nid = \"a\"\nwhat = \"Banen in de chemie\"\nvalue = 350\nyear = 2025\ndefinition = \"Banen van meer dan twaalf uur.\"\nevidence = [\"e\"]\n[[fact]]\nid = \"b\"\nwhat = \"Banen, in chemie\"\nvalue = 380\nyear = 2025\ndefinition = \"van meer dan twaalf uur: banen\"\nevidence = [\"e\"]\n[[fact]]\nid = \"c\"\nwhat = \"Bedrijven\"\nvalue = 5\nyear = 2025\ndefinition = \"met een vestiging in de streek en meer dan tien werknemers\"\nevidence = [\"e\"]\n[[fact]]\nid = \"d\"\nwhat = \"Bedrijven\"\nvalue = 6\nyear = 2025\ndefinition = \"met een vestiging in de streek en meer dan tien mensen in dienst\"\nevidence = [\"e\"]\n[[fact]]\nid = \"f\"\nwhat = \"Bedrijven\"\nvalue = 60\nyear = 2025\ndefinition = \"leden van het netwerk\"\nevidence = [\"e\"]",
        &["fact.b#value", "fact.d#definition"],
    ),
    (
        "asks_an_amount_of_money_for_something_large",
        "soft-commitment",
        Steering,
        "[[actor]]\nid = \"p\"\n[[measure]]\nid = \"m\"\namount = { eur = 420_000 }\n[[measure]]\nid = \"n\"\namount = { eur = 20_000 }\n[[commitment]]\nid = \"a\"\nparty = \"p\"\nfirmness = \"intent\"\nfor = [\"m\"]\n[[commitment]]\nid = \"b\"\nparty = \"p\"\nfirmness = \"intent\"\nfor = [\"n\"]\n[[commitment]]\nid = \"c\"\nparty = \"p\"\nkind = \"hours\"\nfirmness = \"oral\"\nfor = [\"m\"]",
        &["commitment.a"],
    ),
    (
        "takes_about_for_a_tenth",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"m\"\namount = { eur = 100_000, comparison = \"about\" }\n[[budget]]\nid = \"a\"\nsource = \"p\"\neur = 108_000\nfor = [\"m\"]\n[[measure]]\nid = \"n\"\namount = { eur = 100_000, comparison = \"about\" }\n[[budget]]\nid = \"b\"\nsource = \"p\"\neur = 160_000\nfor = [\"n\"]",
        &["budget.b#eur"],
    ),
    (
        "leaves_what_is_asked_and_what_is_over",
        "cover-missing",
        Execution,
        "[[measure]]\nid = \"m\"\namount = { eur = 100_000 }\nstatus = \"done\"\n[[measure]]\nid = \"n\"\namount = { eur = 100_000 }\n[[decision]]\nid = \"d\"\nfor = [\"n\"]\nstatus = \"asked\"\n[[measure]]\nid = \"o\"\namount = { eur = 0 }\nstatus = \"running\"",
        &[],
    ),
    (
        "asks_who_pays_for_what_was_adopted",
        "cover-missing",
        Execution,
        "[[measure]]\nid = \"m\"\namount = { eur = 100_000 }\n[[decision]]\nid = \"d\"\nfor = [\"m\"]\nstatus = \"adopted\"",
        &["measure.m#amount"],
    ),
    (
        "sees_what_comes_too_early_or_too_late",
        "decision-out-of-turn",
        Execution,
        "as-of = 2027-09-01\n[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\n[[meeting]]\nid = \"v\"\ndate = 2027-04-01\n[[measure]]\nid = \"m\"\nstarts = 2027-06-01\namounts = [{ year = 2027, eur = 5 }]\nspent = [{ year = 2026, eur = 2 }]\n[[decision]]\nid = \"d\"\nmeeting = \"v\"\nfor = [\"m\", \"c\"]\nstatus = \"adopted\"\ndecided-on = 2027-04-01\nneeds = [{ body = \"raad\", by = \"maart 2027\", status = \"asked\" }]\n[[commitment]]\nid = \"c\"\nparty = \"p\"\nvalid-until = 2027-05-01\ngiven-on = 2027-05-01\nfor = [\"m\"]\n[[measure]]\nid = \"n\"\namounts = [{ year = 2027, eur = 5 }]\n[[decision]]\nid = \"e\"\nmeeting = \"v\"\nfor = [\"n\"]\nstatus = \"adopted\"\n[[milestone]]\nid = \"k\"\nmeasure = \"n\"\ndate = \"januari 2027\"",
        &["canvas", "decision.e"],
    ),
    (
        "leaves_more_money_for_what_runs",
        "decision-out-of-turn",
        Execution,
        "[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\n[[meeting]]\nid = \"v\"\ndate = 2028-03-22\n[[measure]]\nid = \"m\"\nstarts = 2027-01-01\namounts = [{ year = 2027, eur = 5 }]\nstatus = \"running\"\n[[decision]]\nid = \"d\"\ndecided-on = 2026-09-16\nfor = [\"m\"]\nstatus = \"adopted\"\n[[decision]]\nid = \"e\"\nmeeting = \"v\"\nasked = \"meer\"\nfor = [\"m\"]\nneeds = [{ body = \"raad\", by = 2028-04-18, status = \"asked\" }]\n[[measure]]\nid = \"n\"\nstarts = 2025\namounts = [{ year = 2025, eur = 5 }]\nstatus = \"running\"\n[[decision]]\nid = \"f\"\nmeeting = \"v\"\nasked = \"een vervolg\"\nfor = [\"n\"]",
        &[],
    ),
    (
        "leaves_what_says_its_circle_and_what_is_paid",
        "budget-as-commitment",
        Steering,
        "[[actor]]\nid = \"p\"\nhelix = \"government\"\n[[measure]]\nid = \"m\"\n[[commitment]]\nid = \"a\"\nparty = \"p\"\neur = 5\nfor = [\"m\"]\ncircle = \"steering\"\n[[commitment]]\nid = \"b\"\nparty = \"p\"\neur = 5\nfor = [\"m\"]\nfirmness = \"paid\"",
        &[],
    ),
];
