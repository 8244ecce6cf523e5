//! The reference date of a canvas: the day that counts as today.

use jiff::civil::Date;

use crate::analysis;
use crate::canvas::Canvas;

/// What may decide which day counts as today.
#[derive(Debug, Clone, Copy, Default)]
pub struct Day {
    /// The day that was asked for.
    pub asked: Option<Date>,
    /// The day that holds where a canvas does not say its own, so that what is made twice is the same.
    pub otherwise: Option<Date>,
}

impl Day {
    /// The reference date of a canvas: what was asked, else its `as-of`, else the day that holds otherwise, else the
    /// latest that it records.
    pub fn of(&self, canvas: &Canvas) -> Option<Date> {
        let own = canvas.head.as_of.map(|day| day.0);
        self.asked.or(own).or(self.otherwise).or_else(|| analysis::latest_day(canvas))
    }
}
