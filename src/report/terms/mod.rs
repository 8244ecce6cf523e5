//! What `explain` tells beside rules and faults: kinds of record, fields, values, preconditions, views, phases and circles.

mod fields;
mod find;
mod frame;
mod page;
pub mod printed;
mod reference;

pub use fields::{all as kinds, example, example_of, of as fields};
pub use find::{find, near};
pub use page::{list, markdown, page};
pub use reference::reference;

pub use crate::canvas::declared::SUBJECTS;
use crate::framework::Framework;
use crate::text::{Say, Text};

/// What a term is about; terms are listed in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A kind of record: the place in [`SUBJECTS`].
    Kind(usize),
    /// A precondition of a framework.
    Precondition,
    /// Whose eyes.
    View,
    /// How far a trajectory is.
    Phase,
    /// How far something may travel.
    Circle,
    /// A field of a kind.
    Field,
    /// A value that fields can have.
    Value,
}

impl Subject {
    /// Its heading in a list; fields and values are not listed.
    pub fn title(self) -> Say {
        match self {
            Self::Kind(at) => SUBJECTS[at].0,
            Self::Precondition => Say { nl: "Randvoorwaarden", en: "Preconditions" },
            Self::View => Say { nl: "Blikken", en: "Views" },
            Self::Phase => Say { nl: "Fasen", en: "Phases" },
            Self::Circle => Say { nl: "Kringen", en: "Circles" },
            Self::Field => Say { nl: "Velden", en: "Fields" },
            Self::Value => Say { nl: "Waarden", en: "Values" },
        }
    }

    /// All that are listed, in order.
    pub fn listed() -> impl Iterator<Item = Self> {
        let kinds = (0..SUBJECTS.len()).map(Self::Kind);
        kinds.chain([Self::Precondition, Self::View, Self::Phase, Self::Circle])
    }
}

/// A line about a part of a term: a field of a kind, a value of a field, a step of a scale.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// As it is written in a sheet.
    pub name: String,
    /// Its Dutch name, where that is another one.
    pub dutch: String,
    /// What it is.
    pub about: Text,
    /// What may stand in it.
    pub shape: Text,
    /// Which papers print it.
    pub printed: Text,
}

/// One thing that can be explained.
#[derive(Debug, Clone)]
pub struct Term {
    /// As one asks for it: `session`, `session.n`, `sme`.
    pub name: String,
    /// The word that stands behind it, in Dutch.
    pub dutch: String,
    /// What else finds it: synonyms, in either language.
    pub also: Vec<String>,
    /// What it is about.
    pub subject: Subject,
    /// What it is.
    pub about: Text,
    /// What more there is to say: a name and a sentence each.
    pub facts: Vec<(Say, Text)>,
    /// Its parts.
    pub rows: Vec<Row>,
    /// How it stands in a sheet.
    pub example: Text,
}

impl Term {
    fn new(name: impl Into<String>, dutch: impl Into<String>, subject: Subject, about: Text) -> Self {
        Self {
            name: name.into(),
            dutch: dutch.into(),
            also: Vec::new(),
            subject,
            about,
            facts: Vec::new(),
            rows: Vec::new(),
            example: Text::default(),
        }
    }
}

/// All terms that are listed; what of preconditions there are, the frameworks say.
pub fn all(frameworks: &[Framework]) -> Vec<Term> {
    let mut terms = kinds();
    terms.extend(frame::preconditions(frameworks));
    terms.extend(frame::views());
    terms.extend(frame::phases());
    terms.extend(frame::circles());
    terms
}
