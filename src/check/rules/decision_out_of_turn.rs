//! `decision-out-of-turn`: work, money or a promise that comes before the decision it hangs on, or is gone before it.

use std::collections::HashMap;

use jiff::civil::Date;

use super::super::{Findings, Levels, Rule, Scope, Subject, lookup, money, undecided, words};
use crate::analysis::money::{Years, budget_years, measure_years};
use crate::canvas::money::{Commitment, Firmness};
use crate::canvas::parties::{Body, Mandate, Meeting};
use crate::canvas::plan::{Measure, MeasureStatus, Progress};
use crate::canvas::support::{Decision, DecisionStatus};
use crate::canvas::value::{Period, Ref, to};
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::Level;
use crate::period::{day_in_words, in_words};
use crate::text;
use crate::text::{Say, Text};

/// The rule.
pub const RULE: Rule = Rule {
    name: "decision-out-of-turn",
    detects: Say {
        nl: "De volgorde klopt niet: een maatregel heet besloten, lopend of gereed terwijl elk besluit erover nog gevraagd wordt, is aangehouden of is afgewezen (niet als hij al liep en om een vervolg vraagt); een maatregel begint, of er is geld aan besteed, voordat over het geld besloten is, ook als dat nog gevraagd wordt; een orgaan met budgetrecht besluit pas na het begin, of al vóór de vergadering die het vraagt; of een bijdrage of budget is voorbij voordat de maatregel geld kost, komt pas daarna, of is toegezegd na het besluit dat erop rust. Een mijlpaal vóór het besluit is een opmerking.",
        en: "The order is wrong: a measure is called decided, running or done while every decision on it is still asked, was deferred or was rejected (not where it ran already and asks for more); a measure begins, or money was spent on it, before the money was decided on, also where that is still asked; a body with power over budgets decides only after the beginning, or before the meeting that asks it; or a contribution or budget is over before the measure costs money, comes only after it, or was promised after the decision that rests on it. A milestone before the decision is a remark.",
    },
    why: Say {
        nl: "Wie begint voordat de raad of Provinciale Staten over het geld besloten, moet stoppen als die nee zeggen, of zet hen voor een voldongen feit.",
        en: "Whoever begins before the councils have decided on the money has to stop if they say no, or leaves them no choice.",
    },
    remedy: Say {
        nl: "Zoek na welke datum klopt. Kloppen ze allebei, laat het werk dan later beginnen of haal het besluit naar voren.",
        en: "Find out which date is right. If both are, let the work begin later or bring the decision forward.",
    },
    origin: Say {
        nl: "Twente, 2012: het ene orgaan bepaalt de koers, het andere besluit over geld; Drenthe en Emmen, 2016: adviezen worden “begin 2016” uitgerold.",
        en: "Twente, 2012: one body sets the course, another decides on money; Drenthe and Emmen, 2016: advice is rolled out in “early 2016”.",
    },
    levels: Levels::new("--WWW-"),
    scope: Scope::Canvas,
    outcome: false,
    about_people: false,
    covers: &[],
    thresholds: &[],
    many: Some(many),
    examples: include_str!("decision_out_of_turn.toml"),
    check,
};

fn many(n: usize) -> Text {
    text!(
        "{n} keer klopt de volgorde van besluit, geld en werk niet.",
        "{n} times decision, money and work are in the wrong order."
    )
}

fn check(subject: &Subject<'_>, out: &mut Findings<'_>) {
    undecided::measures(subject.canvas, out);
    let chain = Chain::new(subject.canvas);
    for measure in 0..chain.canvas.measures.len() {
        chain.begun(measure, out);
        chain.spent(measure, out);
    }
    chain.needs(out);
    chain.promises(out);
    chain.budgets(out);
    chain.milestones(out);
}

/// The decisions on the money of each measure, and when they are taken.
struct Chain<'a> {
    canvas: &'a Canvas,
    /// Numbers of measures by their id, and by that of their line.
    measures: HashMap<&'a str, Vec<usize>>,
    lines: HashMap<&'a str, Vec<usize>>,
    bodies: HashMap<&'a str, &'a Body>,
    /// The decisions asked or adopted on money of measures.
    all: Vec<Taken<'a>>,
    /// Per measure those on its own.
    decisions: Vec<Vec<Taken<'a>>>,
}

/// A decision with the days between which it is taken; nothing where that is not told.
#[derive(Clone, Copy)]
struct Taken<'a> {
    decision: &'a Decision,
    days: Option<(Date, Date)>,
    /// The field that tells it, and its words.
    told: Option<&'a Period>,
}

impl Taken<'_> {
    fn words(&self) -> Text {
        let day = || self.days.map(|(day, _)| day_in_words(day)).unwrap_or_default();
        self.told.map_or_else(day, |period| in_words(&period.words))
    }
}

