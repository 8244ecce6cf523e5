//! A workspace in a temporary folder, and the program run in it as a user would, with nothing of the user's around it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::time::SystemTime;

use draagvlak::disk::Folder;
use draagvlak::project::Project;
use draagvlak::source::Sources;
use libtest_mimic::Failed;
use tempfile::TempDir;

use super::expect::root;

/// A sheet with nothing amiss in reading, and little in it.
pub const SMALL: &str = "format = 1\n\n[canvas]\ntitle = \"Verzonnen streek\"\nphase = \"exploration\"\nas-of = 2026-08-26\n\n\
    [[proposition]]\nid = \"samen\"\n\n[[meeting]]\nid = \"eerste\"\n";

/// What a folder holds: bytes and time of change by path.
pub type Snapshot = BTreeMap<PathBuf, (Vec<u8>, Option<SystemTime>)>;

/// A folder to work in, in an outer folder that must stay as it is.
pub struct Desk {
    outer: TempDir,
    variables: Vec<(&'static str, &'static str)>,
}

/// What a run of the program left.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// An empty folder.
    pub fn new() -> Result<Self, Failed> {
        let desk = Self { outer: tempfile::tempdir()?, variables: Vec::new() };
        std::fs::create_dir_all(desk.root())?;
        std::fs::create_dir_all(desk.home())?;
        std::fs::write(desk.outer.path().join("secret.txt"), "buiten de werkmap")?;
        Ok(desk)
    }

    /// A workspace with one small canvas `goed`.
    pub fn workspace() -> Result<Self, Failed> {
        let desk = Self::new()?;
        desk.write("canvases/goed.toml", SMALL)?;
        Ok(desk)
    }

    /// A workspace with the fictional region.
    pub fn fictional() -> Result<Self, Failed> {
        let desk = Self::new()?;
        let sheet = std::fs::read_to_string(root().join("canvases/voorbeeldstreek.toml"))?;
        desk.write("canvases/voorbeeldstreek.toml", &sheet)?;
        Ok(desk)
    }

    /// With a variable in the environment of the program.
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.variables.push((name, value));
        self
    }

    /// The folder to work in.
    pub fn root(&self) -> PathBuf {
        self.outer.path().join("werkmap")
    }

    /// The workspace in it, as the program opens it.
    pub fn open(&self) -> Result<(Folder, Project), Failed> {
        let folder = Folder::find(&self.root()).map_err(|failure| failure.what.en)?;
        let project = Project::open(Arc::new(folder.clone()), &mut Sources::default());
        Ok((folder, project))
    }

    fn home(&self) -> PathBuf {
        self.outer.path().join("home")
    }

    /// What lies beside the folder to work in.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.outer.path().join(name)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) -> Result<(), Failed> {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        Ok(std::fs::write(path, text)?)
    }

    pub fn read(&self, path: &str) -> Result<String, Failed> {
        let path = self.root().join(path);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
    }

    /// All files in the folder to work in.
    pub fn inside(&self) -> Result<Snapshot, Failed> {
        snapshot(&self.root())
    }

    /// All files around the folder to work in.
    pub fn around(&self) -> Result<Snapshot, Failed> {
        let mut all = snapshot(self.outer.path())?;
        let root = self.root();
        all.retain(|path, _| !path.starts_with(&root));
        Ok(all)
    }

    /// The program with arguments, not yet run.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_draagvlak"));
        command.args(arguments).current_dir(self.root()).env_clear().stdin(Stdio::null());
        command.env("HOME", self.home()).env("TMPDIR", std::env::temp_dir());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        if !self.variables.iter().any(|(name, _)| name.starts_with("LANG")) {
            command.env("LANG", "nl_NL.UTF-8");
        }
        command.envs(self.variables.iter().copied());
        command
    }

    /// Runs the program.
    pub fn run(&self, arguments: &[&str]) -> Result<Ran, Failed> {
        let output = assert_cmd::Command::from_std(self.command(arguments)).output()?;
        let ran = Ran::of(&output);
        if ran.err.contains("panicked") {
            return Err(format!("{arguments:?}: {}", ran.err).into());
        }
        Ok(ran)
    }

    /// Runs the program, which ends with this code; all that it printed.
    pub fn ends(&self, code: i32, arguments: &[&str]) -> Result<String, Failed> {
        let ran = self.run(arguments)?;
        if ran.code == code {
            return Ok(ran.all());
        }
        Err(format!("{arguments:?} ended with {}, not {code}:\n{}", ran.code, ran.all()).into())
    }
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    pub fn all(&self) -> String {
        format!("{}{}", self.out, self.err)
    }
}

/// All files below a folder.
fn snapshot(folder: &Path) -> Result<Snapshot, Failed> {
    let mut files = Snapshot::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_file() {
            let changed = entry.metadata()?.modified().ok();
            files.insert(entry.path().to_owned(), (std::fs::read(entry.path())?, changed));
        }
    }
    Ok(files)
}

/// Fails unless a text holds all of these.
pub fn holds(text: &str, wanted: &[&str]) -> Result<(), Failed> {
    let missing: Vec<&&str> = wanted.iter().filter(|part| !text.contains(**part)).collect();
    if missing.is_empty() { Ok(()) } else { Err(format!("{missing:?} not in:\n{text}").into()) }
}

/// Fails if a text holds any of these.
pub fn lacks(text: &str, unwanted: &[&str]) -> Result<(), Failed> {
    let found: Vec<&&str> = unwanted.iter().filter(|part| text.contains(**part)).collect();
    if found.is_empty() { Ok(()) } else { Err(format!("{found:?} in:\n{text}").into()) }
}
