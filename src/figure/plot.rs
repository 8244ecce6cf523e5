//! Draws the answers: rows and columns with hairlines, marks or bars, and a line where views lie far apart.

use super::draw::{Drawing, GREY, HAIR, INK, Look, N, OCHRE, Type};
use super::fit::{self, clean};
use super::rows::{Plot, Row, value};
use crate::analysis::outcome::Standing;
use crate::canvas::views::ViewKind;
use crate::font::Weight;

// 132 mm, the width of the column for running text
const WIDTH: f64 = 374.17;
const LABEL: f64 = 139.0;
const CELL: f64 = (WIDTH - LABEL) / 5.0;
const LABEL_ROOM: f64 = LABEL - 8.0;
const MARK: f64 = 4.6;
const LARGE: f64 = 6.4;
const GAP: f64 = 1.0;
/// From the marks to the middle of the line under them, and what the line takes.
const UNDER: f64 = 1.5;
const UNDER_ROOM: f64 = 2.2;
const BAND_GAP: f64 = 2.4;
const PAD: f64 = 3.4;
const LEADING: f64 = 10.6;
const SMALL_LEADING: f64 = 9.2;
/// As many marks as fit a cell beside each other.
const ABREAST: u32 = 8;

/// From the edge of a cell to what stands at its left.
const INDENT: f64 = 3.0;
/// What the mark before a name in the legend takes.
const KEY: f64 = MARK + 2.6;

const NAME: Type = Type { size: 9.0, weight: Weight::Regular, color: INK, middle: false };
const STRONG: Type = Type { weight: Weight::Semibold, ..NAME };
const SMALL: Type = Type { size: 7.6, weight: Weight::Regular, color: GREY, middle: false };
const NUMBER: Type = Type { size: 7.0, weight: Weight::Regular, color: INK, middle: false };

