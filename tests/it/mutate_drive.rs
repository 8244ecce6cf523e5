//! Drives the program through files of any content, and holds what must always hold; shared with the fuzz targets.

use std::path::Path;
use std::sync::Arc;

use draagvlak::check::{self, Options};
use draagvlak::diagnostic::Finding;
use draagvlak::disk::Folder;
use draagvlak::document::{self, Engine, RenderFault, locale};
use draagvlak::project::{Day, Project};
use draagvlak::source::Sources;
use draagvlak::text::{Lang, Text};

/// A canvas that goes with files that are not sheets.
pub const CANVAS: &str = include_str!("../rules/all-at-once.toml");

/// A file of a workspace: its path and its bytes.
pub type File<'a> = (&'a str, &'a [u8]);

/// Reads a workspace of these files, checks its canvases and makes one document of each; what does not hold.
///
/// # Errors
/// A place outside its text, or a message that is not there in both languages. A panic is for the caller.
pub fn drive(root: &Path, files: &[File<'_>], document: usize) -> Result<(), String> {
    for (path, bytes) in files {
        let path = root.join(path);
        let folder = path.parent().unwrap_or(root);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, bytes))
            .map_err(|e| e.to_string())?;
    }
    let mut sources = Sources::default();
    let folder = match Folder::find(root) {
        Ok(folder) => folder,
        Err(failure) => return said(&failure.what),
    };
    let project = Project::open(Arc::new(folder), &mut sources);
    project.findings.iter().chain(&project.of_kinds).try_for_each(|finding| holds(finding, &sources))?;
    let (templates, kinds) = (project.templates(), project.kinds());
    let chosen = match project.choose(&[]) {
        Ok(chosen) => chosen,
        Err(failure) => return said(&failure.what),
    };
    for read in project.read_all(&chosen, &mut sources) {
        let canvas = &read.loaded.canvas;
        let subject = read.subject(project.house(), Day::default());
        let report = check::unfolded(&subject, &read.loaded.findings, &Options::default());
        let all = read.loaded.findings.iter().chain(&report.outcomes).chain(&report.findings);
        all.chain(report.accepted.iter().map(|a| &a.finding))
            .try_for_each(|finding| holds(finding, &sources))?;
        let Some(kind) = kinds.get(document % kinds.len().max(1)) else { continue };
        let checked = project.checked(&read, Day::default(), [kind.circle()]);
        let (lang, Some(seen)) = (canvas.lang(), checked.view(kind.circle())) else { continue };
        let made = Engine::new(kind, templates, locale(canvas.locale(), lang))
            .map_err(RenderFault::Template)
            .and_then(|engine| document::render(seen, kind, kind.print(), &engine));
        match made {
            Ok(_) => {}
            Err(RenderFault::Template(fault)) => {
                said(&fault.message)?;
                let text = templates.get(&fault.file).map_or("", String::as_str);
                let inside = fault.span.is_none_or(|(start, end)| text.get(start..end).is_some());
                if !inside && !text.is_empty() {
                    return Err(format!("{} at {:?} of {} bytes", fault.file, fault.span, text.len()));
                }
            }
            Err(RenderFault::Markup(faults)) => faults.iter().try_for_each(|(_, fault)| said(fault))?,
        }
    }
    Ok(())
}

/// Both languages say something.
fn said(text: &Text) -> Result<(), String> {
    let both = Lang::ALL.iter().all(|lang| !text.get(*lang).trim().is_empty());
    if both { Ok(()) } else { Err(format!("a message without a half: {text:?}")) }
}

/// Every place of a finding lies inside its text, also of what it would put in.
fn holds(finding: &Finding, sources: &Sources) -> Result<(), String> {
    said(&finding.message)?;
    finding.help.iter().try_for_each(said)?;
    let labels = finding.primary.iter().chain(&finding.others).map(|label| (label.source, label.span));
    let edits = finding.fix.iter().flat_map(|fix| &fix.edits).map(|edit| (edit.source, edit.span));
    for (source, (start, end)) in labels.chain(edits) {
        if sources.get(source).text().get(start..end).is_none() {
            return Err(format!("{} at {start}..{end}: {:?}", sources.get(source).path(), finding.message));
        }
    }
    Ok(())
}
