//! What is said of records that changed, as a sentence: of one, or of several of which the same is said.

use super::words::capital;
use crate::numeral;
use crate::text;
use crate::text::{Lang, Text};

/// So many are named in one sentence; of more, the first and how many there are.
const MOST_NAMED: usize = 6;

/// Of so many in one sentence, what matters of each stands behind its name.
const MOST_DETAILS: usize = 3;

/// What is said of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// What the record is called, within a sentence.
    pub name: Text,
    /// A few words: what became of it, or what matters of a record that came or went, which may be nothing.
    pub phrase: Text,
    /// What became of it.
    pub how: How,
}

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It is there still.
    Stayed,
    /// It is new.
    Came,
    /// It is no longer there.
    Went,
}

impl Saying {
    /// A full sentence.
    pub fn sentence(&self) -> Text {
        sentence(&[self], false)
    }

    fn named(&self, lang: Lang, in_full: bool) -> String {
        let (name, phrase) = (self.name.get(lang), self.phrase.get(lang));
        if in_full && !phrase.is_empty() { format!("{name} ({phrase})") } else { name.to_owned() }
    }
}

/// What several records are called, within a sentence.
pub fn names(sayings: &[&Saying], lang: Lang, in_full: bool) -> String {
    let told = if sayings.len() > MOST_NAMED + 1 { MOST_NAMED } else { sayings.len() };
    let mut names: Vec<String> = sayings[..told].iter().map(|saying| saying.named(lang, in_full)).collect();
    match (sayings.len() - told, lang) {
        (0, _) => {}
        (more, Lang::Nl) => names.push(format!("nog {}", numeral::in_words(more as i64, lang))),
        (more, Lang::En) => names.push(format!("{} others", numeral::in_words(more as i64, lang))),
    }
    text::list(&names, lang)
}

/// One full sentence for records of which the same is said; under a heading that says that they are new, it does not say so
/// again.
pub fn sentence(sayings: &[&Saying], under_new: bool) -> Text {
    let Some(first) = sayings.first() else { return Text::default() };
    let several = sayings.len() > 1;
    Text::of(|lang| {
        let all = || names(sayings, lang, first.how != How::Stayed && sayings.len() <= MOST_DETAILS);
        let said = match (first.how, lang) {
            (How::Stayed, _) if several => format!("{}: {}", first.phrase.get(lang), all()),
            (How::Stayed, _) => format!("{}: {}", all(), first.phrase.get(lang)),
            (How::Came, _) if under_new => all(),
            (How::Came, Lang::Nl) => format!("nieuw: {}", all()),
            (How::Came, Lang::En) => format!("new: {}", all()),
            (How::Went, Lang::Nl) if several => format!("staan er niet meer in: {}", all()),
            (How::Went, Lang::Nl) => format!("staat er niet meer in: {}", all()),
            (How::Went, Lang::En) => format!("no longer listed: {}", all()),
        };
        capital(&said) + "."
    })
}