/// One line of a row: the marks of a view, or words in their stead.
enum Band<'a> {
    Answers(&'a Standing),
    Single(&'a Standing, u8),
    Words(Vec<String>),
}

struct Entry {
    look: Look,
    x: f64,
    line: usize,
    lines: Vec<String>,
}

impl Plot<'_> {
    const fn abreast(&self) -> u32 {
        if self.largest <= ABREAST { ABREAST } else { self.largest.div_ceil(2) }
    }

    fn bands<'b>(&self, row: &Row<'b>) -> Vec<Band<'b>> {
        let state =
            |text: &str| Band::Words(fit::wrap(&clean(text), SMALL.weight, SMALL.size, 5.0 * CELL - 8.0));
        if row.standings.is_empty() {
            return vec![state(&self.words.say("answers-not-asked", &[]))];
        }
        let bands = row.standings.iter().map(|standing| match value(standing) {
            _ if standing.n > 0 => Band::Answers(standing),
            Some(value) => Band::Single(standing, value),
            None => {
                let (view, name) = (self.view(standing.view), self.name(standing.score.id()));
                let args = [("view", view.into()), ("state", name.into())];
                state(&self.words.say("answers-state", &args))
            }
        });
        bands.collect()
    }

    fn height(&self, band: &Band<'_>) -> f64 {
        match band {
            Band::Answers(standing) if self.countable() => {
                let most = standing.counts.into_iter().max().unwrap_or(1);
                let lines = f64::from(most.div_ceil(self.abreast()).max(1));
                lines * (MARK + GAP) - GAP + UNDER_ROOM
            }
            Band::Answers(_) | Band::Single(..) => MARK + UNDER_ROOM,
            Band::Words(lines) => (lines.len() as f64 * SMALL_LEADING).max(MARK + UNDER_ROOM),
        }
    }

    /// The picture.
    pub fn draw(&self, alt: &str) -> String {
        let columns: Vec<Vec<String>> = (0..5)
            .map(|v| fit::wrap(&self.name(&v.to_string()), SMALL.weight, SMALL.size, CELL - 4.0))
            .collect();
        let legend = self.legend();
        let lines = columns.iter().map(Vec::len).chain(legend.iter().map(|e| e.line + e.lines.len())).max();
        let head = lines.unwrap_or(1) as f64 * SMALL_LEADING + 4.0;

        let rows: Vec<_> = self.rows.iter().map(|row| self.shape(row)).collect();
        let height = head + rows.iter().map(|shape| shape.height).sum::<f64>();
        let title = clean(&self.words.say("answers-title", &[]));
        let mut to = Drawing::new(WIDTH, height, self.lang, &title, alt);
        for (at, lines) in columns.iter().enumerate() {
            let top = head - 4.0 - lines.len() as f64 * SMALL_LEADING;
            let middle = left(at as u8) + CELL / 2.0;
            for (line, text) in lines.iter().enumerate() {
                let set = Type { middle: true, ..SMALL };
                to.text(middle, top + line as f64 * SMALL_LEADING + 7.2, set, text);
            }
        }
        draw_legend(&mut to, &legend, head);

        // rules first, so that marks lie over them; none where words run across the columns
        let mut top = head;
        let mut from = head;
        for shape in &rows {
            to.across(0.0, top, WIDTH, HAIR, 0.4);
            let bottom = top + shape.height;
            let mut y = top + (shape.height - shape.content) / 2.0;
            for (at, band) in shape.bands.iter().enumerate() {
                let next = y + self.height(band) + BAND_GAP;
                if matches!(band, Band::Words(_)) {
                    columns_between(&mut to, from, if at == 0 { top } else { y - BAND_GAP / 2.0 });
                    from = if at + 1 == shape.bands.len() { bottom } else { next - BAND_GAP / 2.0 };
                }
                y = next;
            }
            top = bottom;
        }
        columns_between(&mut to, from, height);

        let mut top = head;
        for (row, shape) in self.rows.iter().zip(&rows) {
            self.draw_row(&mut to, row, shape, top);
            top += shape.height;
        }
        to.finish()
    }

    fn shape<'b>(&self, row: &Row<'b>) -> Shaped<'b> {
        let set = if row.apart() { STRONG } else { NAME };
        let label = fit::wrap(&row.label, set.weight, set.size, LABEL_ROOM);
        let bands = self.bands(row);
        let gaps = bands.len().saturating_sub(1) as f64 * BAND_GAP;
        let content = bands.iter().map(|band| self.height(band)).sum::<f64>() + gaps;
        let height = content.max(label.len() as f64 * LEADING - 1.6) + 2.0 * PAD;
        Shaped { set, label, bands, content, height }
    }

    fn draw_row(&self, to: &mut Drawing, row: &Row<'_>, shape: &Shaped<'_>, top: f64) {
        let middle = top + shape.height / 2.0;
        let first = middle - (shape.label.len() as f64 - 1.0) * LEADING / 2.0 + 0.32 * NAME.size;
        for (line, text) in shape.label.iter().enumerate() {
            to.text(0.0, first + line as f64 * LEADING, shape.set, text);
        }
        let mut y = middle - shape.content / 2.0;
        let mut ends = Vec::new();
        for band in &shape.bands {
            let tall = self.height(band);
            match band {
                Band::Words(lines) => {
                    let first = y + tall / 2.0 - (lines.len() as f64 - 1.0) * SMALL_LEADING / 2.0 + 2.4;
                    for (line, text) in lines.iter().enumerate() {
                        to.text(LABEL + 4.0, first + line as f64 * SMALL_LEADING, SMALL, text);
                    }
                }
                Band::Single(standing, value) => {
                    let look = Look::of(standing.view);
                    let x = left(*value) + if self.countable() { CELL / 2.0 } else { INDENT + LARGE / 2.0 };
                    to.marks(standing.view.name(), look, |to| to.mark(look, x, y + tall / 2.0, LARGE));
                    ends.push((standing.view, x - LARGE / 2.0, x + LARGE / 2.0, y + tall));
                }
                Band::Answers(standing) => {
                    let (from, until) = if self.countable() {
                        self.draw_marks(to, standing, y)
                    } else {
                        self.draw_bars(to, standing, y)
                    };
                    ends.push((standing.view, from, until, y + tall - UNDER_ROOM + UNDER));
                }
            }
            y += tall + BAND_GAP;
        }
        if row.apart() {
            connect(to, &ends);
        }
    }

    /// One mark per answer; gives where the line under the middle one begins and ends.
    fn draw_marks(&self, to: &mut Drawing, standing: &Standing, y: f64) -> (f64, f64) {
        let look = Look::of(standing.view);
        let step = MARK + GAP;
        let wide = |count: u32| f64::from(count.min(self.abreast()).max(1)) * step - GAP;
        // stacked upwards, so that the lowest marks of all cells stand beside each other
        let foot = y + self.height(&Band::Answers(standing)) - UNDER_ROOM;
        to.marks(standing.view.name(), look, |to| {
            for (count, column) in standing.counts.into_iter().zip(0u8..) {
                let first = left(column) + (CELL - wide(count)) / 2.0 + MARK / 2.0;
                for at in 0..count {
                    let (across, up) = (f64::from(at % self.abreast()), f64::from(at / self.abreast()));
                    to.mark(look, first + across * step, foot - MARK / 2.0 - up * step, MARK);
                }
            }
        });
        let column = value(standing).unwrap_or(0);
        let length = wide(standing.counts[usize::from(column)]).max(10.0);
        let from = left(column) + (CELL - length) / 2.0;
        to.across(from, foot + UNDER, length, look.color, 1.1);
        (from, from + length)
    }

    /// One bar per value, with its number; gives where the line under the middle one begins and ends.
    fn draw_bars(&self, to: &mut Drawing, standing: &Standing, y: f64) -> (f64, f64) {
        let look = Look::of(standing.view);
        let digits = fit::width(&self.largest.to_string(), NUMBER.weight, NUMBER.size);
        let most = (CELL - 2.0 * INDENT - digits - 1.5).max(2.0);
        let length = |count: u32| f64::from(count) / f64::from(self.largest) * most;
        to.marks(standing.view.name(), look, |to| {
            to.mark(look, LABEL - MARK / 2.0, y + MARK / 2.0, MARK);
            for (count, column) in standing.counts.into_iter().zip(0u8..).filter(|(count, _)| *count > 0) {
                to.bar(look, left(column) + INDENT, y, length(count).max(1.0), MARK);
            }
        });
        for (count, column) in standing.counts.into_iter().zip(0u8..).filter(|(count, _)| *count > 0) {
            let x = left(column) + INDENT + length(count).max(1.0) + 1.5;
            to.text(x, y + MARK, NUMBER, &count.to_string());
        }
        let from = left(value(standing).unwrap_or(0)) + INDENT;
        let length = length(standing.counts[usize::from(value(standing).unwrap_or(0))]).max(10.0);
        to.across(from, y + MARK + UNDER, length, look.color, 1.1);
        (from, from + length)
    }

    /// Where the names of the views stand: in the corner over the labels, beside each other as far as they fit.
    fn legend(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let (mut x, mut line) = (0.0, 0);
        for view in &self.views {
            let text = self.view(*view);
            let lines = fit::wrap(&text, SMALL.weight, SMALL.size, LABEL_ROOM - KEY);
            let wide =
                KEY + lines.iter().map(|l| fit::width(l, SMALL.weight, SMALL.size)).fold(0.0, f64::max);
            if x > 0.0 && (x + wide > LABEL_ROOM || lines.len() > 1) {
                line += entries.last().map_or(0, |e: &Entry| e.lines.len());
                x = 0.0;
            }
            entries.push(Entry { look: Look::of(*view), x, line, lines });
            x += wide + 6.0;
        }
        entries
    }
}

