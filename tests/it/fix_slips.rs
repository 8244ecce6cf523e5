//! Slips as office users make them, each with what it should become: in names, headers and whole lines.

use draagvlak::canvas::KINDS;
use draagvlak::canvas::dictionary::CanvasDictionary;
use draagvlak::sheet::{Dictionary, Names, Shape};

use super::dice::Dice;
use super::sheets::{Field, Line, Page, Tree};
use super::values;
use super::write::{Otherwise, Part, header, line, parts, right, written};

/// A slip in one or more lines.
#[derive(Debug, Clone)]
pub struct Slip {
    pub name: &'static str,
    /// Number of the line, what stands there instead, and what it should become; none is a line that is not there.
    pub lines: Vec<(usize, Option<String>, Option<String>)>,
    /// Whether no one needs to look at what is made of it.
    pub safe: bool,
}

/// A slip in one line.
pub fn one(name: &'static str, at: usize, slipped: String, fixed: String) -> Slip {
    Slip { name, lines: vec![(at, Some(slipped), Some(fixed))], safe: true }
}

/// A slip that can be made in a line, if there is one.
pub fn slip(page: &Page, at: usize, dice: &mut Dice) -> Option<Slip> {
    let mut all = match &page.lines[at] {
        Line::Free(_) => Vec::new(),
        Line::Format => format(page, at),
        Line::Header(path, many, remark) => headers(page, at, path, *many, remark, dice),
        Line::Field(field) => {
            let values = in_values(page, at, field, dice);
            // every line can have the wrong name; few hold an amount
            if values.is_empty() || dice.often(30) { in_lines(at, field, dice) } else { values }
        }
    };
    (!all.is_empty()).then(|| all.swap_remove(dice.below(all.len())))
}

fn format(page: &Page, at: usize) -> Vec<Slip> {
    let fixed = || "format = 1".to_owned();
    let slipped = |name, text: &str| one(name, at, text.to_owned(), fixed());
    let mut all = vec![
        slipped("format-colon", "format: 1"),
        slipped("format-text", "format = \"1\""),
        slipped("format-near", "fromat = 1"),
    ];
    // it comes below the remarks that the sheet opens with
    let remark = |line: &Line| matches!(line, Line::Free(text) if text.starts_with('#'));
    if page.lines[..at].iter().all(remark) && !page.lines.get(at + 1).is_some_and(remark) {
        all.push(Slip { name: "format-missing", lines: vec![(at, None, Some(fixed()))], safe: true });
    }
    all
}

fn headers(page: &Page, at: usize, path: &[String], many: bool, remark: &str, dice: &mut Dice) -> Vec<Slip> {
    let mut all = Vec::new();
    let fixed = right(&page.lines[at]);
    let slipped = |name, text: String| one(name, at, format!("{text}{remark}"), fixed.clone());
    let [kind] = path else {
        // `[measure.rasci]` for a table, `[[measure.amounts]]` for a list of one
        let alone =
            page.lines.iter().filter(|l| matches!(l, Line::Header(other, ..) if other == path)).count() == 1;
        let twice = header(path, !many);
        let before = page.lines[..at].iter().rev().find_map(|l| match l {
            Line::Header(path, ..) if path.len() == 1 => Some(path.clone()),
            _ => None,
        });
        let own = page
            .lines
            .iter()
            .filter(|l| matches!(l, Line::Header(other, ..) if Some(other) == before.as_ref()))
            .count();
        if alone && own == 1 {
            all.push(slipped("table-brackets", twice));
        }
        return all;
    };
    let mut subs = page.lines[at + 1..]
        .iter()
        .zip(at + 1..)
        .take_while(|(l, _)| !matches!(l, Line::Header(p, ..) if p.len() == 1));
    let subs: Vec<(usize, &Line)> =
        subs.by_ref().filter(|(l, _)| matches!(l, Line::Header(..))).map(|(l, n)| (n, l)).collect();
    let renamed = |name: &'static str, other: &str| {
        let mut slip = slipped(name, header(&[other.to_owned()], many));
        for (n, sub) in &subs {
            let Line::Header(path, many, remark) = sub else { continue };
            let path = [other.to_owned(), path[1].clone()];
            slip.lines.push((*n, Some(format!("{}{remark}", header(&path, *many))), Some(right(sub))));
        }
        slip
    };
    let known = KINDS.iter().find(|known| known.name == kind).expect("a kind of record");
    if known.dutch != kind {
        all.push(renamed("kind-dutch", known.dutch));
    }
    let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    all.extend(near(kind, &names, dice).map(|other| renamed("kind-near", &other)));
    if subs.is_empty() {
        all.push(slipped("kind-capital", header(&[capital(kind)], many)));
        all.push(slipped("header-shape", header(path, !many)));
        if known.shape == Shape::Many {
            all.push(slipped("header-half", format!("[[{kind}]")));
        }
        all.push(slipped("header-open", format!("{}{kind}", if many { "[[" } else { "[" })));
    }
    if let Some(Line::Field(field)) = page.lines.get(at + 1)
        && remark.is_empty()
    {
        let value = written(field, &Otherwise::default());
        if !value.contains('\n') {
            let field = line(&Field { lead: "", ..field.clone() }, &value);
            let joined = format!("{fixed} {field}");
            let lines = vec![(at, Some(joined), Some(format!("{fixed}\n{field}"))), (at + 1, None, None)];
            all.push(Slip { name: "header-with-field", lines, safe: true });
        }
    }
    all
}

