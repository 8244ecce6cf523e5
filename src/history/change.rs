//! A change between two moments of a canvas: what it is about, how heavy it weighs, and the sentence that tells it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::fields::Difference;
use super::saying::Saying;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "weight")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "subject")]
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
    /// What to say of it.
    pub saying: Saying,
    /// The record at the earlier moment; absent where it is new.
    pub was: Option<&'c dyn AnyRecord>,
    /// The record at the later moment; absent where it is gone.
    pub is: Option<&'c dyn AnyRecord>,
    /// The fields that differ; none where the record came or went.
    pub fields: Vec<Difference>,
    /// Whether nobody changed anything: time passed.
    pub passed: bool,
}

/// A change as it is told, without the records.
#[derive(Debug, Clone)]
pub struct Told {
    /// Under what it is looked for.
    pub subject: Subject,
    /// How heavy it weighs.
    pub weight: Weight,
    /// What to say of it.
    pub saying: Saying,
    /// The address of the record at the earlier moment; absent where it is new.
    pub was: Option<String>,
    /// Its address at the later moment; absent where it is gone.
    pub is: Option<String>,
    /// The fields that differ; none where the record came or went.
    pub fields: Vec<Difference>,
    /// Whether nobody changed anything: time passed.
    pub passed: bool,
}

impl Told {
    /// The kind of its record.
    pub fn kind(&self) -> &str {
        let address = self.is.as_deref().or(self.was.as_deref()).unwrap_or_default();
        address.split('.').next().unwrap_or_default()
    }

    /// Whether it is of the same record as another, and of one field that both have.
    pub fn is_of(&self, other: &Self) -> bool {
        let fields = |told: &Self| told.fields.iter().map(|field| field.path.clone()).collect::<Vec<_>>();
        let (one, both) = (fields(self), fields(other));
        let same =
            if self.is.is_some() { self.is == other.is } else { other.is.is_none() && self.was == other.was };
        same && (one.is_empty() || both.is_empty() || one.iter().any(|path| both.contains(path)))
    }
}

impl<'c> Change<'c> {
    /// What is told of it.
    pub fn told(self) -> Told {
        let address = |record: Option<&dyn AnyRecord>| record.map(AnyRecord::address);
        let (was, is) = (address(self.was), address(self.is));
        let Self { subject, weight, saying, fields, passed, .. } = self;
        Told { subject, weight, saying, was, is, fields, passed }
    }

    /// The record, at the later moment where it is there.
    pub fn record(&self) -> Option<&'c dyn AnyRecord> {
        self.is.or(self.was)
    }
}
