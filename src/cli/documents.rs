//! `documents`: which kinds of document there are, for whom, and in which languages; and what the template of one sees.

use std::sync::Arc;

use super::ui::{self, Ui};
use super::{moments, names, unread};
use crate::diagnostic::Finding;
use crate::document::{self, Engine, kind, locale};
use crate::error::{Exit, Failure};
use crate::project::Project;
use crate::project::tree::Memory;
use crate::report::lines::hang;
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};

/// Arguments of `documents`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print what the template of a kind sees of a canvas, as JSON.
    #[arg(long, num_args = 2, value_names = ["CANVAS", "KIND"], add = names::canvas_and_document())]
    data: Vec<String>,
    /// Language of that data; else that of the canvas.
    #[arg(long, requires = "data", value_name = "LANG", value_parser = ["nl", "en"])]
    lang: Option<String>,
}

/// Lists the kinds, or prints what a template sees.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    match &args.data[..] {
        [canvas, kind] => data(canvas, kind, args.lang.as_deref().and_then(Lang::from_tag), ui),
        _ => list(ui),
    }
}

/// Lists the kinds.
fn list(ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::default();
    // outside a workspace, the program's own kinds are still worth listing
    std::fs::metadata(&ui.folder).map_err(|error| Failure::io(&ui.folder, &error))?;
    let none = |sources: &mut Sources| Project::open(Arc::new(Memory::default()), sources);
    let project = ui.open(&mut sources).map(|(_, project)| project).unwrap_or_else(|_| none(&mut sources));
    let kinds = project.kinds();
    let width = kinds.iter().map(|kind| kind.name.len()).max().unwrap_or(0);
    for kind in kinds {
        let langs: Vec<&str> = kind.languages().iter().map(|lang| lang.code()).collect();
        let circle = match (kind.circle().name(), ui.manner.lang) {
            ("internal", Lang::Nl) => "intern",
            ("steering", Lang::Nl) => "stuurgroep",
            ("public", Lang::Nl) => "openbaar",
            (name, _) => name,
        };
        let about = format!(
            "{} · {} · {circle} · {}",
            kind.about.title.get(ui.manner.lang),
            kind.about.audience.get(ui.manner.lang),
            langs.join(", "),
        );
        let (first, others) = (format!("{:width$}  ", kind.name), " ".repeat(width + 2));
        ui.line(hang(&text::visible(&about), &text::visible(&first), &others, ui.manner.width));
    }
    Ok(ui.findings(&project.of_kinds, &sources))
}

/// Prints what the template of a kind sees of a canvas; nothing where no document would be made.
fn data(canvas: &str, kind: &str, lang: Option<Lang>, ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::default();
    let day = ui::day(None)?;
    let (project, chosen) = ui.open_one(canvas, &mut sources)?;
    let amiss: Vec<Finding> = project.findings.iter().chain(&project.of_kinds).cloned().collect();
    let mut kinds = vec![kind::find(project.kinds(), kind).map_err(Failure::new)?.clone()];
    let mut reads = project.read_all(&[chosen], &mut sources);
    unread::hold(&mut reads, &mut kinds, &amiss, &sources, ui);
    let ([read], [kind]) = (&reads[..], &kinds[..]) else {
        ui.findings(&amiss, &sources);
        return Ok(Exit::Findings);
    };
    let canvas = &read.loaded.canvas;
    let lang = lang.unwrap_or(canvas.lang());
    if !kind.languages().contains(&lang) {
        let name = &kind.name;
        return Err(Failure::new(text!(
            "Het document “{name}” is er niet in de taal `{lang}`.",
            "There is no document “{name}” in the language `{lang}`."
        )));
    }
    let mut checked = project.checked(read, day, [kind.circle()]);
    moments::tell_since(std::slice::from_mut(&mut checked), None, project.tree(), &mut sources, ui)?;
    let told = Engine::new(kind, project.templates(), locale(canvas.locale(), lang)).and_then(|engine| {
        let seen = checked.view(kind.circle());
        seen.map_or(Ok(String::new()), |seen| document::data(seen, kind, &engine))
    });
    let told = told.map_err(|fault| {
        let (file, Text { nl, en }) = (&fault.file, &fault.message);
        Failure::new(text!("templates/{file}: {nl}", "templates/{file}: {en}"))
    })?;
    ui.print_as_it_is(&told);
    Ok(Exit::Clean)
}
