//! What a workspace is read from, and what therefore is no place for output: sheets, frameworks, templates, settings.

use std::path::{Path, PathBuf};

use super::Folder;
use crate::brand;
use crate::error::{Failure, shown};
use crate::house;
use crate::project::moment::MOMENTS;
use crate::project::{CANVASES, FRAMEWORKS, Project, TEMPLATES};
use crate::text;

/// The folders that a workspace is read from.
const FOLDERS: [&str; 5] = [CANVASES, FRAMEWORKS, TEMPLATES, brand::FOLDER, MOMENTS];

impl Folder {
    /// Refuses a folder for the documents of canvases, a folder each below it, that the workspace is read from.
    ///
    /// # Errors
    /// It lies among its sources, or would have documents there.
    pub fn refuse_folder(
        &self,
        folder: &Path,
        canvases: &[String],
        project: &Project,
    ) -> Result<(), Failure> {
        self.refuse_source(folder, project)?;
        // beside the sources, only a canvas of such a name comes to lie among them
        let named = canvases.iter().filter(|canvas| FOLDERS.contains(&canvas.as_str()));
        named.map(|canvas| folder.join(canvas)).try_for_each(|folder| self.refuse_source(&folder, project))
    }

    /// Refuses a file or folder for output that the workspace is read from, whatever it is called.
    ///
    /// # Errors
    /// It is one of its sources, or lies among them.
    pub fn refuse_source(&self, path: &Path, project: &Project) -> Result<(), Failure> {
        let real = real(path);
        let folders = FOLDERS.map(|name| self.root.join(name));
        // a sheet may be a link to a file that lies elsewhere
        let files = project.sheets().map(|sheet| self.root.join(sheet));
        let files = files.chain([self.root.join(house::FILE)]);
        let among = |folder: &PathBuf| real.starts_with(folder.canonicalize().as_ref().unwrap_or(folder));
        let is = |file: PathBuf| file.canonicalize().unwrap_or(file) == real;
        if !folders.iter().any(among) && !files.into_iter().any(is) && !is_of_git(&real) {
            return Ok(());
        }
        let path = shown(path);
        Err(Failure::new(text!(
            "{path} is geen plaats voor uitvoer: daaruit lezen de werkmap of git.",
            "{path} is no place for output: the workspace or git read from there."
        ))
        .hint(text!("Kies een andere naam of map.", "Choose another name or folder.")))
    }
}

/// Whether git reads a file: its own folder, and what it passes over.
fn is_of_git(path: &Path) -> bool {
    let name = |part: std::path::Component<'_>| part.as_os_str().to_string_lossy().to_lowercase();
    let files = [".gitignore", ".gitattributes", ".gitmodules"];
    path.components().any(|part| name(part) == ".git")
        || path.components().next_back().is_some_and(|last| files.contains(&&*name(last)))
}

/// Where the name of a file or folder really stands, also of one that is not there: a file that is a link is not followed.
pub fn place(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) if !absolute.is_dir() => real(folder).join(name),
        _ => real(&absolute),
    }
}

/// Where a path really is, also of a file that is not there yet.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let there = absolute.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let Some((above, real)) = there else { return absolute };
    // what is not there yet may be said with `..`, which leads nowhere else
    let rest = absolute.strip_prefix(above).unwrap_or(Path::new(""));
    rest.components().fold(real, |mut path, part| {
        match part {
            std::path::Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
        path
    })
}
