//! `check`: what is missing and what is amiss in canvases, in the form asked for.

mod baseline;
mod watch;

use std::path::{Path, PathBuf};

use clap::{ValueEnum, ValueHint};

use super::ui::{self, Ui};
use super::{explain, fix, names};
use crate::check::page::Group;
use crate::check::{Options, OwnRule, Scope};
use crate::diagnostic::Level;
use crate::disk::{Folder, write};
use crate::error::{Exit, Failure};
use crate::project::Project;
use crate::report::baseline::{Baseline, Entry, Private};
use crate::report::canvas::{Marks, Task};
use crate::report::listing::{self, Listing, Since};
use crate::report::{Manner, catalog, github, gitlab, human, json, junit, markdown, sarif, short, words};
use crate::source::Sources;
use crate::text;
use crate::text::Text;

/// Arguments of `check`.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Canvases, by name or as paths; all when none is given.
    #[arg(value_name = "CANVAS", add = names::canvases())]
    canvases: Vec<String>,
    /// Act as if it were this day: a date, or `today`; else the as-of date of the canvas.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Form of the output.
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    format: Format,
    /// Write the output to this file, in UTF-8, instead of printing it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
    /// Exit with code 1 from this level.
    #[arg(long, value_enum, default_value_t = Threshold::Error, value_name = "LEVEL")]
    fail_on: Threshold,
    /// Only these rules; outcomes stay.
    #[arg(long, value_name = "RULE", value_delimiter = ',', add = names::rules())]
    select: Vec<String>,
    /// Skip these rules.
    #[arg(long, value_name = "RULE", value_delimiter = ',', add = names::rules())]
    ignore: Vec<String>,
    /// Only rules that look at this.
    #[arg(long, value_enum, value_name = "WHAT")]
    scope: Option<Look>,
    /// Mark what this file knows: shown, but of no weight for the exit code.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    baseline: Option<PathBuf>,
    /// Write what is found now to this file, for `--baseline`.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "select", "ignore", "scope", "watch"])]
    write_baseline: Option<PathBuf>,
    #[command(flatten)]
    fix: fix::Args,
    /// Keep watching: check a canvas again each time one of its sheets is saved.
    #[arg(long, conflicts_with = "mend")]
    watch: bool,
    /// Whether this is a round after a save: how old the picture is has been said by then.
    #[arg(skip)]
    again: bool,
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines of the sheet.
    Human,
    /// One line per finding; below what is told as one, each part of it.
    Short,
    /// For programs; `draagvlak schema --findings` describes it.
    Json,
    /// SARIF 2.1.0, for code scanning and editors.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Code Quality report of GitLab.
    Gitlab,
    /// Test report in the XML of JUnit.
    Junit,
    /// For a merge request or a mail.
    Markdown,
}

/// What chosen rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Look {
    /// One record at a time, as an editor wants it.
    Record,
    /// The whole canvas.
    Canvas,
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

impl Args {
    fn options(&self) -> Options {
        Options {
            select: self.select.clone(),
            ignore: self.ignore.clone(),
            phase: None,
            scope: self.scope.map(|look| match look {
                Look::Record => Scope::Record,
                Look::Canvas => Scope::Canvas,
            }),
        }
    }
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
    if args.watch {
        return watch::run(args, ui);
    }
    let day = ui::day(args.date.as_deref())?;
    let known = args.baseline.as_ref().map(|path| ui.path(path));
    let known = known.map(|path| Baseline::read(&baseline::text(&path)?, &path)).transpose()?;
    let mut sources = Sources::default();
    let (folder, project, asked) = ui.open_for(&args.canvases, &mut sources)?;
    known_rules(args.select.iter().chain(&args.ignore), &project.house().rules)?;
    let chosen = project.choose(&asked)?;
    let options = args.options();
    let places = places(args, &folder, &project, ui)?;
    let aside = args.format != Format::Human || places.list != Place::Printed;
    let task =
        fix::Task { folder: &folder, project: &project, chosen: &chosen, options: &options, day, aside };
    if let Some(exit) = fix::run(&args.fix, &task, ui)? {
        return Ok(exit);
    }
    let marks = match &known {
        _ if args.write_baseline.is_some() => Marks::All,
        Some(known) => Marks::Of(known),
        None => Marks::None,
    };
    let today = (args.format == Format::Human && !args.again).then(ui::today);
    let task = Task { house: project.house(), options: &options, day, today, marks };
    let done = project.each(&chosen, &mut sources, |read, sources| task.check(&read, sources));
    let mut own = project.findings.clone();
    own.extend(folder.travelling(&project, &mut sources));
    own.extend(folder.undriven(&project, &mut sources));
    own.retain(|finding| finding.unread || options.wants(&finding.rule));
    let of_files = Private::in_name(&own, &sources);
    let mut found = marks.put(&of_files, "", &mut own, &sources);
    let mut canvases = Vec::with_capacity(done.len());
    let mut private = 0;
    for (checked, entries) in done {
        private += checked.private;
        canvases.push(checked);
        found.extend(entries);
    }
    let mut notes = Vec::new();
    let written = match &args.write_baseline {
        None => None,
        Some(path) => {
            notes.push(words::written(found.len(), path));
            notes.extend(words::kept_private(private));
            // what a file that is there says of canvases that were not looked at is kept
            let names = project.names();
            let others = |e: &Entry| names.contains(&e.canvas.as_str()) && !chosen.contains(&e.canvas);
            let keep: Option<&dyn Fn(&Entry) -> bool> =
                if args.canvases.is_empty() { None } else { Some(&others) };
            let file = if let Place::File(path) = &places.baseline { Some(path.as_path()) } else { None };
            let before = file.map(baseline::before).transpose()?.flatten();
            let baseline = Baseline::of(found.clone(), before.as_deref().zip(file), keep)?;
            send(&places.baseline, &baseline.text(), ui)?;
            Some(baseline)
        }
    };
    let looked_at = |e: &Entry| {
        options.wants(&e.rule)
            && (args.canvases.is_empty() || e.canvas.is_empty() || chosen.contains(&e.canvas))
    };
    let since = written.or(known).map(|known| Since { gone: known.gone(&found, looked_at) });
    notes.extend(since.as_ref().and_then(words::gone));
    let listing = Listing {
        sources: &sources,
        lang: ui.manner.lang,
        prefix: prefix(folder.root()),
        workspace: listing::tell("", own, Vec::new(), &sources).0,
        own: &project.house().rules,
        off: &project.house().off,
        canvases,
        baseline: since,
    };
    // a program reads no sentence, and a run that mends has told it
    let people = matches!(args.format, Format::Human | Format::Short | Format::Markdown);
    notes.extend(words::mends(&listing).filter(|_| people && !args.fix.mends()));
    print(args, &listing, &places.list, &notes, ui)?;
    Ok(if listing.worst() >= Some(args.fail_on.level()) { Exit::Findings } else { Exit::Clean })
}