struct Shaped<'a> {
    set: Type,
    label: Vec<String>,
    bands: Vec<Band<'a>>,
    content: f64,
    height: f64,
}

fn left(column: u8) -> f64 {
    LABEL + f64::from(column) * CELL
}

fn columns_between(to: &mut Drawing, from: f64, until: f64) {
    if until - from > 0.5 {
        for column in 1..5 {
            to.down(left(column), from, until - from, HAIR, 0.4);
        }
    }
}

fn draw_legend(to: &mut Drawing, legend: &[Entry], head: f64) {
    let lines = legend.iter().map(|e| e.line + e.lines.len()).max().unwrap_or(0);
    let top = head - 4.0 - lines as f64 * SMALL_LEADING;
    for entry in legend {
        let first = top + entry.line as f64 * SMALL_LEADING + 7.2;
        to.marks("key", entry.look, |to| to.mark(entry.look, entry.x + 0.6 * MARK, first - 2.4, MARK));
        for (line, text) in entry.lines.iter().enumerate() {
            to.text(entry.x + KEY, first + line as f64 * SMALL_LEADING, SMALL, text);
        }
    }
}

/// Joins the values of public parties and SMEs, which lie far apart.
fn connect(to: &mut Drawing, ends: &[(ViewKind, f64, f64, f64)]) {
    let end = |view| ends.iter().find(|(of, ..)| *of == view);
    let (Some(&(_, from, until, y)), Some(&(_, left, right, _))) =
        (end(ViewKind::Public), end(ViewKind::Sme))
    else {
        return;
    };
    let target = f64::midpoint(left, right);
    let start = if target < from { from } else { until };
    to.stroke(&format!("M{} {}H{}v2", N(start), N(y), N(target)), OCHRE, 0.6);
}
