//! Generated sheets with generated slips: each becomes what was meant, byte for byte, and the model is the same.

use std::collections::BTreeMap;
use std::sync::Mutex;

use draagvlak::diagnostic::Finding;
use draagvlak::sheet::quoted;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use super::dice::Dice;
use super::sheets::{self, Page};
use super::slips::{self, Slip};
use super::{READING, Sheet, mended, mended_sheets, model, sheet, write};
use crate::desk::Desk;
use crate::expect::{cases, equal};

/// All trials with generated sheets.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("fixes::generated_slips_become_what_was_meant_and_nothing_else_changes", generated),
        Trial::test("fixes::generated_sheets_hold_every_kind_of_record_and_slip", complete),
        Trial::test("fixes::generated_sheets_on_disk_keep_their_mark_and_line_ends", on_disk),
        Trial::test("fixes::any_text_is_only_read_better", any_text),
        Trial::test("fixes::any_text_in_quotes_is_that_text", quotes),
    ]
}

fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A sheet, the same with slips, and with what these should become.
struct Case {
    page: Page,
    right: String,
    slipped: String,
    fixed: String,
    slips: Vec<Slip>,
}

/// Makes a sheet of so many records with so many slips at most.
fn case(seed: u64, records: usize, most: usize) -> Case {
    let mut dice = Dice::new(seed);
    let page = sheets::page(&mut dice, records);
    let right: Vec<String> = page.lines.iter().map(write::right).collect();
    let mut slipped: Vec<Option<String>> = right.iter().cloned().map(Some).collect();
    let mut fixed = slipped.clone();
    let mut slips: Vec<Slip> = Vec::new();
    for _ in 0..most * 4 {
        if slips.len() == most {
            break;
        }
        let at = dice.below(page.lines.len());
        let Some(slip) = slips::slip(&page, at, &mut dice) else { continue };
        let taken = |at: usize| slips.iter().any(|other| other.lines.iter().any(|(line, ..)| *line == at));
        if slip.lines.iter().any(|(line, ..)| taken(*line)) {
            continue;
        }
        for (at, wrong, meant) in &slip.lines {
            (slipped[*at], fixed[*at]) = (wrong.clone(), meant.clone());
        }
        slips.push(slip);
    }
    let text = |lines: Vec<Option<String>>| page.text(&lines.into_iter().flatten().collect::<Vec<_>>());
    let (right, slipped, fixed) = (page.text(&right), text(slipped), text(fixed));
    Case { page, right, slipped, fixed, slips }
}

/// Mends one case and holds it against what was meant; how many fixes that took.
fn holds(case: &Case) -> Result<usize, String> {
    let private = case.page.private;
    let (meant, faults) = model(&case.right, private);
    if let Some(fault) = faults.first() {
        return Err(format!("a sheet with nothing amiss: {}\n{}", fault.message.en, case.right));
    }
    let sheet = |text: &str| Sheet { private, ..sheet(text) };
    let safe = case.slips.iter().all(|slip| slip.safe);
    let names: Vec<&str> = case.slips.iter().map(|slip| slip.name).collect();
    let told = |what: &str, got: &str| {
        format!(
            "{names:?}: {what}\n--- slipped\n{}\n--- got\n{got}\n--- wanted\n{}",
            case.slipped, case.fixed
        )
    };
    let mended = mended_sheets(&[sheet(&case.slipped)], &READING, !safe);
    let text = &mended.texts[0];
    if let Some((step, why)) = mended.left.first() {
        return Err(told(&format!("left alone: {} ({})", step.title.en, why.en), text));
    }
    if *text != case.fixed {
        return Err(told("other bytes", text));
    }
    let (found, faults) = model(text, private);
    if let Some(fault) = faults.first() {
        return Err(told(&fault.message.en, text));
    }
    if found != meant {
        return Err(told("another model", text));
    }
    if !safe {
        // what needs a look is not done unasked
        let unasked = mended_sheets(&[sheet(&case.slipped)], &READING, false);
        if unasked.texts[0] == *text || unasked.waiting == 0 {
            return Err(told("done without being asked", &unasked.texts[0]));
        }
    }
    let again = mended_sheets(&[sheet(text)], &READING, true);
    if again.texts[0] != *text || !again.done.is_empty() {
        return Err(told("changed again", &again.texts[0]));
    }
    Ok(mended.done.len())
}

fn generated() -> Result<(), Failed> {
    let pairs = Mutex::new(0);
    let begin = std::time::Instant::now();
    let wanted = cases(3000);
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u32;
    let run = |thread: u32| -> Result<(), String> {
        let mut runner = runner(wanted.div_ceil(threads));
        let case_of = (any::<u64>(), 0..5_usize, 1..4_usize);
        runner
            .run(&case_of, |(seed, records, most)| {
                let case = case(seed.wrapping_mul(u64::from(threads)) ^ u64::from(thread), records, most);
                let n = holds(&case).map_err(TestCaseError::fail)?;
                *pairs.lock().expect("no thread panicked") += n;
                Ok(())
            })
            .map_err(|error| error.to_string())
    };
    let run = &run;
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || run(thread))).collect();
        running.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(|_| Err("a panic".to_owned())))
    })?;
    if std::env::var_os("DRAAGVLAK_CASES").is_some() {
        use std::io::Write;
        let pairs = pairs.lock().map_or(0, |n| *n);
        writeln!(std::io::stderr(), "{pairs} fixes in {wanted} sheets, {:.0?}", begin.elapsed())?;
    }
    Ok(())
}

