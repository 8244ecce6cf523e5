//! What templates see of preconditions: how each stands in whose eyes, and what answers it.

use schemars::JsonSchema;
use serde::Serialize;

use super::ById;
use crate::analysis::agreement::Agreement;
use crate::analysis::asked::view_kind;
use crate::analysis::outcome::{day, earlier};
use crate::analysis::share::shares;
use crate::analysis::voted::Voted;
use crate::analysis::{Outcome, Standing};
use crate::canvas::find::Known;
use crate::canvas::offer::{Initiative, LifeCycle};
use crate::canvas::record::Record;
use crate::canvas::value::{Day, Prose, Ref, Score, Target, to};
use crate::canvas::view::{self, Printed};
use crate::canvas::views::{Assessment, Session, ViewKind};
use crate::framework;
use crate::text::Lang;
use crate::view::View;

/// How preconditions stand, weakest first, and the same in groups.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "outcomes")]
pub(super) struct Outcomes<'a> {
    /// All preconditions; what nobody rated comes last.
    all: Vec<Row<'a>>,
    /// Those that have a value.
    rated: Vec<Row<'a>>,
    /// Those with a value of at most 1.
    missing: Vec<Row<'a>>,
    /// Those with a value of at most 2.
    insufficient: Vec<Row<'a>>,
    /// Those with a value of at least 3.
    strong: Vec<Row<'a>>,
    /// Those that nobody gave a value, also no view that does not decide.
    unrated: Vec<Row<'a>>,
    /// All of them in groups, both in the order of the framework.
    groups: Vec<Group<'a>>,
}

/// A group of preconditions.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "outcome-group")]
struct Group<'a> {
    /// Its id.
    id: &'a str,
    /// Its name.
    name: &'a str,
    /// Its preconditions.
    rows: Vec<Row<'a>>,
}

/// How one precondition stands.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "outcome")]
pub(super) struct Row<'a> {
    /// Its id.
    id: &'a str,
    /// Its name, as it stands in a sentence.
    name: Option<&'a str>,
    /// Its name in at most thirty characters, for tables.
    label: Option<&'a str>,
    /// What it means, in one sentence.
    definition: Option<&'a str>,
    /// Id of its group.
    group: Option<&'a str>,
    /// The lowest value among the views that decide, 0 to 4; absent where none has one.
    lowest: Option<u8>,
    /// The word for that value; absent where there is none.
    lowest_name: Option<&'a str>,
    /// Whether that value is at most 1.
    missing: bool,
    /// Whether that value is at most 2.
    insufficient: bool,
    /// Whether that value is at least 3.
    strong: bool,
    /// What public parties and SMEs together say of it.
    agreement: Agreement,
    /// Keys of the measures that strengthen it and are not stopped.
    #[schemars(with = "Vec<Ref<to::Measure>>")]
    measures: Vec<String>,
    /// Keys of the initiatives that work on it and have not stopped.
    #[schemars(with = "Vec<Ref<to::Initiative>>")]
    initiatives: Vec<String>,
    /// Whether a decision names it, or what is deliberately not chosen.
    declined: bool,
    /// Whether there are such measures, or it is declined.
    answered: bool,
    /// What each kind of view gives it, by name of the kind: `public`, `sme`, `adviser` …; without those that did not assess it.
    views: ById<Standpoint<'a>>,
    /// The remarks of its assessments, in the order of the sheets.
    notes: Vec<Note>,
}

/// What one kind of view gives one precondition.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "standing")]
struct Standpoint<'a> {
    /// The value as the scale of the framework has it: `0` to `4`, `unknown`, `elsewhere` or `not-applicable`; `too-few` where
    /// so few answered that it is not told.
    id: &'a str,
    /// The word for it; absent where the scale has none.
    name: Option<&'a str>,
    /// The value, 0 to 4; absent where it is not on the scale.
    value: Option<u8>,
    /// How many answered with a number.
    n: u32,
    /// How many gave 0, 1, 2, 3 and 4; all nought where one value was given.
    counts: [u32; 5],
    /// The same in per cent, from twenty answers on; none where answers are told one by one.
    shares: Vec<String>,
    /// Whether the value comes from counted answers.
    counted: bool,
    /// How many did not know.
    dont_know: u32,
    /// How many never needed it.
    not_needed: u32,
    /// Whether many answers stand at both ends.
    divided: bool,
    /// The day they were given; absent where nobody says.
    on: Option<Day>,
    /// Key of the session or round they were given in; absent where they come from neither, or from several.
    #[schemars(with = "Option<Ref<to::Source>>")]
    source: Option<String>,
    /// What the same kind of view gave it before, the latest first.
    earlier: Vec<Earlier<'a>>,
}

