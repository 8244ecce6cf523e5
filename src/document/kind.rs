//! Kinds of document: folders of templates and data, those of a workspace over those of the program.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::canvas::value::Circle;
use crate::diagnostic::{Finding, Label, Level};
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
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct About {
    /// Version of the file format; 1.
    pub format: i64,
    /// Title on paper.
    pub title: Text,
    /// Whom it is for.
    pub audience: Text,
    /// How far it travels; it holds nothing of a narrower circle.
    pub circle: Option<Circle>,
    /// Languages it can be made in; both when empty.
    pub languages: Vec<String>,
    /// Name of the file, without extension; `{canvas}` stands for the canvas's name.
    pub file: Text,
    /// Most pages before the annex.
    pub pages: Option<usize>,
    /// Most pages in all.
    pub pages_in_all: Option<usize>,
    /// Place in lists.
    pub order: i64,
    /// Sections whose length is looked at: name of the word in Fluent, and most words.
    pub limit: Vec<Limit>,
}

/// How long one section may be.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Limit {
    /// Key of the section's heading in the words of the kind.
    pub section: String,
    /// Most words in running text.
    pub words: usize,
    /// Address of the record that fills it, for the finding.
    pub filled_by: String,
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

    /// Name of its file without extension; where both languages would share one, the language is added.
    pub fn file(&self, canvas: &str, lang: Lang) -> String {
        let name = |lang| {
            let pattern = self.about.file.get(lang);
            let pattern = if pattern.is_empty() { &self.name } else { pattern };
            pattern.replace("{canvas}", canvas)
        };
        let both_alike = name(Lang::Nl) == name(Lang::En) && self.languages().len() > 1;
        if both_alike { format!("{}.{lang}", name(lang)) } else { name(lang) }
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
        findings.append(&mut faults);
        let kind = Kind { name: name.to_owned(), about };
        match kinds.iter().find(|known| same_file(known, &kind)) {
            None => kinds.push(kind),
            Some(known) => findings.push(file_twice(known, id, sources.get(id).text())),
        }
    }
    kinds.sort_by(|a, b| (a.about.order, &a.name).cmp(&(b.about.order, &b.name)));
    (kinds, findings)
}

/// Whether two kinds would write the same file.
fn same_file(a: &Kind, b: &Kind) -> bool {
    a.languages().iter().any(|x| b.languages().iter().any(|y| a.file("", *x) == b.file("", *y)))
}

/// A folder of templates copied from another, with the name of its file left as it was.
fn file_twice(known: &Kind, source: SourceId, text: &str) -> Finding {
    let name = &known.name;
    let start = text.find("\nfile").map_or(0, |at| at + 1);
    Finding::new(
        "kind-file-twice",
        Level::Error,
        text!(
            "Dit document krijgt dezelfde bestandsnaam als “{name}”; het wordt niet gemaakt.",
            "This document has the same file name as “{name}”; it is not made."
        ),
    )
    .at(Label::new(source, start..start + if start > 0 { 4 } else { 0 }))
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
