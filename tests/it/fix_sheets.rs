//! Makes sheets with nothing amiss: records of every kind, from the schema, in every spelling that TOML allows.

use std::sync::OnceLock;

use draagvlak::canvas::schema;
use draagvlak::text::Lang;
use serde_json::Value;

use super::dice::{Dice, PERIODS, odd, text};

/// What belongs at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Sort {
    Text,
    Choice(Vec<String>),
    Int,
    Float,
    Bool,
    Day,
    Period,
    Score,
    Clock,
}

/// A value that stands there.
#[derive(Debug, Clone, PartialEq)]
pub enum Atom {
    Text(String),
    Int(i64),
    /// Whole part and decimals.
    Float(i64, &'static str),
    Bool(bool),
    Day(u32, u32, u32),
}

/// A value with what is inside it.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    Leaf(Sort, Atom),
    List(Vec<Tree>),
    /// Fields, and the names that the table knows; no names where the fields are free.
    Table(Vec<(String, Tree)>, Vec<String>),
}

/// A line, or the lines of one value.
#[derive(Debug, Clone)]
pub enum Line {
    /// A remark, or nothing.
    Free(String),
    Format,
    /// Names between the brackets, whether there are two of those, and a remark.
    Header(Vec<String>, bool, String),
    Field(Field),
}

#[derive(Debug, Clone)]
pub struct Field {
    pub lead: &'static str,
    /// Parts of a dotted name.
    pub key: Vec<String>,
    /// What stands between name and value.
    pub gap: &'static str,
    pub tree: Tree,
    /// How the value is written.
    pub style: u64,
    pub remark: String,
    /// The names that the table it stands in knows.
    pub known: Vec<String>,
}

/// A sheet as lines.
#[derive(Debug, Clone)]
pub struct Page {
    pub lines: Vec<Line>,
    pub ending: &'static str,
    pub closed: bool,
    pub private: bool,
    /// Whether its language is Dutch.
    pub dutch: bool,
}

impl Page {
    /// The text of lines that were written out.
    pub fn text(&self, lines: &[String]) -> String {
        let mut text = lines.join("\n");
        if self.closed {
            text.push('\n');
        }
        text.replace('\n', self.ending)
    }
}

fn sheet() -> &'static Value {
    static SHEET: OnceLock<Value> = OnceLock::new();
    SHEET.get_or_init(|| schema::types(Lang::En))
}

/// Follows a reference in the schema.
fn resolve(node: &Value) -> (&Value, &str) {
    let target = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
    match target.and_then(|target| target.strip_prefix("#/definitions/")) {
        Some(name) => (&sheet()["definitions"][name], name),
        None => (node, ""),
    }
}

fn leaf(sort: Sort, dice: &mut Dice, mark: &str) -> Tree {
    let atom = match &sort {
        Sort::Text => Atom::Text(format!("{mark}{}", text(dice))),
        Sort::Choice(all) => Atom::Text(dice.pick(all).clone()),
        Sort::Int => {
            Atom::Int(*dice.pick(&[0, 3, 12, 2027, 80_000, 180_000, 750_000, 1_250_000, 12_000_000]))
        }
        Sort::Float => Atom::Float(dice.below(2000) as i64, dice.pick::<&str>(&["5", "25", "0"])),
        Sort::Bool => Atom::Bool(dice.often(50)),
        Sort::Day => {
            Atom::Day(2000 + dice.below(40) as u32, 1 + dice.below(12) as u32, 1 + dice.below(28) as u32)
        }
        Sort::Period => match dice.below(4) {
            0 => Atom::Int(2000 + dice.below(50) as i64),
            1 => Atom::Day(2026, 9, 16),
            _ => Atom::Text((*dice.pick(&PERIODS)).to_owned()),
        },
        Sort::Clock => Atom::Text(format!("{:02}:30", dice.below(24))),
        Sort::Score if dice.often(60) => Atom::Int(dice.below(5) as i64),
        Sort::Score => Atom::Text((*dice.pick(&["unknown", "elsewhere", "not-applicable"])).to_owned()),
    };
    Tree::Leaf(sort, atom)
}

