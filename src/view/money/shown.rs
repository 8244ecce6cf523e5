//! How far sums of hidden contributions may be taken apart, so that no subtraction tells what few parties promised.

use std::collections::BTreeMap;

use crate::analysis::money::{Hardness, Line, Origin, contributors};
use crate::canvas::Canvas;
use crate::canvas::value::Circle;

/// A contribution that the reader does not see, and the set of measures that it is for.
#[derive(Clone, Copy)]
pub(super) struct Part<'l, 'a> {
    pub set: usize,
    pub line: &'l Line<'a>,
}

/// What of the contributions a reader sees put together.
///
/// A sum goes one circle further than its parts where at least `min-n` parties stand behind what the reader does not
/// see one by one. It is taken apart by kind, year, set and firmness only as far as in every cell of all these together
/// there stand so many: whatever is then added and subtracted is a sum of such cells.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    /// Their sum. Where it is not shown, there may still be some that the reader sees one by one.
    pub sum: bool,
    /// Money and what is in kind apart.
    pub kinds: bool,
    /// How it is spread over the years.
    pub years: bool,
    /// How it is spread over sets of measures.
    pub sets: bool,
    /// How much of it is secured, conditional and soft.
    pub firmness: bool,
}

impl Shown {
    /// None of it: what the reader sees one by one can be put together in any way.
    const NONE: Self = Self { sum: false, kinds: true, years: true, sets: true, firmness: true };
    const ALL: Self = Self { sum: true, kinds: true, years: true, sets: true, firmness: true };

    pub fn to(circle: Circle, canvas: &Canvas, hidden: &[Part<'_, '_>], min_n: i64) -> Self {
        if hidden.is_empty() {
            return Self::ALL;
        }
        let mut shown = Self { sum: true, ..Self::default() };
        let fits = |shown: &Self| circle == Circle::Steering && shown.cells(canvas, hidden) >= min_n;
        if !fits(&shown) {
            return Self::NONE;
        }
        for apart in [
            (|s: &mut Self| s.kinds = true) as fn(&mut Self),
            |s| s.years = true,
            |s| s.sets = true,
            |s| s.firmness = true,
        ] {
            let before = shown;
            apart(&mut shown);
            if !fits(&shown) {
                shown = before;
            }
        }
        shown
    }

    /// How many parties stand behind the cell with the fewest.
    fn cells(&self, canvas: &Canvas, hidden: &[Part<'_, '_>]) -> i64 {
        type Cell = (bool, i64, usize, Option<Hardness>);
        let mut cells: BTreeMap<Cell, Vec<&Line<'_>>> = BTreeMap::new();
        for Part { set, line } in hidden {
            let Origin::Contribution(hardness) = line.origin else { continue };
            for (year, _) in line.years.0.iter().filter(|(_, amount)| amount.eur != 0) {
                let cell = (
                    self.kinds && line.in_kind,
                    if self.years { *year } else { 0 },
                    if self.sets { *set } else { 0 },
                    self.firmness.then_some(hardness),
                );
                cells.entry(cell).or_default().push(line);
            }
        }
        let fewest = cells.into_values().map(|lines| contributors(canvas, lines.into_iter())).min();
        fewest.unwrap_or(i64::MAX)
    }
}
