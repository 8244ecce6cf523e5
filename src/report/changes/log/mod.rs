//! What a log tells of each commit, whatever its form: the changes that it made, and what is not listed.

mod human;
mod json;
mod markdown;

use std::cmp::Reverse;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::history::{Told, Weight};
use crate::period::day_in_words;
use crate::text;
use crate::text::{Lang, Text, visible};

pub use human::render as human;
pub use json::{Output, render as json};
pub use markdown::render as markdown;

/// So many changes of a canvas are told to people for each commit, the heaviest.
const MOST_TOLD: usize = 5;

/// What a commit did to a canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "state")]
pub enum State {
    /// Records in it changed.
    Changed,
    /// It came.
    New,
    /// It went.
    Gone,
    /// Not all of it could be read; what changed is told where it can be.
    Unread,
}

/// A canvas in one commit.
#[derive(Debug)]
pub struct InCanvas {
    /// Its name.
    pub id: String,
    /// What became of it.
    pub state: State,
    /// What it was called before this; where it is gone, what it is called since.
    pub other: Option<String>,
    /// Why not all of it came out of the repository, if so.
    pub lacks: Option<Text>,
    /// What changed in it.
    pub told: Vec<Told>,
}

/// One commit that is listed.
#[derive(Debug)]
pub struct Entry {
    /// The first letters of the name that git has for it; of a moment, its folder.
    pub commit: String,
    /// Whether it is a moment that was kept, and no commit.
    pub is_moment: bool,
    /// What `diff` takes to tell all of it; absent where there is nothing before it.
    pub since: Option<String>,
    /// Its day.
    pub day: Option<Date>,
    /// What was written with it; absent where readers are not the team.
    pub subject: Option<String>,
    /// Who made it, if that is asked.
    pub author: Option<String>,
    /// Why what it did is not known, if so, as a sentence.
    pub unread: Option<Text>,
    /// The canvases that it changed.
    pub canvases: Vec<InCanvas>,
}

/// The record whose life is told.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its canvas.
    pub canvas: String,
    /// Its address at the last commit.
    pub address: String,
}

/// All that is told.
#[derive(Debug)]
pub struct Log {
    /// The record whose life is told, if only that is asked.
    pub asked: Option<Asked>,
    /// Whether canvases are called by their names, since there are several.
    pub several: bool,
    /// The commits, the latest first.
    pub entries: Vec<Entry>,
    /// How many commits changed nothing.
    pub unchanged: usize,
    /// How many changed only what weighs less.
    pub lighter: usize,
    /// How many commits were asked for, if there may be older ones.
    pub most: Option<usize>,
    /// The commits before which nothing is known, with their days.
    pub edges: Vec<(String, Option<Date>)>,
    /// From which weight changes are told.
    pub least: Weight,
}

impl InCanvas {
    /// The changes that are told, the heaviest first.
    fn shown(&self, least: Weight) -> Vec<&Told> {
        let mut shown: Vec<&Told> = self.told.iter().filter(|told| told.weight >= least).collect();
        shown.sort_by_key(|told| Reverse(told.weight));
        shown
    }

    /// Whether there is anything to tell.
    pub fn is_told(&self, least: Weight) -> bool {
        self.state != State::Changed
            || self.other.is_some()
            || self.told.iter().any(|told| told.weight >= least)
    }

    /// Sentences for people: what became of it and the heaviest changes; and how many more there are.
    fn sentences(&self, log: &Log, since: Option<&str>) -> Vec<Text> {
        let shown = self.shown(log.least);
        let most = if log.asked.is_some() || shown.len() <= MOST_TOLD { shown.len() } else { MOST_TOLD - 1 };
        let mut sentences: Vec<Text> = self.became().into_iter().collect();
        sentences.extend(shown[..most].iter().map(|told| told.saying.sentence()));
        let more = shown.len() - most;
        if let Some(since) = since.filter(|_| more > 0) {
            sentences.push(text!(
                "En nog {more} wijzigingen: `draagvlak diff {since}`.",
                "And {more} other changes: `draagvlak diff {since}`."
            ));
        }
        sentences
    }

