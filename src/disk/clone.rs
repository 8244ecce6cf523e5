//! What a clone is told of its sheets: the settings by which git merges and compares them, and the lines of attributes that
//! say for which files.

use std::path::{Path, PathBuf};
use std::process::Output;

use super::Folder;
use super::git;
use super::write::Target;
use crate::diagnostic::{Finding, Level};
use crate::error::Failure;
use crate::project::tree::Passed;
use crate::project::{CANVASES, Project};
use crate::source::Sources;
use crate::text;

/// The name by which attributes call the settings.
const NAME: &str = "draagvlak";

/// Sections of the settings.
const SECTIONS: [&str; 2] = ["merge", "diff"];

/// The file of attributes that goes with a folder.
pub const SHARED: &str = ".gitattributes";

/// A clone of a repository, and where the workspace stands in it.
#[derive(Debug)]
pub struct Clone {
    root: PathBuf,
    /// The file of attributes that stays in the clone.
    own: PathBuf,
    /// The file of its settings.
    settings: PathBuf,
    /// From the root of the repository to the workspace; empty, or with a stroke at its end.
    below: String,
}

/// A file with the line that says for which files the settings are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attributes {
    /// The one of the clone itself.
    Own,
    /// The one that goes with the workspace to everyone.
    Shared,
}

impl Clone {
    /// The clone around a workspace.
    ///
    /// # Errors
    /// There is none, or no git that answers.
    pub fn around(root: &Path) -> Result<Self, Failure> {
        let question =
            ["rev-parse", "--show-prefix", "--git-path", "info/attributes", "--git-path", "config"];
        let told = git::ask(root, &question, Vec::new()).filter(|told| told.status.success());
        let told = told.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default();
        let [below, own, settings] = told.lines().collect::<Vec<_>>()[..] else {
            return Err(Failure::new(text!(
                "Deze werkmap staat niet in een git-repository, of git antwoordt niet.",
                "This workspace is not in a git repository, or git does not answer."
            ))
            .hint(text!("Begin met `git init`.", "Begin with `git init`.")));
        };
        let (own, settings, below) = (root.join(own), root.join(settings), below.to_owned());
        Ok(Self { root: root.to_owned(), own, settings, below })
    }

    /// Where a file of attributes stands.
    pub fn path(&self, which: Attributes) -> PathBuf {
        match which {
            Attributes::Own => self.own.clone(),
            Attributes::Shared => self.root.join(SHARED),
        }
    }

    /// The line that stands in a file of attributes.
    fn line(&self, which: Attributes) -> String {
        let below = if which == Attributes::Own { &*self.below } else { "" };
        let mut pattern = String::new();
        for c in below.chars() {
            if matches!(c, '*' | '?' | '[' | '\\' | '!' | '#') {
                pattern.push('\\');
            }
            pattern.push(c);
        }
        pattern.push_str(&format!("{CANVASES}/**/*.toml"));
        if pattern.contains(|c: char| c.is_whitespace() || c == '"' || c.is_control()) {
            pattern = format!("\"{}\"", pattern.replace('\\', "\\\\").replace('"', "\\\""));
        }
        format!("{pattern} merge={NAME} diff={NAME}")
    }

    /// Whether the line stands in a file of attributes.
    pub fn has(&self, which: Attributes) -> bool {
        let line = self.line(which);
        let text = std::fs::read_to_string(self.path(which)).unwrap_or_default();
        text.lines().any(|known| known == line)
    }

