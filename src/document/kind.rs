//! Kinds of document: folders of templates and data, those of a workspace over those of the program.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::due::{Needed, Occasion};
use crate::canvas::head::{DocumentLang, Phase};
use crate::canvas::id;
use crate::canvas::value::Circle;
use crate::diagnostic::{Finding, Label, Level};
use crate::markup::Paper;
use crate::sheet::{self, NoDictionary};
use crate::source::{Source, SourceId, Sources};
use crate::text;
use crate::text::{Lang, Text};

/// The templates that the program carries: path under `templates/` and text.
pub const EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Files of templates by path: `steering-brief/document.md`, `shared/nl.ftl`.
pub type Files = BTreeMap<String, String>;

/// The program's templates with a workspace's over them, by name.
pub fn files(workspace: &[(String, String)]) -> Files {
    EMBEDDED
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .chain(workspace.iter().cloned())
        .collect()
}

/// What `kind.toml` says of a kind.
/// nl: Wat `kind.toml` over een document zegt.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct About {
    /// Version of the file format; 1.
    /// nl: Versie van het formaat; 1.
    pub format: i64,
    /// Title on paper.
    /// nl: Titel op papier.
    pub title: Text,
    /// Whom it is for.
    /// nl: Voor wie het is.
    pub audience: Text,
    /// How far it travels; it holds nothing of a narrower circle.
    /// nl: Hoe ver het reist; het bevat niets van een engere kring.
    pub circle: Option<Circle>,
    /// Languages it can be made in; both when empty.
    /// nl: Talen waarin het gemaakt kan worden; leeg is beide.
    #[schemars(with = "Vec<DocumentLang>")]
    pub languages: Vec<String>,
    /// Name of the file, without extension; `{canvas}` stands for the canvas's name.
    /// nl: Naam van het bestand, zonder extensie; `{canvas}` staat voor de naam van het canvas.
    pub file: Text,
    /// The papers it can be printed on, the usual one first; A4 when empty.
    /// nl: Het papier waarop het gedrukt kan worden, het gewone eerst; leeg is A4.
    pub paper: Vec<Paper>,
    /// What the name of the file has behind it where it is printed blank; without it, it never is.
    /// nl: Wat er achter de bestandsnaam komt als het leeg gedrukt wordt; zonder dit gebeurt dat nooit.
    pub blank: Text,
    /// Whether it is also made as plain text, to paste into a mail or a form.
    /// nl: Of het ook als platte tekst gemaakt wordt, om in een mail of formulier te plakken.
    pub text: bool,
    /// The phases in which it is made; all of them when empty.
    /// nl: De fasen waarin het gemaakt wordt; leeg is alle.
    pub phases: Vec<Phase>,
    /// Kinds of record of which its readers must see at least one; nothing is needed when empty.
    /// nl: Soorten gegevens waarvan de lezer er minstens één moet zien; leeg is dat er niets nodig is.
    pub needs: Vec<Needed>,
    /// Which session it is about, if it is about one: without such a session it waits.
    /// nl: Over welke sessie het gaat, als het over een sessie gaat: zonder zo'n sessie wacht het.
    pub session: Option<Occasion>,
    /// Whether it tells what changed since a moment that was kept: without one it waits.
    /// nl: Of het vertelt wat er sinds een bewaard moment veranderde: zonder moment wacht het.
    pub since: bool,
    /// Most pages before the annex.
    /// nl: Meeste bladzijden vóór de bijlage.
    pub pages: Option<usize>,
    /// Most pages in all.
    /// nl: Meeste bladzijden in totaal.
    pub pages_in_all: Option<usize>,
    /// Place in lists.
    /// nl: Plaats in lijsten.
    pub order: i64,
    /// Sections whose length is looked at: name of the word in Fluent, and most words.
    /// nl: Onderdelen waarvan de lengte telt: naam van het woord in Fluent, en meeste woorden.
    pub limit: Vec<Limit>,
}

/// How long one section may be.
/// nl: Hoe lang één onderdeel mag zijn.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Limit {
    /// Key of the section's heading in the words of the kind.
    /// nl: Sleutel van de kop in de woorden van het document.
    pub section: String,
    /// Most words in running text.
    /// nl: Meeste woorden in lopende tekst.
    pub words: usize,
    /// Address of the record that fills it, for the finding.
    /// nl: Adres van het gegeven dat het vult, voor het punt.
    pub filled_by: String,
}

