//! What was made before and may be asked for again, within some room: what was not asked for of late is let go.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// Things by what they were made of. When there is no room for more, those go that were not asked for since that last
/// happened.
#[derive(Debug)]
pub struct Kept<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
    room: usize,
    left: usize,
}

impl<K: Hash + Eq, V: Clone> Kept<K, V> {
    /// With room for things that together are so large.
    pub fn new(room: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), room, left: room }
    }

    /// Makes room for things that together are so large, if there is less.
    pub fn widen(&mut self, room: usize) {
        let more = room.saturating_sub(self.room);
        (self.room, self.left) = (self.room + more, self.left + more);
    }

    /// What is kept, and how large that is.
    pub fn get<Q: Hash + Eq + ?Sized>(&mut self, key: &Q, size: impl Fn(&V) -> usize) -> Option<V>
    where
        K: Borrow<Q>,
    {
        if let Some(known) = self.young.get(key) {
            return Some(known.clone());
        }
        let (key, value) = self.old.remove_entry(key)?;
        self.keep(key, value.clone(), size(&value));
        Some(value)
    }

    /// Keeps a thing that is so large.
    pub fn keep(&mut self, key: K, value: V, size: usize) {
        match self.left.checked_sub(size) {
            Some(left) => self.left = left,
            None => {
                self.old = std::mem::take(&mut self.young);
                self.left = self.room.saturating_sub(size);
            }
        }
        self.young.insert(key, value);
    }
}
