//! Generated triples of a sheet: no edit is lost, no record stands twice, and a conflict is where two values meet and nowhere
//! else. `DRAAGVLAK_CASES=20000` tries so many.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use draagvlak::canvas::Canvas;
use draagvlak::canvas::load::{SheetFile, load_all};
use draagvlak::merge::{Sides, Texts, merge};
use draagvlak::source::{Source, Sources};
use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use super::expect::{cases, none};
use super::merge_makes::{Block, Chance, edit, pool, sheet, text};
use super::tools;

/// The trials over generated triples.
pub fn trials() -> Vec<Trial> {
    let trial = |name: &str, corner| {
        let name = format!("merge::generated_triples_lose_nothing_{name}");
        tools::needs(&["git"], Trial::test(name, move || triples(corner)))
    };
    vec![trial("over_a_sheet", false), trial("in_a_corner", true)]
}

/// What both sides are called in the trials.
pub const SIDES: Sides<'static> = Sides { ours: "onze", theirs: "hun" };

/// Three texts of one sheet.
pub struct Triple {
    pub base: String,
    pub ours: String,
    pub theirs: String,
}

impl Triple {
    /// What its texts say, if they are sheets.
    pub fn said(&self) -> Option<[Cells; 3]> {
        let [base, ours, theirs] = [&self.base, &self.ours, &self.theirs].map(|text| cells(text).ok());
        Some([base?, ours?, theirs?])
    }
}

/// A triple with so many edits on each side, over all of the sheet or in a corner of it.
pub fn triple(pool: &[Block], seed: u64, edits: usize, corner: bool) -> Triple {
    let chance = &mut Chance::new(seed);
    let base = sheet(pool, chance, 40);
    let from = if corner { chance.below(base.len().saturating_sub(8)) } else { 0 };
    let window = if corner { (from, from + 8) } else { (0, usize::MAX) };
    let mut side = |tag: &str| {
        let mut blocks = base.clone();
        for _ in 0..edits {
            edit(&mut blocks, chance, window, pool, tag);
        }
        text(&blocks)
    };
    let (ours, theirs) = (side("wij"), side("zij"));
    Triple { base: text(&base), ours, theirs }
}

/// What git makes of a triple, and whether without a conflict.
pub fn plain(triple: &Triple, folder: &std::path::Path) -> Result<(String, bool), Failed> {
    let names = ["ours", "base", "theirs"].map(|name| folder.join(name));
    for (name, text) in names.iter().zip([&triple.ours, &triple.base, &triple.theirs]) {
        std::fs::write(name, text)?;
    }
    let output = Command::new("git").args(["merge-file", "-p"]).args(&names).output()?;
    Ok((String::from_utf8(output.stdout)?, output.status.code() == Some(0)))
}

/// What a canvas says, cell by cell: by record, and path in it.
pub type Cells = BTreeMap<String, BTreeMap<String, String>>;

/// Fields by which elements are known, by the name of the list.
const KNOWN: &[(&str, &[&str])] = &[
    ("amounts", &["year"]),
    ("spent", &["year"]),
    ("needs", &["body"]),
    ("covers", &["precondition"]),
    ("options", &["title"]),
    ("pillars", &["title"]),
    ("asks", &["who"]),
    ("values", &["audience"]),
    ("readings", &["date"]),
    ("participants", &["actor", "group"]),
    ("segments", &["segment"]),
    ("sizes", &["size"]),
    ("signed", &["by"]),
    ("attachments", &["path", "title"]),
];

fn read(text: &str) -> Result<Canvas, String> {
    let mut sources = Sources::default();
    let source = sources.add(Source::new("s.toml", text));
    let loaded = load_all("s", &[SheetFile { source, private: false }], &sources);
    let unread = loaded.unread().next().map(|finding| finding.message.en.clone());
    unread.map_or(Ok(loaded.canvas), Err)
}

fn cells(text: &str) -> Result<Cells, String> {
    let canvas = read(text)?;
    let mut all = Cells::new();
    let mut twice = Vec::new();
    let mut blocks = Vec::new();
    canvas.each(&mut |record| {
        let value = record.value();
        // an answer in a block comes and goes with what it stands below
        if record.place().is_within() {
            let from = ["session", "wave"].into_iter().find_map(|kind| Some((kind, value[kind].as_str()?)));
            let Some((kind, id)) = from else { return };
            let mut cells = BTreeMap::from([(format!("/{}", record.address()), "is er".to_owned())]);
            flat(&value, &format!("/{}", record.address()), "", &mut cells);
            blocks.push((format!("{kind}.{id}"), cells));
            return;
        }
        let mut cells = BTreeMap::from([(String::new(), "is er".to_owned())]);
        flat(&value, "", "", &mut cells);
        if all.insert(record.address(), cells).is_some() {
            twice.push(record.address());
        }
    });
    for (holder, cells) in blocks {
        let inside = all.entry(holder).or_default();
        twice.extend(cells.keys().find(|path| inside.contains_key(*path)).cloned());
        inside.extend(cells);
    }
    if twice.is_empty() { Ok(all) } else { Err(format!("twice: {twice:?}")) }
}

