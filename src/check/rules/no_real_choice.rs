//! `no-real-choice`: too many programme lines, nothing that is not chosen, or a target group of everyone.

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, money, words};
use crate::canvas::Canvas;
use crate::canvas::head::Focus;
use crate::canvas::support::DecisionStatus;
use crate::text;
use crate::text::{Say, folded};

/// The rule.
pub const RULE: Rule = Rule {
    name: "no-real-choice",
    detects: Say {
        nl: "Er zijn meer dan vijf programmalijnen; of er zijn lijnen, maatregelen of een propositie, maar nergens staat wat er bewust niet gebeurt; of de doelgroep is iedereen; of een besluit vraagt een kwart miljoen of meer zonder opties.",
        en: "There are more than five programme lines; or there are lines, measures or a proposition, but nothing says what is deliberately not done; or the target group is everyone; or a decision asks a quarter of a million or more without options.",
    },
    why: Say {
        nl: "Wie niets laat liggen, heeft niet gekozen. Het geld wordt dan verdeeld tot het nergens meer genoeg is.",
        en: "Whoever leaves nothing out has not chosen. The money is then divided until it is enough nowhere.",
    },
    remedy: Say {
        nl: "Zeg wat er bewust niet gebeurt en waarom: onder `[canvas.focus]`, `not-chosen = [{ what = \"…\", reason = \"…\" }]`.",
        en: "Say what is deliberately not done and why: under `[canvas.focus]`, `not-chosen = [{ what = \"…\", reason = \"…\" }]`.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: “echt kiezen, één verhaal, één team” was de boodschap aan de stuurgroep; wat er niet gekozen werd, staat er niet.",
        en: "Drenthe and Emmen, 2016: “really choose, one story, one team” was the message to the steering group; what was not chosen is not said.",
    },
    levels: Levels::new("--IWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["most-priorities", "choice-eur"],
    many: None,
    examples: include_str!("no_real_choice.toml"),
    check,
};

/// Target groups that leave nobody out.
const EVERYONE: &[&str] = &[
    "iedereen",
    "alle bedrijven",
    "alle ondernemers",
    "alle ondernemingen",
    "alle partijen",
    "alle organisaties",
    "alle inwoners",
    "elk bedrijf",
    "elke ondernemer",
    "ieder bedrijf",
    "iedere ondernemer",
    "het hele bedrijfsleven",
    "everyone",
    "everybody",
    "anyone",
    "all businesses",
    "all companies",
    "all firms",
    "all enterprises",
    "all entrepreneurs",
    "all organisations",
    "every business",
    "every company",
    "every firm",
    "every entrepreneur",
];

/// What may follow such a group without leaving anyone out.
const HERE: &[&str] = &[
    "in de regio",
    "in de streek",
    "in het gebied",
    "in de provincie",
    "in de gemeente",
    "uit de regio",
    "uit de streek",
    "van de regio",
    "in the region",
    "in the area",
    "in the province",
    "in the municipality",
    "of the region",
    "from the region",
];

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let head = &canvas.head;
    lines(canvas, subject.settings().most_priorities, out);
    without_options(canvas, subject.settings().choice_eur, out);
    let chosen = !canvas.lines.is_empty() || !canvas.measures.is_empty() || canvas.proposition().is_some();
    if chosen && !leaves_out(canvas) {
        out.at(
            head,
            "focus.not-chosen",
            text!(
                "Er staat wat er gebeurt, maar nergens wat er bewust niet gebeurt.",
                "It is said what is done, but nowhere what is deliberately not done."
            ),
        );
    }
    if let Some(group) =
        head.focus.as_ref().filter(|focus| for_everyone(canvas, focus)).and_then(|f| f.group.as_ref())
    {
        let group = words::name(canvas, Some(group), None);
        let (nl, en) = (group.nl, group.en);
        out.at(
            head,
            "focus.group",
            text!("De doelgroep is {nl}: daarmee is niemand gekozen.", "The target group is {en}: that chooses nobody."),
        )
        .help
        .push(text!(
            "Noem de groep voor wie het eerst beter moet worden, en zeg met `definition` wanneer iemand daarbij hoort.",
            "Name the group for whom things must improve first, and say with `definition` when someone belongs to it."
        ));
    }
}

/// Reports large requests that can only be agreed to or refused.
fn without_options(canvas: &Canvas, large: i64, out: &mut Findings<'_>) {
    let asked = canvas.decisions.iter().filter(|d| lookup::asked(d) && d.options.len() < 2);
    for decision in asked {
        let Some(eur) = decision.eur.filter(|eur| *eur >= large).map(money::euros) else { continue };
        let message = text!(
            "Er wordt {eur} gevraagd, zonder opties om uit te kiezen.",
            "{eur} is asked, without options to choose from.";
            eur
        );
        out.at(decision, "options", message).help.push(text!(
            "Noem wat er ook kan, niets doen inbegrepen, met wat het kost en wat ervoor en ertegen pleit: `options = [{{ title = \"Niets doen\", eur = 0, … }}, …]`.",
            "Say what else can be done, doing nothing among it, with what it costs and what speaks for and against it: `options = [{{ title = \"Do nothing\", eur = 0, … }}, …]`."
        ));
    }
}

/// Reports more lines than anyone can keep in mind.
fn lines(canvas: &Canvas, most: i64, out: &mut Findings<'_>) {
    let n = i64::try_from(canvas.lines.len()).unwrap_or(i64::MAX);
    let Some((first, rest)) = canvas.lines.split_first().filter(|_| n > most) else { return };
    let message = text!(
        "Het programma heeft {n} lijnen; meer dan {most} is geen keuze.",
        "The programme has {n} lines; more than {most} is no choice."
    );
    let finding = out.at(first, "", message);
    finding.address = "line".to_owned();
    finding.others.extend(rest.iter().map(|line| line.place.header_label()));
    finding.help.push(text!(
        "Voeg lijnen samen, of zet wat later kan bij wat nu niet gekozen is.",
        "Merge lines, or move what can wait to what is not chosen now."
    ));
}

/// Whether anything says what is not done: a non-choice, a decision against, or the proposition.
fn leaves_out(canvas: &Canvas) -> bool {
    let refused = |status| matches!(status, Some(DecisionStatus::Rejected | DecisionStatus::NotPursued));
    canvas.head.focus.as_ref().is_some_and(|focus| !focus.not_chosen.is_empty())
        || canvas.decisions.iter().any(|d| refused(d.status))
        || canvas.proposition().is_some_and(|p| !p.does_not.is_empty())
}

/// Whether the target group is everyone, and nothing says who belongs to it.
fn for_everyone(canvas: &Canvas, focus: &Focus) -> bool {
    if focus.definition.as_ref().is_some_and(|text| !text.is_empty()) {
        return false;
    }
    let region = canvas.head.region.as_ref().and_then(|r| r.name.as_ref());
    let regions: Vec<String> =
        region.iter().flat_map(|name| name.all()).map(|(_, name)| format!("in {}", folded(name))).collect();
    let everyone = |text: &str| {
        let text = folded(text);
        let text = text.trim_end_matches('.');
        EVERYONE.iter().any(|group| {
            let rest = text.strip_prefix(group).map(str::trim);
            rest.is_some_and(|rest| {
                rest.is_empty() || HERE.contains(&rest) || regions.iter().any(|here| here == rest)
            })
        })
    };
    focus.group.as_ref().is_some_and(|group| group.all().iter().any(|(_, text)| everyone(text)))
}
