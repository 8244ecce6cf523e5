//! Canvases at many moments: each distinct record text is read once, and of two moments only those records are compared
//! that differ, with what they name and what names them.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::Arc;

use super::kept::Kept;
use crate::canvas::head::{Allow, Head};
use crate::canvas::load::{self, SheetFile};
use crate::canvas::part::{self, Part};
use crate::canvas::record::Record;
use crate::canvas::value::Circle;
use crate::canvas::{AnyRecord, Canvas};
use crate::framework::Frame;
use crate::history::{self, Side, Told};
use crate::sheet;
use crate::source::{Source, SourceId};

/// Letters of records that are kept for moments to come, and how many times those of one canvas at least.
const ROOM: usize = 256 * 1024;
const TIMES: usize = 3;

/// So many steps from a record to another that its name is made of.
const STEPS: usize = 3;

/// One piece of a sheet, as a rule one record.
#[derive(Debug)]
pub struct Piece {
    /// What it was read of.
    text: Arc<str>,
    part: Part,
    /// Kind and address of each record in it.
    records: Vec<(&'static str, String)>,
    /// The ids that its records bear, and those that they name: as numbers, since one too many does no harm.
    bears: Vec<u64>,
    names: Vec<u64>,
}

/// A canvas at one moment.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its name.
    pub id: String,
    pieces: Vec<Arc<Piece>>,
    /// Whether all that stands in it could be read.
    pub is_whole: bool,
}

/// The pieces that were read.
#[derive(Debug)]
pub struct Past {
    pieces: Kept<Arc<str>, Arc<Piece>>,
    /// The pieces of each canvas as it was read last.
    last: HashMap<String, Vec<Arc<Piece>>>,
}

/// What a comparison of two moments yields.
#[derive(Debug, Default)]
pub struct Compared {
    /// What changed.
    pub told: Vec<Told>,
    /// Addresses of records that became others: what each was and is.
    pub moved: Vec<(String, String)>,
}

impl Default for Past {
    fn default() -> Self {
        Self { pieces: Kept::new(ROOM), last: HashMap::new() }
    }
}

impl Past {
    /// A canvas of the texts of its sheets.
    pub fn version<'t>(&mut self, id: &str, sheets: impl IntoIterator<Item = &'t str>) -> Version {
        let mut version = Version { id: id.to_owned(), pieces: Vec::new(), is_whole: true };
        let sheets: Vec<&str> = sheets.into_iter().collect();
        self.pieces.widen(TIMES * sheets.iter().map(|text| text.len()).sum::<usize>());
        let mut known = self.last.remove(id).unwrap_or_default();
        let cut: Vec<Vec<&str>> = sheets.iter().map(|text| sheet::pieces(text).unwrap_or_default()).collect();
        // most stand where they stood; what does not may come to stand elsewhere, or come back
        let all: Vec<&str> = cut.iter().flatten().copied().collect();
        let same = |(text, piece): &(&&str, &Arc<Piece>)| **text == &*piece.text;
        let above = all.iter().zip(&known).take_while(same).count();
        let rest = all[above..].iter().rev().zip(known[above..].iter().rev());
        let below = rest.take_while(same).count();
        for piece in known.drain(above..known.len() - below) {
            self.pieces.keep(piece.text.clone(), piece.clone(), piece.text.len());
        }
        let (from, mut at) = (all.len() - below, 0);
        for (text, cut) in sheets.iter().zip(cut) {
            let mut pieces = Vec::with_capacity(cut.len());
            for piece in cut {
                let piece = match at {
                    _ if at < above => known[at].clone(),
                    _ if at >= from => known[above + at - from].clone(),
                    _ => self.piece(piece, sheet::FORMAT),
                };
                pieces.push(piece);
                at += 1;
            }
            // what is amiss in a piece may be amiss with the sheet alone
            let is_plain = |piece: &Arc<Piece>| piece.part.is_plain && piece.is_read();
            if pieces.is_empty() || !pieces.iter().all(is_plain) {
                version.pieces.push(self.piece(text, ""));
            } else {
                version.pieces.extend(pieces);
            }
        }
        self.last.insert(id.to_owned(), version.pieces.clone());
        let heads: usize = version.pieces.iter().map(|piece| piece.part.heads.len()).sum();
        version.is_whole = heads <= 1 && version.pieces.iter().all(|piece| piece.is_read());
        version
    }

    fn piece(&mut self, text: &str, before: &str) -> Arc<Piece> {
        if let Some(known) = self.pieces.get(text, |piece| piece.text.len()) {
            return known;
        }
        let source = Source::new("", format!("{before}{text}"));
        let part = part::read(SheetFile { source: SourceId(0), private: false }, &source);
        let piece = Arc::new(Piece::of(text, part));
        self.pieces.keep(piece.text.clone(), piece.clone(), text.len());
        piece
    }
}

