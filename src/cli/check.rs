//! `check`: what is missing and what is amiss in canvases.

use clap::ValueEnum;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::house;
use super::report;
use super::ui::{self, Ui};
use crate::check::{self, House, Options, Report, Subject};
use crate::diagnostic::Level;
use crate::error::{Exit, Failure};
use crate::parallel;
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};
use crate::workspace::{Read, Workspace};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Canvases, by name or as paths; all when none is given.
    #[arg(value_name = "CANVAS")]
    canvases: Vec<String>,
    /// Act as if it were this day: a date, or `today`; else the as-of date of the canvas.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// Exit with code 1 from this level: info, warning or error.
    #[arg(long, value_enum, default_value_t = Threshold::Error, value_name = "LEVEL")]
    fail_on: Threshold,
    /// Only these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    select: Vec<String>,
    /// Skip these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    ignore: Vec<String>,
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines of the sheet.
    Human,
    /// One line per finding.
    Short,
    /// For programs.
    Json,
}

/// From which level the program ends with 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Threshold {
    /// Anything.
    Info,
    /// Warnings and errors.
    Warning,
    /// Errors.
    Error,
}

impl Threshold {
    const fn level(self) -> Level {
        match self {
            Self::Info => Level::Info,
            Self::Warning => Level::Warning,
            Self::Error => Level::Error,
        }
    }
}

/// Checks the canvases and prints what comes out.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let asked = ui::asked_date(args.date.as_deref())?;
    let mut sources = Sources::default();
    let workspace = Workspace::open(&ui.folder, &mut sources)?;
    known_rules(args.select.iter().chain(&args.ignore), workspace.house())?;
    let chosen = workspace.choose(&args.canvases)?;
    let reads = workspace.read_all(&chosen, &mut sources);
    let options = Options { select: args.select.clone(), ignore: args.ignore.clone(), ..Options::default() };
    let mut worst = workspace.findings.iter().map(|f| f.level).max();
    let mut rows = Vec::new();
    if args.format != Format::Json {
        report::findings(&workspace.findings, &sources, ui);
    } else {
        rows.extend(workspace.findings.iter().map(|f| report::json(f, "", &sources)));
    }
    let mut canvases = Vec::new();
    let checked = parallel::map(&reads, |read| {
        let canvas = &read.loaded.canvas;
        let date = ui::reference_date(asked, canvas)?;
        let subject = Subject::new(canvas, &read.frame, &read.unresolved, workspace.house(), date);
        let report = check::run(&subject, &read.loaded.findings, &options);
        Ok((subject, report))
    });
    for (read, checked) in reads.iter().zip(checked) {
        let (subject, report) = checked?;
        let canvas = subject.canvas;
        worst = worst.max(report.worst());
        match args.format {
            Format::Human => human(&subject, read, &report, &options, &sources, ui),
            Format::Short => short(&report, &sources, ui),
            Format::Json => {
                rows.extend(report.findings.iter().map(|f| report::json(f, &canvas.id, &sources)));
                canvases.push(summary(&subject, &report));
            }
        }
    }
    if args.format == Format::Human {
        house::off(workspace.house(), ui);
    }
    if args.format == Format::Json {
        let off: Vec<Value> = workspace
            .house()
            .off
            .iter()
            .map(|off| json!({ "rule": off.rule, "reason": off.reason }))
            .collect();
        let all = json!({ "version": 1, "canvases": canvases, "findings": rows, "off": off });
        ui.print(&format!("{}\n", serde_json::to_string_pretty(&all).unwrap_or_default()));
    }
    Ok(if worst >= Some(args.fail_on.level()) { Exit::Findings } else { Exit::Clean })
}

/// Refuses a rule that is not there, so that a slip does not look like a clean canvas.
fn known_rules<'a>(names: impl Iterator<Item = &'a String>, house: &House) -> Result<(), Failure> {
    for name in names {
        let known = || check::rules::all().iter().map(|rule| rule.name).chain(house.names());
        if !known().any(|rule| rule == name) && !super::explain::is_reading_fault(name) {
            let shown = text::visible(name);
            let failure =
                Failure::new(text!("De regel “{shown}” is er niet.", "There is no rule “{shown}”."));
            return Err(match text::nearest(name, known()) {
                Some(near) => {
                    failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."))
                }
                None => failure.hint(text!(
                    "`draagvlak explain` toont alle regels.",
                    "`draagvlak explain` lists all rules."
                )),
            });
        }
    }
    Ok(())
}

