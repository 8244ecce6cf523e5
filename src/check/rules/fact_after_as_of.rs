//! `fact-after-as-of`: something that has happened, dated after the day whose state the canvas describes.

use jiff::civil::Date;

use super::super::words;
use super::super::{Findings, Levels, Rule, Scope, Subject};
use crate::analysis::asked::given;
use crate::canvas::evidence::FactKind;
use crate::canvas::head::Head;
use crate::canvas::plan::AidGround;
use crate::canvas::record::Record;
use crate::canvas::support::DecisionStatus;
use crate::canvas::value::{Day, Period, Prose};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::period::Range;
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "fact-after-as-of",
    detects: Say {
        nl: "Iets wat gebeurd, gemeten, gezegd of besloten is, draagt een datum van na de peildatum (`as-of`). Plannen, doelen en verwachtingen liggen vooruit en tellen niet mee; een bron van na de peildatum is hoogstens een waarschuwing.",
        en: "Something that happened, was measured, said or decided bears a date after the as-of date (`as-of`). Plans, goals and expectations lie ahead and do not count; a source of after the as-of date is a warning at most.",
    },
    why: Say {
        nl: "Op de documenten staat de peildatum. Wat daarna gebeurde, kan er niet in staan; dan klopt een van de twee datums niet.",
        en: "The papers bear the as-of date. What happened after it cannot be in them; so one of the two dates is wrong.",
    },
    remedy: Say {
        nl: "Zet de peildatum later, of verbeter deze datum.",
        en: "Move the as-of date, or correct this date.",
    },
    origin: Say {
        nl: "Drenthe en Emmen: het canvas beschrijft 14 maart 2016; wat de rekenkamer in 2023 vond, hoort er niet in.",
        en: "Drenthe and Emmen: the canvas describes 14 March 2016; what the auditors found in 2023 does not belong in it.",
    },
    levels: Levels::new("IWWEE-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &["dates-out-of-order"],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("fact_after_as_of.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!("{n} gegevens zijn van na de peildatum.", "{n} records are of after the as-of date.")
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    // not the reference date: with an earlier `--date`, all that came after it would be reported
    let Some(Day(as_of)) = subject.canvas.head.as_of else { return };
    let mut watch = Watch { canvas: subject.canvas, as_of, out };
    watch.figures();
    watch.events();
    watch.asked();
    watch.decided();
}

struct Watch<'w, 'a> {
    canvas: &'w Canvas,
    as_of: Date,
    out: &'w mut Findings<'a>,
}

impl Watch<'_, '_> {
    /// Reports a day after the as-of date. `subject` is what bears it, at the head of a sentence.
    fn day(&mut self, record: &dyn AnyRecord, path: &str, day: Option<Day>, subject: &dyn Fn() -> Text) {
        if let Some(Day(day)) = day.filter(|day| day.0 > self.as_of) {
            self.report(record, path, &day_in_words(day), subject());
        }
    }

    /// Reports a period that begins after the as-of date.
    fn period(
        &mut self,
        record: &dyn AnyRecord,
        path: &str,
        period: Option<&Period>,
        subject: &dyn Fn() -> Text,
    ) {
        let later = |period: &&Period| period.start().is_some_and(|start| start > self.as_of);
        if let Some(period) = period.filter(later) {
            self.report(record, path, &in_words(&period.words), subject());
        }
    }

    /// Reports a year that begins after the as-of date.
    fn year(&mut self, record: &dyn AnyRecord, path: &str, year: Option<i64>, subject: &dyn Fn() -> Text) {
        let range = year.and_then(|year| i16::try_from(year).ok()).and_then(Range::year);
        if range.and_then(|range| range.start).is_some_and(|start| start > self.as_of) {
            self.report(record, path, &in_words(&year.unwrap_or_default().to_string()), subject());
        }
    }