impl Piece {
    fn of(text: &str, mut part: Part) -> Self {
        let number = |id: &str| BuildHasherDefault::<DefaultHasher>::default().hash_one(id);
        let (mut records, mut bears, mut names) = (Vec::new(), Vec::new(), Vec::new());
        part.canvas.references(&mut |_, id| names.push(number(id)));
        let heads = part.heads.iter().map(|head| head as &dyn AnyRecord);
        let mut all: Vec<&dyn AnyRecord> = heads.collect();
        // a canvas has a head of its own, which this is none of
        part.canvas.each(&mut |record| all.extend((record.kind() != Head::KIND).then_some(record)));
        for record in all {
            bears.extend(record.id().map(|id| number(&id)));
            records.push((record.kind(), record.address()));
        }
        let mut heads = part.heads.clone();
        heads.iter_mut().for_each(|head| {
            crate::canvas::field::Held::references(head, &mut |_, id| names.push(number(id)));
        });
        Self { text: text.into(), part, records, bears, names }
    }

    fn is_read(&self) -> bool {
        self.part.findings.iter().all(|finding| !finding.unread)
    }

    fn has(&self, kind: &str) -> bool {
        self.records.iter().any(|(known, _)| *known == kind)
    }
}

impl Version {
    /// A canvas in which nothing stands.
    pub fn empty(id: &str) -> Self {
        Self { id: id.to_owned(), pieces: Vec::new(), is_whole: true }
    }

    /// Whether a record of an address stands in it.
    pub fn has(&self, address: &str) -> bool {
        self.pieces.iter().any(|piece| piece.records.iter().any(|(_, known)| known == address))
    }

    /// The addresses of its records.
    pub fn records(&self) -> BTreeSet<String> {
        let all = self.pieces.iter().flat_map(|piece| &piece.records);
        all.filter(|(kind, _)| *kind != Head::KIND).map(|(_, address)| address.clone()).collect()
    }

    /// The frameworks that it names.
    pub fn frameworks(&self) -> &[String] {
        let head = self.pieces.iter().find_map(|piece| piece.part.heads.first());
        head.map_or(&[], |head| &head.frameworks)
    }

    /// All of it.
    pub fn canvas(&self) -> Canvas {
        load::of_parts(&self.id, self.pieces.iter().map(|piece| &piece.part))
    }

    fn only(&self, wanted: &HashSet<*const Piece>) -> Canvas {
        let pieces = self.pieces.iter().filter(|piece| wanted.contains(&Arc::as_ptr(piece)));
        load::of_parts(&self.id, pieces.map(|piece| &piece.part))
    }
}

/// For whom it is told.
#[derive(Debug, Clone)]
pub struct Readers {
    /// How far it goes.
    pub circle: Circle,
    /// Addresses of what they may not see by now, and so are not told of as it was.
    pub hidden: HashSet<String>,
}

impl From<Circle> for Readers {
    fn from(circle: Circle) -> Self {
        Self { circle, hidden: HashSet::new() }
    }
}

/// What changed from one moment to another, as readers may know it. Time that passed changes nothing here.
pub fn compare(was: (&Version, &Frame), is: (&Version, &Frame), readers: &Readers) -> Compared {
    let Some(reach) = Reach::of(was.0, is.0) else { return Compared::default() };
    let (mut old, mut new) = match reach.pieces() {
        Some(wanted) => (was.0.only(&wanted), is.0.only(&wanted)),
        None => (was.0.canvas(), is.0.canvas()),
    };
    old.keep_private(&readers.hidden);
    new.keep_private(&readers.hidden);
    let (old, new) = Canvas::both(old, new, readers.circle);
    let side = |canvas, frame| Side { canvas, frame, day: None };
    let compared = history::compare(&side(&old, was.1), &side(&new, is.1));
    Compared {
        told: compared.changes.into_iter().map(history::Change::told).collect(),
        moved: compared.moved,
    }
}

