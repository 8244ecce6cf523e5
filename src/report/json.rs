//! Findings for programs, as JSON that describes itself: the types here give both the output and its schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::catalog;
use super::listing::{Checked, Item, Listing, Spot};
use crate::canvas::value::Prose;
use crate::check::Accepted;
use crate::diagnostic::{Finding, Fix, Label, Level};
use crate::source::Position;
use crate::text::{Lang, Text, visible};

/// The number of this form; another number would mean that programs must be changed.
const VERSION: u32 = 1;

/// What `draagvlak check --format json` prints. Lines and columns count from 1, columns in characters.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Findings of draagvlak check")]
struct Output<'l> {
    /// The number of this form.
    #[schemars(extend("const" = VERSION))]
    version: u32,
    /// Each canvas that was checked.
    canvases: Vec<CanvasOut<'l>>,
    /// What is amiss: first with the workspace itself, then with each canvas, in the order of places.
    findings: Vec<FindingOut<'l>>,
    /// What would be amiss, had someone not accepted it.
    accepted: Vec<FindingOut<'l>>,
    /// Rules that the house switched off.
    off: Vec<OffOut<'l>>,
    /// What a baseline says besides marking findings as known; null without one.
    baseline: Option<BaselineOut<'l>>,
}

/// A rule that the house switched off for all its canvases.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "off")]
struct OffOut<'l> {
    /// Name of the rule.
    rule: &'l str,
    /// Why it does not hold here.
    reason: Both,
}

/// One canvas.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "canvas")]
struct CanvasOut<'l> {
    /// Its name.
    id: &'l str,
    /// Its title.
    title: Written,
    /// Its phase, which decides how heavy findings are.
    phase: &'l str,
    /// The day that counted as today, as YYYY-MM-DD; null where the canvas has none.
    date: Option<String>,
    /// Number of errors.
    errors: usize,
    /// Number of warnings.
    warnings: usize,
    /// Number of remarks.
    infos: usize,
    /// How many of these three a baseline knows.
    known: usize,
    /// Number of accepted findings.
    accepted: usize,
    /// How every precondition stands, weakest first; empty where that was not asked.
    outcomes: Vec<OutcomeOut<'l>>,
}

/// How a precondition stands: what the canvas says, not an offence.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "outcome")]
struct OutcomeOut<'l> {
    /// Its id.
    precondition: &'l str,
    /// Its address.
    address: String,
    /// The lowest value among the views that decide, 0 to 4; null where none has one.
    lowest: Option<u8>,
    /// Whether it is missing or weak.
    missing: bool,
    /// Whether a measure, a decision or a choice answers it.
    answered: bool,
    /// How the views compare: both-missing, public-only, sme-only, both-sufficient, between, one-view.
    agreement: &'static str,
    /// Ids of the measures that answer it.
    measures: &'l [String],
    /// What is said of it, where it is missing.
    message: Option<Both>,
    /// The assessment that gives the lowest value.
    primary: Option<PlaceOut<'l>>,
    /// Other assessments of it.
    others: Vec<PlaceOut<'l>>,
}

/// One finding.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "finding")]
struct FindingOut<'l> {
    /// Name of its canvas; empty where it is about the workspace itself.
    canvas: &'l str,
    /// Name of the rule or of the fault in reading; `draagvlak explain` tells more.
    rule: &'l str,
    /// How heavy.
    level: LevelOut,
    /// Whether a baseline knows it: of no weight for the exit code.
    known: bool,
    /// Address of the record or field, also of an absent one; empty where there is none.
    address: String,
    /// What makes it the same finding in another run, wherever its lines have moved to.
    fingerprint: &'l str,
    /// What is wrong.
    message: Both,
    /// Why that matters, where a rule says so.
    why: Option<Both>,
    /// Where to look first.
    primary: Option<PlaceOut<'l>>,
    /// Where else to look.
    others: Vec<PlaceOut<'l>>,
    /// What to do.
    help: Vec<Both>,
    /// A change that would mend it.
    fix: Option<FixOut<'l>>,
    /// By whom it is accepted, and why; null where it is not.
    acceptance: Option<AcceptanceOut>,
}

/// How heavy a finding is.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "level")]
enum LevelOut {
    Error,
    Warning,
    Info,
}

/// A sentence in both languages.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "text")]
struct Both {
    /// Dutch.
    nl: String,
    /// English.
    en: String,
}

/// What someone wrote, in the languages in which it stands in the sheet: one of them, or both.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "written", extend("minProperties" = 1))]
struct Written {
    /// Dutch.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    nl: Option<String>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    en: Option<String>,
}

/// A stretch of a file.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "place")]
struct PlaceOut<'l> {
    /// From the root of the workspace, with forward slashes.
    path: &'l str,
    /// Where it begins.
    start: PositionOut,
    /// Where it ends: the first character after it.
    end: PositionOut,
    /// A few words about the stretch.
    message: Option<Both>,
}

/// A place in a file.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "position")]
struct PositionOut {
    /// Line, from 1.
    line: usize,
    /// Column in characters, from 1.
    column: usize,
}

/// A change that would mend a finding.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "fix")]
struct FixOut<'l> {
    /// What the change does.
    title: Both,
    /// Whether it can be made without a person looking at it.
    certain: bool,
    /// The replacements; they do not overlap.
    edits: Vec<EditOut<'l>>,
}

/// One replacement; one of nothing inserts.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "edit")]
struct EditOut<'l> {
    /// From the root of the workspace, with forward slashes.
    path: &'l str,
    /// Where what is replaced begins.
    start: PositionOut,
    /// Where it ends.
    end: PositionOut,
    /// What comes in its place.
    replacement: &'l str,
}

