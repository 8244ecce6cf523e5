//! One record of a sheet before its fields are given types.

use super::kind::Dictionary;
use super::place::{Place, Room};
use super::tree::Node;
use crate::source::Span;

/// One record before its fields are given types.
#[derive(Debug)]
pub struct RawRecord<'s> {
    /// Name of the kind.
    pub kind: &'static str,
    /// Where it stands.
    pub place: Place,
    /// Its fields.
    pub body: Node<'s>,
}

impl<'s> RawRecord<'s> {
    /// A record that stands on a line of another: `name = …` or under a header of its own. `header` is its name there,
    /// `written` its value, `alone` the field that it is where it is no table; `body` has all its fields.
    pub fn within(
        kind: &'static str,
        outer: &Place,
        (text, dictionary): (&str, &dyn Dictionary),
        (header, written, alone): (Span, Span, Option<&'static str>),
        body: Node<'s>,
    ) -> Self {
        let inside = |node: &Node<'_>| written.start < node.span.start && node.span.end < written.end;
        let last = body
            .entries()
            .iter()
            .map(|entry| &entry.node)
            .filter(|node| inside(node))
            .map(|n| n.span.end)
            .max();
        let room = match (alone, text.as_bytes().get(written.start)) {
            (Some(field), _) => Room::Alone(field, written.clone()),
            (None, Some(b'{')) => Room::Braces(last.unwrap_or(written.start + 1), last.is_none()),
            (None, Some(b'[')) => Room::Lines,
            (None, _) => Room::Nowhere,
        };
        let place = Place::measure(outer.source, text, header, &body, Vec::new(), dictionary, kind);
        Self { kind, place: place.within(outer, room), body }
    }
}
