//! An explanation on a terminal: titles, texts as wide as fits, and the two sheets as they are.

use super::words;
use crate::check::page::Page;
use crate::report::Manner;
use crate::text::Say;

/// Widest line of running text; longer ones are hard to follow.
const WIDEST: usize = 100;

/// All about one name.
pub fn page(entry: &Page, manner: &Manner) -> String {
    let lang = manner.lang;
    let mut page =
        format!("{}\n\n{}\n", manner.bold(&entry.name), wrap(entry.detects.get(lang), "", manner.width));
    let mut part = |name: &str, text: &str| page.push_str(&format!("\n{}\n{text}\n", manner.bold(name)));
    let prose = |text: &str| wrap(text, "  ", manner.width);
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

/// Running text in lines that begin with `indent`, broken between words; where no width is known, one line.
fn wrap(text: &str, indent: &str, width: Option<usize>) -> String {
    let Some(width) = width.map(|width| width.min(WIDEST)) else { return format!("{indent}{text}") };
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{indent}{word}")),
        }
    }
    lines.join("\n")
}

/// A line that fits a width, with an ellipsis where it was cut; as it is where no width is known.
pub fn cut(line: &str, width: Option<usize>) -> String {
    match width {
        Some(width) if line.chars().count() > width => {
            let kept: String = line.chars().take(width.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
        _ => line.to_owned(),
    }
}
