//! Makes a document fit its page: columns get their widths, and words longer than their room may break.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use super::{Grid, columns};
use crate::font::{Faces, Weight};
use crate::markup::{Block, Body, Document, Inline, Look, Role, Table, Tone, plain};

/// Where a word may break, with a hyphen and without one; and a space that never breaks.
const SOFT: &str = "\u{ad}";
const OPEN: &str = "\u{200b}";
const NARROW: char = '\u{202f}';

/// Narrowest piece of a word, in ems.
const PIECE: f64 = 0.45;

/// Sizes of type, in points.
const BODY: f64 = 10.0;
const ANNEX: f64 = 9.0;
const TITLE: f64 = 20.0;
const LEAD: f64 = 13.0;
const NUMBER: f64 = 18.0;
const FOOT: f64 = 8.6;

/// The largest small type: a quotation in the rail.
const SMALL: f64 = 9.3;

/// What lists, boxes and cards take from the width, in points.
const INDENT: f64 = 28.0;

/// Width of an amount beside what is asked.
const AMOUNT: f64 = 110.0;

/// Width of a day beside what happens then, in two columns.
const DAY: f64 = 66.0;

/// A place for words: how wide it is, how large they are there, and in which language.
#[derive(Clone, Copy)]
struct Room {
    width: f64,
    size: f64,
    /// The heaviest letters that may stand there.
    weight: Weight,
    lang: Option<hypher::Lang>,
    faces: &'static Faces,
}

impl Room {
    fn less(self, width: f64) -> Self {
        Self { width: (self.width - width).max(1.0), ..self }
    }

    fn of(self, size: f64) -> Self {
        Self { size, ..self }
    }
}

/// Lets a document in this language fit its page.
pub(super) fn document(document: &mut Document, lang: &str, grid: &Grid, faces: &'static Faces) {
    let full = Room { width: grid.full(), size: BODY, weight: Weight::Bold, lang: language(lang), faces };
    let matter = full.less(grid.rail() + grid.gutter());
    let rail = Room { width: grid.rail(), ..full };
    if let Some(kicker) = &mut document.kicker {
        for part in [&mut kicker.tag, &mut kicker.status, &mut kicker.place] {
            inlines(part, full.less(INDENT));
        }
    }
    inlines(&mut document.footer, full);
    let (mut section, mut size) = (false, BODY);
    // what comes before a board stands beside it
    let mut board =
        document.blocks.iter().position(|block| matches!(block.body, Body::Board { .. })).unwrap_or(0);
    for block in &mut document.blocks {
        let beside = board > 0;
        board = board.saturating_sub(1);
        let room = match &block.body {
            Body::Heading { level: 1, .. } => full.of(TITLE),
            Body::Heading { level: 2, .. } => {
                section = true;
                rail.of(size + 1.0)
            }
            Body::Annex { .. } => {
                size = ANNEX;
                full.of(LEAD)
            }
            Body::Table(Table { wide: true, .. }) => full.of(size),
            Body::Board { .. } => matter,
            _ if block.rail => rail.of(SMALL),
            _ if section && beside => rail.less(INDENT),
            _ if section => matter.of(size),
            _ => full,
        };
        one(block, room);
    }
    for source in &mut document.sources {
        blocks(&mut source.blocks, matter.less(INDENT));
    }
}

/// How many lines the foot of a page has at most, beside the number of the page.
pub(super) fn foot(content: &[Inline], grid: &Grid, faces: &Faces) -> usize {
    const NUMBER: f64 = 60.0;
    let lines = content.split(|inline| *inline == Inline::Break).map(|line| {
        // no line is filled to its end
        let lines = faces.width(&plain(line), Weight::Regular, FOOT) / (grid.full() - NUMBER) + 0.05;
        lines.ceil() as usize
    });
    lines.sum()
}

fn language(tag: &str) -> Option<hypher::Lang> {
    let code: [u8; 2] = tag.get(..2)?.to_ascii_lowercase().as_bytes().try_into().ok()?;
    hypher::Lang::from_iso(code)
}

