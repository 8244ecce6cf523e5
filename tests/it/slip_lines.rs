//! Slips in lines: names, signs and words that no value is about, and notation that only newer TOML allows.

use super::values::{Slip, slip};

/// Name and slip.
pub const LINES: &[(&str, Slip)] = &[
    ("bare-word", slip("hier staat iets", "syntax", "losse tekst", "loose text", Some("# hier staat iets"))),
    (
        "bare-value",
        slip(
            "helix = industry",
            "syntax",
            "zonder aanhalingstekens",
            "has no quotes",
            Some("helix = \"industry\""),
        ),
    ),
    (
        "no-equals",
        slip(
            "name \"Jan\"",
            "syntax",
            "ontbreekt het teken `=`",
            "sign `=` is missing",
            Some("name = \"Jan\""),
        ),
    ),
    ("no-value", slip("name =", "syntax", "ontbreekt de waarde", "value is missing", None)),
    ("no-name", slip("= 3", "syntax", "ontbreekt de naam", "name of the field is missing", None)),
    (
        "half-quoted",
        slip(
            "name = \"Jan",
            "syntax",
            "sluitende aanhalingsteken ontbreekt",
            "closing quotation",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "half-quoted-end",
        slip(
            "name = Jan\"",
            "syntax",
            "openende aanhalingsteken",
            "opening quotation",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "open-long-text",
        slip("note = \"\"\"lang\nverhaal", "syntax", "wordt niet gesloten", "is not closed", None),
    ),
    ("leading-zero", slip("eur = 01", "syntax", "begint met een nul", "begins with a zero", Some("eur = 1"))),
    (
        "trailing-comma",
        slip(
            "name = \"Jan\",",
            "syntax",
            "Achter de waarde staat `,`",
            "follows the value",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "inner-quotes",
        slip(
            "name = \"Jan \"de\" Man\"",
            "syntax",
            "dubbele aanhalingstekens",
            "double quotes",
            Some("name = 'Jan \"de\" Man'"),
        ),
    ),
    ("unit", slip("share = 14 fte", "syntax", "staat een woord", "A word follows", None)),
    (
        "amount-inside",
        slip(
            "amounts = [{ year = 2027, eur = € 180.000 }]",
            "syntax",
            "Het bedrag",
            "The amount",
            Some("amounts = [{ year = 2027, eur = 180_000 }]"),
        ),
    ),
    (
        "comma-inside",
        slip(
            "rasci = { share = 3,5 }",
            "syntax",
            "heeft een komma",
            "has a comma",
            Some("rasci = { share = 3.5 }"),
        ),
    ),
    (
        "point-inside",
        slip(
            "amounts = [{ eur = 180.000 }]",
            "wrong-type",
            "met drie decimalen",
            "three decimals",
            Some("amounts = [{ eur = 180_000 }]"),
        ),
    ),
    (
        "dutch-key",
        slip("naam = \"Jan\"", "unknown-key", "heet hier `name`", "is called `name`", Some("name = \"Jan\"")),
    ),
    (
        "near-key",
        slip(
            "nmae = \"Jan\"",
            "unknown-key",
            "waarschijnlijk is `name`",
            "`name` is probably meant",
            Some("name = \"Jan\""),
        ),
    ),
    (
        "unknown-key",
        slip("kleur = \"rood\"", "unknown-key", "`kleur` is hier onbekend", "`kleur` is unknown", None),
    ),
    (
        "dutch-value",
        slip(
            "helix = \"overheid\"",
            "unknown-value",
            "heet hier `government`",
            "is called `government`",
            Some("helix = \"government\""),
        ),
    ),
    (
        "spelled-value",
        slip(
            "helix = \"Knowledge institute\"",
            "unknown-value",
            "heet hier",
            "is called",
            Some("helix = \"knowledge-institute\""),
        ),
    ),
    (
        "unknown-value",
        slip("helix = \"paars\"", "unknown-value", "`paars` is hier onbekend", "`paars` is unknown", None),
    ),
    (
        "visitor-value",
        slip(
            "score = \"voorwaardelijk\"",
            "unknown-value",
            "heet hier `conditional`",
            "is called `conditional`",
            Some("score = \"conditional\""),
        ),
    ),
    (
        "visitor-range",
        slip("score = 7", "wrong-type", "een score van 0 tot en met 4", "a score from 0 to 4", None),
    ),
    (
        "visitor-field",
        slip(
            "note = { nl = \"a\", fr = \"b\" }",
            "unknown-key",
            "`fr` is hier onbekend",
            "`fr` is unknown",
            None,
        ),
    ),
    (
        "date-for-text",
        slip(
            "name = 2016-03-14",
            "wrong-type",
            "tekst tussen aanhalingstekens",
            "text in quotes",
            Some("name = \"2016-03-14\""),
        ),
    ),
    (
        "text-for-list",
        slip(
            "rasci = { responsible = \"een\" }",
            "wrong-type",
            "een lijst",
            "a list",
            Some("rasci = { responsible = [\"een\"] }"),
        ),
    ),
    (
        "list-for-text",
        slip(
            "rasci = { accountable = [\"een\"] }",
            "wrong-type",
            "tekst tussen aanhalingstekens",
            "text in quotes",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    (
        "list-for-value",
        slip(
            "helix = [\"government\"]",
            "wrong-type",
            "zonder [ ] eromheen",
            "without [ ] around",
            Some("helix = \"government\""),
        ),
    ),
    (
        "list-for-table",
        slip(
            "rasci = [{ accountable = \"een\" }]",
            "wrong-type",
            "een tabel tussen { }",
            "a table in { }",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    ("text-for-table", slip("rasci = \"een\"", "wrong-type", "een tabel", "a table", None)),
    (
        "duplicate",
        slip(
            "name = \"A\"\nname = \"B\"",
            "duplicate-key",
            "`name` staat er twee keer",
            "occurs twice here",
            None,
        ),
    ),
    (
        "duplicate-dutch",
        slip("name = \"A\"\nnaam = \"B\"", "unknown-key", "`name` staat er al", "already there", None),
    ),
    ("too-large", slip("eur = 99999999999999999999", "unknown-value", "te groot", "too large", None)),
    (
        "newer-table",
        slip(
            "rasci = {\n  accountable = \"een\",\n}",
            "newer-toml",
            "op één regel",
            "on one line",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    (
        "newer-comma",
        slip(
            "rasci = { accountable = \"een\", }",
            "newer-toml",
            "op één regel",
            "on one line",
            Some("rasci = { accountable = \"een\" }"),
        ),
    ),
    (
        "newer-escape",
        slip(
            r#"name = "a\e\x41""#,
            "newer-toml",
            "niet alle programma's",
            "Not all programs",
            Some(r#"name = "a\u001b\u0041""#),
        ),
    ),
    (
        "newer-remark",
        slip(
            "rasci = { # wie\n  accountable = \"een\"\n}",
            "newer-toml",
            "op één regel",
            "on one line",
            None,
        ),
    ),
    (
        "newer-time",
        slip(
            "since = 2016-03-14T10:30",
            "newer-toml",
            "geen seconden",
            "no seconds",
            Some("since = 2016-03-14T10:30:00"),
        ),
    ),
];
