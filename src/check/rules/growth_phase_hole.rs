//! `growth-phase-hole`: help that is there for other firms, but not in a phase of growth of those that it is about.

use super::super::{Findings, Levels, Rule, Scope, Subject, asked, lookup, words};
use crate::canvas::offer::{Cover, GrowthPhase, Initiative};
use crate::diagnostic::Label;
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "growth-phase-hole",
    detects: Say {
        nl: "Een randvoorwaarde heeft aanbod, maar niet in een groeifase van de doelgroep; of, waar de doelgroep geen groeifasen noemt, niet in een fase die tussen twee bediende fasen ligt. Alleen waar elk initiatief voor die randvoorwaarde zijn groeifasen noemt, en waar geen maatregel of keuze erover gaat. Een regeling met groeifasen telt bij elke randvoorwaarde mee, want zij noemt er geen.",
        en: "A precondition has something on offer, but not in a phase of growth of the target group; or, where the target group names no phases, not in a phase that lies between two that are served. Only where every initiative for that precondition names its phases, and where no measure or choice is about it. An instrument with phases counts everywhere, since it does not say what it is for.",
    },
    why: Say {
        nl: "Een bedrijf groeit de ene regeling uit en de volgende nog niet in. Het valt tussen wal en schip, en beide loketten zijn tevreden.",
        en: "A firm grows out of one scheme and not yet into the next. It falls between two stools, and both desks are content.",
    },
    remedy: Say {
        nl: "Verbreed een initiatief (`phases` in `covers`), neem een maatregel op, of zeg in `[canvas.focus] not-chosen` waarom deze fase niet bediend wordt.",
        en: "Widen an initiative (`phases` in `covers`), add a measure, or say in `[canvas.focus] not-chosen` why this phase is not served.",
    },
    origin: Say {
        nl: "Twente, 2012: een “compleet en effectief ‘ecosysteem’ voor startende innovatieve ondernemingen”.",
        en: "Twente, 2012: a “complete and effective ‘ecosystem’ for innovative start-ups”.",
    },
    levels: Levels::new("--IWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("growth_phase_hole.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} randvoorwaarden hebben geen aanbod in een groeifase die ertussen ligt of bij de doelgroep hoort.",
        "{n} preconditions have nothing on offer in a phase of growth that lies between others or belongs to the target group."
    )
}

/// One initiative, and which of its lines is about the precondition.
type Offer<'a> = (&'a Initiative, usize, &'a Cover);

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let focus: &[GrowthPhase] = canvas.head.focus.as_ref().map_or(&[], |focus| &focus.phases);
    for outcome in subject.analysis.outcomes.iter().filter(|o| !o.missing() && !o.answered()) {
        let id = outcome.precondition.as_str();
        let offers: Vec<Offer<'_>> = canvas
            .initiatives
            .iter()
            .filter(|i| lookup::on_offer(i))
            .flat_map(|i| i.covers.iter().enumerate().map(move |(n, cover)| (i, n, cover)))
            .filter(|(.., cover)| cover.precondition.as_deref() == Some(id))
            .collect();
        let Some((first, others)) = offers.split_first() else { continue };
        if offers.iter().any(|(.., cover)| cover.phases.is_empty()) {
            continue;
        }
        let own: Vec<GrowthPhase> = offers.iter().flat_map(|(.., cover)| cover.phases.clone()).collect();
        let between =
            |phase: &&GrowthPhase| own.iter().min() < Some(*phase) && own.iter().max() > Some(*phase);
        let wanted: Vec<&GrowthPhase> = match focus {
            [] => GrowthPhase::ALL.iter().filter(between).collect(),
            _ => GrowthPhase::ALL.iter().filter(|phase| focus.contains(phase)).collect(),
        };
        let served = |phase: &GrowthPhase| {
            own.contains(phase) || canvas.instruments.iter().any(|i| i.phases.contains(phase))
        };
        let holes: Vec<GrowthPhase> = wanted.into_iter().filter(|phase| !served(phase)).copied().collect();
        if holes.is_empty() {
            continue;
        }
        let message = message(&asked::precondition(subject, id), &holes, focus.is_empty());
        let finding = out.at(first.0, &format!("covers[{}].phases", first.1), message);
        // about the precondition, whichever initiative happens to come first
        finding.address = format!("precondition.{id}");
        finding.others.extend(others.iter().map(|(initiative, n, _)| phases(initiative, *n)));
        if !focus.is_empty() {
            let label = canvas.head.place.at("focus.phases");
            finding
                .others
                .push(label.with(text!("de fasen van de doelgroep", "the phases of the target group")));
        }
    }
}

fn phases(initiative: &Initiative, n: usize) -> Label {
    let label = initiative.place.at(&format!("covers[{n}].phases"));
    label.with(text!("aanbod voor deze fasen", "on offer for these phases"))
}

fn message(name: &Text, holes: &[GrowthPhase], between: bool) -> Text {
    let list = words::list(&holes.iter().map(|phase| words::quoted(&word(*phase))).collect::<Vec<_>>());
    let (nl, en, holes_nl, holes_en) = (&name.nl, &name.en, list.nl, list.en);
    match (between, holes.len()) {
        (true, 1) => text!(
            "Voor “{nl}” is er aanbod vóór en na de groeifase {holes_nl}, maar niet erin.",
            "For “{en}” there is something on offer before and after the growth phase {holes_en}, but not in it."
        ),
        (true, _) => text!(
            "Voor “{nl}” is er aanbod vóór en na de groeifasen {holes_nl}, maar niet erin.",
            "For “{en}” there is something on offer before and after the growth phases {holes_en}, but not in them."
        ),
        (false, 1) => text!(
            "Voor “{nl}” is er geen aanbod in de groeifase {holes_nl}, terwijl de doelgroep daarin zit.",
            "For “{en}” nothing is on offer in the growth phase {holes_en}, in which the target group is."
        ),
        (false, _) => text!(
            "Voor “{nl}” is er geen aanbod in de groeifasen {holes_nl}, terwijl de doelgroep daarin zit.",
            "For “{en}” nothing is on offer in the growth phases {holes_en}, in which the target group is."
        ),
    }
}

fn word(phase: GrowthPhase) -> Text {
    match phase {
        GrowthPhase::Idea => Text::new("idee", "idea"),
        GrowthPhase::Start => Text::new("start", "start"),
        GrowthPhase::Growth => Text::new("groei", "growth"),
        GrowthPhase::ScaleUp => Text::new("opschaling", "scale-up"),
        GrowthPhase::Mature => Text::new("gevestigd", "mature"),
    }
}