fn human(subject: &Subject<'_>, read: &Read, report: &Report, options: &Options, sources: &Sources, ui: &Ui) {
    let canvas = subject.canvas;
    let title = text::visible(canvas.title(ui.lang));
    if !ui.quiet {
        ui.line(bold(&format!("{} · {title}", text::visible(&canvas.id)), ui));
        outcomes(subject, ui);
        ui.line("");
    }
    report::findings(&report.findings, sources, ui);
    if ui.verbose {
        for finding in &report.accepted {
            let message = finding.message.clone();
            let (nl, en) = (&message.nl, &message.en);
            ui.say(&text!("Geaccepteerd: {nl}", "Accepted: {en}"));
        }
    }
    ui.say(&totals(report));
    if !ui.quiet
        && let Some(line) = against_the_clock(subject, read, report, options)
    {
        ui.say(&line);
    }
    ui.say(&Text::default());
}

/// What is missing, weakest first: an outcome, not an offence.
fn outcomes(subject: &Subject<'_>, ui: &Ui) {
    let missing: Vec<_> = subject.analysis.outcomes.iter().filter(|o| o.missing()).collect();
    let (rated, all) = (
        subject.analysis.outcomes.iter().filter(|o| o.lowest.is_some()).count(),
        subject.frame.preconditions.len(),
    );
    if missing.is_empty() {
        ui.say(&text!(
            "Uitkomst: geen randvoorwaarde is zwak of ontbreekt; beoordeeld: {rated} van de {all}.",
            "Outcome: no precondition is weak or missing; assessed: {rated} of {all}."
        ));
        return;
    }
    let number = missing.len();
    ui.say(&if number == 1 {
        text!(
            "Uitkomst: één van de {all} randvoorwaarden is zwak of ontbreekt.",
            "Outcome: one of {all} preconditions is weak or missing."
        )
    } else {
        text!(
            "Uitkomst: {number} van de {all} randvoorwaarden zijn zwak of ontbreken, de zwakste eerst.",
            "Outcome: {number} of {all} preconditions are weak or missing, weakest first."
        )
    });
    for outcome in missing {
        let name = subject
            .frame
            .precondition(&outcome.precondition)
            .map_or(outcome.precondition.as_str(), |p| p.name.get(ui.lang));
        let views: Vec<String> = outcome
            .standings
            .iter()
            .map(|s| {
                let value = subject.frame.value(s.score.id()).map_or(s.score.id(), |v| v.name.get(ui.lang));
                format!("{} {value}", view_name(s.view.name(), ui.lang))
            })
            .collect();
        let answer = if !outcome.measures.is_empty() {
            outcome.measures.join(", ")
        } else if outcome.declined {
            text!("bewust niet gekozen", "deliberately not chosen").get(ui.lang).to_owned()
        } else {
            text!("nog geen antwoord", "no answer yet").get(ui.lang).to_owned()
        };
        ui.line(text::visible(&format!("  {name} ({}) → {answer}", views.join(", "))));
    }
}

fn view_name(view: &str, lang: Lang) -> &str {
    match (view, lang) {
        ("public", Lang::Nl) => "publieke partijen",
        ("public", Lang::En) => "public parties",
        ("knowledge", Lang::Nl) => "kennis",
        ("citizens", Lang::Nl) => "inwoners",
        ("adviser", Lang::Nl) => "adviseur",
        ("self", Lang::Nl) => "eigen blik",
        ("sme", Lang::Nl) => "mkb",
        ("sme", Lang::En) => "SMEs",
        (name, _) => name,
    }
}

