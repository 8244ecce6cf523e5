//! For programs: each commit with all its changes, their sentences and the fields that differ.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Asked, InCanvas, Log, State};
use crate::history::{Subject, Told, Weight};
use crate::report::changes::form::{self, Both, FieldOut, VERSION};

/// What `draagvlak log --format json` prints.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, rename = "log")]
pub struct Output<'o> {
    /// The number of this form.
    #[schemars(extend("const" = VERSION))]
    format: u32,
    /// The record whose life is told; null where all of the canvases is.
    asked: Option<AskedOut<'o>>,
    /// The commits, the latest first.
    commits: Vec<CommitOut<'o>>,
    /// How many commits changed nothing of what was asked.
    unchanged: usize,
    /// How many changed only what weighs less than was asked.
    lighter: usize,
    /// Commits up to which nothing is known, since the clone is shallow.
    unknown: Vec<EdgeOut<'o>>,
}

/// A record.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "asked")]
struct AskedOut<'o> {
    /// Its canvas.
    canvas: &'o str,
    /// Its address at the last commit.
    address: &'o str,
}

/// One commit.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "commit")]
struct CommitOut<'o> {
    /// The first letters of the name that git has for it; of a moment, its folder.
    commit: &'o str,
    /// Whether it is a moment that was kept, and no commit.
    moment: bool,
    /// Its day where it was made, as YYYY-MM-DD.
    day: Option<String>,
    /// The first line of what was written with it; null for readers who are not the team.
    subject: Option<&'o str>,
    /// Who made it, if that was asked.
    author: Option<&'o str>,
    /// Why what it did is not known; null where it is.
    unread: Option<Both>,
    /// The canvases that it changed.
    canvases: Vec<CanvasOut<'o>>,
}

/// A canvas in one commit.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(deny_unknown_fields, rename = "in-commit")]
struct CanvasOut<'o> {
    /// Its name.
    id: &'o str,
    /// What became of it.
    state: State,
    /// What it was called before this, or where it is gone since; null where its name stayed.
    other_name: Option<&'o str>,
    /// Why not all of it came out of the repository; null where it did.
    lacks: Option<Both>,
    /// What changed in it, the heaviest first.
    changes: Vec<ToldOut<'o>>,
}

/// One change: of one record, about one subject.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "told")]
struct ToldOut<'o> {
    /// Under what it is looked for.
    subject: Subject,
    /// How heavy it weighs.
    weight: Weight,
    /// What to say of it.
    sentence: Both,
    /// Address of the record before; null where it is new.
    from: Option<&'o str>,
    /// Address of the record since; null where it is gone.
    to: Option<&'o str>,
    /// The fields that differ; none where the record came or went.
    fields: Vec<FieldOut<'o>>,
}

/// A commit up to which nothing is known.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "edge")]
struct EdgeOut<'o> {
    /// The first letters of the name that git has for it.
    commit: &'o str,
    /// Its day.
    day: Option<String>,
}

/// All commits.
pub fn render(log: &Log) -> String {
    let commits = log.entries.iter().map(|entry| CommitOut {
        commit: &entry.commit,
        moment: entry.is_moment,
        day: day(entry.day),
        subject: entry.subject.as_deref(),
        author: entry.author.as_deref(),
        unread: entry.unread.clone().map(Both::from),
        canvases: entry.canvases.iter().map(|canvas| in_commit(canvas, log)).collect(),
    });
    form::pretty(&Output {
        format: VERSION,
        asked: log.asked.as_ref().map(|Asked { canvas, address }| AskedOut { canvas, address }),
        commits: commits.collect(),
        unchanged: log.unchanged,
        lighter: log.lighter,
        unknown: log.edges.iter().map(|(commit, at)| EdgeOut { commit, day: day(*at) }).collect(),
    })
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn in_commit<'o>(canvas: &'o InCanvas, log: &Log) -> CanvasOut<'o> {
    let changes = canvas.shown(log.least).into_iter().map(told).collect();
    CanvasOut {
        id: &canvas.id,
        state: canvas.state,
        other_name: canvas.other.as_deref(),
        lacks: canvas.lacks.clone().map(Both::from),
        changes,
    }
}

fn told(told: &Told) -> ToldOut<'_> {
    ToldOut {
        subject: told.subject,
        weight: told.weight,
        sentence: told.saying.sentence().into(),
        from: told.was.as_deref(),
        to: told.is.as_deref(),
        fields: told.fields.iter().map(FieldOut::of).collect(),
    }
}
