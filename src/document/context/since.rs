//! What changed since an earlier moment, in the reader's language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::value::Day;
use crate::document::kind::Kind;
use crate::history::{Subject, Weight};
use crate::text::Lang;
use crate::view::View;

/// What changed since an earlier moment.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "since")]
pub struct Since<'a> {
    /// What the moment is called.
    name: &'a str,
    /// The day that counted as today then; absent where nobody says.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Day>,
    /// What changed, in the order in which a steering group asks, the heaviest of each subject first.
    changes: Vec<Change<'a>>,
}

/// One change: of one record, about one subject.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "change")]
struct Change<'a> {
    /// Under what it is looked for.
    subject: Subject,
    /// How heavy it weighs.
    weight: Weight,
    /// What changed: a full sentence.
    sentence: &'a str,
    /// Address of the record.
    address: &'a str,
    /// Whether nobody changed anything: time passed.
    passed: bool,
}

/// What a paper of this kind tells of it.
pub fn since<'a>(seen: &'a View<'_>, kind: &Kind, lang: Lang) -> Option<Since<'a>> {
    let since = seen.since.as_ref().filter(|since| since.asked || kind.about.since)?;
    let changes = since.changes.iter().map(|told| Change {
        subject: told.subject,
        weight: told.weight,
        sentence: told.sentence.get(lang),
        address: told.is.as_deref().or(told.was.as_deref()).unwrap_or_default(),
        passed: told.passed,
    });
    Some(Since { name: since.name.get(lang), day: since.day.map(Day), changes: changes.collect() })
}
