//! The idioms: pieces in order become a document with kicker, cover, cards, annex and sources.

use super::hint::Hint;
use super::{Block, Body, Card, Document, Fault, Inline, Item, Role, Source, Table, apart, plain};
use crate::text::Text;

/// How many numbers stand beside each other at most.
const NUMBERS_LIMIT: usize = 4;

/// What the parser yields: blocks of the flow, and hints between them.
pub(super) enum Piece {
    /// A block.
    Block(Block),
    /// A hint and its line.
    Hint(usize, Hint),
}

/// Puts everything in its place.
pub(super) fn arrange(pieces: Vec<Piece>, sources: Vec<Source>, faults: &mut Vec<Fault>) -> Document {
    let mut flow = Flow { document: Document { sources, ..Document::default() }, ..Flow::default() };
    for piece in pieces {
        match piece {
            Piece::Block(block) => flow.block(block, faults),
            Piece::Hint(line, hint) => flow.hint(line, hint, faults),
        }
    }
    flow.unused(faults);
    flow.end();
    if flow.level == 0 {
        let message = crate::text!("Het document heeft geen titel.", "The document has no title.");
        faults.push(Fault { line: 1, message });
    }
    let mut document = flow.document;
    let placed = document.blocks.iter().any(|block| matches!(block.body, Body::Sources { .. }));
    if !placed && !document.sources.is_empty() {
        let line = document.blocks.last().map_or(1, |block| block.line);
        document.blocks.push(Block { line, rail: false, body: Body::Sources { titled: true } });
    }
    document
}

#[derive(Default)]
struct Flow {
    document: Document,
    /// Level of the last heading; 0 before the title.
    level: u8,
    /// Blocks since the title, while no section has begun.
    cover: usize,
    cards: bool,
    /// Where the board stands among the blocks, while it goes on.
    board: Option<usize>,
    /// Hints about the next block, with their lines.
    hints: Vec<(usize, Hint)>,
}

impl Flow {
    fn block(&mut self, block: Block, faults: &mut Vec<Fault>) {
        let Block { line, body, .. } = block;
        let body = match body {
            Body::Heading { level, text } => {
                self.heading(line, level, &text, faults);
                if self.cards && level == 3 {
                    if let Some(Block { body: Body::Cards { cards }, .. }) = self.document.blocks.last_mut() {
                        cards.push(Card { line, level, text, blocks: Vec::new(), proof: Vec::new() });
                    }
                    return;
                }
                self.end_cards();
                Body::Heading { level, text }
            }
            Body::Paragraph { text, .. } if self.hinted(|hint| *hint == Hint::Footer).is_some() => {
                self.document.footer = text;
                return;
            }
            Body::Paragraph { text, .. }
                if self.level == 0 && self.document.blocks.is_empty() && self.document.kicker.is_none() =>
            {
                self.document.kicker = Some(apart::kicker(text));
                return;
            }
            Body::Paragraph { text, .. } if self.annex_without_tag() => {
                if let Some(Block { body: Body::Annex { tag }, .. }) = self.document.blocks.last_mut() {
                    *tag = text;
                }
                return;
            }
            Body::Paragraph { text, .. } => self.paragraph(text),
            Body::Quote { blocks, .. } => apart::quote(blocks),
            Body::List { start: None, items } => self.list(items, faults),
            Body::Table(table) => Body::Table(self.table(table, faults)),
            Body::Figure { path, alt, .. } => {
                Body::Figure { path, alt, wide: self.hinted(|hint| *hint == Hint::Wide).is_some() }
            }
            other => other,
        };
        self.cover += 1;
        let rail = !matches!(body, Body::Heading { .. }) && self.rail(faults);
        self.unused(faults);
        let block = Block { line, rail, body };
        let blocks = match self.document.blocks.last_mut() {
            Some(Block { body: Body::Cards { cards }, .. }) if self.cards => match cards.last_mut() {
                Some(card) => &mut card.blocks,
                None => {
                    let message = crate::text!(
                        "Kaarten beginnen met een kop van niveau 3.",
                        "Cards begin with a heading of level 3."
                    );
                    return faults.push(Fault { line, message });
                }
            },
            _ => &mut self.document.blocks,
        };
        // what is all strong, directly before a figure or a table, says what is to be seen there
        if let Body::Figure { .. } | Body::Table(_) = block.body
            && let Some(Block { body: Body::Paragraph { role, text }, .. }) = blocks.last_mut()
            && *role == Role::Plain
            && let [Inline::Strong { content }] = text.as_mut_slice()
        {
            (*role, *text) = (Role::Finding, std::mem::take(content));
        }
        blocks.push(block);
    }

