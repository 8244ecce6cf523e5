//! The heads above what help and manual say besides arguments.

use crate::text::Lang;

/// The heads of what is said.
pub(super) struct Heads {
    pub examples: &'static str,
    pub ends: &'static str,
    pub variables: &'static str,
    pub files: &'static str,
    pub see: &'static str,
}

/// The heads in a language.
pub(super) const fn heads(lang: Lang) -> Heads {
    match lang {
        Lang::Nl => Heads {
            examples: "Voorbeelden",
            ends: "Eindcode",
            variables: "Omgeving",
            files: "Bestanden",
            see: "Zie ook",
        },
        Lang::En => Heads {
            examples: "Examples",
            ends: "Exit status",
            variables: "Environment",
            files: "Files",
            see: "See also",
        },
    }
}