/// What a kind of view gave a precondition before.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "earlier")]
struct Earlier<'a> {
    /// The day it was given; absent where nobody says.
    on: Option<Day>,
    /// The word for the value; absent where the scale has none.
    name: Option<&'a str>,
    /// The value, 0 to 4; absent where it is not on the scale.
    value: Option<u8>,
    /// How many answered with a number.
    n: u32,
    /// How many gave 0, 1, 2, 3 and 4; all nought where one value was given.
    counts: [u32; 5],
    /// The same in per cent, from twenty answers on; none where answers are told one by one.
    shares: Vec<String>,
    /// How many did not know.
    dont_know: u32,
    /// How many never needed it.
    not_needed: u32,
    /// Whether many answers stood at both ends.
    divided: bool,
}

/// A remark of one assessment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "note")]
struct Note {
    /// Whose view it is; absent where nobody says.
    view: Option<ViewKind>,
    /// The remark; absent where it is blank.
    note: Printed<Option<Prose>>,
    /// Keys of its sources.
    #[schemars(with = "Vec<Ref<to::Source>>")]
    evidence: Vec<String>,
}

/// What was answered in one session, weakest first; what each view gave `earlier` is its vote before talking.
pub(super) fn answers<'a>(
    seen: &'a View<'_>,
    known: &Known,
    session: &Session,
    voted: &'a Voted,
    lang: Lang,
) -> Vec<Row<'a>> {
    let canvas = &seen.canvas;
    let here = |a: &Assessment| a.session.as_deref() == session.id.as_deref();
    let before = |outcome: &Outcome, last: &Standing| {
        voted.before(canvas, &outcome.precondition, last).cloned().into_iter().collect()
    };
    voted
        .last
        .iter()
        .map(|outcome| row(seen, known, outcome, lang, &Given { of: &here, before: &before }))
        .collect()
}

/// Which answers a row is made of.
struct Given<'g> {
    /// Whether remarks of an assessment are told.
    of: &'g dyn Fn(&Assessment) -> bool,
    /// What a view gave before.
    before: &'g dyn Fn(&Outcome, &Standing) -> Vec<Standing>,
}

/// How the preconditions stand that a reader may know of.
pub(super) fn outcomes<'a>(seen: &'a View<'_>, known: &Known, lang: Lang) -> Outcomes<'a> {
    let before = |o: &Outcome, now: &Standing| earlier(&seen.canvas, &o.precondition, now);
    let given = Given { of: &|_| true, before: &before };
    let rows: Vec<(&Outcome, Row<'a>)> =
        seen.analysis.outcomes.iter().map(|o| (o, row(seen, known, o, lang, &given))).collect();
    let pick = |wanted: &dyn Fn(&Outcome) -> bool| -> Vec<Row<'a>> {
        rows.iter().filter(|(o, _)| wanted(o)).map(|(_, row)| row.clone()).collect()
    };
    Outcomes {
        all: pick(&|_| true),
        rated: pick(&|o| o.lowest.is_some()),
        missing: pick(&Outcome::missing),
        insufficient: pick(&Outcome::insufficient),
        strong: pick(&Outcome::strong),
        unrated: pick(&|o| !o.standings.iter().any(|s| matches!(s.score, Score::Value(_)))),
        groups: groups(seen, &rows, lang),
    }
}

