//! What changed since an earlier moment, in the reader's language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::canvas::value::Day;
use crate::document::kind::Kind;
use crate::history::{self, Subject, Weight};
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
    /// The same as lines of a list, in that order: records of one kind of which the same is said share one.
    lines: Vec<Line>,
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
    sentence: String,
    /// Address of the record.
    address: &'a str,
    /// Whether nobody changed anything: time passed.
    passed: bool,
}

/// One line of a list: of one change, or of several of which the same is said.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "change-line")]
struct Line {
    /// Under what it is looked for.
    subject: Subject,
    /// How heavy the heaviest of its changes weighs.
    weight: Weight,
    /// What to say: a full sentence. Under `new` it does not say again that the records are new.
    sentence: String,
    /// What the records are called, within a sentence.
    names: String,
}

/// What a paper of this kind tells of it.
pub fn since<'a>(seen: &'a View<'_>, kind: &Kind, lang: Lang) -> Option<Since<'a>> {
    let since = seen.since.as_ref().filter(|since| since.asked || kind.about.since)?;
    let changes = since.changes.iter().map(|told| Change {
        subject: told.subject,
        weight: told.weight,
        sentence: told.saying.sentence().get(lang).to_owned(),
        address: told.is.as_deref().or(told.was.as_deref()).unwrap_or_default(),
        passed: told.passed,
    });
    let lines = history::lines(&since.changes).into_iter().map(|line| Line {
        subject: line.subject,
        weight: line.weight,
        sentence: line.sentence.get(lang).to_owned(),
        names: line.names.get(lang).to_owned(),
    });
    Some(Since {
        name: since.name.get(lang),
        day: since.day.map(Day),
        changes: changes.collect(),
        lines: lines.collect(),
    })
}
