//! Writes files whole or not at all: a temporary file beside the place, synced, then renamed.

use std::io::Write;
use std::path::Path;

use crate::error::Failure;

/// Writes a file, unless it holds these bytes already; folders on the way are made. Says whether it wrote.
///
/// # Errors
/// A folder that cannot be made, or a file that cannot be written; what was there stays as it was.
pub fn file(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    if std::fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(|error| Failure::io(folder, &error))?;
    let fail = |error: std::io::Error| Failure::io(path, &error);
    let mut temporary = tempfile::Builder::new()
        .prefix(".")
        .suffix(".tmp")
        .permissions_like(path)
        .tempfile_in(folder)
        .map_err(fail)?;
    temporary.write_all(bytes).map_err(fail)?;
    temporary.as_file().sync_all().map_err(fail)?;
    temporary.persist(path).map_err(|error| fail(error.error))?;
    sync_folder(folder);
    Ok(true)
}

/// Makes the rename last through a power cut, where the system has such a thing.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = std::fs::File::open(folder) {
        // a file system without it is no reason to fail a file that is written
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

/// Files that others may read: what a document is for, and not the default of temporary files.
trait PermissionsLike {
    fn permissions_like(&mut self, path: &Path) -> &mut Self;
}

impl PermissionsLike for tempfile::Builder<'_, '_> {
    fn permissions_like(&mut self, path: &Path) -> &mut Self {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(path).map_or(0o644, |about| about.permissions().mode());
            self.permissions(std::fs::Permissions::from_mode(mode));
        }
        #[cfg(not(unix))]
        let _ = path;
        self
    }
}
