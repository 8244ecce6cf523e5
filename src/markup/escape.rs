//! Literal text, addresses and paragraphs as Markdown that is right in every inline position.

use std::io::{self, Write};

/// Address schemes that a document may link to.
pub const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Longest address that a document may link to.
const ADDRESS_LIMIT: usize = 2000;

/// Writes a text as one line of Markdown that shows as that text, wherever inline content may stand.
///
/// White space and control characters become single spaces, outer white space goes.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped(text).as_bytes())
}

/// The text as one line of Markdown; see [`escape`].
pub fn escaped(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + line.len() / 8);
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    let mut before = None;
    for (at, c) in line.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '!' => true,
            // Opens a heading at the start of a line, closes one after a space.
            '#' => before.is_none_or(|c: char| c == ' '),
            '-' | '+' | '=' if at == 0 => true,
            // Ends the number of a list item, or begins what an earlier number would end with.
            '.' | ')' if at == number => {
                at == 0 || line[at + 1..].chars().next().is_none_or(char::is_whitespace)
            }
            // Addresses that GitHub would link, with our backslashes in them.
            ':' => at == 0 || line[at..].starts_with("://"),
            '.' => line.get(..at).is_some_and(ends_with_www),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Paragraphs (parted by blank lines) as escaped lines with a blank line between; every line, the
/// first too, begins with the prefix, such as `"> "`.
pub fn paragraphs(text: &str, prefix: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut part = String::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() {
            let line = escaped(&part);
            if !line.is_empty() {
                parts.push(format!("{prefix}{line}"));
            }
            part.clear();
        } else {
            part.push_str(line);
            part.push('\n');
        }
    }
    parts.join(&format!("\n{}\n", prefix.trim_end()))
}

/// A link target `<…>` for an address of an allowed scheme, else nothing.
pub fn address(url: &str) -> Option<String> {
    let url: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if !allowed(&url) {
        return None;
    }
    let mut out = String::with_capacity(url.len() + 2);
    out.push('<');
    let entity = url.contains(';');
    for c in url.chars() {
        match c {
            // Would end the target, the table cell, or begin an escape.
            '<' | '>' | '\\' | '|' | '`' | '"' => out.push_str(&format!("%{:02X}", u32::from(c))),
            '&' if entity => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out.push('>');
    Some(out)
}

/// Whether an address has an allowed scheme and something after it.
pub(super) fn allowed(url: &str) -> bool {
    url.len() <= ADDRESS_LIMIT
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
        && url.split_once(':').is_some_and(|(scheme, rest)| {
            SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
                && !rest.trim_matches('/').is_empty()
        })
}

/// Trims, and makes each run of breaking white space and control characters one space.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut gap = false;
    let edge = |c: char| c.is_whitespace() || c.is_control();
    for c in text.trim_matches(edge).chars() {
        let kept = matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
        if edge(c) && !kept {
            gap = true;
        } else {
            if gap {
                line.push(' ');
            }
            gap = false;
            line.push(c);
        }
    }
    line
}

fn ends_with_www(text: &str) -> bool {
    let mut last = text.chars().rev();
    let www = last.by_ref().take(3).filter(|c| c.eq_ignore_ascii_case(&'w')).count() == 3;
    www && !last.next().is_some_and(char::is_alphanumeric)
}
