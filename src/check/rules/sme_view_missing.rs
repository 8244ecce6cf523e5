//! `sme-view-missing`: a proposition or a decision asked without entrepreneurs having been asked.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, words};
use crate::analysis::asked::view_kind;
use crate::canvas::head::Phase;
use crate::canvas::plan::MeasureStatus;
use crate::canvas::record::Record;
use crate::canvas::support::Decision;
use crate::canvas::value::Score;
use crate::canvas::views::{Assessment, ViewKind};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Edit, Finding, Fix, Label, Level};
use crate::sheet::{Place, quoted};
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "sme-view-missing",
    detects: Say {
        nl: "Er ligt een propositie, of een gevraagd besluit over een randvoorwaarde, terwijl het canvas geen oordeel bevat van ondernemers die gevraagd zijn; of dat ontbreekt vanaf de stuurgroep terwijl er maatregelen zijn; of een gevraagd besluit rust op een randvoorwaarde waarover zij geen oordeel gaven.",
        en: "There is a proposition, or a requested decision about a precondition, while the canvas holds no assessment by entrepreneurs who were asked; or there is none from the steering group on while there are measures; or a requested decision rests on a precondition that they did not assess.",
    },
    why: Say {
        nl: "Een besluit over hulp aan bedrijven dat alleen op de blik van publieke partijen rust, is eenzijdig; de eerste ondernemer aan tafel zegt dat ook.",
        en: "A decision on support for firms that rests on the view of public parties alone is one-sided; the first entrepreneur at the table will say so.",
    },
    remedy: Say {
        nl: "Leg de randvoorwaarden waarop het besluit rust, aan ondernemers voor en neem hun antwoorden op met `view = \"sme\"`.",
        en: "Put the preconditions behind the decision to entrepreneurs and record their answers with `view = \"sme\"`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: het canvas is getoetst bij regionale mkb-ondernemers voordat er iets geadviseerd werd.",
        en: "Drenthe and Emmen, 2016: the canvas was tested with regional SMEs before anything was advised.",
    },
    levels: Levels::new("--WEW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["precondition-unassessed"],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("sme_view_missing.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Gevraagde besluiten rusten op {n} randvoorwaarden zonder oordeel van bedrijven.",
        "Requested decisions rest on {n} preconditions that firms have not assessed."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let decisions: Vec<&Decision> = canvas.decisions.iter().filter(|d| lookup::asked(d)).collect();
    let judged: Vec<&Assessment> = canvas.assessments.iter().filter(|a| judges(canvas, a)).collect();
    if judged.is_empty() {
        let proposition = canvas.proposition().map(|p| (p as &dyn AnyRecord, PROPOSITION));
        // asking for a round among entrepreneurs needs no round first
        let rests =
            |d: &&&Decision| subject.frame.preconditions.iter().any(|p| rests_on(canvas, d, &p.id).is_some());
        let decision = decisions.iter().find(rests).map(|d| (*d as &dyn AnyRecord, DECISION));
        let measure = || {
            // what is only being thought of needs no round yet
            let measure = canvas.measures.iter().find(|m| m.status != Some(MeasureStatus::Stopped));
            measure.filter(|_| out.phase() >= Phase::Steering).map(|m| (m as &dyn AnyRecord, MEASURE))
        };
        let cause = decision.or(proposition).or_else(measure);
        if let Some((cause, what)) = cause {
            // without a question on the table there is time to ask
            let level = out.level();
            let finding = nobody(subject, cause, what, out);
            finding.level = if what.nl == MEASURE.nl { level.min(Level::Warning) } else { level };
        }
        return;
    }
    for precondition in &subject.frame.preconditions {
        let id = precondition.id.as_str();
        let on_it: Vec<Label> = decisions.iter().filter_map(|d| rests_on(canvas, d, id)).collect();
        let about = |a: &Assessment| a.precondition.as_deref() == Some(id);
        // what nobody judged at all is one finding, of `precondition-unassessed`
        if on_it.is_empty() || judged.iter().any(|a| about(a)) || !canvas.assessments.iter().any(about) {
            continue;
        }
        let (nl, en) = (&precondition.name.nl, &precondition.name.en);
        let finding = out.absent(
            &format!("assessment.sme/{id}"),
            &|record| record.address().starts_with("assessment.sme/"),
            &lines(subject.canvas.lang(), id),
            text!(
                "Bedrijven gaven geen oordeel over “{nl}”, terwijl een gevraagd besluit daarover gaat.",
                "Firms gave no assessment of “{en}”, though a requested decision is about it."
            ),
        );
        let rests = text!("een gevraagd besluit gaat hierover", "a requested decision is about it");
        finding.others.extend(on_it.into_iter().map(|at| at.with(rests.clone())));
        if let Some(place) = block(canvas) {
            finding.fix = Some(in_block(place, id));
            finding.primary =
                Some(place.header_label().with(text!("hierachter toevoegen", "to be added after this")));
        }
    }
}

