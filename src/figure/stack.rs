//! Lays out a bar that is stacked to its whole: how wide its parts are, and where the words of each stand.

use super::draw::{INK, Type, WIDTH};
use super::fill::Fill;
use super::fit;
use super::lane;
use crate::font::{Faces, Weight};

/// One bar.
#[derive(Debug, Clone, Default)]
pub struct Bar {
    /// What stands above it; may be empty.
    pub name: String,
    /// Its parts, from the left.
    pub parts: Vec<Part>,
}

/// A part of a bar; one of nought or less is left out.
#[derive(Debug, Clone)]
pub struct Part {
    /// Whose it is, or what.
    pub name: String,
    /// Its value as it is printed.
    pub shown: String,
    /// Its value.
    pub value: i64,
    /// How it looks.
    pub look: Fill,
}

/// Above and under the words in a part.
const ROOM: f64 = 6.2;
pub(super) const PAD: f64 = 4.5;
/// So much of a part its words leave at their right, in the widest face.
const RIGHT: f64 = 1.5;
/// Between two parts.
const SLIT: f64 = 1.0;
/// So thick is the thinnest part.
const THIN: f64 = 1.6;
pub(super) const LEADING: f64 = 10.4;
pub(super) const LEADER: f64 = 6.0;
/// Between two labels beside each other.
const APART: f64 = 7.0;
/// A label outside its part is no wider.
const LABEL: f64 = 112.0;
/// The most lines of a label.
const LINES: usize = 3;
pub(super) const SWATCH: f64 = 12.0;
/// Between two columns of the list.
pub(super) const GUTTER: f64 = 12.0;
pub(super) const COLUMN: f64 = (WIDTH - GUTTER) / 2.0;

pub(super) const HEAD: Type = Type { size: 9.0, weight: Weight::Semibold, color: INK, middle: false };
const NAME: Type = Type { size: 8.6, weight: Weight::Semibold, color: INK, middle: false };
pub(super) const AMOUNT: Type = Type { weight: Weight::Regular, ..NAME };
pub(super) const NUMBER: Type = Type { size: 8.0, ..NAME };

/// The words of a part in lines: so many of its name, then its amount.
#[derive(Default)]
pub(super) struct Label {
    pub lines: Vec<String>,
    names: usize,
}

impl Label {
    fn new(part: &Part, room: f64, faces: &Faces) -> Self {
        let mut lines = wrap(&part.name, NAME, room, faces);
        let names = lines.len();
        lines.extend(wrap(&part.shown, AMOUNT, room, faces));
        Self { lines, names }
    }

    pub fn width(&self, faces: &Faces) -> f64 {
        self.lines().map(|(line, set)| wide(line, set, faces)).fold(0.0, f64::max)
    }

    pub fn lines(&self) -> impl Iterator<Item = (&str, Type)> {
        let lines = self.lines.iter().enumerate();
        lines.map(|(at, line)| (line.as_str(), if at < self.names { NAME } else { AMOUNT }))
    }
}

/// Where the words of a part stand.
pub(super) enum Place {
    Inside(Label),
    /// Beside the bar, from the left, above it or under it.
    Beside(Label, f64, Side),
    /// In the list under the bar; with its number in the part or under it, where numbers have room.
    Listed(Option<(usize, Option<f64>)>),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Above,
    Under,
}

pub(super) struct Laid<'a> {
    pub bar: &'a Bar,
    pub faces: &'a Faces,
    pub head: Vec<String>,
    pub widths: Vec<f64>,
    pub places: Vec<Place>,
    /// Height of the bar itself.
    pub thick: f64,
    /// Heights of what stands above and under it with a leader, nought where nothing does.
    above: f64,
    pub under: f64,
    /// The list, in columns: which parts, and their lines.
    pub list: [Vec<(usize, Vec<String>)>; 2],
}

pub(super) fn wide(text: &str, set: Type, faces: &Faces) -> f64 {
    fit::width(text, set.weight, set.size, faces)
}

fn wrap(text: &str, set: Type, room: f64, faces: &Faces) -> Vec<String> {
    fit::wrap(text, set.weight, set.size, room, faces)
}

pub(super) fn lay<'a>(bar: &'a Bar, faces: &'a Faces) -> Laid<'a> {
    let values: Vec<i64> = bar.parts.iter().map(|part| part.value).collect();
    let mut laid = Laid {
        bar,
        faces,
        head: wrap(&bar.name, HEAD, WIDTH, faces),
        widths: lane::shares(&values, SLIT, THIN, WIDTH),
        places: Vec::new(),
        thick: 0.0,
        above: 0.0,
        under: 0.0,
        list: Default::default(),
    };
    let inside: Vec<Option<Label>> = (0..bar.parts.len()).map(|at| laid.inside(at)).collect();
    let most = inside.iter().flatten().map(|label| label.lines.len()).max().unwrap_or(0).max(2);
    laid.thick = ROOM + most as f64 * LEADING;
    let outside: Vec<usize> = (0..bar.parts.len()).filter(|at| inside[*at].is_none()).collect();
    laid.places = inside.into_iter().map(|label| label.map_or(Place::Listed(None), Place::Inside)).collect();
    let split = |at: usize| if at.is_multiple_of(2) { Side::Under } else { Side::Above };
    if !laid.beside(&outside, &|_| Side::Under) && !laid.beside(&outside, &split) {
        laid.listed(&outside);
    }
    laid
}

