//! Generated pairs of moments: the same has no changes, changes lead from one to the other, back is their mirror, and the
//! order of records and sheets tells nothing. `DRAAGVLAK_CASES=20000` tries so many.

use std::collections::{BTreeMap, BTreeSet};

use draagvlak::canvas::{AnyRecord, Canvas, reference};
use draagvlak::framework::Frame;
use draagvlak::history::{Comparison, Side, canonical, compare};
use libtest_mimic::{Failed, Trial};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::Value;
use toml::value::Table;

use super::expect::{cases, root};
use super::history::read_all;
use super::history_pieces::by_piece;

/// The trials over generated pairs.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("history::generated_pairs_lead_from_one_to_the_other", pairs)]
}

/// A record of a sheet.
type Record = (String, Table);

/// All records of some of the canvases that go with the program.
fn pool() -> Result<Vec<Record>, Failed> {
    let mut pool = Vec::new();
    for name in ["voorbeeldstreek.toml", "voorbeeldstreek-2028.toml", "achterhoek.toml", "gent.toml"] {
        let text = std::fs::read_to_string(root().join("canvases").join(name))?;
        for (kind, value) in text.parse::<Table>()? {
            for record in value.as_array().into_iter().flatten().filter_map(toml::Value::as_table) {
                pool.push((kind.clone(), record.clone()));
            }
        }
    }
    Ok(pool)
}

/// One change of a moment; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Edit {
    Remove(usize),
    Add(usize),
    /// Gives a record the value that another of its kind has in a field, or takes the field away.
    Change(usize, usize, usize),
    /// Turns the list in a field round.
    Turn(usize, usize),
    /// Says a word more in a text.
    Word(usize, usize),
    /// Moves a day.
    Later(usize, usize, i8),
    /// Gives another id, and to what names it too, or not.
    Rename(usize, bool),
    /// Says a record twice.
    Twice(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let n = || any::<usize>();
    prop_oneof![
        2 => n().prop_map(Edit::Remove),
        2 => n().prop_map(Edit::Add),
        6 => (n(), n(), n()).prop_map(|(a, b, c)| Edit::Change(a, b, c)),
        1 => (n(), n()).prop_map(|(a, b)| Edit::Turn(a, b)),
        3 => (n(), n()).prop_map(|(a, b)| Edit::Word(a, b)),
        2 => (n(), n(), any::<i8>()).prop_map(|(a, b, c)| Edit::Later(a, b, c)),
        2 => (n(), any::<bool>()).prop_map(|(a, b)| Edit::Rename(a, b)),
        1 => n().prop_map(Edit::Twice),
    ]
}

/// The strings of a value, to be changed.
fn strings(value: &mut toml::Value, visit: &mut dyn FnMut(&mut String)) {
    match value {
        toml::Value::String(text) => visit(text),
        toml::Value::Array(items) => items.iter_mut().for_each(|item| strings(item, visit)),
        toml::Value::Table(table) => table.iter_mut().for_each(|(_, item)| strings(item, visit)),
        _ => {}
    }
}

