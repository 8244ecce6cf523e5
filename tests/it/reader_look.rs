//! Marks in bytes: what a file or stream says of records, however it was escaped, broken or encoded on the way.

use std::collections::BTreeSet;

use libtest_mimic::{Failed, Trial};

use crate::expect::equal;

/// How far what bears a mark may travel, narrowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Said to nobody: words of who did not consent.
    Unsaid,
    /// What stands in a private sheet.
    Private,
    /// The team.
    Internal,
    /// A steering group.
    Steering,
    /// Everyone.
    Public,
}

impl Reach {
    /// All, narrowest first.
    pub const ALL: [Self; 5] = [Self::Unsaid, Self::Private, Self::Internal, Self::Steering, Self::Public];

    /// As it is written in a sheet and in marks.
    pub fn name(self) -> &'static str {
        ["unsaid", "private", "internal", "steering", "public"][self as usize]
    }

    /// A mark as part of an id: small letters and digits only.
    pub fn word(self, number: u32) -> String {
        format!("markz{}z{number:04}", self.name())
    }

    /// A mark that is a number.
    pub fn number(self, number: u32) -> i64 {
        FIRST + self as i64 * 100_000 + i64::from(number)
    }

    /// A year that days of such records lie in.
    pub fn year(self) -> i32 {
        [1990, 1991, 1992, 1993, 2026][self as usize]
    }
}

/// The first number that is a mark.
const FIRST: i64 = 9_100_000;

/// A mark that was found: how far it may travel, and what was seen.
pub type Mark = (Reach, String);

/// All marks in bytes that are text or hold text.
pub fn marks(bytes: &[u8]) -> BTreeSet<Mark> {
    let mut found = BTreeSet::new();
    for text in readings(bytes) {
        words(&text, &mut found);
        numbers(&text, &mut found);
    }
    base64(bytes, &mut found);
    found
}

/// All marks in bytes that may hold hashes, in which any number may stand by chance.
pub fn marks_beside_hashes(bytes: &[u8]) -> BTreeSet<Mark> {
    /// As many digits as the shortest hash has.
    const SHORTEST: usize = 16;
    let mut kept = bytes.to_vec();
    for run in kept.chunk_by_mut(|a, b| a.is_ascii_hexdigit() && b.is_ascii_hexdigit()) {
        if run.len() >= SHORTEST && run.iter().any(u8::is_ascii_alphabetic) {
            run.fill(b' ');
        }
    }
    marks(&kept)
}

/// Only the words among the marks: for bytes in which any number may stand, such as those of a PDF.
pub fn marked_words(bytes: &[u8]) -> BTreeSet<Mark> {
    let mut found = BTreeSet::new();
    readings(bytes).iter().for_each(|text| words(text, &mut found));
    base64(bytes, &mut found);
    found
}

/// The bytes as they stand, and read in each way in which text is written inside other text.
fn readings(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut all = Vec::new();
    type Read = fn(&str) -> String;
    let ways: [(&str, Read); 4] = [("\\", escapes), ("%", percents), ("<", without_tags), ("&#", entities)];
    all.extend(ways.iter().filter(|(sign, _)| text.contains(sign)).map(|(_, read)| read(&text)));
    if bytes.contains(&0) {
        let wide: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        all.push(String::from_utf8_lossy(&wide).into_owned());
    }
    if text.contains("<FEFF") || text.contains("<feff") {
        all.push(hexadecimal(&text));
    }
    all.push(text);
    all
}

/// Marks that are words, with nothing but signs and space between their letters.
fn words(text: &str, found: &mut BTreeSet<Mark>) {
    let letters: String =
        text.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    for (at, start) in letters.match_indices("markz") {
        let rest = &letters[at + start.len()..];
        for reach in Reach::ALL {
            let number = rest.strip_prefix(reach.name()).and_then(|rest| rest.strip_prefix('z'));
            if let Some(number) = number.and_then(|rest| rest.get(..4))
                && number.bytes().all(|b| b.is_ascii_digit())
            {
                found.insert((reach, format!("markz{}z{number}", reach.name())));
            }
        }
    }
}

