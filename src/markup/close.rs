//! What closes: frames of the parser become inline content, blocks, tables and figures.

use pulldown_cmark::Alignment;

use super::parse::{Frame, Open, ROW_LIMIT, Reader};
use super::{Align, Body, Inline, Item, Role, Table, Tone, apart, plain};

impl Reader<'_> {
    /// Closes the innermost frame and hands what it holds to the one around it.
    pub(super) fn pop(&mut self) {
        let Some(frame) = self.stack.pop() else { return };
        let Frame { open, line, blocks, inlines, items, rows, text } = frame;
        let content = inlines;
        match open {
            Open::Emph => self.inline(Inline::Emph { content }, line),
            Open::Strong => self.inline(Inline::Strong { content }, line),
            Open::Strike => self.inline(Inline::Strike { content }, line),
            Open::Lang(tag) => self.inline(Inline::Lang { tag, content }, line),
            Open::Link(url) => {
                if plain(&content).trim().is_empty() {
                    self.fault(line, crate::text!("Een link heeft geen tekst.", "A link has no text."));
                }
                self.inline(Inline::Link { url, content }, line);
            }
            Open::Image(path) => self.image(path, plain(&content), line),
            Open::Paragraph { .. } => {
                if !content.is_empty() {
                    self.block(Body::Paragraph { role: Role::Plain, text: content }, line);
                }
            }
            Open::Heading(level) => {
                if self.stack.is_empty() {
                    self.block(Body::Heading { level, text: content }, line);
                } else {
                    self.fault(
                        line,
                        crate::text!(
                            "Een kop staat binnen een ander blok.",
                            "A heading stands inside another block."
                        ),
                    );
                }
            }
            Open::Code => self.block(Body::Code { text: text.trim_end().to_owned() }, line),
            Open::Html => self.html_block(&text, line),
            Open::Quote(Some(tone)) => {
                let mut blocks = blocks;
                if tone == Tone::Important {
                    apart::amounts(&mut blocks);
                }
                self.block(Body::Alert { tone, blocks }, line);
            }
            Open::Quote(None) => self.block(Body::Quote { blocks, speaker: Vec::new() }, line),
            Open::List(start) => self.block(Body::List { start, items }, line),
            Open::Item(checked) => {
                if let Some(list) = self.stack.last_mut() {
                    list.items.push(Item { checked, blocks, amount: Vec::new() });
                }
            }
            Open::Definition(slug) => {
                self.definitions.entry(slug).or_insert(blocks);
            }
            Open::Cell => {
                if let Some(row) = self.stack.last_mut() {
                    row.rows.first_mut().map(|cells| cells.push(content.clone())).unwrap_or_else(|| {
                        row.rows.push(vec![content]);
                    });
                }
            }
            Open::Row => {
                if let Some(table) = self.stack.last_mut() {
                    table.rows.push(rows.into_iter().next().unwrap_or_default());
                }
            }
            Open::Table(align) => self.table(&align, rows, line),
        }
    }

    fn table(&mut self, align: &[Alignment], mut rows: Vec<Vec<Vec<Inline>>>, line: usize) {
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        if head.iter().any(|cell| plain(cell).trim().is_empty()) {
            self.fault(
                line,
                crate::text!(
                    "Een kolom van de tabel heeft geen kop.",
                    "A column of the table has no heading."
                ),
            );
        }
        // the table that goes over the limit is told, and those after it are not
        let before = self.rows;
        self.rows += rows.len();
        if before <= ROW_LIMIT && self.rows > ROW_LIMIT {
            let found = self.rows;
            self.fault(
                line,
                crate::text!(
                    "Tot en met deze tabel telt het document {found} rijen; meer dan {ROW_LIMIT} zijn er niet te drukken. Verdeel het canvas over clusters, of neem in het sjabloon een deel op.",
                    "Up to and including this table the document has {found} rows; no more than {ROW_LIMIT} can be printed. Split the canvas into clusters, or include a part in the template."
                ),
            );
        }
        let align: Vec<Align> = (0..head.len())
            .map(|column| match align.get(column) {
                Some(Alignment::Right) => Align::Right,
                Some(Alignment::Center) => Align::Center,
                _ => Align::Left,
            })
            .collect();
        let last = rows.len().saturating_sub(1);
        let looks = rows.iter_mut().enumerate().map(|(at, row)| apart::row(row, at == last)).collect();
        let table =
            Table { widths: Vec::new(), align, head, rows, looks, wide: false, write: 0, marks: Vec::new() };
        self.block(Body::Table(table), line);
    }

    fn image(&mut self, path: String, alt: String, line: usize) {
        if alt.trim().is_empty() {
            self.fault(
                line,
                crate::text!(
                    "De afbeelding {path} heeft geen alternatieve tekst.",
                    "The image {path} has no alternative text."
                ),
            );
        }
        // an address names a file that may be called anything
        let path = match percent_encoding::percent_decode_str(&path).decode_utf8() {
            Ok(name) => name.into_owned(),
            Err(_) => path,
        };
        // An image alone in its paragraph is told by this paragraph still being empty when it ends.
        let alone = matches!(self.stack.as_slice(), [Frame { open: Open::Paragraph { .. }, inlines, .. }] if inlines.is_empty());
        if alone {
            self.block(Body::Figure { path, alt, wide: false }, line);
        } else {
            self.fault(
                line,
                crate::text!(
                    "De afbeelding {path} staat niet alleen in een alinea.",
                    "The image {path} does not stand alone in a paragraph."
                ),
            );
        }
    }
}
