//! What follows from a fault is not told beside it: no rule takes for absent what stands there and was refused.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use draagvlak::canvas::AnyRecord;
use draagvlak::canvas::head::Phase::{self, Execution, Steering, Validation};
use draagvlak::check::{Rule, rules};
use libtest_mimic::{Failed, Trial};

use super::rules::Sheet;

/// All trials.
pub fn trials() -> Vec<Trial> {
    let trial = |rule: &'static Rule| {
        let name = format!("echoes::a_refused_value_is_not_absent_where_{}_is_put_right", rule.name);
        Trial::test(name, || broken(rule.good()))
    };
    rules::all().iter().copied().map(trial).collect()
}

/// Phases in which most is asked.
const PHASES: [Phase; 3] = [Validation, Steering, Execution];

/// Gives each field of each record in turn a value that no field takes. No rule may then say anything that it did not say
/// before, but for preconditions that nothing else was said of.
fn broken(sheet: &str) -> Result<(), Failed> {
    let whole = Sheet::read(sheet);
    let known = addresses(&whole);
    let before = PHASES.map(|phase| said(&whole, phase, &HashMap::new()));
    let mut echoes = BTreeSet::new();
    for (name, value) in fields(&whole) {
        let mut text = sheet.to_owned();
        let wrong = format!("[[{}]]", &sheet[value.clone()]);
        text.replace_range(value, &wrong);
        let read = Sheet::read(&text);
        // a table of names may hold any
        if read.faults().is_ok() {
            continue;
        }
        // a record that lost a part of its key is still the same one
        let same: HashMap<String, String> = addresses(&read).into_iter().zip(known.iter().cloned()).collect();
        for (phase, before) in PHASES.into_iter().zip(&before) {
            let more = said(&read, phase, &same);
            // what no assessment is left of is not assessed, whatever the one that was refused was about
            let new = more.difference(before).filter(|said| !said.starts_with("precondition-unassessed"));
            echoes.extend(new.map(|said| format!("{name}: {said}")));
        }
    }
    if echoes.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = echoes.into_iter().collect();
    Err(format!("what follows from a fault is told too (`check/echo`):\n{}", lines.join("\n")).into())
}

/// What the rules say in a phase, each as its name and address, with the addresses as they were.
fn said(sheet: &Sheet, phase: Phase, same: &HashMap<String, String>) -> BTreeSet<String> {
    let report = sheet.check_unfolded(phase);
    let about = |address: &str| {
        let (record, path) = address.split_once('#').unwrap_or((address, ""));
        format!("{}#{path}", same.get(record).map_or(record, String::as_str))
    };
    report.findings.iter().map(|f| format!("{} at {}", f.rule, about(&f.address))).collect()
}

/// The addresses of all records, in their order.
fn addresses(sheet: &Sheet) -> Vec<String> {
    let mut found = Vec::new();
    sheet.canvas().each(&mut |record: &dyn AnyRecord| found.push(record.address()));
    found
}

/// Each field of each record, and where its value stands.
fn fields(sheet: &Sheet) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    sheet.canvas().each(&mut |record: &dyn AnyRecord| {
        let address = record.address();
        let fields = record.place().paths().map(|(path, value)| (format!("{address}#{path}"), value));
        found.extend(fields);
    });
    found
}
