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
id = "b"
status = "decided"
[[measure]]
id = "c"
status = "running"
structural = true
[[measure]]
id = "d"
status = "done"
[[measure]]
id = "e"
"#,
        &["measure.a#ends", "measure.b#ends"],
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
];
