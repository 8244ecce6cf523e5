//! `sme-view-missing`: a proposition or a decision asked without entrepreneurs having been asked.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::analysis::outcome::view_kind;
use crate::canvas::record::Record;
use crate::canvas::support::Decision;
use crate::canvas::value::Score;
use crate::canvas::views::{Assessment, ViewKind};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Label;
use crate::sheet::quoted;
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "sme-view-missing",
    detects: Say {
        nl: "Er ligt een propositie, of een gevraagd besluit over een randvoorwaarde, terwijl het canvas geen oordeel van ondernemers bevat; of een gevraagd besluit rust op een randvoorwaarde waarover zij geen oordeel gaven.",
        en: "There is a proposition, or a requested decision about a precondition, while the canvas holds no assessment by entrepreneurs; or a requested decision rests on a precondition that they did not assess.",
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
    let asked: Vec<&Decision> = canvas.decisions.iter().filter(|d| lookup::asked(d)).collect();
    let judged: Vec<&Assessment> = canvas.assessments.iter().filter(|a| judges(canvas, a)).collect();
    if judged.is_empty() {
        let proposition = canvas.proposition().map(|p| (p as &dyn AnyRecord, true));
        // asking for a round among entrepreneurs needs no round first
        let rests =
            |d: &&&Decision| subject.frame.preconditions.iter().any(|p| rests_on(canvas, d, &p.id).is_some());
        let decision = asked.iter().find(rests).map(|d| (*d as &dyn AnyRecord, false));
        if let Some((cause, is_proposition)) = decision.or(proposition) {
            nobody(subject, cause, is_proposition, out);
        }
        return;
    }
    for precondition in &subject.frame.preconditions {
        let id = precondition.id.as_str();
        let on_it: Vec<Label> = asked.iter().filter_map(|d| rests_on(canvas, d, id)).collect();
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
                "Over “{nl}” is er geen oordeel van bedrijven, terwijl een gevraagd besluit erop rust.",
                "Firms have not assessed “{en}”, though a requested decision rests on it."
            ),
        );
        finding.others.extend(
            on_it.into_iter().map(|at| at.with(text!("dit besluit rust erop", "this decision rests on it"))),
        );
    }
}

/// One finding where nobody was asked at all.
fn nobody(subject: &Subject<'_>, cause: &dyn AnyRecord, is_proposition: bool, out: &mut Findings<'_>) {
    let first =
        quoted(subject.frame.preconditions.first().map_or("…", |precondition| precondition.id.as_str()));
    let (nl, en) = if is_proposition {
        ("een propositie", "a proposition")
    } else {
        ("een gevraagd besluit", "a requested decision")
    };
    let lang = subject.canvas.lang();
    let lines = format!(
        "[[wave]]\nid = \"ronde-1\"\ntitle = \"…\"\nn = 0   # {}\n\n[[assessment]]\nview = \"sme\"\nprecondition = {first}\ncounts = [0, 0, 0, 0, 0]   # {}\nwave = \"ronde-1\"\n",
        ANSWERED.get(lang),
        words::COUNTS.get(lang)
    );
    out.absent(
        "assessment.sme",
        &|_| false,
        &lines,
        text!(
            "Er ligt {nl}, maar het canvas bevat geen oordeel van bedrijven.",
            "There is {en}, but the canvas holds no assessment by firms."
        ),
    )
    .others
    .push(cause.place().header_label().with(text!("hierom is het nodig", "this is why it is needed")));
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

/// Whether an assessment holds what entrepreneurs said; that it is unknown is not.
fn judges(canvas: &Canvas, assessment: &Assessment) -> bool {
    let kind = assessment.view.as_deref().and_then(|id| view_kind(canvas, id));
    let said = assessment.counts.iter().any(|n| *n > 0)
        || assessment.not_needed.is_some_and(|n| n > 0)
        || assessment.value.is_some_and(|value| value != Score::Unknown);
    kind == Some(ViewKind::Sme) && said
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
