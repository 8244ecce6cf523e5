//! Every rule fires on its bad example, is silent on its good one, and says what stands in `tests/rules/`.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

use draagvlak::canvas::Canvas;
use draagvlak::canvas::head::Phase;
use draagvlak::check::{self, Options, Report, Rule, Run, Scope, rules, settings};
use draagvlak::diagnostic::{Finding, Level};
use draagvlak::project::{self, Day, Read};
use draagvlak::source::Sources;
use draagvlak::text::Say;
use jiff::civil::date;
use libtest_mimic::{Failed, Trial};

use super::expect::{self, equal};
use super::work::plain;

const PHASES: [Phase; 6] = [
    Phase::Exploration,
    Phase::Workshop,
    Phase::Validation,
    Phase::Steering,
    Phase::Execution,
    Phase::Closed,
];

/// All trials about rules.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("rules::each_has_its_own_file_and_examples", files),
        Trial::test("rules::each_says_what_it_is_in_whole_sentences", sentences),
        Trial::test("rules::one_canvas_breaks_them_all", together),
        Trial::test("rules::one_canvas_that_breaks_them_all_is_told_the_same_twice", twice),
        Trial::test("rules::on_another_day_only_what_asks_for_the_day_runs_again", later),
    ];
    for rule in rules::all().iter().copied() {
        let mut add = |what: &str, trial: fn(&'static Rule) -> Result<(), Failed>| {
            trials.push(Trial::test(format!("rules::{}::{what}", rule.name), move || trial(rule)));
        };
        add("fires_on_its_bad_example_in_its_phases", fires);
        add("is_silent_on_its_good_example", is_silent);
        add("inserts_lines_that_can_be_read", inserts);
        add("gives_a_remedy_that_raises_nothing_else", remedies);
        add("says_what_is_expected", says);
        if rule.scope == Scope::Record {
            add("looks_at_one_record_at_a_time", alone);
        }
    }
    trials
}

/// One sheet read as a canvas.
pub struct Sheet {
    sources: Sources,
    read: Read,
}

impl Sheet {
    pub fn read(text: &str) -> Self {
        Self::of(&[("voorbeeld.toml", text)])
    }

    /// A sheet with one beside it that is not shared.
    pub fn with_private(text: &str, private: &str) -> Self {
        Self::of(&[("voorbeeld.toml", text), ("voorbeeld.private.toml", private)])
    }

    fn of(sheets: &[(&str, &str)]) -> Self {
        let mut sources = Sources::default();
        let sheets = sheets.iter().map(|(path, text)| project::Sheet::new(path, (*text).to_owned()));
        let read = plain().tried("voorbeeld", sheets.collect(), &mut sources);
        Self { sources, read }
    }

    /// The canvas that was read.
    pub fn canvas(&self) -> &Canvas {
        &self.read.loaded.canvas
    }

    /// What the check says in one phase, by the frameworks that the program carries.
    pub fn check(&self, phase: Phase) -> Report {
        let report = self.check_unfolded(phase);
        Report { findings: check::fold(report.findings), ..report }
    }

    /// The same, with each finding by itself.
    pub fn check_unfolded(&self, phase: Phase) -> Report {
        let subject = self.read.subject(plain().house(), Day::default());
        check::unfolded(&subject, &[], &Options { phase: Some(phase), ..Options::default() })
    }

    /// What one rule says in one phase.
    fn found(&self, rule: &Rule, phase: Phase) -> Vec<Finding> {
        let report = self.check(phase);
        report.outcomes.into_iter().chain(report.findings).filter(|f| f.rule == rule.name).collect()
    }

    /// Reading faults, one a line.
    pub fn faults(&self) -> Result<(), Failed> {
        match self.read.loaded.findings.first() {
            None => Ok(()),
            Some(fault) => Err(format!("{}: {}", self.position(fault), fault.message.nl).into()),
        }
    }

