//! What is not made anew because what it rests on was not read: the documents that are there stay as they are.

use super::ui::Ui;
use crate::canvas::Extent;
use crate::diagnostic::{Finding, Label, Level};
use crate::document::Kind;
use crate::error::Exit;
use crate::project::{CANVASES, Read, TEMPLATES};
use crate::source::Sources;
use crate::text;
use crate::text::Text;
use crate::typeset::theme;

/// The folders that all kinds share.
const SHARED: [&str; 2] = ["shared", theme::FOLDER];

/// Takes away canvases and kinds of which no documents can be made, and tells why. `amiss` has been told already.
pub fn hold(
    reads: &mut Vec<Read>,
    kinds: &mut Vec<Kind>,
    amiss: &[Finding],
    sources: &Sources,
    ui: &Ui,
) -> Exit {
    let mut exit = Exit::Clean;
    reads.retain(|read| {
        let why = why(read);
        if !why.is_empty() {
            exit = Exit::Findings;
            ui.findings(&why, sources);
            let id = &read.loaded.canvas.id;
            stays(&text!("{id}", "{id}"), ui);
        }
        why.is_empty()
    });
    for path in amiss.iter().filter(|finding| finding.unread).filter_map(|finding| path(finding, sources)) {
        exit = Exit::Findings;
        match path.strip_prefix(TEMPLATES).and_then(|below| below.strip_prefix('/')?.split('/').next()) {
            Some(name) if !SHARED.contains(&name) => {
                let before = kinds.len();
                kinds.retain(|kind| kind.name != name);
                if kinds.len() < before {
                    stays(&text!("{name}", "{name}"), ui);
                }
            }
            None if path.starts_with(CANVASES) => {}
            _ => {
                if !kinds.is_empty() {
                    stays(&text!("alle documenten", "all documents"), ui);
                }
                kinds.clear();
            }
        }
    }
    exit
}

/// What of a canvas was not read, or what it is judged by and is not there; nothing where documents can be made.
fn why(read: &Read) -> Vec<Finding> {
    let mut why: Vec<Finding> = read.loaded.unread().cloned().collect();
    let head = &read.loaded.canvas.head.place;
    why.extend(read.unresolved.iter().map(|unresolved| {
        let place = head.at(&format!("frameworks[{}]", unresolved.index));
        Finding::new("unknown-reference", Level::Error, unresolved.message.clone())
            .at(place)
            .help(unresolved.help.clone())
    }));
    debug_assert!(!why.is_empty() || read.loaded.canvas.extent < Extent::Part);
    why
}

fn path<'s>(finding: &Finding, sources: &'s Sources) -> Option<&'s str> {
    let Label { source, .. } = finding.primary.as_ref()?;
    Some(sources.get(*source).path())
}

fn stays(what: &Text, ui: &Ui) {
    let (nl, en) = (&what.nl, &what.en);
    ui.warn(&text!(
        "{nl}: niet gemaakt, omdat niet alles gelezen is. Wat er al ligt, blijft zoals het is.",
        "{en}: not made, since not all could be read. What is there already stays as it is."
    ));
}
