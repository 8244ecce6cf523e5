//! The kinds of record as they are declared: names, circle, key and fields.

use super::record::Record;
use super::value::Circle;
use super::*;
use crate::text::Say;

/// The kinds of record by what they are about.
pub const SUBJECTS: &[(Say, &[&str])] = &[
    (Say { nl: "Het canvas zelf", en: "The canvas itself" }, &["canvas", "allow"]),
    (
        Say { nl: "Partijen en organen", en: "Parties and bodies" },
        &["sector", "actor", "person", "body", "meeting"],
    ),
    (Say { nl: "Wat er is", en: "What there is" }, &["initiative", "instrument", "relation", "event"]),
    (
        Say { nl: "Blikken en antwoorden", en: "Views and answers" },
        &["view", "assessment", "session", "wave", "statement", "idea", "objection"],
    ),
    (
        Say { nl: "Plan", en: "Plan" },
        &["goal", "indicator", "line", "measure", "milestone", "assumption", "principle"],
    ),
    (Say { nl: "Geld", en: "Money" }, &["budget", "commitment"]),
    (
        Say { nl: "Draagvlak en besluiten", en: "Support and decisions" },
        &["backing", "decision", "action", "proposition", "quote", "result"],
    ),
    (Say { nl: "Onderbouwing", en: "Evidence" }, &["evidence", "fact", "policy", "term"]),
    (
        Say { nl: "Logboek", en: "Log" },
        &["opportunity", "challenge", "experiment", "open-question", "review"],
    ),
];

/// A kind of record, with all that its declaration says but its sentences, which [`schema::types`] has.
#[derive(Debug)]
pub struct Declared {
    /// Its name in a header.
    pub kind: &'static Kind,
    /// How far its records travel, unless they say otherwise.
    pub circle: Circle,
    /// The fields that tell its records apart, each with whether it may be absent.
    pub key: Vec<(&'static str, bool)>,
    /// Its fields.
    pub fields: &'static [Field],
}

/// All kinds, the head first.
pub fn kinds() -> Vec<Declared> {
    let mut kinds = Vec::with_capacity(KINDS.len());
    macro_rules! add_kind {
        ($field:ident, $type:ident) => {
            let record = $type::default();
            let key = record.key_parts().into_iter().map(|part| (part.field, part.optional)).collect();
            kinds.extend(KINDS.iter().find(|kind| kind.name == $type::KIND).map(|kind| Declared {
                kind,
                circle: $type::FAMILY_CIRCLE,
                key,
                fields: $type::FIELDS,
            }));
        };
    }
    add_kind!(head, Head);
    for_kinds!(add_kind);
    kinds
}