/// The generator makes what it is there for.
fn complete() -> Result<(), Failed> {
    let mut slips: BTreeMap<&str, usize> = BTreeMap::new();
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let (mut crlf, mut open, mut private) = (0, 0, 0);
    for seed in 0..4000 {
        let case = case(seed * 7919, 4, 3);
        case.slips.iter().for_each(|slip| *slips.entry(slip.name).or_default() += 1);
        for line in &case.page.lines {
            if let sheets::Line::Header(path, ..) = line {
                *kinds.entry(path[0].clone()).or_default() += 1;
            }
        }
        crlf += usize::from(case.page.ending == "\r\n");
        open += usize::from(!case.page.closed);
        private += usize::from(case.page.private);
    }
    equal(kinds.len(), draagvlak::canvas::KINDS.len(), "kinds of record")?;
    equal(slips.len(), SLIPS, &format!("sorts of slip: {slips:?}"))?;
    equal(crlf > 300 && open > 300 && private > 300, true, "spellings of a file")
}

/// So many sorts of slip are made.
const SLIPS: usize = 77;

/// Whatever a text is, mending it leaves no more faults than there were, and every line that had none as it was.
fn any_text() -> Result<(), Failed> {
    let part = prop::sample::select(vec![
        "[[actor]]\n",
        "[actor]\n",
        "[[partij]]\n",
        "[canvas]\n",
        "format = 1\n",
        "id = \"a\"\n",
        "naam = \"x\"\n",
        "name: Jan\n",
        "eur = € 3\n",
        "roles = [\"funder\"\n",
        "roles = [funder, “x”]\n",
        "name = \"x\n",
        "name = 'x\n",
        "{",
        "}",
        "]",
        "\"",
        "'",
        "\"\"\"",
        "#",
        "\n",
        "\r\n",
        " ",
        "\u{a0}",
        "=",
        "a",
        "\\",
        ",",
        "number = 3,5\n",
        "group = ja\n",
        "note = ja\n",
        "period = Q3 2026\n",
        "losse tekst\n",
        "helix = \"overheid\"\n",
        "[canvas.focus\n",
        "group = \"g\"\n",
        "[[measure.amounts]]\n",
    ]);
    let text = prop::collection::vec(part, 0..14).prop_map(|parts| parts.concat());
    runner(cases(200).min(20_000)).run(&text, |text| {
        let (records, before) = model(&text, false);
        let count = |findings: &[Finding], rules: &[&str]| {
            findings.iter().filter(|f| rules.contains(&&*f.rule)).count()
        };
        for all in [false, true] {
            let mended = mended(&text, &[], all);
            let (after_records, after) = model(&mended.texts[0], false);
            let told = format!("{text:?} became {:?}", mended.texts[0]);
            prop_assert!(after_records.len() >= records.len(), "{told}");
            // what could not be read may hold faults of its own
            let hidden = count(&before, &["syntax", "wrong-type"]) > 0;
            prop_assert!(hidden || count(&after, &READING) <= count(&before, &READING), "{told}");
            let again = self::mended(&mended.texts[0], &[], all);
            prop_assert!(all || again.done.is_empty(), "{text:?}: again {:?}", again.done);
        }
        Ok(())
    })?;
    Ok(())
}

fn quotes() -> Result<(), Failed> {
    runner(cases(500).min(20_000)).run(&"\\PC*|[\\x00-\\x7f\u{80}-\u{9f}]*", |text| {
        let sheet = format!("t = {}\n", quoted(&text));
        let read: toml::Table = toml::from_str(&sheet).map_err(|e| TestCaseError::fail(e.to_string()))?;
        prop_assert_eq!(read["t"].as_str(), Some(text.as_str()));
        prop_assert_eq!(sheet.lines().count(), 1);
        Ok(())
    })?;
    Ok(())
}

/// The same from a workspace and back into it: byte order mark, line ends, a last line that does not end.
fn on_disk() -> Result<(), Failed> {
    const MARK: &str = "\u{feff}";
    let mut marked = 0;
    for seed in 0..60 {
        let case = case(seed * 31, 2, 2);
        if case.page.private || case.slips.iter().any(|slip| !slip.safe) {
            continue;
        }
        let mark = if seed % 2 == 0 { MARK } else { "" };
        let desk = Desk::new()?;
        desk.write("canvases/streek.toml", format!("{mark}{}", case.slipped))?;
        let (folder, project) = desk.open()?;
        let listed = project.sheets_of("streek");
        equal(listed.len(), 1, "sheets")?;
        let mended = mended_sheets(&listed, &READING, false);
        folder.replace(&listed[0], &mended.texts[0]).map_err(|failure| failure.what.en)?;
        equal(desk.read("canvases/streek.toml")?, format!("{mark}{}", case.fixed), "bytes on disk")?;
        marked += usize::from(!mark.is_empty());
    }
    equal(marked > 10, true, "marks were tried")
}
