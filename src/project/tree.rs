//! Where the texts of a project come from: a disk, memory, or one laid over another. Paths are from its root.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::name::{folded, stem};
use crate::diagnostic::{Finding, Level};
use crate::text;
use crate::text::visible;

/// Texts by path, as a project reads them.
pub trait Tree: std::fmt::Debug + Send + Sync {
    /// What stands right in a folder, in the order of the names, and what of it could not be looked at; nothing hidden.
    fn entries(&self, folder: &Path) -> Listed;

    /// The files at a path and below it whose names have one of the endings, in the order of their paths, and what was
    /// passed over though it may be meant; nothing where nothing is.
    fn list(&self, path: &Path, endings: &[&str]) -> Listed;

    /// The text of a file as it stands, with its byte order mark.
    ///
    /// # Errors
    /// What is said of it, as yet without its place.
    fn text(&self, path: &Path) -> Result<String, Box<Finding>>;

    /// The bytes of a file that is no text: a picture, a face.
    ///
    /// # Errors
    /// As of [`Tree::text`].
    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Box<Finding>> {
        self.text(path).map(String::into_bytes)
    }

    /// Whether something stands there, whatever it is.
    fn has(&self, path: &Path) -> bool;

    /// Whether it is a folder.
    fn is_folder(&self, path: &Path) -> bool;

    /// Where a file really stands, which is elsewhere for a link; not below the root, if that leads out of it.
    fn real(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}

/// What stands in a folder.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The files that were looked for.
    pub files: Vec<PathBuf>,
    /// What was passed over, and why.
    pub passed: Vec<Passed>,
}

/// A file or folder that was passed over.
#[derive(Debug, Clone)]
pub struct Passed {
    /// Its path.
    pub path: PathBuf,
    /// What is said of it, as yet without its place.
    pub finding: Finding,
}

impl Passed {
    /// What is said of a path.
    pub fn new(path: &Path, finding: Finding) -> Self {
        Self { path: path.to_owned(), finding }
    }
}

/// Texts in memory, and what is said of those that could not be read.
#[derive(Debug, Clone, Default)]
pub struct Memory(BTreeMap<PathBuf, Result<String, Box<Finding>>>);

impl Memory {
    /// With one text more, or another in the place of one.
    pub fn with(mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        self.put(path, Ok(text.into()));
        self
    }

    /// Puts a text there, or why there is none.
    pub fn put(&mut self, path: impl Into<PathBuf>, text: Result<String, Box<Finding>>) {
        self.0.insert(path.into(), text);
    }
}

impl Memory {
    /// The files at a path and below it, which stand together in the order of paths.
    fn below(&self, path: &Path) -> impl Iterator<Item = &PathBuf> {
        let path = path.to_owned();
        self.0.range(path.clone()..).map(|(file, _)| file).take_while(move |file| file.starts_with(&path))
    }
}

impl Tree for Memory {
    fn entries(&self, folder: &Path) -> Listed {
        let below = self.below(folder).filter_map(|path| path.strip_prefix(folder).ok()?.components().next());
        let mut files: Vec<PathBuf> = below.map(|name| folder.join(name)).collect();
        files.dedup();
        Listed { files, passed: Vec::new() }
    }

    fn list(&self, path: &Path, endings: &[&str]) -> Listed {
        let asked = |file: &&PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            endings.iter().any(|ending| stem(&name, ending).is_some())
        };
        Listed { files: self.below(path).filter(asked).cloned().collect(), passed: Vec::new() }
    }

    fn text(&self, path: &Path) -> Result<String, Box<Finding>> {
        let absent = || Err(Box::new(unreadable(&ErrorKind::NotFound.into())));
        self.0.get(path).cloned().unwrap_or_else(absent)
    }

    fn has(&self, path: &Path) -> bool {
        self.below(path).next().is_some()
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.has(path) && !self.0.contains_key(path)
    }
}

/// One tree laid over another: its texts stand before those below them.
#[derive(Debug, Clone)]
pub struct Over {
    below: Arc<dyn Tree>,
    above: Memory,
}

impl Over {
    /// Lays texts over a tree.
    pub fn new(below: Arc<dyn Tree>, above: Memory) -> Self {
        Self { below, above }
    }
}

impl Listed {
    /// With the files of another, each once and in order.
    fn and(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self.files.sort();
        self.files.dedup();
        self
    }
}

impl Tree for Over {
    fn entries(&self, folder: &Path) -> Listed {
        self.below.entries(folder).and(self.above.entries(folder))
    }

    fn list(&self, path: &Path, endings: &[&str]) -> Listed {
        self.below.list(path, endings).and(self.above.list(path, endings))
    }