impl Laid<'_> {
    pub fn height(&self) -> f64 {
        let list = self.list.iter().map(|column| column.iter().map(|(_, lines)| lines.len()).sum::<usize>());
        let list = list.max().unwrap_or(0) as f64 * LEADING;
        self.top() + self.thick + self.under + if list > 0.0 { list + 4.0 } else { 0.0 }
    }

    /// Where the bar itself begins.
    pub fn top(&self) -> f64 {
        let head = if self.head.is_empty() { 0.0 } else { self.head.len() as f64 * LEADING + 3.0 };
        head + self.above
    }

    /// The words of a part, if they can stand in it; whoever has none has room for them.
    fn inside(&self, at: usize) -> Option<Label> {
        let (part, room) = (&self.bar.parts[at], self.widths[at] - PAD - RIGHT);
        let whole = part.name.split(' ').all(|word| wide(word, NAME, self.faces) <= room)
            && wide(&part.shown, AMOUNT, self.faces) <= room;
        if part.name.is_empty() && part.shown.is_empty() {
            return Some(Label::default());
        }
        let label = Label::new(part, room.max(0.0), self.faces);
        (whole && label.lines.len() <= LINES).then_some(label)
    }

    /// From the left to a part.
    pub fn left(&self, at: usize) -> f64 {
        self.widths[..at].iter().map(|width| width + SLIT).sum()
    }

    /// Sets labels beside the bar, each at its side, if they all fit.
    fn beside(&mut self, outside: &[usize], side: &dyn Fn(usize) -> Side) -> bool {
        let mut placed = Vec::new();
        for wanted in [Side::Above, Side::Under] {
            let here = outside.iter().enumerate().filter(|(n, _)| side(*n) == wanted).map(|(_, at)| *at);
            let labels: Vec<(usize, Label)> =
                here.map(|at| (at, Label::new(&self.bar.parts[at], LABEL, self.faces))).collect();
            let tall = labels.iter().map(|(_, label)| label.lines.len()).max().unwrap_or(0);
            let places: Vec<_> =
                labels.iter().map(|(at, label)| (self.left(*at), label.width(self.faces))).collect();
            let Some(places) = lane::places(&places, APART, WIDTH).filter(|_| tall <= LINES) else {
                return false;
            };
            let height = if tall > 0 { LEADER + tall as f64 * LEADING } else { 0.0 };
            placed.push((height, labels.into_iter().zip(places).collect::<Vec<_>>(), wanted));
        }
        for (height, labels, side) in placed {
            match side {
                Side::Above => self.above = height,
                Side::Under => self.under = height,
            }
            for ((at, label), x) in labels {
                self.places[at] = Place::Beside(label, x, side);
            }
        }
        true
    }

    /// Sets what does not fit in a list, with numbers where they can stand.
    fn listed(&mut self, outside: &[usize]) {
        let number = |at: usize| (outside.iter().position(|out| *out == at).unwrap_or(0) + 1).to_string();
        let width = |at: usize| wide(&number(at), NUMBER, self.faces);
        let loose: Vec<usize> =
            outside.iter().copied().filter(|at| width(*at) + 2.0 > self.widths[*at]).collect();
        let middle = |at: usize| self.left(at) + self.widths[at] / 2.0;
        let wanted: Vec<_> =
            loose.iter().map(|at| (f64::max(middle(*at) - width(*at) / 2.0, 0.0), width(*at))).collect();
        if let Some(places) = lane::places(&wanted, 2.5, WIDTH) {
            for (n, at) in outside.iter().enumerate() {
                let place = loose.iter().position(|loose| loose == at).map(|found| places[found]);
                self.places[*at] = Place::Listed(Some((n + 1, place)));
            }
            self.under = if loose.is_empty() { 0.0 } else { LEADER + LEADING };
        }
        let half = outside.len().div_ceil(2);
        for (n, at) in outside.iter().enumerate() {
            let part = &self.bar.parts[*at];
            let room = COLUMN - indent(outside.len(), self.faces);
            let mut lines = wrap(&part.name, AMOUNT, room, self.faces);
            let amount = wrap(&part.shown, AMOUNT, room, self.faces);
            // the amount stands behind the name, or on a line of its own
            match (lines.last_mut(), amount.as_slice()) {
                (Some(last), [one]) if wide(&format!("{last} · {one}"), AMOUNT, self.faces) <= room => {
                    *last = format!("{last} · {one}");
                }
                _ => lines.extend(amount),
            }
            self.list[usize::from(n >= half)].push((*at, lines));
        }
    }
}

/// Before the words in a list: the widest number, and how the part looks.
pub(super) fn indent(all: usize, faces: &Faces) -> f64 {
    wide(&all.to_string(), NUMBER, faces) + 3.0 + SWATCH + 4.0
}