/// What there is that needs the view of entrepreneurs.
const PROPOSITION: Say = Say { nl: "Er ligt een propositie", en: "There is a proposition" };
const DECISION: Say = Say { nl: "Er ligt een gevraagd besluit", en: "There is a requested decision" };
const MEASURE: Say = Say { nl: "Er zijn maatregelen", en: "There are measures" };

/// One finding where nobody was asked at all.
fn nobody<'o>(
    subject: &Subject<'_>,
    cause: &dyn AnyRecord,
    what: Say,
    out: &'o mut Findings<'_>,
) -> &'o mut Finding {
    let first =
        quoted(subject.frame.preconditions.first().map_or("…", |precondition| precondition.id.as_str()));
    let Say { nl, en } = what;
    let lang = subject.canvas.lang();
    let lines = format!(
        "[[wave]]\nid = \"ronde-1\"\ntitle = \"…\"\nn = 0   # {}\n\n[[assessment]]\nview = \"sme\"\nprecondition = {first}\ncounts = [0, 0, 0, 0, 0]   # {}\nwave = \"ronde-1\"\n",
        ANSWERED.get(lang),
        words::COUNTS.get(lang)
    );
    let sme = |a: &&Assessment| asked::eyes(subject.canvas, a) == Some(ViewKind::Sme);
    let hearsay = subject.canvas.assessments.iter().filter(sme).find(|a| asked::hearsay(subject.canvas, a));
    let message = if hearsay.is_some() {
        text!(
            "{nl}, maar van geen oordeel van bedrijven staat erbij dat er bedrijven gevraagd zijn.",
            "{en}, but of no assessment by firms does it show that firms were asked."
        )
    } else {
        text!(
            "{nl}, maar het canvas bevat geen oordeel van bedrijven.",
            "{en}, but the canvas holds no assessment by firms."
        )
    };
    let finding = out.absent("assessment.sme", &|_| false, &lines, message);
    let label = cause.place().header_label();
    finding.others.push(label.with(text!("hierom is het nodig", "this is why it is needed")));
    finding
}

/// The remark beside how many answered.
const ANSWERED: Say = Say { nl: "hoeveel ondernemers antwoordden", en: "how many entrepreneurs answered" };

fn lines(lang: Lang, id: &str) -> String {
    let id = quoted(id);
    format!(
        "[[assessment]]\nview = \"sme\"\nprecondition = {id}\ncounts = [0, 0, 0, 0, 0]   # {}\nwave = \"…\"\n",
        words::COUNTS.get(lang)
    )
}

/// The last line of a block with answers of firms, where all that they said stands in blocks.
fn block(canvas: &Canvas) -> Option<&Place> {
    let mut places = canvas.assessments.iter().filter(|a| judges(canvas, a)).map(Record::place);
    let last =
        places.next_back().filter(|place| place.is_within() && !canvas.private.contains(&place.source));
    last.filter(|_| places.all(Place::is_within))
}

/// A line for a precondition, behind another of its block.
fn in_block(place: &Place, id: &str) -> Fix {
    let span = (place.end, place.end);
    let replacement = format!("{id} = [0, 0, 0, 0, 0]\n");
    Fix {
        title: text!(
            "Voeg een regel toe met de aantallen antwoorden 0 t/m 4",
            "Add a line with the numbers of answers 0 to 4"
        ),
        edits: vec![Edit { source: place.source, span, replacement }],
        certain: false,
    }
}

/// Whether an assessment holds what entrepreneurs said; that it is unknown is not, nor what others said of them.
fn judges(canvas: &Canvas, assessment: &Assessment) -> bool {
    let kind = assessment.view.as_deref().and_then(|id| view_kind(canvas, id));
    let said = assessment.counts.iter().any(|n| *n > 0)
        || assessment.not_needed.is_some_and(|n| n > 0)
        || assessment.value.is_some_and(|value| value != Score::Unknown);
    kind == Some(ViewKind::Sme) && said && !asked::hearsay(canvas, assessment)
}

/// Where a decision says that it rests on a precondition: named itself, or strengthened by a measure it is for.
fn rests_on(canvas: &Canvas, decision: &Decision, precondition: &str) -> Option<Label> {
    let place = Record::place(decision);
    if let Some(n) = decision.preconditions.iter().position(|id| &**id == precondition) {
        return Some(place.at(&format!("preconditions[{n}]")));
    }
    lookup::measures(canvas, decision)
        .iter()
        .any(|m| m.closes.iter().any(|id| &**id == precondition))
        .then(|| place.at("for"))
}
