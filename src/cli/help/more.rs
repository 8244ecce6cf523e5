//! What help and manual say of each command besides its arguments: examples, when it ends with 1, where to read on.

use super::around::ENDS;
use crate::text::Say;

/// What is said of one command.
pub(super) struct More {
    /// The command; that of the program is its own name.
    pub command: &'static str,
    /// What may be typed, and what that does.
    pub examples: &'static [(&'static str, Say)],
    /// When it ends with 1, if ever.
    pub one: Option<Say>,
    /// Other commands, and texts that come with the program.
    pub see: &'static [&'static str],
}

pub(super) const fn say(nl: &'static str, en: &'static str) -> Say {
    Say { nl, en }
}

/// What is said of each command.
pub(super) const ALL: &[More] = &[
    More {
        command: "draagvlak",
        examples: &[
            (
                "draagvlak init veenstreek",
                say("begin een werkmap in een lege map", "begin a workspace in an empty folder"),
            ),
            (
                "draagvlak check",
                say("controleer alle canvassen van de werkmap", "check all canvases of the workspace"),
            ),
            ("draagvlak build", say("maak hun documenten, in `output`", "make their documents, in `output`")),
            ("draagvlak help check", say("lees meer over een opdracht", "read more about a command")),
        ],
        one: Some(say(
            "er zijn punten (`check`), of er zou iets veranderen",
            "there are points (`check`), or something would change",
        )),
        see: &["check", "build", "README.md"],
    },
    More {
        command: "init",
        examples: &[
            ("draagvlak init veenstreek", say("in de huidige, lege map", "in the current, empty folder")),
            (
                "draagvlak -C werk init",
                say(
                    "in de map `werk`, die er nog niet hoeft te zijn",
                    "in the folder `werk`, which need not be there yet",
                ),
            ),
        ],
        one: None,
        see: &["new", "check", "README.md"],
    },
    More {
        command: "new",
        examples: &[
            (
                "draagvlak new zuidoost-drenthe",
                say("met uitleg bij elk veld", "with an explanation of each field"),
            ),
            (
                "draagvlak new veenstreek-2028 --from veenstreek",
                say(
                    "met dezelfde partijen en thema's, zonder antwoorden",
                    "with the same parties and themes, without answers",
                ),
            ),
            (
                "draagvlak new veenstreek --session werksessie --about finance,talent",
                say(
                    "een sessie erbij, met regels voor de antwoorden van die avond",
                    "one more session, with lines for the answers of that evening",
                ),
            ),
        ],
        one: None,
        see: &["init", "check"],
    },
    More {
        command: "check",
        examples: &[
            ("draagvlak check veenstreek", say("één canvas", "one canvas")),
            (
                "draagvlak check canvases/veen*.toml",
                say("wat deze bladen bevatten", "what these sheets hold"),
            ),
            (
                "draagvlak check --fix",
                say("herstel wat niemand hoeft na te kijken", "mend what nobody has to look at"),
            ),
            (
                "draagvlak check --date today",
                say("ook wat er sinds de peildatum verlopen is", "also what has passed since the as-of date"),
            ),
            ("draagvlak check --format markdown --output punten.md", say("om te mailen", "to mail")),
            (
                "draagvlak check --watch",
                say("steeds als er een blad bewaard wordt", "each time a sheet is saved"),
            ),
        ],
        one: Some(say(
            "er zijn punten vanaf `--fail-on`, of `--diff` zou iets veranderen",
            "there are points at or above `--fail-on`, or `--diff` would change something",
        )),
        see: &["explain", "build", "docs/rules.md", "docs/house-rules.md"],
    },
    More {
        command: "diff",
        examples: &[
            ("draagvlak diff v1..v2", say("tussen twee labels", "between two tags")),
            (
                "draagvlak diff \"stuurgroep 16 september 2026\"",
                say("sinds een moment dat bewaard is", "since a moment that was kept"),
            ),
        ],
        one: Some(say("er is iets veranderd (`--exit-code`)", "something changed (`--exit-code`)")),
        see: &["log", "moment", "check"],
    },
    More {
        command: "log",
        examples: &[
            ("draagvlak log veenstreek -n 10", say("de laatste tien commits", "the last ten commits")),
            (
                "draagvlak log veenstreek measure.proeftuin",
                say("het leven van één maatregel", "the life of one measure"),
            ),
            (
                "draagvlak log --since v1",
                say("wat er na dit label veranderde", "what changed after this tag"),
            ),
        ],
        one: Some(say(
            "een commit, of een blad daarin, was niet te lezen",
            "a commit, or a sheet in it, could not be read",
        )),
        see: &["diff"],
    },
    More {
        command: "moment",
        examples: &[
            (
                "draagvlak moment \"stuurgroep 16 september 2026\"",
                say("zodra de stukken verstuurd zijn", "when the papers are sent"),
            ),
            ("draagvlak moment", say("wat bewaard is", "what was kept")),
            (
                "draagvlak moment --verify uit-de-mail.pdf",
                say("van welk moment dit stuk is", "of which moment this paper is"),
            ),
        ],
        one: Some(say(
            "een bestand is van geen moment, of wat bewaard is werd gewijzigd",
            "a file is of no moment, or what was kept was changed",
        )),
        see: &["build", "diff"],
    },
    More {
        command: "build",
        examples: &[
            ("draagvlak build", say("alle documenten van alle canvassen", "all documents of all canvases")),
            (
                "draagvlak build veenstreek --document proposition",
                say("één document van één canvas", "one document of one canvas"),
            ),
            (
                "draagvlak build --lang en --format pdf --out export",
                say("Engelse PDF's, in een andere map", "English PDFs, in another folder"),
            ),
            (
                "draagvlak build --document canvas --paper a1 --blank",
                say("een leeg canvas voor aan de muur", "an empty canvas for the wall"),
            ),
            (
                "draagvlak build --check",
                say("schrijf niets: is alles actueel?", "write nothing: is all up to date?"),
            ),
        ],
        one: Some(say(
            "een document kon niet gemaakt worden of bevat woorden die niet passen, of er zou iets veranderen (`--check`), of er is een fout (`--strict`)",
            "a document could not be made or has words that do not fit, or something would change (`--check`), or there is an error (`--strict`)",
        )),
        see: &["documents", "templates", "docs/papers.md", "docs/house-style.md"],
    },
    More {
        command: "explain",
        examples: &[
            ("draagvlak explain", say("alles wat uit te leggen is", "all that can be explained")),
            (
                "draagvlak explain sessie",
                say("één soort gegeven met zijn velden", "one kind of record with its fields"),
            ),
            (
                "draagvlak explain actor.naam",
                say(
                    "één veld: wat erin staat en wie het leest",
                    "one field: what stands in it and who reads it",
                ),
            ),
            (
                "draagvlak explain one-accountable",
                say("één regel, met een voorbeeld", "one rule, with an example"),
            ),
        ],
        one: None,
        see: &["check", "docs/fields.md", "docs/rules.md"],
    },
    More {
        command: "schema",
        examples: &[
            (
                "draagvlak schema",
                say("schrijf de schema's naast de bladen", "write the schemas beside the sheets"),
            ),
            (
                "draagvlak schema --print en",
                say("toon het schema met Engelse uitleg", "print the schema with English explanations"),
            ),
        ],
        one: None,
        see: &["check"],
    },
    More {
        command: "documents",
        examples: &[
            (
                "draagvlak documents",
                say("de soorten, voor wie en in welke talen", "the kinds, for whom and in which languages"),
            ),
            (
                "draagvlak documents --data veenstreek proposition",
                say("wat dat sjabloon van dit canvas ziet", "what that template sees of this canvas"),
            ),
        ],
        one: Some(say(
            "met `--data`: het canvas kon niet helemaal gelezen worden",
            "with `--data`: the canvas could not be read whole",
        )),
        see: &["build", "templates", "docs/templates.md"],
    },
    More {
        command: "templates",
        examples: &[
            (
                "draagvlak templates eject proposition",
                say("neem de sjablonen van de propositie over", "take the templates of the proposition over"),
            ),
            ("draagvlak templates diff", say("toon wat sindsdien is veranderd", "show what changed since")),
        ],
        one: Some(say(
            "een bestand was er al, of het programma heeft iets gewijzigd",
            "a file was there already, or the program changed something",
        )),
        see: &["documents", "docs/templates.md", "docs/house-style.md"],
    },
    More {
        command: "eject",
        examples: &[
            ("draagvlak templates eject proposition", say("de propositie", "the proposition")),
            ("draagvlak templates eject theme", say("de opmaak van alle PDF's", "the look of all PDFs")),
        ],
        one: Some(say("een bestand was er al", "a file was there already")),
        see: &["templates"],
    },
    More {
        command: "templates diff",
        examples: &[
            ("draagvlak templates diff", say("alles wat is overgenomen", "all that was taken over")),
            (
                "draagvlak templates diff --program | git apply",
                say("neem de wijzigingen van het programma over", "take the changes of the program over"),
            ),
        ],
        one: Some(say("het programma heeft iets gewijzigd", "the program changed something")),
        see: &["templates"],
    },
    More {
        command: "completions",
        examples: &[
            ("source <(draagvlak completions bash)", say("in `~/.bashrc`", "in `~/.bashrc`")),
            ("source <(draagvlak completions zsh)", say("in `~/.zshrc`", "in `~/.zshrc`")),
            (
                "draagvlak completions fish | source",
                say("in `~/.config/fish/config.fish`", "in `~/.config/fish/config.fish`"),
            ),
            (
                "draagvlak completions powershell | Out-String | Invoke-Expression",
                say("in `$PROFILE`", "in `$PROFILE`"),
            ),
        ],
        one: None,
        see: &["man"],
    },
    More {
        command: "man",
        examples: &[
            (
                "draagvlak man check | man -l -",
                say("lees de handleiding van een opdracht", "read the manual of a command"),
            ),
            (
                "draagvlak man --out ~/.local/share/man/man1",
                say("zet alle handleidingen klaar voor `man`", "make all manuals ready for `man`"),
            ),
        ],
        one: None,
        see: &["help"],
    },
    More {
        command: "help",
        examples: &[(
            "draagvlak help build",
            say("hetzelfde als `draagvlak build --help`", "the same as `draagvlak build --help`"),
        )],
        one: None,
        see: &["man", "explain"],
    },
];

/// What is said of a command.
pub(super) fn of(command: &str) -> Option<&'static More> {
    ALL.iter().chain(super::git::ALL).find(|more| more.command == command)
}

impl More {
    /// How it ends, by code.
    pub(super) fn ends(&self) -> impl Iterator<Item = (&'static str, Say)> {
        let [well, failed] = ENDS;
        [Some(("0", well)), self.one.map(|one| ("1", one)), Some(("2", failed))].into_iter().flatten()
    }
}
