//! What the rules about money leave alone and what they catch beyond their examples.

use draagvlak::canvas::head::Phase::{Execution, Steering, Validation, Workshop};
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::rule_cases::{Case, holds};
use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let cases = CASES.iter().map(|(what, rule, phase, sheet, expected)| {
        Trial::test(format!("rules::{rule}::{what}"), move || holds(rule, *phase, sheet, expected))
    });
    cases.chain([Trial::test("rules::budget-mismatch::takes_any_amounts", any_amounts)]).collect()
}

/// Whatever the amounts, the check ends, and never speaks of money beyond its cost where there is less of it.
fn any_amounts() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 200, failure_persistence: None, ..Config::default() });
    let eur = proptest::prop_oneof![0..1000_i64, i64::MIN / 100..i64::MAX / 100];
    let purposes = proptest::sample::subsequence(vec!["a", "b", "c"], 0..=3);
    let lines = proptest::collection::vec((eur, purposes), 0..6);
    runner.run(&((0..1000_i64, 0..1000_i64, 0..1000_i64), lines), |((a, b, c), lines)| {
        let mut sheet = String::from("format = 1\n[canvas]\ntitle = \"V\"\n");
        for (id, eur) in [("a", a), ("b", b), ("c", c)] {
            sheet += &format!("[[measure]]\nid = \"{id}\"\namount = {{ eur = {eur} }}\n");
        }
        for (n, (eur, purposes)) in lines.iter().enumerate() {
            sheet +=
                &format!("[[budget]]\nid = \"l{n}\"\nsource = \"p{n}\"\neur = {eur}\nfor = {purposes:?}\n");
        }
        let sheet = Sheet::read(&sheet);
        sheet.faults().map_err(|_| TestCaseError::fail("a sheet that cannot be read"))?;
        let found = sheet.check_unfolded(Steering).findings.iter().any(|f| f.rule == "budget-mismatch");
        // money can be divided so that no measure has too much, if each set of measures can take what is for it alone
        let sets: [&[&str]; 7] =
            [&["a"], &["b"], &["c"], &["a", "b"], &["a", "c"], &["b", "c"], &["a", "b", "c"]];
        let cost = |id: &&str| {
            i128::from(match *id {
                "a" => a,
                "b" => b,
                _ => c,
            })
        };
        let over = |set: &&[&str]| {
            let inside =
                lines.iter().filter(|(_, to)| !to.is_empty() && to.iter().all(|id| set.contains(id)));
            inside.map(|(eur, _)| i128::from(*eur)).sum::<i128>() > set.iter().map(cost).sum()
        };
        let all: i128 = lines.iter().map(|(eur, _)| i128::from(*eur)).sum();
        let wanted = sets.iter().any(over) || (all > i128::from(a + b + c) && a + b + c > 0);
        if found && !wanted {
            return Err(TestCaseError::fail("a finding where all money fits"));
        }
        // with one line or purposes that do not overlap in part, nothing may be passed over
        let plain = lines.iter().all(|(eur, to)| to.len() == 1 && (0..1_000_000).contains(eur));
        if plain && wanted && !found {
            return Err(TestCaseError::fail("no finding where there is too much"));
        }
        Ok(())
    })?;
    Ok(())
}

