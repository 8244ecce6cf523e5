//! Differences between two texts, for people and for `patch` and `git apply` alike.

use anstyle::{AnsiColor, Style};

/// The difference between two texts in lines, as `diff -u` prints it.
pub fn unified(path: &str, old: &str, new: &str) -> String {
    let lines = |text| str::split_inclusive(text, '\n').collect::<Vec<_>>();
    let (old, new) = (lines(old), lines(new));
    similar::TextDiff::configure()
        .newline_terminated(true)
        .diff_slices(&old, &new)
        .unified_diff()
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string()
}

/// The color of a line of a difference.
pub fn color(line: &str) -> Option<Style> {
    match line.as_bytes().first()? {
        b'-' => Some(AnsiColor::Red.on_default()),
        b'+' => Some(AnsiColor::Green.on_default()),
        b'@' => Some(AnsiColor::Cyan.on_default()),
        _ => None,
    }
}
