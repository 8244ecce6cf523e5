//! The canvas: all that is known about one cluster, as typed records with places, read from its sheets.

pub mod block;
pub mod clock;
pub mod consent;
mod cut;
pub mod declared;
pub mod define;
pub mod dictionary;
pub mod evidence;
pub mod field;
pub mod find;
pub mod head;
pub mod id;
pub mod load;
pub mod log;
pub mod money;
pub mod names;
pub mod offer;
pub mod part;
pub mod parties;
pub mod plan;
pub mod printed;
pub mod record;
pub mod reference;
pub mod schema;
pub mod score;
pub mod shape;
pub mod support;
pub mod value;
pub mod view;
pub mod views;
pub mod walk;

use std::any::Any;
use std::borrow::Cow;
use std::fmt;

use evidence::{Evidence, Fact, Policy, Term};
use field::{Field, Held, Word};
use head::{Allow, Head, Locale, Phase};
use log::{Challenge, Experiment, OpenQuestion, Opportunity, Review};
use money::{Budget, Commitment};
use offer::{Event, Initiative, Instrument, Relation};
use parties::{Actor, Body, Meeting, Person, Sector};
use plan::{Assumption, Goal, Indicator, Line, Measure, Milestone, Principle};
use record::Record;
use support::{Action, Backing, Decision, Outcome, Proposition, Quote};
use value::{Circle, Period, Prose};
use views::{Assessment, Idea, Objection, Session, Statement, View, Wave};

use crate::sheet::{Kind, Place, Shape};
use crate::source::SourceId;
use crate::text::Lang;

/// A record of any kind.
pub trait AnyRecord: Sync + Any {
    /// Its header in a sheet.
    fn kind(&self) -> &'static str;
    /// The first part of its key; what references name.
    fn id(&self) -> Option<String>;
    /// `kind.key`.
    fn address(&self) -> String;
    /// Fields of the key that are required but absent.
    fn key_missing(&self) -> Vec<&'static str>;
    /// Whether a field of the key is there, but holds nothing that could be read.
    fn key_refused(&self) -> bool;
    /// Where it stands.
    fn place(&self) -> &Place;
    /// How far it may travel.
    fn circle(&self) -> Circle;
    /// Its fields, as they are declared.
    fn fields(&self) -> &'static [Field];
    /// Whether this is said of its kind.
    fn is(&self, word: Word) -> bool;
    /// The text by which documents call it.
    fn name(&self) -> Option<&Prose>;
    /// Every text, date, period and reference in it, with its path.
    fn leaves(&self) -> walk::Leaves;
    /// Whether another says the same and stands at the same place.
    fn is_same(&self, other: &dyn AnyRecord) -> bool;
    /// All that it says, as plain values; where it stands is left out.
    fn value(&self) -> serde_json::Value;
}

impl fmt::Debug for dyn AnyRecord + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address())
    }
}

impl<R: Record + PartialEq + Sync + 'static> AnyRecord for R {
    fn kind(&self) -> &'static str {
        R::KIND
    }
    fn id(&self) -> Option<String> {
        let first = self.key_parts().into_iter().next().filter(|part| part.field == "id");
        first.and_then(|part| part.value).map(Cow::into_owned)
    }
    fn address(&self) -> String {
        Record::address(self)
    }
    fn key_missing(&self) -> Vec<&'static str> {
        self.key_parts()
            .into_iter()
            .filter(|part| part.value.is_none() && !part.optional)
            .map(|part| part.field)
            .collect()
    }
    fn key_refused(&self) -> bool {
        let place = Record::place(self);
        self.key_parts().iter().any(|part| part.value.is_none() && place.has(part.field))
    }
    fn place(&self) -> &Place {
        Record::place(self)
    }
    fn circle(&self) -> Circle {
        Record::circle(self)
    }
    fn fields(&self) -> &'static [Field] {
        R::FIELDS
    }
    fn is(&self, word: Word) -> bool {
        R::WORDS.contains(&word)
    }
    fn name(&self) -> Option<&Prose> {
        self.text(Word::Name)
    }
    fn leaves(&self) -> walk::Leaves {
        walk::leaves(self)
    }
    fn is_same(&self, other: &dyn AnyRecord) -> bool {
        (other as &dyn Any).downcast_ref::<R>() == Some(self)
    }
    fn value(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// How much of a canvas could be read, from all to nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// All records, but not every line in them.
    Records,
    /// Not every sheet or record: what it lacks, it may have. Nothing new is made of it.
    Part,
    /// Not even its head: neither its phase is known, nor what it lacks.
    Nothing,
}

