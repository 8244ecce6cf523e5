//! A project: its canvases with all that they are judged by and printed with, read from a tree of texts. Nothing here
//! knows whether that is a disk.

mod brand;
mod checked;
mod choose;
mod day;
pub mod ejected;
mod files;
pub mod kept;
pub mod mend;
pub mod moment;
pub mod name;
mod open;
pub mod paper;
pub mod past;
mod read;
pub mod renamed;
mod sheets;
pub mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::{House, OwnRule};
use crate::diagnostic::{Finding, Label};
use crate::document::kind::{Files, Kind};
use crate::framework::Framework;
use crate::source::{Source, Sources};
use crate::text;

pub use checked::Checked;
pub use choose::{Asked, OUTPUT};
pub use day::Day;
pub use read::Read;
pub use sheets::Sheet;

use tree::{Passed, Tree};

/// Folder of the canvases; what makes a folder a workspace.
pub const CANVASES: &str = "canvases";

/// Folder of the frameworks of a workspace.
pub const FRAMEWORKS: &str = "frameworks";

/// Folder of the templates of a workspace.
pub const TEMPLATES: &str = "templates";

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

/// Canvases that are known by name and read on demand, and all that they share.
#[derive(Debug)]
pub struct Project {
    tree: Arc<dyn Tree>,
    canvases: BTreeMap<String, Paths>,
    frameworks: Vec<Framework>,
    templates: Files,
    kinds: Vec<Kind>,
    house: House,
    /// What was found while frameworks, templates and settings were read, and of what stands between the canvases.
    pub findings: Vec<Finding>,
    /// What was found in the kinds of document.
    pub of_kinds: Vec<Finding>,
}

impl Project {
    /// The texts that it is read from.
    pub fn tree(&self) -> Arc<dyn Tree> {
        self.tree.clone()
    }

    /// Names of its canvases, in order.
    pub fn names(&self) -> Vec<&str> {
        self.canvases.keys().map(String::as_str).collect()
    }

    /// The templates of the program with the workspace's over them, by path.
    pub fn templates(&self) -> &Files {
        &self.templates
    }

    /// The kinds of document, in order.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// The frameworks of the program and of the workspace; a later one of the same id and version holds.
    pub fn frameworks(&self) -> &[Framework] {
        &self.frameworks
    }

    /// What the house sets for all its canvases.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// The rules of the house and of its frameworks.
    pub fn into_rules(self) -> Vec<OwnRule> {
        self.house.rules
    }

    /// Where the sheets of a canvas stand, in the order in which they are read.
    pub fn paths(&self, id: &str) -> Vec<PathBuf> {
        self.canvases.get(id).map(|paths| paths.all().cloned().collect()).unwrap_or_default()
    }

    /// Paths of all sheets.
    pub fn sheets(&self) -> impl Iterator<Item = &PathBuf> {
        self.canvases.values().flat_map(Paths::all)
    }

    /// Whether a sheet stays on one machine, by its name or by that of the file that it is a link to.
    pub fn is_private(&self, path: &Path) -> bool {
        is_private(path, &self.tree.real(path))
    }

    /// What is said of a file or folder, at its place.
    pub fn placed(&self, passed: Passed, sources: &mut Sources) -> Finding {
        let id = sources.add(Source::new(shown(&passed.path), ""));
        passed.finding.at(Label::new(id, 0..0))
    }
}

/// A path of a tree as people read it: with forward slashes.
pub fn shown(path: &Path) -> String {
    text::visible(&path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/"))
}

/// Whether a sheet stays on one machine, by its path and by that of where it really stands; beyond the root, names of
/// folders say nothing of it.
fn is_private(path: &Path, real: &Path) -> bool {
    let below = |path: &Path| name::is_private(path.strip_prefix(CANVASES).unwrap_or(path));
    below(path) || real.is_relative() && below(real)
}