    fn text(&self, path: &Path) -> Result<String, Box<Finding>> {
        self.above.0.get(path).cloned().unwrap_or_else(|| self.below.text(path))
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Box<Finding>> {
        match self.above.0.get(path) {
            Some(text) => text.clone().map(String::into_bytes),
            None => self.below.bytes(path),
        }
    }

    fn has(&self, path: &Path) -> bool {
        self.above.has(path) || self.below.has(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.above.is_folder(path) || self.below.is_folder(path)
    }

    fn real(&self, path: &Path) -> PathBuf {
        self.below.real(path)
    }
}

/// What stands below a folder of a tree, as a tree of its own.
#[derive(Debug, Clone)]
pub struct Below {
    tree: Arc<dyn Tree>,
    folder: PathBuf,
}

impl Below {
    /// The folder, as a root.
    pub fn new(tree: Arc<dyn Tree>, folder: PathBuf) -> Self {
        Self { tree, folder }
    }

    fn within(&self, path: &Path) -> PathBuf {
        path.strip_prefix(&self.folder).unwrap_or(path).to_owned()
    }

    fn listed(&self, mut listed: Listed) -> Listed {
        listed.files.iter_mut().for_each(|path| *path = self.within(path));
        listed.passed.iter_mut().for_each(|passed| passed.path = self.within(&passed.path));
        listed
    }
}

impl Tree for Below {
    fn entries(&self, folder: &Path) -> Listed {
        self.listed(self.tree.entries(&self.folder.join(folder)))
    }

    fn list(&self, path: &Path, endings: &[&str]) -> Listed {
        self.listed(self.tree.list(&self.folder.join(path), endings))
    }

    fn text(&self, path: &Path) -> Result<String, Box<Finding>> {
        self.tree.text(&self.folder.join(path))
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Box<Finding>> {
        self.tree.bytes(&self.folder.join(path))
    }

    fn has(&self, path: &Path) -> bool {
        self.tree.has(&self.folder.join(path))
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.tree.is_folder(&self.folder.join(path))
    }

    fn real(&self, path: &Path) -> PathBuf {
        self.within(&self.tree.real(&self.folder.join(path)))
    }
}

/// A tree without its private sheets: what may be held against another moment, which has none.
#[derive(Debug, Clone)]
pub struct WithoutPrivate(pub Arc<dyn Tree>);

impl WithoutPrivate {
    fn shown(&self, listed: Listed) -> Listed {
        let open = |path: &PathBuf| !super::is_private(path, &self.0.real(path));
        Listed {
            files: listed.files.into_iter().filter(open).collect(),
            passed: listed.passed.into_iter().filter(|passed| open(&passed.path)).collect(),
        }
    }
}

impl Tree for WithoutPrivate {
    fn entries(&self, folder: &Path) -> Listed {
        self.shown(self.0.entries(folder))
    }

    fn list(&self, path: &Path, endings: &[&str]) -> Listed {
        self.shown(self.0.list(path, endings))
    }

    fn text(&self, path: &Path) -> Result<String, Box<Finding>> {
        self.0.text(path)
    }

    fn bytes(&self, path: &Path) -> Result<Vec<u8>, Box<Finding>> {
        self.0.bytes(path)
    }

    fn has(&self, path: &Path) -> bool {
        self.0.has(path)
    }

    fn is_folder(&self, path: &Path) -> bool {
        self.0.is_folder(path)
    }

    fn real(&self, path: &Path) -> PathBuf {
        self.0.real(path)
    }
}

/// What is said of a file or folder that the system does not give.
pub fn unreadable(error: &std::io::Error) -> Finding {
    let why = crate::error::why(error);
    Finding::new(
        "unreadable",
        Level::Error,
        text!("Dit kan niet gelezen worden: {why}.", "This cannot be read: {why}."; why),
    )
    .help(text!(
        "Kijk of het er is en of u het mag lezen.",
        "See whether it is there and whether you may read it."
    ))
    .unread()
}

/// Files that are one and the same to a disk that minds neither case nor how an accent is written.
pub fn twins(paths: &[PathBuf]) -> Vec<Passed> {
    let mut seen: BTreeMap<String, &PathBuf> = BTreeMap::new();
    let mut found = Vec::new();
    for path in paths {
        match seen.get(&folded(&path.to_string_lossy())) {
            None => drop(seen.insert(folded(&path.to_string_lossy()), path)),
            Some(first) => {
                let first = visible(&first.file_name().unwrap_or_default().to_string_lossy());
                let message = text!(
                    "Deze naam is voor Windows en macOS dezelfde als die van `{first}` ernaast.",
                    "To Windows and macOS this name is the same as that of `{first}` beside it."
                );
                let help = text!(
                    "Geef een van de twee een andere naam: op zo'n computer blijft er maar één over.",
                    "Give one of the two another name: on such a computer only one of them remains."
                );
                let finding = Finding::new("name-twice", Level::Error, message).help(help);
                found.push(Passed::new(path, finding));
            }
        }
    }
    found
}
