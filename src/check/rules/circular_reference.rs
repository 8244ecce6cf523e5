//! `circular-reference`: records that stand under, report to or come from each other in a circle.

use std::collections::BTreeMap;

use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::canvas::AnyRecord;
use crate::canvas::offer::RelationSort;
use crate::canvas::record::Record;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "circular-reference",
    detects: Say {
        nl: "Sectoren, partijen of doelen vallen in een kring onder elkaar, organen rapporteren in een kring aan elkaar, initiatieven trekken elkaar, gebeurtenissen leiden tot elkaar, of relaties zeggen dat iets deel uitmaakt van een deel van zichzelf.",
        en: "Sectors, parties or goals stand under each other in a circle, bodies report to each other in a circle, initiatives lead each other, events lead to each other, or relations say that something is part of a part of itself.",
    },
    why: Say {
        nl: "In een kring staat niemand bovenaan. Wie wil weten waar iets onder valt of wie het laatste woord heeft, komt weer bij het begin uit.",
        en: "In a circle nobody is on top. Whoever wants to know what something belongs to, or who has the last word, ends where they began.",
    },
    remedy: Say {
        nl: "Haal de verwijzing weg die de kring sluit: die van wat bovenaan staat of het eerst gebeurde.",
        en: "Remove the reference that closes the circle: that of what is on top or happened first.",
    },
    origin: Say {
        nl: "Achterhoek en Twente: doelen dienen een doel dat erboven staat, en organen hebben elk een eigen taak.",
        en: "Achterhoek and Twente: goals serve a goal above them, and each body has a task of its own.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("circular_reference.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} kringen van gegevens verwijzen naar zichzelf.", "{n} circles of records refer to themselves.")
}

/// So many of a circle are named in a message; all of them have their place.
const NAMED: usize = 6;

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    for links in families(subject) {
        for circle in circles(&links) {
            report(&links, &circle, out);
        }
    }
}

/// One reference that must not come back to where it began.
struct Link<'a> {
    from: String,
    to: String,
    record: &'a dyn AnyRecord,
    path: String,
}

impl<'a> Link<'a> {
    fn new(record: &'a dyn AnyRecord, to: Option<&str>, path: &str) -> Option<Self> {
        Some(Self { from: record.id()?, to: to?.to_owned(), record, path: path.to_owned() })
    }
}

/// All such references, per family that has a top or a beginning.
fn families<'a>(subject: &Subject<'a>) -> Vec<Vec<Link<'a>>> {
    let canvas = subject.canvas;
    let sectors = canvas.sectors.iter().filter_map(|r| Link::new(r, r.parent.as_deref(), "parent"));
    let actors = canvas.actors.iter().filter_map(|r| Link::new(r, r.parent.as_deref(), "parent"));
    let goals = canvas.goals.iter().filter_map(|r| Link::new(r, r.parent.as_deref(), "parent"));
    let bodies = canvas.bodies.iter().filter_map(|r| Link::new(r, r.reports_to.as_deref(), "reports-to"));
    // where several kinds bear an id, a reference does not say which it means
    let sole = |id: &str, among: &[&'static str]| {
        let mut kinds = subject.records.kinds(id).iter().filter(|kind| among.contains(kind));
        kinds.next().copied().filter(|_| kinds.next().is_none())
    };
    let leads = canvas.initiatives.iter().filter_map(|r| Link::new(r, r.lead.as_deref(), "lead"));
    let leads = leads.filter(|link| sole(&link.to, &["actor", "body", "initiative"]) == Some("initiative"));
    let events = canvas.events.iter().flat_map(|event| {
        let key = Record::address(event).split_once('.').map(|(_, key)| key.to_owned()).unwrap_or_default();
        event.led_to.iter().enumerate().map(move |(n, to)| Link {
            from: key.clone(),
            to: to.0.clone(),
            record: event,
            path: format!("led-to[{n}]"),
        })
    });
    let caused = ["actor", "initiative", "relation", "event", "measure", "result"];
    let events = events.filter(|link| sole(&link.to, &caused) == Some("event"));
    let parts =
        canvas.relations.iter().filter(|r| r.kind == Some(RelationSort::PartOf)).filter_map(|relation| {
            let (from, to) = (relation.from.as_deref()?.to_owned(), relation.to.as_deref()?.to_owned());
            Some(Link { from, to, record: relation, path: "to".to_owned() })
        });
    let linked = ["actor", "initiative", "sector", "body"];
    let parts = parts.filter(|link| sole(&link.from, &linked).is_some() && sole(&link.to, &linked).is_some());
    vec![
        sectors.collect(),
        actors.collect(),
        goals.collect(),
        bodies.collect(),
        leads.collect(),
        events.collect(),
        parts.collect(),
    ]
}

