//! The check: rules over one canvas, their levels per phase, exemptions, and findings in one fixed order.

mod asked;
mod bounds;
mod echo;
mod exemption;
pub mod faults;
mod findings;
mod fingerprint;
mod ground;
mod known;
mod lexicon;
mod lists;
mod lookup;
mod money;
mod notation;
mod numbers;
pub mod page;
mod passages;
mod placeholder;
mod proper;
mod records;
mod rule;
pub mod rules;
mod run;
pub mod settings;
mod subject;
mod undecided;
pub(crate) mod words;

pub use exemption::Accepted;
pub use findings::Findings;
pub use fingerprint::{fingerprints, names_a_record};
pub use page::{Levels, Page, Scope, sides};
pub use records::{Records, Walked};
pub use rule::Rule;
pub use run::{Options, Report, Run, fold, run, unfolded};
pub use settings::Settings;
pub use subject::{House, Off, OwnRule, Producer, Subject};
