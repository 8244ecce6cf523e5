//! `reference-beyond-circle`: a record that travels further than what it names, so that readers see a gap.

use std::collections::BTreeMap;

use super::super::{Findings, Levels, Rule, Scope, Subject, Walked, asked, words};
use crate::canvas::record::Record;
use crate::canvas::reference;
use crate::canvas::support::Proposition;
use crate::canvas::value::Circle;
use crate::canvas::walk::{Leaf, LeafKind, Leaves};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Label, Level};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "reference-beyond-circle",
    detects: Say {
        nl: "Een gegeven noemt een partij, orgaan, initiatief, maatregel, doel of bijdrage met een smallere kring, zodat een document dat het noemt, “…” drukt; of de enige bron ervan gaat niet zo ver als het gegeven zelf. Partijen, organen en initiatieven wegen het zwaarst. Alleen waar een van beide zijn kring uitdrukkelijk noemt of in een privéblad staat.",
        en: "A record names a party, body, initiative, measure, goal or contribution of a narrower circle, so that a document that names it prints “…”; or its only source does not go as far as the record itself. Parties, bodies and initiatives weigh most. Only where one of the two states its circle explicitly or stands in a private sheet.",
    },
    why: Say {
        nl: "Een openbaar document met “…” op de plek van een naam roept precies de vraag op die het wilde vermijden.",
        en: "A public document with “…” in the place of a name raises the very question it wished to avoid.",
    },
    remedy: Say {
        nl: "Geef beide dezelfde `circle`, of laat de verwijzing weg.",
        en: "Give both the same `circle`, or leave the reference out.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: “het eenduidige verhaal naar buiten”, met afzenders die iedereen mag kennen.",
        en: "Drenthe and Emmen, 2016: “the unambiguous story to the outside world”, with senders that everyone may know.",
    },
    levels: Levels::new("-IIWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: true,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("reference_beyond_circle.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} gegevens noemen iets wat minder ver gaat dan zijzelf; lezers missen daar een naam of een bron.",
        "{n} records name something that goes less far than they do; readers miss a name or a source there."
    )
}

/// What documents print by name.
const PRINTED: &[&str] = &[
    "actor",
    "body",
    "initiative",
    "sector",
    "instrument",
    "measure",
    "line",
    "goal",
    "indicator",
    Proposition::KIND,
    "commitment",
];
/// Those of them that take part.
const PARTIES: &[&str] = &["actor", "body", "initiative"];
/// What documents give as a source.
const SOURCES: &[&str] = &["evidence", "session", "wave", "fact"];

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let known = Known(subject);
    // where nobody chose how far anything travels, nothing was chosen wrongly
    if !subject.records.iter().any(|walked| known.is_chosen(walked.record)) {
        return;
    }
    for walked in subject.records.iter() {
        if walked.record.circle() > Circle::Internal && walked.record.kind() != "person" {
            names(&known, walked, out);
            sources(&known, walked, out);
        }
    }
}

/// All records that references can point at.
struct Known<'a>(&'a Subject<'a>);

