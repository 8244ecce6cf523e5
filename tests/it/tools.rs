//! Other people's programs: where they are missing, a trial is ignored at home and fails in CI.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError};

use libtest_mimic::{Failed, Trial};

use super::expect::equal;

/// Trials of this helper itself.
pub fn trials() -> Vec<Trial> {
    vec![Trial::test("tools::what_a_trial_needs_adds_up", adds_up)]
}

/// Whether nobody looks at what is left out.
pub fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// What is known of programs and modules: many trials ask after the same ones, and some of these start slowly.
static KNOWN: LazyLock<Mutex<HashMap<String, bool>>> = LazyLock::new(Mutex::default);

fn known(name: &str, look: impl FnOnce() -> bool) -> bool {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    *known.entry(name.to_owned()).or_insert_with(look)
}

/// Whether a program can be started.
pub fn there(program: &str) -> bool {
    known(program, || Command::new(program).arg("--version").output().is_ok())
}

/// The trial, ignored if what it needs is missing or if it was ignored already, but never in CI.
fn needs_all(there: bool, trial: Trial) -> Trial {
    let ignored = trial.has_ignored_flag() || !there && !in_ci();
    trial.with_ignored_flag(ignored)
}

/// The trial with the programs that it needs: ignored where one is missing, but never in CI.
pub fn needs(programs: &[&str], trial: Trial) -> Trial {
    needs_all(programs.iter().all(|program| there(program)), trial)
}

/// The trial if there is a Python that has a module; ignored otherwise, but never in CI.
pub fn needs_python(module: &str, trial: Trial) -> Trial {
    let script = format!("import {module}");
    needs_all(known(&script, || run("python3", &["-c", &script]).is_ok()), trial)
}

/// Whether `node` finds a module: on the path that the environment names, or beside where CI installs programs.
pub fn finds_node(module: &str) -> bool {
    let script = format!("require.resolve({module:?})");
    known(&script, || run("node", &["-e", &script]).is_ok())
}

/// The external `typst`, if the environment names another than the one on the path.
pub fn typst() -> Option<PathBuf> {
    std::env::var_os("TYPST").map(Into::into)
}

/// The trial if there is a `typst` of the right version; ignored otherwise, but never in CI.
pub fn needs_typst(trial: Trial) -> Trial {
    let there = known("typst 0.15", || draagvlak::external::Typst::find(typst().as_deref()).is_ok());
    needs_all(there, trial)
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

/// One thing that is missing is enough, whatever is asked for first.
fn adds_up() -> Result<(), Failed> {
    let own = std::env::current_exe()?;
    let (here, gone) = (own.to_string_lossy(), "a-program-that-is-nowhere");
    let trial = || Trial::test("a trial", || Ok(()));
    for first in [true, false] {
        for second in [true, false] {
            let ignored = !(in_ci() || first && second);
            let about = format!("{first} and {second}");
            let nested = needs_all(first, needs_all(second, trial()));
            equal(nested.has_ignored_flag(), ignored, &about)?;
            let [first, second] = [first, second].map(|there| if there { &*here } else { gone });
            equal(needs(&[first], needs(&[second], trial())).has_ignored_flag(), ignored, &about)?;
            equal(needs(&[first, second], trial()).has_ignored_flag(), ignored, &about)?;
        }
    }
    let nowhere = || needs(&[gone], trial());
    equal(needs_typst(nowhere()).has_ignored_flag(), !in_ci(), "typst around one that is missing")?;
    equal(needs_python("os", nowhere()).has_ignored_flag(), !in_ci(), "python around one that is missing")
}
