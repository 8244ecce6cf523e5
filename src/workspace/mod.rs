//! A workspace on disk: finds its root, its canvases, frameworks and templates, and reads them.

mod canvas;
mod day;
pub mod git;
pub mod leftover;
mod list;
mod open;
mod private;
mod read;
mod sheets;
mod sources;
pub mod watch;
pub mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::canvas::load::Loaded;
use crate::check::{House, OwnRule};
use crate::diagnostic::Finding;
use crate::error::Failure;
use crate::framework::{Frame, Framework, Unresolved};
use crate::source::Sources;
use crate::text;

pub use day::Day;
pub use private::{IGNORE, says_private};
pub use sheets::SheetOnDisk;

use list::{Passed, stem};

/// Folder of the canvases; what makes a folder a workspace.
pub const CANVASES: &str = "canvases";

/// Folder of the frameworks of a workspace.
const FRAMEWORKS: &str = "frameworks";

/// Where the sheets of one canvas stand.
#[derive(Debug, Clone, Default)]
struct Paths {
    /// `ID.toml`, if it is there.
    file: Option<PathBuf>,
    /// All sheets below `ID/`, in the order of their paths.
    folder: Vec<PathBuf>,
    /// `ID.private.toml` and what is spelled like it.
    private: Vec<PathBuf>,
    /// What stands there and is no sheet, though it may be meant as one.
    passed: Vec<Passed>,
}

impl Paths {
    /// Each sheet, in the order in which they are read.
    fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.file.iter().chain(&self.folder).chain(&self.private)
    }
}

/// A workspace whose canvases are known by name and read on demand.
#[derive(Debug)]
pub struct Workspace {
    root: PathBuf,
    canvases: BTreeMap<String, Paths>,
    frameworks: Vec<Framework>,
    templates: Vec<(String, String)>,
    house: House,
    /// What was found while frameworks and templates were read.
    pub findings: Vec<Finding>,
}

/// One canvas read from disk, with what it is judged by.
#[derive(Debug)]
pub struct Read {
    /// The canvas and its reading faults.
    pub loaded: Loaded,
    /// Framework and packs.
    pub frame: Arc<Frame>,
    /// Frameworks that are named but not there.
    pub unresolved: Arc<Vec<Unresolved>>,
}

impl Workspace {
    /// Opens the workspace that holds a folder: that folder, or the nearest above it with `canvases/`.
    ///
    /// # Errors
    /// No folder above has canvases, or the folder cannot be read.
    pub fn open(start: &Path, sources: &mut Sources) -> Result<Self, Failure> {
        let start = start.canonicalize().map_err(|error| Failure::io(start, &error))?;
        let root = start.ancestors().find(|folder| folder.join(CANVASES).is_dir()).ok_or_else(|| {
            let shown = crate::error::shown(&start);
            Failure::new(text!(
                "In {shown} en de mappen erboven staat geen map `canvases`.",
                "There is no folder `canvases` in {shown} or above it."
            ))
            .hint(text!(
                "Begin met `draagvlak init` in een lege map, of wijs de werkmap aan met `-C MAP`.",
                "Begin with `draagvlak init` in an empty folder, or point to the workspace with `-C DIR`."
            ))
        })?;
        let mut workspace = Self {
            root: root.to_path_buf(),
            canvases: BTreeMap::new(),
            frameworks: Vec::new(),
            templates: Vec::new(),
            house: House::default(),
            findings: Vec::new(),
        };
        workspace.list_canvases(sources)?;
        workspace.read_frameworks(sources);
        workspace.read_templates(sources);
        workspace.read_house(sources);
        Ok(workspace)
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Names of its canvases, in order.
    pub fn names(&self) -> Vec<&str> {
        self.canvases.keys().map(String::as_str).collect()
    }

    /// Templates of the workspace: path under `templates/` and text.
    pub fn templates(&self) -> &[(String, String)] {
        &self.templates
    }

    /// What the house sets for all its canvases.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// The rules of the house and of its frameworks.
    pub fn into_rules(self) -> Vec<OwnRule> {
        self.house.rules
    }

    /// All frameworks: the program's, then the workspace's.
    pub fn frameworks(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The canvases that arguments name, by id or by path; all when there are none.
    ///
    /// # Errors
    /// An argument that names no canvas; the nearest is suggested.
    pub fn choose(&self, arguments: &[String]) -> Result<Vec<String>, Failure> {
        // a private sheet without its canvas is a finding, which says more
        if self.canvases.is_empty() && self.findings.is_empty() {
            let shown = crate::error::shown(&self.root.join(CANVASES));
            return Err(Failure::new(text!(
                "In {shown} staat geen canvas.",
                "There is no canvas in {shown}."
            ))
            .hint(text!("Begin er een met `draagvlak new NAAM`.", "Begin one with `draagvlak new NAME`.")));
        }
        if arguments.is_empty() {
            return Ok(self.canvases.keys().cloned().collect());
        }
        let mut chosen = Vec::new();
        for argument in arguments {
            let id = self.canvas_of(argument).ok_or_else(|| self.no_canvas(argument))?;
            if !chosen.contains(&id) {
                chosen.push(id);
            }
        }
        Ok(chosen)
    }

    fn canvas_of(&self, argument: &str) -> Option<String> {
        if self.canvases.contains_key(argument) {
            return Some(argument.to_owned());
        }
        let path = Path::new(argument).canonicalize().ok()?;
        let below = path.strip_prefix(self.root.join(CANVASES)).ok()?;
        canvas_name(below).filter(|id| self.canvases.contains_key(id))
    }

    fn no_canvas(&self, argument: &str) -> Failure {
        let shown = text::visible(argument);
        let failure = Failure::new(text!("Er is geen canvas “{shown}”.", "There is no canvas “{shown}”."));
        match text::nearest(argument, self.names()) {
            Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
            None => {
                let names = self.names().join(", ");
                failure.hint(text!("Er zijn: {names}.", "There are: {names}."))
            }
        }
    }

    /// A path as people read it: from the root of the workspace, with forward slashes.
    pub fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        text::visible(&path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"))
    }

    /// Whether a sheet stays on one machine, by its name or by that of the file that it is a link to.
    fn is_private(&self, path: &Path) -> bool {
        let folder = self.root.join(CANVASES);
        let real = path.canonicalize().ok();
        let below = [Some(path), real.as_deref()].into_iter().flatten();
        below
            .filter_map(|path| path.strip_prefix(&folder).or_else(|_| path.strip_prefix(&self.root)).ok())
            .any(private::is_private)
    }
}

/// The name of the canvas that a sheet belongs to, from its path below the folder of canvases.
fn canvas_name(below: &Path) -> Option<String> {
    let first = below.components().next()?.as_os_str().to_str()?;
    let name = private::canvas_of(first).or_else(|| stem(first, "toml")).unwrap_or(first);
    Some(name.to_owned())
}
