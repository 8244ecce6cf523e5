//! A canvas that was checked, as the readers of each circle may see it.

use super::moment::Moment;
use super::{Day, Project, Read};
use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::check::{self, Options, Report};
use crate::view::since::Earlier;
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

    /// Whether its day is later than that at a moment which has the canvas.
    fn is_after(&self, moment: &mut Moment) -> bool {
        let was = moment.before(&self.canvas.id);
        let then = was.and_then(|was| moment.day.of(&was.loaded.canvas));
        let now = self.views.iter().filter_map(|view| view.date).max();
        then.is_some_and(|then| now.is_some_and(|now| then < now))
    }

    /// Tells each view what changed since the first of some moments whose day lies before its own, the latest first; nobody
    /// asked for it. What it was under another name counts at moments before all that have it under its own.
    pub fn tell_last(&mut self, moments: &mut [Moment]) {
        let id = &self.canvas.id;
        let first = moments.iter().rposition(|moment| moment.has(id));
        let known = moments.iter_mut().enumerate();
        let mut known = known.filter(|(n, moment)| moment.has(id) || first.is_none_or(|first| *n > first));
        if let Some(moment) = known.find_map(|(_, moment)| self.is_after(moment).then_some(moment)) {
            self.tell_since(moment, false);
        }
    }

    /// Tells each view what changed since an earlier moment, which someone asked for or not; nothing where the canvas was
    /// not there, or not read whole.
    pub fn tell_since(&mut self, moment: &mut Moment, asked: bool) {
        let was = moment.before(&self.canvas.id).filter(|was| was.loaded.unread().next().is_none());
        let Some(was) = was else { return };
        let canvas = &was.loaded.canvas;
        let name = &moment.side.name;
        let earlier = Earlier { name, canvas, frame: &was.frame, day: moment.day.of(canvas) };
        self.views.iter_mut().for_each(|view| view.tell_since(&earlier, asked, self.canvas));
    }

    /// All that it was cut to.
    pub fn into_views(self) -> Vec<View<'a>> {
        self.views
    }
}