fn groups<'a>(seen: &'a View<'_>, rows: &[(&Outcome, Row<'a>)], lang: Lang) -> Vec<Group<'a>> {
    let frame = seen.frame;
    let place = |row: &Row<'_>| frame.preconditions.iter().position(|p| p.id == row.id);
    let group = |group: &'a framework::Group| {
        let own = rows.iter().map(|(_, row)| row).filter(|row| row.group == Some(&group.id));
        let mut rows: Vec<Row<'a>> = own.cloned().collect();
        rows.sort_by_key(place);
        Group { id: &group.id, name: group.name.get(lang), rows }
    };
    frame.groups.iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn row<'a>(
    seen: &'a View<'_>,
    known: &Known,
    outcome: &'a Outcome,
    lang: Lang,
    given: &Given<'_>,
) -> Row<'a> {
    let (canvas, frame) = (&seen.canvas, seen.frame);
    let precondition = frame.precondition(&outcome.precondition);
    let standings = outcome
        .standings
        .iter()
        .map(|s| (s.view.name().to_owned(), standpoint(seen, known, s, &(given.before)(outcome, s), lang)));
    let about = canvas.assessments.iter().filter(|a| (given.of)(a));
    let about = about.filter(|a| a.precondition.as_deref() == Some(&*outcome.precondition));
    let covers =
        |i: &&Initiative| i.covers.iter().any(|c| c.precondition.as_deref() == Some(&*outcome.precondition));
    let initiatives =
        canvas.initiatives.iter().filter(|i| i.phase != Some(LifeCycle::Stopped)).filter(covers);
    let lowest = outcome.lowest.and_then(|value| frame.value(&value.to_string()));
    Row {
        id: &outcome.precondition,
        name: precondition.map(|p| p.name.get(lang)),
        label: precondition.map(|p| p.label.get(lang)),
        definition: precondition.map(|p| p.definition.get(lang)),
        group: precondition.map(|p| p.group.as_str()),
        lowest: outcome.lowest,
        lowest_name: lowest.map(|value| value.name.get(lang)),
        missing: outcome.missing(),
        insufficient: outcome.insufficient(),
        strong: outcome.strong(),
        agreement: outcome.agreement,
        measures: outcome.measures.iter().map(|id| known.key(to::Measure::KINDS, id)).collect(),
        initiatives: initiatives
            .filter_map(|initiative| Some(known.key(to::Initiative::KINDS, initiative.id.as_deref()?)))
            .collect(),
        declined: outcome.declined,
        answered: outcome.answered(),
        views: ById(standings.collect()),
        notes: about.filter_map(|assessment| note(seen, known, assessment)).collect(),
    }
}

fn note(seen: &View<'_>, known: &Known, assessment: &Assessment) -> Option<Note> {
    let canvas = &seen.canvas;
    Some(Note {
        note: view::prose(Record::note(assessment)?, canvas.lang()),
        view: assessment.view.as_deref().and_then(|id| view_kind(canvas, id)),
        evidence: assessment.evidence.iter().map(|id| known.key(to::Source::KINDS, id)).collect(),
    })
}

fn standpoint<'a>(
    seen: &'a View<'_>,
    known: &Known,
    standing: &Standing,
    earlier: &[Standing],
    lang: Lang,
) -> Standpoint<'a> {
    let (canvas, frame, settings) = (&seen.canvas, seen.frame, &seen.house.settings);
    let on = |standing: &Standing| standing.assessments(canvas).filter_map(|a| day(canvas, a)).max().map(Day);
    let divided = |s: &Standing| s.divided(settings.divided_answers, settings.divided_percent);
    let name = |s: &Standing| frame.value(s.score.id()).map(|value| value.name.get(lang));
    let mut sources = standing.assessments(canvas).map(|a| a.wave.as_deref().or(a.session.as_deref()));
    let source = sources.next().flatten();
    let source = source.filter(|id| sources.all(|other| other == Some(*id)));
    Standpoint {
        id: standing.score.id(),
        name: name(standing),
        value: standing.value(),
        n: standing.n,
        counts: standing.counts,
        shares: shares(standing.counts, standing.n),
        counted: standing.counted,
        dont_know: standing.dont_know,
        not_needed: standing.not_needed,
        divided: divided(standing),
        on: on(standing),
        source: source.map(|id| known.key(to::Source::KINDS, id)),
        earlier: earlier
            .iter()
            .map(|s| Earlier {
                on: on(s),
                name: name(s),
                value: s.value(),
                n: s.n,
                counts: s.counts,
                shares: shares(s.counts, s.n),
                dont_know: s.dont_know,
                not_needed: s.not_needed,
                divided: divided(s),
            })
            .collect(),
    }
}
