//! House rules and settings: what is refused and where, what holds, what is printed, and how they join the check.

use std::fmt::Write;
use std::time::{Duration, Instant};

use draagvlak::canvas::head::Phase;
use draagvlak::check::page::Group;
use draagvlak::check::{self, House, Options, Report, Scope};
use draagvlak::diagnostic::{Finding, Label, Level};
use draagvlak::house;
use draagvlak::project::{Day, Project, Read};
use draagvlak::report::catalog;
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};
use proptest::test_runner::{Config, TestRunner};

use super::expect::{self, equal, none};
use super::work;

/// All trials about what a house sets.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("house::what_is_wrong_is_said_at_its_place", wrong),
        Trial::test("house::no_rule_has_the_name_of_another_finding", names),
        Trial::test("house::any_text_is_a_condition_or_is_refused", any_text),
        Trial::test("house::deep_conditions_are_refused_or_run", deep),
        Trial::test("house::two_loops_over_a_big_canvas_end_in_time", quick),
        Trial::test("house::too_much_work_is_stopped", too_much),
    ];
    trials.extend(super::house_runs::trials());
    trials.extend(super::house_joins::trials());
    trials.extend(super::house_cli::trials());
    trials
}

/// A house, its canvas, and what was found while the house was read.
pub struct Home {
    pub sources: Sources,
    pub project: Project,
    pub read: Read,
}

impl Home {
    /// A house that says this, with frameworks of its own, and a canvas.
    pub fn with(settings: &str, frameworks: &[&str], sheet: &str) -> Self {
        let names: Vec<String> =
            (0..frameworks.len()).map(|n| format!("frameworks/eigen-{n}.toml")).collect();
        let own = names.iter().map(String::as_str).zip(frameworks.iter().copied());
        let texts: Vec<(&str, &str)> =
            own.chain([(house::FILE, settings), ("canvases/streek.toml", sheet)]).collect();
        let mut sources = Sources::default();
        let project = work::project(&texts, &mut sources);
        let read = project.read("streek", &mut sources);
        Self { sources, project, read }
    }

    pub fn house(&self) -> &House {
        self.project.house()
    }

    /// A house with one rule.
    pub fn rule(each: &str, when: &str, message: &str, sheet: &str) -> Self {
        let settings = format!(
            "format = 1\n[[rule]]\nname = \"own-rule\"\neach = \"{each}\"\nwhen = '''\n{when}'''\nmessage = '''\n{message}'''\n"
        );
        Self::with(&settings, &[], sheet)
    }

    pub fn check(&self, options: &Options) -> Report {
        check::unfolded(&self.read.subject(self.house(), Day::default()), &[], options)
    }

    /// What the check says of one rule, and of rules that fail.
    pub fn found(&self, rule: &str) -> Vec<Finding> {
        let options = Options { phase: Some(Phase::Steering), ..Options::default() };
        let findings = self.check(&options).findings;
        findings.into_iter().filter(|f| f.rule == rule || f.rule == "house-rule-failed").collect()
    }

    /// Nothing is amiss with the house or the sheet.
    pub fn clean(&self) -> Result<(), Failed> {
        match self.project.findings.iter().chain(&self.read.loaded.findings).next() {
            None => Ok(()),
            Some(finding) => Err(self.told(finding).into()),
        }
    }

    /// `line:column` and the words there.
    pub fn place(&self, label: &Label) -> String {
        let source = self.sources.get(label.source);
        let at = source.position(label.span.0);
        let words = source.text()[label.span.0..label.span.1].lines().next().unwrap_or_default();
        let words = if words.chars().count() > 60 { "…" } else { words };
        format!("{}:{} `{words}`", at.line, at.column)
    }

    /// A finding in a few lines, in both languages.
    pub fn told(&self, finding: &Finding) -> String {
        let place = finding.primary.as_ref().map(|label| self.place(label)).unwrap_or_default();
        let mut told =
            format!("{} {place}\n  nl {}\n  en {}\n", finding.rule, finding.message.nl, finding.message.en);
        for help in &finding.help {
            let _ = writeln!(told, "  help {} / {}", help.nl, help.en);
        }
        for other in &finding.others {
            let _ = writeln!(told, "  see {}", self.place(other));
        }
        told
    }
}

/// A canvas without rules that fire by themselves.
pub const HEAD: &str = "format = 1\n[canvas]\ntitle = \"Verzonnen streek\"\n";

fn wrong() -> Result<(), Failed> {
    let settings = std::fs::read_to_string(expect::file("house/wrong.toml"))?;
    let home = Home::with(&settings, &[], HEAD);
    let mut out = String::new();
    for finding in &home.project.findings {
        if finding.message.nl.is_empty() || finding.message.en.is_empty() || finding.help.is_empty() {
            return Err(format!("nothing said or advised: {}", home.told(finding)).into());
        }
        out.push_str(&home.told(finding));
    }
    let named: Vec<&str> = home.house().rules.iter().map(|rule| rule.page.name.as_str()).collect();
    writeln!(out, "\nused all the same: {}", named.join(", "))?;
    expect::same(&out, "house/wrong.txt")
}

/// Every name that can be explained is refused as the name of a house's rule.
fn names() -> Result<(), Failed> {
    let mut free = Vec::new();
    for entry in catalog::all(&[]) {
        let name = entry.name.as_str();
        let settings = format!(
            "format = 1\n[[rule]]\nname = \"{name}\"\neach = \"canvas\"\nwhen = 'true'\nmessage = 'x'\n"
        );
        let home = Home::with(&settings, &[], HEAD);
        // the workspace knows these
        if home.project.findings.is_empty() && entry.group != Group::Document {
            free.push(name.to_owned());
        }
    }
    none(&free, "names that a house's rule can have")
}

