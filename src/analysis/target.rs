//! How a figure stands to its target: which way is better, and whether what was measured last got there.

use std::cmp::Ordering;

use crate::canvas::evidence::{FactKind, Reading};
use crate::canvas::plan::{Direction, Indicator};
use crate::canvas::value::Comparison;

/// Readings of a figure: what is expected is none.
pub fn measured(indicator: &Indicator) -> impl Iterator<Item = &Reading> {
    indicator.readings.iter().filter(|r| r.value.is_some() && r.kind != Some(FactKind::Expected))
}

/// The reading of the latest day.
pub fn last(indicator: &Indicator) -> Option<&Reading> {
    let dated = measured(indicator).filter_map(|r| Some((r.date.as_ref()?.end()?, r)));
    dated.max_by_key(|(day, _)| *day).map(|(_, reading)| reading)
}

/// Which way is better: as the sheet says, else as its target says of itself or stands to where it began.
fn direction(indicator: &Indicator) -> Option<Direction> {
    let target = indicator.target.as_ref()?;
    let start = || indicator.baseline.as_ref()?.value.zip(target.value);
    let from_start = || match start()?.0.partial_cmp(&start()?.1)? {
        Ordering::Less => Some(Direction::Higher),
        Ordering::Greater => Some(Direction::Lower),
        Ordering::Equal => None,
    };
    indicator.direction.or_else(|| bound(target.comparison)).or_else(from_start)
}

/// Which way is better where a target says "at least" or "at most".
pub fn bound(comparison: Option<Comparison>) -> Option<Direction> {
    match comparison? {
        Comparison::AtLeast | Comparison::MoreThan => Some(Direction::Higher),
        Comparison::AtMost | Comparison::LessThan => Some(Direction::Lower),
        Comparison::Exactly | Comparison::About | Comparison::Almost => None,
    }
}

/// The last reading and the target, where it did not get there; what may have, is not counted.
pub fn missed(indicator: &Indicator) -> Option<(&Reading, f64)> {
    let target = indicator.target.as_ref()?;
    let (reading, aim) = (last(indicator)?, target.value?);
    let value = reading.value?;
    let rough = |comparison| matches!(comparison, Some(Comparison::About | Comparison::Almost));
    let slack = if rough(target.comparison) || rough(reading.comparison) { aim.abs() / 10.0 } else { 0.0 };
    let better = direction(indicator)?;
    // "at least so much" may be all that is missing
    let open = bound(reading.comparison) == Some(better);
    let short = match better {
        Direction::Higher => value < aim - slack,
        Direction::Lower => value > aim + slack,
    };
    (short && !open).then_some((reading, aim))
}