/// Marks that are numbers, plain or in groups of three; and years, standing by themselves.
fn numbers(text: &str, found: &mut BTreeSet<Mark>) {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() || at > 0 && chars[at - 1].is_ascii_digit() {
            at += 1;
            continue;
        }
        let mut digits = String::new();
        let mut end = at;
        while end < chars.len() {
            let group =
                |from: usize| (from..from + 3).all(|n| chars.get(n).is_some_and(char::is_ascii_digit));
            let apart = matches!(chars[end], '.' | ',' | ' ' | '\'' | '\u{a0}' | '\u{202f}' | '\u{2009}');
            if chars[end].is_ascii_digit() {
                digits.push(chars[end]);
            } else if !(apart && group(end + 1) && !chars.get(end + 4).is_some_and(char::is_ascii_digit)) {
                break;
            }
            end += 1;
        }
        // a part of a name or a decimal is no year
        let before = |n: usize| at.checked_sub(n).map_or(' ', |at| chars[at]);
        let after = |n: usize| chars.get(end + n).copied().unwrap_or(' ');
        let inside = before(1).is_alphanumeric()
            || before(1) == '.'
            || after(0) == '.' && after(1).is_ascii_digit()
            || before(1) == '-' && before(2).is_alphabetic();
        if let Ok(number) = digits.parse::<i64>() {
            for reach in Reach::ALL {
                let first = reach.number(0);
                if (first..first + 10_000).contains(&number) {
                    found.insert((reach, number.to_string()));
                }
                if digits.len() == 4 && i64::from(reach.year()) == number && reach < Reach::Public && !inside
                {
                    found.insert((reach, format!("year {number}")));
                }
            }
        }
        at = end.max(at + 1);
    }
}

/// Marks in base64, wherever they begin in a group of three bytes.
fn base64(bytes: &[u8], found: &mut BTreeSet<Mark>) {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letters: Vec<u8> = bytes.iter().copied().filter(|b| !b.is_ascii_whitespace()).collect();
    let letters = String::from_utf8_lossy(&letters);
    for reach in Reach::ALL {
        for start in ["markz", "Markz", "MARKZ"] {
            let word = format!(
                "{start}{}z",
                if start == "MARKZ" { reach.name().to_uppercase() } else { reach.name().into() }
            );
            for before in 0..3 {
                let mut padded = vec![0u8; before];
                padded.extend(word.bytes());
                let whole = padded.len() / 3 * 3;
                let code: String = padded[..whole]
                    .chunks(3)
                    .flat_map(|c| {
                        let bits = u32::from(c[0]) << 16 | u32::from(c[1]) << 8 | u32::from(c[2]);
                        [18, 12, 6, 0].map(|shift| char::from(SIGNS[(bits >> shift & 63) as usize]))
                    })
                    .collect();
                // what comes before the word is not known
                let known = &code[if before == 0 { 0 } else { before + 1 }..];
                if letters.contains(known) {
                    found.insert((reach, format!("{word} in base64")));
                }
            }
        }
    }
}

/// `\u006d` as JSON and Fluent write it, and the octal numbers of PDF.
fn escapes(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let wide = after.strip_prefix('u').map(|hex| hex.trim_start_matches('{'));
        let code = wide.and_then(|hex| u32::from_str_radix(hex.get(..4)?, 16).ok());
        let octal = || after.get(..3).and_then(|octal| u32::from_str_radix(octal, 8).ok());
        let (code, length) = match (wide, code) {
            (Some(hex), Some(code)) => (Some(code), after.len() - hex.len() + 4),
            _ => (octal(), 3),
        };
        match code.and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = after[length..].trim_start_matches('}');
            }
            None => rest = after,
        }
    }
    out + rest
}

/// `%6d` of addresses and names of files.
fn percents(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        out.push(code.map_or('%', char::from));
        rest = &rest[at + if code.is_some() { 3 } else { 1 }..];
    }
    out + rest
}

/// `&#109;` and `&#x6d;`.
fn entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        out.push_str(&rest[..at]);
        let after = &rest[at + 2..];
        let (number, end) = after.split_once(';').unwrap_or((after, ""));
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        };
        match code.and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = end;
            }
            None => rest = after,
        }
    }
    out + rest
}

/// The text between the tags of HTML, SVG and XML.
fn without_tags(text: &str) -> String {
    let mut pieces = text.split('<');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('>').map_or(piece, |(_, rest)| rest))
}

/// Strings of PDF that are written as hexadecimal UTF-16.
fn hexadecimal(text: &str) -> String {
    let strings = text.split('<').filter_map(|piece| piece.split_once('>')).map(|(hex, _)| hex);
    let bytes = strings.flat_map(|hex| {
        let digits: Vec<u8> =
            hex.bytes().filter_map(|b| char::from(b).to_digit(16).map(|d| d as u8)).collect();
        digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect::<Vec<u8>>()
    });
    String::from_utf8_lossy(&bytes.filter(|byte| *byte != 0).collect::<Vec<u8>>()).into_owned()
}