fn flat(value: &Value, path: &str, name: &str, cells: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(table) => {
            for (key, value) in table {
                let step = if key.starts_with('$') { String::new() } else { format!("/{key}") };
                flat(value, &format!("{path}{step}"), key, cells);
            }
        }
        Value::Array(items) if items.iter().any(Value::is_number) => {
            cells.insert(path.to_owned(), value.to_string());
        }
        Value::Array(items) => {
            for item in items {
                let known = KNOWN.iter().find(|(list, _)| *list == name);
                let key = known
                    .and_then(|(_, fields)| fields.iter().find_map(|f| item.get(f).filter(|v| !v.is_null())));
                let of_parts = item.is_object() && item.get("$prose").is_none() && key.is_some();
                match key.filter(|_| of_parts) {
                    Some(key) => flat(item, &format!("{path}/{key}"), "", cells),
                    None => drop(cells.insert(format!("{path}/={item}"), "is er".to_owned())),
                }
            }
        }
        value => drop(cells.insert(path.to_owned(), value.to_string())),
    }
}

/// Where two values meet: records, with the paths of what meets in them.
fn meets(base: &Cells, ours: &Cells, theirs: &Cells) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    let none = BTreeMap::new();
    for record in base.keys().chain(ours.keys()).chain(theirs.keys()).collect::<BTreeSet<_>>() {
        let of = |cells: &Cells| cells.get(record).cloned().unwrap_or(none.clone());
        let (b, o, t) = (of(base), of(ours), of(theirs));
        if b == o || b == t || o == t {
            continue;
        }
        for path in b.keys().chain(o.keys()).chain(t.keys()) {
            let (vb, vo, vt) = (b.get(path), o.get(path), t.get(path));
            if vb != vo && vb != vt && vo != vt {
                found.insert((record.clone(), path.clone()));
            }
            // what holds it was taken away by one and changed by the other
            for (at, _) in path.match_indices('/').chain([(path.len(), "")]) {
                let above = &path[..at];
                let below = |cells: &BTreeMap<String, String>| -> Vec<(String, String)> {
                    let inside =
                        cells.iter().filter(|(p, _)| *p == above || p.starts_with(&format!("{above}/")));
                    inside.map(|(p, v)| (p.clone(), v.clone())).collect()
                };
                let (ib, io, it) = (below(&b), below(&o), below(&t));
                if !ib.is_empty()
                    && (io.is_empty() && it != ib && !it.is_empty()
                        || it.is_empty() && io != ib && !io.is_empty())
                {
                    found.insert((record.clone(), above.to_owned()));
                }
            }
            // a text that both took out of a list, while one put in another
            if let Some((list, _)) = path.split_once("/={\"$prose\"")
                && vb.is_some()
                && vo.is_none()
                && vt.is_none()
                && [&o, &t].iter().any(|side| {
                    side.keys().any(|p| p.starts_with(&format!("{list}/=")) && !b.contains_key(p))
                })
            {
                found.insert((record.clone(), list.to_owned()));
            }
        }
    }
    found
}

/// What must come of three, where nothing meets.
fn wanted(base: &Cells, ours: &Cells, theirs: &Cells) -> Cells {
    let mut all = Cells::new();
    for record in base.keys().chain(ours.keys()).chain(theirs.keys()) {
        let get = |cells: &Cells, path: &String| cells.get(record).and_then(|cells| cells.get(path)).cloned();
        let paths = [base, ours, theirs].into_iter().filter_map(|c| c.get(record)).flat_map(BTreeMap::keys);
        let mut cells = BTreeMap::new();
        for path in paths {
            let (b, o, t) = (get(base, path), get(ours, path), get(theirs, path));
            if let Some(value) = if b == o { t } else { o } {
                cells.insert(path.clone(), value);
            }
        }
        if cells.contains_key("") {
            all.insert(record.clone(), cells);
        }
    }
    all
}

/// One half of a sheet with marks.
pub fn half(text: &str, ours: bool) -> String {
    let mut out = String::new();
    let mut side = None;
    for line in text.split_inclusive('\n') {
        match line.get(..7) {
            Some("<<<<<<<") => side = Some(true),
            Some("=======") if side.is_some() => side = Some(false),
            Some(">>>>>>>") if side.is_some() => side = None,
            _ if side.is_none_or(|side| side == ours) => out.push_str(line),
            _ => {}
        }
    }
    out
}

