//! The data contract of templates: the canvas as its reader may see it, and what follows from it. Types and their
//! comments are what `schema --data` and `docs/templates.md` tell of it.

mod calendar;
mod decisions;
mod frame;
mod late;
mod next;
mod outcomes;
mod since;

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::figures::{Drawn, Figures};
use super::format::Format;
use super::kind::{Kind, Print};
use super::money::MoneyTable;
use crate::analysis;
use crate::analysis::outcome::deciding_views;
use crate::analysis::spending::{self, Spending};
use crate::analysis::voted::Voted;
use crate::canvas::find::Known;
use crate::canvas::head::Phase;
use crate::canvas::parties::Meeting;
use crate::canvas::value::{Day, Prose, Ref, to};
use crate::canvas::view::{self, Printed};
use crate::canvas::views::{Session, ViewKind, Wave};
use crate::canvas::walk::LeafKind;
use crate::canvas::{AnyRecord, Canvas, printed};
use crate::check;
use crate::diagnostic::{Finding, Level};
use crate::framework::Frame;
use crate::text::Lang;
use crate::view::{Sums, Support, View};

use calendar::Moment;
use decisions::Decisions;
use frame::Judged;
use late::Late;
use next::Next;
use outcomes::{Outcomes, Row};
use since::Since;

/// Everything a template may name.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "What templates see")]
pub struct Context<'a> {
    /// The document itself.
    doc: Doc<'a>,
    /// The canvas, cut to what the readers of the document may see.
    canvas: Printed<Canvas>,
    /// The framework that the canvas is judged by, in the reader's language.
    frame: Judged<'a>,
    /// The printed name behind each key or id that stands in the canvas; what has none stands for itself, and nothing
    /// for one that is blank.
    names: Printed<BTreeMap<String, Option<Prose>>>,
    /// The name in a word or two of each body that has one, by key.
    short_names: Printed<BTreeMap<String, Option<Prose>>>,
    /// The first meeting on or after the date, else one without a day; absent where there is none: what is over heads
    /// no paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    meeting: Option<Printed<Meeting>>,
    /// The first session that is not over on the date, else one without a day; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<Printed<Session>>,
    /// The round to come or under way, else one without days, else the last; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    wave: Option<Printed<Wave>>,
    /// The latest session that is over on the date, that day included, else the last without a day that says what it
    /// yielded; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    held: Option<Printed<Session>>,
    /// What was answered in `held`, weakest first, by the last vote on each precondition; what a view gave `earlier` is
    /// its vote before talking.
    answers: Vec<Row<'a>>,
    /// Decisions, by how they stand.
    decisions: Decisions,
    /// The days on which others decide, from the date on, in order.
    calendar: Vec<Moment>,
    /// What is late on the date, the longest first; once plans are carried out also what does not say how it stands.
    late: Vec<Late>,
    /// What is to be done from the date on, in order: actions and milestones that are not late.
    next: Vec<Next>,
    /// What was spent, against what it was to cost.
    spending: Spending,
    /// How preconditions stand, each list weakest first.
    outcomes: Outcomes<'a>,
    /// Cost, cover and what is open; amounts are sums that these readers may know.
    money: &'a Sums,
    /// The same as a table in the shape that fits, in one piece or in blocks of years; none where no cost is known.
    money_tables: &'a [MoneyTable],
    /// The latest backing of each proposal by each group, as far as these readers may know.
    support: &'a [Support],
    /// What the check finds amiss, as far as these readers may know.
    findings: Vec<Told<'a>>,
    /// What it would find amiss, had nobody accepted it with a reason, as far as these readers may know.
    accepted: Vec<Accepted<'a>>,
    /// Keys of facts that have their name in common with another, and not their value.
    #[schemars(with = "Vec<Ref<to::Fact>>")]
    contested: Vec<String>,
    /// What changed since an earlier moment: the one that `--since` names, and in a kind that says `since` else the last
    /// that was kept before the date; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Since<'a>>,
    /// The figures that can be placed.
    figures: &'a Drawn,
}

