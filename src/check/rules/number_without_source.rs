//! `number-without-source`: a figure without source, two figures for one thing, or a figure in a text that no record holds.

mod readings;

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::super::{Findings, Levels, Rule, Scope, Subject, numbers, words};
use crate::analysis::money::{self, Line, Money, Years};
use crate::canvas::evidence::Fact;
use crate::canvas::head::Head;
use crate::canvas::record::Record;
use crate::canvas::value::Prose;
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "number-without-source",
    detects: Say {
        nl: "Een cijfer bij een feit of indicator heeft geen onderbouwing, of twee feiten, of twee metingen van één dag, geven voor hetzelfde een ander cijfer. Ook, als opmerking: twee cijfers van één naam met omschrijvingen die op elkaar lijken, en een getal in de propositie of in de documenten voor een vergadering dat in geen gegeven van het canvas staat. Jaren, data, TRL en nummering tellen niet mee.",
        en: "A figure of a fact or indicator has no evidence, or two facts, or two readings of one day, give different figures for the same thing. Also, as a remark: two figures of one name with definitions that are alike, and a number in the proposition or in the papers for a meeting that no record of the canvas holds. Years, dates, TRL and numbering do not count.",
    },
    why: Say {
        nl: "Een cijfer zonder bron is het eerste waar een raadslid naar vraagt; bij twee cijfers voor hetzelfde gelooft niemand er nog een.",
        en: "A figure without a source is the first thing a councillor asks about; two figures for one thing discredit both.",
    },
    remedy: Say {
        nl: "Noem de bron met `evidence`, of neem het getal op als `[[fact]]` met peiljaar, definitie en bron.",
        en: "Name the source with `evidence`, or add the number as a `[[fact]]` with year, definition and source.",
    },
    origin: Say {
        nl: "Twente, 2012: “meer dan 70% van de industriële werkgelegenheid”, zonder bron of peiljaar; voor het cluster in Emmen gingen twee banencijfers rond.",
        en: "Twente, 2012: “more than 70% of industrial employment”, without source or year; for the Emmen cluster two job figures were in circulation.",
    },
    levels: Levels::new("IWWEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("number_without_source.toml"),
    check,
};

/// Figures of facts and indicators without evidence.
const UNSOURCED: Say = Say { nl: "{n} cijfers hebben geen bron.", en: "{n} figures have no source." };

/// Figures for one thing.
const CONTRADICT: Say =
    Say { nl: "{n} cijfers spreken een ander tegen.", en: "{n} figures contradict another." };

