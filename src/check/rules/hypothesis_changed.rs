//! `hypothesis-changed`: values that were changed after they were frozen to be tested, without a word on why.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::asked::view_kind;
use crate::analysis::hypothesis::{hash, is_hash, is_later};
use crate::canvas::record::Record;
use crate::canvas::views::{View, ViewKind, Wave};
use crate::canvas::{Canvas, Extent};
use crate::diagnostic::{Edit, Fix, Level};
use crate::sheet::quoted;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "hypothesis-changed",
    detects: Say {
        nl: "De waarden van een blik zijn niet meer die van de dag waarop ze als hypothese zijn vastgelegd, of een ronde toetste waarden die niet in het canvas staan, zonder toelichting. Alleen waarden en aantallen antwoorden tellen; een nieuwe meting van een latere dag is geen wijziging. Loopt er een ronde terwijl er niets is vastgelegd, dan is dat een opmerking.",
        en: "The values of a view are no longer those of the day on which they were frozen as a hypothesis, or a round tested values that are not in the canvas, without a note. Only values and numbers of answers count; a new measurement of a later day is no change. A round that runs while nothing is frozen gets a remark.",
    },
    why: Say {
        nl: "Wie de vraag aanpast nadat het antwoord binnen is, heeft niets getoetst. Dat verwijt is achteraf niet meer te weerleggen.",
        en: "Those who adapt the question after the answer has come in have tested nothing. That reproach cannot be refuted afterwards.",
    },
    remedy: Say {
        nl: "Zet de oude waarden terug, of zeg waarom ze veranderden: `date` en `note` bij het gewijzigde oordeel, of `note` bij de blik.",
        en: "Put the old values back, or say why they changed: `date` and `note` in the changed assessment, or `note` in the view.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: eerst is het beeld met publieke partijen gemaakt, daarna is “dit beeld” getoetst bij mkb-ondernemers.",
        en: "Drenthe and Emmen, 2016: first the picture was made with public parties, then “this picture” was tested with SMEs.",
    },
    levels: Levels::new("--WWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("hypothesis_changed.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    // lines that could not be read would look like values that were taken away
    if canvas.extent > Extent::Whole {
        return;
    }
    for view in &canvas.views {
        frozen(canvas, view, out);
    }
    let mut codes = Codes::default();
    for wave in &canvas.waves {
        tested(canvas, wave, &mut codes, out);
    }
    out.at_most(Level::Info);
    unfrozen(subject, out);
}

/// A frozen view holds the values that it was frozen with.
fn frozen(canvas: &Canvas, view: &View, out: &mut Findings<'_>) {
    let (Some(id), Some(frozen)) = (view.id.as_deref(), view.frozen.as_deref()) else { return };
    let now = hash(canvas, id, view.frozen_on.map(|day| day.0));
    if now.as_deref() == Some(frozen) || (is_hash(frozen) && is_explained(canvas, view)) {
        return;
    }
    let Text { nl, en } = name(canvas, id);
    let message = if is_hash(frozen) {
        text!(
            "De waarden van {nl} zijn veranderd nadat ze als hypothese waren vastgelegd, en er staat niet bij waarom.",
            "The values of {en} have changed since they were frozen as a hypothesis, and it does not say why."
        )
    } else {
        text!(
            "De waarden van {nl} zijn vastgelegd met iets wat geen code van waarden is; of ze veranderden, is niet te zien.",
            "The values of {en} are frozen with something that is no code of values; whether they changed cannot be seen."
        )
    };
    let finding = out.at(view, "frozen", message);
    let rounds = canvas.waves.iter().filter(|wave| wave.hypothesis.as_deref() == Some(frozen));
    finding.others.extend(rounds.map(|wave| {
        wave.place
            .at("hypothesis")
            .with(text!("deze ronde toetste die waarden", "this round tested those values"))
    }));
    if is_hash(frozen) {
        finding.help.push(RULE.remedy.text());
    }
    let Some(now) = now else { return };
    finding.help.push(text!(
        "De code van de waarden zoals ze nu zijn, is `{now}`. Vul die alleen in als er nog niemand bevraagd is.",
        "The code of the values as they are now is `{now}`. Fill it in only if nobody has been asked yet."
    ));
    let label = view.place.at("frozen");
    finding.fix = Some(Fix {
        title: text!("Leg de huidige waarden vast", "Freeze the present values"),
        edits: vec![Edit { source: label.source, span: label.span, replacement: format!("\"{now}\"") }],
        certain: false,
    });
}

/// Whether a note says why values changed: of the view, or of each assessment that is later than the freezing.
fn is_explained(canvas: &Canvas, view: &View) -> bool {
    let later: Vec<_> = canvas
        .assessments
        .iter()
        .filter(|a| a.view.as_deref() == view.id.as_deref())
        .filter(|a| is_later(canvas, a, view.frozen_on.map(|day| day.0)))
        .collect();
    Record::note(view).is_some() || (!later.is_empty() && later.iter().all(|a| Record::note(*a).is_some()))
}

