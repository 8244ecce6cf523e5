//! Walks over laid-out pages: how far down each is used, and which words stand where they cannot be read.
//!
//! Figures are pictures to the engine: what is in them is not seen. Head and foot of a page are passed over.

use std::collections::HashMap;
use std::ops::Range;

use typst::foundations::{Content, Smart, StyleChain};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst::model::{HeadingElem, TableCell, TableElem};
use typst::pdf::ArtifactElem;
use typst::text::{FontInstance, TextItem};
use typst_layout::PagedDocument;

use crate::markup::Paper;
use crate::markup::layout::{How, Misfit};
use crate::typeset::{Grid, MM};

/// How far ink may stand beyond the text at its sides, in points: letters lean over.
const BESIDE: f64 = 1.0;

/// How far it may above and below: a raised mark in a first line does.
const ABOVE: f64 = 2.5;

/// How much of an em two glyphs may share, across and down: kerned letters and tight lines do.
const SHARED: (f64, f64) = (0.06, 0.12);

/// How much of the smaller one they must share to be hard to read.
const COVERED: f64 = 0.25;

/// Label of what the theme sets at the foot of a page though it is read as part of the text.
const FOOT: &str = "foot";

/// How many misfits are told: nobody reads more, and pages on which all lies over all would take hours.
const MOST: usize = 100;

/// What a walk over pages tells.
pub(super) fn walk(document: &PagedDocument) -> (Vec<u8>, Vec<Misfit>) {
    let pages = document.pages();
    let mut walk = Walk::default();
    let mut misfits = Vec::new();
    let fill = pages.iter().map(|page| {
        let area = area(&page.frame);
        walk.next(&page.frame, area);
        walk.judge(area, &mut misfits);
        let used = (walk.foot - area.top) / (area.bottom - area.top) * 100.0;
        used.clamp(0.0, 100.0) as u8
    });
    let fill = fill.collect();
    (fill, misfits)
}

/// Where text may stand: a foot of several lines makes that a little less high.
fn area(page: &Frame) -> Area {
    let is = |paper: &Paper| (page.width().to_pt() - paper.size().0 * paper.zoom() * MM).abs() < 1.0;
    let paper = [Paper::A4, Paper::A3, Paper::A1].into_iter().find(is).unwrap_or_default();
    let grid = Grid::of(paper);
    let [side, top, bottom] = [grid.side, grid.top, grid.bottom].map(|length| length * grid.zoom * MM);
    let (right, bottom) = (page.width().to_pt() - side, page.height().to_pt() - bottom);
    Area { left: side, top, right, bottom }
}

/// A rectangle on a page, in points from its top left.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of(a: Point, b: Point) -> Self {
        let (ax, ay, bx, by) = (a.x.to_pt(), a.y.to_pt(), b.x.to_pt(), b.y.to_pt());
        Self { left: ax.min(bx), top: ay.min(by), right: ax.max(bx), bottom: ay.max(by) }
    }

    fn with(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn size(self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }

    /// How much two share, across and down; negative where they are apart.
    fn shared(self, other: Self) -> (f64, f64) {
        let across = self.right.min(other.right) - self.left.max(other.left);
        (across, self.bottom.min(other.bottom) - self.top.max(other.top))
    }

    /// Whether it covers so much of another that neither can be read well, in letters of this size.
    fn hides(self, other: Self, size: f64) -> bool {
        let (across, down) = self.shared(other);
        across > SHARED.0 * size
            && down > SHARED.1 * size
            && across * down > COVERED * self.size().min(other.size())
    }
}

/// Words set in one go: a line of them at most, in one face.
struct Run<'a> {
    item: &'a TextItem,
    ink: Area,
    /// The ink of each glyph, and its place in the text.
    glyphs: Vec<(Area, Range<usize>)>,
    /// Where its letters begin and end, and the line that they stand on.
    left: f64,
    right: f64,
    base: f64,
    /// Number of the heading that it stands under, from 1.
    section: usize,
    cell: Option<Cell>,
}

/// The cell of a table that something stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cell {
    table: Location,
    /// The column after it.
    next: usize,
}

#[derive(Default)]
struct Walk<'a> {
    /// Number of the page, from 1.
    page: usize,
    runs: Vec<Run<'a>>,
    /// How far down text or pictures reach on this page.
    foot: f64,
    /// Words of the headings so far.
    sections: Vec<String>,
    /// Tables that are open, from the outside in; they go on over pages.
    tables: Vec<Location>,
    /// What is no part of the text and open, as head and foot are.
    artifacts: Vec<Location>,
    /// Cells that are open.
    open: Vec<(Location, Cell)>,
    /// All cells so far: what is left of one comes back on a later page.
    cells: HashMap<Location, Cell>,
    /// Where the columns of tables begin, in points from the left.
    columns: HashMap<(Location, usize), f64>,
    /// The ink of glyphs in units of their face, which is told by where it lies: the pages keep it there.
    boxes: HashMap<(*const (), u16), Option<[i16; 4]>>,
}

