//! What a comparison has to tell of each canvas, whatever its form: changes by subject, points that came and went.

use jiff::civil::Date;

use super::log;
use crate::diagnostic::Finding;
use crate::history::{Change, Subject, Weight};
use crate::period::day_in_words;
use crate::project::moment::Side;
use crate::source::Sources;
use crate::text;
use crate::text::{Lang, Text};

/// A point of the check that came or went.
#[derive(Debug)]
pub struct Point {
    /// What the check says.
    pub finding: Finding,
    /// Whether it came only because time passed.
    pub passed: bool,
}

/// One canvas at both moments.
#[derive(Debug)]
pub struct Changed<'c> {
    /// Its name.
    pub id: String,
    /// What it was called at the earlier moment, if otherwise.
    pub was_called: Option<String>,
    /// Its title, in the language of messages.
    pub title: String,
    /// Whether it is at one moment only: the later, or the earlier.
    pub only: Option<bool>,
    /// The day that counts as today at each moment.
    pub days: [Option<Date>; 2],
    /// What changed.
    pub changes: Vec<Change<'c>>,
    /// Points that came.
    pub opened: Vec<Point>,
    /// Points that went.
    pub closed: Vec<Finding>,
}

/// All that changed.
#[derive(Debug)]
pub struct Since<'c> {
    /// The earlier moment.
    pub was: Side,
    /// The later one.
    pub is: Side,
    /// The files of the earlier moment.
    pub of_was: &'c Sources,
    /// The files of the later one.
    pub of_is: &'c Sources,
    /// Each canvas.
    pub canvases: Vec<Changed<'c>>,
    /// From which weight changes are told.
    pub least: Weight,
}

/// The changes of a canvas that are told, by subject.
pub type Shown<'s, 'c> = Vec<(Subject, Vec<&'s Change<'c>>)>;

impl Side {
    /// Its name with its commit and day.
    pub fn told(&self, lang: Lang) -> String {
        let day = self.day.map(|day| day_in_words(day).get(lang).to_owned());
        let commit = self.commit.clone().filter(|commit| !self.name.nl.starts_with(commit.as_str()));
        let more: Vec<String> = commit.into_iter().chain(day).collect();
        let name = self.name.get(lang);
        if more.is_empty() { name.to_owned() } else { format!("{name} ({})", more.join(", ")) }
    }
}

impl<'c> Changed<'c> {
    /// The changes that are told, by subject.
    pub fn shown(&self, least: Weight) -> Shown<'_, 'c> {
        let of = |subject: Subject| -> Vec<&Change<'c>> {
            self.changes.iter().filter(|c| c.subject == subject && c.weight >= least).collect()
        };
        Subject::ALL.into_iter().map(|s| (s, of(s))).filter(|(_, changes)| !changes.is_empty()).collect()
    }

    /// How many changes weigh less than those that are told.
    pub fn hidden(&self, least: Weight) -> usize {
        self.changes.iter().filter(|change| change.weight < least).count()
    }

    /// Whether nothing changed that is told.
    pub fn is_same(&self, least: Weight) -> bool {
        let none = self.changes.iter().all(|change| change.weight < least);
        self.only.is_none()
            && self.was_called.is_none()
            && none
            && self.opened.is_empty()
            && self.closed.is_empty()
    }

    /// What is said of a canvas that is at one moment only, or has another name.
    pub fn became(&self) -> Option<Text> {
        match self.only {
            None => self.was_called.as_deref().map(log::was_called),
            Some(true) => Some(text!("Dit canvas is nieuw.", "This canvas is new.")),
            Some(false) => {
                Some(text!("Dit canvas staat er niet meer in.", "This canvas is no longer there."))
            }
        }
    }

    /// What is said of changes that are not told.
    pub fn of_hidden(&self, least: Weight) -> Option<Text> {
        let n = self.hidden(least);
        let only = Text::of(|lang| match (least, lang) {
            (Weight::Minor, Lang::Nl) => "alleen anders verwoord of geordend".to_owned(),
            (Weight::Minor, Lang::En) => "only worded or ordered otherwise".to_owned(),
            (_, Lang::Nl) => "van minder gewicht".to_owned(),
            (_, Lang::En) => "of less weight".to_owned(),
        });
        match n {
            0 => None,
            1 => Some(text!("Verder één wijziging, {only}.", "And one change, {only}."; only)),
            n => Some(text!("Verder {n} wijzigingen, {only}.", "And {n} changes, {only}."; only)),
        }
    }
}

impl Since<'_> {
    /// Whether nothing changed that is told.
    pub fn is_same(&self) -> bool {
        self.canvases.iter().all(|canvas| canvas.is_same(self.least))
    }

    /// Canvases of which there is anything to tell, if only how much is not told.
    pub fn told(&self) -> impl Iterator<Item = &Changed<'_>> {
        self.canvases.iter().filter(|canvas| !canvas.is_same(self.least) || canvas.hidden(self.least) > 0)
    }

    /// From when to when, as a sentence.
    pub fn head(&self, lang: Lang) -> String {
        let (was, is) = (self.was.told(lang), self.is.told(lang));
        match lang {
            Lang::Nl => format!("Van {was} naar {is}"),
            Lang::En => format!("From {was} to {is}"),
        }
    }

    /// That nothing changed.
    pub fn same() -> Text {
        text!("Er is niets veranderd.", "Nothing has changed.")
    }
}

/// The headings of points that came, went, and came because time passed, for people: what a change tells already is not
/// told again.
pub fn points<'s>(changed: &'s Changed<'_>) -> Vec<(Text, Vec<&'s Finding>)> {
    let late = changed.changes.iter().filter(|change| change.passed).filter_map(Change::record);
    let late: Vec<String> = late.map(|record| record.address()).collect();
    let told = |point: &&Point| {
        let record = point.finding.address.split('#').next().unwrap_or_default();
        point.passed && late.iter().any(|address| address == record)
    };
    let came = |passed| -> Vec<&Finding> {
        changed.opened.iter().filter(|p| p.passed == passed && !told(p)).map(|point| &point.finding).collect()
    };
    let all = [
        (text!("Opgeloste punten", "Points resolved"), changed.closed.iter().collect()),
        (text!("Nieuwe punten", "New points"), came(false)),
        (text!("Nieuwe punten doordat de tijd verstreek", "New points because time passed"), came(true)),
    ];
    all.into_iter().filter(|(_, findings)| !findings.is_empty()).collect()
}
