//! `documents`: which kinds of document there are, for whom, and in which languages.

use std::sync::Arc;

use super::ui::Ui;
use crate::error::{Exit, Failure};
use crate::project::Project;
use crate::project::tree::Memory;
use crate::source::Sources;
use crate::text;
use crate::text::Lang;

/// Arguments of `documents`.
#[derive(Debug, clap::Args)]
pub struct Args {}

/// Lists the kinds.
pub fn run(_: &Args, ui: &Ui) -> Result<Exit, Failure> {
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
        ui.line(text::visible(&format!(
            "{:width$}  {} · {} · {circle} · {}",
            kind.name,
            kind.about.title.get(ui.manner.lang),
            kind.about.audience.get(ui.manner.lang),
            langs.join(", "),
        )));
    }
    Ok(ui.findings(&project.of_kinds, &sources))
}
