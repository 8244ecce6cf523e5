//! One line per finding: place, level, rule, message; below one that tells many, an indented line for each of them.

use std::fmt::Write;

use super::listing::Listing;
use crate::diagnostic::Level;
use crate::text::visible;

/// The whole list; when quiet, only errors that weigh.
pub fn render(listing: &Listing<'_>, quiet: bool) -> String {
    let mut text = String::new();
    for item in listing.for_people() {
        let finding = item.finding;
        if quiet && (finding.level != Level::Error || finding.known) {
            continue;
        }
        let known = if finding.known { " (known)" } else { "" };
        let (at, level, rule) = (listing.place(item), finding.level.name(), &finding.rule);
        let message = visible(finding.message.get(listing.lang));
        let _ = writeln!(text, "{at}: {level}{known} {rule}: {message}");
        // where each place says the same, the line above has said it
        let apart = finding.many && finding.primary.as_ref().is_some_and(|label| label.message.is_some());
        for label in finding.primary.iter().chain(&finding.others).filter(|_| apart) {
            let message = visible(label.message.as_ref().map_or("", |text| text.get(listing.lang)));
            let _ = writeln!(text, "  {}: {message}", listing.spot(label));
        }
    }
    text
}
