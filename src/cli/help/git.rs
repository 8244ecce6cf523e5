//! What help and manual say of `git` and its commands.

use super::more::{More, say};

/// What is said of each.
pub(super) const ALL: &[More] = &[
    More {
        command: "git",
        examples: &[
            (
                "draagvlak git install",
                say("git voegt bladen voortaan samen per gegeven", "git then merges sheets by record"),
            ),
            ("draagvlak git status", say("toon hoe het ervoor staat", "show how it stands")),
        ],
        one: Some(say(
            "het is niet ingesteld, of werkt niet (`status`)",
            "it is not set, or does not work (`status`)",
        )),
        see: &["diff", "check", "README.md"],
    },
    More {
        command: "install",
        examples: &[
            ("draagvlak git install", say("in deze kloon", "in this clone")),
            (
                "draagvlak git install --shared",
                say(
                    "en wie de werkmap ophaalt, hoort ervan bij `check`",
                    "and whoever fetches the workspace hears of it from `check`",
                ),
            ),
            ("draagvlak git install --diff", say("en verschillen in zinnen", "and differences in sentences")),
        ],
        one: None,
        see: &["git", "README.md"],
    },
    More {
        command: "uninstall",
        examples: &[("draagvlak git uninstall", say("alles is weer als daarvoor", "all is again as before"))],
        one: None,
        see: &["git"],
    },
    More {
        command: "status",
        examples: &[("draagvlak git status", say("toon hoe het ervoor staat", "show how it stands"))],
        one: Some(say("het is niet ingesteld, of werkt niet", "it is not set, or does not work")),
        see: &["git"],
    },
    More {
        command: "merge",
        examples: &[(
            "draagvlak git merge basis.toml onze.toml hun.toml",
            say("de uitkomst komt in `onze.toml`", "the result comes in `onze.toml`"),
        )],
        one: Some(say(
            "iets kan niet van beide kanten blijven",
            "something cannot stay as both sides have it",
        )),
        see: &["git"],
    },
    More {
        command: "git diff",
        examples: &[(
            "draagvlak git diff canvases/a.toml oud.toml 0 0 nieuw.toml 0 0",
            say("wat er in `nieuw.toml` anders is", "what is otherwise in `nieuw.toml`"),
        )],
        one: None,
        see: &["git", "diff"],
    },
];
