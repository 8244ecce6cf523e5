//! Cases of rules about who decides on what, when, and on whose money.

use draagvlak::canvas::head::Phase::{Execution, Steering};
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
];