/// Lists the kinds of record once: from it come the canvas, its reading, its walk and its schema.
macro_rules! kinds {
    ($( $field:ident: $type:ident, )*) => {
        /// All that is known about one cluster.
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
        pub struct Canvas {
            /// Name of the sheet or folder: `emmen`.
            pub id: String,
            /// The head.
            #[serde(skip)]
            pub head: Head,
            /// The private sheets that were read.
            #[serde(skip)]
            pub private: Vec<SourceId>,
            /// How much of its sheets could be read; what was not, findings tell.
            #[serde(skip)]
            pub extent: Extent,
            $(
                #[doc = concat!("All records of kind `", stringify!($type), "`.")]
                pub $field: Vec<$type>,
            )*
        }

        /// Every kind of record that a sheet may hold.
        pub const KINDS: &[Kind] = &[
            Kind { name: Head::KIND, shape: Shape::One, dutch: Head::DUTCH_KIND, also: Head::ALSO },
            $( Kind { name: $type::KIND, shape: Shape::Many, dutch: $type::DUTCH_KIND, also: $type::ALSO }, )*
        ];

        impl Canvas {
            /// Visits every record: the head, then kind by kind in the order of the sheets.
            pub fn each<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn AnyRecord)) {
                visit(&self.head);
                $( for record in &self.$field { visit(record); } )*
            }

            /// Its records that go as far as a circle, and their fields that do; see [`cut`] for what a reader sees.
            fn reaching(&self, circle: Circle) -> Self {
                Self {
                    id: self.id.clone(),
                    head: self.head.clone(),
                    private: self.private.clone(),
                    extent: self.extent,
                    $( $field: reaching(&self.$field, circle), )*
                }
            }

            /// Some of its records, without the head.
            fn only(&self, wanted: &dyn Fn(&dyn AnyRecord) -> bool) -> Self {
                Self {
                    $( $field: self.$field.iter().filter(|record| wanted(*record)).cloned().collect(), )*
                    ..Self::default()
                }
            }

            /// Makes some of its records private, whatever circle they declare.
            fn hide(&mut self, hidden: &dyn Fn(&dyn AnyRecord) -> bool) {
                if hidden(&self.head) {
                    self.head.circle = Some(Circle::Private);
                }
                $( for record in &mut self.$field {
                    if hidden(&*record) {
                        record.circle = Some(Circle::Private);
                    }
                } )*
            }

            /// Visits each reference in it: the kinds that it may point at, separated by `|`, and its id.
            pub fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
                Held::references(&mut self.head, visit);
                $( Held::references(&mut self.$field, visit); )*
            }

            /// How many records there are.
            pub fn number(&self) -> usize {
                0 $( + self.$field.len() )*
            }

            /// Moves all records of another part of the same canvas into this one.
            fn append(&mut self, mut other: Self) {
                // no more room than they need: there may be thousands
                $(
                    self.$field.reserve_exact(other.$field.len());
                    self.$field.append(&mut other.$field);
                )*
            }
        }

        impl part::Reader<'_> {
            /// Reads one record of any kind but the head into the canvas.
            fn read_kind(&mut self, raw: crate::sheet::RawRecord<'_>, canvas: &mut Canvas) {
                match raw.kind {
                    $( $type::KIND => { let record = self.typed::<$type>(raw); canvas.$field.push(record); } )*
                    _ => {}
                }
            }
        }

        pub(crate) use schema_kinds::for_kinds;
        mod schema_kinds {
            /// Runs a macro over every pair of kind and type, head excluded.
            macro_rules! for_kinds {
                ($mac:ident) => { $( $mac!($field, $type); )* };
            }
            pub(crate) use for_kinds;
        }
    };
}

kinds! {
    sectors: Sector,
    actors: Actor,
    people: Person,
    bodies: Body,
    meetings: Meeting,
    initiatives: Initiative,
    relations: Relation,
    events: Event,
    views: View,
    assessments: Assessment,
    sessions: Session,
    ideas: Idea,
    waves: Wave,
    statements: Statement,
    objections: Objection,
    evidence: Evidence,
    facts: Fact,
    policies: Policy,
    terms: Term,
    goals: Goal,
    indicators: Indicator,
    lines: Line,
    assumptions: Assumption,
    principles: Principle,
    measures: Measure,
    milestones: Milestone,
    budgets: Budget,
    instruments: Instrument,
    commitments: Commitment,
    backings: Backing,
    decisions: Decision,
    actions: Action,
    propositions: Proposition,
    quotes: Quote,
    results: Outcome,
    opportunities: Opportunity,
    challenges: Challenge,
    experiments: Experiment,
    open_questions: OpenQuestion,
    reviews: Review,
    exemptions: Allow,
}

