//! `foreign-currency`: amounts in fields for euros, in a canvas whose own words speak of other money.

use std::cell::LazyCell;
use std::sync::OnceLock;

use super::super::{Findings, Levels, Rule, Scope, Subject, money};
use crate::canvas::field::Field;
use crate::canvas::walk::{Leaf, LeafKind};
use crate::canvas::{AnyRecord, declared};
use crate::sheet::foreign;
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "foreign-currency",
    detects: Say {
        nl: "Een gegeven met bedragen in euro's noemt in zijn eigen tekst bedragen in ander geld, of een cijfer heeft ander geld als eenheid, terwijl nergens bij staat dat er omgerekend is. Het programma telt in euro's en rekent niet om.",
        en: "A record with amounts in euros speaks of amounts of other money in its own text, or a figure has other money as its unit, and nothing says that it was converted. The program counts in euros and converts nothing.",
    },
    why: Say {
        nl: "Achter elk bedrag drukt elk document een euroteken. Staan er ponden, dan is elke som verkeerd, en niemand ziet het.",
        en: "Every paper prints a euro sign with every amount. If they are pounds, every sum is wrong, and nobody sees it.",
    },
    remedy: Say {
        nl: "Reken de bedragen om naar hele euro's en noem de koers en de dag in `note`. Zijn het al euro's, zeg dat dan in `note`, of accepteer dit punt met `[[allow]]`.",
        en: "Convert the amounts to whole euros and tell the rate and its day in `note`. If they are euros already, say so in `note`, or accept this point with `[[allow]]`.",
    },
    origin: Say {
        nl: "Openbare bronnen over clusters buiten de eurozone: hun bedragen staan in ponden, franken of dollars.",
        en: "Public sources on clusters outside the euro area: their amounts are in pounds, francs or dollars.",
    },
    levels: Levels::new("IIIII-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("foreign_currency.toml"),
    check,
};

/// Fields that hold whole euros.
const EUROS: &[&str] = &["eur", "amount", "amounts", "spent", "max-eur", "budget-per-year"];
/// What says that money was converted, or is in euros after all; small.
const CONVERTED: &[&str] = &["€", "euro", "koers", "omgerekend", "exchange", "convert", " rate"];

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let speak = places(subject);
    let Some(((record, path, _), rest)) = speak.split_first() else { return };
    let message = text!(
        "Hier staat ander geld dan euro's; het programma telt in euro's en rekent niet om. Zijn de bedragen in dit canvas euro's?",
        "This speaks of other money than euros; the program counts in euros and converts nothing. Are the amounts in this canvas euros?"
    );
    let finding = out.at(*record, path, message);
    let others: Vec<&dyn AnyRecord> = rest.iter().map(|(record, ..)| *record).collect();
    finding.others.extend(
        rest.iter().map(|(record, path, _)| record.place().at(path).with(text!("hier ook", "here too"))),
    );
    money::keep_within(finding, *record, &others);
}

/// The kinds of record that can hold whole euros.
fn of_money() -> &'static [&'static str] {
    static KINDS: OnceLock<Vec<&str>> = OnceLock::new();
    KINDS.get_or_init(|| {
        let holds = |fields: &[Field]| fields.iter().any(|field| EUROS.contains(&&*field.english()));
        declared::kinds().iter().filter(|one| holds(one.fields)).map(|one| one.kind.name).collect()
    })
}

/// Where a canvas with amounts in euros speaks of other money: record, field, and whether the record has euros itself.
pub(super) fn places<'a>(subject: &'a Subject<'_>) -> Vec<(&'a dyn AnyRecord, String, bool)> {
    let of_money = of_money();
    let holds = |record: &dyn AnyRecord| of_money.contains(&record.kind());
    let has_euros =
        |record: &dyn AnyRecord| holds(record) && EUROS.iter().any(|path| record.place().has(path));
    let mut speak = Vec::new();
    for walked in subject.records.iter() {
        let record = walked.record;
        let holds = holds(record);
        let euros = LazyCell::new(|| has_euros(record));
        let prose = |leaf: &Leaf<'_>| matches!(leaf.kind, LeafKind::Prose(_) | LeafKind::Plain);
        let foreign = |leaf: &Leaf<'_>| match leaf.path.ends_with("unit") {
            true => foreign::is_unit(leaf.text),
            // to look for fields takes longest
            false => holds && foreign::is_spoken(leaf.text) && *euros,
        };
        let converted = || {
            walked.leaves.iter().filter(prose).any(|leaf| {
                let text = leaf.text.to_lowercase();
                CONVERTED.iter().any(|word| text.contains(word))
            })
        };
        let first = walked.leaves.iter().filter(prose).find(foreign).filter(|_| !converted());
        speak.extend(first.map(|leaf| (record, leaf.path.to_owned(), *euros)));
    }
    let counts = !speak.is_empty() && subject.records.iter().any(|walked| has_euros(walked.record));
    // where an amount in euros is that speaks of other money, that is where it is seen best
    speak.sort_by_key(|(_, _, euros)| !euros);
    if counts { speak } else { Vec::new() }
}
