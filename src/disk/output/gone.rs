//! Documents of canvases, kinds and languages that are gone: they stay, but nothing makes them any more.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Request;
use super::note::ENDING;
use crate::project::Checked;
use crate::text::Lang;

/// What stands in the folder for documents and nothing makes any more: folders of canvases that are gone, and names of
/// documents without extension, both from that folder. `names` are those of all canvases, and the request must be for all
/// kinds and languages.
pub fn gone(names: &[&str], checked: &[Checked<'_>], request: &Request) -> Vec<PathBuf> {
    let mut gone = Vec::new();
    let Ok(entries) = std::fs::read_dir(&request.out) else { return gone };
    let folders = entries.filter_map(Result::ok).filter(|e| e.file_type().is_ok_and(|kind| kind.is_dir()));
    for folder in folders {
        let name = folder.file_name().to_string_lossy().into_owned();
        let there = documents(&folder.path(), &name, request);
        match checked.iter().find(|checked| checked.canvas.id == name) {
            // of what could not be read nobody knows which documents it has
            None if there.is_empty() || names.contains(&name.as_str()) => {}
            None => gone.push(PathBuf::from(name)),
            Some(Checked { canvas, .. }) => {
                let langs = canvas.languages();
                let mut made = BTreeSet::new();
                for kind in &request.kinds {
                    let able = kind.languages();
                    let langs = langs.iter().filter(|lang| able.contains(lang));
                    for lang in langs {
                        made.extend(kind.prints().into_iter().map(|print| kind.file(&name, *lang, print)));
                    }
                }
                gone.extend(there.difference(&made).map(|file| Path::new(&name).join(file)));
            }
        }
    }
    gone.sort();
    gone
}

/// Names without extension of the documents in the folder of a canvas: those that a build remembers to have made, and
/// those that bear the name of one.
fn documents(folder: &Path, canvas: &str, request: &Request) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let remembered = name.strip_prefix('.').and_then(|name| name.strip_suffix(ENDING));
        names.extend(remembered.map(str::to_owned));
    }
    for kind in &request.kinds {
        let files = |lang| kind.prints().into_iter().map(move |print| kind.file(canvas, lang, print));
        names.extend(Lang::ALL.into_iter().flat_map(files));
    }
    names.retain(|name| ["md", "pdf"].iter().any(|form| folder.join(format!("{name}.{form}")).exists()));
    names
}