fn make(edit: &Edit, records: &mut Vec<Record>, pool: &[Record], number: usize) {
    let at = |n: usize, len: usize| n % len.max(1);
    if let Edit::Add(n) = edit {
        records.push(pool[at(*n, pool.len())].clone());
        return;
    }
    if records.is_empty() {
        return;
    }
    let (Edit::Remove(n)
    | Edit::Change(n, ..)
    | Edit::Turn(n, _)
    | Edit::Word(n, _)
    | Edit::Later(n, ..)
    | Edit::Rename(n, _)
    | Edit::Twice(n)
    | Edit::Add(n)) = edit;
    let n = at(*n, records.len());
    let field = |record: &Table, m: usize| record.keys().nth(at(m, record.len())).cloned();
    match edit {
        Edit::Remove(_) => drop(records.remove(n)),
        Edit::Twice(_) => records.push(records[n].clone()),
        Edit::Change(_, m, other) => {
            let kind = records[n].0.clone();
            let alike: Vec<&Record> = pool.iter().filter(|(known, _)| *known == kind).collect();
            let Some((_, from)) = alike.get(at(*other, alike.len())) else { return };
            let Some(name) = field(from, *m).filter(|name| name != "id") else { return };
            match records[n].1.contains_key(&name) && other % 3 == 0 {
                true => drop(records[n].1.remove(&name)),
                false => drop(records[n].1.insert(name.clone(), from[&name].clone())),
            }
        }
        Edit::Turn(_, m) => {
            let Some(name) = field(&records[n].1, *m) else { return };
            if let Some(toml::Value::Array(items)) = records[n].1.get_mut(&name) {
                items.reverse();
            }
        }
        Edit::Word(_, m) => {
            let Some(name) = field(&records[n].1, *m).filter(|name| name != "id") else { return };
            let Some(value) = records[n].1.get_mut(&name) else { return };
            strings(value, &mut |text| {
                if text.contains(' ') {
                    text.push_str(" ook");
                }
            });
        }
        Edit::Later(_, m, by) => {
            let Some(name) = field(&records[n].1, *m) else { return };
            if let Some(toml::Value::Datetime(day)) = records[n].1.get_mut(&name)
                && let Some(date) = &mut day.date
            {
                date.year = date.year.saturating_add_signed(i16::from(*by) / 40);
            }
        }
        Edit::Rename(_, follow) => {
            let (kind, record) = &mut records[n];
            let Some(toml::Value::String(id)) = record.get_mut("id") else { return };
            let (was, is) = (id.clone(), format!("{kind}-{number}"));
            id.clone_from(&is);
            if *follow {
                for (_, record) in records.iter_mut() {
                    let fields = record.iter_mut().filter(|(name, _)| *name != "id");
                    for (_, value) in fields {
                        strings(value, &mut |text| {
                            if *text == was {
                                text.clone_from(&is);
                            }
                        });
                    }
                }
            }
        }
        Edit::Add(_) => {}
    }
}

/// Records as sheets, dealt over some and in some order.
fn sheets(records: &[Record], seed: usize) -> Vec<(String, String)> {
    let mut order: Vec<usize> = (0..records.len()).collect();
    order.sort_by_key(|n| (n + 1).wrapping_mul(seed | 1).wrapping_mul(0x9E37_79B9) >> 7);
    let mut sheets = BTreeMap::from([(0, String::from("format = 1\n[canvas]\ntitle = \"S\"\n"))]);
    for n in if seed == 0 { (0..records.len()).collect() } else { order } {
        let number = if seed == 0 { 0 } else { n.wrapping_mul(seed) % 3 };
        let (kind, record) = &records[n];
        let list = toml::Value::Array(vec![toml::Value::Table(record.clone())]);
        let text = toml::to_string(&Table::from_iter([(kind.clone(), list)])).unwrap_or_default();
        let sheet = sheets.entry(number).or_insert_with(|| String::from("format = 1\n"));
        sheet.push_str(&text);
    }
    sheets.into_iter().map(|(n, text)| (format!("canvases/s/{n}.toml"), text)).collect()
}

pub fn records(canvas: &Canvas) -> Vec<&dyn AnyRecord> {
    let mut all: Vec<&dyn AnyRecord> = Vec::new();
    canvas.each(&mut |record| all.push(record));
    all
}

