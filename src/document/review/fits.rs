//! `text-does-not-fit`: words on paper that stand where they cannot be read.

use std::collections::BTreeSet;

use super::{Look, Rule, length, origin};
use crate::check::page::Weight;
use crate::diagnostic::{Finding, Level};
use crate::markup::layout::{How, Misfit};
use crate::text;
use crate::text::Say;

/// Words that run off the page, into the next column or over other words.
pub const RULE: Rule = Rule {
    name: "text-does-not-fit",
    detects: Say {
        nl: "In een document loopt tekst door in de marge of in de volgende kolom, of staat tekst over andere tekst heen.",
        en: "In a document, text runs on into the margin or the next column, or lies over other text.",
    },
    why: Say {
        nl: "Wat van het papier valt of over andere tekst heen staat, leest niemand. Zo kan juist een besluit of een bedrag wegvallen.",
        en: "Nobody reads what falls off the paper or lies over other text. It may be a decision or an amount that is lost.",
    },
    remedy: Say {
        nl: "Maak de genoemde tekst korter, of breek een lang woord of adres met een spatie. Komt de tekst niet uit het canvas, pas dan het sjabloon aan.",
        en: "Shorten the text named, or break a long word or address with a space. If the text does not come from the canvas, change the template.",
    },
    origin: Say {
        nl: "Proeven met canvassen die voller zijn dan die van Emmen en Drenthe: dertien besluiten stonden over elkaar heen, en van twaalf initiatieven vielen er vier weg.",
        en: "Trials with canvases fuller than those of Emmen and Drenthe: thirteen decisions lay over each other, and of twelve initiatives four were lost.",
    },
    weight: Weight::Always(Level::Error),
    examples: include_str!("text_does_not_fit.md"),
    check,
};

/// How many characters of the words are told.
const TOLD: usize = 60;

fn check(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let misfits = look.layout.map(|layout| layout.misfits.as_slice()).unwrap_or_default();
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for misfit in misfits {
        let origin = origin::of_words(look, &misfit.words);
        // each line of a long text would tell the same
        let place = origin.as_ref().map_or_else(|| format!("#{}", misfit.section), |o| o.address.clone());
        if told.insert(place) {
            findings.push(
                length::pointed(look.finding(rule, message(look, misfit)), origin).help(rule.remedy.text()),
            );
        }
    }
    findings
}

fn message(look: &Look<'_>, misfit: &Misfit) -> text::Text {
    let Misfit { page, section, words, how } = misfit;
    let file = &look.rendered.file;
    let mut short: String = words.chars().take(TOLD).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    let (nl, en) = match how {
        How::Outside => ("past niet binnen de marges", "does not fit between the margins"),
        How::Cell => ("loopt door in de volgende kolom", "runs into the next column"),
        How::Over => ("staat over andere tekst heen", "lies over other text"),
    };
    if section.is_empty() {
        return text!(
            "{file}.pdf, bladzijde {page}: “{short}” {nl}.",
            "{file}.pdf, page {page}: “{short}” {en}."
        );
    }
    text!(
        "{file}.pdf, bladzijde {page}, onder “{section}”: “{short}” {nl}.",
        "{file}.pdf, page {page}, under “{section}”: “{short}” {en}."
    )
}
