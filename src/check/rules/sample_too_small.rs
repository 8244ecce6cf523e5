//! `sample-too-small`: a percentage or a value for a whole group that rests on a handful of answers.

use std::collections::BTreeMap;

use super::super::ground::Ground;
use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, passages, words};
use crate::analysis::asked::view_kind;
use crate::canvas::evidence::{Evidence, EvidenceKind};
use crate::canvas::record::Record;
use crate::canvas::value::{Prose, Ref, Score, to};
use crate::canvas::views::{Assessment, ViewKind};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Lang, Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "sample-too-small",
    detects: Say {
        nl: "Een percentage van een feit of indicator, of van bedrijven in een tekst, berust op minder dan twintig waarnemingen; of ondernemers of inwoners krijgen met de hand één waarde terwijl er minder dan vijf antwoordden. Tellingen van minder dan vijf antwoorden worden gemeld als opmerking. Publieke partijen zijn bij naam bekend en geen steekproef.",
        en: "A percentage of a fact or indicator, or of firms in a text, rests on fewer than twenty observations; or entrepreneurs or residents are given one value by hand while fewer than five answered. Counts of fewer than five answers are reported as a remark. Public parties are known by name and are not a sample.",
    },
    why: Say {
        nl: "Drie van de vijf klinkt als drie mensen; “60%” klinkt als een onderzoek. Wie doorvraagt, vertrouwt daarna geen cijfer meer.",
        en: "Three out of five sounds like three people; “60%” sounds like research. Anyone who probes further trusts no figure after that.",
    },
    remedy: Say {
        nl: "Schrijf aantallen in plaats van een percentage (“drie van de vijf bedrijven”), of vraag er meer.",
        en: "Write numbers instead of a percentage (“three of the five firms”), or ask more of them.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: getoetst bij mkb-ondernemers, zonder te zeggen bij hoeveel. In zulke rondes antwoorden meestal acht tot vijfentwintig bedrijven.",
        en: "Drenthe and Emmen, 2016: tested with SME entrepreneurs, without saying with how many. In such rounds, eight to twenty-five firms usually answer.",
    },
    levels: Levels::new("--EEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["percentage-n", "group-answers"],
    many: Some(many),
    examples: include_str!("sample_too_small.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} percentages of waarden berusten op te weinig antwoorden.",
        "{n} percentages or values rest on too few answers."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    percentages(subject, out);
    texts(subject, out);
    groups(subject, out);
}

/// Percentages of facts and indicators.
fn percentages(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    for fact in canvas.facts.iter().filter(|f| f.value.is_some() && is_percentage(f.unit.as_ref())) {
        let name = words::name(canvas, fact.what.as_ref(), fact.id.as_deref());
        percentage(subject, out, fact, "value", &fact.evidence, &name);
    }
    for indicator in canvas.indicators.iter().filter(|i| is_percentage(i.unit.as_ref())) {
        let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
        if let Some(baseline) = indicator.baseline.as_ref().filter(|b| b.value.is_some()) {
            percentage(subject, out, indicator, "baseline.value", &baseline.evidence, &name);
        }
        for (n, reading) in indicator.readings.iter().enumerate().filter(|(_, r)| r.value.is_some()) {
            percentage(subject, out, indicator, &format!("readings[{n}].value"), &reading.evidence, &name);
        }
    }
}

fn is_percentage(unit: Option<&Prose>) -> bool {
    let says = |(_, text): &(Option<Lang>, &str)| {
        let text = text.to_lowercase();
        text.contains('%') || ["procent", "percent", "per cent"].iter().any(|word| text.starts_with(word))
    };
    unit.is_some_and(|unit| unit.all().iter().any(says))
}

fn percentage(
    subject: &Subject<'_>,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    evidence: &[Ref<to::Source>],
    name: &Text,
) {
    let least = subject.settings().percentage_n;
    let Some(n) = observed(subject, evidence).filter(|n| *n < least) else { return };
    let Text { nl, en } = name;
    let (n_nl, n_en) = if n == 1 {
        ("één waarneming".to_owned(), "one observation".to_owned())
    } else {
        (format!("{n} waarnemingen"), format!("{n} observations"))
    };
    let message = text!(
        "Het percentage bij {nl} berust op {n_nl}; onder de {least} zegt een percentage te weinig.",
        "The percentage of {en} rests on {n_en}; below {least}, a percentage says too little."
    );
    out.at(record, path, message);
}

/// On how many observations sources rest at most, if all of them say so and none is a measurement of things.
fn observed(subject: &Subject<'_>, evidence: &[Ref<to::Source>]) -> Option<i64> {
    let people = |evidence: &Evidence| {
        !matches!(
            evidence.kind,
            Some(EvidenceKind::Measurement | EvidenceKind::Decision | EvidenceKind::ThirdParty)
        )
    };
    let numbers: Option<Vec<i64>> = lookup::grounds(subject, evidence)
        .into_iter()
        .map(|ground| match ground {
            Ground::Evidence(evidence) if !people(evidence) => None,
            ground => ground.observations().filter(|n| *n > 0),
        })
        .collect();
    numbers?.into_iter().max()
}

/// Percentages of people in texts whose source says how many were asked.
fn texts(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, least) = (subject.canvas, subject.settings().percentage_n);
    let mut look = |record: &dyn AnyRecord, path: &str, text: Option<&Prose>, n: Option<i64>| {
        let Some(n) = n.filter(|n| (1..least).contains(n)) else { return };
        let texts = text.map(Prose::all).unwrap_or_default();
        let Some((lang, share)) = texts.iter().find_map(|(lang, text)| Some((*lang, share_of_people(text)?)))
        else {
            return;
        };
        let path = lang.map_or_else(|| path.to_owned(), |lang| format!("{path}.{lang}"));
        let Text { nl, en } = answered(n);
        let message = text!(
            "“{share}” berust hier op {nl}; onder de {least} zegt een percentage te weinig.",
            "“{share}” rests on {en} here; below {least}, a percentage says too little."
        );
        out.at(record, &path, message);
    };
    for assessment in &canvas.assessments {
        look(
            assessment,
            "note",
            Record::note(assessment),
            answers(assessment).or_else(|| asked(canvas, assessment)),
        );
    }
    for wave in &canvas.waves {
        look(wave, "note", Record::note(wave), wave.n);
        look(wave, "not-heard", wave.not_heard.as_ref(), wave.n);
    }
    for session in &canvas.sessions {
        let n = session.id.as_deref().and_then(|id| asked::present(canvas, id));
        look(session, "outcome", session.outcome.as_ref(), n);
        look(session, "note", Record::note(session), n);
    }
    for fact in canvas.facts.iter().filter(|fact| fact.value.is_none()) {
        look(fact, "what", fact.what.as_ref(), observed(subject, &fact.evidence));
    }
    for result in &canvas.results {
        look(result, "what", result.what.as_ref(), observed(subject, &result.evidence));
    }
    let Some(proposition) = canvas.proposition() else { return };
    for (n, value) in proposition.values.iter().enumerate() {
        let observed = observed(subject, &value.evidence);
        look(proposition, &format!("values[{n}].value"), value.value.as_ref(), observed);
    }
    for (n, pillar) in proposition.pillars.iter().enumerate() {
        let observed = observed(subject, &pillar.evidence);
        look(proposition, &format!("pillars[{n}].text"), pillar.text.as_ref(), observed);
        look(proposition, &format!("pillars[{n}].proof"), pillar.proof.as_ref(), observed);
    }
}