    /// Name and level of each reading fault.
    pub fn faults_by_name(&self) -> Vec<(String, Level)> {
        self.read.loaded.findings.iter().map(|fault| (fault.rule.to_string(), fault.level)).collect()
    }

    fn position(&self, finding: &Finding) -> String {
        let Some(label) = &finding.primary else { return "-".to_owned() };
        let at = self.sources.get(label.source).position(label.span.0);
        format!("{}:{}", at.line, at.column)
    }
}

fn fires(rule: &'static Rule) -> Result<(), Failed> {
    let sheet = Sheet::read(rule.bad());
    sheet.faults()?;
    for phase in PHASES {
        let heaviest = sheet.found(rule, phase).iter().map(|f| f.level).max();
        if heaviest != rule.levels.at(phase) {
            return Err(format!("in phase {phase:?}: {heaviest:?} for {:?}", rule.levels.at(phase)).into());
        }
    }
    Ok(())
}

fn is_silent(rule: &'static Rule) -> Result<(), Failed> {
    let sheet = Sheet::read(rule.good());
    sheet.faults()?;
    for phase in PHASES {
        if let Some(finding) = sheet.found(rule, phase).first() {
            let at = sheet.position(finding);
            return Err(format!("in phase {phase:?} at {at}: {}", finding.message.nl).into());
        }
    }
    Ok(())
}

/// A rule about records finds in each of them by itself what it finds in the whole canvas.
fn alone(rule: &'static Rule) -> Result<(), Failed> {
    let mut blocks: Vec<String> = Vec::new();
    for line in rule.bad().lines() {
        let begins = line.starts_with("[[") || line.starts_with("[canvas]");
        match blocks.last_mut().filter(|_| !begins) {
            Some(block) => block.push_str(line),
            None => blocks.push(line.to_owned()),
        }
        if let Some(block) = blocks.last_mut() {
            block.push('\n');
        }
    }
    let records = blocks.iter().position(|block| block.starts_with("[[")).unwrap_or(blocks.len());
    let head = blocks[..records].concat();
    let addresses = |text: &str, phase| -> Vec<String> {
        let findings = Sheet::read(text).check_unfolded(phase).findings;
        findings.into_iter().filter(|f| f.rule == rule.name).map(|f| f.address).collect()
    };
    for phase in PHASES {
        let mut whole = addresses(rule.bad(), phase);
        let mut parts = addresses(&head, phase);
        for block in &blocks[records..] {
            let found = addresses(&format!("{head}{block}"), phase);
            parts.extend(found.into_iter().filter(|address| !address.starts_with("canvas")));
        }
        parts.sort();
        whole.sort();
        if parts != whole {
            return Err(format!("in phase {phase:?}: {parts:?} alone, {whole:?} together").into());
        }
    }
    Ok(())
}

/// What a finding offers to insert or replace leaves a sheet that can be read.
fn inserts(rule: &'static Rule) -> Result<(), Failed> {
    let sheet = Sheet::read(rule.bad());
    for finding in PHASES.iter().flat_map(|phase| sheet.found(rule, *phase)) {
        let Some(fix) = finding.fix else { continue };
        let mut text = rule.bad().to_owned();
        for edit in fix.edits {
            text.replace_range(edit.span.0..edit.span.1, &edit.replacement);
        }
        Sheet::read(&text).faults()?;
    }
    Ok(())
}

