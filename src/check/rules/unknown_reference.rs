//! `unknown-reference`: a name that points at nothing.

use std::collections::BTreeSet;

use super::super::known::Known;
use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, echo, words};
use crate::canvas::AnyRecord;
use crate::canvas::block::INHERITED;
use crate::canvas::walk::LeafKind;
use crate::diagnostic::{Edit, Fix};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "unknown-reference",
    detects: Say {
        nl: "Een verwijzing leidt naar een partij, maatregel, randvoorwaarde, onderbouwing of ander gegeven dat er niet is, of naar een gegeven van een andere soort.",
        en: "A reference leads to a party, measure, precondition, piece of evidence or other record that is not there, or to a record of another kind.",
    },
    why: Say {
        nl: "Een notitie die iets aanhaalt wat er niet is, verliest meteen het vertrouwen; een maatregel bij een verkeerd geschreven randvoorwaarde telt nergens mee.",
        en: "A brief that cites something that is not there loses trust at once; a measure tied to a misspelt precondition counts for nothing.",
    },
    remedy: Say {
        nl: "Schrijf de `id` over van het gegeven dat bedoeld is, of voeg dat gegeven toe.",
        en: "Copy the `id` of the record that is meant, or add that record.",
    },
    origin: Say {
        nl: "Twente, 2012, en Drenthe en Emmen, 2016: elke aanbeveling verwijst naar wat zij versterkt, elk feit naar zijn bron.",
        en: "Twente, 2012, and Drenthe and Emmen, 2016: each recommendation refers to what it strengthens, each fact to its source.",
    },
    levels: Levels::new("EEEEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("unknown_reference.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} verwijzingen leiden naar iets wat er niet is.",
        "{n} references lead to something that is not there."
    )
}

/// What many references say together that have one list to choose from.
const CHOSEN: &[(&str, Say)] = &[
    (
        "precondition",
        Say {
            nl: "{n} verwijzingen leiden naar een randvoorwaarde die er niet is.",
            en: "{n} references lead to a precondition that is not there.",
        },
    ),
    (
        "helix",
        Say {
            nl: "{n} verwijzingen leiden naar een groep van de helix die er niet is.",
            en: "{n} references lead to a group of the helix that is not there.",
        },
    ),
];

/// For so many references that point at nothing a similar name is looked for.
const SUGGESTED: usize = 50;

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let (canvas, frame) = (subject.canvas, subject.frame);
    for fault in subject.unresolved {
        let path = format!("frameworks[{}]", fault.index);
        out.at(&canvas.head, &path, fault.message.clone()).help.push(fault.help.clone());
    }
    let known = Known::new(subject);
    if let Some(set) = canvas.head.helix.as_deref()
        && known.framed
        && frame.helix(Some(set)).is_none()
    {
        let sets: Vec<&str> = frame.helixes.iter().map(|h| h.id.as_str()).collect();
        let message = text!("De helixindeling `{set}` is er niet.", "There is no helix set `{set}`.");
        report(out, &canvas.head, "helix", message, text::nearest(set, sets.iter().copied()), &|| {
            let sets = words::codes(sets.iter().copied());
            Text::new(format!("Er zijn {}.", sets.nl), format!("There are {}.", sets.en))
        });
    }
    // what one header says for many records is told once, and what a record has from another is told there
    let mut shared = BTreeSet::new();
    for Walked { record, leaves, .. } in subject.records.iter() {
        for leaf in leaves {
            if let LeafKind::Ref(kinds) = leaf.kind
                && !known.has(kinds, leaf.text)
                && !echo::named(&subject.records, leaf.text)
                && (!INHERITED.contains(&leaf.field()) || record.place().has(leaf.field()))
                && (!record.place().is_within() || shared.insert(record.place().at(leaf.path)))
                && !known.unread(kinds)
            {
                let kinds: Vec<&str> = kinds.split('|').collect();
                reference(&known, out, *record, leaf.path, &kinds, leaf.text);
            }
        }
    }
    for initiative in &canvas.initiatives {
        for (n, cover) in initiative.covers.iter().enumerate() {
            for (m, id) in cover.facets.iter().enumerate() {
                let path = format!("covers[{n}].facets[{m}]");
                facet(subject, out, initiative, &path, cover.precondition.as_deref(), id);
            }
        }
    }
    for assessment in &canvas.assessments {
        for id in assessment.facets.keys() {
            let path = format!("facets.{id}");
            facet(subject, out, assessment, &path, assessment.precondition.as_deref(), id);
        }
    }
}

