//! `date-unclear`: a day that nobody can follow (“volgende week”), or one in figures that others may read otherwise.

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, words};
use crate::canvas::log::ItemStatus;
use crate::canvas::plan::Progress;
use crate::canvas::value::Period;
use crate::canvas::walk::{Leaf, LeafKind};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Edit, Fix, Level};
use crate::period::{self, Figures};
use crate::text;
use crate::text::{Lang, Say};

/// The rule.
pub const RULE: Rule = Rule {
    name: "date-unclear",
    detects: Say {
        nl: "Waar een dag, maand of kwartaal hoort, staat iets wat niet te volgen is: “volgende week”, “z.s.m.”, “na de zomer” (ook met een jaar erbij), of een maand zonder jaar. Of een datum staat in cijfers in een andere volgorde dan jaar-maand-dag (“1-11-2026”); die wordt wel gelezen. Begin en eind van iets wat loopt zijn hoogstens een opmerking.",
        en: "Where a day, month or quarter belongs stands something that cannot be followed: “next week”, “asap”, “after the summer” (also with a year), or a month without a year. Or a date is written in figures in another order than year-month-day (“1-11-2026”); that is read all the same. Where something begins or ends is a remark at most.",
    },
    why: Say {
        nl: "Wat geen dag heeft, komt nooit te laat: niemand ziet dat de afspraak voorbij is.",
        en: "What has no day is never late: nobody sees that the promise has lapsed.",
    },
    remedy: Say {
        nl: "Noem een dag, een maand of een kwartaal, met het jaar: 2026-11-09, \"november 2026\" of \"Q4 2026\". Is het nog niet bekend, noem dan de dag waarop u het weet.",
        en: "Give a day, a month or a quarter, with the year: 2026-11-09, \"November 2026\" or \"Q4 2026\". If it is not known yet, give the day on which you will know.",
    },
    origin: Say {
        nl: "Achterhoek: “in de loop van het project” en “op korte termijn”, zonder dat te zien is wanneer dat voorbij is.",
        en: "Achterhoek: “in the course of the project” and “in the short term”, and nobody can see when that is over.",
    },
    levels: Levels::new("IIIWW-"),
    scope: Scope::Record,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("date_unclear.toml"),
    check,
};

/// Dates that nobody can follow.
const LOOSE: Say = Say {
    nl: "{n} datums zijn niet te volgen: er staat geen dag, maand of kwartaal met een jaar.",
    en: "{n} dates cannot be followed: there is no day, month or quarter with a year.",
};

/// Dates in figures.
const IN_FIGURES: Say = Say {
    nl: "{n} datums staan in cijfers in een andere volgorde dan jaar-maand-dag.",
    en: "{n} dates are in figures in another order than year-month-day.",
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for Walked { record, leaves, .. } in subject.records.iter() {
        for leaf in leaves.iter().filter(|leaf| leaf.kind == LeafKind::Period) {
            if let Some(figures) = period::in_figures(leaf.text) {
                in_figures(subject.canvas, out, *record, leaf, figures);
            }
        }
    }
    for Moment { record, path, period, due } in moments(subject.canvas) {
        // "na de zomer van 2026" says when it begins, and not by when it is done
        let endless = due && period.range.is_some_and(|range| range.end.is_none());
        if (period.range.is_none() || endless) && !period.words.trim().is_empty() {
            loose(subject.canvas, out, record, &path, period, due);
        }
    }
}

/// A date in figures: read, and better written as others read it too.
fn in_figures(
    canvas: &Canvas,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    leaf: Leaf<'_>,
    figures: Figures,
) {
    let Some(start) = figures.range.start else { return };
    let day = figures.range.end == Some(start);
    let better = if day { start.to_string() } else { format!("\"{}\"", &start.to_string()[..7]) };
    let (words, said) = (words::short(leaf.text), period::in_words(better.trim_matches('"')));
    let message = text!(
        "“{words}” wordt gelezen als {said}; een ander kan er iets anders in zien.",
        "“{words}” is read as {said}; others may see something else in it.";
        said
    );
    let finding = out.at(record, leaf.path, message);
    finding.level = finding.level.min(Level::Info);
    finding.sort = Some(IN_FIGURES);
    finding.help.push(text!("Schrijf `{better}`.", "Write `{better}`."));
    let place = record.place();
    finding.fix = place.has(leaf.path).then(|| {
        let label = place.at(leaf.path);
        // the day comes first in Dutch; a language that was not read may be another
        let dutch = canvas.lang() == Lang::Nl && !canvas.head.place.is_broken("language");
        Fix {
            title: text!("“{words}” wordt `{better}`", "“{words}” becomes `{better}`"),
            edits: vec![Edit { source: label.source, span: label.span, replacement: better.clone() }],
            certain: !figures.short && (!figures.either || dutch),
        }
    });
}

