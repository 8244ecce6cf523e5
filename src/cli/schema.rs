//! `schema`: the JSON Schemas of a sheet, in both languages, beside the canvases.

use std::path::Path;

use super::ui::Ui;
use crate::brand;
use crate::canvas::schema;
use crate::disk::{Folder, write};
use crate::document::context;
use crate::error::{Exit, Failure};
use crate::house;
use crate::project::CANVASES;
use crate::report::json;
use crate::text;
use crate::text::Lang;

/// Arguments of `schema`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print the schema instead of writing both files.
    #[arg(long, value_name = "LANG")]
    print: Option<String>,
    /// Print the schema of `check --format json`, and write nothing.
    #[arg(long, conflicts_with = "print")]
    findings: bool,
    /// Print the schema of what templates see, as `documents --data` prints it, and write nothing.
    #[arg(long = "data", conflicts_with_all = ["print", "findings"])]
    of_data: bool,
}

/// Writes or prints the schemas.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    if args.findings {
        ui.print(&text(&json::schema()));
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

/// Writes both schemas below a root, those of the house's settings, and those of its look; the paths that changed.
pub fn write_into(root: &Path) -> Result<Vec<String>, Failure> {
    let mut changed = Vec::new();
    let of_house = |file: &str| root.join(file).exists();
    for (shown, text) in files(of_house(house::FILE)).into_iter().chain(of_brand(of_house(brand::FILE))) {
        if write::text(&root.join(&shown), root, &text)? {
            changed.push(shown);
        }
    }
    Ok(changed)
}

/// The schemas of a workspace that has settings of its own or not: path from its root, and text.
pub fn files(settings: bool) -> Vec<(String, String)> {
    let sheets = Lang::ALL.map(|lang| (format!("{CANVASES}/canvas.{lang}.schema.json"), json(lang)));
    let house =
        Lang::ALL.map(|lang| (format!("draagvlak.{lang}.schema.json"), text(&house::schema::house(lang))));
    sheets.into_iter().chain(house.into_iter().filter(|_| settings)).collect()
}

/// The schemas of the look of a house that has one.
fn of_brand(has: bool) -> Vec<(String, String)> {
    let path = |lang| format!("{}/brand.{lang}.schema.json", brand::FOLDER);
    let files = Lang::ALL.map(|lang| (path(lang), text(&brand::schema::brand(lang))));
    files.into_iter().filter(|_| has).collect()
}

/// A schema as text.
fn json(lang: Lang) -> String {
    text(&schema::sheet(lang))
}

fn text(schema: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
