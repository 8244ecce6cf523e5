//! `templates`: takes templates of the program over into the workspace, and tells what changed since.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::names;
use super::ui::Ui;
use super::unified::{color, unified};
use crate::disk::{Folder, write};
use crate::error::{Exit, Failure};
use crate::project::TEMPLATES;
use crate::project::ejected::{self, NOTE, Stand, Taken, Text as Then};
use crate::project::tree::Tree;
use crate::text;

/// Arguments of `templates`.
#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Copy templates of the program into the workspace, to change them; files that are there stay.
    Eject(Eject),
    /// Show what the program and the workspace changed since; exit with code 1 if the program did.
    Diff(Diff),
}

#[derive(Debug, clap::Args)]
struct Eject {
    /// A kind of document, `shared` (what kinds share) or `theme` (the look of PDFs).
    #[arg(value_name = "NAME", add = names::templates())]
    set: String,
    /// Remember of files that are there already that they hold what the program has now.
    #[arg(long)]
    seen: bool,
}

#[derive(Debug, clap::Args)]
struct Diff {
    /// A kind of document, `shared` or `theme`; all that were taken when none is given.
    #[arg(value_name = "NAME", add = names::templates())]
    set: Option<String>,
    /// Only what the program changed, as a patch for the workspace.
    #[arg(long)]
    program: bool,
}

/// Runs one of the two.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let folder = Folder::find(&ui.folder)?;
    match &args.what {
        What::Eject(args) => eject(args, &folder, ui),
        What::Diff(args) => diff(args, &folder, ui),
    }
}

/// The name of something that can be taken.
fn known(name: &str) -> Result<&'static str, Failure> {
    let sets = ejected::sets();
    sets.get(name).copied().ok_or_else(|| {
        let shown = text::visible(name);
        let failure = Failure::new(text!(
            "Het programma heeft geen sjablonen “{shown}”.",
            "The program has no templates “{shown}”."
        ));
        match text::nearest(name, sets.iter().copied()) {
            Some(near) => failure.hint(text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")),
            None => {
                let all = sets.into_iter().collect::<Vec<_>>().join(", ");
                failure.hint(text!("Er zijn: {all}.", "There are: {all}."))
            }
        }
    })
}

/// Where a file of a set stands in a workspace.
fn place(set: &str, name: &str) -> PathBuf {
    Path::new(TEMPLATES).join(set).join(name)
}

/// As it is said.
fn shown(set: &str, name: &str) -> String {
    format!("{TEMPLATES}/{set}/{name}")
}

/// What was taken; a file that holds something else is as none.
fn taken(set: &str, folder: &Folder) -> Result<Taken, Failure> {
    let path = place(set, NOTE);
    if !folder.has(&path) {
        return Ok(Taken::default());
    }
    let text = read(&path, folder)?;
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

fn read(path: &Path, folder: &Folder) -> Result<String, Failure> {
    folder.text(path).map_err(|finding| {
        let path = crate::project::shown(path);
        let (nl, en) = (&finding.message.nl, &finding.message.en);
        Failure::new(text!("{path}: {nl}", "{path}: {en}"))
    })
}

fn eject(args: &Eject, folder: &Folder, ui: &Ui) -> Result<Exit, Failure> {
    let set = known(&args.set)?;
    folder.sweep();
    let mut taken = taken(set, folder)?;
    let (there, new): (Vec<_>, Vec<_>) =
        ejected::own(set).into_iter().partition(|(name, _)| folder.has(&place(set, name)));
    let remembered = new.iter().chain(there.iter().filter(|_| args.seen));
    for (name, text) in remembered {
        let now = Then { program: env!("CARGO_PKG_VERSION").to_owned(), text: (*text).to_owned() };
        taken.0.insert((*name).to_owned(), now);
    }
    let mut note = serde_json::to_string_pretty(&taken).unwrap_or_default();
    note.push('\n');
    // what is remembered comes first: a file that is then not there is told, one of unknown origin is not
    if !taken.0.is_empty() {
        write::text(&folder.root().join(place(set, NOTE)), folder.root(), &note)?;
    }
    for (name, text) in &new {
        write::new(&folder.root().join(place(set, name)), folder.root(), text.as_bytes())?;
        let path = shown(set, name);
        ui.say(&text!("{path}", "{path}"));
    }
    for (name, _) in &there {
        let path = shown(set, name);
        ui.warn(&if args.seen {
            text!(
                "{path} blijft zoals het is, en wordt voortaan vergeleken met wat het programma nu heeft.",
                "{path} stays as it is, and is from now on compared with what the program has now."
            )
        } else {
            text!("{path} is er al en blijft zoals het is.", "{path} is there already and stays as it is.")
        });
    }
    Ok(if there.is_empty() || args.seen { Exit::Clean } else { Exit::Findings })
}

fn diff(args: &Diff, folder: &Folder, ui: &Ui) -> Result<Exit, Failure> {
    let sets = match &args.set {
        Some(name) => vec![known(name)?],
        None => ejected::sets().into_iter().collect(),
    };
    let (mut exit, mut same) = (Exit::Clean, 0);
    for set in sets {
        let taken = taken(set, folder)?;
        let mut texts = BTreeMap::new();
        let names = ejected::own(set).into_iter().map(|(name, _)| name.to_owned());
        for name in names.chain(taken.0.keys().cloned()) {
            let path = place(set, &name);
            // what is remembered may name anything: only what stands in the folder is read
            let inside = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
            if inside && folder.has(&path) {
                texts.insert(name, read(&path, folder)?);
            }
        }
        for stand in ejected::stands(set, &taken, |name| texts.get(name).cloned()) {
            let told = tell(set, &stand, args.program, ui);
            same += usize::from(told.is_none());
            if told == Some(Exit::Findings) {
                exit = Exit::Findings;
            }
        }
    }
    if !args.program {
        ui.say(&text!("Gelijk gebleven: {same}.", "Unchanged: {same}."));
    }
    Ok(exit)
}

/// Tells of one file what either side changed; nothing where none did.
fn tell(set: &str, stand: &Stand, only_program: bool, ui: &Ui) -> Option<Exit> {
    let path = text::visible(&shown(set, &stand.name));
    if stand.here.is_none() {
        ui.warn(&text!(
            "{path} is er niet meer: dat van het programma geldt.",
            "{path} is no longer there: that of the program holds."
        ));
        return Some(Exit::Clean);
    }
    let mut told = None;
    if let Some((old, new)) = stand.of_program() {
        let since = stand.then.as_ref().map(|then| text::visible(&then.program)).unwrap_or_default();
        let now = env!("CARGO_PKG_VERSION");
        if !only_program {
            ui.say(&text!(
                "{path}: door het programma gewijzigd ({since} → {now})",
                "{path}: changed by the program ({since} → {now})"
            ));
        }
        ui.exactly(&unified(&path, old, new), color);
        told = Some(Exit::Findings);
    }
    if let Some((old, new)) = stand.of_workspace().filter(|_| !only_program) {
        ui.say(&if stand.then.is_some() {
            text!("{path}: door deze werkmap gewijzigd", "{path}: changed by this workspace")
        } else {
            text!(
                "{path}: anders dan het programma het nu heeft (niet bekend wat is overgenomen)",
                "{path}: otherwise than the program has it now (what was taken is not known)"
            )
        });
        ui.exactly(&unified(&path, old, new), color);
        told = told.or(Some(Exit::Clean));
    }
    told
}
