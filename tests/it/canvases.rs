//! The canvases of the repository: what the check says of them, and the documents that stand in `output/`.

use std::fmt::Write;

use draagvlak::analysis::Outcome;
use draagvlak::diagnostic::Level;
use libtest_mimic::{Failed, Trial};

use super::expect::{self, equal, none};
use super::work::{SHIPPED, Work, sheets};

/// All trials about the canvases of the repository.
pub fn trials() -> Vec<Trial> {
    let mut trials = vec![
        Trial::test("canvases::all_are_known_here", all),
        Trial::test("canvases::the_fictional_region_has_no_error_and_no_warning", clean),
        Trial::test("canvases::the_fictional_region_lists_what_is_missing_as_outcomes", outcomes),
        Trial::test("canvases::emmen_names_goals_that_cannot_be_measured_and_no_baseline", audit),
        Trial::test("canvases::support_left_out_is_one_finding_where_it_belongs", left_out),
        Trial::test("canvases::those_under_a_real_name_say_who_drew_them_up", provenance),
    ];
    for id in SHIPPED {
        trials.push(Trial::test(format!("canvases::{id}::check_says_what_is_expected"), move || says(id)));
        trials.push(Trial::test(format!("canvases::{id}::documents_are_those_in_output"), move || made(id)));
        trials.push(Trial::test(format!("canvases::{id}::renders_the_same_twice"), move || twice(id)));
    }
    trials
}

fn all() -> Result<(), Failed> {
    let mut names: Vec<String> = std::fs::read_dir(expect::root().join("canvases"))?
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".json") && !name.ends_with(".private.toml") && !name.starts_with('.'))
        .map(|name| name.trim_end_matches(".toml").to_owned())
        .collect();
    names.sort();
    equal(names, SHIPPED.map(str::to_owned).to_vec(), "canvases/")
}

fn says(id: &str) -> Result<(), Failed> {
    let work = Work::shipped(id)?;
    let (subject, report) = (work.subject(), work.report());
    let date = subject.date().map_or_else(|| "no date".to_owned(), |day| day.to_string());
    let mut out = format!("{id}, {}, {date}\n\n", work.canvas().phase().name());
    writeln!(out, "Preconditions, weakest first\n")?;
    for outcome in &subject.analysis.outcomes {
        writeln!(out, "{}", line(outcome))?;
    }
    writeln!(out, "\nOutcomes\n")?;
    report.outcomes.iter().for_each(|finding| out.push_str(&work.told(finding)));
    writeln!(out, "\nFindings\n")?;
    report.findings.iter().for_each(|finding| out.push_str(&work.told(finding)));
    if !report.accepted.is_empty() {
        writeln!(out, "\nAccepted\n")?;
        report.accepted.iter().for_each(|accepted| out.push_str(&work.told(&accepted.finding)));
    }
    expect::same(&out, format!("canvases/{id}.txt"))
}

/// One precondition: what each view says, and what answers it.
fn line(outcome: &Outcome) -> String {
    let views: Vec<String> =
        outcome.standings.iter().map(|s| format!("{} {} (n {})", s.view.name(), s.score.id(), s.n)).collect();
    let mut answer = outcome.measures.clone();
    answer.extend(outcome.declined.then(|| "a decision or choice".to_owned()));
    let answer = answer.join(", ");
    let line = format!(
        "{} | {} | {} | {answer}",
        outcome.precondition,
        views.join(", "),
        if outcome.missing() { "missing" } else { "" },
    );
    line.trim_end_matches([' ', '|']).to_owned()
}

fn clean() -> Result<(), Failed> {
    let work = Work::shipped("voorbeeldstreek")?;
    let heavy = work.report().findings.into_iter().filter(|f| f.level >= Level::Warning);
    none(&heavy.map(|f| work.told(&f)).collect::<Vec<_>>(), "errors and warnings")
}

fn outcomes() -> Result<(), Failed> {
    let work = Work::shipped("voorbeeldstreek")?;
    let report = work.report();
    let missing: Vec<&str> = report.outcomes.iter().map(|f| &*f.rule).collect();
    if missing.len() < 2 || missing.iter().any(|rule| *rule != "missing-precondition") {
        return Err(format!("{missing:?}").into());
    }
    Ok(())
}

fn audit() -> Result<(), Failed> {
    let work = Work::shipped("emmen")?;
    equal(work.subject().date().map(|day| day.to_string()).as_deref(), Some("2016-03-14"), "as of")?;
    let report = work.report();
    let of = |rule: &str| report.findings.iter().filter(|f| f.rule == rule).collect::<Vec<_>>();
    let goals: Vec<_> = of("goal-not-measurable").iter().map(|f| f.address.as_str()).collect();
    let wanted = ["goal.initiatieven-versterken-elkaar#indicators", "goal.vergroening-chemie#indicators"];
    equal(goals, wanted.to_vec(), "goals that cannot be measured")?;
    equal(of("baseline-missing").len(), 1, "no baseline")?;
    for finding in of("goal-not-measurable").into_iter().chain(of("baseline-missing")) {
        let whole = finding.primary.is_some()
            && !finding.help.is_empty()
            && finding.help.iter().chain([&finding.message]).all(|text| text.nl != text.en);
        equal(whole, true, "line, remedy and both languages")?;
    }
    Ok(())
}