/// The circles among some links, each as links in their order, every link in at most one of them.
///
/// What has nothing after it is in no circle and is taken away, and so on; from what is left, any way leads round.
fn circles(links: &[Link<'_>]) -> Vec<Vec<usize>> {
    let mut onward: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut inward: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, link) in links.iter().enumerate() {
        onward.entry(&link.from).or_default().push(n);
        inward.entry(&link.to).or_default().push(n);
    }
    let mut left: BTreeMap<&str, usize> = onward.iter().map(|(id, links)| (*id, links.len())).collect();
    let mut ends: Vec<&str> = inward.keys().copied().filter(|id| !onward.contains_key(id)).collect();
    let mut live = vec![true; links.len()];
    let mut circles = Vec::new();
    // the first link that may be live still: each is passed once
    let mut at = 0;
    loop {
        while let Some(end) = ends.pop() {
            for n in inward.get(end).into_iter().flatten().filter(|n| std::mem::take(&mut live[**n])) {
                let from = links[*n].from.as_str();
                let count = left.entry(from).or_default();
                *count -= 1;
                if *count == 0 {
                    ends.push(from);
                }
            }
        }
        while at < links.len() && !live[at] {
            at += 1;
        }
        if at == links.len() {
            return circles;
        }
        let circle = round(links, &onward, &live, at);
        for n in &circle {
            live[*n] = false;
            let from = links[*n].from.as_str();
            let count = left.entry(from).or_default();
            *count -= 1;
            if *count == 0 {
                ends.push(from);
            }
        }
        circles.push(circle);
    }
}

/// Follows live links until a place is met again, and gives the way round from there.
fn round(links: &[Link<'_>], onward: &BTreeMap<&str, Vec<usize>>, live: &[bool], start: usize) -> Vec<usize> {
    let mut met: BTreeMap<&str, usize> = BTreeMap::new();
    let mut way = Vec::new();
    let mut next = Some(start);
    while let Some(n) = next {
        let link = &links[n];
        if let Some(begin) = met.get(link.from.as_str()) {
            let mut circle = way.split_off(*begin);
            let first = circle.iter().enumerate().min_by_key(|(_, n)| **n).map_or(0, |(at, _)| at);
            circle.rotate_left(first);
            return circle;
        }
        met.insert(&link.from, way.len());
        way.push(n);
        next = onward.get(link.to.as_str()).into_iter().flatten().copied().find(|n| live[*n]);
    }
    way
}

fn report(links: &[Link<'_>], circle: &[usize], out: &mut Findings<'_>) {
    let Some((first, rest)) = circle.split_first() else { return };
    let first = &links[*first];
    let mut way: Vec<String> = circle.iter().take(NAMED).map(|n| format!("`{}`", links[*n].from)).collect();
    if circle.len() > NAMED {
        way.push("…".to_owned());
    }
    way.push(format!("`{}`", first.from));
    let (way, from, n) = (way.join(" → "), &first.from, circle.len());
    let message = match circle {
        [_] => text!("`{from}` verwijst naar zichzelf.", "`{from}` refers to itself."),
        _ => text!(
            "Deze {n} verwijzingen lopen in een kring: {way}.",
            "These {n} references run in a circle: {way}."
        ),
    };
    let finding = out.at(first.record, &first.path, message);
    for n in rest {
        let link = &links[*n];
        let to = &link.to;
        let label = link.record.place().at(&link.path);
        finding.others.push(label.with(text!("verder naar `{to}`", "on to `{to}`")));
    }
    if rest.is_empty() {
        finding.help.push(text!(
            "Haal deze verwijzing weg, of noem wat er werkelijk boven staat.",
            "Remove this reference, or name what really is above it."
        ));
    }
}
