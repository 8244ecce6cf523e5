//! Where a record and its fields stand, so that rules can name paths and never bytes.

use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Edit, Label};
use crate::source::{SourceId, Span};

use super::edit::quoted;
use super::fitting::fitting;
use super::kind::Dictionary;
use super::names::{Name, Names};
use super::tree::{Entry, Node, Value};
use super::words;

/// Where one record stands in its sheet, and each of its fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// The file.
    pub source: SourceId,
    /// The bytes of the record's header, such as `[[actor]]`.
    pub header: Span,
    /// The offset after the last line of the record's own fields, before its first sub-table:
    /// where lines for it can be inserted.
    pub end: usize,
    /// The offset after the last line of the record with its sub-tables: where another record can be
    /// inserted.
    pub block_end: usize,
    paths: Arc<Paths>,
    /// Paths of what stands on lines that could not be read.
    broken: Vec<String>,
    /// What was passed over when fields got their types.
    refused: Vec<Refused>,
    room: Room,
}

/// Where a record has room for one more field.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Room {
    /// On a line of its own, at [`Place::end`].
    #[default]
    Lines,
    /// Between braces, behind the field that ends here; none stands there yet where the flag says so.
    Braces(usize, bool),
    /// Beside this field, once both stand between braces: so far the value stands by itself.
    Alone(&'static str, Span),
    /// Nowhere that can be told.
    Nowhere,
}

/// A value that was passed over: its path, and the value as written.
pub(super) type Refused = (String, String);

/// Where each field stands. The paths share one text: a canvas has thousands.
#[derive(Debug, Clone, Default)]
struct Paths {
    shared: String,
    spans: Vec<PathSpan>,
    /// Numbers of the spans by their paths, where there are so many that looking at each would take long; made when a
    /// path is looked for, since in a framework without faults none is.
    sorted: OnceLock<Vec<usize>>,
}

impl PartialEq for Paths {
    fn eq(&self, other: &Self) -> bool {
        (&self.shared, &self.spans) == (&other.shared, &other.spans)
    }
}

/// Where one field stands.
#[derive(Debug, Clone, PartialEq)]
struct PathSpan {
    /// Where its path stands in the shared text.
    path: Narrow,
    key: Narrow,
    value: Narrow,
}

/// A span in half the room: no sheet is so large that it needs more.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Narrow(u32, u32);

impl Narrow {
    fn new(span: &Span) -> Self {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self(narrow(span.start), narrow(span.end))
    }

    fn span(self) -> Span {
        self.0 as usize..self.1 as usize
    }
}

/// From so many paths on they are sorted.
const MANY_PATHS: usize = 64;

impl Paths {
    /// With room for what most records have.
    fn with_room() -> Self {
        Self { shared: String::with_capacity(96), spans: Vec::with_capacity(8), sorted: OnceLock::new() }
    }

    fn push(&mut self, path: &str, key: &Span, value: &Span) {
        let start = self.shared.len();
        self.shared.push_str(path);
        let path = Narrow::new(&(start..self.shared.len()));
        self.spans.push(PathSpan { path, key: Narrow::new(key), value: Narrow::new(value) });
    }

    /// Gives back the room that is left, once all are there.
    fn shrink(&mut self) {
        self.shared.shrink_to_fit();
        self.spans.shrink_to_fit();
    }

    fn sorted(&self) -> Vec<usize> {
        let mut sorted: Vec<usize> = (0..self.spans.len()).collect();
        // of equals the first comes first
        sorted.sort_by_key(|n| (self.path(&self.spans[*n]), *n));
        sorted
    }

    fn find(&self, path: &str) -> Option<&PathSpan> {
        if self.spans.len() <= MANY_PATHS {
            return self.spans.iter().find(|at| self.path(at) == path);
        }
        let sorted = self.sorted.get_or_init(|| self.sorted());
        let first = sorted.partition_point(|n| self.path(&self.spans[*n]) < path);
        let at = &self.spans[*sorted.get(first)?];
        (self.path(at) == path).then_some(at)
    }

    fn path(&self, at: &PathSpan) -> &str {
        &self.shared[at.path.span()]
    }
}

