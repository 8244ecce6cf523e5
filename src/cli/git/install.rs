//! Sets a clone up for sheets, takes that away again, and tells how it stands.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::ui::Ui;
use crate::disk::Folder;
use crate::disk::clone::{Attributes, Clone, SHARED};
use crate::error::{Exit, Failure, shown};
use crate::external::run;
use crate::project::Project;
use crate::source::Sources;
use crate::text;
use crate::text::{Text, visible};

/// Arguments of `git install`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also for everyone who fetches the workspace: by a line in `.gitattributes`, which is committed.
    #[arg(long)]
    shared: bool,
    /// Also tell differences in sentences, in `git diff` and `git show`.
    #[arg(long = "diff")]
    sentences: bool,
}

/// What names the record above a difference: its id, or else its header.
const RECORD: &str = "^(id[[:space:]]*=.*|\\[\\[?[a-z.-]+\\]\\]?)[[:space:]]*$";

const DRIVER: &str = "merge.draagvlak.driver";
const COMMAND: &str = "diff.draagvlak.command";

/// A path as a shell reads it.
fn quoted(program: &Path) -> String {
    let path = shown(program);
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path };
    format!("'{}'", path.replace('\'', "'\\''"))
}

/// How git merges: by the program, or by itself where that is not there or failed before it wrote. One that was ended, and
/// may have written or not, ends the merge: git then leaves all as it was.
fn driver(program: &Path) -> String {
    // git puts files and names where it sees a percent sign
    let program = quoted(program).replace('%', "%%");
    format!(
        "{program} git merge %O %A %B %L %P %X %Y; e=$?; case $e in 0|1) ;; 2|101|126|127) \
         git merge-file --marker-size=%L -L %X -L %S -L %Y %A %O %B; e=$? ;; *) e=255 ;; esac; exit $e"
    )
}

/// How git tells differences: by the program, or by itself where that is not there.
fn command(program: &Path) -> String {
    let program = quoted(program);
    format!(
        "f() {{ {program} git diff \"$@\" || git --no-pager diff --no-ext-diff --no-index -- \"$2\" \"$5\"; return 0; }}; f"
    )
}

