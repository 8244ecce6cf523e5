//! Which sheets stay on one machine: those whose name or folder says private or privé, in any spelling.

use std::path::Path;

use unicode_normalization::UnicodeNormalization;

/// What git should pass over so that no private sheet travels, in every spelling that [`is_private`] knows: `é` may be
/// one sign or two, and a copy made by a file manager has something behind the word.
pub const IGNORE: &str = "\
# private sheets and answers stay on this machine
*.private.toml
*.private.csv
/canvases/**/*[Pp][Rr][Ii][Vv][Aa][Tt][Ee]
/canvases/**/*[Pp][Rr][Ii][Vv][Aa][Tt][Ee][!a-zA-Z]*
/canvases/**/*[Pp][Rr][Ii][Vv][Ee]
/canvases/**/*[Pp][Rr][Ii][Vv][Ee][!a-zA-Z]*
/canvases/**/[Pp][Rr][Ii][Vv][Ee]*
/canvases/**/*[!a-zA-Z][Pp][Rr][Ii][Vv][Ee]*
/canvases/**/*[a-z]P[Rr][Ii][Vv][Ee]*
/canvases/**/*[Pp][Rr][Ii][Vv][! -~][! -~]
/canvases/**/*[Pp][Rr][Ii][Vv][! -~][! -~][!a-zA-Z]*
/canvases/**/[Pp][Rr][Ii][Vv][! -~]*
/canvases/**/*[!a-zA-Z][Pp][Rr][Ii][Vv][! -~]*
/canvases/**/*[a-z]P[Rr][Ii][Vv][! -~]*
";

/// Whether a sheet stays on one machine, by its path below the folder of canvases.
pub(super) fn is_private(below: &Path) -> bool {
    below.components().any(|part| says_private(&part.as_os_str().to_string_lossy()))
}

/// Whether the name of a file or folder, or a path, makes what it holds private.
pub fn says_private(name: &str) -> bool {
    word(name).is_some()
}

/// The name of the canvas that a private file or folder beside the canvases belongs to: what stands before the word, or
/// else behind it. Nothing if the name does not say private.
pub(super) fn canvas_of(name: &str) -> Option<&str> {
    let (start, end) = word(name)?;
    let edge = |c: char| !c.is_alphanumeric();
    let before = name[..start].trim_end_matches(edge);
    if !before.is_empty() {
        return Some(before);
    }
    let behind = &name[end..];
    Some(super::stem(behind, "toml").unwrap_or(behind).trim_matches(edge))
}

/// Where a name has the word: `private`, `prive` or `privé` at the end of a word, or a word that begins with the latter
/// two. What stands in the place of the `é` may have been spoilt on the way here, so any sign that is no plain letter will
/// do. Letters are those of ASCII, since git, which is told the same, knows no others.
fn word(name: &str) -> Option<(usize, usize)> {
    let begins = |at: usize, first: char| {
        let before = name[..at].chars().next_back();
        before.is_none_or(|c| !c.is_ascii_alphabetic() || c.is_ascii_lowercase() && first.is_uppercase())
    };
    name.char_indices().find_map(|(at, first)| {
        let root = name.get(at..at + 4).filter(|root| root.eq_ignore_ascii_case("priv"))?;
        let rest = &name[at + root.len()..];
        let ends = |bytes: usize| rest.as_bytes().get(bytes).is_none_or(|b| !b.is_ascii_alphabetic());
        let (end, found) = match rest.chars().next()? {
            'a' | 'A' => {
                let whole = rest.get(..3).is_some_and(|rest| rest.eq_ignore_ascii_case("ate"));
                (3, whole && ends(3))
            }
            'e' | 'E' => (1, begins(at, first) || ends(1)),
            // an `é` is two bytes
            c if !c.is_ascii() => (c.len_utf8(), begins(at, first) || ends(2)),
            _ => return None,
        };
        found.then_some((at, at + root.len() + end))
    })
}

/// A name as a disk may take it that minds neither case nor how an accent is written.
pub(super) fn folded(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}
