//! `build`: makes the documents of canvases, or tells whether they would change.

mod told;
mod waiting;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ValueEnum, ValueHint};
use indicatif::{ProgressBar, ProgressStyle};

use super::ui::{self, Ui};
use super::{moments, names, unread};
use crate::canvas::value::Circle;
use crate::diagnostic::Finding;
use crate::disk::leftover;
use crate::disk::output::{self, Request};
use crate::document::{Kind, kind};
use crate::error::{Exit, Failure};
use crate::external::Typst;
use crate::markup::Paper;
use crate::parallel;
use crate::project::paper::{self, Embedded, Press};
use crate::project::{OUTPUT, Project};
use crate::source::Sources;
use crate::text;
use crate::text::Lang;

/// Arguments of `build`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Canvases, by name or as paths; all when none is given.
    #[arg(value_name = "CANVAS", add = names::canvases())]
    canvases: Vec<String>,
    /// Only these documents; see `draagvlak documents`.
    #[arg(long = "document", value_name = "NAME", value_delimiter = ',', add = names::documents())]
    documents: Vec<String>,
    /// Languages of the documents; else those of the canvas.
    #[arg(long = "lang", value_name = "LANG", value_delimiter = ',')]
    langs: Vec<DocumentLang>,
    /// Forms in which documents are made.
    #[arg(long = "format", value_name = "FORM", value_delimiter = ',', default_values_t = [Form::Md, Form::Pdf])]
    formats: Vec<Form>,
    /// Print on another paper; only what can be printed on it is made.
    #[arg(long, value_enum, value_name = "PAPER")]
    paper: Option<PaperSize>,
    /// Print with room to write in, to hang on a wall; only what can be printed blank is made.
    #[arg(long)]
    blank: bool,
    /// Folder for the documents; else `output` in the workspace.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    out: Option<PathBuf>,
    /// Write nothing; exit with code 1 if something would change.
    #[arg(long = "check")]
    compare: bool,
    /// Write also over documents that were edited by hand.
    #[arg(long, conflicts_with = "compare")]
    force: bool,
    /// Act as if it were this day: a date, or `today`; else the as-of date of the canvas.
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    /// Tell in the papers what changed since this moment: one that was kept, a revision or a day; else a change note tells it
    /// of the last that was kept.
    #[arg(long, value_name = "MOMENT", add = names::moments())]
    since: Option<String>,
    /// Exit with code 1 on an error, a layout that does not settle, or a character without a glyph.
    #[arg(long)]
    strict: bool,
    /// What makes the PDF.
    #[arg(long, value_enum, default_value_t = default_engine(), value_name = "ENGINE")]
    pdf_engine: Engine,
}

/// A language of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DocumentLang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// A size of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PaperSize {
    /// Upright, to read.
    A4,
    /// On its side, for a table.
    A3,
    /// On its side, for a wall.
    A1,
}

impl PaperSize {
    const fn paper(self) -> Paper {
        match self {
            Self::A4 => Paper::A4,
            Self::A3 => Paper::A3,
            Self::A1 => Paper::A1,
        }
    }
}

/// A form of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Markdown, with its pictures as SVG.
    Md,
    /// PDF.
    Pdf,
}

impl std::fmt::Display for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Md => "md",
            Self::Pdf => "pdf",
        })
    }
}

/// A maker of PDFs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Engine {
    /// Inside this program.
    Embedded,
    /// The external program `typst`.
    TypstCli,
}

/// The embedded engine, where there is one.
const fn default_engine() -> Engine {
    if cfg!(feature = "pdf") { Engine::Embedded } else { Engine::TypstCli }
}

