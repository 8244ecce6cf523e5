//! What is late on a day: past it and still open, or without the status or figure that belongs there. Papers list it, and
//! the check reports it.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::target;
use crate::canvas::head::Phase;
use crate::canvas::log::ItemStatus;
use crate::canvas::money::Firmness;
use crate::canvas::parties::Meeting;
use crate::canvas::plan::{Goal, GoalStatus, Indicator, Measure, MeasureStatus, Progress};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Period, Prose};
use crate::canvas::{AnyRecord, Canvas};
use crate::period;

/// In what way something is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "late-kind")]
pub enum LateKind {
    /// A measure that was to begin.
    Start,
    /// A measure that was to end.
    End,
    /// A milestone.
    Milestone,
    /// An action.
    Action,
    /// A decision whose meeting is over, or that was still asked when all was closed.
    Decision,
    /// What another body was to decide.
    Need,
    /// A contribution that is no longer valid.
    Contribution,
    /// A question without an answer.
    Question,
    /// A goal for a year that is over.
    Goal,
    /// A baseline that was to be measured.
    Baseline,
    /// A test of an assumption.
    Test,
    /// A measure of which nobody says how it stands.
    Status,
    /// A figure that was not measured for a year.
    Reading,
    /// A measure of which nobody says what was spent, or not what was spent in a year that is over.
    Spending,
}

/// Something that is late, or of which nobody says how it stands.
#[derive(Debug, Clone)]
pub struct Late<'c> {
    /// In what way.
    pub kind: LateKind,
    /// The record.
    pub record: &'c dyn AnyRecord,
    /// The field that says when it was to be, or in which it should be said how it stands.
    pub path: Cow<'static, str>,
    /// What it is, in the words of the sheet.
    pub what: Option<&'c Prose>,
    /// Who sees to it.
    pub who: Option<&'c str>,
    /// When it was to be, as written; of a figure when it was last measured, of spending the last year told; nothing where
    /// there is no day.
    pub by: Option<Cow<'c, str>>,
}

/// What is past its day and still open, the longest first; what has no day comes last.
pub fn overdue(canvas: &Canvas, today: Date) -> Vec<Late<'_>> {
    let mut found = Found::new(canvas, today);
    found.plan();
    found.decisions();
    found.promises();
    found.all.sort_by_key(|late| {
        let end = late.by.as_deref().and_then(period::parse).and_then(|range| range.end);
        (end.is_none(), end)
    });
    found.all
}

/// Measures and figures of which nobody says how they stand. It is asked once plans are carried out.
pub fn untold<'c>(canvas: &'c Canvas, today: Date, overdue: &[Late<'c>]) -> Vec<Late<'c>> {
    let mut found = Found::new(canvas, today);
    let told: HashSet<String> = overdue.iter().map(|late| late.record.address()).collect();
    found.measures(&told);
    found.figures();
    found.all
}

/// A council that is to decide after a steering group does so within half a year.
const NEED_MONTHS: i64 = 6;

struct Found<'c> {
    canvas: &'c Canvas,
    today: Date,
    /// Whether the measure of an id, or else the goal, is over.
    over: HashMap<&'c str, bool>,
    meetings: HashMap<&'c str, &'c Meeting>,
    all: Vec<Late<'c>>,
}

impl<'c> Found<'c> {
    fn new(canvas: &'c Canvas, today: Date) -> Self {
        let mut over = HashMap::new();
        for (id, is_over) in canvas.measures.iter().filter_map(|m| Some((m.id.as_deref()?, self::over(m)))) {
            over.entry(id).or_insert(is_over);
        }
        for (id, is_over) in canvas.goals.iter().filter_map(|g| Some((g.id.as_deref()?, !is_open(g)))) {
            over.entry(id).or_insert(is_over);
        }
        let meetings = canvas.meetings.iter().filter_map(|m| Some((m.id.as_deref()?, m))).rev().collect();
        Self { canvas, today, over, meetings, all: Vec::new() }
    }

