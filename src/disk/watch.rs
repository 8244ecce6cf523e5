//! Watches a workspace: waits for the next save, and says which canvases it is about.
//!
//! What the system tells of events only wakes: what changed is found by looking at the files themselves. So no order
//! of events that an editor gives can mislead, and a disk that tells nothing is merely noticed later.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant, SystemTime};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::list;
use crate::brand;
use crate::error::Failure;
use crate::house;
use crate::project::{CANVASES, FRAMEWORKS, name};

/// Time without events after which a save is over: editors write in several steps.
const CALM: Duration = Duration::from_millis(10);
/// Longest wait for that calm, and for a file without content to be filled.
const PATIENCE: Duration = Duration::from_millis(200);
/// How often to look unasked, for disks that tell nothing, such as those of a network.
const GLANCE: Duration = Duration::from_secs(1);
/// How often to look where the system tells nothing at all.
const STARE: Duration = Duration::from_millis(200);

/// What changed since the last look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Whether something changed that all canvases are judged by: a framework, or what the house sets.
    pub shared: bool,
    /// Canvases with a sheet that was saved or came.
    pub saved: BTreeSet<String>,
    /// Canvases that are no longer there.
    pub gone: BTreeSet<String>,
}

impl Changes {
    fn is_empty(&self) -> bool {
        !self.shared && self.saved.is_empty() && self.gone.is_empty()
    }
}

/// Largest file whose bytes are looked at too: a save may keep time and length.
const SMALL: u64 = 64 * 1024;
/// How long ago a file may have been saved for that: no disk counts time in longer steps.
const RECENT: Duration = Duration::from_secs(10);

/// What tells a file from what it was: its time and length, and what the system itself counts of it.
#[derive(Debug, PartialEq, Eq)]
struct Stamp {
    changed: Option<SystemTime>,
    length: u64,
    counted: (u64, i64, i64),
}

/// What was seen of a file: its stamp, and the bytes of a small one that was saved just now.
#[derive(Debug)]
struct Sight(Stamp, Option<blake3::Hash>);

impl Sight {
    fn of(path: &Path) -> Option<Self> {
        let about = std::fs::metadata(path).ok()?;
        let changed = about.modified().ok();
        // a disk with a clock of its own may be ahead
        let recent = changed
            .is_none_or(|time| time.elapsed().is_ok_and(|age| age < RECENT) || time.elapsed().is_err());
        let read = about.is_file() && about.len() <= SMALL && recent;
        let bytes = read.then(|| std::fs::read(path).ok()).flatten();
        #[cfg(unix)]
        let counted = {
            use std::os::unix::fs::MetadataExt;
            (about.ino(), about.ctime(), about.ctime_nsec())
        };
        #[cfg(not(unix))]
        let counted = (0, 0, 0);
        let stamp = Stamp { changed, length: about.len(), counted };
        Some(Self(stamp, bytes.map(|bytes| blake3::hash(&bytes))))
    }

    fn is_as(&self, other: &Self) -> bool {
        let bytes = self.1.zip(other.1).is_none_or(|(one, other)| one == other);
        self.0 == other.0 && bytes
    }
}

/// A workspace that is being watched.
pub struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    events: Receiver<()>,
    /// Folders that the system tells about, by what tells one folder from another of the same name.
    armed: BTreeMap<PathBuf, u64>,
    seen: BTreeMap<PathBuf, Sight>,
}

impl Watch {
    /// Begins to watch a folder, which need not hold a canvas yet; what is there now counts as seen.
    ///
    /// # Errors
    /// The folder is not there.
    pub fn begin(root: &Path) -> Result<Self, Failure> {
        let root = root.canonicalize().map_err(|error| Failure::io(root, &error))?;
        let (sender, events) = channel();
        let watcher = notify::recommended_watcher(move |event| wake(&sender, event)).ok();
        let mut watch = Self { root, watcher, events, armed: BTreeMap::new(), seen: BTreeMap::new() };
        watch.arm();
        watch.seen = watch.look();
        Ok(watch)
    }

    /// Names of the canvases that were there at the last look.
    pub fn names(&self) -> BTreeSet<String> {
        let whole = self.seen.keys().filter(|path| !self.is_lone_private(path));
        whole.filter_map(|path| self.canvas(path)).collect()
    }

    /// Waits for the next change, as long as it takes.
    pub fn wait(&mut self) -> Changes {
        let glance = if self.watcher.is_some() { GLANCE } else { STARE };
        loop {
            match self.events.recv_timeout(glance) {
                Ok(()) => self.settle(),
                // without a watcher nobody sends
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(glance),
                Err(RecvTimeoutError::Timeout) => {}
            }
            self.arm();
            let changes = self.compare();
            if !changes.is_empty() {
                return changes;
            }
        }
    }

