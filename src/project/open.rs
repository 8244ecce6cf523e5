//! What stands in the folders of a project: its canvases, frameworks, templates and what the house sets.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::name::{self, folded, stem};
use super::tree::{Listed, Passed, Tree, twins};
use super::{CANVASES, FRAMEWORKS, Project, TEMPLATES, shown};
use crate::check::House;
use crate::diagnostic::{Finding, Label, Level};
use crate::document::kind;
use crate::document::review;
use crate::framework;
use crate::house;
use crate::sheet;
use crate::source::{Source, Sources};
use crate::text;
use crate::typeset::theme;

impl Project {
    /// Looks at what there is. What is amiss with it is among the findings of the project.
    pub fn open(tree: Arc<dyn Tree>, sources: &mut Sources) -> Self {
        let mut project = Self::outline(tree, sources);
        project.read_templates(sources);
        project.read_house(sources);
        project.read_brand(sources);
        project
    }

    /// Looks at its canvases and frameworks alone, for who makes nothing of them.
    pub fn outline(tree: Arc<dyn Tree>, sources: &mut Sources) -> Self {
        let mut project = Self {
            tree,
            canvases: BTreeMap::new(),
            frameworks: Vec::new(),
            templates: BTreeMap::new(),
            kinds: Vec::new(),
            house: House::default(),
            findings: Vec::new(),
            of_kinds: Vec::new(),
        };
        project.list_canvases(sources);
        project.read_frameworks(sources);
        project
    }

    fn list_canvases(&mut self, sources: &mut Sources) {
        let entries = self.tree.entries(Path::new(CANVASES));
        entries.passed.into_iter().for_each(|passed| self.tell(passed, sources));
        let mut beside = Vec::new();
        for path in entries.files {
            let listed = self.tree.list(&path, &["toml"]);
            let lost = listed.passed.iter().any(|passed| passed.finding.unread);
            let is_folder = self.tree.is_folder(&path);
            match path.file_name().and_then(|name| name.to_str()) {
                _ if listed.files.is_empty() && !(lost && is_folder) => {
                    listed.passed.into_iter().for_each(|passed| self.tell(passed, sources));
                }
                None => self.tell(nameless(&path), sources),
                Some(name) => match name::owner(name) {
                    Some(id) => beside.push((id.to_owned(), listed)),
                    None => self.add(name, is_folder, listed),
                },
            }
        }
        let ids: Vec<PathBuf> = self.canvases.keys().map(|id| Path::new(CANVASES).join(id)).collect();
        twins(&ids).into_iter().for_each(|twin| self.tell(twin, sources));
        for (id, listed) in beside {
            self.add_private(&id, listed, sources);
        }
    }

    /// A sheet, or a folder of sheets, of a canvas of its name.
    fn add(&mut self, name: &str, is_folder: bool, listed: Listed) {
        let id = if is_folder { name } else { stem(name, "toml").unwrap_or(name) };
        let sheets = self.canvases.entry(id.to_owned()).or_default();
        if is_folder {
            sheets.folder.extend(listed.files);
        } else {
            // two endings that differ in case only make twins
            let mut files = listed.files.into_iter();
            match &sheets.file {
                None => sheets.file = files.next(),
                Some(first) => {
                    let both: Vec<PathBuf> = [first.clone()].into_iter().chain(files).collect();
                    sheets.passed.extend(twins(&both));
                    sheets.folder.extend(both.into_iter().skip(1));
                }
            }
        }
        sheets.passed.extend(listed.passed);
    }

    /// Private sheets that stand beside the canvas that they belong to.
    fn add_private(&mut self, id: &str, listed: Listed, sources: &mut Sources) {
        let same = |known: &&String| folded(known) == folded(id);
        let known = Some(id.to_owned()).filter(|id| self.canvases.contains_key(id));
        let known = known.or_else(|| self.canvases.keys().find(same).cloned());
        match known.and_then(|id| self.canvases.get_mut(&id)) {
            Some(sheets) => {
                sheets.private.extend(listed.files);
                sheets.passed.extend(listed.passed);
            }
            None => {
                let alone = listed.files.iter().map(|path| private_alone(path));
                alone.chain(listed.passed).for_each(|passed| self.tell(passed, sources));
            }
        }
    }

    fn read_frameworks(&mut self, sources: &mut Sources) {
        for (path, text) in framework::EMBEDDED {
            self.read_framework(Source::new(*path, *text), sources);
        }
        for (path, text) in self.texts(FRAMEWORKS, &["toml"], sources) {
            self.read_framework(Source::new(shown(&path), text), sources);
        }
    }

    /// One framework; one that could not be read whole is not used.
    fn read_framework(&mut self, source: Source, sources: &mut Sources) {
        let id = sources.add(source);
        let (framework, findings) = framework::read(id, sources.get(id));
        if findings.iter().all(|finding| !finding.unread) {
            self.frameworks.push(framework);
        }
        self.findings.extend(findings);
    }

