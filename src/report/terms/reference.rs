//! The reference of all fields as Markdown: `docs/velden.md` and `docs/fields.md`.

use super::{Subject, Term, page};
use crate::report::explain::inline;
use crate::text::{Lang, Say};

/// The whole reference: how to read it, all terms in a list, and a section for each.
pub fn reference(terms: &[Term], lang: Lang) -> String {
    let mut text = match lang {
        Lang::Nl => include_str!("intro.nl.md"),
        Lang::En => include_str!("intro.en.md"),
    }
    .to_owned();
    text.push_str(&format!("\n## {}\n\n", Say { nl: "Overzicht", en: "Overview" }.get(lang)));
    let groups: Vec<(Subject, Vec<&Term>)> = Subject::listed()
        .map(|subject| (subject, terms.iter().filter(|term| term.subject == subject).collect::<Vec<_>>()))
        .filter(|(_, those)| !those.is_empty())
        .collect();
    for (subject, those) in &groups {
        let names: Vec<String> = those
            .iter()
            .map(|term| format!("[{}](#{})", term.name, anchor(&page::heading(&term.name, &term.dutch))))
            .collect();
        text.push_str(&format!("- **{}:** {}\n", subject.title().get(lang), names.join(", ")));
    }
    for (subject, those) in &groups {
        text.push_str(&format!("\n## {}\n", inline(subject.title().get(lang))));
        those.iter().for_each(|term| text.push_str(&page::markdown(term, "###", lang)));
    }
    text
}

/// How a heading is called within its page: small letters, with hyphens between words.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    kept.chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect()
}
