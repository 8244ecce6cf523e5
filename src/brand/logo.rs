//! The logo of a house: a picture with what it says in words, that holds nothing but a picture.

use std::sync::Arc;

use serde::Deserialize;

use super::file::Shelf;
use super::{FOLDER, is_plain};
use crate::diagnostic::{Finding, Level};
use crate::framework::rule::Words;
use crate::picture;
use crate::sheet::Place;
use crate::text;
use crate::text::{Text, visible};

/// Most elements of an SVG.
const MOST: usize = 20_000;

/// What the file of the look says of the logo.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Mark {
    file: Option<String>,
    alt: Words,
}

/// A logo that can be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The picture.
    pub bytes: Vec<u8>,
    /// `svg` or `png`.
    pub ending: &'static str,
    /// What it says, for who does not see it.
    pub alt: Text,
}

/// The logo, where it can be printed.
pub(super) fn read(
    mark: &Mark,
    place: &Place,
    shelf: &dyn Shelf,
    findings: &mut Vec<Finding>,
) -> Option<Arc<Logo>> {
    let mut amiss = |field: &str, message: Text, help: Text| {
        let finding = Finding::new("logo-unfit", Level::Error, message).about(format!("#{field}"));
        findings.push(finding.at(place.at(field)).help(help));
    };
    let alt = mark.alt.said().cloned();
    if alt.is_none() && !place.is_broken("logo.alt") {
        amiss(
            "logo.alt",
            text!(
                "Het logo heeft geen tekst voor wie het niet ziet.",
                "The logo has no text for who does not see it."
            ),
            text!(
                "Schrijf bij `alt` wat er te lezen valt, zoals `alt = \"Logo van de provincie\"`; zolang wordt het niet gedrukt.",
                "Write what there is to read at `alt`, such as `alt = \"Logo of the province\"`; until then it is not printed."
            ),
        );
    }
    let Some(name) = &mark.file else {
        if !place.is_broken("logo.file") {
            amiss(
                "logo.file",
                text!("Er is geen bestand van het logo genoemd.", "No file of the logo is named."),
                text!(
                    "Noem bij `file` een SVG of PNG in `{FOLDER}/`.",
                    "Name an SVG or PNG in `{FOLDER}/` at `file`."
                ),
            );
        }
        return None;
    };
    let shown = visible(name);
    if !is_plain(name) {
        amiss(
            "logo.file",
            text!(
                "“{shown}” is geen naam van een bestand in `{FOLDER}/`.",
                "“{shown}” is not the name of a file in `{FOLDER}/`."
            ),
            text!("Noem een bestand zonder map ervoor.", "Name a file without a folder before it."),
        );
        return None;
    }
    let bytes = match shelf.bytes(name) {
        Ok(bytes) => bytes,
        Err(fault) => {
            let Text { nl, en } = fault.message;
            let help = fault.help.into_iter().next();
            amiss(
                "logo.file",
                text!("`{FOLDER}/{shown}`: {nl}", "`{FOLDER}/{shown}`: {en}"),
                help.unwrap_or_else(|| text!("Noem een ander bestand.", "Name another file.")),
            );
            return None;
        }
    };
    let ending = match picture::checked(name, &bytes) {
        Ok(ending) => ending,
        Err(failure) => {
            amiss(
                "logo.file",
                failure.what,
                text!("Neem een SVG of PNG van het logo alleen.", "Take an SVG or PNG of the logo alone."),
            );
            return None;
        }
    };
    if ending == "svg"
        && let Some(what) = active(&bytes)
    {
        let what = visible(&what);
        amiss(
            "logo.file",
            text!(
                "In `{FOLDER}/{shown}` staat `{what}`; een logo is alleen een tekening.",
                "`{FOLDER}/{shown}` holds `{what}`; a logo is nothing but a drawing."
            ),
            text!(
                "Bewaar het opnieuw als gewone SVG, zonder scripts en verwijzingen en met letters als omtrek.",
                "Save it again as a plain SVG, without scripts and references and with letters as outlines."
            ),
        );
        return None;
    }
    Some(Arc::new(Logo { bytes, ending, alt: alt? }))
}

/// The first thing in an SVG that does more than draw, or leads elsewhere.
fn active(bytes: &[u8]) -> Option<String> {
    let Ok(text) = std::str::from_utf8(bytes) else { return Some("?".to_owned()) };
    let tree = match roxmltree::Document::parse(text) {
        Ok(tree) => tree,
        Err(error) => return Some(error.to_string()),
    };
    let mut elements = 0;
    for node in tree.descendants() {
        if node.is_pi() {
            return Some("<?".to_owned());
        }
        if !node.is_element() {
            continue;
        }
        elements += 1;
        let name = node.tag_name().name();
        // letters would be set in whatever face there is, and a picture in it may be anything
        const REFUSED: [&str; 7] = ["script", "foreignObject", "image", "text", "animate", "set", "handler"];
        if REFUSED.contains(&name) || elements > MOST {
            return Some(format!("<{name}>"));
        }
        if name == "style" && node.text().is_some_and(leads_elsewhere) {
            return Some("<style>".to_owned());
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value().trim());
            let refers = name == "href" && !value.starts_with('#');
            if name.starts_with("on") || refers || leads_elsewhere(value) {
                return Some(format!("{name}="));
            }
        }
    }
    None
}

/// Whether what styles a drawing leads out of it.
fn leads_elsewhere(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let mut urls = style.match_indices("url(").map(|(at, open)| style[at + open.len()..].trim_start());
    style.contains("@import") || urls.any(|url| !url.trim_start_matches(['"', '\'']).starts_with('#'))
}
