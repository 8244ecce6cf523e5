//! Draws the answers: rows and columns with hairlines, marks or bars, and a word where views lie far apart.

use super::draw::{Drawing, GREY, HAIR, INK, Look, OCHRE, Type, WIDTH};
use super::fit::{self, clean};
use super::rows::{Plot, Row, Seen};
use crate::analysis::share::{percent, percents};
use crate::font::Weight;

const LABEL: f64 = 143.5;
const CELL: f64 = (WIDTH - LABEL) / 5.0;
const LABEL_ROOM: f64 = LABEL - 3.0;
const MARK: f64 = 4.6;
const LARGE: f64 = 6.4;
const GAP: f64 = 1.0;
/// From the marks to the middle of the line under them, and what the line takes.
const UNDER: f64 = 1.5;
const UNDER_ROOM: f64 = 2.2;
const BAND_GAP: f64 = 2.4;
const PAD: f64 = 2.6;
const LEADING: f64 = 11.0;
const SMALL_LEADING: f64 = 9.6;
/// As many marks as fit a cell beside each other.
const ABREAST: u32 = 7;
/// From the edge of a cell to what stands at its left.
const INDENT: f64 = 3.0;
/// From a bar to its number.
const BEHIND: f64 = 1.5;
/// What the mark before a name in the legend takes.
const KEY: f64 = MARK + 2.6;

const NAME: Type = Type { size: 9.0, weight: Weight::Regular, color: INK, middle: false };
const STRONG: Type = Type { weight: Weight::Semibold, ..NAME };
const SMALL: Type = Type { size: 8.0, weight: Weight::Regular, color: GREY, middle: false };
const APART: Type = Type { size: 8.0, weight: Weight::Semibold, color: OCHRE, middle: false };
const NUMBER: Type = Type { color: INK, ..SMALL };

/// One line of a row: the marks of a view, or words in their stead.
enum Band<'a> {
    Marks(&'a Seen<'a>),
    Bars(&'a Seen<'a>),
    Single(&'a Seen<'a>, u8),
    Words(Vec<String>),
}

struct Entry {
    look: Look,
    x: f64,
    line: usize,
    lines: Vec<String>,
}

/// How many marks stand beside each other: as few lines as there must be, all about as long.
fn abreast(seen: &Seen<'_>) -> u32 {
    let most = seen.standing.counts.into_iter().max().unwrap_or(0).max(1);
    if most <= ABREAST { ABREAST } else { most.div_ceil(most.div_ceil(ABREAST)) }
}

fn height(band: &Band<'_>) -> f64 {
    match band {
        Band::Marks(seen) => {
            let most = seen.standing.counts.into_iter().max().unwrap_or(1);
            let lines = f64::from(most.div_ceil(abreast(seen)).max(1));
            lines * (MARK + GAP) - GAP + UNDER_ROOM
        }
        Band::Bars(_) => NUMBER.size * 0.7 + UNDER_ROOM,
        Band::Single(..) => MARK + UNDER_ROOM,
        Band::Words(lines) => (lines.len() as f64 * SMALL_LEADING).max(MARK + UNDER_ROOM),
    }
}

fn bands<'b>(plot: &Plot<'_>, row: &'b Row<'_>) -> Vec<Band<'b>> {
    let state = |text: &str| Band::Words(plot.wrap(&clean(text), SMALL, 5.0 * CELL - 8.0));
    if row.standings.is_empty() {
        return vec![state(&plot.words.say("answers-not-asked", &[]))];
    }
    let bands = row.standings.iter().map(|seen| match seen.value {
        _ if seen.standing.n > 0 && seen.countable() => Band::Marks(seen),
        _ if seen.standing.n > 0 => Band::Bars(seen),
        Some(value) => Band::Single(seen, value),
        None => {
            let (view, name) = (plot.view(seen.view()), plot.name(seen.standing.score.id()));
            let args = [("view", view.into()), ("state", name.into())];
            state(&plot.words.say("answers-state", &args))
        }
    });
    bands.collect()
}

