//! A canvas that was checked, as the readers of each circle may see it.

use super::{Day, Project, Read};
use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::check::{self, Options, Report};
use crate::view::{Open, View};

/// One canvas with what the check says of it, and what readers may see.
#[derive(Debug)]
pub struct Checked<'a> {
    /// All of it.
    pub canvas: &'a Canvas,
    /// What the check says of all of it.
    pub report: Report,
    views: Vec<View<'a>>,
}

impl Project {
    /// Checks a canvas and cuts it to some circles.
    pub fn checked<'a>(
        &'a self,
        read: &'a Read,
        day: Day,
        circles: impl IntoIterator<Item = Circle>,
    ) -> Checked<'a> {
        let subject = read.subject(&self.house, day);
        let whole = check::unfolded(&subject, &read.loaded.findings, &Options::default());
        let folded = check::fold(whole.findings.clone());
        let open = Open::of(&folded, whole.accepted.len());
        Checked {
            canvas: subject.canvas,
            views: circles.into_iter().map(|circle| View::new(&subject, &whole, open, circle)).collect(),
            report: Report { findings: folded, ..whole },
        }
    }
}

impl<'a> Checked<'a> {
    /// What the readers of a circle may see, if it was cut to that.
    pub fn view(&self, circle: Circle) -> Option<&View<'a>> {
        self.views.iter().find(|view| view.circle == circle)
    }

    /// All that it was cut to.
    pub fn into_views(self) -> Vec<View<'a>> {
        self.views
    }
}
