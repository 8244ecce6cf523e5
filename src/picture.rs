//! Which pictures may be printed: known kinds, of a size that no engine chokes on, with nothing from elsewhere.

use crate::error::Failure;
use crate::text::Text;

const SVG_LIMIT: usize = 1_000_000;
const FILE_LIMIT: usize = 20_000_000;
const SIDE_LIMIT: u32 = 16_000;
const AREA_LIMIT: u64 = 40_000_000;

/// The extension that says what a picture is, or why it cannot be printed.
pub fn checked(path: &str, bytes: &[u8]) -> Result<&'static str, Failure> {
    let refuse = |nl: &str, en: &str| {
        let what = Text::new(format!("De afbeelding {path} {nl}."), format!("The image {path} {en}."));
        Err(Failure::new(what))
    };
    if let Some(rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        let side = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
        let (Some(width), Some(height)) = (side(8), side(12)) else {
            return refuse("is afgebroken", "is cut short");
        };
        let area = u64::from(width) * u64::from(height);
        if bytes.len() > FILE_LIMIT || width.max(height) > SIDE_LIMIT || area > AREA_LIMIT {
            return refuse("is te groot om te drukken", "is too large to print");
        }
        if !is_whole(rest) {
            return refuse("is afgebroken", "is cut short");
        }
        return Ok("png");
    }
    let Ok(svg) = std::str::from_utf8(bytes) else {
        return refuse("is geen SVG of PNG", "is neither SVG nor PNG");
    };
    if !svg.contains("<svg") {
        return refuse("is geen SVG of PNG", "is neither SVG nor PNG");
    }
    if svg.len() > SVG_LIMIT {
        return refuse("is te groot om te drukken", "is too large to print");
    }
    // only as an attribute: a label may hold the word
    let elsewhere = svg.match_indices("href").any(|(at, _)| {
        let value = svg[at + 4..].trim_start().strip_prefix('=').map(str::trim_start);
        value.is_some_and(|value| {
            value.starts_with(['"', '\'']) && !value.starts_with("\"#") && !value.starts_with("'#")
        })
    });
    if elsewhere || svg.contains("<!DOCTYPE") || svg.contains("<!ENTITY") || svg.contains("<script") {
        return refuse("verwijst naar iets daarbuiten", "refers to something outside it");
    }
    Ok("svg")
}

/// Whether the parts of a PNG, each with its length before it, go on to the one that ends it.
fn is_whole(mut parts: &[u8]) -> bool {
    loop {
        let (Some(length), Some(name)) = (parts.first_chunk::<4>(), parts.get(4..8)) else { return false };
        if name == b"IEND" {
            return true;
        }
        // name, what it holds, and a sum
        let next = (u32::from_be_bytes(*length) as usize).checked_add(12).and_then(|end| parts.get(end..));
        let Some(next) = next else { return false };
        parts = next;
    }
}