const CASES: &[Case] = &[
    // budget-mismatch
    (
        "counts_a_line_for_two_measures_once",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[measure]]\nid = \"b\"\namount = { eur = 50 }\n[[budget]]\nsource = \"p\"\neur = 150\nfor = [\"a\", \"b\"]\n[[budget]]\nsource = \"q\"\neur = 0\nfor = [\"a\"]",
        &[],
    ),
    (
        "sees_that_lines_together_are_too_much",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[measure]]\nid = \"b\"\namount = { eur = 50 }\n[[budget]]\nid = \"x\"\nsource = \"p\"\neur = 100\nfor = [\"a\", \"b\"]\n[[budget]]\nid = \"y\"\nsource = \"q\"\neur = 60\nfor = [\"a\"]",
        &["budget.y#eur"],
    ),
    (
        "leaves_what_is_not_covered_yet",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 100 }]\n[[budget]]\nsource = \"p\"\nyear = 2027\neur = 40\nfor = [\"a\"]",
        &[],
    ),
    (
        "leaves_totals_without_years_and_years_beside_their_total",
        "budget-mismatch",
        Workshop,
        "[[budget]]\nsource = \"p\"\namount = { eur = 70, period = \"2016–2019\" }\n[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 60 }, { year = 2028, eur = 40 }]\namount = { eur = 100 }\n[[commitment]]\nid = \"c\"\neur = 30\namounts = [{ year = 2027, eur = 10 }, { year = 2028, eur = 20 }]",
        &[],
    ),
    (
        "leaves_amounts_that_can_both_be_true",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 60 }, { year = 2028, eur = 45 }]\namount = { eur = 100, comparison = \"about\" }\n[[measure]]\nid = \"b\"\namounts = [{ year = 2027, eur = 60, comparison = \"at-least\" }]\namount = { eur = 80 }\n[[budget]]\nsource = \"p\"\neur = 900\ncomparison = \"about\"\nfor = [\"b\"]\n[[budget]]\nsource = \"q\"\neur = 900\ncomparison = \"at-most\"\nfor = [\"b\"]",
        &[],
    ),
    (
        "knows_what_at_most_and_at_least_rule_out",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 60 }, { year = 2028, eur = 45 }]\namount = { eur = 100, comparison = \"at-most\" }\n[[commitment]]\nid = \"c\"\nparty = \"p\"\namount = { eur = 50, comparison = \"at-least\" }\neur = 40",
        &["measure.a#amount", "commitment.c#eur"],
    ),
    (
        "leaves_money_of_other_years_than_the_measure",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\nstarts = 2027\nends = 2028\namounts = [{ year = 2027, eur = 50 }, { year = 2028, eur = 50 }]\n[[budget]]\nsource = \"p\"\namounts = [{ year = 2027, eur = 10 }, { year = 2029, eur = 90 }]\nfor = [\"a\"]",
        &[],
    ),
    (
        "does_not_add_up_with_and_without_tax",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 61\nvat = \"incl\"\nfor = [\"a\"]\n[[budget]]\nsource = \"q\"\neur = 50\nvat = \"excl\"\nfor = [\"a\"]",
        &[],
    ),
    (
        "leaves_measures_without_a_price_and_money_taken_back",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\n[[measure]]\nid = \"b\"\namount = { eur = 10 }\n[[budget]]\nsource = \"p\"\neur = 900\nfor = [\"a\", \"b\"]\n[[budget]]\nid = \"x\"\nsource = \"p\"\neur = 900\nfor = [\"b\"]\nstatus = \"reclaimed\"",
        &[],
    ),
    (
        "knows_measures_by_their_line",
        "budget-mismatch",
        Steering,
        "[[line]]\nid = \"hulp\"\n[[measure]]\nid = \"a\"\nline = \"hulp\"\namount = { eur = 100 }\n[[measure]]\nid = \"b\"\nline = \"hulp\"\namount = { eur = 50 }\n[[budget]]\nsource = \"p\"\neur = 151\nfor = [\"hulp\"]",
        &["budget.p/for=hulp#eur"],
    ),
    (
        "says_what_contributions_add_to_nobody_who_may_not_know",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[commitment]]\nid = \"c\"\nparty = \"x\"\neur = 30\nfor = [\"a\"]\n[[budget]]\nsource = \"p\"\neur = 80\nfor = [\"a\"]",
        &["commitment.c#eur"],
    ),
    (
        "counts_a_contribution_in_the_budget_once",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 50 }\n[[commitment]]\nid = \"c\"\nparty = \"x\"\nkind = \"money\"\neur = 30\nfor = [\"a\"]\n[[commitment]]\nid = \"d\"\nparty = \"x\"\nkind = \"hours\"\neur = 10\nfor = [\"a\"]\n[[budget]]\nsource = \"x\"\namount = { eur = 30 }\nfor = [\"a\"]",
        &["commitment.c#eur"],
    ),
    (
        "sees_a_line_that_was_kept_beside_its_next_state",
        "budget-mismatch",
        Execution,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[budget]]\nid = \"x\"\nsource = \"p\"\neur = 40\nstatus = \"requested\"\nfor = [\"a\"]\n[[budget]]\nid = \"y\"\nsource = \"p\"\neur = 40\nstatus = \"granted\"\nfor = [\"a\"]\n[[budget]]\nid = \"z\"\nsource = \"p\"\neur = 40\ncover = \"reserve\"\nfor = [\"a\"]",
        &["budget.y#eur"],
    ),
    (
        "sees_a_year_that_was_copied",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 80 }, { year = 2027, eur = 80 }, { year = 2028, eur = 0 }, { year = 2028, eur = 0 }]",
        &["measure.a#amounts[1].year"],
    ),
    (
        "compares_decisions_with_cost_and_budget",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\neur = 120\nfor = [\"a\"]\n[[decision]]\nid = \"e\"\nasked = \"in te stemmen\"\neur = 30\nfor = [\"a\"]\n[[decision]]\nid = \"f\"\nasked = \"in te stemmen\"\nstatus = \"rejected\"\neur = 130\nfor = [\"a\"]\n[[budget]]\nsource = \"p\"\neur = 40\nfor = [\"a\"]\ndecision = \"e\"",
        &["decision.d#eur", "budget.p/for=a#eur"],
    ),
    (
        "compares_the_whole_table_where_every_measure_has_a_price",
        "budget-mismatch",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 140",
        &["budget.p#eur"],
    ),
    (
        "leaves_money_for_a_goal_while_measures_have_no_price",
        "budget-mismatch",
        Execution,
        "[[goal]]\nid = \"g\"\n[[measure]]\nid = \"a\"\n[[measure]]\nid = \"b\"\namount = { eur = 5 }\n[[budget]]\nsource = \"p\"\namount = { eur = 750_000 }\nfor = [\"g\"]",
        &[],
    ),
    // totals-differ
    (
        "adds_up_the_decisions_of_a_meeting",
        "totals-differ",
        Steering,
        "[[decision]]\nid = \"d\"\nmeeting = \"m\"\nasked = \"in te stemmen\"\neur = 540\noptions = [{ title = \"Beide\", eur = 690, advised = true }]\n[[decision]]\nid = \"e\"\nmeeting = \"m\"\nasked = \"te verzoeken\"\neur = 150\n[[decision]]\nid = \"f\"\nmeeting = \"m\"\nasked = \"iets anders\"\neur = 33\n[[meeting]]\nid = \"m\"",
        &[],
    ),
    (
        "does_not_add_up_decisions_of_another_meeting_or_taken",
        "totals-differ",
        Steering,
        "[[decision]]\nid = \"d\"\nmeeting = \"m\"\nasked = \"in te stemmen\"\neur = 540\noptions = [{ title = \"Beide\", eur = 690, advised = true }]\n[[decision]]\nid = \"e\"\nmeeting = \"n\"\nasked = \"te verzoeken\"\neur = 150\n[[decision]]\nid = \"f\"\nmeeting = \"m\"\nstatus = \"adopted\"\neur = 150\n[[meeting]]\nid = \"m\"\n[[meeting]]\nid = \"n\"",
        &["decision.d#options[0].eur"],
    ),
    (
        "takes_the_cost_of_measures_where_a_decision_names_no_amount",
        "totals-differ",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\nfor = [\"a\"]\noptions = [{ title = \"Alles\", eur = 100, advised = true }]\n[[decision]]\nid = \"e\"\nmeeting = \"m\"\nasked = \"in te stemmen\"\nfor = [\"a\"]\noptions = [{ title = \"Alles\", eur = 120, advised = true }]\n[[meeting]]\nid = \"m\"",
        &["decision.e#options[0].eur"],
    ),
    (
        "leaves_other_amounts_in_the_words_of_a_decision",
        "totals-differ",
        Steering,
        "[[measure]]\nid = \"a\"\namounts = [{ year = 2027, eur = 180_000 }, { year = 2028, eur = 180_000 }]\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen met € 180.000 in 2027\"\neur = 360_000\nfor = [\"a\"]\n[[decision]]\nid = \"e\"\nasked = \"in te stemmen met vouchers van € 5.000 per bedrijf\"\neur = 360_000\n[[decision]]\nid = \"f\"\nasked = \"in te stemmen met ruim € 350.000\"\neur = 360_000\n[[decision]]\nid = \"g\"\nasked = \"in te stemmen met € 200.000 en € 160.000\"\neur = 360_000\n[[decision]]\nid = \"h\"\nasked = \"twaalf pilots voor 14 bedrijven te steunen\"\neur = 360_000",
        &[],
    ),
    (
        "reads_the_amount_in_each_language",
        "totals-differ",
        Validation,
        "[[decision]]\nid = \"d\"\nasked = { nl = \"in te stemmen met € 540.000\", en = \"to agree to €450,000\" }\neur = 540_000",
        &["decision.d#asked"],
    ),
    (
        "compares_what_is_asked_of_a_party_with_what_it_may_still_give",
        "totals-differ",
        Steering,
        "[[actor]]\nid = \"p\"\nname = \"Provincie\"\n[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[budget]]\nid = \"x\"\nsource = \"p\"\neur = 40\nstatus = \"granted\"\nfor = [\"a\"]\n[[budget]]\nid = \"y\"\nsource = \"p\"\neur = 60\nstatus = \"requested\"\nfor = [\"a\"]\n[[proposition]]\nid = \"v\"\nasks = [{ who = \"provincie\", eur = 60 }]\n[[proposition]]\nid = \"w\"\nasks = [{ who = \"Provincie\", eur = 80 }]\n[[proposition]]\nid = \"o\"\narchived = true\nasks = [{ who = \"Provincie\", eur = 70 }]",
        &["budget.y"],
    ),
    (
        "leaves_asks_that_are_not_complete",
        "totals-differ",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 40\nfor = [\"a\"]\n[[proposition]]\nid = \"v\"\nasks = [{ who = \"Overheden\", eur = 60 }, { who = \"Bedrijven\", what = \"meedoen\" }]",
        &[],
    ),
    // one-off-cover-for-structural-cost
    (
        "leaves_money_of_which_nobody_said_whether_it_returns",
        "one-off-cover-for-structural-cost",
        Steering,
        "[[measure]]\nid = \"a\"\nstructural = true\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 40\nnature = \"one-off\"\nfor = [\"a\"]\n[[budget]]\nsource = \"q\"\neur = 60\nfor = [\"a\"]\n[[measure]]\nid = \"b\"\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 40\nnature = \"one-off\"\nfor = [\"b\"]",
        &[],
    ),
    (
        "leaves_a_start_paid_once",
        "one-off-cover-for-structural-cost",
        Execution,
        "[[measure]]\nid = \"a\"\nstructural = true\namounts = [{ year = 2027, eur = 300 }, { year = 2028, eur = 100 }]\n[[budget]]\nsource = \"p\"\nyear = 2027\neur = 200\nnature = \"one-off\"\nfor = [\"a\"]\n[[budget]]\nsource = \"q\"\namounts = [{ year = 2027, eur = 100 }, { year = 2028, eur = 100 }]\nnature = \"structural\"\nfor = [\"a\"]",
        &[],
    ),
    (
        "leaves_what_is_over",
        "one-off-cover-for-structural-cost",
        Execution,
        "[[measure]]\nid = \"a\"\nstructural = true\nstatus = \"stopped\"\namount = { eur = 100 }\n[[budget]]\nsource = \"p\"\neur = 40\nnature = \"one-off\"\nfor = [\"a\"]",
        &[],
    ),
    // soft-commitment
    (
        "leaves_soft_money_that_is_shown_as_soft",
        "soft-commitment",
        Steering,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\nstatus = \"proposed\"\n[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\nstatus = \"asked\"\n[[budget]]\nsource = \"p\"\neur = 40\nstatus = \"requested\"\ndecision = \"d\"\nfor = [\"a\"]\n[[commitment]]\nid = \"c\"\nparty = \"x\"\neur = 30\nfirmness = \"oral\"\nfor = [\"a\"]\n[[commitment]]\nid = \"e\"\nparty = \"y\"\neur = 30\nfirmness = \"signed\"\ncondition = \"de lijn is open\"\nmet = false\nfor = [\"a\"]\nevidence = [\"brief\"]\n[[evidence]]\nid = \"brief\"\nkind = \"document\"",
        &[],
    ),
    (
        "sees_money_granted_by_a_decision_that_was_not_taken",
        "soft-commitment",
        Validation,
        "[[decision]]\nid = \"d\"\nasked = \"in te stemmen\"\nstatus = \"deferred\"\n[[budget]]\nsource = \"p\"\neur = 40\nstatus = \"advanced\"\ndecision = \"d\"\n[[decision]]\nid = \"e\"\nasked = \"in te stemmen\"\nstatus = \"adopted\"\nneeds = [{ body = \"b\" }]\n[[body]]\nid = \"b\"\nmandate = [\"advice\"]\n[[budget]]\nsource = \"q\"\neur = 40\nstatus = \"granted\"\ndecision = \"e\"\n[[budget]]\nsource = \"r\"\neur = 40\nstatus = \"pledged\"\ndecision = \"d\"",
        &["budget.p#status"],
    ),
    (
        "does_not_take_a_statement_for_a_signature",
        "soft-commitment",
        Validation,
        "[[evidence]]\nid = \"gezegd\"\nkind = \"statement\"\n[[session]]\nid = \"s\"\n[[commitment]]\nid = \"c\"\nparty = \"x\"\nfirmness = \"paid\"\neur = 5\nevidence = [\"gezegd\"]\n[[commitment]]\nid = \"d\"\nparty = \"x\"\nfirmness = \"signed\"\neur = 6\nevidence = [\"gezegd\", \"s\"]\n[[commitment]]\nid = \"e\"\nparty = \"x\"\nfirmness = \"intent\"\neur = 7",
        &["commitment.c#evidence"],
    ),
    (
        "weighs_what_is_certain_once_a_measure_is_decided",
        "soft-commitment",
        Execution,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\nstatus = \"decided\"\n[[measure]]\nid = \"b\"\namount = { eur = 100 }\nstatus = \"running\"\n[[measure]]\nid = \"c\"\nstatus = \"running\"\n[[budget]]\nsource = \"p\"\neur = 49\nstatus = \"granted\"\nfor = [\"a\"]\n[[budget]]\nsource = \"q\"\neur = 51\nstatus = \"requested\"\nfor = [\"a\"]\n[[budget]]\nsource = \"p\"\neur = 50\nstatus = \"granted\"\nfor = [\"b\"]\n[[budget]]\nsource = \"q\"\neur = 50\nstatus = \"requested\"\nfor = [\"b\", \"c\"]",
        &["measure.a#status"],
    ),
    (
        "says_what_contributions_leave_open_to_nobody_who_may_not_know",
        "soft-commitment",
        Execution,
        "[[measure]]\nid = \"a\"\namount = { eur = 100 }\nstatus = \"running\"\n[[commitment]]\nid = \"c\"\nparty = \"x\"\nfirmness = \"oral\"\neur = 60\nfor = [\"a\"]",
        &["commitment.c"],
    ),
    // legal-ground-missing
    (
        "leaves_what_reaches_no_firms_or_costs_nothing",
        "legal-ground-missing",
        Execution,
        "[[actor]]\nid = \"p\"\nhelix = \"government\"\n[[actor]]\nid = \"x\"\nhelix = \"business\"\n[[measure]]\nid = \"a\"\ncloses = [\"orchestration\"]\namount = { eur = 100 }\nrasci = { responsible = [\"p\"] }\n[[measure]]\nid = \"b\"\ncloses = [\"finance\"]\namounts = [{ year = 2027, eur = 0 }]\n[[measure]]\nid = \"c\"\ncloses = [\"finance\"]\n[[budget]]\nsource = \"x\"\neur = 100\nfor = [\"c\"]\n[[measure]]\nid = \"d\"\nrasci = { responsible = [\"x\"] }\n[[measure]]\nid = \"e\"\ncloses = [\"finance\"]\nstatus = \"stopped\"",
        &[],
    ),
    (
        "waits_for_an_assessment_that_is_planned",
        "legal-ground-missing",
        Steering,
        "as-of = 2026-08-26\n[[measure]]\nid = \"a\"\ncloses = [\"finance\"]\nstate-aid = { ground = \"to-assess\", by = \"jurist\", date = 2026-11-01 }\n[[measure]]\nid = \"b\"\ncloses = [\"finance\"]\nstate-aid = { ground = \"to-assess\", by = \"jurist\", date = 2026-08-01 }\n[[measure]]\nid = \"c\"\ncloses = [\"finance\"]\nstatus = \"running\"\nstate-aid = { ground = \"to-assess\", by = \"jurist\", date = 2026-11-01 }",
        &["measure.b#state-aid.date", "measure.c#state-aid.ground"],
    ),
    (
        "asks_who_assessed_it_and_whether_it_is_a_contract",
        "legal-ground-missing",
        Execution,
        "[[actor]]\nid = \"x\"\nhelix = \"business\"\n[[measure]]\nid = \"a\"\ncloses = [\"finance\"]\nstate-aid = { ground = \"none\" }\n[[measure]]\nid = \"b\"\namount = { eur = 5 }\nrasci = { responsible = [\"x\"] }\nstate-aid = { ground = \"none\", by = \"jurist\" }",
        &["measure.a#state-aid.by", "measure.b#state-aid.procurement"],
    ),
];