    /// A list, or what a hint makes of it.
    fn list(&mut self, items: Vec<Item>, faults: &mut Vec<Fault>) -> Body {
        let hint = self.hinted(|hint| matches!(hint, Hint::Numbers(_) | Hint::Dates));
        let Some((line, hint)) = hint else { return Body::List { start: None, items } };
        let found = items.len();
        let Some(items) = apart::entries(items) else {
            let message = crate::text!(
                "Elk punt van deze lijst begint met iets vets, een harde regelovergang en nog iets.",
                "Each item of this list begins with something strong, a hard break and more."
            );
            faults.push(Fault { line, message });
            return Body::List { start: None, items: Vec::new() };
        };
        let Hint::Numbers(hues) = hint else { return Body::Dates { items } };
        let given = hues.len();
        if given != found || found > NUMBERS_LIMIT {
            let message = crate::text!(
                "Er zijn {given} kleuren voor {found} getallen; van beide zijn er evenveel, één tot {NUMBERS_LIMIT}.",
                "There are {given} hues for {found} numbers; there are as many of both, one to {NUMBERS_LIMIT}."
            );
            faults.push(Fault { line, message });
        }
        Body::Numbers { hues, items }
    }

    fn table(&mut self, mut table: Table, faults: &mut Vec<Fault>) -> Table {
        if let Some((line, Hint::Marks(hues))) = self.hinted(|hint| matches!(hint, Hint::Marks(_))) {
            let (given, wanted) = (hues.len(), table.rows.len());
            if given == wanted {
                table.marks = hues;
            } else {
                let message = crate::text!(
                    "Er zijn {given} kleuren voor een tabel van {wanted} rijen.",
                    "There are {given} hues for a table of {wanted} rows."
                );
                faults.push(Fault { line, message });
            }
        }
        if let Some((_, Hint::Write(lines))) = self.hinted(|hint| matches!(hint, Hint::Write(_))) {
            table.write = lines;
        }
        table.wide = self.hinted(|hint| *hint == Hint::Wide).is_some();
        if let Some((line, Hint::Widths(widths))) = self.hinted(|hint| matches!(hint, Hint::Widths(_))) {
            let (given, wanted) = (widths.len(), table.head.len());
            if given == wanted {
                table.widths = widths;
            } else {
                let message = crate::text!(
                    "Er zijn {given} breedten voor een tabel van {wanted} kolommen.",
                    "There are {given} widths for a table of {wanted} columns."
                );
                faults.push(Fault { line, message });
            }
        }
        table
    }

    /// Whether the next block goes to the rail: it is read after the name of its section, and before the rest.
    fn rail(&mut self, faults: &mut Vec<Fault>) -> bool {
        let Some((line, _)) = self.hinted(|hint| *hint == Hint::Rail) else { return false };
        let fits = self
            .document
            .blocks
            .last()
            .is_some_and(|before| before.rail || matches!(before.body, Body::Heading { level: 2, .. }));
        if !fits {
            let message = crate::text!(
                "Wat in de kantlijn komt, staat direct onder een kop van niveau 2.",
                "What goes to the rail stands directly under a heading of level 2."
            );
            faults.push(Fault { line, message });
        }
        fits
    }