/// What is said of the document itself.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "doc")]
struct Doc<'a> {
    /// Name of its kind: that of the folder.
    kind: &'a str,
    /// Title of its kind, in the reader's language.
    title: &'a str,
    /// Whom it is for, in the reader's language.
    audience: &'a str,
    /// Its language: `nl` or `en`.
    lang: &'a str,
    /// Its language and region: `nl-NL`, `nl-BE` or `en-GB`.
    locale: &'a str,
    /// The day whose state it describes; absent where nobody says and the canvas records no day.
    date: Option<Day>,
    /// Whether the canvas itself names that day, in `as-of`.
    dated: bool,
    /// How far the trajectory is; the first phase where the canvas names none.
    phase: Phase,
    /// Whether it is printed blank: with room to write in, for what is not known yet.
    blank: bool,
    /// Name of the house, in the reader's language; empty where it gives none.
    house: &'a str,
    /// Its address, as the name.
    address: &'a str,
    /// Whether it is made before its time: someone asked for it, and what its kind waits for is not there yet.
    early: bool,
    /// Number of errors, also of what its readers may not know.
    open_points: usize,
    /// Number of warnings, also of what its readers may not know.
    warnings: usize,
    /// Number of accepted points, also of what its readers may not know.
    accepted: usize,
    /// Whether only an adviser assessed.
    by_adviser: bool,
    /// The views whose value decides.
    views: Vec<ViewKind>,
}

/// One thing that is amiss.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "finding")]
struct Told<'a> {
    /// How heavy it is.
    level: Level,
    /// Name of the rule.
    rule: &'a str,
    /// What is wrong: a full sentence in the reader's language.
    message: &'a str,
    /// Address of the record, with `#` and the field where it is about one.
    address: &'a str,
}

/// One thing that would be amiss, had nobody accepted it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "accepted")]
struct Accepted<'a> {
    /// How heavy it would be.
    level: Level,
    /// Name of the rule.
    rule: &'a str,
    /// What would be wrong: a full sentence in the reader's language.
    message: &'a str,
    /// Address of the record, with `#` and the field where it is about one.
    address: &'a str,
    /// Why it is accepted.
    #[schemars(with = "Prose")]
    reason: Printed<Option<Prose>>,
    /// Who accepted it, as a function.
    #[schemars(with = "Prose")]
    by: Printed<Option<Prose>>,
    /// The last day on which that holds.
    until: Day,
}

impl<'a> Context<'a> {
    /// Gathers it.
    pub fn new(
        seen: &'a View<'_>,
        kind: &'a Kind,
        print: Print,
        format: &Format,
        voted: &'a Voted,
        figures: &'a Figures,
        money_tables: &'a [MoneyTable],
    ) -> Self {
        let (canvas, lang) = (&seen.canvas, format.lang());
        let own = canvas.lang();
        let known = Known::of(canvas);
        let meeting = canvas.coming_meeting(seen.date);
        let held = canvas.held_session(seen.date);
        let late = late::late(canvas, &known, seen.date);
        Self {
            doc: doc(seen, kind, print, format),
            canvas: view::canvas(canvas, &known),
            frame: frame::judged(seen.frame, canvas.head.helix.as_deref(), lang),
            names: names(canvas, &known, seen.frame, lang),
            short_names: short_names(canvas),
            calendar: calendar::calendar(canvas, &known, seen.date),
            money_tables,
            meeting: meeting.map(|meeting| view::record(meeting, &known, own)),
            session: canvas.coming_session(seen.date).map(|session| view::record(session, &known, own)),
            wave: canvas.current_wave(seen.date).map(|wave| view::record(wave, &known, own)),
            held: held.map(|session| view::record(session, &known, own)),
            answers: held.map(|held| outcomes::answers(seen, &known, held, voted, lang)).unwrap_or_default(),
            decisions: decisions::decisions(canvas, &known, meeting, seen.date),
            next: next::next(canvas, &known, &late),
            late,
            spending: spending::spending(canvas),
            outcomes: outcomes::outcomes(seen, &known, lang),
            money: &seen.money,
            support: &seen.support,
            findings: seen.findings.iter().map(|finding| told(finding, lang)).collect(),
            accepted: seen.accepted.iter().map(|point| accepted(point, canvas.lang(), lang)).collect(),
            contested: contested(canvas),
            since: since::since(seen, kind, lang),
            figures: figures.drawn(),
        }
    }

