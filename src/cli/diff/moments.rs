//! Which two moments someone means, and of which canvases: revisions and days of the repository around the workspace,
//! folders, or the workspace as it is.

use std::path::Path;
use std::sync::Arc;

use crate::cli::ui::{self, Ui};
use crate::disk::Folder;
use crate::disk::history::Repository;
use crate::error::{Failure, shown};
use crate::project::tree::{Tree, WithoutPrivate};
use crate::project::{Asked, Day, Project, Read};
use crate::report::changes::Side;
use crate::source::Sources;
use crate::text;
use crate::text::{Text, visible};

/// What the last commit is called.
const HEAD: &str = "HEAD";

/// A workspace at one moment, without its private sheets.
pub struct Moment {
    /// What stands in it.
    pub project: Project,
    /// Its files.
    pub sources: Sources,
    /// Which day counts as today, where a canvas does not say its own.
    pub day: Day,
    side: Side,
}

/// Two moments, and what is asked of them.
pub struct Moments {
    /// The earlier.
    pub was: Moment,
    /// The later.
    pub is: Moment,
    asked: Vec<Asked>,
}

impl Moment {
    fn of(tree: Arc<dyn Tree>, side: Side) -> Self {
        let mut sources = Sources::default();
        let project = Project::open(Arc::new(WithoutPrivate(tree)), &mut sources);
        Self { project, sources, day: Day { asked: None, otherwise: side.day }, side }
    }

    fn folder(folder: Folder, name: Text, day: Option<jiff::civil::Date>) -> Self {
        Self::of(Arc::new(folder), Side { name, commit: None, day })
    }

    fn revision(repository: &Repository, name: &str) -> Result<Self, Failure> {
        let found = repository.at(name)?;
        let said = visible(name);
        let side = Side { name: Text::new(said.clone(), said), commit: Some(found.short), day: found.day };
        Ok(Self::of(Arc::new(found.tree), side))
    }

    /// What it is called.
    pub fn side(&self) -> Side {
        self.side.clone()
    }

    /// A canvas at this moment, if it is there.
    pub fn read(&mut self, id: &str) -> Option<Read> {
        self.project.names().contains(&id).then(|| self.project.read(id, &mut self.sources))
    }
}

impl Moments {
    /// What arguments mean: moments first, then canvases.
    ///
    /// # Errors
    /// Something named is not there.
    pub fn of(arguments: &[String], ui: &Ui) -> Result<Self, Failure> {
        let here = Folder::find(&ui.folder);
        let other = |argument: &str| {
            let path = ui.path(Path::new(argument));
            // a canvas may be called as a folder is
            let folder = Folder::around(&crate::disk::place(&path))?;
            (path.is_dir() && same(folder.root(), &path)).then_some(folder)
        };
        let (first, rest) = (arguments.first().map(String::as_str), arguments.get(1..).unwrap_or_default());
        if let (Some(name), Some(folder)) = (first, first.and_then(other)) {
            let was = Moment::folder(folder, called(name), None);
            if let Some(later) = rest.first().and_then(|name| other(name)) {
                let is = Moment::folder(later, called(&rest[0]), None);
                return Ok(Self { was, is, asked: asked(&rest[1..]) });
            }
            return Ok(Self { was, is: as_it_is(here?), asked: asked(rest) });
        }
        let root = here.as_ref().map_or(ui.folder.as_path(), Folder::root);
        let repository = Repository::around(root)?;
        let names = |name: &str| here.as_ref().is_ok_and(|folder| is_canvas(folder, name));
        let known = |name: &str| !names(name) && repository.as_ref().is_some_and(|r| r.knows(name));
        let range = first.filter(|name| !names(name)).and_then(|name| name.split_once(".."));
        let (was, is, rest) = match (range, first) {
            (Some((was, is)), _) => (or_head(was), Some(is.trim_start_matches('.')), rest),
            (None, Some(name)) if known(name) || period(name) => (name, None, rest),
            _ => (HEAD, None, arguments),
        };
        let repository = repository.ok_or_else(no_repository)?;
        let was = Moment::revision(&repository, was)?;
        let is = match is.filter(|name| !name.is_empty()) {
            Some(name) => Moment::revision(&repository, name)?,
            None => as_it_is(here?),
        };
        Ok(Self { was, is, asked: asked(rest) })
    }

    /// The canvases that are asked for, at either moment.
    ///
    /// # Errors
    /// Something asked for is at neither.
    pub fn chosen(&self) -> Result<Vec<String>, Failure> {
        let mut chosen = Vec::new();
        if self.asked.is_empty() {
            let all = [&self.was, &self.is].into_iter().flat_map(|moment| moment.project.names());
            chosen.extend(all.map(str::to_owned));
        }
        for one in &self.asked {
            let one = std::slice::from_ref(one);
            chosen.extend(
                self.is.project.choose(one).or_else(|why| self.was.project.choose(one).map_err(|_| why))?,
            );
        }
        chosen.sort();
        chosen.dedup();
        Ok(chosen)
    }
}

/// The workspace as it is; today is the day of a canvas that says none.
fn as_it_is(folder: Folder) -> Moment {
    let day = ui::day(None).ok().and_then(|day| day.otherwise).unwrap_or_else(ui::today);
    Moment::folder(folder, text!("de werkmap", "the workspace"), Some(day))
}

fn called(name: &str) -> Text {
    let said = visible(&shown(Path::new(name)));
    Text::new(said.clone(), said)
}

fn or_head(name: &str) -> &str {
    if name.is_empty() { HEAD } else { name }
}

fn same(root: &Path, path: &Path) -> bool {
    path.canonicalize().is_ok_and(|path| root.canonicalize().is_ok_and(|root| root == path))
}

/// Whether a name is that of a day, so that nothing else is meant.
fn period(name: &str) -> bool {
    name.len() == 10 && crate::period::iso(name).is_some()
}

fn is_canvas(folder: &Folder, name: &str) -> bool {
    let place = Path::new(crate::project::CANVASES).join(name);
    folder.is_folder(&place) || folder.has(&place.with_added_extension("toml"))
}

/// Canvases by name, or by a path from the root of the workspace.
fn asked(arguments: &[String]) -> Vec<Asked> {
    let is_path = |name: &str| name.contains(std::path::is_separator);
    let one = |name: &String| match is_path(name) {
        true => Asked::Path(Path::new(name).to_owned(), name.clone()),
        false => Asked::Name(name.clone()),
    };
    arguments.iter().map(one).collect()
}

fn no_repository() -> Failure {
    Failure::new(text!(
        "Deze werkmap staat niet in een git-repository, dus van vroeger is hier niets bewaard.",
        "This workspace is not in a git repository, so nothing of the past is kept here."
    ))
    .hint(text!(
        "Vergelijk twee mappen: `draagvlak diff OUD NIEUW`; of begin met `git init`.",
        "Compare two folders: `draagvlak diff OLD NEW`; or begin with `git init`."
    ))
}
