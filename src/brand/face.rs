//! The face of a house: a file for each weight, of one family, with a licence that lies beside them.

use serde::Deserialize;

use super::file::Shelf;
use super::{FONTS, is_plain};
use crate::diagnostic::{Finding, Level};
use crate::font::{self, Faces, Weight};
use crate::sheet::Place;
use crate::text;
use crate::text::{Text, visible};

/// The files of a face, by what the theme sets in them.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Face {
    regular: Option<String>,
    italic: Option<String>,
    semibold: Option<String>,
    bold: Option<String>,
    semibold_italic: Option<String>,
}

/// A style that the theme sets words in.
struct Style {
    field: &'static str,
    weight: Weight,
    upright: bool,
    needed: bool,
}

const STYLES: [Style; 5] = [
    Style { field: "face.regular", weight: Weight::Regular, upright: true, needed: true },
    Style { field: "face.italic", weight: Weight::Regular, upright: false, needed: true },
    Style { field: "face.semibold", weight: Weight::Semibold, upright: true, needed: true },
    Style { field: "face.bold", weight: Weight::Bold, upright: true, needed: true },
    Style { field: "face.semibold-italic", weight: Weight::Semibold, upright: false, needed: false },
];

/// Whether a file by its name is the licence of a face.
fn is_licence(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("license") || name.starts_with("licence") || name == "ofl.txt"
}

/// What is amiss, collected.
struct Told<'a> {
    place: &'a Place,
    findings: &'a mut Vec<Finding>,
}

impl Told<'_> {
    fn amiss(&mut self, field: &str, message: Text, help: Text) {
        let finding = Finding::new("face-unfit", Level::Error, message).about(format!("#{field}"));
        self.findings.push(finding.at(self.place.at(field)).help(help));
    }
}

/// The faces, where all that are needed can be used.
pub(super) fn read(
    face: &Face,
    place: &Place,
    shelf: &dyn Shelf,
    findings: &mut Vec<Finding>,
) -> Option<&'static Faces> {
    let before = findings.len();
    let mut told = Told { place, findings };
    let named = [&face.regular, &face.italic, &face.semibold, &face.bold, &face.semibold_italic];
    let (mut files, mut family) = (Vec::new(), None);
    for (style, name) in STYLES.iter().zip(named) {
        let Some(name) = name else {
            if style.needed && !place.is_broken(style.field) {
                told.missing(style);
            }
            continue;
        };
        if let Some(bytes) = told.file(style, name, shelf, &mut family) {
            files.push(bytes);
        }
    }
    if !shelf.beside_faces().iter().any(|name| is_licence(name)) {
        told.amiss(
            "face",
            text!(
                "Bij het lettertype ligt geen licentie.",
                "There is no licence with the face."
            ),
            text!(
                "Zet de licentie als `LICENSE.txt` of `OFL.txt` in `brand/{FONTS}/`: in een PDF gaat het lettertype mee.",
                "Put the licence into `brand/{FONTS}/` as `LICENSE.txt` or `OFL.txt`: a PDF takes the face along."
            ),
        );
    }
    if told.findings.len() > before {
        return None;
    }
    let faces = Faces::with(&family?, &files);
    if let Some(c) = faces.lacking() {
        told.amiss(
            "face",
            text!(
                "Dit lettertype heet als een van het programma, maar mist het teken “{c}”.",
                "This face is called as one of the program, but lacks the character “{c}”."
            ),
            text!("Gebruik de volledige bestanden.", "Use the complete files."),
        );
        return None;
    }
    Some(faces)
}

impl Told<'_> {
    fn missing(&mut self, style: &Style) {
        let field = style.field.trim_start_matches("face.");
        self.amiss(
            style.field,
            text!("Het lettertype heeft geen `{field}`.", "The face has no `{field}`."),
            text!(
                "Noem bij `{field}` een bestand uit `brand/{FONTS}/`; zonder dat zetten documenten niets in dit lettertype.",
                "Name a file of `brand/{FONTS}/` at `{field}`; without it documents set nothing in this face."
            ),
        );
    }

    /// One file, if it is what it should be; the first says which family all are of.
    fn file(
        &mut self,
        style: &Style,
        name: &str,
        shelf: &dyn Shelf,
        family: &mut Option<String>,
    ) -> Option<Vec<u8>> {
        let (field, shown) = (style.field, visible(name));
        let other = || text!("Noem een ander bestand.", "Name another file.");
        if !is_plain(name) {
            self.amiss(
                field,
                text!(
                    "“{shown}” is geen naam van een bestand in `brand/{FONTS}/`.",
                    "“{shown}” is not the name of a file in `brand/{FONTS}/`."
                ),
                text!("Noem een bestand zonder map ervoor.", "Name a file without a folder before it."),
            );
            return None;
        }
        let bytes = match shelf.bytes(&format!("{FONTS}/{name}")) {
            Ok(bytes) => bytes,
            Err(fault) => {
                let Text { nl, en } = fault.message;
                self.amiss(
                    field,
                    text!("`brand/{FONTS}/{shown}`: {nl}", "`brand/{FONTS}/{shown}`: {en}"),
                    fault.help.into_iter().next().unwrap_or_else(other),
                );
                return None;
            }
        };
        let Some(said) = font::named(&bytes) else {
            self.amiss(
                field,
                text!("`{shown}` is geen lettertype.", "`{shown}` is no face."),
                text!("Neem een bestand in TrueType of OpenType.", "Take a file in TrueType or OpenType."),
            );
            return None;
        };
        if said.variable {
            self.amiss(
                field,
                text!(
                    "`{shown}` is een variabel lettertype; dat kan niet in een PDF voor archieven.",
                    "`{shown}` is a variable face, which cannot be in a PDF for archives."
                ),
                text!("Neem een bestand voor elk gewicht.", "Take a file for each weight."),
            );
            return None;
        }
        if said.restricted {
            self.amiss(
                field,
                text!(
                    "`{shown}` zegt van zichzelf dat geen document het mag meenemen.",
                    "`{shown}` says of itself that no document may take it along."
                ),
                text!("Neem een lettertype dat dat toestaat.", "Take a face that allows it."),
            );
            return None;
        }
        let wanted = style.weight.number();
        if said.weight != wanted || said.upright != style.upright {
            let found = said.weight;
            let slant = |upright: bool| {
                if upright { text!("rechtop", "upright") } else { text!("cursief", "italic") }
            };
            let (is, should) = (slant(said.upright), slant(style.upright));
            self.amiss(
                field,
                text!(
                    "`{shown}` is {is}, gewicht {found}; hier hoort {should}, gewicht {wanted}.",
                    "`{shown}` is {is}, weight {found}; this should be {should}, weight {wanted}.";
                    is, should
                ),
                other(),
            );
            return None;
        }
        let first = family.get_or_insert_with(|| said.family.clone());
        if *first != said.family {
            let (first, found) = (visible(first), visible(&said.family));
            self.amiss(
                field,
                text!(
                    "`{shown}` is van “{found}”, niet van “{first}”.",
                    "`{shown}` is of “{found}”, not of “{first}”."
                ),
                text!("Neem alle bestanden van één lettertype.", "Take all files of one face."),
            );
            return None;
        }
        Some(bytes)
    }
}
