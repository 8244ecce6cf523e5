//! What a figure is made of: a picture that always comes with its words, and the words of its document.

use std::fmt;

use crate::brand::Brand;

/// What a picture says, in rows and columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// A picture that always comes with what it shows: in a title, in an alternative text and in a table twin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    title: String,
    svg: String,
    alt: String,
    note: Vec<String>,
    table: Table,
}

impl Figure {
    /// Puts a picture and its words together; without title, alternative text or table there is no figure.
    pub fn new(title: String, svg: String, alt: String, note: Vec<String>, table: Table) -> Option<Self> {
        let width = table.head.len();
        let told = !title.trim().is_empty() && !alt.trim().is_empty();
        let listed = width > 0 && !table.rows.is_empty() && table.rows.iter().all(|row| row.len() == width);
        (told && listed).then_some(Self { title, svg, alt, note, table })
    }

    /// What it comes to, in one sentence without a full stop, to set above it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The picture, as a file that stands by itself.
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// What the picture shows, in sentences, on one line.
    pub fn alt(&self) -> &str {
        &self.alt
    }

    /// How to read the picture: sentences to set below it.
    pub fn note(&self) -> &[String] {
        &self.note
    }

    /// The same in rows and columns.
    pub const fn table(&self) -> &Table {
        &self.table
    }
}

/// What a sentence needs filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is.
    Text(String),
    /// A number, which also chooses the plural.
    Number(u32),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

/// Gives the sentence of a key with its arguments filled in.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, Arg)]) -> String;

/// The words of a document: gives the sentence of a key with its arguments filled in.
///
/// Which keys with which arguments a figure asks for stands beside it, as in [`super::answers::WORDS`].
pub struct Words<'a> {
    say: Say<'a>,
    brand: &'a Brand,
}

impl fmt::Debug for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

impl<'a> Words<'a> {
    /// Words that are found by a function of the caller, in the look of the program.
    pub fn new(say: Say<'a>) -> Self {
        Self { say, brand: Brand::own() }
    }

    /// The same in the look of a house.
    pub fn of(self, brand: &'a Brand) -> Self {
        Self { brand, ..self }
    }

    /// The look of the document.
    pub fn brand(&self) -> &'a Brand {
        self.brand
    }

    /// One word or sentence.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        (self.say)(key, args)
    }
}
