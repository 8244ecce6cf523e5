//! `documents`: which kinds of document there are, for whom, and in which languages; and what the template of one sees.

use super::ui::{self, Ui};
use super::{report, unread};
use crate::check::{self, Options, Subject};
use crate::diagnostic::Finding;
use crate::document::{self, Engine, kind, locale};
use crate::error::{Exit, Failure};
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};
use crate::view::{Open, View};
use crate::workspace::Workspace;

/// Arguments of `documents`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Print what the template of a kind sees of a canvas, as JSON.
    #[arg(long, num_args = 2, value_names = ["CANVAS", "KIND"])]
    data: Vec<String>,
    /// Language of that data: nl or en; else that of the canvas.
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
    let workspace = Workspace::open(&ui.folder, &mut sources).ok();
    let files = kind::files(workspace.as_ref().map_or(&[], |w| w.templates()));
    let (kinds, findings) = kind::kinds(&files, &mut sources);
    let width = kinds.iter().map(|kind| kind.name.len()).max().unwrap_or(0);
    for kind in &kinds {
        let langs: Vec<&str> = kind.languages().iter().map(|lang| lang.code()).collect();
        let circle = match (kind.circle().name(), ui.lang) {
            ("internal", Lang::Nl) => "intern",
            ("steering", Lang::Nl) => "stuurgroep",
            ("public", Lang::Nl) => "openbaar",
            (name, _) => name,
        };
        ui.line(text::visible(&format!(
            "{:width$}  {} · {} · {circle} · {}",
            kind.name,
            kind.about.title.get(ui.lang),
            kind.about.audience.get(ui.lang),
            langs.join(", "),
        )));
    }
    Ok(report::findings(&findings, &sources, ui))
}

/// Prints what the template of a kind sees of a canvas; nothing where no document would be made.
fn data(canvas: &str, kind: &str, lang: Option<Lang>, ui: &Ui) -> Result<Exit, Failure> {
    let mut sources = Sources::default();
    let workspace = Workspace::open(&ui.folder, &mut sources)?;
    let templates = kind::files(workspace.templates());
    let (kinds, findings) = kind::kinds(&templates, &mut sources);
    let amiss: Vec<Finding> = workspace.findings.iter().cloned().chain(findings).collect();
    let mut kinds = vec![kind::find(&kinds, kind).map_err(Failure::new)?.clone()];
    let chosen = workspace.choose(&[canvas.to_owned()])?;
    let mut reads = workspace.read_all(&chosen, &mut sources);
    unread::hold(&mut reads, &mut kinds, &amiss, &sources, ui);
    let ([read], [kind]) = (&reads[..], &kinds[..]) else {
        report::findings(&amiss, &sources, ui);
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
    let date = ui::reference_date(None, canvas)?;
    let subject = Subject::new(canvas, &read.frame, &read.unresolved, workspace.house(), date);
    let whole = check::unfolded(&subject, &read.loaded.findings, &Options::default());
    let open = Open::of(&check::fold(whole.findings.clone()), whole.accepted.len());
    let seen = View::new(&subject, &whole, open, kind.circle());
    let told = Engine::new(kind, &templates, locale(canvas.locale(), lang))
        .and_then(|engine| document::data(&seen, kind, &engine));
    let told = told.map_err(|fault| {
        let (file, Text { nl, en }) = (&fault.file, &fault.message);
        Failure::new(text!("templates/{file}: {nl}", "templates/{file}: {en}"))
    })?;
    ui.print_as_it_is(&told);
    Ok(Exit::Clean)
}