fn blocks(all: &mut [Block], room: Room) {
    all.iter_mut().for_each(|block| one(block, room));
}

fn one(block: &mut Block, room: Room) {
    match &mut block.body {
        Body::Heading { text, .. } => inlines(text, room),
        Body::Paragraph { role: Role::Lead, text } => inlines(text, room.of(LEAD)),
        Body::Paragraph { text, .. } | Body::Annex { tag: text } => inlines(text, room),
        Body::List { items, .. } => {
            for item in items {
                let amount = if item.amount.is_empty() { 0.0 } else { AMOUNT };
                blocks(&mut item.blocks, room.less(INDENT + amount));
                inlines(&mut item.amount, Room { width: AMOUNT, ..room });
            }
        }
        Body::Numbers { items, .. } => {
            let width = room.width / items.len().max(1) as f64 - INDENT / 2.0;
            for item in items {
                inlines(&mut item.head, Room { width, size: NUMBER, ..room });
                inlines(&mut item.text, Room { width, ..room });
            }
        }
        Body::Dates { items } => {
            for item in items {
                inlines(&mut item.head, Room { width: DAY, ..room });
                inlines(&mut item.text, Room { width: room.width / 2.0 - DAY - INDENT, ..room });
            }
        }
        Body::Quote { blocks: inner, speaker } => {
            let room = if block.rail { room } else { room.less(INDENT) };
            blocks(inner, room);
            inlines(speaker, room);
        }
        Body::Board { blocks: inner } => fields(inner, room),
        Body::Alert { tone: Tone::Note, blocks: inner } => blocks(inner, room),
        Body::Alert { blocks: inner, .. } => blocks(inner, room.less(INDENT)),
        Body::Table(table) => cells(table, room.of(room.size * columns::SCALE)),
        Body::Cards { cards } => {
            let beside = match cards.len() {
                1 => 1.0,
                2 | 4 => 2.0,
                _ => 3.0,
            };
            let inside = Room { width: room.width / beside, ..room }.less(INDENT);
            for card in cards {
                inlines(&mut card.text, inside.less(INDENT / 2.0));
                blocks(&mut card.blocks, inside);
                inlines(&mut card.proof, inside);
            }
        }
        Body::Code { text } => *text = breakable(text, room, true).into_owned(),
        Body::Figure { .. } | Body::Sources { .. } | Body::Cut | Body::PageBreak => {}
    }
}

/// Groups of fields in columns.
fn fields(all: &mut [Block], room: Room) {
    let room = Room { width: room.width / columns::of_fields(all) as f64, ..room }.less(INDENT);
    for block in all {
        let size = if let Body::Heading { .. } = block.body { LEAD } else { SMALL };
        one(block, room.of(size));
    }
}

fn cells(table: &mut Table, room: Room) {
    // a row with a ground of its own has half a gap at its ends
    let tinted = table.looks.contains(&Look::Advised);
    let room = if tinted { room.less(columns::GAP) } else { room };
    let widths = columns::widths(table, room.width, room.size, room.faces);
    let looks = std::iter::once(None).chain(table.looks.iter().copied().map(Some));
    for (row, look) in std::iter::once(&mut table.head).chain(&mut table.rows).zip(looks) {
        for (cell, width) in row.iter_mut().zip(&widths) {
            let weight = columns::weight(cell, look);
            inlines(cell, Room { width: *width, weight, ..room });
        }
    }
    // the gap belongs half to the column before it, half to the one after it
    let last = widths.len().saturating_sub(1);
    let ends = |at: usize| usize::from(at == 0) + usize::from(at == last);
    let gap = |at: usize| columns::GAP * if tinted { 1.0 } else { 1.0 - ends(at) as f64 / 2.0 };
    table.widths = widths.iter().enumerate().map(|(at, width)| Some(width + gap(at))).collect();
}

