//! `single-bridge`: groups that hang together through one party or initiative only.

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::analysis::network::{Bridge, Network};
use crate::canvas::offer::Initiative;
use crate::canvas::record::Record;
use crate::canvas::{AnyRecord, Canvas};
use crate::framework::Frame;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "single-bridge",
    detects: Say {
        nl: "Twee groepen van de helix, of twee delen van het netwerk met elk minstens twee partijen, hangen alleen via één partij of één initiatief samen. Relaties, trekkers, deelnemers, zetels en moederorganisaties tellen mee; wat alleen gewenst is, niet. De regel kijkt pas als het canvas vijftien relaties heeft.",
        en: "Two groups of the helix, or two parts of the network with at least two parties each, hang together through one party or one initiative only. Relations, leads, partners, seats and parent organisations count; what is only wanted does not. The rule applies only once the canvas has fifteen relations.",
    },
    why: Say {
        nl: "Valt die ene partij weg, of vertrekt daar iemand, dan valt ook het contact tussen de anderen weg.",
        en: "If that one party drops out, or someone there leaves, the contact between the others goes too.",
    },
    remedy: Say {
        nl: "Breng een tweede verbinding tot stand en leg die vast als `[[relation]]`, of spreek af wie het overneemt als deze wegvalt.",
        en: "Make a second connection and record it as a `[[relation]]`, or agree on who takes over if this one drops out.",
    },
    origin: Say {
        nl: "Gent: het strategisch overleg is een belangrijke brug tussen stad en instellingen; een enige brug is kwetsbaar.",
        en: "Gent: strategic consultation is an important bridge between city and institutions; a single bridge is vulnerable.",
    },
    levels: Levels::new("--IIW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &["bridge-relations", "bridge-side"],
    many: Some(many),
    examples: include_str!("single_bridge.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} partijen of initiatieven zijn elk de enige verbinding tussen anderen.",
        "{n} parties or initiatives are each the only connection between others."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, settings) = (subject.canvas, subject.settings());
    let network = Network::new(canvas);
    if i64::try_from(network.relations).unwrap_or(i64::MAX) < settings.bridge_relations {
        return;
    }
    for bridge in network.bridges(usize::try_from(settings.bridge_side).unwrap_or(1)) {
        if let Some(record) = record(canvas, &bridge) {
            let name = words::record(canvas, record);
            out.at(record, "", message(subject.frame, canvas, &name, &bridge));
        }
    }
}

/// The party or initiative that stands between.
fn record<'a>(canvas: &'a Canvas, bridge: &Bridge<'_>) -> Option<&'a dyn AnyRecord> {
    if bridge.kind == Initiative::KIND {
        return canvas.initiative(bridge.id).map(|initiative| initiative as &dyn AnyRecord);
    }
    canvas.actor(bridge.id).map(|actor| actor as &dyn AnyRecord)
}

fn message(frame: &Frame, canvas: &Canvas, name: &Text, bridge: &Bridge<'_>) -> Text {
    let (nl, en) = (&name.nl, &name.en);
    if bridge.groups.is_empty() {
        let parts: Vec<Text> = bridge.parts.iter().map(|n| Text::new(n.to_string(), n.to_string())).collect();
        let sizes = words::list(&parts);
        let (sizes_nl, sizes_en) = (sizes.nl, sizes.en);
        return text!(
            "Zonder {nl} valt het netwerk uiteen, in delen van {sizes_nl} partijen.",
            "Without {en} the network falls apart, into parts of {sizes_en} parties."
        );
    }
    let set = frame.helix(canvas.head.helix.as_deref()).map(|h| h.groups.as_slice()).unwrap_or_default();
    let group = |id: &str| {
        let known = set.iter().find(|g| g.id == id).map(|g| &g.name);
        known.map_or_else(
            || words::codes([id]),
            |name| Text::new(format!("“{}”", name.nl), format!("“{}”", name.en)),
        )
    };
    let place = |id: &str| set.iter().position(|g| g.id == id).unwrap_or(set.len());
    let mut ids: Vec<[&str; 2]> = bridge.groups.iter().map(|pair| pair.map(|(id, _)| id)).collect();
    ids.iter_mut().for_each(|pair| pair.sort_by_key(|id| place(id)));
    ids.sort_by_key(|pair| pair.map(place));
    let pairs: Vec<Text> = ids
        .into_iter()
        .map(|[one, two]| {
            let (one, two) = (group(one), group(two));
            Text::new(format!("{} met {}", one.nl, two.nl), format!("{} with {}", one.en, two.en))
        })
        .collect();
    let pairs = words::list(&pairs);
    let (pairs_nl, pairs_en) = (pairs.nl, pairs.en);
    text!("Alleen {nl} verbindt {pairs_nl}.", "Only {en} connects {pairs_en}.")
}
