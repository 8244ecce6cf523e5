//! What our own templates keep to: the weakest comes first and no mean is told, in sentences that can be read.

use draagvlak::markup::{self, Block, Body, Document};
use draagvlak::text::Lang;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use super::code;
use super::expect::{equal, none};
use super::work::Work;

/// All trials about the weakest link, and about the words around it.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("weakest::a_brief_names_what_stands_worst_before_all_else", first),
        Trial::test("weakest::no_template_speaks_of_a_mean", no_mean),
        Trial::test("weakest::no_sentence_of_a_template_is_longer_than_25_words", short),
    ]
}

const IDS: [&str; 6] =
    ["pilot-project-support", "finance", "talent", "knowledge", "orchestration", "external-links"];

/// What one view gives each precondition: a value, or 5 for no idea.
fn sheet(view: &str, values: &[u8]) -> String {
    let given = IDS.iter().zip(values).map(|(id, value)| {
        let value = if *value > 4 { "\"unknown\"".to_owned() } else { value.to_string() };
        format!("[[assessment]]\nview = \"{view}\"\nprecondition = \"{id}\"\nvalue = {value}\n")
    });
    given.collect()
}

/// How many rows the figure of a brief has at the most.
const ROWS: usize = 5;

fn first() -> Result<(), Failed> {
    let mut runner = TestRunner::new(Config { cases: 60, failure_persistence: None, ..Config::default() });
    let values = || proptest::collection::vec(0..=5_u8, IDS.len());
    let views = prop_oneof![
        (values(), values()).prop_map(|(a, b)| sheet("public", &a) + &sheet("sme", &b)),
        values().prop_map(|values| sheet("adviser", &values)),
    ];
    runner.run(&views, |assessments| {
        let told = |why: Failed| TestCaseError::fail(why.message().unwrap_or("?").to_owned());
        let text = format!("format = 1\n[canvas]\ntitle = \"V\"\n{assessments}");
        let work = Work::of("streek", &[("canvases/streek.toml".to_owned(), text)]);
        let subject = work.subject();
        let outcomes = &subject.analysis.outcomes;
        let Some(lowest) = outcomes.iter().filter_map(|o| o.lowest).min() else { return Ok(()) };
        for lang in Lang::ALL {
            let kind = work.kind("steering-brief").map_err(told)?;
            let rendered = work.render_clean(kind, lang).map_err(told)?;
            let sections = rendered.blocks.sections();
            let (_, section) = sections
                .iter()
                .find(|(_, s)| s.blocks.iter().any(|block| matches!(block.body, Body::Figure { .. })))
                .ok_or_else(|| TestCaseError::fail("no figure"))?;
            let is_figure = |block: &&Block| matches!(block.body, Body::Figure { .. });
            let blocks = section.blocks.iter().filter(is_figure).cloned().collect();
            let figure = markup::words(&Document { blocks, ..Document::default() }).to_lowercase();
            let annex = rendered.markdown.split("<!-- annex -->").nth(1).unwrap_or_default().to_lowercase();
            let (lead, table) = annex.split_once("\n|").unwrap_or_default();
            let number = outcomes.iter().filter(|o| o.lowest == Some(lowest)).count();
            // a head and a line under it come before the rows
            let first = table.lines().take(2 + number).collect::<Vec<_>>().join("\n");
            let mut in_figure = 0;
            for outcome in outcomes.iter().filter(|o| o.lowest == Some(lowest)) {
                let label = subject
                    .frame
                    .precondition(&outcome.precondition)
                    .map(|p| p.label.get(lang).to_lowercase());
                let label = label.unwrap_or_default();
                prop_assert!(
                    first.contains(&format!("| {label} |")),
                    "{label} is not first in the annex:\n{table}"
                );
                // what is there in part is no gap
                prop_assert!(lowest > 1 || lead.contains(&label), "{label} is not called missing:\n{lead}");
                in_figure += usize::from(figure.contains(&label));
            }
            prop_assert!(in_figure >= number.min(ROWS), "{in_figure} of {number} in the figure:\n{figure}");
        }
        Ok(())
    })?;
    Ok(())
}

/// The lines of the shipped templates and words: path, number, line.
fn lines(endings: &[&str]) -> Result<Vec<(String, usize, String)>, Failed> {
    let mut lines = Vec::new();
    for path in code::files("templates", endings) {
        let shown = path.to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path)?;
        lines.extend(text.lines().enumerate().map(|(at, line)| (shown.clone(), at + 1, line.to_owned())));
    }
    equal(lines.len() > 300, true, "enough lines were read")?;
    Ok(lines)
}

fn no_mean() -> Result<(), Failed> {
    const MEAN: &[&str] =
        &["gemiddeld", "gemiddelde", "gemiddelden", "average", "averages", "mean", "means", "avg"];
    let told = lines(&["ftl", "md"])?.into_iter().filter(|(_, _, line)| {
        line.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| MEAN.contains(&word))
    });
    let told: Vec<String> = told.map(|(path, at, line)| format!("{path}:{at}: {line}")).collect();
    none(&told, "tell a mean")
}

/// A line of words without its key, and with one word for each thing that is put in.
fn said(line: &str) -> String {
    let line = line.trim_start();
    let line = line.split_once("] ").filter(|_| line.starts_with(['[', '*'])).map_or(line, |(_, rest)| rest);
    let line = line.split_once(" = ").filter(|(key, _)| !key.contains(' ')).map_or(line, |(_, rest)| rest);
    let mut out = String::new();
    let mut depth = 0;
    for c in line.chars() {
        match c {
            '{' => {
                if depth == 0 {
                    out.push('x');
                }
                depth += 1;
            }
            '}' => depth = (depth - 1).max(0),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn short() -> Result<(), Failed> {
    equal(said("a-b = Van { $n } is { $x }."), "Van x is x.".to_owned(), "a line of words")?;
    equal(said("   *[other] Nog { $n } punten."), "Nog x punten.".to_owned(), "a variant")?;
    let mut long = Vec::new();
    for (path, at, line) in lines(&["ftl"])?.into_iter().filter(|(_, _, line)| !line.starts_with('#')) {
        for sentence in said(&line).split(['.', ';', '?', '!', ':']) {
            let number = sentence.split_whitespace().count();
            if number > 25 {
                long.push(format!("{path}:{at}: {number} words"));
            }
        }
    }
    none(&long, "too long to read in one go")
}