/// Numbers in texts.
const LOOSE: Say = Say {
    nl: "In {n} teksten staat een getal dat in geen gegeven van het canvas staat.",
    en: "{n} texts hold a number that no record of the canvas holds.",
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for fact in canvas.facts.iter().filter(|fact| fact.value.is_some() && fact.evidence.is_empty()) {
        let name = words::name(canvas, fact.what.as_ref(), fact.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        out.at(
            fact,
            "value",
            text!("Het cijfer bij {nl} heeft geen bron.", "The figure of {en} has no source."),
        )
        .sort = Some(UNSOURCED);
    }
    for indicator in &canvas.indicators {
        let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        if indicator.baseline.as_ref().is_some_and(|b| b.value.is_some() && b.evidence.is_empty()) {
            let message =
                text!("De nulmeting van {nl} heeft geen bron.", "The baseline of {en} has no source.");
            let finding = out.at(indicator, "baseline.value", message);
            finding.sort = Some(UNSOURCED);
        }
        for (n, _) in
            indicator.readings.iter().enumerate().filter(|(_, r)| r.value.is_some() && r.evidence.is_empty())
        {
            let message = text!("Een meting van {nl} heeft geen bron.", "A reading of {en} has no source.");
            let finding = out.at(indicator, &format!("readings[{n}].value"), message);
            finding.sort = Some(UNSOURCED);
        }
    }
    contradictions(canvas, out);
    readings::check(canvas, CONTRADICT, out);
    texts(subject, out);
}

/// With so many earlier figures for one thing in one year each is compared: thousands would take the square of their
/// number.
const MOST_COMPARED: usize = 200;

/// Two facts about the same thing in the same year that cannot both be true.
fn contradictions(canvas: &Canvas, out: &mut Findings<'_>) {
    let things: Vec<Thing<'_>> = canvas.facts.iter().map(|fact| Thing::new(canvas, fact)).collect();
    // most facts are about a thing of their own, and what has no figure contradicts nothing
    let mut before: HashMap<_, Vec<&Thing<'_>>> = HashMap::new();
    for thing in things.iter().filter(|thing| thing.what.is_some() && thing.fact.value.is_some()) {
        let known = before.entry((&thing.what, &thing.unit, &thing.fact.year)).or_default();
        let others = known.iter().filter(|other| thing.is(other) && contradict(thing.fact, other.fact));
        let nearest = others.map(|other| (thing.apart(other), *other)).min_by_key(|(apart, _)| *apart);
        if known.len() < MOST_COMPARED {
            known.push(thing);
        }
        let Some((apart, Thing { fact: other, .. })) = nearest.filter(|(apart, _)| *apart < Apart::Far)
        else {
            continue;
        };
        let fact = thing.fact;
        let name = words::name(canvas, fact.what.as_ref(), fact.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        if apart == Apart::Words {
            let message = text!(
                "Voor {nl} staan er twee verschillende cijfers, met omschrijvingen die sterk op elkaar lijken.",
                "There are two different figures for {en}, with definitions that are much alike."
            );
            let finding = out.at(fact, "definition", message);
            finding.level = finding.level.min(Level::Info);
            finding.others.push(other.place.at("definition").with(text!("de andere", "the other one")));
            finding.help.push(text!(
                "Tellen zij hetzelfde, kies dan één cijfer; tellen zij iets anders, geef ze dan ook elk een eigen naam in `what`.",
                "If they count the same, choose one figure; if they count different things, give each a name of its own in `what` too."
            ));
            continue;
        }
        let finding = out.at(
            fact,
            "value",
            text!(
                "Voor {nl} staan er twee verschillende cijfers.",
                "There are two different figures for {en}."
            ),
        );
        finding.sort = Some(CONTRADICT);
        finding.others.push(other.place.at("value").with(text!("het andere cijfer", "the other figure")));
        finding.help.push(text!(
            "Kies één cijfer; bedoelen de twee iets anders, zeg dat dan in `definition`.",
            "Choose one figure; if the two mean different things, say so in `definition`."
        ));
    }
}

/// What a fact is about, made ready once for many comparisons.
struct Thing<'a> {
    fact: &'a Fact,
    what: Option<String>,
    /// The words of its definition that count, each once.
    definition: Option<BTreeSet<String>>,
    unit: Option<String>,
}

/// How far the definitions of two facts are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Apart {
    /// One has none, or they say the same.
    Same,
    /// They share most of their words.
    Words,
    /// They say different things.
    Far,
}

impl<'a> Thing<'a> {
    fn new(canvas: &Canvas, fact: &'a Fact) -> Self {
        let plain = |prose: &Option<Prose>| Some(canvas.say(prose.as_ref())?.to_lowercase());
        let what = plain(&fact.what).map(|what| telling(&without(&what, fact.value)).join(" "));
        let definition = plain(&fact.definition).map(|text| telling(&text).into_iter().collect());
        let unit = plain(&fact.unit).map(|unit| text::spaced(&unit));
        Self { fact, what: what.filter(|what| !what.is_empty()), definition, unit }
    }

    /// Whether two facts of one name, unit and year are about the same, by all but their definitions.
    fn is(&self, other: &Self) -> bool {
        let (one, two) = (self.fact, other.fact);
        (one.kind == two.kind || one.kind.is_none() || two.kind.is_none()) && one.sectors == two.sectors
    }

    fn apart(&self, other: &Self) -> Apart {
        let Some((one, two)) = self.definition.as_ref().zip(other.definition.as_ref()) else {
            return Apart::Same;
        };
        if one == two {
            return Apart::Same;
        }
        let (shared, all) = (one.intersection(two).count(), one.union(two).count());
        if shared * 2 >= all { Apart::Words } else { Apart::Far }
    }
}

/// Words that change nothing about what is counted.
const EMPTY: &[&str] = &[
    "de", "het", "een", "van", "in", "op", "aan", "bij", "voor", "met", "en", "die", "dat", "the", "a", "an",
    "of", "at", "on", "for", "with", "and", "that", "which",
];

/// The words of a text that say what it is about, in their order.
fn telling(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '…').filter(|word| !word.is_empty());
    words.filter(|word| !EMPTY.contains(word)).map(str::to_owned).collect()
}

/// The words of a fact without its own figure, which may stand among them.
fn without(what: &str, value: Option<f64>) -> String {
    let own = value.map(key);
    let mut rest = what.to_owned();
    // from the last on, so that the offsets of the others hold
    for figure in numbers::figures(what).iter().rev() {
        if figure.values.iter().any(|value| Some(key(*value)) == own) {
            rest.replace_range(figure.at..figure.at + figure.words.len(), "…");
        }
    }
    rest
}

fn contradict(one: &Fact, other: &Fact) -> bool {
    let bounds = |fact: &Fact| Some(readings::between(fact.value?, fact.comparison));
    bounds(one).zip(bounds(other)).is_some_and(|(one, other)| readings::apart(one, other))
}

