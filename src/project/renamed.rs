//! Which canvas of one moment is which of another under a name of its own: their sheets say the same, or they share most of
//! their records.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// So many pairs are looked at: of more, no canvas is another.
const MOST_PAIRS: usize = 10_000;

/// A canvas that is at one of two moments only.
#[derive(Debug)]
pub struct Named<T> {
    /// Its name.
    pub id: String,
    /// The addresses of its records but the head.
    pub records: BTreeSet<String>,
    /// What its sheets say.
    pub texts: Vec<T>,
}

/// The names of canvases of which one went and one came, and which are one: their sheets say the same, or at least half of
/// the records of the larger are in both. Each as what it was and what it is; no canvas is two.
pub fn pairs<T: PartialEq>(gone: &[Named<T>], new: &[Named<T>]) -> Vec<(String, String)> {
    if gone.len() * new.len() > MOST_PAIRS {
        return Vec::new();
    }
    let mut alike = Vec::new();
    for was in gone {
        for is in new {
            let shared = was.records.intersection(&is.records).count();
            let most = was.records.len().max(is.records.len());
            let same = was.texts == is.texts;
            if same || shared > 0 && 2 * shared >= most {
                // in thousandths, so that it is the same everywhere
                let share = if same { 1001 } else { 1000 * shared / most };
                alike.push((Reverse(share), &was.id, &is.id));
            }
        }
    }
    alike.sort();
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (_, was, is) in alike {
        if pairs.iter().all(|(old, new)| old != was && new != is) {
            pairs.push((was.clone(), is.clone()));
        }
    }
    pairs
}
