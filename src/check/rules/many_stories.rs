//! `many-stories`: more than one story to the outside, one thing under two ids, or two bodies for one decision.

use std::collections::BTreeMap;

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::support::Proposition;
use crate::canvas::value::Prose;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::text;
use crate::text::{Say, Text, folded};

/// The rule.
pub const RULE: Rule = Rule {
    name: "many-stories",
    detects: Say {
        nl: "Er is meer dan één propositie die niet gearchiveerd is; of een besluit noemt een ander orgaan dan zijn vergadering; of twee partijen, organen, initiatieven, maatregelen of indicatoren heten hetzelfde, zonder plaats, moederorganisatie, trekker of eenheid die hen onderscheidt.",
        en: "There is more than one proposition that is not archived; or a decision names another body than its meeting; or two parties, bodies, initiatives, measures or indicators have the same name, without a town, parent organisation, lead or unit that tells them apart.",
    },
    why: Say {
        nl: "Wie op twee plaatsen iets anders leest, gelooft geen van beide.",
        en: "Whoever reads two different things in two places believes neither.",
    },
    remedy: Say {
        nl: "Kies er één, en verwijder of archiveer wat ernaast bestond.",
        en: "Choose one, and remove or archive what stood beside it.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: “één verhaal”, het eenduidige verhaal naar buiten.",
        en: "Drenthe and Emmen, 2016: “one story”, the unambiguous story to the outside world.",
    },
    levels: Levels::new("-WWEEE"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("many_stories.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "Op {n} plaatsen staan in het canvas twee verhalen naast elkaar.",
        "In {n} places the canvas tells two stories."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    propositions(canvas, out);
    bodies(canvas, out);
    // two things may happen to have one name: a person must look
    out.at_most(Level::Warning);
    let mut names = Namesakes { canvas, out };
    names.report(
        canvas
            .actors
            .iter()
            .map(|a| Named::new(a, a.name.as_ref()).apart_by(a.place_name.as_deref(), a.parent.as_deref())),
    );
    names.report(
        canvas
            .initiatives
            .iter()
            .map(|i| Named::new(i, i.name.as_ref()).apart_by(i.place_name.as_deref(), i.lead.as_deref())),
    );
    names.report(canvas.bodies.iter().map(|b| Named::new(b, b.name.as_ref())));
    names.report(canvas.measures.iter().map(|m| Named::new(m, m.title.as_ref())));
    names.report(
        canvas
            .indicators
            .iter()
            .map(|i| Named::new(i, i.name.as_ref()).apart_by(canvas.say(i.unit.as_ref()), None)),
    );
}

/// Reports propositions beside the first that is not archived.
fn propositions(canvas: &Canvas, out: &mut Findings<'_>) {
    let name = |p: &Proposition| words::name(canvas, p.title.as_ref(), p.id.as_deref());
    let mut active = canvas.propositions.iter().filter(|p| p.archived != Some(true));
    let Some(first) = active.next() else { return };
    for other in active {
        let (one, two) = (name(first), name(other));
        let (one_nl, one_en, two_nl, two_en) = (one.nl, one.en, two.nl, two.en);
        let message = text!(
            "Naast de propositie {one_nl} staat een tweede, {two_nl}; naar buiten hoort één verhaal te gaan.",
            "Beside the proposition {one_en} there is a second, {two_en}; one story should go outside."
        );
        let finding = out.at(other, "", message);
        finding.others.push(first.place.header_label().with(text!("dit is de eerste", "this is the first")));
        finding.help.push(text!(
            "Voeg de twee samen, of zet bij de eerdere `archived = true`.",
            "Merge the two, or put `archived = true` with the earlier one."
        ));
    }
}

/// Reports decisions that name another body than their meeting.
fn bodies(canvas: &Canvas, out: &mut Findings<'_>) {
    let name = |id: &str| words::name(canvas, canvas.body(id).and_then(|b| b.name.as_ref()), Some(id));
    for decision in &canvas.decisions {
        let Some(meeting) = decision.meeting.as_deref().and_then(|id| canvas.meeting(id)) else { continue };
        let (Some(own), Some(of_meeting)) = (decision.body.as_deref(), meeting.body.as_deref()) else {
            continue;
        };
        if own == of_meeting {
            continue;
        }
        let id = decision.id.as_deref().unwrap_or("?");
        let (own, other) = (name(own), name(of_meeting));
        let (own_nl, own_en, nl, en) = (own.nl, own.en, other.nl, other.en);
        let message = text!(
            "Het besluit `{id}` is volgens het canvas van {own_nl}, maar de vergadering is van {nl}.",
            "According to the canvas the decision `{id}` is of {own_en}, but the meeting is of {en}."
        );
        let finding = out.at(decision, "body", message);
        finding.others.push(meeting.place.at("body").with(text!("dit orgaan vergadert", "this body meets")));
        finding.help.push(text!(
            "Haal `body` weg als de vergadering klopt; moet het andere orgaan ook nog besluiten, noem het dan bij `needs`.",
            "Remove `body` if the meeting is right; if the other body must decide too, name it under `needs`."
        ));
    }
}

/// A record with its printed name, and what may tell it from a namesake.
struct Named<'a> {
    record: &'a dyn AnyRecord,
    id: Option<String>,
    name: Option<&'a Prose>,
    apart: [Option<String>; 2],
}

impl<'a> Named<'a> {
    fn new(record: &'a dyn AnyRecord, name: Option<&'a Prose>) -> Self {
        Self { record, id: record.id(), name, apart: [None, None] }
    }

    fn apart_by(mut self, town_or_unit: Option<&str>, above: Option<&str>) -> Self {
        self.apart = [town_or_unit.map(|name| folded(name).into_owned()), above.map(str::to_owned)];
        self
    }

    /// Whether a town, a unit, a parent or a lead tells two apart.
    fn differs(&self, other: &Self) -> bool {
        self.apart.iter().zip(&other.apart).any(|(a, b)| a.is_some() && b.is_some() && a != b)
    }
}

/// With so many of its namesakes a record is compared: each pair takes time.
const MOST_NAMESAKES: usize = 200;

struct Namesakes<'n, 'a> {
    canvas: &'n Canvas,
    out: &'n mut Findings<'a>,
}

impl Namesakes<'_, '_> {
    /// Reports each record of one kind that has the name of an earlier one.
    fn report<'r>(&mut self, records: impl Iterator<Item = Named<'r>>) {
        let mut known: BTreeMap<String, Vec<Named<'r>>> = BTreeMap::new();
        for named in records {
            let Some(name) = self.canvas.say(named.name).map(folded) else { continue };
            let namesakes = known.entry(name.into_owned()).or_default();
            let mut others = namesakes.iter().take(MOST_NAMESAKES);
            let first = others.find(|other| other.id != named.id && !named.differs(other));
            if let Some(first) = first {
                self.same(&named, first);
            }
            namesakes.push(named);
        }
    }

    fn same(&mut self, named: &Named<'_>, first: &Named<'_>) {
        let (Some(id), Some(other)) = (&named.id, &first.id) else { return };
        let name = words::name(self.canvas, named.name, None);
        let (nl, en) = (name.nl, name.en);
        let message = text!(
            "De naam {nl} staat twee keer in het canvas, bij `{other}` en bij `{id}`.",
            "The name {en} is in the canvas twice, with `{other}` and with `{id}`."
        );
        let path =
            ["name", "title"].into_iter().find(|path| named.record.place().has(path)).unwrap_or_default();
        let finding = self.out.at(named.record, path, message);
        finding.others.push(
            first.record.place().header_label().with(text!("hier staat de eerste", "the first is here")),
        );
        finding.help.push(text!(
            "Is het hetzelfde, voeg de twee dan samen onder één `id`; zijn het er echt twee, geef ze dan verschillende namen.",
            "If it is the same, put the two together under one `id`; if there really are two, give them different names."
        ));
    }
}