/// How a document is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Print {
    /// On which paper.
    pub paper: Paper,
    /// With room to write in, for what is not known yet.
    pub blank: bool,
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq)]
pub struct Kind {
    /// Its folder.
    pub name: String,
    /// What `kind.toml` says.
    pub about: About,
}

impl Kind {
    /// The languages it can be made in.
    pub fn languages(&self) -> Vec<Lang> {
        if self.about.languages.is_empty() {
            return Lang::ALL.to_vec();
        }
        self.about.languages.iter().filter_map(|tag| Lang::from_tag(tag)).collect()
    }

    /// The circle it is for.
    pub fn circle(&self) -> Circle {
        self.about.circle.unwrap_or(Circle::Internal).max(Circle::Internal)
    }

    /// How it is printed where nobody says.
    pub fn print(&self) -> Print {
        Print { paper: self.papers()[0], blank: false }
    }

    /// How it is printed on this paper, blank or not; nothing where it cannot be.
    pub fn print_as(&self, paper: Option<Paper>, blank: bool) -> Option<Print> {
        let print = Print { paper: paper.unwrap_or(self.print().paper), blank };
        self.prints().contains(&print).then_some(print)
    }

    /// All ways in which it can be printed, the usual one first.
    pub fn prints(&self) -> Vec<Print> {
        let blank = if self.about.blank == Text::default() { &[false][..] } else { &[false, true] };
        let papers = self.papers();
        blank
            .iter()
            .flat_map(|blank| papers.iter().map(|paper| Print { paper: *paper, blank: *blank }))
            .collect()
    }

    /// The papers it can be printed on, the usual one first.
    pub fn papers(&self) -> &[Paper] {
        if self.about.paper.is_empty() { &[Paper::A4] } else { &self.about.paper }
    }

    /// Name of its file without extension; where both languages would share one, the language is added.
    pub fn file(&self, canvas: &str, lang: Lang, print: Print) -> String {
        let name = |lang| {
            let pattern = self.about.file.get(lang);
            let pattern = if pattern.is_empty() { &self.name } else { pattern };
            pattern.replace("{canvas}", canvas)
        };
        let alike = |lang| name(lang).to_lowercase();
        let both_alike = alike(Lang::Nl) == alike(Lang::En) && self.languages().len() > 1;
        let mut file = name(lang);
        if print.blank {
            file.push_str(&format!("-{}", self.about.blank.get(lang)));
        }
        if print.paper != self.print().paper {
            file.push_str(&format!("-{}", print.paper.name()));
        }
        if both_alike { format!("{file}.{lang}") } else { file }
    }
}

/// All kinds among the files, in their order, with what is amiss in their `kind.toml`.
pub fn kinds(files: &Files, sources: &mut Sources) -> (Vec<Kind>, Vec<Finding>) {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut findings = Vec::new();
    // the program's own kinds come first, so that a copy is the one that gives way
    let shipped = |path: &str| EMBEDDED.iter().any(|(name, _)| *name == path);
    let (first, then): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| shipped(path));
    for (path, text) in first.into_iter().chain(then) {
        let Some(name) = path.strip_suffix("/kind.toml").filter(|name| !name.contains('/')) else { continue };
        let source = Source::new(format!("templates/{path}"), text.as_str());
        let id: SourceId = sources.add(source);
        let (about, place, mut faults): (About, _, _) =
            sheet::read_placed(id, sources.get(id), &NoDictionary);
        let format = place.has("format").then_some(about.format);
        faults.extend(sheet::format_amiss(format, &place, sources.get(id)));
        if about.circle == Some(Circle::Private) {
            findings.push(too_narrow(place.at("circle")));
        }
        findings.append(&mut faults);
        let kind = Kind { name: name.to_owned(), about };
        let unfit = kind.languages().into_iter().find_map(|lang| {
            let names = kind.prints().into_iter().map(|print| kind.file("x", lang, print));
            names.into_iter().find_map(|name| Some((lang, name.clone(), flaw(&name)?)))
        });
        match (unfit, kinds.iter().find(|known| same_file(known, &kind))) {
            (Some((lang, name, why)), _) => {
                findings.push(file_unfit(&name, &why, place.at(&format!("file.{lang}"))))
            }
            (None, Some(known)) => findings.push(file_twice(known, place.at("file"))),
            (None, None) => kinds.push(kind),
        }
    }
    kinds.sort_by(|a, b| (a.about.order, &a.name).cmp(&(b.about.order, &b.name)));
    (kinds, findings)
}

