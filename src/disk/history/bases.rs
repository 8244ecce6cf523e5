//! Objects that were unpacked and that others of a pack may be told by: git keeps an object as how it differs from another,
//! and that as how it differs from a third.

use std::collections::HashSet;
use std::sync::Arc;

use gix::objs::Kind;
use gix::odb::pack::cache::DecodeEntry;

use crate::project::kept::Kept;

/// Bytes of objects that are kept; at most as much again is about to be let go.
const ROOM: usize = 4 * 1024 * 1024;

/// The largest that is kept: larger ones would take the place of all others.
const MOST: usize = ROOM / 8;

/// An object, of what kind it is, and how many bytes it takes in the pack.
type Unpacked = Arc<(Vec<u8>, Kind, usize)>;

/// Objects by their pack and their place in it.
pub struct Bases(Kept<(u32, u64), Unpacked>);

impl Default for Bases {
    fn default() -> Self {
        Self(Kept::new(ROOM))
    }
}

impl DecodeEntry for Bases {
    fn put(&mut self, pack: u32, offset: u64, data: &[u8], kind: Kind, packed: usize) {
        if data.len() <= MOST {
            self.0.keep((pack, offset), Arc::new((data.to_vec(), kind, packed)), data.len());
        }
    }

    fn get(&mut self, pack: u32, offset: u64, out: &mut Vec<u8>) -> Option<(Kind, usize)> {
        let known = self.0.get(&(pack, offset), |known| known.0.len())?;
        out.clear();
        out.extend_from_slice(&known.0);
        Some((known.1, known.2))
    }
}

/// Unpacks objects that will be asked for, those first that others are told by, as far as there is room to keep them: then
/// each is one step from another, whichever of them git keeps whole.
pub fn unpack(git: &gix::Repository, ids: impl Iterator<Item = gix::ObjectId>) {
    let (mut seen, mut left, mut all) = (HashSet::new(), ROOM as u64, Vec::new());
    for id in ids.filter(|id| seen.insert(*id)) {
        let Ok(header) = git.find_header(id) else { continue };
        if header.size() > MOST as u64 {
            continue;
        }
        let Some(rest) = left.checked_sub(header.size()) else { break };
        left = rest;
        all.extend(header.num_deltas().filter(|steps| *steps > 0).map(|steps| (steps, id)));
    }
    all.sort();
    for (_, id) in all {
        // what is amiss is told when it is asked for
        let _ = git.find_object(id);
    }
}