/// What a finding advises raises no other at the records that it is about: neither the sheet put right, where its rule
/// speaks, nor a fix that leaves nothing to fill in.
fn remedies(rule: &'static Rule) -> Result<(), Failed> {
    let (bad, good) = (Sheet::read(rule.bad()), Sheet::read(rule.good()));
    let record = |finding: &Finding| finding.address.split('#').next().unwrap_or_default().to_owned();
    let mut raised = BTreeSet::new();
    for phase in PHASES.into_iter().filter(|phase| rule.levels.at(*phase).is_some()) {
        let found = bad.check_unfolded(phase).findings;
        let before: BTreeSet<&str> = found.iter().map(|finding| &*finding.rule).collect();
        let own: Vec<&Finding> = found.iter().filter(|finding| finding.rule == rule.name).collect();
        let about: BTreeSet<String> = own.iter().map(|finding| record(finding)).collect();
        let mut look = |sheet: &Sheet, how: &str| {
            let after = sheet.check_unfolded(phase).findings;
            let new = after.iter().filter(|f| !before.contains(&*f.rule) && about.contains(&record(f)));
            raised.extend(new.map(|finding| format!("{} at {}, {how}", finding.rule, finding.address)));
        };
        look(&good, "put right");
        for fix in own.iter().filter_map(|finding| finding.fix.as_ref()) {
            if fix.edits.iter().any(|edit| edit.replacement.contains('…')) {
                continue;
            }
            let mut text = rule.bad().to_owned();
            let edits = fix.edits.iter().rev();
            edits.for_each(|edit| text.replace_range(edit.span.0..edit.span.1, &edit.replacement));
            look(&Sheet::read(&text), &fix.title.en);
        }
    }
    expect::none(&raised.into_iter().collect::<Vec<_>>(), "raised by a remedy")
}

/// Compares with the expected text.
fn says(rule: &'static Rule) -> Result<(), Failed> {
    let sheet = Sheet::read(rule.bad());
    let phase = [Phase::Steering, Phase::Execution, Phase::Validation]
        .into_iter()
        .find(|phase| rule.levels.at(*phase).is_some())
        .unwrap_or(Phase::Workshop);
    let mut out = String::new();
    for finding in sheet.found(rule, phase) {
        let at = sheet.position(&finding);
        let (level, message) = (finding.level.name(), &finding.message);
        writeln!(out, "{level} {} {at} {} — {} / {}", finding.rule, finding.address, message.nl, message.en)?;
        for other in &finding.others {
            let at = sheet.sources.get(other.source).position(other.span.0);
            let words = other.message.as_ref().map(|m| format!(" {} / {}", m.nl, m.en)).unwrap_or_default();
            writeln!(out, "  see {}:{}{words}", at.line, at.column)?;
        }
        for help in &finding.help {
            writeln!(out, "  help: {} / {}", help.nl, help.en)?;
        }
        for edit in finding.fix.iter().flat_map(|fix| &fix.edits) {
            let old = &rule.bad()[edit.span.0..edit.span.1];
            if !old.is_empty() {
                writeln!(out, "  - {old}")?;
            }
            for line in edit.replacement.lines().filter(|line| !line.is_empty()) {
                writeln!(out, "  + {line}")?;
            }
        }
    }
    expect::same(&out, format!("rules/{}.txt", rule.name))
}

/// The files of a folder with an ending, by their names as rules are named.
fn named(folder: &str, ending: &str) -> Result<Vec<String>, Failed> {
    let paths: Vec<PathBuf> = std::fs::read_dir(expect::root().join(folder))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, Failed>>()?;
    let mut names: Vec<String> = paths
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.replace('_', "-")))
        .filter(|name| name != "mod")
        .collect();
    names.sort();
    Ok(names)
}

fn files() -> Result<(), Failed> {
    let mut rules: Vec<&str> = rules::all().iter().map(|rule| rule.name).collect();
    rules.sort_unstable();
    for (folder, ending) in [("src/check/rules", "rs"), ("src/check/rules", "toml"), ("tests/rules", "txt")] {
        let files = named(folder, ending)?;
        if files != rules {
            return Err(format!("{folder}/*.{ending}: {files:?} for {rules:?}").into());
        }
    }
    Ok(())
}

