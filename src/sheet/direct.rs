//! Reads a text of the usual form straight into a tree; what is unusual or wrong in any way it leaves to the full reader.
//!
//! The full reader ([`super::tree::read`]) keeps each table by alphabet, and its tables are then put in order. Here the
//! same grammar (`toml_parser`) fills the tree as it goes. No fault is told here: with any, and with what needs the
//! rules of TOML about tables that are defined in parts (dotted keys, `[a.b]` without `[a]`, names that stand twice),
//! there is no tree.

use std::borrow::Cow;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace};
use toml_parser::{ErrorSink, ParseError, Raw};

use crate::source::Span;

use super::tree::{self, Entry, Node, Value};

/// As deep as the full reader goes.
const DEEPEST: u32 = 80;

/// A table with more fields is left to the full reader, whose tables find a name sooner.
const MANY_FIELDS: usize = 64;

/// The fields of a text, as [`super::tree::read`] gives them; nothing if that reader has to decide.
pub fn read(text: &str) -> Option<Vec<Entry<'_>>> {
    // sheets are dense: short names, lists of numbers
    let mut tokens = Vec::with_capacity(text.len() / 2);
    tokens.extend(toml_parser::Source::new(text).lex());
    let mut tree = Tree { text, ..Tree::default() };
    let mut faults = Faults(false);
    let mut spaces = ValidateWhitespace::new(&mut tree, toml_parser::Source::new(text));
    let mut receiver = RecursionGuard::new(&mut spaces, DEEPEST);
    toml_parser::parser::parse_document(&tokens, &mut receiver, &mut faults);
    tree.finish_table();
    (!faults.0 && !tree.unusual).then_some(tree.root)
}

/// Whether there was any fault.
struct Faults(bool);

impl ErrorSink for Faults {
    fn report_error(&mut self, _: ParseError) {
        self.0 = true;
    }
}

/// A name and where it stands.
type Key<'s> = (Cow<'s, str>, Span);

/// The tree as far as it was read.
#[derive(Default)]
struct Tree<'s> {
    text: &'s str,
    root: Vec<Entry<'s>>,
    /// The fields below the last header.
    table: Vec<Entry<'s>>,
    header: Option<Header<'s>>,
    /// Whether the names being read are those of a header.
    in_header: bool,
    /// The name of the field whose value comes next.
    key: Option<Key<'s>>,
    /// Lists and tables that are still open.
    open: Vec<Open<'s>>,
    unusual: bool,
}

/// `[a]`, `[[a]]`, `[a.b]`
struct Header<'s> {
    span: Span,
    list: bool,
    path: Vec<Key<'s>>,
}

/// A list or table between brackets, up to where it was read.
struct Open<'s> {
    start: usize,
    /// Of the list or table itself, if it is the value of a field.
    key: Option<Key<'s>>,
    inside: Inside<'s>,
}

