//! A test report in the XML of JUnit, as the schema of Jenkins has it: a suite per canvas, a case per finding.
//!
//! Errors and warnings fail, unless they are known: known and accepted ones are skipped. A remark is a case that
//! passes and says so. A canvas without findings is one case that passes.

use std::collections::HashMap;
use std::fmt::Write;

use super::listing::{Checked, Item, Listing};
use super::picture::KNOWN;
use super::words;
use crate::check::Accepted;
use crate::diagnostic::Level;
use crate::text::visible;

/// Suites and cases as text, with how many there are.
#[derive(Default)]
struct Cases {
    xml: String,
    number: usize,
    failures: usize,
    skipped: usize,
}

/// The whole list.
pub fn render(listing: &Listing<'_>) -> String {
    let mut all = Cases::default();
    if !listing.workspace.is_empty() {
        let items = listing.findings().filter(|item| item.canvas.is_none());
        all.suite(listing.say("werkmap", "workspace"), cases(items, std::iter::empty(), listing));
    }
    for canvas in &listing.canvases {
        all.suite(&canvas.id, suite(canvas, listing));
    }
    let Cases { xml, number, failures, .. } = all;
    let name = env!("CARGO_PKG_NAME");
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"{name}\" tests=\"{number}\" failures=\"{failures}\" errors=\"0\">\n{xml}</testsuites>\n"
    )
}

fn suite(canvas: &Checked, listing: &Listing<'_>) -> Cases {
    let mut suite = cases(canvas.items(), canvas.accepted(), listing);
    if suite.number == 0 {
        let name = listing.say("geen punten", "nothing to report");
        suite.case(name, &canvas.id, "");
    }
    suite
}

fn cases<'l, 'a: 'l>(
    items: impl Iterator<Item = Item<'l>>,
    accepted: impl Iterator<Item = (Item<'l>, &'l Accepted)>,
    listing: &Listing<'_>,
) -> Cases {
    let mut cases = Cases::default();
    let mut names: HashMap<String, usize> = HashMap::new();
    let mut name = |item: &Item<'_>| {
        // a name without line, so that a case keeps it from run to run; equals are numbered
        let (rule, address) = (&item.finding.rule, &item.finding.address);
        let plain = if address.is_empty() { rule.to_string() } else { format!("{rule} {address}") };
        let number = names.entry(plain.clone()).or_default();
        *number += 1;
        if *number == 1 { plain } else { format!("{plain} ({number})") }
    };
    for item in items {
        let content = match (item.finding.level, item.finding.known) {
            (_, true) => {
                cases.skipped += 1;
                element("skipped", "known", KNOWN.get(listing.lang), &body(item, listing))
            }
            (Level::Info, false) => format!("<system-out>{}</system-out>", escaped(&body(item, listing))),
            (weight, false) => {
                cases.failures += 1;
                let message = item.finding.message.get(listing.lang);
                element("failure", weight.name(), message, &body(item, listing))
            }
        };
        cases.case(&name(&item), item.canvas_id(), &content);
    }
    for (item, terms) in accepted {
        cases.skipped += 1;
        let content = element(
            "skipped",
            "accepted",
            &words::acceptance(item, terms, listing.lang),
            &body(item, listing),
        );
        cases.case(&name(&item), item.canvas_id(), &content);
    }
    cases
}

impl Cases {
    fn suite(&mut self, name: &str, suite: Self) {
        let Self { xml, number, failures, skipped } = suite;
        let name = escaped(&visible(name));
        let _ = write!(
            self.xml,
            "  <testsuite name=\"{name}\" tests=\"{number}\" failures=\"{failures}\" errors=\"0\" \
             skipped=\"{skipped}\">\n{xml}  </testsuite>\n"
        );
        self.number += number;
        self.failures += failures;
        self.skipped += skipped;
    }

    fn case(&mut self, name: &str, class: &str, content: &str) {
        let (name, class) = (escaped(&visible(name)), escaped(&visible(class)));
        let _ =
            writeln!(self.xml, "    <testcase name=\"{name}\" classname=\"{class}\">{content}</testcase>");
        self.number += 1;
    }
}

/// Place and message, and what to do below it.
fn body(item: Item<'_>, listing: &Listing<'_>) -> String {
    let (finding, lang) = (item.finding, listing.lang);
    let mut text = format!("{}: {}", listing.place(item), visible(finding.message.get(lang)));
    for help in &finding.help {
        let head = listing.say("Wat te doen", "What to do");
        let _ = write!(text, "\n{head}: {}", visible(help.get(lang)));
    }
    text
}

fn element(name: &str, kind: &str, message: &str, body: &str) -> String {
    let (kind, message, body) = (escaped(kind), escaped(&visible(message)), escaped(body));
    format!("<{name} type=\"{kind}\" message=\"{message}\">{body}</{name}>")
}

/// A text for content and attributes; what XML 1.0 cannot hold becomes a replacement character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push('\n'),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
