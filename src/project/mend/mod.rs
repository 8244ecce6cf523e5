//! Makes the fixes that findings carry; they are kept only if the canvas then says what was meant.

mod across;
mod compare;
mod state;

use std::collections::{HashMap, HashSet};

use super::{Day, Project, Sheet};
use crate::check::{self, Options, rules};
use crate::diagnostic::{Edit, Finding, Fix};
use crate::sheet::edit::{Edits, Fitted};
use crate::source::{Source, SourceId};
use crate::text;
use crate::text::Text;
use across::across;
use state::State;

/// After so many fixes of one canvas the rest waits for the next run.
const MOST_FIXES: usize = 10_000;
/// After so many readings of one canvas what is left stays: each takes as long as a check.
pub const MOST_TRIES: usize = 1000;
/// So many fixes are made together at most.
const MOST_TOGETHER: usize = 1000;

/// What a canvas is judged by while it is mended.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// Name of the canvas.
    pub id: &'a str,
    /// The project that it is of.
    pub project: &'a Project,
    /// Which day counts as today.
    pub day: Day,
    /// Which rules run: a finding that is not wanted is not mended.
    pub options: &'a Options,
    /// Whether fixes are made too that a person should look at.
    pub all: bool,
    /// How many readings may be spent on it; as a rule [`MOST_TRIES`].
    pub tries: usize,
}

/// A canvas with its fixes made.
#[derive(Debug, Clone, Default)]
pub struct Mended {
    /// The texts of its sheets, in the order in which they came.
    pub texts: Vec<String>,
    /// What was done, in the order of sheets and lines.
    pub done: Vec<Step>,
    /// What was left alone, with the reason.
    pub left: Vec<(Step, Text)>,
    /// How many fixes wait for someone to ask for those that need a look.
    pub waiting: usize,
    /// Whether there were so many that the rest is for the next run.
    pub more: bool,
}

/// One fix, made or left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which of the sheets.
    pub sheet: usize,
    /// The offset in its text as it is in the end.
    pub offset: usize,
    /// Name of the rule, or of the kind of reading fault.
    pub rule: String,
    /// What the change does.
    pub title: Text,
}

/// A finding that carries a fix which may be made.
struct Offer {
    finding: Finding,
    fix: Fix,
}

impl Offer {
    fn is_of_a_rule(&self) -> bool {
        rules::find(&self.finding.rule).is_some()
    }

    /// Whether another can be made with it: about the same sheet, in other parts of it, and for another finding.
    fn goes_with(&self, other: &Self) -> bool {
        let apart = |a: &Edit, b: &Edit| a.source == b.source && (a.span.1 < b.span.0 || b.span.1 < a.span.0);
        let twice = (&self.finding.rule, &self.finding.address)
            == (&other.finding.rule, &other.finding.address)
            && self.is_of_a_rule();
        !twice && self.fix.edits.iter().all(|a| other.fix.edits.iter().all(|b| apart(a, b)))
    }

    /// Whether it changes several sheets: a name, wherever it stands.
    fn spans_sheets(&self) -> bool {
        self.fix.edits.windows(2).any(|pair| pair[0].source != pair[1].source)
    }

    /// What it would do, where it stands now.
    fn step(&self) -> Step {
        let label = self.finding.primary.as_ref();
        Step {
            sheet: label.map_or(0, |label| sheet_of(label.source)),
            offset: label.map_or(0, |label| label.span.0),
            rule: self.finding.rule.to_string(),
            title: self.fix.title.clone(),
        }
    }
}

