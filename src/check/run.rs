//! Runs the rules over one canvas: levels, covering, exemptions, many as one, order.

use std::collections::{HashMap, HashSet};

use super::{Accepted, Findings, Rule, Scope, Subject, echo, exemption, rules};
use crate::canvas::Extent;
use crate::canvas::head::Phase;
use crate::diagnostic::{self, Finding, Level};
use crate::text;
use crate::text::Text;

/// Which rules run.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Only these; all when empty.
    pub select: Vec<String>,
    /// Not these.
    pub ignore: Vec<String>,
    /// As if the canvas were in this phase.
    pub phase: Option<Phase>,
    /// Only rules that look at this; all when absent.
    pub scope: Option<Scope>,
}

impl Options {
    /// Whether findings of this name are asked for: those of a rule, or of a fault in reading.
    pub fn wants(&self, name: &str) -> bool {
        match rules::find(name) {
            Some(rule) => self.runs(rule),
            None => self.names(name),
        }
    }

    /// Whether a canvas in this phase is asked what is missing in it, so that saying nothing means nothing is.
    pub fn wants_outcomes(&self, phase: Phase) -> bool {
        let phase = self.phase.unwrap_or(phase);
        rules::all().iter().any(|rule| rule.outcome && rule.levels.at(phase).is_some() && self.runs(rule))
    }

    /// To choose among offences is not to choose outcomes away; those go by their own name only.
    fn runs(&self, rule: &Rule) -> bool {
        let named = if rule.outcome { !self.ignores(rule.name) } else { self.names(rule.name) };
        named && self.scope.is_none_or(|scope| scope == rule.scope)
    }

    fn names(&self, name: &str) -> bool {
        (self.select.is_empty() || self.select.iter().any(|chosen| chosen == name)) && !self.ignores(name)
    }

    fn ignores(&self, name: &str) -> bool {
        self.ignore.iter().any(|ignored| ignored == name)
    }
}

/// What the check says of one canvas.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What is missing, weakest first: what the canvas says, not what is amiss with it.
    pub outcomes: Vec<Finding>,
    /// What is amiss, in order.
    pub findings: Vec<Finding>,
    /// What would be amiss, had someone not accepted it with a reason.
    pub accepted: Vec<Accepted>,
}

impl Report {
    /// How many findings there are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|f| f.level == level).count()
    }

    /// The heaviest level of what no baseline knows, if anything is amiss.
    pub fn worst(&self) -> Option<Level> {
        self.findings.iter().filter(|f| !f.known).map(|f| f.level).max()
    }
}

/// Checks one canvas. `reading` holds what was found while its sheets were read.
pub fn run(subject: &Subject<'_>, reading: &[Finding], options: &Options) -> Report {
    let report = unfolded(subject, reading, options);
    Report { findings: fold(report.findings), ..report }
}

/// Checks one canvas, with each finding by itself: what a baseline or a fix looks at.
pub fn unfolded(subject: &Subject<'_>, reading: &[Finding], options: &Options) -> Report {
    Run::new(subject, options).report(subject, reading, options)
}

/// What each rule says of one canvas, before any of it gives way to something else.
#[derive(Debug, Default)]
pub struct Run<'a> {
    raised: Vec<Raised>,
    outcomes: Vec<Finding>,
    own: Vec<(&'a str, Vec<Finding>)>,
}

/// What one rule of the program says.
#[derive(Debug, Clone)]
struct Raised {
    rule: &'static Rule,
    found: Vec<Finding>,
    /// Whether it asked which day it is: otherwise it says the same on any other.
    dated: bool,
}

impl<'a> Run<'a> {
    /// Runs the rules.
    pub fn new(subject: &Subject<'a>, options: &Options) -> Self {
        Self::default().at(subject, options)
    }

    /// As it would be on the day of this subject, which is otherwise the same: only what depends on that runs again.
    pub fn at(&self, subject: &Subject<'a>, options: &Options) -> Self {
        let phase = options.phase.unwrap_or_else(|| subject.canvas.phase());
        let mut run = Self::default();
        for rule in rules::all() {
            let runs = options.runs(rule)
                && subject.canvas.extent < Extent::Nothing
                && subject.house.off(rule.name).is_none();
            let Some(level) = rule.levels.at(phase).filter(|_| runs) else { continue };
            let known = self.raised.iter().find(|raised| std::ptr::eq(raised.rule, *rule) && !raised.dated);
            if let Some(known) = known {
                run.raised.push(known.clone());
                continue;
            }
            let mut found = Findings::new(subject, (rule.name, rule.remedy), level, phase);
            let dated = subject.dates(|| (rule.check)(subject, &mut found));
            let mut found = found.finish();
            if rule.outcome {
                echo::still(&subject.records, rule.name, &mut found);
                run.outcomes.append(&mut found);
            } else {
                run.raised.push(Raised { rule, found, dated });
            }
        }
        run.own = subject.house.run(subject, phase, |rule| {
            options.names(&rule.page.name) && options.scope.is_none_or(|scope| Some(scope) == rule.page.scope)
        });
        run
    }

