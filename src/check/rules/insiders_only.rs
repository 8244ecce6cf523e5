//! `insiders-only`: nobody answered from outside the networks that exist already.

use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::canvas::views::{Recruitment, Wave};
use crate::text;
use crate::text::Say;

/// The rule.
pub const RULE: Rule = Rule {
    name: "insiders-only",
    detects: Say {
        nl: "Van alle ondernemers die in de rondes antwoordden, komt er geen van buiten de bestaande netwerken, of zij zijn alleen onder leden geworven.",
        en: "Of all entrepreneurs who answered in the rounds, none is from outside the existing networks, or they were recruited among members only.",
    },
    why: Say {
        nl: "Leden van een netwerk zijn al geholpen door het netwerk. Wie de weg niet kent, is juist degene voor wie het plan bedoeld is.",
        en: "Members of a network have already been helped by the network. Those who do not know the way are the very ones the plan is for.",
    },
    remedy: Say {
        nl: "Bevraag ook bedrijven die bij geen netwerk horen, en noem hun aantal met `outside-network`.",
        en: "Ask firms that belong to no network too, and give their number with `outside-network`.",
    },
    origin: Say {
        nl: "Een Nederlandse handreiking voor ecosystemen raadt aan te spreken met mkb-bedrijven die nog niet in het netwerk zitten, omdat leden niet representatief zijn; Gent erkent dat innovatieve kennis “wijdverspreid is in de samenleving”.",
        en: "A Dutch guide on ecosystems advises speaking with SMEs that are not yet in the network, because members are not representative; Gent recognises that innovative knowledge “is widespread in society”.",
    },
    levels: Levels::new("--WWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: None,
    examples: include_str!("insiders_only.toml"),
    check,
};

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let answered: Vec<&Wave> = subject
        .canvas
        .waves
        .iter()
        .filter(|wave| wave.n.map_or(wave.outside_network.is_some(), |n| n > 0))
        .collect();
    // one round that reached outsiders, or may have, is enough
    if !answered.iter().all(|wave| is_inside(wave)) {
        return;
    }
    let Some((last, others)) = answered.split_last() else { return };
    let finding = match last.outside_network {
        Some(_) => out.at(
            *last,
            "outside-network",
            text!(
                "Van de bedrijven die antwoordden, komt er geen van buiten de bestaande netwerken.",
                "Of the firms that answered, none is from outside the existing networks."
            ),
        ),
        None => out.at(
            *last,
            "recruitment",
            text!(
                "De bedrijven die antwoordden, zijn alleen onder leden van netwerken geworven.",
                "The firms that answered were recruited among members of networks only."
            ),
        ),
    };
    finding.others.extend(
        others
            .iter()
            .map(|wave| wave.place.header_label().with(text!("ook in deze ronde", "in this round too"))),
    );
}

/// Whether a round says that it reached members of networks only.
fn is_inside(wave: &Wave) -> bool {
    match wave.outside_network {
        Some(n) => n <= 0,
        None => wave.recruitment == Some(Recruitment::Members),
    }
}
