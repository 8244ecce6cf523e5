//! What rules about plans that are carried out leave alone and catch: ends, looks back, expectations, money and status.

use draagvlak::canvas::head::Phase::Execution;
use libtest_mimic::Trial;

use super::rule_cases::{self, Case};

/// All trials.
pub fn trials() -> Vec<Trial> {
    rule_cases::of(CASES).collect()
}

const CASES: &[Case] = &[
    (
        "asks_for_an_end_of_what_is_decided_or_runs_and_does_not_return",
        "open-ended-action",
        Execution,
        r#"
[[measure]]
id = "a"
status = "changed"
[[measure]]
id = "c"
status = "running"
structural = true
[[measure]]
id = "d"
status = "done"
[[measure]]
id = "e"
[[measure]]
id = "f"
starts = 2030
[[milestone]]
id = "m"
date = 2030
[[milestone]]
id = "n"
date = 2030
measure = "e"
"#,
        &["measure.a#ends", "measure.f#ends", "milestone.m#by"],
    ),
    (
        "takes_an_expectation_for_no_reading_and_asks_what_a_look_back_changed",
        "progress-untold",
        Execution,
        r#"as-of = 2026-10-15
[[indicator]]
id = "i"
baseline = { value = 1, date = 2023-12-31 }
readings = [{ value = 2, date = 2025-12-31, kind = "expected" }]
[[indicator]]
id = "j"
readings = [{ value = 2, date = 2025-12-31, kind = "estimated" }]
[[review]]
date = 2025-09-17
text = "Zes van de tien stranden."
[[review]]
date = 2025-10-17
text = "Alles gaat zoals bedoeld."
adjusted = "Niets."
"#,
        &["indicator.i#readings", "review.2025-09-17/zes-van-de-tien-stranden#adjusted"],
    ),
    (
        "asks_what_a_coming_meeting_is_to_decide_also_when_plans_are_carried_out",
        "decision-not-asked",
        Execution,
        "as-of = 2026-10-15\n[[body]]\nid = \"b\"\n[[meeting]]\nid = \"m\"\nbody = \"b\"\ndate = 2026-11-18\npurpose = \"decision\"\ncore = \"Dit.\"",
        &["meeting.m#decision"],
    ),
    (
        "counts_what_was_spent_for_the_cost_of_what_was_stopped",
        "budget-mismatch",
        Execution,
        r#"
[[measure]]
id = "a"
amounts = [{ year = 2024, eur = 24_000 }]
spent = [{ year = 2024, eur = 6_000 }]
status = "stopped"
[[measure]]
id = "b"
amounts = [{ year = 2024, eur = 100_000 }]
status = "running"
[[measure]]
id = "c"
amounts = [{ year = 2024, eur = 10_000 }]
spent = [{ year = 2024, eur = 4_000 }]
status = "stopped"
[[measure]]
id = "d"
amounts = [{ year = 2024, eur = 9_000 }]
status = "stopped"
[[budget]]
id = "l1"
source = "p"
eur = 6_000
status = "granted"
for = ["a"]
[[budget]]
id = "l2"
source = "p"
eur = 100_000
for = ["b"]
[[budget]]
id = "l3"
source = "p"
eur = 10_000
status = "granted"
for = ["c"]
[[budget]]
id = "l4"
source = "p"
eur = 10_000
kind = "grant"
status = "settled"
for = ["c"]
[[budget]]
id = "l5"
source = "p"
eur = 9_000
status = "granted"
for = ["d"]
"#,
        &["budget.l3#eur"],
    ),
    (
        "points_at_money_without_a_measure_where_all_of_it_is_too_much",
        "budget-mismatch",
        Execution,
        r#"
[[measure]]
id = "a"
amounts = [{ year = 2024, eur = 10_000 }]
[[budget]]
id = "l1"
source = "p"
eur = 10_000
for = ["a"]
[[budget]]
id = "l2"
source = "q"
eur = 1_000
"#,
        &["budget.l2#eur"],
    ),
    (
        "sees_spending_outside_its_time_and_far_behind",
        "budget-mismatch",
        Execution,
        r#"as-of = 2026-10-15
[[measure]]
id = "late"
status = "done"
status-on = 2025-12-31
amounts = [{ year = 2025, eur = 60_000 }]
spent = [{ year = 2025, eur = 40_000 }, { year = 2026, eur = 18_000 }]
[[measure]]
id = "early"
status = "running"
starts = 2025-03-01
amounts = [{ year = 2025, eur = 60_000 }]
spent = [{ year = 2024, eur = 5_000 }, { year = 2025, eur = 40_000 }]
[[measure]]
id = "planned"
status = "done"
ends = 2025
amounts = [{ year = 2025, eur = 60_000 }, { year = 2026, eur = 20_000 }]
spent = [{ year = 2025, eur = 40_000 }, { year = 2026, eur = 18_000 }]
[[measure]]
id = "slow"
status = "running"
amounts = [{ year = 2024, eur = 200_000 }, { year = 2025, eur = 200_000 }, { year = 2026, eur = 200_000 }]
spent = [{ year = 2024, eur = 10_000 }, { year = 2025, eur = 14_000 }]
[[measure]]
id = "caught-up"
status = "running"
amounts = [{ year = 2024, eur = 100_000 }, { year = 2025, eur = 100_000 }]
spent = [{ year = 2024, eur = 40_000 }, { year = 2025, eur = 150_000 }]
[[measure]]
id = "untold"
status = "running"
amounts = [{ year = 2024, eur = 100_000 }, { year = 2025, eur = 100_000 }]
spent = [{ year = 2024, eur = 10_000 }]
"#,
        &["measure.late#spent[1].year", "measure.early#spent[0].year", "measure.slow#spent"],
    ),
    (
        "counts_money_that_stands_twice_once",
        "cover-missing",
        Execution,
        r#"
[[measure]]
id = "a"
status = "running"
amounts = [{ year = 2025, eur = 60_000 }]
[[budget]]
source = "p"
amounts = [{ year = 2025, eur = 30_000 }]
for = ["a"]
[[commitment]]
id = "c"
party = "p"
amounts = [{ year = 2025, eur = 30_000 }]
for = ["a"]
"#,
        &["measure.a#amounts"],
    ),
    (
        "tells_what_still_stands_though_its_time_is_over",
        "date-passed",
        Execution,
        r#"as-of = 2026-10-15
[[measure]]
id = "m"
status = "done"
[[measure]]
id = "s"
status = "stopped"
[[commitment]]
id = "soft"
firmness = "intent"
amounts = [{ year = 2024, eur = 1_000 }, { year = 2025, eur = 1_000 }]
[[commitment]]
id = "to-come"
firmness = "intent"
amounts = [{ year = 2027, eur = 8_000 }]
[[commitment]]
id = "holds"
firmness = "oral"
valid-until = 2027-01-01
amounts = [{ year = 2024, eur = 1_000 }]
[[commitment]]
id = "over"
firmness = "oral"
for = ["s"]
amounts = [{ year = 2024, eur = 1_000 }]
[[budget]]
id = "asked"
status = "requested"
amounts = [{ year = 2025, eur = 1_000 }]
[[indicator]]
id = "missed"
baseline = { value = 2, date = 2023-12-31 }
target = { value = 10, year = 2025 }
readings = [{ value = 4, date = 2025-12-31 }]
[[indicator]]
id = "reached"
direction = "lower"
target = { value = 45, year = 2024 }
readings = [{ value = 52, date = 2024-12-31 }, { value = 44, date = 2025-12-31 }]
[[indicator]]
id = "rough"
target = { value = 10, year = 2025, comparison = "at-least" }
readings = [{ value = 9.5, date = 2025-12-31, comparison = "about" }]
[[milestone]]
id = "go"
kind = "go-no-go"
date = 2024-06-30
measure = "m"
[[milestone]]
id = "shut"
date = 2024-06-30
measure = "m"
status = "dropped"
[[decision]]
id = "fund"
for = ["g"]
status = "deferred"
decided-on = 2025-02-05
not-before = 2026-02-01
[[decision]]
id = "tower"
for = ["h"]
status = "deferred"
decided-on = 2025-02-05
not-before = 2026-02-01
[[decision]]
id = "tower-again"
for = ["h"]
status = "rejected"
decided-on = 2026-05-05
[[decision]]
id = "later"
status = "deferred"
not-before = 2027-03-01
"#,
        &[
            "commitment.soft#firmness",
            "budget.asked#status",
            "indicator.missed#target",
            "measure.m",
            "decision.fund#not-before",
        ],
    ),
    (
        "sees_a_goal_called_reached_beside_an_indicator_that_is_not",
        "forecast-as-result",
        Execution,
        r#"
[[goal]]
id = "a"
status = "reached"
year = 2028
indicators = ["i", "j"]
[[goal]]
id = "b"
status = "reached"
year = 2025
indicators = ["k"]
[[goal]]
id = "c"
status = "reached"
indicators = ["j"]
[[indicator]]
id = "i"
direction = "higher"
target = { value = 150, year = 2028 }
readings = [{ value = 129, date = 2025-12-31 }]
[[indicator]]
id = "j"
direction = "higher"
target = { value = 60, year = 2025 }
readings = [{ value = 64, date = 2025-12-31 }]
[[indicator]]
id = "k"
direction = "higher"
target = { value = 150, year = 2028 }
readings = [{ value = 129, date = 2025-12-31 }]
"#,
        &["indicator.i"],
    ),
    (
        "takes_two_readings_of_one_day_for_a_contradiction_unless_both_may_be_true",
        "number-without-source",
        Execution,
        r#"
[[indicator]]
id = "i"
baseline = { value = 3, date = 2024-12-31, evidence = ["e"] }
readings = [{ value = 4, date = 2024-12-31, evidence = ["e"] }, { value = 5, date = 2025-12-31, evidence = ["e"] }, { value = 6, date = 2025-12-31, kind = "expected", evidence = ["e"] }]
[[indicator]]
id = "j"
readings = [{ value = 100, date = 2025, comparison = "about", evidence = ["e"] }, { value = 95, date = 2025, evidence = ["e"] }]
[[evidence]]
id = "e"
"#,
        &["indicator.i#readings[0].value"],
    ),
    (
        "sees_a_target_on_the_wrong_side_of_where_it_began",
        "goal-not-measurable",
        Execution,
        r#"
[[indicator]]
id = "i"
direction = "higher"
baseline = { value = 14 }
target = { value = 8 }
[[indicator]]
id = "j"
direction = "lower"
baseline = { value = 0 }
target = { value = 200 }
[[indicator]]
id = "k"
direction = "higher"
baseline = { value = 14 }
target = { value = 8, comparison = "at-least" }
"#,
        &["indicator.i#direction", "indicator.j#direction"],
    ),
];
