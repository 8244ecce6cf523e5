//! Markdown to pieces: blocks and hints, read with an explicit stack, faults with their lines.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd,
};

use super::arrange::{Piece, arrange};
use super::escape::allowed;
use super::hint::Hint;
use super::{Block, Body, Document, Fault, Inline, Item, Source, Tone};
use crate::text::Text;

/// How deep blocks may stand in blocks, and inline elements in each other.
pub const DEPTH_LIMIT: usize = 8;

/// How many rows the tables of a document may have in all: each costs the typesetter a
/// thousandth of a second and a hundred kilobytes.
pub const ROW_LIMIT: usize = 5_000;

/// Reads a Markdown text as a document, or says what is wrong with it.
pub fn parse(markdown: &str) -> Result<Document, Vec<Fault>> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut reader = Reader::new(markdown);
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        reader.read(event, range);
    }
    let Reader { pieces, mut faults, definitions, order, .. } = reader;
    let sources = order.into_iter().map(|(slug, line)| match definitions.get(&slug) {
        Some(blocks) => Source { slug, blocks: blocks.clone() },
        None => {
            faults.push(undefined(line, &slug));
            Source { slug, blocks: Vec::new() }
        }
    });
    let sources = sources.collect();
    let document = arrange(pieces, sources, &mut faults);
    if faults.is_empty() {
        return Ok(document);
    }
    faults.sort_by_key(|fault| fault.line);
    Err(faults)
}

pub(super) fn undefined(line: usize, slug: &str) -> Fault {
    let message = crate::text!(
        "De bronverwijzing [^{slug}] heeft geen omschrijving.",
        "The source mark [^{slug}] has no definition."
    );
    Fault { line, message }
}

/// What is open, from the outside in.
pub(super) enum Open {
    Quote(Option<Tone>),
    List(Option<u64>),
    Item(Option<bool>),
    Definition(String),
    Table(Vec<Alignment>),
    Row,
    Cell,
    Paragraph { implicit: bool },
    Heading(u8),
    Emph,
    Strong,
    Strike,
    Link(String),
    Lang(String),
    Image(String),
    Code,
    Html,
}

impl Open {
    pub(super) fn holds_blocks(&self) -> bool {
        matches!(self, Self::Quote(_) | Self::Item(_) | Self::Definition(_))
    }

    fn is_mark(&self) -> bool {
        matches!(self, Self::Emph | Self::Strong | Self::Strike | Self::Link(_) | Self::Lang(_))
    }
}

/// Something open with what it holds so far.
pub(super) struct Frame {
    pub(super) open: Open,
    pub(super) line: usize,
    pub(super) blocks: Vec<Block>,
    pub(super) inlines: Vec<Inline>,
    pub(super) items: Vec<Item>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
    pub(super) text: String,
}

pub(super) struct Reader<'a> {
    pub(super) markdown: &'a str,
    line_starts: Vec<usize>,
    pub(super) stack: Vec<Frame>,
    /// How many elements are open that lie deeper than the limit and are passed over.
    beyond: usize,
    pieces: Vec<Piece>,
    /// How many rows the tables so far have.
    pub(super) rows: usize,
    pub(super) faults: Vec<Fault>,
    pub(super) definitions: BTreeMap<String, Vec<Block>>,
    /// Slugs of the sources by first use.
    order: Vec<(String, usize)>,
}

impl<'a> Reader<'a> {
    fn new(markdown: &'a str) -> Self {
        let starts = std::iter::once(0).chain(markdown.match_indices('\n').map(|(at, _)| at + 1));
        Self {
            markdown,
            line_starts: starts.collect(),
            stack: Vec::new(),
            beyond: 0,
            pieces: Vec::new(),
            rows: 0,
            faults: Vec::new(),
            definitions: BTreeMap::new(),
            order: Vec::new(),
        }
    }

    pub(super) fn fault(&mut self, line: usize, message: Text) {
        self.faults.push(Fault { line, message });
    }

