//! What several rules look up about who was asked what: assessments that count, their answers, sessions and rounds.

use super::Subject;
use crate::analysis::asked::view_kind;
use crate::canvas::Canvas;
use crate::canvas::value::{Circle, Score};
use crate::canvas::views::{Assessment, Recruitment, ViewKind, Wave};
use crate::text::Text;

pub(super) use crate::analysis::asked::{answers, hearsay, respondents};
pub(super) use crate::canvas::views::{participants, people};

/// The assessments that count: the latest of each view, and those for some sectors only.
pub(super) fn latest<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Assessment> {
    let mut counts: Vec<bool> = subject.canvas.assessments.iter().map(|a| !a.sectors.is_empty()).collect();
    let standings = subject.analysis.outcomes.iter().flat_map(|o| &o.standings);
    standings.flat_map(|s| &s.from).for_each(|n| counts[*n] = true);
    subject.canvas.assessments.iter().zip(counts).filter_map(|(a, counts)| counts.then_some(a))
}

/// Whose eyes an assessment is of.
pub(super) fn eyes(canvas: &Canvas, assessment: &Assessment) -> Option<ViewKind> {
    view_kind(canvas, assessment.view.as_deref()?)
}

/// The group of the helix for which a view speaks.
pub const fn group(view: ViewKind) -> Option<&'static str> {
    match view {
        ViewKind::Public => Some("government"),
        ViewKind::Sme => Some("business"),
        ViewKind::Knowledge => Some("knowledge"),
        ViewKind::Citizens => Some("society"),
        ViewKind::Adviser | ViewKind::Own => None,
    }
}

/// Whether only those answer a round who were invited to it: not where it is open or passed on.
pub(super) const fn by_invitation(wave: &Wave) -> bool {
    !matches!(wave.recruitment, Some(Recruitment::Open | Recruitment::Snowball))
}

/// The field in which the value of an assessment stands.
pub(super) fn field(assessment: &Assessment) -> &'static str {
    if assessment.counts.iter().any(|n| *n > 0) { "counts" } else { "value" }
}

/// How many took part in a session or answered in a round, by its id.
pub(super) fn present(canvas: &Canvas, id: &str) -> Option<i64> {
    let session = canvas.session(id);
    let wave = canvas.wave(id);
    session.map(|s| s.n.unwrap_or_else(|| participants(s))).or_else(|| wave.map(|w| w.n.unwrap_or(0)))
}

/// The printed name of a precondition, or its id.
pub(super) fn precondition(subject: &Subject<'_>, id: &str) -> Text {
    subject.frame.precondition(id).map_or_else(|| Text::new(id, id), |p| p.name.clone())
}

/// The word for a value.
pub(super) fn word(subject: &Subject<'_>, score: Score) -> Text {
    subject.frame.value(score.id()).map_or_else(|| Text::new(score.id(), score.id()), |v| v.name.clone())
}

/// How far something travels, as it stands in a sentence.
pub(super) fn reach(circle: Circle) -> Text {
    match circle {
        Circle::Private | Circle::Internal => Text::new("blijft binnen het team", "stays within the team"),
        Circle::Steering => Text::new("gaat naar de stuurgroep", "goes to the steering group"),
        Circle::Public => Text::new("is openbaar", "is public"),
    }
}
