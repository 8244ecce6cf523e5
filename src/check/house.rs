//! What a house sets for all its canvases: thresholds of rules, and rules of its own.

use super::Settings;

/// What a house sets.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Its thresholds.
    pub settings: Settings,
}