/// One sheet on which conditions run.
const SHEET: &str = "format = 1\n[canvas]\ntitle = \"Verzonnen streek\"\nas-of = 2026-03-01\n[[measure]]\nid = \"a\"\n[[measure]]\nid = \"b\"\nstatus = \"running\"\namounts = [{ year = 2026, eur = 100 }]\n";

fn any_text() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 1_000, failure_persistence: None, ..Config::default() });
    let words = "(it|canvas|x|\\.|\\.title|\\.measures|\\.amounts|\\.exists\\(x,|\\.map\\(x,|\\(|\\)|\\[|\\]|\\{|\\}|\"|'|==|!=|<|>=|&&|\\|\\||!|\\?|:|,|-|\\+|\\*|/|%|in|null|true|1|2\\.5|9223372036854775807|size\\(|passed\\(|string\\(| |\n|é|\\PC){0,30}";
    let used = std::cell::Cell::new(0);
    // most of that is refused; these are not
    let whole = "(true|it\\.id == \"a\"|canvas\\.measures\\.exists\\(x, x\\.id == it\\.id\\))( (&&|\\|\\|) !?true){0,3}";
    runner.run(&proptest::prop_oneof![9 => words, 1 => whole], |text| {
        let text = text.replace("'''", "''");
        let home = Home::rule("measure", &text, &format!("x {text}"), SHEET);
        used.set(used.get() + home.house().rules.len());
        home.found("own-rule");
        Ok(())
    })?;
    if used.get() == 0 {
        return Err("not one of them was a condition".into());
    }
    for text in ["true", "it.title == null", "canvas.measures.exists(x, x.title == null)"] {
        let home = Home::rule("measure", text, "x", SHEET);
        home.clean()?;
        equal(home.found("own-rule").len(), 2, text)?;
    }
    Ok(())
}

/// Whatever is nested, in a thread with the stack that threads have.
fn deep() -> Result<(), Failed> {
    let kinds: [fn(usize) -> String; 16] = [
        |n| "(".repeat(n) + "true" + &")".repeat(n),
        |n| "[".repeat(n) + &"]".repeat(n) + " == []",
        |n| "!".repeat(n) + "true",
        |n| "- ".repeat(n) + "1 == 1",
        |n| "1".to_owned() + &"+1".repeat(n) + " > 0",
        |n| "true".to_owned() + &" && true".repeat(n),
        |n| "it.id".to_owned() + &" + it.id".repeat(n) + " == 'x'",
        |n| "true ? ".repeat(n) + "true" + &" : true".repeat(n),
        |n| "true ? true : ".repeat(n) + "true",
        |n| "canvas.measures".to_owned() + &".filter(m, true)".repeat(n) + " == []",
        |n| "canvas.measures.exists(m, ".repeat(n) + "true" + &")".repeat(n),
        |n| "it".to_owned() + &".rasci".repeat(n) + " == null",
        |n| "size(".repeat(n) + "it.id" + &")".repeat(n),
        |n| "it.closes".to_owned() + &"[0".repeat(n) + &"]".repeat(n),
        |n| "(".repeat(n),
        |n| "{".repeat(n),
    ];
    for kind in kinds {
        for n in [1, 10, 30, 31, 32, 48, 60, 62, 64, 100, 300, 400, 999, 4_000] {
            let text = kind(n);
            let shown: String = text.chars().take(30).collect();
            let run = move || Home::rule("measure", &text, "x", SHEET).found("own-rule").len();
            let thread = std::thread::Builder::new().stack_size(1024 * 1024).spawn(run)?;
            thread.join().map_err(|_| format!("{shown}… {n} times"))?;
        }
    }
    Ok(())
}

/// A canvas with many records of two kinds.
fn big(measures: usize, actors: usize) -> String {
    let mut sheet = HEAD.to_owned();
    for n in 0..measures {
        let _ = write!(
            sheet,
            "[[measure]]\nid = \"m-{n}\"\ntitle = \"Maatregel {n}\"\nrasci = {{ accountable = \"a-{n}\" }}\n"
        );
    }
    for n in 0..actors {
        let _ = write!(sheet, "[[actor]]\nid = \"a-{n}\"\nname = \"Partij {n}\"\n");
    }
    sheet
}

fn quick() -> Result<(), Failed> {
    let when = "canvas.actors.filter(a, a.id == it.rasci.accountable && canvas.measures.exists(m, m.id != it.id && m.rasci.accountable == a.id)) == [] && size(canvas.actors) > 1";
    let home = Home::rule("measure", when, "{it.title}", &big(300, 300));
    home.clean()?;
    let start = Instant::now();
    equal(home.found("own-rule").len(), 300, "findings")?;
    let took = start.elapsed();
    if took > Duration::from_secs(20) {
        return Err(format!("{took:?} for 300 measures, 300 actors").into());
    }
    Ok(())
}

/// Three levels over many records: `each`, and two loops that look at all of them.
fn too_much() -> Result<(), Failed> {
    let when = "canvas.measures.all(m, canvas.actors.all(a, a.id != m.id))";
    let home = Home::rule("measure", when, "x", &big(110, 110));
    home.clean()?;
    let start = Instant::now();
    let found = home.found("own-rule");
    let failed: Vec<&Finding> = found.iter().filter(|f| f.rule == "house-rule-failed").collect();
    equal(failed.len(), 1, "findings that it was stopped")?;
    equal(failed[0].level, Level::Error, "its level")?;
    equal(failed[0].message.nl.contains("te veel werk"), true, &failed[0].message.nl)?;
    equal(home.house().rules[0].page.scope, Some(Scope::Canvas), "scope")?;
    let took = start.elapsed();
    if took > Duration::from_secs(60) {
        return Err(format!("{took:?}").into());
    }
    Ok(())
}
