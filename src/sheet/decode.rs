//! Bytes to text, and a good guess at the encoding when they are not UTF-8.

use crate::text;
use crate::text::Text;

/// The text of a file. If it is not UTF-8, says at which byte and what it probably is.
pub fn decode(bytes: &[u8]) -> Result<String, Text> {
    if let Some(name) = wide(bytes) {
        return Err(text!(
            "Het bestand is geen UTF-8 maar waarschijnlijk {name} (byte 0, regel 1). Sla het op als UTF-8.",
            "The file is not UTF-8 but probably {name} (byte 0, line 1). Save it as UTF-8."
        ));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => {
            let Some(at) = text.find('\0') else { return Ok(text.to_owned()) };
            let line = line(bytes, at);
            return Err(text!(
                "Op byte {at} (regel {line}) staat een nulteken: dit is geen tekstbestand.",
                "At byte {at} (line {line}) stands a zero: this is not a text file."
            ));
        }
        Err(error) => error,
    };
    let at = error.valid_up_to();
    let line = line(bytes, at);
    let byte = bytes[at];
    if error.error_len().is_none() {
        return Err(text!(
            "Het bestand breekt af midden in een teken (byte {at}, regel {line}): het laatste stuk ontbreekt.",
            "The file breaks off within a character (byte {at}, line {line}): its last part is missing."
        ));
    }
    let c = windows_1252(byte);
    Err(text!(
        "Byte {at} (regel {line}) is geen UTF-8: 0x{byte:02X} is waarschijnlijk `{c}` in Windows-1252. Sla het \
         bestand op als UTF-8.",
        "Byte {at} (line {line}) is not UTF-8: 0x{byte:02X} is probably `{c}` in Windows-1252. Save the file as \
         UTF-8."
    ))
}

fn line(bytes: &[u8], at: usize) -> usize {
    1 + bytes[..at].iter().filter(|b| **b == b'\n').count()
}

/// UTF-16, by its mark or by the zeros that Latin letters leave in it.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, ..] => return Some("UTF-16 (little-endian)"),
        [0xfe, 0xff, ..] => return Some("UTF-16 (big-endian)"),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(512)];
    let zeros = |parity| head.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = head.len() / 4;
    match () {
        () if head.len() >= 4 && odd > many && even <= odd / 8 => Some("UTF-16 (little-endian)"),
        () if head.len() >= 4 && even > many && odd <= even / 8 => Some("UTF-16 (big-endian)"),
        () => None,
    }
}

fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
