//! `amount-in-thousands`: an amount that is so small beside all others that its thousands seem to be missing.

use super::super::{Findings, Levels, Rule, Scope, Subject, money, words};
use crate::canvas::value::{TotalAmount, YearAmount};
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "amount-in-thousands",
    detects: Say {
        nl: "Een bedrag onder € 1.000 staat in een canvas waarin elk ander bedrag, van minstens drie, honderd keer zo groot is of meer: het lijkt in duizenden geschreven.",
        en: "An amount below €1,000 stands in a canvas in which every other amount, of at least three, is a hundred times as large or more: it seems to be written in thousands.",
    },
    why: Say {
        nl: "Begrotingen staan vaak in duizenden euro's. Eén regel die zo is overgenomen, telt in elke som voor niets mee.",
        en: "Budgets are often drawn up in thousands of euros. One line copied like that counts for nothing in every sum.",
    },
    remedy: Say {
        nl: "Schrijf het bedrag in hele euro's. Klopt het, accepteer dit punt dan met `[[allow]]`.",
        en: "Write the amount in whole euros. If it is right, accept this point with `[[allow]]`.",
    },
    origin: Say {
        nl: "Begrotingen van gemeenten en provincies: de tabellen staan in duizenden euro's, met “x € 1.000” boven de kolom.",
        en: "Budgets of municipalities and provinces: the tables are in thousands of euros, with “x €1,000” above the column.",
    },
    levels: Levels::new("-IIWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("amount_in_thousands.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} bedragen lijken in duizenden geschreven.", "{n} amounts seem to be written in thousands.")
}

/// From how many euros an amount is no longer taken for one in thousands.
const SMALL: i64 = 1000;
/// How many times as large all others are.
const TIMES: i64 = 100;
/// How many others there are at the least.
const FEWEST: usize = 3;

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let amounts = amounts(canvas);
    let large: Vec<i64> = amounts.iter().map(|a| a.eur).filter(|eur| *eur >= SMALL).collect();
    let Some(least) = large.iter().min().copied().filter(|_| large.len() >= FEWEST) else { return };
    for Amount { record, path, eur } in amounts {
        if eur >= SMALL || eur.saturating_mul(TIMES) > least {
            continue;
        }
        let name = words::record(canvas, record);
        let (small, meant) = (money::euros(eur), money::euros(eur.saturating_mul(SMALL)));
        let message = text!(
            "Bij {name} staat {small}, terwijl elk groter bedrag in dit canvas honderd keer zo groot is of meer: is dit {small} of {meant}?",
            "For {name} there is {small}, while every larger amount in this canvas is a hundred times as large or more: is this {small} or {meant}?";
            name, small, meant
        );
        out.at(record, &path, message);
    }
}

/// One amount of a record, and where it stands.
struct Amount<'a> {
    record: &'a dyn AnyRecord,
    path: String,
    eur: i64,
}

/// What measures cost, what is for them and what decisions commit; nought says that there is nothing.
fn amounts(canvas: &Canvas) -> Vec<Amount<'_>> {
    let mut all = Vec::new();
    for m in &canvas.measures {
        years(&mut all, m, "amounts", &m.amounts);
        one(&mut all, m, "amount.eur", total(m.amount.as_ref()));
    }
    for b in &canvas.budgets {
        years(&mut all, b, "amounts", &b.amounts);
        one(&mut all, b, "amount.eur", total(b.amount.as_ref()));
        one(&mut all, b, "eur", b.eur);
    }
    for c in &canvas.commitments {
        years(&mut all, c, "amounts", &c.amounts);
        one(&mut all, c, "amount.eur", total(c.amount.as_ref()));
        one(&mut all, c, "eur", c.eur);
    }
    canvas.decisions.iter().for_each(|d| one(&mut all, d, "eur", d.eur));
    all
}

fn total(amount: Option<&TotalAmount>) -> Option<i64> {
    amount.and_then(|amount| amount.eur)
}

fn one<'a>(all: &mut Vec<Amount<'a>>, record: &'a dyn AnyRecord, path: &str, eur: Option<i64>) {
    let eur = eur.filter(|eur| *eur > 0);
    all.extend(eur.map(|eur| Amount { record, path: path.to_owned(), eur }));
}

fn years<'a>(all: &mut Vec<Amount<'a>>, record: &'a dyn AnyRecord, path: &str, amounts: &[YearAmount]) {
    for (n, amount) in amounts.iter().enumerate() {
        one(all, record, &format!("{path}[{n}].eur"), amount.eur);
    }
}
