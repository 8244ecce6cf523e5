//! Files that records name: whether each is there, in the workspace, under just that name. None is ever opened.

use std::path::{Component, Path, PathBuf};

use super::name::folded;
use super::shown;
use super::tree::Tree;
use crate::canvas::{AnyRecord, Canvas};
use crate::diagnostic::{Edit, Finding, Fix, Level};
use crate::sheet::quoted;
use crate::text;
use crate::text::{Text, visible};

/// What is amiss with the files that the records of a canvas name.
pub(super) fn findings(canvas: &Canvas, tree: &dyn Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut look = |record: &dyn AnyRecord, path: &str, file: Option<&str>| {
        let Some(file) = file.filter(|file| !file.trim().is_empty()) else { return };
        let Some((finding, better)) = amiss(file, record, tree) else { return };
        let label = record.place().at(path);
        let mut finding = finding.about(format!("{}#{path}", record.address()));
        finding.fix = better.filter(|_| record.place().has(path)).map(|better| Fix {
            title: text!("Schrijf `{better}`", "Write `{better}`"),
            edits: vec![Edit { source: label.source, span: label.span, replacement: quoted(&better) }],
            certain: true,
        });
        found.push(finding.at(label));
    };
    for evidence in &canvas.evidence {
        look(evidence, "path", evidence.path.as_deref());
    }
    for meeting in &canvas.meetings {
        for (n, attachment) in meeting.attachments.iter().enumerate() {
            look(meeting, &format!("attachments[{n}].path"), attachment.path.as_deref());
        }
    }
    found
}

/// What is said of one, if anything is amiss with it, and the path as it should be written, if it surely is that of the
/// file meant.
fn amiss(written: &str, record: &dyn AnyRecord, tree: &dyn Tree) -> Option<(Finding, Option<String>)> {
    let v = visible(written);
    let lower = written.trim().to_ascii_lowercase();
    if ["http:", "https:", "www."].iter().any(|head| lower.starts_with(head)) {
        let help = match record.kind() {
            "evidence" => text!("Zet het bij `url`.", "Put it at `url`."),
            _ => text!("Noem een bestand in de werkmap.", "Name a file in the workspace."),
        };
        let message = text!(
            "`{v}` is een adres op internet, geen bestand in de werkmap.",
            "`{v}` is an address on the internet, not a file in the workspace."
        );
        return Some((missing(message, help), None));
    }
    let slashed = written.replace('\\', "/");
    let drive = slashed.as_bytes().get(1) == Some(&b':');
    let Some(path) = within(&slashed)
        .filter(|_| !drive && !slashed.starts_with(['/', '~']) && !lower.starts_with("file:"))
    else {
        return Some((outside(&v), None));
    };
    match look(tree, &path) {
        Found::Exactly(path) if !tree.real(&path).is_relative() => Some((outside(&v), None)),
        Found::Exactly(path) if tree.is_folder(&path) => {
            let message = text!("`{v}` is een map, geen bestand.", "`{v}` is a folder, not a file.");
            let help = text!("Noem een bestand daarin.", "Name a file in it.");
            Some((missing(message, help), None))
        }
        Found::Exactly(_) if !written.contains('\\') => None,
        Found::Exactly(path) => {
            let better = shown(&path);
            let message = text!(
                "`{v}` is hier wel te vinden, maar niet op elke computer.",
                "`{v}` can be found here, but not on every computer."
            );
            let help = text!("Schrijf `{better}`.", "Write `{better}`.");
            Some((missing(message, help), Some(better)))
        }
        Found::Nearly(path) => {
            let better = shown(&path);
            let message = text!(
                "Het bestand `{v}` heet `{better}`: niet elke computer ziet die twee voor hetzelfde aan.",
                "The file `{v}` is called `{better}`: not every computer takes the two for the same."
            );
            let help = text!("Schrijf `{better}`.", "Write `{better}`.");
            Some((missing(message, help), Some(better)))
        }
        Found::No => {
            let message = text!("Het bestand `{v}` is er niet.", "There is no file `{v}`.");
            let help = text!(
                "Zet het bestand daar neer, of verbeter het pad: dat begint bij de map waarin `canvases` staat.",
                "Put the file there, or correct the path: it begins at the folder that holds `canvases`."
            );
            Some((missing(message, help), None))
        }
    }
}

/// What is said of a file that is not there under its name.
fn missing(message: Text, help: Text) -> Finding {
    Finding::new("file-missing", Level::Warning, message).help(help)
}

/// What is said of one that others do not have.
fn outside(v: &str) -> Finding {
    let message = text!(
        "`{v}` ligt buiten de werkmap, of is alleen op deze computer zo te vinden.",
        "`{v}` lies outside the workspace, or can be found so on this computer only."
    );
    let help = text!(
        "Zet een kopie in de werkmap, en noem het pad vanaf de map waarin `canvases` staat: `bijlagen/verslag.pdf`.",
        "Put a copy into the workspace, and give the path from the folder that holds `canvases`: `attachments/report.pdf`."
    );
    Finding::new("file-outside", Level::Error, message).help(help)
}

/// A path from the root without `.` and `..`; nothing if it leads out of the root on its way.
fn within(written: &str) -> Option<PathBuf> {
    let mut path = PathBuf::new();
    for part in Path::new(written.trim()).components() {
        match part {
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::ParentDir if path.pop() => {}
            _ => return None,
        }
    }
    (path.components().next().is_some()).then_some(path)
}

/// How a file is there.
enum Found {
    /// Under its name.
    Exactly(PathBuf),
    /// Under a name that differs in capitals, or in how an accent is written.
    Nearly(PathBuf),
    No,
}

/// Looks for a file, name by name: some disks give it under other names too.
fn look(tree: &dyn Tree, path: &Path) -> Found {
    let mut here = PathBuf::new();
    let mut exactly = true;
    for part in path.components() {
        let next = here.join(part);
        // what is passed over in lists is hidden, not gone
        let hidden = part.as_os_str().to_string_lossy().starts_with('.');
        let listed = tree.entries(&here).files;
        if listed.contains(&next) || hidden && tree.has(&next) {
            here = next;
            continue;
        }
        let same = |other: &&PathBuf| folded(&other.to_string_lossy()) == folded(&next.to_string_lossy());
        let Some(other) = listed.iter().find(same) else { return Found::No };
        exactly = false;
        here = other.clone();
    }
    if exactly { Found::Exactly(here) } else { Found::Nearly(here) }
}
