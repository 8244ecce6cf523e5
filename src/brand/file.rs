//! Reads `brand/brand.toml`: what can be used is used, and what cannot is told at its place.

use serde::Deserialize;

use super::dictionary::BrandDictionary;
use super::face::{self, Face};
use super::logo::{self, Mark};
use super::{Brand, Colour, OCHRE, PLUM, colour};
use crate::diagnostic::{Finding, Level, sort};
use crate::framework::rule::Words;
use crate::sheet::{self, Place};
use crate::source::{SourceId, Sources};
use crate::text;
use crate::text::{Text, visible};

/// Most characters of the name, and of the address: they stand in a foot.
const LONGEST: [(&str, usize); 2] = [("name", 80), ("address", 160)];

/// What may stand in the file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct File {
    format: Option<i64>,
    name: Words,
    address: Words,
    colour: Colours,
    logo: Option<Mark>,
    face: Option<Face>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
struct Colours {
    main: Option<String>,
    accent: Option<String>,
}

/// What stands in the folder of the file; paths are from there.
pub trait Shelf {
    /// The bytes of a file.
    ///
    /// # Errors
    /// What is said of one that cannot be read, as yet without its place.
    fn bytes(&self, path: &str) -> Result<Vec<u8>, Box<Finding>>;

    /// The names of the files that lie with the faces.
    fn beside_faces(&self) -> Vec<String>;
}

/// The look that the file sets, and what is amiss with it; of a file that cannot be read whole nothing holds.
pub fn read(id: SourceId, sources: &Sources, shelf: &dyn Shelf) -> (Brand, Vec<Finding>) {
    let source = sources.get(id);
    let (file, place, mut findings) = sheet::read_placed::<File>(id, source, &BrandDictionary);
    findings.extend(sheet::format_amiss(file.format, &place, source));
    let mut brand = Brand::default();
    if findings.iter().any(|finding| finding.unread) {
        return (brand, findings);
    }
    let mut said = [file.name, file.address].map(|words| words.0);
    for ((field, most), said) in LONGEST.into_iter().zip(&mut said) {
        if let Some(finding) = unfit(field, most, said, &place) {
            findings.push(finding);
            *said = Text::default();
        }
    }
    [brand.name, brand.address] = said;
    let mut paint = |field, written: &Option<String>| {
        let written = written.as_deref()?;
        painted(written, field, &place).map_err(|finding| findings.push(*finding)).ok()
    };
    let (main, accent) =
        (paint("colour.main", &file.colour.main), paint("colour.accent", &file.colour.accent));
    brand.paint(main, accent);
    if let Some(face) = &file.face {
        brand.faces = face::read(face, &place, shelf, &mut findings).unwrap_or(brand.faces);
    }
    if let Some(mark) = &file.logo {
        brand.logo = logo::read(mark, &place, shelf, &mut findings);
    }
    sort(&mut findings);
    (brand, findings)
}

/// What is amiss with a line for the foot.
fn unfit(field: &str, most: usize, said: &Text, place: &Place) -> Option<Finding> {
    let length = said.nl.chars().count().max(said.en.chars().count());
    (length > most).then(|| {
        Finding::new(
            "brand-line-too-long",
            Level::Error,
            text!(
                "Deze regel heeft {length} tekens; onder aan een bladzijde is plaats voor {most}.",
                "This line has {length} characters; the foot of a page has room for {most}."
            ),
        )
        .about(format!("#{field}"))
        .at(place.at(field))
        .help(text!(
            "Maak de regel korter; zolang wordt hij weggelaten.",
            "Shorten the line; until then it is left out."
        ))
    })
}

/// A colour that words may have, and that is taken for no other.
fn painted(written: &str, field: &'static str, place: &Place) -> Result<Colour, Box<Finding>> {
    let amiss = |message: Text, help: Text| {
        let finding = Finding::new("colour-unfit", Level::Error, message).about(format!("#{field}"));
        Box::new(finding.at(place.at(field)).help(help))
    };
    let shown = visible(written);
    let Some(colour) = Colour::parse(written) else {
        return Err(amiss(
            text!("“{shown}” is geen kleur.", "“{shown}” is no colour."),
            text!(
                "Schrijf een kleur als `#154273`: een hekje, en twee tekens (0–9, a–f) voor rood, groen en blauw.",
                "Write a colour as `#154273`: a hash, and two signs (0–9, a–f) for red, green and blue."
            ),
        ));
    };
    let contrast = colour.contrast(Colour::WHITE);
    if contrast < colour::LEAST_CONTRAST {
        // cut off, not rounded: 4.49 is not 4.5
        let (found, least) = (one_place(contrast), one_place(colour::LEAST_CONTRAST));
        return Err(amiss(
            text!(
                "De kleur {shown} heeft met wit een contrast van {found}; om te lezen is {least} nodig.",
                "The colour {shown} has a contrast of {found} with white; reading needs {least}.";
                found, least
            ),
            text!(
                "Kies een donkerdere kleur; zolang geldt die van het programma.",
                "Choose a darker colour; until then that of the program holds."
            ),
        ));
    }
    for (other, name) in [
        (OCHRE, text!("oker ({OCHRE}), dat aandacht vraagt", "ochre ({OCHRE}), which asks attention")),
        (PLUM, text!("paars ({PLUM}), dat voor bedrijven staat", "plum ({PLUM}), which stands for firms")),
    ] {
        let apart = colour.distance(other);
        if apart < colour::LEAST_DISTANCE {
            let (found, least) = (one_place(apart), one_place(colour::LEAST_DISTANCE));
            return Err(amiss(
                text!(
                    "De kleur {shown} lijkt te veel op {name}: het verschil is {found}, en {least} is het minste.",
                    "The colour {shown} looks too much like {name}: they differ by {found}, and {least} is the least.";
                    name, found, least
                ),
                text!(
                    "Kies een andere kleur: die twee houden in elk huis hun betekenis.",
                    "Choose another colour: those two keep their meaning in every house."
                ),
            ));
        }
    }
    Ok(colour)
}

/// A number cut off after one decimal, as each language writes it.
fn one_place(number: f64) -> Text {
    let cut = format!("{:.1}", (number * 10.0).floor() / 10.0);
    Text::new(cut.replace('.', ","), cut)
}