/// Makes the fixes of one canvas, until none is left that can be made.
///
/// Fixes that do not touch each other are made together and judged together. If that is refused, half of them are
/// tried, until the one is found that is in the way: a thousand slips take a few readings, not a thousand.
pub fn canvas(bench: &Bench<'_>, sheets: &[Sheet]) -> Mended {
    let mut state = State::read(bench, sheets.to_vec());
    let mut mended = Mended::default();
    let mut told = HashSet::new();
    let mut since = false;
    let mut at_once = MOST_TOGETHER;
    let mut tries = 0;
    loop {
        let room = at_once.min(MOST_FIXES - mended.done.len());
        let offers = next(bench, &state, &mended.left, &told, room.max(1));
        if offers.is_empty() {
            if !since || mended.left.is_empty() {
                break;
            }
            // what was left alone may be possible now that other things are mended
            mended.left.clear();
            since = false;
            continue;
        }
        if room == 0 {
            mended.more = true;
            break;
        }
        if tries == bench.tries {
            give_up(bench, &state, &told, &mut mended);
            break;
        }
        if let [offer] = &offers[..]
            && offer.spans_sheets()
        {
            tries += 1;
            match across(bench, &state, offer) {
                Ok((after, all)) => {
                    for (sheet, edits) in &all {
                        moved(&mut mended, *sheet, edits);
                    }
                    mended.done.push(offer.step());
                    told.insert((offer.finding.rule.to_string(), offer.finding.address.clone()));
                    (state, since) = (after, true);
                }
                Err(why) => mended.left.push((offer.step(), why)),
            }
            continue;
        }
        let fitted = fit(&state, &offers);
        tries += usize::from(fitted.is_ok());
        match fitted.and_then(|fitted| attempt(bench, &state, &offers, fitted)) {
            Ok((after, sheet, edits)) => {
                made(&mut mended, &offers, sheet, &edits);
                // two rules that undo each other's work stop here; an address without a key may be that of others
                let of_rules = offers.into_iter().filter(Offer::is_of_a_rule);
                let of_rules = of_rules.filter(|offer| check::names_a_record(&offer.finding.address));
                told.extend(of_rules.map(|offer| (offer.finding.rule.to_string(), offer.finding.address)));
                state = after;
                since = true;
                at_once = (at_once * 2).min(MOST_TOGETHER);
            }
            Err(why) if offers.len() == 1 => mended.left.push((offers[0].step(), why)),
            Err(_) => at_once = offers.len() / 2,
        }
    }
    let rest = |f: &Finding| f.fix.as_ref().is_some_and(|fix| !fix.certain);
    if !bench.all {
        mended.waiting = state.findings(bench).filter(rest).count();
    }
    mended.done.sort_by_key(|step| (step.sheet, step.offset));
    mended.left.sort_by_key(|(step, _)| (step.sheet, step.offset));
    mended.texts = state.sheets.into_iter().map(|sheet| sheet.text).collect();
    mended
}

/// Moves what was done or left before to where it stands now.
fn moved(mended: &mut Mended, sheet: usize, edits: &Edits) {
    for step in mended.done.iter_mut().chain(mended.left.iter_mut().map(|(step, _)| step)) {
        if step.sheet == sheet {
            step.offset = edits.start(step.offset);
        }
    }
}

/// Adds what was done, and moves what was done or left before to where it stands now.
fn made(mended: &mut Mended, offers: &[Offer], sheet: usize, edits: &Edits) {
    moved(mended, sheet, edits);
    let shares = shares(offers, edits);
    let steps = offers.iter().zip(&shares);
    mended.done.extend(steps.map(|(offer, share)| Step {
        sheet,
        offset: first_change(share),
        ..offer.step()
    }));
}

/// The fixes to try next, so many at most: of one sheet, in the order of their findings, none touching another.
///
/// Certain ones come first: what seems to be missing may stand on a line that they make readable. The others come one
/// by one, since what is put in for one finding may be the answer to the next.
fn next(
    bench: &Bench<'_>,
    state: &State,
    left: &[(Step, Text)],
    told: &HashSet<(String, String)>,
    most: usize,
) -> Vec<Offer> {
    let mut unsure = None;
    let mut certain = |findings: &mut dyn Iterator<Item = Finding>| {
        let mut together: Vec<Offer> = Vec::new();
        for finding in findings {
            let Some(fix) = finding.fix.clone().filter(|fix| fix.certain || bench.all) else { continue };
            let offer = Offer { finding, fix };
            let step = offer.step();
            if left.iter().any(|(left, _)| *left == step)
                || told.contains(&(step.rule, offer.finding.address.clone()))
            {
                continue;
            }
            if !offer.fix.certain {
                unsure = unsure.take().or(Some(offer));
            } else if together.iter().all(|other| other.goes_with(&offer)) {
                // with a header that can be read, all below it may be otherwise: it is judged by itself
                let alone = state.begins_header(&offer.fix);
                if alone && !together.is_empty() {
                    continue;
                }
                together.push(offer);
                if alone || together.len() == most {
                    break;
                }
            }
        }
        together
    };
    let mut together = certain(&mut state.reading(bench));
    if together.is_empty() {
        // rules are asked only when it comes to that
        together = certain(&mut state.rules(bench, bench.options).into_iter());
    }
    if together.is_empty() { unsure.into_iter().collect() } else { together }
}

