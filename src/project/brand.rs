//! The look of the house, from the folder that it stands in.

use std::path::{Path, PathBuf};

use super::tree::{Passed, Tree};
use super::{Project, shown};
use crate::brand::{self, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::{Source, Sources};
use crate::text;

/// The folder in a tree.
struct Folder<'a>(&'a dyn Tree);

impl Shelf for Folder<'_> {
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Box<Finding>> {
        let path = Path::new(brand::FOLDER).join(path);
        // a link may lead to what is somebody's own
        if self.0.has(&path) && !self.0.real(&path).starts_with(self.0.real(Path::new(brand::FOLDER))) {
            let message = text!(
                "dit is een verwijzing naar iets buiten de map `brand`.",
                "this is a link to something outside the folder `brand`."
            );
            let help = text!("Zet een kopie in de map.", "Put a copy into the folder.");
            return Err(Box::new(Finding::new("outside-workspace", Level::Error, message).help(help)));
        }
        self.0.bytes(&path)
    }

    fn beside_faces(&self) -> Vec<String> {
        let entries = self.0.entries(&Path::new(brand::FOLDER).join(brand::FONTS)).files;
        let name = |path: &PathBuf| path.file_name().map(|name| name.to_string_lossy().into_owned());
        entries.iter().filter_map(name).collect()
    }
}

impl Project {
    /// How the papers of the house look; without a file, as those of the program.
    pub(super) fn read_brand(&mut self, sources: &mut Sources) {
        let path = Path::new(brand::FILE);
        if !self.tree.has(path) {
            return;
        }
        match self.tree.text(path) {
            Ok(text) => {
                let id = sources.add(Source::new(shown(path), text));
                let (brand, findings) = brand::read(id, sources, &Folder(&*self.tree));
                self.house.brand = brand;
                self.findings.extend(findings);
            }
            Err(fault) => self.tell(Passed::new(path, *fault), sources),
        }
    }
}