impl<'a> Chain<'a> {
    fn new(canvas: &'a Canvas) -> Self {
        let mut chain = Self {
            canvas,
            measures: HashMap::new(),
            lines: HashMap::new(),
            bodies: canvas.bodies.iter().filter_map(|b| Some((b.id.as_deref()?, b))).collect(),
            all: Vec::new(),
            decisions: vec![Vec::new(); canvas.measures.len()],
        };
        for (at, measure) in canvas.measures.iter().enumerate() {
            if let Some(id) = measure.id.as_deref() {
                chain.measures.entry(id).or_default().push(at);
            }
            if let Some(line) = measure.line.as_deref() {
                chain.lines.entry(line).or_default().push(at);
            }
        }
        let meetings: HashMap<&str, &Meeting> =
            canvas.meetings.iter().filter_map(|m| Some((m.id.as_deref()?, m))).collect();
        for decision in canvas.decisions.iter().filter(|d| lookup::asked(d) || lookup::adopted(d)) {
            let told = decision.decided_on.as_ref().filter(|_| lookup::adopted(decision));
            let meeting = decision.meeting.as_deref().and_then(|id| meetings.get(id));
            let day = || meeting.and_then(|m| m.date).map(|day| (day.0, day.0));
            let days = told.map_or_else(day, |period| period.start().zip(period.end()));
            let mut measures = chain.named(&decision.r#for);
            let own = decision.eur.is_some_and(|eur| eur > 0);
            measures.retain(|at| own || measure_years(&canvas.measures[*at]).has_euros());
            let taken = Taken { decision, days, told };
            chain.all.extend((!measures.is_empty()).then_some(taken));
            measures.into_iter().for_each(|measure| chain.decisions[measure].push(taken));
        }
        chain
    }

    /// The measures that something is for: by their id, else by their line.
    fn named(&self, targets: &[Ref<to::Purpose>]) -> Vec<usize> {
        let of = |id: &str| self.measures.get(id).or_else(|| self.lines.get(id));
        let mut named: Vec<usize> = targets.iter().filter_map(|id| of(id)).flatten().copied().collect();
        named.sort_unstable();
        named.dedup();
        named
    }

    fn name(&self, measure: &Measure) -> Text {
        words::name(self.canvas, measure.title.as_ref(), measure.id.as_deref())
    }

    /// The first of the decisions on a measure, if all of them are taken after a day.
    fn all_after(&self, measure: usize, day: Date, which: impl Fn(&Decision) -> bool) -> Option<&Taken<'a>> {
        let mut first: Option<&Taken<'a>> = None;
        for taken in self.decisions[measure].iter().filter(|taken| which(taken.decision)) {
            let (start, _) = taken.days.filter(|(start, _)| *start > day)?;
            if first.and_then(|first| first.days).is_none_or(|(known, _)| start < known) {
                first = Some(taken);
            }
        }
        first
    }

    /// A measure that begins before a decision on its money.
    fn begun(&self, at: usize, out: &mut Findings<'_>) {
        let measure = &self.canvas.measures[at];
        let Some((starts, begins)) = measure.starts.as_ref().and_then(|starts| Some((starts, starts.end()?)))
        else {
            return;
        };
        if measure.status == Some(MeasureStatus::Stopped) {
            return;
        }
        // what runs was paid by a decision that the canvas does not have
        let runs = matches!(
            measure.status,
            Some(MeasureStatus::Running | MeasureStatus::Changed | MeasureStatus::Done)
        );
        let name = self.name(measure);
        let when = in_words(&starts.words);
        if let Some(first) = self.all_after(at, begins, |d| !runs || lookup::adopted(d)) {
            if runs && self.decisions[at].iter().all(|taken| !lookup::adopted(taken.decision)) {
                return;
            }
            let taken = first.words();
            let message = text!(
                "De maatregel {name} begint ({when}) vóór het besluit over het geld ({taken}).",
                "The measure {name} begins ({when}) before the decision on its money ({taken}).";
                name, when, taken
            );
            let finding = out.at(measure, "starts", message);
            finding
                .others
                .push(first.decision.place.header_label().with(text!("dit besluit", "this decision")));
            money::keep_within(finding, measure, &[first.decision]);
            return;
        }
        // a later decision is on more of what began before
        let first = self.decisions[at].iter().filter(|taken| !runs || lookup::adopted(taken.decision));
        if let Some(taken) = first.min_by_key(|taken| taken.days.map(|(start, _)| start)) {
            for (n, need) in taken.decision.needs.iter().enumerate() {
                let body = need.body.as_deref().and_then(|id| self.bodies.get(id));
                let funds = body.is_some_and(|body| body.mandate.contains(&Mandate::Funding));
                let open =
                    matches!(need.status, None | Some(DecisionStatus::Asked | DecisionStatus::Deferred));
                let late = need.by.as_ref().filter(|by| by.start().is_some_and(|start| start > begins));
                let (Some(body), Some(by)) = (body, late.filter(|_| funds && open)) else { continue };
                if lookup::pays_elsewhere(self.canvas, body, taken.decision, measure) {
                    continue;
                }
                let body = words::name(self.canvas, body.name.as_ref(), body.id.as_deref());
                let by = in_words(&by.words);
                let message = text!(
                    "{body} besluit pas over het geld ({by}) als {name} al begonnen is ({when}).",
                    "{body} decides on the money ({by}) only after {name} has begun ({when}).";
                    body, by, name, when
                );
                let finding = out.at(taken.decision, &format!("needs[{n}].by"), message);
                finding
                    .others
                    .push(measure.place.at("starts").with(text!("hier begint het", "it begins here")));
                money::keep_within(finding, taken.decision, &[measure]);
            }
        }
    }

