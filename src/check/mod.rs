//! The check: rules over one canvas, their levels per phase, exemptions, and findings in one fixed order.

mod exemption;
mod findings;
pub mod house;
mod lookup;
mod numbers;
mod rule;
pub mod rules;
mod run;
pub mod settings;
mod words;

pub use findings::Findings;
pub use house::House;
pub use rule::{Levels, Rule, Scope};
pub use run::{Options, Report, fold, run, unfolded};
pub use settings::Settings;

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
    /// What follows from it.
    pub analysis: Analysis,
    /// The reference date; without one, no date is compared.
    pub date: Option<Date>,
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
        Self { canvas, frame, unresolved, house, analysis: analysis::analyze(canvas, frame), date }
    }

    /// The thresholds that rules compare with.
    pub fn settings(&self) -> &'a Settings {
        &self.house.settings
    }
}