/// Slips in the value of a field.
fn in_values(page: &Page, at: usize, field: &Field, dice: &mut Dice) -> Vec<Slip> {
    let mut all = Vec::new();
    let value = written(field, &Otherwise::default());
    for part in &parts(&field.tree) {
        for (slip, slipped, fixed, safe) in values::of(part, page, field, &value, dice) {
            let with = |text: String| {
                let otherwise = Otherwise { values: [(part.number, text)].into(), ..Otherwise::default() };
                line(field, &written(field, &otherwise))
            };
            all.push(Slip { safe, ..one(slip, at, with(slipped), with(fixed)) });
        }
    }
    all
}

/// Slips in names, and in the line as a whole.
fn in_lines(at: usize, field: &Field, dice: &mut Dice) -> Vec<Slip> {
    let mut all = Vec::new();
    let value = written(field, &Otherwise::default());
    let fixed = line(field, &value);
    let name = field.key.last().expect("a field has a name");
    for (slip, other) in names(name, &field.known, dice) {
        let mut renamed = field.clone();
        renamed.key.pop();
        renamed.key.push(other);
        all.push(one(slip, at, line(&renamed, &value), fixed.clone()));
    }
    let parts = parts(&field.tree);
    for part in &parts {
        for (slip, other) in part.name.map(|(name, known)| names(name, known, dice)).unwrap_or_default() {
            let otherwise = Otherwise { names: [(part.number, other)].into(), ..Otherwise::default() };
            all.push(one(slip, at, line(field, &written(field, &otherwise)), fixed.clone()));
        }
    }
    all.extend(whole(at, field, &value, &parts));
    all
}

/// Slips in a line as a whole.
fn whole(at: usize, field: &Field, value: &str, parts: &[Part<'_>]) -> Vec<Slip> {
    let mut all = Vec::new();
    let Field { lead, gap, remark, .. } = field;
    let key = field.key.join(".");
    let fixed = line(field, value);
    let tables = parts.iter().any(|part| matches!(part.tree, Tree::Table(..)));
    if !value.contains('\n') && !tables {
        let slipped = format!("{lead}{key}: {value}{remark}");
        all.push(one("colon", at, slipped, format!("{lead}{key} = {value}{remark}")));
        let begins = value.starts_with(['"', '\'', '[']) || value.starts_with(|c: char| c.is_ascii_digit());
        let unmarked = !format!("{value}{remark}").contains('#');
        if begins && unmarked {
            all.push(one(
                "no-equals",
                at,
                format!("{lead}{key} {value}{remark}"),
                format!("{lead}{key} = {value}{remark}"),
            ));
        }
    }
    if !value.contains('\n') {
        for (name, sign) in [("comma-behind", ","), ("semicolon-behind", ";")] {
            all.push(one(name, at, format!("{lead}{key}{gap}{value}{sign}{remark}"), fixed.clone()));
        }
    }
    if gap.contains(' ') {
        let hard = gap.replacen(' ', "\u{a0}", 1);
        all.push(one("hard-blank", at, format!("{lead}{key}{hard}{value}{remark}"), fixed));
    }
    all
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What someone may write for a name: in Dutch, in other letters, with one letter off.
pub fn names(name: &str, known: &[String], dice: &mut Dice) -> Vec<(&'static str, String)> {
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    if !known.contains(&name) {
        return Vec::new();
    }
    let mut all = vec![("name-capital", capital(name))];
    if name.contains('-') {
        all.push(("name-underscore", name.replace('-', "_")));
    }
    all.extend(dutch(name, &known).map(|dutch| ("name-dutch", dutch)));
    all.extend(near(name, &known, dice).map(|near| ("name-near", near)));
    all
}

/// The Dutch word for a name where these may stand.
pub fn dutch(name: &str, known: &[&str]) -> Option<String> {
    let dutch = place(CanvasDictionary.names()?, known)?.get(name)?.dutch;
    (!known.contains(&dutch)).then(|| dutch.to_owned())
}

/// Where these names may stand, and no others.
fn place<'n>(at: &'n Names, known: &[&str]) -> Option<&'n Names> {
    let all = at.all();
    if !all.is_empty() && all.len() == known.len() && all.iter().all(|name| known.contains(&&*name.english)) {
        return Some(at);
    }
    all.iter().find_map(|name| place(&name.inside, known))
}

/// A name with one letter off that is nearer to no other, and no word that is known elsewhere.
pub fn near(name: &str, known: &[&str], dice: &mut Dice) -> Option<String> {
    let letters: Vec<char> = name.chars().collect();
    if letters.len() < 4 {
        return None;
    }
    let at = 1 + dice.below(letters.len() - 2);
    let mut slipped = letters.clone();
    match dice.below(4) {
        0 => slipped.swap(at, at + 1),
        1 => drop(slipped.remove(at)),
        2 => slipped.insert(at, letters[at]),
        _ => slipped[at] = if letters[at] == 'e' { 'r' } else { 'e' },
    }
    let slipped: String = slipped.into_iter().collect();
    let distance = |other: &str| strsim::damerau_levenshtein(&slipped, other);
    let alone = known.iter().all(|other| *other == name || distance(other) >= 2);
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let called = || place(CanvasDictionary.names()?, known)?.called(&slipped);
    let slip = slipped.chars().all(bare) && !CanvasDictionary.knows(&slipped) && called().is_none();
    (distance(name) == 1 && alone && slip).then_some(slipped)
}
