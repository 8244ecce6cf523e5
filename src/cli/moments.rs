//! Which moments someone means, and of which canvases: those that were kept, revisions and days of the repository around
//! the workspace, folders, or the workspace as it is.

use std::path::Path;
use std::sync::Arc;

use crate::cli::ui::{self, Ui};
use crate::disk::Folder;
use crate::disk::history::Repository;
use crate::error::{Exit, Failure, shown};
use crate::period;
use crate::project::moment::{self, Kept, Moment, Side};
use crate::project::tree::Tree;
use crate::project::{Asked, Checked};
use crate::source::Sources;
use crate::text;
use crate::text::{Text, visible};

/// What the last commit is called.
const HEAD: &str = "HEAD";

/// Two moments, and what is asked of them.
pub struct Moments {
    /// The earlier.
    pub was: Moment,
    /// The later.
    pub is: Moment,
    asked: Vec<Asked>,
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
            let was = at(folder, called(name), None);
            if let Some(later) = rest.first().and_then(|name| other(name)) {
                let is = at(later, called(&rest[0]), None);
                return Ok(Self { was, is, asked: asked(&rest[1..]) });
            }
            return Ok(Self { was, is: as_it_is(here?), asked: asked(rest) });
        }
        let root = here.as_ref().map_or(ui.folder.as_path(), Folder::root);
        let past = Past { repository: Repository::around(root)?, ..Past::kept(here.as_ref().ok()) };
        let names = |name: &str| here.as_ref().is_ok_and(|folder| is_canvas(folder, name));
        let range = first.filter(|name| !names(name)).and_then(|name| name.split_once(".."));
        let (was, is, rest) = match (range, first) {
            (Some((was, is)), _) => (or(was, past.last()), Some(is.trim_start_matches('.')), rest),
            (None, Some(name)) if !names(name) && past.knows(name) => (name, None, rest),
            _ => (past.last(), None, arguments),
        };
        let (was, part) = past.find(was)?;
        let (is, other) = match is.filter(|name| !name.is_empty()) {
            Some(name) => past.find(name)?,
            None => (as_it_is(here?), Vec::new()),
        };
        let mut asked = asked(rest);
        if asked.is_empty() {
            // of the rest nothing was kept, so nothing of it is new
            asked.extend(part.into_iter().chain(other).map(Asked::Name));
        }
        Ok(Self { was, is, asked })
    }

    /// The canvases that are asked for, at either moment: what each was called, if otherwise, and its name.
    ///
    /// # Errors
    /// Something asked for is at neither.
    pub fn chosen(&mut self) -> Result<Vec<(Option<String>, String)>, Failure> {
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
        self.was.follow(&mut self.is);
        let renamed = &self.was.renamed;
        let mut chosen: Vec<(Option<String>, String)> = chosen
            .into_iter()
            .map(|id| match renamed.iter().find(|(was, is)| *was == id || *is == id) {
                Some((was, is)) => (Some(was.clone()), is.clone()),
                None => (None, id),
            })
            .collect();
        chosen.sort_by(|a, b| a.1.cmp(&b.1));
        chosen.dedup();
        Ok(chosen)
    }
}

/// What there is of the past of a workspace: moments that were kept, and what git has.
pub struct Past {
    folder: Option<Folder>,
    kept: Vec<Kept>,
    repository: Option<Repository>,
}

impl Past {
    /// Moments that were kept in a workspace, and the repository around it.
    ///
    /// # Errors
    /// The repository is of a kind that is not read.
    pub fn of(folder: &Folder) -> Result<Self, Failure> {
        Ok(Self { repository: Repository::around(folder.root())?, ..Self::kept(Some(folder)) })
    }

    fn kept(folder: Option<&Folder>) -> Self {
        // what is amiss with a moment is told by the command for them
        let kept = folder.map(|folder| moment::kept(folder, &mut Sources::default()).0);
        Self { folder: folder.cloned(), kept: kept.unwrap_or_default(), repository: None }
    }

    /// What is meant where nobody says: the last commit, or without git the last moment.
    fn last(&self) -> &str {
        let moment = self.kept.last().filter(|_| self.repository.is_none());
        moment.map_or(HEAD, |kept| &kept.id)
    }

