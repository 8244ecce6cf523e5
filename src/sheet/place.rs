//! Where a record and its fields stand, so that rules can name paths and never bytes.

use crate::diagnostic::Label;
use crate::source::{SourceId, Span};

use super::Dictionary;
use super::tree::{Node, Value};

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
    paths: Vec<PathSpan>,
    broken: Vec<String>,
}

/// Where one field stands.
#[derive(Debug, Clone, PartialEq)]
struct PathSpan {
    path: String,
    key: Span,
    value: Span,
}

impl Place {
    /// Measures the tree of a record. `broken` are the paths on lines that could not be read.
    pub(super) fn measure(
        source: SourceId,
        text: &str,
        header: Span,
        body: &Node<'_>,
        broken: Vec<String>,
        dictionary: &dyn Dictionary,
    ) -> Self {
        let mut extent = Extent { text, own: header.end, all: header.end };
        extent.table(body, true);
        let (end, block_end) = (line_end(text, extent.own), line_end(text, extent.all));
        let mut paths = Vec::new();
        walk(body, "", dictionary, &mut paths);
        Self { source, header, end, block_end: block_end.max(end), paths, broken }
    }

    /// The value of a field by its path (`rasci.accountable`, `amounts[0].eur`); of an absent one, the
    /// nearest thing that holds it.
    pub fn at(&self, path: &str) -> Label {
        self.nearest(path).map_or_else(|| self.header_label(), |at| Label::new(self.source, at.value.clone()))
    }

    /// The name of a field by its path; of an absent one, the nearest thing that holds it.
    pub fn key_at(&self, path: &str) -> Label {
        self.nearest(path).map_or_else(|| self.header_label(), |at| Label::new(self.source, at.key.clone()))
    }

    /// The header of the record.
    pub fn header_label(&self) -> Label {
        Label::new(self.source, self.header.clone())
    }

    /// Whether the field stands in the sheet and could be read as TOML.
    pub fn has(&self, path: &str) -> bool {
        self.exact(path).is_some()
    }

    /// Whether the field stands on a line that was reported as unreadable, so that its absence is no news.
    pub fn is_broken(&self, path: &str) -> bool {
        self.broken.iter().any(|broken| {
            path.strip_prefix(broken.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    /// All paths that stand in the record, with the span of each value.
    pub fn paths(&self) -> impl Iterator<Item = (&str, Span)> {
        self.paths.iter().map(|at| (at.path.as_str(), at.value.clone()))
    }

    fn exact(&self, path: &str) -> Option<&PathSpan> {
        self.paths.iter().find(|at| at.path == path)
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

fn walk(node: &Node<'_>, path: &str, dictionary: &dyn Dictionary, out: &mut Vec<PathSpan>) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                step(&entry.key, entry, path, dictionary, out);
                // A field under its Dutch name is found under the English one too.
                if path.matches('.').count() < DUTCH_DEPTH {
                    for english in dictionary.english(&entry.key) {
                        if english != entry.key && node.get(english).is_none() {
                            step(english, entry, path, dictionary, out);
                        }
                    }
                }
            }
        }
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                let path = format!("{path}[{n}]");
                out.push(PathSpan { path: path.clone(), key: item.span.clone(), value: item.span.clone() });
                walk(item, &path, dictionary, out);
            }
        }
        _ => {}
    }
}

fn step(
    key: &str,
    entry: &super::tree::Entry<'_>,
    parent: &str,
    dictionary: &dyn Dictionary,
    out: &mut Vec<PathSpan>,
) {
    let path = if parent.is_empty() { key.to_owned() } else { format!("{parent}.{key}") };
    out.push(PathSpan { path: path.clone(), key: entry.key_span.clone(), value: entry.node.span.clone() });
    walk(&entry.node, &path, dictionary, out);
}
