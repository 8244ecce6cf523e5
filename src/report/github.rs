//! Annotations of GitHub Actions: one workflow command per finding.
//!
//! The form is that of "Workflow commands for GitHub Actions"; the escapes are those of the toolkit of Actions
//! (`escapeData` and `escapeProperty` in `packages/core/src/command.ts`). A page shows ten annotations of a level per
//! step; the log shows all, so all are printed.

use std::fmt::Write;

use super::listing::Listing;
use super::picture::KNOWN;
use crate::source::Position;
use crate::text::visible;

/// The command for each level, the lightest first.
const COMMANDS: [&str; 3] = ["notice", "warning", "error"];

/// The whole list.
pub fn render(listing: &Listing<'_>) -> String {
    let mut text = String::new();
    for item in listing.findings() {
        let (finding, place) = (item.finding, listing.place(item));
        let command = COMMANDS[finding.level as usize];
        let mut title = visible(&finding.rule);
        if finding.known {
            let _ = write!(title, " ({})", KNOWN.get(listing.lang));
        }
        // columns are refused where two lines are named, so what is long is marked where it begins
        let Position { line, column } = place.start;
        let end_column = if place.end.line == line { place.end.column } else { column };
        let properties = [
            ("file", listing.in_repository(place.path)),
            ("line", line.to_string()),
            ("endLine", line.to_string()),
            ("col", column.to_string()),
            ("endColumn", end_column.to_string()),
            ("title", title),
        ];
        let properties: Vec<String> =
            properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
        let helps = finding.help.iter().map(|help| visible(help.get(listing.lang)));
        let message: Vec<String> =
            std::iter::once(visible(finding.message.get(listing.lang))).chain(helps).collect();
        let _ = writeln!(text, "::{command} {}::{}", properties.join(","), data(&message.join("\n")));
    }
    text
}

/// What follows the second pair of colons.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
