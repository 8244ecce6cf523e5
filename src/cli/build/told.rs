//! What is said of a build: what was made, what would change, what went wrong.

use std::path::{Path, PathBuf};

use super::worse;
use crate::cli::ui::Ui;
use crate::diagnostic::{Finding, Label, Level};
use crate::disk::output::{Edited, Made, Request, State};
use crate::document::TemplateFault;
use crate::error::{Exit, Failure};
use crate::project::Checked;
use crate::source::{Source, Sources};
use crate::text;

/// Prints what was made and what went wrong.
pub(super) fn tell(
    made: &[Made],
    checked: &[Checked<'_>],
    request: &Request,
    strict: bool,
    sources: &mut Sources,
    ui: &Ui,
) -> Exit {
    let mut exit = Exit::Clean;
    for made in made {
        exit = worse(exit, tell_one(made, request, sources, ui));
        let unsettled = strict && (made.replaced > 0 || !made.warnings.is_empty());
        if unsettled {
            exit = worse(exit, Exit::Findings);
        }
    }
    for checked in checked {
        let errors = checked.report.count(Level::Error);
        let id = &checked.canvas.id;
        if errors > 0 {
            ui.say(&if errors == 1 {
                text!(
                    "{id}: concept, één fout te verhelpen (`draagvlak check {id}`).",
                    "{id}: draft, one error to fix (`draagvlak check {id}`)."
                )
            } else {
                text!(
                    "{id}: concept, {errors} fouten te verhelpen (`draagvlak check {id}`).",
                    "{id}: draft, {errors} errors to fix (`draagvlak check {id}`)."
                )
            });
            if strict {
                exit = worse(exit, Exit::Findings);
            }
        }
    }
    let files = || made.iter().flat_map(|m| &m.files);
    let changed = files().filter(|(_, state)| *state == State::Written).count();
    let same = files().count() - changed;
    if request.compare {
        ui.say(&if changed == 0 {
            text!("Bestanden: {same} actueel.", "Files: {same} up to date.")
        } else {
            text!(
                "Bestanden: {changed} niet actueel, {same} wel.",
                "Files: {changed} out of date, {same} up to date."
            )
        });
        if changed > 0 {
            exit = worse(exit, Exit::Findings);
        }
    } else {
        ui.say(&text!(
            "Bestanden: {changed} geschreven, {same} ongewijzigd.",
            "Files: {changed} written, {same} unchanged."
        ));
    }
    exit
}

fn tell_one(made: &Made, request: &Request, sources: &mut Sources, ui: &Ui) -> Exit {
    let mut exit = Exit::Clean;
    for (path, state) in &made.files {
        let path = request.shown(path);
        match state {
            State::Written if request.compare => {
                ui.say(&text!("zou veranderen: {path}", "would change: {path}"));
            }
            State::Written => ui.say(&text!("{path}", "{path}")),
            State::Same if ui.manner.verbose => ui.say(&text!("ongewijzigd: {path}", "unchanged: {path}")),
            State::Same => {}
        }
    }
    tell_brought(&made.brought, request, ui);
    exit = worse(exit, tell_edited(&made.edited, request, ui));
    exit = worse(exit, ui.findings(&made.trouble.findings, sources));
    let (canvas, kind) = (&made.canvas, &made.kind);
    if made.replaced > 0 {
        ui.warn(&match made.replaced {
            1 => text!(
                "{canvas}, {kind}: één teken kan het lettertype niet drukken; in de PDF staat daar □.",
                "{canvas}, {kind}: one character cannot be printed in the typeface; the PDF has □ there."
            ),
            n => text!(
                "{canvas}, {kind}: {n} tekens kan het lettertype niet drukken; in de PDF staat daar □.",
                "{canvas}, {kind}: {n} characters cannot be printed in the typeface; the PDF has □ there."
            ),
        });
    }
    for warning in &made.warnings {
        ui.warn(&text!("{canvas}, {kind}: {warning}", "{canvas}, {kind}: {warning}"));
    }
    if let Some(fault) = &made.trouble.template {
        let finding = template_finding(fault, made, sources);
        ui.findings(&[finding], sources);
        exit = worse(exit, Exit::Findings);
    }
    if let Some(failure) = &made.trouble.failure {
        ui.fail(failure);
        exit = worse(exit, Exit::Findings);
    }
    exit
}

/// Says what stays though nothing makes it any more, which a comparison counts as a difference.
pub(super) fn tell_gone(gone: &[PathBuf], request: &Request, ui: &Ui) -> Exit {
    for path in gone {
        let path = request.shown(path);
        ui.warn(&text!(
            "{path} blijft staan, maar er is geen canvas, document of taal meer waaruit het gemaakt wordt; haal het weg als niemand het nog nodig heeft.",
            "{path} stays, but there is no canvas, document or language any more that it is made from; remove it when nobody needs it."
        ));
    }
    if request.compare && !gone.is_empty() { Exit::Findings } else { Exit::Clean }
}

impl Request {
    /// A file of the folder for papers, as it is said: by a path that can be opened from where the user is.
    fn shown(&self, path: &Path) -> String {
        let path = self.out.join(path);
        let here = std::env::current_dir().ok();
        let near = here.and_then(|here| path.strip_prefix(here).ok());
        text::visible(&near.unwrap_or(&path).to_string_lossy().replace('\\', "/"))
    }
}

/// Says which files took the place of a version that git has, a colleague's perhaps.
fn tell_brought(brought: &[PathBuf], request: &Request, ui: &Ui) {
    for path in brought {
        let path = request.shown(path);
        ui.warn(&text!(
            "{path} is geschreven over een versie die in git staat en niet hier is gemaakt; bekijk het verschil met `git diff`.",
            "{path} was written over a version that stands in git and was not made here; see the difference with `git diff`."
        ));
    }
}

/// Says which files someone edited, so that they stay.
fn tell_edited(edited: &[Edited], request: &Request, ui: &Ui) -> Exit {
    for Edited { path, beside } in edited {
        let path = request.shown(path);
        let what = match beside {
            Some(beside) => {
                let beside = request.shown(beside);
                text!(
                    "{path} is met de hand gewijzigd en blijft zoals het is; de nieuwe versie staat in {beside}.",
                    "{path} was edited by hand and stays as it is; the new version is in {beside}."
                )
            }
            None => text!(
                "{path} is met de hand gewijzigd, en de nieuwe versie ernaast ook; beide blijven zoals ze zijn.",
                "{path} was edited by hand, and so was the new version beside it; both stay as they are."
            ),
        };
        // that a document is not of today is an error, also for who asked for quiet
        ui.fail(&Failure::new(what).hint(text!(
            "Zet wat u wilt houden in het canvas; `draagvlak build --force` vervangt daarna dit bestand.",
            "Put what you want to keep into the canvas; `draagvlak build --force` then replaces this file."
        )));
    }
    if edited.is_empty() { Exit::Clean } else { Exit::Findings }
}

/// A fault in a template as a finding at its line.
fn template_finding(fault: &TemplateFault, made: &Made, sources: &mut Sources) -> Finding {
    let (canvas, kind) = (&made.canvas, &made.kind);
    let (nl, en) = (&fault.message.nl, &fault.message.en);
    let mut finding = Finding::new(
        "template",
        Level::Error,
        text!("Het sjabloon van “{kind}” ({canvas}): {nl}", "The template of “{kind}” ({canvas}): {en}"),
    )
    .help(text!(
        "Verbeter het sjabloon op deze regel; het document is niet gemaakt.",
        "Mend the template at this line; the document was not made."
    ));
    if let (Some(text), Some((start, end))) = (&made.template_text, fault.span) {
        let id = sources.add(Source::new(format!("templates/{}", fault.file), text.as_str()));
        finding = finding.at(Label::new(id, start..end));
    }
    finding
}
