//! Markdown as a tree of blocks: what the PDF and HTML writers and the document rules look at.

mod arrange;
mod close;
mod escape;
mod foreign;
mod parse;
pub mod printable;
mod shape;
mod widths;

use serde::Serialize;

use crate::text::Text;

pub use escape::{SCHEMES, address, escape, escaped, paragraphs};
pub use parse::{DEPTH_LIMIT, ROW_LIMIT, parse};
pub use shape::{plain, words};

/// A document as blocks, with what stands outside the flow.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Document {
    /// The line above the title, with the status.
    pub kicker: Option<Kicker>,
    /// What the foot of every page says.
    pub footer: Vec<Inline>,
    /// The flow, the title first.
    pub blocks: Vec<Block>,
    /// The sources that are referred to, in order of their number from 1.
    pub sources: Vec<Source>,
}

/// The line above the title.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Kicker {
    /// What sort of document this is.
    pub tag: Vec<Inline>,
    /// Its status, set apart; empty when the document has none.
    pub status: Vec<Inline>,
}

/// A source that marks in the text refer to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// Its name in the Markdown.
    pub slug: String,
    /// Its description.
    pub blocks: Vec<Block>,
}

/// A block and where it begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// Line of the Markdown, from 1.
    pub line: usize,
    /// What it is.
    #[serde(flatten)]
    pub body: Body,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Body {
    /// The title (1), a section (2), a heading in it (3 and on).
    Heading {
        /// From 1; no level is skipped.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// Its part in the whole.
        role: Role,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A list, numbered if it has a start.
    List {
        /// Number of the first item.
        start: Option<u64>,
        /// The items.
        items: Vec<Item>,
    },
    /// Words of someone else.
    Quote {
        /// What was said.
        blocks: Vec<Block>,
        /// Who said it; empty if not told.
        speaker: Vec<Inline>,
    },
    /// A box.
    Alert {
        /// Which box.
        tone: Tone,
        /// What is in it.
        blocks: Vec<Block>,
    },
    /// A table.
    Table(Table),
    /// A picture that stands alone.
    Figure {
        /// Path as the Markdown has it.
        path: String,
        /// What it says, in words; never empty.
        alt: String,
        /// Whether it may use the full width of the page.
        wide: bool,
    },
    /// Cards side by side.
    Cards {
        /// The cards.
        cards: Vec<Card>,
    },
    /// Text as typed.
    Code {
        /// The text.
        text: String,
    },
    /// The place of the list of sources.
    Sources {
        /// Whether the writer must add a heading.
        titled: bool,
    },
    /// A new page.
    PageBreak,
    /// The annex begins, on a new page.
    Annex {
        /// The line above it.
        tag: Vec<Inline>,
    },
}

/// The part that a paragraph has in the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Running text.
    Plain,
    /// The line of particulars under the title.
    Meta,
    /// The lead sentence.
    Lead,
}

/// The sorts of box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// What is asked.
    Important,
    /// A small note.
    Note,
    /// What needs attention.
    Warning,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// Ticked or not, in a list of tasks.
    pub checked: Option<bool>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A card: a heading, some blocks, and a small line of proof.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Line of the heading.
    pub line: usize,
    /// Level of the heading.
    pub level: u8,
    /// The heading.
    pub text: Vec<Inline>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// The last paragraph of several; else empty.
    pub proof: Vec<Inline>,
}

/// A table; all rows are as long as the head.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Share of the free width per column, in characters that fit, or nothing: as wide as its content.
    pub widths: Vec<Option<f64>>,
    /// Alignment per column.
    pub align: Vec<Align>,
    /// The head, no cell empty.
    pub head: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// Whether the last row is set apart: its first cell is strong.
    pub total: bool,
    /// Whether it may use the full width of the page.
    pub wide: bool,
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// Left.
    Left,
    /// Centre.
    Center,
    /// Right, as numbers are.
    Right,
}

/// What stands in a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words.
        text: String,
    },
    /// Text as typed.
    Code {
        /// The text.
        text: String,
    },
    /// Emphasis.
    Emph {
        /// What is in it.
        content: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// What is in it.
        content: Vec<Inline>,
    },
    /// No longer valid.
    Strike {
        /// What is in it.
        content: Vec<Inline>,
    },
    /// A link.
    Link {
        /// An address of an allowed scheme.
        url: String,
        /// What is in it.
        content: Vec<Inline>,
    },
    /// A passage in another language.
    Lang {
        /// Language tag, such as `nl` or `en-GB`.
        tag: String,
        /// What is in it.
        content: Vec<Inline>,
    },
    /// A mark that refers to a source.
    SourceRef {
        /// Number of the source, from 1.
        number: usize,
    },
    /// A new line.
    Break,
}

/// What is wrong with a Markdown text, and where: a mistake in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Line of the Markdown, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: Text,
}
