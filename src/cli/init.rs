//! `init`: a new workspace in an empty folder.

use std::path::Path;

use super::new::{self, Start};
use super::schema;
use super::ui::Ui;
use crate::error::{Exit, Failure};
use crate::framework;
use crate::text;
use crate::text::Lang;
use crate::workspace::{self, CANVASES, write};

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Name of the first canvas: small letters, digits and hyphens.
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Framework of the workspace, with its version.
    #[arg(long, value_name = "NAME", default_value = framework::DEFAULT)]
    framework: String,
}

/// What git should pass over besides private sheets: what is made anew.
const IGNORE: &str = "\n# made by `draagvlak build`\n/output/**/*.pdf\n/output/**/.*.layout\n";

/// Makes the folders and first files; a folder with other files in it is left alone.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let root = ui.folder.as_path();
    std::fs::create_dir_all(root).map_err(|error| Failure::io(root, &error))?;
    refuse_full(root)?;
    let id = args.id.as_deref().unwrap_or(match ui.lang {
        Lang::Nl => "mijn-streek",
        Lang::En => "my-region",
    });
    new::good_id(id)?;
    let (path, text) = framework_file(&args.framework)?;
    let mut written = vec![".gitignore".to_owned(), path.clone()];
    write::file(&root.join(".gitignore"), ignore(root)?.as_bytes())?;
    write::file(&root.join(&path), text.as_bytes())?;
    written.extend(schema::write_into(root)?);
    let sheet = format!("{CANVASES}/{id}.toml");
    let start = Start { id, framework: &args.framework, lang: ui.lang };
    write::file(&root.join(&sheet), new::skeleton(&start).as_bytes())?;
    written.push(sheet.clone());
    for path in &written {
        ui.say(&text!("{path}", "{path}"));
    }
    ui.say(&text!(
        "\nVul {sheet} in en ga verder met `draagvlak check` en `draagvlak build`.",
        "\nFill in {sheet} and continue with `draagvlak check` and `draagvlak build`."
    ));
    Ok(Exit::Clean)
}

/// What git passes over: what it did already, and ours.
fn ignore(root: &Path) -> Result<String, Failure> {
    let path = root.join(".gitignore");
    let ours = format!("{}{IGNORE}", workspace::IGNORE);
    match std::fs::read_to_string(&path) {
        Ok(old) if old.contains(&ours) => Ok(old),
        Ok(old) => Ok(format!("{}\n\n{ours}", old.trim_end())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(ours),
        Err(error) => Err(Failure::io(&path, &error)),
    }
}

/// A folder that holds more than hidden files is someone's work.
fn refuse_full(root: &Path) -> Result<(), Failure> {
    let entries = std::fs::read_dir(root).map_err(|error| Failure::io(root, &error))?;
    let other = entries.filter_map(Result::ok).map(|e| e.file_name().to_string_lossy().into_owned());
    let Some(name) = other.filter(|name| !name.starts_with('.')).min() else { return Ok(()) };
    let name = text::visible(&name);
    Err(Failure::new(text!(
        "Deze map is niet leeg: er staat al “{name}”.",
        "This folder is not empty: it holds “{name}”."
    ))
    .hint(text!(
        "Maak een lege map en begin daarin, of voeg met `draagvlak new` een canvas toe aan deze werkmap.",
        "Make an empty folder and begin there, or add a canvas to this workspace with `draagvlak new`."
    )))
}

/// The file of a framework that the program carries.
fn framework_file(reference: &str) -> Result<(String, String), Failure> {
    let mut known = Vec::new();
    let mut sources = crate::source::Sources::default();
    for (path, text) in framework::EMBEDDED {
        let id = sources.add(crate::source::Source::new(*path, *text));
        let (read, _) = framework::read(id, sources.get(id));
        if read.pack_of.is_none() && read.reference() == reference {
            return Ok(((*path).to_owned(), (*text).to_owned()));
        }
        if read.pack_of.is_none() {
            known.push(read.reference());
        }
    }
    let shown = text::visible(reference);
    let known = known.join(", ");
    Err(Failure::new(text!("Het kader `{shown}` is er niet.", "There is no framework `{shown}`."))
        .hint(text!("Kies uit: {known}.", "Choose from: {known}.")))
}