    fn report(&mut self, record: &dyn AnyRecord, path: &str, when: &Text, subject: Text) {
        let (Text { nl, en }, as_of) = (subject, day_in_words(self.as_of));
        let message = text!("{nl} is van {when}, na de peildatum {as_of}.", "{en} is dated {when}, after the as-of date {as_of}."; when, as_of);
        let head: &Head = &self.canvas.head;
        let label = Record::place(head).at("as-of").with(text!("de peildatum", "the as-of date"));
        let finding = self.out.at(record, path, message);
        finding.others.push(label);
        if record.kind() == "evidence" {
            finding.level = finding.level.min(Level::Warning);
        }
        if path.starts_with("baseline") {
            finding.help.push(text!(
                "Moet er nog gemeten worden, zeg dan met `planned` wanneer; zet anders de peildatum later, of verbeter deze datum.",
                "If it is still to be measured, say with `planned` when; else move the as-of date, or correct this date."
            ));
        } else if path.starts_with("readings") || path == "year" {
            finding.help.push(text!(
                "Is het een verwachting, zeg dan `kind = \"expected\"`; zet anders de peildatum later, of verbeter deze datum.",
                "If it is an expectation, say `kind = \"expected\"`; else move the as-of date, or correct this date."
            ));
        }
    }

    fn name(&self, prose: Option<&Prose>, id: Option<&str>) -> Text {
        words::name(self.canvas, prose, id)
    }

    /// Sources, facts and readings.
    fn figures(&mut self) {
        let canvas = self.canvas;
        for evidence in &canvas.evidence {
            let Text { nl, en } = self.name(evidence.source.as_ref(), evidence.id.as_deref());
            self.period(evidence, "date", evidence.date.as_ref(), &|| {
                text!("De bron {nl}", "The source {en}")
            });
        }
        let measured = |kind| !matches!(kind, Some(FactKind::Estimated | FactKind::Expected));
        for fact in canvas.facts.iter().filter(|fact| measured(fact.kind)) {
            let Text { nl, en } = self.name(fact.what.as_ref(), fact.id.as_deref());
            self.year(fact, "year", fact.year, &|| text!("Het feit {nl}", "The fact {en}"));
        }
        for indicator in &canvas.indicators {
            let Text { nl, en } = self.name(indicator.name.as_ref(), indicator.id.as_deref());
            let baseline = indicator.baseline.as_ref().filter(|baseline| baseline.value.is_some());
            let subject = || text!("De nulmeting van {nl}", "The baseline of {en}");
            self.period(indicator, "baseline.date", baseline.and_then(|b| b.date.as_ref()), &subject);
            let readings = indicator.readings.iter().enumerate();
            for (n, reading) in readings.filter(|(_, r)| r.value.is_some() && measured(r.kind)) {
                let subject = || text!("Een meting van {nl}", "A reading of {en}");
                self.period(indicator, &format!("readings[{n}].date"), reading.date.as_ref(), &subject);
            }
        }
    }

    /// What happened: results, events, reviews, and what came out of trials and tests.
    fn events(&mut self) {
        let canvas = self.canvas;
        for result in &canvas.results {
            let Text { nl, en } = self.name(result.what.as_ref(), None);
            self.period(result, "date", result.date.as_ref(), &|| {
                text!("Het resultaat {nl}", "The result {en}")
            });
        }
        for event in &canvas.events {
            let Text { nl, en } = self.name(event.what.as_ref(), None);
            self.period(event, "date", event.date.as_ref(), &|| {
                text!("De gebeurtenis {nl}", "The event {en}")
            });
        }
        for review in &canvas.reviews {
            let Text { nl, en } = self.name(review.text.as_ref(), None);
            self.day(review, "date", review.date, &|| text!("De terugblik {nl}", "The review {en}"));
        }
        for experiment in canvas.experiments.iter().filter(|e| e.outcome.is_some()) {
            let Text { nl, en } = self.name(experiment.question.as_ref(), experiment.id.as_deref());
            let subject = || {
                text!(
                    "Het experiment {nl} heeft al een uitkomst en",
                    "The experiment {en} has an outcome already and"
                )
            };
            self.period(experiment, "period", experiment.period.as_ref(), &subject);
        }
        for assumption in &canvas.assumptions {
            let Text { nl, en } = self.name(assumption.text.as_ref(), assumption.id.as_deref());
            let test = assumption.test.as_ref().filter(|test| test.outcome.is_some());
            let subject = || {
                text!(
                    "De toets van {nl} heeft al een uitkomst en",
                    "The test of {en} has an outcome already and"
                )
            };
            self.period(assumption, "test.when", test.and_then(|test| test.when.as_ref()), &subject);
        }
        for measure in &canvas.measures {
            let Text { nl, en } = self.name(measure.title.as_ref(), measure.id.as_deref());
            let subject = || text!("De stand van {nl}", "The status of {en}");
            self.period(measure, "status-on", measure.status_on.as_ref(), &subject);
            let aid = measure.state_aid.as_ref();
            let judged = aid.filter(|aid| aid.ground.is_some_and(|ground| ground != AidGround::ToAssess));
            let subject =
                || text!("Het oordeel over staatssteun bij {nl}", "The judgement on state aid for {en}");
            self.period(measure, "state-aid.date", judged.and_then(|aid| aid.date.as_ref()), &subject);
            for (n, spent) in measure.spent.iter().enumerate() {
                let subject = || text!("Wat aan {nl} besteed is,", "What was spent on {en}");
                self.year(measure, &format!("spent[{n}].year"), spent.year, &subject);
            }
        }
    }

