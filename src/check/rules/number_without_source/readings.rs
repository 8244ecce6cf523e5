//! Two readings of one indicator on one day, and which figures cannot both be true.

use std::collections::HashMap;

use super::super::super::{Findings, words};
use crate::canvas::Canvas;
use crate::canvas::evidence::FactKind;
use crate::canvas::value::Comparison;
use crate::period::in_words;
use crate::text;
use crate::text::Say;

/// Two readings of one indicator on the same day that cannot both be true; many of them are told as one.
pub(super) fn check(canvas: &Canvas, many: Say, out: &mut Findings<'_>) {
    for indicator in canvas.indicators.iter().filter(|i| i.readings.len() > 1 || i.baseline.is_some()) {
        let mut before: HashMap<_, (String, Bounds, f64)> = HashMap::new();
        let start = indicator.baseline.as_ref().and_then(|b| {
            let value = b.value?;
            Some((b.date.as_ref()?, "baseline.value".to_owned(), value, between(value, b.comparison)))
        });
        let since = indicator
            .readings
            .iter()
            .enumerate()
            .filter(|(_, r)| matches!(r.kind, None | Some(FactKind::Measured)));
        let since = since.filter_map(|(n, r)| {
            let value = r.value?;
            Some((r.date.as_ref()?, format!("readings[{n}].value"), value, between(value, r.comparison)))
        });
        for (when, path, value, bounds) in start.into_iter().chain(since) {
            let Some(day) = when.range.and_then(|range| Some((range.start?, range.end?))) else { continue };
            let Some((first, known, other)) = before.get(&day) else {
                before.insert(day, (path, bounds, value));
                continue;
            };
            if !apart(bounds, *known) {
                continue;
            }
            let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
            let (one, two, when) = (words::figure(*other), words::figure(value), in_words(&when.words));
            let message = text!(
                "Van {name} staan er twee metingen voor {when}: {one} en {two}.",
                "There are two readings of {name} for {when}: {one} and {two}.";
                name, when, one, two
            );
            let finding = out.at(indicator, &path, message);
            finding.sort = Some(many);
            let label = indicator.place.at(first);
            finding.others.push(label.with(text!("het andere cijfer", "the other figure")));
            finding.help.push(text!(
                "Zoek uit welke klopt en haal de andere weg; meten zij iets anders, maak er dan twee indicatoren van.",
                "Find out which is right and remove the other; if they measure different things, make them two indicators."
            ));
        }
    }
}

/// The least and the most that a figure may stand for.
pub(super) type Bounds = (f64, f64);

/// What a figure may stand for, "about" read as a tenth either way.
pub(super) fn between(value: f64, comparison: Option<Comparison>) -> Bounds {
    let tenth = value.abs() / 10.0;
    match comparison {
        None | Some(Comparison::Exactly) => (value, value),
        Some(Comparison::About) => (value - tenth, value + tenth),
        Some(Comparison::Almost) => (value - tenth, value),
        Some(Comparison::MoreThan | Comparison::AtLeast) => (value, f64::INFINITY),
        Some(Comparison::LessThan | Comparison::AtMost) => (f64::NEG_INFINITY, value),
    }
}

/// Whether no number fits both.
pub(super) fn apart(one: Bounds, other: Bounds) -> bool {
    one.1 < other.0 || other.1 < one.0
}
