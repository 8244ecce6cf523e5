//! Where things came to stand on paper: what a typesetter tells, and what rules about documents look at.

use serde::{Deserialize, Serialize};

/// Where things came to stand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// Number of pages.
    pub pages: usize,
    /// Words and page (from 1) of every heading, in order.
    pub headings: Vec<(String, usize)>,
    /// What the engine remarked, such as a layout that does not settle.
    pub warnings: Vec<String>,
    /// How far down each page is used, in hundredths of the height for text; empty where nobody looked.
    pub fill: Vec<u8>,
    /// What does not fit, as far as anybody looked.
    pub misfits: Vec<Misfit>,
}

/// How far down a last page may be used, in hundredths, to be worth trying to do without: at most so much, and at most
/// so much for each page before it, since that is what setting those closer gains.
const LITTLE: u8 = 20;
const GAIN: usize = 12;

impl Layout {
    /// Whether its last page holds a few lines only; where nobody looked, whether there are two pages.
    pub fn is_a_little_over(&self) -> bool {
        let before = self.pages.saturating_sub(1);
        // what stays together leaves room on the page before, and that is room too
        let empty = self.fill.iter().rev().nth(1).map_or(0, |fill| 100_u8.saturating_sub(*fill));
        let few = |over: u8| over <= LITTLE && usize::from(over) <= GAIN * before;
        before > 0 && self.fill.last().map_or(before == 1, |last| few(last.saturating_sub(empty)))
    }
}

/// Words that do not fit where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Misfit {
    /// The page, from 1.
    pub page: usize,
    /// The heading that they stand under; empty above the first.
    pub section: String,
    /// The words, as printed.
    pub words: String,
    /// In what way.
    pub how: How,
}

/// In what way words do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// They stand in a margin, or beyond the page.
    Outside,
    /// They stand past their cell, in the next one.
    Cell,
    /// They stand over other words.
    Over,
}
