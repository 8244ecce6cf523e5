//! How wide the columns of a table are.

use crate::font::{Faces, Weight};
use crate::markup::{Align, Block, Body, Inline, Look, Table, plain};

/// Between the words of two columns, in points.
pub(super) const GAP: f64 = 10.2;

/// Type in a table, against that around it; heads are no smaller than small type.
pub(super) const SCALE: f64 = 0.955;
const SMALL: f64 = 8.6;

/// Longest cell of a column that is simply as wide as its content; narrower where there are many columns.
const SHORT: f64 = 80.0;
const SHORT_OF_MANY: f64 = 62.0;

/// What measuring without kerning and the frame around a tag may lack.
const SLACK: f64 = 1.0;
const TAG: f64 = 8.0;

/// What a column asks.
struct Column {
    /// Its longest line.
    longest: f64,
    /// Its longest word.
    word: f64,
    /// Its part of what is free; nothing where it is as wide as its content.
    share: Option<f64>,
}

/// The widths of the columns of a table in points, as the table says or by content; with the gaps they fill the room.
///
/// Short and right-aligned columns are as wide as their content. The others share the rest by the square root of
/// their longest cell, so that long texts get more room but not all of it; a column gets what its longest word
/// needs, if the others can spare it.
pub(super) fn widths(table: &Table, room: f64, size: f64, faces: &Faces) -> Vec<f64> {
    let number = table.head.len();
    let mut columns: Vec<Column> = (0..number).map(|at| column(table, at, size, faces)).collect();
    let room = (room - GAP * number.saturating_sub(1) as f64).max(1.0);
    let short = if number > 5 { SHORT_OF_MANY } else { SHORT };
    for (at, column) in columns.iter_mut().enumerate() {
        let limit = if table.align.get(at) == Some(&Align::Right) { 2.0 * SHORT } else { short };
        column.share = match table.widths.get(at) {
            Some(share) => *share,
            None => (column.longest > limit).then(|| column.longest.sqrt()),
        };
    }
    // Some column must take what is left, or the table would end short of the margin.
    if columns.iter().all(|column| column.share.is_none()) {
        for (column, align) in columns.iter_mut().zip(&table.align) {
            column.share = (*align != Align::Right).then(|| column.longest.max(28.0));
        }
        if let (true, Some(first)) =
            (columns.iter().all(|column| column.share.is_none()), columns.first_mut())
        {
            first.share = Some(1.0);
        }
    }
    if !table.widths.is_empty() {
        // who asks for widths gets them, whatever the words
        columns.iter_mut().filter(|column| column.share.is_some()).for_each(|column| {
            (column.word, column.longest) = (0.0, f64::INFINITY);
        });
    }
    let least = |column: &Column| if column.share.is_some() { column.word } else { column.longest };
    if columns.iter().map(least).sum::<f64>() > room {
        // not even the longest words fit beside each other: all give way
        for column in &mut columns {
            column.share.get_or_insert(column.longest.sqrt());
        }
        let most = level(columns.iter().map(|column| column.word).collect(), room);
        columns.iter_mut().for_each(|column| column.word = column.word.min(most));
    }
    shared(&columns, room)
}

/// In how many columns the fields of a board stand.
pub(super) fn of_fields(board: &[Block]) -> usize {
    let is_field = |block: &&Block| matches!(block.body, Body::Heading { level: 3, .. });
    match board.iter().filter(is_field).count() {
        0..=6 => 3,
        7..=12 => 4,
        13..=20 => 5,
        _ => 6,
    }
}

/// How heavy the letters of a cell are at most; a head has no look.
pub(super) fn weight(cell: &[Inline], look: Option<Look>) -> Weight {
    match look {
        None => Weight::Bold,
        Some(Look::Total) => Weight::Semibold,
        _ if cell.iter().any(|inline| matches!(inline, Inline::Strong { .. })) => Weight::Semibold,
        _ => Weight::Regular,
    }
}

fn column(table: &Table, at: usize, size: f64, faces: &Faces) -> Column {
    let mut column = Column { longest: 0.0, word: 1.0, share: None };
    let rows =
        table.rows.iter().zip(&table.looks).filter_map(|(row, look)| Some((row.get(at)?, Some(*look))));
    for (cell, look) in rows.chain(table.head.get(at).map(|cell| (cell, None))) {
        let (weight, size) = (weight(cell, look), if look.is_none() { size.max(SMALL) } else { size });
        let more = SLACK + if at == 0 && look == Some(Look::Advised) { TAG } else { 0.0 };
        for line in cell.split(|inline| *inline == Inline::Break).map(plain) {
            column.longest = column.longest.max(faces.width(&line, weight, size) + more);
            let words = line.split([' ', '-', '/']).map(|word| faces.width(word, weight, size));
            column.word = words.fold(column.word, |most, word| most.max(word + more + 3.5));
        }
    }
    column.longest = column.longest.max(column.word.min(column.longest + 3.5));
    column
}

/// What is left is shared; columns that a long word makes wider than their share leave less to the others, and those
/// that need less than their share leave more, while another can use that.
fn shared(columns: &[Column], room: f64) -> Vec<f64> {
    let mut widths: Vec<Option<f64>> =
        columns.iter().map(|column| column.share.is_none().then_some(column.longest)).collect();
    loop {
        let free = (room - widths.iter().flatten().sum::<f64>()).max(1.0);
        let open: Vec<usize> = (0..columns.len()).filter(|at| widths[*at].is_none()).collect();
        let whole: f64 = open.iter().filter_map(|at| columns[*at].share).sum();
        let part = |at: usize| columns[at].share.map_or(0.0, |share| free * share / whole);
        let wider = open.iter().find(|at| part(**at) < columns[**at].word);
        let long = open.iter().any(|at| part(*at) < columns[*at].longest);
        let short = open.iter().find(|at| long && part(**at) > columns[**at].longest);
        match (wider, short) {
            (Some(at), _) if open.len() > 1 => widths[*at] = Some(columns[*at].word),
            (_, Some(at)) => widths[*at] = Some(columns[*at].longest),
            _ => return (0..columns.len()).map(|at| widths[at].unwrap_or_else(|| part(at))).collect(),
        }
    }
}

/// The most that each may have, so that together they fill the room at most: who needs little gets it.
fn level(mut needs: Vec<f64>, room: f64) -> f64 {
    needs.sort_by(f64::total_cmp);
    let (mut left, mut number) = (room, needs.len());
    for need in needs {
        if need * number as f64 > left {
            return left / number as f64;
        }
        left -= need;
        number -= 1;
    }
    f64::INFINITY
}
