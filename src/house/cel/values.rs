//! The canvas as values of CEL: texts are borrowed, copies are cheap, and what is not filled in is there as nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use cel::ExecutionError;
use cel::common::traits::{self, Adder, Container, Indexer, Iterable, Sizer, Zeroer};
use cel::common::types::{CelBool, CelDouble, CelInt, CelList, CelNull, CelString, LIST_TYPE, Type};
use cel::common::value::{CowVal, Val};
use serde_json::Value as Json;

use super::work;
use crate::canvas::shape::{Fields, Shape};
use crate::canvas::value::PROSE;
use crate::text::Lang;

/// A value of any type.
type Boxed<'v> = Box<dyn Val + 'v>;

/// What stands where nothing is filled in.
static NOTHING: Json = Json::Null;

/// For whom values are made.
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    /// The language in which texts are wanted.
    pub want: Lang,
    /// The language of the canvas.
    pub own: Lang,
}

/// A record, a part of one, or the canvas.
#[derive(Debug, Clone)]
pub struct Table<'v>(Arc<Inner<'v>>);

#[derive(Debug)]
struct Inner<'v> {
    fields: BTreeMap<&'v str, Boxed<'v>>,
    /// Whether it is not in the sheet.
    absent: bool,
    /// Whether any name may be asked for.
    open: bool,
}

impl<'v> Table<'v> {
    /// The fields of a record, whether they are filled in or not.
    pub fn new(json: &'v Json, fields: &'v Fields, reader: &Reader) -> Self {
        let field = |(name, shape): (&'v String, &'v Shape)| {
            (name.as_str(), value(json.get(name).unwrap_or(&NOTHING), shape, reader))
        };
        let absent = json.is_null();
        Self(Arc::new(Inner { fields: fields.named.iter().map(field).collect(), absent, open: false }))
    }
}

/// One value of a shape.
fn value<'v>(json: &'v Json, shape: &'v Shape, reader: &Reader) -> Boxed<'v> {
    match shape {
        Shape::Table(fields) => Box::new(Table::new(json, fields, reader)),
        Shape::Map(item) => {
            let entries = json.as_object().into_iter().flatten();
            let fields = entries.map(|(name, json)| (name.as_str(), value(json, item, reader))).collect();
            Box::new(Table(Arc::new(Inner { fields, absent: json.is_null(), open: true })))
        }
        Shape::List(item) => {
            let items = json.as_array().into_iter().flatten();
            Box::new(List { items: items.map(|json| value(json, item, reader)).collect() })
        }
        Shape::Prose => {
            let texts = &json[PROSE];
            let langs = [reader.want, reader.own, Lang::Nl, Lang::En];
            text(langs.into_iter().find_map(|lang| texts[lang.code()].as_str()))
        }
        Shape::Number => match json.as_f64() {
            Some(number) => Box::new(CelDouble::from(number)),
            None => Box::new(CelNull),
        },
        _ => match json {
            Json::Bool(flag) => Box::new(CelBool::from(*flag)),
            Json::Number(number) => match number.as_i64() {
                Some(number) => Box::new(CelInt::from(number)),
                None => Box::new(CelDouble::from(number.as_f64().unwrap_or(f64::MAX))),
            },
            json => text(json.as_str()),
        },
    }
}

/// A text; one that says nothing is not there.
fn text(text: Option<&str>) -> Boxed<'_> {
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => Box::new(CelString::from(text)),
        None => Box::new(CelNull),
    }
}

/// What CEL calls the type of a table.
static TABLE: Type = Type::new_unspecified_type("table");