/// The remarks of the sides.
fn remarks(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter_map(|line| Some(&line[line.find("# ")?..]))
        .filter(|r| r.contains(" zegt hier"))
        .collect()
}

/// What is amiss with what came of a triple: a sheet, without a conflict or with marks.
pub fn amiss(triple: &Triple, said: &[Cells; 3], merged: &str, clean: bool) -> Result<(), String> {
    let [base, ours, theirs] = said;
    let meets = meets(base, ours, theirs);
    if meets.is_empty() != clean {
        return Err(format!("meets {meets:?}, clean {clean}"));
    }
    let within = |inner: &str, outer: &str| {
        inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let met = |record: &String, path: &str| {
        meets.iter().any(|(known, at)| known == record && (within(path, at) || within(at, path)))
    };
    let wanted = wanted(base, ours, theirs);
    for (half_of, side) in [(true, ours), (false, theirs)] {
        let text = half(merged, half_of);
        let is = cells(&text).map_err(|why| format!("half {half_of}: {why}"))?;
        let records: BTreeSet<&String> = is.keys().chain(wanted.keys()).chain(side.keys()).collect();
        for record in records {
            let get =
                |cells: &Cells, path: &str| cells.get(record).and_then(|cells| cells.get(path)).cloned();
            let paths: BTreeSet<&String> = [&is, &wanted, side]
                .into_iter()
                .filter_map(|c| c.get(record))
                .flat_map(BTreeMap::keys)
                .collect();
            for path in paths {
                let expected = if met(record, path) { get(side, path) } else { get(&wanted, path) };
                if get(&is, path) != expected && !(met(record, path) && path.contains("/=")) {
                    return Err(format!(
                        "half {half_of}: {record} {path} is {:?}, not {expected:?}",
                        get(&is, path)
                    ));
                }
            }
        }
    }
    let there = remarks(merged);
    let was = remarks(&triple.base);
    for side in [&triple.ours, &triple.theirs] {
        if let Some(lost) = remarks(side).difference(&was).find(|remark| !there.contains(*remark)) {
            return Err(format!("the remark {lost:?} is lost"));
        }
    }
    Ok(())
}

/// How often something came of triples.
#[derive(Debug, Default)]
struct Counts {
    all: usize,
    met: usize,
    ours: usize,
    unsure: usize,
    plain: usize,
    wrong: usize,
}

/// Tries triples of one spread, of which the environment may ask for more.
fn triples(corner: bool) -> Result<(), Failed> {
    let pool = pool()?;
    let folder = tempfile::tempdir()?;
    let mut wrong = Vec::new();
    let mut table = String::new();
    let each = (cases(96) as usize).div_ceil(8);
    for edits in [1, 3, 8, 20] {
        let mut counts = Counts::default();
        for n in 0..each {
            let seed = (n * 1000 + edits * 2 + usize::from(corner)) as u64;
            let triple = triple(&pool, seed, edits, corner);
            if let Err(why) = tried(&triple, folder.path(), &mut counts)? {
                wrong.push(format!("seed {seed}, {edits} edits, corner {corner}: {why}"));
            }
        }
        table.push_str(&format!("corner {corner}, {edits} edits: {counts:?}\n"));
    }
    if std::env::var_os("DRAAGVLAK_CASES").is_some() {
        #[expect(clippy::print_stdout, reason = "figures for a person who asked for them")]
        {
            println!("{table}");
        }
    }
    none(&wrong, "generated triples")
}

/// Merges one triple, by git too; what is amiss with what comes of it.
fn tried(
    triple: &Triple,
    folder: &std::path::Path,
    counts: &mut Counts,
) -> Result<Result<(), String>, Failed> {
    let Some(said) = triple.said() else { return Ok(Ok(())) };
    let [base, ours, theirs] = &said;
    let (git, clean) = plain(triple, folder)?;
    let meets = !meets(base, ours, theirs).is_empty();
    counts.all += 1;
    counts.met += usize::from(meets);
    counts.plain += usize::from(!clean);
    let right = || cells(&git).is_ok_and(|cells| cells == wanted(base, ours, theirs));
    counts.wrong += usize::from(clean && (meets || !right()));
    let texts = Texts { base: &triple.base, ours: &triple.ours, theirs: &triple.theirs };
    let Ok(merged) = merge(texts, clean.then_some(&*git), SIDES, 7, None) else {
        counts.unsure += 1;
        return Ok(Err("not merged".to_owned()));
    };
    counts.ours += usize::from(!merged.conflicts.is_empty());
    Ok(amiss(triple, &said, &merged.text, merged.conflicts.is_empty()))
}
