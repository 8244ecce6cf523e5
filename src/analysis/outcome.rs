//! How each precondition stands in the eyes of each view, which is missing, and what answers it.

use std::collections::{BTreeMap, HashMap};

use super::agreement::{self, Agreement};
use super::asked::{hearsay, view_kind};
use crate::canvas::Canvas;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::support::DecisionStatus;
use crate::canvas::value::Score;
use crate::canvas::views::{Assessment, ViewKind};
use crate::framework::Frame;

/// What one kind of view gives one precondition, from the latest assessment of each view of that kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Whose eyes.
    pub view: ViewKind,
    /// Numbers of answers 0 to 4; all nought where the view gave one value.
    pub counts: [u32; 5],
    /// How many answered with a number.
    pub n: u32,
    /// How many did not know.
    pub dont_know: u32,
    /// How many never needed it.
    pub not_needed: u32,
    /// The one value: the lower median of the answers, or the value given; the lowest of several views.
    pub score: Score,
    /// Whether the value comes from counted answers.
    pub counted: bool,
    /// The assessments that it comes from, as their numbers in the canvas, in order.
    pub from: Vec<usize>,
}

/// How one precondition stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Its id.
    pub precondition: String,
    /// What each kind of view gives it; only views with an assessment.
    pub standings: Vec<Standing>,
    /// The lowest value among the views that count: public and SME, else the adviser's.
    pub lowest: Option<u8>,
    /// What the two views together say.
    pub agreement: Agreement,
    /// Measures that strengthen it, by id.
    pub measures: Vec<String>,
    /// Whether a decision or a non-choice names it.
    pub declined: bool,
}

impl Outcome {
    /// Value at most 1: missing.
    pub fn missing(&self) -> bool {
        self.lowest.is_some_and(|value| value <= 1)
    }

    /// Value at most 2: missing or not yet sufficient.
    pub fn insufficient(&self) -> bool {
        self.lowest.is_some_and(|value| value <= 2)
    }

    /// Every view that counts finds it sufficient or strong.
    pub fn strong(&self) -> bool {
        self.lowest.is_some_and(|value| value >= 3)
    }

    /// What one kind of view gives it.
    pub fn standing(&self, view: ViewKind) -> Option<&Standing> {
        self.standings.iter().find(|s| s.view == view)
    }

    /// Whether a measure, a decision or a non-choice answers it.
    pub fn answered(&self) -> bool {
        !self.measures.is_empty() || self.declined
    }
}

/// The views whose value decides: public and SME; the adviser's where a canvas has neither, or only what is told of firms
/// of which none was asked.
pub fn deciding_views(canvas: &Canvas) -> Vec<ViewKind> {
    let ratings = |kind| {
        let of = move |a: &&Assessment| a.view.as_deref().and_then(|id| view_kind(canvas, id)) == Some(kind);
        canvas.assessments.iter().filter(of).filter(|a| rated(a))
    };
    let has = |kind: &ViewKind| ratings(*kind).next().is_some();
    let two: Vec<ViewKind> = [ViewKind::Public, ViewKind::Sme].into_iter().filter(has).collect();
    let asked = two.iter().any(|kind| ratings(*kind).any(|a| !hearsay(canvas, a)));
    if two.is_empty() || (!asked && has(&ViewKind::Adviser)) { vec![ViewKind::Adviser] } else { two }
}

/// Whether an assessment gives a value on the scale.
fn rated(assessment: &Assessment) -> bool {
    assessment.counts.iter().any(|n| *n > 0) || matches!(assessment.value, Some(Score::Value(_)))
}

/// How every precondition of the frame stands, weakest first; what nobody rated comes last.
pub fn outcomes(canvas: &Canvas, frame: &Frame) -> Vec<Outcome> {
    outcomes_of(canvas, frame, &|_| true)
}

