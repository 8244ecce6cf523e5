//! What still stands though its time is over: promises, targets, milestones of what is done, and what was put off.

use std::collections::{HashMap, HashSet};

use super::Watch;
use crate::analysis::money::{budget_years, commitment_years};
use crate::analysis::target;
use crate::canvas::money::{BudgetStatus, Firmness};
use crate::canvas::plan::{GoalStatus, Measure, MeasureStatus, MilestoneKind, Progress};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::{AnyRecord, Canvas};
use crate::check::{lookup, money, words};
use crate::diagnostic::{Finding, Level};
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

const PROMISED: Say = Say {
    nl: "{n} keer telt geld mee dat voor voorbije jaren toegezegd of gevraagd was.",
    en: "{n} times money counts that was promised or asked for years that are over.",
};
const MISSED: Say = Say {
    nl: "{n} streefwaarden zijn in hun jaar niet gehaald.",
    en: "{n} targets were not met in their year.",
};
const PASSED_BY: Say = Say {
    nl: "{n} mijlpalen staan nog open van maatregelen die gereed zijn.",
    en: "{n} milestones of measures that are done are still open.",
};
const PUT_OFF: Say = Say {
    nl: "{n} aangehouden besluiten zijn na hun dag niet opnieuw gevraagd.",
    en: "{n} decisions that were put off were not asked again after their day.",
};

impl Watch<'_, '_> {
    /// What counts, aims or waits as before, after its time.
    pub(super) fn standing(&mut self) {
        let canvas = self.canvas;
        let measures: HashMap<&str, &Measure> =
            canvas.measures.iter().filter_map(|m| Some((m.id.as_deref()?, m))).collect();
        self.promises(&measures);
        self.targets();
        self.milestones(&measures);
        self.put_off();
    }

    /// Reports what is news rather than neglect.
    fn warn(
        &mut self,
        record: &dyn AnyRecord,
        path: &str,
        (message, help, many): (Text, Text, Say),
    ) -> &mut Finding {
        let finding = self.out.at(record, path, message);
        finding.level = finding.level.min(Level::Warning);
        finding.sort = Some(many);
        finding.help.push(help);
        finding
    }