    /// What people said: sessions and rounds that yielded something, assessments, statements, quotes and backing.
    fn asked(&mut self) {
        let canvas = self.canvas;
        for session in &canvas.sessions {
            let id = session.id.as_deref();
            let yielded =
                canvas.assessments.iter().any(|a| a.session.as_deref() == id && id.is_some() && given(a));
            // a session that is being prepared lies ahead
            if yielded || session.outcome.is_some() || !session.evidence.is_empty() {
                let Text { nl, en } = self.name(session.title.as_ref(), id);
                let subject = || {
                    text!(
                        "De werksessie {nl} heeft al een opbrengst en",
                        "The session {en} has results already and"
                    )
                };
                self.period(session, "date", session.date.as_ref(), &subject);
            }
        }
        for wave in &canvas.waves {
            let id = wave.id.as_deref();
            let yielded =
                canvas.assessments.iter().any(|a| a.wave.as_deref() == id && id.is_some() && given(a));
            if yielded || wave.n.is_some_and(|n| n > 0) {
                let Text { nl, en } = self.name(wave.title.as_ref(), id);
                let subject = || {
                    text!("De ronde {nl} heeft al antwoorden en", "The round {en} has answers already and")
                };
                self.day(wave, "from", wave.from, &subject);
            }
        }
        for assessment in &canvas.assessments {
            self.day(assessment, "date", assessment.date, &|| text!("Dit oordeel", "This assessment"));
        }
        for statement in &canvas.statements {
            let Text { nl, en } = self.name(statement.text.as_ref(), statement.id.as_deref());
            self.day(statement, "date", statement.date, &|| text!("De uitspraak {nl}", "The statement {en}"));
        }
        for quote in &canvas.quotes {
            let Text { nl, en } = self.name(quote.text.as_ref(), quote.id.as_deref());
            self.day(quote, "date", quote.date, &|| text!("Het citaat {nl}", "The quote {en}"));
        }
        for backing in &canvas.backings {
            let proposal = backing.proposal.as_deref().unwrap_or("?");
            let subject = || text!("De peiling over `{proposal}`", "The poll on `{proposal}`");
            self.day(backing, "date", backing.date, &subject);
        }
        for actor in &canvas.actors {
            let Text { nl, en } = self.name(actor.name.as_ref(), actor.id.as_deref());
            self.day(actor, "attitude-on", actor.attitude_on, &|| {
                text!("De houding van {nl}", "The attitude of {en}")
            });
        }
    }

    /// What was promised, decided and adopted.
    fn decided(&mut self) {
        let canvas = self.canvas;
        for commitment in &canvas.commitments {
            let id = commitment.id.as_deref().unwrap_or("?");
            let subject = || text!("De bijdrage `{id}`", "The contribution `{id}`");
            self.period(commitment, "given-on", commitment.given_on.as_ref(), &subject);
        }
        for decision in canvas.decisions.iter().filter(|d| d.status != Some(DecisionStatus::Asked)) {
            let id = decision.id.as_deref().unwrap_or("?");
            let subject = || text!("Het besluit `{id}`", "The decision `{id}`");
            self.period(decision, "decided-on", decision.decided_on.as_ref(), &subject);
        }
        for proposition in &canvas.propositions {
            let Text { nl, en } = self.name(proposition.title.as_ref(), proposition.id.as_deref());
            let on = proposition.adopted.as_ref().and_then(|adopted| adopted.on);
            let subject = || text!("De vaststelling van {nl}", "The adoption of {en}");
            self.day(proposition, "adopted.on", on, &subject);
        }
    }
}
