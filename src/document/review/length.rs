//! `document-too-long` and `section-too-long`: more pages or words than the kind allows.

use super::origin::{self, Origin};
use super::{Look, Rule};
use crate::check::page::Weight;
use crate::diagnostic::{Finding, Level};
use crate::document::kind::Limit;
use crate::markup::{self, Body, Document};
use crate::text;
use crate::text::Say;

/// Where both rules come from.
const LANDING: Say = Say {
    nl: "Drenthe en Emmen, 2016: de toelichting aan gedeputeerde, wethouders en bestuurders hielp de boodschap te laten landen.",
    en: "Drenthe and Emmen, 2016: explaining it to the members of the executives helped to make the message land.",
};

/// What to do about what nobody wrote: sentences on what changed.
const LATER: Say = Say {
    nl: "Vergelijk met een later moment als dat er is: `draagvlak build --since MOMENT`; `draagvlak moment` noemt ze.",
    en: "Compare with a later moment if there is one: `draagvlak build --since MOMENT`; `draagvlak moment` names them.",
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
        nl: "Kort de genoemde paragraaf in; laat de rest weg, of verwijs naar een bijlage.",
        en: "Shorten the section named; leave the rest out, or to an annex.",
    },
    origin: LANDING,
    weight: Weight::Always(Level::Warning),
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
    weight: Weight::Always(Level::Warning),
    examples: include_str!("section_too_long.md"),
    check: words,
};

fn pages(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let Some(layout) = look.layout else { return Vec::new() };
    let (about, headings) = (&look.kind.about, layout.headings.as_slice());
    let annex = annex_heading(look).and_then(|annex| headings.iter().position(|(words, _)| *words == annex));
    let body = &headings[..annex.unwrap_or(headings.len())];
    // an annex that begins halfway down a page has a page of the body there
    let last = body.last().map_or(0, |(_, page)| *page);
    let before_annex = annex.map_or(layout.pages, |annex| headings[annex].1.saturating_sub(1).max(last));
    let (nl, en) = (&about.title.nl, &about.title.en);
    let of_body = about.pages.filter(|most| before_annex > *most).map(|most| (before_annex, body, most));
    let of_all = about.pages_in_all.filter(|most| layout.pages > *most);
    let of_all = of_all.map(|most| (layout.pages, headings, most));
    let Some((number, among, most)) = of_body.or(of_all) else { return Vec::new() };
    let has_more = among.len() < headings.len();
    let [but_nl, but_en] = if has_more { [" voor de bijlage", " before the annex"] } else { [""; 2] };
    let told = text!(
        "“{nl}” telt {number} bladzijden{but_nl}; hoogstens {most} is afgesproken.",
        "“{en}” has {number} pages{but_en}, where {most} are allowed."
    );
    if about.since {
        return vec![look.finding(rule, told).help(LATER.text())];
    }
    let (section, origin) = shortenable(look, among, most);
    let text::Text { nl, en } = told;
    let message = text!("{nl} Begin met inkorten bij “{section}”.", "{en} Begin to shorten at “{section}”.");
    vec![pointed(look.finding(rule, message), origin).help(rule.remedy.text())]
}

/// The longest section with words of the canvas that can be left shorter, and where these come from. Where none has
/// any, the last that begins on an allowed page.
fn shortenable(look: &Look<'_>, headings: &[(String, usize)], most: usize) -> (String, Option<Origin>) {
    let page = |name: &str| headings.iter().find(|(words, _)| words == name).map(|(_, page)| *page);
    let sections = look.rendered.blocks.sections();
    let last = sections.iter().rfind(|(name, _)| page(name).is_some_and(|page| page <= most));
    let last = last.map(|(name, _)| name.clone()).unwrap_or_default();
    let sections = sections.iter().filter(|(name, _)| page(name).is_some());
    let mut matters: Vec<_> = sections.map(|(name, section)| (name, matter(section))).collect();
    matters.sort_by_key(|(_, matter)| std::cmp::Reverse(matter.len()));
    let mut found = matters
        .into_iter()
        .filter_map(|(name, matter)| Some((name.clone(), Some(origin::longest_in(look, &matter, None)?))));
    found.next().unwrap_or((last, None))
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
                limit,
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
            Body::Annex { .. } | Body::Cut | Body::PageBreak => inside = false,
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
        Body::Quote { blocks, .. }
        | Body::Alert { tone: markup::Tone::Important | markup::Tone::Warning, blocks } => {
            blocks.iter().map(|b| count(&b.body)).sum()
        }
        _ => 0,
    }
}

/// The words of a section without the title of the document, which stands above each.
fn matter(section: &Document) -> String {
    markup::words(section).split_once('\n').map_or_else(String::new, |(_, matter)| matter.to_owned())
}

/// A finding that points at the longest text in a section, of the field that fills it as `kind.toml` says.
fn report(
    look: &Look<'_>,
    rule: &'static Rule,
    limit: &Limit,
    section: &str,
    message: text::Text,
) -> Finding {
    let sections = look.rendered.blocks.sections();
    let origin = sections.iter().find(|(name, _)| name == section).and_then(|(_, section)| {
        let words = matter(section);
        let longest = |wanted| origin::longest_in(look, &words, wanted);
        longest(Some(&limit.filled_by)).or_else(|| longest(None))
    });
    pointed(look.finding(rule, message), origin).help(rule.remedy.text())
}

/// A finding that points at a field, if there is one; else it stays at the head of the canvas.
pub(super) fn pointed(finding: Finding, origin: Option<Origin>) -> Finding {
    match origin {
        Some(Origin { address, label }) => finding.about(address).at(label),
        None => finding,
    }
}