/// Numbers to look others up in.
fn sorted<'n>(numbers: impl Iterator<Item = &'n u64>) -> Vec<u64> {
    let mut sorted: Vec<u64> = numbers.copied().collect();
    sorted.sort_unstable();
    sorted
}

/// Which records may have a part in what is told of two moments.
struct Reach<'v> {
    was: &'v Version,
    /// What only one of both has.
    differ: [Vec<&'v Arc<Piece>>; 2],
}

impl<'v> Reach<'v> {
    /// Nothing where both say the same.
    fn of(was: &'v Version, is: &'v Version) -> Option<Self> {
        // most records stand where they stood
        let (mut old, mut new) = (&*was.pieces, &*is.pieces);
        while let ([a, before @ ..], [b, after @ ..]) = (old, new)
            && Arc::ptr_eq(a, b)
        {
            (old, new) = (before, after);
        }
        while let ([before @ .., a], [after @ .., b]) = (old, new)
            && Arc::ptr_eq(a, b)
        {
            (old, new) = (before, after);
        }
        let mut times: HashMap<*const Piece, i64> = HashMap::new();
        for (pieces, sign) in [(old, 1), (new, -1)] {
            for piece in pieces {
                *times.entry(Arc::as_ptr(piece)).or_default() += sign;
            }
        }
        let only = |pieces: &'v [Arc<Piece>], sign: i64| -> Vec<&'v Arc<Piece>> {
            pieces.iter().filter(|piece| times[&Arc::as_ptr(piece)] * sign > 0).collect()
        };
        let differ = [only(old, 1), only(new, -1)];
        differ.iter().any(|pieces| !pieces.is_empty()).then_some(Self { was, differ })
    }

    /// The pieces to compare; nothing where all are needed: a record may have another id, or be the next of a series.
    fn pieces(&self) -> Option<HashSet<*const Piece>> {
        let addresses = |n: usize| -> HashSet<&(&'static str, String)> {
            self.differ[n].iter().flat_map(|piece| &piece.records).collect()
        };
        let (was, is) = (addresses(0), addresses(1));
        let gone: HashSet<&str> = was.difference(&is).map(|(kind, _)| *kind).collect();
        let new: HashSet<&str> = is.difference(&was).map(|(kind, _)| *kind).collect();
        let differ = || self.differ.iter().flatten();
        if gone.intersection(&new).next().is_some()
            || new.iter().any(|kind| history::is_series(kind))
            || differ().any(|piece| piece.has(Allow::KIND))
        {
            return None;
        }
        // what only the later has, and all of the earlier
        let all = || self.was.pieces.iter().chain(self.differ[1].iter().copied());
        let bear = sorted(differ().flat_map(|piece| &piece.bears));
        // a head names much and is named by nothing: what it names counts only where it differs
        let is_head = |piece: &Piece| !piece.part.heads.is_empty();
        let names_one = |piece: &Piece| piece.names.iter().any(|name| bear.binary_search(name).is_ok());
        let mut wanted: HashSet<*const Piece> = differ().map(|piece| Arc::as_ptr(piece)).collect();
        let mut last: Vec<&Arc<Piece>> = differ().copied().collect();
        for piece in all() {
            let names = names_one(piece);
            let needed = is_head(piece) || piece.has(Allow::KIND) || names;
            if needed && wanted.insert(Arc::as_ptr(piece)) && (names || !is_head(piece)) {
                last.push(piece);
            }
        }
        for _ in 0..STEPS {
            if last.is_empty() {
                break;
            }
            let named = sorted(last.iter().flat_map(|piece| &piece.names));
            last.clear();
            for piece in all() {
                if piece.bears.iter().any(|id| named.binary_search(id).is_ok())
                    && wanted.insert(Arc::as_ptr(piece))
                {
                    last.push(piece);
                }
            }
        }
        Some(wanted)
    }
}
