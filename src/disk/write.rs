//! Writes files whole or not at all: a temporary file beside the place, synced, then renamed, and nothing but that place.
//!
//! Who writes resolves a [`Target`] first, which refuses what must stay; then stages the bytes, so that of several files
//! all are on disk before the first takes its place; then settles them, after one more look at what stands there.

use std::borrow::Cow;
use std::fs::{Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::leftover;
use crate::error::{Failure, shown};
use crate::text;
use crate::text::Text;

/// Largest file that is read before it is replaced, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// How long a pipe may wait for a reader.
const PATIENCE: Duration = Duration::from_secs(3);

/// A place for a plain file: there may be one, and nothing else.
#[derive(Debug)]
pub struct Target {
    /// Where it really is: a link is followed, so that it stays a link.
    path: PathBuf,
    shown: String,
    /// What is there.
    about: Option<Metadata>,
    /// The bytes that were seen there, or no file, when it was decided to write; nothing if nobody looked.
    seen: Option<Option<Vec<u8>>>,
    /// Whether the program makes what stands there, and would make it again.
    made: bool,
}

/// A file that is written and synced, and has yet to take its place.
#[derive(Debug)]
pub struct Staged {
    temporary: NamedTempFile,
    target: Target,
}

impl Target {
    /// Looks at a place, which must lie within a folder, if one is given, however links lead.
    ///
    /// # Errors
    /// It lies outside, is no plain file, or cannot be looked at.
    pub fn at(path: &Path, within: Option<&Path>) -> Result<Self, Failure> {
        let fail = |error: io::Error| Failure::io(path, &error);
        let shown = shown(path);
        let real = match path.symlink_metadata() {
            Ok(about) if about.is_symlink() => path.canonicalize().map_err(|error| match error.kind() {
                ErrorKind::NotFound => stays(&text!(
                    "{shown} is een verwijzing die nergens heen leidt",
                    "{shown} is a link that leads nowhere"
                )),
                _ => fail(error),
            })?,
            Ok(_) => path.to_path_buf(),
            Err(error) if error.kind() == ErrorKind::NotFound => path.to_path_buf(),
            Err(error) => return Err(fail(error)),
        };
        if !within.is_none_or(|folder| lies_within(&real, folder)) {
            return Err(stays(&text!(
                "{shown} leidt naar een plaats buiten de map waarin geschreven wordt",
                "{shown} leads to a place outside the folder that is written to"
            )));
        }
        let about = match real.metadata() {
            Ok(about) if about.is_file() => Some(about),
            Ok(_) => {
                return Err(stays(&text!(
                    "{shown} is geen gewoon bestand",
                    "{shown} is not an ordinary file"
                )));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(fail(error)),
        };
        Ok(Self { path: real, shown, about, seen: None, made: false })
    }

    /// The bytes of the file that is there, over which alone something else may be written now.
    ///
    /// # Errors
    /// It cannot be read, or is larger than anything that is written here.
    pub fn read(&mut self) -> Result<Option<&[u8]>, Failure> {
        let bytes = plain(&self.path).map_err(|error| Failure::io(&self.path, &error))?;
        if bytes.as_ref().is_some_and(|bytes| bytes.len() as u64 > MOST_BYTES) {
            let (path, most) = (&self.shown, MOST_BYTES / 1024 / 1024);
            return Err(stays(&text!("{path} is groter dan {most} MB", "{path} is larger than {most} MB")));
        }
        Ok(self.seen.insert(bytes).as_deref())
    }

    /// The same place, where someone saw these bytes, or no file, before.
    pub fn saw(mut self, bytes: Option<&[u8]>) -> Self {
        self.seen = Some(bytes.map(<[u8]>::to_vec));
        self
    }

    /// The same place, for what the program makes itself: neither its owner nor its other names are kept where they cannot
    /// be, and the same work of another run is as good.
    pub fn made(mut self) -> Self {
        self.made = true;
        self
    }

    /// Writes the bytes to a temporary file beside the place, with mode and owner of what is there; folders on the way
    /// are made.
    ///
    /// # Errors
    /// What is there may not be replaced, or a folder or file cannot be made.
    pub fn stage(self, bytes: &[u8]) -> Result<Staged, Failure> {
        let path = &self.shown;
        if self.about.as_ref().is_some_and(|about| about.permissions().readonly()) {
            return Err(stays(&text!("{path} mag niet geschreven worden", "{path} may not be written")));
        }
        if !self.made && self.about.as_ref().is_some_and(|about| names(about) > 1) {
            return Err(stays(&text!(
                "{path} heeft meer dan één naam (een harde koppeling)",
                "{path} has more than one name (a hard link)"
            )));
        }
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|error| Failure::io(folder, &error))?;
        let fail = |error: io::Error| Failure::io(&self.path, &error);
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let mut temporary = leftover::temporary(folder, &name, mode(self.about.as_ref())).map_err(fail)?;
        temporary.write_all(bytes).map_err(fail)?;
        if !keep_owner(&temporary, self.about.as_ref()).map_err(fail)? && !self.made {
            return Err(stays(&text!("{path} is van iemand anders", "{path} belongs to someone else")));
        }
        temporary.as_file().sync_all().map_err(fail)?;
        Ok(Staged { temporary, target: self })
    }
}

impl Staged {
    /// Takes the place, unless something else stands there than was seen.
    ///
    /// # Errors
    /// Somebody wrote there meanwhile, whose file then stays, or the place cannot be taken.
    pub fn settle(self) -> Result<(), Failure> {
        let Self { temporary, target: Target { path, shown, seen, made, .. } } = self;
        let changed = text!(
            "{shown} is intussen door iets anders gewijzigd",
            "{shown} was changed by something else meanwhile"
        );
        let there = text!("{shown} is er intussen al", "{shown} is there by now");
        let refuse = |why| Err(stays(&why).hint(text!("Probeer het opnieuw.", "Try again.")));
        let fail = |error: io::Error| Failure::io(&path, &error);
        // what another run made of it meanwhile
        let same = |now: Option<&[u8]>, mine: &NamedTempFile| -> Result<bool, Failure> {
            let mine = if made { plain(mine.path()).map_err(fail)? } else { None };
            Ok(mine.is_some_and(|mine| now.is_some_and(|now| unix_lines(now) == unix_lines(&mine))))
        };
        match seen {
            Some(None) => match temporary.persist_noclobber(&path) {
                Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
                    let now = plain(&path).map_err(fail)?;
                    return if same(now.as_deref(), &error.file)? { Ok(()) } else { refuse(there) };
                }
                placed => drop(placed.map_err(|error| fail(error.error))?),
            },
            Some(old) => {
                let now = plain(&path).map_err(fail)?;
                if now != old {
                    return if same(now.as_deref(), &temporary)? { Ok(()) } else { refuse(changed) };
                }
                drop(temporary.persist(&path).map_err(|error| fail(error.error))?);
            }
            None => drop(temporary.persist(&path).map_err(|error| fail(error.error))?),
        }
        sync_folder(&path).map_err(fail)
    }
}

