//! `cost-missing`: a measure on which a decision is asked or taken, and that does not say what it costs.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, money, words};
use crate::canvas::Canvas;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::{Ref, to};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "cost-missing",
    detects: Say {
        nl: "Een maatregel waartoe besloten is of die loopt, of waarover een besluit gevraagd of genomen is, noemt geen kosten en geen dagen werk; en geen budgetregel, bijdrage of besluit noemt er geld voor.",
        en: "A measure that is decided or runs, or on which a decision is asked or taken, says neither its cost nor its days of work; and no budget line, contribution or decision names money for it.",
    },
    why: Say {
        nl: "“Wat kost het?” is de eerste vraag aan tafel. Wie instemt zonder bedrag, stemt in met een bedrag dat later komt.",
        en: "“What does it cost?” is the first question at the table. Whoever agrees without an amount agrees to one that comes later.",
    },
    remedy: Say {
        nl: "Noem de kosten per jaar, `amounts = [{ year = 2027, eur = 60_000 }]`, of de dagen werk per jaar, `effort-days = 20`. Kost het niets extra, schrijf dan `amount = { eur = 0 }`.",
        en: "Give the cost per year, `amounts = [{ year = 2027, eur = 60_000 }]`, or the days of work a year, `effort-days = 20`. If it costs nothing extra, write `amount = { eur = 0 }`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: de provincie steekt de komende drie jaar € 750.000 in de sector; wat elke maatregel kost, staat er niet bij.",
        en: "Drenthe and Emmen, 2016: the province puts €750,000 into the sector over the coming three years; what each measure costs is not said.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("cost_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("Van {n} maatregelen zijn de kosten niet te zien.", "Of {n} measures the cost cannot be seen.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let (asked, adopted) =
        (lookup::measures_of(canvas, lookup::asked), lookup::measures_of(canvas, lookup::adopted));
    for measure in canvas.measures.iter().filter(|measure| !priced(canvas, measure)) {
        let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        let message = match matter(measure, &asked, &adopted) {
            Some(Matter::Asked) => text!(
                "Over de maatregel {nl} wordt een besluit gevraagd, en het canvas zegt niet wat hij kost.",
                "A decision is asked on the measure {en}, and the canvas does not say what it costs."
            ),
            Some(Matter::Decided) => text!(
                "Tot de maatregel {nl} is besloten, en het canvas zegt niet wat hij kost.",
                "The measure {en} is decided, and the canvas does not say what it costs."
            ),
            None => continue,
        };
        out.at(measure, "", message);
    }
}

/// Why the cost of a measure matters now.
enum Matter {
    Asked,
    Decided,
}

fn matter(measure: &Measure, asked: &lookup::Measures, adopted: &lookup::Measures) -> Option<Matter> {
    match measure.status {
        Some(MeasureStatus::Done | MeasureStatus::Stopped) => None,
        Some(MeasureStatus::Decided | MeasureStatus::Running | MeasureStatus::Changed) => {
            Some(Matter::Decided)
        }
        _ if asked.contains(&std::ptr::from_ref(measure)) => Some(Matter::Asked),
        _ => adopted.contains(&std::ptr::from_ref(measure)).then_some(Matter::Decided),
    }
}

/// Whether anything says what a measure takes: itself, or money that is for it or for its line of the programme.
fn priced(canvas: &Canvas, measure: &Measure) -> bool {
    let meant = |targets: &[Ref<to::Purpose>]| {
        let names = |id: Option<&str>| id.is_some_and(|id| targets.iter().any(|target| &**target == id));
        names(measure.id.as_deref()) || names(measure.line.as_deref())
    };
    measure.effort_days.is_some()
        || !money::of_measure(measure).is_empty()
        || canvas.budgets.iter().any(|b| meant(&b.r#for) && !money::of_budget(b).is_empty())
        || canvas
            .commitments
            .iter()
            .any(|c| meant(&c.r#for) && (c.quantity.is_some() || !money::of_commitment(c).is_empty()))
        || canvas.decisions.iter().any(|d| meant(&d.r#for) && d.eur.is_some())
}
