//! Looks up the other sheets of both sides, where the repository tells which revisions are merged.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::disk::Folder;
use crate::disk::git;
use crate::disk::history::{Moment, Repository};
use crate::merge::{Elsewhere, Places, Sides, Texts, places};
use crate::project::tree::{Tree, WithoutPrivate};
use crate::project::{CANVASES, Project, name, shown};
use crate::source::Sources;

/// The workspace that a sheet of the repository lies in, and the way to the sheet from there.
pub fn workspace(top: &Path, sheet: &Path) -> Option<(Folder, PathBuf)> {
    let place = crate::disk::place(&top.join(sheet));
    let folder = Folder::around(place.parent()?)?;
    let below = place.strip_prefix(folder.root()).ok()?.to_owned();
    Some((folder, below))
}

/// The name of the canvas that a sheet belongs to.
pub fn canvas(sheet: &Path) -> Option<String> {
    name::canvas(sheet.strip_prefix(CANVASES).ok()?)
}

/// Looks up the other sheets of a canvas; nothing where it has none, or it cannot be told what both sides are.
pub fn look(top: &Path, sheet: &Path, sides: Sides<'_>, texts: Texts<'_>) -> Option<Elsewhere> {
    let (folder, below) = workspace(top, sheet)?;
    let id = canvas(&below)?;
    let repository = Repository::around(folder.root()).ok()??;
    let holds = |name: &str, text: &str| -> Option<Moment> {
        let moment = repository.at(name).ok()?;
        let same = moment.tree.text(&below).is_ok_and(|known| same(&known, text));
        same.then_some(moment)
    };
    let ours = ["HEAD", first(sides.ours)]
        .into_iter()
        .find_map(|name| Some((name.to_owned(), holds(name, texts.ours)?)));
    let (our_name, ours) = ours?;
    let heads = std::env::vars_os()
        .filter_map(|(name, _)| name.to_str()?.strip_prefix("GITHEAD_").map(str::to_owned));
    let names = [first(sides.theirs), "MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD", "REVERT_HEAD"];
    let mut names = heads.chain(names.map(str::to_owned)).filter(|name| !name.is_empty());
    let (their_name, theirs) =
        names.find_map(|name| holds(&name, texts.theirs).map(|moment| (name, moment)))?;
    let shared = git::ask(folder.root(), &["merge-base", &our_name, &their_name], Vec::new());
    let shared =
        shared.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default();
    let bases = [shared, format!("{their_name}^")];
    let base = bases.iter().filter(|name| !name.is_empty()).find_map(|name| holds(name, texts.base));
    let of = |moment: Moment| others(moment, &id, &below);
    Some(Elsewhere { base: base.map(of), ours: of(ours), theirs: of(theirs) })
}

/// Where the records of the other sheets of a canvas stand.
fn others(moment: Moment, id: &str, sheet: &Path) -> Places {
    let project = Project::open(Arc::new(WithoutPrivate(Arc::new(moment.tree))), &mut Sources::default());
    let sheets = project.sheets_of(id);
    let others: Vec<(String, String)> = sheets
        .into_iter()
        .filter(|other| other.path != sheet && other.fault.is_none())
        .map(|other| (shown(&other.path), other.text))
        .collect();
    places(others.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// The revision that a label begins with.
fn first(label: &str) -> &str {
    label.split_whitespace().next().unwrap_or_default()
}

/// Whether two texts are the same but for what git does to line ends.
fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    bare(one) == bare(other)
}
