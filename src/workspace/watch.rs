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

use super::list::Listed;
use super::{CANVASES, FRAMEWORKS, canvas_name, private};
use crate::check::house;
use crate::error::Failure;

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

/// When a file was changed, and how long it is.
type Stamp = (Option<SystemTime>, u64);

/// A workspace that is being watched.
pub struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    events: Receiver<()>,
    /// Folders that the system tells about, by what tells one folder from another of the same name.
    armed: BTreeMap<PathBuf, u64>,
    seen: BTreeMap<PathBuf, Stamp>,
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
        let emptied = |(path, now): (&PathBuf, &Stamp)| now.1 == 0 && self.seen.get(path) != Some(now);
        self.look().iter().any(emptied)
    }

    /// Asks the system to tell about the folders that are there, and anew about one that took the place of another.
    fn arm(&mut self) {
        let Some(watcher) = &mut self.watcher else { return };
        let inside = [CANVASES, FRAMEWORKS].map(|name| (self.root.join(name), RecursiveMode::Recursive));
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

    /// Every file that a check depends on, with its stamp.
    fn look(&self) -> BTreeMap<PathBuf, Stamp> {
        let below = |name: &str| Listed::below(&self.root, &self.root.join(name), &["toml"]).files;
        let mut files = below(CANVASES);
        files.extend(below(FRAMEWORKS));
        files.push(self.root.join(house::FILE));
        let stamped = files.into_iter().filter_map(|path| {
            let about = std::fs::metadata(&path).ok()?;
            Some((path, (about.modified().ok(), about.len())))
        });
        stamped.collect()
    }

    /// What is otherwise than at the last look.
    fn compare(&mut self) -> Changes {
        let before = self.names();
        let now = self.look();
        let seen = std::mem::replace(&mut self.seen, now);
        let here = self.names();
        let all = seen.keys().chain(self.seen.keys());
        let changed: BTreeSet<&PathBuf> =
            all.filter(|path| seen.get(*path) != self.seen.get(*path)).collect();
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
        canvas_name(path.strip_prefix(self.root.join(CANVASES)).ok()?)
    }

    /// Whether a file is a private sheet beside the sheets of a canvas, which makes no canvas by itself.
    fn is_lone_private(&self, path: &Path) -> bool {
        let below = path.strip_prefix(self.root.join(CANVASES)).ok();
        let first = below.and_then(|below| below.components().next());
        first.is_some_and(|first| private::is_private(Path::new(first.as_os_str())))
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
