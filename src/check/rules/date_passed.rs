//! `date-passed`: a promise, moment or deadline that lies before the reference date and is still open.

mod tracked;

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, words};
use crate::canvas::money::Firmness;
use crate::canvas::offer::LifeCycle;
use crate::canvas::plan::{GoalStatus, MeasureStatus, Progress};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Day, Period};
use crate::canvas::{AnyRecord, Canvas};
use crate::period;
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "date-passed",
    detects: Say {
        nl: "Een mijlpaal, actie, gevraagd besluit, bijdrage, overeenkomst, initiatief, doel, maatregel, regeling, bewaartermijn, open vraag, kans, experiment, nulmeting of toets van een aanname ligt vóór de peildatum en staat nog open. Zonder peildatum wordt niets vergeleken.",
        en: "A milestone, action, requested decision, contribution, agreement, initiative, goal, measure, instrument, retention period, open question, opportunity, experiment, baseline or test of an assumption lies before the as-of date and is still open. Without an as-of date nothing is compared.",
    },
    why: Say {
        nl: "Een afspraak die ongemerkt verstrijkt, maakt de volgende afspraak waardeloos.",
        en: "A promise that lapses unnoticed makes the next one worthless.",
    },
    remedy: Say {
        nl: "Zeg met `status` hoe het ervoor staat, of spreek een nieuwe datum af.",
        en: "Say with `status` how it stands, or agree on a new date.",
    },
    origin: Say {
        nl: "Achterhoek: “Het project loopt tot 2025”; Rekenkamer Oost-Nederland, 2010, over de Innovatieroute Twente: weinig informatie over de voortgang.",
        en: "Achterhoek: “the project runs until 2025”; Rekenkamer Oost-Nederland, 2010, on the Innovatieroute Twente: little information on progress.",
    },
    levels: Levels::new("IIWEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["baseline-missing"],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("date_passed.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} datums zijn voorbij, en er staat niet bij hoe het afliep.",
        "{n} dates have passed without a word on the outcome."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let Some(today) = subject.date() else { return };
    let mut watch = Watch { canvas: subject.canvas, today, out };
    watch.plan();
    watch.decisions();
    watch.promises();
    watch.offer();
    watch.items();
    watch.promised_figures();
}

struct Watch<'w, 'a> {
    canvas: &'w Canvas,
    today: Date,
    out: &'w mut Findings<'a>,
}

impl Watch<'_, '_> {
    fn passed(&self, period: Option<&Period>) -> bool {
        period.and_then(Period::end).is_some_and(|end| end < self.today)
    }

