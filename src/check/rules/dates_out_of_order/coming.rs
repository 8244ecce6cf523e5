//! Measures whose status does not go with what is still to come of them.

use std::collections::HashMap;

use jiff::civil::Date;

use super::super::super::{Findings, Subject, money, words};
use crate::canvas::plan::{Measure, MeasureStatus, Milestone, MilestoneKind, Progress};
use crate::canvas::support::Action;
use crate::canvas::value::Period;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Label, Level};
use crate::period::in_words;
use crate::text;
use crate::text::Text;

/// Looks at each measure beside its milestones and actions.
pub(super) fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    let canvas = subject.canvas;
    let open = |status: Option<Progress>| matches!(status, None | Some(Progress::Open));
    let mut milestones: HashMap<&str, Vec<&Milestone>> = HashMap::new();
    for milestone in canvas.milestones.iter().filter(|m| open(m.status)) {
        milestones.entry(milestone.measure.as_deref().unwrap_or_default()).or_default().push(milestone);
    }
    let mut actions: HashMap<&str, Vec<&Action>> = HashMap::new();
    for action in canvas.actions.iter().filter(|a| open(a.status)) {
        actions.entry(action.measure.as_deref().unwrap_or_default()).or_default().push(action);
    }
    for measure in &canvas.measures {
        let id = measure.id.as_deref().filter(|id| !id.is_empty());
        let milestones = id.and_then(|id| milestones.get(id)).map_or(&[][..], Vec::as_slice);
        let actions = id.and_then(|id| actions.get(id)).map_or(&[][..], Vec::as_slice);
        let look = Look { canvas, measure, name: words::name(canvas, measure.title.as_ref(), id) };
        match (measure.status, subject.date()) {
            (Some(MeasureStatus::Done), Some(today)) => look.done(today, milestones, out),
            (Some(MeasureStatus::Stopped), Some(today)) => look.stopped(today, milestones, actions, out),
            (Some(MeasureStatus::Done | MeasureStatus::Stopped), None) => {}
            (status, today) => {
                let runs = matches!(status, Some(MeasureStatus::Running | MeasureStatus::Changed));
                today.filter(|_| runs).into_iter().for_each(|today| look.early(today, out));
                look.beyond(milestones, out);
            }
        }
    }
}

/// A measure, and what it is called.
struct Look<'a> {
    canvas: &'a Canvas,
    measure: &'a Measure,
    name: Text,
}

/// What is still to come: its words, where it stands, and the record that says it, where that is another.
type Part<'a> = (Text, Label, Option<&'a dyn AnyRecord>);

fn begins_after(period: Option<&Period>, day: Date) -> bool {
    period.and_then(Period::start).is_some_and(|start| start > day)
}

