//! What an id may be: a name that an address, a file and every system can carry.

use crate::text;

/// The most characters of an id.
pub const LONGEST: usize = 64;

/// What is wrong with an id; of several things, the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It holds a character that nobody sees.
    Hidden(char),
    /// It holds a sign that has a meaning in addresses and paths.
    Sign(char),
    /// Windows keeps it for itself.
    Reserved,
    /// It is longer than [`LONGEST`].
    Long,
    /// It holds other characters than small letters, digits and hyphens, or begins with a hyphen.
    Letters,
}

/// What is wrong with an id, if anything.
pub fn flaw(id: &str) -> Option<Flaw> {
    let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if id.bytes().all(plain) && !id.is_empty() && !id.starts_with('-') {
        // as nearly every id is
        return match id.len() {
            ..=LONGEST_DEVICE if reserved(id) => Some(Flaw::Reserved),
            ..=LONGEST => None,
            _ => Some(Flaw::Long),
        };
    }
    let unseen = |c: &char| text::hidden(*c).is_some() || matches!(c, '\n' | '\r' | '\t' | '\u{ad}');
    if let Some(c) = id.chars().find(unseen) {
        return Some(Flaw::Hidden(c));
    }
    if let Some(c) = id.chars().find(|c| matches!(c, '/' | '\\' | '#')) {
        return Some(Flaw::Sign(c));
    }
    if reserved(id) {
        return Some(Flaw::Reserved);
    }
    if id.chars().count() > LONGEST {
        return Some(Flaw::Long);
    }
    Some(Flaw::Letters)
}

/// Bytes of the longest name that Windows keeps for itself, written in small letters and digits.
const LONGEST_DEVICE: usize = 6;

/// Whether Windows takes a name, with any ending and in any case, for a device.
pub fn reserved(id: &str) -> bool {
    const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin", "conout", "conin$", "conout$"];
    let name = id.split('.').next().unwrap_or(id).trim_end().to_lowercase();
    let port = ["com", "lpt"].iter().find_map(|port| name.strip_prefix(port));
    let numbered = port.is_some_and(|n| {
        let mut digits = n.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    DEVICES.contains(&&*name) || numbered
}