impl Place {
    /// Measures the tree of a record of a kind. `broken` are the paths on lines that could not be read.
    pub(super) fn measure(
        source: SourceId,
        text: &str,
        header: Span,
        body: &Node<'_>,
        broken: Vec<String>,
        dictionary: &dyn Dictionary,
        kind: &str,
    ) -> Self {
        let mut extent = Extent { text, own: header.end, all: header.end };
        extent.table(body, true);
        let (end, block_end) = (line_end(text, extent.own), line_end(text, extent.all));
        let mut walk = Walk { dictionary, path: String::new(), depth: 0, found: Paths::with_room() };
        walk.node(body, dictionary.of_kind(kind).map(|kind| &kind.inside));
        let mut paths = walk.found;
        paths.shrink();
        Self {
            source,
            header,
            end,
            block_end: block_end.max(end),
            paths: paths.into(),
            broken,
            refused: Vec::new(),
            room: Room::Lines,
        }
    }

    /// As [`Place::measure`], of a record that stands on a line of another, behind which records that are new belong.
    pub(super) fn within(self, outer: &Self, room: Room) -> Self {
        Self { block_end: outer.block_end, room, ..self }
    }

    /// What adds a field to the record, given as TOML; none where there is no room that a program can tell.
    pub fn add(&self, field: &str, value: &str) -> Option<Vec<Edit>> {
        let edit = |at: usize, replacement: String| Edit { source: self.source, span: (at, at), replacement };
        Some(match &self.room {
            Room::Lines => vec![edit(self.end, format!("{field} = {value}\n"))],
            Room::Braces(at, true) => vec![edit(*at, format!(" {field} = {value} "))],
            Room::Braces(at, false) => vec![edit(*at, format!(", {field} = {value}"))],
            Room::Alone(name, span) => vec![
                edit(span.start, format!("{{ {name} = ")),
                edit(span.end, format!(", {field} = {value} }}")),
            ],
            Room::Nowhere => return None,
        })
    }

    /// A name as it is written where a path stands: as a key, where the place of the record says it, else in quotes.
    pub fn written(&self, path: &str, name: &str) -> String {
        // an item of a list has no name of its own either
        let is_key = !path.ends_with(']') && self.exact(path).is_some_and(|at| at.key == at.value);
        let bare =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        if is_key && bare { name.to_owned() } else { quoted(name) }
    }

    /// Whether it is a line of another record.
    pub fn is_within(&self) -> bool {
        self.room != Room::Lines
    }

    /// The value of a field by its path (`rasci.accountable`, `amounts[0].eur`); of an absent one, the
    /// nearest thing that holds it.
    pub fn at(&self, path: &str) -> Label {
        self.nearest(path).map_or_else(|| self.header_label(), |at| Label::new(self.source, at.value.span()))
    }

    /// The name of a field by its path; of an absent one, the nearest thing that holds it.
    pub fn key_at(&self, path: &str) -> Label {
        self.nearest(path).map_or_else(|| self.header_label(), |at| Label::new(self.source, at.key.span()))
    }

    /// The header of the record.
    pub fn header_label(&self) -> Label {
        Label::new(self.source, self.header.clone())
    }

    /// Whether the field stands in the sheet and could be read as TOML.
    pub fn has(&self, path: &str) -> bool {
        self.exact(path).is_some()
    }

    /// Whether the field stands there and could not be read or was refused, or a part of it was, so that its absence is no
    /// news.
    pub fn is_broken(&self, path: &str) -> bool {
        let within = |path: &str, other: &str| {
            path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        self.broken.iter().any(|broken| within(path, broken))
            || self.refused.iter().any(|(refused, _)| within(path, refused) || within(refused, path))
    }

    /// What stands there and was refused or could not be read: the path of each value, and the value as written, if it
    /// was read.
    pub fn refused(&self) -> impl Iterator<Item = (&str, &str)> {
        let lines = self.broken.iter().map(|path| (path.as_str(), ""));
        lines.chain(self.refused.iter().map(|(path, text)| (path.as_str(), text.as_str())))
    }

    /// Notes what was passed over when fields got their types.
    pub(super) fn refuse(&mut self, refused: Vec<Refused>) {
        self.refused = refused;
    }

    /// All paths that stand in the record, with the span of each value.
    pub fn paths(&self) -> impl Iterator<Item = (&str, Span)> {
        self.paths.spans.iter().map(|at| (self.paths.path(at), at.value.span()))
    }

    fn exact(&self, path: &str) -> Option<&PathSpan> {
        self.paths.find(path)
    }

    fn nearest(&self, path: &str) -> Option<&PathSpan> {
        let mut path = path;
        loop {
            if let Some(at) = self.exact(path) {
                return Some(at);
            }
            path = &path[..path.rfind(['.', '['])?];
        }
    }
}

/// How far a record reaches in the text.
struct Extent<'t> {
    text: &'t str,
    own: usize,
    all: usize,
}

