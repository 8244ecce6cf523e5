//! `cover-missing`: a measure that is decided or runs, and of which not all of the cost is paid for.

use std::collections::{BTreeSet, HashSet};

use super::super::money::{self, Span};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup};
use crate::analysis::money::{Line, Money, Set};
use crate::canvas::plan::MeasureStatus;
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "cover-missing",
    detects: Say {
        nl: "Tot een maatregel is besloten of hij loopt, maar van zijn kosten is niet bekend wie ze betaalt, of alles wat gevraagd, toegezegd en verleend is, telt niet op tot de kosten. Wat als “ongeveer” te boek staat, mag een tiende schelen; een euro per bedrag is afronding. Over wat nog gevraagd wordt, zegt de regel niets.",
        en: "A measure is decided or runs, but of its cost it is not known who pays, or all that is asked, promised and granted does not add up to the cost. What is told as “about” may differ by a tenth; a euro for each amount is rounding. Of what is still asked the rule says nothing.",
    },
    why: Say {
        nl: "Wie begint zonder volledige dekking, komt halverwege terug om meer, en dan is het antwoord minder zeker.",
        en: "Whoever begins without full cover comes back for more halfway, and then the answer is less certain.",
    },
    remedy: Say {
        nl: "Noem wie de rest betaalt met `[[budget]]` of `[[commitment]]` en `for`, of verlaag de kosten.",
        en: "Name who pays the rest with `[[budget]]` or `[[commitment]]` and `for`, or lower the cost.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de provincie steekt de komende drie jaar € 750.000 in de sector; wat de uitrol van de adviezen kost en wie de rest betaalt, staat er niet bij.",
        en: "Drenthe and Emmen, 2016: the province puts €750,000 into the sector over three years; what rolling out the advice costs and who pays the rest is not said.",
    },
    levels: Levels::new("---IW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("cover_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Van {n} maatregelen die besloten zijn of lopen, zijn de kosten niet helemaal gedekt.",
        "Of {n} measures that are decided or run, the cost is not fully covered."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let adopted = lookup::measures_of(canvas, lookup::adopted);
    let matters = |at: &usize| {
        let measure = &canvas.measures[*at];
        match measure.status {
            Some(MeasureStatus::Decided | MeasureStatus::Running | MeasureStatus::Changed) => true,
            None | Some(MeasureStatus::Proposed) => adopted.contains(&std::ptr::from_ref(measure)),
            Some(MeasureStatus::Done | MeasureStatus::Stopped) => false,
        }
    };
    let mut money = Money::of(canvas);
    let twice: HashSet<String> =
        money::once(canvas).again.iter().map(|(_, line)| line.record.address()).collect();
    if !twice.is_empty() {
        let once = |line: &Line<'_>| !twice.contains(&line.record.address());
        money.sets.iter_mut().for_each(|set| set.lines.retain(once));
    }
    for set in money.sets.iter().filter(|set| set.whole && set.measures.iter().all(matters)) {
        short(canvas, set, &money.elsewhere, out);
    }
}

fn short(canvas: &Canvas, set: &Set<'_>, elsewhere: &[Line<'_>], out: &mut Findings<'_>) {
    // what is for one measure never covers another: one that has enough of its own leaves with what it has
    let enough = |at: &usize| {
        let one: BTreeSet<usize> = [*at].into();
        let own = set.lines.iter().filter(|line| line.measures.as_ref() == Some(&one));
        let paid = money::together(own).and_then(|paid| paid.most);
        money::cost(canvas, &one).zip(paid).is_some_and(|(cost, paid)| cost.least > 0 && paid >= cost.least)
    };
    let (paid_for, rest): (BTreeSet<usize>, BTreeSet<usize>) = set.measures.iter().copied().partition(enough);
    let spare = |line: &&Line<'_>| line.measures.as_ref().is_none_or(|own| !own.is_subset(&paid_for));
    let lines: Vec<&Line<'_>> = set.lines.iter().filter(spare).collect();
    let Some(first) = rest.first().map(|at| &canvas.measures[*at]) else { return };
    let cost = money::cost(canvas, &rest).filter(|cost| cost.least > 0);
    let Some((cost, paid)) = cost.zip(money::together(lines.iter().copied())) else { return };
    let names = money::names(canvas, &rest);
    let told = money::shown(cost);
    // each amount may have been rounded to whole euros
    let amounts: usize = lines.iter().map(|line| line.years.0.len()).sum();
    let rounding = i64::try_from(amounts).unwrap_or(i64::MAX);
    let message =
        match paid.apart(cost).filter(|apart| *apart > rounding && below(paid, cost)).map(money::euros) {
            Some(_) if lines.is_empty() => text!(
                "Van de kosten van {names} ({told}) is niet bekend wie ze betaalt.",
                "It is not known who pays the cost of {names} ({told}).";
                names, told
            ),
            Some(rest) => text!(
                "Van de kosten van {names} ({told}) is {rest} niet gedekt.",
                "Of the cost of {names} ({told}), {rest} is not covered.";
                names, told, rest
            ),
            None => return,
        };
    let records: Vec<&dyn AnyRecord> = lines.iter().map(|line| line.record).collect();
    let path = if first.amounts.is_empty() { "amount" } else { "amounts" };
    let finding = out.at(first, path, message);
    money::keep_within(finding, first, &records);
    let counted = lines.iter().map(|line| line.record.place().at(line.told.0));
    finding.others.extend(counted.map(|label| label.with(text!("dit telt mee", "this counts"))));
    if lines.is_empty() {
        let loose = elsewhere.iter().filter(|line| line.measures.is_none());
        let loose = loose.map(|line| line.record.place().at(line.told.0));
        finding.others.extend(
            loose.map(|label| {
                label.with(text!("dit geld noemt geen maatregel", "this money names no measure"))
            }),
        );
    }
}

fn below(paid: Span, cost: Span) -> bool {
    paid.most.is_some_and(|most| most < cost.least)
}
