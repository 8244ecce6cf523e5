//! The idioms: pieces in order become a document with kicker, cover, cards, annex and sources.

use super::widths::widths;
use super::{Block, Body, Card, Document, Fault, Inline, Kicker, Role, Source, plain};
use crate::text::Text;

/// What the parser yields: blocks of the flow, and hints between them.
pub(super) enum Piece {
    /// A block.
    Block(Block),
    /// A hint and its line.
    Hint(usize, Hint),
}

/// Layout that Markdown has no sign for, written as a comment alone on its line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Hint {
    /// The headings of level 3 that follow are cards.
    Cards,
    /// Cards end here.
    End,
    /// A new page.
    Page,
    /// The annex begins.
    Annex,
    /// The next paragraph is the foot of every page.
    Footer,
    /// The list of sources stands here.
    Sources,
    /// The next table or figure may use the full width.
    Wide,
    /// Column widths of the next table.
    Widths(Vec<Option<f64>>),
}

impl Hint {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let hint = match words.next()? {
            "cards" => Self::Cards,
            "end" => Self::End,
            "page" => Self::Page,
            "annex" => Self::Annex,
            "footer" => Self::Footer,
            "sources" => Self::Sources,
            "wide" => Self::Wide,
            "widths" => {
                let widths: Option<Vec<_>> = words.by_ref().map(width).collect();
                return widths.filter(|widths| !widths.is_empty()).map(Self::Widths);
            }
            _ => return None,
        };
        words.next().is_none().then_some(hint)
    }
}

fn width(word: &str) -> Option<Option<f64>> {
    match word {
        "auto" => Some(None),
        _ => word.parse().ok().filter(|share| (0.01..=100.0).contains(share)).map(Some),
    }
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
    flow.waiting(faults);
    flow.end_cards();
    if flow.level == 0 {
        let message = crate::text!("Het document heeft geen titel.", "The document has no title.");
        faults.push(Fault { line: 1, message });
    }
    let mut document = flow.document;
    let placed = document.blocks.iter().any(|block| matches!(block.body, Body::Sources { .. }));
    if !placed && !document.sources.is_empty() {
        let line = document.blocks.last().map_or(1, |block| block.line);
        document.blocks.push(Block { line, body: Body::Sources { titled: true } });
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
    footer: Option<usize>,
    wide: Option<usize>,
    widths: Option<(usize, Vec<Option<f64>>)>,
}

impl Flow {
    fn block(&mut self, block: Block, faults: &mut Vec<Fault>) {
        let Block { line, body } = block;
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
            Body::Paragraph { text, .. } if self.footer.take().is_some() => {
                self.document.footer = text;
                return;
            }
            Body::Paragraph { text, .. }
                if self.level == 0 && self.document.blocks.is_empty() && self.document.kicker.is_none() =>
            {
                self.document.kicker = Some(kicker(text));
                return;
            }
            Body::Paragraph { text, .. } if self.annex_without_tag() => {
                if let Some(Block { body: Body::Annex { tag }, .. }) = self.document.blocks.last_mut() {
                    *tag = text;
                }
                return;
            }
            Body::Paragraph { text, .. } => self.paragraph(text),
            Body::Quote { blocks, .. } => quote(blocks),
            Body::Table(mut table) => {
                table.wide = self.wide.take().is_some();
                let mut hint = None;
                if let Some((line, given)) = self.widths.take() {
                    if given.len() == table.head.len() {
                        hint = Some(given);
                    } else {
                        let (given, wanted) = (given.len(), table.head.len());
                        let message = crate::text!(
                            "Er zijn {given} breedten voor een tabel van {wanted} kolommen.",
                            "There are {given} widths for a table of {wanted} columns."
                        );
                        faults.push(Fault { line, message });
                    }
                }
                widths(&mut table, hint);
                Body::Table(table)
            }
            Body::Figure { path, alt, .. } => Body::Figure { path, alt, wide: self.wide.take().is_some() },
            other => other,
        };
        self.cover += 1;
        self.waiting(faults);
        let block = Block { line, body };
        if self.cards
            && let Some(Block { body: Body::Cards { cards }, .. }) = self.document.blocks.last_mut()
        {
            match cards.last_mut() {
                Some(card) => card.blocks.push(block),
                None => faults.push(Fault {
                    line,
                    message: crate::text!(
                        "Kaarten beginnen met een kop van niveau 3.",
                        "Cards begin with a heading of level 3."
                    ),
                }),
            }
            return;
        }
        self.document.blocks.push(block);
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
        self.waiting(faults);
        let body = match hint {
            Hint::Cards => {
                self.end_cards();
                self.cards = true;
                Body::Cards { cards: Vec::new() }
            }
            Hint::End => return self.end_cards(),
            Hint::Page => Body::PageBreak,
            Hint::Annex => Body::Annex { tag: Vec::new() },
            Hint::Sources => Body::Sources { titled: false },
            Hint::Footer => {
                self.footer = Some(line);
                return;
            }
            Hint::Wide => {
                self.wide = Some(line);
                return;
            }
            Hint::Widths(widths) => {
                self.widths = Some((line, widths));
                return;
            }
        };
        if !matches!(body, Body::Cards { .. }) {
            self.end_cards();
        }
        self.document.blocks.push(Block { line, body });
    }

    /// Hints that the block after them did not use.
    fn waiting(&mut self, faults: &mut Vec<Fault>) {
        let widths = self.widths.take().map(|(line, _)| line);
        for line in [self.footer.take(), widths, self.wide.take()].into_iter().flatten() {
            let message = crate::text!(
                "Het blok na deze aanwijzing past er niet bij.",
                "The block after this hint does not fit it."
            );
            faults.push(Fault { line, message });
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

/// Parts the line above the title: its strong part is the status, the rest says what this is.
fn kicker(text: Vec<Inline>) -> Kicker {
    let mut kicker = Kicker::default();
    for inline in text {
        match inline {
            Inline::Strong { content } if kicker.status.is_empty() => kicker.status = content,
            other => kicker.tag.push(other),
        }
    }
    // One dash or dot that parts the two belongs to neither.
    if let Some(Inline::Text { text }) = kicker.tag.last_mut()
        && !kicker.status.is_empty()
    {
        let end = text.trim_end();
        text.truncate(end.strip_suffix(['—', '–', '·', '|']).unwrap_or(end).trim_end().len());
    }
    kicker.tag.pop_if(|last| matches!(last, Inline::Text { text } if text.is_empty()));
    kicker
}

/// Parts a quotation at the last long dash of its last paragraph.
fn quote(mut blocks: Vec<Block>) -> Body {
    let mut speaker = Vec::new();
    if let Some(Block { body: Body::Paragraph { text, .. }, .. }) = blocks.last_mut() {
        let dash = |inline: &Inline| match inline {
            Inline::Text { text } => text.rfind("— ").filter(|at| *at == 0 || text[..*at].ends_with(' ')),
            _ => None,
        };
        if let Some((at, offset)) = text.iter().enumerate().rev().find_map(|(at, i)| Some((at, dash(i)?))) {
            speaker = text.split_off(at);
            if let Some(Inline::Text { text: words }) = speaker.first_mut() {
                let said = words[..offset].trim_end().to_owned();
                *words = words[offset..].trim_start_matches('—').trim_start().to_owned();
                if !said.is_empty() {
                    text.push(Inline::Text { text: said });
                }
            }
        }
        if text.is_empty() {
            blocks.pop();
        }
    }
    Body::Quote { blocks, speaker }
}
