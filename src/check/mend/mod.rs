//! Makes the fixes that findings carry, one at a time; one is kept only if the canvas then says what was meant.

mod compare;
mod state;

use std::collections::HashSet;

use jiff::civil::Date;

use super::{House, Options};
use crate::canvas::Canvas;
use crate::diagnostic::{Finding, Fix};
use crate::framework::Framework;
use crate::sheet::edit::Edits;
use crate::source::SourceId;
use crate::text;
use crate::text::Text;
use state::State;

/// After so many fixes of one canvas the rest waits for the next run.
const MOST_FIXES: usize = 1000;

/// One sheet of a canvas as text, without byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its path, as people read it.
    pub path: String,
    /// Its text.
    pub text: String,
    /// Whether it is a private sheet.
    pub private: bool,
    /// Whether it is read along but must stay as it is.
    pub locked: bool,
}

/// What a canvas is judged by while it is mended.
#[derive(Clone, Copy)]
pub struct Bench<'a> {
    /// Name of the canvas.
    pub id: &'a str,
    /// The frameworks that it may name.
    pub frameworks: &'a [Framework],
    /// What the house sets.
    pub house: &'a House,
    /// The day that counts as today.
    pub date: &'a (dyn Fn(&Canvas) -> Option<Date> + Sync),
    /// Which rules run: a finding that is not wanted is not mended.
    pub options: &'a Options,
    /// Whether fixes are made too that a person should look at.
    pub all: bool,
    /// Whether all its sheets could be read; else nobody knows what the canvas lacks.
    pub whole: bool,
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

/// Makes the fixes of one canvas, each on a fresh reading, until none is left that can be made.
pub fn canvas(bench: &Bench<'_>, sheets: &[Sheet]) -> Mended {
    let mut state = State::read(bench.id, sheets.to_vec());
    let mut mended = Mended::default();
    let mut told = HashSet::new();
    let mut since = false;
    loop {
        let Some((finding, fix)) = next(bench, &state, &mended.left, &told) else {
            if !since || mended.left.is_empty() {
                break;
            }
            // what was left alone may be possible now that other things are mended
            mended.left.clear();
            since = false;
            continue;
        };
        mended.more = mended.done.len() == MOST_FIXES;
        if mended.more {
            break;
        }
        let by_rule = super::rules::find(&finding.rule).is_some();
        match attempt(bench, &state, &finding, &fix) {
            Ok((after, sheet, edits)) => {
                for step in mended.done.iter_mut().chain(mended.left.iter_mut().map(|(step, _)| step)) {
                    if step.sheet == sheet {
                        step.offset = edits.start(step.offset);
                    }
                }
                mended.done.push(Step { sheet, offset: first_change(&edits), ..step(&finding, &fix) });
                if by_rule {
                    // two rules that undo each other's work stop here
                    told.insert((finding.rule.to_string(), finding.address.clone()));
                }
                state = after;
                since = true;
            }
            Err(why) => mended.left.push((step(&finding, &fix), why)),
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

/// The next fix to try. Certain ones come first: what seems to be missing may stand on a line that they make readable.
fn next(
    bench: &Bench<'_>,
    state: &State,
    left: &[(Step, Text)],
    told: &HashSet<(String, String)>,
) -> Option<(Finding, Fix)> {
    let mut unsure = None;
    for finding in state.findings(bench) {
        let Some(fix) = finding.fix.clone().filter(|fix| fix.certain || bench.all) else { continue };
        let known = step(&finding, &fix);
        let again = left.iter().any(|(step, _)| *step == known)
            || told.contains(&(finding.rule.to_string(), finding.address.clone()));
        if again {
            continue;
        }
        if fix.certain {
            return Some((finding, fix));
        }
        unsure = unsure.or(Some((finding, fix)));
    }
    unsure
}

/// Makes one fix and reads the canvas again.
///
/// # Errors
/// Why it is left alone.
fn attempt(
    bench: &Bench<'_>,
    before: &State,
    finding: &Finding,
    fix: &Fix,
) -> Result<(State, usize, Edits), Text> {
    let misfit = || {
        text!(
            "de wijziging past niet op de tekst van dit blad",
            "the change does not fit the text of this sheet"
        )
    };
    let source = fix.edits.first().map(|edit| edit.source).ok_or_else(misfit)?;
    // what stands in one sheet never moves to another: it may be private
    if fix.edits.iter().any(|edit| edit.source != source) {
        return Err(misfit());
    }
    let sheet = before.sheet(source).ok_or_else(misfit)?;
    if before.sheets[sheet].locked {
        return Err(text!(
            "dit blad is een snelkoppeling naar een bestand buiten `canvases/`",
            "this sheet is a link to a file outside `canvases/`"
        ));
    }
    let edits = Edits::fit(&before.sheets[sheet].text, &fix.edits).ok_or_else(misfit)?;
    let mut sheets = before.sheets.clone();
    sheets[sheet].text = edits.apply(&sheets[sheet].text);
    if sheets[sheet].text == before.sheets[sheet].text {
        return Err(misfit());
    }
    let after = State::read(bench.id, sheets);
    compare::same_but_mended(before, &after, source, &edits, finding)?;
    // lines to be filled in are no answer yet, so what asked for them may remain
    let to_fill_in = !fix.certain && edits.list().iter().all(|edit| edit.lines);
    if super::rules::find(&finding.rule).is_some() && !to_fill_in {
        let only = Options { select: vec![finding.rule.to_string()], ..bench.options.clone() };
        let count =
            |state: &State| state.rules(bench, &only).iter().filter(|f| f.rule == finding.rule).count();
        if count(&after) >= count(before) {
            return Err(text!("het punt zou blijven staan", "the finding would remain"));
        }
    }
    Ok((after, sheet, edits))
}

/// The step of a finding, where it stands now.
fn step(finding: &Finding, fix: &Fix) -> Step {
    let label = finding.primary.as_ref();
    Step {
        sheet: label.map_or(0, |label| sheet_of(label.source)),
        offset: label.map_or(0, |label| label.span.0),
        rule: finding.rule.to_string(),
        title: fix.title.clone(),
    }
}

/// Sources of a canvas being mended are numbered as its sheets are.
fn sheet_of(source: SourceId) -> usize {
    source.0 as usize
}

/// Where the first thing that was changed stands in the new text.
fn first_change(edits: &Edits) -> usize {
    edits
        .list()
        .first()
        .map_or(0, |edit| edit.new.start + edit.with.len() - edit.with.trim_start_matches(['\r', '\n']).len())
}
