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

            /// Sets a threshold by its name; an unknown name changes nothing.
            pub fn set(&mut self, name: &str, value: i64) {
                match name { $( $name => self.$field = value, )* _ => {} }
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
    en: "The number of people from which a group’s answer counts as evidence.",
        "Below five an answer is still that of persons, not of a group.";
    longest_text = "longest-text", 10_000, 1_000..=30_000;
    nl: "Het grootste aantal tekens van één tekst.",
        "Tienduizend tekens vullen ruim drie bladzijden; een notitie telt er twee.";
    en: "The most characters of one text.",
        "Ten thousand characters fill over three pages; a brief has two.";
    assessed_values = "assessed-values", 8, 4..=50;
    nl: "Vanaf hoeveel beoordeelde randvoorwaarden te zien is of een blik onderscheid maakt.",
        "Bij minder dan acht waarden kan het toeval zijn dat ze allemaal gunstig of gelijk zijn.";
    en: "The number of assessed preconditions from which one can see whether a view makes distinctions.",
        "With fewer than eight values it can be chance that all are favourable or the same.";
    same_percent = "same-percent", 90, 60..=100;
    nl: "Vanaf welk deel van de waarden een blik eenzijdig is, in procenten.",
        "Wie van de tien waarden er negen gunstig of gelijk geeft, heeft beleefd geantwoord of niet gekozen.";
    en: "The share of its values, in per cent, from which a view is one-sided.",
        "Whoever gives nine out of ten values favourably or alike was polite, or did not choose.";
    frontrunner_percent = "frontrunner-percent", 75, 50..=100;
    nl: "Vanaf welk deel van de ondernemers in een ronde alleen de voorhoede gesproken heeft, in procenten.",
        "Bij drie van de vier bepaalt de voorhoede elke uitkomst, ook als de rest het anders ziet.";
    en: "The share of the entrepreneurs in a round, in per cent, from which only the front-runners have spoken.",
        "With three out of four, front-runners decide every outcome, also where the others disagree.";
    view_gap_tenths = "view-gap-tenths", 15, 5..=40;
    nl: "Vanaf welk verschil publieke partijen en ondernemers iets anders zien, in tienden van een punt.",
        "Anderhalf punt is meer dan één stap op de schaal: van “voldoende” naar “deels” is een nuance, verder niet.";
    en: "The difference, in tenths of a point, from which public parties and entrepreneurs see things differently.",
        "One and a half points is more than one step of the scale: from “sufficient” to “partial” is a nuance, further is not.";
    divided_answers = "divided-answers", 3, 2..=20;
    nl: "Hoeveel antwoorden er aan elk uiteinde van de schaal moeten staan voordat een groep verdeeld heet.",
        "Met één of twee afwijkende antwoorden is een groep niet verdeeld.";
    en: "How many answers must stand at each end of the scale before a group is called divided.",
        "One or two answers that differ do not divide a group.";
    divided_percent = "divided-percent", 25, 10..=50;
    nl: "Welk deel van de antwoorden er aan elk uiteinde van de schaal moet staan voordat een groep verdeeld heet, in procenten.",
        "In een simulatie met veertien antwoorden herkent een kwart een verdeelde groep in bijna negen van de tien gevallen, en noemt het een eensgezinde in een van de vijftien ten onrechte verdeeld.";
    en: "Which share of the answers must stand at each end of the scale before a group is called divided, in per cent.",
        "In a simulation with fourteen answers, a quarter recognises a divided group nearly nine times out of ten, and wrongly calls one that agrees divided one time in fifteen.";
    value_clear_percent = "value-clear-percent", 60, 30..=100;
    nl: "Voor welk deel van de ondernemers de meerwaarde duidelijk moet zijn, in procenten.",
        "Ondernemers dragen bij zolang het nut hun duidelijk is; een krappe meerderheid draagt geen voorstel.";
    en: "To which share of the entrepreneurs the value must be clear, in per cent.",
        "Entrepreneurs contribute as long as the value is clear to them; a bare majority does not carry a proposal.";
    min_n = "min-n", 5, 3..=50;
    nl: "De kleinste groep waarover buiten het team iets te zien is, als de ronde zelf geen `min-n` noemt.",
        "Statistische bureaus houden groepen van minder dan drie of vijf antwoorden achter; in een streek kent men elkaar.";
    en: "The smallest group of which something shows outside the team, where the round itself gives no `min-n`.",
        "Statistical offices withhold groups of fewer than three or five answers; in a region people know each other.";
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
    en: "The number of observations from which a percentage says something.",
        "Below twenty, one answer is already more than five per cent.";
    sentence_words = "sentence-words", 25, 15..=60;
    nl: "Het grootste aantal woorden in een zin.",
        "Een langere zin leest een bestuurder twee keer; de kernzin van een propositie heeft dezelfde grens.";
    en: "The most words in a sentence.",
        "A decision-maker reads a longer sentence twice; the core of a proposition has the same limit.";
    sentence_passives = "sentence-passives", 3, 2..=10;
    nl: "Vanaf hoeveel lijdende vormen in één zin dat opvalt.",
        "Eén of twee zijn gewoon Nederlands; bij drie is niet meer te zien wie wat doet.";
    en: "The number of passives in one sentence from which they are noticed.",
        "One or two are plain English; with three nobody can see any more who does what.";
    bridge_relations = "bridge-relations", 15, 5..=1000;
    nl: "Vanaf hoeveel relaties in een canvas een enige verbinding iets zegt.",
        "In een klein netwerk loopt bijna alles via één partij, omdat de rest nog niet is opgeschreven.";
    en: "The number of relations in a canvas from which a single connection means something.",
        "In a small network nearly everything runs through one party, because the rest has not been written down yet.";
    bridge_side = "bridge-side", 2, 1..=50;
    nl: "Het kleinste aantal partijen aan elke kant van een enige verbinding.",
        "Eén partij die maar één ander kent, is nog geen groep.";
    en: "The fewest parties on each side of a single connection.",
        "One party that knows only one other is not a group yet.";
    assumption_eur = "assumption-eur", 100_000, 0..=1_000_000_000;
    nl: "Vanaf hoeveel euro aan maatregelen een aanname getoetst hoort te worden.",
        "Onder een ton kost een toets al gauw meer dan de vergissing.";
    en: "The amount of measures, in euros, from which an assumption should be tested.",
        "Below a hundred thousand euros a test soon costs more than the mistake.";
    promise_eur = "promise-eur", 100_000, 0..=1_000_000_000;
    nl: "Vanaf welke kosten van een maatregel een bijdrage in geld een bedrag hoort te noemen, in euro's.",
        "Onder een ton is een ontbrekend bedrag nog op te vangen; daarboven hangt de maatregel ervan af.";
    en: "The cost of a measure, in euros, from which a contribution of money should name an amount.",
        "Below a hundred thousand euros a missing amount can be made up for; above that the measure hangs on it.";
    most_priorities = "most-priorities", 5, 1..=50;
    nl: "Het grootste aantal programmalijnen waarmee er nog gekozen is.",
        "Meer dan vijf hoofdlijnen onthoudt niemand, en dan is alles belangrijk.";
    en: "The most programme lines with which there still is a choice.",
        "Nobody remembers more than five main lines, and then everything is important.";
    choice_eur = "choice-eur", 250_000, 0..=1_000_000_000;
    nl: "Vanaf welk gevraagd bedrag een besluit opties hoort te noemen, in euro's.",
        "Boven een kwart miljoen vraagt een raad wat er ook kan; daaronder kost het vergelijken al gauw meer dan het oplevert.";
    en: "The amount asked, in euros, from which a decision should name options.",
        "Above a quarter of a million a council asks what else can be done; below that, comparing soon costs more than it brings.";
    secured_share = "secured-share", 50, 0..=100;
    nl: "Welk deel van de kosten, in procenten, zeker moet zijn als tot een maatregel besloten is of als hij loopt.",
        "Hangt meer dan de helft van beloften af, dan stopt de maatregel bij de eerste tegenvaller.";
    en: "Which share of the cost, per cent, must be certain once a measure is decided or running.",
        "If more than half hangs on promises, the measure stops at the first setback.";
    minutes_per_precondition = "minutes-per-precondition", 18, 5..=120;
    nl: "Hoeveel minuten van een sessie een randvoorwaarde vraagt, met haar deel van welkom, stemmingen, pauze en afspraken.",
        "Zo passen er in drie uur tien: een gesprek van tien minuten, en acht minuten eromheen.";
    en: "How many minutes of a session a precondition takes, with its share of welcome, votes, break and agreements.",
        "Three hours then hold ten: a discussion of ten minutes, and eight minutes around it.";
}

/// The thresholds of a name.
pub fn threshold(name: &str) -> Option<&'static Threshold> {
    THRESHOLDS.iter().find(|known| known.name == name)
}