/// The sheet that breaks every rule. Its one text that is too long stands in it once, to be repeated here.
fn broken() -> Result<Sheet, Failed> {
    const PASTED: &str = "Dit verslag is in zijn geheel in het veld geplakt.";
    let text = std::fs::read_to_string(expect::file("rules/all-at-once.toml"))?;
    if text.matches(PASTED).count() != 1 {
        return Err("the text to repeat does not stand in the sheet once".into());
    }
    let sheet = Sheet::read(&text.replace(PASTED, &[PASTED; 220].join(" ")));
    sheet.faults()?;
    Ok(sheet)
}

/// The rules that a report says nothing of.
fn unsaid(report: &Report) -> Vec<&'static str> {
    let said = |rule: &Rule| report.outcomes.iter().chain(&report.findings).any(|f| f.rule == rule.name);
    rules::all().iter().filter(|rule| !said(rule)).map(|rule| rule.name).collect()
}

/// No rule is silent because another fires, whether it is covered by that one or told as one with it.
fn together() -> Result<(), Failed> {
    let sheet = broken()?;
    expect::none(&unsaid(&sheet.check_unfolded(Phase::Steering)), "not found in one run")?;
    expect::none(&unsaid(&sheet.check(Phase::Steering)), "lost where many are told as one")
}

/// Read and checked anew, a canvas gives the same in the same order, and in the order of the sheet.
fn twice() -> Result<(), Failed> {
    let (sheet, again) = (broken()?, broken()?);
    let (first, second) = (sheet.check(Phase::Steering), again.check(Phase::Steering));
    equal(&second.outcomes, &first.outcomes, "outcomes the second time")?;
    equal(&second.findings, &first.findings, "findings the second time")?;
    let at = |finding: &Finding| finding.primary.as_ref().map(|label| label.span.0);
    match first.findings.windows(2).find(|pair| at(&pair[0]) > at(&pair[1])) {
        Some(pair) => Err(format!("{} stands before {}", pair[0].address, pair[1].address).into()),
        None => Ok(()),
    }
}

/// What is kept from a run on one day is what a new run would say on another.
fn later() -> Result<(), Failed> {
    let mut changed = 0;
    for sheet in rules::all().iter().map(|rule| Sheet::read(rule.bad())).chain([broken()?]) {
        let subject = sheet.read.subject(plain().house(), Day::default());
        let options = Options { phase: Some(Phase::Execution), ..Options::default() };
        let run = Run::new(&subject, &options);
        for day in [date(2010, 1, 1), date(2027, 2, 3), date(2050, 12, 31)] {
            let now = subject.on(day);
            let kept = run.at(&now, &options).report(&now, &[], &options);
            let anew = check::unfolded(&now, &[], &options);
            equal(&kept.findings, &anew.findings, "findings on another day")?;
            equal(&kept.outcomes, &anew.outcomes, "outcomes on another day")?;
            changed += usize::from(anew.findings != check::unfolded(&subject, &[], &options).findings);
        }
    }
    equal(changed > 5, true, "days that make a difference")
}

fn sentences() -> Result<(), Failed> {
    for rule in rules::all() {
        let name = rule.name;
        if !name.chars().all(|c| c.is_ascii_lowercase() || c == '-') || name.contains("--") {
            return Err(format!("{name} is not in kebab-case").into());
        }
        for Say { nl, en } in [rule.detects, rule.why, rule.remedy, rule.origin] {
            for text in [nl, en] {
                if !text.ends_with('.') || text.contains("  ") || text.starts_with(char::is_lowercase) {
                    return Err(format!("{name}: not a whole sentence: {text}").into());
                }
            }
        }
        for covered in rule.covers {
            if rules::find(covered).is_none() {
                return Err(format!("{name} covers `{covered}`, which is no rule").into());
            }
        }
        for name in rule.thresholds {
            if settings::threshold(name).is_none() {
                return Err(format!("{} compares with `{name}`, which is no threshold", rule.name).into());
            }
        }
        if rule.bad().is_empty() || rule.good().is_empty() {
            return Err(format!("{name} lacks an example").into());
        }
    }
    Ok(())
}
