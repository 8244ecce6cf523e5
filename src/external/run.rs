//! Runs another program to its end, but not for ever: it and what it started are ended when it takes too long.

use std::io::{self, ErrorKind, Read, Write};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Longest time that one call may take.
pub const LIMIT: Duration = Duration::from_secs(60);

/// Most bytes of what a program prints that are kept.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// How often to look whether a program has ended.
const GLANCE: Duration = Duration::from_millis(2);

/// How long to wait for the last of what an ended program printed.
const REST: Duration = Duration::from_secs(1);

/// What a program printed and how it ended; it reads nothing.
///
/// # Errors
/// It could not be started, or has not ended within [`LIMIT`].
pub fn output(command: &mut Command) -> io::Result<Output> {
    within(command, LIMIT, Vec::new())
}

/// As [`output`], within another time, of a program that reads this.
///
/// # Errors
/// It could not be started, or has not ended within the time.
pub fn within(command: &mut Command, limit: Duration, input: Vec<u8>) -> io::Result<Output> {
    let feed = if input.is_empty() { Stdio::null() } else { Stdio::piped() };
    let mut child = command.stdin(feed).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut to) = child.stdin.take() {
        // beside the rest, since it may answer before it has read all; what knows enough closes its ear
        std::thread::spawn(move || to.write_all(&input));
    }
    let (out, err) = (child.stdout.take().map(drain), child.stderr.take().map(drain));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if begun.elapsed() > limit {
            end(&mut child);
            return Err(ErrorKind::TimedOut.into());
        }
        std::thread::sleep(GLANCE);
    };
    // what it started may live on and hold the pipe open
    let rest =
        |pipe: Option<Receiver<Vec<u8>>>| pipe.and_then(|p| p.recv_timeout(REST).ok()).unwrap_or_default();
    Ok(Output { status, stdout: rest(out), stderr: rest(err) })
}

/// Reads a pipe to its end beside the rest, so that a full one stops nobody.
fn drain(pipe: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, all) = channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // what was read before a fault is all there is
        let _ = pipe.take(MOST_BYTES).read_to_end(&mut bytes);
        sender.send(bytes)
    });
    all
}

/// Ends a program and what it started. It is in no group of its own, so that Ctrl-C ends it with us.
fn end(child: &mut Child) {
    let below = if cfg!(unix) { below(child.id()) } else { Vec::new() };
    // a program that has just ended needs no end
    let _ = child.kill();
    if !below.is_empty() {
        let _ = Command::new("kill").arg("-KILL").args(below).stderr(Stdio::null()).status();
    }
    let _ = child.wait();
}

/// What a program started, and what that started, as far as `ps` tells.
fn below(id: u32) -> Vec<String> {
    let listed = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output();
    let listed = listed.map(|told| String::from_utf8_lossy(&told.stdout).into_owned()).unwrap_or_default();
    let pairs: Vec<(&str, &str)> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next().zip(line.split_whitespace().nth(1)))
        .collect();
    let mut found = vec![id.to_string()];
    let mut next = 0;
    while let Some(parent) = found.get(next).cloned() {
        let children =
            pairs.iter().filter(|(child, of)| *of == parent && !found.iter().any(|id| id == child));
        let children: Vec<String> = children.map(|(child, _)| (*child).to_owned()).collect();
        found.extend(children);
        next += 1;
    }
    found.split_off(1)
}
