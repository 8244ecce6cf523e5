//! A field as it is declared, with all that its line says of it, and what a field can hold.

use std::collections::BTreeMap;

use super::value::{Circle, Day, Period, Prose, Score};
use crate::sheet::Holds;

/// What a declaration says more of a field or a record, in a word at the end of its line. See [`super::define`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// The text by which documents call the record.
    Name,
    /// The text without which the record has nothing to print.
    Telling,
    /// Not for whoever keeps the canvas to word: a name, a title, or what others said or wrote.
    Others,
    /// The field goes no further than this circle, though its record may.
    Within(Circle),
    /// The record tells of what has happened: its days tell of which day the canvas describes the state.
    Past,
    /// By then it was to be: a later day means that it is late.
    Due,
    /// Yes, or more, is better.
    Up,
    /// The order of the list is printed: another order is a change.
    Order,
}

/// What reaching a value of a list of choices means, beside better or worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It was decided.
    Decided,
    /// It was promised.
    Promised,
    /// It was put off.
    Late,
    /// It goes no further.
    Dropped,
}

/// A field of a record or part, or a value in a list of choices, as it is declared.
#[derive(Debug)]
pub struct Field {
    name: &'static str,
    words: &'static [Word],
    /// Its Dutch name, in kebab-case.
    pub dutch: &'static str,
    /// What else people call it in this place, in either language, with spaces between.
    pub also: &'static str,
    /// What sort of value it holds.
    pub holds: Holds,
    /// The fields or choices of what it holds.
    pub inside: &'static [Self],
    /// The kinds that a reference in it may point at, separated by `|`.
    pub points_at: &'static str,
    /// How high it stands among the values of its list; of a value beside the others, nothing.
    pub rank: Option<i8>,
    turns: &'static [Turn],
}

impl Field {
    /// A field with its name as in Rust, `as_of` or `r#for`, its Dutch name, what else people call it, and what more is
    /// said of it.
    pub const fn new(
        name: &'static str,
        dutch: &'static str,
        also: &'static str,
        words: &'static [Word],
    ) -> Self {
        Self {
            name,
            words,
            dutch,
            also,
            holds: Holds::Text,
            inside: &[],
            points_at: "",
            rank: None,
            turns: &[],
        }
    }

    /// It, with what sort of value it holds, and what may stand in that.
    pub const fn holding(self, holds: Holds, inside: &'static [Self]) -> Self {
        Self { holds, inside, ..self }
    }

    /// It, with what a reference in it may point at.
    pub const fn pointing(self, points_at: &'static str) -> Self {
        Self { points_at, ..self }
    }

    /// It, with how high it stands among the values of its list, and what reaching it means.
    pub const fn ranked(self, rank: i8, turns: &'static [Turn]) -> Self {
        Self { rank: Some(rank), turns, ..self }
    }

    /// What reaching this value means, beside better or worse.
    pub fn turn(&self) -> Option<Turn> {
        self.turns.first().copied()
    }

    /// Its name as in a sheet: `as-of`, `for`.
    pub fn english(&self) -> String {
        self.bare().replace('_', "-")
    }

    /// Whether its line says so.
    pub fn is(&self, word: Word) -> bool {
        self.words.contains(&word)
    }

    /// Whether it stays within a narrower circle than this.
    pub fn stays_within(&self, circle: Circle) -> bool {
        self.words.iter().any(|word| matches!(word, Word::Within(own) if *own < circle))
    }

    /// Its name as in templates: `as_of`, `for`.
    pub fn bare(&self) -> &'static str {
        self.name.strip_prefix("r#").unwrap_or(self.name)
    }

    /// The fields by which one of a list of parts is known among the others: the day of what is measured again and again,
    /// then all in their order.
    pub fn known_by(&self) -> impl Iterator<Item = &'static Self> + use<> {
        let inside = self.inside;
        let day = inside.iter().find(|inner| inner.holds == Holds::Day && inner.english() == "date");
        let rest = inside.iter().filter(move |inner| day.is_none_or(|day| !std::ptr::eq(*inner, day)));
        day.into_iter().chain(rest)
    }

    /// Whether a sheet calls it so.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        let as_in_sheet = |b| if b == b'_' { b'-' } else { b };
        self.bare().len() == name.len() && self.bare().bytes().map(as_in_sheet).eq(name.bytes())
    }
}

/// Whether a word is said of what stands at a path of a sheet, `agreement.document`, or of what holds it.
pub fn is_at(fields: &[Field], path: &str, word: Word) -> bool {
    let (step, rest) = path.split_once('.').map_or((path, None), |(step, rest)| (step, Some(rest)));
    let name = step.split('[').next().unwrap_or(step);
    let Some(field) = fields.iter().find(|field| field.is_called(name)) else { return false };
    field.is(word) || rest.is_some_and(|rest| is_at(field.inside, rest, word))
}

/// What a field can hold. Records and their parts pass on what is asked to all their fields.
pub trait Held {
    /// What sort of value it is.
    const HOLDS: Holds;

    /// The fields of a part, or the values of a list of choices.
    const FIELDS: &'static [Field] = &[];

    /// The kinds that a reference may point at, separated by `|`.
    const POINTS_AT: &'static str = "";

    /// The text for readers that it is.
    fn prose(&self) -> Option<&Prose> {
        None
    }

    /// Visits each reference in it: the kinds it may point at, separated by `|`, and its id.
    fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
        let _ = visit;
    }
}

impl<T: Held> Held for Option<T> {
    const HOLDS: Holds = T::HOLDS;
    const FIELDS: &'static [Field] = T::FIELDS;
    const POINTS_AT: &'static str = T::POINTS_AT;

    fn prose(&self) -> Option<&Prose> {
        self.as_ref()?.prose()
    }

    fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
        self.iter_mut().for_each(|held| held.references(visit));
    }
}

impl<T: Held> Held for Vec<T> {
    const HOLDS: Holds = Holds::List(&T::HOLDS);
    const FIELDS: &'static [Field] = T::FIELDS;
    const POINTS_AT: &'static str = T::POINTS_AT;

    fn references(&mut self, visit: &mut dyn FnMut(&'static str, &mut String)) {
        self.iter_mut().for_each(|held| held.references(visit));
    }
}

impl Held for Prose {
    const HOLDS: Holds = Holds::Prose;

    fn prose(&self) -> Option<&Prose> {
        Some(self)
    }
}

/// Says what sort of value a type is that holds nothing else.
macro_rules! held {
    ($($type:ty = $holds:ident),* $(,)?) => { $( impl Held for $type { const HOLDS: Holds = Holds::$holds; } )* };
}

held! { bool = Flag, i64 = Number, f64 = Number, String = Text, Day = Day, Period = Day }

impl Held for BTreeMap<String, Score> {
    const HOLDS: Holds = Holds::Map;
    const FIELDS: &'static [Field] = Score::FIELDS;
}