    fn became(&self) -> Option<Text> {
        Some(match (self.state, &self.other, &self.lacks) {
            (State::Changed, other, _) => return other.as_deref().map(was_called),
            (State::New, ..) => text!("Dit canvas is nieuw.", "This canvas is new."),
            (State::Gone, Some(since), _) => {
                let since = visible(since);
                text!("Dit canvas heet sindsdien `{since}`.", "This canvas is called `{since}` since.")
            }
            (State::Gone, ..) => {
                text!("Dit canvas staat er niet meer in.", "This canvas is no longer there.")
            }
            (State::Unread, _, Some(why)) => text!(
                "Van dit canvas was hier niet alles te lezen: {why} Wat er veranderde, staat bij de commit waarin het weer te lezen is.",
                "Not all of this canvas could be read here: {why} What changed stands with the commit in which it can be read again.";
                why
            ),
            (State::Unread, ..) => text!(
                "Van dit canvas was hier niet alles te lezen; wat er veranderde, staat bij de commit die dat herstelt.",
                "Not all of this canvas could be read here; what changed stands with the commit that mends that."
            ),
        })
    }
}

impl Entry {
    /// Its day, its name and what was written with it.
    fn head(&self, lang: Lang) -> String {
        let day = self.day.map(|day| day_in_words(day).get(lang).to_owned());
        let subject = self.subject.clone().filter(|subject| !subject.is_empty());
        let kept =
            |name: String| text!("moment “{name}” bewaard", "moment “{name}” kept").get(lang).to_owned();
        let (commit, subject) = match subject {
            Some(name) if self.is_moment => (Some(kept(name)), None),
            subject => (Some(self.commit.clone()), subject),
        };
        let all = [day, commit, self.author.clone(), subject];
        all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

impl Log {
    /// A log that tells nothing yet: of one record, or of canvases, which are called by their names if there are several.
    pub fn of(asked: Option<Asked>, several: bool, least: Weight) -> Self {
        Self {
            several: several && asked.is_none(),
            asked,
            entries: Vec::new(),
            unchanged: 0,
            lighter: 0,
            most: None,
            edges: Vec::new(),
            least,
        }
    }

    /// Whether all of it came out of the repository.
    pub fn is_whole(&self) -> bool {
        let whole = |entry: &Entry| entry.canvases.iter().all(|canvas| canvas.lacks.is_none());
        self.entries.iter().all(|entry| entry.unread.is_none() && whole(entry))
    }

    /// What is said of all commits that are not listed, and of what is not known.
    fn foot(&self) -> Vec<Text> {
        let mut foot = Vec::new();
        if self.entries.is_empty() {
            foot.push(text!("Er is geen commit om te noemen.", "There is no commit to list."));
        }
        if let Some(most) = self.most {
            foot.push(text!(
                "Wat ouder is, is niet bekeken (`-n {most}`).",
                "What is older was not looked at (`-n {most}`)."
            ));
            return foot;
        }
        let unchanged = count(self.unchanged)
            .map(|n| text!("{n} waarin hieraan niets veranderde", "{n} that changed nothing here"; n));
        let lighter = count(self.lighter).map(|n| {
            text!("{n} met alleen wijzigingen van minder gewicht", "{n} with changes of less weight only"; n)
        });
        let mut left = unchanged.into_iter().chain(lighter);
        if let Some(first) = left.next() {
            let all = left.fold(first, |all, more| text!("{all}, en {more}", "{all}, and {more}"; all, more));
            foot.push(text!("Niet genoemd: {all}.", "Not listed: {all}."; all));
        }
        if !self.edges.is_empty() {
            let edges = Text::of(|lang| {
                let told = self.edges.iter().map(|(commit, day)| match day {
                    Some(day) => format!("{} ({commit})", day_in_words(*day).get(lang)),
                    None => commit.clone(),
                });
                text::list(&told.collect::<Vec<_>>(), lang)
            });
            foot.push(text!(
                "Wat er tot en met {edges} gebeurde, is hier niet bekend: het begin van deze kloon is niet opgehaald (shallow). Haal het op met `git fetch --unshallow`.",
                "What happened up to and including {edges} is not known here: the beginning was not fetched into this clone (shallow). Fetch it with `git fetch --unshallow`.";
                edges
            ));
        }
        foot
    }
}

/// What is said of a canvas that had another name before.
pub fn was_called(name: &str) -> Text {
    let name = visible(name);
    text!("Dit canvas heette eerst `{name}`.", "This canvas was called `{name}` before.")
}

/// A number of commits; nothing for none.
fn count(n: usize) -> Option<Text> {
    match n {
        0 => None,
        1 => Some(text!("één commit", "one commit")),
        n => Some(text!("{n} commits", "{n} commits")),
    }
}
