//! Markdown as a tree of blocks: what the PDF and HTML writers and the document rules look at.

mod apart;
mod arrange;
mod close;
mod escape;
mod foreign;
mod hint;
pub mod layout;
mod paper;
mod parse;
pub mod printable;
mod shape;
mod text;

use serde::Serialize;

use crate::text::Text;

pub use escape::{SCHEMES, address, escape, escaped, paragraphs};
pub use paper::Paper;
pub use parse::{DEPTH_LIMIT, ROW_LIMIT, parse};
pub use shape::{plain, words};
pub use text::text;

/// A document as blocks, with what stands outside the flow.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Document {
    /// The lines above the title, with the status.
    pub kicker: Option<Kicker>,
    /// What the foot of every page says.
    pub footer: Vec<Inline>,
    /// The flow, the title first.
    pub blocks: Vec<Block>,
    /// The sources that are referred to, in order of their number from 1.
    pub sources: Vec<Source>,
    /// The fields that would make it whole, as `kind#field`; nothing of these is printed.
    #[serde(skip)]
    pub lacks: Vec<String>,
}

/// The lines above the title.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Kicker {
    /// What sort of document this is.
    pub tag: Vec<Inline>,
    /// Its status, set apart; empty when the document has none.
    pub status: Vec<Inline>,
    /// Where and when it is dealt with; may be empty.
    pub place: Vec<Inline>,
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
    /// Whether it stands in the rail, under the name of its section.
    pub rail: bool,
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
    /// A row of numbers.
    Numbers {
        /// The hue of each.
        hues: Vec<Hue>,
        /// The numbers, each with what it counts.
        items: Vec<Entry>,
    },
    /// Days, each with what happens then.
    Dates {
        /// The days.
        items: Vec<Entry>,
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
    /// Fields in groups that fill a page: a heading of level 2 per group, one of level 3 per field.
    Board {
        /// The headings and what stands under them.
        blocks: Vec<Block>,
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
    /// A line to cut along: what stands before it and after it comes apart on paper.
    Cut,
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
    /// What the figure or table after it shows.
    Finding,
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
    /// What it costs, of something that is asked; else empty.
    pub amount: Vec<Inline>,
}

/// Something in a few words, and more about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// The few words.
    pub head: Vec<Inline>,
    /// More about it.
    pub text: Vec<Inline>,
}

/// What the colour of a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hue {
    /// Nothing.
    Plain,
    /// It is about public parties.
    Public,
    /// It is about firms.
    Firms,
    /// It needs attention.
    Attention,
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
    /// Share of the free width per column, or nothing: as wide as its content. Empty where nobody says.
    pub widths: Vec<Option<f64>>,
    /// Alignment per column.
    pub align: Vec<Align>,
    /// The head, no cell empty.
    pub head: Vec<Vec<Inline>>,
    /// The rows.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// How each row looks.
    pub looks: Vec<Look>,
    /// Whether it may use the full width of the page.
    pub wide: bool,
    /// How many lines people write in each of its rows, which are as high as a pen needs; a cell with `□` is a box to tick.
    /// None: it is one to read.
    pub write: u8,
    /// The hue of each row, in a table whose numbers are drawn as so many marks; else empty.
    pub marks: Vec<Hue>,
}

/// How a row of a table looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// As most.
    Plain,
    /// Set apart as the total: the last row, its first cell strong.
    Total,
    /// What is advised: its first cell begins with something strong, and ends with code, which is a tag.
    Advised,
    /// What needs attention: its first cell is emphasis.
    Attention,
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
