//! What was spent, beside what it was to cost, when, and how long a measure runs.

use jiff::civil::Date;

use super::super::super::{Findings, Subject, money, words};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::Period;
use crate::diagnostic::Level;
use crate::text;
use crate::text::Text;

/// Looks at each measure that says what was spent on it.
pub(super) fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for measure in subject.canvas.measures.iter().filter(|m| !m.spent.is_empty()) {
        let name = words::name(subject.canvas, measure.title.as_ref(), measure.id.as_deref());
        if !beyond(measure, &name, out) && !outside(measure, &name, out) {
            behind(measure, &name, subject.date(), out);
        }
    }
}

/// More was spent than it is to cost.
fn beyond(measure: &Measure, name: &Text, out: &mut Findings<'_>) -> bool {
    let cost = money::of_measure(measure).first().copied();
    let Some(((path, cost), spent)) = cost.zip(money::of_spent(measure)) else { return false };
    let Some(most) = cost.most.filter(|most| spent.least > *most) else { return false };
    let (spent, over, cost) =
        (money::shown(spent), money::euros(spent.least.saturating_sub(most)), money::shown(cost));
    let message = text!(
        "Aan {name} is {spent} besteed, {over} meer dan de kosten van {cost}.",
        "On {name} {spent} was spent, {over} more than the cost of {cost}.";
        name, spent, over, cost
    );
    let finding = out.at(measure, "spent", message);
    // it may well be so: then it is news, and no slip
    finding.level = finding.level.min(Level::Warning);
    finding.others.push(measure.place.at(path).with(text!("dit zou het kosten", "this was to be the cost")));
    if measure.status_note.is_some() {
        let note = measure.place.at("status-note");
        finding.others.push(note.with(text!("dit staat erbij", "this is what it says")));
    }
    finding.help.push(text!(
        "Klopt het, laat `status-note` dan zeggen waardoor het meer werd en wie het verschil betaalt; anders klopt een van de bedragen niet.",
        "If it is so, let `status-note` say why it became more and who pays the difference; else one of the amounts is wrong."
    ));
    true
}

fn year(period: Option<&Period>, of: impl Fn(&Period) -> Option<Date>) -> Option<i64> {
    period.and_then(of).map(|day| i64::from(day.year()))
}

/// Something was spent in a year before it began or after it was over, in which it was not to cost anything.
fn outside(measure: &Measure, name: &Text, out: &mut Findings<'_>) -> bool {
    let told = year(measure.status_on.as_ref(), Period::end);
    let ends = year(measure.ends.as_ref(), Period::end);
    let (last, stopped) = match measure.status {
        Some(MeasureStatus::Done) => (told.max(ends), false),
        Some(MeasureStatus::Stopped) => (told.or(ends), true),
        _ => (None, false),
    };
    let first = year(measure.starts.as_ref(), Period::start);
    let planned =
        |year: i64| measure.amounts.iter().any(|a| a.year == Some(year) && a.eur.is_some_and(|eur| eur > 0));
    for (n, spent) in measure.spent.iter().enumerate() {
        let Some((year, eur)) = spent.year.zip(spent.eur.filter(|eur| *eur > 0)) else { continue };
        let eur = money::euros(eur);
        let (path, message) =
            if let Some(last) = last.filter(|last| year > *last && (stopped || !planned(year))) {
                let message = if stopped {
                    text!(
                        "Aan {name} is in {year} nog {eur} besteed, terwijl dat in {last} gestopt is.",
                        "In {year}, {eur} was still spent on {name}, which was stopped in {last}.";
                        name, eur
                    )
                } else {
                    text!(
                        "Aan {name} is in {year} nog {eur} besteed, terwijl dat in {last} gereed was.",
                        "In {year}, {eur} was still spent on {name}, which was done in {last}.";
                        name, eur
                    )
                };
                (if told.is_some() { "status-on" } else { "ends" }, message)
            } else if let Some(first) = first.filter(|first| year < *first && !planned(year)) {
                let message = text!(
                    "Aan {name} is in {year} al {eur} besteed, terwijl het begin in {first} ligt.",
                    "In {year}, {eur} was already spent on {name}, while it begins in {first}.";
                    name, eur
                );
                ("starts", message)
            } else {
                continue;
            };
        let finding = out.at(measure, &format!("spent[{n}].year"), message);
        // what was stopped has bills that come later
        finding.level = finding.level.min(if stopped { Level::Info } else { Level::Warning });
        finding.others.push(measure.place.at(path));
        finding.help.push(text!(
            "Ga na of het jaar klopt en of dit geld voor iets anders was. Is het een rekening achteraf, neem dat jaar dan ook op in `amounts`.",
            "Find out whether the year is right and whether this money was for something else. If it is a bill that came later, put that year into `amounts` too."
        ));
        return true;
    }
    false
}

/// Of what the years that are over were to cost, less than half was spent.
fn behind(measure: &Measure, name: &Text, today: Option<Date>, out: &mut Findings<'_>) {
    let begun =
        matches!(measure.status, Some(MeasureStatus::Running | MeasureStatus::Changed | MeasureStatus::Done));
    let Some(this_year) = today.map(|day| i64::from(day.year())).filter(|_| begun) else { return };
    let over = |year: &i64| *year > 0 && *year < this_year;
    let costs = || measure.amounts.iter().filter(|a| a.year.as_ref().is_some_and(over) && a.eur != Some(0));
    let years = || costs().filter_map(|a| a.year);
    let (Some(first), Some(last)) = (years().min(), years().max()) else { return };
    // what is not told of a year is asked for by itself
    if measure.spent.iter().filter_map(|a| a.year).max().is_none_or(|told| told < last) {
        return;
    }
    let planned = costs().filter_map(|a| a.eur).fold(0, i64::saturating_add);
    let spent = measure.spent.iter().filter(|a| a.year.is_none_or(|year| over(&year)));
    let spent = spent.filter_map(|a| a.eur).fold(0, i64::saturating_add);
    if planned <= 0 || spent < 0 || i128::from(spent) * 2 >= i128::from(planned) {
        return;
    }
    let percent = i128::from(spent) * 100 / i128::from(planned);
    let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let (spent, planned) = (money::euros(spent), money::euros(planned));
    let message = text!(
        "Aan {name} is in {years} {spent} besteed, {percent}% van de {planned} die in die tijd begroot was.",
        "In {years}, {spent} was spent on {name}, {percent}% of the {planned} budgeted for that time.";
        name, spent, planned
    );
    let finding = out.at(measure, "spent", message);
    finding.level = Level::Info;
    finding.others.push(measure.place.at("amounts").with(text!("dit was begroot", "this was budgeted")));
    finding.help.push(text!(
        "Loopt het werk achter, zeg dan in `status-note` waardoor, en of het geld naar latere jaren gaat (`amounts`).",
        "If the work is behind, say in `status-note` why, and whether the money moves to later years (`amounts`)."
    ));
}
