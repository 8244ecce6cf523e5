//! Signed contributions that hang on a condition whose time is over.

use std::collections::HashSet;

use jiff::civil::Date;

use super::super::super::{Findings, Subject, money};
use crate::analysis::money::commitment_years;
use crate::canvas::money::{Commitment, Firmness};
use crate::canvas::plan::MeasureStatus;
use crate::period;
use crate::text;

/// Looks at each signed contribution with a condition that is not met.
pub(super) fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, Some(today)) = (subject.canvas, subject.date()) else { return };
    let waiting = |c: &&Commitment| {
        c.firmness == Some(Firmness::Signed)
            && c.met != Some(true)
            && c.condition.as_ref().is_some_and(|condition| !condition.is_empty())
    };
    let waiting: Vec<&Commitment> = canvas.commitments.iter().filter(waiting).collect();
    if waiting.is_empty() {
        return;
    }
    let done = canvas.measures.iter().filter(|m| m.status == Some(MeasureStatus::Done));
    let done: HashSet<&str> = done.filter_map(|m| m.id.as_deref()).collect();
    for commitment in waiting {
        let condition = canvas.say(commitment.condition.as_ref()).unwrap_or_default();
        let for_done = !commitment.r#for.is_empty() && commitment.r#for.iter().all(|id| done.contains(&**id));
        let over = last_day(condition).is_some_and(|day| day < today)
            || for_done
            || money::years_over(&commitment_years(commitment), today).is_some();
        if !over {
            continue;
        }
        let party = money::party(canvas, commitment.party.as_deref());
        let message = if commitment.met == Some(false) {
            text!(
                "De bijdrage van {party} telt als getekend, maar haar voorwaarde is niet vervuld en de tijd daarvoor is voorbij.",
                "The contribution of {party} counts as signed, but its condition is not met and the time for it is over.";
                party
            )
        } else {
            text!(
                "De bijdrage van {party} telt als getekend, maar of haar voorwaarde vervuld is, staat er niet; de tijd daarvoor is voorbij.",
                "The contribution of {party} counts as signed, but whether its condition is met is not said; the time for it is over.";
                party
            )
        };
        let finding = out.at(commitment, "met", message);
        let label = commitment.place.at("condition");
        finding.others.push(label.with(text!("de voorwaarde", "the condition")));
        finding.help.push(text!(
            "Vraag of de bijdrage nog komt. Zo ja, zeg `met = true` of noem de nieuwe afspraak; zo niet, haal haar weg, zodat te zien is wat er ontbreekt.",
            "Ask whether the contribution will still come. If so, say `met = true` or give the new agreement; if not, remove it, so that what is lacking shows."
        ));
    }
}

/// The last day that a text names: a day, else a month, else a year.
fn last_day(text: &str) -> Option<Date> {
    let sign = |c: char| !c.is_alphanumeric();
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches(sign)).collect();
    let named = |length: usize| {
        let parts = words.windows(length).map(|words| words.join(" "));
        let dated = parts.filter(|words| words.chars().any(|c| c.is_ascii_digit()));
        dated.filter_map(|words| period::parse(&words)?.end).max()
    };
    [3, 2, 1].into_iter().find_map(named)
}
