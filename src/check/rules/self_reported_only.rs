//! `self-reported-only`: an effect for which the only sources are those who benefit from it.

use std::sync::OnceLock;

use super::super::ground::Ground;
use super::super::lexicon::Lexicon;
use super::super::{Findings, Levels, Rule, Scope, Subject, lists, lookup, numbers, words};
use crate::canvas::evidence::{Evidence, EvidenceKind, FactKind};
use crate::canvas::plan::Indicator;
use crate::canvas::value::{Prose, Ref, to};
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "self-reported-only",
    detects: Say {
        nl: "Een resultaat, een meting van een indicator of wat een pijler van de propositie moet aantonen, rust alleen op bronnen waarbij staat wie er belang bij heeft (`interest`). Een meting door een derde telt als bron van buiten. Wie zich aansloten of deelnamen, kan alleen de organisatie zelf tellen: dat telt niet mee.",
        en: "A result, a reading of an indicator or what is to prove a pillar of the proposition rests only on sources for which `interest` says who has a stake. A measurement by a third party counts as a source from outside. Who joined or took part only the organisation itself can count: that does not count.",
    },
    why: Say {
        nl: "Wie om geld vraagt, is geen onpartijdige bron over wat het opleverde. Een rekenkamer schrijft dat op.",
        en: "Whoever asks for money is no impartial source on what it yielded. Auditors write that down.",
    },
    remedy: Say {
        nl: "Voeg een bron toe van iemand zonder belang, of zeg in de tekst van wie de opgave komt en accepteer dit punt met `[[allow]]`.",
        en: "Add a source of someone without an interest, or say in the text whose account it is and accept this with `[[allow]]`.",
    },
    origin: Say {
        nl: "Noordelijke Rekenkamer, 2018, “Werkt het?”: aanvragers maken hun eigen schatting, en eindverslagen herhalen het doel in plaats van te meten.",
        en: "Noordelijke Rekenkamer, 2018, “Werkt het?”: applicants make their own estimates, and final reports repeat the goal instead of measuring it.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("self_reported_only.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} resultaten, metingen of beweringen rusten alleen op een opgave van wie er zelf belang bij heeft.",
        "{n} results, readings or claims rest only on what those who benefit from them reported."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let counts_own = |text: &Option<Prose>| text.as_ref().is_some_and(|text| counts_own(canvas, text));
    for result in canvas.results.iter().filter(|result| !counts_own(&result.what)) {
        let Text { nl, en } = words::name(canvas, result.what.as_ref(), None);
        report(
            subject,
            out,
            result,
            "evidence",
            &result.evidence,
            text!("Het resultaat {nl}", "The result {en}"),
        );
    }
    let own = |i: &&Indicator| counts_own(&i.name) || counts_own(&i.unit);
    for indicator in canvas.indicators.iter().filter(|indicator| !own(indicator)) {
        let Text { nl, en } = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
        let measured = |kind| !matches!(kind, Some(FactKind::Estimated | FactKind::Expected));
        for (n, reading) in indicator.readings.iter().enumerate().filter(|(_, r)| measured(r.kind)) {
            let what = text!("Een meting van {nl}", "A reading of {en}");
            report(subject, out, indicator, &format!("readings[{n}].evidence"), &reading.evidence, what);
        }
    }
    let Some(proposition) = canvas.proposition() else { return };
    for (n, pillar) in proposition.pillars.iter().enumerate() {
        let Some(proof) = pillar.proof.as_ref().filter(|proof| !proof.is_empty()) else { continue };
        if counts_own(&pillar.proof) {
            continue;
        }
        let Text { nl, en } = words::name(canvas, Some(proof), None);
        let what = text!("De bewering {nl} in de propositie", "The claim {en} in the proposition");
        report(subject, out, proposition, &format!("pillars[{n}].evidence"), &pillar.evidence, what);
    }
}

/// Whether a text counts those who joined or took part, and nothing else: with a second figure it may claim an effect.
fn counts_own(canvas: &Canvas, text: &Prose) -> bool {
    static LISTS: [OnceLock<Lexicon<()>>; 2] = [OnceLock::new(), OnceLock::new()];
    text.all().into_iter().any(|(lang, text)| {
        let lang = lang.unwrap_or(canvas.lang());
        let words = LISTS[lang as usize]
            .get_or_init(|| Lexicon::new(lists::joined(lang).iter().map(|word| (word, ()))));
        !words.find(text).is_empty() && numbers::figures(text).len() < 2
    })
}

fn report(
    subject: &Subject<'_>,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    evidence: &[Ref<to::Source>],
    what: Text,
) {
    let canvas = subject.canvas;
    let grounds = lookup::grounds(subject, evidence);
    let partial: Vec<&Evidence> = grounds
        .iter()
        .filter_map(|ground| match ground {
            Ground::Evidence(evidence) if benefits(canvas, evidence) => Some(*evidence),
            _ => None,
        })
        .collect();
    if partial.is_empty() || partial.len() < grounds.len() {
        return;
    }
    let Text { nl, en } = what;
    let message = text!(
        "{nl} rust alleen op een opgave van wie er zelf belang bij heeft.",
        "{en} rests only on what those who benefit from it reported."
    );
    let finding = out.at(record, path, message);
    for evidence in partial {
        let label = evidence.place.at("interest");
        finding.others.push(label.with(text!("het belang van de bron", "the interest of the source")));
    }
}

/// Whether a source says who benefits, and no third party measured.
fn benefits(canvas: &Canvas, evidence: &Evidence) -> bool {
    /// What people write who mean that nobody benefits.
    const NOBODY: &[&str] =
        &["geen", "geen belang", "niemand", "n.v.t.", "nvt", "none", "nobody", "no", "n/a", "-"];
    let says = |interest: &Prose| {
        let said = interest.own(canvas.lang()).trim().trim_end_matches('.').to_lowercase();
        !said.is_empty() && !NOBODY.iter().any(|nobody| nobody.trim_end_matches('.') == said)
    };
    let outside =
        evidence.kind == Some(EvidenceKind::ThirdParty) || evidence.strength.is_some_and(|s| s >= 4);
    !outside && evidence.interest.as_ref().is_some_and(says)
}
