//! Frameworks as data: preconditions in groups, the scale, helix sets and packs, and how a canvas's choice is resolved.

pub mod rule;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::Finding;
use crate::sheet::{self, Place};
use crate::source::{Source, SourceId};
use crate::text;
use crate::text::Text;

/// One value of the scale, or one of the states beside it.
/// nl: Eén waarde van de schaal, of een antwoord ernaast.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScaleValue {
    /// `0` to `4`, `unknown`, `elsewhere`, `not-applicable`.
    /// nl: `0` tot en met `4`, `unknown`, `elsewhere`, `not-applicable`.
    pub id: String,
    /// The word on paper.
    /// nl: Het woord op papier.
    pub name: Text,
    /// When public parties and advisers give it.
    /// nl: Wanneer publieke partijen en adviseurs het geven.
    pub anchor: Text,
    /// What SMEs tick; absent where they are not offered it.
    /// nl: Wat mkb-bedrijven aankruisen; laat het weg als zij het niet te zien krijgen.
    pub anchor_sme: Option<Text>,
}

/// A group of preconditions, or of the helix.
/// nl: Een groep van randvoorwaarden, of van de helix.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Group {
    /// Short name that never changes.
    /// nl: Korte naam die nooit verandert.
    pub id: String,
    /// The word on paper.
    /// nl: Het woord op papier.
    pub name: Text,
    /// What else people write for it in a sheet.
    pub also: Vec<String>,
}

/// A set of groups that a region looks for at its tables.
/// nl: Een stel groepen dat een streek aan tafel wil.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct HelixSet {
    /// Short name that never changes.
    /// nl: Korte naam die nooit verandert.
    pub id: String,
    /// The words on paper.
    /// nl: De woorden op papier.
    pub name: Text,
    /// Its groups.
    /// nl: De groepen.
    pub groups: Vec<Group>,
}

/// One thing that an ecosystem needs.
/// nl: Iets wat een ecosysteem nodig heeft.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Precondition {
    /// Short name that never changes.
    /// nl: Korte naam die nooit verandert.
    pub id: String,
    /// Id of its group.
    /// nl: Korte naam van de groep.
    pub group: String,
    /// Name, as it stands in a sentence.
    /// nl: Naam, zoals die in een zin staat.
    pub name: Text,
    /// Name of at most thirty characters, for figures and tables.
    /// nl: Naam van hoogstens dertig tekens, voor figuren en tabellen.
    pub label: Text,
    /// What else people write for it in a sheet.
    pub also: Vec<String>,
    /// What it means, in one sentence.
    /// nl: Wat het betekent, in één zin.
    pub definition: Text,
    /// Questions for a discussion.
    /// nl: Vragen voor een gesprek.
    pub questions: Vec<Text>,
    /// One statement that an entrepreneur answers in ten seconds.
    /// nl: Eén stelling die een ondernemer in tien seconden beantwoordt.
    pub asked: Text,
    /// Its parts.
    /// nl: De onderdelen.
    pub facets: Vec<Group>,
    /// What counts as evidence.
    /// nl: Wat als onderbouwing telt.
    pub evidence: Vec<Text>,
    /// Whether the method cannot do without it.
    /// nl: Of de methode er niet buiten kan.
    pub must_have: bool,
    /// Whether what strengthens it reaches firms, as money or as a service of value.
    /// nl: Of wat het versterkt bij bedrijven komt, als geld of als dienst van waarde.
    pub reaches_firms: bool,
    /// Where it touches other schemes: terms per scheme.
    /// nl: Waar het andere indelingen raakt: woorden per indeling.
    pub crosswalk: BTreeMap<String, Vec<String>>,
}

/// A part that a pack adds to a precondition of its base.
/// nl: Een onderdeel dat een pakket aan een randvoorwaarde toevoegt.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct AddFacet {
    /// The precondition that gets it.
    /// nl: De randvoorwaarde die het krijgt.
    pub precondition: String,
    /// Short name that never changes.
    /// nl: Korte naam die nooit verandert.
    pub id: String,
    /// The word on paper.
    /// nl: Het woord op papier.
    pub name: Text,
}

