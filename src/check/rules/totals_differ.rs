//! `totals-differ`: a decision, its options, the proposition and the money each tell another total.

use std::collections::BTreeSet;

use super::super::money::{self, Line, Span};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, numbers, words};
use crate::canvas::money::{Budget, BudgetStatus};
use crate::canvas::plan::MeasureStatus;
use crate::canvas::support::{Decision, Proposition};
use crate::canvas::value::Prose;
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "totals-differ",
    detects: Say {
        nl: "Het gevraagde besluit, de geadviseerde optie, wat de propositie vraagt en het budget noemen bedragen die niet met elkaar te rijmen zijn: geen optelling van besluiten, maatregelen of bijdragen geeft hetzelfde totaal. Of een tekst noemt een ander bedrag dan het veld ernaast. Wat “ongeveer” is, mag een tiende schelen.",
        en: "The decision asked, the option advised, what the proposition asks and the budget give amounts that cannot be reconciled: no sum of decisions, measures or contributions gives the same total. Or a text names another amount than the field beside it. What is “about” may differ by a tenth.",
    },
    why: Say {
        nl: "Een bestuurder die in twee documenten twee totalen ziet, vraagt niet meer naar het plan maar naar de som.",
        en: "An alderman who sees two totals in two papers asks no longer about the plan but about the sum.",
    },
    remedy: Say {
        nl: "Zoek uit welk bedrag klopt en gebruik het overal; wat nog niet gedekt is, hoort bij de kosten en niet bij de gevraagde bedragen.",
        en: "Find out which amount is right and use it everywhere; what is not covered yet belongs to the cost and not to the amounts asked.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: “één verhaal”. Dat begint met één totaal in de notitie en in de propositie.",
        en: "Drenthe and Emmen, 2016: “one story”. That begins with one total in the brief and in the proposition.",
    },
    levels: Levels::new("--WEW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("totals_differ.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let budgets = money::budgets(canvas);
    let contributions: Vec<Line<'_>> =
        money::contributions(canvas).into_iter().map(|(_, line)| line).collect();
    for decision in canvas.decisions.iter().filter(|d| lookup::asked(d)) {
        advised(canvas, decision, out);
        wording(canvas, decision, &budgets, out);
    }
    for proposition in canvas.propositions.iter().filter(|p| p.archived != Some(true)) {
        let before = out.len();
        asks(canvas, proposition, &budgets, &contributions, out);
        if out.len() == before {
            asked_in_all(canvas, proposition, &budgets, &contributions, out);
        }
    }
}

/// All sums of some of the parts; nothing where there are so many that almost any amount would be one of them.
fn sums(parts: &[i64]) -> Option<BTreeSet<i64>> {
    const MOST: usize = 10;
    if parts.len() > MOST {
        return None;
    }
    let mut sums = BTreeSet::from([0]);
    for part in parts {
        let more: Vec<i64> = sums.iter().map(|sum: &i64| sum.saturating_add(*part)).collect();
        sums.extend(more);
    }
    Some(sums)
}

/// The decisions asked that go with one: those of its meeting.
fn beside<'a>(canvas: &'a Canvas, decision: &Decision) -> Vec<&'a Decision> {
    canvas.decisions.iter().filter(|d| lookup::asked(d) && d.meeting == decision.meeting).collect()
}

