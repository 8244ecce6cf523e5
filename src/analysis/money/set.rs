//! Measures that share money, taken together: money that a sheet gives to two measures is never divided by guess, and
//! what is for one measure never covers another.

use std::collections::{BTreeMap, BTreeSet};

use super::amount::Years;
use super::line::{Line, Origin, budgets, contributions, measure_years};
use crate::canvas::Canvas;
use crate::canvas::money::Vat;
use crate::canvas::plan::{Measure, MeasureStatus};
use crate::canvas::record::Record;
use crate::canvas::value::Circle;

/// Measures that share money, with all money that is for them.
#[derive(Debug, Clone)]
pub struct Set<'a> {
    /// Places of the measures in the canvas.
    pub measures: BTreeSet<usize>,
    /// What they cost; nothing where one of them does not say, or was stopped on the way.
    pub cost: Option<Years>,
    /// The money that is for them.
    pub lines: Vec<Line<'a>>,
    /// Whether all of it can be added up: not where some is with and some without tax, or is for something else too.
    pub whole: bool,
}

impl Default for Set<'_> {
    fn default() -> Self {
        Self { measures: BTreeSet::new(), cost: None, lines: Vec::new(), whole: true }
    }
}

/// The money of a canvas.
#[derive(Debug, Clone, Default)]
pub struct Money<'a> {
    /// Sets of measures that are not all done or stopped, in the order of the sheets.
    pub sets: Vec<Set<'a>>,
    /// Money for something else than measures, or for measures that are over.
    pub elsewhere: Vec<Line<'a>>,
}

/// Whether a measure is done or stopped.
fn is_over(measure: &Measure) -> bool {
    matches!(measure.status, Some(MeasureStatus::Done | MeasureStatus::Stopped))
}

impl<'a> Money<'a> {
    /// Puts measures together that share money. What is private counts in no paper: it would be the difference with the
    /// paper of who does not have it.
    pub fn of(canvas: &'a Canvas) -> Self {
        let lines: Vec<Line<'a>> = budgets(canvas)
            .into_iter()
            .map(|(_, line)| line)
            .chain(contributions(canvas).into_iter().map(|(_, line)| line))
            .filter(|line| line.circle > Circle::Private)
            .collect();
        let known: Vec<usize> = (0..canvas.measures.len())
            .filter(|at| Record::circle(&canvas.measures[*at]) > Circle::Private)
            .collect();
        let live: BTreeSet<usize> =
            known.iter().copied().filter(|at| !is_over(&canvas.measures[*at])).collect();
        let mut groups = Groups::new(canvas.measures.len());
        for line in &lines {
            let joined = if line.for_all { Some(&live) } else { line.measures.as_ref() };
            joined.into_iter().for_each(|measures| groups.join(measures));
        }
        let mut sets: BTreeMap<usize, Set<'a>> = BTreeMap::new();
        for at in &known {
            sets.entry(groups.first(*at)).or_default().measures.insert(*at);
        }
        let mut money = Self::default();
        for line in lines {
            for beside in line.beside.iter().map(|at| groups.first(*at)) {
                sets.entry(beside).and_modify(|set| set.whole = false);
            }
            let own = if line.for_all { Some(&live) } else { line.measures.as_ref() };
            match own.and_then(|own| sets.get_mut(&groups.first(*own.first()?))) {
                Some(set) => set.lines.push(line),
                None => money.elsewhere.push(line),
            }
        }
        for set in sets.values_mut() {
            let with = |vat| set.lines.iter().any(|line| line.vat == Some(vat));
            set.whole &= !(with(Vat::Incl) && with(Vat::Excl));
            set.cost = cost(canvas, &set.measures);
        }
        let (sets, over): (Vec<Set<'a>>, Vec<Set<'a>>) =
            sets.into_values().partition(|set| !set.measures.is_disjoint(&live));
        money.sets = sets;
        money.elsewhere.extend(over.into_iter().flat_map(|set| set.lines));
        money
    }
}

impl Money<'_> {
    /// All sums that a text may tell: of each set and of all of it, the cost, what each party brings in, what comes from
    /// the budget and from contributions, each as firm as it is and in money and in kind apart, and what is open.
    pub fn sums(&self) -> Vec<Years> {
        let all: Vec<&Line<'_>> =
            self.sets.iter().flat_map(|set| &set.lines).chain(&self.elsewhere).collect();
        let mut sums = Vec::new();
        let (mut cost, mut open) = (Years::default(), Years::default());
        for set in &self.sets {
            let lines: Vec<&Line<'_>> = set.lines.iter().collect();
            of_lines(&lines, &mut sums);
            let Some(own) = &set.cost else { continue };
            let mut rest = own.clone();
            lines.iter().for_each(|line| rest.take(&line.years));
            cost.add_all(own);
            open.add_all(&rest);
            sums.extend([own.clone(), rest]);
        }
        of_lines(&all, &mut sums);
        sums.extend([cost, open]);
        sums
    }
}

fn of_lines(lines: &[&Line<'_>], sums: &mut Vec<Years>) {
    let mut parts: Vec<(String, Years)> = Vec::new();
    for line in lines {
        let (origin, party) = (line.origin, line.party.unwrap_or_default());
        let sort = if matches!(origin, Origin::Budget(_)) { "budget" } else { "contribution" };
        let names = [
            format!("party {party}"),
            format!("party {party} {origin:?}"),
            sort.to_owned(),
            format!("{origin:?}"),
            format!("{sort} {}", line.in_kind),
        ];
        for name in names {
            match parts.iter_mut().find(|(known, _)| *known == name) {
                Some((_, years)) => years.add_all(&line.years),
                None => parts.push((name, line.years.clone())),
            }
        }
    }
    sums.extend(parts.into_iter().map(|(_, years)| years));
}

/// What measures cost together; nothing where one of them does not say, or was stopped on the way.
fn cost(canvas: &Canvas, measures: &BTreeSet<usize>) -> Option<Years> {
    let mut sum = Years::default();
    for at in measures {
        let measure = canvas.measures.get(*at).filter(|m| m.status != Some(MeasureStatus::Stopped))?;
        let years = measure_years(measure);
        if years.0.is_empty() {
            return None;
        }
        sum.add_all(&years);
    }
    Some(sum)
}

/// Measures joined to groups, each known by its first.
struct Groups(Vec<usize>);

impl Groups {
    fn new(number: usize) -> Self {
        Self((0..number).collect())
    }

    fn first(&self, mut at: usize) -> usize {
        while self.0[at] != at {
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, measures: &BTreeSet<usize>) {
        let mut measures = measures.iter();
        let Some(first) = measures.next() else { return };
        for other in measures {
            let (one, other) = (self.first(*first), self.first(*other));
            let (low, high) = (one.min(other), one.max(other));
            self.0[high] = low;
        }
    }
}
