//! What a fault is: a name that no rule stands behind, with all there is to say of it.

use crate::check::page::{Group, Page, Weight, sides};
use crate::diagnostic::Level;
use crate::text::Say;

/// A name that no rule stands behind.
#[derive(Debug)]
pub struct Fault {
    /// The name, in kebab-case.
    pub name: &'static str,
    /// What its findings are about.
    pub group: Group,
    /// How heavy its findings are, at most.
    pub level: Level,
    /// What it detects.
    pub detects: Say,
    /// Why that matters.
    pub why: Say,
    /// What to do.
    pub remedy: Say,
    /// A bad and a good sheet, as those of a rule; empty where no single sheet can show it.
    pub examples: &'static str,
}

/// Declares a list of faults of one group: name and level; what is detected, why it matters and what to do in both languages; and
/// perhaps the file with a bad and a good sheet.
macro_rules! faults {
    ($group:ident: $( $name:literal, $level:ident;
        nl: $detects_nl:literal, $why_nl:literal, $remedy_nl:literal;
        en: $detects_en:literal, $why_en:literal, $remedy_en:literal;
        $( example: $example:literal; )? )*) => {
        &[ $( $crate::check::faults::fault::Fault {
            name: $name,
            group: $crate::check::page::Group::$group,
            level: $crate::diagnostic::Level::$level,
            detects: $crate::text::Say { nl: $detects_nl, en: $detects_en },
            why: $crate::text::Say { nl: $why_nl, en: $why_en },
            remedy: $crate::text::Say { nl: $remedy_nl, en: $remedy_en },
            examples: concat!($( include_str!($example) )?),
        }, )* ]
    };
}

pub(super) use faults;

impl From<&Fault> for Page {
    fn from(fault: &Fault) -> Self {
        let says = [fault.detects.text(), fault.why.text(), fault.remedy.text()];
        let (bad, good) = sides(fault.examples);
        Self {
            bad: bad.to_owned(),
            good: good.to_owned(),
            ..Self::new(fault.name, fault.group, Weight::Always(fault.level), says)
        }
    }
}
