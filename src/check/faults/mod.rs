//! Faults: what no rule over the content finds, but a finding can be called, explained as rules are.

mod fault;
mod files;
mod sheets;

pub use fault::Fault;

/// All faults, group by group.
pub fn all() -> impl Iterator<Item = &'static Fault> {
    [sheets::EXEMPTIONS, sheets::SHEETS, files::FILES].into_iter().flatten()
}

/// A fault by name.
pub fn find(name: &str) -> Option<&'static Fault> {
    all().find(|fault| fault.name == name)
}
