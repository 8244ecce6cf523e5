//! How wide the columns of a table are.

use super::{Align, Table, plain};

/// Longest cell, in characters, of a column that is simply as wide as its content.
const SHORT: usize = 17;

/// Characters that fit beside each other in a table, in one of full width, and in the gap of two columns.
const ROOM: f64 = 84.0;
const WIDE_ROOM: f64 = 108.0;
const GAP: f64 = 3.0;

/// Sets the column widths of a table, in characters: those that a hint asks for, or by content.
///
/// Short and right-aligned columns are as wide as their content. The others share the rest by the
/// square root of their longest cell, so that long texts get more room but not all of it; a column
/// gets what its longest word needs, if the others can spare it.
pub(super) fn widths(table: &mut Table, hint: Option<Vec<Option<f64>>>) {
    let columns: Vec<(f64, f64)> = (0..table.head.len())
        .map(|column| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            cells.chain(table.head.get(column)).fold((0.0, 0.0), |(longest, word), cell| {
                let cell = plain(cell);
                let words = cell.split([' ', '-', '/']).map(|word| word.chars().count());
                (
                    f64::max(longest, cell.chars().count() as f64),
                    f64::max(word, words.max().unwrap_or(0) as f64),
                )
            })
        })
        .collect();
    let hinted = hint.is_some();
    let mut shares = hint.unwrap_or_else(|| {
        let short = if columns.len() > 5 { SHORT - 4 } else { SHORT };
        let limit = |align: &Align| if *align == Align::Right { 2 * SHORT } else { short } as f64;
        let auto = columns.iter().zip(&table.align).map(|((longest, _), align)| *longest <= limit(align));
        auto.zip(&columns).map(|(auto, (longest, _))| (!auto).then(|| longest.sqrt())).collect()
    });
    // Some column must take what is left, or the table would end short of the margin.
    if shares.iter().all(Option::is_none) {
        for ((share, align), (longest, _)) in shares.iter_mut().zip(&table.align).zip(&columns) {
            *share = (*align != Align::Right).then(|| longest.max(6.0));
        }
        if let (true, Some(first)) = (shares.iter().all(Option::is_none), shares.first_mut()) {
            *first = Some(1.0);
        }
    }
    let gaps = GAP * columns.len().saturating_sub(1) as f64;
    let fixed: f64 = shares.iter().zip(&columns).filter(|(share, _)| share.is_none()).map(|(_, c)| c.0).sum();
    let mut room = if table.wide { WIDE_ROOM } else { ROOM } - gaps - fixed;
    let words: f64 =
        shares.iter().zip(&columns).filter(|(share, _)| share.is_some()).map(|(_, c)| c.1 + 1.0).sum();
    room = room.max(8.0);
    let mut widths: Vec<Option<f64>> = vec![None; columns.len()];
    if !hinted && words <= room {
        // Columns that a long word makes wider than their share leave less to the others.
        while let Some(at) = (0..columns.len()).find(|at| {
            let whole: f64 = shares.iter().flatten().sum();
            shares[*at].is_some_and(|share| room * share / whole < columns[*at].1 + 1.0)
        }) {
            widths[at] = Some(columns[at].1 + 1.0);
            room -= columns[at].1 + 1.0;
            shares[at] = None;
        }
    }
    let whole: f64 = shares.iter().flatten().sum();
    for (width, share) in widths.iter_mut().zip(&shares) {
        if let Some(share) = share {
            *width = Some((room * share / whole * 10.0).round() / 10.0);
        }
    }
    table.widths = widths;
}
