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
    evidence_months = "evidence-months", 24, 3..=120;
    nl: "Na hoeveel maanden onderbouwing verouderd is.",
        "Wat ouder is dan twee jaar, heeft al twee jaarlijkse begrotingen gemist.";
    en: "After how many months evidence is stale.",
        "What is older than two years has missed two yearly budgets.";
    days_ahead = "days-ahead", 31, 0..=365;
    nl: "Hoeveel dagen een bron ouder mag zijn dan de dag waarover zij iets vaststelt.",
        "Een telling van december geldt ook als stand van 1 januari.";
    en: "How many days a source may be older than the day about which it states something.",
        "A count of December also holds as the state of 1 January.";
    percentage_n = "percentage-n", 20, 5..=200;
    nl: "Vanaf hoeveel waarnemingen een percentage iets zegt.",
        "Onder de twintig is één antwoord al meer dan vijf procent.";
    en: "From how many observations on a percentage says something.",
        "Below twenty, one answer is already more than five per cent.";
    sentence_words = "sentence-words", 25, 15..=60;
    nl: "Het grootste aantal woorden in een zin.",
        "Een langere zin leest een bestuurder twee keer; de kernzin van een propositie heeft dezelfde grens.";
    en: "The most words in a sentence.",
        "A board member reads a longer sentence twice; the core of a proposition has the same limit.";
    sentence_passives = "sentence-passives", 3, 2..=10;
    nl: "Vanaf hoeveel lijdende vormen in één zin dat opvalt.",
        "Eén of twee zijn gewoon Nederlands; bij drie is niet meer te zien wie wat doet.";
    en: "From how many passives in one sentence on that is noticed.",
        "One or two are plain English; with three nobody can see any more who does what.";
}

/// The thresholds of a name.
pub fn threshold(name: &str) -> Option<&'static Threshold> {
    THRESHOLDS.iter().find(|known| known.name == name)
}