/// Renders the list and sends it where it should go; what is besides the list goes to standard error, unless people
/// read the list itself.
fn print(args: &Args, listing: &Listing<'_>, to: &Place, notes: &[Text], ui: &Ui) -> Result<(), Failure> {
    let read = args.format == Format::Human && *to == Place::Printed;
    let manner = if read { ui.manner } else { Manner { color: false, width: None, ..ui.manner } };
    let output = match args.format {
        Format::Human => human::render(listing, &manner),
        Format::Short => short::render(listing, ui.manner.quiet),
        Format::Json => json::render(listing),
        Format::Sarif => sarif::render(listing),
        Format::Github => github::render(listing),
        Format::Gitlab => gitlab::render(listing),
        Format::Junit => junit::render(listing),
        Format::Markdown => markdown::render(listing),
    };
    if read {
        ui.print(&output)
    } else {
        send(to, &output, ui)?
    }
    for note in notes {
        if read { ui.say(note) } else { ui.warn(note) }
    }
    Ok(())
}

/// Where something that was made goes.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// To standard output.
    Printed,
    /// To a file, a device or a pipe.
    File(PathBuf),
    /// Nowhere.
    Dropped,
}

/// Where the list and the baseline go.
struct Places {
    list: Place,
    baseline: Place,
}

/// What the arguments say of that: `-` is standard output, and what the workspace is read from is no place to write.
fn places(args: &Args, folder: &Folder, project: &Project, ui: &Ui) -> Result<Places, Failure> {
    let place = |path: &PathBuf| {
        if path == Path::new("-") { Place::Printed } else { Place::File(ui.path(path)) }
    };
    let baseline = args.write_baseline.as_ref().map_or(Place::Dropped, place);
    let list = match args.output.as_ref().map(place) {
        Some(Place::Printed) if baseline == Place::Printed => {
            return Err(Failure::new(text!(
                "`--output -` en `--write-baseline -` gaan niet samen.",
                "`--output -` and `--write-baseline -` do not go together."
            ))
            .hint(text!("Geef een van beide een bestand.", "Give one of them a file.")));
        }
        Some(place) => place,
        None if baseline == Place::Printed => Place::Dropped,
        None => Place::Printed,
    };
    for place in [&list, &baseline] {
        if let Place::File(path) = place {
            folder.refuse_source(path, project)?;
        }
    }
    Ok(Places { list, baseline })
}

/// Sends a text to its place, byte for byte.
fn send(to: &Place, text: &str, ui: &Ui) -> Result<(), Failure> {
    match to {
        Place::Printed => ui.print_as_it_is(text),
        Place::File(path) => write::output(path, text.as_bytes())?,
        Place::Dropped => {}
    }
    Ok(())
}

/// Folders between the repository that a workspace is in and the workspace: code hosts count paths from the former.
fn prefix(root: &Path) -> String {
    let repository = root.ancestors().find(|folder| folder.join(".git").exists());
    let below = repository.and_then(|repository| root.strip_prefix(repository).ok());
    let parts = below.into_iter().flat_map(Path::components);
    parts.map(|part| format!("{}/", text::visible(&part.as_os_str().to_string_lossy()))).collect()
}

/// Refuses a rule that is not there, so that a slip does not look like a clean canvas.
fn known_rules<'a>(names: impl Iterator<Item = &'a String>, own: &[OwnRule]) -> Result<(), Failure> {
    for name in names {
        let entry = catalog::find(name, own).ok_or_else(|| explain::unknown(name, own))?;
        if entry.group == Group::Document {
            return Err(Failure::new(text!(
                "De regel `{name}` gaat over documenten, en die maakt `check` niet.",
                "The rule `{name}` is about documents, which `check` does not make."
            ))
            .hint(text!("`draagvlak build` past die regel toe.", "`draagvlak build` applies it.")));
        }
    }
    Ok(())
}
