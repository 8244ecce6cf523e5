//! One record as three texts have it: what both sides made of it, by section and field, in the text of ours.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::conflict::{Told, What};
use super::cut::{Record, Section, Slot};
use super::remark::{Remarks, alike};
use super::three::{At, Both, Half, Stands, Three};
use super::{data, list, value};
use crate::canvas::field::Field;

/// Lines as they come to stand; where two values meet, as ours would have them and as theirs would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As ours.
    pub ours: String,
    /// As theirs.
    pub theirs: String,
}

impl Piece {
    /// Lines that both have.
    pub fn plain(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { theirs: text.clone(), ours: text }
    }
}

/// What comes of a record.
#[derive(Debug, Default)]
pub struct Made {
    /// Its lines, from its header on.
    pub pieces: Vec<Piece>,
    /// What it says as ours would have it, and as theirs would; nothing where it is not there.
    pub data: [Option<Value>; 2],
}

impl Made {
    /// A record as one side has it.
    pub fn of(record: &Record<'_>) -> Self {
        Self {
            pieces: vec![Piece::plain(record.text)],
            data: [Some(record.data.clone()), Some(record.data.clone())],
        }
    }
}

/// What comes of a record that both sides have.
pub fn merged(
    base: Option<&Record<'_>>,
    ours: &Record<'_>,
    theirs: &Record<'_>,
    remarks: &Remarks<'_>,
    told: &mut Told,
) -> Made {
    if let Some(base) = base {
        let untouched = alike(ours.text, base.text);
        if untouched || alike(theirs.text, base.text) {
            return Made::of(if untouched { theirs } else { ours });
        }
    }
    let three = Three { base, ours: Some(ours), theirs: Some(theirs) };
    let as_was = |side: &Record<'_>| base.is_some_and(|base| base.data == side.data);
    match sections(three) {
        Some(order) => {
            let mut making = Making { three, remarks, told, made: Made::default(), data: Default::default() };
            making.made.pieces.reserve(ours.sections.len() * 8);
            order.iter().for_each(|id| making.section(id));
            making.made.pieces.push(Piece::plain(remarks.above(
                base.map(|b| b.tail),
                ours.tail,
                Some(theirs.tail),
            )));
            let [a, b] = making.data;
            making.made.data = [Some(Value::Object(a)), Some(Value::Object(b))];
            making.made
        }
        // as a whole
        None if ours.data == theirs.data || as_was(theirs) => Made::of(ours),
        None if as_was(ours) => Made::of(theirs),
        None => {
            told.tell(What::Whole);
            Made {
                pieces: vec![Piece { ours: ours.text.to_owned(), theirs: theirs.text.to_owned() }],
                data: [Some(ours.data.clone()), Some(theirs.data.clone())],
            }
        }
    }
}

/// The sections of all sides in one order; nothing where they are not written in one form.
fn sections(three: Three<&Record<'_>>) -> Option<Vec<String>> {
    let sides = [three.base, three.ours, three.theirs];
    let all: Vec<&Record<'_>> = sides.iter().flatten().copied().collect();
    if all.iter().any(|record| record.nested) || !one_form(&all) {
        return None;
    }
    let ids = |record: &Record<'_>| -> Option<Vec<String>> {
        let ids: Vec<String> = record.sections.iter().map(|section| id(record, section)).collect();
        (ids.iter().collect::<BTreeSet<_>>().len() == ids.len()).then_some(ids)
    };
    for record in &all {
        ids(record)?;
    }
    Some(list::woven(&ids(three.ours?)?, &ids(three.theirs?)?))
}

