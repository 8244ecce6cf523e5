//! Groups that are too small to be told of outside the team: their answers and numbers are taken out of what a reader sees,
//! and so is what they would follow from.

use super::withheld::told;
use crate::analysis::asked::{respondents, view_kind};
use crate::canvas::Canvas;
use crate::canvas::value::{Circle, Score};
use crate::canvas::views::{Assessment, ViewKind, Wave};

/// Takes out what tells of fewer people than `min_n`, or than a round itself sets as its limit.
pub(super) fn withhold(canvas: &mut Canvas, circle: Circle, min_n: i64) {
    if circle <= Circle::Internal {
        return;
    }
    canvas.waves.iter_mut().for_each(|wave| rounds(wave, min_n));
    let least: Vec<i64> = canvas.assessments.iter().map(|a| least(canvas, a, min_n)).collect();
    let people: Vec<bool> = canvas.assessments.iter().map(|a| of_people(canvas, a)).collect();
    let mut few: Vec<usize> = Vec::new();
    for (at, assessment) in canvas.assessments.iter().enumerate().filter(|(at, _)| people[*at]) {
        let asked = respondents(assessment);
        if asked > 0 && asked < least[at] {
            few.push(at);
        }
        if assessment.sectors.is_empty() {
            few.extend(sectors(canvas, assessment, least[at]));
        }
    }
    for at in few {
        let assessment = &mut canvas.assessments[at];
        (assessment.counts, assessment.dont_know, assessment.not_needed) = (Vec::new(), None, None);
        assessment.value = Some(Score::TooFew);
    }
}

/// Whether a view is that of people who were promised not to be recognised.
fn of_people(canvas: &Canvas, assessment: &Assessment) -> bool {
    let kind = assessment.view.as_deref().and_then(|id| view_kind(canvas, id));
    matches!(kind, Some(ViewKind::Sme | ViewKind::Citizens))
}

/// The smallest group that may be told of where an assessment comes from.
fn least(canvas: &Canvas, assessment: &Assessment, min_n: i64) -> i64 {
    let round = assessment.wave.as_deref().and_then(|id| canvas.wave(id));
    round.and_then(|wave| wave.min_n).unwrap_or(min_n)
}

/// The parts by sector of a whole that may not be told beside it.
fn sectors(canvas: &Canvas, whole: &Assessment, least: i64) -> Vec<usize> {
    let of = |a: &Assessment| {
        let same = a.view == whole.view && a.precondition == whole.precondition;
        same && !a.sectors.is_empty()
            && a.session == whole.session
            && a.wave == whole.wave
            && a.vote == whole.vote
    };
    let parts: Vec<(usize, i64)> = canvas
        .assessments
        .iter()
        .enumerate()
        .filter(|(_, a)| of(a))
        .map(|(at, a)| (at, respondents(a)))
        .collect();
    let numbers: Vec<i64> = parts.iter().map(|(_, n)| *n).collect();
    let shown = told(&numbers, respondents(whole), least).unwrap_or_else(|| vec![None; parts.len()]);
    parts.iter().zip(shown).filter(|(_, shown)| shown.is_none()).map(|((at, _), _)| *at).collect()
}

/// How many of whom answered a round.
fn rounds(wave: &mut Wave, min_n: i64) {
    let least = wave.min_n.unwrap_or(min_n);
    let sum = |numbers: &[i64]| numbers.iter().fold(0_i64, |sum, n| sum.saturating_add((*n).max(0)));
    let sizes: Vec<i64> = wave.sizes.iter().filter_map(|size| size.n).collect();
    let segments: Vec<i64> = wave.segments.iter().filter_map(|segment| segment.n).collect();
    // where nobody says how many answered, the parts do
    let all = wave.n.unwrap_or_else(|| sum(&sizes).max(sum(&segments)));
    wave.sizes.retain(|size| size.n.is_some());
    match told(&sizes, all, least) {
        Some(shown) => wave.sizes.iter_mut().zip(shown).for_each(|(size, n)| size.n = n),
        None => wave.sizes.clear(),
    }
    wave.segments.retain(|segment| segment.n.is_some());
    match told(&segments, all, least) {
        Some(shown) => wave.segments.iter_mut().zip(shown).for_each(|(segment, n)| segment.n = n),
        None => wave.segments.clear(),
    }
    let answered = wave.n;
    for number in [
        &mut wave.outside_network,
        &mut wave.willing_to_steer,
        &mut wave.willing_to_contribute,
        &mut wave.value_clear,
    ] {
        *number = number.filter(|n| told(&[*n], answered.unwrap_or(*n), least).is_some());
    }
}