/// The same by some of the assessments alone.
pub fn outcomes_of(canvas: &Canvas, frame: &Frame, counts: &dyn Fn(&Assessment) -> bool) -> Vec<Outcome> {
    let deciding = deciding_views(canvas);
    let live = live(canvas);
    let mut outcomes: Vec<(usize, Outcome)> = frame
        .preconditions
        .iter()
        .enumerate()
        .map(|(order, p)| (order, outcome(canvas, &p.id, &deciding, &live, counts)))
        .collect();
    outcomes
        .sort_by_key(|(order, o)| (o.lowest.unwrap_or(u8::MAX), lowest_in_thousandths(o, &deciding), *order));
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn values<'a>(outcome: &'a Outcome, deciding: &'a [ViewKind]) -> impl Iterator<Item = u8> + 'a {
    outcome.standings.iter().filter(|s| deciding.contains(&s.view)).filter_map(Standing::value)
}

/// The answers of the view that thinks least of it; only to order equals, since a mean of this scale says nothing.
fn lowest_in_thousandths(outcome: &Outcome, deciding: &[ViewKind]) -> u64 {
    let of = |s: &Standing| match (s.n, s.score) {
        (0, Score::Value(value)) => Some(u64::from(value) * 1000),
        (0, _) => None,
        (n, _) => {
            let sum: u64 = s.counts.iter().zip(0..).map(|(count, value)| u64::from(*count) * value).sum();
            Some(sum * 1000 / u64::from(n))
        }
    };
    outcome.standings.iter().filter(|s| deciding.contains(&s.view)).filter_map(of).min().unwrap_or(u64::MAX)
}

/// The measures that answer something: not those that were stopped, or that were turned down before they began.
fn live(canvas: &Canvas) -> Vec<&Measure> {
    let mut turned_down: HashMap<&str, bool> = HashMap::new();
    for decision in &canvas.decisions {
        let no = matches!(decision.status, Some(DecisionStatus::Rejected | DecisionStatus::NotPursued));
        for target in &decision.r#for {
            let all = turned_down.entry(target).or_insert(true);
            *all &= no;
        }
    }
    let lives = |m: &&Measure| match m.status {
        Some(MeasureStatus::Stopped) => false,
        None | Some(MeasureStatus::Proposed) => {
            m.id.as_deref().and_then(|id| turned_down.get(id)).is_none_or(|all| !all)
        }
        Some(_) => true,
    };
    canvas.measures.iter().filter(lives).collect()
}

fn outcome(
    canvas: &Canvas,
    precondition: &str,
    deciding: &[ViewKind],
    live: &[&Measure],
    counts: &dyn Fn(&Assessment) -> bool,
) -> Outcome {
    let standings = standings(canvas, precondition, counts);
    let measures = live
        .iter()
        .filter(|m| m.closes.iter().any(|id| &**id == precondition))
        .filter_map(|m| m.id.clone())
        .collect();
    let not_chosen = canvas.head.focus.as_ref().is_some_and(|focus| {
        focus.not_chosen.iter().any(|n| n.precondition.as_deref() == Some(precondition))
    });
    let decided = canvas.decisions.iter().any(|d| d.preconditions.iter().any(|id| &**id == precondition));
    let mut outcome = Outcome {
        precondition: precondition.to_owned(),
        standings,
        lowest: None,
        agreement: Agreement::OneView,
        measures,
        declined: not_chosen || decided,
    };
    outcome.lowest = values(&outcome, deciding).min();
    let value = |view| outcome.standing(view).and_then(Standing::value);
    outcome.agreement = agreement::of(value(ViewKind::Public), value(ViewKind::Sme));
    outcome
}

/// Per kind of view, the latest assessment of each view of that kind put together.
fn standings(canvas: &Canvas, precondition: &str, counts: &dyn Fn(&Assessment) -> bool) -> Vec<Standing> {
    let mut latest: BTreeMap<(ViewKind, &str), usize> = BTreeMap::new();
    for (n, assessment) in canvas.assessments.iter().enumerate() {
        // a value for some sectors only says nothing about the whole
        let about = assessment.precondition.as_deref() == Some(precondition) && assessment.sectors.is_empty();
        if !about || !counts(assessment) {
            continue;
        }
        let Some(id) = assessment.view.as_deref() else { continue };
        let Some(kind) = view_kind(canvas, id) else { continue };
        latest
            .entry((kind, id))
            .and_modify(|known| {
                if follows(canvas, assessment, &canvas.assessments[*known]) {
                    *known = n;
                }
            })
            .or_insert(n);
    }
    let mut standings: Vec<Standing> = Vec::new();
    for ((kind, _), n) in latest {
        let Some(next) = standing(canvas, kind, n) else { continue };
        match standings.iter_mut().find(|s| s.view == kind) {
            Some(known) => known.join(&next),
            None => standings.push(next),
        }
    }
    standings
}

/// Whether an assessment takes the place of one of the same view: it is of a later day, else of a later vote of the same
/// session, else stands further on.
fn follows(canvas: &Canvas, next: &Assessment, known: &Assessment) -> bool {
    let (before, now) = (day(canvas, known), day(canvas, next));
    let voted_again = known.second() && !next.second() && of_one_occasion(known, next);
    now > before || (now == before && !voted_again)
}

/// Whether two assessments come from one session or round.
pub fn of_one_occasion(a: &Assessment, b: &Assessment) -> bool {
    a.session == b.session && a.wave == b.wave
}

