//! Expected texts: files beside the tests, compared byte for byte, rewritten by `cargo bless`.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use libtest_mimic::Failed;
use snapbox::assert::Action;
use snapbox::data::DataFormat;
use snapbox::{Assert, Data};

/// The argument that accepts what is found.
const BLESS: &str = "--bless";

static ACTION: OnceLock<Action> = OnceLock::new();

/// Takes `--bless` from the arguments of the test program; the rest is for the harness.
///
/// # Errors
/// Expectations are not accepted unseen: not where nobody looks.
pub fn arguments(all: impl Iterator<Item = String>) -> Result<Vec<String>, String> {
    let (bless, rest): (Vec<String>, Vec<String>) = all.partition(|argument| argument == BLESS);
    if bless.is_empty() {
        return Ok(rest);
    }
    if super::tools::in_ci() {
        return Err(format!("{BLESS} is for people who look at the difference, not for CI"));
    }
    let _ = ACTION.set(Action::Overwrite);
    Ok(rest)
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file under `tests/`.
pub fn file(path: impl AsRef<Path>) -> PathBuf {
    root().join("tests").join(path)
}

/// Holds a text against the file under `tests/`.
pub fn same(found: &str, path: impl AsRef<Path>) -> Result<(), Failed> {
    let path = file(path);
    // raw: no wildcards, no other slashes
    let expected = Data::read_from(&path, Some(DataFormat::Text)).raw();
    let action = ACTION.get().copied().unwrap_or_default();
    let told = Assert::new().action(action).try_eq(Some(&"what was found"), Data::text(found), expected);
    told.map_err(|error| Failed::from(format!("{error}If this is right: cargo bless")))
}

/// Holds a found value against the wanted one.
pub fn equal<T: std::fmt::Debug + PartialEq<U>, U: std::fmt::Debug>(
    found: T,
    wanted: U,
    about: &str,
) -> Result<(), Failed> {
    if found == wanted {
        Ok(())
    } else {
        Err(format!("{about}: found\n  {found:?}\nwanted\n  {wanted:?}").into())
    }
}

/// Fails with the offenders, one a line, unless there are none.
pub fn none<T: AsRef<str>>(offenders: &[T], about: &str) -> Result<(), Failed> {
    if offenders.is_empty() {
        return Ok(());
    }
    let lines: Vec<&str> = offenders.iter().map(AsRef::as_ref).take(40).collect();
    Err(format!("{about} ({}):\n{}", offenders.len(), lines.join("\n")).into())
}

/// How many times a property is tried: so many, or what the environment asks for.
pub fn cases(few: u32) -> u32 {
    std::env::var("DRAAGVLAK_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(few)
}
