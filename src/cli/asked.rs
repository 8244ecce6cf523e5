//! What arguments that name canvases mean: names in the workspace around the folder to work in, or paths from there,
//! which may lead into another.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::ui::Ui;
use crate::disk::{self, Folder};
use crate::error::{Failure, shown};
use crate::project::tree::Tree;
use crate::project::{Asked, CANVASES, Project};
use crate::source::Sources;
use crate::text;
use crate::text::visible;

impl Ui {
    /// The workspace that arguments lie in, what stands in it, and what is asked of it; without paths among them, the
    /// workspace around the folder to work in.
    ///
    /// # Errors
    /// There is none, or they do not lie in one.
    pub fn open_for(
        &self,
        arguments: &[String],
        sources: &mut Sources,
    ) -> Result<(Folder, Project, Vec<Asked>), Failure> {
        let here = Folder::find(&self.folder);
        let mut found: Option<(Folder, &str)> = None;
        let mut asked = Vec::new();
        for argument in arguments {
            let folder = match self.named_file(argument, here.as_ref().ok()) {
                None => {
                    asked.push(Asked::Name(argument.clone()));
                    here.clone()?
                }
                Some(path) => {
                    let folder = Folder::around(&path).ok_or_else(|| in_none(argument, &path))?;
                    let below = path.strip_prefix(folder.root()).unwrap_or(&path);
                    asked.push(Asked::Path(below.to_owned(), argument.clone()));
                    folder
                }
            };
            match &found {
                Some((other, first)) if other.root() != folder.root() => {
                    return Err(in_two((first, other), (argument, &folder)));
                }
                Some(_) => {}
                None => found = Some((folder, argument)),
            }
        }
        let folder = match found {
            // its canvases must be there to be listed, which is told of the workspace that one is in
            Some((folder, _)) => Folder::find(folder.root())?,
            None => here?,
        };
        let project = Project::open(Arc::new(folder.clone()), sources);
        Ok((folder, project, asked))
    }

    /// The one canvas that an argument names, and the project that it is of.
    ///
    /// # Errors
    /// It names none, or more than one.
    pub fn open_one(&self, argument: &str, sources: &mut Sources) -> Result<(Project, String), Failure> {
        let (_, project, asked) = self.open_for(&[argument.to_owned()], sources)?;
        let chosen = project.choose(&asked)?;
        match &chosen[..] {
            [id] => Ok((project, id.clone())),
            _ => {
                let (said, names) = (visible(argument), chosen.join(", "));
                Err(Failure::new(text!(
                    "“{said}” is meer dan één canvas.",
                    "“{said}” is more than one canvas."
                ))
                .hint(text!("Kies er een: {names}.", "Choose one: {names}.")))
            }
        }
    }

    /// Where the file or folder stands that an argument names; nothing for one that is the name of a canvas.
    fn named_file(&self, argument: &str, here: Option<&Folder>) -> Option<PathBuf> {
        let written = Path::new(argument);
        let path = self.path(written);
        let is_name = !argument.contains(std::path::is_separator)
            && matches!(written.components().next(), Some(Component::Normal(_)) | None);
        let known = |folder: &Folder| {
            let place = Path::new(CANVASES).join(argument);
            folder.is_folder(&place) || folder.has(&place.with_added_extension("toml"))
        };
        let means_name = is_name && (here.is_some_and(known) || path.symlink_metadata().is_err());
        (!means_name).then(|| disk::place(&path))
    }
}

fn in_none(argument: &str, path: &Path) -> Failure {
    let said = visible(argument);
    if path.symlink_metadata().is_err() {
        let place = visible(&shown(path));
        return Failure::new(text!("“{said}” is er niet.", "There is no “{said}”."))
            .hint(text!("Gezocht is naar {place}.", "What was looked for is {place}."));
    }
    Failure::new(text!("“{said}” ligt niet in een werkmap.", "“{said}” does not lie in a workspace.")).hint(
        text!(
            "Een werkmap is een map met een map `{CANVASES}` erin; een canvas staat daaronder.",
            "A workspace is a folder with a folder `{CANVASES}` in it; a canvas stands below that."
        ),
    )
}

fn in_two((first, one): (&str, &Folder), (second, other): (&str, &Folder)) -> Failure {
    let [first, second] = [first, second].map(visible);
    let [one, other] = [one, other].map(|folder| visible(&shown(folder.root())));
    Failure::new(text!(
        "“{first}” en “{second}” liggen niet in dezelfde werkmap: {one} en {other}.",
        "“{first}” and “{second}” do not lie in the same workspace: {one} and {other}."
    ))
    .hint(text!("Geef de opdracht voor elke werkmap apart.", "Give the command for each workspace apart."))
}