/// The records of a list that go as far as a circle, without their fields that do not.
fn reaching<R: Record + Clone>(records: &[R], circle: Circle) -> Vec<R> {
    let mut records: Vec<R> = records.iter().filter(|record| record.circle() >= circle).cloned().collect();
    records.iter_mut().for_each(|record| record.keep_within(circle));
    records
}

impl Canvas {
    /// The phase; a canvas that names none is in the first.
    pub fn phase(&self) -> Phase {
        self.head.phase.unwrap_or(Phase::Exploration)
    }

    /// The locale of its texts.
    pub fn locale(&self) -> Locale {
        self.head.language.unwrap_or(Locale::NlNl)
    }

    /// The language of its texts.
    pub fn lang(&self) -> Lang {
        match self.locale() {
            Locale::NlNl | Locale::NlBe => Lang::Nl,
            Locale::EnGb => Lang::En,
        }
    }

    /// The languages in which it is rendered.
    pub fn languages(&self) -> Vec<Lang> {
        let declared: Vec<Lang> =
            self.head.languages.iter().filter_map(|lang| Lang::from_tag(lang.name())).collect();
        if declared.is_empty() { vec![self.lang()] } else { declared }
    }

    /// The title, or the id where it has none.
    pub fn title(&self, lang: Lang) -> &str {
        self.head.title.as_ref().map_or(self.id.as_str(), |title| title.get(lang, self.lang()).0)
    }

    /// A text for readers in the canvas's own language.
    pub fn say<'a>(&self, text: Option<&'a Prose>) -> Option<&'a str> {
        text.map(|text| text.own(self.lang())).filter(|text| !text.trim().is_empty())
    }

    /// Whether a record is private: it says so, or stands in a private sheet.
    pub fn is_private(&self, record: &dyn AnyRecord) -> bool {
        record.circle() == Circle::Private || self.private.contains(&record.place().source)
    }

    /// The proposition that is not archived.
    pub fn proposition(&self) -> Option<&Proposition> {
        self.propositions.iter().find(|p| p.archived != Some(true))
    }

    /// The meeting to come: the first on or after a day, else one without a day. What is over heads no paper.
    pub fn coming_meeting(&self, on: Option<jiff::civil::Date>) -> Option<&Meeting> {
        let ahead = |m: &&Meeting| m.date.is_some_and(|date| on.is_none_or(|on| date.0 >= on));
        let next = self.meetings.iter().filter(ahead).min_by_key(|m| m.date);
        next.or_else(|| self.meetings.iter().find(|m| m.date.is_none()))
    }

    /// The session to come: the first that is not over on a day, else one without a day.
    pub fn coming_session(&self, on: Option<jiff::civil::Date>) -> Option<&Session> {
        let end = |s: &Session| s.date.as_ref().and_then(Period::end);
        let ahead = |s: &&Session| end(s).is_some_and(|end| on.is_none_or(|on| end >= on));
        let next = self.sessions.iter().filter(ahead).min_by_key(|s| end(s));
        next.or_else(|| self.sessions.iter().find(|s| end(s).is_none()))
    }

    /// The round to come or under way, the first to end, else one without days, else the last.
    pub fn current_wave(&self, on: Option<jiff::civil::Date>) -> Option<&Wave> {
        let end = |w: &Wave| w.until.or(w.from);
        let ahead = |w: &&Wave| end(w).is_some_and(|end| on.is_none_or(|on| end.0 >= on));
        let next = self.waves.iter().filter(ahead).min_by_key(|w| end(w));
        let undated = || self.waves.iter().find(|w| end(w).is_none());
        next.or_else(undated).or_else(|| self.waves.iter().max_by_key(|w| end(w)))
    }

    /// The session to report of: the latest that is over on a day, that day included, else the last without a day that
    /// says what it yielded.
    pub fn held_session(&self, on: Option<jiff::civil::Date>) -> Option<&Session> {
        let day = |s: &Session| s.date.as_ref().and_then(Period::end);
        let over = |s: &&Session| day(s).is_some_and(|date| on.is_none_or(|on| date <= on));
        let held = self.sessions.iter().filter(over).max_by_key(|s| day(s));
        held.or_else(|| self.sessions.iter().rfind(|s| day(s).is_none() && s.outcome.is_some()))
    }
}
