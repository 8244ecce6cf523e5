//! Thresholds of rules: settings of a house with a default, each with its bounds and the reason for it.

use crate::text::Say;

/// One number that a rule compares with, as the reference explains it.
#[derive(Debug, Clone, Copy)]
pub struct Threshold {
    /// Its key under `[thresholds]` in `draagvlak.toml`.
    pub name: &'static str,
    /// What it is where a house says nothing.
    pub default: i64,
    /// The least and the most that a house may set.
    pub bounds: (i64, i64),
    /// What it is the number of.
    pub what: Say,
    /// Why the default is what it is.
    pub why: Say,
}

/// Declares the thresholds: a field of [`Settings`] and a line of [`THRESHOLDS`] for each.
macro_rules! thresholds {
    ($( $field:ident = $name:literal, $default:literal, $least:literal..=$most:literal;
        nl: $what_nl:literal, $why_nl:literal; en: $what_en:literal, $why_en:literal; )*) => {
        /// The thresholds of one workspace.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
        #[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Settings {
            $( #[doc = $what_en] pub $field: i64, )*
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $( $field: $default, )* }
            }
        }

        impl Settings {
            /// The value of a threshold by its name.
            pub fn get(&self, name: &str) -> Option<i64> {
                match name { $( $name => Some(self.$field), )* _ => None }
            }
        }

        /// All thresholds, in the order of the reference.
        pub const THRESHOLDS: &[Threshold] = &[
            $( Threshold {
                name: $name,
                default: $default,
                bounds: ($least, $most),
                what: Say { nl: $what_nl, en: $what_en },
                why: Say { nl: $why_nl, en: $why_en },
            }, )*
        ];
    };
}

thresholds! {
    fewest_parties = "fewest-parties", 8, 1..=50;
    nl: "Het kleinste aantal partijen in een canvas.",
        "Een Nederlandse handreiking voor krachtenvelden noemt minder dan acht partijen te smal.";
    en: "The fewest parties in a canvas.",
        "A Dutch guide to stakeholder analysis calls fewer than eight parties too narrow.";
    group_answers = "group-answers", 5, 2..=100;
    nl: "Vanaf hoeveel deelnemers het antwoord van een groep onderbouwing is.",
        "Onder de vijf is een antwoord nog van personen, niet van een groep.";
    en: "From how many people on the answer of a group is evidence.",
        "Below five an answer is still that of persons, not of a group.";
    bridge_relations = "bridge-relations", 15, 5..=1000;
    nl: "Vanaf hoeveel relaties in een canvas een enige verbinding iets zegt.",
        "In een klein netwerk loopt bijna alles via één partij, omdat de rest nog niet is opgeschreven.";
    en: "From how many relations in a canvas on an only connection tells something.",
        "In a small network nearly everything runs through one party, because the rest has not been written down yet.";
    bridge_side = "bridge-side", 2, 1..=50;
    nl: "Het kleinste aantal partijen aan elke kant van een enige verbinding.",
        "Eén partij die maar één ander kent, is nog geen groep.";
    en: "The fewest parties on each side of an only connection.",
        "One party that knows only one other is not a group yet.";
    assumption_eur = "assumption-eur", 100_000, 0..=1_000_000_000;
    nl: "Vanaf hoeveel euro aan maatregelen een aanname getoetst hoort te worden.",
        "Onder een ton kost een toets al gauw meer dan de vergissing.";
    en: "From how many euros of measures on an assumption ought to be tested.",
        "Below a hundred thousand euros a test soon costs more than the mistake.";
    most_priorities = "most-priorities", 5, 1..=50;
    nl: "Het grootste aantal programmalijnen waarmee er nog gekozen is.",
        "Meer dan vijf hoofdlijnen onthoudt niemand, en dan is alles belangrijk.";
    en: "The most programme lines with which there still is a choice.",
        "Nobody remembers more than five main lines, and then everything is important.";
}

/// The thresholds of a name.
pub fn threshold(name: &str) -> Option<&'static Threshold> {
    THRESHOLDS.iter().find(|known| known.name == name)
}
