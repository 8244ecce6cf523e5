//! A Code Quality report of GitLab: a JSON array with an object per finding.
//!
//! The form is that of "Code Quality report format" in GitLab's documentation (`ci/testing/code_quality`): a
//! description, the name of the check, a fingerprint that no other object has, one of five severities, and a path
//! relative to the repository, without `./`, with a line; no byte order mark.

use serde_json::{Value, json};

use super::listing::Listing;
use super::picture::KNOWN;
use crate::text::visible;

/// The severity for each level, the lightest first.
const SEVERITIES: [&str; 3] = ["info", "minor", "major"];

/// The whole list.
pub fn render(listing: &Listing<'_>) -> String {
    let lang = listing.lang;
    let rows: Vec<Value> = listing
        .findings()
        .map(|item| {
            let (finding, place) = (item.finding, listing.place(item));
            let known = if finding.known { format!(" ({})", KNOWN.get(lang)) } else { String::new() };
            json!({
                "description": format!("{}{known}", visible(finding.message.get(lang))),
                "check_name": finding.rule,
                "fingerprint": item.fingerprint,
                "severity": SEVERITIES[finding.level as usize],
                "location": {
                    "path": listing.in_repository(place.path),
                    "positions": {
                        "begin": { "line": place.start.line, "column": place.start.column },
                        "end": { "line": place.end.line, "column": place.end.column },
                    },
                    "lines": { "begin": place.start.line, "end": place.end.line },
                },
            })
        })
        .collect();
    super::json::pretty(&rows)
}
