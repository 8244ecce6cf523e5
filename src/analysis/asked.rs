//! Whose eyes an assessment is of, how many answered it, and whether anyone was asked at all.

use crate::canvas::Canvas;
use crate::canvas::evidence::EvidenceKind;
use crate::canvas::views::{Assessment, Basis, ViewKind, people};

/// The kind of view that an assessment names: one of the six, or that of a `[[view]]`.
pub fn view_kind(canvas: &Canvas, id: &str) -> Option<ViewKind> {
    canvas
        .view(id)
        .and_then(|view| view.kind)
        .or_else(|| ViewKind::ALL.iter().copied().find(|kind| kind.name() == id))
}

/// How many gave an answer on the scale.
pub fn answers(assessment: &Assessment) -> i64 {
    people(assessment.counts.iter().copied())
}

/// How many were asked, those who did not know or never needed it included.
pub fn respondents(assessment: &Assessment) -> i64 {
    people([answers(assessment)].into_iter().chain(assessment.dont_know).chain(assessment.not_needed))
}

/// Whether it says something: a value or answers. What stands ready to be filled in does not.
pub fn given(assessment: &Assessment) -> bool {
    assessment.value.is_some() || respondents(assessment) > 0
}

/// Whether it shows that people were asked: answers, a session or round, the people of the view, a way of asking, or a
/// source that is what people said or counts them. A source that is not there is reported as such.
fn people_asked(canvas: &Canvas, assessment: &Assessment) -> bool {
    let view = assessment.view.as_deref().and_then(|id| canvas.view(id));
    let way = matches!(assessment.basis, Some(Basis::Session | Basis::Interview | Basis::Survey));
    let source = |id: &str| match canvas.evidence(id) {
        Some(e) => {
            e.observations.is_some()
                || matches!(
                    e.kind,
                    Some(
                        EvidenceKind::Statement
                            | EvidenceKind::Count
                            | EvidenceKind::Measurement
                            | EvidenceKind::Demand
                    )
                )
        }
        None => true,
    };
    respondents(assessment) > 0
        || assessment.session.is_some()
        || assessment.wave.is_some()
        || view.is_some_and(|view| view.n.is_some() || !view.who.is_empty())
        || way
        || assessment.evidence.iter().any(|id| source(id))
}

/// Whether something is told in the eyes of entrepreneurs or residents of whom it does not show that any was asked.
pub fn hearsay(canvas: &Canvas, assessment: &Assessment) -> bool {
    let eyes = assessment.view.as_deref().and_then(|id| view_kind(canvas, id));
    let theirs = matches!(eyes, Some(ViewKind::Sme | ViewKind::Citizens));
    theirs && !people_asked(canvas, assessment)
}
