//! Canvases at many moments, read by piece: what a piece holds, and that two moments tell the same as when read whole.

use std::collections::BTreeSet;

use draagvlak::canvas::Canvas;
use draagvlak::canvas::value::Circle;
use draagvlak::framework::Frame;
use draagvlak::history::{Told, compare};
use draagvlak::project::Project;
use draagvlak::project::past::{self, Past, Version};
use draagvlak::project::tree::Memory;
use draagvlak::sheet;
use draagvlak::source::Sources;
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::expect::{equal, none, root};
use super::history_any::{content, records, side};

/// The trials about pieces.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("history::a_sheet_in_pieces_holds_what_it_holds_whole", pieces),
        Trial::test("history::only_a_sheet_that_is_plain_is_cut", cut),
    ]
}

fn version(past: &mut Past, sheets: &[(String, String)]) -> Version {
    past.version("s", sheets.iter().map(|(_, text)| text.as_str()))
}

fn said(canvas: &Canvas) -> Vec<String> {
    content(records(canvas).into_iter().map(|record| (record.kind(), record.value())))
}

/// What a change says; of canvases in which records stand twice, which is an error, the records and fields that differ: the
/// first of them holds for what refers to them.
fn told(told: &Told, twice: bool) -> BTreeSet<String> {
    if !twice {
        return BTreeSet::from([format!("{told:?}")]);
    }
    let fields = told.fields.iter().map(|field| format!("{:?} {:?} {field:?}", told.was, told.is));
    let whole = told.fields.is_empty().then(|| format!("{:?} {:?}", told.was, told.is));
    fields.chain(whole).collect()
}

/// Two moments compared by the records that differ alone, each text read once, tell the same as whole.
pub fn by_piece(
    was: (&Canvas, &[(String, String)]),
    is: (&Canvas, &[(String, String)]),
    frame: &Frame,
    twice: bool,
) -> Result<(), TestCaseError> {
    let mut past = Past::default();
    let (old, new) = (version(&mut past, was.1), version(&mut past, is.1));
    prop_assert_eq!(said(&old.canvas()), said(was.0), "pieces hold something else");
    let narrower = [Circle::Steering, Circle::Public].into_iter().filter(|_| !twice);
    for circle in [Circle::Internal].into_iter().chain(narrower) {
        let (was, is) = is.0.since(was.0, circle);
        let whole = compare(&side(&was, frame), &side(&is, frame));
        let whole: BTreeSet<String> =
            whole.changes.into_iter().flat_map(|change| told(&change.told(), twice)).collect();
        let pieces = past::compare((&old, frame), (&new, frame), &circle.into());
        let pieces: BTreeSet<String> = pieces.told.iter().flat_map(|change| told(change, twice)).collect();
        prop_assert_eq!(whole, pieces, "by piece, for {:?}", circle);
    }
    Ok(())
}

/// Sheets that are awkward to cut, beside what they are to be taken for: plain, or not.
const AWKWARD: &[(&str, bool)] = &[
    ("format = 1\n[canvas]\ntitle = \"S\"\n[[goal]]\nid = \"a\"\n[[goal]]\nid = \"b\"\n", true),
    ("# remark\n\nformat = 1 \r\n\r\n[canvas] # head\r\ntitle = \"S\"\r\n[[goal]]\r\nid = \"a\"\r\n", true),
    ("format = 1\n[canvas]\ntitle = \"S\"\n[canvas.focus]\ngroup = \"g\"\n[[doel]]\nid = \"a\"\n", true),
    // a text or a list in which a line looks like a header
    ("format = 1\n[canvas]\ntitle = \"\"\"S\n[[goal]]\n\"\"\"\n[[goal]]\nid = \"a\"\n", true),
    ("format = 1\n[canvas]\ntitle = \"S\"\nframeworks = [\n[[goal]]\n]\n[[goal]]\nid = \"a\"\n", true),
    ("format = 1\n[canvas]\ntitle = \'\'\'\n[canvas.focus]\n\'\'\'\n[[goal]]\nid = \"a\"\n", true),
    // what belongs to a record that stands elsewhere, or stands twice
    ("format = 1\n[canvas]\ntitle = \"S\"\n[[goal]]\nid = \"a\"\n[canvas.focus]\ngroup = \"g\"\n", false),
    ("format = 1\n[canvas]\ntitle = \"S\"\n[canvas]\nquestion = \"q\"\n[[goal]]\nid = \"a\"\n", false),
    ("format = 1\n[canvas]\ntitle = \"S\"\n[goal]\nid = \"a\"\n[[goal]]\nid = \"b\"\n", false),
    // other ways to write a record, or none
    ("format = 1\ngoal = [{ id = \"a\" }]\n[canvas]\ntitle = \"S\"\n", false),
    ("format = 1\n[canvas]\ntitle = \"S\"\n[[ goal ]]\nid = \"a\"\n", false),
    ("format = 1\n[canvas]\ntitle = \"S\"\n[[\"goal\"]]\nid = \"a\"\n", false),
    ("[canvas]\ntitle = \"S\"\n[[goal]]\nid = \"a\"\n", false),
    ("format = 2\n[canvas]\ntitle = \"S\"\n[[goal]]\nid = \"a\"\n", false),
    ("format = 1\n[canvas]\ntitle = \"S\"\n<<<<<<< a\n[[goal]]\nid = \"a\"\n=======\n>>>>>>> b\n", true),
    ("format = 1\n[canvas]\ntitle = \"S\"\n  [[goal]]\nid = \"a\"\n[[goal]]\nid = \"b\"\n", true),
    ("format = 1\n", false),
    ("", false),
];

fn cut() -> Result<(), Failed> {
    let wrong = AWKWARD.iter().filter(|(text, plain)| sheet::pieces(text).is_some() != *plain);
    none(&wrong.map(|(text, _)| (*text).to_owned()).collect::<Vec<_>>(), "taken for another")?;
    let (text, _) = AWKWARD[0];
    equal(sheet::pieces(text).map(|pieces| pieces.len()), Some(3), "pieces of the first")
}

fn pieces() -> Result<(), Failed> {
    let mut texts: Vec<String> = AWKWARD.iter().map(|(text, _)| (*text).to_owned()).collect();
    for entry in std::fs::read_dir(root().join("canvases"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "toml") {
            texts.push(std::fs::read_to_string(path)?);
        }
    }
    texts.push(std::fs::read_to_string(root().join("tests/rules/all-at-once.toml"))?);
    let mut past = Past::default();
    let mut wrong = Vec::new();
    for text in texts {
        let tree = Memory::default().with("canvases/s.toml", &text);
        let mut sources = Sources::default();
        let whole = Project::outline(std::sync::Arc::new(tree), &mut sources).read("s", &mut sources).loaded;
        let version = past.version("s", [text.as_str()]);
        if said(&version.canvas()) != said(&whole.canvas) {
            wrong.push(format!(
                "{text}\nholds\n{:?}\nnot\n{:?}",
                said(&version.canvas()),
                said(&whole.canvas)
            ));
        }
        if version.is_whole != whole.unread().next().is_none() {
            wrong.push(format!("{text}\nis taken for whole: {}", version.is_whole));
        }
    }
    none(&wrong, "in pieces")
}
