//! Takes out of a document the characters that no font can print, so that one of them does not fail a whole PDF.

use super::{Block, Body, Document, Inline};
use crate::font;
use crate::text::uncrowded;

/// What stands in the place of a character without glyph.
const STAND_IN: char = '□';

impl Document {
    /// Replaces each character without glyph; says how many.
    pub fn replace_unprintable(&mut self) -> usize {
        let mut number = inlines(&mut self.footer) + blocks(&mut self.blocks);
        if let Some(kicker) = &mut self.kicker {
            number += [&mut kicker.tag, &mut kicker.status, &mut kicker.place]
                .into_iter()
                .map(|p| inlines(p))
                .sum::<usize>();
        }
        number + self.sources.iter_mut().map(|source| blocks(&mut source.blocks)).sum::<usize>()
    }
}

/// A text on one line, without characters that cannot be printed: for running heads and the like.
pub fn line(words: &str) -> String {
    let mut line = super::escape::one_line(words);
    text(&mut line);
    line
}

/// Replaces each character without glyph in one text, and drops those that show nothing or are too many; says how many
/// it replaced.
fn text(text: &mut String) -> usize {
    let mut number = 0;
    if !text.is_empty() && text.chars().all(|c| font::is_invisible(c) || c == '\u{ad}') {
        // a heading or a link must not become empty
        text.replace_range(.., &STAND_IN.to_string());
        return 1;
    }
    let stand_in = if font::covers(STAND_IN) { STAND_IN } else { '?' };
    let shown = text.chars().filter(|c| !font::is_invisible(*c));
    let printed: String = shown
        .map(|c| {
            let printable = font::printable(c);
            number += usize::from(!printable);
            if printable { c } else { stand_in }
        })
        .collect();
    *text = uncrowded(&printed).into_owned();
    number
}

fn inlines(content: &mut [Inline]) -> usize {
    content
        .iter_mut()
        .map(|inline| match inline {
            Inline::Text { text: words } | Inline::Code { text: words } => text(words),
            Inline::Emph { content }
            | Inline::Strong { content }
            | Inline::Strike { content }
            | Inline::Link { content, .. }
            | Inline::Lang { content, .. } => inlines(content),
            _ => 0,
        })
        .sum()
}

fn blocks(list: &mut [Block]) -> usize {
    list.iter_mut()
        .map(|block| match &mut block.body {
            Body::Heading { text, .. } | Body::Paragraph { text, .. } => inlines(text),
            Body::List { items, .. } => {
                items.iter_mut().map(|item| blocks(&mut item.blocks) + inlines(&mut item.amount)).sum()
            }
            Body::Numbers { items, .. } | Body::Dates { items } => {
                items.iter_mut().map(|item| inlines(&mut item.head) + inlines(&mut item.text)).sum()
            }
            Body::Quote { blocks: inner, speaker } => blocks(inner) + inlines(speaker),
            Body::Alert { blocks: inner, .. } | Body::Board { blocks: inner } => blocks(inner),
            Body::Table(table) => {
                table.head.iter_mut().chain(table.rows.iter_mut().flatten()).map(|c| inlines(c)).sum()
            }
            Body::Figure { alt, .. } => text(alt),
            Body::Cards { cards } => cards
                .iter_mut()
                .map(|card| inlines(&mut card.text) + blocks(&mut card.blocks) + inlines(&mut card.proof))
                .sum(),
            Body::Code { text: words } => text(words),
            Body::Annex { tag } => inlines(tag),
            Body::Sources { .. } | Body::Cut | Body::PageBreak => 0,
        })
        .sum()
}
