//! What the picture of the answers and its words are made from: rows of preconditions with what each view gave them.

use std::collections::BTreeSet;

use super::fit::clean;
use super::words::Words;
use crate::analysis::outcome::{Outcome, Standing};
use crate::analysis::share::SHARED;
use crate::canvas::Canvas;
use crate::canvas::value::Score;
use crate::canvas::views::ViewKind;
use crate::framework::Frame;
use crate::text::Lang;

/// What the figure is made from.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The preconditions that the table has, in the order to show them.
    pub outcomes: &'a [&'a Outcome],
    /// How many of them are drawn, at most.
    pub drawn: usize,
    /// The canvas that they come from: it says who answered.
    pub canvas: &'a Canvas,
    /// Where names come from.
    pub frame: &'a Frame,
    /// The language of the words.
    pub lang: Lang,
    /// How many answers at both ends make a group divided.
    pub divided_answers: i64,
    /// And which share of all, in per cent.
    pub divided_percent: i64,
}

/// One precondition with what the picture and its words need.
pub(super) struct Row<'a> {
    pub label: String,
    /// In the order of views.
    pub standings: Vec<Seen<'a>>,
}

/// Groups that lie far apart.
pub(super) struct Gap<'a> {
    /// Those with the lowest value.
    pub low: Vec<&'a Seen<'a>>,
    /// Those with the highest.
    pub high: Vec<&'a Seen<'a>>,
    /// How many values lie between.
    pub steps: u8,
}

/// What a view gave, with what it comes to.
pub(super) struct Seen<'a> {
    pub standing: &'a Standing,
    /// The value, if it is on the scale and the answers do not stand at both ends of it.
    pub value: Option<u8>,
    /// Whether they do.
    pub divided: bool,
}

impl Seen<'_> {
    pub const fn view(&self) -> ViewKind {
        self.standing.view
    }

    /// Whether several people speak, and not one judge.
    pub const fn group(&self) -> bool {
        !matches!(self.standing.view, ViewKind::Adviser | ViewKind::Own)
    }

    /// Whether each answer has a mark of its own.
    pub const fn countable(&self) -> bool {
        self.standing.n < SHARED
    }
}

impl Row<'_> {
    /// The groups that lie furthest apart, if that is two values or more.
    pub fn apart(&self) -> Option<Gap<'_>> {
        let values = || self.groups().filter_map(|seen| seen.value);
        let (least, most) = (values().min()?, values().max()?);
        let of = |value| self.groups().filter(|seen| seen.value == Some(value)).collect();
        (most >= least + 2).then(|| Gap { low: of(least), high: of(most), steps: most - least })
    }

    fn groups(&self) -> impl Iterator<Item = &Seen<'_>> {
        self.standings.iter().filter(|seen| seen.group())
    }

    /// The lowest value of any view.
    pub fn lowest(&self) -> Option<u8> {
        self.standings.iter().filter_map(|seen| seen.value).min()
    }

    pub fn of(&self, view: ViewKind) -> Option<&Seen<'_>> {
        self.standings.iter().find(|seen| seen.view() == view)
    }
}

/// All that one figure is made of.
pub(super) struct Plot<'a> {
    pub rows: Vec<Row<'a>>,
    pub views: BTreeSet<ViewKind>,
    pub asked: &'a Asked<'a>,
    pub words: &'a Words<'a>,
}

impl<'a> Plot<'a> {
    pub fn new(outcomes: &[&'a Outcome], asked: &'a Asked<'a>, words: &'a Words<'a>) -> Self {
        let rows: Vec<Row<'a>> = outcomes.iter().map(|outcome| row(outcome, asked)).collect();
        let views = rows.iter().flat_map(|row| &row.standings).map(Seen::view).collect();
        Self { rows, views, asked, words }
    }

    pub fn standings(&self) -> impl Iterator<Item = &Seen<'a>> + Clone {
        self.rows.iter().flat_map(|row| &row.standings)
    }

    /// What views gave by counted answers.
    pub fn counted(&self) -> impl Iterator<Item = &Seen<'a>> + Clone {
        self.standings().filter(|seen| seen.standing.n > 0)
    }

    /// The name of a value or a state.
    pub fn name(&self, id: &str) -> String {
        if id == Score::TooFew.id() {
            return self.words.say("too-few", &[]);
        }
        let name = self.asked.frame.value(id).map(|v| clean(v.name.get(self.asked.lang)));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| id.to_owned())
    }

    /// The name of a view, inside a sentence.
    pub fn view(&self, view: ViewKind) -> String {
        clean(&self.words.say(&format!("view-{}", view.name()), &[]))
    }
}

fn row<'a>(outcome: &'a Outcome, asked: &Asked<'_>) -> Row<'a> {
    let label = asked.frame.precondition(&outcome.precondition).map(|p| clean(p.label.get(asked.lang)));
    let label = label.filter(|label| !label.is_empty()).unwrap_or_else(|| clean(&outcome.precondition));
    let seen = |standing: &'a Standing| {
        let divided = standing.divided(asked.divided_answers, asked.divided_percent);
        let value = match standing.score {
            Score::Value(value) if !divided => Some(value.min(4)),
            _ => None,
        };
        Seen { standing, value, divided }
    };
    let mut standings: Vec<Seen<'_>> = outcome.standings.iter().map(seen).collect();
    standings.sort_by_key(Seen::view);
    Row { label, standings }
}
