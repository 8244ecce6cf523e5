//! Makes one document on disk: renders, reviews, typesets, and compares or writes each of its files.

use std::path::{Path, PathBuf};

use super::Request;
use super::note::Note;
use super::set::{self, Edited, Item};
use crate::disk::write::Target;
use crate::document::kind::Files;
use crate::error::Failure;
use crate::markup::layout::Layout;
use crate::project::paper::{Draft, Engines, Press, Task, Trouble};
use crate::text;
use crate::typeset::{self, Pdf};

/// What happened to one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It is as it was.
    Same,
    /// It was written, or would be.
    Written,
}

/// What became of one document.
#[derive(Debug)]
pub struct Made {
    /// Name of the canvas.
    pub canvas: String,
    /// Name of the kind.
    pub kind: String,
    /// Its files, from the output folder, and what happened to each.
    pub files: Vec<(PathBuf, State)>,
    /// Files that someone edited, which therefore stay.
    pub edited: Vec<Edited>,
    /// Files that were written over a version that git brought.
    pub brought: Vec<PathBuf>,
    /// What is amiss.
    pub trouble: Trouble,
    /// How many characters had no glyph and were replaced in the PDF.
    pub replaced: usize,
    /// What the PDF engine remarked.
    pub warnings: Vec<String>,
    /// The text of the template with a fault.
    pub template_text: Option<String>,
}

impl Made {
    fn nothing(task: &Task<'_>) -> Self {
        Self {
            canvas: task.seen.canvas.id.clone(),
            kind: task.kind.name.clone(),
            files: Vec::new(),
            edited: Vec::new(),
            brought: Vec::new(),
            trouble: Trouble::default(),
            replaced: 0,
            warnings: Vec::new(),
            template_text: None,
        }
    }

    /// Notes why it could not be rendered, with the text of a template that has a fault.
    fn spoilt(&mut self, trouble: Trouble, templates: &Files) {
        self.template_text = trouble.template.as_ref().and_then(|fault| templates.get(&fault.file).cloned());
        self.trouble = trouble;
    }
}

/// A document that is not made, since another of the canvas, or a canvas of nearly the same name, has the same files.
pub(super) fn twice(task: &Task<'_>, other: &Task<'_>) -> Made {
    let (canvas, kind) = (&task.seen.canvas.id, &task.kind.name);
    let (namesake, other) = (&other.seen.canvas.id, &other.kind.name);
    let (why, hint) = if canvas == namesake {
        (
            text!(
                "het bestand zou dezelfde naam krijgen als dat van {other}",
                "its file would have the same name as that of {other}"
            ),
            text!(
                "Geef `file` in `kind.toml` van een van beide een andere naam.",
                "Give `file` in the `kind.toml` of one of them another name."
            ),
        )
    } else {
        (
            text!(
                "voor Windows en macOS heten {canvas} en {namesake} hetzelfde",
                "to Windows and macOS {canvas} and {namesake} are one name"
            ),
            text!(
                "Geef een van de twee canvassen een andere naam.",
                "Give one of the two canvases another name."
            ),
        )
    };
    let what = text!("{canvas}: {kind} is niet gemaakt, want {why}.", "{canvas}: {kind} was not made, since {why}."; why);
    let mut made = Made::nothing(task);
    made.trouble.failure = Some(Failure::new(what).hint(hint));
    made
}

/// Makes one document.
pub(super) fn document(task: &Task<'_>, request: &Request, engines: &Engines<'_>, templates: &Files) -> Made {
    let mut made = Made::nothing(task);
    match Draft::new(task, engines) {
        Ok(draft) => {
            if let Err(failure) = files(task, request, &draft, &mut made) {
                made.files.clear();
                made.trouble.failure = Some(failure);
            }
        }
        Err(trouble) => made.spoilt(*trouble, templates),
    }
    made.files.sort();
    made
}

/// Makes the files of a document, then compares or writes them: if one cannot be made, all stay as they are.
fn files(task: &Task<'_>, request: &Request, draft: &Draft<'_>, made: &mut Made) -> Result<(), Failure> {
    let stem = PathBuf::from(&task.seen.canvas.id).join(&draft.rendered.file);
    let mut items = Vec::new();
    if request.markdown {
        items.extend(draft.texts().map(|(path, text)| Item { path, bytes: text.into(), text: true }));
    }
    let mut note = Note::read(&request.out.join(&stem), &request.out)?;
    let mut layout = None;
    let mut failure = None;
    if let Some(press) = &request.pdf {
        let path = PathBuf::from(format!("{}.pdf", stem.display()));
        match pdf(draft, request, &**press, &path, &note, &mut made.replaced) {
            Ok(Outcome::Made(pdf, fingerprint)) => {
                note.keep(fingerprint, pdf.layout.clone());
                layout = Some(pdf.layout);
                items.push(Item { path, bytes: pdf.bytes, text: false });
            }
            Ok(Outcome::Same(kept)) => {
                layout = Some(kept);
                made.files.push((path, State::Same));
            }
            Ok(Outcome::Stale) => made.files.push((path, State::Written)),
            Ok(Outcome::Absent) => {}
            Err(why) => failure = Some(why),
        }
    }
    made.trouble.findings.extend(draft.review(layout.as_ref()));
    made.warnings = layout.map(|layout| layout.warnings).unwrap_or_default();
    if let Some(failure) = failure {
        return Err(failure);
    }
    let done = if request.compare {
        set::compare(request, &items)?
    } else {
        set::write(request, &items, note, task.lang)?
    };
    made.files.extend(done.files);
    made.edited = done.edited;
    made.brought = done.brought;
    Ok(())
}

/// What there is to say of a PDF.
enum Outcome {
    /// It was made; what it was made from.
    Made(Pdf, String),
    /// The one that is there was made from the same; its layout.
    Same(Layout),
    /// The one that is there was made from something else, or one that is asked for is not there.
    Stale,
    /// It is not there, and need not be: PDFs are not kept.
    Absent,
}

/// The PDF, made unless the one that is there was made from the same, or nothing is to be written.
fn pdf(
    draft: &Draft<'_>,
    request: &Request,
    press: &dyn Press,
    path: &Path,
    note: &Note,
    replaced: &mut usize,
) -> Result<Outcome, Failure> {
    let proof;
    (proof, *replaced) = draft.proof()?;
    let fingerprint = typeset::fingerprint(&proof.files);
    let mut target = Target::at(&request.out.join(path), Some(&request.out))?;
    let old = target.read()?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match old {
        // one that is not remembered is made, to see whether it is the same
        Some(old) if note.wrote(&name, old) => match note.layout(&fingerprint) {
            Some(layout) => return Ok(Outcome::Same(layout)),
            None if request.compare => return Ok(Outcome::Stale),
            None => {}
        },
        None if request.compare => {
            return Ok(if request.markdown { Outcome::Absent } else { Outcome::Stale });
        }
        _ => {}
    }
    let pdf = draft.pdf(&proof, press)?;
    Ok(Outcome::Made(pdf, fingerprint))
}