/// What the same kind of view gave a precondition on earlier occasions, assessment by assessment, the latest first. Of an
/// occasion with two votes that is the second.
pub fn earlier(canvas: &Canvas, precondition: &str, now: &Standing) -> Vec<Standing> {
    let about = |a: &&Assessment| a.precondition.as_deref() == Some(precondition) && a.sectors.is_empty();
    let again: Vec<&Assessment> = canvas.assessments.iter().filter(|a| a.second()).filter(about).collect();
    let before = canvas.assessments.iter().enumerate().filter(|(n, a)| {
        let same = || a.view.as_deref().and_then(|id| view_kind(canvas, id)) == Some(now.view);
        let voted_again = || !a.second() && again.iter().any(|b| a.view == b.view && of_one_occasion(a, b));
        about(a) && !now.from.contains(n) && same() && !voted_again()
    });
    let mut before: Vec<(usize, Standing)> =
        before.filter_map(|(n, _)| Some((n, standing(canvas, now.view, n)?))).collect();
    before.sort_by_key(|(n, _)| std::cmp::Reverse((day(canvas, &canvas.assessments[*n]), *n)));
    before.into_iter().map(|(_, standing)| standing).collect()
}

/// The day an assessment is of: its own, or that of its session or wave.
pub fn day(canvas: &Canvas, assessment: &Assessment) -> Option<jiff::civil::Date> {
    let session = || {
        let id = assessment.session.as_deref()?;
        canvas.session(id)?.date.as_ref()?.end()
    };
    let wave = || {
        let id = assessment.wave.as_deref()?;
        let wave = canvas.wave(id)?;
        wave.until.or(wave.from).map(|d| d.0)
    };
    assessment.date.map(|d| d.0).or_else(session).or_else(wave)
}

fn standing(canvas: &Canvas, view: ViewKind, number_of: usize) -> Option<Standing> {
    let assessment = &canvas.assessments[number_of];
    let mut counts = [0; 5];
    for (slot, count) in counts.iter_mut().zip(&assessment.counts) {
        *slot = number(*count);
    }
    let n = sum(&counts);
    let counted = n > 0;
    let score = if counted { Score::Value(lower_median(&counts)) } else { assessment.value? };
    Some(Standing {
        view,
        counts,
        n,
        dont_know: assessment.dont_know.map_or(0, number),
        not_needed: assessment.not_needed.map_or(0, number),
        score,
        counted,
        from: vec![number_of],
    })
}

/// A number of answers as a sheet has it: below nought there are none, and past what fits there are that many.
fn number(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}

fn sum(counts: &[u32]) -> u32 {
    counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
}

/// The middle answer, and the lower one of two middle answers.
pub fn lower_median(counts: &[u32; 5]) -> u8 {
    let n: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let mut seen = 0;
    for (count, value) in counts.iter().zip(0u8..) {
        seen += u64::from(*count);
        if seen > n.saturating_sub(1) / 2 {
            return value;
        }
    }
    0
}

/// Twice the middle answer: between two middle answers lies half a point.
fn median_in_halves(counts: &[u32; 5]) -> i64 {
    let mut mirrored = *counts;
    mirrored.reverse();
    i64::from(lower_median(counts)) + 4 - i64::from(lower_median(&mirrored))
}

impl Standing {
    /// The value, where it is on the scale.
    pub const fn value(&self) -> Option<u8> {
        match self.score {
            Score::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The assessments that it comes from.
    pub fn assessments<'a>(&self, canvas: &'a Canvas) -> impl Iterator<Item = &'a Assessment> {
        self.from.iter().filter_map(|n| canvas.assessments.get(*n))
    }

    /// The value in tenths of a point, the median of answers on half points; `None` for what is not on the scale.
    pub fn in_tenths(&self) -> Option<i64> {
        match self.score {
            Score::Value(_) if self.counted => Some(median_in_halves(&self.counts) * 5),
            Score::Value(value) => Some(i64::from(value) * 10),
            _ => None,
        }
    }

    /// Adds another view of the same kind: answers add up, values keep the lowest.
    fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.counts.iter_mut().zip(other.counts) {
            *mine = mine.saturating_add(theirs);
        }
        self.n = self.n.saturating_add(other.n);
        self.dont_know = self.dont_know.saturating_add(other.dont_know);
        self.not_needed = self.not_needed.saturating_add(other.not_needed);
        self.from.extend(&other.from);
        self.from.sort_unstable();
        self.score = match (self.counted && other.counted, self.score, other.score) {
            (true, ..) => Score::Value(lower_median(&self.counts)),
            (false, Score::Value(a), Score::Value(b)) => Score::Value(a.min(b)),
            (false, Score::Value(a), _) => Score::Value(a),
            (false, _, b) => b,
        };
        self.counted &= other.counted;
    }

    /// Whether answers stand at both ends with fewer between: of those at most 1 and of those at least 3 there are so
    /// many, they are such a share of all, in per cent, and there are no fewer of them than in the middle.
    pub fn divided(&self, fewest: i64, percent: i64) -> bool {
        let (low, high) = (sum(&self.counts[..2]), sum(&self.counts[3..]));
        let share = i64::from(self.n).saturating_mul(percent);
        // one hill around the middle is a group that agrees
        let enough = |part: u32| {
            i64::from(part) >= fewest.max(1) && i64::from(part) * 100 >= share && part >= self.counts[2]
        };
        enough(low) && enough(high)
    }
}