impl<'a> Look<'a> {
    fn milestone(&self, milestone: &'a Milestone) -> Part<'a> {
        let name = words::name(self.canvas, milestone.what.as_ref(), milestone.id.as_deref());
        let when = milestone.date.as_ref().map(|date| in_words(&date.words)).unwrap_or_default();
        let words = text!("de mijlpaal {name} ({when})", "the milestone {name} ({when})"; name, when);
        (words, milestone.place.at("date"), Some(milestone))
    }

    /// Done, with something of it still ahead.
    fn done(&self, today: Date, milestones: &[&'a Milestone], out: &mut Findings<'_>) {
        let measure = self.measure;
        let mut parts: Vec<Part<'a>> = Vec::new();
        if let Some(ends) = measure.ends.as_ref().filter(|ends| begins_after(Some(ends), today)) {
            let when = in_words(&ends.words);
            parts.push((
                text!("het einde ({when})", "its end ({when})"; when),
                measure.place.at("ends"),
                None,
            ));
        }
        let later = |year: &i64| *year > i64::from(today.year()) && measure.structural != Some(true);
        let costs = measure.amounts.iter().filter(|a| a.eur.is_some_and(|eur| eur > 0));
        if let Some(year) = costs.filter_map(|a| a.year).filter(later).min() {
            let words = text!("kosten in {year}", "cost in {year}");
            parts.push((words, measure.place.at("amounts"), None));
        }
        let ahead = milestones.iter().filter(|m| begins_after(m.date.as_ref(), today));
        parts.extend(ahead.map(|milestone| self.milestone(milestone)));
        self.report(&parts, Level::Warning, out);
    }

    /// Stopped, with something of it still open.
    fn stopped(
        &self,
        today: Date,
        milestones: &[&'a Milestone],
        actions: &[&'a Action],
        out: &mut Findings<'_>,
    ) {
        let ahead = milestones.iter().filter(|m| begins_after(m.date.as_ref(), today));
        let mut parts: Vec<Part<'a>> = ahead.map(|milestone| self.milestone(milestone)).collect();
        // what is left to do may belong to stopping
        let level = if parts.is_empty() { Level::Info } else { Level::Warning };
        parts.extend(actions.iter().map(|action| {
            let name = words::name(self.canvas, action.what.as_ref(), action.id.as_deref());
            let words = text!("de actie {name}", "the action {name}"; name);
            (words, action.place.header_label(), Some(*action as &dyn AnyRecord))
        }));
        self.report(&parts, level, out);
    }

    fn report(&self, parts: &[Part<'a>], level: Level, out: &mut Findings<'_>) {
        if parts.is_empty() {
            return;
        }
        let name = &self.name;
        let told: Vec<Text> = parts.iter().map(|(words, ..)| words.clone()).collect();
        let told = words::list(&told);
        let (message, help) = if self.measure.status == Some(MeasureStatus::Done) {
            (
                text!(
                    "De maatregel {name} heet gereed, maar dit moet nog komen: {told}.",
                    "The measure {name} is called done, but this is still to come: {told}.";
                    name, told
                ),
                text!(
                    "Is hij eerder klaar, zet dan `ends` op de laatste dag en haal weg wat niet meer komt; loopt hij nog, zeg dan `status = \"running\"`.",
                    "If it ended earlier, put `ends` on the last day and remove what no longer comes; if it still runs, say `status = \"running\"`."
                ),
            )
        } else {
            (
                text!(
                    "De maatregel {name} is gestopt, maar dit staat nog open: {told}.",
                    "The measure {name} was stopped, but this is still open: {told}.";
                    name, told
                ),
                text!(
                    "Gaat het niet door, zeg dan daar `status = \"dropped\"`. Hoort het bij de afronding, accepteer dit punt dan tot die dag.",
                    "If it does not go ahead, say `status = \"dropped\"` there. If it belongs to winding up, accept this point until that day."
                ),
            )
        };
        let finding = out.at(self.measure, "status", message);
        finding.level = finding.level.min(level);
        finding.others.extend(parts.iter().map(|(_, label, _)| label.clone()));
        finding.help.push(help);
        let records: Vec<&dyn AnyRecord> = parts.iter().filter_map(|(.., record)| *record).collect();
        money::keep_within(finding, self.measure, &records);
    }

    /// Running before it begins.
    fn early(&self, today: Date, out: &mut Findings<'_>) {
        let Some(starts) = self.measure.starts.as_ref().filter(|starts| begins_after(Some(starts), today))
        else {
            return;
        };
        let (name, when) = (&self.name, in_words(&starts.words));
        let message = text!(
            "De maatregel {name} heet lopend, maar zijn begin moet nog komen ({when}).",
            "The measure {name} is called running, but its beginning is still to come ({when}).";
            name, when
        );
        let finding = out.at(self.measure, "starts", message);
        finding.level = finding.level.min(Level::Warning);
        finding.others.push(self.measure.place.at("status"));
        finding.help.push(text!(
            "Zeg `status = \"decided\"` zolang hij nog niet begonnen is, of noem de dag waarop hij begon.",
            "Say `status = \"decided\"` as long as it has not begun, or give the day on which it began."
        ));
    }

    /// Milestones after the end; a report is written afterwards.
    fn beyond(&self, milestones: &[&Milestone], out: &mut Findings<'_>) {
        let Some((ends, end)) = self.measure.ends.as_ref().and_then(|ends| Some((ends, ends.end()?))) else {
            return;
        };
        let work = milestones.iter().filter(|m| m.kind != Some(MilestoneKind::Report));
        for milestone in work.filter(|m| begins_after(m.date.as_ref(), end)) {
            let what = words::name(self.canvas, milestone.what.as_ref(), milestone.id.as_deref());
            let (name, end) = (&self.name, in_words(&ends.words));
            let message = text!(
                "De mijlpaal {what} ligt na het einde van {name} ({end}).",
                "The milestone {what} lies after the end of {name} ({end}).";
                what, name, end
            );
            let finding = out.at(*milestone, "date", message);
            finding.level = finding.level.min(Level::Warning);
            finding.others.push(self.measure.place.at("ends"));
            money::keep_within(finding, *milestone, &[self.measure]);
        }
    }
}
