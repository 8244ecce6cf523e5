//! What stands in the folders of a workspace: its canvases, frameworks, templates and what the house sets.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::list::{self, Listed, Passed};
use super::{CANVASES, FRAMEWORKS, Workspace, git, private, read};
use crate::diagnostic::{Finding, Label, Level};
use crate::document::review;
use crate::error::Failure;
use crate::framework;
use crate::house;
use crate::sheet;
use crate::source::{Source, Sources};
use crate::text;

impl Workspace {
    pub(super) fn list_canvases(&mut self, sources: &mut Sources) -> Result<(), Failure> {
        let folder = self.root.join(CANVASES);
        let entries = std::fs::read_dir(&folder).map_err(|error| Failure::io(&folder, &error))?;
        let mut paths = Vec::new();
        for entry in entries {
            match entry {
                Ok(entry) => paths.push(entry.path()),
                Err(error) => self.tell(passed_by(&folder, read::unreadable(&error)), sources),
            }
        }
        paths.sort();
        let mut beside = Vec::new();
        for path in
            paths.into_iter().filter(|path| path.file_name().is_some_and(|name| !list::is_hidden(name)))
        {
            let listed = self.list_entry(&path);
            let lost = listed.passed.iter().any(|passed| passed.finding.unread);
            let name = path.file_name().and_then(OsStr::to_str);
            match name {
                _ if listed.files.is_empty() && !(lost && path.is_dir()) => {
                    listed.passed.into_iter().for_each(|passed| self.tell(passed, sources));
                }
                None => self.tell(nameless(&path), sources),
                Some(name) => match private::canvas_of(name) {
                    Some(id) => beside.push((id.to_owned(), listed)),
                    None => self.add(name, &path, listed),
                },
            }
        }
        let ids: Vec<PathBuf> = self.canvases.keys().map(|id| folder.join(id)).collect();
        list::twins(&ids).into_iter().for_each(|twin| self.tell(twin, sources));
        for (id, listed) in beside {
            self.add_private(&id, listed, sources);
        }
        Ok(())
    }

    /// What stands in one entry of the folder of canvases.
    fn list_entry(&self, path: &Path) -> Listed {
        let mut listed = Listed::default();
        if !path.is_dir() {
            listed.file(path, &["toml"]);
        } else if let Some(foreign) = list::foreign(path) {
            listed.passed.push(foreign);
        } else {
            listed = Listed::below(&self.root, path, &["toml"]);
        }
        listed
    }

    /// A sheet, or a folder of sheets, of a canvas of its name.
    fn add(&mut self, name: &str, path: &Path, listed: Listed) {
        let id = if path.is_dir() { name } else { list::stem(name, "toml").unwrap_or(name) };
        let sheets = self.canvases.entry(id.to_owned()).or_default();
        if path.is_dir() {
            sheets.folder.extend(listed.files);
        } else {
            // two endings that differ in case only make twins
            let mut files = listed.files.into_iter();
            match &sheets.file {
                None => sheets.file = files.next(),
                Some(first) => {
                    let both: Vec<PathBuf> = [first.clone()].into_iter().chain(files).collect();
                    sheets.passed.extend(list::twins(&both));
                    sheets.folder.extend(both.into_iter().skip(1));
                }
            }
        }
        sheets.passed.extend(listed.passed);
    }