    /// Money that was promised or asked for years that are over, and that nobody made firm.
    fn promises(&mut self, measures: &HashMap<&str, &Measure>) {
        let canvas = self.canvas;
        let stopped = |id: &str| measures.get(id).is_some_and(|m| m.status == Some(MeasureStatus::Stopped));
        for given in canvas.commitments.iter().filter(|c| c.valid_until.is_none()) {
            let how = match given.firmness {
                Some(Firmness::Oral) => text!("alleen mondeling toegezegd", "promised by word of mouth only"),
                Some(Firmness::Intent) => text!("een voornemen", "an intention"),
                _ => continue,
            };
            let Some(years) = money::years_over(&commitment_years(given), self.today) else { continue };
            if given.r#for.iter().any(|id| stopped(id)) {
                continue;
            }
            let party = money::party(canvas, given.party.as_deref());
            let message = text!(
                "De bijdrage van {party} was voor {years}, maar is nog altijd {how} en telt mee als dekking.",
                "The contribution of {party} was for {years}, but is still {how} and counts as cover.";
                party, how
            );
            let help = text!(
                "Vraag of zij gekomen is: zeg dan `firmness = \"paid\"`. Komt zij later, noem dan andere jaren; komt zij niet, haal haar weg.",
                "Ask whether it came: then say `firmness = \"paid\"`. If it comes later, give other years; if it does not come, remove it."
            );
            self.warn(given, "firmness", (message, help, PROMISED));
        }
        for budget in &canvas.budgets {
            let how = match budget.status {
                Some(BudgetStatus::Requested) => text!("gevraagd", "requested"),
                Some(BudgetStatus::Announced) => text!("aangekondigd", "announced"),
                Some(BudgetStatus::Pledged) => text!("toegezegd", "pledged"),
                _ => continue,
            };
            let Some(years) = money::years_over(&budget_years(budget), self.today) else { continue };
            if budget.r#for.iter().any(|id| stopped(id)) {
                continue;
            }
            let party = money::party(canvas, budget.source.as_deref());
            let message = text!(
                "Het geld van {party} was voor {years}, maar heet nog altijd {how} en telt mee als dekking.",
                "The money of {party} was for {years}, but is still called {how} and counts as cover.";
                party, how
            );
            let help = text!(
                "Zeg met `status` wat ervan kwam, noem andere jaren, of haal de regel weg.",
                "Say in `status` what became of it, give other years, or remove the line."
            );
            self.warn(budget, "status", (message, help, PROMISED));
        }
    }

    /// Targets whose year is over, and that what was measured since does not reach.
    fn targets(&mut self) {
        let canvas = self.canvas;
        let dropped = canvas.goals.iter().filter(|goal| goal.status == Some(GoalStatus::Dropped));
        let dropped: HashSet<&str> = dropped.flat_map(|g| g.indicators.iter().map(|id| &**id)).collect();
        for indicator in &canvas.indicators {
            let year = indicator.target.as_ref().and_then(|target| target.year);
            let Some(year) = year.filter(|year| *year < i64::from(self.today.year())) else { continue };
            let Some((reading, aim)) = target::missed(indicator) else { continue };
            let when =
                reading.date.as_ref().filter(|d| d.end().is_some_and(|end| i64::from(end.year()) >= year));
            // without a reading since, that is asked first
            let (Some(when), Some(value)) = (when, reading.value) else { continue };
            if indicator.id.as_deref().is_some_and(|id| dropped.contains(id)) {
                continue;
            }
            let name = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
            let (value, aim, when) = (words::figure(value), words::figure(aim), in_words(&when.words));
            let message = text!(
                "De streefwaarde van {name} voor {year} is niet gehaald: {value} ({when}) tegen {aim}.",
                "The target of {name} for {year} was not met: {value} ({when}) against {aim}.";
                name, value, when, aim
            );
            let help = text!(
                "Zeg in een `[[review]]` wat er nu anders gaat, en noem bij `target` een nieuw jaar. Blijft het zo, accepteer dit punt dan met die reden.",
                "Say in a `[[review]]` what is done otherwise now, and give a new year in `target`. If it stays so, accept this point with that reason."
            );
            self.warn(indicator, "target", (message, help, MISSED));
        }
    }

    /// Milestones that nobody closed, of a measure that is done.
    fn milestones(&mut self, measures: &HashMap<&str, &Measure>) {
        let canvas = self.canvas;
        for milestone in &canvas.milestones {
            let choice = milestone.kind == Some(MilestoneKind::GoNoGo);
            let open = milestone.status == Some(Progress::Open) || (choice && milestone.status.is_none());
            let measure = milestone.measure.as_deref().and_then(|id| measures.get(id)).copied();
            let measure = measure.filter(|m| open && m.status == Some(MeasureStatus::Done));
            let date = milestone.date.as_ref().filter(|date| self.passed(Some(date)));
            let (Some(measure), Some(date)) = (measure, date) else { continue };
            let name = words::name(canvas, milestone.what.as_ref(), milestone.id.as_deref());
            let of = words::name(canvas, measure.title.as_ref(), measure.id.as_deref());
            let when = in_words(&date.words);
            let message = text!(
                "De mijlpaal {name} ({when}) staat nog open, maar de maatregel {of} is gereed.",
                "The milestone {name} ({when}) is still open, but the measure {of} is done.";
                name, when, of
            );
            let help = if choice {
                text!(
                    "Zeg wat er toen besloten is: `status = \"done\"`. Is er nooit over besloten, zeg dat dan in de notitie, en maak er `\"dropped\"` van.",
                    "Say what was decided then: `status = \"done\"`. If it was never decided on, say so in the brief, and make it `\"dropped\"`."
                )
            } else {
                text!(
                    "Zeg `status = \"done\"` of `\"dropped\"`.",
                    "Say `status = \"done\"` or `\"dropped\"`."
                )
            };
            let finding = self.warn(milestone, "status", (message, help, PASSED_BY));
            finding.others.push(measure.place.at("status"));
            money::keep_within(finding, milestone, &[measure]);
        }
    }

    /// Decisions that were put off until a day that is past, and that nobody raised again.
    fn put_off(&mut self) {
        let canvas = self.canvas;
        let raised = Raised::new(canvas);
        for decision in canvas.decisions.iter().filter(|d| d.status == Some(DecisionStatus::Deferred)) {
            let Some(until) = decision.not_before.filter(|day| day.0 < self.today) else { continue };
            let on_agenda = raised.day(decision).is_some_and(|day| day >= self.today);
            if on_agenda || raised.since(decision) {
                continue;
            }
            let name = words::name(canvas, decision.asked.as_ref(), decision.id.as_deref());
            let until = day_in_words(until.0);
            let message = text!(
                "Het besluit {name} is aangehouden tot {until}; die dag is voorbij en het is niet opnieuw gevraagd.",
                "The decision {name} was put off until {until}; that day is past and it was not asked again.";
                name, until
            );
            let help = text!(
                "Vraag het opnieuw, met een `[[decision]]` voor hetzelfde, noem bij `not-before` een latere dag, of zeg `status = \"not-pursued\"` met een reden.",
                "Ask it again, with a `[[decision]]` for the same, give a later day in `not-before`, or say `status = \"not-pursued\"` with a reason."
            );
            self.warn(decision, "not-before", (message, help, PUT_OFF));
        }
    }
}

/// When decisions are on the agenda, and what else was asked for the same.
struct Raised<'a> {
    canvas: &'a Canvas,
    by_purpose: HashMap<&'a str, Vec<&'a Decision>>,
}

impl<'a> Raised<'a> {
    fn new(canvas: &'a Canvas) -> Self {
        let mut by_purpose: HashMap<&str, Vec<&Decision>> = HashMap::new();
        for decision in canvas.decisions.iter().filter(|d| d.status != Some(DecisionStatus::Deferred)) {
            decision.r#for.iter().for_each(|id| by_purpose.entry(&**id).or_default().push(decision));
        }
        Self { canvas, by_purpose }
    }

    /// When a decision was taken, or is on the agenda.
    fn day(&self, decision: &Decision) -> Option<jiff::civil::Date> {
        let meeting = || self.canvas.meeting(decision.meeting.as_deref()?)?.date.map(|day| day.0);
        decision.decided_on.as_ref().and_then(|period| period.end()).or_else(meeting)
    }

    /// Whether the same is asked, or was decided on later.
    fn since(&self, decision: &Decision) -> bool {
        let taken = self.day(decision);
        let others = decision.r#for.iter().filter_map(|id| self.by_purpose.get(&**id)).flatten();
        let mut others = others.filter(|other| !std::ptr::eq(**other, decision));
        others.any(|other| {
            lookup::asked(other) || self.day(other).zip(taken).is_some_and(|(day, taken)| day > taken)
        })
    }
}