/// An exemption.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "acceptance")]
struct AcceptanceOut {
    /// Why it is accepted.
    reason: Written,
    /// Who accepted it, as a function.
    by: Written,
    /// The last day on which that holds, as YYYY-MM-DD.
    until: String,
}

/// What a baseline says besides marking findings as known.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "baseline")]
struct BaselineOut<'l> {
    /// What it knows and no longer occurs.
    gone: Vec<GoneOut<'l>>,
}

/// A finding that no longer occurs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, rename = "gone")]
struct GoneOut<'l> {
    /// Name of its canvas; empty where it was about the workspace itself.
    canvas: &'l str,
    /// Name of the rule.
    rule: &'l str,
    /// Its address; empty where there was none.
    address: &'l str,
    /// Its fingerprint.
    fingerprint: &'l str,
}

/// The schema of the output.
pub fn schema() -> schemars::Schema {
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Output<'static>>()
}

/// The whole list.
pub fn render(listing: &Listing<'_>) -> String {
    pretty(&Output {
        version: VERSION,
        canvases: listing.canvases.iter().map(|checked| canvas(checked, listing)).collect(),
        findings: listing.findings().map(|item| finding(item, None, listing)).collect(),
        accepted: listing.accepted().map(|(item, accepted)| finding(item, Some(accepted), listing)).collect(),
        off: listing.off.iter().map(|off| OffOut { rule: &off.rule, reason: both(&off.reason) }).collect(),
        baseline: listing.baseline.as_ref().map(|since| BaselineOut {
            gone: since
                .gone
                .iter()
                .map(|entry| GoneOut {
                    canvas: &entry.canvas,
                    rule: &entry.rule,
                    address: &entry.address,
                    fingerprint: &entry.fingerprint,
                })
                .collect(),
        }),
    })
}

/// JSON over several lines, with a line break at the end.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn canvas<'l>(checked: &'l Checked, listing: &'l Listing<'_>) -> CanvasOut<'l> {
    let counts = checked.counts();
    let found = checked.outcomes.as_deref();
    let outcomes = checked.preconditions.iter().filter(|_| found.is_some()).map(|outcome| {
        let address = format!("precondition.{}", outcome.precondition);
        let said = found.unwrap_or_default().iter().find(|finding| finding.address == address);
        OutcomeOut {
            precondition: &outcome.precondition,
            lowest: outcome.lowest,
            missing: outcome.missing(),
            answered: outcome.answered(),
            agreement: outcome.agreement.name(),
            measures: &outcome.measures,
            message: said.map(|finding| both(&finding.message)),
            primary: said.and_then(|finding| finding.primary.as_ref()).map(|label| place(label, listing)),
            others: said.map(|finding| others(finding, listing)).unwrap_or_default(),
            address,
        }
    });
    CanvasOut {
        id: &checked.id,
        title: written(&checked.title, checked.lang),
        phase: checked.phase.name(),
        date: checked.date.map(|day| day.to_string()),
        errors: counts.errors,
        warnings: counts.warnings,
        infos: counts.infos,
        known: counts.known,
        accepted: counts.accepted,
        outcomes: outcomes.collect(),
    }
}

fn finding<'l>(item: Item<'l>, accepted: Option<&Accepted>, listing: &'l Listing<'_>) -> FindingOut<'l> {
    let finding = item.finding;
    FindingOut {
        canvas: item.canvas.map_or("", |checked| &checked.id),
        rule: &finding.rule,
        level: match finding.level {
            Level::Error => LevelOut::Error,
            Level::Warning => LevelOut::Warning,
            Level::Info => LevelOut::Info,
        },
        known: finding.known,
        address: visible(&finding.address),
        fingerprint: item.fingerprint,
        message: both(&finding.message),
        why: catalog::why(finding).as_ref().map(both),
        primary: finding.primary.as_ref().map(|label| place(label, listing)),
        others: others(finding, listing),
        help: finding.help.iter().map(both).collect(),
        fix: finding.fix.as_ref().map(|change| fix(change, listing)),
        acceptance: accepted.zip(item.canvas).map(|(accepted, checked)| {
            let own = checked.lang;
            AcceptanceOut {
                reason: written(&accepted.reason, own),
                by: written(&accepted.by, own),
                until: accepted.until.0.to_string(),
            }
        }),
    }
}

fn others<'l>(finding: &Finding, listing: &'l Listing<'_>) -> Vec<PlaceOut<'l>> {
    finding.others.iter().map(|label| place(label, listing)).collect()
}

fn place<'l>(label: &Label, listing: &'l Listing<'_>) -> PlaceOut<'l> {
    let Spot { path, start, end } = listing.spot(label);
    PlaceOut { path, start: position(start), end: position(end), message: label.message.as_ref().map(both) }
}

fn fix<'l>(fix: &'l Fix, listing: &'l Listing<'_>) -> FixOut<'l> {
    let edits = fix.edits.iter().map(|edit| {
        let Spot { path, start, end } = listing.spot(&Label::new(edit.source, edit.span.0..edit.span.1));
        EditOut { path, start: position(start), end: position(end), replacement: &edit.replacement }
    });
    FixOut { title: both(&fix.title), certain: fix.certain, edits: edits.collect() }
}

fn position(at: Position) -> PositionOut {
    PositionOut { line: at.line, column: at.column }
}

/// What someone wrote; a language in which it was not written is left out.
fn written(text: &Prose, own: Lang) -> Written {
    let half =
        |lang| Some(text.get(lang, own)).filter(|(_, found)| *found == lang).map(|(half, _)| visible(half));
    Written { nl: half(Lang::Nl), en: half(Lang::En) }
}

/// A message as every format shows it: one line, nothing that a terminal would obey.
fn both(text: &Text) -> Both {
    Both { nl: visible(&text.nl), en: visible(&text.en) }
}
