//! What changed since an earlier moment, as the readers of a circle may know it.

use jiff::civil::Date;

use super::{View, small};
use crate::analysis::latest_day;
use crate::canvas::value::Circle;
use crate::canvas::{AnyRecord, Canvas};
use crate::framework::Frame;
use crate::history::{self, Side, Subject, Weight};
use crate::text::Text;

/// What changed since a moment.
#[derive(Debug, Clone)]
pub struct Since {
    /// What the moment is called.
    pub name: Text,
    /// The day that counted as today then.
    pub day: Option<Date>,
    /// Whether someone asked for it; else only a paper that is about it tells of it.
    pub asked: bool,
    /// What changed, in the order in which a steering group asks.
    pub changes: Vec<Told>,
}

/// One change.
#[derive(Debug, Clone)]
pub struct Told {
    /// Under what it is looked for.
    pub subject: Subject,
    /// How heavy it weighs.
    pub weight: Weight,
    /// A full sentence.
    pub sentence: Text,
    /// Address of the record.
    pub address: String,
    /// Whether nobody changed anything: time passed.
    pub passed: bool,
}

/// A canvas at an earlier moment, with what it was judged by then.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// What the moment is called.
    pub name: &'a Text,
    /// All of the canvas.
    pub canvas: &'a Canvas,
    /// What it was judged by.
    pub frame: &'a Frame,
    /// The day that counted as today.
    pub day: Option<Date>,
}

/// Two moments of a canvas, the earlier first, as the readers of a circle may see both; of fewer people than `min_n`
/// neither tells.
pub fn cut(was: &Canvas, is: &Canvas, circle: Circle, min_n: i64) -> [Canvas; 2] {
    let (was, is) = is.since(was, circle);
    [was, is].map(|mut canvas| {
        small::withhold(&mut canvas, circle, min_n);
        canvas
    })
}

impl View<'_> {
    /// Adds what changed since an earlier moment, which someone asked for or not. `whole` is all of the canvas as it is.
    pub fn tell_since(&mut self, earlier: &Earlier<'_>, asked: bool, whole: &Canvas) {
        let (mut was, mut is) = (earlier.canvas.clone(), whole.clone());
        was.blank_unknown(&mut is);
        let [was, is] = cut(&was, &is, self.circle, self.house.settings.min_n);
        // a day that is only the latest that was recorded is the latest that these readers see
        let day = earlier.day.or_else(|| latest_day(&was));
        let was = Side { canvas: &was, frame: earlier.frame, day };
        let is = Side { canvas: &is, frame: self.frame, day: self.date };
        let changes = history::compare(&was, &is).changes.into_iter();
        let changes = changes.map(|change| Told {
            subject: change.subject,
            weight: change.weight,
            address: change.record().map(AnyRecord::address).unwrap_or_default(),
            passed: change.passed,
            sentence: change.sentence,
        });
        self.since = Some(Since { name: earlier.name.clone(), day, asked, changes: changes.collect() });
    }
}
