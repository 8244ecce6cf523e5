//! Makes texts fit their column: measured with room to spare, broken between words, never cut.

use crate::font::{self, Faces, Weight};
use crate::text::uncrowded;

/// How much wider letters may come out: without our face viewers take another, and not all of them narrow it.
const fn slack(weight: Weight) -> f64 {
    match weight {
        Weight::Regular => 1.22,
        Weight::Semibold | Weight::Bold => 1.32,
    }
}

/// Width of a text in whatever face a viewer has.
pub fn width(text: &str, weight: Weight, size: f64, faces: &Faces) -> f64 {
    faces.width(text, weight, size) * slack(weight)
}

/// One line of text that every engine can set: no controls, no double spaces, a question mark for what has no glyph.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in uncrowded(text).chars() {
        match c {
            '\u{ad}' => {}
            c if font::is_invisible(c) => {}
            '\u{a0}' | '\u{202f}' => out.push(c),
            c if c.is_whitespace() || c.is_control() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if font::first_unprintable(c.encode_utf8(&mut [0; 4])).is_some() => out.push('?'),
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The lines of a cleaned text in a column of some width; a word wider than the column is broken too.
pub fn wrap(text: &str, weight: Weight, size: f64, room: f64, faces: &Faces) -> Vec<String> {
    let fits = |text: &str| width(text, weight, size, faces) <= room;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = word.to_owned();
        while !fits(&line) {
            let (head, rest) = broken(&line, &fits, faces);
            lines.push(head);
            line = rest;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The most of a word that fits, and the rest: after a hyphen or slash of its own, else with a hyphen added.
fn broken(word: &str, fits: &dyn Fn(&str) -> bool, faces: &Faces) -> (String, String) {
    let mut own = None;
    let mut anywhere = None;
    for (at, c) in word.char_indices().skip(1) {
        let (head, before) = (&word[..at], word[..at].chars().next_back());
        if matches!(before, Some('-' | '/' | '–')) && fits(head) {
            own = Some((head.to_owned(), word[at..].to_owned()));
        }
        let hyphened = format!("{head}-");
        if !fits(&hyphened) {
            break;
        }
        // a mark that stands over a letter stays with it
        if before != Some('-') && faces.width(c.encode_utf8(&mut [0; 4]), Weight::Regular, 1.0) > 0.0 {
            anywhere = Some((hyphened, word[at..].to_owned()));
        }
    }
    own.or(anywhere).unwrap_or_else(|| {
        let at = word.chars().next().map_or(0, char::len_utf8);
        (word[..at].to_owned(), word[at..].to_owned())
    })
}
