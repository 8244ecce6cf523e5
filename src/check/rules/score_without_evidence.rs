//! `score-without-evidence`: a claim of strength that rests on nothing, or a nought without a word.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, words};
use crate::analysis::asked::view_kind;
use crate::analysis::outcome::lower_median;
use crate::canvas::Canvas;
use crate::canvas::head::Phase;
use crate::canvas::record::Record;
use crate::canvas::value::Score;
use crate::canvas::views::{Assessment, Basis, ViewKind};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "score-without-evidence",
    detects: Say {
        nl: "Een oordeel “voldoende” of “sterk” heeft geen onderbouwing en komt niet uit een werksessie of ronde met minstens vijf deelnemers; of een oordeel “ontbreekt” heeft geen onderbouwing en geen toelichting. Een oordeel uit bureaustudie heeft altijd onderbouwing nodig, of bij “zwak” en “deels” minstens een toelichting. Vanaf de stuurgroep ook een oordeel van ondernemers of inwoners waarbij niet staat dat er iemand gevraagd is.",
        en: "An assessment “sufficient” or “strong” has no evidence and does not come from a session or round of at least five people; or an assessment “missing” has neither evidence nor note. An assessment from desk research always needs evidence, or with “weak” and “partial” at least a note. From the steering group on also an assessment by entrepreneurs or residents that does not show that anyone was asked.",
    },
    why: Say {
        nl: "Wat sterk heet, krijgt geen geld meer. Wie dat zegt, moet kunnen laten zien waaruit het blijkt.",
        en: "What is called strong gets no more money. Whoever says so must be able to show it.",
    },
    remedy: Say {
        nl: "Verwijs met `evidence` naar een bron, of met `session` of `wave` naar wie gevraagd is.",
        en: "Refer to a source with `evidence`, or with `session` or `wave` to those who were asked.",
    },
    origin: Say {
        nl: "Achterhoek: “meerdere malen gebleken”, zonder te zeggen hoe vaak; de Noordelijke Rekenkamer vond schattingen van de aanvrager zelf.",
        en: "Achterhoek: “shown several times”, without saying how often; the Noordelijke Rekenkamer found estimates by the applicants themselves.",
    },
    levels: Levels::new("-IWEW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["group-answers"],
    many: Some(many),
    examples: include_str!("score_without_evidence.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} oordelen hebben geen onderbouwing.", "{n} assessments have no evidence.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, enough) = (subject.canvas, subject.settings().group_answers);
    for assessment in &canvas.assessments {
        let Some(value) = value(assessment) else { continue };
        let id = assessment.precondition.as_deref().unwrap_or_default();
        let name = subject.frame.precondition(id).map_or_else(|| Text::new(id, id), |p| p.name.clone());
        let word = subject.frame.value(Score::Value(value).id()).map(|v| v.name.clone()).unwrap_or_default();
        let (nl, en, is_nl, is_en) = (name.nl, name.en, word.nl, word.en);
        let path = if assessment.value.is_some() { "value" } else { "counts" };
        let told = out.len();
        if value >= 3 && !supported(canvas, assessment, enough) {
            out.at(
                assessment,
                path,
                text!(
                    "“{nl}” heet hier “{is_nl}”, maar er staat niet bij waaruit dat blijkt.",
                    "“{en}” is called “{is_en}” here, but nothing shows it."
                ),
            )
            .help
            .push(if desk(canvas, assessment) {
                text!(
                    "Dit oordeel komt uit bureaustudie: noem de bron, `evidence = [\"…\"]`.",
                    "This assessment comes from desk research: name the source, `evidence = [\"…\"]`."
                )
            } else {
                text!(
                    "Noem de bron, `evidence = [\"…\"]`, of de werksessie of ronde met haar aantal deelnemers (`n`).",
                    "Name the source, `evidence = [\"…\"]`, or the session or round with its number of people (`n`)."
                )
            });
        } else if value == 0 && Record::note(assessment).is_none() && !supported(canvas, assessment, enough) {
            out.at(
                assessment,
                path,
                text!(
                    "“{nl}” heet hier “{is_nl}”, maar er staat niet bij wat er ontbreekt.",
                    "“{en}” is called “{is_en}” here, but it does not say what is missing."
                ),
            )
            .help
            .push(text!(
                "Zeg in één zin wat er ontbreekt: `note = \"…\"`.",
                "Say in one sentence what is missing: `note = \"…\"`."
            ));
        } else if (1..3).contains(&value)
            && desk(canvas, assessment)
            && Record::note(assessment).is_none()
            && !supported(canvas, assessment, enough)
        {
            let finding = out.at(
                assessment,
                path,
                text!(
                    "“{nl}” heet hier “{is_nl}”, zonder bron en zonder toelichting.",
                    "“{en}” is called “{is_en}” here, with neither source nor note."
                ),
            );
            finding.level = finding.level.min(Level::Info);
            finding.help.push(text!(
                "Dit oordeel komt uit bureaustudie: noem de bron, `evidence = [\"…\"]`, of zeg in één zin waarom: `note = \"…\"`.",
                "This assessment comes from desk research: name the source, `evidence = [\"…\"]`, or say in one sentence why: `note = \"…\"`."
            ));
        }
        if out.len() == told && out.phase() >= Phase::Steering && asked::hearsay(canvas, assessment) {
            let whose =
                asked::eyes(canvas, assessment).map_or_else(Text::default, |eyes| words::view(eyes).text());
            let finding = out.at(
                assessment,
                path,
                text!(
                    "Dit oordeel over “{nl}” heet dat van {whose}, maar er staat niet bij dat er iemand gevraagd is.",
                    "This assessment of “{en}” is said to be that of {whose}, but it does not show that anyone was asked.";
                    whose
                ),
            );
            finding.level = finding.level.min(Level::Warning);
            finding.help.push(text!(
                "Noem de ronde of werksessie (`wave`, `session`), of bij de bron hoeveel er gevraagd zijn (`observations`). Is er niemand gevraagd, geef het oordeel dan als `view = \"adviser\"`.",
                "Name the round or session (`wave`, `session`), or in the source how many were asked (`observations`). If nobody was, give the assessment as `view = \"adviser\"`."
            ));
        }
    }
}

/// The value on the scale: what was answered in the middle, or the one value given.
fn value(assessment: &Assessment) -> Option<u8> {
    if asked::answers(assessment) > 0 {
        let mut counts = [0; 5];
        for (slot, count) in counts.iter_mut().zip(&assessment.counts) {
            *slot = u32::try_from((*count).max(0)).unwrap_or(u32::MAX);
        }
        return Some(lower_median(&counts));
    }
    match assessment.value? {
        Score::Value(value) => Some(value),
        _ => None,
    }
}

/// Whether an adviser's value, or any, was given without asking people.
fn desk(canvas: &Canvas, assessment: &Assessment) -> bool {
    let adviser = assessment.view.as_deref().and_then(|id| view_kind(canvas, id)) == Some(ViewKind::Adviser);
    match assessment.basis {
        Some(basis) => basis == Basis::Desk,
        None => adviser,
    }
}

/// Whether an assessment rests on a source, or on enough people.
fn supported(canvas: &Canvas, assessment: &Assessment, enough: i64) -> bool {
    let sources = assessment.evidence.iter().any(|id| supports(canvas, id, enough));
    let people = [assessment.session.as_deref(), assessment.wave.as_deref()]
        .into_iter()
        .flatten()
        .filter_map(|id| asked::present(canvas, id))
        .chain([asked::answers(assessment)])
        .max()
        .unwrap_or(0);
    sources || (people >= enough && !desk(canvas, assessment))
}

/// Whether a source says more than nothing. One that is not there is reported as such, not here.
fn supports(canvas: &Canvas, id: &str, enough: i64) -> bool {
    if let Some(n) = asked::present(canvas, id) {
        return n >= enough;
    }
    canvas.evidence(id).is_none_or(|e| e.strength != Some(0))
}
