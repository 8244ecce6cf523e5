//! What templates see of what is late: past its day and still open, or without the status or figure that belongs there.

use jiff::ToSpan;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::AnyRecord;
use crate::canvas::Canvas;
use crate::canvas::find::Known;
use crate::canvas::head::Phase;
use crate::canvas::log::ItemStatus;
use crate::canvas::money::Firmness;
use crate::canvas::plan::{GoalStatus, Indicator, Measure, MeasureStatus, Progress};
use crate::canvas::support::DecisionStatus;
use crate::canvas::value::{Period, Prose, Ref, Target, to};
use crate::canvas::view::{self, Printed};
use crate::period;

/// In what way something is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "late-kind")]
enum LateKind {
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
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "late")]
pub(super) struct Late {
    /// In what way.
    kind: LateKind,
    /// Key of the record.
    pub(super) key: String,
    /// What it is, in the words of the sheet; absent where it has none.
    what: Printed<Option<Prose>>,
    /// Key of who sees to it; absent where nobody does.
    #[schemars(with = "Option<Ref<to::Party>>")]
    who: Option<String>,
    /// When it was to be; of a figure when it was last measured, of spending the last year told; absent where there is
    /// no day.
    #[schemars(with = "Option<Period>")]
    by: Option<String>,
}

/// All that is late on a day, the longest first; then, once plans are carried out, what says nothing of how it stands.
pub(super) fn late(canvas: &Canvas, known: &Known, from: Option<Date>) -> Vec<Late> {
    let Some(today) = from else { return Vec::new() };
    let mut found = Found { canvas, known, today, all: Vec::new() };
    found.plan();
    found.decisions();
    found.promises();
    found.all.sort_by_key(|late| late.by.as_deref().and_then(period::parse).and_then(|range| range.end));
    if matches!(canvas.phase(), Phase::Execution | Phase::Closed) {
        found.silent();
    }
    found.all
}

struct Found<'c> {
    canvas: &'c Canvas,
    known: &'c Known,
    today: Date,
    all: Vec<Late>,
}