    fn read(&mut self, event: Event<'_>, range: Range<usize>) {
        let line = self.line_starts.partition_point(|start| *start <= range.start);
        if self.beyond > 0 {
            match event {
                Event::Start(_) => self.beyond += 1,
                Event::End(_) => self.beyond -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag, line),
            Event::Text(text) => {
                self.marks_without_definition(&range, line);
                self.text(&text, line);
            }
            Event::Code(text) => self.inline(Inline::Code { text: text.into_string() }, line),
            Event::SoftBreak => self.text(" ", line),
            Event::HardBreak => self.inline(Inline::Break, line),
            Event::FootnoteReference(slug) => self.mark(&slug, line),
            Event::TaskListMarker(on) => {
                if let Some(Open::Item(checked)) = self.stack.last_mut().map(|frame| &mut frame.open) {
                    *checked = Some(on);
                }
            }
            Event::Rule => self.hint(line, Hint::End),
            Event::Html(html) => match self.stack.last_mut() {
                Some(frame) if matches!(frame.open, Open::Html) => frame.text.push_str(&html),
                _ => self.raw_html(&html, line),
            },
            Event::InlineHtml(html) => self.inline_html(&html, line),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text, line),
        }
    }

    pub(super) fn push(&mut self, open: Open, line: usize) {
        let kind = usize::from(open.is_mark());
        let depth = self.stack.iter().filter(|frame| match kind {
            1 => frame.open.is_mark(),
            _ => frame.open.holds_blocks(),
        });
        if (kind == 1 || open.holds_blocks()) && depth.count() >= DEPTH_LIMIT {
            self.beyond = 1;
            self.fault(
                line,
                crate::text!(
                    "De tekst is dieper genest dan {DEPTH_LIMIT} niveaus.",
                    "The text is nested deeper than {DEPTH_LIMIT} levels."
                ),
            );
            return;
        }
        self.stack.push(Frame {
            open,
            line,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            text: String::new(),
        });
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        let open = match tag {
            Tag::Emphasis => Open::Emph,
            Tag::Strong => Open::Strong,
            Tag::Strikethrough => Open::Strike,
            Tag::Link { link_type, dest_url, .. } => {
                let url = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                if !allowed(&url) {
                    let shown = crate::text::visible(&url);
                    self.fault(
                        line,
                        crate::text!(
                            "Het adres {shown} begint niet met http, https, mailto of tel.",
                            "The address {shown} does not begin with http, https, mailto or tel."
                        ),
                    );
                }
                Open::Link(url)
            }
            Tag::Image { dest_url, .. } => Open::Image(dest_url.into_string()),
            block => {
                self.close_implicit(line);
                match block {
                    Tag::Heading { level, .. } => Open::Heading(level as u8),
                    Tag::BlockQuote(kind) => Open::Quote(kind.map(|kind| match kind {
                        BlockQuoteKind::Important => Tone::Important,
                        BlockQuoteKind::Note | BlockQuoteKind::Tip => Tone::Note,
                        BlockQuoteKind::Warning | BlockQuoteKind::Caution => Tone::Warning,
                    })),
                    Tag::CodeBlock(_) => Open::Code,
                    Tag::HtmlBlock => Open::Html,
                    Tag::List(start) => Open::List(start),
                    Tag::Item => Open::Item(None),
                    Tag::FootnoteDefinition(slug) => Open::Definition(slug.into_string()),
                    Tag::Table(align) => Open::Table(align),
                    Tag::TableHead | Tag::TableRow => Open::Row,
                    Tag::TableCell => Open::Cell,
                    _ => Open::Paragraph { implicit: false },
                }
            }
        };
        if matches!(open, Open::Image(_)) || open.is_mark() {
            self.open_implicit(line);
        }
        self.push(open, line);
    }

    /// Items of a tight list have no paragraph events: opens one for them.
    pub(super) fn open_implicit(&mut self, line: usize) {
        if self.stack.last().is_none_or(|frame| frame.open.holds_blocks()) {
            self.push(Open::Paragraph { implicit: true }, line);
        }
    }

    fn close_implicit(&mut self, line: usize) {
        self.close_lang(line);
        if matches!(self.stack.last(), Some(Frame { open: Open::Paragraph { implicit: true }, .. })) {
            self.pop();
        }
    }

    /// Ends passages in another language that nobody ended.
    fn close_lang(&mut self, line: usize) {
        while matches!(self.stack.last(), Some(Frame { open: Open::Lang(_), .. })) {
            self.fault(line, crate::text!("<span lang> wordt niet gesloten.", "<span lang> is not closed."));
            self.pop();
        }
    }

    fn end(&mut self, tag: TagEnd, line: usize) {
        self.close_lang(line);
        if matches!(tag, TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) {
            self.close_implicit(line);
        }
        self.pop();
    }

    pub(super) fn block(&mut self, body: Body, line: usize) {
        let block = Block { line, rail: false, body };
        match self.stack.iter_mut().rev().find(|frame| frame.open.holds_blocks()) {
            Some(frame) => frame.blocks.push(block),
            None => self.pieces.push(Piece::Block(block)),
        }
    }

    pub(super) fn inline(&mut self, inline: Inline, line: usize) {
        self.open_implicit(line);
        if let Some(frame) = self.stack.last_mut() {
            frame.inlines.push(inline);
        }
    }

    fn text(&mut self, text: &str, line: usize) {
        if let Some(frame) = self.stack.last_mut()
            && matches!(frame.open, Open::Code | Open::Html)
        {
            frame.text.push_str(text);
            return;
        }
        self.open_implicit(line);
        let Some(frame) = self.stack.last_mut() else { return };
        match frame.inlines.last_mut() {
            Some(Inline::Text { text: before }) => before.push_str(text),
            _ => frame.inlines.push(Inline::Text { text: text.to_owned() }),
        }
    }

    fn mark(&mut self, slug: &str, line: usize) {
        if self.stack.iter().any(|frame| matches!(frame.open, Open::Definition(_))) {
            self.fault(
                line,
                crate::text!(
                    "Een bron verwijst naar een bron: [^{slug}].",
                    "A source refers to a source: [^{slug}]."
                ),
            );
            return;
        }
        let number = match self.order.iter().position(|(known, _)| known == slug) {
            Some(at) => at + 1,
            None => {
                self.order.push((slug.to_owned(), line));
                self.order.len()
            }
        };
        self.inline(Inline::SourceRef { number }, line);
    }

    pub(super) fn hint(&mut self, line: usize, hint: Hint) {
        if self.stack.is_empty() {
            self.pieces.push(Piece::Hint(line, hint));
        } else {
            self.fault(
                line,
                crate::text!(
                    "Een aanwijzing staat binnen een ander blok.",
                    "A hint stands inside another block."
                ),
            );
        }
    }
}

/// So that an exhaustive cast stays one when the crate changes.
const _: () = assert!(HeadingLevel::H1 as u8 == 1 && HeadingLevel::H6 as u8 == 6);
