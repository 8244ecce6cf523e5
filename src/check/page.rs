//! One page of the reference: all there is to say of a name that findings bear, whoever raises them.

use super::settings::Threshold;
use crate::canvas::head::Phase;
use crate::diagnostic::Level;
use crate::text::{Say, Text};

/// What a finding is about; groups stand in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What a canvas says or leaves out.
    Canvas,
    /// What a document looks like.
    Document,
    /// What a house declares.
    House,
    /// What is accepted.
    Exemption,
    /// How a sheet is written.
    Sheet,
    /// What stands in the folders of a workspace.
    File,
}

impl Group {
    /// All groups, in their order.
    pub const ALL: [Self; 6] =
        [Self::Canvas, Self::Document, Self::House, Self::Exemption, Self::Sheet, Self::File];

    /// Its heading.
    pub const fn title(self) -> Say {
        match self {
            Self::Canvas => Say { nl: "Regels over canvassen", en: "Rules about canvases" },
            Self::Document => Say { nl: "Regels over documenten", en: "Rules about documents" },
            Self::House => Say { nl: "Eigen regels", en: "Rules of the house" },
            Self::Exemption => Say { nl: "Geaccepteerde punten", en: "Accepted points" },
            Self::Sheet => Say { nl: "Fouten in een blad", en: "Faults in a sheet" },
            Self::File => Say { nl: "Bestanden en sjablonen", en: "Files and templates" },
        }
    }

    /// Whether a steering group would ask about its findings, so that the check says why.
    pub const fn is_asked_about(self) -> bool {
        matches!(self, Self::Canvas | Self::Document)
    }
}

/// The level of a rule in each phase; `None` is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels([Option<Level>; 6]);

impl Levels {
    /// From six letters, one for each phase from exploration to closed: `I`, `W`, `E`, or `-` for silent.
    ///
    /// # Panics
    /// At compile time, when the letters are not six of those.
    pub const fn new(letters: &str) -> Self {
        let letters = letters.as_bytes();
        assert!(letters.len() == 6, "six letters, one per phase");
        let mut levels = [None; 6];
        let mut n = 0;
        while n < 6 {
            levels[n] = match letters[n] {
                b'I' => Some(Level::Info),
                b'W' => Some(Level::Warning),
                b'E' => Some(Level::Error),
                b'-' => None,
                _ => panic!("a level is I, W, E or -"),
            };
            n += 1;
        }
        Self(levels)
    }

    /// One level per phase, in their order.
    pub const fn per_phase(levels: [Option<Level>; 6]) -> Self {
        Self(levels)
    }

    /// The level in a phase.
    pub const fn at(self, phase: Phase) -> Option<Level> {
        self.0[phase as usize]
    }
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One record at a time: cheap enough for every keystroke of an editor.
    Record,
    /// The whole canvas.
    Canvas,
}

/// How heavy findings of a name are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// By phase.
    Phases(Levels),
    /// The same in every phase.
    Always(Level),
}

impl Weight {
    /// The level in a phase; `None` is silent.
    pub const fn at(self, phase: Phase) -> Option<Level> {
        match self {
            Self::Phases(levels) => levels.at(phase),
            Self::Always(level) => Some(level),
        }
    }
}

/// All about one name.
#[derive(Debug, Clone)]
pub struct Page {
    /// The name, in kebab-case.
    pub name: String,
    /// What its findings are about.
    pub group: Group,
    /// What it detects.
    pub detects: Text,
    /// Why that matters; empty where a house does not say.
    pub why: Text,
    /// What to do; empty where a house does not say.
    pub remedy: Text,
    /// Where it comes from: a seed or an audit; faults have no such origin.
    pub origin: Option<Text>,
    /// How heavy its findings are.
    pub weight: Weight,
    /// What a rule over canvases looks at.
    pub scope: Option<Scope>,
    /// Whether it is an outcome: listed apart, and never counted or accepted.
    pub outcome: bool,
    /// Names whose findings at the same address its own take the place of.
    pub covers: Vec<String>,
    /// The numbers that it compares with.
    pub thresholds: Vec<&'static Threshold>,
    /// The kind of record that a rule of a house looks at, and its condition.
    pub condition: Option<String>,
    /// A sheet or document with such a finding; empty where none can show it.
    pub bad: String,
    /// The same put right.
    pub good: String,
}

impl Page {
    /// A page with its texts (what, why, remedy) and nothing else.
    pub fn new(
        name: impl Into<String>,
        group: Group,
        weight: Weight,
        [detects, why, remedy]: [Text; 3],
    ) -> Self {
        Self {
            name: name.into(),
            group,
            detects,
            why,
            remedy,
            origin: None,
            weight,
            scope: None,
            outcome: false,
            covers: Vec::new(),
            thresholds: Vec::new(),
            condition: None,
            bad: String::new(),
            good: String::new(),
        }
    }
}

/// The line between the two sheets of a rule's examples.
const GOOD: &str = "# ---- good ----\n";

/// The bad and the good sheet of a file of examples.
pub fn sides(examples: &'static str) -> (&'static str, &'static str) {
    examples.split_once(GOOD).unwrap_or((examples, ""))
}
