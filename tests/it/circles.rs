//! Files of one module do not import each other in a circle: each can be read after those that it rests on.

use std::collections::{BTreeMap, BTreeSet};

use libtest_mimic::{Failed, Trial};

use super::code::{self, Code};
use super::expect::none;
use super::tidy::from_root;

/// Modules that are held to it.
const HELD: [&str; 5] = ["check", "figure", "history", "merge", "sheet"];

/// The trials about circles.
pub fn trials() -> Vec<Trial> {
    let one = |module: &'static str| {
        Trial::test(format!("tidy::no_files_of_{module}_import_each_other"), move || held(module))
    };
    let mut trials: Vec<Trial> = HELD.into_iter().map(one).collect();
    trials.push(Trial::test("tidy::a_circle_of_files_is_found", found));
    trials
}

/// A file, named by its modules.
type File = String;

/// The files that paths lead to.
struct Map<'c> {
    files: BTreeMap<File, &'c Code>,
}

impl Map<'_> {
    /// The file in which a path from the root ends, through what other files pass on.
    fn file(&self, path: &[&str], depth: usize) -> Option<File> {
        let known = |n: &usize| self.files.contains_key(&path[..*n].join("::"));
        let length = (1..=path.len()).rev().find(known)?;
        let here = path[..length].join("::");
        let Some(name) = path.get(length).filter(|_| depth < 4) else { return Some(here) };
        let code = self.files[&here];
        let passed = code.passed_on().into_iter().find(|on| on.last().is_some_and(|last| last == name));
        let further = passed.and_then(|mut on| {
            if !["crate", "super", "self"].contains(&on[0].as_str()) {
                on.insert(0, "self".to_owned());
            }
            from_root(code, &on).and_then(|path| self.file(&path, depth + 1))
        });
        further.or(Some(here))
    }

    /// The files that each file rests on. One that passes on what another declares rests on that.
    fn edges(&self) -> BTreeMap<File, BTreeSet<File>> {
        let of = |(name, code): (&File, &&Code)| {
            let mut to = BTreeSet::new();
            for (_, mut path) in code.paths() {
                if !["crate", "super", "self"].contains(&path[0].as_str()) {
                    path.insert(0, "self".to_owned());
                }
                to.extend(from_root(code, &path).and_then(|path| self.file(&path, 0)));
            }
            to.remove(name);
            (name.clone(), to)
        };
        self.files.iter().map(of).collect()
    }
}

/// Files that lead back to themselves.
fn circles(codes: &[Code]) -> Vec<String> {
    let map = Map { files: codes.iter().map(|code| (code.modules().join("::"), code)).collect() };
    let edges = map.edges();
    let mut bad = Vec::new();
    for start in edges.keys() {
        let mut waiting: Vec<&File> = edges[start].iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(next) = waiting.pop() {
            if next == start {
                bad.push(start.clone());
                break;
            }
            if seen.insert(next) {
                waiting.extend(edges.get(next).into_iter().flatten());
            }
        }
    }
    bad
}

fn held(module: &str) -> Result<(), Failed> {
    none(&circles(&code::below(&[&format!("src/{module}")])), "files that lead back to themselves")
}

/// What is held against the code can fail.
fn found() -> Result<(), Failed> {
    let texts = [
        ("src/a/mod.rs", "mod b; mod c; pub use b::One;"),
        ("src/a/b.rs", "use super::c::Two; pub struct One;"),
        ("src/a/c.rs", "use super::One; pub struct Two;"),
        ("src/a/d.rs", "use super::One;"),
    ];
    let codes: Vec<Code> = texts.iter().map(|(path, text)| Code::of(path, text)).collect();
    super::expect::equal(circles(&codes), vec!["a::b".to_owned(), "a::c".to_owned()], "in the circle")
}