impl Found<'_> {
    fn passed<'p>(&self, period: Option<&'p Period>) -> Option<&'p str> {
        let passed = |period: &&Period| period.end().is_some_and(|end| end < self.today);
        period.filter(passed).map(|period| period.words.as_str())
    }

    fn add(
        &mut self,
        kind: LateKind,
        record: &dyn AnyRecord,
        what: Option<&Prose>,
        who: Option<&str>,
        by: Option<&str>,
    ) {
        let none = || Printed::new(serde_json::Value::Null);
        // a contribution has no words of its own; what else has none is printed nowhere
        if kind != LateKind::Contribution && what.is_none_or(Prose::is_empty) {
            return;
        }
        self.all.push(Late {
            kind,
            key: record.address(),
            what: what.map_or_else(none, |text| view::prose(text, self.canvas.lang())),
            who: who.map(|id| self.known.key(to::Party::KINDS, id)),
            by: by.map(str::to_owned),
        });
    }

    /// Whether a measure is over, so that what was for it is no news.
    fn is_over(&self, measure: Option<&str>) -> bool {
        measure.and_then(|id| self.canvas.measure(id)).is_some_and(over)
    }

    /// Measures, milestones, actions and goals.
    fn plan(&mut self) {
        let canvas = self.canvas;
        for measure in canvas.measures.iter().filter(|m| !over(m)) {
            let waits =
                matches!(measure.status, None | Some(MeasureStatus::Proposed | MeasureStatus::Decided));
            let start = self.passed(measure.starts.as_ref()).filter(|_| waits);
            let late = start.map(|by| (LateKind::Start, by));
            let late = late.or_else(|| Some((LateKind::End, self.passed(measure.ends.as_ref())?)));
            if let Some((kind, by)) = late {
                self.add(kind, measure, measure.title.as_ref(), accountable(measure), Some(by));
            }
        }
        let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
        for milestone in canvas.milestones.iter().filter(|m| open(m.status)) {
            let by = self.passed(milestone.date.as_ref());
            if by.is_some() && !self.is_over(milestone.measure.as_deref()) {
                self.add(
                    LateKind::Milestone,
                    milestone,
                    milestone.what.as_ref(),
                    milestone.by.as_deref(),
                    by,
                );
            }
        }
        for action in canvas.actions.iter().filter(|a| open(a.status)) {
            let by = self.passed(action.by.as_ref());
            if by.is_some() && !self.is_over(action.measure.as_deref()) {
                self.add(LateKind::Action, action, action.what.as_ref(), action.who.as_deref(), by);
            }
        }
        for goal in canvas.goals.iter().filter(|g| matches!(g.status, None | Some(GoalStatus::Open))) {
            let year = goal.year.filter(|year| *year < i64::from(self.today.year())).map(|y| y.to_string());
            if year.is_some() {
                self.add(LateKind::Goal, goal, goal.text.as_ref(), None, year.as_deref());
            }
        }
    }

    /// Decisions whose meeting is over, and what others were to decide.
    fn decisions(&mut self) {
        let canvas = self.canvas;
        let asked = |status: Option<DecisionStatus>| status.unwrap_or(DecisionStatus::Asked);
        for decision in &canvas.decisions {
            let meeting = decision.meeting.as_deref().and_then(|id| canvas.meeting(id));
            let body = decision.body.as_deref().or(meeting.and_then(|m| m.body.as_deref()));
            let day = meeting.and_then(|m| m.date).filter(|day| day.0 < self.today).map(|d| d.to_string());
            let closed = canvas.phase() == Phase::Closed;
            if asked(decision.status) == DecisionStatus::Asked && (day.is_some() || closed) {
                self.add(LateKind::Decision, decision, decision.asked.as_ref(), body, day.as_deref());
            }
            if matches!(decision.status, Some(DecisionStatus::Rejected | DecisionStatus::NotPursued)) {
                continue;
            }
            for need in &decision.needs {
                let open = matches!(asked(need.status), DecisionStatus::Asked | DecisionStatus::Deferred);
                if let Some(by) = self.passed(need.by.as_ref()).filter(|_| open) {
                    let what = need.what.as_ref().or(decision.asked.as_ref());
                    self.add(LateKind::Need, decision, what, need.body.as_deref(), Some(by));
                }
            }
        }
    }

    /// Contributions, questions, baselines and tests.
    fn promises(&mut self) {
        let canvas = self.canvas;
        for given in canvas.commitments.iter().filter(|c| c.firmness != Some(Firmness::Paid)) {
            let until = given.valid_until.filter(|day| day.0 < self.today).map(|day| day.to_string());
            let over = !given.r#for.is_empty() && given.r#for.iter().all(|id| self.is_over(Some(id)));
            if until.is_some() && !over {
                self.add(LateKind::Contribution, given, None, given.party.as_deref(), until.as_deref());
            }
        }
        for question in &canvas.open_questions {
            let closed = matches!(question.status, Some(ItemStatus::Closed | ItemStatus::Dropped));
            let answered = closed || question.answer.as_ref().is_some_and(|text| !text.is_empty());
            if let Some(by) = self.passed(question.by.as_ref()).filter(|_| !answered) {
                let (text, owner) = (question.text.as_ref(), question.owner.as_deref());
                self.add(LateKind::Question, question, text, owner, Some(by));
            }
        }
        for indicator in &canvas.indicators {
            let planned = indicator.baseline.as_ref().filter(|b| b.value.is_none());
            if let Some(by) = planned.and_then(|b| self.passed(b.planned.as_ref())) {
                let who = planned.and_then(|b| b.by.as_deref()).or(indicator.measured_by.as_deref());
                self.add(LateKind::Baseline, indicator, indicator.name.as_ref(), who, Some(by));
            }
        }
        for assumption in &canvas.assumptions {
            let test = assumption.test.as_ref().filter(|t| t.outcome.as_ref().is_none_or(Prose::is_empty));
            if let Some(by) = test.and_then(|test| self.passed(test.when.as_ref())) {
                self.add(LateKind::Test, assumption, assumption.text.as_ref(), None, Some(by));
            }
        }
    }

    /// Measures and figures of which nobody says how they stand.
    fn silent(&mut self) {
        let canvas = self.canvas;
        for measure in &canvas.measures {
            let (title, who) = (measure.title.as_ref(), accountable(measure));
            if measure.status.is_none() && !self.all.iter().any(|l| l.key == AnyRecord::address(measure)) {
                self.add(LateKind::Status, measure, title, who, None);
            }
            let began = measure
                .status
                .is_some_and(|status| !matches!(status, MeasureStatus::Proposed | MeasureStatus::Decided));
            let past = |year: i64| year > 0 && year < i64::from(self.today.year());
            let cost = measure.amounts.iter().filter(|a| a.eur.is_some_and(|e| e > 0));
            let last = cost.filter_map(|a| a.year).filter(|year| past(*year)).max();
            let told = measure.spent.iter().filter_map(|s| s.year).max();
            // what is over spends no more, and what was spent in no year is told of all years
            let behind = match told {
                Some(told) => !over(measure) && last.is_some_and(|last| told < last),
                None => last.is_some() && measure.spent.is_empty(),
            };
            if began && behind {
                let told = told.map(|year| year.to_string());
                self.add(LateKind::Spending, measure, title, who, told.as_deref());
            }
        }
        for indicator in &canvas.indicators {
            let (end, last) = latest(indicator);
            // a year is what figures that are told each year take
            let stale = end.is_none_or(|end| end.checked_add(1.year()).is_ok_and(|end| end < self.today));
            let planned =
                indicator.baseline.as_ref().is_some_and(|b| b.value.is_none() && b.planned.is_some());
            if stale && !(planned && end.is_none()) {
                let who = indicator.measured_by.as_deref();
                self.add(LateKind::Reading, indicator, indicator.name.as_ref(), who, last);
            }
        }
    }
}

fn over(measure: &Measure) -> bool {
    matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped))
}

fn accountable(measure: &Measure) -> Option<&str> {
    measure.rasci.as_ref().and_then(|rasci| rasci.accountable.as_deref())
}

/// When a figure was last measured, its baseline included: the last day of it, and its words.
fn latest(indicator: &Indicator) -> (Option<Date>, Option<&str>) {
    let baseline = indicator.baseline.as_ref().filter(|b| b.value.is_some()).and_then(|b| b.date.as_ref());
    let readings = indicator.readings.iter().filter(|r| r.value.is_some()).filter_map(|r| r.date.as_ref());
    let last = readings.chain(baseline).max_by_key(|period| period.end());
    (last.and_then(Period::end), last.map(|period| period.words.as_str()))
}
