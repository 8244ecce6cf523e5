//! `legal-ground-missing`: public money or services for firms, and nobody who looked at state aid.

use std::cell::LazyCell;

use jiff::civil::Date;

use super::super::money::{self, Line};
use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use super::foreign_currency;
use crate::canvas::Canvas;
use crate::canvas::money::{Budget, MoneySort};
use crate::canvas::parties::Actor;
use crate::canvas::plan::{AidGround, Measure, MeasureStatus, StateAid};
use crate::canvas::value::Period;
use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "legal-ground-missing",
    detects: Say {
        nl: "Een maatregel is geld of hulp voor bedrijven, of een bedrijf voert hem uit met publiek geld, en over staatssteun is niets vastgelegd, of er staat niet bij wie het beoordeelt en wanneer. Voert een bedrijf hem uit, dan hoort er ook bij of dat een opdracht of een subsidie is; het soort geld (`kind`) van een budgetregel zegt dat ook. Een beoordeling die gepland is, telt zolang de maatregel niet loopt.",
        en: "A measure is money or help for firms, or a firm carries it out with public money, and nothing is recorded on state aid, or it does not say who assesses it and when. Where a firm carries it out, it should also say whether that is a contract or a grant; the kind of money (`kind`) of a budget line says so too. An assessment that is planned counts as long as the measure is not running.",
    },
    why: Say {
        nl: "Steun zonder rechtsgrond kan worden teruggevorderd, met rente, bij het bedrijf dat die kreeg. En wie de vraag pas achteraf stelt, verliest maanden.",
        en: "Support without a legal basis can be recovered, with interest, from the firm that received it. And those who ask only afterwards lose months.",
    },
    remedy: Say {
        nl: "Vraag een jurist om een oordeel en leg het vast: `state-aid = { ground = \"de-minimis\", by = \"jurist gemeente\", date = 2026-11-01, procurement = \"subsidie\" }`. Is er geen staatssteun, dan is `ground = \"none\"`.",
        en: "Ask a lawyer for an assessment and record it: `state-aid = { ground = \"de-minimis\", by = \"municipal lawyer\", date = 2026-11-01, procurement = \"grant\" }`. If there is no state aid, `ground = \"none\"`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: begeleiding op maat van bedrijven in businessdevelopment en pilots, met publiek geld.",
        en: "Drenthe and Emmen, 2016: tailored support of firms in business development and pilots, with public money.",
    },
    levels: Levels::new("--IWE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("legal_ground_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Voor {n} maatregelen die bij bedrijven terechtkomen, is de juridische grond niet vastgelegd.",
        "For {n} measures that reach firms, the legal ground is not recorded."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    // each with whether a firm pays it
    let private = |line: &Line<'_>| line.party.and_then(|id| lookup::helix(canvas, id)) == Some("business");
    let gives = |budget: &Budget| {
        matches!(
            budget.kind,
            Some(MoneySort::Grant | MoneySort::Loan | MoneySort::Equity | MoneySort::Revolving)
        )
    };
    let lines = money::budgets(canvas).into_iter();
    let lines = lines.map(|(budget, line)| Payer { private: private(&line), gives: gives(budget), line });
    let lines: Vec<Payer<'_>> = lines.collect();
    // asked only where it matters, and once
    let abroad = LazyCell::new(|| !foreign_currency::places(subject).is_empty());
    for (at, measure) in canvas.measures.iter().enumerate() {
        if matches!(measure.status, Some(MeasureStatus::Stopped | MeasureStatus::Done))
            || unpaid(canvas, &lines, at)
        {
            continue;
        }
        let firm = executing(canvas, measure).filter(|_| paid(canvas, &lines, at));
        let helps =
            measure.closes.iter().any(|id| subject.frame.precondition(id).is_some_and(|p| p.reaches_firms));
        if helps || firm.is_some() {
            let told = own(&lines, at).any(|payer| !payer.private && payer.gives);
            look(subject, measure, (firm, told), &|| *abroad, out);
        }
    }
}

/// Who pays: whether that is a firm, and whether the line says that it is given or lent, and so no contract.
struct Payer<'a> {
    private: bool,
    gives: bool,
    line: Line<'a>,
}

/// Whether a measure is known to cost nothing, or to be paid by firms only.
fn unpaid(canvas: &Canvas, lines: &[Payer<'_>], at: usize) -> bool {
    let free = money::cost(canvas, &[at].into()).is_some_and(|cost| cost.most == Some(0));
    let mut payers = own(lines, at).peekable();
    free || (payers.peek().is_some() && payers.all(|payer| payer.private))
}

/// Whether there is a price, or public money, for a measure.
fn paid(canvas: &Canvas, lines: &[Payer<'_>], at: usize) -> bool {
    money::cost(canvas, &[at].into()).is_some() || own(lines, at).any(|payer| !payer.private)
}

/// The lines that are for a measure and nothing else.
fn own<'l>(lines: &'l [Payer<'l>], at: usize) -> impl Iterator<Item = &'l Payer<'l>> {
    lines
        .iter()
        .filter(move |payer| payer.line.measures.as_ref().is_some_and(|measures| measures.contains(&at)))
}

/// The firm that carries a measure out.
fn executing<'a>(canvas: &'a Canvas, measure: &Measure) -> Option<&'a Actor> {
    let responsible = measure.rasci.as_ref()?.responsible.iter();
    responsible.filter_map(|id| canvas.actor(id)).find(|actor| actor.helix.as_deref() == Some("business"))
}

