//! `budget-mismatch`: amounts that cannot all be right, or the same euro in two places.

mod spent;

use std::collections::BTreeSet;

use super::super::money::{self, Line, Once, Span, Telling};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::money::{Budget, BudgetStatus};
use crate::canvas::plan::MeasureStatus;
use crate::canvas::value::YearAmount;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Finding, Label, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "budget-mismatch",
    detects: Say {
        nl: "Bedragen spreken elkaar tegen: jaren tellen niet op tot het totaal, voor een maatregel is er meer geld dan hij kost of is er meer aan besteed (als “ongeveer” mag het een tiende schelen), er is geld aan besteed nadat hij gereed was of voordat hij begon, een besluit legt meer vast dan de maatregelen kosten, of hetzelfde geld staat op twee plaatsen. Wat gestopt is, kost wat eraan besteed is. Als opmerking: van wat er in voorbije jaren begroot was, is minder dan de helft besteed. Een totaal zonder jaren mag, en geld dat nog ontbreekt, is geen fout.",
        en: "Amounts contradict each other: years do not add up to the total, a measure has more money than it costs or more was spent on it (as “about” it may differ by a tenth), money was spent on it after it was done or before it began, a decision commits more than its measures cost, or the same money stands in two places. What was stopped costs what was spent on it. As a remark: of what was to be spent in the years that are over, less than half was. A total without years is fine, and money that is still lacking is no fault.",
    },
    why: Say {
        nl: "Dit is het eerste wat de afdeling financiën narekent. Klopt één som niet, dan gelooft niemand de rest.",
        en: "This is the first thing that finance staff check. If one sum is wrong, nobody believes the others.",
    },
    remedy: Say {
        nl: "Maak de bedragen gelijk. Staan er bedragen per jaar, laat het totaal dan weg; noem hetzelfde geld maar één keer.",
        en: "Make the amounts equal. Where there are amounts per year, leave out the total; enter the same money once only.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de provincie steekt de komende drie jaar € 750.000 in de sector, zonder verdeling over jaren of maatregelen.",
        en: "Drenthe and Emmen, 2016: the province puts €750,000 into the sector over the coming three years, not divided over years or measures.",
    },
    levels: Levels::new("-WEEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("budget_mismatch.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("Op {n} plaatsen kloppen bedragen niet met elkaar.", "In {n} places amounts contradict each other.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    within_records(canvas, out);
    spent::check(subject, out);
    let Once { mut budgets, contributions, again } = money::once(canvas);
    twice(canvas, &again, out);
    // what was settled of something that was stopped is what was paid
    budgets
        .retain(|(budget, line)| budget.status != Some(BudgetStatus::Settled) || !all_stopped(canvas, line));
    let lines: Vec<&Line<'_>> = budgets.iter().map(|(_, line)| line).collect();
    let all: Vec<&Line<'_>> =
        lines.iter().copied().chain(contributions.iter().map(|(_, line)| line)).collect();
    let mut told = Vec::new();
    // first without contributions: a finding about budget lines alone may travel further
    beyond_cost(canvas, &lines, &mut told, out);
    beyond_cost(canvas, &all, &mut told, out);
    beyond_decision(canvas, &budgets, out);
    if told.is_empty() {
        beyond_all(canvas, &all, out);
    }
}

/// Records that tell the same money in two ways.
fn within_records(canvas: &Canvas, out: &mut Findings<'_>) {
    for measure in &canvas.measures {
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let of = text!("van {name}", "of {name}"; name);
        within(measure, &money::of_measure(measure), &measure.amounts, &of, out);
    }
    for budget in &canvas.budgets {
        let name = money::party(canvas, budget.source.as_deref());
        let of = text!("in het budget van {name}", "in the budget of {name}"; name);
        within(budget, &money::of_budget(budget), &budget.amounts, &of, out);
    }
    for commitment in &canvas.commitments {
        let name = money::party(canvas, commitment.party.as_deref());
        let of = text!("in de bijdrage van {name}", "in the contribution of {name}"; name);
        within(commitment, &money::of_commitment(commitment), &commitment.amounts, &of, out);
    }
}

fn within(
    record: &dyn AnyRecord,
    tellings: &[Telling],
    years: &[YearAmount],
    of: &Text,
    out: &mut Findings<'_>,
) {
    for (path, span) in tellings.iter().skip(1) {
        let (first_path, first) = tellings[0];
        let Some(apart) = first.apart(*span).map(money::euros) else { continue };
        let (sum, other) = (money::shown(first), money::shown(*span));
        let message = if first_path == "amounts" {
            text!(
                "De bedragen per jaar {of} tellen op tot {sum}, maar als totaal staat er {other}: een verschil van {apart}.",
                "The amounts per year {of} add up to {sum}, but the total says {other}: a difference of {apart}.";
                of, sum, other, apart
            )
        } else {
            text!(
                "Het totaal {of} is {sum}, maar ernaast staat {other}: een verschil van {apart}.",
                "The total {of} is {sum}, but beside it stands {other}: a difference of {apart}.";
                of, sum, other, apart
            )
        };
        out.at(record, path, message).others.push(record.place().at(first_path));
    }
    for (at, amount) in years.iter().enumerate() {
        let (Some(year), Some(eur)) = (amount.year, amount.eur.filter(|eur| *eur != 0)) else { continue };
        let same = |other: &YearAmount| other.year == Some(year) && other.eur == Some(eur);
        let Some(earlier) = years[..at].iter().position(same) else { continue };
        let eur = money::euros(eur);
        let message = text!(
            "Het jaar {year} staat twee keer met {eur} {of}: zo telt het dubbel.",
            "The year {year} stands twice with {eur} {of}: it counts double.";
            of, eur
        );
        let finding = out.at(record, &format!("amounts[{at}].year"), message);
        finding.others.push(record.place().at(&format!("amounts[{earlier}].year")));
        finding.help.push(text!(
            "Is een ander jaar bedoeld, verbeter dat dan; zijn het twee delen van één jaar, tel ze dan op.",
            "If another year was meant, mend it; if these are two parts of one year, add them up."
        ));
    }
}

/// The same money on two lines, or on a line and as a contribution.
fn twice(canvas: &Canvas, again: &[(Line<'_>, Line<'_>)], out: &mut Findings<'_>) {
    for (first, again) in again {
        let (name, eur) = (money::party(canvas, again.party), money::shown(again.told.1));
        let message = text!(
            "Hetzelfde geld van {name} ({eur}) staat op twee plaatsen: bron, jaren, bedrag en doel zijn gelijk.",
            "The same money of {name} ({eur}) stands in two places: source, years, amount and purpose are equal.";
            name, eur
        );
        let finding = out.at(again.record, again.told.0, message);
        let place = first.record.place().at(first.told.0);
        finding.others.push(place.with(text!("hier ook", "here too")));
        finding.help.push(text!(
            "Haal een van de twee weg. Is het ander geld, zeg dan waarin het verschilt, zoals met `cover` of `kind`.",
            "Remove one of the two. If it is other money, say what tells it apart, for instance with `cover` or `kind`."
        ));
    }
}

/// Measures for which there is more money than they cost.
///
/// A line for two measures may go to either: only what must go to a set of measures is compared with its cost.
fn beyond_cost(
    canvas: &Canvas,
    lines: &[&Line<'_>],
    told: &mut Vec<BTreeSet<usize>>,
    out: &mut Findings<'_>,
) {
    for set in sets(lines) {
        let inside: Vec<&Line<'_>> = lines
            .iter()
            .copied()
            .filter(|line| line.measures.as_ref().is_some_and(|own| own.is_subset(&set)))
            .collect();
        let known = told.iter().any(|smaller| smaller.is_subset(&set));
        let Some(cost) = cost(canvas, &set).filter(|_| !known) else { continue };
        let Some(most) = cost.most else { continue };
        let Some(cover) = money::together(inside.iter().copied()).filter(|cover| cover.least > most) else {
            continue;
        };
        let (names, eur, over, told_cost) = (
            money::names(canvas, &set),
            money::euros(cover.least),
            money::euros(cover.least.saturating_sub(most)),
            money::shown(cost),
        );
        let over_all = set.iter().all(|at| stopped(canvas, *at));
        let message = if over_all {
            text!(
                "Voor {names} staat {eur} aan dekking, maar dat is gestopt toen er {told_cost} besteed was.",
                "There is {eur} of funding for {names}, but that was stopped when {told_cost} was spent.";
                names, eur, told_cost
            )
        } else {
            text!(
                "Voor {names} staat {eur} aan dekking, {over} meer dan de kosten van {told_cost}.",
                "There is {eur} of funding for {names}, {over} more than the cost of {told_cost}.";
                names, eur, over, told_cost
            )
        };
        let help = if over_all { AFTERWARDS.text() } else { elsewhere() };
        if let Some(finding) = at_lines(&inside, message, help, out).filter(|_| over_all || cost.least < most)
        {
            // what was stopped is still to be settled; a cost that is known roughly may well be what the money says
            finding.level = finding.level.min(Level::Warning);
        }
        told.push(set);
    }
}

/// What to do with money for something that was stopped.
const AFTERWARDS: Say = Say {
    nl: "Zeg wat er met de rest gebeurt: `status = \"settled\"` of `\"reclaimed\"` bij het budget, of noem in `for` waar het nu heen gaat. Is er meer besteed, vul `spent` dan aan.",
    en: "Say what becomes of the rest: `status = \"settled\"` or `\"reclaimed\"` of the budget, or name in `for` where it goes now. If more was spent, complete `spent`.",
};

/// What to do with money that names no measure.
const LOOSE: Say = Say {
    nl: "Noem in `for` voor welke maatregel dit geld is, of haal weg wat dubbel of te veel is.",
    en: "Name in `for` which measure this money is for, or remove what is double or too much.",
};

fn stopped(canvas: &Canvas, at: usize) -> bool {
    canvas.measures[at].status == Some(MeasureStatus::Stopped)
}

/// Whether a line is for measures that were stopped, and for nothing else.
fn all_stopped(canvas: &Canvas, line: &Line<'_>) -> bool {
    line.measures.as_ref().is_some_and(|own| own.iter().all(|at| stopped(canvas, *at)))
}

/// What measures cost together: what was stopped costs what was spent on it.
fn cost(canvas: &Canvas, measures: &BTreeSet<usize>) -> Option<Span> {
    let (over, live): (BTreeSet<usize>, BTreeSet<usize>) =
        measures.iter().copied().partition(|at| stopped(canvas, *at));
    over.iter().try_fold(money::cost(canvas, &live)?, |sum, at| {
        Some(sum.plus(money::of_spent(&canvas.measures[*at])?))
    })
}

/// Sets of measures whose money can be compared with their cost: those that lines name, and those that lines tie.
fn sets(lines: &[&Line<'_>]) -> Vec<BTreeSet<usize>> {
    let named: BTreeSet<BTreeSet<usize>> = lines.iter().filter_map(|line| line.measures.clone()).collect();
    let mut tied: Vec<BTreeSet<usize>> = Vec::new();
    for set in &named {
        let (touching, apart): (Vec<_>, Vec<_>) = tied.into_iter().partition(|other| !other.is_disjoint(set));
        tied = apart;
        tied.push(touching.into_iter().flatten().chain(set.iter().copied()).collect());
    }
    let mut all: Vec<BTreeSet<usize>> = named.into_iter().chain(tied).collect();
    all.sort_by_key(|set| (set.len(), set.clone()));
    all.dedup();
    all
}

/// What may be where there is more money than cost.
fn elsewhere() -> Text {
    text!(
        "Noem in `for` ook de andere maatregelen waarvoor het geld is, of haal weg wat dubbel of te veel is.",
        "Name in `for` the other measures too that the money is for, or remove what is double or too much."
    )
}

/// Reports at the line that travels least, with the others and their amounts.
fn at_lines<'o>(
    lines: &[&Line<'_>],
    message: Text,
    help: Text,
    out: &'o mut Findings<'_>,
) -> Option<&'o mut Finding> {
    let records: Vec<&dyn AnyRecord> = lines.iter().map(|line| line.record).collect();
    let first = money::narrowest(&records)?;
    let address = first.address();
    let place =
        |line: &&Line<'_>| -> Label { line.record.place().at(line.told.0).with(money::shown(line.told.1)) };
    let (own, others): (Vec<&Line<'_>>, Vec<&Line<'_>>) =
        lines.iter().copied().partition(|line| line.record.address() == address);
    let path = own.first().map_or("", |line| line.told.0);
    let finding = out.at(first, path, message);
    finding.primary = own.first().map(place);
    finding.others = others.iter().map(place).collect();
    finding.help.push(help);
    Some(finding)
}

/// Decisions that commit more than their measures cost, and budget lines that together lean on more than was decided.
fn beyond_decision(canvas: &Canvas, budgets: &[(&Budget, Line<'_>)], out: &mut Findings<'_>) {
    for decision in canvas.decisions.iter().filter(|d| lookup::asked(d) || lookup::adopted(d)) {
        let Some(eur) = decision.eur else { continue };
        let set = money::purposes(canvas, &decision.r#for);
        let most = set.as_ref().and_then(|set| money::cost(canvas, set)).and_then(|cost| cost.most);
        if let Some((set, most)) = set.zip(most).filter(|(_, most)| eur > *most) {
            let (names, eur, over, cost) = (
                money::names(canvas, &set),
                money::euros(eur),
                money::euros(eur.saturating_sub(most)),
                money::euros(most),
            );
            let message = text!(
                "Dit besluit legt {eur} vast voor {names}, {over} meer dan de kosten van {cost}.",
                "This decision commits {eur} for {names}, {over} more than the cost of {cost}.";
                names, eur, over, cost
            );
            out.at(decision, "eur", message).help.push(text!(
                "Verbeter `eur` van het besluit of de kosten van de maatregel, of noem in `for` wat er nog bij hoort.",
                "Mend `eur` of the decision or the cost of the measure, or name in `for` what else belongs to it."
            ));
        }
        let id = decision.id.as_deref();
        let leaning = budgets.iter().filter(|(budget, _)| id.is_some() && budget.decision.as_deref() == id);
        let inside: Vec<&Line<'_>> = leaning.map(|(_, line)| line).collect();
        let Some(sum) = money::together(inside.iter().copied()).filter(|sum| sum.least > eur) else {
            continue;
        };
        let (name, sum, over, eur) = (
            words::name(canvas, decision.asked.as_ref(), id),
            money::euros(sum.least),
            money::euros(sum.least.saturating_sub(eur)),
            money::euros(eur),
        );
        let message = text!(
            "Op het besluit {name} rust {sum} aan budget, {over} meer dan de {eur} die het vastlegt.",
            "Budget of {sum} rests on the decision {name}, {over} more than the {eur} that it commits.";
            name, sum, over, eur
        );
        let help = text!(
            "Rust een deel op een ander besluit, noem dan dat bij `decision`; legt dit besluit meer vast, verhoog dan zijn `eur`; staat er geld dubbel, haal het dan één keer weg.",
            "If part of it rests on another decision, name that at `decision`; if this decision commits more, raise its `eur`; if money stands twice, remove it once."
        );
        at_lines(&inside, message, help, out);
    }
}

/// All money against all cost: what the table of a brief shows below each other.
fn beyond_all(canvas: &Canvas, lines: &[&Line<'_>], out: &mut Findings<'_>) {
    let lines: Vec<&Line<'_>> = lines.iter().copied().filter(|line| !all_stopped(canvas, line)).collect();
    let named = lines.iter().filter_map(|line| line.measures.as_ref()).flatten().copied();
    let live = (0..canvas.measures.len()).filter(|at| !stopped(canvas, *at));
    let measures: BTreeSet<usize> = live.chain(named).collect();
    let Some(most) = cost(canvas, &measures).and_then(|cost| cost.most).filter(|most| *most > 0) else {
        return;
    };
    let Some(sum) = money::together(lines.iter().copied()).filter(|sum| sum.least > most) else { return };
    let (sum, over, cost) =
        (money::euros(sum.least), money::euros(sum.least.saturating_sub(most)), money::euros(most));
    let message = text!(
        "Bij elkaar staat er {sum} aan dekking tegenover {cost} aan kosten, {over} te veel.",
        "Altogether there is {sum} of funding against {cost} of cost, {over} too much.";
        sum, over, cost
    );
    out.at_most(Level::Warning);
    // what names its measures is no more than they cost: that was looked at before
    let loose: Vec<&Line<'_>> = lines.iter().copied().filter(|line| line.measures.is_none()).collect();
    at_lines(if loose.is_empty() { &lines } else { &loose }, message, LOOSE.text(), out);
}
