//! For programs: each change with its sentences, its records on both sides, and the fields that differ.

use schemars::JsonSchema;
use serde::Serialize;

use super::form::{self, Both, FieldOut, VERSION};
use super::told::{Changed, Since};
use crate::canvas::AnyRecord;
use crate::diagnostic::{Finding, Level};
use crate::history::{Change, Subject, Weight};
use crate::project::moment::Side;
use crate::source::Sources;

/// What `draagvlak diff --format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "diff")]
pub struct Output<'o> {
    /// The number of this form.
    #[schemars(extend("const" = VERSION))]
    format: u32,
    /// The earlier moment.
    from: Moment<'o>,
    /// The later one.
    to: Moment<'o>,
    /// Each canvas that was compared.
    canvases: Vec<Canvas<'o>>,
}

/// A moment.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "moment")]
struct Moment<'o> {
    /// What it was asked for by.
    name: Both,
    /// The first letters of the name that git has for it; null for a folder or the workspace.
    commit: Option<&'o str>,
    /// Its day, as YYYY-MM-DD.
    day: Option<String>,
}

/// A canvas at both moments.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, rename = "compared")]
struct Canvas<'o> {
    /// Its name.
    id: &'o str,
    /// What it was called at the earlier moment; null where its name stayed.
    name_from: Option<&'o str>,
    /// Where it is, if at one moment only: `from` or `to`.
    only_at: Option<&'static str>,
    /// The day that counted as today at the earlier moment.
    day_from: Option<String>,
    /// The day that counted as today at the later one.
    day_to: Option<String>,
    /// What changed, by subject, the heaviest first.
    changes: Vec<OneChange<'o>>,
    /// Points of the check that came.
    opened: Vec<Opened<'o>>,
    /// Points that went.
    closed: Vec<Point<'o>>,
}

/// One change: of one record, about one subject.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, rename = "change")]
struct OneChange<'o> {
    /// Under what it is looked for.
    subject: Subject,
    /// How heavy it weighs.
    weight: Weight,
    /// Whether nobody changed anything, and time passed.
    time: bool,
    /// What to say of it.
    sentence: Both,
    /// The record at the earlier moment; null where it is new.
    from: Option<Place>,
    /// The record at the later moment; null where it is gone.
    to: Option<Place>,
    /// The fields that differ; none where the record came or went.
    fields: Vec<FieldOut<'o>>,
}

/// Where a record stands.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "place")]
struct Place {
    /// Its address.
    address: String,
    /// Its sheet.
    path: String,
    /// The line of the first field that differs, else of its header.
    line: usize,
}

/// A point of the check.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "point")]
struct Point<'o> {
    /// Name of the rule.
    rule: &'o str,
    /// How heavy.
    level: Level,
    /// Address of the record or field.
    address: &'o str,
    /// What is wrong.
    message: Both,
}

/// A point of the check that came.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "opened")]
struct Opened<'o> {
    #[serde(flatten)]
    point: Point<'o>,
    /// Whether it came only because time passed.
    time: bool,
}

/// All that changed.
pub fn render(since: &Since<'_>) -> String {
    let moment = |side: &'_ Side| -> (Option<String>, Option<String>) {
        (side.commit.clone(), side.day.map(|day| day.to_string()))
    };
    let (was, is) = (moment(&since.was), moment(&since.is));
    let output = Output {
        format: VERSION,
        from: Moment { name: since.was.name.clone().into(), commit: was.0.as_deref(), day: was.1.clone() },
        to: Moment { name: since.is.name.clone().into(), commit: is.0.as_deref(), day: is.1.clone() },
        canvases: since.canvases.iter().map(|canvas| one(canvas, since)).collect(),
    };
    form::pretty(&output)
}

fn one<'o>(canvas: &'o Changed<'_>, since: &Since<'_>) -> Canvas<'o> {
    let changes = canvas.changes.iter().filter(|change| change.weight >= since.least);
    Canvas {
        id: &canvas.id,
        name_from: canvas.was_called.as_deref(),
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
        sentence: change.saying.sentence().into(),
        from: place(change.was, since.of_was),
        to: place(change.is, since.of_is),
        fields: change.fields.iter().map(FieldOut::of).collect(),
    }
}

fn point(finding: &Finding) -> Point<'_> {
    Point {
        rule: &finding.rule,
        level: finding.level,
        address: &finding.address,
        message: finding.message.clone().into(),
    }
}
