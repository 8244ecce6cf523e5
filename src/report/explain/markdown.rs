//! Explanations as Markdown: one page, or the whole reference with its introduction and tables.

use super::words::{self, PHASES};
use crate::check::page::{Group, Page, Weight};
use crate::diagnostic::Level;
use crate::markup;
use crate::report::picture;
use crate::text::{Lang, Say};

/// The whole reference: what a reader needs first, all names in tables, and a section for each.
pub fn reference(entries: &[Page], lang: Lang) -> String {
    let intro = match lang {
        Lang::Nl => include_str!("intro.nl.md"),
        Lang::En => include_str!("intro.en.md"),
    };
    let groups: Vec<(Group, Vec<&Page>)> = Group::ALL
        .into_iter()
        .map(|group| (group, entries.iter().filter(|entry| entry.group == group).collect::<Vec<_>>()))
        .filter(|(_, entries)| !entries.is_empty())
        .collect();
    let mut page = format!("{intro}\n## {}\n", Say { nl: "Overzicht", en: "Overview" }.get(lang));
    for (group, entries) in &groups {
        page.push_str(&format!("\n**{}**\n\n{}", group.title().get(lang), table(entries, lang)));
    }
    for (group, entries) in &groups {
        page.push_str(&format!("\n## {}\n", group.title().get(lang)));
        entries.iter().for_each(|entry| page.push_str(&section(entry, "###", lang)));
    }
    page
}

/// All about one name, as a page of its own.
pub fn page(entry: &Page, lang: Lang) -> String {
    section(entry, "#", lang).trim_start().to_owned()
}

fn section(entry: &Page, sign: &str, lang: Lang) -> String {
    let mut section = format!("\n{sign} {}\n\n{}\n", entry.name, inline(entry.detects.get(lang)));
    for (name, text) in [
        (Say { nl: "Waarom", en: "Why" }, &entry.why),
        (Say { nl: "Wat te doen", en: "What to do" }, &entry.remedy),
    ]
    .into_iter()
    .filter(|(_, text)| !text.nl.is_empty())
    {
        section.push_str(&format!("\n**{}.** {}\n", name.get(lang), inline(text.get(lang))));
    }
    section.push('\n');
    for (name, text) in words::facts(entry, lang) {
        section.push_str(&format!("- **{name}:** {}\n", inline(&text)));
    }
    if !entry.bad.is_empty() {
        let summary = Say { nl: "Zo komt het punt er, en zo niet", en: "What raises it, and what does not" };
        let language = if entry.group == Group::Document { "markdown" } else { "toml" };
        let (bad, good) = (fenced(&entry.bad, language), fenced(&entry.good, language));
        let (raises, not) = match lang {
            Lang::Nl => ("Zo komt het punt er:", "Zo niet:"),
            Lang::En => ("This raises it:", "This does not:"),
        };
        let summary = summary.get(lang);
        section.push_str(&format!(
            "\n<details>\n<summary>{summary}</summary>\n\n{raises}\n\n{bad}\n{not}\n\n{good}\n</details>\n"
        ));
    }
    section
}

/// A row for each entry: its name, how heavy it is in each phase, and what it looks for.
fn table(entries: &[&Page], lang: Lang) -> String {
    let by_phase = entries.iter().any(|entry| matches!(entry.weight, Weight::Phases(_)));
    let name = Say { nl: "naam", en: "name" }.get(lang).to_owned();
    let what = Say { nl: "wat er aan de hand is", en: "what is amiss" }.get(lang).to_owned();
    let mut head = vec![name];
    if by_phase {
        head.extend(PHASES.map(|(_, phase)| phase.get(lang).to_owned()));
    } else {
        head.push(Say { nl: "niveau", en: "level" }.get(lang).to_owned());
    }
    head.push(what);
    let columns = head.len();
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let centered = |n| if n == 0 || n + 1 == columns { "---" } else { ":-:" }.to_owned();
    let mut table = line(&head) + &line(&(0..columns).map(centered).collect::<Vec<_>>());
    for entry in entries {
        let mut row = vec![format!("[{0}](#{0})", entry.name)];
        match entry.weight {
            Weight::Always(level) if !by_phase => row.push(picture::level(level).get(lang).to_owned()),
            weight => {
                row.extend(PHASES.map(|(phase, _)| letter(weight.at(phase), entry.outcome, lang).to_owned()))
            }
        }
        // within a cell, a bar ends it, even in code
        row.push(inline(first_sentence(entry.detects.get(lang))).replace("\\|", "|").replace('|', "\\|"));
        table.push_str(&line(&row));
    }
    table
}

/// The first letter of a level, or of an outcome; a dash where a rule is silent.
const fn letter(level: Option<Level>, outcome: bool, lang: Lang) -> &'static str {
    match (level, lang) {
        (None, _) => "–",
        (Some(_), Lang::Nl) if outcome => "u",
        (Some(_), Lang::En) if outcome => "o",
        (Some(Level::Error), Lang::Nl) => "**F**",
        (Some(Level::Error), Lang::En) => "**E**",
        (Some(Level::Warning), _) => "W",
        (Some(Level::Info), Lang::Nl) => "o",
        (Some(Level::Info), Lang::En) => "r",
    }
}

/// A text up to the first full stop that a capital follows.
fn first_sentence(text: &str) -> &str {
    let ends = |at: usize| text[at + 2..].starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '`'));
    text.match_indices(". ").find(|(at, _)| ends(*at)).map_or(text, |(at, _)| &text[..=at])
}

/// A text of the program, in which backticks set off code, as one line of Markdown.
pub fn inline(text: &str) -> String {
    let mut pieces: Vec<&str> = text.split('`').collect();
    // a last backtick without its partner is no code
    let rest = if pieces.len().is_multiple_of(2) { pieces.pop() } else { None };
    let mut line: String = pieces
        .iter()
        .enumerate()
        .map(|(n, piece)| if n % 2 == 0 { (*piece).to_owned() } else { HOLDER.to_string() })
        .collect();
    if let Some(rest) = rest {
        line.push('`');
        line.push_str(rest);
    }
    let codes = pieces.iter().skip(1).step_by(2);
    codes.fold(markup::escaped(&line), |line, code| line.replacen(HOLDER, &format!("`{code}`"), 1))
}

/// Holds the place of code while the text around it is escaped; for private use, so in no text.
const HOLDER: char = '\u{e000}';

/// A sheet, or a document, between fences longer than any run of backticks in it.
pub fn fenced(sheet: &str, language: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for c in sheet.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(3.max(longest + 1));
    format!("{fence}{language}\n{}\n{fence}\n", sheet.trim_end())
}
