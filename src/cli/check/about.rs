//! What formats tell about a rule beside what it found: the one place that looks it up.

use crate::check::{Rule, rules};
use crate::cli::explain;
use crate::diagnostic::Level;
use crate::document::review;
use crate::text::Say;

/// A rule, or a kind of fault in reading, as other programs want to know it.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// What it detects.
    pub detects: Say,
    /// Why that matters, where there is more to say than what it detects.
    pub why: Option<Say>,
    /// What to do.
    pub remedy: Option<Say>,
    /// The heaviest level that it has.
    pub level: Level,
}

/// All that is known of a name that findings bear.
pub fn about(name: &str) -> Option<About> {
    let rule = |rule: &Rule| About {
        detects: rule.detects,
        why: Some(rule.why),
        remedy: Some(rule.remedy),
        level: heaviest(rule),
    };
    let document = |rule: &review::Rule| About {
        detects: rule.detects,
        why: Some(rule.why),
        remedy: Some(rule.remedy),
        level: rule.level,
    };
    let reading = |detects| About { detects, why: None, remedy: None, level: Level::Error };
    rules::find(name)
        .map(rule)
        .or_else(|| review::RULES.iter().copied().find(|known| known.name == name).map(document))
        .or_else(|| explain::reading_fault(name).map(reading))
}

fn heaviest(rule: &Rule) -> Level {
    use crate::canvas::head::Phase;
    Phase::ALL.iter().filter_map(|phase| rule.levels.at(*phase)).max().unwrap_or(Level::Info)
}
