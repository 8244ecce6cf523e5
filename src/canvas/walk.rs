//! A walk over one record that lists its texts, dates, periods and references with their paths.
//!
//! It is a serializer that keeps only leaves: records declare their fields once, and rules that look at every
//! text or every reference need no list of fields of their own.

use serde::ser::{self, Serialize};

use super::value;
use crate::sheet::push_item;
use crate::text::Lang;

/// What a leaf is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeafKind {
    /// A reference; the kinds it may point at, separated by `|`.
    Ref(&'static str),
    /// Text for readers, in a language of its own or the canvas's.
    Prose(Option<Lang>),
    /// Other text.
    Plain,
    /// A day, as ISO date.
    Day,
    /// A period, as written.
    Period,
}

/// One text, date, period or reference of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf<'a> {
    /// Path in the record, as in a sheet: `rasci.accountable`, `amounts[0].year`.
    pub path: &'a str,
    /// What it is.
    pub kind: LeafKind,
    /// Its text.
    pub text: &'a str,
}

impl<'a> Leaf<'a> {
    /// The field of the record that it stands in: `rasci` of `rasci.accountable`.
    pub fn field(&self) -> &'a str {
        self.path.split(['.', '[']).next().unwrap_or_default()
    }
}

/// The leaves of one record, in the order of its fields. They share one text: a canvas has thousands.
#[derive(Debug, Clone, Default)]
pub struct Leaves {
    shared: String,
    items: Vec<Item>,
}

/// Where path and text of a leaf end in the shared text; they begin where the one before ends.
#[derive(Debug, Clone, Copy)]
struct Item {
    kind: LeafKind,
    path: usize,
    text: usize,
}

impl Leaves {
    /// Each leaf, in the order of the fields.
    pub fn iter(&self) -> Iter<'_> {
        self.into_iter()
    }

    /// The leaf of a number, in the order of the fields.
    pub fn get(&self, number: usize) -> Option<Leaf<'_>> {
        let start =
            number.checked_sub(1).and_then(|before| self.items.get(before)).map_or(0, |item| item.text);
        let items = self.items.get(number..)?.iter();
        Iter { leaves: self, items, start }.next()
    }

    fn push(&mut self, path: Option<&Path<'_>>, kind: LeafKind, text: &str) {
        if let Some(path) = path {
            path.write(&mut self.shared);
        }
        let path = self.shared.len();
        self.shared.push_str(text);
        self.items.push(Item { kind, path, text: self.shared.len() });
    }
}

impl<'a> IntoIterator for &'a Leaves {
    type Item = Leaf<'a>;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        Iter { leaves: self, items: self.items.iter(), start: 0 }
    }
}

/// Each leaf of a record, in the order of its fields.
#[derive(Debug, Clone)]
pub struct Iter<'a> {
    leaves: &'a Leaves,
    items: std::slice::Iter<'a, Item>,
    start: usize,
}

impl<'a> Iterator for Iter<'a> {
    type Item = Leaf<'a>;

    fn next(&mut self) -> Option<Leaf<'a>> {
        let (item, shared) = (self.items.next()?, &self.leaves.shared);
        let leaf = Leaf {
            path: &shared[self.start..item.path],
            kind: item.kind,
            text: &shared[item.path..item.text],
        };
        self.start = item.text;
        Some(leaf)
    }
}

/// Lists the leaves of one record.
pub fn leaves(record: &impl Serialize) -> Leaves {
    let mut walk = Walk::default();
    let walker = Walker { walk: &mut walk, path: None, kind: LeafKind::Plain, is_key: false };
    record.serialize(walker).expect("walking a record cannot fail");
    walk.leaves.shared.shrink_to_fit();
    walk.leaves.items.shrink_to_fit();
    walk.leaves
}

/// The leaves found so far.
#[derive(Debug, Default)]
struct Walk {
    leaves: Leaves,
    /// The key of a map whose value comes next.
    key: String,
}

/// The way to where the walk is. It is written out for leaves only: most fields of a record are absent.
#[derive(Clone, Copy)]
struct Path<'a> {
    above: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        if let Some(above) = self.above {
            above.write(out);
        }
        match self.step {
            Step::Field(name) if self.above.is_none() => out.push_str(name),
            Step::Field(name) => out.extend([".", name]),
            Step::Item(n) => push_item(out, n),
        }
    }
}

struct Walker<'a> {
    walk: &'a mut Walk,
    path: Option<&'a Path<'a>>,
    kind: LeafKind,
    /// Whether the text is the key of a map, and no leaf.
    is_key: bool,
}

