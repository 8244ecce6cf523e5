//! `forecast-as-result`: something reached or measured that was in truth planned, applied for or expected.

use jiff::Span;
use jiff::civil::Date;

use super::super::ground::Ground;
use super::super::lookup;
use super::super::{Findings, Levels, Rule, Scope, Subject, money, words};
use crate::analysis::target;
use crate::canvas::evidence::{Evidence, Fact, FactKind};
use crate::canvas::plan::{Goal, GoalStatus, Indicator};
use crate::canvas::record::Record;
use crate::canvas::value::{Period, Prose, Ref, to};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Finding, Level};
use crate::period::Range;
use crate::period::in_words;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "forecast-as-result",
    detects: Say {
        nl: "Een resultaat, meting, nulmeting of gemeten feit komt uit een bron van meer dan een maand vóór de tijd waarover het gaat; een resultaat rust alleen op ramingen of verwachtingen; of een doel heet bereikt terwijl er alleen geraamd is, of terwijl een van zijn indicatoren de streefwaarde niet haalt. Noemt een bron zich plan, aanvraag, begroting of intentieverklaring, dan is dat hoogstens een waarschuwing.",
        en: "A result, reading, baseline or measured fact comes from a source of more than a month before the time it is about; a result rests only on estimates or expectations; or a goal is called reached while there are only estimates, or while one of its indicators is not at its target. Where a source calls itself a plan, application, budget or letter of intent, this is a warning at most.",
    },
    why: Say {
        nl: "Een verwachting of een oud cijfer dat als uitkomst in de boeken staat, wordt nooit meer nagerekend.",
        en: "An expectation or an old figure that is booked as an outcome is never checked again.",
    },
    remedy: Say {
        nl: "Verbeter het jaar als het cijfer ouder is, noem een bron van na die tijd, of zeg dat het een verwachting is: `kind = \"expected\"`.",
        en: "Mend the year if the figure is older, name a source from after that time, or say that it is an expectation: `kind = \"expected\"`.",
    },
    origin: Say {
        nl: "Noordelijke Rekenkamer, 2023, over de NOM: de banencijfers zijn verwachtingen bij ondertekening, en zijn daarna nooit nagegaan.",
        en: "Noordelijke Rekenkamer, 2023, on the development company NOM: the job figures are expectations at signing, never checked afterwards.",
    },
    levels: Levels::new("-WWEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["self-reported-only"],
    thresholds: &["days-ahead"],
    many: Some(many),
    examples: include_str!("forecast_as_result.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} uitkomsten zijn verwachtingen, of komen uit een plan of aanvraag.",
        "{n} outcomes are expectations, or come from a plan or application."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let slack = Span::new().try_days(subject.settings().days_ahead).unwrap_or_default();
    for result in &canvas.results {
        let Text { nl, en } = words::name(canvas, result.what.as_ref(), None);
        let claim = Claim {
            record: result,
            path: "evidence".to_owned(),
            named: text!("Het resultaat {nl}", "The result {en}"),
            about: result.what.as_ref(),
            time: time(result.date.as_ref()),
            evidence: &result.evidence,
            advice: Some(text!(
                "Verbeter de datum of noem een bron van na die tijd, of maak er een doel of mijlpaal van zolang het niet vaststaat.",
                "Mend the date or name a source from after that time, or make it a goal or milestone as long as it is not certain."
            )),
        };
        if !claim.foretold(subject, slack, out) && !claim.guessed(canvas, out) {
            claim.planned(subject, out);
        }
    }
    canvas.indicators.iter().for_each(|indicator| measured(subject, slack, out, indicator));
    canvas.facts.iter().for_each(|fact| known(subject, slack, out, fact));
    canvas.goals.iter().for_each(|goal| reached(canvas, out, goal));
}

/// Readings and the baseline of an indicator, unless they say that they are estimates.
fn measured(subject: &Subject<'_>, slack: Span, out: &mut Findings<'_>, indicator: &Indicator) {
    let canvas = subject.canvas;
    let Text { nl, en } = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
    for (n, reading) in indicator.readings.iter().enumerate() {
        if reading.value.is_none() || is_guess(reading.kind) {
            continue;
        }
        let claim = Claim {
            record: indicator,
            path: format!("readings[{n}].evidence"),
            named: text!("Een meting van {nl}", "A reading of {en}"),
            about: indicator.name.as_ref(),
            time: time(reading.date.as_ref()),
            evidence: &reading.evidence,
            advice: None,
        };
        if !claim.foretold(subject, slack, out) && !claim.guessed(canvas, out) {
            claim.planned(subject, out);
        }
    }
    if let Some(baseline) = indicator.baseline.as_ref().filter(|baseline| baseline.value.is_some()) {
        let claim = Claim {
            record: indicator,
            path: "baseline.evidence".to_owned(),
            named: text!("De nulmeting van {nl}", "The baseline of {en}"),
            about: indicator.name.as_ref(),
            time: time(baseline.date.as_ref()),
            evidence: &baseline.evidence,
            advice: Some(text!(
                "Noem een bron van na die tijd, of zeg met `planned` wanneer er gemeten wordt.",
                "Name a source from after that time, or say with `planned` when it will be measured."
            )),
        };
        claim.foretold(subject, slack, out);
    }
}

/// A fact that is said to be measured.
fn known(subject: &Subject<'_>, slack: Span, out: &mut Findings<'_>, fact: &Fact) {
    let canvas = subject.canvas;
    let year = fact.year.and_then(|year| i16::try_from(year).ok()).and_then(Range::year);
    if fact.kind != Some(FactKind::Measured) || fact.value.is_none() {
        return;
    }
    let Text { nl, en } = words::name(canvas, fact.what.as_ref(), fact.id.as_deref());
    let claim = Claim {
        record: fact,
        path: "evidence".to_owned(),
        named: text!("Het feit {nl}", "The fact {en}"),
        about: fact.what.as_ref(),
        time: year
            .and_then(|year| year.start)
            .map(|day| (day, Text::new(day.year().to_string(), day.year().to_string()))),
        evidence: &fact.evidence,
        advice: None,
    };
    claim.foretold(subject, slack, out);
}

/// A goal that is called reached, while its indicators have estimates and no readings.
fn reached(canvas: &Canvas, out: &mut Findings<'_>, goal: &Goal) {
    if goal.status != Some(GoalStatus::Reached) {
        return;
    }
    let named: Vec<&Indicator> = goal.indicators.iter().filter_map(|id| canvas.indicator(id)).collect();
    let readings = named.iter().flat_map(|i| &i.readings);
    let kinds: Vec<_> = readings.filter(|r| r.value.is_some()).map(|r| r.kind).collect();
    if !kinds.is_empty() && kinds.iter().all(|kind| is_guess(*kind)) {
        let Text { nl, en } = words::name(canvas, goal.text.as_ref(), goal.id.as_deref());
        let message = text!(
            "Het doel {nl} heet bereikt, maar de cijfers erbij zijn ramingen of verwachtingen.",
            "The goal {en} is called reached, but its figures are estimates or expectations."
        );
        out.at(goal, "status", message).help.push(text!(
            "Voeg bij de indicator een meting toe (`kind = \"measured\"`), of laat het doel `open`.",
            "Add a reading to the indicator (`kind = \"measured\"`), or leave the goal `open`."
        ));
        return;
    }
    // what an indicator is to be later is no part of a goal for an earlier year
    let later =
        |i: &Indicator| i.target.as_ref().and_then(|t| t.year).zip(goal.year).is_some_and(|(t, g)| t > g);
    let missed = named.iter().filter(|i| !later(i)).find_map(|i| Some((*i, target::missed(i)?)));
    let Some((indicator, (reading, aim))) = missed else { return };
    let Some(value) = reading.value else { return };
    let Text { nl, en } = words::name(canvas, goal.text.as_ref(), goal.id.as_deref());
    let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
    let [value, aim] = [value, aim].map(words::figure);
    let message = text!(
        "Het doel {nl} heet bereikt, maar {name} staat op {value} en de streefwaarde is {aim}.",
        "The goal {en} is called reached, but {name} stands at {value} and its target is {aim}.";
        name, value, aim
    );
    let finding = out.at(goal, "status", message);
    finding
        .others
        .push(Record::place(indicator).at("target.value").with(text!("de streefwaarde", "the target")));
    money::keep_within(finding, goal, &[indicator]);
    finding.help.push(text!(
        "Laat het doel `open` tot het cijfer er is, of pas de streefwaarde aan en zeg in een `[[review]]` waarom.",
        "Leave the goal `open` until the figure is there, or change the target and say in a `[[review]]` why."
    ));
}

const fn is_guess(kind: Option<FactKind>) -> bool {
    matches!(kind, Some(FactKind::Estimated | FactKind::Expected))
}

fn time(period: Option<&Period>) -> Option<(Date, Text)> {
    period.and_then(|period| Some((period.start()?, in_words(&period.words))))
}

/// Something that is said to have happened or to have been measured.
struct Claim<'a> {
    record: &'a dyn AnyRecord,
    path: String,
    /// At the head of a sentence.
    named: Text,
    /// The words of the claim, or the name of what is measured.
    about: Option<&'a Prose>,
    /// The time that it is about: its first day, and its words.
    time: Option<(Date, Text)>,
    evidence: &'a [Ref<to::Source>],
    /// What to do, where that is not what the rule says.
    advice: Option<Text>,
}

