//! Which numbers of a total that is taken apart may be told: none of a group that is too small, and none from which such a
//! number follows.

/// Fewer than this hide nobody: of two parts that are withheld, one would tell the other.
const FEWEST: i64 = 3;

/// Parts of a total as they may be told, in their order; nothing where no part may.
///
/// A part of one up to `least` is withheld. What it is would follow from the total, so others are withheld with it until
/// at least two are, which together are at least `least`: the next in order first. What no part names is a part as well.
/// Nought tells of nobody.
pub fn told(parts: &[i64], total: i64, least: i64) -> Option<Vec<Option<i64>>> {
    let least = least.max(FEWEST);
    let named = parts.iter().fold(0_i64, |sum, part| sum.saturating_add((*part).max(0)));
    let mut cells: Vec<i64> = parts.iter().map(|part| (*part).max(0)).collect();
    cells.push(total.saturating_sub(named).max(0));
    let mut hidden: Vec<bool> = cells.iter().map(|cell| (1..least).contains(cell)).collect();
    let Some(first) = hidden.iter().position(|hidden| *hidden) else {
        return Some(parts.iter().copied().map(Some).collect());
    };
    let enough = |hidden: &[bool]| {
        let together = || cells.iter().zip(hidden).filter(|(_, hidden)| **hidden).map(|(cell, _)| *cell);
        together().count() > 1 && together().fold(0, i64::saturating_add) >= least
    };
    while !enough(&hidden) {
        let next = (first..cells.len()).chain(0..first).find(|at| cells[*at] > 0 && !hidden[*at]);
        hidden[next?] = true;
    }
    // a list of which nothing is left tells by its names alone who was there
    let shown = cells.iter().zip(&hidden).any(|(cell, hidden)| *cell > 0 && !hidden);
    shown.then(|| parts.iter().zip(hidden).map(|(part, hidden)| (!hidden).then_some(*part)).collect())
}