/// Leaves alone all that could still be tried.
fn give_up(bench: &Bench<'_>, state: &State, told: &HashSet<(String, String)>, mended: &mut Mended) {
    for finding in state.findings(bench) {
        let Some(fix) = finding.fix.clone().filter(|fix| fix.certain || bench.all) else { continue };
        let offer = Offer { finding, fix };
        let step = offer.step();
        let known = mended.left.iter().any(|(left, _)| *left == step);
        if !known && !told.contains(&(step.rule.clone(), offer.finding.address)) {
            let why =
                text!("er zijn al te veel wijzigingen geprobeerd", "too many changes were tried already");
            mended.left.push((step, why));
        }
    }
}

/// Whether a sheet may be changed.
///
/// # Errors
/// Why not.
fn may_change(sheet: &Sheet) -> Result<(), Text> {
    if sheet.locked {
        return Err(text!(
            "dit blad is een snelkoppeling naar een bestand buiten `canvases/`",
            "this sheet is a link to a file outside `canvases/`"
        ));
    }
    match crate::sheet::conflicts(SourceId(0), &Source::new("", sheet.text.as_str())).is_empty() {
        true => Ok(()),
        false => Err(text!(
            "in dit blad is een samenvoeging niet afgemaakt",
            "in this sheet a merge is not finished"
        )),
    }
}

/// The edits of fixes, fitted to the text of their sheet, and which source that is.
///
/// # Errors
/// Why they are left alone.
fn fit(before: &State, offers: &[Offer]) -> Result<(SourceId, Edits), Text> {
    let misfit = || {
        text!(
            "de wijziging past niet op de tekst van dit blad",
            "the change does not fit the text of this sheet"
        )
    };
    let list: Vec<Edit> = offers.iter().flat_map(|offer| &offer.fix.edits).cloned().collect();
    let source = list.first().map(|edit| edit.source).ok_or_else(misfit)?;
    // what stands in one sheet never moves to another: it may be private
    if list.iter().any(|edit| edit.source != source) {
        return Err(misfit());
    }
    let sheet = &before.sheets[before.sheet(source).ok_or_else(misfit)?];
    may_change(sheet)?;
    let text = &sheet.text;
    let edits = Edits::fit(text, &list).ok_or_else(misfit)?;
    if edits.apply(text) == *text { Err(misfit()) } else { Ok((source, edits)) }
}

/// Makes fixes and reads the canvas again.
///
/// # Errors
/// Why they are left alone.
fn attempt(
    bench: &Bench<'_>,
    before: &State,
    offers: &[Offer],
    (source, edits): (SourceId, Edits),
) -> Result<(State, usize, Edits), Text> {
    let mut sheets = before.sheets.clone();
    let sheet = sheet_of(source);
    sheets[sheet].text = edits.apply(&sheets[sheet].text);
    let after = State::read(bench, sheets);
    compare::same_but_mended(before, &after, source, &edits, offers)?;
    // how many findings of a rule there must be fewer
    let mut fewer: HashMap<&str, usize> = HashMap::new();
    for (offer, share) in offers.iter().zip(shares(offers, &edits)) {
        // lines to be filled in are no answer yet, so what asked for them may remain
        let to_fill_in = !offer.fix.certain && share.iter().all(|edit| edit.lines);
        if offer.is_of_a_rule() && !to_fill_in {
            *fewer.entry(&offer.finding.rule).or_default() += 1;
        }
    }
    for (rule, n) in fewer {
        let only = Options { select: vec![rule.to_owned()], ..bench.options.clone() };
        let count = |state: &State| state.rules(bench, &only).iter().filter(|f| f.rule == rule).count();
        if count(&after) + n > count(before) {
            return Err(text!("het punt zou blijven staan", "the finding would remain"));
        }
    }
    Ok((after, sheet, edits))
}

/// What each of the fixes changes, if all their edits were made together.
fn shares<'e>(offers: &[Offer], edits: &'e Edits) -> Vec<Vec<&'e Fitted>> {
    let mut by_number: Vec<&Fitted> = edits.list().iter().collect();
    by_number.sort_by_key(|edit| edit.number);
    let mut rest = by_number.into_iter();
    offers.iter().map(|offer| rest.by_ref().take(offer.fix.edits.len()).collect()).collect()
}

/// Sources of a canvas being mended are numbered as its sheets are.
fn sheet_of(source: SourceId) -> usize {
    source.0 as usize
}

/// Where the first thing that a fix changed stands in the new text.
fn first_change(share: &[&Fitted]) -> usize {
    let first = share.iter().min_by_key(|edit| edit.new.start);
    first
        .map_or(0, |edit| edit.new.start + edit.with.len() - edit.with.trim_start_matches(['\r', '\n']).len())
}
