//! `value-unclear`: a proposition that does not say what it is worth to whom, or of which entrepreneurs do not see it.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::Canvas;
use crate::canvas::record::Record;
use crate::canvas::support::Proposition;
use crate::canvas::value::Prose;
use crate::canvas::views::Wave;
use crate::diagnostic::{Edit, Fix, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "value-unclear",
    detects: Say {
        nl: "Er is geen propositie, of zij zegt niet wat zij een doelgroep oplevert, of niet wat zij oplevert voor wie het canvas bedoeld is (`[canvas.focus] group`); of in de laatste ronde waarin dat gevraagd is, is de meerwaarde voor minder dan zes van de tien ondernemers duidelijk.",
        en: "There is no proposition, or it does not say what it is worth to a target group, or not to those whom the canvas is for (`[canvas.focus] group`); or in the last round in which this was asked the value is clear to fewer than six out of ten entrepreneurs.",
    },
    why: Say {
        nl: "Ondernemers sturen en betalen mee zolang het hun iets oplevert. Is dat niet duidelijk, dan blijft het een plan van de overheid.",
        en: "Entrepreneurs help to steer and to pay as long as they gain by it. If that is not clear, it remains a plan of the government.",
    },
    remedy: Say {
        nl: "Zeg per doelgroep in één zin wat het haar oplevert: `values = [{ audience = \"…\", value = \"…\" }]`.",
        en: "Say in one sentence per target group what it is worth to them: `values = [{ audience = \"…\", value = \"…\" }]`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: ondernemers zijn bereid om te sturen en bij te dragen “zolang de toegevoegde waarde ervan voor hen glashelder is”.",
        en: "Drenthe and Emmen, 2016: entrepreneurs are willing to steer and to contribute “as long as the added value is crystal clear to them”.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["value-clear-percent"],
    many: None,
    examples: include_str!("value_unclear.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    stated(subject.canvas, out);
    let Some(wave) = last_asked(subject.canvas) else { return };
    let (clear, n) = (wave.value_clear.unwrap_or(0).max(0), wave.n.unwrap_or(0));
    if i128::from(clear) * 100 >= i128::from(n) * i128::from(subject.settings().value_clear_percent) {
        return;
    }
    let Text { nl, en } = words::name(subject.canvas, wave.title.as_ref(), wave.id.as_deref());
    let message = match (clear, n) {
        (0, 1) => text!(
            "Voor het enige bedrijf in {nl} is de meerwaarde niet duidelijk.",
            "The value is not clear to the one firm in {en}."
        ),
        (0, _) => text!(
            "Voor geen van de {n} bedrijven in {nl} is de meerwaarde duidelijk.",
            "The value is clear to none of the {n} firms in {en}."
        ),
        _ => text!(
            "Voor maar {clear} van de {n} bedrijven in {nl} is de meerwaarde duidelijk.",
            "The value is clear to only {clear} of the {n} firms in {en}."
        ),
    };
    out.at(wave, "value-clear", message).help.push(text!(
        "Zeg in de propositie concreter wat een bedrijf ermee wint, en leg dat opnieuw voor.",
        "Say more concretely in the proposition what a firm gains, and ask again."
    ));
}

/// The proposition says for each target group what it is worth.
fn stated(canvas: &Canvas, out: &mut Findings<'_>) {
    let Some(proposition) = canvas.proposition() else {
        let lines =
            "[[proposition]]\nid = \"…\"\ntitle = \"…\"\nvalues = [{ audience = \"…\", value = \"…\" }]\n";
        let message = text!(
            "Er is nog geen propositie: nergens staat wat dit een doelgroep oplevert.",
            "There is no proposition yet: nothing says what this is worth to a target group."
        );
        out.absent(Proposition::KIND, &|_| false, lines, message);
        return;
    };
    let Text { nl, en } = words::name(canvas, proposition.title.as_ref(), proposition.id.as_deref());
    if proposition.values.is_empty() {
        let finding = out.at(
            proposition,
            "values",
            text!(
                "De propositie {nl} zegt voor geen enkele doelgroep wat zij oplevert.",
                "The proposition {en} does not say for any target group what it is worth."
            ),
        );
        let place = &proposition.place;
        finding.fix = (!place.has("values")).then(|| Fix {
            title: text!("Voeg toe en vul in", "Add and fill in"),
            edits: vec![Edit {
                source: place.source,
                span: (place.end, place.end),
                replacement: "values = [{ audience = \"…\", value = \"…\" }]\n".to_owned(),
            }],
            certain: false,
        });
    }
    focus(canvas, proposition, out);
    for (n, value) in proposition.values.iter().enumerate() {
        let says = |text: Option<&Prose>| text.is_some_and(|text| !text.is_empty());
        if says(value.value.as_ref()) || !says(value.audience.as_ref()) {
            continue;
        }
        let group = words::name(canvas, value.audience.as_ref(), None);
        let (group_nl, group_en) = (group.nl, group.en);
        out.at(
            proposition,
            &format!("values[{n}].value"),
            text!(
                "De propositie {nl} noemt {group_nl} als doelgroep, maar zegt niet wat het die groep oplevert.",
                "The proposition {en} names {group_en} as a target group, but does not say what it is worth to them."
            ),
        );
    }
}

/// Parts of words for entrepreneurs: whoever names these means the target group of a canvas, which is always some of them.
const FIRMS: &[&str] =
    &["bedrij", "onderne", "mkb", "kmo", "scale", "start", "firm", "compan", "business", "entrepren", "sme"];

/// Parts of words for others than entrepreneurs.
const OTHERS: &[&str] = &[
    "provinc",
    "gemeent",
    "overhe",
    "kennis",
    "hogescho",
    "universi",
    "inwon",
    "burger",
    "bestuur",
    "municip",
    "resident",
    "citizen",
    "govern",
    "authorit",
    "knowledge",
];

/// Says that none of the values is for whom the canvas is meant. Where it may only be called otherwise, it is a remark.
fn focus(canvas: &Canvas, proposition: &Proposition, out: &mut Findings<'_>) {
    let Some(group) = canvas.head.focus.as_ref().and_then(|focus| focus.group.as_ref()) else { return };
    let has = |word: &str, parts: &[&str]| {
        // what is short is part of many words
        parts.iter().any(|part| word.starts_with(part) || (part.len() > 5 && word.contains(part)))
    };
    let words = |prose: &Prose| -> Vec<String> {
        let all = prose.all().into_iter().map(|(_, text)| text.to_lowercase()).collect::<Vec<_>>().join(" ");
        let words = all.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| word.chars().count() > 3 || has(word, FIRMS)).map(str::to_owned).collect()
    };
    let any = |words: &[String], parts: &[&str]| words.iter().any(|word| has(word, parts));
    let wanted = words(group);
    let audiences: Vec<Vec<String>> =
        proposition.values.iter().filter_map(|value| value.audience.as_ref()).map(words).collect();
    let meant = |named: &Vec<String>| {
        // a word in another form is the same word
        let alike = |one: &String, other: &String| one.starts_with(&**other) || other.starts_with(&**one);
        (any(&wanted, FIRMS) && any(named, FIRMS))
            || named.iter().any(|word| wanted.iter().any(|one| alike(one, word)))
    };
    if audiences.is_empty() || wanted.is_empty() || audiences.iter().any(meant) {
        return;
    }
    let sure = audiences.iter().all(|named| any(named, OTHERS));
    let (name, group) = (
        words::name(canvas, proposition.title.as_ref(), proposition.id.as_deref()),
        words::name(canvas, Some(group), None),
    );
    let message = text!(
        "Het canvas is bedoeld voor {group}, maar de propositie {name} zegt niet wat zij die groep oplevert.",
        "The canvas is for {group}, but the proposition {name} does not say what it is worth to them.";
        group, name
    );
    let finding = out.at(proposition, "values", message);
    finding.level = if sure { finding.level } else { finding.level.min(Level::Info) };
    finding.others.push(canvas.head.place.at("focus.group"));
}

/// The last round in which entrepreneurs were asked whether the value is clear.
fn last_asked(canvas: &Canvas) -> Option<&Wave> {
    let asked = canvas.waves.iter().filter(|w| w.value_clear.is_some() && w.n.is_some_and(|n| n > 0));
    asked.max_by_key(|w| w.until.or(w.from))
}
