//! What is called settled while the decision on it was not taken: how that decision stands, and measures of which it holds.

use super::{Findings, lookup, money, words};
use crate::canvas::Canvas;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::text;
use crate::text::Text;

/// How a decision stands that was not adopted, as the end of a sentence.
pub(super) fn standing(decision: &Decision) -> Text {
    match decision.status {
        None | Some(DecisionStatus::Asked) => text!("nog niet genomen", "has not been taken yet"),
        Some(DecisionStatus::Deferred) => text!("aangehouden", "was deferred"),
        Some(DecisionStatus::Noted) => text!("alleen voor kennisgeving aangenomen", "was only noted"),
        Some(DecisionStatus::Rejected) => text!("afgewezen", "was rejected"),
        Some(_) => text!("niet genomen", "was not taken"),
    }
}

/// Reports measures that are decided, running or done, or on which money was spent, while every decision on them is asked,
/// deferred or rejected.
pub(super) fn measures(canvas: &Canvas, out: &mut Findings<'_>) {
    let pending = |d: &Decision| {
        lookup::asked(d) || matches!(d.status, Some(DecisionStatus::Deferred | DecisionStatus::Rejected))
    };
    let adopted = lookup::measures_of(canvas, lookup::adopted);
    let (mut told, mut paid) = (lookup::Measures::new(), lookup::Measures::new());
    for decision in canvas.decisions.iter().filter(|d| pending(d)) {
        for measure in lookup::measures(canvas, decision) {
            let known = std::ptr::from_ref(measure);
            if adopted.contains(&known) {
                continue;
            }
            if paid.insert(known) {
                spent(canvas, measure, decision, out);
            }
            let Some(how) = ahead(measure, decision).filter(|_| told.insert(known)) else { continue };
            let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
            let standing = standing(decision);
            let message = text!(
                "{name} heet {how}, maar het besluit erover is {standing}.",
                "{name} is called {how}, but the decision on it {standing}.";
                name, how, standing
            );
            let finding = out.at(measure, "status", message);
            let label = decision.place.at("status");
            finding.others.push(label.with(text!("dit besluit", "this decision")));
            finding.help.push(text!(
                "Zeg `status = \"proposed\"` zolang er niet besloten is; is er eerder al besloten, neem dat besluit dan op.",
                "Say `status = \"proposed\"` while there is no decision; if there was one before, record that decision."
            ));
            money::keep_within(finding, measure, &[decision]);
        }
    }
}

/// Money that was spent on a measure on which nothing was decided yet.
fn spent(canvas: &Canvas, measure: &Measure, decision: &Decision, out: &mut Findings<'_>) {
    let waits = matches!(measure.status, None | Some(MeasureStatus::Proposed | MeasureStatus::Decided));
    let mut years = measure.spent.iter().enumerate().filter(|(_, s)| s.eur.is_some_and(|eur| eur > 0));
    let Some((n, first)) = years.next().filter(|_| waits) else { return };
    let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
    let (eur, standing) = (money::euros(first.eur.unwrap_or_default()), standing(decision));
    let message = match first.year {
        Some(year) => text!(
            "Aan {name} is in {year} al {eur} besteed, maar het besluit erover is {standing}.",
            "On {name} {eur} was spent already in {year}, but the decision on it {standing}.";
            name, eur, standing
        ),
        None => text!(
            "Aan {name} is al {eur} besteed, maar het besluit erover is {standing}.",
            "On {name} {eur} was spent already, but the decision on it {standing}.";
            name, eur, standing
        ),
    };
    let finding = out.at(measure, &format!("spent[{n}].eur"), message);
    finding.others.push(decision.place.at("status").with(text!("dit besluit", "this decision")));
    finding.help.push(text!(
        "Besloot iemand er eerder over, neem dat besluit dan op. Anders hoort in de notitie te staan waarvan het betaald is.",
        "If somebody decided on it before, record that decision. Else the brief should say what it was paid from."
    ));
    money::keep_within(finding, measure, &[decision]);
}

/// How far a measure is called, if that is ahead of a decision which was not taken.
fn ahead(measure: &Measure, decision: &Decision) -> Option<Text> {
    let runs = match measure.status? {
        MeasureStatus::Decided => return Some(text!("besloten", "decided")),
        MeasureStatus::Done => return Some(text!("gereed", "done")),
        MeasureStatus::Running | MeasureStatus::Changed => text!("lopend", "running"),
        MeasureStatus::Proposed | MeasureStatus::Stopped => return None,
    };
    // what says when it began was decided on before, and asks for more, unless the whole of its cost is asked
    let cost = money::of_measure(measure).first().map(|(_, span)| span.least);
    let whole = decision.eur.zip(cost).is_some_and(|(eur, cost)| eur >= cost);
    (measure.starts.is_none() || whole).then_some(runs)
}
