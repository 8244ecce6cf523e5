//! Other people's programs: where they are missing, a trial is ignored at home and fails in CI.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

use libtest_mimic::{Failed, Trial};

/// Whether nobody looks at what is left out.
pub fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Whether a program can be started.
pub fn there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// The trial with the programs that it needs: ignored where one is missing, but never in CI.
pub fn needs(programs: &[&str], trial: Trial) -> Trial {
    let missing = !in_ci() && !programs.iter().all(|program| there(program));
    trial.with_ignored_flag(missing)
}

/// The external `typst`, if the environment names another than the one on the path.
pub fn typst() -> Option<PathBuf> {
    std::env::var_os("TYPST").map(Into::into)
}

/// The trial if there is a `typst` of the right version; ignored otherwise, but never in CI.
pub fn needs_typst(trial: Trial) -> Trial {
    let missing = !in_ci() && draagvlak::external::Typst::find(typst().as_deref()).is_err();
    trial.with_ignored_flag(missing)
}

/// Runs a program; what it printed if all went well.
pub fn run(program: &str, arguments: &[impl AsRef<OsStr>]) -> Result<String, Failed> {
    let output = Command::new(program)
        .args(arguments)
        .env("PYTHONIOENCODING", "utf-8")
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    let out = String::from_utf8_lossy(&output.stdout);
    if output.status.success() {
        return Ok(out.into_owned());
    }
    Err(format!("{program}: {out}{}", String::from_utf8_lossy(&output.stderr)).into())
}