enum Inside<'s> {
    List(Vec<Node<'s>>),
    Table(Vec<Entry<'s>>),
}

impl<'s> Tree<'s> {
    fn raw(&self, span: toml_parser::Span, encoding: Option<Encoding>) -> Raw<'s> {
        let text = self.text.get(span.start()..span.end()).unwrap_or_default();
        Raw::new_unchecked(text, encoding, span)
    }

    fn open_header(&mut self, span: toml_parser::Span, list: bool) {
        self.finish_table();
        self.header = Some(Header { span: span.start()..span.end(), list, path: Vec::new() });
        self.in_header = true;
    }

    fn close_header(&mut self, span: toml_parser::Span) {
        self.in_header = false;
        let Some(header) = &mut self.header else { return };
        header.span.end = span.end();
    }

    /// Puts the table below the last header where that says.
    fn finish_table(&mut self) {
        if self.unusual {
            return;
        }
        let table = std::mem::take(&mut self.table);
        let Some(Header { span, list, mut path }) = self.header.take() else {
            self.root = table;
            return;
        };
        let Some((key, key_span)) = path.pop() else {
            self.unusual = true;
            return;
        };
        if path.len() >= DEEPEST as usize {
            self.unusual = true;
            return;
        }
        let mut parent = &mut self.root;
        for (step, _) in &path {
            let Some(table) = find(parent, step).and_then(|at| last_table(&mut parent[at])) else {
                self.unusual = true;
                return;
            };
            parent = table;
        }
        let node = Node { span: span.clone(), value: Value::Table(table) };
        match find(parent, &key) {
            None if parent.len() < MANY_FIELDS => {
                let node = if list { Node { span, value: Value::Array(vec![node]) } } else { node };
                parent.push(Entry { key, key_span, node });
            }
            Some(at) if list && is_headed(&parent[at]) => match &mut parent[at].node.value {
                Value::Array(items) => items.push(node),
                _ => self.unusual = true,
            },
            _ => self.unusual = true,
        }
    }

    /// Puts a value where it belongs: into what is open, else below the last header.
    fn value(&mut self, key: Option<Key<'s>>, node: Node<'s>) {
        let fields = match self.open.last_mut().map(|open| &mut open.inside) {
            Some(Inside::List(items)) => {
                items.push(node);
                return;
            }
            Some(Inside::Table(entries)) => entries,
            None => &mut self.table,
        };
        match key {
            Some((key, key_span)) if fields.len() < MANY_FIELDS && find(fields, &key).is_none() => {
                fields.push(Entry { key, key_span, node });
            }
            _ => self.unusual = true,
        }
    }

    fn open_value(&mut self, span: toml_parser::Span, inside: Inside<'s>) -> bool {
        if self.unusual {
            return false;
        }
        let key = self.key.take();
        self.open.push(Open { start: span.start(), key, inside });
        true
    }

    fn close_value(&mut self, span: toml_parser::Span) {
        let Some(Open { start, key, inside }) = self.open.pop() else { return };
        let value = match inside {
            Inside::List(items) => Value::Array(items),
            Inside::Table(entries) => Value::Table(entries),
        };
        self.value(key, Node { span: start..span.end(), value });
    }
}

/// The number of the field of a name. Tables are short, and most records are of the kind of the one before.
fn find(entries: &[Entry<'_>], key: &str) -> Option<usize> {
    entries.iter().rposition(|entry| entry.key == key)
}

/// Whether a field was made by a header: the name then stands within its span.
fn is_headed(entry: &Entry<'_>) -> bool {
    entry.node.span.start < entry.key_span.start
}

/// The table that a header goes on with: the last of a list.
fn last_table<'e, 's>(entry: &'e mut Entry<'s>) -> Option<&'e mut Vec<Entry<'s>>> {
    if !is_headed(entry) {
        return None;
    }
    let value = match &mut entry.node.value {
        Value::Array(items) => &mut items.last_mut()?.value,
        value => value,
    };
    match value {
        Value::Table(entries) => Some(entries),
        _ => None,
    }
}

impl EventReceiver for Tree<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }
    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }
    fn array_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }
    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }
    fn inline_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Inside::Table(Vec::new()))
    }
    fn inline_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_value(span);
    }
    fn array_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Inside::List(Vec::new()))
    }
    fn array_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_value(span);
    }
    fn simple_key(&mut self, span: toml_parser::Span, kind: Option<Encoding>, faults: &mut dyn ErrorSink) {
        if self.unusual {
            return;
        }
        let mut name = Cow::Borrowed("");
        self.raw(span, kind).decode_key(&mut name, faults);
        let key = (name, span.start()..span.end());
        match &mut self.header {
            Some(header) if self.in_header => header.path.push(key),
            _ => self.key = Some(key),
        }
    }
    fn key_sep(&mut self, _: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.unusual |= !self.in_header;
    }
    fn scalar(&mut self, span: toml_parser::Span, kind: Option<Encoding>, faults: &mut dyn ErrorSink) {
        if self.unusual {
            return;
        }
        let mut text = Cow::Borrowed("");
        let value = match self.raw(span, kind).decode_scalar(&mut text, faults) {
            ScalarKind::String => Value::String(text),
            ScalarKind::Boolean(value) => Value::Boolean(value),
            ScalarKind::Integer(radix) => Value::Integer(tree::integer(&text, radix.value())),
            ScalarKind::Float => Value::Float(tree::float(&text)),
            ScalarKind::DateTime => match text.parse() {
                Ok(moment) => Value::Datetime(moment),
                Err(_) => {
                    self.unusual = true;
                    return;
                }
            },
        };
        let key = self.key.take();
        self.value(key, Node { span: span.start()..span.end(), value });
    }
    fn error(&mut self, _: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.unusual = true;
    }
}
