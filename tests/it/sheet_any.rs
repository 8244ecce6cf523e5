//! Reading any text at all: no panic, places inside the text, deep nesting, and a sheet with nothing amiss.

use draagvlak::diagnostic::Level;
use draagvlak::sheet::{parse, read_file};
use draagvlak::source::Source;
use libtest_mimic::Failed;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::types::{Actor, KINDS, Words};
use super::{ID, check_spans, sheet};
use crate::expect::cases;

pub fn hostile() -> Result<(), Failed> {
    for text in [
        "[".repeat(100_000),
        format!("format = 1\n[[actor]]\nid = {}", "[".repeat(100_000)),
        format!("{} = 1", "a.".repeat(50_000)),
        format!("format = 1\n[[actor{}]]\n", ".naam".repeat(70)),
        format!("format = 1\n[[actor]]\nx = \"{}", "\"\"\"\n".repeat(2_000)),
        "format = 1\n[[actor]]\nx = \"\\".to_owned(),
        "é: “".repeat(1_000),
        "=⭶\"=\"#\"[[actor".to_owned(),
    ] {
        let sheet = sheet(&text);
        assert!(!sheet.findings.is_empty());
    }
    Ok(())
}

const VALID: &str = "format = 1\n\n[canvas]\ntitle = \"Strèèk\" # é\n\n[canvas.focus]\ngroup = \"s\"\n\n[[actor]]\nid = \"a\"\n\
    since = 2016-03-14\nhelix = \"government\"\ntags = [\n  \"x\", # één\n  'y',\n]\namounts = [{ year = 2027, eur = 180_000 }]\n\n\
    [[maatregel]]\nnote = \"\"\"\nlang\nverhaal\"\"\"\n[measure.rasci]\naccountable = \"a\"\n";

pub fn never_panics() -> Result<(), Failed> {
    let mut runner =
        TestRunner::new(Config { cases: cases(600), failure_persistence: None, ..Config::default() });
    let sign = prop_oneof![
        prop::sample::select(vec![
            "\"",
            "'",
            "\"\"\"",
            "[",
            "]",
            "[[",
            "{",
            "}",
            "=",
            ",",
            ":",
            "\n",
            "\r",
            "#",
            "“",
            "”",
            "’",
            "\u{a0}",
            "é",
            "€",
            "750.000",
            "14-03-2016",
            "Q3 2026",
            "\\",
            "ja",
            "[actor]",
            "[[actor",
            "naam = ",
            "\u{feff}",
            ".",
            "%",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    let noise = prop::collection::vec(sign.clone(), 0..40).prop_map(|parts| parts.concat());
    runner
        .run(&noise, |text| {
            sheet(&text);
            let source = Source::new("", text);
            let (_, findings) = read_file::<Actor>(ID, &source, &Words);
            findings.iter().for_each(|finding| check_spans(&source, finding));
            Ok(())
        })
        .map_err(|e| e.to_string())?;
    let edits = prop::collection::vec((any::<prop::sample::Index>(), 0usize..6, sign), 1..6);
    runner
        .run(&edits, |edits| {
            let mut text: Vec<char> = VALID.chars().collect();
            for (at, cut, with) in edits {
                let at = at.index(text.len());
                let end = (at + cut).min(text.len());
                text.splice(at..end, with.chars());
            }
            let text: String = text.into_iter().collect();
            sheet(&text);
            let source = Source::new("", text);
            let parsed = parse(ID, &source, &KINDS, &Words);
            for record in &parsed.records {
                let place = &record.place;
                prop_assert!(source.text().is_char_boundary(place.end) && place.end <= place.block_end);
                prop_assert!(source.text().is_char_boundary(place.block_end));
                for (_, span) in place.paths() {
                    prop_assert!(source.text().get(span).is_some());
                }
            }
            Ok(())
        })
        .map_err(|e| e.to_string())?;
    Ok(())
}

pub fn valid() -> Result<(), Failed> {
    let text = VALID.replace("maatregel", "measure");
    let sheet = sheet(&text);
    assert!(sheet.findings.is_empty(), "{:#?}", sheet.findings);
    assert!(sheet.findings.iter().all(|finding| finding.level == Level::Error));
    Ok(())
}
