//! Cases of rules about who decides on what, when, and on whose money.

use draagvlak::canvas::head::Phase::{Execution, Steering, Validation};
use libtest_mimic::Trial;

use super::rule_cases::{Case, of};

/// All trials.
pub fn trials() -> Vec<Trial> {
    of(CASES).collect()
}

const CASES: &[Case] = &[
    // decision-beyond-mandate
    (
        "asks_for_the_body_of_each_authority_whose_money_it_commits",
        "decision-beyond-mandate",
        Steering,
        "[[actor]]\nid = \"gemeente\"\nhelix = \"government\"\n[[actor]]\nid = \"provincie\"\nhelix = \"government\"\n[[actor]]\nid = \"rijk\"\nhelix = \"government\"\n[[actor]]\nid = \"bedrijf\"\nhelix = \"business\"\n[[body]]\nid = \"s\"\nmandate = [\"advice\"]\n[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\nmembers = [\"gemeente\"]\n[[decision]]\nid = \"d\"\nbody = \"s\"\nasked = \"het loket te openen\"\neur = 90\ncommits = [\"gemeente\", \"provincie\", \"rijk\", \"bedrijf\"]\nneeds = [{ body = \"raad\" }]\n[[decision]]\nid = \"r\"\nbody = \"s\"\nasked = \"een rijksbijdrage\"\nstatus = \"noted\"\n[[budget]]\nsource = \"rijk\"\neur = 30\nstatus = \"granted\"\ndecision = \"r\"\n[[decision]]\nid = \"e\"\nbody = \"s\"\nasked = \"de hal te openen\"\neur = 90\ncommits = [\"gemeente\"]\nneeds = [{ body = \"raad\" }]",
        &["decision.d#commits"],
    ),
    (
        "cannot_tell_of_a_body_without_members_whom_it_decides_for",
        "decision-beyond-mandate",
        Steering,
        "[[actor]]\nid = \"provincie\"\nhelix = \"government\"\n[[body]]\nid = \"s\"\nmandate = [\"advice\"]\n[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\n[[decision]]\nid = \"d\"\nbody = \"s\"\nasked = \"het loket te openen\"\neur = 90\ncommits = [\"provincie\"]\nneeds = [{ body = \"raad\" }]",
        &[],
    ),
    (
        "leaves_a_detail_of_a_measure_whose_money_is_decided_on_elsewhere",
        "decision-beyond-mandate",
        Steering,
        "[[body]]\nid = \"s\"\nmandate = [\"advice\"]\n[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\n[[measure]]\nid = \"m\"\namount = { eur = 90 }\n[[measure]]\nid = \"n\"\namount = { eur = 90 }\n[[decision]]\nid = \"d\"\nbody = \"raad\"\nasked = \"het geld\"\neur = 90\nfor = [\"m\"]\n[[decision]]\nid = \"e\"\nbody = \"s\"\nasked = \"een manager\"\nfor = [\"m\"]\n[[decision]]\nid = \"f\"\nbody = \"s\"\nasked = \"een manager\"\nfor = [\"n\"]",
        &["decision.f#needs"],
    ),
    // decision-out-of-turn
    (
        "leaves_a_council_whose_money_is_for_another_measure",
        "decision-out-of-turn",
        Steering,
        "[[actor]]\nid = \"gemeente\"\n[[body]]\nid = \"raad\"\nmandate = [\"funding\"]\nmembers = [\"gemeente\"]\n[[measure]]\nid = \"m\"\nstarts = 2026-06-01\namount = { eur = 90 }\n[[measure]]\nid = \"n\"\nstarts = 2026-06-01\namount = { eur = 90 }\n[[budget]]\nsource = \"gemeente\"\neur = 90\nfor = [\"n\"]\ndecision = \"d\"\n[[meeting]]\nid = \"v\"\ndate = 2026-05-01\n[[decision]]\nid = \"d\"\nmeeting = \"v\"\nasked = \"beide\"\neur = 180\nfor = [\"m\", \"n\"]\nneeds = [{ body = \"raad\", by = 2026-06-25 }]",
        &["decision.d#needs[0].by"],
    ),
    // soft-commitment
    (
        "holds_certain_money_against_the_least_of_a_cost_that_is_known_roughly",
        "soft-commitment",
        Execution,
        "[[measure]]\nid = \"a\"\namount = { eur = 100, comparison = \"about\" }\nstatus = \"decided\"\n[[measure]]\nid = \"b\"\namount = { eur = 100, comparison = \"about\" }\nstatus = \"decided\"\n[[budget]]\nsource = \"p\"\neur = 44\nstatus = \"granted\"\nfor = [\"a\"]\n[[budget]]\nsource = \"p\"\neur = 46\nstatus = \"granted\"\nfor = [\"b\"]",
        &["measure.a#status"],
    ),
    (
        "sees_money_spent_while_its_decision_is_still_asked",
        "decision-out-of-turn",
        Steering,
        "[[measure]]\nid = \"m\"\nstatus = \"proposed\"\nspent = [{ year = 2025, eur = 40 }]\n[[measure]]\nid = \"n\"\nstarts = 2024\nstatus = \"running\"\nspent = [{ year = 2025, eur = 40 }]\n[[decision]]\nid = \"d\"\nasked = \"beide\"\nfor = [\"m\", \"n\"]\nstatus = \"asked\"",
        &["measure.m#spent[0].eur"],
    ),
    // soft-commitment
    (
        "asks_how_firm_money_is_that_is_decided_on",
        "soft-commitment",
        Steering,
        "[[commitment]]\nid = \"a\"\nparty = \"x\"\nkind = \"facility\"\n[[commitment]]\nid = \"b\"\nparty = \"x\"\neur = 6\nfirmness = \"oral\"\n[[budget]]\nsource = \"p\"\neur = 40\n[[budget]]\nsource = \"q\"",
        &["commitment.a#firmness", "budget.p#status"],
    ),
    // decision-not-asked
    (
        "asks_who_decides_and_who_decided_and_when",
        "decision-not-asked",
        Steering,
        "[[body]]\nid = \"s\"\n[[meeting]]\nid = \"v\"\nbody = \"s\"\ndate = 2026-05-01\n[[decision]]\nid = \"a\"\nasked = \"iets\"\n[[decision]]\nid = \"b\"\nbody = \"s\"\nasked = \"iets\"\n[[decision]]\nid = \"c\"\nasked = \"iets\"\nstatus = \"adopted\"\n[[decision]]\nid = \"d\"\nbody = \"s\"\nasked = \"iets\"\nstatus = \"adopted\"\n[[decision]]\nid = \"e\"\nmeeting = \"v\"\nasked = \"iets\"\nstatus = \"adopted\"\n[[decision]]\nid = \"f\"\nasked = \"iets\"\nstatus = \"rejected\"",
        &["decision.a#body", "decision.c#body", "decision.d#decided-on"],
    ),
    // no-real-choice
    (
        "asks_for_options_where_much_is_asked",
        "no-real-choice",
        Steering,
        "[canvas.focus]\nnot-chosen = [{ what = \"x\", reason = \"y\" }]\n[[decision]]\nid = \"a\"\nasked = \"iets\"\neur = 250_000\n[[decision]]\nid = \"b\"\nasked = \"iets\"\neur = 249_999\n[[decision]]\nid = \"c\"\nasked = \"iets\"\neur = 900_000\nstatus = \"adopted\"",
        &["decision.a#options"],
    ),
    // dissent-dropped
    (
        "asks_what_was_done_about_an_objection_that_was_met",
        "dissent-dropped",
        Steering,
        "[[objection]]\nid = \"a\"\ntext = \"nee\"\nstatus = \"met\"\n[[objection]]\nid = \"b\"\ntext = \"nee\"\nstatus = \"met\"\ncircle = \"internal\"\n[[objection]]\nid = \"c\"\ntext = \"nee\"\nstatus = \"met\"\nanswer = \"ja\"",
        &["objection.a#answer"],
    ),
    (
        "asks_under_which_conditions_there_is_support",
        "dissent-dropped",
        Steering,
        "[[backing]]\nproposal = \"a\"\ngroup = \"sme\"\ndate = 2026-06-01\nwith-conditions = 9\n[[backing]]\nproposal = \"b\"\ngroup = \"sme\"\ndate = 2026-06-01\nwith-conditions = 0\n[[backing]]\nproposal = \"c\"\ngroup = \"sme\"\ndate = 2026-06-01\nwith-conditions = 1\nconditions = [\"x\"]",
        &["backing.a/sme/2026-06-01#with-conditions"],
    ),
    // more-answers-than-people
    (
        "sees_more_who_answered_than_were_invited",
        "more-answers-than-people",
        Validation,
        "[[wave]]\nid = \"a\"\ninvited = 25\nn = 28\n[[wave]]\nid = \"b\"\ninvited = 25\nn = 25",
        &["wave.a#n"],
    ),
    // totals-differ
    (
        "reads_millions_as_they_are_rounded",
        "totals-differ",
        Steering,
        "[[decision]]\nid = \"a\"\nasked = \"het programma van € 75 miljoen\"\neur = 73_000_000\n[[decision]]\nid = \"b\"\nasked = \"het programma van 1,2 miljoen euro\"\neur = 1_180_000\n[[decision]]\nid = \"c\"\nasked = \"iets\"\noptions = [{ title = \"Alles (€ 3 miljoen)\", eur = 5_000_000 }, { title = \"Niets\", eur = 0 }]",
        &["decision.a#asked", "decision.c#options[0].title"],
    ),
    (
        "allows_a_tenth_where_money_is_known_roughly",
        "totals-differ",
        Steering,
        "[[budget]]\nsource = \"p\"\neur = 100\ncomparison = \"about\"\ncircle = \"public\"\n[[proposition]]\nid = \"p\"\nasks = [{ eur = 109 }]\n[[proposition]]\nid = \"q\"\nasks = [{ eur = 200 }]",
        &["proposition.q#asks"],
    ),
    // date-unclear
    (
        "asks_by_when_where_only_a_beginning_is_told",
        "date-unclear",
        Steering,
        "[[milestone]]\nid = \"a\"\nwhat = \"iets\"\ndate = \"na de zomer van 2026\"\n[[milestone]]\nid = \"b\"\nwhat = \"iets\"\ndate = \"eind 2026\"\n[[measure]]\nid = \"m\"\nstarts = \"vanaf september 2026\"",
        &["milestone.a#date"],
    ),
    // dates-out-of-order
    (
        "sees_milestones_before_their_measure_begins",
        "dates-out-of-order",
        Steering,
        "[[measure]]\nid = \"m\"\nstarts = 2026-10-01\nends = 2027-12-31\n[[milestone]]\nid = \"b\"\nmeasure = \"m\"\ndate = 2026-05-01\n[[milestone]]\nid = \"d\"\nmeasure = \"m\"\ndate = 2026-05-01\nkind = \"go-no-go\"\n[[milestone]]\nid = \"e\"\nmeasure = \"m\"\ndate = \"2027-12\"",
        &["measure.m"],
    ),
    (
        "holds_the_year_in_words_against_that_in_its_field",
        "dates-out-of-order",
        Steering,
        "[[fact]]\nid = \"d\"\nwhat = \"Sinds 2016 lid.\"\nyear = 2024\n[[fact]]\nid = \"e\"\nwhat = \"Eind 2023 waren er 60 leden.\"\nyear = 2024",
        &["fact.e#what"],
    ),
    (
        "sees_meetings_on_a_day_on_which_nobody_meets",
        "dates-out-of-order",
        Steering,
        "[[meeting]]\nid = \"hemelvaart\"\ndate = 2027-05-06\n[[session]]\nid = \"kerst\"\ntitle = \"x\"\ndate = 2026-12-25\n[[meeting]]\nid = \"koningsdag\"\ndate = 2027-04-27\n[[meeting]]\nid = \"gewoon\"\ndate = 2027-05-07\n[[meeting]]\nid = \"feestdag-elders\"\ndate = 2027-07-21",
        &["meeting.hemelvaart#date", "session.kerst#date", "meeting.koningsdag#date"],
    ),
    (
        "knows_sundays_and_the_holidays_of_a_country",
        "dates-out-of-order",
        Steering,
        "language = \"nl-BE\"\nas-of = 2026-08-26\n[[meeting]]\nid = \"zondag\"\ndate = 2026-11-15\n[[meeting]]\nid = \"pinksteren\"\ndate = 2027-05-17\n[[meeting]]\nid = \"koningsdag\"\ndate = 2027-04-27\n[[meeting]]\nid = \"feestdag\"\ndate = 2027-07-21\n[[meeting]]\nid = \"geweest\"\ndate = 2026-05-14",
        &["meeting.zondag#date", "meeting.pinksteren#date", "meeting.feestdag#date"],
    ),
    // undefined-term
    (
        "asks_what_an_abbreviation_stands_for",
        "undefined-term",
        Steering,
        "[[actor]]\nid = \"gb\"\nname = \"Gemeenschappelijk Belang\"\nhelix = \"business\"\n[[goal]]\nid = \"a\"\ntext = \"De SOK is getekend, en het GB en het mkb doen mee in de EU.\"\n[[goal]]\nid = \"b\"\ntext = \"Het uitvoeringsprogramma (UVP) is klaar; het UVP loopt in fase II met CO2 en H2.\"\n[[goal]]\nid = \"c\"\ntext = \"ALLES IN EEN\"\n[[goal]]\nid = \"d\"\ntext = \"De QRS is klaar.\"\n[[term]]\nterm = \"QRS\"\nmeaning = \"een regeling\"",
        &["term.sok"],
    ),
];
