//! `document-too-long` and `section-too-long`: more pages or words than the kind allows.

use super::{Look, Rule};
use crate::diagnostic::{Finding, Label, Level};
use crate::markup::{self, Body};
use crate::text;
use crate::text::Say;

/// Where both rules come from.
const LANDING: Say = Say {
    nl: "Drenthe en Emmen, 2016: de toelichting aan gedeputeerde, wethouders en bestuurders hielp de boodschap te laten landen.",
    en: "Drenthe and Emmen, 2016: explaining it to the members of the executives helped to make the message land.",
};

/// More pages than `kind.toml` allows.
pub const DOCUMENT_TOO_LONG: Rule = Rule {
    name: "document-too-long",
    detects: Say {
        nl: "Een document telt meer bladzijden dan zijn soort toelaat, met of zonder bijlage.",
        en: "A document has more pages than its kind allows, with or without the annex.",
    },
    why: Say {
        nl: "Een bestuurder heeft vier minuten. Wat op de derde bladzijde staat, telt niet mee in het besluit.",
        en: "A member of the steering group has four minutes. What is on the third page plays no part in the decision.",
    },
    remedy: Say {
        nl: "Kort de genoemde paragraaf in; verwijs voor de rest naar de bijlage.",
        en: "Shorten the section named; leave the rest to the annex.",
    },
    origin: LANDING,
    level: Level::Warning,
    examples: include_str!("document_too_long.md"),
    check: pages,
};

/// More words in a section than `kind.toml` allows.
pub const SECTION_TOO_LONG: Rule = Rule {
    name: "section-too-long",
    detects: Say {
        nl: "Een paragraaf van een document telt meer woorden dan zijn soort toelaat.",
        en: "A section of a document has more words than its kind allows.",
    },
    why: Say {
        nl: "Wie alles zegt, zegt niets: de kern moet in één keer te lezen zijn.",
        en: "Say everything and you say nothing: the core must be readable in one go.",
    },
    remedy: Say { nl: "Kort de tekst in.", en: "Shorten the text." },
    origin: LANDING,
    level: Level::Warning,
    examples: include_str!("section_too_long.md"),
    check: words,
};

fn pages(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let Some(pages) = look.pages else { return Vec::new() };
    let about = &look.kind.about;
    let mut findings = Vec::new();
    let annex = annex_heading(look);
    let body: Vec<&(String, usize)> =
        pages.headings.iter().take_while(|(words, _)| Some(words) != annex.as_ref()).collect();
    let before_annex = match &annex {
        Some(annex) => pages
            .headings
            .iter()
            .find(|(words, _)| words == annex)
            .map_or(pages.number, |(_, page)| page.saturating_sub(1)),
        None => pages.number,
    };
    if let Some(most) = about.pages.filter(|most| before_annex > *most) {
        // the section that runs over is the last that begins on an allowed page
        let section = body.iter().rev().find(|(_, page)| *page <= most).map_or("", |(words, _)| words);
        let title = about.title.clone();
        let (nl, en) = (&title.nl, &title.en);
        findings.push(report(
            look,
            rule,
            section,
            text!(
                "“{nl}” telt {before_annex} bladzijden voor de bijlage; hoogstens {most} is afgesproken. Vanaf “{section}” past het niet.",
                "“{en}” has {before_annex} pages before the annex, where {most} are allowed. From “{section}” on it does not fit."
            ),
        ));
    } else if let Some(most) = about.pages_in_all.filter(|most| pages.number > *most) {
        let section = pages.headings.iter().rev().find(|(_, page)| *page <= most).map_or("", |(w, _)| w);
        let (nl, en, number) = (&about.title.nl, &about.title.en, pages.number);
        findings.push(report(
            look,
            rule,
            section,
            text!(
                "“{nl}” telt {number} bladzijden; hoogstens {most} is afgesproken. Vanaf “{section}” past het niet.",
                "“{en}” has {number} pages, where {most} are allowed. From “{section}” on it does not fit."
            ),
        ));
    }
    findings
}

/// The words of the first heading in the annex.
fn annex_heading(look: &Look<'_>) -> Option<String> {
    let mut blocks = look.rendered.blocks.blocks.iter().skip_while(|b| !matches!(b.body, Body::Annex { .. }));
    blocks.find_map(|block| match &block.body {
        Body::Heading { text, .. } => Some(markup::plain(text)),
        _ => None,
    })
}

fn words(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let mut findings = Vec::new();
    for limit in &look.kind.about.limit {
        let Ok(heading) = look.engine.words().get(&limit.section, &[]) else { continue };
        let number = section_words(look, &heading);
        let most = limit.words;
        if number > most {
            findings.push(report(
                look,
                rule,
                &heading,
                text!(
                    "“{heading}” telt {number} woorden; hoogstens {most} is afgesproken.",
                    "“{heading}” has {number} words, where {most} are allowed."
                ),
            ));
        }
    }
    findings
}

/// Words of running text under a heading; tables, figures and notes do not count.
fn section_words(look: &Look<'_>, heading: &str) -> usize {
    let mut inside = false;
    let mut number = 0;
    for block in &look.rendered.blocks.blocks {
        match &block.body {
            Body::Heading { text, .. } => inside = markup::plain(text) == heading,
            Body::Annex { .. } | Body::PageBreak => inside = false,
            body if inside => number += count(body),
            _ => {}
        }
    }
    number
}

fn count(body: &Body) -> usize {
    let words = |text: &[markup::Inline]| markup::plain(text).split_whitespace().count();
    match body {
        Body::Paragraph { text, .. } => words(text),
        Body::List { items, .. } => items.iter().flat_map(|i| &i.blocks).map(|b| count(&b.body)).sum(),
        Body::Quote { blocks, .. } | Body::Alert { tone: markup::Tone::Important, blocks } => {
            blocks.iter().map(|b| count(&b.body)).sum()
        }
        _ => 0,
    }
}

/// A finding that points at the record that fills the section, as `kind.toml` names it, else at the head.
fn report(look: &Look<'_>, rule: &'static Rule, section: &str, message: text::Text) -> Finding {
    let filled_by = look
        .kind
        .about
        .limit
        .iter()
        .find(|limit| look.engine.words().get(&limit.section, &[]).is_ok_and(|words| words == section))
        .map(|limit| limit.filled_by.as_str());
    let finding = look.finding(rule, message).help(rule.remedy.text());
    match filled_by.and_then(|path| place(look, path)) {
        Some((address, label)) => finding.about(address).at(label),
        None => finding,
    }
}

/// The first record of a kind, and a field of it: `meeting#core`.
fn place(look: &Look<'_>, path: &str) -> Option<(String, Label)> {
    let (kind, field) = path.split_once('#').unwrap_or((path, ""));
    let mut found = None;
    look.seen.canvas.each(&mut |record| {
        if found.is_none() && record.kind() == kind {
            let hash = if field.is_empty() { String::new() } else { format!("#{field}") };
            found = Some((format!("{}{hash}", record.address()), record.place().at(field)));
        }
    });
    found
}