    fn read_templates(&mut self, sources: &mut Sources) {
        let mut own = Vec::new();
        for (path, text) in self.texts(TEMPLATES, &["md", "ftl", "toml"], sources) {
            let name = path.strip_prefix(TEMPLATES).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            self.findings.extend(amiss(&name, &shown(&path), &text, sources));
            own.push((name, text));
        }
        for (path, text) in self.texts(&format!("{TEMPLATES}/{}", theme::FOLDER), &["typ"], sources) {
            let name = path.strip_prefix(TEMPLATES).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            self.findings.extend(amiss(&name, &shown(&path), &text, sources));
            let known = name.strip_prefix(theme::FOLDER).and_then(|name| name.strip_prefix('/'));
            if !theme::PARTS.iter().any(|(part, _)| Some(*part) == known) {
                self.tell(no_part(&path), sources);
            }
            own.push((name, text));
        }
        self.templates = kind::files(&own);
        (self.kinds, self.of_kinds) = kind::kinds(&self.templates, sources);
    }

    /// The texts below a folder; what could not be read is told.
    fn texts(&mut self, folder: &str, endings: &[&str], sources: &mut Sources) -> Vec<(PathBuf, String)> {
        let listed = self.tree.list(Path::new(folder), endings);
        let mut texts = Vec::new();
        for path in listed.files {
            match self.tree.text(&path) {
                Ok(text) => texts.push((path, text)),
                Err(fault) => self.tell(Passed::new(&path, *fault), sources),
            }
        }
        listed.passed.into_iter().for_each(|passed| self.tell(passed, sources));
        texts
    }

    /// What the house sets; without a file, all is as the program has it.
    fn read_house(&mut self, sources: &mut Sources) {
        let path = Path::new(house::FILE);
        let mut file = None;
        if self.tree.has(path) {
            match self.tree.text(path) {
                Ok(text) => file = Some(sources.add(Source::new(house::FILE, text))),
                Err(fault) => self.tell(Passed::new(path, *fault), sources),
            }
        } else {
            let meant = |path: &PathBuf| {
                let name = path.to_string_lossy();
                [house::FILE, "draagvlak.toml.txt"].iter().any(|n| name.eq_ignore_ascii_case(n))
            };
            for path in self.tree.entries(Path::new("")).files.into_iter().filter(meant) {
                self.tell(misspelt(&path, house::FILE), sources);
            }
        }
        let others: Vec<&str> = review::RULES.iter().map(|rule| rule.name).collect();
        let (house, findings) = house::read(file, &self.frameworks, sources, &others);
        self.house = house;
        self.findings.extend(findings);
    }

    pub(super) fn tell(&mut self, passed: Passed, sources: &mut Sources) {
        let finding = self.placed(passed, sources);
        self.findings.push(finding);
    }
}

/// A sheet or folder whose name is no text, so that it names no canvas.
fn nameless(path: &Path) -> Passed {
    let message = text!(
        "Deze naam is niet in UTF-8 geschreven en kan daarom geen canvas noemen; het is niet gelezen.",
        "This name is not written in UTF-8 and so cannot name a canvas; it was not read."
    );
    let help = text!("Geef het een andere naam.", "Give it another name.");
    Passed::new(path, Finding::new("passed-over", Level::Error, message).help(help).unread())
}

/// A file whose name is not written as the program looks for it, which matters on some computers only.
fn misspelt(path: &Path, name: &str) -> Passed {
    let message = text!(
        "Dit bestand is niet gelezen: het heet niet precies `{name}`.",
        "This file was not read: it is not called exactly `{name}`."
    );
    let help = text!("Noem het bestand `{name}`.", "Name the file `{name}`.");
    Passed::new(path, Finding::new("passed-over", Level::Error, message).help(help).unread())
}

/// A part of a theme that the theme has no place for.
fn no_part(path: &Path) -> Passed {
    let parts = theme::PARTS.map(|(name, _)| name).join(", ");
    let message = text!(
        "Dit deel van een thema wordt niet gebruikt: zo heet er geen.",
        "This part of a theme is not used: none is called so."
    );
    let help = text!(
        "De delen zijn {parts}; zet wat hierin staat in een daarvan.",
        "The parts are {parts}; put what this holds into one of them."
    );
    Passed::new(path, Finding::new("passed-over", Level::Error, message).help(help))
}

/// A private sheet without the canvas that it belongs to.
fn private_alone(path: &Path) -> Passed {
    let message = text!(
        "Dit privéblad hoort bij geen canvas; het is niet gelezen.",
        "This private sheet belongs to no canvas; it was not read."
    );
    let help = text!(
        "Geef het de naam van een canvas, zoals `emmen.private.toml` bij `emmen.toml`; is het geen privéblad, noem het \
         dan zonder dat woord.",
        "Give it the name of a canvas, such as `emmen.private.toml` beside `emmen.toml`; if it is not private, name it \
         without that word."
    );
    Passed::new(path, Finding::new("private-alone", Level::Error, message).help(help).unread())
}

/// What makes a template none: a merge that was not finished, or a name that is not written as it is looked for.
fn amiss(name: &str, shown: &str, text: &str, sources: &mut Sources) -> Vec<Finding> {
    let (lower, file) = (name.to_ascii_lowercase(), name.rsplit('/').next().unwrap_or(name));
    let known = ["kind.toml", "document.md"].contains(&&*file.to_ascii_lowercase());
    let other = file != file.to_ascii_lowercase() && (known || !name.ends_with(&lower[lower.len() - 3..]));
    // what is TOML is looked at when it is read
    if !other && (!text.contains("<<<<<<<") || lower.ends_with(".toml")) {
        return Vec::new();
    }
    let id = sources.add(Source::new(shown, text));
    if other {
        let finding = misspelt(Path::new(name), &file.to_ascii_lowercase()).finding;
        return vec![finding.at(Label::new(id, 0..0))];
    }
    sheet::conflicts(id, sources.get(id))
}
