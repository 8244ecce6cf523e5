//! `initiative-isolated`: an initiative that nothing on the canvas ties to another.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Findings, Levels, Rule, Scope, Subject, words};
use crate::canvas::Canvas;
use crate::canvas::offer::{Initiative, LifeCycle, Verdict};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "initiative-isolated",
    detects: Say {
        nl: "Een initiatief heeft geen relatie, en geen trekker die het met een ander initiatief verbindt. Een gewenste relatie telt ook; initiatieven die stoppen of gestopt zijn, blijven buiten beschouwing.",
        en: "An initiative has no relation, and no lead that ties it to another initiative. A wanted relation counts too; initiatives that are stopping or have stopped are left aside.",
    },
    why: Say {
        nl: "Initiatieven die los van elkaar werken, vragen ieder om geld en verwijzen geen bedrijf naar elkaar door.",
        en: "Initiatives that work apart each ask for money, and do not refer firms to each other.",
    },
    remedy: Say {
        nl: "Leg vast hoe het samenhangt: `[[relation]]` met `from`, `to` en `kind`, ook als die relatie alleen nog gewenst is (`stage = \"wanted\"`). Hangt het nergens mee samen, zeg dan met `judgement` wat ermee moet gebeuren.",
        en: "Record how it is connected: `[[relation]]` with `from`, `to` and `kind`, also if that relation is only wanted (`stage = \"wanted\"`). If it is connected to nothing, say with `judgement` what should happen to it.",
    },
    origin: Say {
        nl: "Drenthe en Emmen, 2016: initiatieven moeten “niet los van elkaar opereren”, maar elkaar versterken.",
        en: "Drenthe and Emmen, 2016: initiatives should not “operate separately”, but reinforce each other.",
    },
    levels: Levels::new("-IWWI-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("initiative_isolated.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} initiatieven staan op zichzelf.", "{n} initiatives stand by themselves.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let lasting: Vec<&Initiative> = canvas.initiatives.iter().filter(|i| lasts(i)).collect();
    if lasting.len() < 2 {
        return;
    }
    let ties = Ties::new(canvas, &lasting);
    for initiative in lasting.iter().filter(|i| !ties.hold(i)) {
        let name = words::name(canvas, initiative.name.as_ref(), initiative.id.as_deref());
        let (nl, en) = (name.nl, name.en);
        out.at(
            *initiative,
            "",
            text!(
                "Het initiatief {nl} staat op zichzelf: nergens staat hoe het met een ander samenhangt.",
                "The initiative {en} stands by itself: nothing says how it is connected with another."
            ),
        );
    }
}

/// Whether an initiative is to go on.
fn lasts(initiative: &Initiative) -> bool {
    let stops = initiative.judgement.as_ref().and_then(|j| j.verdict) == Some(Verdict::Stop);
    !stops && !matches!(initiative.phase, Some(LifeCycle::Stopping | LifeCycle::Stopped))
}

/// What stands in a relation, who leads initiatives, and in how many each party takes part.
struct Ties<'a> {
    /// Initiatives that a reference to a party can name: where a party or body has the same id, it names that.
    initiatives: BTreeSet<&'a str>,
    related: BTreeSet<&'a str>,
    leads: BTreeMap<&'a str, usize>,
    involved: BTreeMap<&'a str, usize>,
}

impl<'a> Ties<'a> {
    fn new(canvas: &'a Canvas, lasting: &[&'a Initiative]) -> Self {
        let actors = canvas.actors.iter().filter_map(|a| a.id.as_deref());
        let parties_named: BTreeSet<&str> =
            actors.chain(canvas.bodies.iter().filter_map(|b| b.id.as_deref())).collect();
        let named = lasting.iter().filter_map(|i| i.id.as_deref());
        let mut ties = Self {
            initiatives: named.filter(|id| !parties_named.contains(id)).collect(),
            related: BTreeSet::new(),
            leads: BTreeMap::new(),
            involved: BTreeMap::new(),
        };
        for relation in canvas.relations.iter().filter(|r| r.from != r.to) {
            ties.related.extend([relation.from.as_deref(), relation.to.as_deref()].into_iter().flatten());
        }
        for initiative in lasting {
            if let Some(lead) = initiative.lead.as_deref() {
                *ties.leads.entry(lead).or_default() += 1;
            }
            for party in parties(initiative).collect::<BTreeSet<_>>() {
                *ties.involved.entry(party).or_default() += 1;
            }
        }
        ties
    }

    /// Whether something ties an initiative to the rest.
    fn hold(&self, initiative: &Initiative) -> bool {
        let Some(id) = initiative.id.as_deref() else { return true };
        let lead = initiative.lead.as_deref();
        let involved_elsewhere = lead.is_some_and(|lead| self.involved.get(lead).is_some_and(|n| *n > 1));
        let leads_elsewhere = |party: &str| Some(party) != lead && self.leads.contains_key(party);
        let is_initiative = |party: &str| party != id && self.initiatives.contains(party);
        let takes_part = self.initiatives.contains(id)
            && self.involved.get(id).is_some_and(|n| *n > usize::from(parties(initiative).any(|p| p == id)));
        self.related.contains(id)
            || takes_part
            || involved_elsewhere
            || parties(initiative).any(|party| leads_elsewhere(party) || is_initiative(party))
    }
}

/// The lead and the partners.
fn parties(initiative: &Initiative) -> impl Iterator<Item = &str> {
    initiative.lead.iter().chain(&initiative.partners).map(|party| &**party)
}