/// Something that is not done and has a time.
struct Moment<'a> {
    record: &'a dyn AnyRecord,
    path: String,
    period: &'a Period,
    /// Whether somebody waits for it.
    due: bool,
}

/// All that is still open and has a time in words.
fn moments<'a>(canvas: &'a Canvas) -> Vec<Moment<'a>> {
    let mut found = Vec::new();
    let mut add = |record: &'a dyn AnyRecord, path: &str, period: Option<&'a Period>, due| {
        found.extend(period.map(|period| Moment { record, path: path.to_owned(), period, due }));
    };
    let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
    let waits = |status: Option<ItemStatus>| matches!(status, None | Some(ItemStatus::Open));
    for action in canvas.actions.iter().filter(|action| open(action.status)) {
        add(action, "by", action.by.as_ref(), true);
    }
    for milestone in canvas.milestones.iter().filter(|milestone| open(milestone.status)) {
        add(milestone, "date", milestone.date.as_ref(), true);
    }
    for decision in &canvas.decisions {
        for (n, need) in decision.needs.iter().enumerate() {
            add(decision, &format!("needs[{n}].by"), need.by.as_ref(), true);
        }
    }
    for question in canvas.open_questions.iter().filter(|question| waits(question.status)) {
        add(question, "by", question.by.as_ref(), true);
    }
    for opportunity in canvas.opportunities.iter().filter(|opportunity| waits(opportunity.status)) {
        add(opportunity, "by", opportunity.by.as_ref(), true);
    }
    for assumption in &canvas.assumptions {
        let test = assumption.test.as_ref().filter(|test| test.outcome.is_none());
        add(assumption, "test.when", test.and_then(|test| test.when.as_ref()), true);
    }
    for indicator in &canvas.indicators {
        let baseline = indicator.baseline.as_ref().filter(|baseline| baseline.value.is_none());
        add(indicator, "baseline.planned", baseline.and_then(|baseline| baseline.planned.as_ref()), true);
    }
    for experiment in canvas.experiments.iter().filter(|experiment| waits(experiment.status)) {
        add(experiment, "period", experiment.period.as_ref(), false);
    }
    for measure in &canvas.measures {
        add(measure, "starts", measure.starts.as_ref(), false);
        add(measure, "ends", measure.ends.as_ref(), false);
    }
    for initiative in &canvas.initiatives {
        add(initiative, "starts", initiative.starts.as_ref(), false);
        add(initiative, "ends", initiative.ends.as_ref(), false);
    }
    for relation in &canvas.relations {
        let agreement = relation.agreement.as_ref();
        add(relation, "agreement.ends", agreement.and_then(|agreement| agreement.ends.as_ref()), false);
    }
    found
}

/// A time that cannot be followed.
fn loose(
    canvas: &Canvas,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    period: &Period,
    due: bool,
) {
    let (name, said) = (words::record(canvas, record), words::short(&period.words));
    let (nl, en) = (name.nl, name.en);
    let year = canvas.head.as_of.map_or(2000, |day| day.0.year());
    let in_year = |year: i16| Period::new(format!("{} {year}", period.words.trim()));
    // with a year, "na de zomer" would still not say by when
    let told = |period: &Period| period.range.is_some_and(|range| !due || range.end.is_some());
    let yearless = period.range.is_none() && told(&in_year(year));
    let message = if period.range.is_some() {
        text!("“{said}” bij {nl} zegt niet uiterlijk wanneer.", "“{said}” in {en} does not say by when.")
    } else if yearless {
        text!("“{said}” bij {nl} zegt niet in welk jaar.", "“{said}” in {en} does not say in which year.")
    } else {
        text!(
            "“{said}” bij {nl} is niet te volgen: er staat geen dag, maand of jaar in.",
            "“{said}” in {en} cannot be followed: it holds no day, month or year."
        )
    };
    let finding = out.at(record, path, message);
    finding.sort = Some(LOOSE);
    if !due {
        finding.level = finding.level.min(Level::Info);
        finding.help.push(text!(
            "Noem een dag, een maand of een jaar: 2026-11-09, \"november 2026\" of 2026. Loopt het door, laat het veld dan weg.",
            "Give a day, a month or a year: 2026-11-09, \"November 2026\" or 2026. If it goes on, leave the field out."
        ));
    }
    let place = record.place();
    let Some(as_of) = canvas.head.as_of.filter(|_| yearless && place.has(path)) else { return };
    // the next time that there is such a day
    let next = [year, year.saturating_add(1)].map(in_year);
    let Some(next) = next.into_iter().find(|next| next.end() >= Some(as_of.0)) else { return };
    let (label, words) = (place.at(path), next.words);
    finding.fix = Some(Fix {
        title: text!("“{said}” wordt “{words}”", "“{said}” becomes “{words}”"),
        edits: vec![Edit {
            source: label.source,
            span: label.span,
            replacement: crate::sheet::quoted(&words),
        }],
        certain: false,
    });
}