/// Whether every field is written in one form on all sides: by itself, between braces, or under a header.
fn one_form(all: &[&Record<'_>]) -> bool {
    let mut slots: BTreeSet<(&[String], &[String])> = BTreeSet::new();
    let mut headers: BTreeSet<(&[String], bool)> = BTreeSet::new();
    for section in all.iter().flat_map(|record| &record.sections) {
        headers.insert((&section.path, section.listed));
        slots.extend(section.slots.iter().map(|slot| (&slot.path[..], &section.path[..])));
    }
    let above = |one: &[String], other: &[String]| one.len() < other.len() && other.starts_with(one);
    slots.iter().all(|(path, at)| {
        let other = slots.iter().any(|(known, under)| above(path, known) || path == known && at != under);
        !other && !headers.iter().any(|(header, _)| path == header || above(path, header))
    }) && headers.iter().all(|(path, listed)| !headers.contains(&(path, !listed)))
}

/// What a section is known by: where it belongs, and of a list what its table is known by.
fn id(record: &Record<'_>, section: &Section<'_>) -> String {
    let path = section.path.join(".");
    if !section.listed {
        return path;
    }
    let field = field_at(record.fields, &section.path);
    format!("{path}[{}]", list::key(&section.data(), field, 1))
}

/// The field at a path of a sheet.
fn field_at(fields: &'static [Field], path: &[String]) -> Option<&'static Field> {
    let (step, rest) = path.split_first()?;
    let field = fields.iter().find(|field| field.is_called(step))?;
    if rest.is_empty() { Some(field) } else { field_at(field.inside, rest) }
}

struct Making<'a, 't> {
    three: Three<&'a Record<'t>>,
    remarks: &'a Remarks<'a>,
    told: &'a mut Told,
    made: Made,
    data: [Map<String, Value>; 2],
}

impl<'a, 't> Making<'a, 't> {
    fn fields(&self) -> &'static [Field] {
        let sides = [self.three.ours, self.three.theirs];
        sides
            .iter()
            .flatten()
            .map(|record| record.fields)
            .find(|fields| !fields.is_empty())
            .unwrap_or_default()
    }

    fn piece(&mut self, ours: String, theirs: String) {
        self.made.pieces.push(Piece { ours, theirs });
    }

    fn plain(&mut self, text: impl Into<String>) {
        self.made.pieces.push(Piece::plain(text));
    }

    fn section(&mut self, known: &str) {
        let find =
            |record: &'a Record<'t>| record.sections.iter().find(|section| id(record, section) == known);
        let three = self.three.map(find);
        match (three.base, three.ours, three.theirs) {
            (base, Some(ours), Some(theirs)) => self.slots(known, base, ours, theirs),
            (Some(base), Some(one), None) | (Some(base), None, Some(one)) => {
                let by_ours = three.ours.is_none();
                if one.data() != base.data() {
                    let text = whole(one);
                    let (kept, gone) = (Some(text.clone()), None);
                    let (ours, theirs) = if by_ours { (gone, kept) } else { (kept, gone) };
                    let path = list::shown(known);
                    let told = |side: &Option<String>| side.as_deref().map(|_| shown(one));
                    self.told.tell(What::Field { path, ours: told(&ours), theirs: told(&theirs) });
                    self.piece(ours.unwrap_or_default(), theirs.unwrap_or_default());
                    self.says(one, usize::from(by_ours));
                }
            }
            (None, Some(ours), None) => {
                self.plain(whole(ours));
                self.both(ours);
            }
            (None, None, Some(theirs)) => {
                let text = self.remarks.above_new(theirs.lead) + &below(theirs);
                self.plain(text);
                self.both(theirs);
            }
            (_, None, None) => {}
        }
    }

    fn both(&mut self, section: &Section<'_>) {
        self.says(section, 0);
        self.says(section, 1);
    }

    /// What a section says, said by a half.
    fn says(&mut self, section: &Section<'_>, half: usize) {
        let table = &mut self.data[half];
        if section.listed {
            data::push(table, &section.path, section.data());
            return;
        }
        for slot in &section.slots {
            let value = data::said(&slot.node, slot.text);
            if !data::is_bare(&value) {
                data::put(table, &slot.path, value);
            }
        }
    }

    /// A section that both sides have, field by field.
    fn slots(
        &mut self,
        known: &str,
        base: Option<&'a Section<'t>>,
        ours: &'a Section<'t>,
        theirs: &'a Section<'t>,
    ) {
        let lead = self.remarks.above(base.map(|b| b.lead), ours.lead, Some(theirs.lead));
        self.plain(lead);
        self.plain(ours.header);
        let ids = |section: &Section<'_>| -> Vec<String> {
            section.slots.iter().map(|slot| slot.path.join(".")).collect()
        };
        let mut halves = [Map::new(), Map::new()];
        for id in list::woven(&ids(ours), &ids(theirs)) {
            let find = |section: &'a Section<'t>| section.slots.iter().find(|slot| slot.path.join(".") == id);
            let three = Three { base, ours: Some(ours), theirs: Some(theirs) }.map(find);
            let Some(slot) = three.ours.or(three.theirs) else { continue };
            let field = field_at(self.fields(), &slot.path);
            let stands = three.map(|slot| Some(Stands { node: &slot.node, text: slot.text }));
            let path =
                if ours.listed { format!("{known}.{}", slot.path[ours.path.len()..].join(".")) } else { id };
            let at = At { three: stands, field, path: list::shown(&path) };
            let both = value::merged(&at, self.told);
            for (n, half) in [&both.ours, &both.theirs].into_iter().enumerate() {
                let (table, from) =
                    if ours.listed { (&mut halves[n], ours.path.len()) } else { (&mut self.data[n], 0) };
                if let Some(half) = half.as_ref().filter(|half| !data::is_bare(&half.data)) {
                    data::put(table, &slot.path[from..], half.data.clone());
                }
            }
            self.slot(three, &both);
        }
        if ours.listed {
            for (half, table) in self.data.iter_mut().zip(halves) {
                data::push(half, &ours.path, Value::Object(table));
            }
        }
    }

    /// One statement, with the lines above it.
    fn slot(&mut self, three: Three<&Slot<'_>>, both: &Both) {
        let base = three.base;
        let lead = match three.ours {
            // what is taken away takes along what was said of it
            Some(ours) if both.is_one() && both.ours.is_none() => {
                let own = base.is_none_or(|base| !alike(base.lead, ours.lead));
                if own { ours.lead.to_owned() } else { String::new() }
            }
            Some(ours) => self.remarks.above(base.map(|b| b.lead), ours.lead, three.theirs.map(|t| t.lead)),
            None if both.theirs.is_none() => String::new(),
            None => three.theirs.map(|theirs| self.remarks.above_new(theirs.lead)).unwrap_or_default(),
        };
        self.plain(lead);
        if both.is_one() {
            if let Some(half) = &both.ours {
                self.plain(one(three, half));
            }
            return;
        }
        let half = |half: &Option<Half>, slot: Option<&Slot<'_>>| {
            half.as_ref()
                .zip(slot.or(three.ours).or(three.theirs))
                .map(|(half, slot)| around(slot, &half.text, rest(slot)))
        };
        let (ours, theirs) = (half(&both.ours, three.ours), half(&both.theirs, three.theirs));
        self.piece(ours.unwrap_or_default(), theirs.unwrap_or_default());
    }
}