/// Writes a text, unless it stands there already with whatever line ends; says whether it wrote.
///
/// # Errors
/// Those of [`Target`].
pub fn text(path: &Path, within: &Path, text: &str) -> Result<bool, Failure> {
    let mut target = Target::at(path, Some(within))?.made();
    if target.read()?.is_some_and(|old| unix_lines(old) == unix_lines(text.as_bytes())) {
        return Ok(false);
    }
    target.stage(text.as_bytes())?.settle()?;
    Ok(true)
}

/// Writes a new file.
///
/// # Errors
/// Those of [`Target`]; there is one already, also if another program made it a moment ago.
pub fn new(path: &Path, within: &Path, bytes: &[u8]) -> Result<(), Failure> {
    Target::at(path, Some(within))?.saw(None).stage(bytes)?.settle()
}

/// Writes where a user asked for it, wherever that is: to a device or pipe through it, to a file in its place.
///
/// # Errors
/// Those of [`Target`], and of writing.
pub fn output(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if is_stream(path) {
        return through(path, bytes);
    }
    let mut target = Target::at(path, None)?.made();
    leftover::sweep(target.path.parent().unwrap_or(Path::new("")), 1);
    let alike = target.about.as_ref().is_some_and(|about| about.len() == bytes.len() as u64);
    if alike && target.read()? == Some(bytes) {
        return Ok(());
    }
    target.stage(bytes)?.settle()
}

/// Whether a path is that of a device, pipe or opened stream, which is written to as it stands.
pub fn is_stream(path: &Path) -> bool {
    /// What is opened under these names may be a file, but one that somebody else writes to as well.
    const OPENED: &[&str] = &["/dev/stdout", "/dev/stderr", "/dev/fd", "/proc"];
    let special = |about: Metadata| !about.is_file() && !about.is_dir();
    OPENED.iter().any(|opened| path.starts_with(opened)) || path.metadata().is_ok_and(special)
}