impl Claim<'_> {
    fn report<'o>(&self, out: &'o mut Findings<'_>, message: Text) -> &'o mut Finding {
        let finding = out.at(self.record, &self.path, message);
        finding.help.extend(self.advice.clone());
        finding
    }

    /// Reports sources that are all older than the time it is about.
    fn foretold(&self, subject: &Subject<'_>, slack: Span, out: &mut Findings<'_>) -> bool {
        let grounds = lookup::grounds(subject, self.evidence);
        let days: Option<Vec<(Date, Ground<'_>)>> =
            grounds.into_iter().map(|ground| Some((ground.day()?, ground))).collect();
        let latest = days.and_then(|days| days.into_iter().max_by_key(|(day, _)| *day));
        let Some((begins, time)) = &self.time else { return false };
        let before = begins.checked_sub(slack).ok();
        let Some((day, ground)) = latest.filter(|(day, _)| Some(*day) < before) else { return false };
        let (Text { nl, en }, when) =
            (&self.named, in_words(&ground.when().unwrap_or_else(|| day.to_string())));
        let message = text!(
            "{nl} gaat over {time}, maar de bron is ouder ({when}).",
            "{en} is about {time}, but its source is older ({when}).";
            time, when
        );
        let label = ground.record().place().at(ground.dated()).with(text!("de bron", "the source"));
        self.report(out, message).others.push(label);
        true
    }

    /// Reports facts that are all estimates or expectations.
    fn guessed(&self, canvas: &Canvas, out: &mut Findings<'_>) -> bool {
        let fact = |id: &Ref<to::Source>| canvas.fact(id);
        let facts: Option<Vec<&Fact>> = self.evidence.iter().map(fact).collect();
        let facts = facts.filter(|f| !f.is_empty() && f.iter().all(|fact| is_guess(fact.kind)));
        let Some(facts) = facts else { return false };
        let Text { nl, en } = &self.named;
        let message = text!(
            "{nl} rust alleen op een raming of een verwachting.",
            "{en} rests only on an estimate or an expectation."
        );
        let finding = self.report(out, message);
        for fact in facts {
            let label = Record::place(fact).at("kind");
            finding.others.push(label.with(text!("een raming of verwachting", "an estimate or expectation")));
        }
        true
    }

    /// Reports sources that all call themselves plans; a title can mislead, so this is no error.
    fn planned(&self, subject: &Subject<'_>, out: &mut Findings<'_>) -> bool {
        let canvas = subject.canvas;
        let grounds = lookup::grounds(subject, self.evidence);
        let plans: Option<Vec<&Evidence>> = grounds
            .into_iter()
            .map(|ground| match ground {
                Ground::Evidence(evidence) if is_plan(canvas, evidence.source.as_ref()) => Some(evidence),
                _ => None,
            })
            .collect();
        // what is counted may be plans and applications themselves
        let Some(plan) = plans.and_then(|plans| plans.first().copied()) else { return false };
        if is_plan(canvas, self.about) {
            return false;
        }
        let Text { nl, en } = &self.named;
        let source = words::name(canvas, plan.source.as_ref(), plan.id.as_deref());
        let (source_nl, source_en) = (source.nl, source.en);
        let message = text!(
            "{nl} komt uit {source_nl}: een plan of aanvraag zegt wat men verwacht, niet wat er kwam.",
            "{en} comes from {source_en}: a plan or application says what is expected, not what came of it."
        );
        let finding = self.report(out, message);
        finding.level = finding.level.min(Level::Warning);
        finding.others.push(Record::place(plan).at("source").with(text!("de bron", "the source")));
        true
    }
}

