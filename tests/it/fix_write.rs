//! Writes values of sheets as TOML, any part of them as someone else would have it.

use std::collections::BTreeMap;

use super::dice::{Dice, spelled};
use super::sheets::{Atom, Field, Line, Tree};

/// Parts that are written otherwise: values and names of fields by their number in the order of writing.
#[derive(Debug, Clone, Default)]
pub struct Otherwise {
    pub values: BTreeMap<usize, String>,
    pub names: BTreeMap<usize, String>,
}

/// A part of a value: its number, what it is, and whether it stands between brackets.
pub struct Part<'t> {
    pub number: usize,
    pub tree: &'t Tree,
    pub inside: bool,
    /// The name of its field between braces, and the names that the table knows.
    pub name: Option<(&'t str, &'t [String])>,
}

/// All parts of a value, in the order of writing.
pub fn parts(tree: &Tree) -> Vec<Part<'_>> {
    let mut list = Vec::new();
    collect(tree, false, None, &mut list);
    list
}

fn collect<'t>(
    tree: &'t Tree,
    inside: bool,
    name: Option<(&'t str, &'t [String])>,
    list: &mut Vec<Part<'t>>,
) {
    list.push(Part { number: list.len(), tree, inside, name });
    match tree {
        Tree::Leaf(..) => {}
        Tree::List(items) => items.iter().for_each(|item| collect(item, true, None, list)),
        Tree::Table(entries, known) => {
            entries.iter().for_each(|(name, tree)| collect(tree, true, Some((name, known)), list));
        }
    }
}

/// Writes a value.
pub fn written(field: &Field, otherwise: &Otherwise) -> String {
    let mut pen = Pen { dice: Dice::new(field.style), number: 0, otherwise };
    pen.tree(&field.tree, true)
}

struct Pen<'o> {
    dice: Dice,
    number: usize,
    otherwise: &'o Otherwise,
}

impl Pen<'_> {
    /// `long`: may take several lines.
    fn tree(&mut self, tree: &Tree, long: bool) -> String {
        let number = self.number;
        self.number += 1;
        let style = self.dice.roll();
        let text = match tree {
            Tree::Leaf(_, atom) => atom_written(atom, style, long),
            Tree::List(items) => {
                let spread = long && style.is_multiple_of(4);
                let items: Vec<String> = items.iter().map(|item| self.tree(item, spread)).collect();
                if spread {
                    let remark = if style.is_multiple_of(8) { " # één, \"twee\"" } else { "" };
                    let lines: Vec<String> =
                        items.iter().map(|item| format!("  {item},{remark}\n")).collect();
                    format!("[\n{}]", lines.concat())
                } else {
                    format!("[{}]", items.join(", "))
                }
            }
            Tree::Table(entries, _) => {
                let mut list = Vec::new();
                for (name, tree) in entries {
                    let name = self.otherwise.names.get(&self.number).unwrap_or(name).clone();
                    list.push(format!("{name} = {}", self.tree(tree, false)));
                }
                let list = list.join(", ");
                if style.is_multiple_of(3) { format!("{{{list}}}") } else { format!("{{ {list} }}") }
            }
        };
        self.otherwise.values.get(&number).cloned().unwrap_or(text)
    }
}

fn atom_written(atom: &Atom, style: u64, long: bool) -> String {
    match atom {
        Atom::Text(text) => spelled(text, style, long),
        Atom::Int(n) if style.is_multiple_of(2) => grouped(*n),
        Atom::Int(n) => n.to_string(),
        Atom::Float(whole, decimals) => format!("{whole}.{decimals}"),
        Atom::Bool(yes) => yes.to_string(),
        Atom::Day(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// With an underscore before every three digits.
pub fn grouped(n: i64) -> String {
    thousands(n, '_')
}

/// With a sign before every three digits.
pub fn thousands(n: i64, sign: char) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(c);
    }
    out
}

/// Writes a field with a value that is written already.
pub fn line(field: &Field, value: &str) -> String {
    let Field { lead, gap, remark, .. } = field;
    format!("{lead}{}{gap}{value}{remark}", field.key.join("."))
}

/// Writes a line as it should be.
pub fn right(of: &Line) -> String {
    match of {
        Line::Free(text) => text.clone(),
        Line::Format => "format = 1".to_owned(),
        Line::Header(path, many, remark) => format!("{}{remark}", header(path, *many)),
        Line::Field(field) => line(field, &written(field, &Otherwise::default())),
    }
}

/// A header without its remark.
pub fn header(path: &[String], many: bool) -> String {
    let (open, close) = if many { ("[[", "]]") } else { ("[", "]") };
    format!("{open}{}{close}", path.join("."))
}
