//! One record of a sheet before its fields are given types.

use super::place::Place;
use super::tree::Node;

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
