//! A walk over one record that lists its texts, dates, periods and references with their paths.
//!
//! It is a serializer that keeps only leaves: records declare their fields once, and rules that look at every
//! text or every reference need no list of fields of their own.

use serde::ser::{self, Serialize};

use super::value;
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Path in the record, as in a sheet: `rasci.accountable`, `amounts[0].year`.
    pub path: String,
    /// What it is.
    pub kind: LeafKind,
    /// Its text.
    pub text: String,
}

/// Lists the leaves of one record, in the order of its fields.
pub fn leaves(record: &impl Serialize) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let walker = Walker { leaves: &mut leaves, path: String::new(), kind: LeafKind::Plain };
    record.serialize(walker).expect("walking a record cannot fail");
    leaves
}

struct Walker<'a> {
    leaves: &'a mut Vec<Leaf>,
    path: String,
    kind: LeafKind,
}

impl Walker<'_> {
    fn child(&mut self, step: &str) -> Walker<'_> {
        let path = match (self.path.is_empty(), step.starts_with('[')) {
            (true, _) => step.to_owned(),
            (false, true) => format!("{}{step}", self.path),
            (false, false) => format!("{}.{step}", self.path),
        };
        Walker { leaves: self.leaves, path, kind: self.kind }
    }

    fn leaf(self, text: &str) {
        self.leaves.push(Leaf { path: self.path, kind: self.kind, text: text.to_owned() });
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
        Ok(Fields { walker: self, key: String::new() })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'a>, Never> {
        Ok(Fields { walker: self, key: String::new() })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Fields<'a>, Never> {
        Ok(Fields { walker: self, key: String::new() })
    }
}

/// The items of a list.
struct Items<'a> {
    walker: Walker<'a>,
    n: usize,
}

impl Items<'_> {
    fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        let step = format!("[{}]", self.n);
        self.n += 1;
        value.serialize(self.walker.child(&step))
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
    key: String,
}

impl Fields<'_> {
    fn field<T: ?Sized + Serialize>(&mut self, key: &str, value: &T) -> Done {
        // the wrapper of a text for readers is no step of the path; below it, each key is a language
        if key == value::PROSE {
            let path = self.walker.path.clone();
            return value.serialize(Walker { leaves: self.walker.leaves, path, kind: LeafKind::Prose(None) });
        }
        if let LeafKind::Prose(_) = self.walker.kind {
            let lang = Lang::ALL.into_iter().find(|lang| lang.code() == key);
            let mut walker = match lang {
                Some(lang) => self.walker.child(lang.code()),
                None => Walker {
                    leaves: self.walker.leaves,
                    path: self.walker.path.clone(),
                    kind: self.walker.kind,
                },
            };
            walker.kind = LeafKind::Prose(lang);
            return value.serialize(walker);
        }
        value.serialize(self.walker.child(key))
    }
}

impl ser::SerializeMap for Fields<'_> {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Done {
        let mut leaves = Vec::new();
        key.serialize(Walker { leaves: &mut leaves, path: String::new(), kind: LeafKind::Plain })?;
        self.key = leaves.pop().map(|leaf| leaf.text).unwrap_or_default();
        Ok(())
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        let key = std::mem::take(&mut self.key);
        self.field(&key, value)
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