/// The codes of all views as they were on a day, or as they are.
type Codes = BTreeMap<Option<Date>, HashSet<String>>;

/// What a round says that it tested is in the canvas: frozen, or as it is now.
fn tested(canvas: &Canvas, wave: &Wave, codes: &mut Codes, out: &mut Findings<'_>) {
    let Some(code) = wave.hypothesis.as_deref() else { return };
    let opened = wave.from.map(|day| day.0);
    let is_frozen = canvas.views.iter().any(|view| view.frozen.as_deref() == Some(code));
    let views = ids(canvas);
    let mut is_now = |day| {
        let now = || views.iter().filter_map(|id| hash(canvas, id, day)).collect();
        codes.entry(day).or_insert_with(now).contains(code)
    };
    if is_frozen || Record::note(wave).is_some() || is_now(opened) || is_now(None) {
        return;
    }
    let Text { nl, en } = words::name(canvas, wave.title.as_ref(), wave.id.as_deref());
    let finding = out.at(
        wave,
        "hypothesis",
        text!(
            "De ronde {nl} toetste waarden die niet in het canvas staan, en er staat niet bij waarom.",
            "The round {en} tested values that are not in the canvas, and it does not say why."
        ),
    );
    finding.help.push(text!(
        "Zet de getoetste waarden terug, of zeg in `note` van de ronde wat er veranderd is.",
        "Put the tested values back, or say in `note` of the round what has changed."
    ));
    let public = views.iter().find(|id| view_kind(canvas, id) == Some(ViewKind::Public));
    if let Some(now) = public.and_then(|id| hash(canvas, id, opened)) {
        finding.help.push(text!(
            "De code van de waarden van publieke partijen zoals ze nu zijn, is `{now}`.",
            "The code of the values of public parties as they are now is `{now}`."
        ));
    }
}

/// While a round runs, what it tests is frozen. Afterwards nothing is left to freeze.
fn unfrozen(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, Some(today)) = (subject.canvas, subject.date()) else { return };
    let runs = |wave: &&Wave| {
        wave.from.is_some_and(|day| day.0 <= today)
            && wave.until.is_none_or(|day| day.0 >= today)
            && wave.hypothesis.is_none()
    };
    let Some(wave) = canvas.waves.iter().find(runs) else { return };
    let of_wave = words::name(canvas, wave.title.as_ref(), wave.id.as_deref());
    for id in ids(canvas).into_iter().filter(|id| view_kind(canvas, id) == Some(ViewKind::Public)) {
        let record = canvas.view(id);
        let Some(now) = hash(canvas, id, Some(today)) else { continue };
        if record.is_some_and(|view| view.frozen.is_some()) {
            continue;
        }
        let (view, wave_nl, wave_en) = (name(canvas, id), &of_wave.nl, &of_wave.en);
        let (nl, en) = (view.nl, view.en);
        let message = text!(
            "De ronde {wave_nl} loopt, maar de waarden van {nl} die zij toetst, zijn niet vastgelegd.",
            "The round {wave_en} is running, but the values of {en} that it tests are not frozen."
        );
        let lines = format!("frozen = \"{now}\"\nfrozen-on = {today}\n");
        let finding = match record {
            Some(view) => {
                let finding = out.at(view, "frozen", message);
                let span = (view.place.end, view.place.end);
                finding.fix = Some(Fix {
                    title: text!("Leg de huidige waarden vast", "Freeze the present values"),
                    edits: vec![Edit { source: view.place.source, span, replacement: lines }],
                    certain: false,
                });
                finding
            }
            None => {
                let lines = format!("[[view]]\nid = {}\nkind = \"public\"\n{lines}", quoted(id));
                out.absent(&format!("view.{id}"), &|_| false, &lines, message)
            }
        };
        finding
            .others
            .push(wave.place.header_label().with(text!("deze ronde loopt", "this round is running")));
        finding.help.push(text!(
            "Leg ze vast met `frozen = \"{now}\"` en `frozen-on = {today}` bij de blik; dan is later te zien dat er niets is aangepast.",
            "Freeze them with `frozen = \"{now}\"` and `frozen-on = {today}` in the view; then it shows later that nothing was adapted."
        ));
    }
}

/// The views that gave values, in the order of the sheets.
fn ids(canvas: &Canvas) -> Vec<&str> {
    let mut seen = HashSet::new();
    canvas.assessments.iter().filter_map(|a| a.view.as_deref()).filter(|id| seen.insert(*id)).collect()
}

/// A view as it stands in a sentence.
fn name(canvas: &Canvas, id: &str) -> Text {
    let named = canvas.view(id).and_then(|view| view.name.as_ref());
    match (named, view_kind(canvas, id)) {
        (None, Some(kind)) => words::view(kind).text(),
        (named, _) => words::name(canvas, named, Some(id)),
    }
}