/// Makes the documents.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let day = ui::day(args.date.as_deref())?;
    let mut sources = Sources::default();
    let (folder, project, asked) = ui.open_for(&args.canvases, &mut sources)?;
    let amiss: Vec<Finding> = project.findings.iter().chain(&project.of_kinds).cloned().collect();
    let mut exit = ui.findings(&amiss, &sources);
    let mut request = request(args, ui, folder.root(), &project)?;
    let chosen = project.choose(&asked)?;
    folder.refuse_folder(&request.out, &chosen, &project)?;
    if !request.compare {
        leftover::sweep(&request.out, 2);
    }
    let mut reads = project.read_all(&chosen, &mut sources);
    let as_usual = args.paper.is_none() && !args.blank;
    let asked_for_all =
        args.canvases.is_empty() && args.documents.is_empty() && args.langs.is_empty() && as_usual;
    let kinds = request.kinds.len();
    exit = worse(exit, unread::hold(&mut reads, &mut request.kinds, &amiss, &sources, ui));
    let circles: BTreeSet<Circle> = request.kinds.iter().map(Kind::circle).collect();
    let mut checked = parallel::map(&reads, |read| project.checked(read, day, circles.iter().copied()));
    if args.since.is_some() || request.kinds.iter().any(|kind| kind.about.since) {
        let since = args.since.as_deref().map(|name| (name, &folder));
        exit = worse(exit, moments::tell_since(&mut checked, since, project.tree(), &mut sources, ui)?);
    }
    let mut tasks = paper::tasks(&checked, &request.kinds, &request.langs);
    tasks.retain_mut(|task| task.print_as(args.paper.map(PaperSize::paper), args.blank));
    let named = !args.documents.is_empty();
    waiting::hold(&mut tasks, named, &checked, &request, ui);
    let progress = progress(tasks.len(), ui);
    let made = output::run(&tasks, &request, project.templates(), &|| progress.inc(1));
    progress.finish_and_clear();
    exit = worse(exit, told::tell(&made, &checked, &request, args.strict, &mut sources, ui));
    // what a kind that is held would make is not gone
    if asked_for_all && request.kinds.len() == kinds {
        let gone = output::gone(&project.names(), &checked, &request);
        exit = worse(exit, told::tell_gone(&gone, &request, ui));
    }
    Ok(exit)
}

fn request(args: &Args, ui: &Ui, root: &Path, project: &Project) -> Result<Request, Failure> {
    let mut chosen = Vec::new();
    for name in &args.documents {
        chosen.push(kind::find(project.kinds(), name).map_err(Failure::new)?.clone());
    }
    let able = |kind: &Kind| kind.print_as(args.paper.map(PaperSize::paper), args.blank).is_some();
    if let Some(kind) = chosen.iter().find(|kind| !able(kind)) {
        return Err(unprintable(kind));
    }
    let wants_pdf = args.formats.contains(&Form::Pdf);
    let pdf: Option<Arc<dyn Press>> = match args.pdf_engine {
        _ if !wants_pdf => None,
        Engine::Embedded => Some(Arc::new(Embedded)),
        Engine::TypstCli => Some(Arc::new(Typst::find(None)?)),
    };
    Ok(Request {
        kinds: if chosen.is_empty() { project.kinds().to_vec() } else { chosen },
        langs: args
            .langs
            .iter()
            .map(|lang| match lang {
                DocumentLang::Nl => Lang::Nl,
                DocumentLang::En => Lang::En,
            })
            .collect(),
        markdown: args.formats.contains(&Form::Md),
        pdf,
        out: args.out.as_ref().map_or_else(|| root.join(OUTPUT), |out| ui.path(out)),
        compare: args.compare,
        force: args.force,
    })
}

/// A document that is asked for on a paper, or blank, and cannot be printed so.
fn unprintable(kind: &Kind) -> Failure {
    let papers: Vec<&str> = kind.papers().iter().map(|paper| paper.name()).collect();
    let (name, papers) = (&kind.name, papers.join(", "));
    let blank = kind.prints().iter().any(|print| print.blank);
    let (nl, en) =
        if blank { (" en ook leeg", ", and blank too") } else { (", en niet leeg", ", and not blank") };
    Failure::new(text!("“{name}” kan zo niet worden gedrukt.", "“{name}” cannot be printed in that way."))
        .hint(text!("Het kan op {papers}{nl}.", "It can be printed on {papers}{en}."))
}

/// A bar on a terminal, for builds that take a while; hidden elsewhere.
fn progress(tasks: usize, ui: &Ui) -> ProgressBar {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if ui.manner.quiet || dumb || tasks < 4 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(tasks as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

/// The heavier of two endings.
fn worse(a: Exit, b: Exit) -> Exit {
    if a == Exit::Clean { b } else { a }
}