impl Plot<'_> {
    /// The picture.
    pub fn draw(&self, title: &str, alt: &str) -> String {
        let columns: Vec<Vec<String>> =
            (0..5).map(|v| self.wrap(&self.name(&v.to_string()), SMALL, CELL - 1.0)).collect();
        let legend = self.legend();
        let lines = columns.iter().map(Vec::len).chain(legend.iter().map(|e| e.line + e.lines.len())).max();
        let head = lines.unwrap_or(1) as f64 * SMALL_LEADING + 4.0;

        let rows: Vec<_> = self.rows.iter().map(|row| self.shape(row)).collect();
        let whole = head + rows.iter().map(|shape| shape.height).sum::<f64>();
        let mut to = Drawing::new(whole, self.asked.lang, title, alt, self.words.brand());
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
        // bars have a mark before the first column
        let first = u8::from(self.counted().all(Seen::countable));
        let mut top = head;
        let mut from = head;
        for shape in &rows {
            to.across(0.0, top, WIDTH, HAIR, 0.4);
            let bottom = top + shape.height;
            let mut y = top + (shape.height - shape.content) / 2.0;
            for (at, band) in shape.bands.iter().enumerate() {
                let next = y + height(band) + BAND_GAP;
                if matches!(band, Band::Words(_)) {
                    columns_between(&mut to, first, from, if at == 0 { top } else { y - BAND_GAP / 2.0 });
                    from = if at + 1 == shape.bands.len() { bottom } else { next - BAND_GAP / 2.0 };
                }
                y = next;
            }
            top = bottom;
        }
        columns_between(&mut to, first, from, whole);

        let mut top = head;
        for shape in &rows {
            self.draw_row(&mut to, shape, top);
            top += shape.height;
        }
        to.finish()
    }

    fn wrap(&self, text: &str, set: Type, room: f64) -> Vec<String> {
        fit::wrap(text, set.weight, set.size, room, self.words.brand().faces)
    }

    fn wide(&self, text: &str, set: Type) -> f64 {
        fit::width(text, set.weight, set.size, self.words.brand().faces)
    }

    fn shape<'b>(&self, row: &'b Row<'_>) -> Shaped<'b> {
        let set = if row.apart().is_some() { STRONG } else { NAME };
        let bands = bands(self, row);
        let barred = bands.iter().any(|band| matches!(band, Band::Bars(_)));
        let room = if barred { LABEL_ROOM - MARK } else { LABEL_ROOM };
        let label = self.wrap(&row.label, set, room);
        // far apart is said in words, under the name of what it is about
        let apart = row.apart().map(|_| self.words.say("answers-apart-mark", &[]));
        let apart = apart.map_or_else(Vec::new, |word| self.wrap(&clean(&word), APART, room));
        let gaps = bands.len().saturating_sub(1) as f64 * BAND_GAP;
        let content = bands.iter().map(height).sum::<f64>() + gaps;
        let height = content.max((label.len() + apart.len()) as f64 * LEADING - 1.6) + 2.0 * PAD;
        Shaped { set, label, apart, bands, content, height }
    }

    /// How long a bar of all answers would be. Those of all groups are of one scale, so that the longest just fits.
    fn scale(&self) -> f64 {
        let barred = || self.counted().filter(|seen| !seen.countable());
        let largest = barred().map(|seen| share(seen.standing.counts.into_iter().max().unwrap_or(0), seen));
        let numbers =
            barred().flat_map(|seen| seen.standing.counts.into_iter().zip(percents(seen.standing.counts)));
        let widest = numbers.map(|(n, share)| self.wide(&percent(n, share), NUMBER));
        let room = CELL - INDENT - BEHIND - 1.0 - widest.fold(0.0, f64::max);
        room / largest.fold(f64::MIN_POSITIVE, f64::max)
    }

    fn draw_row(&self, to: &mut Drawing<'_>, shape: &Shaped<'_>, top: f64) {
        let middle = top + shape.height / 2.0;
        let lines = shape.label.len() + shape.apart.len();
        let first = middle - (lines as f64 - 1.0) * LEADING / 2.0 + 0.32 * NAME.size;
        let named = shape.label.iter().map(|text| (shape.set, text));
        for (line, (set, text)) in named.chain(shape.apart.iter().map(|text| (APART, text))).enumerate() {
            to.text(0.0, first + line as f64 * LEADING, set, text);
        }
        let mut y = middle - shape.content / 2.0;
        for band in &shape.bands {
            let tall = height(band);
            match band {
                Band::Words(lines) => {
                    let first = y + tall / 2.0 - (lines.len() as f64 - 1.0) * SMALL_LEADING / 2.0 + 2.4;
                    for (line, text) in lines.iter().enumerate() {
                        to.text(LABEL + 4.0, first + line as f64 * SMALL_LEADING, SMALL, text);
                    }
                }
                Band::Single(seen, value) => {
                    let look = Look::of(seen.view());
                    let x = left(*value) + CELL / 2.0;
                    to.marks(seen.view().name(), look, |to| to.mark(look, x, y + tall / 2.0, LARGE));
                }
                Band::Marks(seen) => {
                    let foot = y + tall - UNDER_ROOM;
                    draw_marks(to, seen, foot);
                    under(to, seen, foot, |column| {
                        let long = wide(seen, column).max(10.0);
                        (left(column) + (CELL - long) / 2.0, long)
                    });
                }
                Band::Bars(seen) => {
                    let foot = y + tall - UNDER_ROOM;
                    let scale = self.scale();
                    draw_bars(to, seen, foot, scale);
                    under(to, seen, foot, |column| {
                        (left(column) + INDENT, bar(seen, column, scale).max(6.0))
                    });
                }
            }
            y += tall + BAND_GAP;
        }
    }

    /// Where the names of the views stand: in the corner over the labels, beside each other as far as they fit.
    fn legend(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let (mut x, mut line) = (0.0, 0);
        for view in &self.views {
            let text = self.view(*view);
            let lines = self.wrap(&text, SMALL, LABEL_ROOM - KEY);
            let wide = KEY + lines.iter().map(|l| self.wide(l, SMALL)).fold(0.0, f64::max);
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

/// One mark per answer, stacked upwards, so that the lowest marks of all cells stand beside each other.
fn draw_marks(to: &mut Drawing<'_>, seen: &Seen<'_>, foot: f64) {
    let (look, step, abreast) = (Look::of(seen.view()), MARK + GAP, abreast(seen));
    to.marks(seen.view().name(), look, |to| {
        for (count, column) in seen.standing.counts.into_iter().zip(0u8..) {
            let first = left(column) + (CELL - wide(seen, column)) / 2.0 + MARK / 2.0;
            for at in 0..count {
                let (across, up) = (f64::from(at % abreast), f64::from(at / abreast));
                to.mark(look, first + across * step, foot - MARK / 2.0 - up * step, MARK);
            }
        }
    });
}

/// How wide the marks in a column are.
fn wide(seen: &Seen<'_>, column: u8) -> f64 {
    let count = seen.standing.counts[usize::from(column)];
    f64::from(count.min(abreast(seen)).max(1)) * (MARK + GAP) - GAP
}

/// One bar per value that was given, with its share of all answers.
fn draw_bars(to: &mut Drawing<'_>, seen: &Seen<'_>, foot: f64, scale: f64) {
    let look = Look::of(seen.view());
    let given = || seen.standing.counts.into_iter().zip(0u8..).filter(|(count, _)| *count > 0);
    to.marks(seen.view().name(), look, |to| {
        to.mark(look, LABEL - MARK / 2.0 - 2.0, foot - MARK / 2.0, MARK);
        for (_, column) in given() {
            to.bar(look, left(column) + INDENT, foot - MARK, bar(seen, column, scale), MARK);
        }
    });
    let shares = percents(seen.standing.counts);
    for (count, column) in given() {
        let x = left(column) + INDENT + bar(seen, column, scale) + BEHIND;
        to.text(x, foot, NUMBER, &percent(count, shares[usize::from(column)]));
    }
}

/// How long the bar of a value is.
fn bar(seen: &Seen<'_>, column: u8, scale: f64) -> f64 {
    (share(seen.standing.counts[usize::from(column)], seen) * scale).max(1.0)
}

fn share(count: u32, seen: &Seen<'_>) -> f64 {
    f64::from(count) / f64::from(seen.standing.n.max(1))
}

/// A line under the middle answer, from and as long as its column says.
fn under(to: &mut Drawing<'_>, seen: &Seen<'_>, foot: f64, place: impl Fn(u8) -> (f64, f64)) {
    if let Some(value) = seen.value {
        let (from, long) = place(value);
        to.across(from, foot + UNDER, long, Look::of(seen.view()).color, 1.3);
    }
}

struct Shaped<'a> {
    set: Type,
    label: Vec<String>,
    /// What stands under the label where groups lie far apart.
    apart: Vec<String>,
    bands: Vec<Band<'a>>,
    content: f64,
    height: f64,
}

fn left(column: u8) -> f64 {
    LABEL + f64::from(column) * CELL
}

fn columns_between(to: &mut Drawing<'_>, first: u8, from: f64, until: f64) {
    if until - from > 0.5 {
        for column in first..5 {
            to.down(left(column), from, until - from, HAIR, 0.4);
        }
    }
}

fn draw_legend(to: &mut Drawing<'_>, legend: &[Entry], head: f64) {
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