fn inlines(content: &mut [Inline], room: Room) {
    for inline in content {
        match inline {
            Inline::Text { text } => {
                if let Cow::Owned(broken) = breakable(text, room, false) {
                    *text = broken;
                }
            }
            Inline::Code { text } => *text = breakable(text, room, true).into_owned(),
            Inline::Lang { tag, content } => inlines(content, Room { lang: language(tag), ..room }),
            Inline::Emph { content }
            | Inline::Strong { content }
            | Inline::Strike { content }
            | Inline::Link { content, .. } => inlines(content, room),
            Inline::SourceRef { .. } | Inline::Break => {}
        }
    }
}

/// A text of which every word that is wider than its room may break: at a syllable with a hyphen, or, in codes and
/// addresses, anywhere and without one. An amount stays with its sign.
fn breakable(text: &str, room: Room, typed: bool) -> Cow<'_, str> {
    let text = if typed { Cow::Borrowed(text) } else { glued(text) };
    // letters are at most an em wide
    let fits = |word: &str| {
        word.chars().count() as f64 * room.size < room.width || width(word, room, typed) <= room.width
    };
    let words = || text.split_inclusive([' ', '-', '\n']).map(|word| (word, word.trim_end()));
    if words().all(|(_, bare)| fits(bare)) {
        return text;
    }
    let mut out = String::with_capacity(2 * text.len());
    for (word, bare) in words() {
        if fits(bare) {
            out.push_str(bare);
        } else {
            open(bare, room, typed, &mut out);
        }
        out.push_str(&word[bare.len()..]);
    }
    Cow::Owned(out)
}

/// A text in which the spaces that must not break are narrow ones, also between the sign of an amount and its digits.
/// The wide one has the glyph of a plain space in the first family, which some readers of PDFs lose words over.
fn glued(text: &str) -> Cow<'_, str> {
    let amount = |(at, sign): (usize, &str)| digit(&text[at + sign.len()..]);
    if !text.contains('\u{a0}') && !text.match_indices("€ ").any(amount) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let signed = c == ' ' && out.ends_with('€') && digit(&text[at + 1..]);
        out.push(if c == '\u{a0}' || signed { NARROW } else { c });
    }
    Cow::Owned(out)
}

/// The words as they were, before they were made to fit.
pub fn unfitted(text: &str) -> String {
    text.replace(SOFT, "").replace(OPEN, "").replace(NARROW, "\u{a0}")
}

fn digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Width of a text in the heaviest letters it may have there; text as typed has all letters alike.
fn width(text: &str, room: Room, typed: bool) -> f64 {
    if typed {
        0.6 * room.size * text.chars().count() as f64
    } else {
        room.faces.width(text, room.weight, room.size)
    }
}

/// Opens a word that is too long.
fn open(word: &str, room: Room, typed: bool, out: &mut String) {
    let address =
        typed || word.contains(['/', '@', '_', '\\']) || word.contains(|c: char| c.is_ascii_digit());
    let syllables: Vec<&str> = match room.lang {
        Some(lang) if !address => hypher::hyphenate(word, lang).collect(),
        _ => vec![word],
    };
    let mut pieces: Vec<String> = Vec::new();
    for syllable in syllables {
        let anywhere = width(syllable, room, typed) > room.width / 3.0;
        for (at, c) in syllable.char_indices() {
            match pieces.last_mut() {
                Some(piece) if at > 0 && (!anywhere || is_combining_mark(c)) => piece.push(c),
                _ => pieces.push(c.to_string()),
            }
        }
    }
    if address {
        out.push_str(&pieces.join(OPEN));
        return;
    }
    // what follows a hyphen is wider than that: the engine takes it that a longer piece of a word is a wider one
    let narrow = |piece: &String| width(piece, room, typed) < PIECE * room.size;
    let mut wide: Vec<String> = Vec::new();
    for piece in pieces {
        match wide.last_mut() {
            Some(before) if narrow(before) || narrow(&piece) => before.push_str(&piece),
            _ => wide.push(piece),
        }
    }
    out.push_str(&wide.join(SOFT));
}
