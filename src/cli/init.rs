//! `init`: a new workspace in an empty folder.

use std::path::Path;

use super::new::{self, Start};
use super::schema;
use super::ui::Ui;
use crate::disk::write::{Target, unix_lines};
use crate::disk::{leftover, write};
use crate::error::{Exit, Failure};
use crate::framework;
use crate::project::{CANVASES, name};
use crate::text;
use crate::text::Lang;

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
const IGNORE: &str = "\n# made by `draagvlak build`\n/output/**/*.pdf\n/output/**/.*.layout\n\n# left by a run that was cut off; the next one clears it away\n.draagvlak-*\n";

/// What git should give the same line ends on every system: what is read here, and what is made of it.
const ATTRIBUTES: &str = "# the same bytes on every system: sheets, templates and what is made of them\n/.gitignore text eol=lf\n/*.toml text eol=lf\n/*.json text eol=lf\n/canvases/** text=auto eol=lf\n/frameworks/** text=auto eol=lf\n/templates/** text=auto eol=lf\n/brand/** text=auto eol=lf\n/moments/** text=auto eol=lf\n/output/** text=auto eol=lf\n*.pdf binary\n";

/// Makes the folders and first files; a folder with other files in it is left alone.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let root = ui.folder.as_path();
    let id = args.id.as_deref().unwrap_or(match ui.manner.lang {
        Lang::Nl => "mijn-streek",
        Lang::En => "my-region",
    });
    new::good_id(id)?;
    let (path, text) = framework_file(&args.framework)?;
    let text = with_schema(&text, ui.manner.lang);
    std::fs::create_dir_all(root).map_err(|error| Failure::io(root, &error))?;
    refuse_full(root)?;
    leftover::sweep(root, 2);
    let mut written = Vec::new();
    let ignore = format!("{}{IGNORE}", name::IGNORE);
    for (path, lines) in [(".gitignore", &*ignore), (".gitattributes", ATTRIBUTES)] {
        if add(root, path, lines)? {
            written.push(path.to_owned());
        }
    }
    if write::text(&root.join(&path), root, &text)? {
        written.push(path);
    }
    written.extend(schema::write_into(root)?);
    // the sheet comes last: where it stands, nothing is unfinished
    let sheet = format!("{CANVASES}/{id}.toml");
    let start = Start { id, framework: &args.framework, lang: ui.manner.lang };
    write::new(&root.join(&sheet), root, new::skeleton(&start).as_bytes())?;
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

/// Adds lines to a file of git, below those that are there; false if it has them.
fn add(root: &Path, name: &str, lines: &str) -> Result<bool, Failure> {
    let mut target = Target::at(&root.join(name), Some(root))?;
    let mut all = target.read()?.unwrap_or_default().to_vec();
    if String::from_utf8_lossy(&unix_lines(&all)).contains(lines) {
        return Ok(false);
    }
    if !all.is_empty() {
        all.extend_from_slice(if all.ends_with(b"\n") { b"\n" } else { b"\n\n" });
    }
    all.extend_from_slice(lines.as_bytes());
    target.stage(&all)?.settle()?;
    Ok(true)
}

/// A folder that holds more than hidden files, or than what an `init` left that was cut off, is someone's work.
fn refuse_full(root: &Path) -> Result<(), Failure> {
    let mut own = schema::files(|_| true);
    own.extend(
        framework::EMBEDDED
            .iter()
            .flat_map(|(path, text)| Lang::ALL.map(|lang| ((*path).to_owned(), with_schema(text, lang)))),
    );
    let Some(name) = foreign(root, "", &own)? else { return Ok(()) };
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

/// The first name in a folder that is not hidden and not that of one of our own files with our own text.
fn foreign(root: &Path, below: &str, own: &[(String, String)]) -> Result<Option<String>, Failure> {
    let folder = root.join(below);
    let entries = std::fs::read_dir(&folder).map_err(|error| Failure::io(&folder, &error))?;
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        let kind = entry.file_type().map_err(|error| Failure::io(&entry.path(), &error))?;
        if name.starts_with('.') {
            continue;
        }
        let begins = format!("{path}/");
        if kind.is_dir() && own.iter().any(|(known, _)| known.starts_with(&begins)) {
            if let Some(name) = foreign(root, &path, own)? {
                return Ok(Some(name));
            }
            continue;
        }
        let ours = own.iter().any(|(known, _)| *known == path) && kind.is_file();
        let there = if ours { std::fs::read(entry.path()).unwrap_or_default() } else { Vec::new() };
        let there = unix_lines(&there);
        if !own.iter().any(|(known, text)| ours && *known == path && there == text.as_bytes()) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// A framework for a workspace: with the line by which editors find its schema.
fn with_schema(text: &str, lang: Lang) -> String {
    format!("#:schema ./framework.{lang}.schema.json\n{text}")
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