    /// The moment that a name means; without git, a day means the last that was kept by then.
    fn moment(&self, name: &str) -> Option<&Kept> {
        let by = period::iso(name).filter(|_| is_day(name) && self.repository.is_none());
        let then = |day| self.kept.iter().rfind(|kept| kept.day.is_some_and(|kept| kept <= day));
        self.kept.iter().find(|kept| kept.is_called(name)).or_else(|| then(by?))
    }

    fn knows(&self, name: &str) -> bool {
        self.moment(name).is_some()
            || is_day(name)
            || self.repository.as_ref().is_some_and(|repository| repository.knows(name))
    }

    /// The workspace at what a name means, and the canvases of it where these are not all.
    ///
    /// # Errors
    /// It means nothing, or what it means cannot be read.
    pub fn find(&self, name: &str) -> Result<(Moment, Vec<String>), Failure> {
        if let (Some(kept), Some(folder)) = (self.moment(name), &self.folder) {
            return Ok((kept.open(Arc::new(folder.clone())), kept.canvases.clone()));
        }
        let found = self.repository.as_ref().ok_or_else(|| nothing(name, !self.kept.is_empty()))?.at(name)?;
        let said = visible(name);
        let side = Side { name: Text::new(said.clone(), said), commit: Some(found.short), day: found.day };
        Ok((Moment::of(Arc::new(found.tree), side), Vec::new()))
    }
}

/// Tells canvases what changed since a moment: the one that is named, else of each the last that was kept before its day.
///
/// # Errors
/// What is named is not there.
pub fn tell_since(
    checked: &mut [Checked<'_>],
    named: Option<(&str, &Folder)>,
    tree: Arc<dyn Tree>,
    sources: &mut Sources,
    ui: &Ui,
) -> Result<Exit, Failure> {
    let (mut moments, findings) = match named {
        Some((name, folder)) => (vec![Past::of(folder)?.find(name)?.0], Vec::new()),
        None => {
            let (kept, findings) = moment::kept(&*tree, sources);
            (kept.iter().rev().map(|kept| kept.open(tree.clone())).collect(), findings)
        }
    };
    if checked.iter().any(|checked| !moments.iter().all(|moment| moment.has(&checked.canvas.id))) {
        let mut now = Moment::of(tree, Side::default());
        moments.iter_mut().for_each(|moment| moment.follow(&mut now));
    }
    for checked in checked {
        match (named, moments.first_mut()) {
            (Some(_), Some(moment)) => checked.tell_since(moment, true),
            _ => checked.tell_last(&mut moments),
        }
    }
    Ok(ui.findings(&findings, sources))
}

/// The workspace as it is; today is the day of a canvas that says none.
fn as_it_is(folder: Folder) -> Moment {
    let day = ui::day(None).ok().and_then(|day| day.otherwise).unwrap_or_else(ui::today);
    at(folder, text!("de werkmap", "the workspace"), Some(day))
}

fn at(folder: Folder, name: Text, day: Option<jiff::civil::Date>) -> Moment {
    Moment::of(Arc::new(folder), Side { name, commit: None, day })
}

fn called(name: &str) -> Text {
    let said = visible(&shown(Path::new(name)));
    Text::new(said.clone(), said)
}

fn or<'n>(name: &'n str, otherwise: &'n str) -> &'n str {
    if name.is_empty() { otherwise } else { name }
}

fn same(root: &Path, path: &Path) -> bool {
    path.canonicalize().is_ok_and(|path| root.canonicalize().is_ok_and(|root| root == path))
}

/// Whether a name is that of a day, so that nothing else is meant.
fn is_day(name: &str) -> bool {
    name.len() == 10 && period::iso(name).is_some()
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

/// Nothing is called so, and there is no git to ask.
fn nothing(name: &str, moments: bool) -> Failure {
    if moments {
        let name = visible(name);
        return Failure::new(text!("Er is geen moment “{name}”.", "There is no moment “{name}”."))
            .hint(text!("`draagvlak moment` toont ze.", "`draagvlak moment` lists them."));
    }
    Failure::new(text!(
        "Deze werkmap staat niet in een git-repository en heeft geen momenten, dus van vroeger is hier niets bewaard.",
        "This workspace is not in a git repository and has no moments, so nothing of the past is kept here."
    ))
    .hint(text!(
        "Vergelijk twee mappen: `draagvlak diff OUD NIEUW`; of bewaar een moment: `draagvlak moment \"stuurgroep\"`.",
        "Compare two folders: `draagvlak diff OLD NEW`; or keep a moment: `draagvlak moment \"steering group\"`."
    ))
}
