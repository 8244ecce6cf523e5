//! What a rule is: a name, what it detects, why that matters, what to do, its level per phase, and a pure function.

use super::{Findings, Subject};
use crate::canvas::head::Phase;
use crate::diagnostic::Level;
use crate::text::Say;

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

/// One check over a canvas.
#[derive(Debug)]
pub struct Rule {
    /// The offence, in kebab-case: "allow X" must read as a sentence.
    pub name: &'static str,
    /// What it detects, as a full sentence.
    pub detects: Say,
    /// Why a steering group cares.
    pub why: Say,
    /// What to do.
    pub remedy: Say,
    /// Where the rule comes from: a seed or an audit.
    pub origin: Say,
    /// Level per phase.
    pub levels: Levels,
    /// What it looks at.
    pub scope: Scope,
    /// Whether what it reports is an outcome rather than an offence: listed apart, weakest first, and never counted,
    /// folded into another finding or accepted.
    pub outcome: bool,
    /// Whether it is about what someone agreed to or can be known by: what it reports stays within the team, since it
    /// would be read by the very people it protects them from.
    pub about_people: bool,
    /// Rules whose finding at the same address this one takes the place of.
    pub covers: &'static [&'static str],
    /// Names of the thresholds that it compares with.
    pub thresholds: &'static [&'static str],
    /// How more than three findings are told as one; the argument is their number.
    pub many: Option<fn(usize) -> crate::text::Text>,
    /// A bad and a good sheet, see [`Rule::bad`].
    pub examples: &'static str,
    /// The check itself.
    pub check: fn(&Subject<'_>, &mut Findings<'_>),
}

/// The line between the two sheets of a rule's examples.
const GOOD: &str = "# ---- good ----\n";

/// The bad and the good sheet of a file of examples.
pub fn sides(examples: &'static str) -> (&'static str, &'static str) {
    examples.split_once(GOOD).unwrap_or((examples, ""))
}

impl Rule {
    /// A sheet on which it fires.
    pub fn bad(&self) -> &'static str {
        sides(self.examples).0
    }

    /// The same sheet put right.
    pub fn good(&self) -> &'static str {
        sides(self.examples).1
    }
}
