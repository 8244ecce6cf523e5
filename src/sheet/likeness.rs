//! How like two words are: slips of the pen, abbreviations, parts, compounds and plurals.

use crate::text::distance;

/// Words shorter than this say too little as a part of another.
pub(super) const SHORTEST_PART: usize = 4;

/// Words shorter than this are beginnings of too many.
pub(super) const SHORTEST: usize = 3;

/// Last parts of compounds that are about something else than their first part: a sort of cost is no cost.
const HEADS: &[&str] = &["soort", "type", "kind", "category", "categorie", "class"];

/// How far what was written is from a word; none if it is not like it.
pub(super) fn likeness(key: &str, tokens: &[String], word: &str, word_parts: &[String]) -> Option<usize> {
    let (long, short) = (key.len().max(word.len()), key.len().min(word.len()));
    let slips = distance(key, word, if short >= 7 { 2 } else { 1 })
        .filter(|_| short >= SHORTEST && long >= SHORTEST_PART);
    if slips == Some(1) {
        return Some(10);
    }
    if word.starts_with(key) {
        return Some(20 + (long - short).min(20));
    }
    // what a compound is about, is told by its last part
    if short >= SHORTEST_PART && key.ends_with(word) {
        return Some(60 - word.len().min(20));
    }
    let holds_all = word_parts.iter().all(|part| tokens.contains(part));
    let begins = short >= SHORTEST_PART && key.starts_with(word);
    if begins && HEADS.iter().any(|head| key[word.len()..].trim_start_matches('s') == *head) {
        return None;
    }
    if begins || holds_all && word.len() >= SHORTEST && tokens.len() > 1 {
        return Some(85 - word.len().min(20));
    }
    slips.map(|slips| 90 + slips)
}

/// Letters without the end of a plural in either language, and no letter twice in a row: `bronnen` and `bron`, `talen` and
/// `taal`, `prijzen` and `prijs`, `parties` and `party`.
pub(super) fn stem(key: &str) -> String {
    let mut stem = key.to_owned();
    for end in ["ies", "ie", "s", "en", "s", "e"] {
        // `title_en` is no plural
        let whole = |start: &&str| {
            start.len() >= SHORTEST && (end != "en" || !start.ends_with('e') || start.ends_with("ee"))
        };
        if let Some(start) = stem.strip_suffix(end).filter(whole) {
            stem = start.to_owned();
            match end {
                "ies" | "ie" => stem.push('y'),
                "en" => stem = stem.strip_suffix('z').map(|start| format!("{start}s")).unwrap_or(stem),
                _ => {}
            }
        }
    }
    if let Some(start) = stem.strip_suffix('v') {
        stem = format!("{start}f");
    }
    let mut last = None;
    stem.retain(|c| last.replace(c) != Some(c));
    stem
}
