//! Filters for how a text of a sheet begins and ends where it becomes part of a sentence of a paper.

use tera::{Kwargs, State, Tera, TeraResult, Value};

/// What may stand behind the end of a sentence.
const CLOSING: [char; 7] = ['”', '’', '"', '\'', '»', ')', ']'];
/// What ends a sentence or a part of one, and goes where a line goes on.
const LAST: [char; 3] = ['.', ';', ' '];
/// What a text ends in that was written to go on.
const GOES_ON: [char; 4] = [';', ',', ':', ' '];
/// The end of the mark of a text in another language.
const MARK_END: &str = "</span>";

/// The filters that change an end of a text, within the mark of another language if there is one.
pub(super) fn register(tera: &mut Tera) {
    type Change = fn(&str) -> String;
    let filters: [(&'static str, Change); 4] = [
        ("sentence", |text| at_end(text, sentence)),
        ("bare", |text| at_end(text, bare)),
        ("small_first", |text| at_start(text, |c| c.to_lowercase().collect())),
        ("capital_first", |text| at_start(text, |c| c.to_uppercase().collect())),
    ];
    for (name, change) in filters {
        tera.register_filter(name, move |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
            let text = change(value.as_str().unwrap_or_default());
            Ok(if value.is_safe() { Value::safe_string(&text) } else { Value::normal_string(&text) })
        });
    }
}

fn at_end(text: &str, change: impl Fn(&str) -> String) -> String {
    match text.strip_suffix(MARK_END) {
        Some(inner) => change(inner) + MARK_END,
        None => change(text),
    }
}

/// A text that stands as a sentence ends as one.
fn sentence(text: &str) -> String {
    let said = text.trim_end().trim_end_matches(CLOSING);
    match said.chars().last() {
        Some('.' | '!' | '?' | '…') | None => text.to_owned(),
        Some(c) if GOES_ON.contains(&c) && said == text.trim_end() => {
            said.trim_end_matches(GOES_ON).to_owned() + "."
        }
        Some(_) => format!("{text}."),
    }
}

/// A text that goes on as part of a line loses its full stop, but not that of an abbreviation.
fn bare(text: &str) -> String {
    let (bare, word) = (text.trim_end_matches(LAST), text.split_whitespace().next_back());
    let short = word.is_some_and(|word| word.ends_with('.') && word.trim_end_matches('.').contains('.'));
    bare.to_owned() + if short { "." } else { "" }
}

/// Dutch writes “één” with both its accents, and with the second alone at the start of a sentence.
fn accent(text: String) -> String {
    for (wrong, right) in [("eén", "één"), ("Één", "Eén")] {
        if let Some(rest) = text.strip_prefix(wrong) {
            return format!("{right}{rest}");
        }
    }
    text
}

fn at_start(text: &str, change: impl Fn(char) -> String) -> String {
    let start = if text.starts_with("<span") { text.find('>').map_or(0, |at| at + 1) } else { 0 };
    let (mark, rest) = text.split_at(start);
    let mut letters = rest.chars();
    let first = letters.next();
    let behind = letters.as_str();
    // an abbreviation keeps its capitals, and so does a name with one inside, or that begins with the Dutch IJ
    let word = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let kept = word.chars().any(char::is_uppercase) || rest.to_lowercase().starts_with("ij");
    let changed = if kept { first.map(String::from) } else { first.map(change) }.unwrap_or_default();
    format!("{mark}{}", accent(changed + behind))
}