    /// Waits until a save is over: nothing happens any more, and no file has just been emptied to be written anew.
    fn settle(&self) {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end {
            if self.events.recv_timeout(CALM).is_err() && !self.is_half_done() {
                break;
            }
        }
    }

    fn is_half_done(&self) -> bool {
        let new = |path: &PathBuf, now: &Sight| !self.seen.get(path).is_some_and(|seen| seen.is_as(now));
        let emptied = |(path, now): (&PathBuf, &Sight)| now.0.length == 0 && new(path, now);
        self.look().iter().any(emptied)
    }

    /// Asks the system to tell about the folders that are there, and anew about one that took the place of another.
    fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let inside = [CANVASES, FRAMEWORKS, brand::FOLDER]
            .map(|name| (self.root.join(name), RecursiveMode::Recursive));
        let folders = [(self.root.clone(), RecursiveMode::NonRecursive)].into_iter().chain(inside);
        for (folder, mode) in folders {
            let now = identity(&folder);
            if self.armed.get(&folder) == now.as_ref() {
                continue;
            }
            if self.armed.remove(&folder).is_some() {
                // one that is gone needs no farewell
                let _ = watcher.unwatch(&folder);
            }
            // where the system refuses, the glance remains
            if let Some(now) = now.filter(|_| watcher.watch(&folder, mode).is_ok()) {
                self.armed.insert(folder, now);
            }
        }
    }

    /// Every file that a check depends on, as it is seen now.
    fn look(&self) -> BTreeMap<PathBuf, Sight> {
        let below = |name: &str, endings: &[&str]| list::at(&self.root, Path::new(name), endings).files;
        let files = [
            below(CANVASES, &["toml"]),
            below(FRAMEWORKS, &["toml"]),
            // what the look names, and the licence of what it names
            below(brand::FOLDER, &["toml", "svg", "png", "ttf", "otf", "txt"]),
            vec![PathBuf::from(house::FILE)],
        ]
        .concat();
        let files = files.into_iter().map(|path| self.root.join(path));
        files.filter_map(|path| Sight::of(&path).map(|sight| (path, sight))).collect()
    }

    /// What is otherwise than at the last look.
    fn compare(&mut self) -> Changes {
        let before = self.names();
        let now = self.look();
        let seen = std::mem::replace(&mut self.seen, now);
        let here = self.names();
        let all = seen.keys().chain(self.seen.keys());
        let same = |path: &PathBuf| {
            let both = seen.get(path).zip(self.seen.get(path));
            both.is_some_and(|(seen, now)| seen.is_as(now))
        };
        let changed: BTreeSet<&PathBuf> = all.filter(|path| !same(path)).collect();
        let mut changes = Changes { gone: before.difference(&here).cloned().collect(), ..Changes::default() };
        for path in changed {
            match self.canvas(path) {
                None => changes.shared = true,
                Some(name) if here.contains(&name) => drop(changes.saved.insert(name)),
                Some(_) => {}
            }
        }
        changes
    }

    /// The canvas that a sheet belongs to; nothing for other files.
    fn canvas(&self, path: &Path) -> Option<String> {
        name::canvas(path.strip_prefix(self.root.join(CANVASES)).ok()?)
    }

    /// Whether a file is a private sheet beside the sheets of a canvas, which makes no canvas by itself.
    fn is_lone_private(&self, path: &Path) -> bool {
        let below = path.strip_prefix(self.root.join(CANVASES)).ok();
        let first = below.and_then(|below| below.components().next());
        first.is_some_and(|first| name::is_private(Path::new(first.as_os_str())))
    }
}

/// Passes an event on, unless it only tells that somebody read: our own reading would wake us for ever.
fn wake(sender: &Sender<()>, event: notify::Result<notify::Event>) {
    let written = AccessKind::Close(AccessMode::Write);
    let only_read = |kind: EventKind| matches!(kind, EventKind::Access(kind) if kind != written);
    if event.is_ok_and(|event| only_read(event.kind)) {
        return;
    }
    // who no longer listens needs no word
    let _ = sender.send(());
}

/// What tells a folder from another that took its name; nothing if it is not there.
fn identity(folder: &Path) -> Option<u64> {
    let about = std::fs::metadata(folder).ok().filter(std::fs::Metadata::is_dir)?;
    #[cfg(unix)]
    return Some(std::os::unix::fs::MetadataExt::ino(&about));
    #[cfg(not(unix))]
    {
        let made = about.created().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(made.as_nanos() as u64)
    }
}