    /// Puts the line into a file of attributes, below what is there.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn put(&self, which: Attributes) -> Result<(), Failure> {
        if self.has(which) {
            return Ok(());
        }
        let line = self.line(which);
        self.change(which, |text| {
            let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
            // a file whose last line does not end keeps that habit
            match text.is_empty() || text.ends_with('\n') {
                true => format!("{text}{line}{newline}"),
                false => format!("{text}{newline}{line}"),
            }
        })
    }

    /// Takes the line out of a file of attributes, and the file if nothing else stands in it.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn take(&self, which: Attributes) -> Result<(), Failure> {
        if !self.has(which) {
            return Ok(());
        }
        let line = self.line(which);
        self.change(which, |text| {
            let kept: String = text
                .split_inclusive('\n')
                .filter(|known| known.trim_end_matches(['\r', '\n']) != line)
                .collect();
            // it was put behind a last line that did not end
            let open = !text.ends_with('\n') && kept.ends_with('\n');
            let end = kept.trim_end_matches('\n').trim_end_matches('\r').len();
            if open { kept[..end].to_owned() } else { kept }
        })
    }

    fn change(&self, which: Attributes, other: impl Fn(&str) -> String) -> Result<(), Failure> {
        let path = self.path(which);
        let mut target = Target::at(&path, None)?;
        let old = target.read()?.map(<[u8]>::to_vec);
        let text = String::from_utf8_lossy(old.as_deref().unwrap_or_default()).into_owned();
        if old.as_ref().is_some_and(|old| old != text.as_bytes()) {
            let path = crate::error::shown(&path);
            return Err(Failure::new(text!("{path} is geen tekst.", "{path} is no text.")));
        }
        let text = other(&text);
        if !text.is_empty() {
            return target.saw(old.as_deref()).stage(text.as_bytes())?.settle();
        }
        std::fs::remove_file(&path).map_err(|error| Failure::io(&path, &error))?;
        // a folder that was made for it goes with it; one that holds more stays
        let _ = path.parent().filter(|_| which == Attributes::Own).map(std::fs::remove_dir);
        Ok(())
    }

    /// What a setting says in this clone.
    pub fn setting(&self, key: &str) -> Option<String> {
        let told = git::ask(&self.root, &["config", "--local", "--get", key], Vec::new())?;
        let said = String::from_utf8_lossy(&told.stdout).trim_end_matches('\n').to_owned();
        told.status.success().then_some(said)
    }

    /// Sets something in this clone.
    ///
    /// # Errors
    /// Git does not.
    pub fn set(&self, key: &str, value: &str) -> Result<(), Failure> {
        match self.change_settings(&["--replace-all", key, value]) {
            Some(told) if told.status.success() => Ok(()),
            told => {
                let why = told.map(|told| String::from_utf8_lossy(&told.stderr).trim().to_owned());
                let why = text::visible(&why.unwrap_or_default());
                Err(Failure::new(text!(
                    "Git heeft `{key}` niet ingesteld: {why}.",
                    "Git did not set `{key}`: {why}."
                )))
            }
        }
    }

    /// Takes away all that is set under the name, and the sections with it.
    pub fn clear(&self) {
        for section in SECTIONS {
            let named = format!("{section}.{NAME}");
            // where nothing is set, nothing is to be taken away
            let _ = self.change_settings(&["--remove-section", &named]);
        }
    }

    /// Takes away one setting.
    pub fn unset(&self, key: &str) {
        let _ = self.change_settings(&["--unset-all", key]);
    }

    /// Lets git change the settings. It ends the last line of their file; one that did not end keeps that habit.
    fn change_settings(&self, arguments: &[&str]) -> Option<Output> {
        let read = || std::fs::read(&self.settings).unwrap_or_default();
        let open = read().last().is_some_and(|last| *last != b'\n');
        let told = git::ask(&self.root, &[&["config", "--local"], arguments].concat(), Vec::new());
        let now = read();
        if let Some(bytes) = now.strip_suffix(b"\n").filter(|_| open) {
            let target = Target::at(&self.settings, None).map(|target| target.saw(Some(&now)));
            // git reads the one as it reads the other
            let _ = target.and_then(|target| target.stage(bytes)?.settle());
        }
        told
    }

    /// Whether git merges and compares a sheet by these settings.
    pub fn holds_for(&self, sheet: &Path) -> bool {
        let path = sheet.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let told = git::ask(&self.root, &["check-attr", "-z", "merge", "--", &path], Vec::new());
        told.is_some_and(|told| told.stdout.split(|byte| *byte == 0).nth(2) == Some(NAME.as_bytes()))
    }
}

impl Folder {
    /// What is said of a clone whose attributes name settings that it lacks: it was made by somebody else's hand.
    pub fn undriven(&self, project: &Project, sources: &mut Sources) -> Option<Finding> {
        let attributes = std::fs::read_to_string(self.root.join(SHARED)).ok()?;
        let wanted = format!("merge={NAME}");
        attributes.lines().find(|line| line.split_whitespace().any(|word| word == wanted))?;
        let told = git::ask(&self.root, &["config", "--get", "merge.draagvlak.driver"], Vec::new())?;
        // 1: it is not set; anything else is git's own trouble
        (told.status.code() == Some(1)).then(|| {
            let finding = Finding::new(
                "merge-not-installed",
                Level::Info,
                text!(
                    "In deze kloon voegt git bladen nog samen als gewone tekst.",
                    "In this clone git still merges sheets as plain text."
                ),
            )
            .help(text!("Doe één keer `draagvlak git install`.", "Do `draagvlak git install` once."));
            project.placed(Passed::new(Path::new(SHARED), finding), sources)
        })
    }
}