/// Reports the first thing that is lacking in what is recorded about the law.
fn look(
    subject: &Subject<'_>,
    measure: &Measure,
    (firm, told): (Option<&Actor>, bool),
    abroad: &dyn Fn() -> bool,
    out: &mut Findings<'_>,
) {
    let canvas = subject.canvas;
    let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
    let aid = measure.state_aid.as_ref();
    let Some((aid, ground)) = aid.and_then(|aid| Some((aid, aid.ground?))) else {
        // other law may hold where other money does
        let abroad = abroad();
        let law = if abroad {
            text!("de regels voor steun aan bedrijven", "the rules on support to firms")
        } else {
            text!("staatssteun", "state aid")
        };
        let message = match firm {
            Some(firm) => {
                let firm = words::name(canvas, firm.name.as_ref(), firm.id.as_deref());
                text!(
                    "{firm} voert {name} uit met publiek geld, maar over {law} is niets vastgelegd.",
                    "{firm} carries out {name} with public money, but nothing is recorded on {law}.";
                    firm, name, law
                )
            }
            None => text!(
                "{name} is hulp of geld voor bedrijven, maar over {law} is niets vastgelegd.",
                "{name} is help or money for firms, but nothing is recorded on {law}.";
                name, law
            ),
        };
        let finding = out.at(measure, "state-aid", message);
        insert(measure, finding);
        if abroad {
            finding.level = finding.level.min(Level::Warning);
            finding.help.push(text!(
                "Buiten de Europese Unie gelden eigen regels voor steun aan bedrijven, zoals “subsidy control” in het Verenigd Koninkrijk: leg op dezelfde plaats vast wie dat beoordeelde, met de grond in `note`.",
                "Outside the European Union other rules hold for support to firms, such as subsidy control in the United Kingdom: record in the same place who assessed it, with the ground in `note`."
            ));
        }
        return;
    };
    if ground == AidGround::ToAssess {
        to_assess(subject, measure, aid, &name, out);
    } else if aid.by.as_ref().is_none_or(|by| by.is_empty()) {
        let message = text!(
            "Over staatssteun bij {name} is een grond genoemd, maar niet wie dat beoordeelde.",
            "For {name} a ground under state-aid law is given, but not who assessed it.";
            name
        );
        let finding = out.at(measure, "state-aid.by", message);
        finding.level = finding.level.min(Level::Warning);
        finding.help.push(text!(
            "Noem de functie van wie het beoordeelde: `by = \"jurist gemeente\"`. Het programma beoordeelt dit niet.",
            "Name the function of whoever assessed it: `by = \"municipal lawyer\"`. The program does not judge this."
        ));
    } else if let Some(firm) =
        firm.filter(|_| !told && aid.procurement.as_ref().is_none_or(|text| text.is_empty()))
    {
        let firm = words::name(canvas, firm.name.as_ref(), firm.id.as_deref());
        let message = text!(
            "{firm} voert {name} uit met publiek geld, maar nergens staat of dat een opdracht of een subsidie is.",
            "{firm} carries out {name} with public money, but nowhere does it say whether that is a contract or a grant.";
            firm, name
        );
        let finding = out.at(measure, "state-aid.procurement", message);
        finding.level = finding.level.min(Level::Warning);
        finding.help.push(text!(
            "Een opdracht vraagt om aanbesteding, een subsidie om een regeling. Zeg welk van de twee: `procurement = \"…\"`, of `kind` bij de budgetregel.",
            "A contract calls for procurement, a grant for a scheme. Say which of the two: `procurement = \"…\"`, or `kind` of the budget line."
        ));
    }
}

/// An assessment that is still to be made: silent as long as it is planned and the measure is not running.
fn to_assess(subject: &Subject<'_>, measure: &Measure, aid: &StateAid, name: &Text, out: &mut Findings<'_>) {
    let lacks = (aid.by.as_ref().is_none_or(|by| by.is_empty()), aid.date.is_none());
    let late = aid.date.as_ref().is_some_and(|date| passed(date, subject.date()));
    let begun = matches!(measure.status, Some(MeasureStatus::Running | MeasureStatus::Changed));
    let (path, message) = match lacks {
        (true, _) => (
            "state-aid.by",
            text!(
                "Over staatssteun bij {name} moet nog geoordeeld worden, maar er staat niet bij door wie.",
                "State aid for {name} has still to be assessed, but it does not say by whom.";
                name
            ),
        ),
        (false, true) => (
            "state-aid.date",
            text!(
                "Over staatssteun bij {name} moet nog geoordeeld worden, maar er staat niet bij wanneer.",
                "State aid for {name} has still to be assessed, but it does not say when.";
                name
            ),
        ),
        _ if late => (
            "state-aid.date",
            text!(
                "Over staatssteun bij {name} had al geoordeeld moeten zijn.",
                "State aid for {name} should have been assessed by now.";
                name
            ),
        ),
        _ if begun => (
            "state-aid.ground",
            text!(
                "{name} loopt al, maar over staatssteun is nog niet geoordeeld.",
                "{name} is running already, but state aid has not been assessed yet.";
                name
            ),
        ),
        _ => return,
    };
    let finding = out.at(measure, path, message);
    if !late && lacks == (false, false) {
        finding.level = finding.level.min(Level::Warning);
    }
}

fn passed(date: &Period, today: Option<Date>) -> bool {
    date.end().zip(today).is_some_and(|(end, today)| end < today)
}

/// The line to insert, where there is none.
fn insert(measure: &Measure, finding: &mut Finding) {
    let place = &measure.place;
    if place.has("state-aid") {
        return;
    }
    finding.fix = Some(Fix {
        title: text!("Voeg toe en vul in", "Add and fill in"),
        edits: vec![Edit {
            source: place.source,
            span: (place.end, place.end),
            replacement: "state-aid = { ground = \"to-assess\", by = \"…\", date = \"…\" }\n".to_owned(),
        }],
        certain: false,
    });
}