/// What records say, in one order.
pub fn content(records: impl Iterator<Item = (&'static str, Value)>) -> Vec<String> {
    let mut all: Vec<String> = records.map(|(kind, value)| format!("{kind} {value}")).collect();
    all.sort();
    all
}

/// Puts a value at a path.
fn put(value: &mut Value, path: &str, is: &Value) {
    let mut at = value;
    for step in path.split('.') {
        at = &mut at[step];
    }
    at.clone_from(is);
}

/// A moment with changes made to it: what its records then say.
fn applied(was: &Canvas, compared: &Comparison<'_>) -> Vec<String> {
    let mut renamed = was.clone();
    renamed.references(&mut |target, id| {
        let known = compared
            .renamed
            .iter()
            .find(|r| r.followed && r.was == *id && reference::kinds(target).any(|kind| kind == r.kind));
        if let Some(known) = known {
            id.clone_from(&known.is);
        }
    });
    let mut values: Vec<Option<(&'static str, Value)>> =
        records(&renamed).iter().map(|r| Some((r.kind(), canonical(r.fields(), &r.value())))).collect();
    let before = records(was);
    let mut new = Vec::new();
    for change in compared.changes.iter().filter(|change| !change.passed) {
        let at = change.was.and_then(|was| before.iter().position(|known| std::ptr::addr_eq(*known, was)));
        match (at, change.is) {
            (Some(at), Some(_)) => {
                for field in &change.fields {
                    if let Some((_, value)) = &mut values[at] {
                        put(value, &field.path, &field.is);
                    }
                }
            }
            (Some(at), None) => values[at] = None,
            (None, Some(is)) => new.push((is.kind(), canonical(is.fields(), &is.value()))),
            (None, None) => {}
        }
    }
    content(values.into_iter().flatten().chain(new))
}

/// What changes say, without how they are told: each side's record and fields.
fn signature(compared: &Comparison<'_>, turned: bool) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let said = |record: Option<&dyn AnyRecord>| record.map(|r| format!("{} {}", r.kind(), r.value()));
    for change in compared.changes.iter().filter(|change| !change.passed) {
        let (was, is) = if turned { (change.is, change.was) } else { (change.was, change.is) };
        if change.fields.is_empty() {
            all.insert(format!("{:?} {:?}", said(was), said(is)));
        }
        for field in &change.fields {
            let (a, b) = if turned { (&field.is, &field.was) } else { (&field.was, &field.is) };
            all.insert(format!("{:?} {:?} {} {a} {b}", said(was), said(is), field.path));
        }
    }
    all
}

fn tried(was: &[Record], is: &[Record], seed: usize) -> Result<(), TestCaseError> {
    let ((one, frame), (other, _)) = (read_all(&sheets(was, 0)), read_all(&sheets(is, 0)));
    let side = |canvas| side(canvas, &frame);
    prop_assert!(compare(&side(&one), &side(&one)).changes.is_empty(), "the same has changes");
    let there = compare(&side(&one), &side(&other));
    let wanted = records(&other).into_iter().map(|r| (r.kind(), canonical(r.fields(), &r.value())));
    prop_assert_eq!(applied(&one, &there), content(wanted), "changes do not lead there");
    let back = compare(&side(&other), &side(&one));
    prop_assert_eq!(signature(&there, false), signature(&back, true), "back is no mirror");
    // of records with one address the first holds, for what refers to them
    let twice = |canvas: &Canvas| {
        let all = records(canvas);
        all.iter().map(|record| record.address()).collect::<BTreeSet<_>>().len() < all.len()
    };
    let twice = twice(&one) || twice(&other);
    by_piece((&one, &sheets(was, 0)), (&other, &sheets(is, seed)), &frame, twice)?;
    if twice {
        return Ok(());
    }
    let ((shuffled, _), (dealt, _)) = (read_all(&sheets(was, seed)), read_all(&sheets(is, seed / 3)));
    prop_assert!(compare(&side(&one), &side(&shuffled)).changes.is_empty(), "another order is a change");
    let again = compare(&side(&shuffled), &side(&dealt));
    let told = |compared: &Comparison<'_>| -> Vec<String> {
        compared.changes.iter().map(|change| change.saying.sentence().nl).collect()
    };
    prop_assert_eq!(told(&there), told(&again), "another order tells otherwise");
    Ok(())
}

/// A moment without a day.
pub fn side<'c>(canvas: &'c Canvas, frame: &'c Frame) -> Side<'c> {
    Side { canvas, frame, day: None }
}

fn pairs() -> Result<(), Failed> {
    let pool = pool()?;
    let n = || any::<usize>();
    let config = Config { cases: cases(150), failure_persistence: None, ..Config::default() };
    let picked = proptest::collection::vec(n(), 1..25);
    let edits = proptest::collection::vec(edit(), 0..12);
    TestRunner::new(config)
        .run(&(picked, edits, n()), |(picked, edits, seed)| {
            // neighbours in a sheet name each other
            let mut was: Vec<Record> = picked.iter().map(|n| pool[n % pool.len()].clone()).collect();
            // what stands twice is an edit of its own
            let mut known = BTreeSet::new();
            was.retain(|(kind, record)| {
                record.get("id").is_none_or(|id| known.insert((kind.clone(), id.to_string())))
            });
            let mut is = was.clone();
            for (number, edit) in edits.iter().enumerate() {
                make(edit, &mut is, &pool, number);
            }
            tried(&was, &is, seed)
        })
        .map_err(|failed| failed.to_string().into())
}