/// Errors, warnings, remarks, accepted.
fn totals(report: &Report) -> Text {
    let (e, w, i) = (report.count(Level::Error), report.count(Level::Warning), report.count(Level::Info));
    if e + w + i == 0 {
        return match report.accepted.len() {
            0 => text!("Geen punten.", "Nothing to report."),
            n => text!("Geen punten; {n} geaccepteerd.", "Nothing to report; {n} accepted."),
        };
    }
    let one = |n: usize, single: &str, plural: &str| format!("{n} {}", if n == 1 { single } else { plural });
    let accepted = report.accepted.len();
    let nl = [
        one(e, "fout", "fouten"),
        one(w, "waarschuwing", "waarschuwingen"),
        one(i, "opmerking", "opmerkingen"),
    ]
    .join(", ");
    let en =
        [one(e, "error", "errors"), one(w, "warning", "warnings"), one(i, "remark", "remarks")].join(", ");
    if accepted == 0 {
        Text::new(format!("{nl}."), format!("{en}."))
    } else {
        text!("{nl}; {accepted} geaccepteerd.", "{en}; {accepted} accepted.")
    }
}

/// The one line that reads the clock: how old the state described is, and what it hides.
fn against_the_clock(subject: &Subject<'_>, read: &Read, report: &Report, options: &Options) -> Option<Text> {
    let today = ui::today();
    let date = subject.date.filter(|date| *date < today)?;
    let age = age(date, today)?;
    let now = Subject { date: Some(today), ..subject.clone() };
    let more = check::run(&now, &read.loaded.findings, options).findings.len();
    let more = more.saturating_sub(report.findings.len());
    let (nl, en) = (age.nl, age.en);
    Some(match more {
        0 => text!("Peildatum {date}, {nl} geleden.", "As of {date}, {en} ago."),
        1 => text!(
            "Peildatum {date}, {nl} geleden; met `--date today` komt er één punt bij.",
            "As of {date}, {en} ago; one more finding with `--date today`."
        ),
        n => text!(
            "Peildatum {date}, {nl} geleden; met `--date today` komen er {n} punten bij.",
            "As of {date}, {en} ago; {n} more findings with `--date today`."
        ),
    })
}

/// A time between two days in whole years, else months; nothing under a month.
fn age(from: Date, to: Date) -> Option<Text> {
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month() - from.month())
        - i32::from(to.day() < from.day());
    match (months / 12, months) {
        (_, ..=0) => None,
        (0, 1) => Some(text!("een maand", "a month")),
        (0, n) => Some(text!("{n} maanden", "{n} months")),
        (1, _) => Some(text!("een jaar", "a year")),
        (n, _) => Some(text!("{n} jaar", "{n} years")),
    }
}

fn short(report: &Report, sources: &Sources, ui: &Ui) {
    for finding in report.findings.iter().filter(|f| !ui.quiet || f.level == Level::Error) {
        let at = finding.primary.as_ref().map(|label| report::place(label, sources)).unwrap_or_default();
        let message = text::visible(finding.message.get(ui.lang));
        ui.line(format!("{at}: {} {}: {message}", finding.level.name(), finding.rule));
    }
}

/// What a program wants to know of one canvas beside its findings.
fn summary(subject: &Subject<'_>, report: &Report) -> Value {
    let outcomes: Vec<Value> = subject
        .analysis
        .outcomes
        .iter()
        .map(|o| {
            json!({
                "precondition": o.precondition,
                "lowest": o.lowest,
                "missing": o.missing(),
                "answered": o.answered(),
                "agreement": o.agreement.name(),
                "measures": o.measures,
            })
        })
        .collect();
    json!({
        "id": subject.canvas.id,
        "phase": subject.canvas.phase().name(),
        "date": subject.date.map(|d| d.to_string()),
        "errors": report.count(Level::Error),
        "warnings": report.count(Level::Warning),
        "infos": report.count(Level::Info),
        "accepted": report.accepted.len(),
        "outcomes": outcomes,
    })
}

fn bold(line: &str, ui: &Ui) -> String {
    if ui.color {
        format!("{}{line}{}", anstyle::Style::new().bold(), anstyle::Reset)
    } else {
        line.to_owned()
    }
}