/// A statement on which both agree.
fn one(three: Three<&Slot<'_>>, half: &Half) -> String {
    let says = |slot: &Slot<'_>| data::said(&slot.node, slot.text) == half.data;
    let (Some(ours), theirs, base) = (three.ours, three.theirs, three.base) else {
        return three.theirs.map(|slot| slot.text.to_owned()).unwrap_or_default();
    };
    let Some(theirs) = theirs else { return ours.text.to_owned() };
    if base.is_some_and(|base| alike(base.text, ours.text)) && says(theirs) {
        return theirs.text.to_owned();
    }
    let tail = if base.is_some_and(|base| alike(rest(base), rest(ours))) { rest(theirs) } else { rest(ours) };
    let value = if says(ours) { &ours.text[ours.node.span.clone()] } else { &half.text };
    around(ours, value, tail)
}

/// What follows a value on its line.
fn rest<'t>(slot: &Slot<'t>) -> &'t str {
    &slot.text[slot.node.span.end..]
}

/// A statement with another value and another rest of its line.
fn around(slot: &Slot<'_>, value: &str, rest: &str) -> String {
    format!("{}{value}{rest}", &slot.text[..slot.node.span.start])
}

/// A section with the lines above it.
fn whole(section: &Section<'_>) -> String {
    section.lead.to_owned() + &below(section)
}

/// A section from its header on.
fn below(section: &Section<'_>) -> String {
    let slots = section.slots.iter().flat_map(|slot| [slot.lead, slot.text]);
    std::iter::once(section.header).chain(slots).collect()
}

/// The fields of a section on one line.
fn shown(section: &Section<'_>) -> String {
    section.slots.iter().map(|slot| slot.text.trim()).collect::<Vec<_>>().join(", ")
}