fn left_out() -> Result<(), Failed> {
    let sheets = sheets("voorbeeldstreek")?;
    let whole = &sheets[0].1;
    let named = "precondition = \"business-development-support\"";
    let answers = |line: &&str| line.starts_with("business-development-support = ");
    let kept: Vec<&str> = whole.lines().filter(|line| !answers(line)).collect();
    equal(whole.lines().filter(answers).count(), 2, "taken out")?;
    let sheet = kept.join("\n") + "\n";
    let work = Work::of("voorbeeldstreek", &[(sheets[0].0.clone(), sheet.clone())]);
    let report = work.report();
    let heavy: Vec<_> = report.findings.iter().filter(|f| f.level >= Level::Warning).collect();
    let told: Vec<String> = heavy.iter().map(|finding| work.told(finding)).collect();
    let [finding] = heavy[..] else { return Err(format!("not one finding:\n{}", told.join("")).into()) };
    equal(&*finding.rule, "core-support-absent", "the rule")?;
    let label = finding.primary.as_ref().ok_or("no place")?;
    let block = sheet.find("[session.counts.public]\n").ok_or("no public answers")?;
    let last_public =
        sheet[block..].find("\n\n").map_or(0, |end| sheet[..block + end].rfind('\n').unwrap_or(0) + 1);
    equal(label.span.0, last_public, "the last public answer")?;
    let below =
        finding.fix.iter().flat_map(|fix| &fix.edits).next().map(|edit| edit.span.0).ok_or("no lines")?;
    equal(sheet[label.span.0..below].matches('\n').count(), 1, "below all answers of the session")?;
    let lines: Vec<&str> =
        finding.fix.iter().flat_map(|fix| &fix.edits).flat_map(|edit| edit.replacement.lines()).collect();
    for wanted in ["[[assessment]]", "view = \"public\"", named] {
        equal(lines.contains(&wanted), true, &format!("{wanted} among the lines to add: {lines:?}"))?;
    }
    Ok(())
}

fn provenance() -> Result<(), Failed> {
    for id in SHIPPED {
        let work = Work::shipped(id)?;
        let text = work.canvas().head.provenance.as_ref().ok_or(format!("{id} does not say"))?;
        for kind in work.project.kinds() {
            for lang in work.canvas().languages() {
                let markdown = work.render(kind, lang)?.markdown;
                let said = text.get(lang, work.canvas().lang()).0;
                let first: String = said.chars().take_while(|c| *c != ';' && *c != '.').collect();
                equal(markdown.contains(&first), true, &format!("{id}, {}: {first}", kind.name))?;
            }
        }
    }
    Ok(())
}

fn made(id: &str) -> Result<(), Failed> {
    let work = Work::shipped(id)?;
    let folder = expect::root().join("output").join(id);
    let mut expected: Vec<String> = std::fs::read_dir(&folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".pdf") && !name.starts_with('.'))
        .collect();
    let mut stale = Vec::new();
    for kind in work.project.kinds() {
        let early = kind.waits_for(&work.seen(kind.circle())).is_some();
        for lang in work.canvas().languages() {
            let rendered = work.render(kind, lang)?;
            // what waits may be there all the same, for who asked for it
            if early && !folder.join(format!("{}.md", rendered.file)).exists() {
                continue;
            }
            let markdown = (format!("{}.md", rendered.file), rendered.markdown);
            let plain = rendered.text.map(|text| (format!("{}.txt", rendered.file), text));
            for (name, text) in std::iter::once(markdown).chain(plain).chain(rendered.images) {
                if std::fs::read_to_string(folder.join(&name)).ok().as_deref() != Some(text.as_str()) {
                    stale.push(name.clone());
                }
                expected.retain(|known| *known != name);
            }
        }
    }
    none(&stale, "differs from output/, which `cargo run -- build` writes")?;
    none(&expected, "in output/ without a document")
}

fn twice(id: &str) -> Result<(), Failed> {
    let (one, other) = (Work::shipped(id)?, Work::shipped(id)?);
    for kind in one.project.kinds() {
        for lang in one.canvas().languages() {
            let (one, other) = (one.render(kind, lang)?, other.render(kind, lang)?);
            equal(one.markdown == other.markdown && one.images == other.images, true, &kind.name)?;
        }
    }
    Ok(())
}
