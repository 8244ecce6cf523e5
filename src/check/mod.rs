//! The check: rules over one canvas, their levels per phase, exemptions, and findings in one fixed order.

mod asked;
mod bounds;
mod exemption;
pub mod faults;
mod findings;
mod fingerprint;
mod house;
mod lexicon;
mod lists;
mod lookup;
mod money;
mod notation;
mod numbers;
pub mod page;
mod passages;
mod placeholder;
mod records;
mod rule;
pub mod rules;
mod run;
pub mod settings;
pub(crate) mod words;

pub use exemption::Accepted;
pub use findings::Findings;
pub use fingerprint::fingerprints;
pub use house::{House, Off, OwnRule, Producer};
pub use page::Page;
pub use records::{Records, Walked};
pub use rule::{Levels, Rule, Scope, sides};
pub use run::{Options, Report, Run, fold, run, unfolded};
pub use settings::Settings;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::civil::Date;

use crate::analysis::{self, Analysis};
use crate::canvas::Canvas;
use crate::framework::{Frame, Unresolved};

/// What is checked: a canvas, what it is judged by, what follows from it, and the day that counts as today.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The canvas.
    pub canvas: &'a Canvas,
    /// Its framework and packs.
    pub frame: &'a Frame,
    /// Frameworks it names that are not there.
    pub unresolved: &'a [Unresolved],
    /// What the house sets: thresholds, and rules of its own.
    pub house: &'a House,
    /// Every record with its texts, days, periods and references: many rules look at all of them.
    pub records: Arc<Records<'a>>,
    /// What follows from it.
    pub analysis: Analysis,
    /// The reference date, and whether anyone asked for it.
    date: Option<Date>,
    asked: Arc<AtomicBool>,
}

impl<'a> Subject<'a> {
    /// Derives what rules need.
    pub fn new(
        canvas: &'a Canvas,
        frame: &'a Frame,
        unresolved: &'a [Unresolved],
        house: &'a House,
        date: Option<Date>,
    ) -> Self {
        let records = Arc::new(Records::new(canvas));
        let analysis = analysis::analyze(canvas, frame);
        Self { canvas, frame, unresolved, house, records, analysis, date, asked: Arc::default() }
    }

    /// The reference date; without one, no date is compared.
    pub fn date(&self) -> Option<Date> {
        self.asked.store(true, Ordering::Relaxed);
        self.date
    }

    /// The same on another day.
    pub fn on(&self, date: Date) -> Self {
        Self { date: Some(date), ..self.clone() }
    }

    /// Whether something asks for the reference date while it runs.
    fn dates(&self, run: impl FnOnce()) -> bool {
        self.asked.store(false, Ordering::Relaxed);
        run();
        self.asked.load(Ordering::Relaxed)
    }

    /// The thresholds that rules compare with.
    pub fn settings(&self) -> &'a Settings {
        &self.house.settings
    }
}