/// What is set, by name.
fn settings(program: &Path) -> [(&'static str, String); 3] {
    [
        ("merge.draagvlak.name", "draagvlak: merge sheets by record".to_owned()),
        (DRIVER, driver(program)),
        ("diff.draagvlak.xfuncname", RECORD.to_owned()),
    ]
}

/// The program that runs now.
fn program() -> Result<PathBuf, Failure> {
    std::env::current_exe().map_err(|error| Failure::io(Path::new("draagvlak"), &error))
}

/// Sets a clone up.
pub fn install(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    let clone = Clone::around(folder.root())?;
    let program = program()?;
    for (key, value) in settings(&program) {
        clone.set(key, &value)?;
    }
    match args.sentences {
        true => clone.set(COMMAND, &command(&program))?,
        false => clone.unset(COMMAND),
    }
    let which = if args.shared { Attributes::Shared } else { Attributes::Own };
    clone.put(which)?;
    let path = visible(&shown(&clone.path(which)));
    ui.say(&text!(
        "Git voegt bladen in deze kloon voortaan samen per gegeven (ingesteld in de kloon, en in {path}).",
        "In this clone git now merges sheets by record (set in the clone, and in {path})."
    ));
    if args.shared {
        ui.say(&text!(
            "Leg `{SHARED}` vast; wie de werkmap ophaalt, doet één keer `draagvlak git install`.",
            "Commit `{SHARED}`; whoever fetches the workspace does `draagvlak git install` once."
        ));
    }
    Ok(Exit::Clean)
}

/// Takes all away.
pub fn uninstall(ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    let clone = Clone::around(folder.root())?;
    let was = clone.setting(DRIVER).is_some() || clone.has(Attributes::Own) || clone.has(Attributes::Shared);
    clone.take(Attributes::Own)?;
    clone.take(Attributes::Shared)?;
    clone.clear();
    ui.say(&match was {
        true => text!(
            "Git voegt bladen in deze kloon weer samen als gewone tekst.",
            "In this clone git merges sheets as plain text again."
        ),
        false => text!("Er was niets ingesteld.", "Nothing was set."),
    });
    Ok(Exit::Clean)
}

/// Tells how it stands.
pub fn status(ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    let clone = Clone::around(folder.root())?;
    let set = clone.setting(DRIVER);
    let Some(set) = set else {
        ui.line(
            text!(
                "Niet ingesteld: git voegt bladen samen als gewone tekst. Stel het in met `draagvlak git install`.",
                "Not set: git merges sheets as plain text. Set it with `draagvlak git install`."
            )
            .get(ui.manner.lang),
        );
        return Ok(Exit::Findings);
    };
    let say = |text: Text| ui.line(visible(text.get(ui.manner.lang)));
    let places = [Attributes::Own, Attributes::Shared].into_iter().filter(|which| clone.has(*which));
    let places: Vec<String> = places.map(|which| shown(&clone.path(which))).collect();
    match places.is_empty() {
        true => say(text!(
            "Ingesteld, maar geen bestand met attributen zegt voor welke bladen.",
            "Set, but no file of attributes says for which sheets."
        )),
        false => {
            let places = places.join(", ");
            say(text!("Ingesteld voor de bladen in: {places}.", "Set for sheets in: {places}."));
        }
    }
    let program = inside(&set);
    let works = tried(&program);
    let path = shown(&program);
    say(match works {
        true => text!(
            "Samenvoegen: per gegeven, door {path}; een proef is gelukt.",
            "Merging: by record, by {path}; a trial run went well."
        ),
        false => text!(
            "Samenvoegen: {path} doet het niet; git voegt samen als gewone tekst. Herstel het met `draagvlak git install`.",
            "Merging: {path} does not work; git merges as plain text. Mend it with `draagvlak git install`."
        ),
    });
    say(match clone.setting(COMMAND) {
        Some(_) => text!("Verschillen: in zinnen.", "Differences: in sentences."),
        None => text!(
            "Verschillen: als tekst, met het gegeven erboven.",
            "Differences: as text, with the record above."
        ),
    });
    let mut sources = Sources::default();
    let project = Project::open(std::sync::Arc::new(folder.clone()), &mut sources);
    let sheet = project.sheets().find(|path| !project.is_private(path)).cloned();
    let applies = !places.is_empty() && sheet.as_ref().is_none_or(|sheet| clone.holds_for(sheet));
    if let Some(sheet) = sheet.filter(|_| !applies) {
        let sheet = crate::project::shown(&sheet);
        say(text!(
            "Voor {sheet} geldt het niet: kijk met `git check-attr merge {sheet}`.",
            "It does not hold for {sheet}: see with `git check-attr merge {sheet}`."
        ));
    }
    Ok(if works && applies { Exit::Clean } else { Exit::Findings })
}

/// The program that a setting begins with.
fn inside(set: &str) -> PathBuf {
    let mut path = String::new();
    let mut rest = set.strip_prefix('\'').unwrap_or(set);
    while let Some((part, more)) = rest.split_once('\'') {
        path.push_str(part);
        match more.strip_prefix("\\''") {
            Some(more) => {
                path.push('\'');
                rest = more;
            }
            None => break,
        }
    }
    PathBuf::from(path.replace("%%", "%"))
}

/// Whether a program merges two edits of a small sheet.
fn tried(program: &Path) -> bool {
    let Ok(folder) = tempfile::tempdir() else { return false };
    let sheet = |a: &str, b: &str| format!("format = 1\n\n[canvas]\ntitle = \"{a}\"\nquestion = \"{b}\"\n");
    let texts = [("basis", sheet("a", "a")), ("onze", sheet("b", "a")), ("hun", sheet("a", "b"))];
    let written = texts.iter().all(|(name, text)| std::fs::write(folder.path().join(name), text).is_ok());
    let mut command = Command::new(program);
    command.args(["-q", "git", "merge", "basis", "onze", "hun", "7", "proef.toml", "onze", "hun"]);
    let ended = run::output(command.current_dir(folder.path()));
    written
        && ended.is_ok_and(|told| told.status.success())
        && std::fs::read_to_string(folder.path().join("onze")).is_ok_and(|text| text == sheet("b", "b"))
}