/// Who answers, in Dutch and in English.
const PEOPLE: &[&str] = &[
    "bedrijven",
    "ondernemers",
    "ondernemingen",
    "mkb",
    "kmo",
    "deelnemers",
    "respondenten",
    "ondervraagden",
    "inwoners",
    "antwoorden",
    "aanwezigen",
    "firms",
    "companies",
    "entrepreneurs",
    "smes",
    "respondents",
    "participants",
    "residents",
    "answers",
    "businesses",
];

/// Words that make what follows them the whole of which a percentage is a part.
const OF: &[&str] = &["van", "of"];

/// How many words may stand between a percentage and the people of whom it is a share: "van alle kleine bedrijven".
const NEAR: usize = 4;

/// The first percentage of people in a text, as written: "60% van de bedrijven", "van de bedrijven wil 60%",
/// "ondernemers (60%)", but not "bedrijven gebruiken er 60%".
fn share_of_people(text: &str) -> Option<&str> {
    passages::sentences(text).into_iter().find_map(|sentence| {
        let whole = people_named(sentence);
        let mut from = 0;
        while let Some((at, percentage)) = percentage_in(sentence, from) {
            from = at + percentage.len();
            let before = &sentence[..at];
            let last = before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
            let bracketed = before.trim_end().ends_with('(') && last.is_some_and(|word| is(PEOPLE, word));
            let mut after = words(&sentence[from..]).map(|(_, word)| word);
            let follows = after.next().is_some_and(|word| is(OF, word))
                && after.take(NEAR - 1).any(|word| is(PEOPLE, word));
            if follows || bracketed || whole.is_some_and(|end| end <= at) {
                return Some(percentage);
            }
        }
        None
    })
}

/// Where a sentence has first named people of whom something can be a share: "van de bedrijven".
fn people_named(sentence: &str) -> Option<usize> {
    let mut left = 0_usize;
    words(sentence).find_map(|(at, word)| {
        if is(OF, word) {
            left = NEAR;
        }
        let near = left > 0;
        left = left.saturating_sub(1);
        (near && is(PEOPLE, word)).then_some(at + word.len())
    })
}