impl Walker<'_> {
    /// Walks on below a field or item, or in the same place.
    fn below<T: ?Sized + Serialize>(&mut self, step: Option<Step<'_>>, kind: LeafKind, value: &T) -> Done {
        let path = step.map(|step| Path { above: self.path, step });
        value.serialize(Walker { walk: self.walk, path: path.as_ref().or(self.path), kind, is_key: false })
    }

    fn leaf(self, text: &str) {
        if self.is_key {
            self.walk.key.clear();
            self.walk.key.push_str(text);
        } else {
            self.walk.leaves.push(self.path, self.kind, text);
        }
    }
}

/// The walk never fails; serde asks for an error type all the same.
#[derive(Debug)]
struct Never;

impl std::fmt::Display for Never {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("never")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

type Done = Result<(), Never>;

/// Methods for values that hold no text.
macro_rules! skip {
    ($($method:ident: $type:ty),* $(,)?) => { $( fn $method(self, _: $type) -> Done { Ok(()) } )* };
}

impl<'a> ser::Serializer for Walker<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Fields<'a>;
    type SerializeStruct = Fields<'a>;
    type SerializeStructVariant = Fields<'a>;

    skip! { serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
    serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
    serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8], serialize_unit_struct: &'static str }

    fn serialize_str(self, text: &str) -> Done {
        self.leaf(text);
        Ok(())
    }
    fn serialize_none(self) -> Done {
        Ok(())
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        Ok(())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Done {
        Ok(())
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(mut self, name: &'static str, value: &T) -> Done {
        self.kind = match name {
            value::DAY => LeafKind::Day,
            value::PERIOD => LeafKind::Period,
            name => name.strip_prefix("ref:").map_or(self.kind, LeafKind::Ref),
        };
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(self)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Never> {
        Ok(Items { walker: self, n: 0 })
    }
    fn serialize_tuple(self, _: usize) -> Result<Items<'a>, Never> {
        Ok(Items { walker: self, n: 0 })
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Never> {
        Ok(Items { walker: self, n: 0 })
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Never> {
        Ok(Items { walker: self, n: 0 })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Fields<'a>, Never> {
        Ok(Fields { walker: self })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'a>, Never> {
        Ok(Fields { walker: self })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Fields<'a>, Never> {
        Ok(Fields { walker: self })
    }
}

/// The items of a list.
struct Items<'a> {
    walker: Walker<'a>,
    n: usize,
}

impl Items<'_> {
    fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.n += 1;
        self.walker.below(Some(Step::Item(self.n - 1)), self.walker.kind, value)
    }
}

macro_rules! items {
    ($($trait:ident: $method:ident),*) => { $(
        impl ser::$trait for Items<'_> {
            type Ok = ();
            type Error = Never;
            fn $method<T: ?Sized + Serialize>(&mut self, value: &T) -> Done { self.item(value) }
            fn end(self) -> Done { Ok(()) }
        }
    )* };
}

items! { SerializeSeq: serialize_element, SerializeTuple: serialize_element,
SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field }

/// The fields of a record, a part or a text per language.
struct Fields<'a> {
    walker: Walker<'a>,
}

impl Fields<'_> {
    fn field<T: ?Sized + Serialize>(&mut self, key: &str, value: &T) -> Done {
        // the wrapper of a text for readers is no step of the path; below it, each key is a language
        let (step, kind) = match (key, self.walker.kind) {
            (value::PROSE, _) => (None, LeafKind::Prose(None)),
            (_, LeafKind::Prose(_)) => match Lang::ALL.into_iter().find(|lang| lang.code() == key) {
                Some(lang) => (Some(Step::Field(key)), LeafKind::Prose(Some(lang))),
                None => (None, LeafKind::Prose(None)),
            },
            (_, kind) => (Some(Step::Field(key)), kind),
        };
        self.walker.below(step, kind, value)
    }
}

impl ser::SerializeMap for Fields<'_> {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Done {
        key.serialize(Walker { walk: self.walker.walk, path: None, kind: LeafKind::Plain, is_key: true })
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        let key = std::mem::take(&mut self.walker.walk.key);
        self.field(&key, value)?;
        // its room is used again
        self.walker.walk.key = key;
        Ok(())
    }
    fn end(self) -> Done {
        Ok(())
    }
}

macro_rules! fields {
    ($($trait:ident),*) => { $(
        impl ser::$trait for Fields<'_> {
            type Ok = ();
            type Error = Never;
            fn serialize_field<T: ?Sized + Serialize>(&mut self, key: &'static str, value: &T) -> Done {
                self.field(key, value)
            }
            fn end(self) -> Done { Ok(()) }
        }
    )* };
}

fields! { SerializeStruct, SerializeStructVariant }