/// Numbers in the proposition and in papers for meetings that no record holds.
fn texts(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let mut held = None;
    for proposition in
        canvas.propositions.iter().filter(|p| p.archived != Some(true) && p.evidence.is_empty())
    {
        let sourced = |path: &str| {
            let within = |list: &str, n: usize| path.starts_with(&format!("{list}[{n}]"));
            proposition.values.iter().enumerate().any(|(n, v)| within("values", n) && !v.evidence.is_empty())
                || proposition
                    .pillars
                    .iter()
                    .enumerate()
                    .any(|(n, p)| within("pillars", n) && !p.evidence.is_empty())
        };
        loose(subject, out, proposition, &mut held, &sourced);
    }
    for meeting in &canvas.meetings {
        loose(subject, out, meeting, &mut held, &|_| false);
    }
}

fn loose(
    subject: &Subject<'_>,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    held: &mut Option<BTreeSet<i64>>,
    sourced: &dyn Fn(&str) -> bool,
) {
    for leaf in &record.leaves() {
        if !matches!(leaf.kind, LeafKind::Prose(_)) || sourced(leaf.path) {
            continue;
        }
        let mut figures = numbers::figures(leaf.text);
        if figures.is_empty() {
            continue;
        }
        let held = held.get_or_insert_with(|| held_by(subject));
        figures.retain(|figure| !figure.values.iter().any(|value| held.contains(&key(*value))));
        let Some(first) = figures.first() else { continue };
        let shown: Vec<String> = figures.iter().map(|f| format!("“{}”", f.words)).collect();
        let (shown, word) = (shown.join(", "), first.words);
        let message = if figures.len() == 1 {
            text!(
                "Het getal {shown} staat in geen gegeven van het canvas.",
                "No record of the canvas holds the number {shown}."
            )
        } else {
            text!(
                "De getallen {shown} staan in geen gegeven van het canvas.",
                "No record of the canvas holds the numbers {shown}."
            )
        };
        let finding = out.at(record, leaf.path, message);
        finding.level = finding.level.min(Level::Info);
        finding.sort = Some(LOOSE);
        finding.help.push(text!(
            "Neem {word} op als `[[fact]]` met bron, zodat het overal hetzelfde is.",
            "Add {word} as a `[[fact]]` with its source, so that it is the same everywhere."
        ));
    }
}

/// Numbers are compared to a thousandth.
fn key(value: f64) -> i64 {
    (value.abs() * 1000.0).round() as i64
}

/// Every number that a record holds, and the sums and counts that follow from them.
fn held_by(subject: &Subject<'_>) -> BTreeSet<i64> {
    let canvas = subject.canvas;
    let mut held = BTreeSet::new();
    // one by one: all of them as values at once are many times as large as the sheets
    canvas.each(&mut |record| {
        if record.kind() != Head::KIND {
            numbers_in(&record.value(), &mut held);
        }
    });
    let mut add = |years: &Years| {
        held.extend(years.0.values().chain([&years.total()]).map(|amount| amount.eur.saturating_mul(1000)));
    };
    canvas.measures.iter().for_each(|m| add(&money::measure_years(m)));
    Money::of(canvas).sums().iter().for_each(add);
    let lines = money::contributions(canvas);
    let contributors = money::contributors(canvas, lines.iter().map(|(_, line)| line));
    held.insert(contributors.saturating_mul(1000));
    let eur = |line: &Line<'_>| line.years.total().eur;
    let contributed = lines.iter().map(|(_, line)| eur(line)).fold(0, i64::saturating_add);
    let budget = money::budgets(canvas).iter().map(|(_, line)| eur(line)).fold(0, i64::saturating_add);
    held.extend(money::cents(contributed, budget).map(|cents| cents.saturating_mul(1000)));
    let counts = [
        subject.frame.preconditions.len(),
        canvas.actors.len(),
        canvas.initiatives.len(),
        canvas.measures.len(),
        canvas.goals.len(),
        subject.analysis.outcomes.iter().filter(|o| o.missing()).count(),
        subject.analysis.outcomes.iter().filter(|o| o.insufficient()).count(),
    ];
    held.extend(counts.into_iter().filter_map(|n| i64::try_from(n).ok()).map(|n| n.saturating_mul(1000)));
    held
}

fn numbers_in(value: &Value, held: &mut BTreeSet<i64>) {
    match value {
        Value::Number(number) => held.extend(number.as_f64().map(key)),
        Value::Array(items) => items.iter().for_each(|item| numbers_in(item, held)),
        Value::Object(fields) => fields.values().for_each(|field| numbers_in(field, held)),
        _ => {}
    }
}
