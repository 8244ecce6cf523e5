//! `weakest-link-hidden`: a document shows how preconditions stand, but not the ones that stand worst.

use std::collections::BTreeSet;

use super::{Look, Rule};
use crate::canvas::value::Score;
use crate::check::page::Weight;
use crate::diagnostic::{Finding, Level};
use crate::framework::{Frame, Precondition};
use crate::markup::{self, Block, Body, Table};
use crate::text;
use crate::text::{Lang, Say};

/// The rule.
pub const RULE: Rule = Rule {
    name: "weakest-link-hidden",
    detects: Say {
        nl: "Een tabel in een document toont hoe minstens drie randvoorwaarden ervoor staan, terwijl de zwakste nergens in het document genoemd wordt.",
        en: "A table in a document shows how at least three preconditions stand, while the weakest is named nowhere in the document.",
    },
    why: Say {
        nl: "De zwakste schakel bepaalt hoe sterk het geheel is. Een document dat haar weglaat, schetst een beter beeld dan de streek verdient.",
        en: "The weakest link decides how strong the whole is. A document that leaves it out paints a better picture than the region deserves.",
    },
    remedy: Say {
        nl: "Neem in het sjabloon alle randvoorwaarden op, of begin bij de zwakste: `outcomes.all` en `outcomes.rated` staan in die volgorde.",
        en: "Include all preconditions in the template, or begin with the weakest: `outcomes.all` and `outcomes.rated` are in that order.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: zichtbaar werd welke randvoorwaarden nog niet voldoende aanwezig waren; daar begon het advies.",
        en: "Drenthe and Emmen, 2016: it became visible which preconditions were not yet sufficiently present; there the advice began.",
    },
    weight: Weight::Always(Level::Warning),
    examples: include_str!("weakest_link_hidden.md"),
    check,
};

/// From how many preconditions on a table is one of how they stand.
const SHOWN: usize = 3;

fn check(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let (frame, lang) = (look.seen.frame, look.engine.format().lang());
    let outcomes = &look.seen.analysis.outcomes;
    let Some(lowest) = outcomes.iter().filter_map(|outcome| outcome.lowest).min() else { return Vec::new() };
    let mut shown = BTreeSet::new();
    tables(&look.rendered.blocks.blocks, &mut |table| rated(table, frame, lang, &mut shown));
    if shown.len() < SHOWN {
        return Vec::new();
    }
    let text = markup::words(&look.rendered.blocks).to_lowercase();
    let weakest = outcomes.iter().filter(|outcome| outcome.lowest == Some(lowest));
    let hidden: Vec<&Precondition> = weakest
        .filter_map(|outcome| frame.precondition(&outcome.precondition))
        .filter(|p| !words(p, lang).iter().any(|word| text.contains(word)))
        .collect();
    if hidden.is_empty() {
        return Vec::new();
    }
    let quoted =
        |lang: Lang| hidden.iter().map(|p| format!("“{}”", p.name.get(lang))).collect::<Vec<_>>().join(", ");
    let (nl, en, file) = (quoted(Lang::Nl), quoted(Lang::En), &look.rendered.file);
    let message = text!(
        "{file}.md toont hoe randvoorwaarden ervoor staan, maar niet de zwakste: {nl}.",
        "{file}.md shows how preconditions stand, but not the weakest: {en}."
    );
    vec![look.finding(rule, message).help(rule.remedy.text())]
}

/// Name and label of a precondition in small letters.
fn words(precondition: &Precondition, lang: Lang) -> [String; 2] {
    [&precondition.label, &precondition.name].map(|text| text.get(lang).to_lowercase())
}

/// Visits the tables of a document.
fn tables<'b>(blocks: &'b [Block], visit: &mut dyn FnMut(&'b Table)) {
    for block in blocks {
        match &block.body {
            Body::Table(table) => visit(table),
            Body::Quote { blocks, .. } | Body::Alert { blocks, .. } | Body::Board { blocks } => {
                tables(blocks, visit)
            }
            Body::List { items, .. } => items.iter().for_each(|item| tables(&item.blocks, visit)),
            Body::Cards { cards } => cards.iter().for_each(|card| tables(&card.blocks, visit)),
            _ => {}
        }
    }
}

/// Notes the preconditions that have a row with a word of the scale.
fn rated(table: &Table, frame: &Frame, lang: Lang, shown: &mut BTreeSet<String>) {
    let scale: Vec<String> = (0..=4)
        .filter_map(|value| frame.value(Score::Value(value).id()))
        .map(|value| value.name.get(lang).to_lowercase())
        .collect();
    for row in &table.rows {
        let mut cells = row.iter().map(|cell| markup::plain(cell).trim().to_lowercase());
        let Some(first) = cells.next() else { continue };
        let Some(named) = frame.preconditions.iter().find(|p| words(p, lang).contains(&first)) else {
            continue;
        };
        let begins = |cell: &str, word: &str| {
            let rest = cell.strip_prefix(word);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        if cells.any(|cell| scale.iter().any(|word| begins(&cell, word))) {
            shown.insert(named.id.clone());
        }
    }
}
