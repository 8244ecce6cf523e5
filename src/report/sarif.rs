//! SARIF 2.1.0, for code scanning and editors: one run, with what is known of each rule that found something.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::catalog;
use super::listing::{Item, Listing, Spot};
use crate::canvas::head::Phase;
use crate::check::Accepted;
use crate::diagnostic::{Fix, Label, Level};
use crate::source::SourceId;
use crate::text::visible;

/// The schema that describes the form.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name for the root of the repository that code hosts use.
const ROOT: &str = "%SRCROOT%";

/// Name and version of our fingerprint. There is no `primaryLocationLineHash`: the action that uploads to GitHub counts
/// its own from the line, and warns at every other value.
const FINGERPRINT: &str = "draagvlakFinding/v1";

/// The whole list; accepted findings are there too, as suppressed.
pub fn render(listing: &Listing<'_>) -> String {
    let accepted = || listing.accepted().map(|(item, _)| item);
    let names: BTreeSet<&str> =
        listing.findings().chain(accepted()).map(|item| &*item.finding.rule).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let rules: Vec<Value> = names.iter().map(|name| rule(name, listing)).collect();
    let results = listing.findings().map(|item| result(item, &names, listing));
    let suppressed = listing.accepted().map(|(item, accepted)| {
        let mut row = result(item, &names, listing);
        row["suppressions"] = json!([suppression(item, accepted, listing)]);
        row
    });
    let results: Vec<Value> = results.chain(suppressed).collect();
    let mut driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": listing.lang.code(),
        "rules": rules,
    });
    let home = [env!("CARGO_PKG_HOMEPAGE"), env!("CARGO_PKG_REPOSITORY")];
    if let Some(home) = home.into_iter().find(|address| !address.is_empty()) {
        driver["informationUri"] = home.into();
    }
    let root = listing.say(
        "De map van de repository, of anders de werkmap.",
        "The folder of the repository, or else the workspace.",
    );
    super::json::pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": driver },
            "language": listing.lang.code(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: { "description": { "text": root } } },
            "results": results,
        }],
    }))
}

/// What is known of a rule. Its texts have no arguments, and code hosts show them as they are: braces stay single.
fn rule(name: &str, listing: &Listing<'_>) -> Value {
    let Some(entry) = catalog::find(name, listing.own) else { return json!({ "id": name }) };
    let lang = listing.lang;
    let [detects, why, remedy] = [&entry.detects, &entry.why, &entry.remedy].map(|text| text.get(lang));
    let [why_head, remedy_head] = [listing.say("Waarom", "Why"), listing.say("Wat te doen", "What to do")];
    let more = format!("{}: `draagvlak explain {name}`", listing.say("Meer", "More"));
    let heaviest = Phase::ALL.iter().filter_map(|phase| entry.weight.at(*phase)).max().unwrap_or(Level::Info);
    json!({
        "id": name,
        "shortDescription": { "text": detects },
        "fullDescription": { "text": format!("{detects} {why}") },
        "help": {
            "text": format!("{why_head}: {why}\n{remedy_head}: {remedy}\n{more}"),
            "markdown": format!("**{why_head}**\n\n{why}\n\n**{remedy_head}**\n\n{remedy}\n\n{more}"),
        },
        "defaultConfiguration": { "level": level(heaviest) },
        "properties": { "tags": [entry.group.title().get(lang)] },
    })
}

/// One finding.
fn result(item: Item<'_>, rules: &[&str], listing: &Listing<'_>) -> Value {
    let (finding, lang) = (item.finding, listing.lang);
    let place = listing.place(item);
    let mut first = json!({ "physicalLocation": physical(place, listing) });
    if !finding.address.is_empty() {
        first["logicalLocations"] = json!([{ "fullyQualifiedName": visible(&finding.address) }]);
    }
    if let Some(words) = finding.primary.as_ref().and_then(|label| label.message.as_ref()) {
        first["message"] = message(words.get(lang));
    }
    let related: Vec<Value> = finding.others.iter().map(|label| related(label, listing)).collect();
    let mut row = json!({
        "ruleId": finding.rule,
        "ruleIndex": rules.iter().position(|name| *name == finding.rule),
        "level": level(finding.level),
        "message": message(finding.message.get(lang)),
        "locations": [first],
        "partialFingerprints": { FINGERPRINT: item.fingerprint },
        "properties": { "canvas": item.canvas_id() },
    });
    if !related.is_empty() {
        row["relatedLocations"] = related.into();
    }
    if let Some(change) = &finding.fix {
        row["fixes"] = json!([fix(change, listing)]);
    }
    if listing.baseline.is_some() {
        row["baselineState"] = if finding.known { "unchanged" } else { "new" }.into();
    }
    row
}

/// By whom, why and until when a finding was accepted.
fn suppression(item: Item<'_>, accepted: &Accepted, listing: &Listing<'_>) -> Value {
    let own = item.canvas.map_or(listing.lang, |checked| checked.lang);
    json!({
        "kind": "inSource",
        "status": "accepted",
        "justification": visible(accepted.reason.get(listing.lang, own).0),
        "properties": {
            "by": visible(accepted.by.get(listing.lang, own).0),
            "until": accepted.until.0.to_string(),
        },
    })
}

fn related(label: &Label, listing: &Listing<'_>) -> Value {
    let mut row = json!({ "physicalLocation": physical(listing.spot(label), listing) });
    if let Some(words) = &label.message {
        row["message"] = message(words.get(listing.lang));
    }
    row
}

/// A change, its replacements by file.
fn fix(fix: &Fix, listing: &Listing<'_>) -> Value {
    let mut files: Vec<(SourceId, Vec<Value>)> = Vec::new();
    for edit in &fix.edits {
        let spot = listing.spot(&Label::new(edit.source, edit.span.0..edit.span.1));
        let change = json!({
            "deletedRegion": region(spot),
            "insertedContent": { "text": edit.replacement },
        });
        match files.iter_mut().find(|(source, _)| *source == edit.source) {
            Some((_, changes)) => changes.push(change),
            None => files.push((edit.source, vec![change])),
        }
    }
    let changes = files.into_iter().map(|(source, replacements)| {
        let path = listing.sources.get(source).path();
        json!({ "artifactLocation": artifact(path, listing), "replacements": replacements })
    });
    json!({
        "description": message(fix.title.get(listing.lang)),
        "artifactChanges": changes.collect::<Vec<_>>(),
    })
}

fn physical(spot: Spot<'_>, listing: &Listing<'_>) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("artifactLocation".to_owned(), artifact(spot.path, listing));
    map.insert("region".to_owned(), region(spot));
    map
}

fn artifact(path: &str, listing: &Listing<'_>) -> Value {
    json!({ "uri": uri(&listing.in_repository(path)), "uriBaseId": ROOT })
}

fn region(spot: Spot<'_>) -> Value {
    json!({
        "startLine": spot.start.line,
        "startColumn": spot.start.column,
        "endLine": spot.end.line,
        "endColumn": spot.end.column,
    })
}

fn level(level: Level) -> &'static str {
    ["note", "warning", "error"][level as usize]
}

/// A message without arguments: braces are doubled (§3.11.5), and what looks like a link is none (§3.11.6).
fn message(text: &str) -> Value {
    let text = visible(text).replace('{', "{{").replace('}', "}}").replace("](", "] (");
    json!({ "text": text })
}

/// A relative path as a reference: all but unreserved characters and slashes as percent and two digits.
fn uri(path: &str) -> String {
    let one = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    path.bytes().map(one).collect()
}