    fn day_passed(&self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day.0 < self.today)
    }

    fn report(&mut self, record: &dyn AnyRecord, path: &str, message: Text, help: Option<Text>) {
        self.out.at(record, path, message).help.extend(help);
    }

    /// Whether all of these measures and goals are done, so that what was for them is no news.
    fn is_over<'r>(&self, targets: impl Iterator<Item = &'r str>) -> bool {
        let mut any = false;
        for id in targets {
            any = true;
            let measure = self.canvas.measure(id);
            let goal = self.canvas.goal(id);
            let over = measure
                .is_some_and(|m| matches!(m.status, Some(MeasureStatus::Done | MeasureStatus::Stopped)))
                || goal.is_some_and(|g| matches!(g.status, Some(GoalStatus::Reached | GoalStatus::Dropped)));
            if !over {
                return false;
            }
        }
        any
    }

    /// Goals, measures, milestones and actions.
    fn plan(&mut self) {
        let canvas = self.canvas;
        for goal in &canvas.goals {
            let year = goal.year.filter(|_| matches!(goal.status, None | Some(GoalStatus::Open)));
            let end = year.and_then(|year| i16::try_from(year).ok()).and_then(period::Range::year);
            if end.and_then(|range| range.end).is_some_and(|end| end < self.today) {
                let Text { nl, en } = words::name(canvas, goal.text.as_ref(), goal.id.as_deref());
                let year = year.unwrap_or_default();
                let message = text!(
                    "Het doel {nl} was voor {year}, maar er staat niet bij of het bereikt is.",
                    "The goal {en} was for {year}, but it does not say whether it was reached."
                );
                let help = text!(
                    "Zeg `status = \"reached\"` of `\"dropped\"`, of noem een later jaar.",
                    "Say `status = \"reached\"` or `\"dropped\"`, or give a later year."
                );
                self.report(goal, "year", message, Some(help));
            }
        }
        for measure in &canvas.measures {
            let over = matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped));
            if let Some(ends) = measure.ends.as_ref().filter(|ends| !over && self.passed(Some(ends))) {
                let Text { nl, en } = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
                let when = in_words(&ends.words);
                let message = text!(
                    "De maatregel {nl} liep tot {when}, maar is niet afgerond.",
                    "The measure {en} ran until {when}, but is not closed.";
                    when
                );
                let help = text!(
                    "Zeg `status = \"done\"` of `\"stopped\"`, of noem een nieuwe einddatum.",
                    "Say `status = \"done\"` or `\"stopped\"`, or give a new end date."
                );
                self.report(measure, "ends", message, Some(help));
            }
        }
        let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
        let help = text!(
            "Zeg `status = \"done\"` of `\"dropped\"`, of spreek een nieuwe datum af.",
            "Say `status = \"done\"` or `\"dropped\"`, or agree on a new date."
        );
        for milestone in &canvas.milestones {
            let closed = !open(milestone.status) || self.is_over(milestone.measure.as_deref().into_iter());
            if let Some(date) = milestone.date.as_ref().filter(|date| !closed && self.passed(Some(date))) {
                let Text { nl, en } = words::name(canvas, milestone.what.as_ref(), milestone.id.as_deref());
                let when = in_words(&date.words);
                let message = text!(
                    "De mijlpaal {nl} van {when} is voorbij en staat nog open.",
                    "The milestone {en} of {when} is past and still open.";
                    when
                );
                self.report(milestone, "date", message, Some(help.clone()));
            }
        }
        for action in &canvas.actions {
            let closed = !open(action.status) || self.is_over(action.measure.as_deref().into_iter());
            if let Some(by) = action.by.as_ref().filter(|by| !closed && self.passed(Some(by))) {
                let Text { nl, en } = words::name(canvas, action.what.as_ref(), action.id.as_deref());
                let when = in_words(&by.words);
                let message = text!(
                    "De actie {nl} moest uiterlijk {when} gedaan zijn en staat nog open.",
                    "The action {en} was due by {when} and is still open.";
                    when
                );
                self.report(action, "by", message, Some(help.clone()));
            }
        }
    }

    /// Decisions whose meeting is over, and what others still had to decide.
    fn decisions(&mut self) {
        let canvas = self.canvas;
        for decision in &canvas.decisions {
            let id = decision.id.as_deref().unwrap_or("?");
            let meeting = canvas
                .meetings
                .iter()
                .find(|m| m.id.is_some() && m.id.as_deref() == decision.meeting.as_deref());
            let date = meeting.and_then(|m| m.date).filter(|date| self.day_passed(Some(*date)));
            if let Some(date) = date.filter(|_| lookup::asked(decision)) {
                let date = day_in_words(date.0);
                let message = text!(
                    "Over het besluit `{id}` is op {date} vergaderd, maar er staat niet bij wat er besloten is.",
                    "The meeting on the decision `{id}` was on {date}, but it does not say what was decided.";
                    date
                );
                let help = text!(
                    "Zeg wat eruit kwam: `status = \"adopted\"`, `\"adapted\"`, `\"deferred\"`, `\"noted\"` of `\"rejected\"`.",
                    "Say what the outcome was: `status = \"adopted\"`, `\"adapted\"`, `\"deferred\"`, `\"noted\"` or `\"rejected\"`."
                );
                self.report(decision, "status", message, Some(help));
            }
            self.needs(decision, id);
        }
    }

    fn needs(&mut self, decision: &Decision, id: &str) {
        let off = |status| matches!(status, Some(DecisionStatus::Rejected | DecisionStatus::NotPursued));
        if off(decision.status) {
            return;
        }
        for (n, need) in decision.needs.iter().enumerate() {
            let open = matches!(need.status, None | Some(DecisionStatus::Asked | DecisionStatus::Deferred));
            let Some(by) = need.by.as_ref().filter(|by| open && self.passed(Some(by))) else { continue };
            let body = need.body.as_deref().unwrap_or("?");
            let name =
                words::name(self.canvas, self.canvas.body(body).and_then(|b| b.name.as_ref()), Some(body));
            let (nl, en, when) = (name.nl, name.en, in_words(&by.words));
            let message = text!(
                "Over `{id}` zou {nl} uiterlijk {when} besluiten, maar de uitkomst staat er niet bij.",
                "{en} was to decide on `{id}` by {when}, but the outcome is not given.";
                when
            );
            self.report(decision, &format!("needs[{n}].by"), message, None);
        }
    }

    /// Contributions, and answers that are kept no longer.
    fn promises(&mut self) {
        let canvas = self.canvas;
        for commitment in &canvas.commitments {
            let closed = commitment.firmness == Some(Firmness::Paid)
                || self.is_over(commitment.r#for.iter().map(|target| &**target));
            let until = commitment.valid_until.filter(|day| !closed && self.day_passed(Some(*day)));
            if let Some(until) = until {
                let until = day_in_words(until.0);
                let party = commitment.party.as_deref().unwrap_or("?");
                let Text { nl, en } =
                    words::name(canvas, canvas.actor(party).and_then(|a| a.name.as_ref()), Some(party));
                let message = text!(
                    "De bijdrage van {nl} gold tot {until}, maar telt nog mee.",
                    "The contribution of {en} held until {until}, but still counts.";
                    until
                );
                let help = text!(
                    "Vraag of zij nog geldt en noem een nieuwe datum, of haal haar weg.",
                    "Ask whether it still holds and give a new date, or remove it."
                );
                self.report(commitment, "valid-until", message, Some(help));
            }
        }
        for wave in &canvas.waves {
            if let Some(until) = wave.keep_until.filter(|day| self.day_passed(Some(*day))) {
                let until = day_in_words(until.0);
                let Text { nl, en } = words::name(canvas, wave.title.as_ref(), wave.id.as_deref());
                let message = text!(
                    "De antwoorden van {nl} mochten bewaard worden tot {until}.",
                    "The answers of {en} could be kept until {until}.";
                    until
                );
                let help = text!(
                    "Verwijder de antwoorden en haal daarna `keep-until` weg.",
                    "Delete the answers and then remove `keep-until`."
                );
                self.report(wave, "keep-until", message, Some(help));
            }
        }
    }

    /// Initiatives, agreements and instruments.
    fn offer(&mut self) {
        let canvas = self.canvas;
        for initiative in &canvas.initiatives {
            let closed = initiative.phase == Some(LifeCycle::Stopped);
            if let Some(ends) = initiative.ends.as_ref().filter(|ends| !closed && self.passed(Some(ends))) {
                let Text { nl, en } = words::name(canvas, initiative.name.as_ref(), initiative.id.as_deref());
                let when = in_words(&ends.words);
                let message = text!(
                    "Het initiatief {nl} liep tot {when}, maar telt nog mee als aanbod.",
                    "The initiative {en} ran until {when}, but still counts as something on offer.";
                    when
                );
                let help = text!(
                    "Zeg `phase = \"stopped\"`, of noem de nieuwe einddatum.",
                    "Say `phase = \"stopped\"`, or give the new end date."
                );
                self.report(initiative, "ends", message, Some(help));
            }
        }
        for relation in &canvas.relations {
            let ends = relation.agreement.as_ref().and_then(|a| a.ends.as_ref());
            if let Some(ends) = ends.filter(|ends| self.passed(Some(ends))) {
                let (from, to) =
                    (relation.from.as_deref().unwrap_or("?"), relation.to.as_deref().unwrap_or("?"));
                let when = in_words(&ends.words);
                let message = text!(
                    "De overeenkomst tussen `{from}` en `{to}` liep tot {when}.",
                    "The agreement between `{from}` and `{to}` ran until {when}.";
                    when
                );
                let help = text!(
                    "Noem de nieuwe einddatum, of haal de overeenkomst weg.",
                    "Give the new end date, or remove the agreement."
                );
                self.report(relation, "agreement.ends", message, Some(help));
            }
        }
        for instrument in &canvas.instruments {
            if let Some(closes) = instrument.closes.filter(|day| self.day_passed(Some(*day))) {
                let closes = day_in_words(closes.0);
                let Text { nl, en } = words::name(canvas, instrument.name.as_ref(), instrument.id.as_deref());
                let message = text!(
                    "De regeling {nl} sloot op {closes}.",
                    "The instrument {en} closed on {closes}.";
                    closes
                );
                let help = text!(
                    "Noem de volgende sluitingsdatum, of haal de regeling weg.",
                    "Give the next closing date, or remove the instrument."
                );
                self.report(instrument, "closes", message, Some(help));
            }
        }
    }
}