/// One framework file; a pack names the framework that it adds to.
/// nl: Eén kader; een pakket noemt het kader dat het aanvult.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Framework {
    /// Version of the file format; 1.
    /// nl: Versie van het formaat; 1.
    pub format: i64,
    /// Short name that never changes.
    /// nl: Korte naam die nooit verandert.
    pub id: String,
    /// Version; what a canvas names after the `@`.
    /// nl: Versie; wat een canvas achter de `@` noemt.
    pub version: i64,
    /// The framework that this pack adds to.
    /// nl: Het kader dat dit pakket aanvult.
    pub pack_of: Option<String>,
    /// Title on paper.
    /// nl: Titel op papier.
    pub title: Text,
    /// What it is for.
    /// nl: Waar het voor is.
    pub description: Text,
    /// Licence of its words.
    /// nl: Licentie van de woorden.
    pub license: String,
    /// What it draws on.
    /// nl: Waaruit het put.
    pub sources: Vec<String>,
    /// The scale and the states beside it.
    /// nl: De schaal en de antwoorden ernaast.
    pub value: Vec<ScaleValue>,
    /// Groups of preconditions.
    /// nl: Groepen van randvoorwaarden.
    pub group: Vec<Group>,
    /// The preconditions.
    /// nl: De randvoorwaarden.
    pub precondition: Vec<Precondition>,
    /// Parts added to preconditions of the base.
    /// nl: Onderdelen erbij voor randvoorwaarden van het kader.
    pub add_facet: Vec<AddFacet>,
    /// Helix sets.
    /// nl: Helixindelingen.
    pub helix: Vec<HelixSet>,
    /// Rules for the canvases that name it, as written.
    /// nl: Regels voor de canvassen die het noemen.
    #[schemars(with = "Vec<serde_json::Value>")]
    pub rule: Vec<rule::Declared>,
    /// Where it all stands.
    #[serde(skip)]
    pub place: Place,
}

impl Framework {
    /// `id@version`, as a canvas names it.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }
}

/// Reads a framework file, with what is amiss in it.
pub fn read(id: SourceId, source: &Source) -> (Framework, Vec<Finding>) {
    let (mut framework, place, mut findings) =
        sheet::read_placed::<Framework>(id, source, &rule::RuleDictionary);
    let format = place.has("format").then_some(framework.format);
    findings.extend(sheet::format_amiss(format, &place, source));
    framework.place = place;
    (framework, findings)
}

/// The published frameworks that the program carries: path and text. Every version stays here.
pub const EMBEDDED: &[(&str, &str)] = &[
    ("frameworks/regional-innovation.toml", include_str!("../../seeds/frameworks/regional-innovation.toml")),
    ("frameworks/biobased-chemistry.toml", include_str!("../../seeds/frameworks/biobased-chemistry.toml")),
    ("frameworks/challenge.toml", include_str!("../../seeds/frameworks/challenge.toml")),
];

/// The framework that a canvas without choice is judged by.
pub const DEFAULT: &str = "regional-innovation@1";

/// What one canvas is judged by: a framework with the packs that the canvas names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// References of the framework and the packs, in the order of the canvas.
    pub names: Vec<String>,
    /// Their titles, each with its version, for readers.
    pub titles: Vec<Text>,
    /// The scale and the states beside it.
    pub values: Vec<ScaleValue>,
    /// Groups of preconditions.
    pub groups: Vec<Group>,
    /// The preconditions, the framework's first.
    pub preconditions: Vec<Precondition>,
    /// Helix sets.
    pub helixes: Vec<HelixSet>,
}

impl Frame {
    /// A precondition by id.
    pub fn precondition(&self, id: &str) -> Option<&Precondition> {
        self.preconditions.iter().find(|p| p.id == id)
    }

    /// A value of the scale, or a state, by id.
    pub fn value(&self, id: &str) -> Option<&ScaleValue> {
        self.values.iter().find(|v| v.id == id)
    }

