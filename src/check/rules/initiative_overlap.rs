//! `initiative-overlap`: two initiatives that offer one group the same in one phase, or a measure that repeats one.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::offer::{Cover, GrowthPhase, Initiative, LifeCycle};
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::value::Prose;
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas};
use crate::text;
use crate::text::{Say, Text, folded};

/// The rule.
pub const RULE: Rule = Rule {
    name: "initiative-overlap",
    detects: Say {
        nl: "Twee initiatieven werken aan dezelfde randvoorwaarde, voor dezelfde doelgroep en groeifase, zonder relatie met elkaar en zonder oordeel of zij doorgaan, veranderen of stoppen; of een maatregel heet net als een initiatief dat er al is. Alleen wat bij beide is ingevuld, wordt vergeleken: verschillen onderdeel, wijze, sector of plaats, dan is er geen overlap.",
        en: "Two initiatives work on the same precondition, for the same target group and phase of growth, without a relation to each other and without a verdict on whether they go on, change or stop; or a measure has the name of an initiative that already exists. Only what both have filled in is compared: if facet, delivery, sector or town differ, there is no overlap.",
    },
    why: Say {
        nl: "Dubbel aanbod kost dubbel geld, en een bedrijf dat niet weet waar het moet zijn, haakt af.",
        en: "Offering the same twice costs twice the money, and a firm that does not know where to go gives up.",
    },
    remedy: Say {
        nl: "Leg vast hoe de twee zich tot elkaar verhouden met een `[[relation]]`, of zeg met `judgement = { verdict = \"…\", reason = \"…\" }` wat ermee moet gebeuren.",
        en: "Record how the two relate with a `[[relation]]`, or say with `judgement = { verdict = \"…\", reason = \"…\" }` what should happen to them.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: er zijn “al diverse initiatieven”, en die moeten elkaar versterken.",
        en: "Drenthe and Emmen, 2016: there are “already various initiatives”, and they should reinforce each other.",
    },
    levels: Levels::new("-IWWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("initiative_overlap.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} initiatieven of maatregelen doen over wat een ander al doet.",
        "{n} initiatives or measures do again what another does already."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let related = related(canvas);
    let mut offers: BTreeMap<&str, Vec<Offer<'_>>> = BTreeMap::new();
    for initiative in canvas.initiatives.iter().filter(|i| open(i)) {
        let served: BTreeSet<String> = initiative.serves.iter().flat_map(texts).collect();
        for (n, cover) in initiative.covers.iter().enumerate() {
            if let Some(precondition) = cover.precondition.as_deref()
                && !(served.is_empty() || cover.phases.is_empty())
            {
                let offer = Offer { initiative, cover, n, served: served.clone() };
                offers.entry(precondition).or_default().push(offer);
            }
        }
    }
    for (precondition, offers) in &offers {
        for (at, offer) in offers.iter().enumerate() {
            let same: Vec<&Offer<'_>> = offers[..at]
                .iter()
                .filter(|other| offer.repeats(other) && !related.contains(&pair(offer, other)))
                .collect();
            if !same.is_empty() {
                report(subject, out, precondition, offer, &same);
            }
        }
    }
    for measure in &canvas.measures {
        repeated(canvas, out, measure);
    }
}

/// Whether an initiative is there or coming, and nobody has said yet what should happen to it.
fn open(initiative: &Initiative) -> bool {
    initiative.judgement.as_ref().is_none_or(|j| j.verdict.is_none())
        && !matches!(initiative.phase, Some(LifeCycle::Stopping | LifeCycle::Stopped))
}

/// The ends of all relations, both ways round.
fn related(canvas: &Canvas) -> BTreeSet<(&str, &str)> {
    let ends = canvas.relations.iter().filter_map(|r| Some((r.from.as_deref()?, r.to.as_deref()?)));
    ends.flat_map(|(from, to)| [(from, to), (to, from)]).collect()
}

fn pair<'a>(one: &Offer<'a>, other: &Offer<'a>) -> (&'a str, &'a str) {
    (one.initiative.id.as_deref().unwrap_or_default(), other.initiative.id.as_deref().unwrap_or_default())
}

