//! The direct reader and the full one: what the former reads, the latter reads the same; all the rest it leaves.

use std::borrow::Cow;
use std::path::Path;

use draagvlak::sheet::{Entry, Value, direct, tree};
use libtest_mimic::Failed;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::expect::{cases, equal, root};

/// Holds one reader against the other; whether the direct one read the text.
fn same(text: &str) -> Result<bool, String> {
    let Some(fields) = direct::read(text) else { return Ok(false) };
    let full = tree::read(text).map_err(|errors| format!("{text:?}: {}", errors[0]))?;
    let (one, other) = (borrowed(&fields), borrowed(&full));
    if one != other {
        return Err(format!("{text:?}: borrowed {one:?}\nis not {other:?}"));
    }
    // as words: what is no number is not equal to itself
    let (fields, full) = (format!("{fields:#?}"), format!("{full:#?}"));
    if fields == full { Ok(true) } else { Err(format!("{text:?}: {fields}\nis not {full}")) }
}

/// Which texts are parts of the sheet as they stand, and which had to be written anew: what is told of backslashes
/// rests on it.
fn borrowed(fields: &[Entry<'_>]) -> Vec<bool> {
    fn of(value: &Value<'_>, out: &mut Vec<bool>) {
        match value {
            Value::String(text) => out.push(matches!(text, Cow::Borrowed(_))),
            Value::Array(items) => items.iter().for_each(|item| of(&item.value, out)),
            Value::Table(entries) => entries.iter().for_each(|entry| of(&entry.node.value, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    fields.iter().for_each(|entry| of(&entry.node.value, &mut out));
    out
}

/// All texts in TOML of the repository: none that people write needs the full reader.
pub fn of_the_repository() -> Result<(), Failed> {
    fn texts(folder: &Path, found: &mut Vec<(String, String)>) -> Result<(), Failed> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !name.starts_with('.') && name != "target" {
                texts(&path, found)?;
            } else if name.ends_with(".toml") {
                found.push((path.display().to_string(), std::fs::read_to_string(&path)?));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    texts(root(), &mut found)?;
    let mut direct = 0;
    for (path, text) in &found {
        let read = same(text)?;
        direct += usize::from(read);
        // examples hold a right and a wrong text in one file; a manifest has names with points
        let usual = tree::read(text).is_ok() && !path.ends_with("Cargo.toml");
        equal(read, usual, path)?;
    }
    equal(direct > 40, true, &format!("{direct} of {} texts", found.len()))
}

/// Every sort of value and header, and what the direct reader leaves to the full one.
pub fn by_hand() -> Result<(), Failed> {
    for text in [
        "",
        "\n# niets\n",
        "a = 1\nb = -0x1f\n",
        "a = 0x1f\nb = 1_000\nc = 99999999999999999999\nd = 1e400\ne = -inf\nf = nan\ng = 3.5e1\n",
        "a = true\nb = 2026-03-01\nc = 07:32\nd = 2026-03-01T07:32:00Z\n",
        "a = 'x\\y'\nb = \"x\\ny\"\nc = '''\nx'''\nd = \"\"\"\nx \\\n y\"\"\"\n\"e f\" = \"\"\n'g' = \"é\"\n",
        "a = []\nb = [1, [2, { c = 3, d = [] }, {}], 'x', # hier\n]\nc = { a = 1, 'b c' = { d = 2 } }\n",
        "x = 1\n[a]\nb = 1\n[a.c]\nd = 2\n[[e]]\nf = 1\n[[e.g]]\n[[e.g]]\nh = 1\n[e.i]\n[[e]]\n[ j ]\n[ \"k l\" ]\r\n[[ m ]]\n",
        "[[a]]\n[[b]]\n[[a]]\nc = 1\n",
    ] {
        let read = same(text)?;
        equal(read, tree::read(text).is_ok(), text)?;
    }
    let many: String = (0..100).map(|n| format!("a{n} = {n}\n")).collect();
    for (text, sound) in [
        ("a.b = 1\n", true),
        ("[a]\nb . c = 1\n", true),
        ("a = { b.c = 1 }\n", true),
        ("[a.b]\n[a]\n", true),
        ("[[a.b]]\n", true),
        (&*many, true),
        ("a = 1\na = 2\n", false),
        ("[a]\n[a]\n", false),
        ("[[a]]\n[a]\n", false),
        ("[a]\n[[a]]\n", false),
        ("a = [{}]\n[[a]]\n", false),
        ("a = [[1]]\n[[a]]\n", false),
        ("a = {}\n[a.b]\n", false),
        ("a = 1\n[a.b]\n", false),
        ("[a]\nb = 1\n[a.b]\n", false),
        ("a = { b = 1, b = 2 }\n", false),
        ("a = \"\\q\"\n", false),
        ("a = 2026-13-45\n", false),
        ("a = 01\n", false),
        ("a = \n", false),
        ("a = [1\n", false),
        ("[a\n", false),
        ("# \u{1}\n", false),
        ("a = 1 b = 2\n", false),
    ] {
        equal(same(text)?, false, text)?;
        equal(tree::read(text).is_ok(), sound, text)?;
    }
    Ok(())
}

/// Texts put together of pieces of TOML, right and wrong.
pub fn generated() -> Result<(), Failed> {
    let piece = prop::sample::select(vec![
        "[a]\n",
        "[[a]]\n",
        "[[b]]\n",
        "[a.b]\n",
        "[[a.b]]\n",
        "[ a ]\n",
        "[\"a b\"]\n",
        "[a.b.c]\n",
        "[b]\n",
        "x = 1\n",
        "y = \"é\"\n",
        "x = [1, 2]\n",
        "b = { x = 1 }\n",
        "a = [{ x = 1 }]\n",
        "z.x = 1\n",
        "x = ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "\"\"\"",
        "\n",
        "\r\n",
        ",",
        "=",
        "1",
        "true",
        "2026-03-01",
        "a",
        "b",
        ".",
        " ",
        "# é\n",
        "#\u{7f}\n",
        "1.5",
        "0b1",
        "\\",
        "\t",
        "x",
        "y = 'z'\n",
    ]);
    let text = prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat());
    let mut runner =
        TestRunner::new(Config { cases: cases(4000), failure_persistence: None, ..Config::default() });
    let read = std::cell::Cell::new(0);
    runner.run(&text, |text| {
        let direct = same(&text).map_err(TestCaseError::fail)?;
        read.set(read.get() + usize::from(direct));
        Ok(())
    })?;
    equal(read.get() > 100, true, &format!("{} texts were read directly", read.get()))
}

/// Whatever is nested ever so deep, neither reader goes on for ever.
pub fn deep() -> Result<(), Failed> {
    for depth in [10, 79, 80, 81, 100, 5000] {
        let list = format!("a = {}{}\n", "[".repeat(depth), "]".repeat(depth));
        let table = format!("a = {}1{}\n", "{ a = ".repeat(depth), " }".repeat(depth));
        let headers = (1..=depth.min(1000)).map(|n| format!("[{}]\n", vec!["a"; n].join(".")));
        let headers: String = headers.collect();
        for text in [list, table, headers] {
            let entries: Option<Vec<Entry<'_>>> = direct::read(&text);
            equal(entries.is_some(), tree::read(&text).is_ok(), &format!("{depth} deep"))?;
        }
    }
    Ok(())
}
