//! Lines that fit where they are read: broken between words, or cut. Where no width is known, they stay as they are.

/// Widest line of running text; longer ones are hard to follow.
const WIDEST: usize = 100;
/// Narrower than this, nothing can be broken well.
const NARROWEST: usize = 20;

/// Each line of a text broken between words; what goes on does so two places further in.
pub fn wrap(text: &str, width: Option<usize>) -> String {
    let line = |line: &str| {
        let words = line.trim_start_matches(' ');
        let indent = " ".repeat(line.len() - words.len());
        hang(words, &indent, &format!("{indent}  "), width)
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Running text broken between words: the first line begins with one indent, all others with the other.
pub fn hang(text: &str, first: &str, others: &str, width: Option<usize>) -> String {
    let Some(width) = width else { return format!("{first}{text}") };
    let room = |indent: &str| width.saturating_sub(indent.chars().count());
    format!("{first}{}", broken(text, room(first), room(others)).join(&format!("\n{others}")))
}

/// Running text in lines of at most so many characters, the first apart; a longer word is a line of its own.
pub fn broken(text: &str, first: usize, others: usize) -> Vec<String> {
    let fits = |most: usize| most.clamp(NARROWEST, WIDEST);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let most = fits(if lines.len() < 2 { first } else { others });
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A line that fits, with an ellipsis where it was cut.
pub fn cut(line: &str, width: Option<usize>) -> String {
    match width {
        Some(width) if line.chars().count() > width => {
            let kept: String = line.chars().take(width.saturating_sub(1)).collect();
            format!("{}…", kept.trim_end())
        }
        _ => line.to_owned(),
    }
}