/// A value for a node of the schema. `mark` begins every text, so that keys made of texts differ.
fn value(node: &Value, dice: &mut Dice, mark: &str) -> Tree {
    let (node, name) = resolve(node);
    let consts = |list: &Value| {
        let list = list.as_array()?;
        list.iter().map(|one| Some(one["const"].as_str()?.to_owned())).collect::<Option<Vec<String>>>()
    };
    match name {
        "Text" if dice.often(25) => {
            let per = |lang: &str, dice: &mut Dice| (lang.to_owned(), leaf(Sort::Text, dice, mark));
            return Tree::Table(vec![per("nl", dice), per("en", dice)], Vec::new());
        }
        "Text" => return leaf(Sort::Text, dice, mark),
        "Date" => return leaf(Sort::Day, dice, mark),
        "Period" => return leaf(Sort::Period, dice, mark),
        "Score" => return leaf(Sort::Score, dice, mark),
        "Clock" => return leaf(Sort::Clock, dice, mark),
        _ => {}
    }
    if let Some(mut all) = consts(&node["oneOf"]) {
        // in a sheet that is shared that is a fault by itself, which no fix takes away
        all.retain(|value| name != "Circle" || value != "private");
        return leaf(Sort::Choice(all), dice, mark);
    }
    if let Some(any) = node["anyOf"].as_array() {
        return value(&any[dice.below(any.len())], dice, mark);
    }
    match node["type"].as_str() {
        Some("integer") => leaf(Sort::Int, dice, mark),
        Some("number") => leaf(Sort::Float, dice, mark),
        Some("boolean") => leaf(Sort::Bool, dice, mark),
        Some("array") => {
            let n = 1 + dice.below(3);
            Tree::List((0..n).map(|_| value(&node["items"], dice, mark)).collect())
        }
        Some("object") if node["properties"].is_object() => {
            Tree::Table(fields(node, dice, mark), names(node))
        }
        Some("object") => {
            let entries = (0..1 + dice.below(3))
                .map(|n| (format!("deel-{n}"), value(&node["additionalProperties"], dice, mark)));
            Tree::Table(entries.collect(), Vec::new())
        }
        _ => leaf(Sort::Text, dice, mark),
    }
}

fn names(node: &Value) -> Vec<String> {
    node["properties"].as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default()
}

/// Some of the fields of a table, at least one.
fn fields(node: &Value, dice: &mut Dice, mark: &str) -> Vec<(String, Tree)> {
    let Some(map) = node["properties"].as_object() else { return Vec::new() };
    let mut chosen: Vec<&String> = map.keys().filter(|_| dice.often(35)).collect();
    if chosen.is_empty() {
        chosen.extend(map.keys().nth(dice.below(map.len())));
    }
    chosen.into_iter().map(|name| (name.clone(), value(&map[name], dice, mark))).collect()
}

/// A sheet with so many records, besides its head.
pub fn page(dice: &mut Dice, records: usize) -> Page {
    let (private, dutch) = (dice.often(20), dice.often(70));
    let mut lines = Vec::new();
    for _ in 0..dice.below(3) {
        lines.push(Line::Free(remark(dice)));
    }
    lines.push(Line::Format);
    let kinds = sheet()["properties"].as_object().expect("a schema of sheets has properties");
    let many: Vec<&String> =
        kinds.keys().filter(|k| *k != "format" && *k != "canvas" && (private || *k != "person")).collect();
    let head = dice.below(records + 1);
    for n in 0..=records {
        if n == head {
            let (node, _) = resolve(&kinds["canvas"]);
            record("canvas", node, false, dice, "", dutch, &mut lines);
        } else {
            let kind = *dice.pick(&many);
            let (node, _) = resolve(&kinds[kind]["items"]);
            record(kind, node, true, dice, &format!("n{n}-"), dutch, &mut lines);
        }
    }
    let ending = if dice.often(30) { "\r\n" } else { "\n" };
    Page { lines, ending, closed: dice.often(80), private, dutch }
}

