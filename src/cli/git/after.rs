//! What is said after a merge: which findings the result has that neither side had, and which records other sheets get twice.

use std::path::Path;
use std::sync::Arc;

use super::around::{canvas, workspace};
use super::merge::say;
use crate::canvas::value::Circle;
use crate::cli::ui::{self, Ui};
use crate::diagnostic::{Finding, Level};
use crate::merge::{Elsewhere, Merged, Sides, Texts};
use crate::project::{Project, Sheet};
use crate::source::Sources;
use crate::text;
use crate::text::visible;

/// So many findings are told; of more, how many.
const MOST_TOLD: usize = 5;

/// What the check says of a sheet that was merged, and said of neither side; nothing where it cannot be checked.
pub fn new(top: &Path, sheet: &Path, texts: Texts<'_>, merged: &str) -> Vec<Finding> {
    if merged == texts.ours || merged == texts.theirs {
        return Vec::new();
    }
    let Some((folder, below)) = workspace(top, sheet) else { return Vec::new() };
    let Some(id) = canvas(&below) else { return Vec::new() };
    let Ok(day) = ui::day(None) else { return Vec::new() };
    let mut sources = Sources::default();
    let project = Project::open(Arc::new(folder), &mut sources);
    let mut sheets = project.sheets_of(&id);
    let Some(at) = sheets.iter().position(|sheet| sheet.path == below) else { return Vec::new() };
    let mut found = |text: &str| -> Vec<Finding> {
        sheets[at] = Sheet { locked: false, ..Sheet::new(&*below, text.to_owned()) };
        let read = project.tried(&id, sheets.clone(), &mut sources);
        let mut findings = read.loaded.findings.clone();
        let checked = project.checked(&read, day, [Circle::Internal]);
        findings.extend(checked.into_views().pop().map(|view| view.each).unwrap_or_default());
        findings
    };
    let known = [found(texts.ours), found(texts.theirs)].concat();
    let mut new = found(merged);
    new.retain(|finding| {
        let same = |other: &Finding| (&other.rule, &other.address) == (&finding.rule, &finding.address);
        finding.level > Level::Info && !known.iter().any(same)
    });
    new
}

/// Says which.
pub fn tell(sheet: &Path, new: &[Finding], ui: &Ui) {
    if new.is_empty() {
        return;
    }
    let sheet = visible(&sheet.to_string_lossy());
    let mut lines = vec![text!(
        "{sheet}: samengevoegd. Nieuw voor de controle, en bij geen van beide kanten zo:",
        "{sheet}: merged. New to the check, and so on neither side:"
    )];
    lines.extend(new.iter().take(MOST_TOLD).map(|finding| {
        let (said, address) = (&finding.message, &finding.address);
        text!("  {said} ({address})", "  {said} ({address})"; said)
    }));
    if new.len() > MOST_TOLD {
        let more = new.len() - MOST_TOLD;
        lines.push(text!("  En nog {more}.", "  And {more} more."));
    }
    say(&lines, ui);
}

/// Says which records come to stand in two other sheets. Git may not ask about these, as one side alone changed each.
pub fn tell_doubled(merged: &Merged, elsewhere: Option<&Elsewhere>, sides: Sides<'_>, ui: &Ui) {
    let doubled = elsewhere.map(Elsewhere::doubled).unwrap_or_default();
    // what left this sheet was asked about
    let asked = |record: &str| merged.conflicts.iter().any(|conflict| conflict.record == record);
    let (a, b) = (visible(sides.ours), visible(sides.theirs));
    for (record, sheets) in doubled.into_iter().filter(|(record, _)| !asked(record)).take(MOST_TOLD) {
        let (record, [ours, theirs]) = (visible(record), sheets.map(visible));
        let said = text!(
            "`{record}` komt in twee bladen te staan: in {ours} ({a}) en in {theirs} ({b}). Haal het daarna uit één van beide weg.",
            "`{record}` comes to stand in two sheets: in {ours} ({a}) and in {theirs} ({b}). Take it out of one of them afterwards."
        );
        say(&[said], ui);
    }
}