impl<'a> Walk<'a> {
    /// Takes in a page.
    fn next(&mut self, page: &'a Frame, area: Area) {
        self.page += 1;
        self.runs.clear();
        self.artifacts.clear();
        self.foot = area.top;
        self.frame(page, Transform::identity());
    }

    fn frame(&mut self, frame: &'a Frame, to: Transform) {
        let depth = self.open.len();
        for (at, item) in frame.items() {
            match item {
                FrameItem::Group(group) => {
                    // the rest of a cell that began on a page before
                    let cell = group
                        .parent
                        .and_then(|parent| Some((parent.location, *self.cells.get(&parent.location)?)));
                    self.open.extend(cell);
                    let inner = to.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                    self.frame(&group.frame, inner);
                    if let Some((location, _)) = cell {
                        self.close(location);
                    }
                }
                FrameItem::Text(_) | FrameItem::Image(..) if !self.artifacts.is_empty() => {}
                FrameItem::Text(item) => {
                    self.foot = self.foot.max(at.transform(to).y.to_pt());
                    self.run(item, *at, to);
                }
                FrameItem::Image(_, size, _) => {
                    let end = *at + size.to_point();
                    self.foot = self.foot.max(end.transform(to).y.to_pt());
                }
                FrameItem::Tag(tag) => self.tag(tag, at.transform(to)),
                _ => {}
            }
        }
        // what ends on a later page is told by its parent there
        self.open.truncate(depth);
    }

    fn close(&mut self, location: Location) {
        if let Some(at) = self.open.iter().rposition(|(open, _)| *open == location) {
            self.open.truncate(at);
        }
    }

    fn tag(&mut self, tag: &Tag, at: Point) {
        match tag {
            Tag::Start(content, _) => self.start(content, tag.location(), at),
            Tag::End(location, ..) => {
                self.close(*location);
                for open in [&mut self.tables, &mut self.artifacts] {
                    if let Some(at) = open.iter().rposition(|open| open == location) {
                        open.truncate(at);
                    }
                }
            }
        }
    }

    fn start(&mut self, content: &Content, location: Location, at: Point) {
        if let Some(heading) = content.to_packed::<HeadingElem>() {
            self.sections.push(shown(&heading.body.plain_text()));
        } else if content.is::<ArtifactElem>()
            || content.label().is_some_and(|label| &*label.resolve() == FOOT)
        {
            self.artifacts.push(location);
        } else if content.is::<TableElem>() {
            self.tables.push(location);
        } else if let Some(cell) = content.to_packed::<TableCell>()
            && let Some(table) = self.tables.last().copied()
            && let Smart::Custom(column) = cell.x.get(StyleChain::default())
        {
            self.columns.entry((table, column)).or_insert_with(|| at.x.to_pt());
            let cell = Cell { table, next: column + cell.colspan.get(StyleChain::default()).get() };
            self.cells.insert(location, cell);
            self.open.push((location, cell));
        }
    }

    fn run(&mut self, item: &'a TextItem, at: Point, to: Transform) {
        let mut glyphs = Vec::with_capacity(item.glyphs.len());
        let mut x = Abs::zero();
        // signs that stand on the letter before them lie over it by nature
        let mut advances = false;
        for glyph in &item.glyphs {
            if let Some([x_min, y_min, x_max, y_max]) = self.ink(&item.font, glyph.id) {
                let (right, up) = (x + glyph.x_offset.at(item.size), glyph.y_offset.at(item.size));
                let corner = |x: i16, y: i16| {
                    let units = |units: i16| item.font.to_em(units).at(item.size);
                    (at + Point::new(right + units(x), -(up + units(y)))).transform(to)
                };
                glyphs.push((Area::of(corner(x_min, y_min), corner(x_max, y_max)), glyph.range()));
                advances |= glyph.x_advance.get() > 0.0;
            }
            x += glyph.x_advance.at(item.size);
        }
        let Some(ink) = glyphs.iter().map(|(ink, _)| *ink).reduce(Area::with).filter(|_| advances) else {
            return;
        };
        let cell = self.open.last().map(|(_, cell)| *cell);
        let (start, end) = (at.transform(to), (at + Point::with_x(x)).transform(to));
        let (left, right, base) = (start.x.to_pt(), end.x.to_pt(), start.y.to_pt());
        self.runs.push(Run { item, ink, glyphs, left, right, base, section: self.sections.len(), cell });
    }