/// Kinds of record whose key is not an id, or not only.
const NATURAL: [&str; 9] =
    ["term", "allow", "review", "budget", "relation", "event", "backing", "result", "assessment"];

fn remark(dice: &mut Dice) -> String {
    if dice.often(40) { String::new() } else { format!("# {}", odd(dice).replace('\u{1b}', "")) }
}

fn record(
    kind: &str,
    node: &Value,
    many: bool,
    dice: &mut Dice,
    mark: &str,
    dutch: bool,
    lines: &mut Vec<Line>,
) {
    for _ in 0..dice.below(3) {
        lines.push(Line::Free(remark(dice)));
    }
    let tail = |dice: &mut Dice| if dice.often(15) { format!("  # {}", odd(dice)) } else { String::new() };
    lines.push(Line::Header(vec![kind.to_owned()], many, tail(dice)));
    let known = names(node);
    let has_id = !NATURAL.contains(&kind);
    let id = format!("{mark}{}", dice.pick(&["a", "één", "b c"]));
    let mark = if has_id { "" } else { mark };
    let mut own = fields(node, dice, mark);
    let all = node["properties"].as_object().into_iter().flatten();
    for (name, schema) in all {
        // what a key may be made of is there, and differs from record to record
        let part = NATURAL.contains(&kind);
        let place = own.iter().position(|(known, _)| known == name);
        match name.as_str() {
            "id" if many => put(&mut own, place, name, Tree::Leaf(Sort::Text, Atom::Text(id.clone()))),
            "language" if !many => {
                let locale = if dutch { *dice.pick(&["nl-NL", "nl-BE"]) } else { "en-GB" };
                let all = ["nl-NL", "nl-BE", "en-GB"].map(str::to_owned).to_vec();
                put(&mut own, place, name, Tree::Leaf(Sort::Choice(all), Atom::Text(locale.to_owned())));
            }
            _ if part && place.is_none() => {
                let tree = value(schema, dice, mark);
                put(&mut own, place, name, tree);
            }
            _ => {}
        }
    }
    let mut below = Vec::new();
    for (name, tree) in own {
        let field = |key: Vec<String>, tree: Tree, known: &[String], dice: &mut Dice| {
            Line::Field(Field {
                lead: dice.pick::<&str>(&["", "", "", "  "]),
                key,
                gap: dice.pick::<&str>(&[" = ", " = ", " = ", "=", "  =  "]),
                tree,
                style: dice.roll(),
                remark: tail(dice),
                known: known.to_vec(),
            })
        };
        match tree {
            Tree::Table(entries, inner) if dice.often(30) && !inner.is_empty() => {
                below.push(Line::Header(vec![kind.to_owned(), name], false, tail(dice)));
                below.extend(entries.into_iter().map(|(key, tree)| field(vec![key], tree, &inner, dice)));
            }
            Tree::Table(entries, inner) if dice.often(20) && !inner.is_empty() => {
                lines.extend(
                    entries.into_iter().map(|(key, tree)| field(vec![name.clone(), key], tree, &inner, dice)),
                );
            }
            Tree::List(items)
                if dice.often(30)
                    && items.iter().all(|i| matches!(i, Tree::Table(_, inner) if !inner.is_empty())) =>
            {
                for item in items {
                    let Tree::Table(entries, inner) = item else { continue };
                    below.push(Line::Header(vec![kind.to_owned(), name.clone()], true, tail(dice)));
                    below.extend(entries.into_iter().map(|(key, tree)| field(vec![key], tree, &inner, dice)));
                }
            }
            tree => lines.push(field(vec![name], tree, &known, dice)),
        }
        if dice.often(10) {
            lines.push(Line::Free(remark(dice)));
        }
    }
    lines.append(&mut below);
}

fn put(own: &mut Vec<(String, Tree)>, place: Option<usize>, name: &str, tree: Tree) {
    match place {
        Some(at) => own[at].1 = tree,
        None => own.push((name.to_owned(), tree)),
    }
}
