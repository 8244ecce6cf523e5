//! What is said of canvases: the list of a check in each of its forms, what a baseline knows of it, and the reference.

pub mod baseline;
pub mod canvas;
pub mod catalog;
pub mod changes;
pub mod explain;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod lines;
pub mod listing;
pub mod markdown;
pub mod picture;
pub mod sarif;
pub mod short;
pub mod terms;
pub mod words;

use crate::text::Lang;

/// How people are spoken to.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Language of messages.
    pub lang: Lang,
    /// Whether to print errors only.
    pub quiet: bool,
    /// Whether to print more.
    pub verbose: bool,
    /// Whether to color what is printed.
    pub color: bool,
    /// How many characters fit on a line; unknown where nobody looks at one, so that no line is broken.
    pub width: Option<usize>,
}

impl Manner {
    /// A line in bold where there is color.
    fn bold(&self, line: &str) -> String {
        if self.color {
            format!("{}{line}{}", anstyle::Style::new().bold(), anstyle::Reset)
        } else {
            line.to_owned()
        }
    }
}
