//! Moments of a project: how it stood when its papers were sent, kept in a folder of its own that is read as any other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;

use super::name::folded;
use super::tree::{Below, Tree, WithoutPrivate};
use super::{Day, Project, Read, renamed};
use crate::canvas::head::Head;
use crate::canvas::record::Record;
use crate::canvas::value;
use crate::diagnostic::{Finding, Label};
use crate::sheet::{self, NoDictionary};
use crate::source::{Source, Sources};
use crate::text;
use crate::text::Text;

/// Folder of the moments of a workspace.
pub const MOMENTS: &str = "moments";

/// What each moment says of itself.
pub const FILE: &str = "moment.toml";

/// How one side of a comparison is called.
#[derive(Debug, Clone, Default)]
pub struct Side {
    /// What it is called: a moment, a revision as it was asked for, a folder, the worktree.
    pub name: Text,
    /// The first letters of the name that git has for it.
    pub commit: Option<String>,
    /// Its day.
    pub day: Option<Date>,
}

/// A project as it was at a moment, without its private sheets.
#[derive(Debug)]
pub struct Moment {
    /// What stands in it.
    pub project: Project,
    /// Its files.
    pub sources: Sources,
    /// Which day counts as today, where a canvas does not say its own.
    pub day: Day,
    /// What it is called.
    pub side: Side,
    /// Canvases that have another name at a later moment: what each is called here, and there.
    pub renamed: Vec<(String, String)>,
}

impl Moment {
    /// What a tree holds, as one side.
    pub fn of(tree: Arc<dyn Tree>, side: Side) -> Self {
        let mut sources = Sources::default();
        let project = Project::open(Arc::new(WithoutPrivate(tree)), &mut sources);
        Self { project, sources, day: Day { asked: None, otherwise: side.day }, side, renamed: Vec::new() }
    }

    /// A canvas at this moment, if it is there.
    pub fn read(&mut self, id: &str) -> Option<Read> {
        self.has(id).then(|| self.project.read(id, &mut self.sources))
    }

    /// Whether it has a canvas of a name.
    pub fn has(&self, id: &str) -> bool {
        self.project.names().contains(&id)
    }

    /// What a canvas of a later moment was at this one, whatever it was called.
    pub fn before(&mut self, id: &str) -> Option<Read> {
        let was = self.renamed.iter().find(|(_, is)| is == id).map(|(was, _)| was.clone());
        self.read(was.as_deref().unwrap_or(id))
    }

    /// Finds which of its canvases have another name at a later moment.
    pub fn follow(&mut self, later: &mut Self) {
        let only = |here: &Self, there: &Self| -> Vec<String> {
            here.project.names().into_iter().filter(|id| !there.has(id)).map(str::to_owned).collect()
        };
        let (gone, new) = (only(self, later), only(later, self));
        if gone.is_empty() || new.is_empty() {
            return;
        }
        let [gone, new] = [(&mut *self, gone), (later, new)].map(|(moment, ids)| {
            let named = |id: String| {
                let texts =
                    moment.project.sheets_of(&id).into_iter().map(|sheet| sheet.text.clone()).collect();
                let mut records = BTreeSet::new();
                if let Some(read) = moment.read(&id) {
                    read.loaded.canvas.each(&mut |record| {
                        records.extend((record.kind() != Head::KIND).then(|| record.address()));
                    });
                }
                renamed::Named { id, records, texts }
            };
            ids.into_iter().map(named).collect::<Vec<_>>()
        });
        self.renamed = renamed::pairs(&gone, &new);
    }
}

/// A moment that was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its folder, below that of the moments.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The day on which it was kept.
    pub day: Option<Date>,
    /// The commit on which the workspace stood.
    pub commit: Option<String>,
    /// The canvases of which it was kept; all that there were, where empty.
    pub canvases: Vec<String>,
    /// SHA-256 of each file by its path in the folder, that of a text with the line ends of Unix.
    pub sha256: BTreeMap<String, String>,
}

/// What may stand in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    format: Option<i64>,
    name: String,
    day: Option<value::Day>,
    commit: Option<String>,
    canvases: Vec<String>,
    sha256: BTreeMap<String, String>,
}

impl Kept {
    /// Where it stands in the tree of the workspace.
    pub fn place(&self) -> PathBuf {
        Path::new(MOMENTS).join(&self.id)
    }

    /// Whether someone means it by a name: that of the moment, or of its folder.
    pub fn is_called(&self, name: &str) -> bool {
        folded(&self.id) == folded(name) || folded(&self.name) == folded(name)
    }

    /// What stands in it, as one side of a comparison.
    pub fn open(&self, tree: Arc<dyn Tree>) -> Moment {
        let side = Side {
            name: Text::new(text::visible(&self.name), text::visible(&self.name)),
            commit: self.commit.clone(),
            day: self.day,
        };
        Moment::of(Arc::new(Below::new(tree, self.place())), side)
    }

    /// What its file says.
    pub fn told(&self) -> String {
        let quoted = sheet::quoted;
        let mut out = String::from(
            "# Bewaard met `draagvlak moment`: zo is het verstuurd. Laat deze map zoals zij is.\n\
             # Kept by `draagvlak moment`: as it was sent. Leave this folder as it is.\nformat = 1\n",
        );
        out.push_str(&format!("name = {}\n", quoted(&self.name)));
        self.day.iter().for_each(|day| out.push_str(&format!("day = {day}\n")));
        self.commit.iter().for_each(|commit| out.push_str(&format!("commit = {}\n", quoted(commit))));
        if !self.canvases.is_empty() {
            let names: Vec<String> = self.canvases.iter().map(|name| quoted(name)).collect();
            out.push_str(&format!("canvases = [{}]\n", names.join(", ")));
        }
        out.push_str("\n[sha256]\n");
        let lines = self.sha256.iter().map(|(path, hash)| format!("{} = {}\n", quoted(path), quoted(hash)));
        out.extend(lines);
        out
    }
}

/// The moments that a tree keeps, the earliest first, and what is amiss with those that cannot be read.
pub fn kept(tree: &dyn Tree, sources: &mut Sources) -> (Vec<Kept>, Vec<Finding>) {
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for folder in tree.entries(Path::new(MOMENTS)).files {
        let path = folder.join(FILE);
        // a folder without it was never finished
        if !tree.has(&path) {
            continue;
        }
        let shown = super::shown(&path);
        match tree.text(&path) {
            Ok(text) => {
                let id = sources.add(Source::new(shown, text));
                let (file, place, mut amiss): (File, _, _) =
                    sheet::read_placed(id, sources.get(id), &NoDictionary);
                amiss.extend(sheet::format_amiss(file.format, &place, sources.get(id)));
                if amiss.is_empty() {
                    let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    let File { name, day, commit, canvases, sha256, .. } = file;
                    all.push(Kept { id, name, day: day.map(|day| day.0), commit, canvases, sha256 });
                }
                findings.extend(amiss);
            }
            Err(fault) => findings.push(fault.at(Label::new(sources.add(Source::new(shown, "")), 0..0))),
        }
    }
    all.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    (all, findings)
}
