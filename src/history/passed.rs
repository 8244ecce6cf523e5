//! What is late since then though nobody changed it: only time passed.

use super::change::{Change, Side, Subject, Weight};
use super::names::Names;
use super::saying::{How, Saying};
use super::words::when;
use crate::analysis::late::{self, Late, LateKind};
use crate::canvas::AnyRecord;
use crate::text::{Lang, Text};

/// What was not late on its day, would be on the later day as it was, and is.
pub fn changes<'c>(
    names: &Names<'_>,
    was: &Side<'c>,
    is: &Side<'c>,
    same: impl Fn(&dyn AnyRecord) -> Option<String>,
) -> Vec<Change<'c>> {
    let (Some(then), Some(now)) = (was.day, is.day) else { return Vec::new() };
    if now <= then {
        return Vec::new();
    }
    let known = |day| -> Vec<(String, String)> {
        let late = late::overdue(was.canvas, day).into_iter();
        late.map(|late| (late.record.address(), late.path.into_owned())).collect()
    };
    let (before, after) = (known(then), known(now));
    let mut found = Vec::new();
    for late in late::overdue(is.canvas, now) {
        let Some(address) = same(late.record) else { continue };
        let old = (address, late.path.clone().into_owned());
        if after.contains(&old) && !before.contains(&old) {
            found.push(change(names, &late));
        }
    }
    found
}

fn change<'c>(names: &Names<'_>, late: &Late<'c>) -> Change<'c> {
    let name = Text::of(|lang| names.full(late.record, lang));
    let phrase = Text::of(|lang| {
        let by = late.by.as_deref().map(|words| when(words, lang));
        match (late.kind, by, lang) {
            (LateKind::Contribution, Some(by), Lang::Nl) => format!("gold tot {by} en is verlopen"),
            (LateKind::Contribution, Some(by), Lang::En) => {
                format!("held until {by} and has expired")
            }
            (LateKind::Start, Some(by), Lang::Nl) => {
                format!("zou beginnen ({by}) en is niet begonnen")
            }
            (LateKind::Start, Some(by), Lang::En) => format!("was to begin ({by}) and has not"),
            (LateKind::Baseline, Some(by), Lang::Nl) => {
                format!("de nulmeting ({by}) is er nog niet")
            }
            (LateKind::Baseline, Some(by), Lang::En) => {
                format!("the baseline ({by}) is not there yet")
            }
            (LateKind::Decision, Some(by), Lang::Nl) => {
                format!("de vergadering ({by}) is voorbij en de uitkomst staat er niet")
            }
            (LateKind::Decision, Some(by), Lang::En) => {
                format!("the meeting ({by}) is over and the outcome is not told")
            }
            (_, Some(by), Lang::Nl) => {
                format!("had er uiterlijk {by} moeten zijn en staat nog open")
            }
            (_, Some(by), Lang::En) => format!("was due by {by} and is still open"),
            (_, None, Lang::Nl) => "dit staat nog open".to_owned(),
            (_, None, Lang::En) => "this is still open".to_owned(),
        }
    });
    Change {
        subject: Subject::Late,
        weight: Weight::Material,
        saying: Saying { name, phrase, how: How::Stayed },
        was: None,
        is: Some(late.record),
        fields: Vec::new(),
        passed: true,
    }
}