    fn passed<'p>(&self, period: Option<&'p Period>) -> Option<Cow<'p, str>> {
        let passed = |period: &&Period| period.end().is_some_and(|end| end < self.today);
        period.filter(passed).map(|period| Cow::from(&*period.words))
    }

    fn add(
        &mut self,
        (kind, record): (LateKind, &'c dyn AnyRecord),
        path: impl Into<Cow<'static, str>>,
        what: Option<&'c Prose>,
        who: Option<&'c str>,
        by: Option<Cow<'c, str>>,
    ) {
        self.all.push(Late { kind, record, path: path.into(), what, who, by });
    }

    /// Whether all that something is for is over, so that it is no news.
    fn is_over<'r>(&self, mut targets: impl Iterator<Item = &'r str>) -> bool {
        let mut any = false;
        targets.all(|id| {
            any = true;
            self.over.get(id) == Some(&true)
        }) && any
    }

    /// Measures, milestones, actions and goals.
    fn plan(&mut self) {
        let canvas = self.canvas;
        for measure in canvas.measures.iter().filter(|m| !over(m)) {
            let waits =
                matches!(measure.status, None | Some(MeasureStatus::Proposed | MeasureStatus::Decided));
            let start = self.passed(measure.starts.as_ref()).filter(|_| waits);
            let end = || Some((LateKind::End, "ends", self.passed(measure.ends.as_ref())?));
            let late = start.map(|by| (LateKind::Start, "starts", by)).or_else(end);
            if let Some((kind, path, by)) = late {
                self.add((kind, measure), path, measure.title.as_ref(), accountable(measure), Some(by));
            }
        }
        let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
        for milestone in canvas.milestones.iter().filter(|m| open(m.status)) {
            let by = self.passed(milestone.date.as_ref());
            if by.is_some() && !self.is_over(milestone.measure.as_deref().into_iter()) {
                let (what, who) = (milestone.what.as_ref(), milestone.by.as_deref());
                self.add((LateKind::Milestone, milestone), "date", what, who, by);
            }
        }
        for action in canvas.actions.iter().filter(|a| open(a.status)) {
            let by = self.passed(action.by.as_ref());
            if by.is_some() && !self.is_over(action.measure.as_deref().into_iter()) {
                self.add((LateKind::Action, action), "by", action.what.as_ref(), action.who.as_deref(), by);
            }
        }
        for goal in canvas.goals.iter().filter(|goal| is_open(goal)) {
            let year = goal.year.filter(|year| *year < i64::from(self.today.year()));
            if let Some(year) = year {
                self.add(
                    (LateKind::Goal, goal),
                    "year",
                    goal.text.as_ref(),
                    None,
                    Some(year.to_string().into()),
                );
            }
        }
    }

    /// Decisions whose meeting is over, and what others were to decide.
    fn decisions(&mut self) {
        let canvas = self.canvas;
        let asked = |status: Option<DecisionStatus>| status.unwrap_or(DecisionStatus::Asked);
        for decision in &canvas.decisions {
            let meeting = decision.meeting.as_deref().and_then(|id| self.meetings.get(id)).copied();
            let body = decision.body.as_deref().or(meeting.and_then(|m| m.body.as_deref()));
            let day = meeting.and_then(|m| m.date).filter(|day| day.0 < self.today).map(|d| d.to_string());
            let closed = canvas.phase() == Phase::Closed;
            let waits = match decision.status {
                Some(status) => status == DecisionStatus::Asked,
                None => decision.asked.is_some(),
            };
            if waits && (day.is_some() || closed) {
                let what = decision.asked.as_ref();
                self.add((LateKind::Decision, decision), "status", what, body, day.map(Cow::from));
            }
            if matches!(decision.status, Some(DecisionStatus::Rejected | DecisionStatus::NotPursued)) {
                continue;
            }
            let long_ago = self.long_ago(decision, meeting);
            for (n, need) in decision.needs.iter().enumerate() {
                let open = matches!(asked(need.status), DecisionStatus::Asked | DecisionStatus::Deferred);
                let by = self.passed(need.by.as_ref());
                if open && (by.is_some() || (need.by.is_none() && long_ago)) {
                    let what = need.what.as_ref().or(decision.asked.as_ref());
                    let path = if by.is_some() { "by" } else { "status" };
                    self.add(
                        (LateKind::Need, decision),
                        format!("needs[{n}].{path}"),
                        what,
                        need.body.as_deref(),
                        by,
                    );
                }
            }
        }
    }

    /// Whether a decision was adopted so long ago that what others had to decide without a day should be known.
    fn long_ago(&self, decision: &Decision, meeting: Option<&Meeting>) -> bool {
        let adopted = matches!(decision.status, Some(DecisionStatus::Adopted | DecisionStatus::Adapted));
        let taken = decision.decided_on.as_ref().and_then(Period::end);
        let taken = taken.or_else(|| meeting.and_then(|m| m.date).map(|day| day.0));
        adopted
            && taken
                .is_some_and(|day| day.checked_add(NEED_MONTHS.months()).is_ok_and(|day| day < self.today))
    }

    /// Contributions, questions, baselines and tests.
    fn promises(&mut self) {
        let canvas = self.canvas;
        for given in canvas.commitments.iter().filter(|c| c.firmness != Some(Firmness::Paid)) {
            let until = given.valid_until.filter(|day| day.0 < self.today).map(|day| day.to_string());
            if until.is_some() && !self.is_over(given.r#for.iter().map(|target| &**target)) {
                let who = given.party.as_deref();
                self.add((LateKind::Contribution, given), "valid-until", None, who, until.map(Cow::from));
            }
        }
        let says = |text: Option<&Prose>| text.is_some_and(|text| !text.is_empty());
        for question in &canvas.open_questions {
            let closed = matches!(question.status, Some(ItemStatus::Closed | ItemStatus::Dropped));
            let by = self.passed(question.by.as_ref());
            if by.is_some() && !closed && !says(question.answer.as_ref()) {
                let (text, owner) = (question.text.as_ref(), question.owner.as_deref());
                self.add((LateKind::Question, question), "by", text, owner, by);
            }
        }
        for indicator in &canvas.indicators {
            let planned = indicator.baseline.as_ref().filter(|b| b.value.is_none());
            if let Some(by) = planned.and_then(|b| self.passed(b.planned.as_ref())) {
                let who = planned.and_then(|b| b.by.as_deref()).or(indicator.measured_by.as_deref());
                let name = indicator.name.as_ref();
                self.add((LateKind::Baseline, indicator), "baseline.planned", name, who, Some(by));
            }
        }
        for assumption in &canvas.assumptions {
            let test = assumption.test.as_ref().filter(|test| !says(test.outcome.as_ref()));
            if let Some(by) = test.and_then(|test| self.passed(test.when.as_ref())) {
                self.add((LateKind::Test, assumption), "test.when", assumption.text.as_ref(), None, Some(by));
            }
        }
    }

    /// Measures of which nobody says how they stand, or what was spent on them.
    fn measures(&mut self, told: &HashSet<String>) {
        let this_year = i64::from(self.today.year());
        for measure in &self.canvas.measures {
            let (title, who) = (measure.title.as_ref(), accountable(measure));
            if measure.status.is_none() && !told.contains(&AnyRecord::address(measure)) {
                self.add((LateKind::Status, measure), "status", title, who, None);
            }
            let began = measure
                .status
                .is_some_and(|status| !matches!(status, MeasureStatus::Proposed | MeasureStatus::Decided));
            let past = |year: i64| year > 0 && year < this_year;
            let cost = measure.amounts.iter().filter(|a| a.eur.is_some_and(|e| e > 0));
            let last = cost.filter_map(|a| a.year).filter(|year| past(*year)).max();
            let spent = measure.spent.iter().filter_map(|s| s.year).max();
            // what is over spends no more, and what was spent in no year is told of all years
            let behind = match spent {
                Some(spent) => !over(measure) && last.is_some_and(|last| spent < last),
                None => last.is_some() && measure.spent.is_empty(),
            };
            if began && behind {
                let spent = spent.map(|year| year.to_string().into());
                self.add((LateKind::Spending, measure), "spent", title, who, spent);
            }
        }
    }

    /// Figures that were not measured for a year, or not since the year of their target began, when that is over.
    fn figures(&mut self) {
        for indicator in &self.canvas.indicators {
            let (end, last) = latest(indicator);
            // a year is what figures that are told each year take
            let stale = end.is_none_or(|end| end.checked_add(1.year()).is_ok_and(|end| end < self.today));
            let target = indicator.target.as_ref().and_then(|target| target.year);
            let missed = target.is_some_and(|year| {
                year < i64::from(self.today.year()) && end.is_some_and(|end| i64::from(end.year()) < year)
            });
            let planned =
                indicator.baseline.as_ref().is_some_and(|b| b.value.is_none() && b.planned.is_some());
            if (stale || missed) && !(planned && end.is_none()) {
                let (name, who) = (indicator.name.as_ref(), indicator.measured_by.as_deref());
                self.add((LateKind::Reading, indicator), "readings", name, who, last.map(Cow::from));
            }
        }
    }
}

fn over(measure: &Measure) -> bool {
    matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped))
}

fn is_open(goal: &Goal) -> bool {
    matches!(goal.status, None | Some(GoalStatus::Open))
}

fn accountable(measure: &Measure) -> Option<&str> {
    measure.rasci.as_ref().and_then(|rasci| rasci.accountable.as_deref())
}

/// When a figure was last measured, its baseline included: the last day of it, and its words.
fn latest(indicator: &Indicator) -> (Option<Date>, Option<&str>) {
    let baseline = indicator.baseline.as_ref().filter(|b| b.value.is_some()).and_then(|b| b.date.as_ref());
    let readings = target::measured(indicator).filter_map(|r| r.date.as_ref());
    let last = readings.chain(baseline).max_by_key(|period| period.end());
    (last.and_then(Period::end), last.map(|period| period.words.as_str()))
}
