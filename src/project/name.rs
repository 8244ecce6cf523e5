//! What the names of files say: which canvas a sheet belongs to, and whether it stays on one machine, since its name or
//! folder says private or privé, in any spelling.

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
pub fn is_private(below: &Path) -> bool {
    below.components().any(|part| says_private(&part.as_os_str().to_string_lossy()))
}

/// Whether the name of a file or folder, or a path, makes what it holds private.
pub fn says_private(name: &str) -> bool {
    word(name).is_some()
}

/// The name of the canvas that a private file or folder beside the canvases belongs to: what stands before the word, or
/// else behind it. Nothing if the name does not say private.
pub(super) fn owner(name: &str) -> Option<&str> {
    let (start, end) = word(name)?;
    let edge = |c: char| !c.is_alphanumeric();
    let before = name[..start].trim_end_matches(edge);
    if !before.is_empty() {
        return Some(before);
    }
    let behind = &name[end..];
    Some(stem(behind, "toml").unwrap_or(behind).trim_matches(edge))
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
pub fn folded(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

/// A name without its ending, whatever its case.
pub fn stem<'n>(name: &'n str, ending: &str) -> Option<&'n str> {
    let at = name.len().checked_sub(ending.len() + 1)?;
    let tail = name.get(at..)?.strip_prefix('.')?;
    tail.eq_ignore_ascii_case(ending).then(|| &name[..at])
}

/// The name of the canvas that a sheet belongs to, from its path below the folder of canvases.
pub fn canvas(below: &Path) -> Option<String> {
    let first = below.components().next()?.as_os_str().to_str()?;
    let name = owner(first).or_else(|| stem(first, "toml")).unwrap_or(first);
    Some(name.to_owned())
}
