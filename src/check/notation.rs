//! Numbers and dates in running text that are written as another language writes them.

use crate::text::Lang;

/// One number or date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip<'t> {
    /// As written.
    pub words: &'t str,
    /// The offset of its first byte.
    pub at: usize,
    /// As the language of the text writes it, where that is certain.
    pub better: Option<String>,
}

/// Words after a number that show it to be one amount and no numbering.
const TIMES: &[&str] =
    &["miljoen", "miljard", "mln", "mld", "procent", "fte", "million", "billion", "per cent", "percent"];

/// Those of a text, in order. What could be right in its language is left alone: "1,250" may be a Dutch fraction.
pub(super) fn foreign(text: &str, lang: Lang) -> Vec<Slip<'_>> {
    let mut slips = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/');
        let end = text[start..].find(|c| !inside(c)).map_or(text.len(), |at| start + at);
        let words = text[start..end].trim_end_matches(['.', ',', '/']);
        let (before, after) = (&text[..start], &text[start + words.len()..]);
        from = end;
        // part of a code or name: "IPT2.0", "v1.000", "3,5mm"
        if before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
            || after.starts_with(char::is_alphabetic)
        {
            continue;
        }
        if is_slashed_date(words) {
            slips.push(Slip { words, at: start, better: None });
        } else if let Some(better) = number(words, before, after, lang) {
            slips.push(Slip { words, at: start, better: Some(better) });
        }
    }
    slips
}

/// "5/5/2024": the fifth of May, or May the fifth.
fn is_slashed_date(words: &str) -> bool {
    let parts: Vec<&str> = words.split('/').collect();
    let number = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    matches!(parts[..], [day, month, year] if number(day, 1..=2) && number(month, 1..=2) && number(year, 4..=4))
}

/// A number with the other language's signs, in those of this one.
fn number(words: &str, before: &str, after: &str, lang: Lang) -> Option<String> {
    // the sign between thousands and the sign before decimals in the other language
    let (group, point) = match lang {
        Lang::Nl => (',', '.'),
        Lang::En => ('.', ','),
    };
    let euros = before.trim_end().ends_with('€') || before.trim_end().ends_with("EUR");
    let next = after.trim_start();
    let begins = |word: &&str| next.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let amount = euros || next.starts_with('%') || TIMES.iter().any(begins);
    let (whole, decimals) = words.split_once(point).unwrap_or((words, ""));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !decimals.is_empty() && !digits(decimals) {
        return None;
    }
    let mut groups = whole.split(group);
    let first = groups.next().filter(|first| digits(first) && first.len() <= 3 && !first.starts_with('0'));
    let groups: Vec<&str> = groups.collect();
    let grouped = first.is_some() && !groups.is_empty() && groups.iter().all(|g| digits(g) && g.len() == 3);
    let sure = groups.len() > 1 || euros || !decimals.is_empty() || groups.last() == Some(&"000");
    let fraction = groups.is_empty() && digits(whole) && (1..=2).contains(&decimals.len()) && amount;
    if !(grouped && sure || fraction) {
        return None;
    }
    Some(
        words
            .chars()
            .map(|c| {
                if c == group {
                    point
                } else if c == point {
                    group
                } else {
                    c
                }
            })
            .collect(),
    )
}