    /// The same as plain values.
    pub fn into_values(mut self) -> Value {
        // moved, not copied: these are large
        let large = [("canvas", self.canvas.take()), ("names", self.names.take())];
        let mut values = serde_json::to_value(self).unwrap_or_default();
        large.into_iter().for_each(|(name, value)| values[name] = value);
        values
    }
}

/// The schema of a context, with texts as they are once the reader's language is known.
pub fn schema() -> Value {
    printed::schema::<Context<'static>>()
}

fn doc<'a>(seen: &'a View<'_>, kind: &'a Kind, print: Print, format: &Format) -> Doc<'a> {
    let (canvas, lang) = (&seen.canvas, format.lang());
    let views = deciding_views(canvas);
    Doc {
        kind: &kind.name,
        title: kind.about.title.get(lang),
        audience: kind.about.audience.get(lang),
        lang: lang.code(),
        locale: format.locale().name(),
        date: seen.date.map(Day),
        dated: canvas.head.as_of.is_some(),
        phase: canvas.phase(),
        blank: print.blank,
        house: seen.house.brand.name.get(lang).trim(),
        address: seen.house.brand.address.get(lang).trim(),
        early: kind.waits_for(seen).is_some(),
        open_points: seen.open.errors,
        warnings: seen.open.warnings,
        accepted: seen.open.accepted,
        by_adviser: views == [ViewKind::Adviser],
        views,
    }
}

/// The printed name of everything that a reference can name, by its key; what has no name stands for itself.
fn names(
    canvas: &Canvas,
    known: &Known,
    frame: &Frame,
    lang: Lang,
) -> Printed<BTreeMap<String, Option<Prose>>> {
    let mut names = Map::new();
    canvas.each(&mut |record: &dyn AnyRecord| {
        for leaf in &record.leaves() {
            if let LeafKind::Ref(target) = leaf.kind {
                names.insert(known.key(target, leaf.text), leaf.text.into());
            }
        }
    });
    let own = canvas.lang();
    canvas.each(&mut |record: &dyn AnyRecord| {
        if let Some(id) = record.id() {
            let name = record.name().map_or_else(|| id.as_str().into(), |name| view::prose(name, own).take());
            names.insert(format!("{}.{id}", record.kind()), name);
        }
    });
    for group in frame.helix(canvas.head.helix.as_deref()).map(|h| h.groups.as_slice()).unwrap_or_default() {
        names.insert(group.id.clone(), group.name.get(lang).into());
    }
    for precondition in &frame.preconditions {
        names.insert(precondition.id.clone(), precondition.name.get(lang).into());
    }
    Printed::new(Value::Object(names))
}

/// The facts that have their name in common with another, and not their value.
fn contested(canvas: &Canvas) -> Vec<String> {
    let facts = analysis::contested::facts(canvas).into_iter();
    facts.map(|at| AnyRecord::address(&canvas.facts[at])).collect()
}

/// The short name of each body that has one.
fn short_names(canvas: &Canvas) -> Printed<BTreeMap<String, Option<Prose>>> {
    let own = canvas.lang();
    let named = canvas.bodies.iter().filter_map(|body| Some((body.id.as_ref()?, body.short.as_ref()?)));
    let names = named.map(|(id, short)| (format!("body.{id}"), view::prose(short, own).take()));
    Printed::new(Value::Object(names.collect()))
}

fn told(finding: &Finding, lang: Lang) -> Told<'_> {
    Told {
        level: finding.level,
        rule: &finding.rule,
        message: finding.message.get(lang),
        address: &finding.address,
    }
}

/// An accepted point with its terms.
fn accepted(accepted: &check::Accepted, own: Lang, lang: Lang) -> Accepted<'_> {
    let Told { level, rule, message, address } = told(&accepted.finding, lang);
    let (reason, by) = (view::prose(&accepted.reason, own), view::prose(&accepted.by, own));
    Accepted { level, rule, message, address, reason, by, until: accepted.until }
}

/// Values by id, in an order that says something.
#[derive(Debug, Clone)]
struct ById<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for ById<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, value)| (id, value)))
    }
}

impl<T: JsonSchema> JsonSchema for ById<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}ById", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
