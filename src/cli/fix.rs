//! `check --fix` and `check --diff`: makes the fixes that findings carry, or shows what they would change.

use super::ui::Ui;
use super::unified::{color, unified};
use crate::check::Options;
use crate::disk::Folder;
use crate::error::{Exit, Failure};
use crate::parallel;
use crate::project::mend::{self, Bench, Mended, Step};
use crate::project::{Day, Project, Sheet};
use crate::source::Source;
use crate::text;
use crate::text::Text;
use clap::ArgGroup;

/// As many changes of one sheet as are listed, unless `-v` asks for all.
const MOST_LISTED: usize = 20;

/// Arguments of `check` about fixes.
#[derive(Debug, Clone, clap::Args)]
#[group(id = "fixes")]
#[command(group(ArgGroup::new("mend").args(["fix", "diff"]).multiple(true)))]
pub struct Args {
    /// First mend in the sheets what needs no look, then check.
    #[arg(long)]
    fix: bool,
    /// Only show what would change and write nothing; exit with code 1 if that is anything.
    #[arg(long)]
    diff: bool,
    /// With --fix or --diff: also mend what someone should look at or fill in.
    #[arg(long, requires = "mend")]
    unsafe_fixes: bool,
}

impl Args {
    /// Whether something is to be mended, or shown as it would be.
    pub const fn mends(&self) -> bool {
        self.fix || self.diff
    }
}

/// What is to be mended.
pub struct Task<'a> {
    /// The workspace.
    pub folder: &'a Folder,
    /// What stands in it.
    pub project: &'a Project,
    /// Names of canvases.
    pub chosen: &'a [String],
    /// Which rules run.
    pub options: &'a Options,
    /// Which day counts as today.
    pub day: Day,
    /// Whether standard output is for a program: what was done is then told beside it.
    pub aside: bool,
}

/// A canvas with what became of its sheets.
struct Work {
    sheets: Vec<Sheet>,
    mended: Mended,
}

/// Mends, if that was asked; how the program ends, if nothing is to follow.
///
/// # Errors
/// A sheet that cannot be written; those before it are, and are told.
pub fn run(args: &Args, task: &Task<'_>, ui: &Ui) -> Result<Option<Exit>, Failure> {
    if !args.mends() {
        return Ok(None);
    }
    if !args.diff {
        task.folder.sweep();
    }
    let works = parallel::map(task.chosen, |id| mended(args, task, id));
    if args.diff {
        return Ok(Some(diff(&works, ui)));
    }
    let mut waiting = 0;
    for work in &works {
        write(work, task, ui)?;
        waiting += work.mended.waiting;
    }
    if works.iter().all(|work| work.mended.done.is_empty() && work.mended.left.is_empty()) {
        say(
            &text!("Er valt niets zonder meer te herstellen.", "There is nothing that can simply be mended."),
            task,
            ui,
        );
    }
    if works.iter().any(|work| work.mended.more) {
        let more = text!(
            "Er valt meer te herstellen: geef de opdracht nog eens.",
            "There is more to mend: give the command again."
        );
        say(&more, task, ui);
    }
    match waiting {
        0 => {}
        1 => say(
            &text!(
                "Voor één punt is er een voorstel dat iemand moet nakijken: `--unsafe-fixes` voert ook dat uit.",
                "For one point there is a proposal that someone should look at: `--unsafe-fixes` makes it too."
            ),
            task,
            ui,
        ),
        n => say(
            &text!(
                "Voor {n} punten is er een voorstel dat iemand moet nakijken: `--unsafe-fixes` voert ook die uit.",
                "For {n} points there is a proposal that someone should look at: `--unsafe-fixes` makes those too."
            ),
            task,
            ui,
        ),
    }
    say(&Text::default(), task, ui);
    Ok(None)
}

/// Reads one canvas and mends it in memory.
fn mended(args: &Args, task: &Task<'_>, id: &str) -> Work {
    let sheets = task.project.sheets_of(id);
    let Task { project, day, options, .. } = *task;
    let bench = Bench { id, project, day, options, all: args.unsafe_fixes, tries: mend::MOST_TRIES };
    Work { mended: mend::canvas(&bench, &sheets), sheets }
}

fn say(text: &Text, task: &Task<'_>, ui: &Ui) {
    if task.aside { ui.warn(text) } else { ui.say(text) }
}

/// Writes the sheets that changed, and tells what was done and what was left alone.
fn write(work: &Work, task: &Task<'_>, ui: &Ui) -> Result<(), Failure> {
    for (n, (sheet, text)) in work.sheets.iter().zip(&work.mended.texts).enumerate() {
        let path = &sheet.shown();
        let lines = Source::new(path.as_str(), text.as_str());
        let line = |step: &Step| lines.position(step.offset).line;
        if sheet.text != *text {
            task.folder.replace(sheet, text)?;
            let done: Vec<&Step> = work.mended.done.iter().filter(|step| step.sheet == n).collect();
            say(
                &match done.len() {
                    1 => text!("{path}: één punt hersteld.", "{path}: mended one point."),
                    n => text!("{path}: {n} punten hersteld.", "{path}: mended {n} points."),
                },
                task,
                ui,
            );
            let most = if ui.manner.verbose { done.len() } else { MOST_LISTED };
            for step in done.iter().take(most) {
                let (line, nl, en) = (line(step), &step.title.nl, &step.title.en);
                say(&text!("  regel {line}: {nl}", "  line {line}: {en}"), task, ui);
            }
            if let Some(rest) = done.len().checked_sub(most).filter(|rest| *rest > 0) {
                say(
                    &text!("  en nog {rest}; `-v` toont ze alle", "  and {rest} more; `-v` lists them all"),
                    task,
                    ui,
                );
            }
        }
        for (step, why) in work.mended.left.iter().filter(|(step, _)| step.sheet == n) {
            let line = line(step);
            let (nl, en) = (&step.title.nl, &step.title.en);
            let (why_nl, why_en) = (&why.nl, &why.en);
            say(
                &text!(
                    "{path}:{line}: niet hersteld ({nl}): {why_nl}.",
                    "{path}:{line}: not mended ({en}): {why_en}."
                ),
                task,
                ui,
            );
        }
    }
    Ok(())
}

/// Prints what would change, for people and for `patch` and `git apply` alike.
fn diff(works: &[Work], ui: &Ui) -> Exit {
    let mut exit = Exit::Clean;
    for work in works {
        for (sheet, text) in work.sheets.iter().zip(&work.mended.texts) {
            if sheet.text != *text {
                exit = Exit::Findings;
                ui.exactly(&unified(&sheet.shown(), &sheet.whole(), &sheet.with(text)), color);
            }
        }
    }
    exit
}
