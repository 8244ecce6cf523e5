//! How levels and phases are said: "werksessie: waarschuwing; toetsing tot en met uitvoering: fout; anders stil".

use crate::canvas::head::Phase;
use crate::check::page::{Page, Weight};
use crate::check::{Levels, Scope};
use crate::diagnostic::Level;
use crate::report::picture::level;
use crate::text::{Lang, Say};

/// The phases in their order, with their names.
pub const PHASES: [(Phase, Say); 6] = [
    (Phase::Exploration, Say { nl: "verkenning", en: "exploration" }),
    (Phase::Workshop, Say { nl: "werksessie", en: "workshop" }),
    (Phase::Validation, Say { nl: "toetsing", en: "validation" }),
    (Phase::Steering, Say { nl: "stuurgroep", en: "steering" }),
    (Phase::Execution, Say { nl: "uitvoering", en: "execution" }),
    (Phase::Closed, Say { nl: "afgesloten", en: "closed" }),
];

/// How heavy something is, phase by phase; neighbors of one level are told together.
fn by_phase(levels: Levels, outcome: bool, lang: Lang) -> String {
    let mut runs: Vec<(Option<Level>, Vec<&str>)> = Vec::new();
    for (phase, name) in PHASES {
        let (level, name) = (levels.at(phase), name.get(lang));
        match runs.last_mut() {
            Some((known, names)) if *known == level => names.push(name),
            _ => runs.push((level, vec![name])),
        }
    }
    let said = |(heavy, names): &(Option<Level>, Vec<&str>)| {
        let level = |heavy| if outcome { Say { nl: "uitkomst", en: "outcome" } } else { level(heavy) };
        heavy.map(|heavy| format!("{}: {}", stretch(names, lang), level(heavy).get(lang)))
    };
    let mut parts: Vec<String> = runs.iter().filter_map(said).collect();
    if runs.iter().any(|(level, _)| level.is_none()) {
        let silent = match (lang, parts.is_empty()) {
            (Lang::Nl, false) => "anders stil",
            (Lang::Nl, true) => "stil",
            (Lang::En, false) => "otherwise silent",
            (Lang::En, true) => "silent",
        };
        parts.push(silent.to_owned());
    }
    parts.join("; ")
}

fn stretch(names: &[&str], lang: Lang) -> String {
    match (names, lang) {
        ([only], _) => (*only).to_owned(),
        ([first, second], Lang::Nl) => format!("{first} en {second}"),
        ([first, second], Lang::En) => format!("{first} and {second}"),
        (names, Lang::Nl) if names.len() == PHASES.len() => "elke fase".to_owned(),
        (names, Lang::En) if names.len() == PHASES.len() => "every phase".to_owned(),
        ([first, .., last], Lang::Nl) => format!("{first} tot en met {last}"),
        ([first, .., last], Lang::En) => format!("{first} to {last}"),
        ([], _) => String::new(),
    }
}

/// What an entry says beside its texts: a name and a sentence each.
pub fn facts(entry: &Page, lang: Lang) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    let mut add = |name: Say, text: String| facts.push((name.get(lang), text));
    match entry.weight {
        Weight::Phases(levels) => {
            let told = by_phase(levels, entry.outcome, lang);
            add(Say { nl: "Niveau per fase", en: "Level per phase" }, format!("{told}."));
        }
        Weight::Always(one) => {
            add(Say { nl: "Niveau", en: "Level" }, format!("{}.", level(one).get(lang)));
        }
    }
    if entry.outcome {
        add(
            Say { nl: "Uitkomst", en: "Outcome" },
            Say {
                nl: "dit zegt het canvas zelf; het telt niet mee als punt en is niet te accepteren.",
                en: "this is what the canvas itself says; it does not count as a point and cannot be accepted.",
            }
            .get(lang)
            .to_owned(),
        );
    }
    if let Some(scope) = entry.scope {
        let says = match scope {
            Scope::Record => Say { nl: "één gegeven tegelijk.", en: "one record at a time." },
            Scope::Canvas => Say { nl: "het hele canvas.", en: "the whole canvas." },
        };
        add(Say { nl: "Kijkt naar", en: "Looks at" }, says.get(lang).to_owned());
    }
    if let Some(condition) = &entry.condition {
        add(Say { nl: "Voorwaarde", en: "Condition" }, condition.clone());
    }
    for t in &entry.thresholds {
        let ((least, most), what, why) = (t.bounds, t.what.get(lang), t.why.get(lang));
        let choose = match lang {
            Lang::Nl => format!("`{}` is {}, te kiezen van {least} tot en met {most}.", t.name, t.default),
            Lang::En => format!("`{}` is {}, to be chosen from {least} to {most}.", t.name, t.default),
        };
        add(Say { nl: "Drempel", en: "Threshold" }, format!("{choose} {what} {why}"));
    }
    if !entry.covers.is_empty() {
        let names: Vec<String> = entry.covers.iter().map(|name| format!("`{name}`")).collect();
        let names = names.join(", ");
        let says = match lang {
            Lang::Nl => format!("{names}, als dat punt op dezelfde plaats zou staan."),
            Lang::En => format!("{names}, where that point would be at the same place."),
        };
        add(Say { nl: "Neemt de plaats in van", en: "Takes the place of" }, says);
    }
    if let Some(origin) = &entry.origin {
        add(Say { nl: "Herkomst", en: "Origin" }, origin.get(lang).to_owned());
    }
    facts
}
