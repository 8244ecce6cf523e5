//! `budget-mismatch`: amounts that cannot all be right, or the same euro in two places.

use std::collections::BTreeSet;

use super::super::money::{self, Line, Telling};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::money::{Budget, Commitment, ContributionKind, MoneySort};
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
        nl: "Bedragen spreken elkaar tegen: jaren tellen niet op tot het totaal, voor een maatregel is er meer geld dan hij kost of is er meer aan besteed (als “ongeveer” mag het een tiende schelen), een besluit legt meer vast dan de maatregelen kosten, of hetzelfde geld staat op twee plaatsen. Een totaal zonder jaren mag, en geld dat nog ontbreekt, is geen fout.",
        en: "Amounts contradict each other: years do not add up to the total, a measure has more money than it costs or more was spent on it (as “about” it may differ by a tenth), a decision commits more than its measures cost, or the same money stands in two places. A total without years is fine, and money that is still lacking is no fault.",
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
    beyond_spent(canvas, out);
    let mut budgets = money::budgets(canvas);
    let mut contributions = money::contributions(canvas);
    twice(canvas, &mut budgets, &mut contributions, out);
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

/// Measures on which more was spent than they are to cost.
fn beyond_spent(canvas: &Canvas, out: &mut Findings<'_>) {
    for measure in &canvas.measures {
        let cost = money::of_measure(measure).first().copied();
        let Some(((path, cost), spent)) = cost.zip(money::of_spent(measure)) else { continue };
        let Some(most) = cost.most.filter(|most| spent.least > *most) else { continue };
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
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
        finding
            .others
            .push(measure.place.at(path).with(text!("dit zou het kosten", "this was to be the cost")));
        finding.help.push(text!(
            "Klopt het, zeg dan in `status-note` waardoor en wie het verschil betaalt; anders klopt een van de bedragen niet.",
            "If it is so, say in `status-note` why and who pays the difference; else one of the amounts is wrong."
        ));
    }
}

/// The same money on two lines, or on a line and as a contribution; the second is not counted any more.
fn twice<'a>(
    canvas: &Canvas,
    budgets: &mut Vec<(&'a Budget, Line<'a>)>,
    contributions: &mut Vec<(&'a Commitment, Line<'a>)>,
    out: &mut Findings<'_>,
) {
    let mut report = |first: &Line<'_>, again: &Line<'_>| {
        let (name, eur) = (money::party(canvas, again.party), money::shown(again.told.1));
        let message = text!(
            "Hetzelfde geld van {name} ({eur}) staat op twee plaatsen: bron, jaren, bedrag en doel zijn gelijk.",
            "The same money of {name} ({eur}) stands in two places: source, years, amount and purpose are equal.";
            name, eur
        );
        let place = first.record.place();
        out.at(again.record, again.told.0, message)
            .others
            .push(place.at(first.told.0).with(text!("hier ook", "here too")));
    };
    let mut kept: Vec<(&Budget, Line<'_>)> = Vec::new();
    for (budget, line) in budgets.drain(..) {
        match kept.iter().find(|(other, known)| alike(known, &line) && same_budget(other, budget)) {
            Some((_, first)) => report(first, &line),
            None => kept.push((budget, line)),
        }
    }
    *budgets = kept;
    let mut kept: Vec<(&Commitment, Line<'_>)> = Vec::new();
    for (commitment, line) in contributions.drain(..) {
        let as_budget = budgets.iter().find(|(b, known)| alike(known, &line) && same_sort(b, commitment));
        let again =
            kept.iter().find(|(other, known)| alike(known, &line) && same_commitment(other, commitment));
        match as_budget.map(|(_, first)| first).or(again.map(|(_, first)| first)) {
            Some(first) => report(first, &line),
            None => kept.push((commitment, line)),
        }
    }
    *contributions = kept;
}

/// Whether two lines are of one party, for the same, and of the same amounts.
fn alike(one: &Line<'_>, other: &Line<'_>) -> bool {
    one.party.is_some() && one.party == other.party && one.years == other.years && one.years.has_euros()
}

/// Whether nothing tells two budget lines apart but how far they are.
fn same_budget(one: &Budget, other: &Budget) -> bool {
    one.kind == other.kind
        && one.nature == other.nature
        && one.cover == other.cover
        && one.r#for == other.r#for
        && one.decision == other.decision
        && one.instrument == other.instrument
}

/// Whether nothing tells two contributions apart but how firm they are.
fn same_commitment(one: &Commitment, other: &Commitment) -> bool {
    one.kind == other.kind && one.r#for == other.r#for && one.condition == other.condition
}

/// Whether a budget line can be a contribution told again: both money, or both not.
fn same_sort(budget: &Budget, commitment: &Commitment) -> bool {
    let money = matches!(commitment.kind, None | Some(ContributionKind::Money));
    money == (budget.kind != Some(MoneySort::InKind)) && budget.r#for == commitment.r#for
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
        let Some(cost) = money::cost(canvas, &set).filter(|_| !known) else { continue };
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
        let message = text!(
            "Voor {names} staat {eur} aan dekking, {over} meer dan de kosten van {told_cost}.",
            "There is {eur} of funding for {names}, {over} more than the cost of {told_cost}.";
            names, eur, over, told_cost
        );
        if let Some(finding) = at_lines(&inside, message, elsewhere(), out).filter(|_| cost.least < most) {
            // a cost that is known roughly may well be what the money says
            finding.level = finding.level.min(Level::Warning);
        }
        told.push(set);
    }
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
    let live = |at: &usize| canvas.measures[*at].status != Some(MeasureStatus::Stopped);
    let measures: BTreeSet<usize> = (0..canvas.measures.len()).filter(live).collect();
    let Some(most) = money::cost(canvas, &measures).and_then(|cost| cost.most).filter(|most| *most > 0)
    else {
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
    at_lines(lines, message, elsewhere(), out);
}
