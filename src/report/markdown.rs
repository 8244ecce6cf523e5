//! Markdown to paste into a merge request or a mail: outcomes, then findings by weight, in the words of a letter.

use std::collections::BTreeSet;

use super::listing::{Checked, Counts, Item, Listing};
use super::picture::KNOWN;
use super::{catalog, words};
use crate::diagnostic::Level;
use crate::markup::escaped;
use crate::period::day_in_words;
use crate::text::{Say, visible};

/// As many other places of one finding as are listed.
const MOST_PLACES: usize = 20;

/// Findings of one weight under their heading.
const GROUPS: [(Level, Say); 3] = [
    (Level::Error, Say { nl: "Fouten", en: "Errors" }),
    (Level::Warning, Say { nl: "Waarschuwingen", en: "Warnings" }),
    (Level::Info, Say { nl: "Opmerkingen", en: "Remarks" }),
];

/// The whole list.
pub fn render(listing: &Listing<'_>) -> String {
    let lang = listing.lang;
    let mut blocks = vec![format!("# {}", listing.say("Controle van canvassen", "Check of canvases"))];
    if listing.canvases.len() != 1 {
        let accepted = listing.accepted().count();
        let totals = words::totals(Counts { accepted, ..Counts::of(listing.findings()) });
        blocks.push(totals.get(lang).to_owned());
    }
    // why a rule matters is said where it first speaks
    let mut said = BTreeSet::new();
    if !listing.workspace.is_empty() {
        blocks.push(format!("## {}", listing.say("Werkmap", "Workspace")));
        let items: Vec<_> = listing.findings().filter(|item| item.canvas.is_none()).collect();
        groups(&items, &mut said, listing, &mut blocks);
    }
    for checked in &listing.canvases {
        canvas(checked, &mut said, listing, &mut blocks);
    }
    if let Some(gone) = listing.baseline.as_ref().and_then(words::gone) {
        blocks.push(gone.get(lang).to_owned());
    }
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn canvas<'l>(
    checked: &'l Checked,
    said: &mut BTreeSet<&'l str>,
    listing: &Listing<'_>,
    blocks: &mut Vec<String>,
) {
    let lang = listing.lang;
    let title = checked.title.get(lang, checked.lang).0;
    blocks.push(format!("## {} · {}", prose(&checked.id), prose(title)));
    let day = checked
        .date
        .map(|day| format!("{} {}. ", listing.say("Peildatum", "As of"), day_in_words(day).get(lang)));
    let totals = words::totals(checked.counts());
    blocks.push(format!("{}{}", day.unwrap_or_default(), totals.get(lang)));
    if let Some((head, missing)) = words::outcomes(checked, lang) {
        blocks.push(head.get(lang).to_owned());
        let lines = missing.iter().map(|words::Missing { name, views, answer }| match views.as_str() {
            "" => format!("- {}", prose(name)),
            _ => format!("- {} ({}) → {}", prose(name), prose(views), prose(answer)),
        });
        let lines: Vec<String> = lines.collect();
        blocks.extend((!lines.is_empty()).then(|| lines.join("\n")));
    }
    let items: Vec<_> = checked.items().collect();
    groups(&items, said, listing, blocks);
    let accepted: Vec<String> = checked
        .accepted()
        .map(|(item, terms)| {
            format!("{}\n  - {}", head(item, listing), prose(&words::acceptance(item, terms, lang)))
        })
        .collect();
    if !accepted.is_empty() {
        blocks.push(format!("### {}", listing.say("Geaccepteerd", "Accepted")));
        blocks.push(accepted.join("\n"));
    }
}

fn groups<'l>(
    items: &[Item<'l>],
    said: &mut BTreeSet<&'l str>,
    listing: &Listing<'_>,
    blocks: &mut Vec<String>,
) {
    for (level, head) in GROUPS {
        let of_level = items.iter().filter(|item| item.finding.level == level);
        let lines: Vec<String> = of_level.map(|item| finding(*item, said, listing)).collect();
        if !lines.is_empty() {
            blocks.push(format!("### {} ({})", head.get(listing.lang), lines.len()));
            blocks.push(lines.join("\n"));
        }
    }
}

/// A list item: what is wrong and where; below it why that matters, what to do, and the other places.
fn finding<'l>(item: Item<'l>, said: &mut BTreeSet<&'l str>, listing: &Listing<'_>) -> String {
    let (finding, lang) = (item.finding, listing.lang);
    let mut lines = vec![head(item, listing)];
    let mut below = |head: &str, text: &str| lines.push(format!("  - {head}: {}", prose(text)));
    if let Some(why) = catalog::why(finding).filter(|_| said.insert(&finding.rule)) {
        below(listing.say("Waarom", "Why"), why.get(lang));
    }
    for help in &finding.help {
        below(listing.say("Wat te doen", "What to do"), help.get(lang));
    }
    for label in finding.others.iter().take(MOST_PLACES) {
        let words = label.message.as_ref().map(|words| format!(": {}", prose(words.get(lang))));
        let place = code(&listing.spot(label).to_string());
        lines.push(format!("  - {} {place}{}", listing.say("Ook", "Also"), words.unwrap_or_default()));
    }
    match finding.others.len().saturating_sub(MOST_PLACES) {
        0 => {}
        n => {
            let more = match n {
                1 => crate::text!("en nog één andere plaats", "and one more place"),
                n => crate::text!("en nog {n} andere plaatsen", "and {n} more places"),
            };
            lines.push(format!("  - {}", more.get(lang)));
        }
    }
    lines.join("\n")
}

/// The message, and on a line of its own the place, the rule and the address.
fn head(item: Item<'_>, listing: &Listing<'_>) -> String {
    let (finding, lang) = (item.finding, listing.lang);
    let known = if finding.known { format!(" ({})", KNOWN.get(lang)) } else { String::new() };
    let mut about = vec![code(&listing.place(item).to_string()), code(&finding.rule)];
    if !finding.address.is_empty() {
        about.push(code(&finding.address));
    }
    let words = finding.primary.as_ref().and_then(|label| label.message.as_ref());
    let words = words.map(|words| format!(" – {}", prose(words.get(lang)))).unwrap_or_default();
    format!("- **{}**{known}\\\n  {}{words}", prose(finding.message.get(lang)), about.join(" · "))
}

/// A sentence on one line, as text; what stands between backticks is shown as code.
fn prose(text: &str) -> String {
    let text = visible(text);
    let parts: Vec<&str> = text.trim().split('`').collect();
    let mut out = String::new();
    for (n, part) in parts.iter().enumerate() {
        let whole = n + 1 < parts.len() && !part.trim().is_empty();
        match n % 2 {
            0 => out.push_str(&within(part, n == 0)),
            _ if whole => out.push_str(&code(part)),
            // a backtick without its fellow, or with nothing between them, is a character like others
            _ => out.push_str(&format!(
                "\\`{}{}",
                within(part, false),
                if n + 1 < parts.len() { "\\`" } else { "" }
            )),
        }
    }
    out
}

/// Escaped text with the spaces at its ends, at the start of a line or behind something else.
fn within(text: &str, first: bool) -> String {
    let lead = if first { "" } else { "x" };
    let escaped = escaped(&format!("{lead}{text}x"));
    escaped[lead.len()..escaped.len() - 1].to_owned()
}

/// A code span that shows just this text, on one line.
fn code(text: &str) -> String {
    let text = visible(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let edge = |c: Option<char>| matches!(c, Some('`' | ' '));
    let pad = if edge(text.chars().next()) || edge(text.chars().next_back()) { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}