    /// What comes of it: what is covered or accepted is taken away, and what was found in reading is put before it.
    pub fn report(mut self, subject: &Subject<'_>, reading: &[Finding], options: &Options) -> Report {
        let mut findings: Vec<Finding> =
            reading.iter().filter(|f| f.unread || options.wants(&f.rule)).cloned().collect();
        fold_covered(&mut self.raised);
        // what is covered does not come up in the place of what waits
        for Raised { rule, found, .. } in &mut self.raised {
            echo::still(&subject.records, rule.name, found);
        }
        let all = self.raised.into_iter().map(|raised| (raised.rule.name, raised.found)).chain(self.own);
        let (ran, all): (HashSet<&str>, Vec<Vec<Finding>>) = all.unzip();
        let sorted =
            exemption::apply(subject, all.into_iter().flatten().collect(), &|name| ran.contains(name));
        let mut accepted = sorted.accepted;
        // exemptions at fault are asked for by the names of their faults
        let named = |f: &Finding| !f.rule.starts_with("exemption-") || options.wants(&f.rule);
        findings.extend(sorted.stay.into_iter().filter(named));
        diagnostic::sort(&mut findings);
        accepted.sort_by(|a, b| diagnostic::order(&a.finding, &b.finding));
        Report { outcomes: self.outcomes, findings, accepted }
    }
}

/// Takes away findings at an address about which a rule that covers theirs has spoken; what stays is as heavy as the
/// heaviest of them.
fn fold_covered(raised: &mut [Raised]) {
    for covering in 0..raised.len() {
        for name in raised[covering].rule.covers {
            let Some(covered) = raised.iter().position(|raised| raised.rule.name == *name) else { continue };
            let others = std::mem::take(&mut raised[covered].found);
            let spoken: HashSet<&str> = raised[covering].found.iter().map(|f| f.address.as_str()).collect();
            let (folded, kept): (Vec<Finding>, Vec<Finding>) =
                others.into_iter().partition(|other| spoken.contains(other.address.as_str()));
            raised[covered].found = kept;
            let mut heaviest: HashMap<&str, Level> = HashMap::new();
            for other in &folded {
                let level = heaviest.entry(&other.address).or_insert(other.level);
                *level = other.level.max(*level);
            }
            for f in &mut raised[covering].found {
                f.level = heaviest.get(f.address.as_str()).map_or(f.level, |level| f.level.max(*level));
            }
        }
    }
}

/// More than three findings of one weight and sort, of a rule that can tell them as one, become one finding with a list
/// of places. Findings that a baseline knows are told apart from those that it does not.
pub fn fold(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    let mut groups: Vec<Vec<Finding>> = Vec::new();
    for finding in findings {
        if many(&finding, 0).is_none() {
            kept.push(finding);
            continue;
        }
        let same = |group: &&mut Vec<Finding>| {
            let first = &group[0];
            (&first.rule, first.level, first.known, first.sort)
                == (&finding.rule, finding.level, finding.known, finding.sort)
                && (!is_name(first) || (&first.message, kind(first)) == (&finding.message, kind(&finding)))
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    for mut group in groups {
        diagnostic::sort(&mut group);
        match many(&group[0], group.len()).filter(|_| group.len() > 3) {
            None => kept.append(&mut group),
            Some(message) => kept.push(one_of(group, message)),
        }
    }
    diagnostic::sort(&mut kept);
    kept
}

/// What is said of so many findings of the same rule, if it can tell them as one.
fn many(finding: &Finding, number: usize) -> Option<Text> {
    let put = |text: &str| text.replace("{n}", &number.to_string());
    if let Some(beside) = &finding.beside {
        return Some(Text::new(put(&beside.many.nl), put(&beside.many.en)));
    }
    if let Some(sort) = finding.sort {
        return Some(Text::new(put(sort.nl), put(sort.en)));
    }
    if is_name(finding) {
        let (nl, en) = (&finding.message.nl, &finding.message.en);
        return Some(text!("{nl} Dat staat er {number} keer.", "{en} It stands there {number} times."));
    }
    rules::find(&finding.rule)?.many.map(|many| many(number))
}

/// Whether a finding is about a name that is not known: the same one in many records is one slip.
fn is_name(finding: &Finding) -> bool {
    ["unknown-key", "unknown-value"].contains(&&*finding.rule) && !finding.unread
}

/// The kind of record that a finding is about.
fn kind(finding: &Finding) -> &str {
    finding.address.split(['.', '#']).next().unwrap_or_default()
}

fn one_of(group: Vec<Finding>, message: Text) -> Finding {
    // the address of one of them would be wrong for the others, in an exemption and in a circle
    let first = group.first().map(kind).unwrap_or_default().to_owned();
    let name = group.first().is_some_and(is_name);
    let address = if group.iter().all(|f| kind(f) == first) { first } else { "canvas".to_owned() };
    // advice for one of them may be wrong for the others
    let shared = group.iter().all(|f| f.help == group[0].help);
    let mut group = group.into_iter();
    let mut first = group.next().expect("a group has a first");
    // what mends one of them is said at its place
    let own = |f: &Finding| match f.help.last().filter(|_| f.fix.is_some() && !shared) {
        Some(help) => {
            Text::new(format!("{} {}", f.message.nl, help.nl), format!("{} {}", f.message.en, help.en))
        }
        None => f.message.clone(),
    };
    let said = |f: &Finding| if name { text!("ook hier", "here too") } else { own(f) };
    let label = |mut f: Finding| f.primary.take().map(|label| label.with(said(&f)));
    let own = own(&first);
    let primary = first.primary.take().map(|label| if name { label } else { label.with(own) });
    let mut labels = primary.into_iter().chain(group.filter_map(label));
    let (primary, others) = (labels.next(), labels.collect());
    if let Some(rule) = rules::find(&first.rule).filter(|_| !shared) {
        first.help = vec![rule.remedy.text()];
    }
    Finding { message, address, primary, others, fix: None, many: true, ..first }
}
