//! The other sheets of each side: a record may have been moved between them.

use std::collections::BTreeMap;

use super::read::loaded;
use crate::source::Sources;

/// Which record stands in which of the other sheets, by its address: as it was, as ours has it, as theirs has it.
#[derive(Debug, Default, Clone)]
pub struct Elsewhere {
    /// As it was; nothing if that is not known.
    pub base: Option<Places>,
    /// As ours has it.
    pub ours: Places,
    /// As theirs has it.
    pub theirs: Places,
}

/// The sheet of each record, by its address.
pub type Places = BTreeMap<String, String>;

impl Elsewhere {
    /// Where a record that is gone from this sheet on both sides went to, if these are two places.
    pub(super) fn parted(&self, address: &str) -> Option<(Option<String>, Option<String>)> {
        let (ours, theirs) = (self.ours.get(address), self.theirs.get(address));
        (ours != theirs).then(|| (ours.cloned(), theirs.cloned()))
    }

    /// The sheet in which the other side has a record that this side put here, and will have it still.
    pub(super) fn twice(&self, address: &str, of_ours: bool) -> Option<String> {
        let (mine, other) = if of_ours { (&self.ours, &self.theirs) } else { (&self.theirs, &self.ours) };
        let there = other.get(address)?;
        let was = self.base.as_ref().and_then(|base| base.get(address));
        // it was there, and whoever has it here took it from there
        let moved = was == Some(there) && mine.get(address) != Some(there);
        (!moved).then(|| there.clone())
    }

    /// Records that come to stand in two of the other sheets: each side put them in one where they did not stand. With their
    /// sheets, that of ours first.
    pub fn doubled(&self) -> Vec<(&str, [&str; 2])> {
        let Some(base) = &self.base else { return Vec::new() };
        let both =
            self.ours.iter().filter_map(|(address, ours)| Some((address, ours, self.theirs.get(address)?)));
        let new = both.filter(|(address, ours, theirs)| {
            let was = base.get(*address);
            ours != theirs && was != Some(*ours) && was != Some(*theirs)
        });
        new.map(|(address, ours, theirs)| (address.as_str(), [ours.as_str(), theirs])).collect()
    }
}

/// Where the records of some sheets stand, each sheet by its name and text.
pub fn places<'s>(sheets: impl Iterator<Item = (&'s str, &'s str)>) -> Places {
    let mut places = Places::new();
    for (name, text) in sheets {
        let loaded = loaded(&mut Sources::default(), text);
        loaded.canvas.each(&mut |record| {
            if !record.place().is_within()
                && record.key_missing().is_empty()
                && !record.place().header.is_empty()
            {
                places.entry(record.address()).or_insert_with(|| name.to_owned());
            }
        });
    }
    places
}
