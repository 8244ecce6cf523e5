//! What public parties and firms together say of a precondition.

use schemars::JsonSchema;
use serde::Serialize;

/// What the two views together say about a precondition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "agreement")]
pub enum Agreement {
    /// Both find it missing.
    BothMissing,
    /// Public parties see it, entrepreneurs do not.
    PublicOnly,
    /// Entrepreneurs see it, public parties do not.
    SmeOnly,
    /// Both find it sufficient.
    BothSufficient,
    /// Anything between.
    Between,
    /// One of the two was not asked, or has no value.
    OneView,
}

impl Agreement {
    /// Short name for other programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::BothMissing => "both-missing",
            Self::PublicOnly => "public-only",
            Self::SmeOnly => "sme-only",
            Self::BothSufficient => "both-sufficient",
            Self::Between => "between",
            Self::OneView => "one-view",
        }
    }
}

/// What two values say together, each absent where the view has none.
pub(super) const fn of(public: Option<u8>, sme: Option<u8>) -> Agreement {
    match (public, sme) {
        (Some(0..=1), Some(0..=1)) => Agreement::BothMissing,
        (Some(2..), Some(0..=1)) => Agreement::PublicOnly,
        (Some(0..=1), Some(2..)) => Agreement::SmeOnly,
        (Some(3..), Some(3..)) => Agreement::BothSufficient,
        (Some(_), Some(_)) => Agreement::Between,
        _ => Agreement::OneView,
    }
}
