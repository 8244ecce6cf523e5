//! Which field of the canvas words on paper come from, so that a finding points at what can be changed.

use super::Look;
use crate::canvas::AnyRecord;
use crate::canvas::field::Word;
use crate::canvas::record::Record;
use crate::canvas::support::DecisionStatus;
use crate::canvas::walk::{Leaf, LeafKind};
use crate::diagnostic::Label;

/// Words shorter than this, in bytes, may stand anywhere by chance.
const TELLING: usize = 4;

/// A field of the canvas.
pub(super) struct Origin {
    /// Its address: `kind.key#path`.
    pub address: String,
    /// Where it stands.
    pub label: Label,
}

/// The field that holds the longest stretch of words, the longest of these words among them.
pub(super) fn of_words(look: &Look<'_>, words: &str) -> Option<Origin> {
    let words = plain(words);
    // a hyphen at the end of a line is not in the text
    let words: Vec<&str> = words.trim_end_matches('-').split(' ').collect();
    let longest = (0..words.len()).max_by_key(|at| words[*at].len())?;
    if words[longest].len() < TELLING {
        return None;
    }
    best(look, |_, leaf, _| {
        let text = plain(leaf.text);
        let held = |range: &std::ops::Range<usize>| text.contains(&words[range.clone()].join(" "));
        let mut range = Some(longest..longest + 1).filter(held)?;
        while range.end < words.len() && held(&(range.start..range.end + 1)) {
            range.end += 1;
        }
        while range.start > 0 && held(&(range.start - 1..range.end)) {
            range.start -= 1;
        }
        Some(words[range].iter().map(|word| word.len() + 1).sum())
    })
}

/// The field with the longest text that stands in a text, of those that can still be left shorter or out: no words of
/// others, and no decision that was taken. Where one of these fields is wanted, `kind#field`, no other.
pub(super) fn longest_in(look: &Look<'_>, text: &str, wanted: Option<&str>) -> Option<Origin> {
    let text = plain(text);
    let decided = look.seen.canvas.decisions.iter().filter(|decision| {
        !matches!(decision.status, None | Some(DecisionStatus::Asked | DecisionStatus::Deferred))
    });
    let decided: Vec<String> = decided.map(Record::address).collect();
    best(look, |record, leaf, most| {
        let is_wanted =
            || wanted.is_none_or(|wanted| wanted == format!("{}#{}", record.kind(), leaf.field()));
        if leaf.text.len() < most || record.is(Word::Others) || !matches!(leaf.kind, LeafKind::Prose(_)) {
            return None;
        }
        let own = plain(leaf.text);
        // papers end sentences by themselves
        let own = own.trim_end_matches(['.', ';']);
        let stands = own.len() >= TELLING && is_wanted() && text.contains(own);
        (stands && !decided.contains(&record.address())).then_some(own.len())
    })
}

/// The field that is worth most, the first of equals; what it is worth is told how much the best so far is.
fn best(
    look: &Look<'_>,
    worth: impl Fn(&dyn AnyRecord, &Leaf<'_>, usize) -> Option<usize>,
) -> Option<Origin> {
    let mut best: Option<(usize, Origin)> = None;
    look.seen.canvas.each(&mut |record| {
        for leaf in record.leaves().iter().filter(|leaf| !matches!(leaf.kind, LeafKind::Ref(_))) {
            let most = best.as_ref().map_or(0, |(most, _)| *most);
            if let Some(worth) = worth(record, &leaf, most).filter(|worth| *worth > most) {
                let address = format!("{}#{}", record.address(), leaf.path);
                best = Some((worth, Origin { address, label: record.place().at(leaf.path) }));
            }
        }
    });
    best.map(|(_, origin)| origin)
}

/// A text as it is compared: in small letters, without what only parts lines or words.
fn plain(text: &str) -> String {
    let small = text.replace(['\u{ad}', '\u{200b}'], "").to_lowercase();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}