impl<'a> Known<'a> {
    /// What a reference points at, if it is of one of these kinds and goes less far than the record that names it.
    fn hidden(&self, record: &dyn AnyRecord, leaf: Leaf<'_>, kinds: &[&str]) -> Option<&'a dyn AnyRecord> {
        let LeafKind::Ref(named) = leaf.kind else { return None };
        let of_kind = |kind: &str| reference::kinds(named).any(|known| known == kind);
        let targets = || {
            let records = self.0.records.named(leaf.text).filter(|target| target.id.is_some());
            records.map(|target| target.record).filter(|record| of_kind(record.kind()))
        };
        let target = targets().find(|target| kinds.contains(&target.kind()))?;
        let is_hidden = targets().all(|target| target.circle() < record.circle());
        (is_hidden && (self.is_chosen(record) || self.is_chosen(target))).then_some(target)
    }

    /// Whether someone chose how far a record travels, where its kind would have gone by itself.
    fn is_chosen(&self, record: &dyn AnyRecord) -> bool {
        record.place().has("circle") || self.0.canvas.private.contains(&record.place().source)
    }
}

/// Reports names that a document leaves open.
fn names(known: &Known<'_>, walked: &Walked<'_>, out: &mut Findings<'_>) {
    let Walked { record, leaves, .. } = walked;
    let record = *record;
    let hidden = |leaf| Some((leaf, known.hidden(record, leaf, PRINTED)?));
    let gaps: Vec<(Leaf<'_>, &dyn AnyRecord)> = leaves.iter().filter_map(hidden).collect();
    let Some(((first, target), others)) = gaps.split_first() else { return };
    let finding = out.at(record, first.path, gap(known.0.canvas, walked, gaps.len()));
    // who takes part stands in nearly every document; what it is for, in few
    if !gaps.iter().any(|(_, target)| PARTIES.contains(&target.kind())) {
        finding.level = finding.level.min(Level::Info);
    }
    finding.others.push(place(*target));
    finding
        .others
        .extend(others.iter().flat_map(|(leaf, target)| [record.place().at(leaf.path), place(*target)]));
}

/// Reports lists of sources of which readers may see none.
fn sources(known: &Known<'_>, walked: &Walked<'_>, out: &mut Findings<'_>) {
    let record = walked.record;
    for list in lists(&walked.leaves) {
        let away: Vec<&dyn AnyRecord> =
            list.iter().filter_map(|leaf| known.hidden(record, *leaf, SOURCES)).collect();
        if away.is_empty() || away.len() < list.len() {
            continue;
        }
        let Text { nl, en } = title(known.0.canvas, walked);
        let Text { nl: reach_nl, en: reach_en } = asked::reach(record.circle());
        let finding = out.at(
            record,
            list[0].path,
            text!(
                "{nl} {reach_nl}, maar geen bron ervan gaat zo ver; lezers zien een bewering zonder bron.",
                "{en} {reach_en}, but no source of it goes that far; readers see a claim without source."
            ),
        );
        finding.level = finding.level.min(Level::Info);
        finding.help.push(text!(
            "Noem er een bron bij die wel zo ver mag gaan, of geef deze bron een ruimere `circle`.",
            "Add a source that may go that far, or give this source a wider `circle`."
        ));
        finding.others.extend(away.iter().map(|target| place(*target)));
    }
}

/// What readers see. Only the record that travels is named: this message goes as far as it does.
fn gap(canvas: &Canvas, walked: &Walked<'_>, n: usize) -> Text {
    let Text { nl, en } = title(canvas, walked);
    match (walked.record.circle(), n) {
        (Circle::Public, 1) => text!(
            "{nl} is openbaar, maar noemt iets wat niet openbaar is; een document dat het noemt, drukt “…”.",
            "{en} is public, but names something that is not; a document that names it prints “…”."
        ),
        (Circle::Public, _) => text!(
            "{nl} is openbaar, maar noemt {n} zaken die niet openbaar zijn; een document dat ze noemt, drukt “…”.",
            "{en} is public, but names {n} things that are not; a document that names them prints “…”."
        ),
        (_, 1) => text!(
            "{nl} gaat naar de stuurgroep, maar noemt iets wat binnen het team blijft; een document dat het noemt, drukt “…”.",
            "{en} goes to the steering group, but names something that stays within the team; a document that names it prints “…”."
        ),
        (..) => text!(
            "{nl} gaat naar de stuurgroep, maar noemt {n} zaken die binnen het team blijven; een document dat ze noemt, drukt “…”.",
            "{en} goes to the steering group, but names {n} things that stay within the team; a document that names them prints “…”."
        ),
    }
}

/// Where something stands that readers may not see, and how far it goes.
fn place(target: &dyn AnyRecord) -> Label {
    let Text { nl, en } = asked::reach(target.circle());
    target.place().header_label().with(text!("dit {nl}", "this {en}"))
}

/// References to sources, per list in which they stand.
fn lists(leaves: &Leaves) -> Vec<Vec<Leaf<'_>>> {
    let mut lists: BTreeMap<&str, Vec<Leaf<'_>>> = BTreeMap::new();
    for leaf in leaves {
        let to_source =
            matches!(leaf.kind, LeafKind::Ref(kinds) if kinds.split('|').any(|kind| kind == "evidence"));
        if let Some((list, _)) = leaf.path.rsplit_once('[').filter(|_| to_source) {
            lists.entry(list).or_default().push(leaf);
        }
    }
    lists.into_values().collect()
}

/// What a record is called on paper, or its address.
fn title(canvas: &Canvas, walked: &Walked<'_>) -> Text {
    let address = || Text::new(format!("`{}`", walked.address), format!("`{}`", walked.address));
    words::printed(canvas, &walked.leaves).unwrap_or_else(address)
}
