//! One field of two records, and what can be said of it in a few words behind the name of the record.

use serde_json::Value;

use super::change::{Subject, Weight};
use super::names::Names;
use super::words::label;
use crate::canvas::field::Field;
use crate::canvas::value::HIDDEN;
use crate::text;
use crate::text::{Lang, Text};

/// What one field says.
#[derive(Debug, Clone)]
pub struct Said {
    /// Under what it is looked for.
    pub subject: Subject,
    /// How heavy.
    pub weight: Weight,
    /// A few words, as they stand behind the name of the record.
    pub phrase: Text,
}

/// One field of two records.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'v> {
    /// The kind of the record.
    pub kind: &'static str,
    /// The table that the field stands in.
    pub above: Option<&'static Field>,
    /// The field.
    pub field: &'static Field,
    /// What it held.
    pub was: &'v Value,
    /// What it holds.
    pub is: &'v Value,
}

impl Said {
    /// Some words.
    pub const fn new(subject: Subject, weight: Weight, phrase: Text) -> Self {
        Self { subject, weight, phrase }
    }
}

impl Pair<'_> {
    /// What the field is called.
    pub fn label(&self, lang: Lang) -> String {
        label(self.kind, self.above, self.field, lang)
    }

    /// Both values as people write them.
    pub fn shown(&self, names: &Names<'_>, lang: Lang) -> (Option<String>, Option<String>) {
        // what these readers may not see is not told
        let shown = |value| names.shown(self.field, value, lang).filter(|said| said != HIDDEN);
        (shown(self.was), shown(self.is))
    }
}

/// That something changed which is no news by itself.
pub fn touched(pair: &Pair<'_>) -> Said {
    let label = Text::of(|lang| pair.label(lang));
    Said::new(Subject::Other, Weight::Minor, text!("{label} bijgewerkt", "{label} updated"; label))
}

/// What a field is, and what it was.
pub fn became(pair: &Pair<'_>, shown: (Option<String>, Option<String>), lang: Lang) -> String {
    let label = pair.label(lang);
    match (shown, lang) {
        ((Some(was), Some(is)), _) => format!("{label} {is}, was {was}"),
        ((None, Some(is)), _) => format!("{label} {is}"),
        ((Some(was), None), Lang::Nl) => format!("{label} niet meer vermeld, was {was}"),
        ((Some(was), None), Lang::En) => format!("{label} no longer stated, was {was}"),
        ((None, None), Lang::Nl) => format!("{label} bijgewerkt"),
        ((None, None), Lang::En) => format!("{label} updated"),
    }
}
