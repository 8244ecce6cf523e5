//! Reads the file of a baseline.

use std::path::Path;

use crate::disk::write;
use crate::error::Failure;
use crate::report::baseline::advice;

/// Largest baseline that is read, in bytes.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// The text of a baseline; nothing of what is too large to be one, or no text.
///
/// # Errors
/// It is not there or cannot be read.
pub(super) fn text(path: &Path) -> Result<String, Failure> {
    let about = std::fs::metadata(path).map_err(|error| Failure::io(path, &error).hint(advice()))?;
    let bytes = if about.is_file() && about.len() <= MOST_BYTES {
        std::fs::read(path).map_err(|error| Failure::io(path, &error))?
    } else {
        Vec::new()
    };
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// The text of the file whose place a new one takes, if there is one: a device or pipe knows nothing.
///
/// # Errors
/// It cannot be read.
pub(super) fn before(path: &Path) -> Result<Option<String>, Failure> {
    let there = !write::is_stream(path) && path.symlink_metadata().is_ok();
    there.then(|| text(path)).transpose()
}
