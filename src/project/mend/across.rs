//! Makes a fix that changes several sheets at once: another name for a record, wherever it is named.

use std::collections::BTreeMap;

use super::state::State;
use super::{Bench, Offer, may_change, sheet_of};
use crate::check::Options;
use crate::diagnostic::Edit;
use crate::sheet::edit::Edits;
use crate::text;
use crate::text::Text;

/// Makes a fix in every sheet that it is about and reads the canvas again. It stands if the finding is gone, nothing is
/// named in vain that was not before, and there are as many records and no more faults.
///
/// # Errors
/// Why it is left alone.
pub(super) fn across(
    bench: &Bench<'_>,
    before: &State,
    offer: &Offer,
) -> Result<(State, Vec<(usize, Edits)>), Text> {
    let mut by_sheet: BTreeMap<usize, Vec<Edit>> = BTreeMap::new();
    for edit in &offer.fix.edits {
        by_sheet.entry(sheet_of(edit.source)).or_default().push(edit.clone());
    }
    let misfit = || {
        text!(
            "de wijziging past niet op de tekst van de bladen",
            "the change does not fit the text of the sheets"
        )
    };
    let mut sheets = before.sheets.clone();
    let mut all = Vec::new();
    for (at, list) in by_sheet {
        let sheet = sheets.get_mut(at).ok_or_else(misfit)?;
        may_change(sheet)?;
        let edits = Edits::fit(&sheet.text, &list).ok_or_else(misfit)?;
        sheet.text = edits.apply(&sheet.text);
        all.push((at, edits));
    }
    let after = State::read(bench, sheets);
    let rule = &*offer.finding.rule;
    let count = |state: &State, rule: &str| {
        let only = Options { select: vec![rule.to_owned()], ..Options::default() };
        state.rules(bench, &only).iter().filter(|finding| finding.rule == rule).count()
    };
    let faults = |state: &State| state.reading(bench).count();
    if count(&after, rule) >= count(before, rule) {
        return Err(text!("het punt zou blijven staan", "the finding would remain"));
    }
    if count(&after, "unknown-reference") > count(before, "unknown-reference")
        || faults(&after) > faults(before)
    {
        return Err(text!("er zouden fouten bij komen", "there would be new faults"));
    }
    if after.values.len() != before.values.len() {
        return Err(text!("er zou een gegeven verdwijnen", "a record would be lost"));
    }
    Ok((after, all))
}