/// The texts of all languages, as they are compared.
fn texts(prose: &Prose) -> Vec<String> {
    prose
        .all()
        .into_iter()
        .map(|(_, text)| folded(text).into_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// What one initiative does for one precondition.
struct Offer<'a> {
    initiative: &'a Initiative,
    cover: &'a Cover,
    /// Its place among the preconditions of the initiative.
    n: usize,
    served: BTreeSet<String>,
}

impl Offer<'_> {
    /// Whether two offers reach one group in one phase, and nothing that both say tells them apart.
    fn repeats(&self, other: &Self) -> bool {
        let (one, two) = (self.initiative, other.initiative);
        !std::ptr::eq(one, two)
            && !self.served.is_disjoint(&other.served)
            && self.cover.phases.iter().any(|phase| other.cover.phases.contains(phase))
            && meets(&self.cover.facets, &other.cover.facets)
            && meets(&one.sectors, &two.sectors)
            && one.delivery.zip(two.delivery).is_none_or(|(a, b)| a == b)
            && one
                .place_name
                .as_deref()
                .zip(two.place_name.as_deref())
                .is_none_or(|(a, b)| folded(a) == folded(b))
    }

    /// The phases of growth that two offers share, as in a sentence.
    fn phases(&self, other: &Self) -> Text {
        let shared = self.cover.phases.iter().filter(|phase| other.cover.phases.contains(phase));
        words::list(&shared.map(|phase| phase_name(*phase).text()).collect::<Vec<_>>())
    }
}

/// Whether two lists have something in common, or one says nothing.
fn meets<T: PartialEq>(one: &[T], two: &[T]) -> bool {
    one.is_empty() || two.is_empty() || one.iter().any(|item| two.contains(item))
}

const fn phase_name(phase: GrowthPhase) -> Say {
    match phase {
        GrowthPhase::Idea => Say { nl: "idee", en: "idea" },
        GrowthPhase::Start => Say { nl: "start", en: "start" },
        GrowthPhase::Growth => Say { nl: "groei", en: "growth" },
        GrowthPhase::ScaleUp => Say { nl: "opschaling", en: "scale-up" },
        GrowthPhase::Mature => Say { nl: "gevestigd", en: "mature" },
    }
}

fn report(
    subject: &Subject<'_>,
    out: &mut Findings<'_>,
    precondition: &str,
    offer: &Offer<'_>,
    same: &[&Offer<'_>],
) {
    let canvas = subject.canvas;
    let name = |i: &Initiative| words::name(canvas, i.name.as_ref(), i.id.as_deref());
    let what = subject
        .frame
        .precondition(precondition)
        .map_or_else(|| Text::new(precondition, precondition), |p| p.name.clone());
    let own = name(offer.initiative);
    let others = words::list(&same.iter().map(|other| name(other.initiative)).collect::<Vec<_>>());
    let phases = offer.phases(same[0]);
    let (nl, en, own_nl, own_en, others_nl, others_en) =
        (what.nl, what.en, own.nl, own.en, others.nl, others.en);
    let (phases_nl, phases_en) = (phases.nl, phases.en);
    let message = text!(
        "{own_nl} werkt aan “{nl}” voor dezelfde doelgroep en groeifase ({phases_nl}) als {others_nl}; hoe zij zich tot elkaar verhouden, staat er niet.",
        "{own_en} works on “{en}” for the same target group and phase of growth ({phases_en}) as {others_en}; how they relate is not said."
    );
    let finding = out.at(offer.initiative, &format!("covers[{}]", offer.n), message);
    for other in same {
        let label = other.initiative.place.at(&format!("covers[{}]", other.n));
        finding.others.push(label.with(text!("dit doet hetzelfde", "this does the same")));
    }
}

/// Reports a measure that has the name of something that is already there.
fn repeated(canvas: &Canvas, out: &mut Findings<'_>, measure: &Measure) {
    // what enlarges something says how much there is now, or names it as who does the work
    let enlarges = measure.capacity.as_ref().is_some_and(|c| c.now.is_some());
    if enlarges || matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped)) {
        return;
    }
    let titles: BTreeSet<String> = measure.title.iter().flat_map(texts).collect();
    let leaves = measure.leaves();
    let names = |id: &str| leaves.iter().any(|leaf| matches!(leaf.kind, LeafKind::Ref(_)) && leaf.text == id);
    let exists = |i: &&Initiative| {
        matches!(i.phase, Some(LifeCycle::SetUp | LifeCycle::Running | LifeCycle::Transition))
    };
    let same = canvas.initiatives.iter().filter(exists).filter(|i| open(i)).find(|i| {
        i.name.iter().flat_map(texts).any(|name| titles.contains(&name))
            && !i.id.as_deref().is_some_and(names)
    });
    let Some(same) = same else { return };
    let name = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
    let (nl, en) = (name.nl, name.en);
    let message = text!(
        "De maatregel {nl} heet net als een initiatief dat er al is.",
        "The measure {en} has the name of an initiative that already exists."
    );
    let finding = out.at(measure, "title", message);
    finding.others.push(same.place.at("name").with(text!("dit is er al", "this is there already")));
    finding.help.push(text!(
        "Is het een uitbreiding, zeg dan hoeveel er nu is en hoeveel er moet komen: `capacity = {{ now = …, wanted = …, unit = \"…\" }}`. Is het iets anders, geef het dan een andere naam.",
        "If it extends that initiative, say how much there is now and how much is wanted: `capacity = {{ now = …, wanted = …, unit = \"…\" }}`. If it is something else, give it another name."
    ));
}
