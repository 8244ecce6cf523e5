//! What help and manual say of all commands: how they end, what they heed, which files there are, and headings.

use super::more::say;
use crate::text::Say;

/// How a command ends, whatever it is.
pub(super) const ENDS: [Say; 2] =
    [say("alles goed", "all well"), say("de opdracht kon niet worden uitgevoerd", "it could not be run")];

/// The variables that are heeded.
pub(super) const VARIABLES: &[(&str, Say)] = &[
    (
        "DRAAGVLAK_UI",
        say(
            "taal van hulp en meldingen, `nl` of `en`; `--ui` gaat voor",
            "language of help and messages, `nl` or `en`; `--ui` goes before it",
        ),
    ),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        say(
            "de taal van het systeem, als niets anders is gezegd",
            "the language of the system, where nothing else was said",
        ),
    ),
    (
        "NO_COLOR",
        say(
            "gezet en niet leeg: geen kleur; `--color` gaat voor",
            "set and not empty: no colour; `--color` goes before it",
        ),
    ),
    (
        "FORCE_COLOR, CLICOLOR_FORCE",
        say(
            "gezet en niet leeg: ook kleur buiten een terminal",
            "set and not empty: colour outside a terminal too",
        ),
    ),
    ("CLICOLOR", say("`0`: geen kleur op een terminal", "`0`: no colour on a terminal")),
    ("TERM", say("`dumb`: geen kleur en geen voortgangsbalk", "`dumb`: no colour and no progress bar")),
    (
        "COLUMNS",
        say(
            "breedte van de regels, in plaats van die van de terminal; is er geen van beide, dan worden regels niet afgebroken",
            "width of lines, in the place of that of the terminal; where there is neither, lines are not broken",
        ),
    ),
    (
        "SOURCE_DATE_EPOCH",
        say(
            "de dag die geldt als een canvas er geen noemt, in seconden sinds 1970",
            "the day that counts where a canvas names none, in seconds since 1970",
        ),
    ),
];

/// The files and folders of a workspace.
pub(super) const FILES: &[(&str, Say)] = &[
    ("canvases/*.toml, canvases/*/", say("de bladen van elk canvas", "the sheets of each canvas")),
    (
        "canvases/*.private.toml",
        say("namen van personen; git slaat ze over", "names of people; git passes over them"),
    ),
    (
        "frameworks/",
        say("kaders: welke randvoorwaarden er zijn", "frameworks: which preconditions there are"),
    ),
    (
        "draagvlak.toml",
        say(
            "wat het huis instelt: drempels en eigen regels",
            "what the house sets: thresholds and rules of its own",
        ),
    ),
    ("brand/brand.toml", say("de huisstijl", "the house style")),
    (
        "templates/",
        say(
            "eigen soorten document en overgenomen sjablonen",
            "own kinds of document, and templates that were taken over",
        ),
    ),
    ("output/", say("de documenten, een map per canvas", "the documents, a folder for each canvas")),
];
