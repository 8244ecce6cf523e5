//! `schema`: the JSON Schemas of what stands in a workspace, in both languages, each beside what it describes.

use std::path::Path;

use serde_json::Value;

use super::ui::Ui;
use crate::brand;
use crate::canvas::schema;
use crate::disk::{Folder, write};
use crate::document::context;
use crate::document::kind::About;
use crate::error::{Exit, Failure};
use crate::house;
use crate::project::{FRAMEWORKS, TEMPLATES};
use crate::report::{changes, json};
use crate::text;
use crate::text::{Lang, Say};

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print the schema of a sheet instead of writing all.
    #[arg(long, value_name = "LANG")]
    print: Option<String>,
    /// Print the schema of `check --format json`, and write nothing.
    #[arg(long, conflicts_with = "print")]
    findings: bool,
    /// Print the schema of `diff --format json` and `log --format json`, and write nothing.
    #[arg(long = "changes", conflicts_with_all = ["print", "findings"])]
    of_changes: bool,
    /// Print the schema of what templates see, as `documents --data` prints it, and write nothing.
    #[arg(long = "data", conflicts_with_all = ["print", "findings", "of_changes"])]
    of_data: bool,
}

/// Writes or prints the schemas.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    if args.findings {
        ui.print(&text(&json::schema()));
        return Ok(Exit::Clean);
    }
    if args.of_changes {
        ui.print(&text(&changes::schema()));
        return Ok(Exit::Clean);
    }
    if args.of_data {
        ui.print(&text(&context::schema()));
        return Ok(Exit::Clean);
    }
    if let Some(tag) = &args.print {
        let lang = Lang::from_tag(tag).ok_or_else(|| {
            let tag = text::visible(tag);
            Failure::new(text!("De taal “{tag}” is er niet.", "There is no language “{tag}”."))
        })?;
        ui.print(&json(lang));
        return Ok(Exit::Clean);
    }
    let folder = Folder::find(&ui.folder)?;
    folder.sweep();
    for path in write_into(folder.root())? {
        ui.say(&text!("{path} geschreven.", "{path} written."));
    }
    Ok(Exit::Clean)
}

/// Writes the schemas of all that a workspace has below its root; the paths that changed.
pub fn write_into(root: &Path) -> Result<Vec<String>, Failure> {
    let mut changed = Vec::new();
    for (shown, text) in files(|of| root.join(of).exists()) {
        if write::text(&root.join(&shown), root, &text)? {
            changed.push(shown);
        }
    }
    Ok(changed)
}

/// The schemas of a workspace: path from its root, and text. Sheets always have one; the rest where `has` says that there
/// is a file or folder of that name for it to describe.
pub fn files(has: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    type Make = fn(Lang) -> Value;
    let kinds: Make = |lang| schema::of::<About>(KIND.get(lang), &["format"], lang);
    let all: [(&str, &str, Make); 5] = [
        ("", "canvases/canvas", schema::sheet),
        (FRAMEWORKS, "frameworks/framework", house::schema::framework),
        (TEMPLATES, "templates/kind", kinds),
        (house::FILE, "draagvlak", house::schema::house),
        (brand::FILE, "brand/brand", brand::schema::brand),
    ];
    let there = all.into_iter().filter(|(of, _, _)| has(of));
    there
        .flat_map(|(_, path, make)| {
            Lang::ALL.map(|lang| (format!("{path}.{lang}.schema.json"), text(&make(lang))))
        })
        .collect()
}

/// What a `kind.toml` holds.
const KIND: Say = Say { nl: "Soort document", en: "Kind of document" };

/// A schema as text.
fn json(lang: Lang) -> String {
    text(&schema::sheet(lang))
}

fn text(schema: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
