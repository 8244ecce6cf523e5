//! Where the records of three texts come to stand in one: those of ours in their order, new ones of theirs behind what they
//! stand behind there.

use serde_json::{Map, Value};

use super::conflict::{Conflict, Sides, Told, What};
use super::cut::{Cut, Record};
use super::elsewhere::Elsewhere;
use super::read::{Read, Said};
use super::record::{self, Made, Piece};
use super::remark::{self, Remarks};
use super::same;
use super::three::Three;

/// The sheet in the making.
#[derive(Debug, Default)]
pub struct Placed {
    items: Vec<Item>,
    rest: String,
    /// What meets.
    pub told: Vec<Conflict>,
}

/// A record in the making.
#[derive(Debug)]
struct Item {
    /// Its numbers in the three texts.
    of: Three<usize>,
    kind: &'static str,
    gap: String,
    made: Made,
}

/// Puts all records in their places.
pub fn placed(
    cuts: &[Cut<'_>; 3],
    read: &Read,
    remarks: &Remarks<'_>,
    elsewhere: Option<&Elsewhere>,
) -> Option<Placed> {
    let addresses = [0, 1, 2].map(|side| same::addresses(read.canvas(side), true));
    let mut told = Told::default();
    let mut items: Vec<Item> = Vec::new();
    let mut all = same::same(read, cuts)?;
    // ours in their order, then what only the others have
    all.sort_by_key(|three| (three.ours.is_none(), three.ours, three.theirs, three.base));
    for of in all {
        let three = Three {
            base: of.base.map(|n| &cuts[0].records[n]),
            ours: of.ours.map(|n| &cuts[1].records[n]),
            theirs: of.theirs.map(|n| &cuts[2].records[n]),
        };
        let known = [(1, three.ours), (2, three.theirs), (0, three.base)];
        let address = known.iter().find_map(|(side, record)| {
            let record = (*record)?;
            addresses[*side].get(&(record.kind, record.at)).cloned()
        });
        told.record = address.unwrap_or_else(|| "format".to_owned());
        let Some(item) = item(of, three, remarks, elsewhere, &mut told) else { continue };
        let at = if of.ours.is_some() { items.len() } else { place(&items, &of, &cuts[2]) };
        items.insert(at, item);
    }
    Some(Placed {
        items,
        rest: remarks.above(Some(cuts[0].rest), cuts[1].rest, Some(cuts[2].rest)),
        told: told.all,
    })
}

/// What comes of one record; nothing where there is nothing left of it to place.
fn item(
    of: Three<usize>,
    three: Three<&Record<'_>>,
    remarks: &Remarks<'_>,
    elsewhere: Option<&Elsewhere>,
    told: &mut Told,
) -> Option<Item> {
    let address = told.record.clone();
    let kind = three.ours.or(three.theirs).or(three.base)?.kind;
    let gap = |gap: String, made: Made| Some(Item { of, kind, gap, made });
    let above = |base: Option<&Record<'_>>, ours: &Record<'_>, theirs: Option<&Record<'_>>| {
        let gap = remarks.above(base.map(|b| b.gap), ours.gap, theirs.map(|t| t.gap));
        (gap, remarks.above(base.map(|b| b.lead), ours.lead, theirs.map(|t| t.lead)))
    };
    match (three.base, three.ours, three.theirs) {
        (base, Some(ours), Some(theirs)) => {
            let (between, lead) = above(base, ours, Some(theirs));
            let mut made = record::merged(base, ours, theirs, remarks, told);
            made.pieces.insert(0, Piece::plain(lead));
            gap(between, made)
        }
        (Some(base), Some(ours), None) => {
            if ours.data == base.data {
                let kept = ours.gap.lines().any(|line| line.trim_start().starts_with('#'));
                return gap(if kept { ours.gap.to_owned() } else { String::new() }, Made::default());
            }
            told.tell(What::Gone {
                by_ours: false,
                to: elsewhere.and_then(|e| e.theirs.get(&address).cloned()),
            });
            gap(ours.gap.to_owned(), one_sided(ours, true))
        }
        (Some(base), None, Some(theirs)) => {
            if theirs.data == base.data {
                return None;
            }
            told.tell(What::Gone {
                by_ours: true,
                to: elsewhere.and_then(|e| e.ours.get(&address).cloned()),
            });
            gap(remarks.above_new(theirs.gap), one_sided(theirs, false))
        }
        (Some(_), None, None) => {
            let (ours, theirs) = elsewhere.and_then(|e| e.parted(&address))?;
            let remark =
                |sheet: &Option<String>| format!("# {address}: {}\n", sheet.as_deref().unwrap_or("-"));
            let pieces = vec![Piece { ours: remark(&ours), theirs: remark(&theirs) }];
            told.tell(What::Places { ours, theirs });
            gap("\n".to_owned(), Made { pieces, data: [None, None] })
        }
        (None, Some(one), None) | (None, None, Some(one)) => {
            let of_ours = three.ours.is_some();
            let between = if of_ours { one.gap.to_owned() } else { remarks.above_new(one.gap) };
            if let Some(sheet) = elsewhere.and_then(|e| e.twice(&address, of_ours)) {
                told.tell(What::Twice { by_ours: of_ours, sheet });
                return gap(between, one_sided(one, of_ours));
            }
            let mut made = Made::of(one);
            made.pieces.insert(0, Piece::plain(one.lead));
            gap(between, made)
        }
        (None, None, None) => None,
    }
}

