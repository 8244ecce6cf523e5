//! An explanation on a terminal: titles, texts as wide as fits, and the two sheets as they are.

use super::words;
use crate::check::page::Page;
use crate::report::Manner;
use crate::report::lines::hang;
use crate::text::Say;

/// All about one name.
pub fn page(entry: &Page, manner: &Manner) -> String {
    let lang = manner.lang;
    let mut page =
        format!("{}\n\n{}\n", manner.bold(&entry.name), hang(entry.detects.get(lang), "", "", manner.width));
    let mut part = |name: &str, text: &str| page.push_str(&format!("\n{}\n{text}\n", manner.bold(name)));
    let prose = |text: &str| hang(text, "  ", "  ", manner.width);
    let says = [
        (Say { nl: "Waarom", en: "Why" }, &entry.why),
        (Say { nl: "Wat te doen", en: "What to do" }, &entry.remedy),
    ];
    // a house may leave these out
    for (name, text) in says.into_iter().filter(|(_, text)| !text.nl.is_empty()) {
        part(name.get(lang), &prose(text.get(lang)));
    }
    for (name, text) in words::facts(entry, lang) {
        part(name, &prose(&text));
    }
    let sheets = [
        (Say { nl: "Zo komt het punt er", en: "This raises it" }, &entry.bad),
        (Say { nl: "Zo niet", en: "This does not" }, &entry.good),
    ];
    for (name, sheet) in sheets.into_iter().filter(|(_, sheet)| !sheet.trim().is_empty()) {
        part(name.get(lang), &indented(sheet));
    }
    page
}

fn indented(sheet: &str) -> String {
    let lines = sheet.lines().map(|line| if line.is_empty() { String::new() } else { format!("  {line}") });
    lines.collect::<Vec<_>>().join("\n")
}