    /// Money that was spent in a year before the first decision on it.
    fn spent(&self, at: usize, out: &mut Findings<'_>) {
        let measure = &self.canvas.measures[at];
        for (n, spent) in measure.spent.iter().enumerate() {
            let year = spent.year.filter(|_| spent.eur.is_some_and(|eur| eur > 0));
            let end = year.and_then(|year| i16::try_from(year).ok()).and_then(crate::period::Range::year);
            let Some((year, end)) = year.zip(end.and_then(|range| range.end)) else { continue };
            let Some(first) = self.all_after(at, end, lookup::adopted) else { continue };
            let (name, taken) = (self.name(measure), first.words());
            let message = text!(
                "Aan {name} is in {year} geld besteed, vóór het besluit erover ({taken}).",
                "Money was spent on {name} in {year}, before the decision on it ({taken}).";
                name, taken
            );
            let finding = out.at(measure, &format!("spent[{n}].year"), message);
            finding
                .others
                .push(first.decision.place.header_label().with(text!("dit besluit", "this decision")));
            money::keep_within(finding, measure, &[first.decision]);
        }
    }

    /// What others decide before the meeting that asks it.
    fn needs(&self, out: &mut Findings<'_>) {
        for taken in &self.all {
            let Some((held, _)) = taken.days else { continue };
            for (n, need) in taken.decision.needs.iter().enumerate() {
                let open =
                    matches!(need.status, None | Some(DecisionStatus::Asked | DecisionStatus::Deferred));
                let Some(by) = need.by.as_ref().filter(|by| open && by.end().is_some_and(|end| end < held))
                else {
                    continue;
                };
                let body = need.body.as_deref().and_then(|id| self.bodies.get(id));
                let body = words::name(self.canvas, body.and_then(|b| b.name.as_ref()), need.body.as_deref());
                let (by, held) = (in_words(&by.words), taken.words());
                let message = text!(
                    "{body} zou uiterlijk {by} besluiten, vóór de vergadering die het vraagt ({held}).",
                    "{body} was to decide by {by}, before the meeting that asks it ({held}).";
                    body, by, held
                );
                out.at(taken.decision, &format!("needs[{n}].by"), message);
            }
        }
    }

    /// The first day on which any of some measures begins or costs money.
    fn first_day(&self, measures: &[usize]) -> Option<(Date, &'a Measure)> {
        let days = measures.iter().map(|at| {
            let measure = &self.canvas.measures[*at];
            let year = || {
                let years = measure_years(measure);
                let first = years.0.iter().find(|(_, amount)| amount.eur != 0).map(|(year, _)| *year)?;
                crate::period::Range::year(i16::try_from(first).ok().filter(|year| *year > 0)?)?.start
            };
            Some((measure.starts.as_ref().and_then(Period::start).or_else(year)?, measure))
        });
        let days: Option<Vec<(Date, &Measure)>> = days.collect();
        days?.into_iter().min_by_key(|(day, _)| *day)
    }

