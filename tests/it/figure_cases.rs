//! Outcomes for figures to draw.

use draagvlak::analysis::agreement::Agreement;
use draagvlak::analysis::outcome::{Outcome, Standing, lower_median};
use draagvlak::canvas::value::Score;
use draagvlak::canvas::views::ViewKind;
use draagvlak::text::Lang;

/// Name of the expected files, language, and what is drawn.
pub type Case = (&'static str, Lang, fn() -> Vec<Outcome>);

/// Figures with their expected picture and words.
pub const CASES: &[Case] = &[
    ("answers", Lang::Nl, counted),
    ("answers-many", Lang::Nl, many),
    ("answers-mixed", Lang::En, mixed),
    ("answers-adviser", Lang::Nl, advised),
];

/// Two groups, some of whose values lie apart.
pub fn counted() -> Vec<Outcome> {
    let rows: [(&str, [u32; 5], [u32; 5], u32); 7] = [
        ("pilot-project-support", [0, 1, 2, 5, 1], [6, 4, 2, 1, 0], 1),
        ("business-development-support", [0, 1, 4, 3, 1], [4, 6, 3, 1, 0], 0),
        ("access-to-support", [0, 2, 5, 2, 0], [3, 7, 3, 1, 0], 0),
        ("programme-and-learning", [2, 4, 2, 1, 0], [2, 5, 4, 2, 0], 1),
        ("market-and-first-customers", [1, 4, 3, 1, 0], [2, 6, 4, 2, 0], 0),
        ("talent", [0, 2, 5, 2, 0], [0, 3, 7, 3, 1], 0),
        ("test-and-pilot-facilities", [0, 0, 2, 6, 1], [0, 1, 3, 7, 3], 0),
    ];
    let row = |(id, public, sme, unsure)| {
        outcome(id, vec![votes(ViewKind::Public, public, 0), votes(ViewKind::Sme, sme, unsure)])
    };
    rows.into_iter().map(row).collect()
}

/// More answers than can be drawn one by one, from groups of very different size.
fn many() -> Vec<Outcome> {
    vec![
        outcome(
            "pilot-project-support",
            vec![votes(ViewKind::Public, [0, 3, 6, 12, 1], 0), votes(ViewKind::Sme, [141, 98, 52, 25, 5], 3)],
        ),
        outcome(
            "test-and-pilot-facilities",
            vec![votes(ViewKind::Public, [0, 1, 5, 15, 1], 0), votes(ViewKind::Sme, [100, 0, 0, 0, 100], 1)],
        ),
        outcome("finance", vec![votes(ViewKind::Sme, [1, 9, 30, 33, 12], 5)]),
        outcome("talent", vec![votes(ViewKind::Public, [0, 2, 7, 4, 1], 0)]),
    ]
}

/// Every kind of view and of state.
fn mixed() -> Vec<Outcome> {
    vec![
        outcome(
            "pilot-project-support",
            vec![
                votes(ViewKind::Public, [0, 1, 2, 16, 1], 0),
                votes(ViewKind::Sme, [13, 9, 2, 1, 0], 1),
                given(ViewKind::Adviser, Score::Value(1)),
            ],
        ),
        outcome(
            "finance",
            vec![given(ViewKind::Public, Score::Value(4)), given(ViewKind::Sme, Score::Value(1))],
        ),
        outcome(
            "market-and-first-customers",
            vec![
                votes(ViewKind::Public, [0, 3, 4, 2, 0], 0),
                votes(ViewKind::Knowledge, [1, 2, 2, 0, 0], 0),
                votes(ViewKind::Citizens, [0, 0, 4, 2, 0], 0),
                given(ViewKind::Own, Score::Value(2)),
            ],
        ),
        outcome(
            "coherence-of-initiatives",
            vec![votes(ViewKind::Public, [0, 0, 5, 4, 0], 0), given(ViewKind::Sme, Score::Elsewhere)],
        ),
        outcome("test-and-pilot-facilities", vec![given(ViewKind::Adviser, Score::Unknown)]),
        outcome("access-to-support", Vec::new()),
    ]
}

/// Only an adviser, from public sources.
fn advised() -> Vec<Outcome> {
    let rows = [
        ("pilot-project-support", 1),
        ("finance", 2),
        ("programme-and-learning", 2),
        ("test-and-pilot-facilities", 3),
    ];
    let row = |(id, value)| outcome(id, vec![given(ViewKind::Adviser, Score::Value(value))]);
    rows.into_iter().map(row).collect()
}

/// An outcome with some standings.
pub fn outcome(id: &str, standings: Vec<Standing>) -> Outcome {
    let values = standings.iter().filter_map(|s| match s.score {
        Score::Value(value) => Some(value),
        _ => None,
    });
    Outcome {
        precondition: id.to_owned(),
        lowest: values.min(),
        standings,
        agreement: Agreement::Between,
        measures: Vec::new(),
        declined: false,
    }
}

/// What a view gives by counted answers.
pub fn votes(view: ViewKind, counts: [u32; 5], dont_know: u32) -> Standing {
    let n = counts.iter().sum();
    let score = Score::Value(lower_median(&counts));
    Standing { view, counts, n, dont_know, not_needed: 0, score, counted: n > 0, from: Vec::new() }
}

/// What a view gives by one value.
pub fn given(view: ViewKind, score: Score) -> Standing {
    Standing {
        view,
        counts: [0; 5],
        n: 0,
        dont_know: 0,
        not_needed: 0,
        score,
        counted: false,
        from: Vec::new(),
    }
}