/// The option that is advised against what is asked.
fn advised(canvas: &Canvas, decision: &Decision, out: &mut Findings<'_>) {
    let mut options = decision.options.iter().enumerate().filter(|(_, option)| option.advised == Some(true));
    let (Some((at, option)), None) = (options.next(), options.next()) else { return };
    let Some(cost) = option.eur else { return };
    let asked = beside(canvas, decision);
    let amounts: Vec<i64> = asked.iter().filter_map(|d| d.eur).collect();
    let set = |decisions: &[&Decision]| -> Option<Span> {
        let sets: Option<Vec<BTreeSet<usize>>> =
            decisions.iter().map(|d| money::purposes(canvas, &d.r#for)).collect();
        let all = sets?.into_iter().flatten().collect();
        money::cost(canvas, &all)
    };
    let measures = [set(&[decision]), set(&asked)];
    let decided = amounts.iter().fold(0, |sum: i64, eur| sum.saturating_add(*eur));
    let Some((against, decided)) = (!amounts.is_empty())
        .then_some((Span::exactly(decided), true))
        .or_else(|| measures.into_iter().flatten().next().map(|cost| (cost, false)))
    else {
        return;
    };
    let known = sums(&amounts).is_none_or(|sums| cost != 0 && sums.contains(&cost));
    let of_measures: Vec<Span> = measures.into_iter().flatten().collect();
    let off = against.apart(Span::exactly(cost)).filter(|_| !known && !fits(&of_measures, cost));
    let Some(off) = off else { return };
    let name = words::name(canvas, option.title.as_ref(), None);
    let (cost, against, apart) = (money::euros(cost), money::shown(against), money::euros(off));
    let message = if decided && asked.len() == 1 {
        text!(
            "De geadviseerde optie {name} kost {cost}, maar het gevraagde besluit legt {against} vast: een verschil van {apart}.",
            "The option advised, {name}, costs {cost}, but the decision asked commits {against}: a difference of {apart}.";
            name, cost, against, apart
        )
    } else if decided {
        text!(
            "De geadviseerde optie {name} kost {cost}, maar de gevraagde besluiten leggen {against} vast: een verschil van {apart}.",
            "The option advised, {name}, costs {cost}, but the decisions asked commit {against}: a difference of {apart}.";
            name, cost, against, apart
        )
    } else {
        text!(
            "De geadviseerde optie {name} kost {cost}, maar de maatregelen van het besluit kosten {against}: een verschil van {apart}.",
            "The option advised, {name}, costs {cost}, but the measures of the decision cost {against}: a difference of {apart}.";
            name, cost, against, apart
        )
    };
    let finding = out.at(decision, &format!("options[{at}].eur"), message);
    let told = asked.iter().filter_map(|d| Some(d.place.at("eur").with(money::euros(d.eur?))));
    finding.others.extend(told);
}

fn apart(one: i64, other: i64) -> i64 {
    one.saturating_sub(other).saturating_abs()
}

/// Words after which an amount is no longer exact.
const LOOSE: &[&str] = &[
    "ongeveer", "circa", "ca.", "ruim", "bijna", "zo'n", "zo’n", "rond", "about", "some", "almost", "over",
    "nearly", "around", "roughly",
];

/// Words that make an amount one of many.
const EACH: &[&str] = &["per", "a", "each", "elk", "ieder", "p.j."];

/// The one amount in the words of a decision against the amount it commits.
fn wording(canvas: &Canvas, decision: &Decision, budgets: &[(&Budget, Line<'_>)], out: &mut Findings<'_>) {
    for (n, option) in decision.options.iter().enumerate() {
        let said = option.title.as_ref().zip(option.eur);
        beside_text(decision, &format!("options[{n}]"), "title", said, out);
    }
    let (Some(eur), Some(asked)) = (decision.eur, decision.asked.as_ref()) else { return };
    // an amount of one year, or of one party, is part of the whole
    let set = money::purposes(canvas, &decision.r#for).unwrap_or_default();
    let costs = set.iter().flat_map(|at| &canvas.measures[*at].amounts).filter_map(|amount| amount.eur);
    let of_lines = budgets.iter().flat_map(|(_, line)| {
        line.years.0.values().chain([&line.years.total()]).map(|a| a.eur).collect::<Vec<_>>()
    });
    let known: BTreeSet<i64> = costs.chain(of_lines).chain([eur]).collect();
    let Some(said) = other_amount(asked, &known) else { return };
    let (eur, said, apart) = (money::euros(eur), money::euros(said), money::euros(apart(eur, said)));
    let message = text!(
        "De tekst van het besluit noemt {said}, maar het legt {eur} vast: een verschil van {apart}.",
        "The text of the decision says {said}, but it commits {eur}: a difference of {apart}.";
        eur, said, apart
    );
    out.at(decision, "asked", message).others.push(decision.place.at("eur"));
}

/// The one amount in a text against the amount beside it.
fn beside_text(
    record: &dyn AnyRecord,
    part: &str,
    field: &str,
    said: Option<(&Prose, i64)>,
    out: &mut Findings<'_>,
) {
    let Some((text, eur)) = said else { return };
    let Some(said) = other_amount(text, &BTreeSet::from([eur])) else { return };
    let (eur, said, apart) = (money::euros(eur), money::euros(said), money::euros(apart(eur, said)));
    let message = text!(
        "De tekst noemt {said}, maar bij `eur` staat {eur}: een verschil van {apart}.",
        "The text says {said}, but `eur` says {eur}: a difference of {apart}.";
        eur, said, apart
    );
    let label = record.place().at(&format!("{part}.eur"));
    out.at(record, &format!("{part}.{field}"), message).others.push(label);
}

/// The one amount in a text, if it is none of those that are known.
fn other_amount(text: &Prose, known: &BTreeSet<i64>) -> Option<i64> {
    let other = |(_, text): &(_, &str)| {
        let (readings, rounded) = only_amount(text)?;
        let near = |reading: &i64| known.iter().any(|known| apart(*known, *reading) <= rounded);
        readings.iter().copied().max().filter(|_| !readings.iter().any(near))
    };
    text.all().iter().find_map(other)
}

/// What the amount in euros in a text can be read as, if there is one only and it is meant exactly, and how far it was
/// rounded: "€ 1,2 miljoen" may be anything that is written so.
fn only_amount(text: &str) -> Option<(Vec<i64>, i64)> {
    const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let mut amounts = numbers::figures(text).into_iter().filter_map(|figure| {
        let at = figure.at;
        let (before, after) = (&text[..at], &text[at + figure.words.len()..]);
        let (before, after) = (before.trim_end_matches(SPACES), numbers::past_multiplier(after));
        let signed = before.strip_suffix('€').or_else(|| before.strip_suffix("EUR"));
        let named = after.strip_prefix("euro").map(|after| (before, after));
        let (before, after) = signed.map(|before| (before, after)).or(named)?;
        Some((figure, before, after))
    });
    let (figure, before, after) = amounts.next()?;
    let word = |word: Option<&str>| word.unwrap_or_default().to_lowercase();
    let loose = LOOSE.contains(&&*word(before.split_whitespace().next_back()));
    let each = EACH.contains(&&*word(after.split_whitespace().next()));
    let exact = amounts.next().is_none() && !loose && !each;
    let rounded = (figure.step / 2.0).floor() as i64;
    exact.then(|| (figure.values.iter().map(|value| value.round() as i64).collect(), rounded))
}

/// Whether a line is still to be given.
fn open(budget: &Budget) -> bool {
    matches!(
        budget.status,
        None | Some(BudgetStatus::Requested | BudgetStatus::Announced | BudgetStatus::Pledged)
    )
}

/// Whether an amount is one of some sums, as far as these are known.
fn fits(sums: &[Span], eur: i64) -> bool {
    sums.iter().any(|sum| sum.apart(Span::exactly(eur)).is_none())
}

/// What is asked of a party by name against its lines in the budget.
fn asks(
    canvas: &Canvas,
    proposition: &Proposition,
    budgets: &[(&Budget, Line<'_>)],
    contributions: &[Line<'_>],
    out: &mut Findings<'_>,
) {
    for (at, ask) in proposition.asks.iter().enumerate() {
        let said = ask.what.as_ref().zip(ask.eur);
        beside_text(proposition, &format!("asks[{at}]"), "what", said, out);
        let (Some(eur), Some(id)) =
            (ask.eur.filter(|eur| *eur != 0), ask.who.as_ref().and_then(|who| named(canvas, who)))
        else {
            continue;
        };
        let own: Vec<&(&Budget, Line<'_>)> =
            budgets.iter().filter(|(_, line)| line.party == Some(id)).collect();
        let promised = contributions.iter().filter(|line| line.party == Some(id));
        let all = money::together(own.iter().map(|(_, line)| line));
        let requested = money::together(own.iter().filter(|(budget, _)| open(budget)).map(|(_, line)| line));
        let (Some(all), Some(requested), Some(promised)) = (all, requested, money::together(promised)) else {
            continue;
        };
        let sums = [all, requested, promised, all.plus(promised), requested.plus(promised)];
        let off = all.apart(Span::exactly(eur)).filter(|_| !own.is_empty() && !fits(&sums, eur));
        let Some(off) = off else { continue };
        let (party, all, apart) = (money::party(canvas, Some(id)), money::shown(all), money::euros(off));
        let eur = money::euros(eur);
        let message = text!(
            "De propositie vraagt {eur} van {party}, maar in het budget staat {all}: een verschil van {apart}.",
            "The proposition asks {eur} of {party}, but the budget says {all}: a difference of {apart}.";
            eur, party, all, apart
        );
        let records: Vec<&dyn AnyRecord> = own.iter().map(|(_, line)| line.record).collect();
        let finding = out.at(proposition, &format!("asks[{at}].eur"), message);
        money::keep_within(finding, proposition, &records);
        finding.others.extend(own.iter().map(|(_, line)| line.record.place().at(line.told.0)));
    }
}

/// The party that is called by its full name.
fn named<'a>(canvas: &'a Canvas, who: &Prose) -> Option<&'a str> {
    let words = |prose: &Prose| -> Vec<String> {
        prose
            .all()
            .iter()
            .map(|(_, text)| text.trim().to_lowercase())
            .filter(|text| !text.is_empty())
            .collect()
    };
    let wanted = words(who);
    let same =
        |name: Option<&Prose>| name.is_some_and(|name| words(name).iter().any(|word| wanted.contains(word)));
    let actor = canvas.actors.iter().find(|a| same(a.name.as_ref())).and_then(|a| a.id.as_deref());
    actor.or_else(|| canvas.bodies.iter().find(|b| same(b.name.as_ref())).and_then(|b| b.id.as_deref()))
}

/// All that is asked against the money there is or that is asked elsewhere.
fn asked_in_all(
    canvas: &Canvas,
    proposition: &Proposition,
    budgets: &[(&Budget, Line<'_>)],
    contributions: &[Line<'_>],
    out: &mut Findings<'_>,
) {
    let whole = proposition.asks.iter().all(|ask| ask.eur.is_some() || ask.in_kind == Some(true));
    let sum = proposition.asks.iter().filter_map(|ask| ask.eur).fold(0, i64::saturating_add);
    let all = money::together(budgets.iter().map(|(_, line)| line));
    let requested = money::together(budgets.iter().filter(|(budget, _)| open(budget)).map(|(_, line)| line));
    let promised = money::together(contributions);
    let (Some(all), Some(requested), Some(promised)) = (all, requested, promised) else { return };
    let both = all.plus(promised);
    if !whole || sum == 0 || both.most == Some(0) {
        return;
    }
    let live = |at: &usize| canvas.measures[*at].status != Some(MeasureStatus::Stopped);
    let cost = money::cost(canvas, &(0..canvas.measures.len()).filter(live).collect());
    let decisions: Vec<&Decision> = canvas.decisions.iter().filter(|d| lookup::asked(d)).collect();
    let amounts: Vec<i64> = decisions.iter().filter_map(|d| d.eur).collect();
    let options = decisions.iter().flat_map(|d| &d.options).filter(|o| o.advised == Some(true));
    let fits = fits(&[all, requested, promised, both, requested.plus(promised)], sum)
        || cost.is_some_and(|cost| cost.apart(Span::exactly(sum)).is_none())
        || sums(&amounts).is_none_or(|sums| sums.contains(&sum))
        || options.filter_map(|o| o.eur).any(|eur| eur == sum);
    let Some(off) = both.apart(Span::exactly(sum)).filter(|_| !fits) else { return };
    let (asked, there, apart) = (money::euros(sum), money::shown(both), money::euros(off));
    let message = if promised == Span::exactly(0) {
        text!(
            "De propositie vraagt in totaal {asked}, maar in het budget staat {there}: een verschil van {apart}.",
            "The proposition asks {asked} in all, but the budget says {there}: a difference of {apart}.";
            asked, there, apart
        )
    } else {
        text!(
            "De propositie vraagt in totaal {asked}, maar budget en bijdragen zijn samen {there}: een verschil van {apart}.",
            "The proposition asks {asked} in all, but budget and contributions come to {there}: a difference of {apart}.";
            asked, there, apart
        )
    };
    let lines = budgets.iter().map(|(_, line)| line).chain(contributions);
    let records: Vec<&dyn AnyRecord> = lines.map(|line| line.record).collect();
    let finding = out.at(proposition, "asks", message);
    money::keep_within(finding, proposition, &records);
}