impl Extent<'_> {
    fn table(&mut self, node: &Node<'_>, own: bool) {
        for entry in node.entries() {
            self.reach(entry.key_span.end, own && !self.has_header(&entry.node));
            self.value(&entry.node, own);
        }
    }

    fn value(&mut self, node: &Node<'_>, own: bool) {
        let own = own && !self.has_header(node);
        self.reach(node.span.end, own);
        match &node.value {
            Value::Table(_) => self.table(node, own),
            Value::Array(items) => items.iter().for_each(|item| self.value(item, own)),
            _ => {}
        }
    }

    fn reach(&mut self, offset: usize, own: bool) {
        self.all = self.all.max(offset);
        if own {
            self.own = self.own.max(offset);
        }
    }

    /// Whether a table, or a list of them, stands under a `[header]` of its own.
    fn has_header(&self, node: &Node<'_>) -> bool {
        let start = self.text.as_bytes().get(node.span.start);
        match &node.value {
            // A table that only `[canvas.focus.more]` implies has the span of a part of that header.
            Value::Table(entries) => {
                start == Some(&b'[')
                    || (start != Some(&b'{')
                        && !entries.is_empty()
                        && entries.iter().all(|entry| self.has_header(&entry.node)))
            }
            Value::Array(items) => items.iter().any(|item| {
                matches!(item.value, Value::Table(_))
                    && self.text.as_bytes().get(item.span.start) == Some(&b'[')
            }),
            _ => false,
        }
    }
}

/// The offset after the line on which a record's last byte stands.
fn line_end(text: &str, offset: usize) -> usize {
    let rest = text.get(offset..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |at| offset + at + 1)
}

/// How deep paths are also kept under their English names; each level can double the list.
const DUTCH_DEPTH: usize = 3;

/// A walk over the fields of a record.
struct Walk<'a> {
    dictionary: &'a dyn Dictionary,
    /// The path to where the walk is, and how many points it holds.
    path: String,
    depth: usize,
    found: Paths,
}

impl<'a> Walk<'a> {
    /// `names` are those that may stand here, if that is known.
    fn node(&mut self, node: &Node<'_>, names: Option<&'a Names>) {
        match &node.value {
            Value::Table(entries) => {
                for entry in entries {
                    let name = names.and_then(|names| names.get(&entry.key));
                    self.field(&entry.key, entry, name);
                    // A field under what people call it is found under its name too.
                    if name.is_some() || self.depth >= DUTCH_DEPTH {
                        continue;
                    }
                    for (english, name) in self.meant(names, entry) {
                        if english != entry.key && node.get(english).is_none() {
                            self.field(english, entry, name);
                        }
                    }
                }
            }
            Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    let here = self.path.len();
                    push_item(&mut self.path, n);
                    self.found.push(&self.path, &item.span, &item.span);
                    self.node(item, names);
                    self.path.truncate(here);
                }
            }
            _ => {}
        }
    }

    /// The names that the name of an entry surely means here.
    fn meant(&self, names: Option<&'a Names>, entry: &Entry<'_>) -> Vec<(&'a str, Option<&'a Name>)> {
        let Some(names) = names else {
            return self.dictionary.english(&entry.key).into_iter().map(|name| (name, None)).collect();
        };
        let Some(mut meant) = words::called(self.dictionary, names, &entry.key) else { return Vec::new() };
        fitting(&mut meant, &entry.node);
        meant.only().map(|name| (&*name.english, Some(name))).into_iter().collect()
    }

    fn field(&mut self, key: &str, entry: &Entry<'_>, name: Option<&'a Name>) {
        let (here, depth) = (self.path.len(), self.depth);
        if here > 0 {
            self.path.push('.');
            self.depth += 1;
        }
        self.path.push_str(key);
        self.found.push(&self.path, &entry.key_span, &entry.node.span);
        self.node(&entry.node, name.map(|name| &name.inside));
        self.path.truncate(here);
        self.depth = depth;
    }
}

/// Adds the step to an item of a list to a path: `[3]`.
pub fn push_item(path: &mut String, n: usize) {
    path.push('[');
    match u32::try_from(n).ok().and_then(|n| char::from_digit(n, 10)) {
        // as nearly every list is short
        Some(digit) => path.push(digit),
        None => path.push_str(&n.to_string()),
    }
    path.push(']');
}