    fn heading(&mut self, line: usize, level: u8, text: &[Inline], faults: &mut Vec<Fault>) {
        let mut fault = |message: Text| faults.push(Fault { line, message });
        if plain(text).trim().is_empty() {
            fault(crate::text!("Een kop is leeg.", "A heading is empty."));
        }
        if level > self.level + 1 {
            let before = self.level;
            fault(crate::text!(
                "Een kop van niveau {level} volgt op niveau {before}.",
                "A heading of level {level} follows level {before}."
            ));
        }
        self.level = level;
        if level == 1 {
            self.cover = 0;
        }
    }

    fn hint(&mut self, line: usize, hint: Hint, faults: &mut Vec<Fault>) {
        let body = match hint {
            Hint::Cards => {
                self.end_cards();
                self.cards = true;
                Body::Cards { cards: Vec::new() }
            }
            Hint::Board => {
                self.end();
                self.board = Some(self.document.blocks.len());
                Body::Board { blocks: Vec::new() }
            }
            Hint::End => return self.end(),
            Hint::Lacks(field) => return self.document.lacks.push(field),
            Hint::Page => Body::PageBreak,
            Hint::Cut => Body::Cut,
            Hint::Annex => Body::Annex { tag: Vec::new() },
            Hint::Sources => Body::Sources { titled: false },
            about_next => return self.hints.push((line, about_next)),
        };
        self.unused(faults);
        if !matches!(body, Body::Cards { .. } | Body::Board { .. }) {
            self.end();
        }
        self.document.blocks.push(Block { line, rail: false, body });
    }

    /// The first hint of a sort about the next block, which is then used.
    fn hinted(&mut self, sort: fn(&Hint) -> bool) -> Option<(usize, Hint)> {
        let at = self.hints.iter().position(|(_, hint)| sort(hint))?;
        Some(self.hints.remove(at))
    }

    /// Hints that the block after them did not use.
    fn unused(&mut self, faults: &mut Vec<Fault>) {
        for (line, _) in self.hints.drain(..) {
            let message = crate::text!(
                "Het blok na deze aanwijzing past er niet bij.",
                "The block after this hint does not fit it."
            );
            faults.push(Fault { line, message });
        }
    }

    /// Ends cards, and a board, which takes what came since it began.
    fn end(&mut self) {
        self.end_cards();
        let Some(at) = self.board.take() else { return };
        let inside = self.document.blocks.split_off(at + 1);
        if let Some(Block { body: Body::Board { blocks }, .. }) = self.document.blocks.last_mut() {
            *blocks = inside;
        }
    }

    fn end_cards(&mut self) {
        if !std::mem::take(&mut self.cards) {
            return;
        }
        if let Some(Block { body: Body::Cards { cards }, .. }) = self.document.blocks.last_mut() {
            for card in cards {
                let last = card.blocks.pop_if(|last| matches!(last.body, Body::Paragraph { .. }));
                match last {
                    Some(Block { body: Body::Paragraph { text, .. }, .. }) if !card.blocks.is_empty() => {
                        card.proof = text;
                    }
                    last => card.blocks.extend(last),
                }
            }
        }
    }

    fn annex_without_tag(&self) -> bool {
        matches!(self.document.blocks.last(),
            Some(Block { body: Body::Annex { tag }, .. }) if tag.is_empty())
    }

    fn paragraph(&self, text: Vec<Inline>) -> Body {
        let role = if self.level != 1 {
            Role::Plain
        } else if matches!(text.as_slice(), [Inline::Strong { .. }]) {
            Role::Lead
        } else if self.cover == 1 {
            Role::Meta
        } else {
            Role::Plain
        };
        let text = match (role, text.as_slice()) {
            (Role::Lead, [Inline::Strong { content }]) => content.clone(),
            _ => text,
        };
        Body::Paragraph { role, text }
    }
}
