//! Changes as the lines of a paper: records of one kind of which the same is said share one.

use super::change::{Subject, Told, Weight};
use super::saying::{How, Saying, names, sentence};
use crate::text::Text;

/// One line: of one change, or of several of which the same is said.
#[derive(Debug)]
pub struct Line {
    /// Under what it is looked for.
    pub subject: Subject,
    /// How heavy the heaviest weighs.
    pub weight: Weight,
    /// What to say, as a full sentence.
    pub sentence: Text,
    /// What the records are called, within a sentence.
    pub names: Text,
}

/// Changes as lines, each where the first of its changes stands.
pub fn lines<'t>(changes: impl IntoIterator<Item = &'t Told>) -> Vec<Line> {
    let mut groups: Vec<Vec<&Told>> = Vec::new();
    for told in changes {
        match groups.iter_mut().find(|group| is_alike(group[0], told)) {
            Some(group) => group.push(told),
            None => groups.push(vec![told]),
        }
    }
    groups.iter().map(|group| line(group)).collect()
}

fn line(group: &[&Told]) -> Line {
    let sayings: Vec<&Saying> = group.iter().map(|told| &told.saying).collect();
    let subject = group[0].subject;
    Line {
        subject,
        weight: group.iter().map(|told| told.weight).max().unwrap_or(Weight::Editorial),
        sentence: sentence(&sayings, subject == Subject::New),
        names: Text::of(|lang| names(&sayings, lang, false)),
    }
}

/// Whether two changes can stand in one line: what is heavy does not make light what stands beside it.
fn is_alike(one: &Told, other: &Told) -> bool {
    let (a, b) = (&one.saying, &other.saying);
    one.subject == other.subject
        && (one.weight >= Weight::Material) == (other.weight >= Weight::Material)
        && one.kind() == other.kind()
        && a.how == b.how
        && (a.how != How::Stayed || a.phrase == b.phrase)
}
