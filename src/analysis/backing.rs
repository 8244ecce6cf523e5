//! The latest backing per proposal and group.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::canvas::Canvas;
use crate::canvas::record::Record;

/// Who is for and against one proposal in one group, on the latest day asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// Id of the proposal.
    pub proposal: String,
    /// Id of the group.
    pub group: String,
    /// The day.
    pub date: Option<Date>,
    /// In favour, with conditions, neutral, against, not asked.
    pub counts: [i64; 5],
    /// Address of the record.
    pub from: String,
}

impl Support {
    /// How many were asked.
    pub fn asked(&self) -> i64 {
        self.counts[..4].iter().fold(0, |sum, n| sum.saturating_add((*n).max(0)))
    }
}

/// The latest record per proposal and group, in the order of the sheets.
pub fn latest(canvas: &Canvas) -> Vec<Support> {
    let mut latest: Vec<Support> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for record in &canvas.backings {
        let (Some(proposal), Some(group)) = (record.proposal.as_deref(), record.group.as_deref()) else {
            continue;
        };
        let next = Support {
            proposal: proposal.to_owned(),
            group: group.to_owned(),
            date: record.date.map(|d| d.0),
            counts: [
                record.in_favour,
                record.with_conditions,
                record.neutral,
                record.against,
                record.not_asked,
            ]
            .map(|n| n.unwrap_or(0)),
            from: record.address(),
        };
        match places.get(&(proposal, group)) {
            Some(at) if latest[*at].date <= next.date => latest[*at] = next,
            Some(_) => {}
            None => {
                places.insert((proposal, group), latest.len());
                latest.push(next);
            }
        }
    }
    latest
}
