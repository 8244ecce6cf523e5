//! A change between two moments of a canvas: what it is about, how heavy it weighs, and the sentence that tells it.

use jiff::civil::Date;
use serde::Serialize;

use super::fields::Difference;
use crate::canvas::field::Turn;
use crate::canvas::{AnyRecord, Canvas};
use crate::framework::Frame;
use crate::text;
use crate::text::Text;

/// One moment of a canvas, cut to what its readers may see.
#[derive(Debug, Clone, Copy)]
pub struct Side<'c> {
    /// The canvas.
    pub canvas: &'c Canvas,
    /// What it is judged by.
    pub frame: &'c Frame,
    /// The day that counts as today at that moment.
    pub day: Option<Date>,
}

/// How heavy a change weighs, from little to much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// It says the same otherwise.
    Editorial,
    /// Nobody would ask about it.
    Minor,
    /// A steering group asks about it.
    Material,
    /// What was settled is no longer.
    Reversal,
}

impl Weight {
    /// The name used on the command line and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Editorial => "editorial",
            Self::Minor => "minor",
            Self::Material => "material",
            Self::Reversal => "reversal",
        }
    }
}

/// Under what a steering group looks for a change, in the order in which it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// What was decided.
    Decided,
    /// What is better.
    Better,
    /// What is worse.
    Worse,
    /// What is late.
    Late,
    /// What was promised.
    Promised,
    /// Money that moved.
    Money,
    /// What is new.
    New,
    /// What goes no further.
    Dropped,
    /// The rest.
    Other,
}

impl Subject {
    /// All subjects, in their order.
    pub const ALL: [Self; 9] = [
        Self::Decided,
        Self::Better,
        Self::Worse,
        Self::Late,
        Self::Promised,
        Self::Money,
        Self::New,
        Self::Dropped,
        Self::Other,
    ];

    /// The heading of its changes.
    pub fn heading(self) -> Text {
        match self {
            Self::Decided => text!("Besloten", "Decided"),
            Self::Better => text!("Beter", "Better"),
            Self::Worse => text!("Slechter", "Worse"),
            Self::Late => text!("Later of te laat", "Later or late"),
            Self::Promised => text!("Toegezegd", "Promised"),
            Self::Money => text!("Geld", "Money"),
            Self::New => text!("Nieuw", "New"),
            Self::Dropped => text!("Vervallen", "Dropped"),
            Self::Other => text!("Verder gewijzigd", "Also changed"),
        }
    }
}

impl From<Turn> for Subject {
    fn from(turn: Turn) -> Self {
        match turn {
            Turn::Decided => Self::Decided,
            Turn::Promised => Self::Promised,
            Turn::Late => Self::Late,
            Turn::Dropped => Self::Dropped,
        }
    }
}

/// One change: of one record, about one subject.
#[derive(Debug, Clone)]
pub struct Change<'c> {
    /// Under what it is looked for.
    pub subject: Subject,
    /// How heavy it weighs.
    pub weight: Weight,
    /// What to say of it, as a full sentence.
    pub sentence: Text,
    /// The record at the earlier moment; absent where it is new.
    pub was: Option<&'c dyn AnyRecord>,
    /// The record at the later moment; absent where it is gone.
    pub is: Option<&'c dyn AnyRecord>,
    /// The fields that differ; none where the record came or went.
    pub fields: Vec<Difference>,
    /// Whether nobody changed anything: time passed.
    pub passed: bool,
}

impl<'c> Change<'c> {
    /// The record, at the later moment where it is there.
    pub fn record(&self) -> Option<&'c dyn AnyRecord> {
        self.is.or(self.was)
    }
}
