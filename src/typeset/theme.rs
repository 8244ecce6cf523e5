//! The theme: how each idiom looks, in parts; a house may have its own in the place of one, or of all.

use std::sync::{Arc, LazyLock};

use crate::error::Failure;

/// Its parts, in the order in which they build on each other: name of the file, and text.
pub const PARTS: [(&str, &str); 5] = [
    ("base.typ", include_str!("theme/base.typ")),
    ("tables.typ", include_str!("theme/tables.typ")),
    ("blocks.typ", include_str!("theme/blocks.typ")),
    ("board.typ", include_str!("theme/board.typ")),
    ("page.typ", include_str!("theme/page.typ")),
];

/// Folder of a theme among templates.
pub const FOLDER: &str = "theme";

/// A theme as the engine reads it: in one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    text: Arc<str>,
    /// Which parts are a house's, and where they end.
    parts: [(bool, usize); PARTS.len()],
}

impl Default for Theme {
    fn default() -> Self {
        static OWN: LazyLock<Theme> = LazyLock::new(|| Theme::over(|_| None));
        OWN.clone()
    }
}

impl Theme {
    /// The theme of the program, with the parts that a house has in their place.
    pub fn over<'t>(of_house: impl Fn(&str) -> Option<&'t str>) -> Self {
        let mut text = String::new();
        let parts = PARTS.map(|(name, own)| {
            let house = of_house(name);
            text.push_str(house.unwrap_or(own));
            // a part that does not end its last line would run into the next
            if !text.ends_with('\n') {
                text.push('\n');
            }
            (house.is_some(), text.len())
        });
        Self { text: text.into(), parts }
    }

    /// All of it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether all of it is the program's.
    pub fn is_own(&self) -> bool {
        self.parts.iter().all(|(house, _)| !house)
    }

    /// The file of a house that a byte of it stands in, and the line there, from 1; nothing in the program's own.
    pub fn place(&self, at: usize) -> Option<(&'static str, usize)> {
        let part = self.parts.iter().position(|(_, end)| at < *end)?;
        let start = part.checked_sub(1).map_or(0, |before| self.parts[before].1);
        let line = self.text.get(start..at)?.matches('\n').count() + 1;
        self.parts[part].0.then_some((PARTS[part].0, line))
    }

    /// Where a line of it begins, from 1.
    pub fn line(&self, line: usize) -> Option<usize> {
        if line < 2 {
            return Some(0);
        }
        self.text.match_indices('\n').nth(line - 2).map(|(at, _)| at + 1)
    }
}

/// An error in a theme of a house, at its file and line.
pub fn failed((file, line): (&str, usize), why: &str) -> Failure {
    Failure::new(crate::text!(
        "templates/{FOLDER}/{file}, regel {line}: {why}.",
        "templates/{FOLDER}/{file}, line {line}: {why}."
    ))
    .hint(crate::text!(
        "Verbeter het thema op deze regel, of haal het bestand weg: dan geldt dat van het programma.",
        "Mend the theme at this line, or remove the file: then that of the program holds."
    ))
}
