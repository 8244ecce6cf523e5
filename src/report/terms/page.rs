//! A term on a terminal or as Markdown, and the list of all.

use super::{Row, Subject, Term};
use crate::report::Manner;
use crate::report::explain::{fenced, inline};
use crate::report::lines::{cut, hang};
use crate::text;
use crate::text::{Lang, Say, Text};

/// The name of a term with the word behind it, if that is another one.
pub(super) fn heading(name: &str, dutch: &str) -> String {
    let alike = dutch.is_empty() || text::lower(dutch) == name.trim_matches('"');
    if alike { name.to_owned() } else { format!("{name} ({dutch})") }
}

/// What a line says of a part: what it is, what may stand in it, and where it is printed.
fn line(row: &Row, lang: Lang) -> String {
    let mut said = row.about.get(lang).to_owned();
    let shape = row.shape.get(lang);
    if !shape.is_empty() {
        said.push_str(&format!(" {}.", capital(shape)));
    }
    let printed = row.printed.get(lang);
    if !printed.is_empty() {
        said.push_str(&format!(" {}: {printed}.", PRINTED.get(lang)));
    }
    said.trim().to_owned()
}

const PRINTED: Say = Say { nl: "Gedrukt in", en: "Printed in" };

/// A text of the program that begins a sentence.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The heading above the parts of a term.
fn parts(term: &Term) -> Say {
    match term.subject {
        Subject::Kind(_) => Say { nl: "Velden", en: "Fields" },
        Subject::Precondition => Say { nl: "Schaal", en: "Scale" },
        Subject::Field if term.name.contains('.') => Say { nl: "Waarden", en: "Values" },
        _ => Say { nl: "Waar", en: "Where" },
    }
}

const EXAMPLE: Say = Say { nl: "Voorbeeld", en: "Example" };

/// All about one term, for a terminal.
pub fn page(term: &Term, manner: &Manner) -> String {
    let lang = manner.lang;
    let title = manner.bold(&heading(&term.name, &term.dutch));
    let kind = sort(term.subject).get(lang);
    let mut page = format!("{title} – {kind}\n\n{}\n", hang(term.about.get(lang), "", "", manner.width));
    for (name, said) in facts(term) {
        let said = hang(&capital(said.get(lang)), "  ", "  ", manner.width);
        page.push_str(&format!("\n{}\n{said}\n", manner.bold(name.get(lang))));
    }
    if !term.rows.is_empty() {
        page.push_str(&format!("\n{}\n", manner.bold(parts(term).get(lang))));
        for row in &term.rows {
            let name = heading(&row.name, &row.dutch);
            page.push_str(&format!(
                "  {}\n{}\n",
                manner.bold(&name),
                hang(&line(row, lang), "      ", "      ", manner.width)
            ));
        }
    }
    let example = term.example.get(lang);
    if !example.is_empty() {
        let lines: Vec<String> = example.lines().map(|line| format!("  {line}")).collect();
        page.push_str(&format!("\n{}\n{}\n", manner.bold(EXAMPLE.get(lang)), lines.join("\n")));
    }
    page
}

/// What a term is, in a word.
fn sort(subject: Subject) -> Say {
    match subject {
        Subject::Kind(_) => Say { nl: "soort gegeven", en: "kind of record" },
        Subject::Precondition => Say { nl: "randvoorwaarde", en: "precondition" },
        Subject::View => Say { nl: "blik", en: "view" },
        Subject::Phase => Say { nl: "fase", en: "phase" },
        Subject::Circle => Say { nl: "kring", en: "circle" },
        Subject::Field => Say { nl: "veld", en: "field" },
        Subject::Value => Say { nl: "waarde", en: "value" },
    }
}

/// What more there is to say, with what else finds it.
pub(super) fn facts(term: &Term) -> Vec<(Say, Text)> {
    let mut facts = term.facts.clone();
    if !term.also.is_empty() {
        let also: Vec<String> = term.also.iter().map(|name| format!("`{name}`")).collect();
        let also = Text::of(|lang| text::list(&also, lang));
        facts.push((Say { nl: "Ook te vinden als", en: "Also found as" }, text!("{also}.", "{also}."; also)));
    }
    for (_, said) in &mut facts {
        for half in [&mut said.nl, &mut said.en] {
            if !half.ends_with(['.', '?', '!']) {
                half.push('.');
            }
        }
    }
    facts
}

/// All about one term, as a page of Markdown; `sign` is that of its heading.
pub fn markdown(term: &Term, sign: &str, lang: Lang) -> String {
    let mut page =
        format!("\n{sign} {}\n\n{}\n\n", heading(&term.name, &term.dutch), inline(term.about.get(lang)));
    for (name, said) in facts(term) {
        page.push_str(&format!("- **{}:** {}\n", name.get(lang), inline(&capital(said.get(lang)))));
    }
    page.push_str(&table(term, lang));
    let example = term.example.get(lang);
    if !example.is_empty() {
        page.push_str(&format!("\n{}", fenced(example, "toml")));
    }
    page
}

/// The parts of a term as a table, with the columns that have anything to say.
fn table(term: &Term, lang: Lang) -> String {
    if term.rows.is_empty() {
        return String::new();
    }
    type Cell = fn(&Row, Lang) -> String;
    let columns: [(Say, Cell); 5] = [
        (Say { nl: "naam", en: "name" }, |row, _| format!("`{}`", row.name)),
        (Say { nl: "Nederlands", en: "Dutch" }, |row, _| row.dutch.clone()),
        (Say { nl: "wat", en: "what" }, |row, lang| inline(row.about.get(lang))),
        (Say { nl: "wat erin staat", en: "what stands in it" }, |row, lang| inline(row.shape.get(lang))),
        (Say { nl: "gedrukt in", en: "printed in" }, |row, lang| inline(row.printed.get(lang))),
    ];
    let told: Vec<&(Say, Cell)> =
        columns.iter().filter(|(_, cell)| term.rows.iter().any(|row| !cell(row, lang).is_empty())).collect();
    let line = |cells: Vec<String>| {
        let cells: Vec<String> =
            cells.iter().map(|cell| cell.replace("\\|", "|").replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut table = format!("\n{}", line(told.iter().map(|(name, _)| name.get(lang).to_owned()).collect()));
    table.push_str(&line(told.iter().map(|_| "---".to_owned()).collect()));
    for row in &term.rows {
        table.push_str(&line(told.iter().map(|(_, cell)| cell(row, lang)).collect()));
    }
    table
}

/// All listed terms by subject, a line each.
pub fn list(terms: &[Term], manner: &Manner) -> String {
    let lang = manner.lang;
    let name = |term: &Term| match (lang, term.subject) {
        // their own names are half a sentence, which the definition tells again
        (Lang::En, _) | (_, Subject::Precondition) => term.name.clone(),
        (Lang::Nl, _) => heading(&term.name, &term.dutch),
    };
    let mut list = String::new();
    for subject in Subject::listed() {
        let those: Vec<&Term> = terms.iter().filter(|term| term.subject == subject).collect();
        let width = those.iter().map(|term| name(term).chars().count()).max().unwrap_or(0);
        if !those.is_empty() {
            list.push_str(&format!("{}\n", manner.bold(subject.title().get(lang))));
        }
        for term in those {
            let line = format!("  {:width$}  {}", name(term), term.about.get(lang));
            list.push_str(&format!("{}\n", cut(&line, manner.width)));
        }
        list.push('\n');
    }
    list
}