/// Reports one reference that points at nothing.
fn reference(
    known: &Known<'_>,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    kinds: &[&str],
    id: &str,
) {
    let wanted = words::choice(&kinds.iter().map(|kind| words::kind(kind)).collect::<Vec<_>>());
    let (nl, en) = (&wanted.nl, &wanted.en);
    let other = known.elsewhere(id).filter(|kind| !kinds.contains(kind));
    let message = if id.trim().is_empty() {
        text!("Deze verwijzing is leeg; hier hoort {nl}.", "This reference is empty; it takes {en}.")
    } else if let Some(other) = other {
        let other = words::kind(other);
        let (is_nl, is_en) = (other.nl, other.en);
        text!("`{id}` is {is_nl}, hier hoort {nl}.", "`{id}` is {is_en}; this takes {en}.")
    } else {
        text!("`{id}` is er niet; hier hoort {nl}.", "There is no `{id}`; this takes {en}.")
    };
    let named = known.named(kinds, id);
    // a name that one record alone bears says which is meant; a near id may be that of another
    let certain = named.len() == 1;
    let named = named.first().copied();
    // many are told as one, without advice: looking for more would take the square of their number
    let few = out.len() < SUGGESTED;
    let near = named.or_else(|| {
        let near = text::nearest(id, known.of(kinds).filter(|_| few)).filter(|near| apart_alike(id, near));
        near.or_else(|| known.of(kinds).filter(|_| few).find(|known| abbreviates(id, known)))
    });
    let finding = report(out, record, path, message, near, &|| {
        let ids: Vec<&str> = if few { known.of(kinds).take(9).collect() } else { Vec::new() };
        if (1..=8).contains(&ids.len()) {
            let ids = words::codes(ids);
            return Text::new(format!("Te kiezen is uit {}.", ids.nl), format!("Choose from {}.", ids.en));
        }
        RULE.remedy.text()
    });
    if let Some(fix) = &mut finding.fix {
        fix.certain = certain;
    }
    let list = CHOSEN.iter().find(|(kind, _)| kinds == [*kind]);
    finding.sort = list.filter(|_| near.is_none() && few).map(|(_, many)| *many);
    if kinds.contains(&"precondition") && few && !certain {
        finding.help = near
            .map(|near| text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."))
            .into_iter()
            .collect();
        let each = |lang| {
            let named = known
                .subject
                .frame
                .preconditions
                .iter()
                .map(|p| format!("`{}` ({})", p.id, p.label.get(lang)));
            named.collect::<Vec<_>>().join(", ")
        };
        let all = Text::of(each);
        finding.help.push(text!("De randvoorwaarden zijn {all}.", "The preconditions are {all}."; all));
    }
}

/// Two ids without the words that both begin with; nothing where they begin differently.
fn apart<'i>(one: &'i str, other: &'i str) -> Option<(&'i str, &'i str)> {
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    let at = one.as_bytes()[..same].iter().rposition(|byte| *byte == b'-')? + 1;
    Some((&one[at..], &other[at..]))
}

/// Whether ids are alike in what tells them apart: of `gemeente-nop` and `gemeente-urk` only "gemeente" is.
fn apart_alike(id: &str, near: &str) -> bool {
    apart(id, near).is_none_or(|(own, other)| {
        text::distance(own, other, 1 + own.chars().count().min(other.chars().count()) / 4).is_some()
    })
}

/// Whether an id ends in the letters of another, some left out: `gemeente-nop` for `gemeente-noordoostpolder`.
fn abbreviates(id: &str, known: &str) -> bool {
    let Some((own, other)) = apart(id, known).filter(|(own, _)| (2..=4).contains(&own.chars().count()))
    else {
        return false;
    };
    let mut letters = other.chars();
    own.chars().next() == other.chars().next() && own.chars().all(|c| letters.any(|letter| letter == c))
}

/// Reports a facet that its precondition does not have.
fn facet(
    subject: &Subject<'_>,
    out: &mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    precondition: Option<&str>,
    id: &str,
) {
    let Some(precondition) = precondition.and_then(|id| subject.frame.precondition(id)) else { return };
    if precondition.facets.iter().any(|facet| facet.id == id) {
        return;
    }
    let (nl, en) = (&precondition.name.nl, &precondition.name.en);
    let message = text!("“{nl}” heeft geen onderdeel `{id}`.", "“{en}” has no facet `{id}`.");
    let facets: Vec<&str> = precondition.facets.iter().map(|facet| facet.id.as_str()).collect();
    let is_key = path.starts_with("facets.");
    let near = text::nearest(id, facets.iter().copied());
    let finding = report(out, record, path, message, near, &|| {
        let facets = words::codes(facets.iter().copied());
        Text::new(format!("De onderdelen zijn {}.", facets.nl), format!("Its facets are {}.", facets.en))
    });
    if is_key {
        let key = record.place().key_at(path);
        if let Some(edit) = finding.fix.as_mut().and_then(|fix| fix.edits.first_mut()) {
            edit.span = key.span;
            edit.replacement = near.map_or_else(String::new, str::to_owned);
        }
        finding.primary = Some(key);
    }
}

/// Reports at a value, with the name that is probably meant, or else with advice.
fn report<'o>(
    out: &'o mut Findings<'_>,
    record: &dyn AnyRecord,
    path: &str,
    message: Text,
    near: Option<&str>,
    advice: &dyn Fn() -> Text,
) -> &'o mut crate::diagnostic::Finding {
    let finding = out.at(record, path, message);
    match near {
        None => finding.help.push(advice()),
        Some(near) => {
            finding.help.push(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."));
            let place = record.place();
            if place.has(path) {
                let label = place.at(path);
                finding.fix = Some(Fix {
                    title: text!("Vervang door `{near}`", "Replace with `{near}`"),
                    edits: vec![Edit {
                        source: label.source,
                        span: label.span,
                        replacement: place.written(path, near),
                    }],
                    certain: false,
                });
            }
        }
    }
    finding
}
