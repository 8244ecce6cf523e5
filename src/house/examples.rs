//! Tries a house's rule on the examples that it gives: it must report on the bad one and be silent on the good one.

use super::rule::Rule;
use super::run;
use super::writ::Writ;
use crate::canvas::load::{self, SheetFile};
use crate::check::{House, Page, Subject};
use crate::diagnostic::Finding;
use crate::framework::Frame;
use crate::source::{Source, Sources};
use crate::text;
use crate::text::Text;

/// Faults that an example may have: it is a piece of a sheet.
const PIECE: &[&str] = &["format-missing", "canvas-head-missing"];

/// What is amiss with the examples of a rule.
pub(super) fn try_out(rule: &Rule, page: &Page, writ: &Writ<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (field, sheet, reports) in [("bad", &page.bad, true), ("good", &page.good, false)] {
        if sheet.trim().is_empty() {
            continue;
        }
        findings.extend(wrong(rule, field, sheet, reports).map(|(message, help)| {
            let finding = writ.amiss(field, message, help);
            Finding { rule: "house-example".into(), ..finding }
        }));
    }
    findings
}

fn wrong(rule: &Rule, field: &str, sheet: &str, reports: bool) -> Option<(Text, Text)> {
    let mut sources = Sources::default();
    let source = sources.add(Source::new(field, sheet));
    let loaded = load::load("example", &[SheetFile { source, private: false }], &sources);
    if let Some(fault) = loaded.findings.iter().find(|f| !PIECE.contains(&&*f.rule)) {
        let line = fault.primary.as_ref().map_or(1, |label| sources.get(source).position(label.span.0).line);
        let Text { nl, en } = &fault.message;
        let help = fault.help.first().cloned().unwrap_or_default();
        return Some((
            text!("Regel {line} van dit voorbeeld: {nl}", "Line {line} of this example: {en}"),
            help,
        ));
    }
    let (frame, house) = (Frame::default(), House::default());
    let date = loaded.canvas.head.as_of.map(|day| day.0);
    let subject = Subject::new(&loaded.canvas, &frame, &[], &house, date);
    let found = run::alone(rule, &subject);
    match (found.first(), reports) {
        (None, true) => Some((
            text!("De regel zwijgt op dit voorbeeld.", "The rule is silent on this example."),
            text!("Verbeter de voorwaarde of het voorbeeld.", "Mend the condition or the example."),
        )),
        (Some(finding), false) => {
            let Text { nl, en } = &finding.message;
            Some((
                text!("De regel meldt iets op dit voorbeeld: {nl}", "The rule reports on this example: {en}"),
                text!("Verbeter de voorwaarde of het voorbeeld.", "Mend the condition or the example."),
            ))
        }
        _ => None,
    }
}
