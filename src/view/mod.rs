//! What one reader may see of a checked canvas: cut once, judged once. Documents get this and never the whole canvas,
//! so that no template, figure, rule or message can print what is not in it.

mod money;
pub mod since;
mod small;
mod support;
pub mod withheld;

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use crate::analysis::{self, Analysis};
use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::check::{self, Accepted, House, Options, Report, Subject};
use crate::diagnostic::{Finding, Level};
use crate::framework::Frame;

pub use money::{Row, RowKind, Sums};
pub use since::Since;
pub use support::Support;

/// A canvas as the readers of one circle may see it.
#[derive(Debug)]
pub struct View<'a> {
    /// How far what is in it may travel.
    pub circle: Circle,
    /// The canvas, cut to the circle.
    pub canvas: Canvas,
    /// What it is judged by.
    pub frame: &'a Frame,
    /// What the house sets.
    pub house: &'a House,
    /// The reference date.
    pub date: Option<Date>,
    /// What follows from the canvas as it is cut.
    pub analysis: Analysis,
    /// Cost, cover and what is open, as templates see it; sums may go one circle further than their parts.
    pub money: Sums,
    /// Backing per proposal and group, as templates see it; the same holds for it.
    pub support: Vec<Support>,
    /// What is amiss, as far as these readers may know.
    pub findings: Vec<Finding>,
    /// The same, each by itself where many are told as one.
    pub each: Vec<Finding>,
    /// What is accepted, as far as these readers may know.
    pub accepted: Vec<Accepted>,
    /// How much is amiss in all, also of what these readers may not know.
    pub open: Open,
    /// What changed since an earlier moment, where one was named or kept.
    pub since: Option<Since>,
}

/// How many points a canvas has, of all that is known of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Open {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Accepted with a reason.
    pub accepted: usize,
}

impl<'a> View<'a> {
    /// Cuts a checked canvas to a circle. `whole` is what [`check::unfolded`] says of all of it, and `open` how much.
    pub fn new(subject: &Subject<'a>, whole: &Report, open: Open, circle: Circle) -> Self {
        let mut canvas = subject.canvas.within(circle);
        small::withhold(&mut canvas, circle, subject.settings().min_n);
        let date = date(subject, &canvas);
        let both = Both::new(subject.house, whole, circle);
        // what was found in reading the sheets is about their lines, which no reader of a document sees
        let (analysis, told) = match both.rules() {
            select if select.is_empty() => (analysis::analyze(&canvas, subject.frame), Report::default()),
            select => {
                let (frame, house) = (subject.frame, subject.house);
                let seen = Subject::new(&canvas, frame, subject.unresolved, house, date);
                let told = check::unfolded(&seen, &[], &Options { select, ..Options::default() });
                (seen.analysis, told)
            }
        };
        let money = money::sums(subject, &canvas, circle);
        let support = support::support(subject, &canvas, circle);
        let findings = told.findings.into_iter().filter_map(|finding| both.findings.holds(finding));
        let each: Vec<Finding> = findings.collect();
        let accepted = told.accepted.into_iter().filter_map(|accepted| {
            let finding = both.accepted.holds(accepted.finding)?;
            Some(Accepted { finding, ..accepted })
        });
        Self {
            circle,
            frame: subject.frame,
            house: subject.house,
            date,
            findings: check::fold(each.clone()),
            each,
            accepted: accepted.collect(),
            canvas,
            analysis,
            money,
            support,
            open,
            since: None,
        }
    }
}

/// The reference date. Where it is the latest day that the canvas records, it is the latest that the reader sees.
fn date(subject: &Subject<'_>, canvas: &Canvas) -> Option<Date> {
    let whole = subject.canvas;
    let derived = whole.head.as_of.is_none() && subject.date() == analysis::latest_day(whole);
    if derived { analysis::latest_day(canvas) } else { subject.date() }
}

impl Open {
    /// Of what is told of a canvas, many as one, and how many points are accepted.
    pub fn of(findings: &[Finding], accepted: usize) -> Self {
        let count = |level| findings.iter().filter(|finding| finding.level == level).count();
        Self { errors: count(Level::Error), warnings: count(Level::Warning), accepted }
    }
}

/// What holds of the whole canvas. A reader is told what the check says of the canvas as that reader sees it, in those
/// words, as far as it holds of the whole too: a message made without what is hidden cannot tell of it, and one that
/// is only so because something is hidden is not so.
struct Both<'w> {
    findings: Told<'w>,
    accepted: Told<'w>,
}

impl<'w> Both<'w> {
    fn new(house: &House, whole: &'w Report, circle: Circle) -> Self {
        let told = |findings: &mut dyn Iterator<Item = &'w Finding>| {
            let findings = findings.filter(|finding| reach(house, finding) >= circle);
            Told(findings.map(|finding| (said(finding), finding.level)).collect())
        };
        Self {
            findings: told(&mut whole.findings.iter()),
            accepted: told(&mut whole.accepted.iter().map(|accepted| &accepted.finding)),
        }
    }

    /// The rules that say something of the whole, and so may of a part.
    fn rules(&self) -> Vec<String> {
        let said = self.findings.0.keys().chain(self.accepted.0.keys());
        let rules: BTreeSet<&str> = said.map(|(rule, ..)| *rule).collect();
        rules.into_iter().map(str::to_owned).collect()
    }
}

/// What a finding says: rule, address and words.
type Said<'f> = (&'f str, &'f str, &'f str, &'f str);

/// What findings say, with how heavy they weigh.
struct Told<'w>(HashMap<Said<'w>, Level>);

impl Told<'_> {
    /// A finding that says the same as one of these, as heavy as that.
    fn holds(&self, finding: Finding) -> Option<Finding> {
        let level = *self.0.get(&said(&finding))?;
        Some(Finding { level, ..finding })
    }
}

fn said(finding: &Finding) -> Said<'_> {
    (&finding.rule, &finding.address, &finding.message.nl, &finding.message.en)
}

/// How far findings of a rule may travel, whatever they are about.
fn reach(house: &House, finding: &Finding) -> Circle {
    let private = check::rules::find(&finding.rule).is_some_and(|rule| rule.about_people);
    if private { Circle::Internal.min(house.circle(&finding.rule)) } else { house.circle(&finding.rule) }
}
