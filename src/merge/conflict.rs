//! What meets in a merge, in words: which record, which field, and what both sides have.

use super::three::{Stands, Three};
use crate::text;
use crate::text::{Text, visible};

/// So many letters of a value are shown.
const LONGEST: usize = 60;

/// Two things that cannot both be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The record, by its address.
    pub record: String,
    /// What meets.
    pub what: What,
}

/// What meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A field holds one value and another; nothing: it was taken away.
    Field {
        /// Its path.
        path: String,
        /// What ours has.
        ours: Option<String>,
        /// What theirs has.
        theirs: Option<String>,
    },
    /// A record was changed by one side and taken away by the other.
    Gone {
        /// Whether it was ours that took it away.
        by_ours: bool,
        /// The sheet that it was moved to, as far as that is known.
        to: Option<String>,
    },
    /// A record that both changed in another form each, so that it is one or the other.
    Whole,
    /// A record stands in different sheets of both sides; nothing: in none.
    Places {
        /// Where ours has it.
        ours: Option<String>,
        /// Where theirs has it.
        theirs: Option<String>,
    },
    /// A record that one side put here and the other in another sheet.
    Twice {
        /// Whether it was ours that put it here.
        by_ours: bool,
        /// Where the other has it.
        sheet: String,
    },
}

/// What has met so far.
#[derive(Debug, Default)]
pub struct Told {
    /// All of it.
    pub all: Vec<Conflict>,
    /// The record that is merged now.
    pub record: String,
}

impl Told {
    /// A field of the record that is merged now holds two values.
    pub fn meets(&mut self, path: &str, three: Three<Stands<'_>>) {
        let said = |side: Option<Stands<'_>>| side.map(|side| side.written().to_owned());
        let what = What::Field { path: path.to_owned(), ours: said(three.ours), theirs: said(three.theirs) };
        self.tell(what);
    }

    /// Something of the record that is merged now meets.
    pub fn tell(&mut self, what: What) {
        self.all.push(Conflict { record: self.record.clone(), what });
    }
}

/// What both sides are called.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'l> {
    /// The side that is merged into.
    pub ours: &'l str,
    /// The side that is merged.
    pub theirs: &'l str,
}

impl Conflict {
    /// It as a sentence.
    pub fn sentence(&self, sides: Sides<'_>) -> Text {
        let record = visible(&self.record);
        let (a, b) = (visible(sides.ours), visible(sides.theirs));
        match &self.what {
            What::Field { path, ours, theirs } => {
                let (path, ours, theirs) = (visible(path), shown(ours.as_deref()), shown(theirs.as_deref()));
                text!(
                    "`{record}`, veld `{path}`: {ours} ({a}) of {theirs} ({b}).",
                    "`{record}`, field `{path}`: {ours} ({a}) or {theirs} ({b}).";
                    ours, theirs
                )
            }
            What::Gone { by_ours, to: None } => {
                let (gone, changed) = if *by_ours { (a, b) } else { (b, a) };
                text!(
                    "`{record}` is gewijzigd ({changed}) en weggehaald ({gone}).",
                    "`{record}` was changed ({changed}) and taken away ({gone})."
                )
            }
            What::Gone { by_ours, to: Some(to) } => {
                let (gone, changed, to) = if *by_ours { (a, b, visible(to)) } else { (b, a, visible(to)) };
                text!(
                    "`{record}` is hier gewijzigd ({changed}) en verplaatst naar {to} ({gone}): neem de wijziging daar over.",
                    "`{record}` was changed here ({changed}) and moved to {to} ({gone}): make the change there."
                )
            }
            What::Whole => text!(
                "`{record}` is door beide kanten anders opgeschreven: neem een van de twee ({a} of {b}).",
                "`{record}` was written otherwise by both sides: take one of the two ({a} or {b})."
            ),
            What::Twice { by_ours, sheet } => {
                let (here, there) = if *by_ours { (a, b) } else { (b, a) };
                let sheet = visible(sheet);
                text!(
                    "`{record}` staat nu hier ({here}) en in {sheet} ({there}): laat het op één plaats staan.",
                    "`{record}` now stands here ({here}) and in {sheet} ({there}): keep it in one place."
                )
            }
            What::Places { ours, theirs } => {
                let place = |sheet: &Option<String>| match sheet {
                    Some(sheet) => {
                        Text::new(format!("in {}", visible(sheet)), format!("in {}", visible(sheet)))
                    }
                    None => text!("nergens", "nowhere"),
                };
                let (ours, theirs) = (place(ours), place(theirs));
                text!(
                    "`{record}` staat nu {ours} ({a}) of {theirs} ({b}): laat het op één plaats staan, of nergens.",
                    "`{record}` now stands {ours} ({a}) or {theirs} ({b}): keep it in one place, or in none.";
                    ours, theirs
                )
            }
        }
    }
}

/// A value as it is told: on one line, and not too long.
fn shown(value: Option<&str>) -> Text {
    let Some(value) = value else { return text!("niets", "nothing") };
    let mut words = visible(&value.split_whitespace().collect::<Vec<_>>().join(" "));
    if words.chars().count() > LONGEST {
        words = words.chars().take(LONGEST).chain(['…']).collect();
    }
    Text::new(words.clone(), words)
}
