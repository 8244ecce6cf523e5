//! What changed since an earlier moment, as the readers of a circle may know it.

use jiff::civil::Date;

use super::{View, small};
use crate::analysis::latest_day;
use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::framework::Frame;
use crate::history::{self, Change, Side, Told};
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
        let changes = history::compare(&was, &is).changes.into_iter().map(Change::told);
        self.since = Some(Since { name: earlier.name.clone(), day, asked, changes: changes.collect() });
    }
}
