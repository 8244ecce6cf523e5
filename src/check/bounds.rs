//! Numbers that cannot be: outside their range, no number at all, or a part larger than its whole.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::{Findings, words};
use crate::canvas::{AnyRecord, Canvas};
use crate::framework::Frame;
use crate::numeral;
use crate::text;
use crate::text::{Say, Text};

/// Years that plans and sources are about.
pub(super) const YEARS: RangeInclusive<i64> = 1900..=2100;

/// Where numbers are held against what they can be.
pub(super) struct Bounds<'d, 'a> {
    /// The canvas.
    pub canvas: &'d Canvas,
    /// What it is judged by.
    pub frame: &'d Frame,
    /// What is reported.
    pub out: &'d mut Findings<'a>,
}

impl Bounds<'_, '_> {
    /// Reports at a field.
    pub(super) fn report(&mut self, record: &dyn AnyRecord, path: impl Display, message: Text) {
        self.out.at(record, &path.to_string(), message);
    }

    /// Reports a whole number outside its range.
    pub(super) fn number(
        &mut self,
        record: &dyn AnyRecord,
        path: impl Display,
        what: Say,
        n: Option<i64>,
        range: &RangeInclusive<i64>,
    ) {
        let Some(n) = n.filter(|n| !range.contains(n)) else { return };
        let name = words::record(self.canvas, record);
        // a year has no thousands
        let shown = if range.end() == YEARS.end() {
            Text::of(|lang| numeral::undivided(n, lang))
        } else {
            words::number(n)
        };
        let (least, most) = (range.start(), range.end());
        let can = match *most {
            i64::MAX => text!("{least} of meer", "{least} or more"),
            most => text!("{least} tot en met {most}", "{least} to {most}"),
        };
        let (nl, en, what_nl, what_en) = (name.nl, name.en, what.nl, what.en);
        let (n_nl, n_en, can_nl, can_en) = (shown.nl, shown.en, can.nl, can.en);
        let message = text!(
            "Bij {nl} is {what_nl} {n_nl}; toegestaan is {can_nl}.",
            "For {en}, {what_en} is {n_en}; it can be {can_en}."
        );
        self.report(record, path, message);
    }

    /// Reports a figure that is no number, or is negative where it cannot be.
    pub(super) fn figure(
        &mut self,
        record: &dyn AnyRecord,
        path: impl Display,
        value: Option<f64>,
        may_be_negative: bool,
    ) {
        let Some(value) = value.filter(|v| !v.is_finite() || (*v < 0.0 && !may_be_negative)) else { return };
        let name = words::record(self.canvas, record);
        let (nl, en) = (name.nl, name.en);
        let message = if value.is_finite() {
            let shown = Text::of(|lang| numeral::undivided(value, lang));
            let (n_nl, n_en) = (shown.nl, shown.en);
            text!(
                "Bij {nl} staat {n_nl}; toegestaan is 0 of meer.",
                "For {en} there is {n_en}; it can be 0 or more."
            )
        } else {
            text!(
                "Bij {nl} staat iets wat geen getal is.",
                "For {en} there is something that is not a number."
            )
        };
        self.report(record, path, message);
    }

    /// Reports a part that is larger than its whole.
    pub(super) fn part(
        &mut self,
        record: &dyn AnyRecord,
        path: impl Display,
        part: (Say, Option<i64>),
        whole: (Say, Option<i64>),
    ) {
        // what is negative is reported as such
        let both = part.1.zip(whole.1).filter(|(n, all)| *n > *all && *all >= 0);
        let Some((n, all)) = both else { return };
        let name = words::record(self.canvas, record);
        let (n, all) = (words::number(n), words::number(all));
        let (nl, en, n_nl, n_en, all_nl, all_en) = (name.nl, name.en, n.nl, n.en, all.nl, all.en);
        let (part, whole) = (part.0, whole.0);
        let (part_nl, part_en, whole_nl, whole_en) = (part.nl, part.en, whole.nl, whole.en);
        let message = text!(
            "Bij {nl} is {part_nl} {n_nl}, meer dan {whole_nl} ({all_nl}).",
            "For {en}, {part_en} is {n_en}, more than {whole_en} ({all_en})."
        );
        self.report(record, path, message);
    }
}
