//! The layout of a PDF, kept beside it in a hidden file: a build that makes nothing anew still says what does not fit.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Failure;
use crate::typeset::Layout;
use crate::workspace::write;

/// What the hidden file holds.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    /// Of the PDF that the layout is of.
    fingerprint: String,
    pages: usize,
    headings: Vec<(String, usize)>,
    warnings: Vec<String>,
}

/// The hidden file beside a PDF.
fn place(pdf: &Path) -> PathBuf {
    let name = pdf.file_stem().unwrap_or_default().to_string_lossy();
    pdf.with_file_name(format!(".{name}.layout"))
}

/// The layout of the PDF with this fingerprint, if it was kept.
pub(super) fn read(pdf: &Path, fingerprint: &str) -> Option<Layout> {
    let note: Note = serde_json::from_slice(&std::fs::read(place(pdf)).ok()?).ok()?;
    (note.fingerprint == fingerprint).then_some(Layout {
        pages: note.pages,
        headings: note.headings,
        warnings: note.warnings,
    })
}

/// Keeps the layout of a PDF.
///
/// # Errors
/// The file cannot be written.
pub(super) fn keep(pdf: &Path, fingerprint: &str, layout: &Layout) -> Result<(), Failure> {
    let note = Note {
        fingerprint: fingerprint.to_owned(),
        pages: layout.pages,
        headings: layout.headings.clone(),
        warnings: layout.warnings.clone(),
    };
    let bytes = serde_json::to_vec(&note).unwrap_or_default();
    write::file(&place(pdf), &bytes).map(|_| ())
}