/// Whether two kinds would write the same file, on a disk that knows no capitals.
fn same_file(a: &Kind, b: &Kind) -> bool {
    let names = |kind: &Kind| -> Vec<String> {
        let prints = kind.prints();
        let files = |lang| prints.iter().map(move |print| kind.file("", lang, *print).to_lowercase());
        let files = kind.languages().into_iter().flat_map(files);
        // a new version stands beside a document that someone edited
        files.flat_map(|file| [format!("{file}.nieuw"), format!("{file}.new"), file]).collect()
    };
    let taken = names(a);
    names(b).iter().any(|name| taken.contains(name))
}

/// Longest name of a file without extension, in bytes: what is written beside it has longer ones.
const LONGEST_FILE: usize = 160;

/// Why a name cannot be that of a file on every system.
pub(super) fn flaw(name: &str) -> Option<Text> {
    let sign = |c: &char| c.is_control() || text::hidden(*c).is_some() || r#"<>:"/\|?*"#.contains(*c);
    if let Some(sign) = name.chars().find(sign) {
        let sign = text::visible(&sign.to_string());
        return Some(text!("het teken “{sign}” kan er niet in", "it cannot hold the character “{sign}”"));
    }
    if name.starts_with(['.', ' ', '-']) || name.ends_with(['.', ' ']) {
        return Some(text!(
            "hij kan niet beginnen met een punt, spatie of streepje, of eindigen met een punt of spatie",
            "it cannot begin with a stop, space or hyphen, or end with a stop or space"
        ));
    }
    if id::reserved(name) {
        return Some(text!("Windows houdt deze naam voor zichzelf", "Windows keeps this name for itself"));
    }
    if name.len() > LONGEST_FILE {
        return Some(text!(
            "hij is langer dan {LONGEST_FILE} tekens",
            "it is longer than {LONGEST_FILE} characters"
        ));
    }
    None
}

/// A name that cannot be that of a file.
fn file_unfit(name: &str, why: &Text, at: Label) -> Finding {
    let name = text::visible(name);
    let (nl, en) = (&why.nl, &why.en);
    Finding::new(
        "kind-file-unfit",
        Level::Error,
        text!(
            "“{name}” kan geen naam van een bestand zijn: {nl}. Dit document wordt niet gemaakt.",
            "“{name}” cannot be the name of a file: {en}. This document is not made."
        ),
    )
    .at(at)
    .help(text!(
        "Geef bij `file` een naam zonder mappen en zonder leestekens, zoals `brief-{{canvas}}`.",
        "Give a name without folders and signs in `file`, such as `letter-{{canvas}}`."
    ))
}

/// A kind for a circle that no document has.
fn too_narrow(label: Label) -> Finding {
    let message = text!(
        "Een document kan niet privé zijn: git neemt documenten mee. Dit document wordt gemaakt alsof het intern is.",
        "A document cannot be private: git takes documents along. This document is made as if it were internal."
    );
    Finding::new("unknown-value", Level::Error, message)
        .at(label)
        .help(text!("Kies `internal`, `steering` of `public`.", "Choose `internal`, `steering` or `public`."))
}

/// A folder of templates copied from another, with the name of its file left as it was.
fn file_twice(known: &Kind, at: Label) -> Finding {
    let name = &known.name;
    Finding::new(
        "kind-file-twice",
        Level::Error,
        text!(
            "Dit document krijgt dezelfde bestandsnaam als “{name}”; het wordt niet gemaakt.",
            "This document has the same file name as “{name}”; it is not made."
        ),
    )
    .at(at)
    .help(text!("Geef bij `file` een andere naam.", "Give another name in `file`."))
}

/// The kind of a name, or what to say when there is none.
///
/// # Errors
/// There is no such kind; the text names the nearest, or all.
pub fn find<'a>(kinds: &'a [Kind], name: &str) -> Result<&'a Kind, Text> {
    kinds.iter().find(|kind| kind.name == name).ok_or_else(|| {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name.as_str()).collect();
        match text::nearest(name, names.iter().copied()) {
            Some(near) => text!(
                "Er is geen document “{name}”. Bedoeld is misschien “{near}”.",
                "There is no document “{name}”. Perhaps “{near}” is meant."
            ),
            None => {
                let names = names.join(", ");
                text!(
                    "Er is geen document “{name}”. Er zijn: {names}.",
                    "There is no document “{name}”. There are: {names}."
                )
            }
        }
    })
}
