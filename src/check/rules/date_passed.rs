//! `date-passed`: a promise, moment or deadline that lies before the reference date and is still open.

mod standing;
mod tracked;

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, money, words};
use crate::analysis::late::{self, Late, LateKind};
use crate::canvas::offer::LifeCycle;
use crate::canvas::value::{Day, Period};
use crate::canvas::{AnyRecord, Canvas};
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "date-passed",
    detects: Say {
        nl: "Een mijlpaal, actie, gevraagd besluit, bijdrage, overeenkomst, initiatief, doel, maatregel, regeling, bewaartermijn, open vraag, kans, experiment, nulmeting of toets van een aanname ligt vóór de peildatum en staat nog open; wat een ander orgaan nog moest besluiten, is een half jaar na het besluit niet bekend; of, als waarschuwing, een toezegging of gevraagd geld voor jaren die voorbij zijn telt nog mee, een streefwaarde is in haar jaar niet gehaald, een mijlpaal staat nog open terwijl de maatregel gereed is, of een aangehouden besluit is na zijn dag niet opnieuw gevraagd. Zonder peildatum wordt niets vergeleken.",
        en: "A milestone, action, requested decision, contribution, agreement, initiative, goal, measure, instrument, retention period, open question, opportunity, experiment, baseline or test of an assumption lies before the as-of date and is still open; what another body had still to decide is not known half a year after the decision; or, as a warning, a promise or money that was asked for years that are over still counts, a target was not met in its year, a milestone is still open while the measure is done, or a deferred decision was not asked again after its day. Without an as-of date nothing is compared.",
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
    watch.late();
    watch.answers();
    watch.offer();
    watch.items();
    watch.standing();
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

    /// What papers list as late.
    fn late(&mut self) {
        for late in late::overdue(self.canvas, self.today) {
            let name = words::name(self.canvas, late.what, late.record.id().as_deref());
            let when = late.by.as_deref().map(in_words);
            let Some((message, help)) = self.told(&late, &name, when.as_ref()) else { continue };
            if late.kind == LateKind::Baseline {
                // the address that `baseline-missing` uses too, so that one of the two speaks
                let finding = self.out.at(late.record, "baseline", message);
                finding.primary = Some(late.record.place().at(&late.path));
                finding.help.extend(help);
            } else {
                self.report(late.record, &late.path, message, help);
            }
        }
    }

    /// A late thing in words, with what to do about it.
    fn told(&self, late: &Late<'_>, name: &Text, when: Option<&Text>) -> Option<(Text, Option<Text>)> {
        let canvas = self.canvas;
        let at = when.cloned().unwrap_or_default();
        let date = || {
            text!(
                "Zeg `status = \"done\"` of `\"dropped\"`, of spreek een nieuwe datum af.",
                "Say `status = \"done\"` or `\"dropped\"`, or agree on a new date."
            )
        };
        let (message, help) = match late.kind {
            LateKind::Goal => (
                text!(
                    "Het doel {name} was voor {at}, maar er staat niet bij of het bereikt is.",
                    "The goal {name} was for {at}, but it does not say whether it was reached.";
                    name, at
                ),
                text!(
                    "Zeg `status = \"reached\"` of `\"dropped\"`, of noem een later jaar.",
                    "Say `status = \"reached\"` or `\"dropped\"`, or give a later year."
                ),
            ),
            LateKind::Start => (
                text!(
                    "De maatregel {name} zou beginnen ({at}), maar er staat niet bij of hij loopt.",
                    "The measure {name} was to begin ({at}), but it does not say whether it runs.";
                    name, at
                ),
                text!(
                    "Zeg met `status` hoe hij ervoor staat, of noem een nieuwe begindatum.",
                    "Say with `status` how it stands, or give a new start date."
                ),
            ),
            LateKind::End => (
                text!(
                    "De maatregel {name} liep tot {at}, maar is niet afgerond.",
                    "The measure {name} ran until {at}, but is not closed.";
                    name, at
                ),
                text!(
                    "Zeg `status = \"done\"` of `\"stopped\"`, of noem een nieuwe einddatum.",
                    "Say `status = \"done\"` or `\"stopped\"`, or give a new end date."
                ),
            ),
            LateKind::Milestone => (
                text!(
                    "De mijlpaal {name} van {at} is voorbij en staat nog open.",
                    "The milestone {name} of {at} is past and still open.";
                    name, at
                ),
                date(),
            ),
            LateKind::Action => (
                text!(
                    "De actie {name} moest uiterlijk {at} gedaan zijn en staat nog open.",
                    "The action {name} was due by {at} and is still open.";
                    name, at
                ),
                date(),
            ),
            // once all is closed it is reported as what it is: not decided
            LateKind::Decision => {
                when?;
                (
                    text!(
                        "Over het besluit {name} is op {at} vergaderd, maar er staat niet bij wat er besloten is.",
                        "The meeting on the decision {name} was on {at}, but it does not say what was decided.";
                        name, at
                    ),
                    text!(
                        "Zeg wat eruit kwam: `status = \"adopted\"`, `\"adapted\"`, `\"deferred\"`, `\"noted\"` of `\"rejected\"`.",
                        "Say what the outcome was: `status = \"adopted\"`, `\"adapted\"`, `\"deferred\"`, `\"noted\"` or `\"rejected\"`."
                    ),
                )
            }
            LateKind::Need => {
                let body = late.who.unwrap_or("?");
                let body = words::name(canvas, canvas.body(body).and_then(|b| b.name.as_ref()), Some(body));
                let id = late.record.id();
                let of = canvas.decision(id.as_deref().unwrap_or_default());
                let asked = words::name(canvas, of.and_then(|d| d.asked.as_ref()), id.as_deref());
                let message = if when.is_some() {
                    text!(
                        "Over {asked} zou {body} uiterlijk {at} besluiten, maar de uitkomst staat er niet bij.",
                        "On {asked}, {body} was to decide by {at}, but the outcome is not given.";
                        asked, body, at
                    )
                } else {
                    text!(
                        "Het besluit {asked} is meer dan een half jaar geleden genomen, maar wat {body} besloot, staat er niet bij.",
                        "The decision {asked} was taken more than half a year ago, but what {body} decided is not given.";
                        asked, body
                    )
                };
                return Some((message, None));
            }
            LateKind::Contribution => {
                let party = money::party(canvas, late.who);
                (
                    text!(
                        "De bijdrage van {party} gold tot {at}, maar telt nog mee.",
                        "The contribution of {party} held until {at}, but still counts.";
                        party, at
                    ),
                    text!(
                        "Vraag of zij nog geldt en noem een nieuwe datum, of haal haar weg.",
                        "Ask whether it still holds and give a new date, or remove it."
                    ),
                )
            }
            LateKind::Question => (
                text!(
                    "Op de vraag {name} zou er uiterlijk {at} antwoord zijn, maar het staat er niet.",
                    "The question {name} was to be answered by {at}, but the answer is not there.";
                    name, at
                ),
                text!(
                    "Geef het antwoord met `answer`, of spreek een nieuwe datum af.",
                    "Give the answer with `answer`, or agree on a new date."
                ),
            ),
            LateKind::Baseline => (
                text!(
                    "De nulmeting van {name} was gepland ({at}), maar staat er niet.",
                    "The baseline of {name} was planned ({at}), but is not there.";
                    name, at
                ),
                text!(
                    "Leg de meting vast met `value` en `date`, of spreek een nieuwe datum af.",
                    "Record the figure with `value` and `date`, or agree on a new date."
                ),
            ),
            LateKind::Test => (
                text!(
                    "De toets van de aanname {name} was gepland ({at}), maar de uitkomst staat er niet.",
                    "The test of the assumption {name} was planned ({at}), but the outcome is not there.";
                    name, at
                ),
                text!(
                    "Zeg wat eruit kwam met `outcome`, of spreek een nieuwe datum af.",
                    "Say what came out with `outcome`, or agree on a new date."
                ),
            ),
            LateKind::Status | LateKind::Reading | LateKind::Spending => return None,
        };
        Some((message, Some(help)))
    }

    /// Answers that may be kept no longer.
    fn answers(&mut self) {
        let canvas = self.canvas;
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