/// A record that one side has and the other does not.
fn one_sided(record: &Record<'_>, of_ours: bool) -> Made {
    let (kept, gone) = (format!("{}{}", record.lead, record.text), String::new());
    let (ours, theirs) = if of_ours { (kept, gone) } else { (gone, kept) };
    let says = |half: bool| (half == of_ours).then(|| record.data.clone());
    Made { pieces: vec![Piece { ours, theirs }], data: [says(true), says(false)] }
}

/// Where a record that ours does not have comes to stand.
fn place(items: &[Item], of: &Three<usize>, theirs: &Cut<'_>) -> usize {
    let Some(n) = of.theirs else { return items.len() };
    let stands = |m: usize| items.iter().position(|item| item.of.theirs == Some(m));
    // what was first in theirs still stands below what is above all headers
    if let Some(at) = (1..n).rev().find_map(stands) {
        return at + 1;
    }
    (n + 1..theirs.records.len()).find_map(stands).unwrap_or(items.len())
}

impl Placed {
    /// Puts back remarks that must not be lost, above the record that they belong to.
    pub fn put_back(&mut self, cuts: &[Cut<'_>; 3], read: &Read, remarks: &Remarks<'_>) {
        let text = self.halves("\n").map(|half| half.0).concat();
        let there: std::collections::HashSet<&str> =
            remark::all(&text).into_iter().map(|(_, remark)| remark).collect();
        let mut lost: Vec<(Option<usize>, String)> = Vec::new();
        for side in [1, 2] {
            for (at, remark) in remark::all(read.text(side)) {
                let known = there.contains(remark) || lost.iter().any(|(_, known)| known == remark);
                if known || !remarks.is_due(remark) {
                    continue;
                }
                let record = cuts[side].records.iter().rposition(|record| record.at <= at);
                let of = |item: &Item| if side == 1 { item.of.ours } else { item.of.theirs };
                let item = self.items.iter().position(|item| of(item) == record);
                lost.push((item, remark.to_owned()));
            }
        }
        for (item, remark) in lost {
            let line = format!("{remark}\n");
            // nothing stands above what is above all headers
            match item.and_then(|n| self.items.get_mut(n)) {
                Some(item) => {
                    let at = usize::from(!item.made.pieces.is_empty());
                    item.made.pieces.insert(at, Piece::plain(line));
                }
                None => self.rest.push_str(&line),
            }
        }
    }

    /// The sheet as each side would have it, and what it then says.
    pub fn halves(&self, newline: &str) -> [(String, Vec<Said>); 2] {
        [0, 1].map(|half| {
            let mut text = String::new();
            let mut said: Vec<Said> = Vec::new();
            for item in &self.items {
                text.push_str(&item.gap);
                for piece in &item.made.pieces {
                    text.push_str(if half == 0 { &piece.ours } else { &piece.theirs });
                }
                said.extend(item.made.data[half].clone().map(|value| (item.kind, value)));
            }
            text.push_str(&self.rest);
            if said.iter().all(|(kind, _)| !kind.is_empty()) {
                said.push(("", Value::Object(Map::new())));
            }
            (ended(&text, newline), said)
        })
    }

    /// The sheet, with marks around what meets.
    pub fn text(&self, sides: Sides<'_>, length: usize, newline: &str) -> String {
        let mark = |sign: &str, label: &str| {
            let space = if label.is_empty() { "" } else { " " };
            format!("{}{space}{label}\n", sign.repeat(length.max(1)))
        };
        let mut text = String::new();
        let mut open: Option<Piece> = None;
        let close = |text: &mut String, open: &mut Option<Piece>| {
            if let Some(Piece { ours, theirs }) = open.take() {
                text.push_str(&mark("<", sides.ours));
                text.push_str(&ours);
                text.push_str(&mark("=", ""));
                text.push_str(&theirs);
                text.push_str(&mark(">", sides.theirs));
            }
        };
        let between = |item: &Item| Piece::plain(item.gap.clone());
        let rest = Piece::plain(self.rest.clone());
        let pieces = self
            .items
            .iter()
            .flat_map(|item| std::iter::once(between(item)).chain(item.made.pieces.iter().cloned()));
        for piece in pieces.chain([rest]) {
            if piece.ours == piece.theirs {
                if !piece.ours.is_empty() {
                    close(&mut text, &mut open);
                    text.push_str(&piece.ours);
                }
            } else if let Some(open) = &mut open {
                open.ours.push_str(&piece.ours);
                open.theirs.push_str(&piece.theirs);
            } else {
                open = Some(piece);
            }
        }
        close(&mut text, &mut open);
        ended(&text, newline)
    }
}

/// A text whose lines end as those of ours where they came from elsewhere.
fn ended(text: &str, newline: &str) -> String {
    if newline == "\n" { text.to_owned() } else { text.replace("\r\n", "\n").replace('\n', newline) }
}
