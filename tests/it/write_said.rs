//! What is said on standard output, and what other programs are let do: an error is never passed over, nothing waits for
//! ever.

use std::process::Stdio;
use std::time::{Duration, Instant};

use draagvlak::external::run;
use libtest_mimic::{Failed, Trial};

use super::desk::{Desk, SMALL, holds};
use super::expect::equal;
use super::tools;

/// All trials about standard output and other programs.
pub fn trials() -> Vec<Trial> {
    vec![
        Trial::test("said::a_full_disk_is_a_failure", full),
        Trial::test("said::a_reader_that_has_gone_is_none", closed),
        Trial::test("said::an_epoch_before_1970_is_refused", epoch),
        tools::needs(
            &["sh", "ps", "kill"],
            Trial::test("said::a_program_that_does_not_end_is_ended", endless),
        ),
    ]
}

/// Everything that prints.
const PRINTS: &[&[&str]] = &[
    &["--help"],
    &["build", "--help"],
    &["--version"],
    &["check"],
    &["check", "--format", "json"],
    &["check", "--format", "short", "--fail-on", "info"],
    &["check", "--format", "markdown"],
    &["check", "--write-baseline", "-"],
    &["check", "--diff"],
    &["build", "--format", "md"],
    &["build", "--check"],
    &["explain"],
    &["explain", "--all", "--format", "markdown"],
    &["documents"],
    &["schema", "--print", "nl"],
    &["schema", "--findings"],
    &["completions", "bash"],
    &["man"],
    &["new", "nieuw"],
];

/// A workspace in which everything has something to say.
fn talkative() -> Result<Desk, Failed> {
    let desk = Desk::workspace()?;
    desk.write("canvases/goed.toml", SMALL.replace("title", "titel"))?;
    Ok(desk)
}

fn full() -> Result<(), Failed> {
    let Ok(disk) = std::fs::File::options().write(true).open("/dev/full") else { return Ok(()) };
    for arguments in PRINTS {
        for (lang, said) in
            [("nl", "De uitvoer kon niet geschreven worden"), ("en", "The output could not be written")]
        {
            let desk = talkative()?;
            let all = [&["--ui", lang], *arguments].concat();
            let ran = desk.command(&all).stdout(disk.try_clone()?).output()?;
            equal(ran.status.code(), Some(2), &format!("{arguments:?}"))?;
            let told = String::from_utf8_lossy(&ran.stderr).into_owned();
            holds(&told, &[said])?;
            equal(told.matches(said).count(), 1, "said once")?;
        }
    }
    Ok(())
}

fn closed() -> Result<(), Failed> {
    for arguments in PRINTS {
        let wanted = talkative()?.run(arguments)?.code;
        let desk = talkative()?;
        let mut child = desk.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        drop(child.stdout.take());
        let ran = child.wait_with_output()?;
        equal(ran.status.code(), Some(wanted), &format!("{arguments:?}"))?;
        let told = String::from_utf8_lossy(&ran.stderr).into_owned();
        equal(told.contains("uitvoer kon niet"), false, &told)?;
    }
    Ok(())
}

fn epoch() -> Result<(), Failed> {
    let undated = SMALL.replace("as-of = 2026-08-26\n", "");
    for (value, code) in [("-1", 2), ("-62135596800", 2), ("x", 2), ("", 2), ("0", 0), ("1767225600", 0)] {
        let desk = Desk::workspace()?.with("SOURCE_DATE_EPOCH", value);
        desk.write("canvases/goed.toml", &undated)?;
        for arguments in [&["check"][..], &["build", "--format", "md"]] {
            let told = desk.ends(code, arguments)?;
            equal(told.contains("SOURCE_DATE_EPOCH"), code == 2, &told)?;
        }
    }
    Ok(())
}

fn endless() -> Result<(), Failed> {
    // what it started, and what that started, ends with it
    let mark = format!("86400.{}", std::process::id());
    let script = format!("(sh -c 'sleep {mark}; true') & sleep {mark}; true");
    let begun = Instant::now();
    let mut command = std::process::Command::new("sh");
    let ran = run::within(command.args(["-c", &script]), Duration::from_millis(1500), Vec::new());
    equal(ran.map_err(|error| error.kind()).err(), Some(std::io::ErrorKind::TimedOut), "ended")?;
    equal(begun.elapsed() < Duration::from_secs(30), true, "soon")?;
    // what was told to end takes a moment on a busy machine
    let goes_on = || tools::run("ps", &["-A", "-o", "args="]).map(|still| still.contains(&mark));
    for _ in 0..40 {
        if !goes_on()? {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    equal(goes_on()?, false, "nothing goes on")?;
    // much to say on both sides stops nobody
    let script = "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; echo fout >&2; i=$((i+1)); done";
    let said = run::output(std::process::Command::new("sh").args(["-c", script]))?;
    equal((said.stdout.len(), said.stderr.len()), (3000 * 41, 3000 * 5), "all that was said")
}