    /// The ink of a glyph, looked up once: in some faces that means to draw it.
    fn ink(&mut self, font: &FontInstance, id: u16) -> Option<[i16; 4]> {
        let face = font.ttf();
        *self.boxes.entry((std::ptr::from_ref(face).cast(), id)).or_insert_with(|| {
            // the type of the number is the engine's own and has no name here
            let mut glyph = face.glyph_index(' ')?;
            glyph.0 = id;
            let ink = face.glyph_bounding_box(glyph)?;
            Some([ink.x_min, ink.y_min, ink.x_max, ink.y_max])
        })
    }

    /// Adds what does not fit on this page.
    fn judge(&self, area: Area, misfits: &mut Vec<Misfit>) {
        let mut told = vec![false; self.runs.len()];
        for (at, run) in self.runs.iter().enumerate() {
            let outside = |ink: Area| {
                ink.left < area.left - BESIDE
                    || ink.right > area.right + BESIDE
                    || ink.top < area.top - ABOVE
                    || ink.bottom > area.bottom + ABOVE
            };
            let next = run.cell.and_then(|cell| self.columns.get(&(cell.table, cell.next)));
            let beyond = |ink: Area| next.is_some_and(|next| ink.right > *next);
            told[at] =
                self.tell(at, How::Outside, outside, misfits) || self.tell(at, How::Cell, beyond, misfits);
        }
        let mut order: Vec<usize> = (0..self.runs.len()).collect();
        order.sort_by(|a, b| self.runs[*a].ink.top.total_cmp(&self.runs[*b].ink.top));
        for (n, &at) in order.iter().enumerate() {
            let run = &self.runs[at];
            for &below in &order[n + 1..] {
                let other = &self.runs[below];
                if other.ink.top > run.ink.bottom || misfits.len() >= MOST {
                    break;
                }
                let (across, down) = run.ink.shared(other.ink);
                if told[at] || told[below] || across <= 0.0 || down <= 0.0 {
                    continue;
                }
                let size = run.item.size.min(other.item.size).to_pt();
                let hidden = |ink: Area| other.glyphs.iter().any(|(one, _)| one.hides(ink, size));
                told[at] = self.tell(at, How::Over, hidden, misfits);
            }
        }
    }

    /// Adds the words of a run whose ink is amiss; false if there are none.
    fn tell(&self, at: usize, how: How, amiss: impl Fn(Area) -> bool, misfits: &mut Vec<Misfit>) -> bool {
        let run = &self.runs[at];
        let found = run.glyphs.iter().filter(|(ink, _)| amiss(*ink)).map(|(_, range)| range.clone());
        let Some(range) = found.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end)) else { return false };
        let section = run.section.checked_sub(1).and_then(|at| self.sections.get(at)).cloned();
        let misfit = Misfit {
            page: self.page,
            section: section.unwrap_or_default(),
            words: self.words(at, range),
            how,
        };
        // of a word that is hyphenated, each part would tell the same
        if misfits.len() < MOST && !misfits.contains(&misfit) {
            misfits.push(misfit);
        }
        true
    }

    /// The words that a range of a run touches, with their parts in the runs before and after it.
    fn words(&self, at: usize, range: Range<usize>) -> String {
        let text = self.runs[at].item.text.as_str();
        let start = text.get(..range.start).and_then(|before| before.rfind(char::is_whitespace));
        let end = text.get(range.end..).and_then(|after| after.find(char::is_whitespace));
        let end = end.map(|end| range.end + end);
        let mut words = text.get(start.unwrap_or(0)..end.unwrap_or(text.len())).unwrap_or(text).to_owned();
        let mut first = at;
        while start.is_none() && first > 0 && self.runs[first - 1].goes_on(&self.runs[first]) {
            first -= 1;
            let text = &self.runs[first].item.text;
            let part = text.rsplit(char::is_whitespace).next().unwrap_or_default();
            words.insert_str(0, part);
            if part.len() < text.len() {
                break;
            }
        }
        let mut last = at;
        while end.is_none() && last + 1 < self.runs.len() && self.runs[last].goes_on(&self.runs[last + 1]) {
            last += 1;
            let text = &self.runs[last].item.text;
            let part = text.split(char::is_whitespace).next().unwrap_or_default();
            words.push_str(part);
            if part.len() < text.len() {
                break;
            }
        }
        shown(words.trim())
    }
}

/// The hyphen that stands where a word may be parted.
const SOFT: char = '\u{ad}';

/// A text without the signs that say where it may be parted.
fn shown(text: &str) -> String {
    text.replace([SOFT, '\u{200b}'], "")
}

impl Run<'_> {
    /// Whether its last word goes on in the run after it: on the same line, or hyphenated.
    fn goes_on(&self, next: &Self) -> bool {
        let beside = (next.left - self.right).abs() < 0.1 && (next.base - self.base).abs() < 0.1;
        let hyphenated = self.item.text.ends_with(SOFT) || next.item.text.starts_with(SOFT);
        self.section == next.section && self.cell == next.cell && (beside || hyphenated)
    }
}