/// Words in the title of a source that looks ahead; Dutch ones also at the end of a longer word.
const AHEAD: &[&str] = &[
    "plan",
    "aanvraag",
    "intentieverklaring",
    "begroting",
    "raming",
    "prognose",
    "voorstel",
    "offerte",
    "businesscase",
    "business case",
    "application",
    "letter of intent",
    "forecast",
    "budget",
    "proposal",
];

/// Words in the title of one that looks back, also within a longer word.
const BACK: &[&str] = &[
    "verslag",
    "evaluatie",
    "rapport",
    "monitor",
    "meting",
    "verantwoording",
    "eindafrekening",
    "realisatie",
    "terugblik",
    "report",
    "evaluation",
    "measurement",
    "account",
    "review",
    "uitvoering",
    "register",
    "overzicht",
];

/// Whether a text calls itself something that looks ahead and nothing that looks back.
fn is_plan(canvas: &Canvas, title: Option<&Prose>) -> bool {
    let Some(title) = title else { return false };
    let title = title.own(canvas.lang()).to_lowercase();
    let ends = |word: &str| {
        let word_ends = |at: usize| !title[at + word.len()..].starts_with(char::is_alphanumeric);
        title.match_indices(word).any(|(at, _)| word_ends(at))
    };
    AHEAD.iter().any(|word| ends(word)) && !BACK.iter().any(|word| title.contains(word))
}
