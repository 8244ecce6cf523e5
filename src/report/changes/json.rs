//! For programs: each change with its sentences, its records on both sides, and the fields that differ.

use serde::Serialize;
use serde_json::Value;

use super::told::{Changed, Side, Since};
use crate::canvas::AnyRecord;
use crate::diagnostic::{Finding, Level};
use crate::history::{Change, Subject, Weight};
use crate::source::Sources;
use crate::text::Text;

/// The version of this form.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Output<'o> {
    format: u32,
    from: Moment<'o>,
    to: Moment<'o>,
    canvases: Vec<Canvas<'o>>,
}

#[derive(Serialize)]
struct Moment<'o> {
    name: &'o Text,
    commit: Option<&'o str>,
    day: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Canvas<'o> {
    id: &'o str,
    only_at: Option<&'static str>,
    day_from: Option<String>,
    day_to: Option<String>,
    changes: Vec<OneChange<'o>>,
    opened: Vec<Opened<'o>>,
    closed: Vec<Point<'o>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct OneChange<'o> {
    subject: Subject,
    weight: Weight,
    /// Whether nobody changed anything, and time passed.
    time: bool,
    sentence: &'o Text,
    from: Option<Place>,
    to: Option<Place>,
    fields: Vec<Field<'o>>,
}

#[derive(Serialize)]
struct Place {
    address: String,
    path: String,
    line: usize,
}

#[derive(Serialize)]
struct Field<'o> {
    path: &'o str,
    from: &'o Value,
    to: &'o Value,
}

#[derive(Serialize)]
struct Point<'o> {
    rule: &'o str,
    level: Level,
    address: &'o str,
    message: &'o Text,
}

#[derive(Serialize)]
struct Opened<'o> {
    #[serde(flatten)]
    point: Point<'o>,
    time: bool,
}

/// All that changed.
pub fn render(since: &Since<'_>) -> String {
    let moment = |side: &'_ Side| -> (Option<String>, Option<String>) {
        (side.commit.clone(), side.day.map(|day| day.to_string()))
    };
    let (was, is) = (moment(&since.was), moment(&since.is));
    let output = Output {
        format: FORMAT,
        from: Moment { name: &since.was.name, commit: was.0.as_deref(), day: was.1.clone() },
        to: Moment { name: &since.is.name, commit: is.0.as_deref(), day: is.1.clone() },
        canvases: since.canvases.iter().map(|canvas| one(canvas, since)).collect(),
    };
    let mut text = serde_json::to_string_pretty(&output).unwrap_or_default();
    text.push('\n');
    text
}

fn one<'o>(canvas: &'o Changed<'_>, since: &Since<'_>) -> Canvas<'o> {
    let changes = canvas.changes.iter().filter(|change| change.weight >= since.least);
    Canvas {
        id: &canvas.id,
        only_at: canvas.only.map(|later| if later { "to" } else { "from" }),
        day_from: canvas.days[0].map(|day| day.to_string()),
        day_to: canvas.days[1].map(|day| day.to_string()),
        changes: changes.map(|change| told(change, since)).collect(),
        opened: canvas
            .opened
            .iter()
            .map(|opened| Opened { point: point(&opened.finding), time: opened.passed })
            .collect(),
        closed: canvas.closed.iter().map(point).collect(),
    }
}

fn told<'o>(change: &'o Change<'_>, since: &Since<'_>) -> OneChange<'o> {
    let first = change.fields.first().map(|field| field.path.as_str()).unwrap_or_default();
    let place = |record: Option<&dyn AnyRecord>, sources: &Sources| {
        let record = record?;
        let label = record.place().at(first);
        let source = sources.get(label.source);
        let line = source.position(label.span.0).line;
        Some(Place { address: record.address(), path: source.path().to_owned(), line })
    };
    OneChange {
        subject: change.subject,
        weight: change.weight,
        time: change.passed,
        sentence: &change.sentence,
        from: place(change.was, since.of_was),
        to: place(change.is, since.of_is),
        fields: change
            .fields
            .iter()
            .map(|field| Field { path: &field.path, from: &field.was, to: &field.is })
            .collect(),
    }
}

fn point(finding: &Finding) -> Point<'_> {
    Point { rule: &finding.rule, level: finding.level, address: &finding.address, message: &finding.message }
}