/// The words of a text with their offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr() as usize;
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr() as usize - start, word))
}

fn is(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The first "60%", "60 %" or "60 procent" from an offset on, and where it begins.
fn percentage_in(text: &str, from: usize) -> Option<(usize, &str)> {
    let mut from = from;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let end = text[start..].find(|c| !number(c)).map_or(text.len(), |at| start + at);
        let rest = text[end..].trim_start();
        let sign = ["%", "procent", "percent", "per cent"].into_iter().find(|sign| rest.starts_with(sign));
        if let Some(sign) = sign {
            return Some((start, &text[start..text.len() - rest.len() + sign.len()]));
        }
        from = end;
    }
    None
}

/// Groups whose answer is that of a few persons.
fn groups(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let source = |a: &'_ Assessment| {
        let part = |id: Option<&str>| id.unwrap_or_default().to_owned();
        (part(a.view.as_deref()), part(a.wave.as_deref()), part(a.session.as_deref()))
    };
    let mut largest: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    for (assessment, n) in canvas.assessments.iter().filter_map(|a| Some((a, answers(a)?))) {
        let most = largest.entry(source(assessment)).or_default();
        *most = n.max(*most);
    }
    for assessment in &canvas.assessments {
        let kind = assessment.view.as_deref().and_then(|id| view_kind(canvas, id));
        let Some(kind) = kind.filter(|kind| matches!(kind, ViewKind::Sme | ViewKind::Citizens)) else {
            continue;
        };
        let wave = assessment.wave.as_deref().and_then(|id| canvas.wave(id));
        let least = wave.and_then(|wave| wave.min_n).unwrap_or(subject.settings().group_answers);
        let Say { nl, en } = words::view(kind);
        if answers(assessment).is_none() {
            let by_hand = matches!(assessment.value, Some(Score::Value(_)));
            let Some(n) = asked(canvas, assessment).filter(|n| by_hand && *n < least) else { continue };
            let Text { nl: n_nl, en: n_en } = answered(n);
            let message = text!(
                "Deze ene waarde staat voor {nl}, maar berust op {n_nl}; onder de {least} spreken personen, geen groep.",
                "This one value stands for {en}, but rests on {n_en}; below {least}, persons speak and not a group."
            );
            out.at(assessment, "value", message).help.push(text!(
                "Geef aantallen (`counts`), vraag er meer, of zeg `value = \"unknown\"` met een toelichting.",
                "Give numbers (`counts`), ask more of them, or say `value = \"unknown\"` with a note."
            ));
            continue;
        }
        // told once for all that one round gave
        let Some(n) = largest.remove(&source(assessment)) else { continue };
        let n = wave.and_then(|wave| wave.n).map_or(n, |all| all.max(n));
        if n >= least {
            continue;
        }
        let Text { nl: n_nl, en: n_en } = answered(n);
        let message = text!(
            "Het oordeel van {nl} berust op hoogstens {n_nl}; onder de {least} spreken personen, geen groep.",
            "The assessment of {en} rests on {n_en} at most; below {least}, persons speak and not a group."
        );
        let finding = out.at(assessment, "counts", message);
        finding.level = finding.level.min(Level::Info);
        finding.help.push(text!(
            "Vraag er meer, of zeg in de tekst met hoeveel er gesproken is.",
            "Ask more of them, or say in the text with how many you spoke."
        ));
    }
}

/// A number of answers in a sentence.
fn answered(n: i64) -> Text {
    if n == 1 { text!("één antwoord", "one answer") } else { text!("{n} antwoorden", "{n} answers") }
}

/// How many answered, where answers were counted.
fn answers(assessment: &Assessment) -> Option<i64> {
    if !assessment.counts.iter().any(|n| *n > 0) {
        return None;
    }
    let others = [assessment.dont_know, assessment.not_needed].into_iter().flatten();
    let all = assessment.counts.iter().copied().chain(others);
    Some(all.fold(0, |sum: i64, n| sum.saturating_add(n.max(0))))
}

/// How many were asked in the round, session or view of an assessment, where that is known.
fn asked(canvas: &Canvas, assessment: &Assessment) -> Option<i64> {
    let wave = assessment.wave.as_deref().and_then(|id| asked::present(canvas, id));
    let session = || assessment.session.as_deref().and_then(|id| asked::present(canvas, id));
    let view = || canvas.view(assessment.view.as_deref()?)?.n;
    let known = |n: &i64| *n > 0;
    wave.filter(known).or_else(|| session().filter(known)).or_else(|| view().filter(known))
}