    /// Contributions that lapse before they are needed, or were promised after the decision on them.
    fn promises(&self, out: &mut Findings<'_>) {
        let canvas = self.canvas;
        for commitment in canvas.commitments.iter().filter(|c| c.firmness != Some(Firmness::Paid)) {
            let first = self.first_day(&self.named(&commitment.r#for));
            let until = commitment.valid_until.filter(|day| first.is_some_and(|(first, _)| day.0 < first));
            let (Some(until), Some((day, measure))) = (until, first) else { continue };
            let (party, name) = (money::party(canvas, commitment.party.as_deref()), self.name(measure));
            let (until, day) = (day_in_words(until.0), day_in_words(day));
            let message = text!(
                "De bijdrage van {party} geldt tot {until}, en {name} begint niet vóór {day}.",
                "The contribution of {party} holds until {until}, and {name} does not begin before {day}.";
                party, until, name, day
            );
            let finding = out.at(commitment, "valid-until", message);
            finding.help.push(text!(
                "Laat de partij haar toezegging verlengen, of laat het werk eerder beginnen.",
                "Have the party prolong its promise, or let the work begin earlier."
            ));
            money::keep_within(finding, commitment, &[measure]);
        }
        let known: HashMap<&str, &Commitment> =
            canvas.commitments.iter().filter_map(|c| Some((c.id.as_deref()?, c))).collect();
        for decision in canvas.decisions.iter().filter(|d| lookup::adopted(d)) {
            let Some(taken) = decision.decided_on.as_ref() else { continue };
            for commitment in decision.r#for.iter().filter_map(|id| known.get(&**id)) {
                let given = commitment.given_on.as_ref();
                let after = given
                    .and_then(Period::start)
                    .zip(taken.end())
                    .is_some_and(|(given, taken)| given > taken);
                let Some(given) = given.filter(|_| after) else { continue };
                let party = money::party(canvas, commitment.party.as_deref());
                let (given, taken) = (in_words(&given.words), in_words(&taken.words));
                let message = text!(
                    "De bijdrage van {party} is toegezegd ({given}) na het besluit dat erop rust ({taken}).",
                    "The contribution of {party} was promised ({given}) after the decision that rests on it ({taken}).";
                    party, given, taken
                );
                let finding = out.at(*commitment, "given-on", message);
                finding.others.push(decision.place.at("decided-on"));
                money::keep_within(finding, *commitment, &[decision]);
            }
        }
    }

    /// Budget in other years than those in which its measures cost money.
    fn budgets(&self, out: &mut Findings<'_>) {
        let canvas = self.canvas;
        let years = |years: &Years| {
            let used = years.0.iter().filter(|(_, amount)| amount.eur != 0).map(|(year, _)| *year);
            let used: Vec<i64> = used.collect();
            used.first().copied().zip(used.last().copied()).filter(|(first, _)| *first > 0)
        };
        for budget in &canvas.budgets {
            let Some((first, last)) = years(&budget_years(budget)) else { continue };
            let measures = self.named(&budget.r#for);
            let costs: Option<Vec<(i64, i64)>> =
                measures.iter().map(|at| years(&measure_years(&canvas.measures[*at]))).collect();
            let Some(costs) = costs.filter(|costs| !costs.is_empty()) else { continue };
            let (from, until) = costs
                .iter()
                .fold((i64::MAX, i64::MIN), |(from, until), cost| (from.min(cost.0), until.max(cost.1)));
            if last >= from && first <= until {
                continue;
            }
            let party = money::party(canvas, budget.source.as_deref());
            let set = measures.iter().copied().collect();
            let (names, money, cost) = (money::names(canvas, &set), span(first, last), span(from, until));
            let message = text!(
                "Het geld van {party} is voor {money}, maar {names} kost geld in {cost}.",
                "The money of {party} is for {money}, but {names} costs money in {cost}."; party, names
            );
            let records: Vec<&dyn AnyRecord> =
                measures.iter().map(|at| &canvas.measures[*at] as &dyn AnyRecord).collect();
            let path = if budget.amounts.is_empty() { "year" } else { "amounts" };
            let finding = out.at(budget, path, message);
            money::keep_within(finding, budget, &records);
            finding.help.push(text!(
                "Verbeter de jaren, of noem in `for` waarvoor dit geld was: zo dekt het hier niets.",
                "Mend the years, or name in `for` what this money was for: as it stands it covers nothing here."
            ));
        }
    }

    /// Open milestones before any decision on a measure that does not say when it begins.
    fn milestones(&self, out: &mut Findings<'_>) {
        out.at_most(Level::Info);
        for milestone in &self.canvas.milestones {
            let open = matches!(milestone.status, None | Some(Progress::Open));
            let measures = milestone.measure.as_deref().and_then(|id| self.measures.get(id));
            let Some(at) = measures.and_then(|all| all.first()).copied().filter(|_| open) else { continue };
            let measure = &self.canvas.measures[at];
            let (None, Some(date)) = (&measure.starts, milestone.date.as_ref()) else { continue };
            let Some(first) = date.end().and_then(|end| self.all_after(at, end, |_| true)) else { continue };
            let name = words::name(self.canvas, milestone.what.as_ref(), milestone.id.as_deref());
            let (when, taken) = (in_words(&date.words), first.words());
            let message = text!(
                "De mijlpaal {name} ({when}) ligt vóór het besluit over het geld ({taken}).",
                "The milestone {name} ({when}) lies before the decision on the money ({taken}).";
                name, when, taken
            );
            let finding = out.at(milestone, "date", message);
            money::keep_within(finding, milestone, &[first.decision]);
        }
    }
}

/// "2027" or "2027–2029".
fn span(first: i64, last: i64) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
