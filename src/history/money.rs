//! Money that moved: totals, with what moved in which year.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Subject, Weight};
use super::pieces::{Pair, Said};
use crate::numeral::euros;
use crate::text::{Lang, Text};

/// So many years are told apart.
const MOST_YEARS: usize = 4;

/// Amounts per year: the totals, and the years that differ.
pub fn years(pair: &Pair<'_>) -> Said {
    let (was, is) = (of(pair.was), of(pair.is));
    let all: BTreeMap<i64, i64> = was
        .keys()
        .chain(is.keys())
        .map(|year| (*year, get(&is, *year).saturating_sub(get(&was, *year))))
        .filter(|(_, moved)| *moved != 0)
        .collect();
    let total = |years: &BTreeMap<i64, i64>| years.values().fold(0_i64, |sum, eur| sum.saturating_add(*eur));
    let phrase = Text::of(|lang| {
        let label = pair.label(lang);
        let (before, after) = (total(&was), total(&is));
        let said = match (was.is_empty(), is.is_empty(), before == after, lang) {
            (true, ..) => format!("{label} {}", euros(after, lang)),
            (_, true, _, Lang::Nl) => format!("{label} niet meer vermeld, was {}", euros(before, lang)),
            (_, true, _, Lang::En) => format!("{label} no longer stated, was {}", euros(before, lang)),
            (_, _, true, Lang::Nl) => format!("{label} blijft {}", euros(after, lang)),
            (_, _, true, Lang::En) => format!("{label} still {}", euros(after, lang)),
            _ => format!("{label} {}, was {}", euros(after, lang), euros(before, lang)),
        };
        let told = !was.is_empty() && !is.is_empty() && all.len() <= MOST_YEARS;
        let moved = all.iter().filter(|(year, _)| told && **year != 0).map(|(year, eur)| {
            let (sign, eur) = (if *eur > 0 { '+' } else { '−' }, euros(eur.unsigned_abs(), lang));
            if lang == Lang::Nl { format!("{year}: {sign} {eur}") } else { format!("{year}: {sign}{eur}") }
        });
        let moved: Vec<String> = moved.collect();
        if moved.is_empty() { said } else { format!("{said} ({})", moved.join(", ")) }
    });
    Said::new(Subject::Money, Weight::Material, phrase)
}

/// Euros per year; the year 0 holds what has none.
fn of(value: &Value) -> BTreeMap<i64, i64> {
    let mut years = BTreeMap::new();
    for amount in value.as_array().into_iter().flatten() {
        let number = |name: &str| amount.get(name).and_then(Value::as_i64);
        if let Some(eur) = number("eur") {
            let known: &mut i64 = years.entry(number("year").unwrap_or(0)).or_default();
            *known = known.saturating_add(eur);
        }
    }
    years
}

fn get(years: &BTreeMap<i64, i64>, year: i64) -> i64 {
    years.get(&year).copied().unwrap_or(0)
}