    /// A helix set by id; the triple helix, or the first, where none is named.
    pub fn helix(&self, id: Option<&str>) -> Option<&HelixSet> {
        match id {
            Some(id) => self.helixes.iter().find(|h| h.id == id),
            None => self.helixes.iter().find(|h| h.id == "triple").or(self.helixes.first()),
        }
    }
}

/// What was amiss with one reference of a canvas; `index` is its place in `[canvas] frameworks`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unresolved {
    /// Place in the canvas's list.
    pub index: usize,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Text,
}

/// Puts together what a canvas names from what there is.
///
/// `available` holds the program's frameworks and then the workspace's; a later one of the same id and version
/// stands in the place of an earlier one.
pub fn resolve(references: &[String], available: &[Framework]) -> (Frame, Vec<Unresolved>) {
    let default = [DEFAULT.to_owned()];
    let references = if references.is_empty() { &default } else { references };
    let mut frame = Frame::default();
    let mut faults = Vec::new();
    for (index, reference) in references.iter().enumerate() {
        let found = available.iter().rev().find(|f| f.reference() == *reference);
        match found {
            Some(framework) => {
                if let Err((message, help)) = frame.add(framework) {
                    faults.push(Unresolved { index, message, help });
                }
            }
            None => faults.push(unknown(index, reference, available)),
        }
    }
    (frame, faults)
}

fn unknown(index: usize, reference: &str, available: &[Framework]) -> Unresolved {
    let known: Vec<String> = available.iter().map(Framework::reference).collect();
    let message = text!("Het kader `{reference}` is er niet.", "There is no framework `{reference}`.");
    let help = match text::nearest(reference, known.iter().map(String::as_str)) {
        Some(near) => text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."),
        None => {
            let known = known.join("`, `");
            text!("Kies uit `{known}`.", "Choose from `{known}`.")
        }
    };
    Unresolved { index, message, help }
}

impl Frame {
    /// Adds a framework or a pack. A pack may not redefine what its base defines.
    fn add(&mut self, framework: &Framework) -> Result<(), (Text, Text)> {
        let name = framework.reference();
        if let Some(base) = &framework.pack_of
            && !self.names.iter().any(|n| n.split('@').next() == Some(base))
        {
            return Err((
                text!(
                    "Het pakket `{name}` hoort bij het kader `{base}`, dat er hier niet voor staat.",
                    "The pack `{name}` belongs to the framework `{base}`, which does not come before it here."
                ),
                text!("Zet `{base}@1` vóór het pakket.", "Put `{base}@1` before the pack."),
            ));
        }
        let double: Vec<&str> = framework
            .precondition
            .iter()
            .map(|p| p.id.as_str())
            .filter(|id| self.precondition(id).is_some())
            .collect();
        if !double.is_empty() {
            let double = double.join("`, `");
            return Err((
                text!(
                    "`{name}` omschrijft `{double}` opnieuw; dat mag een kader na het eerste niet.",
                    "`{name}` defines `{double}` again; a framework after the first may not."
                ),
                text!(
                    "Geef de randvoorwaarde in `{name}` een eigen naam.",
                    "Give the precondition in `{name}` a name of its own."
                ),
            ));
        }
        self.names.push(name);
        self.titles.push(framework.title.clone());
        let missing = |have: &[Group], group: &Group| !have.iter().any(|g| g.id == group.id);
        for group in &framework.group {
            if missing(&self.groups, group) {
                self.groups.push(group.clone());
            }
        }
        for value in &framework.value {
            if self.value(&value.id).is_none() {
                self.values.push(value.clone());
            }
        }
        self.preconditions.extend(framework.precondition.iter().cloned());
        for added in &framework.add_facet {
            if let Some(target) = self.preconditions.iter_mut().find(|p| p.id == added.precondition) {
                let facet = Group { id: added.id.clone(), name: added.name.clone(), ..Group::default() };
                if missing(&target.facets, &facet) {
                    target.facets.push(facet);
                }
            }
        }
        for helix in &framework.helix {
            if !self.helixes.iter().any(|h| h.id == helix.id) {
                self.helixes.push(helix.clone());
            }
        }
        Ok(())
    }
}
