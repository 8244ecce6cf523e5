//! The difference between two texts of a sheet in sentences, as git asks for it; in lines where nothing can be said.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use super::around::{canvas, workspace};
use crate::canvas::Extent;
use crate::canvas::value::Circle;
use crate::cli::ui::Ui;
use crate::error::{Exit, Failure};
use crate::external::run;
use crate::history::{self, Weight};
use crate::project::moment::Side;
use crate::project::{Project, Read, Sheet};
use crate::report::Manner;
use crate::report::changes::{self, Changed, Since};
use crate::source::Sources;
use crate::text::Text;

/// Arguments of `git diff`, as git gives them: the name; then file, object and mode of the old, and of the new; then what
/// the file is called now.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What git gives.
    #[arg(value_name = "FILE", required = true, num_args = 1.., allow_hyphen_values = true)]
    given: Vec<String>,
}

/// Tells the difference.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let [sheet, old, _, _, new, ..] = args.given.as_slice() else {
        // a sheet that is being merged has a name, and nothing to compare
        ui.line(&args.given[0]);
        return Ok(Exit::Clean);
    };
    let paths = [old, new].map(|path| ui.path(Path::new(path)));
    let sheet = args.given.get(7).unwrap_or(sheet);
    match said(ui, Path::new(sheet), &paths) {
        Some(said) => ui.print(&said),
        None => in_lines(&paths, ui)?,
    }
    Ok(Exit::Clean)
}

/// The difference in sentences; nothing where a side cannot be read whole, or differs in nothing that is said.
fn said(ui: &Ui, sheet: &Path, paths: &[PathBuf; 2]) -> Option<String> {
    let (folder, below) = workspace(&ui.folder, sheet)?;
    let id = canvas(&below)?;
    let mut sources = Sources::default();
    let project = Project::open(Arc::new(folder), &mut sources);
    let mut read = |path: &Path| -> Option<Read> {
        let text =
            if path == Path::new("/dev/null") { None } else { Some(std::fs::read_to_string(path).ok()?) };
        let mut sheets: Vec<Sheet> = project.sheets_of(&id);
        sheets.retain(|sheet| !sheet.private && sheet.path != below);
        sheets.extend(text.map(|text| Sheet::new(&*below, text)));
        let read = project.tried(&id, sheets, &mut sources);
        (read.loaded.canvas.extent == Extent::Whole).then_some(read)
    };
    let (was, is) = (read(&paths[0])?, read(&paths[1])?);
    let (old, new) = is.loaded.canvas.since(&was.loaded.canvas, Circle::Internal);
    let side = |canvas, read| -> history::Side<'_> {
        let read: &Read = read;
        history::Side { canvas, frame: &read.frame, day: None }
    };
    let compared = history::compare(&side(&old, &was), &side(&new, &is)).changes;
    if compared.is_empty() {
        return None;
    }
    let name = |side: char| Side {
        name: Text::new(format!("{side}/{}", sheet.display()), format!("{side}/{}", sheet.display())),
        commit: None,
        day: None,
    };
    let changed = Changed {
        id: id.clone(),
        was_called: None,
        title: is.loaded.canvas.title(ui.manner.lang).to_owned(),
        only: None,
        days: [None, None],
        changes: compared,
        opened: Vec::new(),
        closed: Vec::new(),
    };
    let since = Since {
        was: name('a'),
        is: name('b'),
        of_was: &sources,
        of_is: &sources,
        canvases: vec![changed],
        least: Weight::Editorial,
    };
    Some(changes::human(&since, &Manner { ..ui.manner }) + "\n")
}

/// The difference in lines, by git itself.
fn in_lines(paths: &[PathBuf; 2], ui: &Ui) -> Result<(), Failure> {
    let mut git = Command::new("git");
    git.args(["--no-pager", "diff", "--no-ext-diff", "--no-index"]);
    git.args(ui.manner.color.then_some("--color")).arg("--").args(paths);
    let told = run::output(&mut git).map_err(|error| Failure::io(Path::new("git"), &error))?;
    ui.print_as_it_is(&String::from_utf8_lossy(&told.stdout));
    Ok(())
}