/// Writes to a device or pipe. Opening a pipe waits for a reader, so a thread does it that need not come back.
fn through(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let (sender, opened) = channel();
    let place = path.to_path_buf();
    std::thread::spawn(move || sender.send(OpenOptions::new().append(true).open(place)));
    let Ok(file) = opened.recv_timeout(PATIENCE) else {
        let path = shown(path);
        return Err(Failure::new(text!(
            "{path} is een pijp waaruit niemand leest.",
            "{path} is a pipe that nobody reads from."
        )));
    };
    let fail = |error: io::Error| Failure::io(path, &error);
    let mut file = file.map_err(fail)?;
    match file.write_all(bytes).and_then(|()| file.flush()) {
        // who has read enough may go
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(fail),
    }
}

/// A text with the line ends of Unix: what git and editors make of these is no change.
pub fn unix_lines(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut kept = Vec::new();
    let mut done = 0;
    for (at, _) in bytes.windows(2).enumerate().filter(|(_, pair)| pair == b"\r\n") {
        kept.extend_from_slice(&bytes[done..at]);
        done = at + 1;
    }
    match done {
        0 => Cow::Borrowed(bytes),
        _ => {
            kept.extend_from_slice(&bytes[done..]);
            Cow::Owned(kept)
        }
    }
}

/// What is there stays, for this reason.
fn stays(why: &Text) -> Failure {
    let (nl, en) = (&why.nl, &why.en);
    Failure::new(text!("{nl} en blijft zoals het is.", "{en} and stays as it is."))
}

/// The bytes of a plain file, and a byte more than the most where it is larger.
fn plain(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let length = match path.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
        Ok(about) if !about.is_file() => return Err(ErrorKind::InvalidInput.into()),
        Ok(about) => about.len().min(MOST_BYTES),
    };
    let mut bytes = Vec::with_capacity(length as usize + 1);
    std::fs::File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Whether a place lies below a folder, by where the folders on the way really are.
fn lies_within(path: &Path, folder: &Path) -> bool {
    let rest = path.strip_prefix(folder).unwrap_or(path);
    if rest.components().any(|part| part == Component::ParentDir) {
        return false;
    }
    // what is not there yet leads nowhere
    let Ok(folder) = folder.canonicalize() else { return true };
    let there = path.ancestors().skip(1).find_map(|above| above.canonicalize().ok());
    there.is_some_and(|there| there.starts_with(&folder))
}

/// Makes the rename last through a power cut, where the system has such a thing.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let synced =
            std::fs::File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all());
        match synced {
            // a folder or file system that knows no such thing is no reason to fail a file that is written
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
                ) => {}
            synced => synced?,
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// The mode of a new file: that of the old one, or what every program gives.
fn mode(about: Option<&Metadata>) -> u32 {
    #[cfg(unix)]
    let mode = about.map(|about| std::os::unix::fs::MetadataExt::mode(about) & 0o7777);
    #[cfg(not(unix))]
    let mode = about.and(None);
    mode.unwrap_or(0o666)
}

/// How many names a file has.
fn names(about: &Metadata) -> u64 {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(about);
    #[cfg(not(unix))]
    {
        let _ = about;
        1
    }
}

/// Gives the new file the owner and mode of the old one; false if the system does not let us keep the owner. Then it has at
/// least the group and the mode, as far as may be.
fn keep_owner(temporary: &NamedTempFile, old: Option<&Metadata>) -> io::Result<bool> {
    #[cfg(unix)]
    if let Some(old) = old {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let file = temporary.as_file();
        let now = file.metadata()?;
        let kept = (now.uid(), now.gid()) == (old.uid(), old.gid())
            || fchown(file, Some(old.uid()), Some(old.gid())).is_ok();
        if !kept {
            // that of a group which we are not in stays with its owner
            let _ = fchown(file, None, Some(old.gid()));
        }
        // what the process withholds from its new files, the old one may have had
        let mode = mode(Some(old)) & if kept { 0o7777 } else { 0o777 };
        file.set_permissions(std::fs::Permissions::from_mode(mode))?;
        return Ok(kept);
    }
    #[cfg(not(unix))]
    let _ = (temporary, old);
    Ok(true)
}