    /// Private sheets that stand beside the canvas that they belong to.
    fn add_private(&mut self, id: &str, listed: Listed, sources: &mut Sources) {
        let same = |known: &&String| private::folded(known) == private::folded(id);
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

    pub(super) fn read_frameworks(&mut self, sources: &mut Sources) {
        for (path, text) in framework::EMBEDDED {
            self.read_framework(Source::new(*path, *text), sources);
        }
        let listed = Listed::below(&self.root, &self.root.join(FRAMEWORKS), &["toml"]);
        for path in listed.files {
            match read::text(&path, &self.root) {
                Ok(text) => self.read_framework(Source::new(self.shown(&path), text), sources),
                Err(fault) => self.tell(passed_by(&path, *fault), sources),
            }
        }
        listed.passed.into_iter().for_each(|passed| self.tell(passed, sources));
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

    pub(super) fn read_templates(&mut self, sources: &mut Sources) {
        let folder = self.root.join("templates");
        let listed = Listed::below(&self.root, &folder, &["md", "ftl", "toml"]);
        for path in listed.files {
            let name = path.strip_prefix(&folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            match read::text(&path, &self.root) {
                Err(fault) => self.tell(passed_by(&path, *fault), sources),
                Ok(text) => {
                    self.findings.extend(amiss(&name, &self.shown(&path), &text, sources));
                    self.templates.push((name, text));
                }
            }
        }
        listed.passed.into_iter().for_each(|passed| self.tell(passed, sources));
    }

    /// What the house sets; without a file, all is as the program has it.
    pub(super) fn read_house(&mut self, sources: &mut Sources) {
        let path = self.root.join(house::FILE);
        let mut file = None;
        if path.symlink_metadata().is_ok() {
            match read::text(&path, &self.root) {
                Ok(text) => file = Some(sources.add(Source::new(house::FILE, text))),
                Err(fault) => self.tell(passed_by(&path, *fault), sources),
            }
        } else {
            let meant = |name: &String| {
                [house::FILE, "draagvlak.toml.txt"].iter().any(|n| name.eq_ignore_ascii_case(n))
            };
            for name in list::names(&self.root).filter(meant).collect::<Vec<_>>() {
                self.tell(misspelt(&self.root.join(name), house::FILE), sources);
            }
        }
        let others: Vec<&str> = review::RULES.iter().map(|rule| rule.name).collect();
        let (house, findings) = house::read(file, &self.frameworks, sources, &others);
        self.house = house;
        self.findings.extend(findings);
    }

    /// Private sheets that git takes along, or would.
    pub fn travelling(&self, sources: &mut Sources) -> Vec<Finding> {
        let sheets = self.canvases.values().flat_map(super::Paths::all);
        let private: Vec<PathBuf> = sheets.filter(|path| self.is_private(path)).cloned().collect();
        let travelling = git::travelling(&self.root, &private);
        travelling.into_iter().map(|(path, how)| self.placed(travels(&path, how), sources)).collect()
    }

    fn tell(&mut self, passed: Passed, sources: &mut Sources) {
        let finding = self.placed(passed, sources);
        self.findings.push(finding);
    }

    /// What is said of a file or folder, at its place.
    pub(super) fn placed(&self, passed: Passed, sources: &mut Sources) -> Finding {
        let id = sources.add(Source::new(self.shown(&passed.path), ""));
        passed.finding.at(Label::new(id, 0..0))
    }
}

fn passed_by(path: &Path, finding: Finding) -> Passed {
    Passed { path: path.to_owned(), finding }
}

/// A sheet or folder whose name is no text, so that it names no canvas.
fn nameless(path: &Path) -> Passed {
    let message = text!(
        "Deze naam is niet in UTF-8 geschreven en kan daarom geen canvas noemen; het is niet gelezen.",
        "This name is not written in UTF-8 and so cannot name a canvas; it was not read."
    );
    let help = text!("Geef het een andere naam.", "Give it another name.");
    passed_by(path, Finding::new("passed-over", Level::Error, message).help(help).unread())
}

/// A file whose name is not written as the program looks for it, which matters on some computers only.
fn misspelt(path: &Path, name: &str) -> Passed {
    let message = text!(
        "Dit bestand is niet gelezen: het heet niet precies `{name}`.",
        "This file was not read: it is not called exactly `{name}`."
    );
    let help = text!("Noem het bestand `{name}`.", "Name the file `{name}`.");
    passed_by(path, Finding::new("passed-over", Level::Error, message).help(help).unread())
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
    passed_by(path, Finding::new("private-alone", Level::Error, message).help(help).unread())
}

/// What is said of a private sheet that git takes along.
fn travels(path: &Path, how: git::Travels) -> Passed {
    let (message, help) = match how {
        git::Travels::Tracked => (
            text!(
                "Dit privéblad staat in git en reist mee naar iedereen die de map ophaalt.",
                "This private sheet is in git, and travels to all who fetch the folder."
            ),
            text!(
                "Haal het uit git met `git rm --cached`; in oudere versies blijft het staan.",
                "Take it out of git with `git rm --cached`; it remains in older versions."
            ),
        ),
        git::Travels::NotIgnored => (
            text!(
                "Dit privéblad wordt door git niet overgeslagen: de eerste `git add` neemt het mee.",
                "Git does not pass over this private sheet: the next `git add` takes it along."
            ),
            text!(
                "Laat de naam eindigen op `.private.toml` en zet `*.private.toml` in `.gitignore`.",
                "Let its name end in `.private.toml`, and put `*.private.toml` into `.gitignore`."
            ),
        ),
    };
    passed_by(path, Finding::new("private-tracked", Level::Error, message).help(help))
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
