//! The finding that the answers come to, as a title: where groups lie furthest apart, else what stands weakest.

use std::cmp::Reverse;

use super::rows::{Gap, Plot, Row, Seen};
use super::tell::capital;
use super::words::Arg;
use crate::analysis::share::{percent, percents};
use crate::numeral;
use crate::text;

/// Up to this value something is missing.
const MISSING: u8 = 1;
/// From this value on nothing is.
const SUFFICIENT: u8 = 3;
/// Of fewer people no part is told.
const PARTED: u32 = 3;

/// One sentence on what the drawn rows show; that something stands weakest holds in the whole table.
pub(super) fn title(drawn: &Plot<'_>, whole: &Plot<'_>) -> String {
    let gaps = drawn.rows.iter().filter_map(|row| Some((row, row.apart()?)));
    // of equals the first
    let text = match gaps.min_by_key(|(_, gap)| Reverse(gap.steps)) {
        Some((row, gap)) => drawn.gap(row, &gap, whole),
        None => drawn.weakest(whole),
    };
    text::spaced(&text)
}

impl Plot<'_> {
    /// What one group misses and another does not; where more groups share a value, what each says.
    fn gap(&self, row: &Row<'_>, gap: &Gap<'_>, whole: &Self) -> String {
        let ([low], [high]) = (gap.low.as_slice(), gap.high.as_slice()) else { return self.row(row) };
        if low.value > Some(MISSING) {
            return self.row(row);
        }
        let most = u32::from(weakest_of_all(low, row, whole));
        let args = [("label", row.label.as_str().into()), ("most", most.into())];
        let misses = self.words.say(&format!("answers-misses-{}", low.view().name()), &args);
        format!("{misses}; {}", self.finds(high))
    }

    /// How many of a group find something sufficient or strong, or what they say.
    fn finds(&self, seen: &Seen<'_>) -> String {
        let standing = seen.standing;
        let all = standing.n.saturating_add(standing.dont_know);
        if seen.value < Some(SUFFICIENT) || standing.n < PARTED {
            return self.says_one(seen);
        }
        let word = |number: u32| numeral::in_words(i64::from(number), self.asked.lang);
        let part = standing.counts[3].saturating_add(standing.counts[4]);
        let view: (&str, Arg) = ("view", self.view(seen.view()).into());
        let (low, high) = (("low", self.name("3").into()), ("high", self.name("4").into()));
        if part == all {
            return self.words.say("answers-title-all", &[view, ("all", word(all).into()), low, high]);
        }
        if !seen.countable() {
            let [.., three, four] = standing.counts;
            let rest = all.saturating_sub(part);
            let [share, ..] = percents([three.saturating_add(four), rest, 0, 0, 0]);
            let share = ("percent", percent(part, share).into());
            return self.words.say("answers-title-percent", &[view, share, low, high]);
        }
        let args = [view, ("part", word(part).into()), ("all", word(all).into()), low, high];
        self.words.say("answers-title-part", &args)
    }

    /// What stands weakest in the eyes of any view.
    fn weakest(&self, whole: &Self) -> String {
        let Some(row) = self.rows.iter().filter(|row| row.lowest().is_some()).min_by_key(|row| row.lowest())
        else {
            return self.divided().unwrap_or_else(|| self.words.say("answers-title-none", &[]));
        };
        let lowest = row.lowest().unwrap_or(0);
        let value: (&str, Arg) = ("value", self.name(&lowest.to_string()).into());
        // where the answers are divided there is a judgement, if not one value
        let judged = |row: &&Row<'_>| row.lowest().is_some() || row.standings.iter().any(|seen| seen.divided);
        let rated = whole.rows.iter().filter(judged).count();
        let level = whole.rows.iter().filter(|row| row.lowest() == Some(lowest)).count();
        let count = |rows: usize| -> Arg { numeral::in_words(rows as i64, self.asked.lang).into() };
        if lowest >= SUFFICIENT {
            let nowhere = || self.words.say("answers-title-not-below", &[value]);
            return self.divided().unwrap_or_else(nowhere);
        }
        if rated == 1 || (level == 1 && row.standings.iter().any(|seen| seen.divided)) {
            return self.row(row);
        }
        let text = match level {
            1 => {
                let views = row.standings.iter().filter(|seen| seen.value == Some(lowest));
                let views: Vec<String> = views.map(|seen| self.by(seen.view())).collect();
                let views = text::list(&views, self.asked.lang);
                let args = [("label", row.label.as_str().into()), value, ("views", views.into())];
                return self.words.say("answers-title-lowest", &args);
            }
            n if n == rated => self.words.say("answers-title-lowest-all", &[("all", count(rated)), value]),
            n => {
                let args = [("rows", count(n)), ("all", count(rated)), value];
                self.words.say("answers-title-lowest-of", &args)
            }
        };
        capital(&text)
    }

    /// The first precondition about which a view is divided.
    fn divided(&self) -> Option<String> {
        let row = self.rows.iter().find(|row| row.standings.iter().any(|seen| seen.divided))?;
        let views = row.standings.iter().filter(|seen| seen.divided);
        let views: Vec<String> = views.map(|seen| self.by(seen.view())).collect();
        let views = text::list(&views, self.asked.lang);
        let args = [("label", row.label.as_str().into()), ("views", views.into())];
        Some(self.words.say("answers-title-divided", &args))
    }

    fn row(&self, row: &Row<'_>) -> String {
        let args = [("label", row.label.as_str().into()), ("says", self.says(row).into())];
        self.words.say("answers-title-row", &args)
    }
}

/// Whether no other precondition has so large a part of a view's answers in the lowest values.
fn weakest_of_all(low: &Seen<'_>, row: &Row<'_>, whole: &Plot<'_>) -> bool {
    let others = whole.rows.iter().filter(|other| other.label != row.label);
    others.filter_map(|other| other.of(low.view())).all(|other| weaker(low, other))
}

/// Whether a view misses one more than the other: more of its people do, or, uncounted, its value is lower.
fn weaker(one: &Seen<'_>, other: &Seen<'_>) -> bool {
    let (n, rest) = (u64::from(one.standing.n), u64::from(other.standing.n));
    let missing = |seen: &Seen<'_>| u64::from(seen.standing.counts[0]) + u64::from(seen.standing.counts[1]);
    if n > 0 && rest > 0 {
        let lower = other.value.is_none_or(|value| one.value <= Some(value));
        return lower && missing(one) * rest > missing(other) * n;
    }
    other.value.is_none_or(|value| one.value < Some(value))
}
