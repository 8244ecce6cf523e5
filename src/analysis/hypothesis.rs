//! The values of a view as one short hash, by which a later change to what was tested shows.

use jiff::civil::Date;

use super::outcome::day;
use crate::canvas::Canvas;
use crate::canvas::views::Assessment;

/// How many characters of the hash are written in a sheet.
const LENGTH: usize = 12;

/// The hash of what a view gave each precondition up to a day; `None` where it gave nothing.
///
/// Only values and numbers of answers count, in any order: a note, a source or a better title changes no hypothesis. An
/// assessment for some sectors says nothing about the whole, and one of a later day is another measurement.
pub fn hash(canvas: &Canvas, view: &str, until: Option<Date>) -> Option<String> {
    let mut values: Vec<String> = canvas
        .assessments
        .iter()
        .filter(|a| a.view.as_deref() == Some(view) && a.sectors.is_empty())
        .filter(|a| !is_later(canvas, a, until))
        .filter_map(value)
        .collect();
    values.sort_unstable();
    (!values.is_empty()).then(|| {
        let hash = blake3::hash(values.join("\n").as_bytes()).to_hex();
        hash.as_str().chars().take(LENGTH).collect()
    })
}

/// Whether an assessment is of a day after another one.
pub fn is_later(canvas: &Canvas, assessment: &Assessment, than: Option<Date>) -> bool {
    than.is_some() && day(canvas, assessment) > than
}

/// Whether a text can be such a hash.
pub fn is_hash(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// One value as it goes into the hash: the answers where there are any, as they decide then.
fn value(assessment: &Assessment) -> Option<String> {
    let precondition = assessment.precondition.as_deref()?;
    if assessment.counts.iter().any(|n| *n > 0) {
        let counts: Vec<String> =
            (0..5).map(|n| assessment.counts.get(n).map_or(0, |count| (*count).max(0)).to_string()).collect();
        return Some(format!("{precondition} {}", counts.join(",")));
    }
    Some(format!("{precondition} {}", assessment.value?.id()))
}
