//! What rules about status, conditions and names leave alone and catch where plans are decided on or carried out.

use draagvlak::canvas::head::Phase::Execution;
use libtest_mimic::Trial;

use super::rule_cases::{self, Case};

/// All trials.
pub fn trials() -> Vec<Trial> {
    rule_cases::of(CASES).collect()
}

const CASES: &[Case] = &[
    (
        "looks_at_what_is_still_to_come_of_measures",
        "dates-out-of-order",
        Execution,
        r#"as-of = 2026-10-15
[[measure]]
id = "done"
status = "done"
ends = 2027-06-30
amounts = [{ year = 2027, eur = 25_000 }]
[[measure]]
id = "returns"
status = "done"
ends = 2026-06-30
structural = true
amounts = [{ year = 2026, eur = 1 }, { year = 2027, eur = 1 }]
[[measure]]
id = "stopped"
status = "stopped"
ends = 2027-12-31
[[measure]]
id = "early"
status = "running"
starts = "Q1 2027"
[[measure]]
id = "short"
status = "proposed"
ends = 2027-12-31
[[milestone]]
id = "after"
date = 2028-05-01
measure = "short"
[[milestone]]
id = "report"
kind = "report"
date = 2028-05-01
measure = "short"
[[milestone]]
id = "dropped"
date = 2027-05-01
status = "dropped"
measure = "stopped"
[[action]]
id = "tender"
measure = "stopped"
by = 2026-12-15
circle = "steering"
"#,
        &["measure.done#status", "measure.stopped#status", "measure.early#starts", "measure.short"],
    ),
    (
        "asks_what_became_of_a_condition_whose_time_is_over",
        "soft-commitment",
        Execution,
        r#"as-of = 2026-10-15
[[measure]]
id = "m"
status = "done"
[[commitment]]
id = "a"
firmness = "signed"
condition = "vergunning vóór 1 juli 2025"
met = false
evidence = ["e"]
[[commitment]]
id = "b"
firmness = "signed"
condition = "vergunning vóór 1 juli 2027"
evidence = ["e"]
[[commitment]]
id = "c"
firmness = "signed"
condition = "vergunning"
for = ["m"]
evidence = ["e"]
[[commitment]]
id = "d"
firmness = "signed"
condition = "vergunning vóór mei 2025"
met = true
evidence = ["e"]
[[commitment]]
id = "f"
firmness = "signed"
condition = "ook de gemeente doet mee"
amounts = [{ year = 2024, eur = 1 }]
evidence = ["e"]
[[evidence]]
id = "e"
"#,
        &["commitment.a#met", "commitment.c#met", "commitment.f#met"],
    ),
    (
        "takes_a_grant_or_loan_for_no_contract",
        "legal-ground-missing",
        Execution,
        r#"
[[actor]]
id = "firm"
helix = "business"
[[actor]]
id = "province"
helix = "government"
[[measure]]
id = "a"
rasci = { responsible = ["firm"] }
amounts = [{ year = 2026, eur = 1_000 }]
state-aid = { ground = "exemption", by = "jurist" }
[[measure]]
id = "b"
rasci = { responsible = ["firm"] }
amounts = [{ year = 2026, eur = 1_000 }]
state-aid = { ground = "exemption", by = "jurist" }
[[budget]]
id = "x"
source = "province"
kind = "grant"
eur = 1_000
for = ["a"]
[[budget]]
id = "y"
source = "province"
eur = 1_000
for = ["b"]
"#,
        &["measure.b#state-aid.procurement"],
    ),
    (
        "asks_whether_who_made_an_objection_may_be_named",
        "consent-missing",
        Execution,
        r#"
[[actor]]
id = "town"
[[objection]]
id = "a"
text = "De weg naar de haven gaat dicht."
organisation = "town"
[[objection]]
id = "b"
text = "De weg naar de haven gaat dicht."
organisation = "town"
consent = "name"
[[objection]]
id = "c"
text = "De weg naar de haven gaat dicht."
organisation = "town"
evidence = ["e"]
[[objection]]
id = "d"
text = "De weg naar de haven gaat dicht."
organisation = "town"
circle = "internal"
[[evidence]]
id = "e"
url = "https://example.org/a"
"#,
        &["objection.a#organisation"],
    ),
    (
        "sees_another_year_in_a_goal_than_beside_it",
        "goal-not-measurable",
        Execution,
        r#"as-of = 2020-04-20
[[goal]]
id = "a"
text = "In 2025 doen 200 bedrijven mee."
year = 2023
status = "open"
indicators = ["i"]
[[goal]]
id = "b"
text = "In 2023 doen 200 bedrijven mee, tegen 20 in 2019."
year = 2023
indicators = ["i"]
[[goal]]
id = "c"
text = "Twee keer zo veel als in 2019."
year = 2023
indicators = ["i"]
[[indicator]]
id = "i"
unit = "bedrijven"
target = { value = 200 }
"#,
        &["goal.a#year"],
    ),
];