impl Val for Table<'_> {
    fn get_type(&self) -> &Type {
        &TABLE
    }

    fn cel_type() -> &'static Type {
        &TABLE
    }

    fn as_indexer<'b, 'w>(&'b self) -> Option<&'b (dyn Indexer + 'w)>
    where
        Self: 'w,
    {
        Some(self)
    }

    fn as_zeroer(&self) -> Option<&dyn Zeroer> {
        Some(self)
    }

    fn clone_as_boxed<'w>(&self) -> Box<dyn Val + 'w>
    where
        Self: 'w,
    {
        Box::new(self.clone())
    }
}

impl Indexer for Table<'_> {
    fn get<'b, 'w>(&'b self, index: &dyn Val) -> Result<CowVal<'b, 'w>, ExecutionError>
    where
        Self: 'w,
    {
        let name = index.downcast_ref::<CelString<'_>>().map(|name| name.inner()).unwrap_or_default();
        match self.0.fields.get(name) {
            Some(value) => {
                // who asks for a text reads it
                work::bytes(value.downcast_ref::<CelString<'_>>().map_or(0, |text| text.inner().len()));
                Ok(CowVal::Borrowed(value.as_ref()))
            }
            None if self.0.open => Ok(CowVal::Borrowed(&CelNull)),
            None => Err(ExecutionError::no_such_key(name)),
        }
    }

    fn steal<'w>(self: Box<Self>, index: &dyn Val) -> Result<Box<dyn Val + 'w>, ExecutionError>
    where
        Self: 'w,
    {
        self.get(index).map(CowVal::into_owned)
    }
}

impl Zeroer for Table<'_> {
    fn is_zero_value(&self) -> bool {
        self.0.absent
    }
}

/// A list of the canvas. Walking it is counted, and ends at once when too much was asked.
#[derive(Debug, Clone)]
struct List<'v> {
    items: Arc<[Boxed<'v>]>,
}

impl Val for List<'_> {
    fn get_type(&self) -> &Type {
        &LIST_TYPE
    }

    fn cel_type() -> &'static Type {
        &LIST_TYPE
    }

    fn as_adder<'b, 'w>(&'b self) -> Option<&'b (dyn Adder + 'w)>
    where
        Self: 'w,
    {
        Some(self)
    }

    fn as_container(&self) -> Option<&dyn Container> {
        Some(self)
    }

    fn as_indexer<'b, 'w>(&'b self) -> Option<&'b (dyn Indexer + 'w)>
    where
        Self: 'w,
    {
        Some(self)
    }

    fn as_iterable<'b, 'w>(&'b self) -> Option<&'b (dyn Iterable + 'w)>
    where
        Self: 'w,
    {
        Some(self)
    }

    fn as_sizer(&self) -> Option<&dyn Sizer> {
        Some(self)
    }

    fn as_zeroer(&self) -> Option<&dyn Zeroer> {
        Some(self)
    }

    fn equals(&self, other: &dyn Val) -> bool {
        let Some(other) = other.as_iterable() else { return false };
        work::items(self.items.len());
        let mut other = other.iter();
        self.items.iter().all(|item| other.next().is_some_and(|other| item.equals(other)))
            && other.next().is_none()
    }

    fn clone_as_boxed<'w>(&self) -> Box<dyn Val + 'w>
    where
        Self: 'w,
    {
        Box::new(self.clone())
    }
}

impl Adder for List<'_> {
    fn add<'b, 'w>(&'b self, other: &(dyn Val + 'w)) -> Result<CowVal<'b, 'w>, ExecutionError>
    where
        Self: 'w,
    {
        work::items(self.items.len());
        let mut list: Vec<Box<dyn Val + 'w>> = self.items.iter().map(|item| item.clone_as_boxed()).collect();
        let mut other = other.as_iterable().map(Iterable::iter);
        while let Some(item) = other.as_mut().and_then(|other| other.next()) {
            list.push(item.clone_as_boxed());
        }
        Ok(CowVal::owned(CelList::from(list)))
    }
}

impl Container for List<'_> {
    fn contains(&self, value: &dyn Val) -> Result<bool, ExecutionError> {
        work::items(self.items.len());
        Ok(self.items.iter().any(|item| item.equals(value)))
    }
}

impl Indexer for List<'_> {
    fn get<'b, 'w>(&'b self, index: &dyn Val) -> Result<CowVal<'b, 'w>, ExecutionError>
    where
        Self: 'w,
    {
        let number = index.downcast_ref::<CelInt>().map(|index| *index.inner());
        let item = number.and_then(|number| self.items.get(usize::try_from(number).ok()?));
        item.map(|item| CowVal::Borrowed(item.as_ref()))
            .ok_or_else(|| ExecutionError::IndexOutOfBounds(number.unwrap_or(-1).into()))
    }

    fn steal<'w>(self: Box<Self>, index: &dyn Val) -> Result<Box<dyn Val + 'w>, ExecutionError>
    where
        Self: 'w,
    {
        self.get(index).map(CowVal::into_owned)
    }
}

impl Iterable for List<'_> {
    fn iter<'b, 'w>(&'b self) -> Box<dyn traits::Iterator<'b, 'w> + 'b>
    where
        Self: 'w,
    {
        work::items(self.items.len());
        Box::new(Walk { items: &self.items })
    }
}

impl Sizer for List<'_> {
    fn size(&self) -> CelInt {
        CelInt::from(self.items.len() as i64)
    }
}

impl Zeroer for List<'_> {
    fn is_zero_value(&self) -> bool {
        self.items.is_empty()
    }
}

/// The items of a list that are still to come.
struct Walk<'b, 'v> {
    items: &'b [Boxed<'v>],
}

impl<'b, 'v: 'w, 'w> traits::Iterator<'b, 'w> for Walk<'b, 'v> {
    fn next(&mut self) -> Option<&'b (dyn Val + 'w)> {
        let (first, rest) = self.items.split_first().filter(|_| !work::exceeded())?;
        self.items = rest;
        Some(first.as_ref())
    }
}