/// One trial per way in which a mark could slip through.
pub fn trials() -> Vec<Trial> {
    let secret = Reach::Internal.word(42);
    let plain: &[(&str, String)] = &[
        ("an_id", format!("| actor.{secret}/talent |")),
        ("a_name", "De Markzinternalz0042 bv".to_owned()),
        ("in_capitals", secret.to_uppercase()),
        ("an_address", format!("https://example.org/{secret}?x=1")),
        ("json", format!("{{\"a\":\"\\u006d{}\"}}", &secret[1..])),
        ("json_with_braces", format!("\\u{{006d}}{}", &secret[1..])),
        ("markdown", "markz\\_internal\\-z0042".to_owned()),
        ("percent", format!("%6D{}.svg", &secret[1..])),
        ("html", format!("&#109;&#x61;{}", &secret[2..])),
        ("svg_in_pieces", "<tspan>markzinter</tspan><tspan x=\"3\">nalz0042</tspan>".to_owned()),
        ("over_lines", "markzin-\nternalz00\n42 en verder".to_owned()),
        ("soft_hyphens", "markz\u{ad}inter\u{ad}nalz\u{ad}0042".to_owned()),
        ("base64", "PG1hcmt6aW50ZXJuYWx6MDA0Mj4=".to_owned()),
        ("base64_later", "eDxtYXJreml\nudGVybmFsejAwNDI+".to_owned()),
        (
            "pdf_hexadecimal",
            format!("/Title <FEFF{}>", secret.bytes().map(|b| format!("00{b:02X}")).collect::<String>()),
        ),
        ("pdf_octal", format!("(\\155{})", &secret[1..])),
        ("wide_characters", secret.chars().flat_map(|c| ['\0', c]).collect()),
        ("a_number", Reach::Internal.number(42).to_string()),
        ("a_number_of_cents", format!("{}.0", Reach::Internal.number(42))),
        ("a_number_in_groups", "€ 9.300.042,-".to_owned()),
        ("a_number_in_english", "£9,300,042".to_owned()),
        ("a_number_with_hard_spaces", "9\u{202f}300\u{202f}042 banen".to_owned()),
        ("a_year", "op 3 maart 1992.".to_owned()),
        ("a_day", "\"1992-03-14\"".to_owned()),
        ("a_day_in_dutch", "14-03-1992".to_owned()),
    ];
    let seen = plain.iter().map(|(name, text)| {
        let text = text.clone();
        Trial::test(format!("reader::look::sees::{name}"), move || {
            let found = marks(text.as_bytes());
            let internal = found.iter().filter(|(reach, _)| *reach == Reach::Internal).count();
            equal(internal > 0 && internal == found.len(), true, &format!("{text}: {found:?}"))
        })
    });
    seen.chain([Trial::test("reader::look::sees_nothing_where_nothing_is", innocent)]).collect()
}

fn innocent() -> Result<(), Failed> {
    for text in [
        "markz",
        "markzinternalz00",
        "19300042",
        "93.000.421",
        "x=\"1992.5\" y=\"0.1992\"",
        "De markt in 1995, met 9.300 banen en € 1.992.000",
        "id-1992-a1992",
    ] {
        equal(marks(text.as_bytes()).len(), 0, text)?;
    }
    equal(marked_words(Reach::Public.number(3).to_string().as_bytes()).len(), 0, "numbers beside words")
}

/// The documents that the program makes by itself: how the names of their files begin, and how far they travel.
pub const DOCUMENTS: &[(&str, &[&str], Reach)] = &[
    ("proposition", &["propositie-", "proposition-"], Reach::Public),
    ("steering-brief", &["stuurgroepnotitie-", "steering-brief-"], Reach::Steering),
    ("canvas", &["canvas-"], Reach::Steering),
    ("change-note", &["wijzigingen-", "changes-"], Reach::Steering),
    ("invitation", &["uitnodiging-", "invitation-"], Reach::Public),
    ("run-sheet", &["draaiboek-", "run-sheet-"], Reach::Internal),
    ("worksheets", &["werkbladen-", "worksheets-"], Reach::Steering),
    ("questionnaire", &["vragenlijst-", "questionnaire-"], Reach::Public),
    ("interview-guide", &["gespreksleidraad-", "interview-guide-"], Reach::Internal),
    ("session-report", &["sessieverslag-", "session-report-"], Reach::Steering),
    ("decision-list", &["besluitenlijst-", "decision-list-"], Reach::Steering),
];

/// Documents that print nothing of their own circle alone: in these, what everyone may read is looked for.
pub const OPEN: &[&str] = &["change-note", "interview-guide", "run-sheet", "worksheets"];
